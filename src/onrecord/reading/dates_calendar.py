"""Days of the calendar: `7 February 2022`, `May 31-June 1`, `the first Monday in October`, `Labor Day`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.languages.en import time_words as words
from onrecord.languages.en.number_words import ORDINALS
from onrecord.record import Relative

from .dates_atoms import COUNTED, FROM_TEXT, Atom, Text
from .dates_clock import clock_value
from .dates_counted import read_month
from .dates_letters import holiday_at
from .dates_numbers import (
    counts_a_noun,
    day_number,
    is_day,
    month_number,
    month_of,
    weekday_from,
    weekday_number,
)
from .dates_tense import direction_of
from .dates_turns import turn_of


def read_iso(text: Text, start: int, end: int) -> list[Atom]:
    letters = text.letters[start:end]
    if letters.startswith("I"):
        value = text.doc[start].text.upper()
        year, month, day = int(value[:4]), int(value[5:7]), int(value[8:10])
        time = value[11:16]
    else:
        year, month, day = int(text.word(start)), int(text.word(start + 2)), int(text.word(start + 4))
        time = clock_value(text.word(end - 1), None) or "" if letters[-1] == "C" else ""
    if not is_day(year, month, day):
        return []
    value = f"{year:04}-{month:02}-{day:02}" + (f"T{time}" if time else "")
    return [Atom(start=start, end=end, value=value, kind="time" if time else "date", role="done" if time else "day")]


def read_slashed(text: Text, start: int, end: int) -> list[Atom]:
    one, two, year = (int(part) for part in re.split(r"[/.]", text.word(start)))
    if year < 100:
        year += 2000 if year < 50 else 1900
    month_first = "/" in text.word(start)
    month, day = (one, two) if month_first else (two, one)
    swapped = False
    if not is_day(year, month, day):
        month, day, swapped = day, month, True
    if not is_day(year, month, day):
        return []
    doubt = None
    if not swapped and month_first and month <= 12 and day <= 12 and month != day:
        doubt = f"day and month can be read the other way round ({year:04}-{day:02}-{month:02})"
    return [Atom(start=start, end=end, value=f"{year:04}-{month:02}-{day:02}", ambiguous=doubt, role="day")]


def read_day_month(text: Text, start: int, end: int) -> list[Atom]:
    day, month, year = _parts(text, start, end)
    return (
        [_calendar_day(text, start, end, day, month, year)]
        if day and month and is_day(year or 2000, month, day)
        else []
    )


def read_month_day(text: Text, start: int, end: int) -> list[Atom]:
    number = next(at for at in range(start, end) if text.letters[at] in "hdo")
    if text.word(number + 1) in NOT_DAYS or (text.word(number + 1) == "-" and text.word(number + 2) in words.UNITS):
        return read_month(text, start, start + 1)
    if text.letters[number] != "o" and text.letters[end - 1] != "Y" and counts_a_noun(text, number):
        return read_month(text, start, start + 1)
    day, month, year = _parts(text, start, end)
    if not day or not month or not is_day(year or 2000, month, day):
        return read_month(text, start, start + 1)
    return [_calendar_day(text, start, end, day, month, year)]


NOT_DAYS = frozenset("% percent per million billion thousand hundred trillion people".split())
"""Behind "May 20 …" these show that the number counts something."""


def read_day_range_month(text: Text, start: int, end: int) -> list[Atom]:
    """`7-8 February 2022`: the 7th takes month and year from the 8th."""
    numbers = [at for at in range(start, end) if text.letters[at] in "hdo"]
    _, month, year = _parts(text, start, end)
    first, second = (day_number(text, at) for at in numbers[:2])
    if not (month and first and second and is_day(year or 2000, month, first) and is_day(year or 2000, month, second)):
        return []
    return [
        _calendar_day(text, start, numbers[0] + 1, first, month, year),
        _calendar_day(text, numbers[1], end, second, month, year),
    ]


def read_month_day_range(text: Text, start: int, end: int) -> list[Atom]:
    numbers = [at for at in range(start, end) if text.letters[at] in "hdo"]
    month = month_number(text, start)
    year = int(text.word(end - 1)) if text.letters[end - 1] == "Y" else None
    first, second = (day_number(text, at) for at in numbers[:2])
    joined_by_and = text.letters[numbers[1] - 1] in "jb"
    if joined_by_and and text.letters[end - 1] != "Y" and counts_a_noun(text, numbers[1]):
        return read_month_day(text, start, numbers[0] + 1)
    if not (first and second and is_day(year or 2000, month, first) and is_day(year or 2000, month, second)):
        return read_month_day(text, start, numbers[0] + 1)
    return [
        _calendar_day(text, start, numbers[0] + 1, first, month, year),
        _calendar_day(text, numbers[1], end, second, month, year),
    ]


def read_glued_range(text: Text, start: int, end: int) -> list[Atom]:
    """`5 September-12 September 1914`, `May 31-June 1`: the tokeniser leaves "September-12" as one token."""
    at = next(at for at in range(start, end) if text.letters[at] == "X")
    first_word, _, second_word = text.word(at).replace("–", "-").partition("-")
    year = int(text.word(end - 1)) if text.letters[end - 1] == "Y" else None
    before = [day_number(text, place) for place in range(start, at) if text.letters[place] in "hdo"]
    months = [month_number(text, place) for place in range(at + 1, end) if text.letters[place] == "M"]
    if not before or not before[0] or not _fits(year, month_of(first_word), before[0]):
        return []
    second_month = months[0] if months else month_of(first_word)
    if not _fits(year, second_month, int(second_word)):
        return []
    one = _calendar_day(text, start, at + 1, before[0], month_of(first_word), year)
    two = _calendar_day(text, at, end, int(second_word), second_month, year)
    return [
        replace(one, cut=(0, len(second_word) + 1), role="other"),
        replace(two, cut=(len(first_word) + 1, 0), role="other"),
    ]


def _fits(year: int | None, month: int, day: int) -> bool:
    return is_day(year or 2000, month, day)


def read_nth_weekday(text: Text, start: int, end: int) -> list[Atom]:
    """`the first Monday in October`, `the last Thursday of November 2021`."""
    which = ORDINALS.get(text.word(start + 1), 5 if text.word(start + 1) == "last" else 0)
    month = month_number(text, start + 4)
    if not 1 <= which <= 5:
        return []
    day = which * 7 - 6 if which < 5 else LAST_SEVEN_FROM[month - 1]
    weekday = weekday_number(text.word(start + 2))
    if text.letters[end - 1] == "Y":
        found = weekday_from(int(text.word(end - 1)), month, day, weekday)
        return [Atom(start=start, end=end, value=found.isoformat(), role="day")]
    relative = Relative(
        unit="month", index=month, day=day, weekday=weekday, direction=direction_of(text.doc[start + 2])
    )
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED, role="day")]


LAST_SEVEN_FROM = (25, 22, 25, 24, 25, 24, 25, 25, 24, 25, 24, 25)
"""The day of each month from which its last seven days run."""


def read_holiday(text: Text, start: int, end: int) -> list[Atom]:
    """`Christmas`, `Labor Day 2019`."""
    phrase = holiday_at(text.doc, end - 1)
    if phrase is None:
        return []
    month, day, weekday = words.HOLIDAYS[phrase]
    last = end - 1 + len(phrase)
    name = text.doc[last - 1]
    if name.dep_ == "compound" and name.head.i == last and name.head.text.islower():
        return []  # "Christmas lights"
    if text.letters[last : last + 1] == "Y" or text.letters[last : last + 2] in {",Y", "fY"}:
        last += 1 if text.letters[last] == "Y" else 2
        year = int(text.word(last - 1))
        found = weekday_from(year, month, day, weekday) if weekday else date(year, month, day)
        return [Atom(start=start, end=last, value=found.isoformat(), role="day")]
    turn = turn_of(text, start, end)
    relative = Relative(
        unit="month", index=month, day=day, weekday=weekday, shift=turn.shift, direction=direction_of(text.doc[end - 1])
    )
    return [Atom(start=start, end=last, relative=relative, basis=COUNTED, role="day")]


def _calendar_day(text: Text, start: int, end: int, day: int, month: int, year: int | None) -> Atom:
    if year:
        return Atom(start=start, end=end, value=f"{year:04}-{month:02}-{day:02}", role="day")
    turn = turn_of(text, start, end)
    at = next((place for place in range(start, end) if text.letters[place] in "MX"), start)
    relative = Relative(unit="month", index=month, day=day, shift=turn.shift, direction=direction_of(text.doc[at]))
    return Atom(start=start, end=end, relative=relative, basis=COUNTED, role="day")


def _parts(text: Text, start: int, end: int) -> tuple[int | None, int | None, int | None]:
    """Day, month and year of a calendar day."""
    day = month = year = None
    for at in range(start, end):
        letter = text.letters[at]
        if letter in "M":
            month = month_number(text, at)
        elif letter == "Y":
            year = int(text.word(at))
        elif letter in "hdo" and day is None:
            day = day_number(text, at)
    return day, month, year


def read_month_day_alone(text: Text, start: int, end: int) -> list[Atom]:
    """`on the 7th`, `the 15th of this month`."""
    if text.letters[end - 1] == "u":
        day = day_number(text, start + 1)
        if words.UNITS[text.word(end - 1)] != "month" or text.word(end - 1) == "months" or not day:
            return []
        turn = turn_of(text, start, end)
        relative = Relative(unit="month", day=day, shift=turn.shift, anchor=turn.anchor)
        return [Atom(start=start, end=end, relative=relative, basis=COUNTED, role="day")]
    if text.word(start - 1) not in {"on", "by", "until", "from"} or not text.word(end - 1)[0].isdigit():
        return []
    after = text.token(end)
    if after is not None and (after.pos_ in {"NOUN", "PROPN", "ADJ"} or text.letters[end : end + 2] == "jo"):
        return []
    day = day_number(text, end - 1)
    relative = Relative(unit="month", day=day, anchor="text", direction=direction_of(text.doc[end - 1]))
    return [Atom(start=start, end=end, relative=relative, basis=FROM_TEXT, role="day")]
