"""What an expression of time is worth, seen from a day: weekdays, weeks, months, seasons, years."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord.record import Relative

AGAINST_PAST, AGAINST_FUTURE = 3.0, 8.0
"""How many times farther a month against the tense of its sentence counts: "in April" with a past verb is last April up
to nine months back, else the coming one; what lies ahead is hardly ever told of the month before."""
NEWS_MONTHS = 2
"""Months: a month or day this shortly before or after publication is not of a year long past that is named near."""
SIX_DAYS_BACK = 6
"""A weekday this many days back is the day after publication: nobody calls last Monday "Monday" on a Sunday, but pages
are changed after their stated day. So it was with each of the 25 cases in reports of 2012-2019 that were looked at."""
YESTERDAY = 1
"""Days: "last Thursday" on a Friday is the one before yesterday's."""

SEASON_OF_MONTH = (4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4)
SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
SEASON_START = {1: 3, 2: 6, 3: 9, 4: 12}

FAR = 10**9
"""Further than any text is long, in characters."""

Value = tuple[str | None, str | None]
"""The value, and why it might be another."""
Day = tuple[date, str | None]


@dataclass(slots=True)
class Context:
    """What the text has spoken of so far."""

    day: date | None = None
    day_at: int = -1
    """Where that day was named, below 0 if not in this paragraph."""
    month: date | None = None
    month_is_later: bool = False
    """Was the month named after the day?"""
    year: int | None = None
    """Below 0 before Christ."""
    year_at: int = -FAR
    year_is_near: bool = False
    """Was that year named close before the expression that is looked at?"""
    history: bool = False
    told_year: int | None = None
    """In a text of history, the year of the month that is looked at."""
    told_at: int = -FAR
    """Where a point of time was last named, its value, and whether that is a month or a quarter."""
    told_here: bool = False
    """Was that in this paragraph?"""
    told_value: str | None = None
    told_part: bool = False
    month_years: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Months that were named with their year, the year, and where."""
    at: int = 0
    """Where the expression stands that is looked at."""
    news: bool = False
    """The text counts days from its own: a year that it names somewhere does not hold for its other paragraphs."""


def value_of(relative: Relative, base: date, context: Context) -> Value:
    """The value of what `relative` says, counted from `base`."""
    if relative.years:
        base = _years_from(base, relative.years)
    unit = relative.unit
    if unit == "day":
        return _with_time((base + timedelta(days=relative.shift)).isoformat(), relative), None
    if unit == "weekday" and relative.index:
        day, doubt = nearest_weekday(base, relative) if relative.anchor == "text" else _told_weekday(base, relative)
        return _with_time(day.isoformat(), relative), doubt
    if unit == "week":
        return _week_of(base, relative)
    if unit == "weekend":
        return _weekend(base, relative), None
    if unit == "month":
        return _month(relative, base, context)
    if unit in {"quarter", "half", "season"}:
        return _part_of_year(relative, base, context)
    years = {"year": 1, "decade": 10, "century": 100}[unit]
    year = context.year if context.year is not None and context.year < 0 else base.year
    text = year_text(year + relative.shift * years)
    return text[: len(text) - {1: 0, 10: 1, 100: 2}[years]], None


def year_text(year: int) -> str:
    """`1914`, or `BC0480` where the year is below 0."""
    return f"{year:04}" if year >= 0 else f"BC{-year:04}"


def nearest_weekday(base: date, relative: Relative) -> Day:
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


def _told_weekday(base: date, relative: Relative) -> Day:
    """The day meant by a weekday in a report published on `base`, which may have been changed after that day."""
    day, doubt = nearest_weekday(base, relative)
    back = (base - day).days
    if relative.shift < 0:
        if back <= YESTERDAY:
            return day - timedelta(days=7), f"may mean {day.isoformat()}"
        return day, None
    if relative.shift == 0 and back == SIX_DAYS_BACK:
        return base + timedelta(days=1), f"the text looks back to it; six days before would be {day.isoformat()}"
    return day, doubt


def _years_from(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _week_of(base: date, relative: Relative) -> Value:
    """A week, or a day of it ("Monday of next week"). On a Sunday "last week" is the one that this Sunday ends."""
    day = base + timedelta(weeks=relative.shift)
    if relative.index:
        return _with_time((day + timedelta(days=relative.index - day.isoweekday())).isoformat(), relative), None
    if relative.shift == -1 and relative.anchor == "publication" and base.isoweekday() == SUNDAY:
        return _week(base), f"{_week(day)} if the week is taken to end on Saturday"
    return _week(day), None


SUNDAY = 7


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _weekend(base: date, relative: Relative) -> str:
    shift = relative.shift
    if shift == 0 and relative.direction == "past" and base.isoweekday() < 6:
        shift = -1
    return _week(base + timedelta(weeks=shift)) + "-WE"


def _month(relative: Relative, base: date, context: Context) -> Value:
    if relative.index is None:
        year, month = divmod(base.year * 12 + base.month - 1 + relative.shift, 12)
        if relative.day is not None:
            return _day_in(year, month + 1, relative), None
        return f"{year:04}-{month + 1:02}", None
    year, doubt = _year_of_month(relative, base, context)
    if relative.day is not None:
        return _day_in(year, relative.index, relative), doubt
    return f"{year_text(year)}-{relative.index:02}", doubt


def _day_in(year: int, month: int, relative: Relative) -> str | None:
    if year <= 0:
        return _with_time(f"{year_text(year)}-{month:02}-{relative.day or 1:02}", relative)
    try:
        day = date(year, month, relative.day or 1)
    except ValueError:
        return None
    if relative.weekday is not None:
        day += timedelta(days=(relative.weekday - day.isoweekday()) % 7)
    return _with_time(day.isoformat(), relative)


def _year_of_month(relative: Relative, base: date, context: Context) -> tuple[int, str | None]:
    index = relative.index or 1
    back = (base.month - index) % 12
    if context.told_year is not None:
        return context.told_year, None
    if context.year and (context.history or _is_of_the_year_named(relative, base, context, back)):
        return context.year, None
    if relative.part == "YEAR":
        return base.year + relative.shift, None
    named, place = context.month_years.get(index, (base.year, 0))
    near = context.at - place < MONTH_REACH and back > NEWS_MONTHS
    if relative.shift == 0 and relative.direction != "future" and named < base.year and near:
        return named, None if relative.direction == "past" else f"of the year named before; else {base.year}"
    here = base.year * 12 + base.month
    if relative.shift < 0:
        passed = relative.day is not None and index == base.month and relative.day < base.day
        return base.year - (1 if index >= base.month and not passed else 0), None
    if relative.shift > 0:
        return base.year + (1 if index <= base.month else 0), None
    ahead = (index - base.month) % 12
    if relative.day is not None and back == 0:
        return base.year, None
    weight_back = AGAINST_FUTURE if relative.direction == "future" else 1.0
    weight_ahead = AGAINST_PAST if relative.direction == "past" else 1.0
    past, future = (here - back - 1) // 12, (here + ahead - 1) // 12
    if past == future or back == 0:
        return past, None
    year, other = (past, future) if back * weight_back <= ahead * weight_ahead else (future, past)
    doubt = None if relative.direction != "nearest" else f"the year is not said; {other:04}-{index:02} is possible"
    return year, doubt


MONTH_REACH = 1500
"""Characters: "On August 9 she wrote" behind "in August 2016" is of that year as far as this."""


def _is_of_the_year_named(relative: Relative, base: date, context: Context, back: int) -> bool:
    """In a report: a year long past was named just before, and the month is none of the last few."""
    long_past = context.year is not None and context.year < base.year - 1
    looks_ahead = relative.direction == "future" or relative.shift != 0
    return context.year_is_near and long_past and not looks_ahead and NEWS_MONTHS < back < 12 - NEWS_MONTHS


REPORTED_LATE = 6
"""Months from the beginning of a quarter in which its results are still to be told."""


def _part_of_year(relative: Relative, base: date, context: Context) -> Value:
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
    if context.told_year is not None:
        return f"{year_text(context.told_year)}-{name}", None
    if relative.part == "YEAR":
        return f"{base.year + relative.shift:04}-{name}", None
    start = {"quarter": (index - 1) * 3 + 1, "half": (index - 1) * 6 + 1}.get(relative.unit) or SEASON_START[index]
    begun = (base.month >= start) if relative.unit != "season" or index != 4 else base.month == 12
    year = base.year if begun else base.year - 1
    within = relative.unit == "season" and SEASON_OF_MONTH[base.month - 1] == index
    if relative.shift < 0:
        year = year - 1 if within else year
    elif relative.shift == 0 and relative.unit != "season" and 0 <= base.month - start < REPORTED_LATE:
        year = base.year  # "will report first-quarter results" in April
    elif relative.shift > 0 or (relative.direction == "future" and not within):
        year = base.year if base.month < start else base.year + 1
    elif relative.direction == "nearest" and not within and 0 < start - base.month <= 3:
        year = base.year  # "the fall" in July: what it says nothing of has not yet begun
    return f"{year:04}-{name}", None


def _with_time(day: str, relative: Relative) -> str:
    if relative.time:
        return f"{day}T{relative.time}"
    return f"{day}T{relative.part}" if relative.part in {"MO", "MI", "AF", "EV", "NI"} else day
