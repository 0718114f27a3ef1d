"""Merges: a report that shares one passage with one report and another with a second, which share nothing.

One that was put together from two others looks like this from outside, however unclear each pair alone is. So does an
original of which two others took different parts, but these would stand in it whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lineage_words import SideBySide

PART = 0.7
"""A report of which less stands in another has matter of its own, and was not taken from that other."""
MADE_OF = 0.6
"""Part of a merge's lines that stand in the two reports."""

Ends = tuple[int, int]


def merged(ends: Sequence[Ends], compared: Sequence[SideBySide]) -> dict[Ends, int]:
    """For pairs with one end that can only be a merge: that end.

    Args:
        ends: the two articles of each pair of which one is made from the other.
        compared: the same pairs side by side, in the same order.
    """
    linked = {frozenset(pair) for pair in ends}
    around: dict[int, list[tuple[int, frozenset[int]]]] = {}
    for (one, other), sides in zip(ends, compared, strict=True):
        first, second = sides.comparison.covered
        if second < PART:
            around.setdefault(one, []).append((other, frozenset(line for line, _ in sides.shared)))
        if first < PART:
            around.setdefault(other, []).append((one, frozenset(line for _, line in sides.shared)))
    lines = {
        at: len(side.counts)
        for pair, s in zip(ends, compared, strict=True)
        for at, side in zip(pair, (s.comparison.one, s.comparison.other), strict=True)
    }
    found: dict[Ends, int] = {}
    for pair in ends:
        hubs = [hub for hub in pair if _is_merge(hub, sum(pair) - hub, around.get(hub, ()), linked, lines[hub])]
        if len(hubs) == 1:
            found[pair] = hubs[0]
    return found


def _is_merge(
    hub: int, part: int, around: Sequence[tuple[int, frozenset[int]]], linked: set[frozenset[int]], lines: int
) -> bool:
    """Is `hub` made of lines from `part`, of others from an article that shares nothing with it, and little else?"""
    taken = next((found for other, found in around if other == part), None)
    if taken is None:
        return False
    return any(
        other != part
        and frozenset((other, part)) not in linked
        and not found & taken
        and len(found | taken) >= MADE_OF * lines
        for other, found in around
    )
