"""The summary: a few sentences, each put together from parts of the record and citing the passages it rests on."""

from __future__ import annotations

from onrecord.record import BriefSentence, Record

NAME = "brief"
VERSION = 1


def write_brief(record: Record) -> tuple[BriefSentence, ...]:
    """Four to eight sentences that an editor reads first."""
    return ()
