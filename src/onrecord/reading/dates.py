"""Expressions of time."""

from __future__ import annotations

from onrecord.record import DateExpression

from .parse import Parse

NAME = "dates"
VERSION = 1


def find_dates(parse: Parse) -> tuple[DateExpression, ...]:
    """Every expression of time in the body, in order, never overlapping."""
    return ()
