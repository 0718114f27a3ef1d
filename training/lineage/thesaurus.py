"""Synonyms from the WordNet database, by part of speech and sense."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from .wordnet import Senses as WordSenses, read_senses

Senses = Literal["first", "any"]

FIRST = 2
"""Senses that count as a word's first ones: WordNet has the most used in front."""
SPARED = frozenset(
    "be have do will can may not no so more most very also only then than when there here other such one many same"
    " first last new now year day week month people".split()
)
"""Words that spinners leave alone: grammar, and what would give too much nonsense."""


class Thesaurus:
    """Other members of a word's synonym sets."""

    def __init__(self, folder: Path) -> None:
        self._senses = {kind: _synonyms(senses) for kind, senses in read_senses(folder).items()}

    def synonyms(self, lemma: str, pos: str, senses: Senses) -> tuple[str, ...]:
        """In the order of WordNet, most used sense first, none twice."""
        if lemma in SPARED:
            return ()
        found = self._senses.get(pos, {}).get(lemma, ())
        taken = found[:FIRST] if senses == "first" else found
        return tuple(dict.fromkeys(other for sense in taken for other in sense))


def _synonyms(senses: WordSenses) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Of each lemma the other words of its sets, but names; sets with no other word are left out."""
    found = {}
    for lemma, sets in senses.items():
        others = (tuple(other.replace("_", " ") for other in one if _usable(other, lemma)) for one in sets)
        found[lemma.replace("_", " ")] = tuple(some for some in others if some)
    return found


def _usable(other: str, lemma: str) -> bool:
    return other.lower() != lemma and other.islower()
