"""Which pairs of articles are compared at all: all of a small dossier; in a large one those that share runs of words or
lie near each other in meaning and in time.

Both searches look at a bounded number of articles for each article, however many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from .lineage_prose import Prose

SMALL = 60
"""Articles up to which every pair is compared: 1,770 pairs, about a second."""
SHINGLE = 4
"""Own words in a run."""
SAMPLED = np.uint64(4)
"""One run in so many is looked at, chosen by its number, so that a short excerpt meets its origin (the sampling by
modulus of Broder 1997, "On the resemblance and containment of documents")."""
BESIDE = 8
"""Articles before it, of all that have a run, with which an article is paired: of a hundred syndicated copies each
meets eight, and all hang together."""
SHARED = 2
"""Sampled runs that a pair must share."""
NEIGHBOURS = 10
"""Articles nearest in meaning that are looked at for each article."""
NEAR = 0.7
"""Cosine of mean sentence embeddings from which articles are neighbours; translations of one text have .9."""
WINDOW = 15
"""Days between two articles beyond which nearness in meaning is not looked at."""
BLOCK = 512
"""Articles whose neighbours are sought in one product."""

Pair = tuple[int, int]


def candidate_pairs(proses: Sequence[Prose], days: Sequence[int | None]) -> list[Pair]:
    """Pairs of places in `proses`, the smaller first, in order.

    Args:
        days: day of publication of each, counted from any day; None where it is not known.
    """
    if len(proses) <= SMALL:
        return list(combinations(range(len(proses)), 2))
    return sorted({*pairs_by_words(proses), *pairs_by_meaning(proses, days)})


def pairs_by_words(proses: Sequence[Prose]) -> list[Pair]:
    """Pairs that share at least SHARED sampled runs of words."""
    runs = [sampled(prose) for prose in proses]
    every = np.concatenate(runs) if runs else np.zeros(0, dtype=np.uint64)
    holder = np.repeat(np.arange(len(runs)), [len(run) for run in runs])
    order = np.argsort(every, kind="stable")  # equal runs side by side, in the order of the articles
    every, holder = every[order], holder[order]
    met = [np.zeros(0, dtype=np.int64)]
    for step in range(1, BESIDE + 1):
        same = np.flatnonzero(every[step:] == every[:-step])
        met.append(holder[same] * len(runs) + holder[same + step])
    pairs, counts = np.unique(np.concatenate(met), return_counts=True)
    enough = pairs[counts >= SHARED].tolist()
    return [divmod(pair, len(runs)) for pair in enough]


def sampled(prose: Prose) -> NDArray[np.uint64]:
    """The runs of words by which an article is found."""
    runs = prose.runs(SHINGLE)
    return np.asarray(runs[runs % SAMPLED == 0])


def pairs_by_meaning(proses: Sequence[Prose], days: Sequence[int | None]) -> list[Pair]:
    """Each article with the NEIGHBOURS nearest to it in meaning, of those near it in time."""
    order = [at for at, prose in enumerate(proses) if len(prose.packed)]
    order.sort(key=lambda at: (days[at] is not None, days[at] or 0, at))
    if not order:
        return []
    means = np.stack([proses[at].mean() for at in order])
    day = np.array([np.nan if days[at] is None else days[at] for at in order])
    found: set[Pair] = set()
    for start in range(0, len(order), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(order)))
        columns = _near_in_time(day, rows)
        cosines = np.round(means[rows] @ means[columns].T, 3)
        apart = np.abs(day[rows][:, None] - day[columns][None, :]) > WINDOW  # an unknown day is apart from nothing
        cosines[apart | (rows[:, None] == columns[None, :])] = -1.0
        for row, line in zip(rows.tolist(), cosines, strict=True):
            near = np.flatnonzero(line >= NEAR)
            nearest = near[np.argsort(-line[near], kind="stable")[:NEIGHBOURS]]
            here = order[row]
            found.update(
                (min(here, there), max(here, there)) for there in (order[at] for at in columns[nearest].tolist())
            )
    return sorted(found)


def _near_in_time(day: NDArray[np.float64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places of the articles that may lie near one of `rows`. Days ascend; those not known stand before them."""
    unknown = int(np.isnan(day).sum())
    if rows[0] < unknown:
        return np.arange(len(day))
    known = day[unknown:]
    first = np.searchsorted(known, day[rows[0]] - WINDOW, "left")
    last = np.searchsorted(known, day[rows[-1]] + WINDOW, "right")
    return np.concatenate((np.arange(unknown), np.arange(unknown + first, unknown + last)))
