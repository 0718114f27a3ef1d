"""The sample dossier: nine reports of an event that never happened, written for this project.

The reports stand in `reports/`, as the web would serve them. The README beside them says what each one is for.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["reports_folder"]


def reports_folder() -> Path:
    """The folder of the sample's reports, to be read like any other folder."""
    return Path(__file__).parent / "reports"
