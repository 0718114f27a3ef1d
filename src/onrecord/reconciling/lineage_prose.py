"""An article as lineage sees it: the words of each sentence that stand outside quotation marks.

What is quoted is common property: ten independent reports of one speech share it. Only the words between the quotations
are a reporter's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.record import Reading, Sentence, Span
from onrecord.record.vector import stack

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its own words, lower-cased, each with its place in the article's text."""

    span: Span
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    pairs: frozenset[tuple[str, str]]
    """Words next to each other; lines without a common pair share no passage."""

    def passage(self, first: int, last: int) -> Span:
        """From word `first` to word `last`, both included; the whole sentence where hardly anything is left out."""
        left_out = first + len(self.words) - 1 - last
        if left_out <= max(1, len(self.words) // 8):
            return self.span
        return Span(article=self.span.article, start=self.places[first][0], end=self.places[last][1])


@dataclass(frozen=True, slots=True)
class Prose:
    """An article's sentences with their embeddings, in order."""

    reading: Reading
    lines: tuple[Line, ...]
    vectors: NDArray[np.float32]
    """One row a line, of length 1."""
    counts: NDArray[np.float32]
    """Own words in each line."""
    shingles: frozenset[str] = field(default=frozenset())
    """Runs of SHINGLE own words, none across a quotation."""

    @property
    def words(self) -> int:
        """Own words in all."""
        return int(self.counts.sum())


SHINGLE = 4


def read_prose(reading: Reading) -> Prose:
    """The reporter's own words of an article. Sentences without an embedding are left out."""
    sentences = [sentence for sentence in reading.sentences if sentence.vector]
    lines = tuple(_line(reading.article.text, sentence) for sentence in sentences)
    return Prose(
        reading=reading,
        lines=lines,
        vectors=stack([s.vector for s in sentences]) if sentences else np.zeros((0, 1), dtype=np.float32),
        counts=np.array([len(line.words) for line in lines], dtype=np.float32),
        shingles=frozenset(_shingles(lines)),
    )


def _line(text: str, sentence: Sentence) -> Line:
    span = sentence.span
    found = [
        (match.group().lower().replace("’", "'"), match.span())
        for match in WORD.finditer(text, span.start, span.end)
        if not any(quote.start <= match.start() < quote.end for quote in sentence.quotes)
    ]
    words = tuple(word for word, _ in found)
    return Line(
        span=span,
        words=words,
        places=tuple(place for _, place in found),
        pairs=frozenset(pairwise(words)),
    )


def _shingles(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        for at in range(len(line.words) - SHINGLE + 1):
            yield " ".join(line.words[at : at + SHINGLE])
