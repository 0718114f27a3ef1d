"""Who did what to whom in a sentence, from its actors alone: pairs that a predicate joins, with its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan, Token

from .codes_operations import Meaning
from .codes_paths import meaning_between, predicates
from .syntax import subject_of


@dataclass(frozen=True, slots=True)
class Triple:
    source: TokenSpan
    meaning: Meaning
    target: TokenSpan | None


def triples_of(sentence: TokenSpan, actors: Iterable[TokenSpan]) -> Iterator[Triple]:
    """Triples in the order of their sources; each phrase acts once, on the nearest actor below its predicate."""
    here = [actor for actor in actors if sentence.start <= actor.start < sentence.end]
    acted: set[int] = set()
    for source in here:
        phrase = _acting(source.root)
        if phrase is None or phrase.i in acted:
            continue
        acted.add(phrase.i)
        others = [actor for actor in here if actor.end <= source.start or actor.start >= source.end]
        target = _nearest(source, others)
        found = meaning_between(source, target)
        if found is not None and found.certain:
            yield Triple(source, found, target)


def _acting(actor: Token) -> Token | None:
    """The head of the phrase that an actor stands in, if it is the subject or the agent of a verb, or of a deed that a
    noun names ("the army's attack")."""
    node = actor
    for _ in range(4):
        if node.dep_ in ("nsubj", "agent") or (node.dep_ == "pobj" and node.head.dep_ == "agent"):
            return node
        if node.dep_ == "poss" and next(predicates(actor.doc[actor.i : actor.i + 1], None), None) is not None:
            return node
        if node.dep_ not in ("conj", "compound", "amod", "nmod", "appos"):
            return None
        if node.dep_ == "conj":
            return node if _acting(node.head) is not None else None
        node = node.head
    return None


def _nearest(source: TokenSpan, others: list[TokenSpan]) -> TokenSpan | None:
    """The first actor behind the predicate that stands below it, else one that a passive verb has for its subject."""
    predicate = next(predicates(source, None), None)
    if predicate is None:
        return None
    below = [actor for actor in others if predicate.is_ancestor(actor.root) and subject_of(predicate) != actor.root]
    behind = [actor for actor in below if actor.start > predicate.i]
    return next(iter(behind or below), None)
