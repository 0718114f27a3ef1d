"""`python -m bench speed`: seconds from the command to the page, and each stage of reading beside the parse.

Stages are measured in seconds of processor time, all threads together: a busy machine changes them little. Of the
commands both are given, what one waits and what the processors work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from .places import ROOT, sample_folders, seeds_folder

RUNS = 3
"""The best of so many is given: the others measure what else the machine was doing."""


def run(data: str | None) -> int:
    """Prints the measurements; always 0."""
    seeds = seeds_folder(data)
    folder = seeds if (seeds / "gold.json").is_file() else sample_folders()[0]
    reports = sorted(str(path) for path in folder.iterdir() if path.suffix in (".txt", ".html", ".xml"))
    with tempfile.TemporaryDirectory() as place:
        page = str(Path(place) / "page.html")
        print(f"command to page, {len(reports)} reports: {_command('read', *reports, '-o', page, '-q')} (goal 6 s)")
    print(f"onrecord --help: {_command('--help')} (goal 0.3 s)")
    stages(reports)
    return 0


def stages(reports: list[str]) -> None:
    """Processor seconds, words a second and share of the parse for each stage of reading, models loaded and warm."""
    from onrecord import pipeline
    from onrecord.models import encoder

    spent: dict[str, float] = defaultdict(float)
    found = pipeline.find_articles(reports)
    warm = pipeline.load_models()
    for article in found.articles:
        pipeline.read_article(article, warm)
    forgetful = pipeline.Models(nlp=warm.nlp, encoder=encoder.load_encoder.__wrapped__())
    vars(pipeline)["run_stage"] = _timed(pipeline.run_stage, spent)
    for article in found.articles:
        pipeline.read_article(article, forgetful)
    spent["all but the parse"] = sum(spent.values()) - spent["parse"]
    words = sum(len(article.text.split()) for article in found.articles)
    print(f"\nreading {words} words:")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        share = seconds / spent["parse"]
        print(f"  {name:18} {seconds:7.3f} s {words / max(seconds, 1e-9):12,.0f} words/s {share:6.2f} × the parse")


def _timed(run_stage: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def timed(stage: ModuleType, *rest: object) -> Any:
        started = time.process_time()
        result = run_stage(stage, *rest)
        spent[stage.__name__.rpartition(".")[2]] += time.process_time() - started
        return result

    return timed


def _command(*arguments: str) -> str:
    """Seconds that the command takes in a fresh process, and the processors with it, the best of RUNS."""
    best = worked = float("inf")
    for _ in range(RUNS):
        started, before = time.perf_counter(), os.times()
        subprocess.run(
            [sys.executable, "-m", "onrecord", *arguments], cwd=ROOT / "src", check=False, capture_output=True
        )
        after = os.times()
        best = min(best, time.perf_counter() - started)
        worked = min(
            worked, after.children_user + after.children_system - before.children_user - before.children_system
        )
    return f"{best:.2f} s, {worked:.2f} s of the processors"
