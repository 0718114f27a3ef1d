"""Figures: numbers with their unit, bound and what they count."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import DateExpression, Figure, Mention, Quotation

from .parse import Parse

NAME = "figures"
VERSION = 1


def find_figures(
    parse: Parse, mentions: Sequence[Mention], dates: Sequence[DateExpression], quotations: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """Figures that a reader would note, in order."""
    return ()
