"""Figures of one thing over several reports."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Figure, Reading

NAME = "series"
VERSION = 1


def group_figures(readings: Sequence[Reading]) -> tuple[Figure, ...]:
    """All figures of the readings, those of one thing with the same `series`."""
    return tuple(figure for reading in readings for figure in reading.figures)
