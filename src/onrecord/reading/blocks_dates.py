"""Dates of publication that stand in the text: a line of their own, run into the first sentence, or in a dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.record import Precision

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
MONTH = rf"(?P<month>{MONTH_NAMES})\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d{2})"
AFTER_YEAR = r"(?=\D|$|\d{1,2}\s[A-Z][a-z]{2})"
"""Pages run two copies of a date together: "8 Feb 20228 Feb 2022"."""
ZONES = r"\s?\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|CT|MSK|IST|EET|EEST|AEST|AEDT|SGT|HKT|JST)\b\)?"
TIME = re.compile(
    rf"(?P<digits>(?:[01]\d|2[0-3])[0-5]\d){ZONES}|"
    rf"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?\s?(?P<half>[ap]\.?m\b\.?)?"
    rf"|\s?(?P<half_only>[ap]\.?m\b\.?))(?:{ZONES})?(?:\s?[+-]\d{{2}}:?\d{{2}})?(?:\s?(?:[A-Z]\w+|local) time)?",
    re.IGNORECASE,
)
DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})(?!\d)(?:T(?=\d))?",
        rf"{YEAR}[/.](?P<number>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?!\d)",
        rf"{DAY}\s?(?:of )?[ .-]?{MONTH},?[ -]?{YEAR}{AFTER_YEAR}",
        rf"{MONTH}\s?{DAY},?\s{{1,2}}{YEAR}{AFTER_YEAR}",
        r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>(?:19|20)\d{2})(?!\d)",
        rf"{MONTH}\s{DAY}(?!\d)",
        rf"{DAY}\s{MONTH}",
    )
)
"""Forms of a date, the surest first; the last two lack the year."""
LABEL = re.compile(
    r"(?P<published>(?:first |originally |date )?(?:published|posted|issued|created|filed|uploaded)(?: (?:on|at|date))?"
    r"|publication date|release date|date|pub date)\b"
    r"|(?P<updated>(?:last )?(?:updated?|modified|edited|revised)(?: (?:on|at))?)\b",
    re.IGNORECASE,
)
ZONE_ALONE = re.compile(ZONES, re.IGNORECASE)
PRINTED = re.compile(rf"(?i:published in (?:the )?)(?:(?!(?i:{MONTH_NAMES})\b)[A-Z][\w-]*,? ){{1,4}}")
CREDIT = re.compile(r"(?:source|editor|web editor)\s?:\s?[\w.-]{1,30}(?: \w{1,20})?(?=\s?(?:[|,;]|$))", re.IGNORECASE)
WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
AGO = re.compile(r"(?:an?|\d{1,3}) (?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?) ago\b", re.IGNORECASE)
READ = re.compile(r"\d{1,3}[ -]min(?:ute)?s?(?: read)\b", re.IGNORECASE)
BETWEEN = re.compile(r"(?:[\s,.|·•:;/()–—-]|\b(?:at|on|by|of|and)\b)+", re.IGNORECASE)
PASSED_OVER = (WEEKDAY, READ, CREDIT, ZONE_ALONE)
"""What may stand in a line of date and says nothing here."""

LEAP_YEAR = 2000
LONGEST = 160
"""Characters of a line that is only a date: both dates, both times and their zones fit."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in a line: its value cut to its precision, offsets into the line, and whether it is only of an update."""

    value: str
    precision: Precision
    start: int
    end: int
    updated: bool


@dataclass(frozen=True, slots=True)
class DateLine:
    """A stretch that holds nothing but dates, times and their labels. `stated` is None without a full date in it."""

    end: int
    stated: StatedDate | None
    labelled: bool
    timed: bool
    dated: bool


def date_line(plain: str) -> DateLine | None:
    """The line as a line of date, None if anything else stands in it."""
    if len(plain) > LONGEST or not any(char.isdigit() for char in plain):
        return None
    found = leading_dates(plain)
    return found if found and found.end == len(plain) else None


def run_in_date(plain: str) -> DateLine | None:
    """A date that a line begins with although its sentence starts behind it ("date 2022-02-09 But the Kremlin …").

    A date that belongs to the sentence ("February 7, 2022 was …") is none: it must have a label, a time or the form
    2022-02-09, and a new sentence must begin behind it.
    """
    head = plain[:LONGEST]
    found = leading_dates(head)
    if found is None or found.end >= len(plain) or not found.dated or found.stated is None:
        return None
    written_for_machines = plain[found.stated.start : found.stated.end].count("-") == 2
    behind = plain[found.end :].lstrip()
    starts_anew = bool(re.match(r"[\"'(]?[A-Z]", behind)) and len(behind.split()) > 1
    return found if starts_anew and (found.labelled or found.timed or written_for_machines) else None


def leading_dates(plain: str) -> DateLine | None:
    """The longest beginning of a line that is made of dates, times and labels."""
    at = end = 0
    dates: list[StatedDate] = []
    labelled = timed = dated = updated = False
    clock: tuple[int, int] | None = None
    clock_end = 0
    while at < len(plain):
        if match := BETWEEN.match(plain, at):
            at = match.end()
        elif match := PRINTED.match(plain, at):
            labelled, at = True, match.end()
        elif match := LABEL.match(plain, at):
            updated = match.group("updated") is not None
            labelled, at = True, match.end()
        elif match := next((m for form in PASSED_OVER if (m := form.match(plain, at))), None):
            at = match.end()
        elif match := AGO.match(plain, at):
            dated, at = True, match.end()
            end = at
        elif found := _date(plain, at, updated):
            stated, at = found
            dated, end = True, at
            if stated:
                dates.append(stated)
        elif match := TIME.match(plain, at):
            timed, at = True, match.end()
            clock = clock or (len(dates), _minutes(match))
            clock_end = clock_end or at
            end = at
        else:
            break
    if not dated and not (labelled and timed):
        return None
    if at == len(plain):
        end = at
    return DateLine(
        end=end, stated=_of_publication(dates, clock, clock_end), labelled=labelled, timed=timed, dated=dated
    )


def dated_dateline(plain: str) -> StatedDate | None:
    """The date of "KYIV, Feb. 8, 2022 (Agency) - …" or "MOSCOW, 8 February 2022 — …", if it has its year."""
    match = DATELINE.match(plain, 0, LONGEST)
    if not match:
        return None
    found = _date(plain, match.end("place"), False)
    return found[0] if found and DATELINE_END.match(plain, found[1]) else None


DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.'-]*(?:[ /,]{1,2}[A-Z][\w.'-]*){0,4}?,? (?:\([A-Z][\w .]{1,20}\) )?[–—-]? ?)"
    r"(?=\d|[A-Z][a-z]{2})"
)
DATELINE_END = re.compile(r"\s?(?:\([A-Z][\w ./-]{1,30}\)\s?)?[–—:-]{1,2}\s|\s?\([A-Z][\w ./-]{1,30}\)\s")


def _of_publication(dates: list[StatedDate], clock: tuple[int, int] | None, clock_end: int) -> StatedDate | None:
    """The first date that is not of an update (else the first), with the clock time that stands beside it."""
    if not dates:
        return None
    number = next((n for n, stated in enumerate(dates) if not stated.updated), 0)
    stated = dates[number]
    if clock is None or clock[0] not in (number, number + 1) or (clock[0] == number and number > 0):
        return stated
    value = f"{stated.value}T{clock[1] // 60:02}:{clock[1] % 60:02}"
    return StatedDate(value, "minute", stated.start, max(stated.end, clock_end), stated.updated)


def _date(plain: str, at: int, updated: bool) -> tuple[StatedDate | None, int] | None:
    """The date at this place and its end; without a value where the year is missing or day and month may be swapped."""
    for form in DATES:
        if not (match := form.match(plain, at)):
            continue
        try:
            value = _value(match.groupdict())
        except ValueError:
            continue
        if value is None:
            return None, match.end()
        end = match.end()
        return StatedDate(value.isoformat(), "day", match.start(), end - plain[at:end].endswith("T"), updated), end
    return None


def _value(parts: dict[str, str | None]) -> date | None:
    """The day, None where it is not fully stated.

    Raises:
        ValueError: there is no such day.
    """
    day, name = int(parts.get("day") or 0), parts.get("month")
    if first := parts.get("first"):
        return _day_or_month(int(parts["year"] or 0), int(first), int(parts["second"] or 0))
    month = MONTHS[name.lower()] if name else int(parts.get("number") or 0)
    if parts.get("year") is None:
        date(LEAP_YEAR, month, day)
        return None
    return date(int(parts["year"] or 0), month, day)


def _day_or_month(year: int, one: int, two: int) -> date | None:
    """The day of "08/02/2022", None if either number may be the month."""
    if one == two or two > 12:
        return date(year, one, two)
    return date(year, two, one) if one > 12 else None


def _minutes(match: re.Match[str]) -> int:
    if digits := match["digits"]:
        return int(digits[:2]) * 60 + int(digits[2:])
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or match["half_only"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return hour * 60 + minute
