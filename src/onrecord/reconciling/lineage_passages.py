"""Passages that two articles share outside quotations, found sentence by sentence.

Two measures, because copies are of two kinds. A spinner or an editor leaves most words in their order: such a passage
shows in the words (`worded`). A translation of the same original does not: there, whole runs of sentences say the same
in the same order, which shows in the embeddings (`alike`) and only counts over the whole article.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.record import Span

from .lineage_prose import Line, Prose

NEAR = 0.4
"""Cosine from which two sentences are compared word by word; spun sentences have .55 and more."""
LIKE = 0.5
"""Cosine above which a sentence says more of the same than two reports of one event do by chance. Of .45 to .7 it parts
translations from independent reports best (1 in 250 missed where 1 in 100 is taken wrongly)."""
SAME = 0.6
"""Cosine from which aligned lines are shown to say the same in other words."""
MISS = 0.6
"""What a word that only one side has takes off a passage, in words shared. At 1 a spun passage, where a third of the
words are changed, falls apart; at .3 stock phrases run together."""
LEAST = 6.0
"""Words shared, less misses, from which a passage counts: names with titles and stock phrases are shorter."""
LEAST_BESIDE = 3.0
"""The same for a sentence next to a passage that counts, in both articles."""
STOCK = 4.0
"""Words of each passage that count for nothing in the sum: a name with its title, "at a news conference on"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A shared passage: line `one` of the first article and line `other` of the second."""

    one: int
    other: int
    spans: tuple[Span, Span]
    weight: float
    """Words shared in order, less what is missing in between."""
    shared: int
    """Words shared in order."""
    length: int
    """Words of the longer side."""

    @property
    def verbatim(self) -> float:
        """Share of the words that both sides have, 0-1."""
        return self.shared / self.length


@dataclass(frozen=True)
class Comparison:
    """Two articles side by side."""

    one: Prose
    other: Prose
    cosines: NDArray[np.float32]

    @cached_property
    def worded(self) -> tuple[Passage, ...]:
        """Passages shared word for word or nearly, in the order of the first article, each line in one at most."""
        found = _all_passages(self)
        found.sort(key=lambda passage: (-passage.weight, passage.one, passage.other))
        kept = _one_a_line([passage for passage in found if passage.weight >= LEAST])
        places = {(passage.one, passage.other) for passage in kept}
        beside = [
            p for p in found if p.weight < LEAST and {(p.one - 1, p.other - 1), (p.one + 1, p.other + 1)} & places
        ]
        return tuple(sorted(_one_a_line(kept + beside), key=lambda passage: passage.one))

    @property
    def share(self) -> float:
        """Part of the shorter article that stands in the other word for word or nearly, stock phrases left out, 0-1."""
        return sum(max(0.0, passage.weight - STOCK) for passage in self.worded) / self.shorter

    @property
    def covered(self) -> tuple[float, float]:
        """Part of each article's own words that stands in shared passages, 0-1."""
        shared = sum(passage.shared for passage in self.worded)
        return min(1.0, shared / max(1, self.one.words)), min(1.0, shared / max(1, self.other.words))

    @property
    def verbatim(self) -> float:
        """Of the words in shared passages, the part that both sides have, 0-1."""
        return sum(p.shared for p in self.worded) / max(1, sum(p.length for p in self.worded))

    @cached_property
    def _chain(self) -> tuple[float, tuple[tuple[int, int], ...]]:
        return best_chain(_gains(self))

    @property
    def alike(self) -> float:
        """How much the articles say the same in the same order, in whatever words, 0 to .5 (all of it, verbatim)."""
        return float(self._chain[0] / math.sqrt(max(1, self.one.words) * max(1, self.other.words)))

    @property
    def contained(self) -> float:
        """The same for the shorter article alone: how much of it the other says."""
        return self._chain[0] / self.shorter

    @property
    def shorter(self) -> int:
        """Own words of the shorter article."""
        return max(1, min(self.one.words, self.other.words))

    @property
    def aligned(self) -> tuple[tuple[int, int], ...]:
        """Lines that say the same, in whatever words, in the order of both articles."""
        return tuple((one, other) for one, other in self._chain[1] if self.cosines[one, other] >= SAME)

    @property
    def frame(self) -> float:
        """Part of the small words (the, of, that) of aligned lines that both sides have in the same order, 0-1.

        Spinners change nouns and verbs and leave the frame; a second translation has another frame.
        """
        kept = most = 0
        for one, other in self.aligned:
            first, second = (_small_words(side.lines[at]) for side, at in ((self.one, one), (self.other, other)))
            kept += LCSseq.similarity(first, second)
            most += max(len(first), len(second))
        return round(kept / max(1, most), 3)

    @property
    def changed(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Words of shared passages and aligned lines that only the first article has, and only the other."""
        first: list[str] = []
        second: list[str] = []
        for one, other in sorted({*self.aligned, *((passage.one, passage.other) for passage in self.worded)}):
            here, there = self.one.lines[one].words, self.other.lines[other].words
            for step in LCSseq.opcodes(here, there):
                if step.tag != "equal":
                    first += here[step.src_start : step.src_end]
                    second += there[step.dest_start : step.dest_end]
        return tuple(first), tuple(second)


def compare(one: Prose, other: Prose) -> Comparison:
    return Comparison(one=one, other=other, cosines=np.round(one.vectors @ other.vectors.T, 3))


def best_chain(gains: NDArray[np.float32]) -> tuple[float, tuple[tuple[int, int], ...]]:
    """The pairs of lines, in the order of both articles, whose gains add up to most; and that sum."""
    rows, columns = gains.shape
    best = np.zeros((rows + 1, columns + 1), dtype=np.float64)
    for row in range(rows):
        reached = np.maximum(best[row, 1:], best[row, :-1] + gains[row])
        best[row + 1, 1:] = np.maximum.accumulate(reached)
    pairs = []
    row, column = rows, columns
    while row and column:
        if best[row, column] == best[row - 1, column]:
            row -= 1
        elif best[row, column] == best[row, column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((row, column))
    return float(best[-1, -1]), tuple(reversed(pairs))


def _gains(comparison: Comparison) -> NDArray[np.float32]:
    lengths = np.minimum(comparison.one.counts[:, None], comparison.other.counts[None, :])
    return np.asarray(lengths * np.clip(comparison.cosines - LIKE, 0, None), dtype=np.float32)


def _small_words(line: Line) -> list[str]:
    return [word for word in line.words if word in SMALL_WORDS]


def _all_passages(comparison: Comparison) -> list[Passage]:
    found = []
    for one, other in np.argwhere(comparison.cosines >= NEAR).tolist():
        if comparison.one.lines[one].pairs.isdisjoint(comparison.other.lines[other].pairs):
            continue
        passage = _passage(one, other, comparison.one.lines[one], comparison.other.lines[other])
        if passage is not None:
            found.append(passage)
    return found


def _one_a_line(passages: list[Passage]) -> list[Passage]:
    """Passages in the given order, less those of which a line is taken."""
    kept, taken_one, taken_other = [], set(), set()
    for passage in passages:
        if passage.one not in taken_one and passage.other not in taken_other:
            taken_one.add(passage.one)
            taken_other.add(passage.other)
            kept.append(passage)
    return kept


def _passage(one: int, other: int, first: Line, second: Line) -> Passage | None:
    """The best run of the words that both lines have in order: each counts 1, each left out in between costs MISS."""
    if min(len(first.words), len(second.words)) < LEAST_BESIDE:
        return None
    best = score = 0.0
    shared = best_shared = 0
    begin: tuple[int, int] | None = None
    bounds = (0, 0, 0, 0)
    for step in LCSseq.opcodes(first.words, second.words):
        if step.tag == "equal":
            if begin is None:
                begin, score, shared = (step.src_start, step.dest_start), 0.0, 0
            score += step.src_end - step.src_start
            shared += step.src_end - step.src_start
            if score > best:
                best, best_shared = score, shared
                bounds = (begin[0], step.src_end, begin[1], step.dest_end)
        elif begin is not None:
            score -= MISS * max(step.src_end - step.src_start, step.dest_end - step.dest_start)
            if score <= 0:
                begin = None
    if best < LEAST_BESIDE:
        return None
    a, b, c, d = bounds
    return Passage(
        one=one, other=other, spans=(first.passage(a, b - 1), second.passage(c, d - 1)),
        weight=round(best, 1), shared=best_shared, length=max(b - a, d - c),
    )  # fmt: skip
