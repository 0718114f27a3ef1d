"""Expressions of time as they stand in an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

DateKind = Literal["date", "time", "duration", "set"]
Outlook = Literal["back", "now", "ahead", "either"]
Direction = Literal["past", "future", "nearest"]
RelativeUnit = Literal[
    "day", "weekday", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """What a relative expression says before it is anchored ("on Tuesday": the nearest past Tuesday).

    Filled by `reading/dates.py`, resolved by `reconciling/dating.py` once the article's own date is known.
    """

    unit: RelativeUnit
    shift: int = 0
    """In units from the anchor: -1 yesterday or last year, 0 today or this month, 1 tomorrow."""
    index: int | None = None
    """Which weekday (1 Monday to 7, also of a week), month (1-12), quarter (1-4), half (1-2) or season (1 spring)."""
    day: int | None = None
    """Day of the month, where the year is missing ("February 7") or the month too ("on the 7th", `index` None)."""
    years: int = 0
    """Years by which the whole is turned back: -45 in "forty-five years ago next month"."""
    weekday: int | None = None
    """With `day`: the first such weekday (1 Monday to 7) from that day of the month ("the first Monday in October")."""
    direction: Direction = "nearest"
    """By the tense of the sentence; matters where `shift` is 0 and `index` names something that comes round again."""
    anchor: Literal["publication", "text"] = "publication"
    """What it counts from: the day of publication, or the time the text last spoke of ("the next day")."""
    part: str | None = None
    """TIMEX3 part of the day or period: `MO`, `AF`, `EV`, `NI`, or the modifier `START`, `MID`, `END`."""
    time: str | None = None
    """Clock time, `HH:MM`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """One expression of time: the words, and what they mean (ISO 8601 or TIMEX3), None while it is not known."""

    span: Span
    value: str | None
    kind: DateKind
    basis: str
    """How the value was found, in words a reader understands ("counted from the day of publication")."""
    ambiguous: str | None = None
    """Why another value is possible, in words; None if it is not."""
    relative: Relative | None = field(default=None, metadata={"wire": False})
    clause: Span | None = field(default=None, metadata={"wire": False})
    """The clause that it dates, where it dates one; filled by `reading/clauses.py`."""
    joint: Span | None = field(default=None, metadata={"wire": False})
    """What ties a noun to the clause about it: ", who" in "Holm, who left in May"; ", which " with the space behind it
    where the noun is what is done ("the accord, which both signed in 2015"); a space alone before a participle ("the
    accord signed in 2015")."""
    outlook: Outlook | None = field(default=None, metadata={"wire": False})
    """Whether the clause looks back, tells what is now, or looks ahead; "either" for "starts on Monday"."""
