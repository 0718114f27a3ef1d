"""The tables of PLOVER codes and of the words that stand for them."""

from __future__ import annotations

import pytest

from onrecord.languages.en.plover import OPERATIONS, code_of, codes, noun_class, senses
from onrecord.models.plover import EVENTS


def test_every_code_is_one_of_the_events_and_every_event_has_a_code() -> None:
    assert {code.event for code in codes().values()} == set(EVENTS)


def test_every_word_has_a_known_code_or_operation() -> None:
    for entries in senses().values():
        for sense in entries:
            assert sense.code in OPERATIONS or code_of(sense.code).event in EVENTS


def test_no_entry_stands_twice() -> None:
    for key, entries in senses().items():
        conditions = [(sense.beside, sense.objects, sense.before, sense.clause) for sense in entries]
        assert len(conditions) == len(set(conditions)), key


def test_a_code_without_a_row_has_that_of_the_one_above_it() -> None:
    assert code_of("1384") == code_of("138")


def test_conditions_are_read_from_an_entry() -> None:
    entry = next(sense for sense in senses()["verb", "put"] if "alert" in sense.beside and sense.objects)
    assert "troop" in entry.objects
    assert noun_class("@troops") == entry.objects
    strike = next(sense for sense in senses()["noun", "strike"] if "hunger" in sense.before)
    assert code_of(strike.code).mode == "hunger"


def test_the_entry_with_most_conditions_comes_first() -> None:
    for entries in senses().values():
        conditions = [sense.conditions for sense in entries]
        assert conditions == sorted(conditions, reverse=True)


def test_a_code_without_an_event_is_an_error() -> None:
    with pytest.raises(KeyError):
        code_of("01")
