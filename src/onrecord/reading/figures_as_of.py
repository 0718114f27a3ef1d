"""As of when a figure holds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.record import DateExpression, Span

from .figures_known import is_known
from .figures_quantities import Quantity
from .parse import Parse

ELSEWHERE = re.compile(
    r"\d|[.,;:()—]| - |\b(?:from|than|since|until|till|before|after|by|over|through|compared|versus|during the past"
    r"|between|and|ahead|prior|following|against|towards?)\b",
    re.IGNORECASE,
)
"""What between a figure and a time says that the time is not the figure's: another number or clause, or the time that
it is compared with, or the length in which it came about."""

NO_TIME = re.compile(r"the (?:year|month|week|day|decade|time|period)", re.IGNORECASE)

REACH = 40
"""Characters between a figure and the expression of time behind it that says as of when it holds."""

PLACES = frozenset({"in", "from", "across"})
"""Prepositions before a count that is told only by the way: the time is that of what happened there."""


def as_of(parse: Parse, quantity: Quantity, span: Span, dates: Sequence[DateExpression]) -> Span | None:
    """The expression of time close behind the figure, in its sentence, with no other number before it."""
    doc = parse.doc
    if is_known(doc, quantity) or _is_by_the_way(quantity):
        return None
    sent = parse.span_of(doc[quantity.start].sent)
    at = bisect_right(dates, span.start, key=lambda date: date.span.start)
    for date in dates[at:]:
        if date.span.start >= sent.end or date.span.start - span.end > REACH:
            return None
        if date.kind in {"date", "time"} and not (date.value or "").endswith("_REF") and date.span.start >= span.end:
            if NO_TIME.fullmatch(parse.article.text, date.span.start, date.span.end):
                return None  # "in the year that led up to it"
            between = parse.article.text[span.end : date.span.start]
            return None if ELSEWHERE.search(between) else date.span
    return None


def _is_by_the_way(quantity: Quantity) -> bool:
    noun = quantity.noun
    behind = noun is not None and noun.i >= quantity.start
    return behind and noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in PLACES
