"""How much two articles are about the same: the words they use, weighted by how rare these are in news, and the meaning
of their sentences, those at the top first."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.languages.en.word_counts import rarity
from onrecord.record import Reading
from onrecord.record.vector import DIGITS, stack

WORD = re.compile(r"[^\W\d_][^\W\d_’'-]+|\d[\d,.]*\d|\d\d")
WORDS, MEANING = 0.5, 0.5
"""Parts of the two likenesses. Words alone need another threshold for five articles than for a thousand; meaning alone
takes every summit for the same. Chosen on BASIL, ecbplus and the practice events together."""


def likenesses(readings: Sequence[Reading]) -> NDArray[np.float64]:
    """Likeness of each pair, 0-1, rounded, 0 for an article with itself."""
    by_words, by_meaning = _word_rows(readings), _meaning_rows(readings)
    found = WORDS * (by_words @ by_words.T) + MEANING * (by_meaning @ by_meaning.T)
    rounded: NDArray[np.float64] = np.asarray(np.round(found, DIGITS), dtype=np.float64)
    np.fill_diagonal(rounded, 0.0)
    return rounded


def story_words(text: str) -> list[str]:
    """Words that may tell of what a text is about, small letters, without endings of possession."""
    found = (match.group().lower().replace("’", "'").removesuffix("'s") for match in WORD.finditer(text))
    return [word for word in found if word not in SMALL_WORDS]


def own_text(reading: Reading) -> str:
    """What the report itself says, with its headline."""
    article = reading.article
    return "\n".join(article.text[block.start : block.end] for block in article.body) or article.text


def _word_rows(readings: Sequence[Reading]) -> NDArray[np.float32]:
    """One row an article, of length 1. Words of one article alone are in its length, but have no column."""
    counts = [Counter(story_words(own_text(reading))) for reading in readings]
    texts = Counter(word for count in counts for word in count)
    columns = {word: at for at, word in enumerate(sorted(word for word, number in texts.items() if number > 1))}
    rarity_of = rarity()
    rows = np.zeros((len(readings), len(columns)), dtype=np.float32)
    for row, count in zip(rows, counts, strict=True):
        length = 0.0
        for word in sorted(count):
            weight = (1 + math.log(count[word])) * rarity_of(word)
            length += weight * weight
            if word in columns:
                row[columns[word]] = weight
        row /= math.sqrt(length) or 1.0
    return rows


def _meaning_rows(readings: Sequence[Reading]) -> NDArray[np.float32]:
    """Mean of the sentences' embeddings, each weighted by one over the root of its place; of length 1."""
    means = [_mean(reading) for reading in readings]
    width = max((mean.shape[0] for mean in means), default=0)
    rows = np.zeros((len(means), width), dtype=np.float32)
    for row, mean in zip(rows, means, strict=True):
        if mean.shape[0]:
            row[:] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return rows


def _mean(reading: Reading) -> NDArray[np.float32]:
    vectors = [sentence.vector for sentence in reading.sentences if sentence.vector]
    if not vectors:
        return np.zeros(0, dtype=np.float32)
    weights = 1.0 / np.sqrt(np.arange(1, len(vectors) + 1, dtype=np.float32))
    return np.asarray(weights @ stack(vectors), dtype=np.float32)
