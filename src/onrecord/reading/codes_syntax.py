"""The grammar around a word of the lexicon: what it is done to, and the small words that make it another word."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative", "oprd"})
CLAUSES = ("xcomp", "ccomp", "pcomp")
PARTICLES = frozenset({"off", "down", "out", "up"})
"""Particles that the parser often takes for prepositions."""

CARRIERS = frozenset(
    "number dozen hundred thousand million ten score team group contingent package part series round lot couple pair "
    "unit amount kind set batch wave string total one most some handful majority member consignment shipment load ton "
    "tonne rest all many several state % percent percentage".split()
)
"""Nouns that stand before "of …" and say how many or how much of it."""

DEEPEST = 4
"""Prepositions and nouns below one another in which small words are looked for, and nouns joined by "and" or "of"."""


def objects_of(verb: Token) -> Iterator[Token]:
    """Heads of what a verb is done to, through "dozens of …" and "and"; for a passive verb its subject, for a particle
    its object too ("called off the strike", "laid down arms")."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    for child in verb.children:
        if child.dep_ in OBJECTS or (child.dep_ == "nsubj" and passive):
            yield from heads_of(child)
        elif child.dep_ in ("prt", "dative") or (child.dep_ == "prep" and child.lower_ in PARTICLES):
            yield from (one for pobj in child.children if pobj.dep_ == "pobj" for one in heads_of(pobj))
        elif child.dep_ in ("ccomp", "xcomp"):
            if child.pos_ in ("NOUN", "PROPN"):
                yield child
            elif not any(one.dep_ == "mark" for one in child.children):  # "accept refugees fleeing from …"
                yield from (one for one in child.children if one.dep_ == "nsubj" and one.pos_ in ("NOUN", "PROPN"))
    if (verb.dep_ == "acl" and verb.tag_ == "VBN") or (verb.dep_ == "relcl" and passive):
        yield verb.head


def heads_of(noun: Token, depth: int = 0) -> Iterator[Token]:
    """A noun, those that "and" joins to it, and those that it only counts ("dozens of …")."""
    yield noun
    if depth >= DEEPEST:
        return
    for child in noun.children:
        if child.dep_ == "conj":
            yield from heads_of(child, depth + 1)
        elif child.lower_ == "of" and noun.lemma_.lower() in CARRIERS:
            for one in child.children:
                if one.dep_ == "pobj":
                    yield from heads_of(one, depth + 1)


def about(noun: Token) -> Iterator[Token]:
    """What a noun is about: "suspension of aid", "aid suspension", "attack on the plan"."""
    for child in noun.children:
        if child.dep_ == "prep":
            yield from (one for pobj in child.children if pobj.dep_ == "pobj" for one in heads_of(pobj))
        elif child.dep_ in ("compound", "amod"):
            yield child


def small_words(child: Token, depth: int = 0) -> Iterator[Token]:
    """Particles, prepositions and their nouns on a verb, and those on its object ("put troops on alert"); those before
    a verb set its scene ("On Monday she called …")."""
    if depth == 0 and child.i < child.head.i:
        return
    if child.dep_ in ("prt", "prep", "advmod", "dative", "agent", "oprd", "pobj") or (
        child.dep_ in ("acomp", "ccomp", "xcomp") and (child.pos_ == "ADJ" or child.tag_ == "VB")
    ):
        if child.dep_ == "prep" and any(one.ent_type_ in ("DATE", "TIME") for one in child.children):
            return
        yield child
    elif child.dep_ != "dobj":
        return
    if depth < DEEPEST and child.dep_ != "xcomp":
        for one in child.children:
            if one.dep_ in ("prep", "pobj") and one.i > child.i:
                yield from small_words(one, depth + 1)


def modifiers_of(noun: Token) -> Iterator[Token]:
    """What stands before a noun to tell it from others ("hunger strike"); "of" and "for" too ("state of emergency")."""
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod", "poss", "punct"):
            yield child
            yield from (one for one in child.children if one.dep_ in ("compound", "amod", "npadvmod"))
        elif child.lower_ in ("of", "for"):
            yield child
