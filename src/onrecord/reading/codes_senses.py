"""Which entry of the lexicon a word has in its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.plover import ANYTHING, NOTHING, SOMEBODY, Sense, senses

from .codes_syntax import CLAUSES, about, heads_of, modifiers_of, objects_of, small_words

PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "ADV": "adj", "ADP": "adp"}
"""What the lexicon calls the parser's parts of speech."""


def sense_of(token: Token, part: str) -> Sense | None:
    """The most special entry whose conditions hold."""
    if token.ent_type_ in ("DATE", "TIME"):
        return None  # "on March 6"
    table = senses()
    for lemma in _names(token, part):
        for sense in table.get((part, lemma), ()):
            if _holds(token, sense):
                return sense
    if part == "verb" and token.tag_ == "VBN" and token.dep_ in ("acomp", "ROOT"):
        return next((sense for sense in table.get(("adj", token.lower_), ()) if _holds(token, sense)), None)
    return None


def _names(token: Token, part: str) -> tuple[str, ...]:
    """What an entry may call a word. Verbs are known by their lemma, or where that is often wrong ("raped") by a form
    in -ed; another form may be another verb's lemma ("wound up the talks")."""
    lemma, form = token.lemma_.lower(), token.lower_
    if part == "verb" and not form.endswith("ed"):
        return (lemma,)
    return (form, lemma) if form != lemma else (lemma,)


def _holds(token: Token, sense: Sense) -> bool:
    if sense.clause and not _governs_clause(token, sense.clause):
        return False
    if sense.beside:
        small = {one for child in token.children for word in small_words(child) for one in (word.lower_, word.lemma_)}
        if not all(word in small for word in sense.beside):
            return False
        if not sense.objects and any(_leads_elsewhere(token, word) for word in sense.beside):
            return False
    if NOTHING in sense.objects:
        return not any(child.dep_ in ("dobj", "nsubjpass") for child in token.children)
    if not sense.objects and not sense.before:
        return True
    around = list(_matched(token, sense))
    if sense.objects:
        around = [one for one in around if is_one(one, sense.objects)]
    if sense.before:
        around = [
            one
            for one in around
            if any(child.lower_ in sense.before or child.lemma_.lower() in sense.before for child in modifiers_of(one))
        ]
    return bool(around)


def _leads_elsewhere(token: Token, word: str) -> bool:
    """Is what looks like a particle a preposition ("gave them camps in the north" is not "gave in")?"""
    return word in PLACES_TOO and all(
        child.dep_ == "prep" and any(one.dep_ == "pobj" for one in child.children)
        for child in token.children
        if child.lower_ == word
    )


PLACES_TOO = frozenset({"in", "up", "out", "down", "off", "over", "away", "back", "aside"})
"""Particles that are prepositions too."""


def _governs_clause(token: Token, kind: str) -> bool:
    clauses = [child for child in token.children if child.dep_ in CLAUSES or child.dep_ in ("acl", "relcl")]
    if kind == "to":
        return any(child.tag_ == "VB" and any(one.lower_ == "to" for one in child.lefts) for child in clauses)
    if kind == "noun":
        return any(child.pos_ in ("NOUN", "ADJ") for child in clauses if child.dep_ == "ccomp") or any(
            child.dep_ == "oprd" for child in token.children
        )
    return bool(clauses)


def is_one(token: Token, objects: frozenset[str]) -> bool:
    """Is the token one of these nouns?"""
    return (
        token.lemma_.lower() in objects
        or token.lower_ in objects
        or ANYTHING in objects
        or (SOMEBODY in objects and token.ent_type_ == "PERSON")
    )


def _matched(token: Token, sense: Sense) -> Iterator[Token]:
    """What the conditions on an object are held against."""
    if token.pos_ not in ("VERB", "AUX"):
        if sense.objects:
            yield from about(token)
        else:
            yield token
        return
    yield from objects_of(token)
    for child in token.children:
        if child.lower_ in sense.beside:
            for one in child.children:
                if one.dep_ == "pobj":
                    yield from heads_of(one)
                elif one.dep_ == "prep":  # "out of"
                    yield from (far for pobj in one.children if pobj.dep_ == "pobj" for far in heads_of(pobj))
