"""Weights that tell which predicates lay something to somebody; where they come from is told in CARD.md."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources


@cache
def load_weights() -> tuple[dict[str, float], float]:
    """Weights by the name of the feature, and the sum from which a candidate counts; read once for each process."""
    file = resources.files(__package__).joinpath("weights.json")
    raw = json.loads(file.read_text(encoding="utf-8"))
    return raw["weights"], raw["threshold"]
