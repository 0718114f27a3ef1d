"""Which way an expression looks, where its own sentence does not say: as the others of its text do.

"The stakes in November" looks ahead in a text whose verbs beside its other Novembers all do, and "Monday's hearing" is
to come in a text that tells of "a hearing scheduled for Monday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from onrecord.record import DateExpression, Relative
from onrecord.record.date import Direction

BEFORE = re.compile(r"((?:\w+\s+){1,3})(?:for|on|of)\s+\Z")
"""The thing that is dated, among the words before "on Monday" and "scheduled for Monday"."""
BEHIND = re.compile(r"(?:['’]s)?((?:\s+[a-z]+){1,3})")
"""And behind "Monday's" and "Monday's planned public", as far as three words."""
OWNED = re.compile(r"['’]s\b")
NEAR_BEFORE = 40
"""Characters looked at before an expression."""

Key = tuple[str, int, str]


class Senses:
    """Whether months and weekdays look back or ahead in one text."""

    def __init__(self, dates: Sequence[DateExpression], published: date | None, text: str) -> None:
        self._text = text
        self._known: dict[Key, set[Direction]] = {}
        for expression in dates:
            sense = _written_sense(expression, published) or _told_sense(expression, text)
            if sense:
                for key in self._keys(expression):
                    self._known.setdefault(key, set()).add(sense)

    def of(self, expression: DateExpression) -> Relative:
        """What the expression says, turned the way that the others of its kind look, where it leaves that open."""
        relative = expression.relative or Relative(unit="day")
        if relative.shift or relative.day is not None or relative.unit not in {"month", "weekday"}:
            return relative
        owned = relative.unit == "weekday" and OWNED.match(self._text, expression.span.end)
        if relative.direction != "nearest" and not (owned and relative.direction == "past"):
            return relative
        for key in self._keys(expression):
            others = self._known.get(key, set())
            if len(others) == 1:
                return replace(relative, direction=next(iter(others)))
        return relative

    def _keys(self, expression: DateExpression) -> Iterator[Key]:
        """Months go by themselves, weekdays with the thing that they date."""
        relative = expression.relative
        if relative is None or relative.unit != "weekday":
            if month := _month_of(expression):
                yield ("month", month, "")
            return
        span = expression.span
        for word in _things(self._text, span.start, span.end):
            yield ("weekday", relative.index or 0, word)


def _things(text: str, start: int, end: int) -> Iterator[str]:
    if before := BEFORE.search(text, max(0, start - NEAR_BEFORE), start):
        yield from (word.lower() for word in before[1].split() if len(word) > SHORT)
    if behind := BEHIND.match(text, end):
        yield from (word for word in behind[1].split() if len(word) > SHORT)


SHORT = 3
"""Letters of words that name no thing: "and", "the"."""


def _month_of(expression: DateExpression) -> int | None:
    relative = expression.relative
    if relative is not None and relative.unit == "month" and relative.day is None and relative.index:
        return relative.index
    if expression.value and re.fullmatch(r"\d{4}-\d\d", expression.value):
        return int(expression.value[5:])
    return None


def _told_sense(expression: DateExpression, text: str) -> Direction | None:
    relative = expression.relative
    if relative is None or expression.value is not None:
        return None
    if relative.shift:
        return "past" if relative.shift < 0 else "future"
    if relative.direction == "nearest" or (relative.unit == "weekday" and OWNED.match(text, expression.span.end)):
        return None
    return relative.direction


def _written_sense(expression: DateExpression, published: date | None) -> Direction | None:
    """ "In November 2016" in a report of June 2017: its other Novembers are past."""
    if published is None or not expression.value or not re.fullmatch(r"\d{4}-\d\d", expression.value):
        return None
    months = (int(expression.value[:4]) - published.year) * 12 + int(expression.value[5:]) - published.month
    return "past" if -12 < months < 0 else "future" if 0 < months < 12 else None
