"""Where an event took place: the place on its own verb or noun, or for a meeting the only town of its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.events import EventWord
from onrecord.record import Place

from .events_parties import Parties

IN = frozenset({"in", "at", "inside", "outside", "near"})
SETTLEMENTS = frozenset("city town village suburb port capital province district region state county island".split())
"""Nouns whose name stands behind "of"."""
CONTINENTS = frozenset({"Europe", "Asia", "Africa", "Middle East", "Eastern Europe"})
"""Too wide to be where somebody met somebody."""
AWAITED = frozenset({"meeting", "call"})
"""Kinds that take place somewhere: the only town of the sentence is theirs."""


def place_of(parties: Parties, trigger: Token, word: EventWord) -> Place | None:
    """The place that belongs to the event: on the trigger itself, on its verb, or the only town of the sentence."""
    if word.frame == "place":
        goal = _goal(parties, trigger)
        return _as_place(parties, goal) if goal is not None else None
    near: list[Token] = []
    far: list[Token] = []
    for preposition in trigger.sent:
        if preposition.lower_ not in IN or preposition.pos_ != "ADP" or parties.parse.is_quoted(preposition):
            continue
        for noun in _named_within(preposition):
            if _is_site(parties, noun):
                (near if _hangs_on(preposition.head, trigger) else far).append(noun)
    towns = [
        noun for noun in near + far if parties.kind(parties.at[noun.i].entity) == "place" and _is_town(parties, noun)
    ]
    for noun in near:
        if noun in towns:
            return _as_place(parties, noun)
    if near:
        return _as_place(parties, near[0])
    return _as_place(parties, towns[0]) if len(towns) == 1 and word.kind in AWAITED else None


def _named_within(preposition: Token) -> Iterator[Token]:
    """What a preposition governs, and the name in "the northern city of Turku"."""
    for noun in preposition.children:
        if noun.dep_ != "pobj":
            continue
        yield noun
        if noun.lemma_.lower() in SETTLEMENTS:
            yield from (one for child in noun.children if child.lower_ == "of" for one in child.children)


def _hangs_on(head: Token, trigger: Token) -> bool:
    apart = trigger.dep_ in ("advcl", "relcl", "ccomp", "parataxis", "acl")  # a clause of its own
    above = head == trigger.head and not apart
    if head == trigger or above or (trigger.dep_ == "pobj" and head == trigger.head.head):
        return head.pos_ in ("VERB", "AUX") or head == trigger
    if trigger.pos_ in ("VERB", "AUX"):  # "arrested at the airport in Oslo", "found dead at his home in Oslo"
        return head.dep_ == "pobj" and head.head.head == trigger and head.head.lower_ in IN
    return False


def _is_site(parties: Parties, noun: Token) -> bool:
    mention = parties.at.get(noun.i)
    if mention is None:
        return False
    actor = parties.actors[mention.entity]
    return actor.kind in ("place", "state") or any(key.startswith("office:") for key in actor.same_as)


def _is_town(parties: Parties, noun: Token) -> bool:
    return parties.actors[parties.at[noun.i].entity].name not in CONTINENTS


def _as_place(parties: Parties, noun: Token) -> Place:
    mention = parties.at[noun.i]
    span = mention.span
    return Place(
        actor=mention.entity, text=" ".join(parties.parse.article.text[span.start : span.end].split()), span=span
    )


def _goal(parties: Parties, trigger: Token) -> Token | None:
    """Where a visit goes."""
    for child in trigger.children:
        if child.dep_ == "dobj" and trigger.pos_ == "VERB" and _is_site(parties, child):
            return child
        if child.lower_ in ("to", "in", "at", "on") and child.dep_ == "prep":
            for noun in child.children:
                if noun.dep_ == "pobj" and _is_site(parties, noun):
                    return noun
    return None
