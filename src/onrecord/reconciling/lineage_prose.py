"""An article as lineage sees it: the own words of its sentences as numbers, and the sentences' embeddings.

`Prose` is what two articles are compared by, 10 to 20 kB; `Unfolded` is what is made of it while it is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.record import Reading, Sentence
from onrecord.record.own_words import pack_words, unpack_words
from onrecord.record.vector import packed_rows, unit_rows

SMALL = np.sort(unpack_words(pack_words(sorted(SMALL_WORDS))))
"""The numbers of the words that carry a sentence's frame."""

MIX = np.uint64(0x9E3779B97F4A7C15)
"""The odd number of Fibonacci hashing (Knuth 1973, 6.4): spreads neighbouring values over 64 bits."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The sentences of one article, in order; those without an embedding are left out."""

    words: NDArray[np.uint32]
    """All own words, shape (words,)."""
    counts: NDArray[np.int32]
    """Own words in each line, shape (lines,)."""
    packed: NDArray[np.int8]
    """One row a line: its embedding, as `onrecord.record.vector` keeps it."""

    @property
    def size(self) -> int:
        """Own words in all."""
        return len(self.words)

    @property
    def line_of(self) -> NDArray[np.int64]:
        """The line of each word."""
        return np.repeat(np.arange(len(self.counts)), self.counts)

    def runs(self, length: int) -> NDArray[np.uint64]:
        """Runs of `length` own words within a line, as numbers, in order."""
        number = len(self.words) - length + 1
        if number <= 0:
            return np.zeros(0, dtype=np.uint64)
        mixed = np.zeros(number, dtype=np.uint64)
        for at in range(length):
            mixed = (mixed ^ self.words[at : at + number]) * MIX
            mixed ^= mixed >> np.uint64(29)
        line_of = self.line_of
        return np.asarray(mixed[line_of[:number] == line_of[length - 1 :]])

    def mean(self) -> NDArray[np.float32]:
        """The mean of the sentences' embeddings, of length 1; of length 0 without sentences."""
        mean = unit_rows(self.packed).sum(axis=0)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


class Unfolded:
    """A prose while it is compared; what it takes to compare words is made when words are compared."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self.size: int = prose.size
        self.counts: NDArray[np.int32] = prose.counts
        self.vectors: NDArray[np.float32] = unit_rows(prose.packed)
        """One row a line, of length 1."""

    @cached_property
    def lines(self) -> tuple[tuple[int, ...], ...]:
        """The own words of each line."""
        every, ends = self._prose.words.tolist(), np.cumsum(self.counts).tolist()
        return tuple(tuple(every[start:end]) for start, end in zip([0, *ends], ends, strict=False))

    @cached_property
    def pairs(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """Words next to each other in a line, not both small, ascending; and the line of each pair."""
        words, line_of, small = self._prose.words.astype(np.uint64), self._prose.line_of, is_small(self._prose.words)
        within = (line_of[1:] == line_of[:-1]) & ~(small[1:] & small[:-1])
        pairs = ((words[:-1] << np.uint64(32)) | words[1:])[within]
        order = np.argsort(pairs, kind="stable")
        return pairs[order], line_of[:-1][within][order]


def read_prose(reading: Reading) -> Prose:
    """The reporter's own words of an article. Sentences without an embedding are left out."""
    return prose_of(lines_of(reading))


def lines_of(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that a `Prose` numbers."""
    return tuple(sentence for sentence in reading.sentences if sentence.vector)


def prose_of(sentences: Sequence[Sentence]) -> Prose:
    return Prose(
        words=unpack_words(b"".join([sentence.words for sentence in sentences])),
        counts=np.array([len(sentence.words) // SMALL.itemsize for sentence in sentences], dtype=np.int32),
        packed=packed_rows([sentence.vector for sentence in sentences]),
    )


def is_small(words: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which words carry a sentence's frame."""
    places = np.minimum(np.searchsorted(SMALL, words), len(SMALL) - 1)
    return np.asarray(SMALL[places] == words)
