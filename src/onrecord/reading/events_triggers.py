"""Which words of an article tell of an event: words of the table in the sense of the table."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.events import EventWord, event_words

from .events_contacts import is_phone, is_side_by_side
from .parse import Parse

NOT_HEADS = frozenset({"compound", "poss", "amod", "nmod"})
"""Relations of a noun that only describes another: "the arrest warrant"."""


def triggers(parse: Parse) -> Iterator[tuple[Token, EventWord]]:
    """Words that tell of an event, outside quotation marks, headlines and questions; each with every row it may be."""
    table = event_words()
    meet, call = table["verb", "meet"][0], table["noun", "call"][0]
    asked = {token.i for sent in parse.doc.sents if sent.text.rstrip(" \"'\n)").endswith("?") for token in sent}
    for token in parse.doc:
        if token.is_punct or token.i in asked:
            continue
        found = _rows(token, meet, call)
        if found and not parse.is_quoted(token) and parse.block_of(token).kind != "headline":
            yield from ((token, word) for word in found)


def _rows(token: Token, meet: EventWord, call: EventWord) -> tuple[EventWord, ...]:
    if is_phone(token):
        return (call,)
    if is_side_by_side(token):
        return (meet,)
    table = event_words()
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        if token.text[0].isupper() and not token.is_sent_start:
            return ()  # a programme or a book, "Meet the Ministers"
        particle = particle_of(token)
        return table.get(("verb", f"{lemma}+{particle}" if particle else lemma), ())
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in NOT_HEADS:
        return table.get(("noun", lemma), ())
    return ()


def particle_of(verb: Token) -> str | None:
    """The particle of a phrasal verb ("stepped down"), also where the parser takes it for a preposition of nothing."""
    for child in verb.children:
        if child.i < verb.i or child.i > verb.i + LATEST_PARTICLE:
            continue
        if child.dep_ == "prt":
            return child.lower_
        bare = child.dep_ in ("prep", "advmod") and child.tag_ in ("RP", "RB", "IN") and not any(child.children)
        if bare and child.i == verb.i + 1 and child.lower_ in PARTICLES:
            return child.lower_
    return None


LATEST_PARTICLE = 6
"""Words behind the verb in which its particle stands: "swore the new minister in"."""
PARTICLES = frozenset("down aside out in up off over back away".split())
