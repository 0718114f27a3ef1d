"""A quotation while it is put together: tokens of its content, its cue, and who is meant as far as that is known."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.record import Grade, Party

from .cues import Cue
from .direct import Stretch


@dataclass(slots=True)
class Draft:
    """A quotation while it is put together; `ranges` are tokens of the content, half-open."""

    cue: Cue | None
    ranges: list[tuple[int, int]]
    frame: str
    direct: bool = False
    stretches: list[Stretch] = field(default_factory=list)
    speaker: Party = field(default_factory=Party)
    grade: Grade = "sure"
    via: tuple[Party, ...] = ()
    carries_on: bool = False
    told_by: Cue | None = None
    """The cue of the quotation that this one carries on."""
    inner_only: bool = False
    """Only lends its speaker to sayings inside it, and is no row of its own."""

    def holds(self, token: int) -> bool:
        return any(start <= token < end for start, end in self.ranges)

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.ranges)
