"""The year that a month means in a text of history: "in July" is the July at which its story has arrived.

Histories name a year now and then and go on with months alone. They go forward in small steps, and turn aside: to what
led up to an event, to what came of it. So a line is drawn through all that the text dates, from first to last: the
cheapest one, where steps back cost more than steps ahead, long steps more than short ones, and a date that is written
out may lie beside the line at a price. What is written out further on counts as much as what came before.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.record import DateExpression

AHEAD, BACK = 1.0, 1.6
"""Price of a step for each e-fold of its months."""
TURN = 0.6
"""Price of any step back."""
BESIDE = {"year": 1.3, "month": 2.4, "day": 3.0}
"""Price of leaving a written-out date beside the line, by how exact it is: a year alone is often named in passing."""
BREAK = 0.6
"""A new paragraph may begin anywhere: its first step costs this share."""
FROM_BEFORE = 1.5
"""A step to a month without a year costs this much more than one to a written-out date: it leans on what was just told.
"""
WRITTEN = 0.3
"""A step between two written-out dates costs this share: a text that leaps over years does no less follow them."""
CUT_SHORT = 2.0
"""Price of a line that leaves out what the text dates first, and of one that leaves out what it dates last."""
LOOK = 8
"""Dates that may lie beside the line in a row."""
YEARS_AROUND = 5
"""Written-out dates before and behind a month whose years it may have."""

SEASON_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class _Point:
    """A date of the text as stretches of months since year 0, one for each year that it may have."""

    at: int
    stretches: tuple[tuple[float, float], ...]
    years: tuple[int, ...]
    beside: float | None
    """Price of leaving it out; None if it must lie on the line."""
    opens: bool
    """Does a paragraph begin between it and the date before?"""


def story_years(dates: Sequence[DateExpression], text: str) -> Mapping[int, int]:
    """The year of each month or season that is named without one, by its place in `dates`."""
    points = list(_points(dates, text))
    if not any(point.beside is None for point in points):
        return {}
    costs: list[list[float]] = []
    origins: list[list[tuple[int, int] | None]] = []
    for number, point in enumerate(points):
        row: list[float] = []
        came: list[tuple[int, int] | None] = []
        before = list(_before(points, number))
        for stretch in point.stretches:
            best, origin = _price_beside(points, number), None
            lean = FROM_BEFORE if point.beside is None else 1.0
            for earlier, left_out, opens in before:
                both_written = points[earlier].beside is not None and point.beside is not None
                share = (BREAK if opens else 1.0) * (WRITTEN if both_written else lean)
                for choice, other in enumerate(points[earlier].stretches):
                    price = costs[earlier][choice] + left_out + _step(other, stretch) * share
                    if price < best:
                        best, origin = price, (earlier, choice)
            row.append(best)
            came.append(origin)
        costs.append(row)
        origins.append(came)
    return _walked_back(points, costs, origins)


def _before(points: Sequence[_Point], number: int) -> Iterator[tuple[int, float, bool]]:
    """The points from which the line may come, the price of those left out between, and whether a paragraph began."""
    left_out = 0.0
    opens = False
    for earlier in range(number - 1, max(-1, number - 2 - LOOK), -1):
        opens |= points[earlier + 1].opens
        yield earlier, left_out, opens
        beside = points[earlier].beside
        if beside is None:
            return
        left_out += beside


def _price_beside(points: Sequence[_Point], number: int) -> float:
    """Of beginning the line here: all before lies beside it, endless where something before may not."""
    total = CUT_SHORT if number else 0.0
    for point in points[max(0, number - LOOK) : number]:
        if point.beside is None:
            return math.inf
        total += point.beside
    return total if number <= LOOK else math.inf


def _step(one: tuple[float, float], two: tuple[float, float]) -> float:
    if two[0] >= one[1]:
        return AHEAD * math.log1p(two[0] - one[1])
    if one[0] >= two[1]:
        return BACK * math.log1p(one[0] - two[1]) + TURN
    return 0.0


def _walked_back(
    points: Sequence[_Point], costs: Sequence[Sequence[float]], origins: Sequence[Sequence[tuple[int, int] | None]]
) -> dict[int, int]:
    """The years along the cheapest line, from its last point to its first."""
    left_out = 0.0
    ends: list[tuple[float, int, int]] = []
    for number in range(len(points) - 1, -1, -1):
        extra = left_out + (CUT_SHORT if left_out else 0.0)
        ends += [(cost + extra, number, choice) for choice, cost in enumerate(costs[number])]
        beside = points[number].beside
        if beside is None:
            break
        left_out += beside
    years: dict[int, int] = {}
    step: tuple[int, int] | None = min(ends)[1:]
    while step is not None:
        number, choice = step
        if points[number].beside is None:
            years[points[number].at] = points[number].years[choice]
        step = origins[number][choice]
    return years


def _points(dates: Sequence[DateExpression], text: str) -> Iterator[_Point]:
    written = [year for expression in dates if (year := _year_written(expression)) is not None]
    seen = 0
    end = 0
    for at, expression in enumerate(dates):
        opens = "\n" in text[end : expression.span.start]
        year = _year_written(expression)
        if year is not None and expression.value:
            seen += 1
            stretch, exact = _stretch(expression.value)
            yield _Point(at, (stretch,), (year,), BESIDE[exact], opens)
        elif (months := _loose(expression)) is not None:
            near = set(written[max(0, seen - YEARS_AROUND) : seen + YEARS_AROUND])
            years = tuple(sorted(near | {other + 1 for other in written[max(0, seen - YEARS_AROUND) : seen]}))
            if not years:
                continue
            stretches = tuple((12 * each + months[0], 12 * each + months[1]) for each in years)
            yield _Point(at, stretches, years, None, opens)
        else:
            continue
        end = expression.span.end


def _year_written(expression: DateExpression) -> int | None:
    if expression.value is None or expression.kind not in {"date", "time"}:
        return None
    return year_of(expression.value)


YEAR = re.compile(r"(BC)?(\d{4})(?:-|\Z)")


def year_of(value: str) -> int | None:
    """The year of a value that names one, below 0 before Christ."""
    found = YEAR.match(value)
    return None if found is None else -int(found[2]) if found[1] else int(found[2])


def _stretch(value: str) -> tuple[tuple[float, float], str]:
    """Months since year 0 that a written-out value covers, and how exact it is."""
    start = 12.0 * (year_of(value) or 0)
    rest = value.removeprefix("BC")[4:]
    if found := re.match(r"-(\d\d)(?:-(\d\d))?", rest):
        start += int(found[1]) - 1
        if found[2]:
            day = start + (int(found[2]) - 1) / 31
            return (day, day + 1 / 31), "day"
        return (start, start + 1), "month"
    if rest[1:] in SEASON_MONTHS:
        return (start + SEASON_MONTHS[rest[1:]] - 1, start + SEASON_MONTHS[rest[1:]] + 2), "month"
    return (start, start + 12), "year"


def _loose(expression: DateExpression) -> tuple[float, float] | None:
    """The part of a year that a month or season without its year covers, in months; None for anything else."""
    relative = expression.relative
    if expression.value is not None or relative is None or relative.shift or relative.index is None:
        return None
    if relative.anchor == "text" or relative.part == "YEAR":
        return None
    if relative.unit == "month":
        start = relative.index - 1.0
        if relative.day is not None:
            return start + (relative.day - 1) / 31, start + relative.day / 31
        part = {"START": (0.0, 0.4), "MID": (0.3, 0.7), "END": (0.6, 1.0)}.get(relative.part or "", (0.0, 1.0))
        return start + part[0], start + part[1]
    if relative.unit == "season":
        start = SEASON_MONTH[relative.index] - 1.0
        return start, start + 3
    return None
