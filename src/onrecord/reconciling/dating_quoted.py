"""What "today" and "two months ago" mean inside a quotation: they count from the day of the saying.

"He did not know her until yesterday", said on Monday in a report of Tuesday, is Sunday. Where the paragraph says only
that it was said before, the day is not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.languages.en.dating_words import SAID_BEFORE
from onrecord.record import DateExpression

NOT_KNOWN = "not known: it counts from the day of the saying, which the text does not name"


def of_their_sayings(dates: Sequence[DateExpression], told: date | None, text: str) -> tuple[DateExpression, ...]:
    """The resolved expressions of a text that is told on the day `told`, those in quotations by their sayings."""
    return tuple(_of_its_saying(one, dates, told, text) for one in dates) if told else tuple(dates)


def _of_its_saying(one: DateExpression, dates: Sequence[DateExpression], told: date, text: str) -> DateExpression:
    relative = one.relative
    if relative is None or relative.anchor != "publication" or relative.index or not one.value:
        return one
    if not _inside_quotes(text, one.span.start):
        return one
    start, end = text.rfind("\n", 0, one.span.start) + 1, text.find("\n", one.span.end)
    end = end if end >= 0 else len(text)
    days = {day for other in dates if (day := _day_of_saying(other, start, end, text))}
    if not days and relative.shift and SAID_BEFORE.search(text, start, end):
        return replace(one, value=None, basis=NOT_KNOWN, ambiguous=None)
    if relative.unit != "day" or len(days) != 1 or (said := next(iter(days))) == told:
        return one
    day = date.fromisoformat(one.value[:10]) + timedelta(days=(said - told).days)
    return replace(one, value=day.isoformat() + one.value[10:], basis=f"counted from the day of the saying, {said}")


def _day_of_saying(other: DateExpression, start: int, end: int, text: str) -> date | None:
    """The past weekday that stands outside the quotation marks of the paragraph."""
    relative = other.relative
    if not (start <= other.span.start < end and relative and relative.unit == "weekday" and other.value):
        return None
    if relative.direction != "past" or _inside_quotes(text, other.span.start):
        return None
    return date.fromisoformat(other.value[:10])


def _inside_quotes(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
