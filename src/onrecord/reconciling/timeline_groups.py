"""Which dated passages tell the same: alike in meaning, mostly the same words, or an event and a clause about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from onrecord.record import ArticleId, Event, Span, When
from onrecord.record.vector import DIGITS, stack

ALIKE = 0.72
"""Cosine from which two sentences dated the same tell the same; read off the seeds and three practice events."""

SHARED = 0.6
"""Share of the words of the shorter clause that the longer one has, from which they tell the same."""

REPEATED = 0.8
"""Share of the words of the longer clause from which one article tells the same twice."""

ENOUGH_WORDS = 3
"""Words of content below which SHARED says nothing."""

MERGED_CLAUSE = 260
"""Characters, a long sentence. A longer clause around a meeting tells more than that they met, and keeps an entry of
its own."""


@dataclass(frozen=True, slots=True)
class Told:
    """One passage that says what happened on a date."""

    date: When
    text: str
    evidence: tuple[Span, ...]
    article: ArticleId
    family: str
    vector: bytes
    words: frozenset[str]
    rank: tuple[float, ...]
    """Smaller is better told: in reports neither spun nor translated, early in the report."""
    event: Event | None = None


def groups_of(told: list[Told], like: NDArray[np.float32]) -> list[list[int]]:
    """Numbers of the passages that tell the same, each group by its first member."""
    group_of = list(range(len(told)))
    for one, other in _same(told, like):
        low, high = sorted((group_of[one], group_of[other]))
        if low != high:
            group_of = [low if group == high else group for group in group_of]
    groups: dict[int, list[int]] = {}
    for number, group in enumerate(group_of):
        groups.setdefault(group, []).append(number)
    return list(groups.values())


def _same(told: list[Told], like: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Pairs that tell the same: alike in meaning, or mostly the same words, or an event and a clause about it."""
    common = _common_words([one.words for one in told])
    sizes = np.diag(common)
    few = np.minimum.outer(sizes, sizes)
    alike = (like >= ALIKE) | ((few >= ENOUGH_WORDS) & (common >= SHARED * few))
    same_words = (few >= ENOUGH_WORDS) & (common >= REPEATED * np.maximum.outer(sizes, sizes))
    for i, j in np.argwhere(np.triu(alike, 1)):
        if told[i].event or told[j].event:
            continue
        if told[i].article != told[j].article or same_words[i, j]:
            yield int(i), int(j)
    by_article: dict[ArticleId, list[int]] = {}
    for number, one in enumerate(told):
        if one.event is None:
            by_article.setdefault(one.article, []).append(number)
    for numbers in by_article.values():
        yield from (p for p in combinations(numbers, 2) if told[p[0]].evidence[0].overlaps(told[p[1]].evidence[0]))
    for number, one in enumerate(told):
        for span in one.evidence if one.event else ():
            for clause in by_article.get(span.article, ()):
                if len(told[clause].text) <= MERGED_CLAUSE and told[clause].evidence[0].overlaps(span):
                    yield number, clause


def likeness_of(vectors: list[bytes]) -> NDArray[np.float32]:
    """Cosines of all pairs, rounded; 0 where a vector is missing."""
    width = max(map(len, vectors), default=0)
    if width == 0:
        return np.zeros((len(vectors), len(vectors)), dtype=np.float32)
    rows = stack([vector or bytes(width) for vector in vectors])
    return np.asarray(np.round(rows @ rows.T, DIGITS), dtype=np.float32)


def _common_words(words: list[frozenset[str]]) -> NDArray[np.float32]:
    """How many words each pair has in common; on the diagonal, how many each has."""
    number = {word: n for n, word in enumerate(sorted(frozenset().union(*words)))}
    has = np.zeros((len(words), max(1, len(number))), dtype=np.float32)
    for row, known in enumerate(words):
        has[row, [number[word] for word in known]] = 1.0
    return has @ has.T
