"""Words around an expression of time that say whether it dates what its sentence tells. Written for this project."""

from __future__ import annotations

BOUNDARIES = frozenset({"after", "before", "until", "till", "than", "between"})
"""Before one of these, no: "all who joined after 1997" tells of no day or year in which something happened."""

OPENERS = frozenset(
    "but and so yet however meanwhile moreover still instead thus also then nevertheless nonetheless although though "
    "while because since as that which who when where after whereas if whether earlier later".split()
)
"""Words that tie a clause to the one before, left out where a clause stands alone."""

SAYING = frozenset(
    "say tell add state announce note explain insist claim declare write warn ask reply answer argue stress mention "
    "inform advise affirm comment remark admit acknowledge confirm deny".split()
)
"""Lemmas of verbs whose clause means little without what is said."""
