"""What a predicate says that somebody does, as a CAMEO code, built up from the words below it.

A word either has a code of its own ("arrest") or does something to the meaning below it: "agreed to release" promises
what "release" does, "refused to lift sanctions" refuses what ending a sanction would be. Tense and negation work the
same way. The lexicon (`languages/en/plover_words.txt`) says which words do which, `codes_operations.py` what comes of
it; this module walks the parse.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.plover import OPERATIONS, Sense, noun_class

from .codes_operations import Meaning, denied, intended, operate
from .codes_senses import PARTS, is_one, sense_of
from .codes_syntax import CARRIERS, CLAUSES, heads_of, objects_of

DEEPEST = 6
"""Words with a meaning below one another that are followed."""

MODALS = frozenset({"will", "'ll", "shall", "wo", "would", "'d"})
POSSIBLY = frozenset({"may", "might", "could"})
NEGATIONS = frozenset({"not", "n't", "never", "no"})
WISHES = frozenset({"want", "like", "hope", "expect", "seek", "ask", "need"})
"""Verbs that wish what one does oneself where the clause below them has no subject of its own."""

REMARKS = frozenset({"comment", "elaborate", "speculate"})
"""Verbs that only say something; who declines to is silent."""

PHRASES = frozenset({("in", "charge")})
"""A preposition and a noun that together mean something else than the noun."""

SCENES = frozenset("after before during since amid amidst following despite over because until while when as".split())
"""Prepositions of what goes on around a deed, not of the deed."""


def meaning_of(token: Token, depth: int = 0) -> Meaning | None:
    """What the predicate at `token` says; None where the lexicon knows nothing of it."""
    part = PARTS.get(token.pos_)
    if part is None or depth > DEEPEST:
        return None
    if part == "adp":
        return _first(meaning_of(child, depth + 1) for child in token.children if child.dep_ in ("pobj", "pcomp"))
    sense = sense_of(token, part)
    found = _by_sense(token, sense, depth) if sense is not None else _by_what_is_below(token, depth)
    if found is not None and found.event in ("MOBILIZE", "CONSULT") and _keeps_peace(token):
        found = found.under("peace", "074")
    if part == "verb" and (found is None or found.event == "ASSAULT") and _in_protest(token):
        found = Meaning("14", ("protest",), (token.i,))
    return _in_its_mood(token, found) if part == "verb" else _without(token, found)


def _in_protest(verb: Token) -> bool:
    """ "Burned tyres in protest at …"."""
    return any(one.lower_ == "protest" for child in verb.children if child.lower_ == "in" for one in child.children)


def _keeps_peace(token: Token) -> bool:
    """Are those who are sent or arrive there to keep the peace?"""
    return any(one.lower_.startswith("peacekeep") for one in token.subtree)


def _by_sense(token: Token, sense: Sense, depth: int) -> Meaning | None:
    step = token.lemma_.lower()
    if sense.code == "NONE" or _keeps_silent(token, sense) or _defends_itself(token, sense):
        return None
    if sense.code not in OPERATIONS:
        return Meaning(sense.code, (step,), (token.i,))
    return operate(
        sense.code,
        _below(token, depth, sense),
        step=step,
        at=token.i,
        own=step in WISHES and not _wants_of_others(token),
        troops=sense.code == "SEND" and _sends_troops(token),
    )


def _keeps_silent(token: Token, sense: Sense) -> bool:
    """ "Declined to comment" refuses nobody anything."""
    return sense.code == "REFUSE" and any(
        child.dep_ == "xcomp" and child.lemma_.lower() in REMARKS for child in token.children
    )


def _defends_itself(token: Token, sense: Sense) -> bool:
    """ "Defended his decision"; "in charge of" is no charge either."""
    if token.pos_ == "NOUN":
        return (token.head.lower_, token.lower_) in PHRASES
    objects = list(objects_of(token)) if sense.code == "052" else []
    return any(one.lower_.endswith(("self", "selves")) for one in objects) or any(
        child.tag_ == "PRP$" for one in objects for child in one.children
    )


def _wants_of_others(verb: Token) -> bool:
    clause = next((child for child in verb.children if child.dep_ in CLAUSES), None)
    if clause is None:
        return True
    return any(one.dep_ in ("nsubj", "nsubjpass") for one in clause.children) or any(
        one.dep_ in ("dobj", "dative") for one in verb.children
    )


def _sends_troops(verb: Token) -> bool:
    return verb.lemma_ == "deploy" or any(is_one(one, noun_class("@troops")) for one in objects_of(verb))


def _by_what_is_below(token: Token, depth: int) -> Meaning | None:
    """A word that the lexicon does not hold: what its object or its clause says, if they say anything. A noun says what
    those do of whom it speaks ("dozens of arrests"), not what is told of it ("the men who were arrested")."""
    if token.pos_ in ("NOUN", "PROPN"):
        if token.lemma_.lower() not in CARRIERS:
            return None
        found = _first(meaning_of(one, depth + 1) for one in heads_of(token) if one != token)
    else:
        found = _below(token, depth, None)
        if found is None and _depends(token):
            return Meaning("13", ("unless",), (token.i,))
    return found.under("?") if found is not None else None


def _depends(verb: Token) -> bool:
    """ "… will be shot unless …"."""
    return any(child.lower_ in MODALS for child in verb.children) and any(
        one.lower_ == "unless" for child in verb.children if child.dep_ == "advcl" for one in child.children
    )


def _below(token: Token, depth: int, sense: Sense | None) -> Meaning | None:
    """The meaning of what a word governs: its clause, else its object, else what stands behind a preposition."""
    children = list(token.children)
    order: list[Token] = [child for child in children if child.dep_ in CLAUSES]
    if sense is not None and sense.code == "LIGHT":  # "repeated its demand that …": the clause is the demand's
        order = [*(one for one in objects_of(token) if _asks(one)), *order]
    if sense is not None and sense.code == "SAY":
        return _first(meaning_of(child, depth + 1) for child in order)
    order += [child for child in children if child.dep_ in ("acomp", "attr", "oprd")]
    order += list(objects_of(token)) if token.pos_ in ("VERB", "AUX") else []
    if token.pos_ in ("NOUN", "PROPN"):
        order += [child for child in children if child.dep_ in ("acl", "relcl") and child.i > token.i]
        order += [
            one
            for child in children
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "to", "in", "on", "against")
            for one in child.children
            if one.dep_ in ("pobj", "pcomp")
        ]
        order += [child for child in children if child.dep_ == "compound"]
    else:
        order += [
            child
            for child in children
            if child.dep_ in ("prep", "dative") and child.i > token.i and child.lower_ not in SCENES
        ]
        if sense is not None and sense.code in ("LIGHT", "SEND"):  # "went there to …", "sent them to …"
            order += [child for child in children if child.dep_ == "advcl" and child.tag_ == "VB"]
    return _first(meaning_of(child, depth + 1) for child in order if child != token)


def _asks(noun: Token) -> bool:
    sense = sense_of(noun, "noun") if noun.pos_ == "NOUN" else None
    return sense is not None and sense.code in ("ASK", "REFUSE", "THREATEN", "AGREE")


def _first(found: Iterator[Meaning | None]) -> Meaning | None:
    return next((one for one in found if one is not None), None)


def _in_its_mood(verb: Token, found: Meaning | None) -> Meaning | None:
    """Tense and negation of a verb."""
    if found is None:
        return None
    small = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod", "det")}
    lemmas = {child.lemma_.lower() for child in verb.children if child.dep_ in ("aux", "auxpass")}
    no = bool(small & NEGATIONS) or any(child.dep_ == "neg" for child in verb.children)
    future = bool(small & MODALS) or (verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in verb.children))
    if found.quad == 4 and small & POSSIBLY and not no:
        return found.under("may", intended(found))
    if future and _depends(verb):
        return found.under("unless", "13")
    if no:
        return denied(found, future=future or "can" in lemmas or "could" in lemmas)
    if future:
        return found.under("will", intended(found))
    return found


def _without(noun: Token, found: Meaning | None) -> Meaning | None:
    """ "No talks"."""
    if found is not None and any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children):
        return denied(found, future=False)
    return found
