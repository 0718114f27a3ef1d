"""What the parts of the likeness of two reports weigh; where it comes from is told in CARD.md."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryWeights:
    """A logistic regression: `sum` and so much for each part (0-1) make the logarithm of the odds of one story."""

    sum: float
    words: float
    names: float
    meaning: float
    other_years: float
    """Counted where both name years and share none."""


@cache
def story_weights() -> StoryWeights:
    """The weights that ship with the package."""
    file = resources.files(__package__).joinpath("weights.json")
    return StoryWeights(**json.loads(file.read_text(encoding="utf-8")))
