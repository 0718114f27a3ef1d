"""Pages that were changed after their stated day: they count from the day after it, and look back to that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.record import DateExpression

from .dating_values import SIX_DAYS_BACK

CHANGED = ("the day of publication", "the day after the stated day of publication, to which the text looks back")
OFTEN = 2
"""Weekdays six days back in a text from which on it is taken to be of the day after its stated one, if it looks back to
its stated day no more often."""


def day_of_telling(dates: Sequence[DateExpression], published: date | None) -> date | None:
    """The day from which the text counts: the one after its stated day, where it looks back to that again and again.

    Pages are changed while their stated day stays: a page of Sunday that tells what he "said Monday", "Monday morning".
    """
    if published is None:
        return None
    back = [
        (published.isoweekday() - relative.index) % 7
        for expression in dates
        if (relative := expression.relative) and relative.unit == "weekday" and relative.index
        and relative.direction == "past" and not relative.shift
    ]  # fmt: skip
    later = back.count(SIX_DAYS_BACK)
    return published + timedelta(days=1) if later >= OFTEN and later >= back.count(0) else published


def of_a_changed_page(expression: DateExpression, stated: str | None) -> DateExpression:
    """An expression counted from the day after the stated one, with what it is worth counted from that one."""
    doubt = expression.ambiguous
    if stated != expression.value and not doubt:
        doubt = f"counted from the stated day it is {stated}"
    return replace(expression, basis=expression.basis.replace(*CHANGED), ambiguous=doubt)
