"""The public names of the package are those written here, sorted, and importing them does no work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import onrecord

SOURCE = Path(__file__).parents[1] / "src"
HEAVY = ("onrecord.record", "spacy", "numpy", "onnxruntime", "sqlalchemy", "trafilatura", "rich")


def test_public_names_are_sorted_and_complete() -> None:
    assert onrecord.__all__ == sorted(["OnRecordError", "Record", "__version__", "dump", "load", "read"])
    assert all(hasattr(onrecord, name) for name in onrecord.__all__)
    assert dir(onrecord) == onrecord.__all__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = onrecord.nothing


@pytest.mark.parametrize("module", ["onrecord", "onrecord.cli"])
def test_importing_does_no_work(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SOURCE)
    assert done.stdout.strip() == ""


def test_the_version_is_that_of_the_package() -> None:
    import tomllib

    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == onrecord.__version__
