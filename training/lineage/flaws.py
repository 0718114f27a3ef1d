"""What else spinners do to a sentence beside exchanging words."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from .idioms import (
    AMERICAN,
    BEFORE_NOT,
    BRITISH,
    CONTRACTED,
    DIGITS,
    ENDINGS,
    SHORT_OF_IZE,
    SMALL_WORDS,
    SPELLED_OUT,
)  # fmt: skip

Flaw = Literal[
    "digits", "doubled", "spelled out", "contracted", "adverbs", "british", "american", "small words", "turned"
]

DOUBLED = 0.03
"""Part of the small words that stand twice."""
DOUBLED_WORDS = frozenset("the of to in on for and that with".split())
EXCHANGED = 0.6
"""Part of the small words that a thorough rewriter exchanges."""
TURNED = 0.7
"""Part of the sentences that it turns round, where that is easily done."""
OPENERS = frozenset("after before while when if because although as since despite during".split())
"""Words that open a clause which may as well stand last."""
SAID = frozenset(("said", "says"))
LONGEST_SPEAKER = 7
"""Words in front of "said" that are taken along."""


@dataclass(slots=True, kw_only=True)
class Piece:
    """A word of the copy. `spared` pieces stand in a quotation that is left alone."""

    text: str
    space: str
    pos: str
    spared: bool = False
    changed: bool = False


def apply_flaw(flaw: Flaw, pieces: list[Piece], rng: random.Random) -> list[Piece]:
    return FLAWS[flaw](pieces, rng)


def mend_articles(pieces: list[Piece]) -> None:
    """Puts "a" or "an" as the first letter of a changed word asks."""
    for article, word in pairwise(pieces):
        if word.changed and article.text.lower() in ("a", "an"):
            right = "an" if word.text[:1].lower() in "aeiou" else "a"
            article.text = right.capitalize() if article.text[0] == "A" else right


def _digits(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    for piece in pieces:
        if not piece.spared and piece.text in DIGITS:
            piece.text = DIGITS[piece.text]
    return pieces


def _doubled(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    result = []
    for piece in pieces:
        result.append(piece)
        if not piece.spared and piece.space and piece.text in DOUBLED_WORDS and rng.random() < DOUBLED:
            result.append(replace(piece))
    return result


def _spelled_out(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    for before, piece in pairwise(pieces):
        whole = SPELLED_OUT.get(piece.text.replace("’", "'"))
        if whole and not piece.spared and not before.space:
            before.text, before.space, piece.text = BEFORE_NOT.get(before.text, before.text), " ", whole
    return pieces


def _contracted(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    for before, piece in pairwise(pieces):
        if not piece.spared and piece.text == "not" and before.text in CONTRACTED:
            before.space, piece.text = "", "n't"
    return pieces


def _adverbs(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Adverbs move behind their verb: "quickly denied" to "denied quickly"."""
    at = 0
    while at + 1 < len(pieces):
        adverb, verb = pieces[at : at + 2]
        if adverb.pos == "ADV" and adverb.text.endswith("ly") and verb.pos == "VERB" and adverb.space and verb.space:
            pieces[at : at + 2] = [verb, adverb]
            at += 1
        at += 1
    return pieces


def _british(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    return _spelling(pieces, BRITISH, ENDINGS)


def _american(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    return _spelling(pieces, AMERICAN, ())


def _spelling(pieces: list[Piece], table: dict[str, str], endings: tuple[tuple[str, str], ...]) -> list[Piece]:
    for piece in pieces:
        if piece.spared:
            continue
        ending = next(((old, new) for old, new in endings if piece.text.endswith(old)), None)
        if ending and piece.text not in SHORT_OF_IZE:
            piece.text = piece.text.removesuffix(ending[0]) + ending[1]
        else:
            piece.text = table.get(piece.text, piece.text)
    return pieces


def _small_words(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    for piece in pieces:
        others = SMALL_WORDS.get(piece.text.lower())
        if others and not piece.spared and not piece.changed and rng.random() < EXCHANGED:
            other = rng.choice(others)
            piece.text, piece.changed = other.capitalize() if piece.text[0].isupper() else other, True
    return pieces


def _turned(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """The first clause put last: "After A, B." to "B, after A."; "X said (that) A." to "A, X said." """
    if len(pieces) < 2 or pieces[-1].text != "." or any(piece.spared or piece.text in '“”"' for piece in pieces):
        return pieces
    texts = [piece.text for piece in pieces]
    said = next((at for at, text in enumerate(texts[: LONGEST_SPEAKER + 1]) if text in SAID), None)
    if texts[0].lower() in OPENERS and "," in texts:
        cut = texts.index(",")
        first, second = pieces[:cut], pieces[cut + 1 : -1]
    elif said and "," not in texts[:said] and texts[said + 1] not in (",", ":"):
        first, second = pieces[: said + 1], pieces[said + 1 + (texts[said + 1] == "that") : -1]
    else:
        return pieces
    if min(len(first), len(second)) < 2 or rng.random() >= TURNED:
        return pieces
    if first[0].pos != "PROPN" and first[0].text != "I":
        first[0].text = first[0].text.lower()
    second[0].text = second[0].text[:1].upper() + second[0].text[1:]
    second[-1].space, first[-1].space = "", ""
    return [*second, Piece(text=",", space=" ", pos="PUNCT"), *first, pieces[-1]]


FLAWS: dict[Flaw, Callable[[list[Piece], random.Random], list[Piece]]] = {
    "digits": _digits, "doubled": _doubled, "spelled out": _spelled_out, "contracted": _contracted,
    "adverbs": _adverbs, "british": _british, "american": _american, "small words": _small_words, "turned": _turned,
}  # fmt: skip
