"""Numbers that their own sentence takes back: "an earlier version said 40 boats", "revised to 30 from 40"."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc, Span as TokenSpan

from onrecord.languages.en.withdrawn import COUNTS, EARLY, REPLACED, REPORTED, RIGHTED, WRONG

from .figures_number import word_at
from .figures_quantities import Quantity

REACH = 9
"""Tokens before a number in which "the first count of" or "first reported" is sought."""
DIRECTIONS = frozenset({"up", "down"})


def is_withdrawn(doc: Doc, quantity: Quantity) -> bool:
    """Does the sentence say that the number is wrong, or that another has replaced it?"""
    sent = doc[quantity.start].sent
    return _is_called_wrong(doc, quantity, sent) or _is_replaced(doc, quantity, sent)


def _is_called_wrong(doc: Doc, quantity: Quantity, sent: TokenSpan) -> bool:
    words = [token.lower_ for token in sent]
    here = quantity.start - sent.start
    for at, pair in enumerate(pairwise(words)):
        if pair not in WRONG:
            continue
        if at < here and RIGHTED.isdisjoint(words[at + 2 : here]):
            return word_at(doc, quantity.start - 1) != "not"
        if here < at and "as" in words[here:at] and word_at(doc, quantity.start - 1) == "not":
            return True  # "30 boats, not 40 as an earlier version said"
    return False


def _is_replaced(doc: Doc, quantity: Quantity, sent: TokenSpan) -> bool:
    before = doc[max(sent.start, quantity.start - REACH) : quantity.start]
    moved = word_at(doc, quantity.start - 1) == "from" and any(token.lemma_.lower() in REPLACED for token in before)
    if moved:
        return True  # "revised to 30 from 40", "revised from 40"
    early = next((token for token in before if token.lower_ in EARLY), None)
    if early is None:
        return False
    lemmas = [token.lemma_.lower() for token in doc[early.i + 1 : min(early.i + 3, quantity.start)]]
    counted = not COUNTS.isdisjoint(lemmas) and word_at(doc, quantity.start - 1) in {"of", "at", "that", "was", "to"}
    reported = not REPORTED.isdisjoint(lemmas) or early.head.lemma_.lower() in REPORTED
    if not (counted or reported):
        return False
    from_it = any(
        token.lower_ in DIRECTIONS and word_at(doc, token.i + 1) == "from" for token in doc[sent.start : early.i]
    )
    return from_it or any(token.lemma_.lower() in REPLACED for token in doc[quantity.end : sent.end])
