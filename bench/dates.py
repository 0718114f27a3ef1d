"""`python -m bench dates`: expressions of time, their extent and their value, with peers in the same run.

Narrative is WikiWars (TIMEX2, Mazur and Dale 2010), news is MeanTime (TIMEX3, Minard et al. 2016), and any other file
in a folder of the data whose rows hold `text` and `timex` or `times`. Scores as in `bench/scorers/score_dates.py`,
after TempEval-3. The cases of the Recognizers are that program's own tests, which it passes by construction: they are
counted for OnRecord alone.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bench.scorers import score_dates
from onrecord.models.parser import load_parser
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import Parse, parse_article
from onrecord.reconciling.dating_resolve import resolve_dates
from onrecord.record import DateExpression

from .dates_cases import Case, cases, is_extent, is_value
from .dates_peers import peers
from .dates_sets import Found, Labelled, labelled_sets
from .places import data_folder
from .plain import article_of

REPEATS = 5
"""Runs of finding and resolving over tokens already there; the fastest is printed."""


@dataclass(frozen=True, slots=True)
class Parsed:
    document: Labelled
    parse: Parse


def run(data: str | None, *, baselines: bool) -> int:
    """Prints one table of the sets and one line for the cases; 2 if there is neither."""
    folder = data_folder(data)
    sets = labelled_sets(folder)
    for name in ("wikiwars", "meantime"):
        if name not in sets:
            print(f"no {name} in {folder}; name the folder of the sets with --data or ONRECORD_DATA", file=sys.stderr)
    if not sets:
        return 2
    print(f"{'set':12}{'reader':24}{'relaxed':>9}{'strict':>9}{'value':>9}{'P':>8}{'R':>8}{'words/s':>10}")
    for name, documents in sets.items():
        parsed, seconds = _parsed(documents)
        spent, ours = _read(parsed)
        _row(name, "OnRecord", documents, ours, seconds + spent)
        words = sum(len(document.text.split()) for document in documents)
        print(f"{name:12}{'  given the tokens':24}{words / spent:>53,.0f}")
        for peer in peers() if baselines else ():
            if peer.find is None:
                print(f"{name:12}{peer.name:24} left out: {peer.missing}")
                continue
            started = _worked()
            found = {document.doc: peer.find(document) for document in documents}
            _row(name, peer.name, documents, found, _worked() - started)
    _cases_row(cases(folder))
    return 0


def _worked() -> float:
    """Seconds of processor time so far, those of programs that were called too."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _parsed(documents: list[Labelled]) -> tuple[list[Parsed], float]:
    """The documents with their parses, and the seconds of processor time that parsing took."""
    pipeline = load_parser()
    parse_article(article_of("It rained on Monday."), pipeline)
    started = time.process_time()
    found = [Parsed(document, parse_article(article_of(document.text), pipeline)) for document in documents]
    return found, time.process_time() - started


def _read(parsed: list[Parsed]) -> tuple[float, dict[str, list[Found]]]:
    """Seconds of processor time for finding and resolving, and what was found."""
    best = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        read = {one.document.doc: _dates(one) for one in parsed}
        best = min(best, time.process_time() - started)
    timex2 = {one.document.doc: one.document.timex2 for one in parsed}
    return best, {
        doc: [Found(start=e.span.start, end=e.span.end, value=_as_noted(e, timex2[doc])) for e in dates]
        for doc, dates in read.items()
    }


def _dates(one: Parsed) -> tuple[DateExpression, ...]:
    return resolve_dates(find_dates(one.parse), one.document.date, one.document.text)


TIMEX2_SETS = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}
"""What comes round each day, week, month or year: TIMEX3 writes its length, TIMEX2 a date with nothing filled in."""


def _as_noted(expression: DateExpression, timex2: bool) -> str | None:
    if timex2 and expression.kind == "set" and expression.value:
        return TIMEX2_SETS.get(expression.value, expression.value)
    return expression.value


def _row(name: str, reader: str, documents: list[Labelled], found: dict[str, list[Found]], seconds: float) -> None:
    scored = score_dates.score(_compared(documents, found))
    value = scored["value"]
    words = sum(len(document.text.split()) for document in documents)
    print(
        f"{name:12}{reader:24}{scored['relaxed']['f1']:9.4f}{scored['strict']['f1']:9.4f}{value['f1']:9.4f}"
        f"{value['precision']:8.4f}{value['recall']:8.4f}{words / max(seconds, 1e-9):10,.0f}",
        flush=True,
    )


def _compared(
    documents: list[Labelled], found: dict[str, list[Found]]
) -> Iterator[tuple[str, list[dict[str, object]], list[dict[str, object]]]]:
    """Text, gold and predictions of each document, predictions where nothing was labelled left out."""
    for document in documents:
        kept = [one for one in found[document.doc] if document.counts(one)]
        yield (
            document.text,
            [{"start": one.start, "end": one.end, "value": one.value} for one in document.gold],
            [{"start": one.start, "end": one.end, "value": one.value} for one in kept],
        )


def _cases_row(given: list[Case]) -> None:
    if not given:
        print("no cases of the Recognizers in the data", file=sys.stderr)
        return
    documents = [
        Labelled(doc=case.id, text=case.text, date=case.reference or date(2016, 11, 7), gold=()) for case in given
    ]
    _, found = _read(_parsed(documents)[0])
    wanted = extents = values = 0
    for case in given:
        for expected in case.results:
            wanted += 1
            matches = [one for one in found[case.id] if is_extent(one, expected)]
            extents += bool(matches)
            overlapping = [one for one in found[case.id] if one.start < expected.end and expected.start < one.end]
            values += any(is_value(one, expected) for one in overlapping)
    total = sum(map(len, found.values()))
    print(
        f"cases of the Recognizers: {wanted} expressions in {len(given)} texts; OnRecord finds {total}, "
        f"{extents / wanted:.3f} with their extent, {values / wanted:.3f} with one of the given values"
    )
