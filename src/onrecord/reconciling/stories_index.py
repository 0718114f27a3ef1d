"""Articles in stories, as they arrive: what is added late may join two stories or split one.

Two groups that average linkage joins have a pair in them that is as like as their mean. So stories never reach over the parts
that hang together by pairs of at least that likeness, and each part can be grouped alone: an article touches only the part that
it falls into. The stories are a function of the set of articles; whether they came one by one, at once or in what order has no
say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.record import ArticleId, Topic

from .stories_candidates import near, near_pairs
from .stories_contrast import are_apart
from .stories_likeness import TopicTable
from .stories_linkage import join_by_mean

THRESHOLD = 0.22
"""Mean likeness from which two groups are one story. Chosen on ecbplus topics 1-35, BASIL 2010-2014 and the 30 practice
events together; from .20 to .28 B³ F1 moves by at most .02."""

LARGEST = 400
"""Articles of a part that are grouped at once. A larger part is taken at a higher likeness, so that the work for one article
stays bounded: a single story of more than so many articles falls into several."""
STEP = 0.06
"""By how much the likeness is raised on which a part that is too large hangs together."""
ALL_ALIKE = 0.995
"""Likeness from which a part is one story, however large: copies."""
THOUSAND = 1000
"""Likenesses are kept in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Articles of one story, sorted, and the likeness of each two of them."""

    articles: tuple[ArticleId, ...]
    likeness: NDArray[np.float64]
    apart_from: tuple[tuple[ArticleId, ...], ...] = ()
    """Groups as like as one story that names, years or places keep apart."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Rows that hang together, by the ids of their articles, their likenesses in thousandths and their groups of places."""

    rows: tuple[int, ...]
    likeness: NDArray[np.int16]
    groups: tuple[tuple[int, ...], ...]


class StoryIndex:
    """A growing set of articles and the stories that they fall into."""

    def __init__(self, topics: Iterable[Topic] = ()) -> None:
        given = list(topics)
        self._articles = [topic.article for topic in given]
        self._table = TopicTable(given)
        self._near: dict[int, dict[int, float]] = {}
        self._parts_of: dict[int, list[_Part]] = {}
        self._head = list(range(len(given)))
        self._rows_of: dict[int, list[int]] = {}
        for row, others, likeness in near_pairs(self._table, THRESHOLD):
            self._connect(row, others.tolist(), likeness.tolist())
        for row in range(len(given)):
            if (head := self._find(row)) != row:
                self._rows_of.setdefault(head, [head]).append(row)
        for head, rows in self._rows_of.items():
            self._parts_of[head] = self._grouped(rows, ())

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, topic: Topic) -> None:
        """Puts one more article into its story."""
        row = self._table.add(topic)
        self._articles.append(topic.article)
        self._head.append(row)
        others, likeness = near(self._table, row, THRESHOLD)
        if not len(others):
            return
        heads = sorted({self._find(other) for other in others.tolist()})
        before = [part for head in heads for part in self._parts_of.pop(head, ())]
        rows = [row, *(one for head in heads for one in self._rows_of.pop(head, [head]))]
        self._connect(row, others.tolist(), likeness.tolist())
        head = self._find(row)
        self._rows_of[head] = rows
        self._parts_of[head] = self._grouped(rows, before)

    def groups(self) -> tuple[Group, ...]:
        """Every article in exactly one group, in the order of the groups' first articles."""
        found = [
            Group(articles=(article,), likeness=np.zeros((1, 1)))
            for row, article in enumerate(self._articles)
            if self._find(row) not in self._parts_of
        ]
        for parts in self._parts_of.values():
            for part in parts:
                found += self._as_groups(part)
        return tuple(sorted(found, key=lambda group: group.articles))

    def terms(self, articles: Iterable[ArticleId]) -> list[NDArray[np.uint32]]:
        """The terms of these articles."""
        rows = {article: row for row, article in enumerate(self._articles)}
        return [self._table.terms(rows[article]) for article in articles]

    def _as_groups(self, part: _Part) -> list[Group]:
        ids = [self._articles[row] for row in part.rows]
        like = part.likeness / THOUSAND
        members = [tuple(ids[place] for place in group) for group in part.groups]
        means = [[like[np.ix_(one, other)].mean() for other in part.groups] for one in part.groups]
        return [
            Group(
                articles=members[at],
                likeness=like[np.ix_(group, group)],
                apart_from=tuple(
                    members[other]
                    for other in range(len(members))
                    if other != at and round(means[at][other], 9) >= THRESHOLD
                ),
            )
            for at, group in enumerate(part.groups)
        ]

    def _connect(self, row: int, others: Sequence[int], likeness: Sequence[float]) -> None:
        for other, like in zip(others, likeness, strict=True):
            self._near.setdefault(row, {})[other] = like
            self._near.setdefault(other, {})[row] = like
            first, second = sorted((self._find(row), self._find(other)))
            self._head[second] = first

    def _find(self, row: int) -> int:
        """The row that stands for all that hangs together with `row`."""
        head = self._head
        while head[row] != row:
            head[row] = head[head[row]]
            row = head[row]
        return row

    def _grouped(self, rows: Sequence[int], before: Sequence[_Part]) -> list[_Part]:
        """The parts of rows that hang together, each grouped; a part that was there before is kept as it is."""
        known = {part.rows: part for part in before}
        parts = []
        for members in self._bounded(rows, THRESHOLD):
            ordered = tuple(sorted(members, key=lambda row: self._articles[row]))
            parts.append(known.get(ordered) or self._part(ordered, before))
        return parts

    def _bounded(self, rows: Sequence[int], least: float) -> list[list[int]]:
        """The rows as they are if few enough, else those that hang together at a higher likeness."""
        if len(rows) <= LARGEST or least >= ALL_ALIKE:
            return [list(rows)]
        higher = min(round(least + STEP, 6), ALL_ALIKE)
        left, found = set(rows), []
        for row in sorted(rows, key=lambda row: self._articles[row]):
            if row not in left:
                continue
            left.discard(row)
            reached = [row]
            for one in reached:
                for other, like in self._near.get(one, {}).items():
                    if other in left and like >= higher:
                        left.discard(other)
                        reached.append(other)
            found += self._bounded(reached, higher)
        return found

    def _part(self, rows: tuple[int, ...], before: Sequence[_Part]) -> _Part:
        everything = tuple(range(len(rows)))
        if len(rows) > LARGEST:
            alike = np.full((len(rows), len(rows)), round(ALL_ALIKE * THOUSAND), np.int16)
            return _Part(rows, alike, (everything,))
        likeness = self._likeness(rows, before)
        terms = [self._table.terms(row) for row in rows]
        groups = join_by_mean(
            likeness / THOUSAND,
            THRESHOLD,
            lambda ones, others: are_apart([terms[one] for one in ones], [terms[other] for other in others]),
        )
        return _Part(rows, likeness, tuple(tuple(group) for group in groups))

    def _likeness(self, rows: Sequence[int], before: Sequence[_Part]) -> NDArray[np.int16]:
        """Likeness of each pair, in thousandths; what was worked out before is taken from there."""
        if not before:
            return np.rint(self._table.matrix(rows) * THOUSAND).astype(np.int16)
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
                likeness = np.rint(self._table.likeness(row, numbers[missing]) * THOUSAND).astype(np.int16)
                found[at, missing] = found[missing, at] = likeness
        return found
