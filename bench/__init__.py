"""Scores and speeds. `python -m bench --help` lists what there is; the scorers are in `bench/scorers/`."""

import sys
from importlib.util import find_spec
from pathlib import Path

if find_spec("onrecord") is None:  # a checkout that is not installed is measured all the same
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
