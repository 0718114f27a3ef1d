"""Counts that only name what is known: "the 434-page report", "all 50 states", "the seven countries".

Nobody in particular counts them, and no time belongs to them.
"""

from __future__ import annotations

from spacy.tokens import Doc

from .figures_number import word_at
from .figures_quantities import Quantity

POINTING = frozenset("the these those both all its his her their our my".split())


def is_known(doc: Doc, quantity: Quantity) -> bool:
    """Does the number stand in the name of something that the reader knows?"""
    if compound_part(doc, quantity) or _names_a_thing(doc, quantity):
        return True
    if quantity.noun is None:
        return False
    first = doc[quantity.start].lower_ if quantity.start < quantity.number[0] else ""
    return (
        word_at(doc, quantity.start - 1) in POINTING
        or first in POINTING
        or (word_at(doc, quantity.number[1]) == "of" and word_at(doc, quantity.start - 1) == "one")
    )


def _names_a_thing(doc: Doc, quantity: Quantity) -> bool:
    """`the $447 billion package`, `Norway's $1.3 trillion fund`."""
    last = doc[quantity.number[1] - 1]
    names = quantity.noun is None and last.head.pos_ in {"NOUN", "PROPN"} and last.head.i >= quantity.end
    return names and word_at(doc, quantity.start - 1) in POINTING | {"full", "'s", "’s"}


def compound_part(doc: Doc, quantity: Quantity) -> bool:
    """`a 434-page report`: is the unit a part of the word that describes the noun?"""
    noun = quantity.noun
    if noun is None or quantity.unit is None or quantity.end > noun.i or quantity.end <= quantity.number[1]:
        return False
    part = doc[quantity.end - 1]
    return part.i != noun.i and part.lemma_.lower() == quantity.unit


def plural(noun: str) -> str:
    """`pages` of "page": the unit of a compound, which English leaves in the singular."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")


VOWELS = frozenset("aeiou")
IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children", "foot": "feet"}
