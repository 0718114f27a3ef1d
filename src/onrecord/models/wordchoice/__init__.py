"""Weights that tell a word which a synonym machine put in; where they come from is told in CARD.md."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@cache
def load_head() -> NDArray[np.float32]:
    """The weight of each number of the encoder's state half-way up; see `onrecord.models.encoder`."""
    return np.array(_read()["head"], dtype=np.float32)


@cache
def load_weights() -> dict[str, float]:
    """The weight of each feature of `onrecord.reading.signs_words`, and of `""`, which every word has."""
    return dict(_read()["features"])


def _read() -> dict[str, dict[str, float]]:
    file = resources.files(__package__).joinpath("weights.json")
    read: dict[str, dict[str, float]] = json.loads(file.read_text(encoding="utf-8"))
    return read
