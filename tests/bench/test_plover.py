"""What `python -m bench events` reads and how it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import plover


def test_marks_are_read_into_places() -> None:
    text, places = plover.unmarked("<s>Oslo</s> met <t>Ndjamena</t>.")
    assert text == "Oslo met Ndjamena."
    assert [text[a:b] for role in "st" for a, b in places[role]] == ["Oslo", "Ndjamena"]


def test_nested_marks_of_the_gold_standard_are_read(tmp_path: Path) -> None:
    row = {
        "id": "x",
        "event": "FIGHT",
        "mode": "heavy-weapons",
        "context": "military, diplomatic",
        "textInfo": {"markup": "(SRC: Norse) boats (in May) (EVT: shelled) (LOC: towns in (TAR: Chad))."},
    }
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps(row) + "\n")
    (pair,) = plover.read_gsr(file)
    assert pair.text == "Norse boats (in May) shelled towns in Chad."
    assert [pair.text[a:b] for role in "st" for a, b in pair.places[role]] == ["Norse", "Chad"]
    assert (pair.gold["root"], pair.gold["quad"], pair.gold["context"]) == ("ASSAULT", 4, {"military", "diplomatic"})


def test_macro_f1_is_over_the_classes_of_the_gold() -> None:
    answers = [("A", "A"), ("A", "B"), ("B", "B"), ("B", "C")]
    assert plover.macro_f1(answers) == pytest.approx((2 / 3 + 1 / 2) / 2)


def test_a_missing_set_is_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert plover.run(str(tmp_path), show=False) == 0
    assert "plv: not in" in capsys.readouterr().err


def test_any_file_of_the_form_is_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plv").mkdir()
    row = {"id": "test-0001", "marked": "<s>Oslo</s> praised <t>Chad</t>.", "root": "SUPPORT", "quad": 1}
    (tmp_path / "plv" / "other.jsonl").write_text(json.dumps(row) + "\n")
    plover.run(str(tmp_path), show=True)
    printed = capsys.readouterr().out
    assert "plv/other.jsonl: 1 pairs" in printed
    assert "SUPPORT" in printed
