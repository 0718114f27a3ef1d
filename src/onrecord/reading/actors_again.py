"""Names that the model missed in one place and the rest of the article shows to be names."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.en.gazetteer import cities, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
    NOT_NAMES,
    PLACE_WORDS,
    TITLES,
)
from onrecord.languages.en.speech import cue_verbs
from onrecord.record import ActorKind

from .actors_draft import Found
from .actors_runs import make_found

SAID = 2
"""Times that an unknown name must have said something to be taken for a person's."""


def find_again(doc: Doc, found: list[Found], taken: dict[int, Found]) -> list[Found]:
    """Names known from elsewhere in the article that the model missed here, also glued to the next word."""
    kinds: dict[str, ActorKind] = {}
    for item in found:
        if item.kind == "person":
            parts = item.text.split()
            if len(parts) > 1 and parts[-1][0].isupper() and len(parts[-1]) > 2:
                kinds.setdefault(parts[-1], "person")
            kinds.setdefault(item.text, "person")
        elif item.kind == "organisation" and not item.key and item.end - item.start == 1 and item.text.isupper():
            kinds.setdefault(item.text, item.kind)
    more: list[Found] = []
    for token in doc:
        if token.i in taken or not token.text[:1].isupper():
            continue
        if token.text in kinds and not (token.is_sent_start and token.pos_ not in ("PROPN", "NOUN", "X")):
            more.append(make_found(doc, token.i, token.i + 1, kinds[token.text]))
    return more


def find_speaking(doc: Doc, words: list[str], found: list[Found]) -> list[Found]:
    """Surnames without a first name anywhere in the article, which the model took for something else each time: words
    that are in no gazetteer and time and again are said to have said something."""
    taken = {at for item in found for at in range(item.start, item.end)}
    free: dict[str, list[Token]] = {}
    for token in doc:
        if token.pos_ == "PROPN" and token.i not in taken and token.text.istitle() and len(token.text) > 2:
            free.setdefault(token.text, []).append(token)
    more: list[Found] = []
    for text, tokens in free.items():
        said = sum(token.dep_ == "nsubj" and token.head.lemma_ in cue_verbs() for token in tokens)
        alone = sum(token.dep_ in ("nsubj", "dobj", "pobj", "poss", "agent", "nsubjpass") for token in tokens)
        known = text.lower() in NOT_NAMES | BODY_WORDS | PLACE_WORDS | TITLES or look_up(words, tokens[0].i)
        if said >= SAID and alone > len(tokens) / 2 and not known and text not in cities():
            more += [make_found(doc, token.i, token.i + 1, "person") for token in tokens]
    return more
