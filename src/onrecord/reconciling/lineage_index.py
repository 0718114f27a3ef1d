"""An index of many articles to which new ones are added: each is compared with the few that it may be made from.

Added in the order of publication, articles meet the same articles as in `candidate_pairs`. About 4 kB an article: what
it takes to compare two is fetched when they are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from .lineage import THRESHOLD, may_be_enough, weigh
from .lineage_candidates import (
    BESIDE,
    NEAR,
    PLACES,
    WINDOW,
    Day,
    Key,
    key_of,
    least_shared,
    nearest,
    packed,
    unpacked,
)
from .lineage_passages import compare
from .lineage_prose import Prose, Unfolded

TAIL = 4_096
"""Articles whose runs of words wait in a dictionary before they are sorted in with the others."""


class LineageIndex:
    """Articles by their place in the order of adding.

    Args:
        prose_at: gives an article that was added before, by its place.
    """

    def __init__(self, prose_at: Callable[[int], Prose]) -> None:
        self._prose_at = prose_at
        self._sizes: list[int] = []
        self._runs: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
        self._tail: dict[int, list[int]] = defaultdict(list)
        self._means: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._days: NDArray[np.float64] = np.zeros(0)

    def __len__(self) -> int:
        return len(self._sizes)

    def add(self, prose: Prose, day: Day) -> dict[int, float]:
        """Puts an article in, and gives the places of those that it shares its making with, each with its weight."""
        key = key_of(prose)
        found = self._like(prose, key, day)
        self._keep(key, day)
        return found

    def add_all(self, articles: Iterable[tuple[Prose, Day]]) -> None:
        """Puts many articles in without comparing them."""
        for prose, day in articles:
            self._keep(key_of(prose), day)
        self._sort_in()

    def like(self, prose: Prose, day: Day) -> dict[int, float]:
        """The places of the articles that one not in the index is made from, or that are made from it.

        The weight is the most that it can be: `lineage.weigh` also asks whether aligned lines have the same names.
        """
        return self._like(prose, key_of(prose), day)

    def candidates(self, prose: Prose, day: Day) -> dict[int, bool]:
        """Places to compare an article with, in order, and whether they may share words with it in their order."""
        return self._candidates(key_of(prose), day)

    def _like(self, prose: Prose, key: Key, day: Day) -> dict[int, float]:
        unfolded, found = Unfolded(prose), {}
        for place, worded in self._candidates(key, day).items():
            comparison = compare(Unfolded(self._prose_at(place)), unfolded)
            if may_be_enough(comparison, worded=worded) and (weight := weigh(comparison)) >= THRESHOLD:
                found[place] = weight
        return found

    def _candidates(self, key: Key, day: Day) -> dict[int, bool]:
        if not key.size:
            return {}
        by_words = self._by_words(key)
        return {place: place in by_words for place in sorted(by_words.union(self._by_meaning(key, day)))}

    def _by_words(self, key: Key) -> set[int]:
        met: Counter[int] = Counter()
        runs = np.unique(key.runs << PLACES) >> PLACES
        first = np.searchsorted(self._runs, runs << PLACES, "left")
        last = np.searchsorted(self._runs, (runs + np.uint64(1)) << PLACES, "left")
        for run, start, stop in zip(runs.tolist(), first.tolist(), last.tolist(), strict=True):
            later = self._tail.get(run, ())
            _, earlier = unpacked(self._runs[max(start, stop - BESIDE) : stop])
            met.update([*earlier.tolist(), *later][-BESIDE:])
        if not met:
            return set()
        places = np.array(sorted(met), dtype=np.int64)
        counts = np.array([met[place] for place in places.tolist()])
        sizes = np.array([self._sizes[place] for place in places.tolist()], dtype=np.int64)
        enough = counts >= least_shared(sizes, np.full_like(sizes, key.size))
        return set(places[enough].tolist())

    def _by_meaning(self, key: Key, day: Day) -> list[int]:
        days = self._days[: len(self)]
        near = np.flatnonzero(~(np.abs(days - (np.nan if day is None else day)) > WINDOW))
        cosines = self._means[near] @ key.mean if len(near) else np.zeros(0, dtype=np.float32)
        close = np.flatnonzero(cosines >= NEAR)
        chosen = nearest(np.zeros(len(close), dtype=np.int64), near[close], cosines[close])
        found: list[int] = near[close[chosen]].tolist()
        return found

    def _keep(self, key: Key, day: Day) -> None:
        place = len(self)
        if place == len(self._days):
            self._make_room(key)
        self._days[place] = np.inf if not key.size else np.nan if day is None else day
        if key.size:
            self._means[place] = key.mean
        for run in (key.runs << PLACES >> PLACES).tolist():
            self._tail[run].append(place)
        self._sizes.append(key.size)
        if len(self) % TAIL == 0:
            self._sort_in()

    def _make_room(self, key: Key) -> None:
        more = max(1_024, len(self))
        width = max(self._means.shape[1], len(key.mean))
        means = np.zeros((len(self) + more, width), dtype=np.float32)
        means[: len(self), : self._means.shape[1]] = self._means[: len(self)]
        self._means, self._days = means, np.concatenate((self._days, np.full(more, np.inf)))

    def _sort_in(self) -> None:
        """The runs of the tail among the others."""
        runs = np.repeat(np.array(list(self._tail), dtype=np.uint64), [len(places) for places in self._tail.values()])
        places = np.array([place for found in self._tail.values() for place in found], dtype=np.uint64)
        self._runs = np.sort(np.concatenate((self._runs, packed(runs, places))))
        self._tail.clear()
