"""What a reader would look for that no report has."""

from __future__ import annotations

from onrecord.record import Gap, Record

NAME = "gaps"
VERSION = 1


def find_gaps(record: Record) -> tuple[Gap, ...]:
    """The most useful gaps first, each with its reason."""
    return ()
