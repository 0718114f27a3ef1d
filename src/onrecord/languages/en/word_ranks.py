"""How common a word is: its place in `common_words.txt`, and how much commoner a synonym of it is, in
`synonym_gaps.txt`. Made by `training/signs/rank_words.py` and `training/signs/measure_synonyms.py`."""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

UNRANKED = 40_000
"""The place of a word that is not among the common ones."""
HEAD = 50
"""Added to a place before its logarithm is taken: which of the fifty commonest a word is tells nothing."""
STEPS = 4
"""Steps of a gap in the file, to one of the logarithm."""


def commonness(word: str) -> float:
    """From 3.9, the commonest, to 10.6, for words that stand in no list: the logarithm of the place in it."""
    return math.log(word_rank(word) + HEAD)


def word_rank(word: str) -> int:
    return _ranks().get(word, UNRANKED)


def synonym_gap(lemma: str, pos: str) -> float | None:
    """How much commoner the commonest synonym of a word is, 0 where none is; None where it has no synonym of one word.

    Args:
        pos: universal part of speech.
    """
    return _gaps().get((lemma, pos[:1]))


@cache
def _ranks() -> dict[str, int]:
    return {word: at for at, word in enumerate(_lines("common_words.txt"))}


@cache
def _gaps() -> dict[tuple[str, str], float]:
    """By lemma and first letter of the part of speech; adjectives and adverbs share one."""
    rows = (line.split(" ") for line in _lines("synonym_gaps.txt"))
    return {(lemma, kind[0]): int(kind[1:]) / STEPS for lemma, *kinds in rows for kind in kinds}


def _lines(name: str) -> list[str]:
    text = (files("onrecord.languages.en") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
