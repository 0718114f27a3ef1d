"""The same work gives the same results, in the same order, wherever it runs; a dead worker costs one item."""

from __future__ import annotations

import os

import pytest

from onrecord.engine import Engine, InProcess, Lost, ProcessPool, choose_engine
from onrecord.engine.choice import PAYS_FROM
from onrecord.errors import MissingExtra

NUMBERS = list(range(20))


def prepare() -> int:
    return 10


def times(item: int, tools: int) -> int:
    return item * tools


def die_on_seven(item: int, tools: int) -> int:
    if item == 7:
        os._exit(1)
    return item * tools


@pytest.mark.parametrize("engine", [InProcess(), ProcessPool(2)])
def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(times, NUMBERS, prepare)) == [number * 10 for number in NUMBERS]


def test_nothing_to_do_loads_nothing() -> None:
    def never() -> int:
        raise AssertionError("loaded")

    assert list(InProcess().map(times, [], never)) == []


def test_an_item_that_kills_its_worker_is_given_up_and_the_others_go_on() -> None:
    results = list(ProcessPool(2).map(die_on_seven, NUMBERS[5:10], prepare))
    assert isinstance(results[2], Lost)
    assert [results[0], results[1], results[3], results[4]] == [50, 60, 80, 90]


def missing() -> int:
    raise MissingExtra("install it")


def test_tools_that_cannot_be_made_are_the_callers_error() -> None:
    with pytest.raises(MissingExtra, match="install it"):
        list(ProcessPool(1).map(times, NUMBERS[:2], missing))


def test_a_pool_is_used_only_where_it_pays() -> None:
    assert isinstance(choose_engine(PAYS_FROM - 1, 4), InProcess)
    assert isinstance(choose_engine(PAYS_FROM, 1), InProcess)
    assert isinstance(choose_engine(PAYS_FROM, 4), ProcessPool)
