"""The sample dossier is what its gold was made from."""

import os
import subprocess
import sys
from pathlib import Path

from onrecord.sample import reports_folder
from onrecord.sources import read_sources

GOLD = Path(__file__).parents[1] / "gold" / "sample"


def test_the_gold_belongs_to_the_reports_as_they_are_read():
    made = subprocess.run(
        [sys.executable, str(GOLD / "make_gold.py"), "--check"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr


def test_nine_reports_are_read_and_each_has_a_publisher():
    sources = read_sources([reports_folder()])
    assert len(sources.articles) == 9
    assert sources.problems == ()
    assert all(article.publisher for article in sources.articles)
