"""The table of words that tell of events: every row can be used, and none stands in the way of another."""

from __future__ import annotations

from typing import get_args

from onrecord.languages.en.events import SIDES, event_words
from onrecord.reading.events_roles import FRAMES
from onrecord.record import EventKind


def test_every_kind_but_other_has_a_word() -> None:
    found = {word.kind for rows in event_words().values() for word in rows}
    assert found == set(get_args(EventKind)) - {"other"}


def test_every_frame_and_side_of_the_table_is_known() -> None:
    rows = [word for words in event_words().values() for word in words]
    assert {word.frame for word in rows} <= FRAMES.keys()
    assert {word.by for word in rows if word.by} <= SIDES.keys()


def test_no_word_has_one_row_twice() -> None:
    for key, rows in event_words().items():
        assert len(set(rows)) == len(rows), key
