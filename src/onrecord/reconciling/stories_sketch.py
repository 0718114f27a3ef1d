"""A short row of whole numbers for each topic, so that one product of matrices says which pairs are worth comparing.

Words, names and meaning are folded into few dimensions (count sketch: Charikar, Chen and Farach-Colton 2002) and scaled
by the root of what they weigh, so that the product of two sketches estimates the sum that the likeness is made from.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from onrecord.models.stories import StoryWeights
from onrecord.record import Topic

WORDS, NAMES, MEANING = 96, 128, 96
"""Dimensions of each part, most for what weighs most."""
SKETCH = WORDS + NAMES + MEANING
SCALE = 36.0
"""What 1 becomes; the largest part of a sketch then fits into eight bits, and sums of products stay exact in 32-bit
floats."""


def sketch_of(topic: Topic, weights: StoryWeights) -> NDArray[np.int8]:
    """The sketch of a topic; products of sketches made with the same weights estimate the weighed sum."""
    terms = np.frombuffer(topic.terms, "<u4").astype(np.int64)
    mixed = (terms * 2654435761) & 0xFFFFFFFF
    places, signs = mixed >> 8, (mixed & 1) * 2.0 - 1.0
    words, names = np.frombuffer(topic.weights, np.uint8) * signs, np.frombuffer(topic.names, np.uint8) * signs
    meaning = np.frombuffer(topic.meaning, np.int8) * _signs(len(topic.meaning))
    numbers = np.concatenate(
        (_scaled(words, weights.words), _scaled(names, weights.names), _scaled(meaning, weights.meaning))
    )
    into = np.concatenate((places % WORDS, WORDS + places % NAMES, WORDS + NAMES + _places(len(meaning))))
    folded = np.rint(np.bincount(into, weights=numbers, minlength=SKETCH))
    return np.minimum(np.maximum(folded, -127), 127).astype(np.int8)


def _scaled(numbers: NDArray[np.float64], weight: float) -> NDArray[np.float64]:
    """The numbers in the same proportions, so that the product with themselves is `weight`, times SCALE squared."""
    squares = float(numbers @ numbers) or 1.0
    return np.asarray(numbers * ((weight / squares) ** 0.5 * SCALE))


@cache
def _places(dimensions: int) -> NDArray[np.int64]:
    return np.arange(dimensions) % MEANING


@cache
def _signs(dimensions: int) -> NDArray[np.float64]:
    mixed = (np.arange(dimensions, dtype=np.int64) * 2246822519) & 0xFFFFFFFF
    return np.where((mixed >> 13) & 1, 1.0, -1.0)
