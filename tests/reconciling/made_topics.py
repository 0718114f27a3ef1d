"""Topics made of words, for tests of stories."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from onrecord.record import ArticleId, Topic
from onrecord.record.topic import term_of
from onrecord.record.vector import pack

DIMENSIONS = 24


def made_topic(
    name: str, words: str = "", names: str = "", *, meaning: int = 0, day: int | None = None, years: Iterable[int] = ()
) -> Topic:
    """A topic of plain words and names, separated by spaces; `meaning` numbers an embedding."""
    weights = {term_of(word): 120 for word in words.split()} | {term_of(word): 200 for word in names.split()}
    named = {term_of(word) for word in names.split()}
    terms = sorted(weights)
    vector = np.random.default_rng(meaning).normal(size=DIMENSIONS).astype(np.float32)
    return Topic(
        article=ArticleId(name),
        terms=np.array(terms, dtype="<u4").tobytes(),
        weights=bytes(weights[term] for term in terms),
        names=bytes(200 if term in named else 0 for term in terms),
        meaning=pack(vector),
        years=tuple(sorted(years)),
        day=day,
    )
