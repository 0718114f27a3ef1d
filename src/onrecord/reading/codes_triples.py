"""Who did what to whom in a sentence, from its actors alone: pairs that a predicate joins, with its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.plover import noun_class
from onrecord.languages.en.speech import somebody

from .codes_doubts import is_doubtful
from .codes_operations import Meaning
from .codes_paths import meaning_between, predicates
from .codes_senses import sense_of
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
        if found is not None and target is not None and not _reaches(target.root, found):
            target = None
            found = meaning_between(source, None)
        if found is not None and found.certain and not is_doubtful(found, source, target, sentence):
            yield Triple(source, found, target)


def _reaches(target: Token, found: Meaning) -> bool:
    """Does the target hang on a word of the meaning, with no other verb between, whose target it would be?"""
    node = target
    while node.head != node:
        node = node.head
        if node.i in found.at:
            return True
        if node.pos_ in ("VERB", "AUX"):
            return False
    return False


def _acting(actor: Token) -> Token | None:
    """The head of the phrase that an actor stands in, if it is the subject or the agent of a verb, or of a deed that a
    noun names ("the army's attack")."""
    node = actor
    for _ in range(4):
        if node.dep_ in ("nsubj", "agent") or (node.dep_ == "pobj" and node.head.dep_ == "agent"):
            return node
        if node.dep_ == "poss":  # of "its server was hacked" the actor does nothing
            deed = next(predicates(actor.doc[actor.i : actor.i + 1], None), None)
            return node if deed == node.head and not _befalls(node) else None
        if node.dep_ in ("compound", "amod", "nmod") and not _may_act(node):
            return None
        if node.dep_ not in ("conj", "compound", "amod", "nmod", "appos"):
            return None
        if node.dep_ == "conj":
            return node if _acting(node.head) is not None else None
        node = node.head
    return None


def _befalls(actor: Token) -> bool:
    """ "Her arrest" is what befell her."""
    return actor.ent_type_ == "PERSON" and actor.head.lemma_.lower() in noun_class("@befalling")


def _may_act(actor: Token) -> bool:
    """May the noun that an actor stands before act for him ("Navy officials"; not "Navy records")? A deed is done by a
    body that stands before it ("FBI probe"), but a place or a person there is what it is about ("Russia probe")."""
    head = actor.head
    if head.ent_type_ or head.pos_ == "PROPN":
        return True
    if sense_of(head, "noun") is not None:
        return actor.ent_type_ in ("ORG", "NORP")
    return head.lemma_.lower() in people()


@cache
def people() -> frozenset[str]:
    """Nouns for those who act."""
    classes = ("@people", "@captive", "@troops", "@envoy", "@keepers")
    return somebody() | frozenset(word for name in classes for word in noun_class(name))


def _nearest(source: TokenSpan, others: list[TokenSpan]) -> TokenSpan | None:
    """The first actor behind the predicate that stands below it, else one that a passive verb has for its subject."""
    predicate = next(predicates(source, None), None)
    if predicate is None:
        return None
    below = [actor for actor in others if predicate.is_ancestor(actor.root) and subject_of(predicate) != actor.root]
    behind = [actor for actor in below if actor.start > predicate.i]
    return next(iter(behind or (actor for actor in below if _is_passive_subject(actor.root, predicate))), None)


def _is_passive_subject(actor: Token, predicate: Token) -> bool:
    return any(
        child.dep_ == "nsubjpass" and (child == actor or child.is_ancestor(actor)) for child in predicate.children
    )
