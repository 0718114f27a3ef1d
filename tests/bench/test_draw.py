"""Sheets of drawn entries: nobody chooses, each event has its share, and the words stand in their passage."""

from __future__ import annotations

from typing import Any

from bench.draw import drawn_entries
from bench.draw_sheets import Sheet, figure

TEXT = "The ferry line says that 41 people were on board when the engine failed."


def _record(count: int) -> dict[str, Any]:
    at = TEXT.index("41")
    article = {"id": "art_1", "name": "a.txt", "publisher": "Harbour Post", "published": None, "text": TEXT}
    span = {"article": "art_1", "start": at, "end": at + 9, "exact": TEXT[at : at + 9]}
    one = {"unit": "people", "bound": "exactly", "change": None, "of": "people on board", "by": None, "as_of": None}
    figures = [{**one, "id": f"fig_{n}", "value": n, "upper": None, "evidence": [span]} for n in range(count)]
    return {"articles": [article], "actors": [], "figures": figures}


def test_a_long_record_does_not_drown_a_short_one() -> None:
    drawn = drawn_entries({"long": _record(50), "short": _record(3)}, "figures", 10, "1")
    assert [event for event, _ in drawn].count("short") == 3
    assert len(drawn) == 10


def test_the_same_seed_draws_the_same_and_another_seed_others() -> None:
    records = {"one": _record(50)}
    first, again, other = (drawn_entries(records, "figures", 5, seed) for seed in ("1", "1", "2"))
    assert first == again
    assert first != other


def test_the_words_of_an_entry_are_marked_where_they_stand() -> None:
    records = {"one": _record(1)}
    (_, entry), *_ = drawn_entries(records, "figures", 1, "1")
    assert "[Harbour Post, undated] …The ferry line says that ⟦41 people⟧ were on board" in figure(
        Sheet(records), "one", 1, entry
    )
