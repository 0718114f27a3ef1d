"""Which predicate joins two actors of a sentence, and what it says that the one does to the other."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan, Token

from .codes_meaning import meaning_of
from .codes_operations import Meaning, operate
from .codes_senses import sense_of
from .codes_syntax import CLAUSES

DUTIES = frozenset({"must", "should"})
HIGHEST = 4
"""Words above an actor's own predicate that are tried."""


def meaning_between(source: TokenSpan, target: TokenSpan | None) -> Meaning | None:
    """What the sentence says that `source` does to `target`."""
    for predicate in predicates(source, target):
        found = _of(predicate, source, target)
        if found is not None:
            return _with_sentence(found, predicate)
    for predicate in _above(source):
        found = _of(predicate, source, target)
        if found is not None:
            return found.under("?")
    if source.root.pos_ == "NOUN":  # the actor stands inside the deed: "an army raid on …"
        found = meaning_of(source.root)
        return found.under("named") if found is not None else None
    return None


def _with_sentence(found: Meaning, predicate: Token) -> Meaning:
    """ "Convicted him and sentenced him to a year in prison" is more than a verdict."""
    if found.code == "116":
        for verb in _joined(predicate):
            more = meaning_of(verb)
            if more is not None and more.event == "COERCE":
                return more
    return found


def predicates(source: TokenSpan, target: TokenSpan | None) -> Iterator[Token]:
    """Words that may say it, the likeliest first."""
    first = _governor(source.root)
    if first is None:
        return
    if target is not None and first.pos_ != "VERB" and not first.is_ancestor(target.root):
        deed = first.head  # "a raid by gunmen killed four": what the deed did
        if first.dep_ == "nsubj" and deed.is_ancestor(target.root):
            yield deed
    chain = list(_joined(first))
    verbs = [verb for verb in chain if verb.dep_ != "advcl" or _stands_alone(verb)] or chain
    if target is not None:
        around = [verb for verb in verbs if _within(target.root, verb, verbs)]
        yield from around[-1:]
    yield from chain


def _above(source: TokenSpan) -> Iterator[Token]:
    """Words above what an actor does; none where he is the subject of a verb, which then says all that he does."""
    node = _governor(source.root)
    if node is None or any(
        child.dep_ == "nsubj" and (child == source.root or child.is_ancestor(source.root))
        for child in node.children
        if node.pos_ in ("VERB", "AUX")
    ):
        return
    for _ in range(HIGHEST):
        if node.head == node:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX", "NOUN"):
            yield node


def _governor(token: Token) -> Token | None:
    """The nearest word above that an actor does: a verb, or a noun with a meaning ("the army's attack")."""
    node = token
    for _ in range(8):
        above = node.head
        if above == node:
            return node if node.pos_ in ("VERB", "AUX") else None
        if above.pos_ in ("VERB", "AUX"):
            return above
        if above.pos_ in ("NOUN", "PROPN") and sense_of(above, "noun") is not None and node.dep_ != "conj":
            return above
        node = above
    return None


def _joined(verb: Token) -> Iterator[Token]:
    """A verb and those that "and" or a participle adds to it, as far as they have no subject of their own."""
    yield verb
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") and not _has_subject(child):
            yield from _joined(child)
        elif child.dep_ == "advcl" and child.tag_ in ("VBG", "VB") and child.i > verb.i and not _has_subject(child):
            yield child


def _stands_alone(verb: Token) -> bool:
    """ "… while turning down a plea": a deed of its own, not the manner or the aim of another."""
    return any(child.lower_ in ("while", "before", "after") for child in verb.lefts)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)


def _within(token: Token, verb: Token, others: list[Token]) -> bool:
    node = token
    while node.head != node:
        node = node.head
        if node == verb:
            return True
        if node in others:
            return False
    return False


def _of(predicate: Token, source: TokenSpan, target: TokenSpan | None) -> Meaning | None:
    """The meaning of a predicate for this pair: what a speaker says of the other is not what he does himself."""
    clause = next((child for child in predicate.children if child.dep_ in CLAUSES), None)
    sense = sense_of(predicate, "verb") if predicate.pos_ == "VERB" else None
    if sense is not None and sense.code in ("SAY", "LIGHT") and clause is not None:
        subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and target is not None and _stands_in(subject, target):
            return _said_of(clause)
        if subject is not None and subject.ent_type_ in ACTORS and not _stands_in(subject, source):
            return None
    found = meaning_of(predicate)
    if found is not None and _in_words(predicate, source, target):
        return found.under("words", "111")
    return found


def _in_words(predicate: Token, source: TokenSpan, target: TokenSpan | None) -> bool:
    """One person who "attacked" another, or a party, and no weapon is named: with words."""
    return (
        predicate.lemma_ == "attack"
        and predicate.pos_ == "VERB"
        and source.root.ent_type_ == "PERSON"
        and target is not None
        and target.root.ent_type_ in ("PERSON", "NORP", "ORG")
        and not any(child.lower_ in ("with", "in", "at", "near", "outside") for child in predicate.children)
    )


ACTORS = frozenset({"PERSON", "NORP", "ORG", "GPE"})
"""Names of those who do things themselves, whoever tells of it."""


def _stands_in(token: Token, span: TokenSpan) -> bool:
    """Is the token in the span, or the head of the phrase that the span stands in?"""
    return span.start <= token.i < span.end or span.root.is_ancestor(token) or token.is_ancestor(span.root)


def _said_of(clause: Token) -> Meaning | None:
    """ "X says that Y must …" asks it of Y; "X says that Y killed …" accuses Y."""
    small = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    found = meaning_of(clause)
    if small & DUTIES or (clause.lemma_ in ("need", "have") and any(c.dep_ == "xcomp" for c in clause.children)):
        return operate("ASK", found, step="must", at=clause.i)
    if found is None:
        return None
    if found.quad == 4 or found.event == "ACCUSE":
        return found.under("said", "112")
    if found.event == "REJECT":
        return found.under("said", "111")
    return found.under("said")
