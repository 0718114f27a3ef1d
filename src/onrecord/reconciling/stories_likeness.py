"""How much two articles are about one development: the chance that they are of one story, from their topics alone.

Nothing else in the stream has a say, so the likeness of two articles is the same in any company and any order. All sums
are of small whole numbers, exact on every machine and for every number of threads; only what is rounded is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from onrecord.models.stories import StoryWeights, story_weights
from onrecord.record import Topic
from onrecord.record.topic import TERM_SLOTS

from .stories_sketch import SKETCH, sketch_of

DIGITS = 4
"""Decimals kept of a likeness; with fewer, near-identical reports of two events could not be told from those of one."""

WINDOW = 30
"""Days between dates of publication beyond which two articles are not of one story, however like."""

UNDATED = -(10**9)
PLACES = 255
"""Terms of an article at most, so that a place among them fits into eight bits."""

Places = NDArray[np.int64]
Scores = NDArray[np.float64]
Numbers = TypeVar("Numbers", bound=np.generic)


class TopicTable:
    """Topics side by side, as rows that can be compared many at a time. Rows are only added, never changed."""

    def __init__(self, topics: Iterable[Topic] = (), *, weights: StoryWeights | None = None) -> None:
        self.size = 0
        self._parts_weigh = weights or story_weights()
        self.day = np.zeros(0, np.int64)
        self.sketch = np.zeros((0, SKETCH), np.int8)
        self._terms = np.zeros((0, 1), np.uint32)
        self._weights = np.zeros((0, 1), np.uint8)
        self._names = np.zeros((0, 1), np.uint8)
        self._meaning = np.zeros((0, 1), np.int8)
        self._lengths = np.zeros((0, 3))
        self._years = np.zeros(0, np.uint64)
        self._place_of = np.zeros(TERM_SLOTS + 1, np.uint8)
        given = list(topics)
        self._reserve(
            len(given),
            max((len(topic.weights) for topic in given), default=0),
            max((len(topic.meaning) for topic in given), default=0),
        )
        for topic in given:
            self.add(topic)

    def add(self, topic: Topic) -> int:
        """The row of a topic that is added.

        Raises:
            ValueError: the topic has more than PLACES terms.
        """
        count = len(topic.weights)
        if count > PLACES:
            raise ValueError(f"the topic of {topic.article} has {count} terms, at most {PLACES} are compared")
        row = self.size
        if row == len(self.day) or count > self._terms.shape[1] or len(topic.meaning) > self._meaning.shape[1]:
            self._reserve(max(1024, row + row // 4 + 1), count, len(topic.meaning))
        weights, names, meaning = _numbers(topic)
        self._terms[row, :count] = np.frombuffer(topic.terms, "<u4")
        self._weights[row, :count] = weights
        self._names[row, :count] = names
        self._meaning[row, : len(topic.meaning)] = meaning
        self._lengths[row] = [_length(weights), _length(names), _length(meaning)]
        self._years[row] = _year_bits(topic.years)
        self.day[row] = UNDATED if topic.day is None else topic.day
        self.sketch[row] = sketch_of(topic, self._parts_weigh)
        self.size += 1
        return row

    def likeness(self, one: int, others: Places) -> Scores:
        """The chance, 0-1, that the article of row `one` and each of `others` are of one story; rounded."""
        hits, rows, here = self._shared(one, others)
        parts = np.empty((3, len(others)))
        for part, table in enumerate((self._weights, self._names)):
            products = table[one].astype(np.int64)[here] * table[others[rows], hits]
            parts[part] = np.bincount(rows, weights=products, minlength=len(others))
        parts[2] = self._meaning[others].astype(np.float32) @ self._meaning[one].astype(np.float32)
        parts /= self._lengths[one][:, None] * self._lengths[others].T
        return self._chance(parts, one, others)

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
        return np.asarray(terms[terms < TERM_SLOTS])

    def _shared(self, one: int, others: Places) -> tuple[Places, Places, Places]:
        """Terms of `others` that `one` has too: their places, the numbers of the rows they are in, their places in
        `one`."""
        own = self._terms[one]
        width = int(np.count_nonzero(own < TERM_SLOTS))
        self._place_of[own[:width]] = np.arange(1, width + 1)
        found = self._place_of.take(self._terms[others]).ravel()
        self._place_of[own[:width]] = 0
        at = np.flatnonzero(found != 0)
        rows, hits = np.divmod(at, self._terms.shape[1])
        return hits, rows, found[at].astype(np.int64) - 1

    def _chance(self, parts: Scores, ones: int | Places, others: Places) -> Scores:
        """The likeness that follows from cosines of words, names and meaning, and from years and days."""
        weights = self._parts_weigh
        odds = weights.sum + weights.words * parts[0] + weights.names * parts[1] + weights.meaning * parts[2]
        odds += weights.other_years * self.years_apart(ones, others)
        return np.where(self.far_apart(ones, others), 0.0, np.round(1.0 / (1.0 + np.exp(-odds)), DIGITS))

    def _reserve(self, rows: int, terms: int, dimensions: int) -> None:
        """Makes room for so many rows, terms and dimensions at least."""
        rows = max(rows, len(self.day))
        terms, dimensions = max(terms, self._terms.shape[1]), max(dimensions, self._meaning.shape[1])
        self._terms = _grown(self._terms, (rows, terms), TERM_SLOTS)
        self._weights = _grown(self._weights, (rows, terms))
        self._names = _grown(self._names, (rows, terms))
        self._meaning = _grown(self._meaning, (rows, dimensions))
        self._lengths = _grown(self._lengths, (rows, 3), 1)
        self._years = _grown(self._years, (rows,))
        self.day = _grown(self.day, (rows,), UNDATED)
        self.sketch = _grown(self.sketch, (rows, SKETCH))


def _numbers(topic: Topic) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.int8]]:
    return (
        np.frombuffer(topic.weights, np.uint8),
        np.frombuffer(topic.names, np.uint8),
        np.frombuffer(topic.meaning, np.int8),
    )


def _length(numbers: NDArray[np.uint8] | NDArray[np.int8]) -> float:
    whole = numbers.astype(np.int64)
    return float(np.sqrt(whole @ whole)) or 1.0


def _year_bits(years: Iterable[int]) -> int:
    """Years as bits, so that two sets are compared in one step; years 64 apart pass for the same."""
    bits = 0
    for year in years:
        bits |= 1 << (year % 64)
    return bits


def _grown(table: NDArray[Numbers], shape: tuple[int, ...], fill: int = 0) -> NDArray[Numbers]:
    wider = np.full(shape, fill, dtype=table.dtype)
    wider[tuple(slice(0, length) for length in table.shape)] = table
    return wider
