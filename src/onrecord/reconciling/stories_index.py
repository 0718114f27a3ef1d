"""Articles in stories, as they arrive: what is added late may join two stories or split one.

Two groups that average linkage joins have a pair in them that is as like as their mean. So stories never reach over the
parts that hang together by pairs of at least that likeness, and each part can be grouped alone: an article touches only
the part that it falls into. The stories are a function of the set of articles; whether they came one by one, at once or
in what order has no say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.models.stories import StoryWeights
from onrecord.record import ArticleId, Topic

from .stories_candidates import near, near_pairs
from .stories_contrast import are_apart
from .stories_likeness import DIGITS, TopicTable
from .stories_linkage import join_by_mean
from .stories_parts import LARGEST, Parts

THRESHOLD = 0.22
"""Mean likeness from which two groups are one story. Chosen on ecbplus topics 1-35, BASIL 2010-2014 and the 30 practice
events together; from .20 to .28 B³ F1 moves by at most .02 (docs: figures)."""

UNITS = 10**DIGITS
"""Likenesses are kept as whole numbers, so many for 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Articles of one story, sorted, and the likeness of each two of them."""

    articles: tuple[ArticleId, ...]
    likeness: NDArray[np.float64]
    apart_from: tuple[tuple[ArticleId, ...], ...] = ()
    """Groups as like as one story that names, years or places keep apart."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Rows that hang together, by the ids of their articles, their likenesses in UNITS and their groups of places."""

    rows: tuple[int, ...]
    likeness: NDArray[np.int16]
    groups: tuple[tuple[int, ...], ...]


class StoryIndex:
    """A growing set of articles and the stories that they fall into."""

    def __init__(self, topics: Iterable[Topic] = (), *, weights: StoryWeights | None = None) -> None:
        given = list(topics)
        self._articles = [topic.article for topic in given]
        self._row_of = {article: row for row, article in enumerate(self._articles)}
        self._table = TopicTable(given, weights=weights)
        self._parts = Parts(round(THRESHOLD * UNITS))
        self._part_of: dict[int, _Part] = {}
        for row, others, likeness in near_pairs(self._table, THRESHOLD):
            self._parts.connect(row, others.tolist(), _in_units(likeness).tolist())
        self._regroup(range(len(given)))

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, topic: Topic) -> None:
        """Puts one more article into its story."""
        row = self._table.size
        self._table.extend((topic,))
        self._articles.append(topic.article)
        self._row_of[topic.article] = row
        others, likeness = near(self._table, row, THRESHOLD)
        self._parts.connect(row, others.tolist(), _in_units(likeness).tolist())
        self._regroup([row])

    def groups(self) -> tuple[Group, ...]:
        """Every article in exactly one group, in the order of the groups' first articles."""
        found = [
            Group(articles=(article,), likeness=np.zeros((1, 1)))
            for row, article in enumerate(self._articles)
            if row not in self._part_of
        ]
        for part in {id(part): part for part in self._part_of.values()}.values():
            found += self._as_groups(part)
        return tuple(sorted(found, key=lambda group: group.articles))

    def terms(self, articles: Iterable[ArticleId]) -> list[NDArray[np.uint32]]:
        """The terms of these articles."""
        return [self._table.terms(self._row_of[article]) for article in articles]

    def _as_groups(self, part: _Part) -> list[Group]:
        ids = [self._articles[row] for row in part.rows]
        like = part.likeness / UNITS
        members = [tuple(ids[place] for place in group) for group in part.groups]
        found = []
        for group, articles in zip(part.groups, members, strict=True):
            means = [float(np.round(like[np.ix_(group, other)].mean(), 9)) for other in part.groups]
            alike = zip(members, means, strict=True)
            apart = tuple(other for other, mean in alike if other != articles and mean >= THRESHOLD)
            found.append(Group(articles=articles, likeness=like[np.ix_(group, group)], apart_from=apart))
        return found

    def _regroup(self, rows: Iterable[int]) -> None:
        """Groups the parts that new rows fall into or take apart."""
        for members in self._parts.settle(rows):
            ordered = tuple(sorted(members, key=lambda row: self._articles[row]))
            if len(ordered) == 1:
                self._part_of.pop(ordered[0], None)
                continue
            before = {id(part): part for row in ordered if (part := self._part_of.get(row)) is not None}
            if any(part.rows == ordered for part in before.values()):
                continue
            part = self._part(ordered, list(before.values()))
            for row in ordered:
                self._part_of[row] = part

    def _part(self, rows: tuple[int, ...], before: Sequence[_Part]) -> _Part:
        if len(rows) > LARGEST:
            alike = np.broadcast_to(np.int16(UNITS), (len(rows), len(rows)))
            return _Part(rows, alike, (tuple(range(len(rows))),))
        likeness = self._likeness(rows, before)
        terms = [self._table.terms(row) for row in rows]
        first = self._table.copies(rows)

        def once(group: Sequence[int]) -> list[NDArray[np.uint32]]:
            """Copies of one text count once: ten papers that print it do not make an event of its own."""
            return [terms[place] for place in sorted({first[one] for one in group})]

        groups = join_by_mean(likeness / UNITS, THRESHOLD, lambda ones, others: are_apart(once(ones), once(others)))
        return _Part(rows, likeness, tuple(tuple(group) for group in groups))

    def _likeness(self, rows: Sequence[int], before: Sequence[_Part]) -> NDArray[np.int16]:
        """Likeness of each pair, in UNITS; what was worked out before is taken from there."""
        if not before:
            return _in_units(self._table.matrix(rows))
        place = {row: at for at, row in enumerate(rows)}
        found = np.full((len(rows), len(rows)), -1, np.int16)
        np.fill_diagonal(found, 0)
        for part in before:
            there = [at for at, row in enumerate(part.rows) if row in place]
            here = [place[part.rows[at]] for at in there]
            found[np.ix_(here, here)] = part.likeness[np.ix_(there, there)]
        numbers = np.asarray(rows, dtype=np.int64)
        for at, row in enumerate(rows):
            missing = np.flatnonzero(found[at] < 0)
            if len(missing):
                found[at, missing] = found[missing, at] = _in_units(
                    self._table.likeness(np.full(len(missing), row), numbers[missing])
                )
        return found


def _in_units(likeness: NDArray[np.float64]) -> NDArray[np.int16]:
    return np.asarray(np.rint(likeness * UNITS), dtype=np.int16)
