"""The sample dossier gives the golden record."""

from __future__ import annotations

import difflib
import json

import pytest

from tests.golden import GOLDEN, present

SHOWN = 60
"""Lines of difference shown."""


def test_the_sample_gives_the_golden_record() -> None:
    if not GOLDEN.exists():
        pytest.skip("no golden record is kept yet; write it with: python -m tests.golden")
    kept, now = GOLDEN.read_text(encoding="utf-8"), present()
    if json.loads(kept)["onrecord"]["processor"] != json.loads(now)["onrecord"]["processor"]:
        pytest.skip("the golden record was written on a kind of processor that rounds 8-bit models differently")
    if kept != now:
        lines = difflib.unified_diff(kept.splitlines(), now.splitlines(), "golden", "now", lineterm="")
        difference = "\n".join(list(lines)[:SHOWN])
        pytest.fail(f"{difference}\n\nIf this is meant, renew it with: python -m tests.golden", pytrace=False)
