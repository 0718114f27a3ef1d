"""How well a score puts some things before others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def roc_auc(wanted: Sequence[float], others: Sequence[float]) -> float:
    """The chance that a wanted thing scores above another one, ties counting half; 0.5 says nothing.

    Raises:
        ValueError: one of the two is empty.
    """
    if not wanted or not others:
        raise ValueError(f"nothing to compare: {len(wanted)} wanted, {len(others)} others")
    ordered = sorted(others)
    below = sum(bisect_left(ordered, score) + bisect_right(ordered, score) for score in wanted)
    return below / (2 * len(wanted) * len(others))
