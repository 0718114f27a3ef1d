"""A short row of whole numbers for each topic, so that one product of matrices says which pairs are worth comparing.

Words, names and meaning are folded into few dimensions (count sketch: Charikar, Chen and Farach-Colton 2002) and scaled
by the root of what they weigh, so that the product of two sketches estimates the sum that the likeness is made from.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.models.stories import StoryWeights

WORDS, NAMES, MEANING = 96, 128, 96
"""Dimensions of each part, most for what weighs most."""
SKETCH = WORDS + NAMES + MEANING
SCALE = 36.0
"""What 1 becomes; the largest part of a sketch then fits into eight bits, and sums of products stay exact in 32-bit
floats."""

MIX, MIX_SIGNS = 2_654_435_761, 2_246_822_519
"""Odd numbers that spread small ones over 32 bits: the first two primes of xxHash (Collet 2012)."""


def sketches(
    terms: NDArray[np.uint32],
    words: NDArray[np.uint8],
    names: NDArray[np.uint8],
    meaning: NDArray[np.int8],
    lengths: NDArray[np.float64],
    weights: StoryWeights,
) -> NDArray[np.int8]:
    """A sketch for each row, shape (rows, SKETCH).

    Args:
        terms, words, names: the terms of each row and how much they tell; where there are fewer, the rest is 0.
        lengths: of the words, the names and the meaning of each row.
        weights: sketches are compared with those made with the same weights.
    """
    mixed = (terms.astype(np.int64) * MIX) & 0xFFFFFFFF
    signs, dimensions = (mixed & 1) * 2.0 - 1.0, np.arange(meaning.shape[1])
    parts = (
        _folded(words * signs, (mixed >> 8) % WORDS, WORDS),
        _folded(names * signs, (mixed >> 8) % NAMES, NAMES),
        _folded(meaning * _signs(dimensions), np.broadcast_to(dimensions % MEANING, meaning.shape), MEANING),
    )
    roots = np.sqrt((weights.words, weights.names, weights.meaning)) * SCALE
    scaled = np.hstack([part * (roots[at] / lengths[:, at : at + 1]) for at, part in enumerate(parts)])
    return np.asarray(np.clip(np.rint(scaled), -127, 127), dtype=np.int8)


def _folded(numbers: NDArray[np.float64], places: NDArray[np.int64], dimensions: int) -> NDArray[np.float64]:
    """For each row the sums of its numbers, by place."""
    into = places + np.arange(len(numbers))[:, None] * dimensions
    sums = np.bincount(into.ravel(), weights=numbers.ravel(), minlength=len(numbers) * dimensions)
    return np.asarray(sums.reshape(len(numbers), dimensions))


def _signs(dimensions: NDArray[np.int64]) -> NDArray[np.float64]:
    mixed = (dimensions * MIX_SIGNS) & 0xFFFFFFFF
    return np.where((mixed >> 13) & 1, 1.0, -1.0)
