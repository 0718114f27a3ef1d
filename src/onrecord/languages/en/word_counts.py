"""How common a word is in news: `word_counts.txt`, counted in 864 texts by `training/stories/count_words.py`."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from importlib.resources import files


@cache
def rarity() -> Callable[[str], float]:
    """A function that says how much a word tells of what a text is about: log(1 + texts / texts that have the word)."""
    text = (files("onrecord.languages.en") / "word_counts.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    counts = {word: int(count) for word, count in rows}
    number = counts.pop("")
    return lambda word: math.log1p(number / (counts.get(word, 0) + 1))
