"""Two timelines compared, on answers worked out by hand, and how the set's rows become the program's and back."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from bench import timeline
from bench.timeline import mended
from bench.timeline_score import Counts, Entry, score


def rows(*told: tuple[int, str, str]) -> list[Entry]:
    """Entries of one mention each: order, date, words."""
    return [Entry(order=order, date=date, mentions=(("d", 2, words),)) for order, date, words in told]


GOLD = rows((1, "2001", "left"), (2, "2002", "sold"), (2, "2002", "built"))


def counted(counts: Counts) -> tuple[int, int, int, int]:
    return counts.system_right, counts.system, counts.gold_found, counts.gold


def test_the_same_timeline_is_all_right() -> None:
    # three dates of events, and one BEFORE; that the two of 2002 are simultaneous follows from their date
    assert counted(score(GOLD, GOLD)) == (4, 4, 4, 4)


def test_what_follows_counts_though_it_is_not_stated() -> None:
    gold = rows((1, "2001", "left"), (2, "2002", "sold"), (3, "2003", "built"))
    without_the_middle = rows((1, "2001", "left"), (2, "2003", "built"))
    # left BEFORE built follows in the gold timeline; of its five relations the two dates are found, no BEFORE
    assert counted(score(gold, without_the_middle)) == (3, 3, 2, 5)


def test_another_date_makes_the_date_wrong_but_not_the_order() -> None:
    assert counted(score(GOLD, rows((1, "2000", "left"), (2, "2002", "sold"), (2, "2002", "built")))) == (3, 4, 3, 4)


def test_an_event_that_is_not_gold_costs_precision_alone() -> None:
    assert counted(score(GOLD, [*GOLD, *rows((3, "2003", "told"))])) == (4, 6, 4, 4)


def test_what_is_not_placed_in_time_is_left_out_on_both_sides() -> None:
    unplaced = rows((0, "XXXX-XX-XX", "hoped"))
    assert counted(score([*GOLD, *unplaced], [*unplaced, *GOLD])) == (4, 4, 4, 4)


def test_one_mention_twice_is_two_events() -> None:
    gold = rows((1, "2001", "appeared"), (2, "2002", "appeared"))
    assert counted(score(gold, gold)) == (3, 3, 3, 3)
    assert counted(score(gold, gold[:1])) == (1, 1, 1, 3)


def test_an_order_against_the_dates_counts_but_nothing_follows_from_it() -> None:
    crossed = rows((1, "2001", "left"), (2, "2001", "sold"))
    assert counted(score(crossed, crossed)) == (3, 3, 3, 3)
    assert counted(score(crossed, rows((1, "2001", "left"), (1, "2001", "sold")))) == (2, 2, 2, 3)


def test_nothing_found_is_nought() -> None:
    assert (score(GOLD, []).precision, score(GOLD, []).recall, score(GOLD, []).f1) == (0.0, 0.0, 0.0)


ENTRIES = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from(["2001", "2002", "XXXX-XX-XX"]), st.sampled_from("abcde")), max_size=8
).map(lambda told: rows(*told))


@given(ENTRIES, ENTRIES)
def test_the_two_sides_mirror_each_other(one: list[Entry], other: list[Entry]) -> None:
    there, back = score(one, other), score(other, one)
    assert (there.system, there.gold, there.system_right, there.gold_found) == (
        back.gold, back.system, back.gold_found, back.system_right,
    )  # fmt: skip


@given(ENTRIES)
def test_a_timeline_bears_out_all_of_itself(one: list[Entry]) -> None:
    counts = score(one, one)
    assert counts.system_right == counts.system == counts.gold == counts.gold_found


MENDED = [
    ("the owners 'claim", "the owners' claim"),
    ("he calls 'fire' twice", "he calls 'fire' twice"),
    ("it 's late", "it 's late"),
]


@pytest.mark.parametrize(("joined", "right"), MENDED)
def test_the_mark_of_an_owner_goes_back_to_its_word(joined: str, right: str) -> None:
    assert (mended(joined), len(mended(joined))) == (right, len(joined))


def test_every_file_of_the_form_is_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / timeline.SET
    folder.mkdir()
    text = "A mill opens\nMay 6, 2021\nAda Holm opened a mill on Tuesday."
    ends = [12, 24, len(text)]
    sentences = [[start, end] for start, end in zip([0, 13, 25], ends, strict=True)]
    document = {"corpus": "other", "doc": "7", "title": "A mill opens", "date": "2021-05-06", "text": text,
                "sentences": sentences}  # fmt: skip
    event = {"doc": "7", "sentence": 2, "words": "opened"}
    gold = {"corpus": "other", "entity": "Ada Holm",
            "entries": [{"order": 1, "date": "2021-05-04", "events": [event]}]}  # fmt: skip
    for name, row in (("texts.jsonl.gz", document), ("answers.jsonl.gz", gold)):
        with gzip.open(folder / name, "wt", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    assert timeline.run(str(tmp_path), show=True) == 0
    assert "other      Ada Holm                     1.0000 1.0000 1.0000" in capsys.readouterr().out


def test_a_missing_set_is_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert timeline.run(str(tmp_path), show=False) == 2
    assert "no documents or timelines" in capsys.readouterr().err
