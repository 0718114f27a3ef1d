"""What is true of a made copy and another report, known from how it was made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["duplicate", "rewrite", "translation", "excerpt", "update"]
ToldBy = Literal["dates", "credit", "additions", "part", "wording", "nothing"]
"""What tells which of the two is the copy: a later date; a line that names the origin's outlet; paragraphs from
elsewhere; that it is a part of the other; a spinner's wording; or nothing at all."""

TELLING: frozenset[ToldBy] = frozenset(("dates", "credit", "additions"))
"""Where a direction is asked for. A part may be the seed of a longer report, and a wording may be anybody's."""

ALL = 0.8
"""Part of either text that stands in the other, from which the copy is a duplicate and no excerpt."""
BLURRED = 0.1
"""This near to ALL either word is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What is true of a copy and one report that went into it."""

    origin: str
    kind: Kind
    also: tuple[Kind, ...] = ()
    """Other kinds that would be as right."""
    kept: float
    """Part of the origin's words that went into the copy, 0-1."""
    told_by: ToldBy

    @property
    def direction_known(self) -> bool:
        return self.told_by in TELLING


def verbatim_kind(kept: float, share: float) -> tuple[Kind, tuple[Kind, ...]]:
    """The kind of an unchanged copy, and what else it may be called.

    Args:
        kept: part of the origin that stands in the copy, 0-1.
        share: part of the copy that is from the origin, 0-1.
    """
    least = min(kept, share)
    kind: Kind = "duplicate" if least >= ALL else "excerpt"
    other: Kind = "excerpt" if kind == "duplicate" else "duplicate"
    whole_in_more = kept >= ALL > share
    return kind, (other,) if abs(least - ALL) < BLURRED or whole_in_more else ()


def told_by(*, later: bool, credited: bool, added: bool, kept: float, spun: bool) -> ToldBy:
    """The strongest thing that tells which is the copy."""
    if later:
        return "dates"
    if credited:
        return "credit"
    if added:
        return "additions"
    if spun:
        return "wording"
    return "part" if kept < ALL else "nothing"
