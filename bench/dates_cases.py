"""The unit cases of Recognizers-Text: what it finds in a sentence of its own, each with a day to count from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .dates_sets import Found
from .json_lines import json_lines

MODEL = "DateTimeModel"


@dataclass(frozen=True, slots=True)
class Expected:
    start: int
    end: int
    values: frozenset[str]
    """Any of these is right: the values as days and times, and as TIMEX."""


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    text: str
    reference: date | None
    results: tuple[Expected, ...]


def cases(folder: Path) -> list[Case]:
    """The cases of its model of dates and times; none where the set is missing."""
    place = folder / "recognizers" / "cases.jsonl.gz"
    if not place.is_file():
        return []
    found = []
    for row in json_lines(place):
        if row["area"] != "DateTime" or row["model"] != MODEL:
            continue
        given = (row.get("context") or {}).get("ReferenceDateTime")
        results = tuple(
            Expected(
                result["start"], result["end"],
                frozenset(
                    _same_form(str(value[key]))
                    for value in (result.get("resolution") or {}).get("values") or ()
                    for key in ("timex", "value", "start")
                    if value.get(key)
                ),
            )
            for result in row["results"]
            if result.get("start") is not None
        )  # fmt: skip
        found.append(Case(row["id"], row["text"], date.fromisoformat(given[:10]) if given else None, results))
    return found


def is_extent(found: Found, expected: Expected) -> bool:
    return (found.start, found.end) == (expected.start, expected.end)


def is_value(found: Found, expected: Expected) -> bool:
    """Is the value one of those given, for a clock time also without the day that OnRecord adds?"""
    if not found.value:
        return False
    value = _same_form(found.value)
    return value in expected.values or ("T" in value and value[value.index("T") :] in expected.values)


def _same_form(value: str) -> str:
    """`2016-11-07 16:00:00`, `2016-11-07T16:00` and `2016-11-07T16` alike."""
    value = value.strip().upper().replace(" ", "T")
    value = re.sub(r"^(\d\d:\d\d:\d\d)$", r"T\1", value)
    return re.sub(r"(T\d\d)(?::00)?(?::00)?$", r"\1", re.sub(r"(T\d\d:\d\d):00$", r"\1", value))
