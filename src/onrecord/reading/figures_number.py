"""A number in a text: its tokens, its value, and what is glued to it. The files of this stage hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.record import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Number tokens `start:end` and their value; both ends of a range where there is an `upper`."""

    start: int
    end: int
    value: float
    upper: float | None = None
    many: float | None = None
    """What "thousands" stands for at the least, 1000: the number has no count of its own and `value` is a floor."""
    share: bool = False
    """A part of a whole: "two-thirds", "one in five"."""
    bound: Bound | None = None
    """What glued words say: "100-plus boats", "30-odd ships"."""
    currency: str | None = None
    """Code of the money whose sign is glued to the number."""
    glued: str = ""
    """Lower-cased letters glued to the digits that are a unit: `kg` of "5kg"."""


DASHES = frozenset("- – — ‑ −".split())


def word_at(doc: Doc, at: int) -> str:
    """The lower-cased token at `at`, empty outside the text."""
    return doc[at].lower_ if 0 <= at < len(doc) else ""
