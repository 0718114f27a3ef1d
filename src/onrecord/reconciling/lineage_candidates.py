"""Which pairs of articles are compared at all: all of a small dossier; in a large one those that share runs of words or
whose sentences lie near each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from zlib import crc32

import numpy as np

from .lineage_prose import Prose

SMALL = 60
"""Articles up to which every pair is compared: 1,770 pairs, a few seconds."""
SAMPLED = 4
"""One shingle in so many is looked at, chosen by its hash, so that a short excerpt meets its origin."""
COMMON = 40
"""A shingle in more articles than this is a stock phrase."""
SHARED = 2
"""Sampled shingles that a pair must share."""
NEIGHBOURS = 10
"""Articles nearest in meaning that are compared with each article."""
NEAR = 0.7
"""Cosine of mean sentence embeddings from which articles are neighbours; translations of one text have .9."""
BLOCK = 1_000
"""Articles whose neighbours are sought in one product."""


def candidate_pairs(proses: Sequence[Prose]) -> list[tuple[int, int]]:
    """Pairs of places in `proses`, the smaller first, in order."""
    if len(proses) <= SMALL:
        return list(combinations(range(len(proses)), 2))
    return sorted({*_by_words(proses), *_by_meaning(proses)})


def _by_words(proses: Sequence[Prose]) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = {}
    for at, prose in enumerate(proses):
        for shingle in prose.shingles:
            if crc32(shingle.encode()) % SAMPLED == 0:
                holders.setdefault(shingle, []).append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if 1 < len(places) <= COMMON:
            shared.update(combinations(places, 2))
    return (pair for pair, count in shared.items() if count >= SHARED)


def _by_meaning(proses: Sequence[Prose]) -> Iterator[tuple[int, int]]:
    filled = [at for at, prose in enumerate(proses) if len(prose.lines)]
    means = np.stack([proses[at].vectors.mean(axis=0) for at in filled])
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    for start in range(0, len(filled), BLOCK):
        cosines = np.round(means[start : start + BLOCK] @ means.T, 3)
        for row, line in enumerate(cosines):
            nearest = np.argsort(-line, kind="stable")[: NEIGHBOURS + 1]
            for column in nearest.tolist():
                if column != start + row and line[column] >= NEAR:
                    first, second = sorted((filled[start + row], filled[column]))
                    yield first, second
