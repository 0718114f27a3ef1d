"""Readings for benches: only what is needed is read, and only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.readings import FOR_LINEAGE, FOR_STORIES, read_rows

ROWS = [
    {"name": "a/b|c", "text": "The ministers met in Vienna on Friday and talked about the gas pipeline for two hours."}
]


def test_readings_are_kept_and_found_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = read_rows(ROWS, tmp_path)
    assert "read 1 of 1" in capsys.readouterr().err
    assert read_rows(ROWS, tmp_path) == first
    assert capsys.readouterr().err == ""
    assert list(first) == ["a/b|c"]


def test_readings_of_other_stages_are_not_taken_for_these(tmp_path: Path) -> None:
    (for_lineage,) = read_rows(ROWS, tmp_path, FOR_LINEAGE).values()
    (for_stories,) = read_rows(ROWS, tmp_path, FOR_STORIES).values()
    assert for_lineage.sentences == for_stories.sentences
    assert for_lineage.mentions
    assert not for_stories.mentions
    assert for_stories.topic
    assert not for_lineage.topic
