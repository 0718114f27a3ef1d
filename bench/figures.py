"""`python -m bench figures`: quantities on the sets of CQE (Almasian et al., EMNLP 2023), with peers in the same run.

What is scored is all that is counted or measured (`find_quantities`), as those sets ask for; the record lists what a
reader would note of it. Each reader gets the bare text of a row.
"""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.scorers import score_figures

from .figures_forms import row_of
from .figures_peers import PeerMissing, Reader, load_cqe, load_quantulum3, load_recognizers
from .places import data_folder
from .plain import article_of
from .quotations import THREADS

Row = dict[str, Any]

FIRST = "It cost 5 dollars."
"""Read once before the clock starts: much is loaded late."""


def run(data: str | None, *, cqe: Path | None, baselines: bool, show: bool, part: str) -> int:
    """Prints a table for each set of the form, all readers on the same texts; 2 where there is no set."""
    sets = dict(_sets(data_folder(data) / "cqe"))
    if not sets:
        print(
            f"no set of quantities in {data_folder(data) / 'cqe'}; name the folder of public data with --data",
            file=sys.stderr,
        )
        return 2
    os.environ |= dict.fromkeys(THREADS, "1")
    warnings.filterwarnings("ignore")
    readers: dict[str, Reader] = {"OnRecord": onrecord()}
    for name, load in _peers(cqe).items() if baselines else ():
        try:
            readers[name] = load()
        except PeerMissing as error:
            print(f"{name} is left out: {error}")
    for name, rows in sets.items():
        _table(name, rows if part == "all" else rows[part == "odd" :: 2], readers, show=show)
    return 0


def onrecord() -> Reader:
    """OnRecord's reading of a bare text: parse, dates, quantities."""
    from onrecord.models.parser import load_parser
    from onrecord.reading.dates import find_dates
    from onrecord.reading.figures import find_quantities
    from onrecord.reading.parse import parse_article

    nlp = load_parser()

    def read(text: str) -> list[Row]:
        parse = parse_article(article_of(text), nlp)
        return [row_of(parse.doc, quantity) for quantity in find_quantities(parse, find_dates(parse))]

    return read


def _peers(cqe: Path | None) -> dict[str, Callable[[], Reader]]:
    return {"quantulum3": load_quantulum3, "Recognizers": load_recognizers, "CQE": lambda: load_cqe(cqe)}


def _sets(folder: Path) -> Iterator[tuple[str, list[Row]]]:
    """Each file of rows with text and quantities, by its name."""
    for place in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if place.suffix not in {".gz", ".xz", ".jsonl", ".json"} or not place.is_file():
            continue
        rows = score_figures.read_rows(place)
        if rows and isinstance(rows[0], dict) and "text" in rows[0] and "quantities" in rows[0]:
            yield place.name.split(".")[0], rows


def _table(name: str, rows: list[Row], readers: dict[str, Reader], *, show: bool) -> None:
    gold = [[score_figures.gold_figure(quantity) for quantity in row["quantities"]] for row in rows]
    bounds = any("change" in quantity for row in rows for quantity in row["quantities"])
    words = sum(len(row["text"].split()) for row in rows)
    measures = {"value": "value", "value_unit": "value + unit"} | ({"value_bound": "value + bound"} if bounds else {})
    print(f"\n{name}: {len(rows)} texts, {words} words, {sum(map(len, gold))} quantities")
    print(
        f"{'':14}{'found':>7}"
        + "".join(f"{title + ' P / R / F1':>27}" for title in measures.values())
        + f"{'words/s':>10}"
    )
    for reader_name, read in readers.items():
        read(FIRST)
        started = time.process_time()
        given = [read(row["text"]) for row in rows]
        seconds = time.process_time() - started
        found = [[score_figures.predicted_figure(one) for one in answer] for answer in given]
        scored = score_figures.score(list(zip(gold, found, strict=True)))
        cells = "".join(
            f"{scored[key]['precision']:>13.3f} /{scored[key]['recall']:.3f} /{scored[key]['f1']:.3f}"
            for key in measures
        )
        print(f"{reader_name:14}{scored['predicted']:>7}{cells}{words / max(seconds, 1e-9):>10,.0f}")
        if show and reader_name == "OnRecord":
            _print_misses(rows, gold, found, "value_unit_bound" if bounds else "value_unit")


def _print_misses(rows: list[Row], gold: list[list[Any]], found: list[list[Any]], measure: str) -> None:
    for row, want, have in zip(rows, gold, found, strict=True):
        missing, extra = list(want), []
        for one in have:
            same = next((other for other in missing if score_figures.MEASURES[measure](other, one)), None)
            if same is None:
                extra.append(one)
            else:
                missing.remove(same)
        if missing or extra:
            print(f"  {row['text']}\n      wanted {missing}\n      found  {extra}")
