"""Stories: articles on one development."""

from __future__ import annotations

from onrecord.record import Family, Reading, Story, make_id

NAME = "stories"
VERSION = 1


def group_stories(readings: tuple[Reading, ...], families: tuple[Family, ...]) -> tuple[Story, ...]:
    """Every article in exactly one story."""
    if not readings:
        return ()
    members = tuple(reading.article.id for reading in readings)
    title = readings[0].article.title or readings[0].article.name
    return (
        Story(
            id=make_id("sto", *members), title=title, articles=members, first=None, last=None, reason="given together"
        ),
    )
