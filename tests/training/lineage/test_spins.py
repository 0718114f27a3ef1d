import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from training.lineage.edits import (
    Edit,
    EditsDoNotFit,
    Moved,
    apply_edits,
    make_edits,
    read_edits,
    shared_runs,
    write_edits,
)
from training.lineage.spins import FOLDER_OF_EDITS

STORED = sorted((Path(__file__).parents[3] / FOLDER_OF_EDITS).glob("*.json"))
# Few words, so that runs, repeats and moves are common.
TEXTS = st.lists(
    st.sampled_from(["the", "mayor", "said", "«no»", "dañó", "水", "🙂", "it", "went", "on"]), max_size=40
).map(" ".join)


@given(original=TEXTS, copy=TEXTS)
@settings(deadline=None)
def test_edits_give_the_copy_back_and_keep_no_run_of_the_original(original: str, copy: str) -> None:
    edits = make_edits(original, copy)
    assert apply_edits(original, edits) == copy
    assert [run for edit in edits for run in shared_runs(edit.replacement, original)] == []


@given(original=TEXTS, copy=TEXTS)
@settings(deadline=None)
def test_written_edits_are_read_as_they_were(original: str, copy: str) -> None:
    edits = make_edits(original, copy)
    assert read_edits(json.loads(json.dumps(write_edits(edits)))) == edits


def test_a_moved_passage_is_pointed_at() -> None:
    first, second = (
        "Nobody was hurt when the old bridge came down. ",
        "The city will pay for all of it, said the mayor of Elm. ",
    )
    edits = make_edits(first + second, second + "And so on. " + first)
    assert any(isinstance(edit.replacement, Moved) for edit in edits)


def test_a_passage_repeated_in_capitals_is_refused() -> None:
    original = "one two three four five six seven eight nine"
    with pytest.raises(EditsDoNotFit, match="repeats the original"):
        make_edits(original, original.upper())


def test_edits_of_another_text_are_refused() -> None:
    with pytest.raises(EditsDoNotFit):
        apply_edits("short", [Edit(3, 9, "x")])


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_stored_edits_are_in_order_and_say_what_they_are(path: Path) -> None:
    stored = json.loads(path.read_text("utf-8"))
    edits = read_edits(stored["edits"])
    assert stored["origin"] == path.stem
    assert stored["part"] in ("dev", "test")
    assert stored["sort"] in range(1, 7)
    assert 0 < stored["kept"] <= 1
    assert all(before.end <= after.start for before, after in pairwise(edits))
