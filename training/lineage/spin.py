"""Spins a text as synonym machines do: word by word from a thesaurus, with set phrases and with their usual flaws."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from .flaws import Flaw, Piece, apply_flaw, mend_articles
from .idioms import PHRASES, SAYING
from .inflection import inflect
from .thesaurus import Senses, Thesaurus
from .words import Draft, Paragraph

LONGEST_PHRASE = max(len(phrase.split()) for phrase in PHRASES)
THOROUGH_RATE = (0.7, 0.95)
"""Part of the words with a synonym that a thorough rewriter exchanges, between these."""
QUOTES = {"“": True, "”": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpinStyle:
    """How one make of spinner works."""

    rate: float
    """Part of the words with a synonym that are exchanged, 0-1."""
    senses: Senses
    kinds: frozenset[str]
    """Parts of speech that it touches."""
    steady: bool
    """Each word has one synonym throughout, as in a table."""
    spares_quotations: bool
    exchanges_phrases: bool
    exchanges_saying: bool
    mends_articles: bool
    """Puts "an" for "a" where the next word has changed."""
    flaws: tuple[Flaw, ...]


def draw_style(rng: random.Random, rate: float) -> SpinStyle:
    """A spinner of some make."""
    all_kinds = ("NOUN", "VERB", "ADJ", "ADV")
    spared: Literal["", "NOUN", "VERB", "ADV"] = rng.choice(("", "", "", "NOUN", "VERB", "ADV"))
    flaws: tuple[Flaw, ...] = ("digits", "doubled", "spelled out", "contracted", "adverbs", "british", "american")
    return SpinStyle(
        rate=rate,
        senses=rng.choice(("first", "first", "any")),
        kinds=frozenset(kind for kind in all_kinds if kind != spared),
        steady=rng.random() < 0.5,
        spares_quotations=rng.random() < 0.7,
        exchanges_phrases=rng.random() < 0.7,
        exchanges_saying=rng.random() < 0.7,
        mends_articles=rng.random() < 0.5,
        flaws=tuple(flaw for flaw in flaws if rng.random() < 0.25),
    )


def thorough_style(rng: random.Random) -> SpinStyle:
    """A rewriter that changes nearly every word that it can, and turns sentences round; quotations as they are."""
    return SpinStyle(
        rate=rng.uniform(*THOROUGH_RATE), senses=rng.choice(("first", "any")),
        kinds=frozenset(("NOUN", "VERB", "ADJ", "ADV")), steady=False, spares_quotations=True,
        exchanges_phrases=True, exchanges_saying=True, mends_articles=True,
        flaws=("small words", "turned", "adverbs"),
    )  # fmt: skip


def house_style(rng: random.Random) -> SpinStyle:
    """The small edits of another house: no synonyms, one spelling, contractions or none; quotations as they are."""
    return SpinStyle(
        rate=0.0, senses="first", kinds=frozenset(), steady=True, spares_quotations=True,
        exchanges_phrases=False, exchanges_saying=False, mends_articles=False,
        flaws=(rng.choice(("british", "american")), rng.choice(("spelled out", "contracted"))),
    )  # fmt: skip


def spin(paragraphs: Sequence[Paragraph], thesaurus: Thesaurus, style: SpinStyle, rng: random.Random) -> Draft:
    """The paragraphs in other words, sentence for sentence."""
    table: dict[tuple[str, str], str] = {}

    def choose(lemma: str, pos: str, choices: Sequence[str]) -> str:
        chosen = rng.choice(choices)
        return table.setdefault((lemma, pos), chosen) if style.steady else chosen

    return [_paragraph(paragraph, thesaurus, style, choose, rng) for paragraph in paragraphs]


def _paragraph(
    paragraph: Paragraph,
    thesaurus: Thesaurus,
    style: SpinStyle,
    choose: Callable[[str, str, Sequence[str]], str],
    rng: random.Random,
) -> list[str]:
    quoted = False
    spun = []
    for sentence in paragraph:
        pieces = []
        for token in sentence:
            quoted = QUOTES.get(token.text, not quoted if token.text == '"' else quoted)
            piece = Piece(text=token.text, space=token.space, pos=token.pos, spared=quoted and style.spares_quotations)
            choices = _choices(thesaurus, style, token.lemma.lower(), token.pos)
            if choices and not piece.spared and rng.random() < style.rate:
                piece.text = inflect(choose(token.lemma.lower(), token.pos, choices), token.text, token.tag)
                piece.changed = True
            pieces.append(piece)
        if style.exchanges_phrases:
            pieces = _exchange_phrases(pieces, style.rate, rng)
        for flaw in style.flaws:
            pieces = apply_flaw(flaw, pieces, rng)
        if style.mends_articles:
            mend_articles(pieces)
        spun.append("".join(piece.text + piece.space for piece in pieces).strip())
    return spun


def _choices(thesaurus: Thesaurus, style: SpinStyle, lemma: str, pos: str) -> Sequence[str]:
    if pos not in style.kinds:
        return ()
    if pos == "VERB" and lemma in SAYING:
        return SAYING[lemma] if style.exchanges_saying else ()
    return thesaurus.synonyms(lemma, pos, style.senses)


def _exchange_phrases(pieces: list[Piece], rate: float, rng: random.Random) -> list[Piece]:
    result: list[Piece] = []
    at = 0
    while at < len(pieces):
        for length in range(LONGEST_PHRASE, 1, -1):
            run = pieces[at : at + length]
            others = PHRASES.get(" ".join(piece.text.lower() for piece in run))
            if others and not any(piece.spared or piece.changed for piece in run) and rng.random() < rate:
                other = rng.choice(others)
                text = other[:1].upper() + other[1:] if run[0].text[:1].isupper() else other
                result.append(Piece(text=text, space=run[-1].space, pos="X", changed=True))
                at += length
                break
        else:
            result.append(pieces[at])
            at += 1
    return result
