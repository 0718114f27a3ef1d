"""The gold pairs of a set of copies: which texts are copies of which, and which are certainly not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from .labels import Label
from .made import MadeCopy, Part, part_of
from .originals import Report, by_event


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts, and whether one is a copy of the other or of its origin."""

    a: str
    b: str
    same: bool
    kind: str
    part: Part
    make: str = ""
    label: Label | None = None
    """Where `a` is a made copy and `b` an origin of it."""


def make_pairs(copies: Iterable[MadeCopy], reports: Sequence[Report]) -> tuple[Pair, ...]:
    """The labelled pairs: each copy with its origins and with independent reports, and these with one another.

    Args:
        reports: of BASIL and the practice events.
    """
    events = by_event(reports)
    pairs = [
        Pair(a=one.id, b=other.id, same=False, kind="same event", part=part_of(event))
        for event, members in events.items()
        for one, other in combinations(members, 2)
    ]
    for copy in copies:
        for label in copy.labels:
            pairs.append(
                Pair(a=copy.id, b=label.origin, same=True, kind=label.kind, part=copy.part, make=copy.make, label=label)
            )
        used = {label.origin for label in copy.labels} | set(copy.lent)
        independent = [report.id for report in events.get(copy.event, ()) if report.id not in used]
        for kind, others in (("copy and independent report", independent), ("other event", copy.strangers)):
            pairs += [
                Pair(a=copy.id, b=other, same=False, kind=kind, part=copy.part, make=copy.make) for other in others
            ]
    return tuple(pairs)


def pair_row(pair: Pair) -> dict[str, object]:
    """The pair as the scorer reads it, with its label beside."""
    row: dict[str, object] = {name: getattr(pair, name) for name in ("a", "b", "same", "kind", "part", "make")}
    if pair.label:
        row |= {name: getattr(pair.label, name) for name in ("also", "kept", "told_by", "direction_known")}
        row["copy"] = pair.a
    return row
