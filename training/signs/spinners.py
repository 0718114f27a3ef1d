"""Spins a text as synonym machines of several makes do, and says which of its words were exchanged.

For learning which words look exchanged (`fit.py`) and for measuring it (`python -m bench signs`). Copies of whole
reports for measuring lineage are made in `training/lineage/`; nothing is learnt from those.

A thesaurus without parts of speech is a file with a word and its synonyms in each line, commas between them (npm
`moby`: `words.txt`; of npm `thesaurus` such a file is made in a line).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.languages.en.word_ranks import word_rank
from onrecord.reading.parse import Parse
from onrecord.reading.signs_words import KINDS, VOWEL_SOUND
from training.lineage.wordnet import Senses, read_senses

SPARED = frozenset("be have do say can may will not no so more most very also only then than when there here".split())
"""Words that spinners leave alone: grammar, mostly."""
FIRST = 2
"""Senses that cheap spinners take: WordNet has the most used in front."""
POPULAR = 2
"""Of all synonyms so many are taken by a spinner that wants words that people know."""
KNOWN = 12_000
"""The rarest word that a thesaurus without parts of speech may offer."""
GOOD_INFLECTION, MENDED_ARTICLES = 0.7, 0.5
"""How often a text goes to a spinner that knows irregular forms, and to one that mends "a" and "an"."""
LEAST = 3
"""Sentences that a cut leaves."""

Choices = Callable[[str, str], Sequence[str]]
"""Synonyms of a lemma by its universal part of speech."""
Inflect = Callable[[str, str], str | None]
"""The form of a lemma that a Penn Treebank tag asks for, if known."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the original; `fixed` where it stands in a quotation."""

    text: str
    lemma: str
    pos: str
    tag: str
    space: str
    fixed: bool
    begins: bool
    """Is it the first of its sentence?"""


def words_of(parse: Parse) -> list[Word]:
    return [
        Word(
            token.text, token.lemma_, token.pos_, token.tag_, token.whitespace_,
            fixed=parse.is_quoted(token), begins=bool(token.is_sent_start),
        )
        for token in parse.doc
    ]  # fmt: skip


def known_forms() -> Inflect:
    """Irregular forms, if lemminflect is installed; otherwise none are known."""
    try:
        from lemminflect import getInflection
    except ImportError:
        return lambda lemma, tag: None
    return lambda lemma, tag: next(iter(getInflection(lemma, tag=tag)), None)


def makes(wordnet: Path, mixed: Path | None = None) -> dict[str, Choices]:
    """Spinners by name: three ways to use WordNet and, if a thesaurus without parts of speech is given, `mixed`."""
    senses = {kind: _synonyms(found) for kind, found in read_senses(wordnet).items()}

    def first(lemma: str, kind: str) -> Sequence[str]:
        return [other for sense in senses[kind].get(lemma, ())[:FIRST] for other in sense]

    def every(lemma: str, kind: str) -> Sequence[str]:
        return sorted({other for sense in senses[kind].get(lemma, ()) for other in sense})

    def popular(lemma: str, kind: str) -> Sequence[str]:
        return sorted((other for other in every(lemma, kind) if other.isalpha()), key=word_rank)[:POPULAR]

    found: dict[str, Choices] = {"first senses": first, "any sense": every, "popular": popular}
    if mixed is not None:
        others = _mixed(mixed)
        found["mixed"] = lambda lemma, kind: others.get(lemma, ())
    return found


def spin(
    words: Sequence[Word], choices: Choices, rate: float, rng: random.Random, inflect: Inflect
) -> tuple[str, list[tuple[int, int]]]:
    """The text in other words, and where in it the exchanged ones stand.

    Args:
        rate: part of the content words with a synonym that are exchanged, 0-1.
        inflect: irregular forms; one spinner in three does not know them and puts endings on as they come.
    """
    knows, mends = rng.random() < GOOD_INFLECTION, rng.random() < MENDED_ARTICLES
    changed = [_exchange(word, choices, rate, rng, inflect if knows else None) for word in words]
    text, places = "", []
    for at, (word, other) in enumerate(zip(words, changed, strict=True)):
        follower = changed[at + 1] if at + 1 < len(words) else None
        if mends and follower and word.text.lower() in ("a", "an"):
            other = word.text[0] + ("n" if VOWEL_SOUND.match(follower.lower()) else "")
        elif other is not None and other.lower() != word.text.lower():
            places.append((len(text), len(text) + len(other)))
        text += (other or word.text) + word.space
    return text, places


def cut(words: Sequence[Word], keep: float, rng: random.Random) -> list[Word]:
    """A share of the sentences, in order: the beginning and some of the rest, LEAST at least."""
    begins = [at for at, word in enumerate(words) if word.begins] or [0]
    sentences = [words[at:end] for at, end in zip(begins, [*begins[1:], len(words)], strict=True)]
    number = min(len(sentences), max(LEAST, round(len(sentences) * keep)))
    first = max(LEAST - 1, number // 2)
    rest = sorted(rng.sample(range(first, len(sentences)), max(0, number - first)))
    return [word for at in (*range(min(first, len(sentences))), *rest) for word in sentences[at]]


def _exchange(word: Word, choices: Choices, rate: float, rng: random.Random, inflect: Inflect | None) -> str | None:
    lemma = word.lemma.lower()
    if word.fixed or word.pos not in KINDS or not word.text.isalpha() or lemma in SPARED or word.text.isupper():
        return None
    found = choices(lemma, word.pos)
    if not found or rng.random() >= rate:
        return None
    other = _formed(rng.choice(found), word, inflect)
    return other.capitalize() if word.text[:1].isupper() else other


def _formed(other: str, word: Word, inflect: Inflect | None) -> str:
    """With the ending of the word it stands for; of a phrase, the first word of verbs and the last of nouns."""
    before, gap, carrier = other.rpartition(" ") if word.pos == "NOUN" else ("", "", other)
    carrier, behind_gap, behind = carrier.partition(" ")
    formed = inflect(carrier, word.tag) if inflect else None
    return before + gap + (formed or _rough(carrier, word)) + behind_gap + behind


def _rough(other: str, word: Word) -> str:
    stem = other.removesuffix("e")
    if word.pos == "VERB" and word.text.endswith(("ing", "ed")):
        return stem + ("ing" if word.text.endswith("ing") else "ed")
    ends = word.pos in ("VERB", "NOUN") and word.text.endswith("s") and not other.endswith("s")
    return other + "s" if ends else other


def _synonyms(senses: Senses) -> dict[str, list[list[str]]]:
    """Of each lemma the other words of its sets, in small letters; sets with no other word are left out."""
    found = {}
    for lemma, sets in senses.items():
        others = ([other.replace("_", " ").lower() for other in one if other.lower() != lemma] for one in sets)
        found[lemma] = [some for some in others if some]
    return found


def _mixed(path: Path) -> dict[str, list[str]]:
    """Known single words of each entry."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        word, *others = line.strip().split(",")
        found[word] = [o for o in others if o.isalpha() and o.islower() and word_rank(o) < KNOWN]
    return found
