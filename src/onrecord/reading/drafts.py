"""A quotation while it is put together: tokens of its content, its cue, and who is meant as far as that is known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
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
    told_by: Cue | None = None
    """The cue of the quotation that this one carries on."""
    own: bool = False
    """The writer's own words ("I said"): no row of the record."""
    inner_only: bool = False
    """Only lends its speaker to sayings inside it, and is no row of its own."""

    def holds(self, token: int) -> bool:
        return any(start <= token < end for start, end in self.ranges)

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.ranges)


class ByStart:
    """Drafts found by where their content begins."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._count = 0
        self._at: dict[int, list[tuple[int, Draft]]] = {}
        for draft in drafts:
            self.add(draft)

    def add(self, draft: Draft) -> None:
        self._at.setdefault(draft.ranges[0][0], []).append((self._count, draft))
        self._count += 1

    def between(self, start: int, end: int) -> list[Draft]:
        """Drafts whose content begins at one of the tokens `start:end`, in the order in which they were added."""
        found = [item for at in range(start, end) for item in self._at.get(at, ())]
        return [draft for _, draft in sorted(found, key=lambda item: item[0])]


def around_cues(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """By the token of each cue, the drafts whose content holds it, in their order."""
    every = list(drafts)
    cues = sorted({draft.cue.head.i for draft in every if draft.cue is not None})
    found: dict[int, list[Draft]] = {cue: [] for cue in cues}
    for draft in every:
        held = {at for start, end in draft.ranges for at in range(bisect_left(cues, start), bisect_left(cues, end))}
        for at in sorted(held):
            found[cues[at]].append(draft)
    return found
