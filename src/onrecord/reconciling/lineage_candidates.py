"""Which pairs of articles are compared at all: all of a small dossier; in a large one those that share runs of words or
lie near each other in meaning and in time.

Both searches look at a bounded number of articles for each article, however many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from onrecord.record.vector import DIGITS

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
SHARED, SHARED_PART = 2, 0.01
"""Sampled runs that a pair must share: so many, and so many for each own word of the shorter article. Of made copies
that share words in their order all have more; of pairs of independent reports 4 in 100."""
NEIGHBOURS = 5
"""Articles nearest in meaning that are looked at for each article."""
NEAR = 0.7
"""Cosine of mean sentence embeddings from which articles are neighbours; translations of one text have .9."""
WINDOW = 15
"""Days between two articles beyond which nearness in meaning is not looked at."""
PLACES = np.uint64(24)
"""Bits for the place of an article beside a run of words: 16 million articles, and runs told apart by 40 bits."""
BLOCK = 512
"""Articles whose neighbours are sought in one product."""

Pair = tuple[int, int]


def candidate_pairs(proses: Sequence[Prose], days: Sequence[int | None]) -> dict[Pair, bool]:
    """Pairs of places in `proses`, the smaller first, in order; and whether they may share words in their order.

    Args:
        days: day of publication of each, counted from any day; None where it is not known.
    """
    if len(proses) <= SMALL:
        return dict.fromkeys(combinations(range(len(proses)), 2), True)
    by_words = set(pairs_by_words(proses))
    return {pair: pair in by_words for pair in sorted(by_words.union(pairs_by_meaning(proses, days)))}


def pairs_by_words(proses: Sequence[Prose]) -> list[Pair]:
    """Pairs that share at least SHARED sampled runs of words."""
    runs = [sampled(prose) for prose in proses]
    holder = np.repeat(np.arange(len(runs), dtype=np.uint64), [len(run) for run in runs])
    every = np.concatenate(runs) if runs else np.zeros(0, dtype=np.uint64)
    both = np.sort((every << PLACES) | holder)  # equal runs side by side, in the order of the articles
    every, holder = both >> PLACES, (both & ((np.uint64(1) << PLACES) - np.uint64(1))).astype(np.int64)
    met: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    for step in range(1, BESIDE + 1):
        same = np.flatnonzero(every[step:] == every[:-step])
        met.append(np.asarray(holder[same] * len(runs) + holder[same + step], dtype=np.int64))
    pairs, counts = np.unique(np.concatenate(met), return_counts=True)
    first, second = np.divmod(pairs, max(1, len(runs)))
    sizes = np.array([prose.size for prose in proses])
    enough = counts >= np.maximum(SHARED, SHARED_PART * np.minimum(sizes[first], sizes[second]))
    return list(zip(first[enough].tolist(), second[enough].tolist(), strict=True))


def sampled(prose: Prose) -> NDArray[np.uint64]:
    """The runs of words by which an article is found."""
    runs = prose.runs(SHINGLE)
    return np.unique(runs[runs % SAMPLED == 0])


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
        cosines = means[rows] @ means[columns].T
        cosines[np.abs(day[rows][:, None] - day[columns][None, :]) > WINDOW] = -1.0  # unknown days are apart from none
        cosines[rows[:, None] == columns[None, :]] = -1.0
        near, there = np.nonzero(cosines >= NEAR)
        likeness = np.round(cosines[near, there], DIGITS)
        ranked = np.lexsort((columns[there], -likeness, near))
        rank = np.arange(len(near)) - np.searchsorted(near, near)
        for at in ranked[rank < NEIGHBOURS].tolist():
            one, other = order[int(rows[near[at]])], order[int(columns[there[at]])]
            found.add((min(one, other), max(one, other)))
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
