"""The expression of time that says when an event was: the one that the grammar puts on its verb or noun.

An expression that belongs to another verb ("said on Monday that they had met") or to a thing ("signed the March order")
dates something else, however near it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan, Token

from onrecord.record import DateExpression, Span

from .parse import Parse

DISTANCE = 14
"""Words between a trigger and an expression that no verb governs (a headline, a caption, a broken sentence)."""
CLIMB = 5
"""Steps from an expression up to its verb; more are a parser's knot."""
VERBS = ("VERB", "AUX")
COUNTS = frozenset({"year", "vote", "margin", "count", "percent", "%", "month", "week"})
"""Nouns with which a date behind them has nothing to do: "by a vote of 97 to 0 in 1988", "in the year of 1988"."""
SHARED = frozenset({"xcomp", "conj", "dobj", "attr", "nsubj", "nsubjpass", "pobj", "prep", "pcomp", "oprd", "acl"})
"""Relations through which an event is told by the verb above it, and has that verb's date."""


def date_of(parse: Parse, trigger: Token, dates: tuple[DateExpression, ...]) -> Span | None:
    """The nearest expression of the trigger's sentence that dates it."""
    best: tuple[bool, int, Span] | None = None
    for date, run in _of_sentence(parse, trigger.sent, dates):
        gap = run.start - trigger.i if run.start > trigger.i else trigger.i - run.end + 1
        owner = _dated(run)
        if owner is None:
            if gap > DISTANCE or _verb_between(run.root, trigger):
                continue
        elif not _is_told_by(trigger, owner, run):
            continue
        weight = (owner is None, gap, date.span)
        if best is None or weight < best:
            best = weight
    return best[2] if best else None


def _of_sentence(
    parse: Parse, sentence: TokenSpan, dates: tuple[DateExpression, ...]
) -> Iterator[tuple[DateExpression, TokenSpan]]:
    around = parse.span_of(sentence)
    first = bisect_left(dates, around.start, key=_start)
    for date in dates[first : bisect_left(dates, around.end, key=_start)]:
        if date.kind not in ("date", "time"):
            continue
        run = parse.tokens_in(date.span)
        if run is not None and sentence.start <= run.start and run.end <= sentence.end and not parse.is_quoted(run[0]):
            yield date, run


def _start(date: DateExpression) -> int:
    return date.span.start


def _dated(run: TokenSpan) -> Token | None:
    """The verb or noun that an expression dates; None where nothing governs it."""
    node = run.root
    for _ in range(CLIMB):
        if node.head == node:
            return None
        belongs = node.dep_ in ("poss", "compound", "nmod", "amod", "nummod")
        node = node.head
        if node.pos_ in VERBS:
            return node
        if belongs or (node.pos_ in ("NOUN", "PROPN") and node.i not in range(run.start, run.end)):
            return node
    return None


def _is_told_by(trigger: Token, owner: Token, run: TokenSpan) -> bool:
    """Is `owner` the trigger, a verb that tells of it, or a noun beside it that cannot have a date of its own?"""
    if owner == trigger:
        return True
    if owner.pos_ not in VERBS:
        near = owner.head
        if trigger.dep_ in ("relcl", "acl") and trigger.head == owner:
            return run.root.dep_ in ("compound", "nmod", "amod", "nummod")  # "a May 2016 letter that she sent"
        if run.root.dep_ in ("poss", "compound", "nmod", "amod", "nummod"):
            return False
        if owner.lemma_.lower() in COUNTS:
            return _is_told_by(trigger, _above(owner), run) or _above(owner) == trigger
        if owner.dep_ in ("dobj", "nsubjpass", "attr"):
            return near == trigger or (trigger.pos_ not in VERBS and trigger.head == owner)
        named = owner.pos_ == "PROPN" or owner.ent_type_ in ("PERSON", "GPE", "ORG", "NORP", "LOC", "FAC")
        return owner.dep_ in ("pobj", "conj") and named and _is_told_by(trigger, _above(owner), run)
    if trigger.pos_ in VERBS:
        node = trigger
        while node.dep_ in ("xcomp", "conj") and node.head != node and node != owner:
            if node.dep_ == "conj" and run.start > node.head.i:
                return False  # "elected in 1995 and resigned": only what stands before both belongs to both
            node = node.head
        return node == owner
    node = trigger
    for _ in range(CLIMB):
        if node.dep_ not in SHARED:
            return False
        node = node.head
        if node == owner:
            return True
        if node.pos_ in VERBS:
            return node.dep_ == "xcomp" and node.head == owner
    return False


def _above(noun: Token) -> Token:
    """The verb or noun over the preposition that governs a name."""
    node = noun.head
    while node.pos_ == "ADP" and node.head != node:
        node = node.head
    return node


def _verb_between(date: Token, trigger: Token) -> bool:
    low, high = sorted((date.i, trigger.i))
    return any(token.pos_ == "VERB" and token != trigger.head for token in trigger.doc[low + 1 : high])
