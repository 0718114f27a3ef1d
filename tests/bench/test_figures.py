"""The bench of figures: quantities in the form of the CQE sets, and what it says where a set is missing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from bench import figures

FORMS = {
    "Some 30,000 Norwegian sailors struck.": [(30_000, None, "norwegian sailor", "~")],
    "Prices rose 3.5 percent to $4 a gallon.": [(3.5, None, "percentage", "up"), (4, None, "dollar per gallon", "=")],
    "Thousands of swing-state voters left.": [(1_000, None, "swing-state voter", "=")],
    "It is 5 to 10 km away.": [(5, 10, "kilometre", "=")],
    "Two-thirds of the crew slept.": [(pytest.approx(2 / 3), None, "% crew", "=")],
    "He averaged at least 12 points per game.": [(12, None, "point per game", ">")],
}


@pytest.mark.parametrize("text", FORMS)
def test_quantities_take_the_form_of_the_sets(text: str) -> None:
    rows = figures.onrecord()(text)
    assert [(row["value"], row["upper"], row["unit"], row["change"]) for row in rows] == FORMS[text]


def test_every_file_of_the_form_is_scored_and_others_are_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cqe").mkdir()
    row = {"text": "It cost about 5 euros.", "quantities": [{"value": "5", "normalized_unit": "euro", "change": "~"}]}
    (tmp_path / "cqe" / "kept.json").write_text(json.dumps([row]))
    with gzip.open(tmp_path / "cqe" / "units.jsonl.gz", "wt") as lines:
        lines.write(json.dumps({"text": "5 p", "unit": "penny"}) + "\n")
    assert figures.run(str(tmp_path), cqe=None, baselines=False, show=False, part="all") == 0
    printed = capsys.readouterr().out
    assert "kept: 1 texts" in printed
    assert "value + bound" in printed
    assert "units" not in printed.replace("value + unit", "")


def test_a_missing_set_is_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert figures.run(str(tmp_path), cqe=None, baselines=False, show=False, part="all") == 2
    assert "no set of quantities" in capsys.readouterr().err
