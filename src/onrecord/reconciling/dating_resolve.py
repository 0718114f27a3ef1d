"""Anchors expressions of time: from "on Tuesday" and the day of publication to a day of the calendar.

The expressions of one article are resolved in the order of the text, because some count from the time the text last
spoke of ("the next day"), and a month without a year takes the year that was named just before it in a text that tells
of the past. What each kind of expression is worth, seen from a day, stands in `dating_values`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.record import DateExpression, Precision, Relative

from .dating_changed import day_of_telling, of_a_changed_page
from .dating_quoted import of_their_sayings
from .dating_senses import Senses
from .dating_storyline import story_years, year_of
from .dating_values import FAR, Context, value_of

YEAR_REACH = 150
"""Characters: a month without a year takes a year long past that is named this close before it in its paragraph."""
ANCHOR_REACH = 300
"""Characters: "two weeks later" counts from a time that is named this close before it in its paragraph."""
HISTORY_LEAST, HISTORY_TIMES, HISTORY_SHARE = 6, 12, 0.5
"""A text tells of the past, not of news, when it names at least this many years long before its publication, this many
times as many as it has expressions like "on Tuesday" and "last week", and they and the months without a year are at
least this share of its dates."""


def resolve_dates(dates: Sequence[DateExpression], published: date | None, text: str) -> tuple[DateExpression, ...]:
    """The expressions of one article with values, each as far as it can be known. `text` is the article's."""
    context = Context(history=tells_of_the_past(dates, published), news=any(_is_fresh(e) for e in dates))
    years = story_years(dates, text) if context.history else {}
    senses = Senses(dates, published, text)
    out: list[DateExpression] = []
    before = 0
    day = day_of_telling(dates, published)
    for at, expression in enumerate(dates):
        if "\n" in text[before : expression.span.start]:
            context.year_at = context.day_at = -FAR
            context.told_here = False
        before = expression.span.end
        context.told_year = years.get(at)
        context.at = expression.span.start
        context.year_is_near = expression.span.start - context.year_at < YEAR_REACH
        if expression.value is None and expression.relative is not None:
            relative = senses.of(expression)
            before_it = expression
            expression = _resolved(expression, relative, day, context)
            if day != published:
                stated = _resolved(before_it, relative, published, context)
                expression = of_a_changed_page(expression, stated.value)
            if out and (both := _in_row(out[-1], expression, text)):
                out[-1], expression = both
        _remember(expression, context, text)
        out.append(expression)
    beside = [_said_beside(one, two, text) for one, two in zip(out, [*out[1:], None], strict=False)]
    return of_their_sayings(beside, day, text)


BESIDE = re.compile(r"\s*,\s*(?:on\s+)?")


def _said_beside(one: DateExpression, two: DateExpression | None, text: str) -> DateExpression:
    """ "Two days later, on Jan. 30": the one is the other."""
    counted = one.value is None and one.relative is not None and one.relative.unit == "day"
    if two is None or not counted or not two.value or precision_of(two.value) != "day":
        return one
    if not BESIDE.fullmatch(text, one.span.end, two.span.start):
        return one
    return replace(one, value=two.value[:10], basis="said beside it")


IN_A_ROW = re.compile(r"\s*(?:,|and|or|to|through|until|&|-|–)?\s*(?:on\s+)?", re.I)


def _in_row(one: DateExpression, two: DateExpression, text: str) -> tuple[DateExpression, DateExpression] | None:
    """ "Thursday and Friday": the second weekday follows the first, None where it does already.

    The second is moved on, but "held on Saturday and Sunday" in a report of Friday is of the weekend before.
    """
    if not (one.relative and two.relative and one.relative.unit == two.relative.unit == "weekday"):
        return None
    if one.kind != two.kind or not one.value or not two.value:
        return None
    if not IN_A_ROW.fullmatch(text, one.span.end, two.span.start):
        return None
    first, second = date.fromisoformat(one.value[:10]), date.fromisoformat(two.value[:10])
    if first < second:
        return None
    week = timedelta(days=7)
    if two.relative.direction == "past" and first - week + timedelta(days=1) == second:
        return replace(one, value=(first - week).isoformat() + one.value[10:], ambiguous=None), two
    later = first + timedelta(days=(second - first).days % 7 or 7)
    return one, replace(two, value=later.isoformat() + two.value[10:])


def tells_of_the_past(dates: Sequence[DateExpression], published: date | None) -> bool:
    """Does the text tell history: most of its expressions carry, or follow on, years long before its publication?"""
    latest = published.year - 1 if published else FAR
    points = [e for e in dates if e.kind in {"date", "time"} and not (e.value or "").endswith("_REF")]
    old = sum(1 for e in points if e.value and (year := year_of(e.value)) is not None and year < latest)
    fresh = sum(1 for e in points if _is_fresh(e))
    follow = sum(1 for e in points if e.value is None and e.relative is not None and not _is_fresh(e))
    return old >= HISTORY_LEAST and old > HISTORY_TIMES * fresh and old + follow >= HISTORY_SHARE * len(points)


FRESH = frozenset({"weekday", "day", "week", "weekend"})
NAMED = frozenset({"month", "season"})


def _is_fresh(expression: DateExpression) -> bool:
    """ "On Tuesday", "this month", "last spring": does it count from the day of publication in any kind of text?"""
    relative = expression.relative
    if relative is None or relative.anchor != "publication" or expression.value is not None:
        return False
    return relative.unit in FRESH or bool(relative.shift) or (relative.unit in NAMED and relative.index is None)


def _resolved(
    expression: DateExpression, relative: Relative, published: date | None, context: Context
) -> DateExpression:
    base = _base(relative, published, context)
    if _counts_from_the_told(relative) and not context.history:
        if _is_told_just_before(relative, context):
            if relative.unit == "year" and context.told_value and context.told_part:
                return replace(expression, value=_years_on(context.told_value, relative.shift), basis=FROM_THE_TOLD)
        elif relative.shift == -1 and relative.unit in {"day", "year"} and not context.told_here and published:
            # "up from 11 a day earlier": with nothing else to count from, from the day of the report
            relative = replace(relative, anchor="publication")
            base, expression = published, replace(expression, ambiguous="the text does not say what it counts from")
        else:
            return replace(expression, basis="not known: it counts from a time that the text does not name just before")
    year_named = base is None
    if context.told_year is not None:
        base = base or date(2000, 1, 1)  # only its year could matter, and that is known
    if base is None:
        if relative.unit == "month" and relative.index and (context.year or 0) > 0 and _year_holds(context):
            base = date(context.year or 1, relative.index, 1)
        else:
            return replace(expression, basis="not known: it counts from the day of publication, which is not known")
    value, doubt = value_of(relative, base, context)
    if value is None:
        return expression
    counted_from_text = relative.anchor == "text" and base != published
    basis = (
        "counted from the years that the text names before and after it"
        if context.told_year is not None
        else FROM_THE_TOLD
        if counted_from_text
        else "counted from the last year that the text names"
        if year_named
        else "counted from the day of publication"
    )
    if published is not None and basis.endswith("publication"):
        basis += f", {published.isoformat()}"
    return replace(expression, value=value, basis=basis, ambiguous=doubt or expression.ambiguous)


FROM_THE_TOLD = "counted from the time that the text last spoke of"


def _counts_from_the_told(relative: Relative) -> bool:
    """ "Two weeks later", "the following year", "that day": not a mere time of the day."""
    return relative.anchor == "text" and not (
        relative.shift == 0 and (relative.time or relative.part) and relative.day is None
    )


def _is_told_just_before(relative: Relative, context: Context) -> bool:
    """Is the time named that it counts from? "The next day" may open a paragraph, "two weeks later" leaves it open."""
    one_day = relative.unit == "day" and abs(relative.shift) == 1
    return (context.told_here or one_day) and context.at - context.told_at <= ANCHOR_REACH


def _years_on(value: str, years: int) -> str:
    """ "A year earlier" of a quarter or month is that quarter or month."""
    return f"{int(value[:4]) + years:04}{value[4:]}"


def _year_holds(context: Context) -> bool:
    return context.year_is_near or not context.news


def _base(relative: Relative, published: date | None, context: Context) -> date | None:
    """The day that the expression counts from."""
    if context.history:
        known = date(context.year, 1, 1) if context.year and context.year > 0 else published
        return context.day or context.month or known
    if relative.anchor == "text":
        if relative.time or (relative.part and relative.shift == 0):
            return context.day if context.day and context.day_at >= 0 else published
        if relative.unit in {"day", "weekday", "week", "weekend"}:
            return context.day or published
        if relative.unit == "month":
            return (
                (context.month if context.month_is_later else context.day) or context.day or context.month or published
            )
        return date(context.year, 1, 1) if context.year and context.year > 0 else published
    return published


ATTRIBUTE = re.compile(r"(?:\b(?:the|a|an|his|her|its|their)|['’]s)\s+\Z", re.I)
"""Before a year it shows that the year only says which thing is meant: "the 2000 election"."""


def _remember(expression: DateExpression, context: Context, text: str) -> None:
    value = expression.value
    if not value or expression.kind not in {"date", "time"} or (year := year_of(value)) is None:
        return
    if context.history and expression.relative is None and len(value) == 4 and context.month:
        context.month = context.day = None  # "In 1940": the story moves on, and the last month no longer holds
    context.year = year
    context.told_at, context.told_here = expression.span.end, True
    context.told_value, context.told_part = value, bool(re.fullmatch(r"\d{4}-(?:Q\d|\d\d)", value))
    before = text[max(0, expression.span.start - NEAR) : expression.span.start]
    if expression.relative is None and not (len(value) == 4 and ATTRIBUTE.search(before)):
        context.year_at = expression.span.start
    if expression.relative is None and re.match(r"\d{4}-\d\d", value):
        context.month_years[int(value[5:7])] = (year, expression.span.end)
    if re.match(r"\d{4}-\d\d", value):
        context.day = None if context.history else context.day
        context.month = date(int(value[:4]), int(value[5:7]), 1)
        context.month_is_later = len(value) == 7
    if re.match(r"\d{4}-\d\d-\d\d", value):
        context.day = date.fromisoformat(value[:10])
        context.day_at = expression.span.end


NEAR = 10
"""Characters before a year."""


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
