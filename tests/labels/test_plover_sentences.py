"""Sentences that the event model learns from: marked, ours, and taken from nowhere."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.plover import ROOTS, unmarked

ROOT = Path(__file__).parents[2]
HERE = ROOT / "training" / "plover" / "sentences"
DATA = Path(os.environ.get("ONRECORD_DATA") or ROOT.parent / "shared" / "data")
CLOSED = (
    "plv", "cameo_coped", "plover_gsr", "petrarch_unittest", "polnear", "basil", "neus_allsides",
    "allsides_event_clusters", "fnc1", "msrp", "speech_acts",
)  # fmt: skip
"""Sets that may measure but not teach, and two more that these sentences owe nothing."""

RUN = 8
"""Words in a row that no written sentence may share with them."""


def rows() -> list[dict[str, str]]:
    files = sorted(HERE.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def test_each_sentence_marks_one_source_and_one_target_and_has_a_known_root() -> None:
    for row in rows():
        _, places = unmarked(row["text"])
        assert [len(places[role]) for role in ("s", "t")] == [1, 1], row["text"]
        assert row["root"] in ROOTS


def test_no_marked_sentence_stands_twice() -> None:
    marked = [row["text"] for row in rows()]
    assert len(marked) == len(set(marked))


def test_no_event_type_is_rare() -> None:
    for root in ROOTS:
        assert sum(row["root"] == root for row in rows()) >= 250


@pytest.mark.skipif(not DATA.is_dir(), reason="the shared data are not here (ONRECORD_DATA)")
def test_no_sentence_is_taken_from_a_closed_set() -> None:
    ours = {run: row["text"] for row in rows() for run in runs(unmarked(row["text"])[0])}
    for name in CLOSED:
        for file in [*(DATA / name).rglob("*.jsonl.gz"), *(DATA / name).rglob("*.txt")]:
            text = gzip.decompress(file.read_bytes()).decode() if file.suffix == ".gz" else file.read_text("utf-8")
            shared = {ours[run] for run in runs(text) if run in ours}
            assert not shared, f"{file} has {shared}"
