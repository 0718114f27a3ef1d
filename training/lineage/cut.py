"""Shortens reports and puts them together: what is kept stays in its order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Literal

from .words import Draft, Paragraph, Sentence, words_in

Where = Literal["anywhere", "head", "stretch"]
"""Which sentences are kept: drawn, all up to a place, or all between two places."""


def keep_part(paragraphs: Sequence[Paragraph], part: float, where: Where, rng: random.Random) -> tuple[Paragraph, ...]:
    """Sentences with about `part` of the words (0-1), at least one of them."""
    places = [(p, s) for p, paragraph in enumerate(paragraphs) for s in range(len(paragraph))]
    if where == "anywhere":
        rng.shuffle(places)
    elif where == "stretch":
        first = rng.randrange(max(1, round(len(places) * (1 - part)) + 1))
        places = places[first:] + places[:first][::-1]
    wanted = part * words_in(paragraphs)
    kept: set[tuple[int, int]] = set()
    for place in places:
        length = _length(paragraphs[place[0]][place[1]])
        if kept and wanted < length / 2:
            break
        kept.add(place)
        wanted -= length
    taken = (
        tuple(sentence for s, sentence in enumerate(paragraph) if (p, s) in kept)
        for p, paragraph in enumerate(paragraphs)
    )
    return tuple(paragraph for paragraph in taken if paragraph)


def interleave(one: Draft, other: Draft, rng: random.Random) -> Draft:
    """Stretches of one and of the other in turn."""
    merged: Draft = []
    rests = [list(one), list(other)]
    while any(rests):
        for rest in rests:
            length = rng.randint(1, 4)
            merged += rest[:length]
            del rest[:length]
    return merged


def frame(kept: Draft, added: Draft, rng: random.Random) -> Draft:
    """The added paragraphs around and between the kept ones, both in their order."""
    places = sorted(rng.choice((0, len(kept), rng.randint(0, len(kept)))) for _ in added)
    framed: Draft = []
    for at in range(len(kept) + 1):
        framed += [paragraph for place, paragraph in zip(places, added, strict=True) if place == at]
        framed += kept[at : at + 1]
    return framed


def words_of(draft: Draft) -> int:
    return sum(len(sentence.split()) for paragraph in draft for sentence in paragraph)


def _length(sentence: Sentence) -> int:
    return words_in(((sentence,),))
