"""Months of a year, years, decades and centuries that are written out."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.languages.en import time_words as words
from onrecord.record import Relative

from .dates_atoms import Atom, Text
from .dates_numbers import day_number, month_number
from .dates_turns import edge_of


def read_year_month(text: Text, start: int, end: int) -> list[Atom]:
    month = next(month_number(text, at) for at in range(start, end) if text.letters[at] in "MK")
    value = f"{int(text.word(end - 1)):04}-{month:02}"
    return [Atom(start=start, end=end, value=value, relative=_only_edge(text, start, end, "month"))]


def _only_edge(text: Text, start: int, end: int, unit: Literal["month", "year"]) -> Relative | None:
    edge = edge_of(text, start, end)
    return Relative(unit=unit, part=edge) if edge else None


def read_year(text: Text, start: int, end: int) -> list[Atom]:
    at = end - 1
    token = text.doc[at]
    if not _is_year(text, at):
        return []
    return [Atom(start=start, end=end, value=f"{int(token.text):04}", relative=_only_edge(text, start, end, "year"))]


def read_year_span(text: Text, start: int, end: int) -> list[Atom]:
    year, short = int(text.word(start)), text.word(end - 1)
    if len(short) != 2 or not short.isdecimal() or not _is_year(text, start):
        return []
    other = year - year % 100 + int(short)
    if not 0 < other - year < 30:
        return read_year(text, start, start + 1)
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


def read_edge_year(text: Text, start: int, end: int) -> list[Atom]:
    """`mid-2011`, one token."""
    edge, year = text.word(start).split("-")
    part = {"mid": "MID", "early": "START"}.get(edge, "END")
    return [Atom(start=start, end=end, value=year, relative=Relative(unit="year", part=part))]


def read_short_year(text: Text, start: int, end: int) -> list[Atom]:
    """`'99`, not the mark that opens a quotation of a number."""
    following = text.token(end)
    if text.letters[start] == "Q" and (text.doc[start].whitespace_ or text.word(start - 1) not in STRICT_YEAR_CUES):
        return []
    if following is not None and following.tag_ in {"NN", "NNS"} and text.word(start - 1) not in STRICT_YEAR_CUES:
        return []
    return [Atom(start=start, end=end, value=_with_century(text.word(end - 1)[-2:]))]


def _with_century(digits: str) -> str:
    return ("19" if int(digits) >= LAST_CENTURY_FROM else "20") + digits


LAST_CENTURY_FROM = 30
"""Years and decades of two digits from here on are of the 1900s."""


def read_decade(text: Text, start: int, end: int) -> list[Atom]:
    digits = re.sub(r"\D", "", text.word(end - 1))
    if len(digits) == 2:
        before = text.token(end - 2)
        if before is None or not (text.letters[start] in "teE" or before.text in {"'", "’"} or start < end - 1):
            return []
        digits = _with_century(digits)
    return [Atom(start=start, end=end, value=digits[:3], relative=None)]


def read_before_christ(text: Text, start: int, end: int) -> list[Atom]:
    """`264 BC`, `499-493 BC`, `April 480 BC`."""
    numbers = [at for at in range(start, end) if text.word(at).isdecimal()]
    if named := next((at for at in range(start, end) if text.letters[at] in "MS"), None):
        is_month = text.letters[named] == "M"
        season = words.SEASONS.get(text.word(named), 1)
        part = f"{month_number(text, named):02}" if is_month else words.SEASON_CODES[season]
        return [Atom(start=start, end=end, value=f"BC{int(text.word(numbers[-1])):04}-{part}")]
    spans = [(at, at + 1) for at in numbers[:-1]] + [(numbers[-1], end)]
    return [Atom(start=a, end=b, value=f"BC{int(text.word(a)):04}") for a, b in spans] if numbers else []


def read_century(text: Text, start: int, end: int) -> list[Atom]:
    before_christ = text.letters[end - 1] == "V"
    if words.UNITS.get(text.word(end - 2 if before_christ else end - 1)) != "century":
        return []
    at = next((at for at in range(start, end) if text.letters[at] == "o"), None)
    number = 0 if at is None else day_number(text, at) or 0  # "the past century" has no number
    if not 1 <= number <= 30:
        return []
    return [Atom(start=start, end=end, value=f"{'BC' if before_christ else ''}{number - 1:02}")]
