"""Words around an expression of time that say whether it dates what its sentence tells. Written for this project."""

from __future__ import annotations

import re

BOUNDARIES = frozenset({"after", "before", "until", "till", "than", "between", "since"})
"""Before one of these, no: "all who joined after 1997" tells of no day or year in which something happened."""

OPENERS = frozenset(
    "but and so yet however meanwhile moreover still instead thus also then nevertheless nonetheless although though "
    "while because since as that which who when where after whereas if whether earlier later".split()
)
"""Words that tie a clause to the one before, left out where a clause stands alone."""

SAYING = frozenset(
    "say tell add state announce note explain insist claim declare write warn ask reply answer argue stress mention "
    "inform advise affirm comment remark tweet admit acknowledge confirm deny".split()
)
"""Lemmas of verbs whose clause means little without what is said."""

CONDITIONS = frozenset("if unless once when until provided".split())
"""Words that open a clause which only says on what terms another holds."""

FIRST_PERSON = frozenset("i me my we us our ours mine".split())
"""Outside quotation marks: a passage quoted without marks, or an opinion."""

OWNERS = frozenset("his her its their this that these those".split())
PRONOUNS = OWNERS | frozenset("he she it they him them".split())
"""Words that do not say whom or what they mean; owners can be told from what follows, unless they come first."""

SAID_BEFORE = re.compile(
    r"\b(?:previously|once|had|then) (?:said|told|wrote|stated|warned|tweeted|argued)\b"
    r"|\b(?:said|told|wrote|stated|warned) (?:previously|at the time|back then|years ago)\b"
)
"""Beside a quotation: it was said on another day than the report."""

POSSIBLE = frozenset("could can ca may might should must".split())
"""Helping verbs of what is only possible or wished."""

SUPPOSING = frozenset({"if", "unless", "whether"})
"""Words whose clause nobody holds to be so."""
