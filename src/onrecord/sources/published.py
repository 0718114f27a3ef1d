"""Dates of publication as pages, feeds and lists write them.

The clock time stays the one that is written: a report's "Monday" follows the clock of its newsroom.
What could be two dates (02/07/2022) is no date here.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from onrecord.record import Precision, When

ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?"
)
PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%d.%m.%Y")
WRITTEN_FORMS = (*WRITTEN, *(f"{form} {clock}" for form in WRITTEN for clock in ("%H:%M", "%I:%M %p", "%I:%M%p")))
ZONE = re.compile(r"\s*\(?\b(?:GMT|UTC|[ECMP][SD]?T|CES?T|BST|MSK|IST)\b\)?\s*$")
HALF_OF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+", re.IGNORECASE)
YEARS = range(1600, 2200)
"""Newspapers exist since 1605; a year outside is an error of a template (0001, 1970 is left in)."""


def read_date(written: str, where_from: str) -> When | None:
    """The date at its own precision, None where it cannot be read or could be two dates."""
    written = " ".join(written.split())
    reason = f'{where_from}: "{written[:60]}"'
    if match := ISO.fullmatch(written):
        year, month, day, hour, minute = match.groups()
        return _when(int(year), int(month), int(day), hour, minute, reason)
    if match := PARTIAL.fullmatch(written):
        year, month = match.groups()
        if int(year) not in YEARS or (month and not 1 <= int(month) <= 12):
            return None
        precision: Precision = "month" if month else "year"
        return When(value=written, precision=precision, basis="metadata", reason=reason)
    if not HALF_OF_DAY.search(written):  # the e-mail grammar has no a.m. and p.m., and would drop them
        from email.utils import parsedate_to_datetime

        try:
            at = parsedate_to_datetime(written)
            return _when(at.year, at.month, at.day, str(at.hour), f"{at.minute:02}", reason)
        except (ValueError, TypeError, IndexError, OverflowError):
            pass
    plain = ZONE.sub("", written.replace(",", " ").replace(" at ", " ").replace(" - ", " ").replace(".m.", "m"))
    plain = " ".join(WEEKDAY.sub("", plain).split())
    for form in WRITTEN_FORMS:
        try:
            at = datetime.strptime(plain, form)
        except ValueError:
            continue
        clock = form not in WRITTEN
        return _when(at.year, at.month, at.day, str(at.hour) if clock else None, f"{at.minute:02}", reason)
    return None


def _when(year: int, month: int, day: int, hour: str | None, minute: str | None, reason: str) -> When | None:
    """A day, or a minute of it. Midnight sharp is how programs write "no time known"."""
    if year not in YEARS:
        return None
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return None
    if hour is None or minute is None or (int(hour), int(minute)) == (0, 0) or int(hour) > 23 or int(minute) > 59:
        return When(value=value, precision="day", basis="metadata", reason=reason)
    return When(value=f"{value}T{int(hour):02}:{minute}", precision="minute", basis="metadata", reason=reason)
