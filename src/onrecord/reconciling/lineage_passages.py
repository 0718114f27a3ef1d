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

from .lineage_prose import SMALL, Unfolded

NEAR = 0.4
"""Cosine from which two sentences are compared word by word; spun sentences have .55 and more."""
LIKE = 0.5
"""Cosine above which a sentence says more of the same than two reports of one event do by chance."""
FULL, LONGEST = 15, 1.5
"""Own words of a line that weighs 1, and what the longest weigh."""
CROWD, CONTRAST = 3, 0.7
"""A line that is near to several lines of the other article is near to their subject: as many after the nearest are
looked at, and this part of their cosine above LIKE is taken off (the local scaling of Conneau et al. 2018, "Word
translation without parallel data"). Finds 95 of 100 translations and free rewritings where LIKE alone finds 87."""
GAP = 0.03
"""What a line left out between two lines of a run costs: copies keep lines together, chance scatters them."""
LEAST_GAIN = 0.02
"""What a pair of lines must add to a run to be looked at."""
ENOUGH, MORE = 0.061, 20
"""Worth of a run, by the root of the shorter article's own words and so many more, that is enough by itself. Chosen
with `lineage.SHARE` on reports of one event by different outlets (BASIL, practice events), WMT21 translations, and made
copies."""
SAME = 0.6
"""Cosine from which aligned lines are shown to say the same in other words."""
MISS = 0.6
"""What a word that only one side has takes off a passage, in words shared. At 1 a spun passage, where a third of the
words are changed, falls apart; at .3 stock phrases run together."""
LEAST = 6.0
"""Words shared, less misses, from which a passage counts: names with titles and stock phrases are shorter."""
MET = 2
"""Pairs of neighbouring words, not both small, that two lines share before they are compared word by word."""
WORDS_MET = 3
"""Words of a passage for each such pair, at most: spun passages have two or three."""
LEAST_BESIDE = 3.0
"""The same for a sentence next to a passage that counts, in both articles."""
STOCK = 4.0
"""Words of each passage that count for nothing in the sum: a name with its title, "at a news conference on"."""

NOTHING = (-math.inf, -1)
SMALL_ONES = frozenset(SMALL.tolist())

Range = tuple[int, int]
"""Words of one line, half-open."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A shared passage: words of line `one` of the first article and of line `other` of the second."""

    one: int
    other: int
    here: Range
    there: Range
    weight: float
    """Words shared in order, less what is missing in between."""
    shared: int
    """Words shared in order."""

    @property
    def length(self) -> int:
        """Words of the longer side."""
        return max(self.here[1] - self.here[0], self.there[1] - self.there[0])


@dataclass(frozen=True, slots=True)
class Run:
    """Pairs of lines, of the first article and of the other, in the order of both; and what they are worth."""

    total: float
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Comparison:
    """Two articles side by side."""

    one: Unfolded
    other: Unfolded
    cosines: NDArray[np.float32]

    @cached_property
    def worded(self) -> tuple[Passage, ...]:
        """Passages shared word for word or nearly, in the order of the first article, each line in one at most."""
        pairs, most = self.met, self.most_met
        best = (pair for pair, number in pairs.items() if number >= max(MET, most[pair[0]] / 2))
        found = [p for pair in best if (p := _passage(self, pair)) is not None]
        found.sort(key=lambda passage: (-passage.weight, passage.one, passage.other))
        kept = _one_a_line([passage for passage in found if passage.weight >= LEAST])
        places = {(passage.one + step, passage.other + step) for passage in kept for step in (-1, 1)}
        beside = [p for pair in sorted(places & pairs.keys()) if (p := _passage(self, pair)) and p.weight < LEAST]
        return tuple(sorted(_one_a_line(kept + beside), key=lambda passage: passage.one))

    @cached_property
    def share(self) -> float:
        """Part of the shorter article that stands in the other word for word or nearly, stock phrases left out, 0-1."""
        return sum(max(0.0, passage.weight - STOCK) for passage in self.worded) / self.shorter

    @property
    def covered(self) -> tuple[float, float]:
        """Part of each article's own words that stands in shared passages, 0-1."""
        shared = sum(passage.shared for passage in self.worded)
        return min(1.0, shared / max(1, self.one.size)), min(1.0, shared / max(1, self.other.size))

    @property
    def verbatim(self) -> float:
        """Of the words in shared passages, the part that both sides have, 0-1."""
        return sum(p.shared for p in self.worded) / max(1, sum(p.length for p in self.worded))

    @cached_property
    def gains(self) -> NDArray[np.float32]:
        """What each pair of lines adds to a run: nothing for most."""
        lengths = np.minimum(self.one.counts[:, None], self.other.counts[None, :]) / FULL
        bar = LIKE + CONTRAST * np.clip(np.maximum(_crowd(self.cosines, 1), _crowd(self.cosines, 0)) - LIKE, 0, None)
        gains = np.minimum(lengths, LONGEST) * np.clip(self.cosines - bar, 0, None)
        gains[gains < LEAST_GAIN] = 0
        return np.asarray(gains)

    @cached_property
    def run(self) -> Run:
        """The run of lines that say the same in the same order, in whatever words."""
        return best_run(self.gains, GAP)

    @property
    def followed(self) -> float:
        """How much of the shorter article follows the other, in whatever words: 1 is enough to be made from it.

        A run of lines weighs by the root of the article's length: the longer two independent reports are, the more
        lines are alike by chance, as with matches of long sequences (Karlin and Altschul 1990).
        """
        return self.run.total / (ENOUGH * math.sqrt(self.shorter + MORE))

    @property
    def share_at_most(self) -> float:
        """What `share` can be, or nearly; found at a fraction of its cost."""
        most = (number for number in self.most_met.values() if number >= MET)
        return sum(max(0.0, WORDS_MET * number - STOCK) for number in most) / self.shorter

    @property
    def followed_at_most(self) -> float:
        """What `followed` can be, found at a fraction of its cost."""
        gains = self.gains
        most = min(gains.max(axis=1).sum(), gains.max(axis=0).sum()) if gains.size else 0.0
        return float(most) / (ENOUGH * math.sqrt(self.shorter + MORE))

    @cached_property
    def met(self) -> dict[tuple[int, int], int]:
        """Pairs of lines near in meaning, and how many pairs of neighbouring words, not both small, stand in both."""
        return _promising(self)

    @cached_property
    def most_met(self) -> dict[int, int]:
        """For each line of the first article the most of these that it shares with one line of the other."""
        most: dict[int, int] = {}
        for (line, _), number in self.met.items():
            most[line] = max(most.get(line, 0), number)
        return most

    @property
    def shorter(self) -> int:
        """Own words of the shorter article."""
        return max(1, min(self.one.size, self.other.size))

    @property
    def aligned(self) -> tuple[tuple[int, int], ...]:
        """Lines that say the same, in whatever words, in the order of both articles."""
        return tuple((one, other) for one, other in self.run.pairs if self.cosines[one, other] >= SAME)

    @cached_property
    def frame(self) -> float:
        """Part of the small words (the, of, that) of aligned lines that both sides have in the same order, 0-1.

        Spinners change nouns and verbs and leave the frame; a second translation has another frame.
        """
        kept = most = 0
        for one, other in self.aligned:
            first, second = (_small_words(side, at) for side, at in ((self.one, one), (self.other, other)))
            kept += LCSseq.similarity(first, second)
            most += max(len(first), len(second))
        return round(kept / max(1, most), 3)


def compare(one: Unfolded, other: Unfolded) -> Comparison:
    return Comparison(one=one, other=other, cosines=np.round(one.vectors @ other.vectors.T, 3))


def best_run(gains: NDArray[np.floating], gap: float) -> Run:
    """The run of pairs of lines, in the order of both articles, that is worth most.

    Args:
        gains: what each pair of lines is worth, shape (lines of one, lines of the other), none below 0.
        gap: what each line costs that is left out between two pairs, on either side.

    Method: local alignment with linear gap costs (Smith and Waterman 1981), of pairs that are worth something. Such
    costs are a difference of places, so the best run before a pair is a maximum over columns, kept in a Fenwick tree.
    """
    rows, columns = np.nonzero(gains)
    order = np.lexsort((-columns, rows))  # within a row from the right, so that no pair follows one of its own row
    pairs = list(zip(rows[order].tolist(), columns[order].tolist(), strict=True))
    ends: list[float] = []
    before: list[int] = []
    tree: list[tuple[float, int]] = [NOTHING] * (gains.shape[1] + 1)
    for at, ((row, column), worth) in enumerate(zip(pairs, gains[rows[order], columns[order]].tolist(), strict=True)):
        paid, last = NOTHING
        node = column
        while node > 0:
            if tree[node][0] > paid:
                paid, last = tree[node]
            node &= node - 1
        gained = paid - gap * (row + column - 2)
        ends.append(worth + gained if gained > 0 else worth)
        before.append(last if gained > 0 else -1)
        reached = ends[-1] + gap * (row + column), at
        node = column + 1
        while node < len(tree):
            if reached[0] > tree[node][0]:
                tree[node] = reached
            node += node & -node
    if not ends:
        return Run(total=0.0, pairs=())
    total = max(ends)
    at, chosen = ends.index(total), []
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return Run(total=round(total, 6), pairs=tuple(reversed(chosen)))


def _crowd(cosines: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """How near each line is to the CROWD that come after the nearest; the other axis has length 1."""
    ordered = np.sort(cosines, axis=axis)
    others = ordered[:, -CROWD - 1 : -1] if axis else ordered[-CROWD - 1 : -1]
    if others.shape[axis] == 0:
        others = np.zeros_like(ordered)
    return np.asarray(np.round(others.mean(axis=axis, keepdims=True), 4))


def _small_words(side: Unfolded, at: int) -> list[int]:
    return [word for word in side.lines[at] if word in SMALL_ONES]


def _promising(comparison: Comparison) -> dict[tuple[int, int], int]:
    (keys, lines), (others, other_lines) = comparison.one.pairs, comparison.other.pairs
    first, last = np.searchsorted(others, keys, "left"), np.searchsorted(others, keys, "right")
    number = last - first
    common = np.flatnonzero(number)
    number, first = number[common], first[common]
    before = np.cumsum(number) - number
    places = np.arange(int(number.sum())) - np.repeat(before - first, number)
    width = comparison.cosines.shape[1]
    pairs, met = np.unique(np.repeat(lines[common], number) * width + other_lines[places], return_counts=True)
    rows, columns = pairs // max(1, width), pairs % max(1, width)
    near = comparison.cosines[rows, columns] >= NEAR
    return dict(zip(zip(rows[near].tolist(), columns[near].tolist(), strict=True), met[near].tolist(), strict=True))


def _passage(comparison: Comparison, pair: tuple[int, int]) -> Passage | None:
    """The best run of words that two lines share in order, words missing on either side weighed against it.

    Method: local alignment (Smith and Waterman 1981) over the steps of the longest common subsequence.
    """
    one, other = pair
    first, second = comparison.one.lines[one], comparison.other.lines[other]
    if first == second and len(first) >= LEAST:
        whole = (0, len(first))
        return Passage(one=one, other=other, here=whole, there=whole, weight=float(len(first)), shared=len(first))
    best = score = 0.0
    bounds = (0, 0, 0, 0)
    best_shared = shared = begin_here = begin_there = end_here = end_there = 0
    for here, there, size in LCSseq.editops(first, second).as_matching_blocks():
        if not size:
            continue
        score -= MISS * max(here - end_here, there - end_there)
        if score <= 0:
            score, shared, begin_here, begin_there = 0.0, 0, here, there
        score += size
        shared += size
        end_here, end_there = here + size, there + size
        if score > best:
            best, best_shared, bounds = score, shared, (begin_here, end_here, begin_there, end_there)
    if best < LEAST_BESIDE:
        return None
    a, b, c, d = bounds
    return Passage(one=one, other=other, here=(a, b), there=(c, d), weight=round(best, 1), shared=best_shared)


def _one_a_line(passages: list[Passage]) -> list[Passage]:
    """Passages in the given order, less those of which a line is taken."""
    kept, taken_one, taken_other = [], set(), set()
    for passage in passages:
        if passage.one not in taken_one and passage.other not in taken_other:
            taken_one.add(passage.one)
            taken_other.add(passage.other)
            kept.append(passage)
    return kept
