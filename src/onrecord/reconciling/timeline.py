"""What happened when: dated entries from events, sayings and dated sentences, each told once."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Actor, Event, Family, Reading, TimelineEntry

NAME = "timeline"
VERSION = 1


def build_timeline(
    readings: Sequence[Reading], families: Sequence[Family], actors: Sequence[Actor], events: Sequence[Event]
) -> tuple[TimelineEntry, ...]:
    """Entries in order of date, each with the passages it rests on."""
    return ()
