"""How much a word tells of what a text is about: the rarer in English at large, the more.

`word_frequency.txt` gives frequencies of English words in tenths of Zipf steps (see
`training/stories/word_frequency.py`). It counts no news set that is measured on: the same word tells the same in an
event that was seen and in one that was not.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

TEXT_WORDS = 500
"""Words of a report of middling length: what is rarer than once in so many is in few reports."""
UNLISTED = 1e-7
"""Frequency taken for words that are not listed: that of the rarest ones that are."""


def telling(word: str) -> float:
    """Logarithm of one plus how many reports there are for one that has the word; 0.02 for "the", 10 for a rare
    name."""
    return math.log1p(1.0 / (TEXT_WORDS * _frequencies().get(word, UNLISTED)))


@cache
def _frequencies() -> dict[str, float]:
    text = (files("onrecord.languages.en") / "word_frequency.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {word: 10 ** (int(tenths) / 10 - 9) for tenths, words in rows for word in words.split(" ")}
