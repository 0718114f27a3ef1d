"""What else spinners do to a sentence beside exchanging words."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from .idioms import AMERICAN, BEFORE_NOT, BRITISH, CONTRACTED, DIGITS, ENDINGS, SHORT_OF_IZE, SPELLED_OUT

Flaw = Literal["digits", "doubled", "spelled out", "contracted", "adverbs", "british", "american"]

DOUBLED = 0.03
"""Part of the small words that stand twice."""
SMALL_WORDS = frozenset("the of to in on for and that with".split())


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
        if not piece.spared and piece.space and piece.text in SMALL_WORDS and rng.random() < DOUBLED:
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


FLAWS: dict[Flaw, Callable[[list[Piece], random.Random], list[Piece]]] = {
    "digits": _digits, "doubled": _doubled, "spelled out": _spelled_out, "contracted": _contracted,
    "adverbs": _adverbs, "british": _british, "american": _american,
}  # fmt: skip
