"""Which pairs of articles are compared at all: all of a small dossier; in a large one those that share runs of words or
lie near each other in meaning and in time.

Both searches look back from each article at a bounded number of articles, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from onrecord.record.vector import DIGITS

from .lineage_prose import Prose

SMALL = 200
"""Articles up to which every pair is compared: 19,900 pairs, about four seconds; reading them takes minutes."""
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
NEIGHBOURS = 3
"""Articles nearest in meaning, of those before it, with which an article is paired.
Of 1,100 made copies among as many real reports all but 2 meet their origin or another copy of it."""
NEAR = 0.7
"""Cosine of mean sentence embeddings from which articles are neighbours; translations of one text have .9."""
WINDOW = 15
"""Days between two articles beyond which nearness in meaning is not looked at."""
PLACES = np.uint64(24)
"""Bits for the place of an article beside a run of words: 16 million articles, and runs told apart by 40 bits."""
BLOCK = 512
"""Articles whose neighbours are sought in one product."""


@dataclass(frozen=True, slots=True)
class Key:
    """What an article is found by, about 3 kB."""

    runs: NDArray[np.uint64]
    """Sampled runs of own words, ascending."""
    mean: NDArray[np.float32]
    """Mean of the sentences' embeddings, of length 1; empty without sentences."""
    size: int
    """Own words in all."""


Pair = tuple[int, int]
Day = int | None
"""Day of publication, counted from any day; None where it is not known."""


def key_of(prose: Prose) -> Key:
    return Key(runs=sampled(prose), mean=prose.mean(), size=prose.size)


def candidate_pairs(keys: Sequence[Key], days: Sequence[Day]) -> dict[Pair, bool]:
    """Pairs of places in `keys`, the smaller first, in order; and whether they may share words in their order."""
    order = [at for at in in_time(days) if keys[at].size]
    if len(order) <= SMALL:
        return dict.fromkeys(combinations(sorted(order), 2), True)
    by_words = set(_placed(pairs_by_words([keys[at] for at in order]), order))
    by_meaning = _placed(pairs_by_meaning([keys[at] for at in order], [days[at] for at in order]), order)
    return {pair: pair in by_words for pair in sorted(by_words.union(by_meaning))}


def in_time(days: Sequence[Day]) -> list[int]:
    """Places in the order of publication; those without a day come first."""
    return sorted(range(len(days)), key=lambda at: (days[at] is not None, days[at] or 0, at))


def pairs_by_words(keys: Sequence[Key]) -> list[Pair]:
    """Each article with articles before it with which it shares sampled runs of words."""
    runs = [key.runs for key in keys]
    holder = np.repeat(np.arange(len(runs), dtype=np.uint64), [len(run) for run in runs])
    every = np.concatenate(runs) if runs else np.zeros(0, dtype=np.uint64)
    every, place = unpacked(np.sort(packed(every, holder)))
    met: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    for step in range(1, BESIDE + 1):
        same = np.flatnonzero(every[step:] == every[:-step])
        met.append(np.asarray(place[same] * len(runs) + place[same + step], dtype=np.int64))
    pairs, counts = np.unique(np.concatenate(met), return_counts=True)
    first, second = np.divmod(pairs, max(1, len(runs)))
    sizes = np.array([key.size for key in keys])
    enough = counts >= least_shared(sizes[first], sizes[second])
    return list(zip(first[enough].tolist(), second[enough].tolist(), strict=True))


def sampled(prose: Prose) -> NDArray[np.uint64]:
    """The runs of words by which an article is found, ascending."""
    runs = prose.runs(SHINGLE)
    return np.unique(runs[runs % SAMPLED == 0])


def packed(runs: NDArray[np.uint64], places: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each run with the place of its article in one number: sorted, equal runs stand side by side, in the order of the
    articles."""
    return np.asarray((runs << PLACES) | places)


def unpacked(both: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The runs, as far as they are kept, and the places."""
    return both >> PLACES, np.asarray(both & ((np.uint64(1) << PLACES) - np.uint64(1)), dtype=np.int64)


def least_shared(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float64]:
    """Sampled runs that articles of so many own words must share."""
    return np.maximum(SHARED, SHARED_PART * np.minimum(one, other))


def pairs_by_meaning(keys: Sequence[Key], days: Sequence[Day]) -> list[Pair]:
    """Each article with the articles before it that are nearest in meaning, of those near it in time.

    Args:
        days: in the order of `in_time`.
    """
    day = np.array([np.nan if one is None else one for one in days])
    means = np.stack([key.mean for key in keys]) if keys else np.zeros((0, 1), dtype=np.float32)
    found: list[Pair] = []
    for start in range(0, len(keys), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(keys)))
        columns = near_in_time(day, rows)
        cosines = means[rows] @ means[columns].T
        cosines[np.abs(day[rows][:, None] - day[columns][None, :]) > WINDOW] = -1.0  # unknown days are apart from none
        cosines[rows[:, None] <= columns[None, :]] = -1.0
        row, column = np.nonzero(cosines >= NEAR)
        chosen = nearest(row, columns[column], cosines[row, column])
        found += zip(columns[column[chosen]].tolist(), rows[row[chosen]].tolist(), strict=True)
    return found


def nearest(rows: NDArray[np.int64], places: NDArray[np.int64], cosines: NDArray[np.float32]) -> NDArray[np.int64]:
    """Which entries are among the NEIGHBOURS nearest of their row; of equal ones the earlier places.

    Args:
        rows: ascending.
    """
    ranked = np.lexsort((places, -np.round(cosines, DIGITS), rows))
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    return np.sort(ranked[rank < NEIGHBOURS])


def near_in_time(day: NDArray[np.float64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places up to the last of `rows` that may lie near one of them. Days ascend; those not known stand before them."""
    unknown = int(np.isnan(day).sum())
    if rows[0] < unknown:
        return np.arange(rows[-1] + 1)
    first = np.searchsorted(day[unknown:], day[rows[0]] - WINDOW, "left")
    return np.concatenate((np.arange(unknown), np.arange(unknown + first, rows[-1] + 1)))


def _placed(pairs: Iterable[Pair], order: Sequence[int]) -> Iterator[Pair]:
    return ((min(pair), max(pair)) for pair in ((order[one], order[other]) for one, other in pairs))
