"""spaCy comes without its command line, and whoever wants that still gets it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"


def test_reading_imports_no_downloader() -> None:
    assert (
        told("import onrecord.pipeline, sys; print('spacy' in sys.modules, 'requests' in sys.modules)") == "True False"
    )


@pytest.mark.parametrize(
    "wanted",
    [
        "import spacy; print(spacy.cli.download.__name__, spacy.info.__module__)",
        "from spacy.cli import download; from spacy import info; print(download.__name__, info.__module__)",
    ],
)
def test_the_command_line_is_there_for_others(wanted: str) -> None:
    assert told(f"import onrecord.pipeline; {wanted}") == "download spacy.cli.info"


def test_a_spacy_that_is_there_already_is_left_alone() -> None:
    assert told("import spacy; cli = spacy.cli; import onrecord.pipeline; print(spacy.cli is cli)") == "True"


def told(program: str) -> str:
    """What a program prints in a fresh process."""
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(SOURCE)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return run.stdout.strip()
