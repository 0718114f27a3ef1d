"""A long stream of topics to time stories on, made of a few: the practice articles over and over, each time as reports
of other events.

For each round of the practice events the terms and the dimensions of the embeddings are shuffled, anew for each story,
so that reports of one story stay as like each other as they are and become strangers to all others; common terms keep a
share of their places, as the vocabulary of news does. (`lineage_stream` varies whole readings, which lineage needs.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from onrecord.reconciling.stories_sketch import MIX
from onrecord.record import ArticleId, Topic
from onrecord.record.topic import TERM_SLOTS

A_DAY = 100
"""Articles that come out each day."""
COMMON = 0.35
"""Share of the terms, the least telling of each article, that are the same in all rounds."""
SPREAD = 4
"""Days over which the reports of one story come out."""
START = 700_000
"""Day on which the stream begins, as by `datetime.date.toordinal`; any would do."""


def stream(stories: Mapping[str, Sequence[Topic]], number: int, *, seed: int = 4) -> Iterator[Topic]:
    """So many topics in the order of their days; `stories` are the topics of each practice event."""
    found: list[Topic] = []
    names = sorted(stories)
    round_of = 0
    while len(found) < number:
        rng = np.random.default_rng((seed, round_of))
        topics = stories[names[round_of % len(names)]]
        step = int(rng.integers(1, TERM_SLOTS // 2)) * 2 + 1
        order = rng.permutation(max(len(topic.meaning) for topic in topics))
        day = START + len(found) // A_DAY
        for topic in topics:
            shifted = replace(
                _varied(topic, step, order),
                article=ArticleId(f"art_{round_of:06d}_{topic.article[4:]}"),
                day=day + int(rng.integers(0, SPREAD)),
                years=(),
            )
            found.append(shifted)
        round_of += 1
    found.sort(key=lambda topic: (topic.day, topic.article))
    return iter(found[:number])


def _varied(topic: Topic, step: int, order: np.ndarray) -> Topic:
    """The topic with its telling terms put elsewhere, one to one, and its dimensions shuffled."""
    terms = np.frombuffer(topic.terms, "<u4").astype(np.int64)
    weights = np.frombuffer(topic.weights, np.uint8)
    names = np.frombuffer(topic.names, np.uint8)
    # by the term alone, so that two reports of a story agree which of their terms are common
    common = (terms * MIX >> 7) % 100 < COMMON * 100
    moved = np.where(common & (names == 0), terms, terms * step % TERM_SLOTS)
    _, kept = np.unique(moved, return_index=True)
    meaning = np.frombuffer(topic.meaning, np.int8)
    return replace(
        topic,
        terms=moved[kept].astype("<u4").tobytes(),
        weights=weights[kept].tobytes(),
        names=names[kept].tobytes(),
        meaning=meaning[order].tobytes() if len(meaning) == len(order) else topic.meaning,
    )
