"""The sample dossier gives the golden record."""

from __future__ import annotations

import difflib

import pytest

from tests.golden import GOLDEN, present

SHOWN = 60
"""Lines of difference shown."""


def test_the_sample_gives_the_golden_record() -> None:
    if not GOLDEN.exists():
        pytest.skip("no golden record is kept yet; write it with: python -m tests.golden")
    kept, now = GOLDEN.read_text(encoding="utf-8"), present()
    if kept != now:
        lines = difflib.unified_diff(kept.splitlines(), now.splitlines(), "golden", "now", lineterm="")
        difference = "\n".join(list(lines)[:SHOWN])
        pytest.fail(f"{difference}\n\nIf this is meant, renew it with: python -m tests.golden", pytrace=False)
