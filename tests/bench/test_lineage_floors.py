"""Floors for lineage, on the copies spun by hand with the reports of their events."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from bench import lineage, lineage_sections
from bench.lineage_scores import score
from bench.places import HERE

DATA = Path(os.environ.get("ONRECORD_DATA") or Path(__file__).parents[3] / "shared" / "data")
SPINS = [
    file
    for file in sorted((HERE / "gold" / "spins").glob("*.json"))
    if json.loads(file.read_text(encoding="utf-8"))["part"] == "dev"
]
DIGEST = "4f832278460fc39901248ec1e42c5059e411286e0066cc2f188f0f31c03bc0bb"
"""Of the edits that make the copies: floors set on others mean nothing."""
RECALL = 0.79
"""A little under what was measured when it was set; that no independent report is called a copy allows for no slack."""


@pytest.mark.skipif(not (DATA / "basil").is_dir(), reason="BASIL is not here (ONRECORD_DATA)")
def test_careful_copies_are_found_and_independent_reports_are_not() -> None:
    assert hashlib.sha256(b"".join(file.read_bytes() for file in SPINS)).hexdigest() == DIGEST
    judged = lineage.judge(lineage_sections.spins(DATA, SPINS), cache=None)
    found = score(judged.section.pairs, judged.links)
    assert found.precision == 1.0
    assert found.recall >= RECALL
