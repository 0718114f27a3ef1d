"""Which function says what a rule of the grammar of dates means."""

from __future__ import annotations

import re
from collections.abc import Callable

from .dates_atoms import Atom, Text
from .dates_calendar import (
    read_day_month,
    read_day_range_month,
    read_glued_range,
    read_holiday,
    read_iso,
    read_month_day,
    read_month_day_alone,
    read_month_day_range,
    read_nth_weekday,
    read_slashed,
)
from .dates_clock import read_bare_part, read_clock, read_part_of
from .dates_counted import read_ago, read_deictic, read_month, read_of_period, read_period, read_weekday
from .dates_lengths import read_bare_unit, read_duration, read_stretch
from .dates_quarters import read_half_of, read_part_quarter, read_season, read_short_quarter
from .dates_references import read_some_time, read_these_days, read_vague
from .dates_sets import read_adverb_set, read_every, read_habit
from .dates_years import (
    read_before_christ,
    read_century,
    read_decade,
    read_edge_year,
    read_short_year,
    read_year,
    read_year_month,
    read_year_span,
)


def atoms_of(text: Text, match: re.Match[str]) -> list[Atom]:
    """The expressions that a match of the grammar holds, in order; empty where a closer look says it is none."""
    rule = match.lastgroup or ""
    return RULES[rule](text, match.start(), match.end())


RULES: dict[str, Callable[[Text, int, int], list[Atom]]] = {
    "iso": read_iso,
    "slashed": read_slashed,
    "year_span": read_year_span,
    "day_range_month": read_day_range_month,
    "month_day_range": read_month_day_range,
    "day_month": read_day_month,
    "month_day": read_month_day,
    "year_month": read_year_month,
    "century": read_century,
    "short_quarter": read_short_quarter,
    "part_quarter": read_part_quarter,
    "half_of": read_half_of,
    "every": read_every,
    "ago": read_ago,
    "stretch": read_stretch,
    "duration": read_duration,
    "of_period": read_of_period,
    "period": read_period,
    "season": read_season,
    "month": read_month,
    "edge_year": read_edge_year,
    "before_christ": read_before_christ,
    "weekday": read_weekday,
    "deictic": read_deictic,
    "part_of": read_part_of,
    "clock": read_clock,
    "habit": read_habit,
    "decade": read_decade,
    "year": read_year,
    "adverb_set": read_adverb_set,
    "vague": read_vague,
    "bare_part": read_bare_part,
    "glued_range": read_glued_range,
    "nth_weekday": read_nth_weekday,
    "holiday": read_holiday,
    "short_year": read_short_year,
    "these_days": read_these_days,
    "some_time": read_some_time,
    "month_day_alone": read_month_day_alone,
    "bare_unit": read_bare_unit,
}
