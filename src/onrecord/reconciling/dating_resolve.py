"""Anchors expressions of time: from "on Tuesday" and the day of publication to a day of the calendar.

The expressions of one article are resolved in the order of the text, because some count from the time the text last
spoke of ("the next day"), and a month without a year takes the year that was named just before it in a text that tells
of the past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.record import DateExpression, Precision, Relative

CLOCK_REACH = 400
"""Characters: a clock time belongs to the last day named this close before it, else to the day of publication."""
YEAR_REACH = 150
"""Characters: a month without a year takes a year long past that is named this close before it in its paragraph."""
HISTORY_LEAST, HISTORY_TIMES = 10, 10
"""A text tells of the past, not of news, when it names at least this many years long before its publication, and this
many times as many as it has expressions like "on Tuesday" and "last week"."""
AGAINST_TENSE = 3.0
"""How many times farther a month against the tense of its sentence counts: "in April" with a past verb is last April up
to nine months back, else the coming one."""

SEASON_OF_MONTH = (4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4)
SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
SEASON_START = {1: 3, 2: 6, 3: 9, 4: 12}


FAR = 10**9


@dataclass(slots=True)
class Context:
    """What the text has spoken of so far."""

    day: date | None = None
    day_at: int = -FAR
    month: date | None = None
    year: int | None = None
    year_at: int = -FAR
    history: bool = False
    news: bool = False
    """The text counts days from its own: a year that it names somewhere does not hold for its other paragraphs."""


def resolve_dates(dates: Sequence[DateExpression], published: date | None, text: str) -> tuple[DateExpression, ...]:
    """The expressions of one article with values, each as far as it can be known. `text` is the article's."""
    context = Context(history=tells_of_the_past(dates, published), news=any(_is_fresh(e) for e in dates))
    out = []
    before = 0
    for expression in dates:
        if "\n" in text[before : expression.span.start]:
            context.year_at = -FAR
        before = expression.span.end
        if expression.value is None and expression.relative is not None:
            expression = _resolved(expression, expression.relative, published, context)
        _remember(expression, context)
        out.append(expression)
    return tuple(out)


def tells_of_the_past(dates: Sequence[DateExpression], published: date | None) -> bool:
    """Does the text tell history: most of its expressions carry, or follow on, years long before its publication?"""
    latest = published.year - 1 if published else FAR
    points = [e for e in dates if e.kind in {"date", "time"}]
    old = sum(1 for e in points if e.value and e.value[:4].isdigit() and int(e.value[:4]) < latest)
    fresh = sum(1 for e in points if _is_fresh(e))
    return old >= HISTORY_LEAST and old > HISTORY_TIMES * fresh


FRESH = frozenset({"weekday", "day", "week", "weekend"})


def _is_fresh(expression: DateExpression) -> bool:
    """ "On Tuesday", "today": does it count from the day of publication?"""
    relative = expression.relative
    return relative is not None and relative.anchor == "publication" and relative.unit in FRESH


def _resolved(
    expression: DateExpression, relative: Relative, published: date | None, context: Context
) -> DateExpression:
    base = _base(relative, published, context, expression.span.start)
    year_named = base is None
    if base is None:
        near = expression.span.start - context.year_at < YEAR_REACH
        if relative.unit == "month" and relative.index and context.year and (near or not context.news):
            base = date(context.year, relative.index, 1)
        else:
            return replace(expression, basis="not known: it counts from the day of publication, which is not known")
    value, doubt = _value(relative, base, published, context, expression.span.start)
    if value is None:
        return expression
    counted_from_text = relative.anchor == "text" and base != published
    basis = (
        "counted from the time that the text last spoke of"
        if counted_from_text
        else "counted from the last year that the text names"
        if year_named
        else "counted from the day of publication"
    )
    if published is not None and not counted_from_text:
        basis += f", {published.isoformat()}"
    return replace(expression, value=value, basis=basis, ambiguous=doubt or expression.ambiguous)


def _base(relative: Relative, published: date | None, context: Context, at: int) -> date | None:
    """The day that the expression counts from."""
    if context.history:
        known = date(context.year, 1, 1) if context.year else published
        return context.day or context.month or known
    if relative.anchor == "text":
        if relative.time or (relative.part and relative.shift == 0):
            return context.day if context.day and at - context.day_at < CLOCK_REACH else published
        if relative.unit in {"day", "weekday", "week", "weekend"}:
            return context.day or published
        if relative.unit == "month":
            return context.day or context.month or published
        return date(context.year, 1, 1) if context.year else published
    return published


def _value(
    relative: Relative, base: date, published: date | None, context: Context, at: int
) -> tuple[str | None, str | None]:
    unit = relative.unit
    if unit == "day":
        return _with_time((base + timedelta(days=relative.shift)).isoformat(), relative), None
    if unit == "weekday" and relative.index:
        day, doubt = nearest_weekday(base, relative)
        return _with_time(day.isoformat(), relative), doubt
    if unit == "week":
        return _week(base + timedelta(weeks=relative.shift)), None
    if unit == "weekend":
        return _weekend(base, relative), None
    if unit == "month":
        return _month(relative, base, context, at)
    if unit in {"quarter", "half", "season"}:
        return _part_of_year(relative, base)
    years = {"year": 1, "decade": 10, "century": 100}[unit]
    return str(base.year + relative.shift * years)[: {1: 4, 10: 3, 100: 2}[years]], None


def nearest_weekday(base: date, relative: Relative) -> tuple[date, str | None]:
    """The day meant by a weekday seen from `base`, and why it might be another."""
    index = relative.index or 1
    back = (base.isoweekday() - index) % 7
    ahead = (index - base.isoweekday()) % 7
    if relative.shift < 0:
        return base - timedelta(days=back or 7), None
    if relative.shift > 0:
        day = base + timedelta(days=ahead or 7)
        later = day + timedelta(days=7)
        return day, f"may mean the one a week later, {later.isoformat()}" if 0 < ahead <= 3 else None
    if relative.direction == "past":
        return base - timedelta(days=back), None
    if relative.direction == "future":
        return base + timedelta(days=ahead), None
    day, other = base - timedelta(days=back), base + timedelta(days=ahead)
    if back > ahead:
        day, other = other, day
    return (
        day,
        None
        if day == other
        else f"the sentence does not say whether this is past or to come; else {other.isoformat()}",
    )


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _weekend(base: date, relative: Relative) -> str:
    shift = relative.shift
    if shift == 0 and relative.direction == "past" and base.isoweekday() < 6:
        shift = -1
    return _week(base + timedelta(weeks=shift)) + "-WE"


def _month(relative: Relative, base: date, context: Context, at: int) -> tuple[str | None, str | None]:
    if relative.index is None:
        if relative.day is not None:
            return _day_in(base.year, base.month, relative), None
        year, month = divmod(base.year * 12 + base.month - 1 + relative.shift, 12)
        return f"{year:04}-{month + 1:02}", None
    year, doubt = _year_of_month(relative, base, context, at)
    if relative.day is not None:
        return _day_in(year, relative.index, relative), doubt
    return f"{year:04}-{relative.index:02}", doubt


def _day_in(year: int, month: int, relative: Relative) -> str | None:
    try:
        return _with_time(date(year, month, relative.day or 1).isoformat(), relative)
    except ValueError:
        return None


def _year_of_month(relative: Relative, base: date, context: Context, at: int) -> tuple[int, str | None]:
    index = relative.index or 1
    if context.year and (context.history or (at - context.year_at < YEAR_REACH and context.year < base.year - 1)):
        if context.history and context.month and context.month.year == context.year and relative.direction != "future":
            return context.year + (1 if context.month.month - index >= 9 else 0), None
        return context.year, None
    if relative.part == "YEAR":
        return base.year + relative.shift, None
    here = base.year * 12 + base.month
    if relative.shift < 0:
        return base.year - (1 if index >= base.month else 0), None
    if relative.shift > 0:
        return base.year + (1 if index <= base.month else 0), None
    back = (base.month - index) % 12
    ahead = (index - base.month) % 12
    if relative.day is not None and back == 0:
        return base.year, None
    weight_back = AGAINST_TENSE if relative.direction == "future" else 1.0
    weight_ahead = AGAINST_TENSE if relative.direction == "past" else 1.0
    past, future = (here - back - 1) // 12, (here + ahead - 1) // 12
    if past == future or back == 0:
        return past, None
    year, other = (past, future) if back * weight_back <= ahead * weight_ahead else (future, past)
    doubt = None if relative.direction != "nearest" else f"the year is not said; {other:04}-{index:02} is possible"
    return year, doubt


def _part_of_year(relative: Relative, base: date) -> tuple[str | None, str | None]:
    """A quarter, half or season: the one that has begun last, unless the sentence looks ahead."""
    index = relative.index
    code = {"quarter": "Q", "half": "H"}.get(relative.unit)
    if index is None:
        length = {"quarter": 3, "half": 6, "season": 3}[relative.unit]
        if relative.unit == "season":
            month = date(base.year, base.month, 1) + timedelta(days=91 * relative.shift)
            return f"{month.year:04}-{SEASON_CODES[SEASON_OF_MONTH[month.month - 1]]}", None
        step = base.year * (12 // length) + (base.month - 1) // length + relative.shift
        return f"{step // (12 // length):04}-{code}{step % (12 // length) + 1}", None
    name = f"{code}{index}" if code else SEASON_CODES[index]
    if relative.part == "YEAR":
        return f"{base.year + relative.shift:04}-{name}", None
    start = {"quarter": (index - 1) * 3 + 1, "half": (index - 1) * 6 + 1}.get(relative.unit) or SEASON_START[index]
    begun = (base.month >= start) if relative.unit != "season" or index != 4 else base.month == 12
    year = base.year if begun else base.year - 1
    if relative.shift < 0:
        same = relative.unit == "season" and SEASON_OF_MONTH[base.month - 1] == index
        year = year - 1 if same else year
    elif relative.shift > 0 or relative.direction == "future":
        year = base.year if base.month < start else base.year + 1
    return f"{year:04}-{name}", None


def _with_time(day: str, relative: Relative) -> str:
    if relative.time:
        return f"{day}T{relative.time}"
    return f"{day}T{relative.part}" if relative.part in {"MO", "MI", "AF", "EV", "NI"} else day


def _remember(expression: DateExpression, context: Context) -> None:
    value = expression.value
    if not value or expression.kind not in {"date", "time"} or not re.match(r"\d{4}(?!\d)", value):
        return
    if context.history and expression.relative is None and len(value) == 4 and context.month:
        context.month = context.day = None  # "In 1940": the story moves on, and the last month no longer holds
    context.year = int(value[:4])
    if expression.relative is None:
        context.year_at = expression.span.start
    if re.match(r"\d{4}-\d\d", value):
        context.day = None if context.history else context.day
        context.month = date(int(value[:4]), int(value[5:7]), 1)
    if re.match(r"\d{4}-\d\d-\d\d", value):
        context.day = date.fromisoformat(value[:10])
        context.day_at = expression.span.end


def precision_of(value: str) -> Precision | None:
    """The precision of an ISO 8601 or TIMEX3 point; None for lengths, sets and PRESENT_REF."""
    for pattern, precision in PRECISIONS:
        if re.fullmatch(pattern, value):
            return precision
    return None


PRECISIONS: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", "minute"),
    (r"\d{4}-\d\d-\d\d(T[A-Z]{2})?", "day"),
    (r"\d{4}-W\d\d(-WE)?", "week"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-Q\d", "quarter"),
    (r"\d{4}-H\d", "half"),
    (r"\d{4}-(SP|SU|FA|WI)", "season"),
    (r"\d{4}", "year"),
    (r"\d{3}", "decade"),
    (r"\d{2}", "century"),
)
