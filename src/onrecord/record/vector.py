"""Sentence embeddings as they are kept: signed 8-bit numbers, one for each dimension, scaled by their largest.

Cosine does not see the scale, so nothing else is stored. Eight bits move a cosine by less than 0.005.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

DIGITS = 3
"""Decimals kept of a likeness before it is compared or stored, so that processors that round differently agree."""

EMPTY = np.zeros((0, 1), dtype=np.int8)
"""Rows of no embedding; their width is not known."""


def pack(vector: NDArray[np.float32]) -> bytes:
    """One embedding, shape (dimensions,), as bytes."""
    largest = float(np.abs(vector).max()) or 1.0
    packed: bytes = np.rint(vector * (127.0 / largest)).astype(np.int8).tobytes()
    return packed


def stack(vectors: Sequence[bytes]) -> NDArray[np.float32]:
    """Kept embeddings as rows of length 1, shape (len(vectors), dimensions)."""
    return unit_rows(packed_rows(vectors))


def packed_rows(vectors: Sequence[bytes]) -> NDArray[np.int8]:
    """Kept embeddings as rows, shape (len(vectors), dimensions)."""
    return np.frombuffer(b"".join(vectors), dtype=np.int8).reshape(len(vectors), -1) if vectors else EMPTY


def unit_rows(packed: NDArray[np.int8]) -> NDArray[np.float32]:
    """Rows of kept embeddings, each of length 1."""
    rows = packed.astype(np.float32)
    norms = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


def likeness(one: bytes, other: bytes) -> float:
    """Cosine of two kept embeddings, rounded; 0.0 where either is missing."""
    if not one or not other:
        return 0.0
    pair = stack((one, other))
    return round(float(pair[0] @ pair[1]), DIGITS)
