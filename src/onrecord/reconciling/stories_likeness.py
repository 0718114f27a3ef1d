"""How much two articles are about one development: the chance that they are of one story, from their topics alone.

Nothing else in the stream has a say, so the likeness of two articles is the same in any company and any order. All sums
are of small whole numbers, exact on every machine and for every number of threads; only what is rounded is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from onrecord.models.stories import StoryWeights, story_weights
from onrecord.record import Reading, Topic
from onrecord.record.topic import TERM_SLOTS

from .stories_sketch import SKETCH, sketches

DIGITS = 4
"""Decimals kept of a likeness; with fewer, near-identical reports of two events could not be told from those of one."""

WINDOW = 30
"""Days between dates of publication beyond which two articles are not of one story, however like."""

UNDATED = -(10**9)
"""Stands for a day that is not known; before any other."""
PLACES = 255
"""Terms of an article at most, so that a place among them fits into eight bits."""
NUMBERED = 256
"""Numbers that such a place can have, 0 for none: a factor that puts another number beside it."""
COPIED = 0.6
"""Share of the terms of the longer of two articles from which the one is taken for a copy of the other; set by hand."""
AT_ONCE = 1024
"""Topics put into the table in one step."""
LEAST_ROOM = 1024
"""Rows that there is room for at least."""

Places = NDArray[np.int64]
Scores = NDArray[np.float64]
Numbers = TypeVar("Numbers", bound=np.generic)


class TopicTable:
    """Topics side by side, as rows that can be compared many at a time. Rows are only added, never changed."""

    def __init__(self, topics: Sequence[Topic] = (), *, weights: StoryWeights | None = None) -> None:
        self.size = 0
        self._parts_weigh = weights or story_weights()
        self.day = np.zeros(0, np.int64)
        self.sketch = np.zeros((0, SKETCH), np.int8)
        self._terms = np.zeros((0, 0), np.uint32)
        self._weights = np.zeros((0, 0), np.uint8)
        self._names = np.zeros((0, 0), np.uint8)
        self._meaning = np.zeros((0, 0), np.int8)
        self._lengths = np.zeros((0, 3))
        self._years = np.zeros(0, np.uint64)
        self._place_of = np.zeros(TERM_SLOTS + 1, np.uint8)
        self._reserve(
            len(topics) + len(topics) // 2,
            max((len(topic.weights) for topic in topics), default=0),
            max((len(topic.meaning) for topic in topics), default=0),
        )
        for start in range(0, len(topics), AT_ONCE):
            self.extend(topics[start : start + AT_ONCE])

    def extend(self, topics: Sequence[Topic]) -> None:
        """Adds topics as the next rows.

        Raises:
            ValueError: a topic has more than PLACES terms.
        """
        first, self.size = self.size, self.size + len(topics)
        longest = max(topics, key=lambda topic: len(topic.weights))
        if len(longest.weights) > PLACES:
            raise ValueError(
                f"the topic of {longest.article} has {len(longest.weights)} terms, at most {PLACES} are compared"
            )
        self._reserve(self.size, len(longest.weights), max(len(topic.meaning) for topic in topics))
        for row, topic in enumerate(topics, start=first):
            count = len(topic.weights)
            self._terms[row, :count] = np.frombuffer(topic.terms, "<u4")
            self._terms[row, :count] += 1
            self._weights[row, :count] = np.frombuffer(topic.weights, np.uint8)
            self._names[row, :count] = np.frombuffer(topic.names, np.uint8)
            self._meaning[row, : len(topic.meaning)] = np.frombuffer(topic.meaning, np.int8)
        rows = slice(first, self.size)
        self._years[rows] = [_year_bits(topic.years) for topic in topics]
        self.day[rows] = [UNDATED if topic.day is None else topic.day for topic in topics]
        parts = (self._weights[rows], self._names[rows], self._meaning[rows])
        for at, numbers in enumerate(parts):
            self._lengths[rows, at] = _lengths(numbers)
        self.sketch[rows] = sketches(self._terms[rows], *parts, self._lengths[rows], self._parts_weigh)

    def likeness(self, ones: Places, others: Places) -> Scores:
        """The chance, 0-1, that each of `ones` and the one of `others` beside it are of one story; rounded.

        Args:
            ones: rows, equal ones together; the fewer runs of equal ones, the faster.
        """
        pairs, here, there = self._shared(ones, others)
        parts = np.empty((3, len(ones)))
        for part, table in enumerate((self._weights, self._names)):
            products = table[ones[pairs], here].astype(np.int64) * table[others[pairs], there]
            parts[part] = np.bincount(pairs, weights=products, minlength=len(ones))
        meaning = self._meaning.take(ones, axis=0).astype(np.float32)
        parts[2] = np.einsum("ij,ij->i", meaning, self._meaning.take(others, axis=0).astype(np.float32))
        parts /= (self._lengths[ones] * self._lengths[others]).T
        return self._chance(parts, ones, others)

    def matrix(self, rows: Sequence[int]) -> Scores:
        """Likeness of each pair of rows, 0 for an article with itself."""
        places = np.asarray(rows, dtype=np.int64)
        found = self._chance(self.cosines(places), places[:, None], places)
        np.fill_diagonal(found, 0.0)
        return found

    def cosines(self, rows: Places) -> Scores:
        """Cosines of words, of names and of meaning for each pair of rows, shape (3, rows, rows)."""
        terms, columns = np.unique(self._terms[rows], return_inverse=True)
        spread = np.zeros((len(rows), len(terms)), np.float32)
        parts = np.empty((3, len(rows), len(rows)))
        for part, table in enumerate((self._weights, self._names)):
            np.put_along_axis(spread, columns.reshape(len(rows), -1), table[rows].astype(np.float32), axis=1)
            parts[part] = spread @ spread.T
        meaning = self._meaning[rows].astype(np.float32)
        parts[2] = meaning @ meaning.T
        lengths = self._lengths[rows].T
        parts /= lengths[:, :, None] * lengths[:, None, :]
        return parts

    def copies(self, rows: Sequence[int]) -> list[int]:
        """For each row the place of the first one that it shares COPIED of its terms with, its own if there is none."""
        places = np.asarray(rows, dtype=np.int64)
        terms, columns = np.unique(self._terms[places], return_inverse=True)
        has = np.zeros((len(places), len(terms)), np.float32)
        np.put_along_axis(has, columns.reshape(len(places), -1), (self._terms[places] > 0).astype(np.float32), axis=1)
        shared, number = has @ has.T, np.maximum(has.sum(axis=1), 1.0)
        alike = shared >= COPIED * np.maximum(number[:, None], number)
        np.fill_diagonal(alike, True)
        return [int(place) for place in alike.argmax(axis=1)]

    def years_apart(self, ones: int | Places, others: Places) -> NDArray[np.bool_]:
        """Whether both articles name years and share none."""
        mine, theirs = self._years[ones], self._years[others]
        return np.asarray((mine != 0) & (theirs != 0) & ((mine & theirs) == 0))

    def far_apart(self, ones: int | Places, others: Places) -> NDArray[np.bool_]:
        """Whether both days of publication are known and lie more than WINDOW apart."""
        day, days = self.day[ones], self.day[others]
        return np.asarray((day != UNDATED) & (days != UNDATED) & (np.abs(days - day) > WINDOW))

    def terms(self, row: int) -> NDArray[np.uint32]:
        """The terms of an article, ascending."""
        terms = self._terms[row]
        return np.asarray(terms[terms > 0] - 1)

    def _shared(self, ones: Places, others: Places) -> tuple[Places, Places, Places]:
        """Terms that both of a pair have: the numbers of the pairs, the terms' places in the one and in the other."""
        width = self._terms.shape[1]
        found = [
            self._shared_with(int(ones[start]), others[start:stop]) + start * width * NUMBERED
            for start, stop in runs(ones)
        ]
        hits = np.concatenate(found) if found else np.zeros(0, np.int64)
        flat, here = np.divmod(hits, NUMBERED)
        pairs, there = np.divmod(flat, width)
        return pairs, here - 1, there

    def _shared_with(self, one: int, others: Places) -> Places:
        """Each term of `others` that `one` has: its place among all their terms, times NUMBERED, and that in `one`."""
        own = self._terms[one]
        width = int(np.count_nonzero(own))
        self._place_of[own[:width]] = np.arange(1, width + 1)
        found = self._place_of.take(self._terms[others]).ravel()
        self._place_of[own[:width]] = 0
        at = np.flatnonzero(found != 0)
        return at * NUMBERED + found[at]

    def _chance(self, parts: Scores, ones: int | Places, others: Places) -> Scores:
        """The likeness that follows from cosines of words, names and meaning, and from years and days."""
        weights = self._parts_weigh
        odds = weights.sum + weights.words * parts[0] + weights.names * parts[1] + weights.meaning * parts[2]
        odds += weights.other_years * self.years_apart(ones, others)
        return np.where(self.far_apart(ones, others), 0.0, np.round(1.0 / (1.0 + np.exp(-odds)), DIGITS))

    def _reserve(self, rows: int, terms: int, dimensions: int) -> None:
        """Makes room for so many rows, terms and dimensions at least, and for half as many rows again."""
        terms, dimensions = max(terms, self._terms.shape[1]), max(dimensions, self._meaning.shape[1])
        if rows <= len(self.day) and (terms, dimensions) == (self._terms.shape[1], self._meaning.shape[1]):
            return
        more = len(self.day) + len(self.day) // 2 if rows > len(self.day) else len(self.day)
        rows = max(rows, more, LEAST_ROOM)
        self._terms = _grown(self._terms, (rows, terms))
        self._weights = _grown(self._weights, (rows, terms))
        self._names = _grown(self._names, (rows, terms))
        self._meaning = _grown(self._meaning, (rows, dimensions))
        self._lengths = _grown(self._lengths, (rows, 3))
        self._years = _grown(self._years, (rows,))
        self.day = _grown(self.day, (rows,))
        self.sketch = _grown(self.sketch, (rows, SKETCH))


def likenesses(readings: Sequence[Reading]) -> Scores:
    """Likeness of each two readings, 0-1; 0 of one with itself, and where one has no topic."""
    found = np.zeros((len(readings), len(readings)))
    places = [at for at, reading in enumerate(readings) if reading.topic is not None]
    table = TopicTable([reading.topic for reading in readings if reading.topic is not None])
    if places:
        found[np.ix_(places, places)] = table.matrix(range(len(places)))
    return found


def runs(rows: Places) -> Iterator[tuple[int, int]]:
    """Where equal rows stand side by side: start and stop of each run."""
    return pairwise([*np.flatnonzero(np.diff(rows, prepend=-1)).tolist(), len(rows)])


def _lengths(rows: NDArray[Any]) -> Scores:
    """The length of each row, 1 for an empty one."""
    whole = rows.astype(np.float32)
    return np.asarray(np.maximum(np.sqrt(np.einsum("ij,ij->i", whole, whole), dtype=np.float64), 1.0))


def _year_bits(years: Iterable[int]) -> int:
    """Years as bits, so that two sets are compared in one step; years 64 apart pass for the same."""
    bits = 0
    for year in years:
        bits |= 1 << (year % 64)
    return bits


def _grown(table: NDArray[Numbers], shape: tuple[int, ...]) -> NDArray[Numbers]:
    wider = np.zeros(shape, dtype=table.dtype)
    wider[tuple(slice(0, length) for length in table.shape)] = table
    return wider
