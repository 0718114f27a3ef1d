"""What one article is about, in two kilobytes: all that grouping into stories needs of it.

A topic holds no words, only hashes of them, so a hundred thousand fit into memory and can be handed around.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from .span import ArticleId

TERM_SLOTS = 1 << 20
"""Different terms that can be told apart: two articles of 160 terms each share one by accident once in forty pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The words, names, meaning and dates of one article. The likeness of two articles is a function of their
    topics."""

    article: ArticleId
    terms: bytes = b""
    """The words that tell most, as `term_of` numbers: ascending 32-bit integers, little-endian."""
    weights: bytes = b""
    """For each term how much it tells among the words, 0-255."""
    names: bytes = b""
    """For each term how much it tells among the names and numbers, 0-255; 0 for a plain word."""
    meaning: bytes = b""
    """Embedding of the opening, as in `onrecord.record.vector`; empty where there is none."""
    years: tuple[int, ...] = ()
    """Years that the article names, that of its publication included, ascending."""
    day: int | None = None
    """Day of publication, counted as by `datetime.date.toordinal`; None if it is not known to the day."""


def term_of(word: str) -> int:
    """The number that stands for a word in topics, the same on every machine."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) % TERM_SLOTS
