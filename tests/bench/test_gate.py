"""Floors hold, rise by themselves when asked, and fall only on purpose."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.gate import Measured, below, moved

NOW = Measured(gold="abc", rows={"speaker": 0.9, "act": 0.8})
FLOOR = {"gold": "abc", "rows": {"speaker": 0.9, "act": 0.7}}
SCORERS = sorted((Path(__file__).parents[2] / "bench" / "scorers").glob("score_*.py"))


def test_a_row_under_its_floor_is_named() -> None:
    assert below("seeds", FLOOR, NOW) == []
    assert below("seeds", {**FLOOR, "rows": {"speaker": 0.95}}, NOW) == ["seeds: speaker is 0.9000, its floor 0.9500"]


def test_a_row_that_vanished_is_under_its_floor() -> None:
    assert "via" in below("seeds", {**FLOOR, "rows": {"via": 0.1}}, NOW)[0]


def test_another_gold_is_noticed() -> None:
    assert "gold has changed" in below("seeds", {**FLOOR, "gold": "other"}, NOW)[0]


def test_a_set_without_floors_fails() -> None:
    assert "no floors" in below("seeds", None, NOW)[0]


def test_raising_never_lowers() -> None:
    higher = {"gold": "abc", "rows": {"speaker": 0.95, "act": 0.7}}
    assert moved(higher, NOW, lower=False)["rows"] == {"speaker": 0.95, "act": 0.8}
    assert moved(higher, NOW, lower=True)["rows"] == NOW.rows


def test_raising_on_another_gold_is_refused() -> None:
    with pytest.raises(SystemExit, match="lower"):
        moved({**FLOOR, "gold": "other"}, NOW, lower=False)


@pytest.mark.parametrize(
    "scorer", [path for path in SCORERS if path.stem != "score_record"], ids=lambda path: path.stem
)
def test_each_scorer_passes_its_own_test(scorer: Path) -> None:
    done = subprocess.run([sys.executable, scorer, "--self-test"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
