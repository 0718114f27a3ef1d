"""The words that say what was done, without who did it: "pleaded guilty", "signed the bill", "the arrest"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.record import Span

from .events_parties import Parties
from .parse import Parse
from .syntax import noun_phrase

COMPLETES = frozenset({"prt", "dobj", "oprd", "acomp", "attr"})
"""Relations of what a verb says nothing without."""
IN_TIME_OF = "during:"
"""Before a time that is no date, in a gist."""
BIDDEN = "to:"
"""Before what somebody is told to do, in a gist."""
LONGEST = 10
"""Words; more would be the sentence again."""


def told_of(parse: Parse, trigger: Token) -> Span:
    """The trigger with its particle and object, cut where it grows long."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return parse.span_of(trigger)
    end = trigger.i + 1
    for child in trigger.rights:
        if child.dep_ in COMPLETES:
            end = max(end, noun_phrase(child).end if child.pos_ in ("NOUN", "PROPN") else child.i + 1)
    end = min(end, trigger.i + LONGEST)
    return parse.span_of(trigger.doc[trigger.i : end])


def gist_of(parties: Parties, trigger: Token, *, bids: bool = False) -> str:
    """Verb or noun, and the object that is no known actor, by their dictionary forms.

    Args:
        bids: with what somebody is told to do: "asked her to leave" and "asked her to drop it" are two requests.
    """
    words = [trigger.lemma_.lower()]
    if trigger.pos_ in ("VERB", "AUX"):
        words += [noun.lemma_.lower() for noun in parties.undergoers(trigger) if not parties.named([noun])]
        words += [f"{IN_TIME_OF}{one.lemma_.lower()}" for one in _times(parties, trigger)]
        words += [f"{BIDDEN}{one.lemma_.lower()}" for one in _bidden(trigger) if bids]
    return " ".join(words)


def _bidden(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > verb.i][:1]


def _times(parties: Parties, verb: Token) -> list[Token]:
    """What an event fell into in "was fired during her presidency", "was convicted under Smith"."""
    return [
        noun
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in ("during", "under")
        for noun in parties.under(child)
    ]
