"""Shapes of clauses around an event: passive or not, who is bidden, which nouns are joined.

The parser's trees, with the mistakes that it makes again and again; who the nouns are is for `events_parties` to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.events import ALL_BUT, EVERYONE
from onrecord.record import Mention

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def bidden(verb: Token) -> list[Token]:
    """Who is to do it in "demanded that she resign", and in "urged her to resign", where the parser takes "her" for the
    subject of "resign".
    """
    return [
        child
        for clause in verb.children
        if clause.dep_ == "ccomp" and (any(one.tag_ == "TO" for one in clause.children) or _is_demanded(verb, clause))
        for child in clause.children
        if child.dep_ in SUBJECTS
    ]


def _is_demanded(verb: Token, clause: Token) -> bool:
    """ "demanded that she resign"."""
    return verb.lemma_ == "demand" and clause.tag_ == "VB"


def is_passive(verb: Token) -> bool:
    """ "was arrested", "arrested on Monday" behind a noun, and "charged" in "was arrested and charged"."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(child.dep_ in ("nsubj", "aux", "dobj") for child in verb.children):
        return False
    if verb.dep_ == "acl":
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and is_passive(verb.head)


def is_finite(verb: Token) -> bool:
    """Has a participle an auxiliary of its own, as a clause with a subject of its own has?"""
    return verb.tag_ in ("VBN", "VB", "VBG") and any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP", "MD") for child in verb.children
    )


def before_and(verb: Token, subject: Token) -> list[Token]:
    """The first of "Smith, 68, and Brown pleaded", which the parser makes a sentence of its own."""
    head = verb.head
    joined = verb.dep_ == "conj" and head.pos_ == "PROPN" and subject.i > head.i
    return [head] if joined and any(token.lower_ == "and" for token in verb.doc[head.i : subject.i]) else []


def is_loose(verb: Token) -> bool:
    """A participle behind a comma and a name that is not the sentence's subject: "an email by Smith, released
    Friday"."""
    return verb.nbor(-1).text == "," and verb.head.dep_ == "pobj"


def along_with(verb: Token) -> list[Token]:
    """Those behind "along with" and "together with"."""
    return [
        noun
        for child in verb.children
        if child.lower_ in ("along", "together")
        for preposition in (*child.children, child.nbor(1) if child.i + 1 < len(child.doc) else child)
        if preposition.lower_ == "with"
        for noun in preposition.children
        if noun.dep_ == "pobj"
    ]


def whole(noun: Token, verb: Token) -> Token:
    """The first of "Smith and Brown, who were", which the parser hangs on Brown alone."""
    plural = any(
        child.dep_ in ("aux", "auxpass") and child.lower_ in ("were", "are", "have") for child in verb.children
    )
    return noun.head if plural and noun.dep_ == "conj" else noun


def joined(noun: Token, named: dict[int, Mention]) -> Iterator[Token]:
    """The noun, or the name that explains it ("his brother, Karl Weber"), and those joined to it."""
    mention = named.get(noun.i)
    names = [
        child
        for child in noun.children
        if child.dep_ == "appos" and _is_name(named.get(child.i)) and not _verb_in(noun, child)
    ]
    described = mention is None or mention.form == "description"
    if not (names and described):
        yield noun
    for child in noun.children:
        explains = child.dep_ == "appos" and described and not _verb_in(noun, child)
        if explains or (child.dep_ == "conj" and _has_and(child) and not is_left_out(child)):
            yield from joined(child, named)


def is_left_out(noun: Token) -> bool:
    """ "everyone but Smith": Smith is the one to whom it was not done; "not Smith but Brown" is another thing."""
    before = noun.left_edge.i - 1
    if before < 1 or noun.doc[before].lower_ not in ALL_BUT:
        before = noun.i - 1
        while before > 0 and noun.doc[before].dep_ == "compound":
            before -= 1
    return before > 0 and noun.doc[before].lower_ in ALL_BUT and noun.doc[before - 1].lower_ in EVERYONE


def _verb_in(noun: Token, explained: Token) -> bool:
    """Does a verb stand between a noun and what the parser takes for its explanation?"""
    return any(token.pos_ in ("VERB", "AUX") for token in noun.doc[noun.i : explained.left_edge.i])


def _has_and(joined: Token) -> bool:
    """Does the list that a noun belongs to end in "and"? "A meeting with Smith, Brown in May …" is none."""
    node = joined
    while node.dep_ == "conj" and node.head != node:
        node = node.head
        if any(child.dep_ == "cc" for child in node.children):
            return True
    return any(child.dep_ == "cc" or (child.dep_ == "conj" and _ends_list(child)) for child in joined.children)


def _ends_list(noun: Token) -> bool:
    return any(child.dep_ == "cc" for child in noun.children) or any(
        child.dep_ == "conj" and _ends_list(child) for child in noun.children
    )


def _is_name(mention: Mention | None) -> bool:
    return mention is not None and mention.form == "name"
