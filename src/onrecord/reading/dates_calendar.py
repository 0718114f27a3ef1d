"""TODO dates_calendar."""

from __future__ import annotations

import re

from onrecord.languages.en import time_words as words
from onrecord.record import Relative

from .dates_atoms import COUNTED, FROM_TEXT, Atom, Text
from .dates_clock import clock_value
from .dates_counted import read_month
from .dates_numbers import counts_a_noun, day_number, is_day, month_number
from .dates_tense import direction_of


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


def _calendar_day(text: Text, start: int, end: int, day: int, month: int, year: int | None) -> Atom:
    if year:
        return Atom(start=start, end=end, value=f"{year:04}-{month:02}-{day:02}", role="day")
    relative = Relative(unit="month", index=month, day=day, direction=direction_of(text.doc[start]))
    return Atom(start=start, end=end, relative=relative, basis=COUNTED, role="day")


def _parts(text: Text, start: int, end: int) -> tuple[int | None, int | None, int | None]:
    """Day, month and year of a calendar day."""
    day = month = year = None
    for at in range(start, end):
        letter = text.letters[at]
        if letter == "M":
            month = month_number(text, at)
        elif letter == "Y":
            year = int(text.word(at))
        elif letter in "hdo" and day is None:
            day = day_number(text, at)
    return day, month, year


def read_month_day_alone(text: Text, start: int, end: int) -> list[Atom]:
    """`on the 7th`."""
    if text.word(start - 1) not in {"on", "by", "until", "from"} or not text.word(end - 1)[0].isdigit():
        return []
    after = text.token(end)
    if after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return []
    day = day_number(text, end - 1)
    relative = Relative(unit="month", day=day, anchor="text", direction=direction_of(text.doc[end - 1]))
    return [Atom(start=start, end=end, relative=relative, basis=FROM_TEXT, role="day")]
