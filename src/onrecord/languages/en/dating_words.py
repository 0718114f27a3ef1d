"""Words around an expression of time that say whether it dates what its sentence tells. Written for this project."""

from __future__ import annotations

import re

BOUNDARIES = frozenset(
    {"after", "before", "until", "till", "than", "between", "since", "by", "through", "following", "to", "within"}
)
"""Before one of these, no: "all who joined after 1997" tells of no day or year in which something happened."""

PLACED = frozenset("on in at during over around early late".split())
"""Prepositions of the time at which something happened."""

TURNING = frozenset("later earlier following previous same after before prior preceding".split())
"""Words of a time counted from something told before ("two weeks later", "the following year")."""

OCCASIONS = frozenset(
    "speech interview hearing meeting statement letter tweet post email message call briefing conference appearance "
    "debate summit ceremony rally session testimony visit memo column attack shooting raid match game article op-ed "
    "editorial address broadcast remark report ruling".split()
)
"""Nouns of an occasion on which the rest of a sentence happened ("at Monday's hearing")."""

PLANNING = frozenset("plan schedule slate set expect intend aim prepare hope agree vow promise pledge propose".split())
"""Lemmas of verbs by which something is said to be planned."""

GOING_ON = frozenset(
    "begin start continue try manage fail decline refuse help come go appear seem stop cease get happen proceed".split()
)
"""Lemmas of verbs that are of the same time as what they are told with ("declined to speak on Monday")."""

STATED = frozenset("after when while because although though since as whereas".split())
"""Words before a clause that is so, whatever is told with it."""

SAYING = frozenset(
    "say tell add state announce note explain insist claim declare write warn ask reply answer argue stress mention "
    "inform advise affirm comment remark tweet admit acknowledge confirm deny".split()
)
"""Lemmas of verbs whose clause means little without what is said."""

LEANING_WORDS = frozenset("latter another others same likewise similarly".split())
"""Words that lean on what was told before."""

SHELLS = frozenset(
    "program programme agency issue move group company organization organisation measure proposal device service deal "
    "site matter incident situation process practice policy effort step initiative scheme document file "
    "material recording footage tape request".split()
)
"""Nouns that "the" alone leaves unclear even where they are no subject."""

AIMED = frozenset(
    "condemnation criticism praise outrage reaction response anger backlash applause fury ridicule".split()
)
"""Nouns that tell little where nothing says of whom or what."""

KNOWN = frozenset(
    "president government police state country nation world public internet administration economy court law army "
    "military border church capital city sun war past future rest media press weather people man woman time way day "
    "week month year morning afternoon evening night weekend market dollar euro pound environment region middle end "
    "start beginning u.s. us vice prime minister parliament senate congress house cabinet constitution prosecutor "
    "defense defence victim official authority election voter poor rich elderly young left right north south east west "
    "first second third last latest same only fact idea result number majority opposition".split()
)
"""Nouns that "the" alone makes clear in a report, being the only ones of their kind, or that it does not point with."""

TIMES = frozenset("day week month year time morning afternoon evening night weekend summer winter spring autumn "
                  "fall".split())  # fmt: skip
"""Nouns of time: "this year" leans on nothing."""

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

POSSIBLE = frozenset("could can ca may might should must let".split())
"""Helping verbs of what is only possible or wished."""

SUPPOSING = frozenset({"if", "unless", "whether"})
"""Words whose clause nobody holds to be so."""
