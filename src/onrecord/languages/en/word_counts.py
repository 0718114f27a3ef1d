"""How common a word is in news: `word_counts.txt`, counted in 864 texts by `training/stories/count_words.py`."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from zlib import crc32


@cache
def rarity() -> Callable[[str], float]:
    """A function that says how much a word tells of what a text is about: log(1 + texts / texts that have the word)."""
    counts, number = _counts()
    return lambda word: math.log1p(number / (counts.get(word, 0) + 1))


@cache
def rarity_of_number() -> Callable[[int], float]:
    """The same for a word given by its CRC-32, as `onrecord.record.own_words` keeps words."""
    counts, number = _counts()
    numbers = {crc32(word.encode()): count for word, count in counts.items()}
    return lambda word: math.log1p(number / (numbers.get(word, 0) + 1))


def _counts() -> tuple[dict[str, int], int]:
    """In how many texts each word stands, and how many texts there are."""
    text = (files("onrecord.languages.en") / "word_counts.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    counts = {word: int(count) for word, count in rows}
    return counts, counts.pop("")
