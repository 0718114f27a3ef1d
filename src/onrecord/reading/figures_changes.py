"""Is a number told as a rise or a fall ("fell 3 percent", "up 12"), or as the level that was reached ("to 4 percent")?"""

from __future__ import annotations

from typing import Literal, NamedTuple

from spacy.tokens import Doc

from onrecord.languages.en import changes

from .figures_numbers import word_at

Direction = Literal["up", "down"]


class Change(NamedTuple):
    """A direction, and whether the number is the level reached and not the amount by which something changed."""

    direction: Direction
    reached: bool


NEAR = frozenset("dobj npadvmod pobj prep obl nummod compound amod attr advmod quantmod oprd".split())
"""Ways in which a number hangs on the word of change that tells of it."""
STEPS = 4
"""Words from the number up the parse to the word of change."""


def change_of(doc: Doc, *, start: int, last: int, end: int, of_money: bool) -> Change | None:
    """The change told of the figure whose bound words begin at `start`, whose number ends with the token `last`, and
    whose unit ends at `end`."""
    if word_at(doc, start - 1) == "from":
        return None  # "to 7.9 percent from 7.8"
    return _beside(doc, start) or _by_the_parse(doc, start, last, end, of_money=of_money)


def _beside(doc: Doc, start: int) -> Change | None:
    """`up 12`, `down by 3 percent`, `up to 5`."""
    for back in (1, 2):
        word = word_at(doc, start - back)
        reached = word_at(doc, start - 1) in changes.LEVELS
        if word in {"up", "higher"} and word != word_at(doc, start):
            made = doc[start - back]  # "makes up 44 percent"
            return None if made.dep_ == "prt" and made.head.lemma_.lower() in changes.MADE else Change("up", reached)
        if word in {"down", "lower"}:
            return Change("down", reached)
        if word not in {"by", "to", "of", "a", "from", "another", "at", "as", "$"}:
            return None
    return None


def _by_the_parse(doc: Doc, start: int, last: int, end: int, *, of_money: bool) -> Change | None:
    token = doc[last]
    reached = word_at(doc, start - 1) in changes.LEVELS
    for _ in range(STEPS):
        head = token.head
        if head.i == token.i:
            return None
        if head.pos_ in {"VERB", "NOUN"}:
            lemma = head.lemma_.lower()
            direction = _direction(lemma, is_noun=head.pos_ == "NOUN")
            if direction:
                if lemma == "lose" and token.dep_ == "prep":
                    return None  # "lost the vote by 2 million"
                if of_money and token.dep_ == "dobj" and lemma in changes.GIVEN:
                    return None
                return Change(direction, reached) if token.dep_ in NEAR else None
            if head.pos_ == "VERB":
                return None
        token = head
    return None


def _direction(lemma: str, *, is_noun: bool) -> Direction | None:
    if is_noun:
        named = changes.CHANGE_NOUNS.get(lemma)
        return "up" if named == "up" else "down" if named else None
    return "up" if lemma in changes.UP else "down" if lemma in changes.DOWN else None
