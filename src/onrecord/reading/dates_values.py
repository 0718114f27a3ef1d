"""What each rule of the grammar of dates means: a value, or what is needed to find it from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from spacy.tokens import Doc, Token

from onrecord.languages.en import time_words as words
from onrecord.languages.en.number_words import ORDINALS
from onrecord.record import DateKind, Relative
from onrecord.record.date import RelativeUnit

from .dates_tense import direction_of
from .numerals import is_number_word, words_value

WRITTEN = "written out"
COUNTED = "counted from the day of publication"
FROM_TEXT = "counted from the time that the text last spoke of"
LENGTH = "a length of time, written out"
VAGUE_LENGTH = "a length of time that is not given exactly"
REPEATED = "comes round again"
VAGUE = "not a point of time"

COUNTABLE: dict[str, RelativeUnit] = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
"""Units that are counted from a point of time."""

AtomRole = Literal["day", "weekday", "clock", "part", "done", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One expression in tokens `start:end`. `role` says what it may be joined with."""

    start: int
    end: int
    kind: DateKind = "date"
    value: str | None = None
    relative: Relative | None = None
    basis: str = WRITTEN
    ambiguous: str | None = None
    role: AtomRole = "other"


@dataclass(frozen=True, slots=True)
class Text:
    doc: Doc
    letters: str

    def words(self, start: int, end: int) -> list[str]:
        return [self.doc[at].lower_ for at in range(start, end)]

    def word(self, at: int) -> str:
        return self.doc[at].lower_ if 0 <= at < len(self.doc) else ""

    def token(self, at: int) -> Token | None:
        return self.doc[at] if 0 <= at < len(self.doc) else None


def atoms_of(text: Text, match: re.Match[str]) -> list[Atom]:
    """The expressions that a match of the grammar holds, in order; empty where a closer look says it is none."""
    rule = match.lastgroup or ""
    return RULES[rule](text, match.start(), match.end())


# -- written out ------------------------------------------------------------------------------------------------------


def _iso(text: Text, start: int, end: int) -> list[Atom]:
    letters = text.letters[start:end]
    if letters.startswith("I"):
        value = text.doc[start].text.upper()
        year, month, day = int(value[:4]), int(value[5:7]), int(value[8:10])
        time = value[11:16]
    else:
        year, month, day = int(text.word(start)), int(text.word(start + 2)), int(text.word(start + 4))
        time = _clock_value(text.word(end - 1), None) or "" if letters[-1] == "C" else ""
    if not _is_day(year, month, day):
        return []
    value = f"{year:04}-{month:02}-{day:02}" + (f"T{time}" if time else "")
    return [Atom(start=start, end=end, value=value, kind="time" if time else "date", role="done" if time else "day")]


def _slashed(text: Text, start: int, end: int) -> list[Atom]:
    one, two, year = (int(part) for part in re.split(r"[/.]", text.word(start)))
    if year < 100:
        year += 2000 if year < 50 else 1900
    month_first = "/" in text.word(start)
    month, day = (one, two) if month_first else (two, one)
    swapped = False
    if not _is_day(year, month, day):
        month, day, swapped = day, month, True
    if not _is_day(year, month, day):
        return []
    doubt = None
    if not swapped and month_first and month <= 12 and day <= 12 and month != day:
        doubt = f"day and month can be read the other way round ({year:04}-{day:02}-{month:02})"
    return [Atom(start=start, end=end, value=f"{year:04}-{month:02}-{day:02}", ambiguous=doubt, role="day")]


def _day_month(text: Text, start: int, end: int) -> list[Atom]:
    day, month, year = _parts(text, start, end)
    return (
        [_calendar_day(text, start, end, day, month, year)]
        if day and month and _is_day(year or 2000, month, day)
        else []
    )


def _month_day(text: Text, start: int, end: int) -> list[Atom]:
    number = next(at for at in range(start, end) if text.letters[at] in "hdo")
    if text.word(number + 1) in NOT_DAYS or (text.word(number + 1) == "-" and text.word(number + 2) in words.UNITS):
        return _month(text, start, start + 1)
    if text.letters[number] != "o" and text.letters[end - 1] != "Y" and _counts_a_noun(text, number):
        return _month(text, start, start + 1)
    day, month, year = _parts(text, start, end)
    if not day or not month or not _is_day(year or 2000, month, day):
        return _month(text, start, start + 1)
    return [_calendar_day(text, start, end, day, month, year)]


NOT_DAYS = frozenset("% percent per million billion thousand hundred trillion people".split())
"""Behind "May 20 …" these show that the number counts something."""


def _day_range_month(text: Text, start: int, end: int) -> list[Atom]:
    """`7-8 February 2022`: the 7th takes month and year from the 8th."""
    numbers = [at for at in range(start, end) if text.letters[at] in "hdo"]
    _, month, year = _parts(text, start, end)
    first, second = (_day_number(text, at) for at in numbers[:2])
    if not (
        month and first and second and _is_day(year or 2000, month, first) and _is_day(year or 2000, month, second)
    ):
        return []
    return [
        _calendar_day(text, start, numbers[0] + 1, first, month, year),
        _calendar_day(text, numbers[1], end, second, month, year),
    ]


def _month_day_range(text: Text, start: int, end: int) -> list[Atom]:
    numbers = [at for at in range(start, end) if text.letters[at] in "hdo"]
    month = _month_number(text, start)
    year = int(text.word(end - 1)) if text.letters[end - 1] == "Y" else None
    first, second = (_day_number(text, at) for at in numbers[:2])
    joined_by_and = text.letters[numbers[1] - 1] in "jb"
    if joined_by_and and text.letters[end - 1] != "Y" and _counts_a_noun(text, numbers[1]):
        return _month_day(text, start, numbers[0] + 1)
    if not (first and second and _is_day(year or 2000, month, first) and _is_day(year or 2000, month, second)):
        return _month_day(text, start, numbers[0] + 1)
    return [
        _calendar_day(text, start, numbers[0] + 1, first, month, year),
        _calendar_day(text, numbers[1], end, second, month, year),
    ]


def _calendar_day(text: Text, start: int, end: int, day: int, month: int, year: int | None) -> Atom:
    if year:
        return Atom(start=start, end=end, value=f"{year:04}-{month:02}-{day:02}", role="day")
    relative = Relative(unit="month", index=month, day=day, direction=direction_of(text.doc[start]))
    return Atom(start=start, end=end, relative=relative, basis=COUNTED, role="day")


def _year_month(text: Text, start: int, end: int) -> list[Atom]:
    month = next(_month_number(text, at) for at in range(start, end) if text.letters[at] in "MK")
    value = f"{int(text.word(end - 1)):04}-{month:02}"
    return [Atom(start=start, end=end, value=value, relative=_only_edge(text, start, end, "month"))]


def _only_edge(text: Text, start: int, end: int, unit: Literal["month", "year"]) -> Relative | None:
    edge = _edge(text, start, end)
    return Relative(unit=unit, part=edge) if edge else None


def _year(text: Text, start: int, end: int) -> list[Atom]:
    at = end - 1
    token = text.doc[at]
    if not _is_year(text, at):
        return []
    return [Atom(start=start, end=end, value=f"{int(token.text):04}", relative=_only_edge(text, start, end, "year"))]


def _year_span(text: Text, start: int, end: int) -> list[Atom]:
    year, short = int(text.word(start)), text.word(end - 1)
    if len(short) != 2 or not _is_year(text, start):
        return []
    other = year - year % 100 + int(short)
    if not 0 < other - year < 30:
        return _year(text, start, start + 1)
    return [
        Atom(start=start, end=start + 1, value=f"{year:04}"),
        Atom(start=end - 1, end=end, value=f"{other:04}"),
    ]


def _is_year(text: Text, at: int) -> bool:
    """Is the four-digit number a year, not a count?"""
    token = text.doc[at]
    before, after = text.token(at - 1), text.token(at + 1)
    low = before.lower_ if before is not None else ""
    next_low = after.lower_ if after is not None else ""
    if low in {"$", "£", "€", "#", "no.", "number", "us$", "."} or next_low in {
        "%",
        "percent",
        "km",
        "miles",
        "m",
        "kg",
        "metres",
        "meters",
    }:
        return False
    if (
        before is not None
        and before.i + 1 == at
        and not before.whitespace_
        and before.text not in "(-–—/'\"[\n"
        and not before.is_space
    ):
        return False
    year = int(token.text)
    likely = 1900 <= year <= 2049
    if next_low in words.UNITS and next_low not in {"season"}:
        return False
    if after is not None and after.tag_ == "NNS" and not (likely and year % 10):
        return low in STRICT_YEAR_CUES and token.head.i != after.i
    if token.ent_type_ in {"DATE", "EVENT"}:
        return True
    if low in STRICT_YEAR_CUES or low in words.YEAR_CUES or low in words.MONTHS:
        return likely or low in STRICT_YEAR_CUES
    return (
        likely
        and token.ent_type_ not in {"MONEY", "PERCENT", "QUANTITY", "CARDINAL"}
        and bool(year % 100 or year == 2000)
    )


STRICT_YEAR_CUES = frozenset(
    "in since until during before after spring summer autumn fall winter early late mid".split()
)


def _decade(text: Text, start: int, end: int) -> list[Atom]:
    digits = re.sub(r"\D", "", text.word(end - 1))
    if len(digits) == 2:
        before = text.token(end - 2)
        if before is None or not (text.letters[start] in "teE" or before.text in {"'", "’"} or start < end - 1):
            return []
        digits = ("19" if int(digits) >= 30 else "20") + digits
    return [Atom(start=start, end=end, value=digits[:3], relative=None)]


def _before_christ(text: Text, start: int, end: int) -> list[Atom]:
    """`264 BC`, `499-493 BC`."""
    numbers = [at for at in range(start, end) if text.word(at).isdecimal()]
    spans = [(at, at + 1) for at in numbers[:-1]] + [(numbers[-1], end)]
    return [Atom(start=a, end=b, value=f"BC{int(text.word(a)):04}") for a, b in spans] if numbers else []


def _century(text: Text, start: int, end: int) -> list[Atom]:
    if words.UNITS.get(text.word(end - 1)) != "century":
        return []
    at = next((at for at in range(start, end) if text.letters[at] == "o"), None)
    number = 0 if at is None else _day_number(text, at) or 0  # "the past century" has no number
    return [Atom(start=start, end=end, value=f"{number - 1:02}")] if 1 <= number <= 30 else []


# -- counted from another time ----------------------------------------------------------------------------------------


def _month(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] in "MK")
    turn = _turn(text, start, at)
    of_year = end - 1 > at
    if of_year:  # "January of this year"
        if words.UNITS[text.word(end - 1)] != "year":
            return _month(text, start, at + 1)
        turn = _turn(text, at + 1, end)
    relative = Relative(
        unit="month", index=_month_number(text, at), shift=turn.shift, direction=direction_of(text.doc[at]),
        anchor=turn.anchor, part="YEAR" if of_year else _edge(text, start, end),
    )  # fmt: skip
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def _edge_year(text: Text, start: int, end: int) -> list[Atom]:
    """`mid-2011`, one token."""
    edge, year = text.word(start).split("-")
    part = {"mid": "MID", "early": "START"}.get(edge, "END")
    return [Atom(start=start, end=end, value=year, relative=Relative(unit="year", part=part))]


def _weekday(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] == "W")
    token = text.doc[at]
    after, before = text.token(at + 1), text.token(start - 1)
    if after is not None and after.text[:1].isupper() and after.pos_ == "PROPN" and after.lower_ in PAPERS:
        return []
    if before is not None and before.lower_ == "every":
        return []
    low = token.lower_.rstrip(".")
    index = words.WEEKDAYS.get(low) or words.WEEKDAY_SHORT.get(low) or words.WEEKDAY_SHORT[low + "."]
    turn = _turn(text, start, at)
    part = words.PARTS.get(text.word(end - 1)) if end - 1 > at else None
    part, time = _split_part(part)
    edge = _edge(text, start, at)
    relative = Relative(
        unit="weekday", index=index, shift=turn.shift, direction=direction_of(token), anchor=turn.anchor,
        part=part or (edge if text.word(start) not in {"earlier", "later"} else None), time=time,
    )  # fmt: skip
    kind: DateKind = "time" if part or time else "date"
    return [Atom(start=start, end=end, kind=kind, relative=relative, basis=COUNTED, role="weekday")]


PAPERS = frozenset("times telegraph mail mirror express herald independent post morning show".split()) - {"morning"}
"""Behind a Sunday these make the name of a paper."""


def _deictic(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] == "D")
    shift, part = words.DEICTIC[text.word(at)]
    if (
        text.word(at + 1) in {"'s", "’s"}
        and text.word(at) == "today"
        and text.doc[at].ent_type_ in {"ORG", "WORK_OF_ART"}
    ):
        return []
    if text.doc[at].text[0].isupper() and text.word(at - 1) == "usa":
        return []
    time = None
    if end - 1 > at:
        part, time = _split_part(words.PARTS.get(text.word(end - 1)))
    relative = Relative(unit="day", shift=shift, part=part, time=time)
    return [
        Atom(
            start=start,
            end=end,
            kind="time" if part or time else "date",
            relative=relative,
            basis=COUNTED,
            role="done" if part else "day",
        )
    ]


def _period(text: Text, start: int, end: int) -> list[Atom]:
    """`last week`, `this month`, `the following day`, `recent weeks`."""
    unit = words.UNITS[text.word(end - 1)]
    adjective = text.word(end - 2)
    if text.word(end - 1) != unit:
        if adjective in words.VAGUE_PAST | words.NEXT:
            return [Atom(start=start, end=end, kind="duration", value=_length(None, unit), basis=VAGUE_LENGTH)]
        return []
    if adjective == "past" and (unit in LENGTHS or unit in LONGER):
        return [Atom(start=start, end=end, kind="duration", value=_length(1, unit), basis=LENGTH)]
    if adjective in {"recent", "latest", "ongoing", "foregoing"} or unit in {
        "second",
        "minute",
        "hour",
        "millennium",
        "fortnight",
    }:
        return []
    if text.word(end) == "of" and adjective in {"last", "next"}:
        return []  # "the last week of October"
    turn = _turn(text, start, end)
    if unit == "night":
        return []
    role: AtomRole = "day" if unit == "day" else "other"
    if adjective == "current" and unit == "day":
        return []
    relative = Relative(
        unit=COUNTABLE[unit],
        shift=turn.shift,
        anchor=turn.anchor,
        part=_edge(text, start, end),
        direction=direction_of(text.doc[end - 1]),
    )
    return [
        Atom(start=start, end=end, relative=relative, basis=FROM_TEXT if turn.anchor == "text" else COUNTED, role=role)
    ]


def _of_period(text: Text, start: int, end: int) -> list[Atom]:
    """`the end of the year`."""
    unit = words.UNITS[text.word(end - 1)]
    if (
        unit not in {"day", "week", "month", "year", "decade", "century"}
        or text.word(end - 1) != unit
        or text.word(end) == "of"
    ):
        return []
    relative = Relative(unit=COUNTABLE[unit], part=_edge(text, start, end))
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def _part_of(text: Text, start: int, end: int) -> list[Atom]:
    """`this morning`, `last night`, `that evening`."""
    adjective = text.word(end - 2)
    turn = _turn(text, start, end)
    part, time = _split_part(words.PARTS[text.word(end - 1)])
    shift = turn.shift
    if adjective == "past":
        return []
    relative = Relative(unit="day", shift=shift, anchor=turn.anchor, part=part, time=time)
    return [
        Atom(
            start=start,
            end=end,
            kind="time",
            relative=relative,
            basis=FROM_TEXT if turn.anchor == "text" else COUNTED,
            role="part",
        )
    ]


def _season(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] == "S")
    index = words.SEASONS[text.word(at)]
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-{words.SEASON_CODES[index]}")]
    before = text.word(start - 1)
    led = text.letters[start] in "treE" or before in SEASON_CUES
    if not led or (text.word(at + 1) in {"of", "in", "from", "to"} and text.word(at) == "fall"):
        return []
    turn = _turn(text, start, at)
    shift = turn.shift
    if end - 1 > at:
        tail = _turn(text, at + 1, end)
        relative = Relative(unit="season", index=index, shift=tail.shift, anchor=tail.anchor, part="YEAR")
        return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]
    relative = Relative(
        unit="season",
        index=index,
        shift=shift,
        anchor=turn.anchor,
        direction=direction_of(text.doc[at]),
        part=_edge(text, start, at),
    )
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


SEASON_CUES = frozenset("in since until by during through of from early late mid".split())


def _part_quarter(text: Text, start: int, end: int) -> list[Atom]:
    """`the third quarter`, `the first quarter of 2015`."""
    at = next((at for at in range(start, end) if text.letters[at] == "u"), None)
    ordinal = next((at for at in range(start, end) if text.letters[at] == "o"), None)
    if at is None or ordinal is None or words.UNITS[text.word(at)] != "quarter":
        return _century(text, start, end) if at is not None and words.UNITS[text.word(at)] == "century" else []
    index = ORDINALS.get(text.word(ordinal)) or _day_number(text, ordinal) or 0
    if not 1 <= index <= 4:
        return []
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-Q{index}")]
    turn = _turn(text, at + 1, end) if end - 1 > at else Turn(0, "publication")
    relative = Relative(
        unit="quarter",
        index=index,
        shift=turn.shift,
        direction=direction_of(text.doc[at]),
        part="YEAR" if end - 1 > at else None,
    )
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def _half_of(text: Text, start: int, end: int) -> list[Atom]:
    ordinal = next(at for at in range(start, end) if text.letters[at] == "o")
    index = ORDINALS.get(text.word(ordinal), 0)
    if index not in {1, 2}:
        return []
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-H{index}")]
    if words.UNITS.get(text.word(end - 1)) != "year":
        return []
    turn = _turn(text, ordinal + 1, end)
    return [
        Atom(
            start=start,
            end=end,
            relative=Relative(unit="half", index=index, shift=turn.shift, part="YEAR"),
            basis=COUNTED,
        )
    ]


def _ago(text: Text, start: int, end: int) -> list[Atom]:
    """`two weeks ago`, `three days later`, `the day before`."""
    sign = text.word(end - 1)
    unit_at = next(at for at in range(end - 1, start - 1, -1) if text.letters[at] == "u")
    unit = words.UNITS[text.word(unit_at)]
    begin = start
    while text.letters[begin] == "x":
        begin += 1
    count = 1.0 if text.letters[begin] == "t" else _count(text, begin, unit_at)
    if sign in {"before", "after"}:
        following = text.token(end)
        if following is not None and not (following.is_punct or following.is_space):
            return [] if text.letters[begin] == "t" else _duration(text, start, unit_at + 1)
    if "L" in text.letters[start:end] and unit != "year":
        return []
    text_anchor = sign != "ago"
    if count is None:
        past = sign in {"ago", "earlier", "before"}
        return [Atom(start=start, end=end, value="PAST_REF" if past else "FUTURE_REF", basis=VAGUE)]
    steps = -round(count) if sign in {"ago", "earlier", "before"} else round(count)
    if unit in {"second", "minute", "hour"}:
        relative = Relative(
            unit="day", shift=0 if count < 12 else round(steps / 24), anchor="text" if text_anchor else "publication"
        )
        return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]
    if unit == "fortnight":
        unit, steps = "week", steps * 2
    if unit not in {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}:
        return []
    relative = Relative(unit=COUNTABLE[unit], shift=steps, anchor="text" if text_anchor else "publication")
    basis = FROM_TEXT if text_anchor else COUNTED
    return [Atom(start=start, end=end, relative=relative, basis=basis, role="day" if unit == "day" else "other")]


# -- lengths, sets, clock ---------------------------------------------------------------------------------------------


def _stretch(text: Text, start: int, end: int) -> list[Atom]:
    """`the past two weeks`, `the last few days`, `the next 30 days`."""
    unit = words.UNITS[text.word(end - 1)]
    adjective_at = next(at for at in range(start, end) if text.letters[at] == "r")
    if text.word(adjective_at) in words.SAME | words.THIS:
        return _duration(text, adjective_at + 1, end)
    count = _count(text, adjective_at + 1, end - 1)
    value = _length(count, unit)
    return (
        [Atom(start=start, end=end, kind="duration", value=value, basis=LENGTH if count else VAGUE_LENGTH)]
        if value
        else []
    )


def _duration(text: Text, start: int, end: int) -> list[Atom]:
    unit_at = next(at for at in range(end - 1, start - 1, -1) if text.letters[at] == "u")
    word = text.word(unit_at)
    unit = words.UNITS[word]
    begin = start
    while begin < unit_at and text.letters[begin] == "x":
        begin += 1
    if begin == unit_at or _is_age(text, unit_at):
        return []
    if text.letters[begin] == "a" and not _article_is_count(text, start, begin, unit_at):
        return []
    if word in {"quarter", "quarters"} and text.word(unit_at + 1) == "of":
        return []
    if unit in {"night", "weekend"}:
        return []
    if text.doc[unit_at].text[0].isupper() and text.doc[begin].text[0].isdigit() and word == "minutes":
        return []
    count = _count(text, begin, unit_at)
    if "L" in text.letters[begin:end]:
        at = text.letters.index("L", begin)
        whole = (
            0.0
            if text.letters[begin] in "La" and at <= begin + 1
            else _count(text, begin, _first_of(text, begin, end, "uj"))
        )
        count = None if whole is None else whole + 0.5
    vague = any(text.letters[at] == "c" for at in range(begin, unit_at))
    value = _length(None if vague else count, unit)
    if value is None or (count is None and not vague):
        return []
    return [Atom(start=start, end=end, kind="duration", value=value, basis=VAGUE_LENGTH if vague else LENGTH)]


def _first_of(text: Text, start: int, end: int, letters: str) -> int:
    return next(at for at in range(start, end) if text.letters[at] in letters)


def _article_is_count(text: Text, start: int, begin: int, unit_at: int) -> bool:
    """Is "a week" a length of one week, not a rate ("twice a week") and not "a day of talks"?"""
    if text.letters[begin : begin + 2] == "ac" or "L" in text.letters[begin : unit_at + 3]:
        return True
    before = text.word(start - 1)
    if text.letters[start] == "x" or before in LENGTH_CUES:
        return True
    return text.word(unit_at) == "hour" and before in {"within", "for", "lasted", "took", "takes"}


LENGTH_CUES = frozenset(
    "for in within over than after under lasted lasting took takes lasts spent nearly almost about through".split()
)


def _is_age(text: Text, unit_at: int) -> bool:
    after = [text.word(unit_at + step) for step in (1, 2)]
    return (
        after[0] in words.AGE_WORDS
        or (after[0] == "-" and after[1] in words.AGE_WORDS)
        or (after[0] == "of" and after[1] == "age")
    )


def _bare_unit(text: Text, start: int, end: int) -> list[Atom]:
    """`for months`: a length that is not given."""
    word = text.word(start)
    unit = words.UNITS[word]
    if word == unit or unit in {"night", "quarter", "second", "weekend"}:
        return []
    before = text.word(start - 1)
    if before in {"for", "within"} and text.word(end) != "of":
        return [Atom(start=start, end=end, kind="duration", value=_length(None, unit), basis=VAGUE_LENGTH)]
    return []


def _every(text: Text, start: int, end: int) -> list[Atom]:
    word = text.word(end - 1)
    letter = text.letters[end - 1]
    value = None
    if letter == "W":
        value = f"XXXX-WXX-{_weekday_number(word)}"
    elif letter == "M":
        value = f"XXXX-{_month_number(text, end - 1):02}"
    elif letter == "P":
        part, _ = _split_part(words.PARTS[word])
        value = f"XXXX-XX-XXT{part}" if part else None
    elif letter == "S":
        value = f"XXXX-{words.SEASON_CODES[words.SEASONS[word]]}"
    else:
        count = _count(text, start + 1, end - 1) if end - start > 2 else 1
        value = _length(count, words.UNITS[word])
    return [Atom(start=start, end=end, kind="set", value=value, basis=REPEATED)] if value else []


def _adverb_set(text: Text, start: int, end: int) -> list[Atom]:
    return [Atom(start=start, end=end, kind="set", value=words.SETS[text.word(start)], basis=REPEATED)]


def _habit(text: Text, start: int, end: int) -> list[Atom]:
    return [
        Atom(
            start=start, end=end, kind="set", value=f"XXXX-WXX-{_weekday_number(text.word(start)[:-1])}", basis=REPEATED
        )
    ]


def _vague(text: Text, start: int, end: int) -> list[Atom]:
    word = text.word(start)
    token = text.doc[start]
    if (
        token.pos_ not in {"ADV", "ADJ"}
        or word in {"soon", "formerly"}
        or (word == "now" and token.dep_ not in {"advmod", "npadvmod", "pobj", "pcomp", "prep"})
    ):
        return []
    return [Atom(start=start, end=end, value="PRESENT_REF" if word in words.PRESENT else "PAST_REF", basis=VAGUE)]


def _bare_part(text: Text, start: int, end: int) -> list[Atom]:
    """`at noon`, `overnight`, `in the evening`: on the day the text is about."""
    word = text.word(start)
    part, time = _split_part(words.PARTS[word])
    before, before_that = text.word(start - 1), text.word(start - 2)
    first = start
    if (
        word in {"noon", "midnight", "midday", "overnight"}
        and before in {"at", "around", "by", "until", "before", "after", "from", ""}
    ) or word == "overnight":
        pass
    elif (before == "the" and before_that in {"in", "during", "by", "of"}) or (
        before == "the" and text.word(end) == "of" and text.letters[end + 1 : end + 2] not in ("", "_")
    ):
        first = start - 1
    else:
        return []
    if word == "overnight" and text.doc[start].pos_ == "ADJ":
        return []
    relative = Relative(unit="day", anchor="text", part=part, time=time)
    return [Atom(start=first, end=end, kind="time", relative=relative, basis=FROM_TEXT, role="part")]


def _clock(text: Text, start: int, end: int) -> list[Atom]:
    at = start
    while text.letters[at] == "x":
        at += 1
    halves = next((text.word(i) for i in range(at, end) if text.letters[i] == "p"), None)
    value = _clock_value(text.word(at), halves)
    if value is None or (text.letters[at] == "C" and text.word(end) in {"lead", "win", "victory"}):
        return []
    if text.letters[at] == "C" and halves is None and _looks_like_verse(text, at):
        return []
    relative = Relative(unit="day", anchor="text", time=value)
    return [Atom(start=at, end=end, kind="time", relative=relative, basis=FROM_TEXT, role="clock")]


def _looks_like_verse(text: Text, at: int) -> bool:
    """`John 3:16`, `Psalm 23:4`: chapter and verse, or a ratio."""
    before = text.token(at - 1)
    return (
        before is not None
        and before.pos_ == "PROPN"
        and before.ent_type_ not in {"DATE", "TIME"}
        and text.letters[at - 1] == "_"
    )


def _month_day_alone(text: Text, start: int, end: int) -> list[Atom]:
    """`on the 7th`."""
    if text.word(start - 1) not in {"on", "by", "until", "from"} or not text.word(end - 1)[0].isdigit():
        return []
    after = text.token(end)
    if after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return []
    day = _day_number(text, end - 1)
    relative = Relative(unit="month", day=day, anchor="text", direction=direction_of(text.doc[end - 1]))
    return [Atom(start=start, end=end, relative=relative, basis=FROM_TEXT, role="day")]


# -- small parts ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Turn:
    """How this, last and next turn an expression."""

    shift: int
    anchor: Literal["publication", "text"]


def _turn(text: Text, start: int, end: int) -> Turn:
    for at in range(start, end):
        word = text.word(at)
        if text.letters[at] != "r":
            continue
        told = word in words.TEXT_ANCHORED or (word == "next" and at > start and text.letters[at - 1] == "t")
        anchor: Literal["publication", "text"] = "text" if told else "publication"
        return Turn(-1 if word in words.LAST else 1 if word in words.NEXT else 0, anchor)
    return Turn(0, "publication")


def _edge(text: Text, start: int, end: int) -> str | None:
    for at in range(start, end):
        word = text.word(at)
        if text.letters[at] == "K":
            return {"mid": "MID", "early": "START"}.get(word.split("-")[0], "END")
        if text.letters[at] in "eE" and word not in {"earlier", "later"}:
            return "START" if word in words.EARLY else "MID" if word in words.MIDDLE else "END"
    return None


def _parts(text: Text, start: int, end: int) -> tuple[int | None, int | None, int | None]:
    """Day, month and year of a calendar day."""
    day = month = year = None
    for at in range(start, end):
        letter = text.letters[at]
        if letter == "M":
            month = _month_number(text, at)
        elif letter == "Y":
            year = int(text.word(at))
        elif letter in "hdo" and day is None:
            day = _day_number(text, at)
    return day, month, year


def _day_number(text: Text, at: int) -> int | None:
    word = text.word(at)
    if word in ORDINALS:
        return ORDINALS[word]
    digits = re.match(r"\d{1,2}", word)
    return int(digits[0]) if digits else None


def _month_number(text: Text, at: int) -> int:
    word = text.word(at).split("-")[-1]
    return words.MONTHS.get(word) or words.MONTH_SHORT.get(word) or words.MONTH_SHORT[word.rstrip(".")]


def _weekday_number(word: str) -> int:
    return words.WEEKDAYS.get(word) or words.WEEKDAY_SHORT[word]


def _count(text: Text, start: int, end: int) -> float | None:
    """How many, None where the text does not say ("a few")."""
    run = [word for word in text.words(start, end) if word not in {"-", "of"}]
    if any(word in words.VAGUE_COUNTS for word in run):
        return None
    if not run or not all(word in {"a", "an", "and"} or word[0].isdigit() or is_number_word(word) for word in run):
        return None
    return words_value(run)


LENGTHS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y", "weekend": "P{}WE",
}  # fmt: skip
LONGER = {"decade": ("P{}Y", 10), "century": ("P{}Y", 100), "fortnight": ("P{}W", 2), "millennium": ("P{}Y", 1000)}
VAGUE_LONGER = {"decade": "PXDE", "century": "PXCE", "millennium": "PXML", "fortnight": "PXW"}


def _length(count: float | None, unit: str) -> str | None:
    if unit in LONGER:
        if count is None:
            return VAGUE_LONGER[unit]
        form, times = LONGER[unit]
        return form.format(f"{count * times:g}")
    if unit not in LENGTHS:
        return None
    return LENGTHS[unit].format("X" if count is None else f"{count:.10g}")


def _split_part(part: str | None) -> tuple[str | None, str | None]:
    """TIMEX3 part of the day, or clock time (noon, midnight)."""
    if part and part.startswith("T"):
        return None, part[1:]
    return part, None


def _clock_value(word: str, halves: str | None) -> str | None:
    found = re.match(r"(\d{1,2})(?:[:.h](\d{2}))?", word)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if halves is not None:
        if not 1 <= hour <= 12:
            return f"{hour:02}:{minute:02}" if hour < 24 else None
        hour = hour % 12 + words.CLOCK_HALVES[halves]
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _counts_a_noun(text: Text, at: int) -> bool:
    """Does the number count the noun behind it ("In May 20 soldiers died")?"""
    after = text.token(at + 1)
    return after is not None and after.tag_ == "NNS" and text.letters[at + 1] == "_" and text.doc[at].head.i == after.i


RULES: dict[str, Callable[[Text, int, int], list[Atom]]] = {
    "iso": _iso, "slashed": _slashed, "year_span": _year_span, "day_range_month": _day_range_month,
    "month_day_range": _month_day_range, "day_month": _day_month, "month_day": _month_day, "year_month": _year_month,
    "century": _century, "part_quarter": _part_quarter, "half_of": _half_of, "every": _every, "ago": _ago,
    "stretch": _stretch, "duration": _duration, "of_period": _of_period, "period": _period, "season": _season,
    "month": _month,
    "edge_year": _edge_year, "before_christ": _before_christ, "weekday": _weekday, "deictic": _deictic,
    "part_of": _part_of, "clock": _clock, "habit": _habit,
    "decade": _decade, "year": _year, "adverb_set": _adverb_set, "vague": _vague, "bare_part": _bare_part,
    "month_day_alone": _month_day_alone, "bare_unit": _bare_unit,
}  # fmt: skip
