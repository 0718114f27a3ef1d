"""Where a length of time begins: "more than two weeks" whole, "just two weeks" without its "just", as in TIMEX3."""

from __future__ import annotations

from spacy.tokens import Doc

BOUNDS = frozenset(
    tuple(pair.split())
    for pair in (
        "more than", "less than", "fewer than", "at least", "at most", "close to", "well over", "just over",
        "just under",
    )
)  # fmt: skip
"""Pairs of words before a length that bound it."""
BARE = frozenset("only just exactly barely".split())
"""These say what the writer thinks of a length, not how long it is."""


def first_token(doc: Doc, start: int) -> int:
    """The first token of the expression whose count, or the words before it, begins at `start`."""
    while doc[start].lower_ in BARE and doc[start + 1].lower_ not in {"over", "under"}:
        start += 1
    if start and (doc[start - 1].lower_, doc[start].lower_) in BOUNDS:
        start -= 1
    while start > 1 and (doc[start - 2].lower_, doc[start - 1].lower_) in BOUNDS:
        start -= 2
    return start
