"""Where the material lies that is measured on."""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def data_folder(given: str | None) -> Path:
    """The folder of public data: what was given, or `ONRECORD_DATA`, or `../shared/data` beside the checkout."""
    return Path(given or os.environ.get("ONRECORD_DATA") or ROOT.parent / "shared" / "data")


def seeds_folder(given: str | None) -> Path:
    """A folder of reports with `gold.json`: what was given if it is one, or `seeds` in it or beside it."""
    data = data_folder(given)
    choices = (data, data / "seeds", data.parent / "seeds")
    return next((folder for folder in choices if (folder / "gold.json").is_file()), choices[-1])


def sample_folders() -> tuple[Path, Path]:
    """The reports of the sample dossier, and the folder of its gold."""
    return ROOT / "src" / "onrecord" / "sample" / "reports", ROOT / "tests" / "gold" / "sample"
