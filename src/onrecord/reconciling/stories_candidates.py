"""Pairs of articles that are like enough to be of one story, found without looking at every pair closely.

The sketches of a block of articles are multiplied with those of all articles inside the window of days; only pairs
whose estimate reaches WORTH_A_LOOK are compared. Whether a pair is looked at depends on its two sketches alone, and the
products are exact, so the blocks could be cut in any way.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .stories_likeness import UNDATED, WINDOW, Places, Scores, TopicTable, runs
from .stories_sketch import SCALE

WORTH_A_LOOK = 4.0
"""Estimate of the weighed sum from which a pair is compared. It is 6.1 and more where two articles are likely of one
story."""
BLOCK = 512
"""Articles multiplied at once: keeps the products within a few megabytes."""


def near_pairs(table: TopicTable, least: float) -> Iterator[tuple[int, Places, Scores]]:
    """For each row, the rows before it in time that are like it, and how much; those with none are left out.

    Args:
        least: likeness from which a pair counts.
    """
    order = np.argsort(table.day[: table.size], kind="stable")
    days = table.day[order]
    undated = int(np.searchsorted(days, UNDATED, side="right"))
    for start in range(0, table.size, BLOCK):
        stop = min(start + BLOCK, table.size)
        first = int(np.searchsorted(days, days[start] - WINDOW)) if start >= undated else 0
        for low, high in ((0, min(undated, first)), (first, stop)):
            if low < high:
                yield from _in_block(table, order, (start, stop), (low, high), least)


def near(table: TopicTable, row: int, least: float) -> tuple[Places, Scores]:
    """The rows before `row` in the table that are like it, and how much."""
    days = table.day[:row]
    day = int(table.day[row])
    inside = np.arange(row) if day == UNDATED else np.flatnonzero((np.abs(days - day) <= WINDOW) | (days == UNDATED))
    own = table.sketch[row].astype(np.float32)
    looked_at = [
        part[table.sketch[part].astype(np.float32) @ own >= WORTH_A_LOOK * SCALE * SCALE]
        for part in np.array_split(inside, max(1, len(inside) // (16 * BLOCK)))
    ]
    others = np.concatenate(looked_at)
    likeness = table.likeness(np.full(len(others), row), others)
    return others[likeness >= least], likeness[likeness >= least]


def _in_block(
    table: TopicTable, order: Places, block: tuple[int, int], others: tuple[int, int], least: float
) -> Iterator[tuple[int, Places, Scores]]:
    rows = order[block[0] : block[1]]
    sketches = table.sketch[rows].astype(np.float32)
    for begin in range(*others, 16 * BLOCK):
        end = min(begin + 16 * BLOCK, others[1])
        found = sketches @ table.sketch[order[begin:end]].astype(np.float32).T >= WORTH_A_LOOK * SCALE * SCALE
        found &= np.arange(begin, end) < np.arange(*block)[:, None]
        here, there = np.nonzero(found)
        ones, like_ones = rows[here], order[begin + there]
        likeness = table.likeness(ones, like_ones)
        kept = likeness >= least
        ones, like_ones, likeness = ones[kept], like_ones[kept], likeness[kept]
        for start, stop in runs(ones):
            yield int(ones[start]), like_ones[start:stop], likeness[start:stop]
