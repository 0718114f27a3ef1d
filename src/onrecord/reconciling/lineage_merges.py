"""Merges: a report that shares one passage with one report and another with a second, which share nothing.

One that was put together from two others looks like this from outside, however unclear each pair alone is. So does an
original of which two others took different parts, but these would stand in it whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .lineage_words import SideBySide

PART = 0.7
"""A report of which less stands in another has matter of its own, and was not taken from that other."""
MADE_OF = 0.6
"""Part of a merge's lines that stand in the two reports. Of the merges so found among made copies (dev) 48 of 60 are
merges; without this condition 41 of 57."""

Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles share, as far as merges show in it; of the first article and of the other."""

    covered: tuple[float, float]
    lines: tuple[frozenset[int], frozenset[int]]
    """Lines of shared passages."""
    of: tuple[int, int]
    """All lines."""


def overlap(sides: SideBySide) -> Overlap:
    comparison = sides.comparison
    return Overlap(
        covered=comparison.covered,
        lines=(frozenset(one for one, _ in sides.shared), frozenset(other for _, other in sides.shared)),
        of=(len(comparison.one.counts), len(comparison.other.counts)),
    )


def merged(overlaps: Mapping[Ends, Overlap]) -> dict[Ends, int]:
    """For pairs with one end that can only be a merge: that end.

    Args:
        overlaps: the pairs of articles of which one is made from the other.
    """
    around: dict[int, dict[int, frozenset[int]]] = {}
    """For each article those it may have been put together from, and its lines that stand there."""
    lines: dict[int, int] = {}
    for (one, other), shared in overlaps.items():
        lines[one], lines[other] = shared.of
        if shared.covered[1] < PART:
            around.setdefault(one, {})[other] = shared.lines[0]
        if shared.covered[0] < PART:
            around.setdefault(other, {})[one] = shared.lines[1]
    linked = {frozenset(pair) for pair in overlaps}
    found: dict[Ends, int] = {}
    for pair in overlaps:
        hubs = [hub for hub in pair if _is_merge(sum(pair) - hub, around.get(hub, {}), linked, lines[hub])]
        if len(hubs) == 1:
            found[pair] = hubs[0]
    return found


def _is_merge(part: int, around: Mapping[int, frozenset[int]], linked: set[frozenset[int]], lines: int) -> bool:
    """Does an article of so many lines stand in `part` and in another one that shares nothing with `part`?"""
    taken = around.get(part)
    if taken is None:
        return False
    return any(
        other != part
        and frozenset((other, part)) not in linked
        and not found & taken
        and len(found | taken) >= MADE_OF * lines
        for other, found in around.items()
    )
