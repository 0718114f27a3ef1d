"""Is a number told as a rise or a fall ("fell 3 percent", "up 12"), or as the level reached ("to 4 percent")?"""

from __future__ import annotations

from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from onrecord.languages.en import changes, money

from .figures_number import word_at

Direction = Literal["up", "down"]


class Change(NamedTuple):
    """A direction, and whether the number is the level reached and not the amount by which something changed."""

    direction: Direction
    reached: bool


def change_of(doc: Doc, *, start: int, last: int, end: int, noun: Token | None, of_money: bool) -> Change | None:
    """The change told of the figure whose bound words begin at `start`, whose number ends with the token `last`, and
    whose unit ends at `end`."""
    if word_at(doc, start - 1) == "from":
        return None  # "to 7.9 percent from 7.8"
    found = (
        _beside(doc, start) or _higher(doc, end, noun) or _by_the_parse(doc, start, last, end, noun, of_money=of_money)
    )
    return found or (_behind_its_verb(doc, start) if noun is None else None)


def _beside(doc: Doc, start: int) -> Change | None:
    """`up 12`, `down by 3 percent`, `up to 5`."""
    reached = word_at(doc, start - 1) in changes.LEVELS
    for back in (1, 2):
        word = word_at(doc, start - back)
        if word in {"up", "higher", "down", "lower"}:
            if _is_particle(doc[start - back]):
                return None  # "makes up 44 percent", "hunted down four men"
            return Change("up" if word in {"up", "higher"} else "down", reached)
        if word not in BETWEEN:
            break
    if word_at(doc, start - 1) == "by" and start > 1 and doc[start - 2].tag_.startswith("VB"):
        named = _direction(doc[start - 2])  # "fell by 9,000 last year", whatever the parse made of it
        return Change(named, reached=False) if named else None
    return None


def _higher(doc: Doc, end: int, noun: Token | None) -> Change | None:
    """`closed 0.5 percent higher`, `a 17% higher risk`: of a share or a measure."""
    word = word_at(doc, end)
    if noun is not None or word not in {"higher", "lower", "up", "down"}:
        return None
    if word in {"up", "down"} and doc[end].pos_ != "ADV":
        return None
    return Change("up" if word in {"higher", "up"} else "down", reached=False)


def _behind_its_verb(doc: Doc, start: int) -> Change | None:
    """`jumped 4.5 % year on year`, of a measure or share, whatever the parse made of it."""
    verb = doc[start - 1] if start else None
    if verb is None or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBG"} or verb.lemma_.lower() in changes.GIVEN:
        return None
    named = _direction(verb)
    return Change(named, reached=False) if named else None


def _is_particle(token: Token) -> bool:
    """Does the word belong to a verb that tells of no change?"""
    verb = token.head.lemma_.lower()
    of_change = verb in changes.UP or verb in changes.DOWN or verb in changes.MOVING
    return token.dep_ == "prt" and (verb in changes.MADE or not of_change)


BETWEEN = frozenset("by to of a from another at $".split())
"""What may stand between "up" and its number."""


def _by_the_parse(doc: Doc, start: int, last: int, end: int, noun: Token | None, *, of_money: bool) -> Change | None:
    """The verb or noun of change on which the whole phrase of the number hangs."""
    head = noun if noun is not None else _phrase_head(doc, last, end)
    if head.dep_ in MODIFIES:
        named = _direction(head.head) if head.head.pos_ == "NOUN" else None
        return Change(named, reached=False) if named else None  # "a 5 percent rise"
    reached = word_at(doc, start - 1) in changes.LEVELS
    told = head.head
    through = head.dep_ == "pobj" and told.pos_ in {"ADP", "PART", "SCONJ"} and told.i < head.i
    if through:
        told = told.head
    elif head.dep_ not in DIRECT or told.i == head.i:
        return None
    direction = _direction(told)
    if direction is None or told.i > start or any(token.text in APART for token in doc[told.i : start]):
        return None
    lemma = told.lemma_.lower()
    if through and (lemma == "lose" or (noun is not None and head.head.lower_ not in {"by", "of", "to", "at"})):
        return None  # "lost the vote by 2 million"
    if of_money and head.dep_ == "dobj" and lemma in changes.GIVEN and not _to_a_price(doc, end):
        return None
    return Change(direction, reached)


def _to_a_price(doc: Doc, end: int) -> bool:
    """`gained $1.12 to settle at $74`, `lost $3 to $41.50`: the price of something moved."""
    at = end + 1
    if word_at(doc, end) != "to":
        return word_at(doc, end) == "," and word_at(doc, at) == "or"
    return word_at(doc, at) in PRICED or word_at(doc, at)[:1].isdigit() or doc[at : at + 1].text in money.SIGNS


PRICED = frozenset("close end settle finish trade reach".split())
"""What a price does after it has moved."""

MODIFIES = frozenset("nummod compound amod nmod quantmod".split())
APART = frozenset(", ; : — – -- -".split())
"""Signs behind which a sentence turns to something else."""
DIRECT = frozenset("dobj npadvmod attr oprd advmod obl".split())
"""Ways in which what is changed by a number hangs on the verb."""


def _phrase_head(doc: Doc, last: int, end: int) -> Token:
    """The token of number and unit on which the rest of them hangs."""
    token = doc[last]
    while token.head.i != token.i and last <= token.head.i < end:
        token = token.head
    return token


def _direction(token: Token) -> Direction | None:
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN":
        return changes.NOUNS.get(lemma)
    if token.pos_ != "VERB":
        return None
    return "up" if lemma in changes.UP else "down" if lemma in changes.DOWN else None
