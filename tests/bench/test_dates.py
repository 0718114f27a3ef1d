"""Sets of dates are scored by their form, peers run where they are installed, and what is missing is said."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench import __main__, dates_peers
from bench.dates_cases import Expected, is_value
from bench.dates_sets import Found, labelled_sets

TEXT = "Ministers met on 7 February 2022. They meet daily."


def put(place: Path, rows: list[dict[str, Any]]) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(place, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


def row(text: str = TEXT, *, daily: str = "P1D") -> dict[str, Any]:
    times = [("7 February 2022", "2022-02-07"), ("daily", daily)]
    marked = [{"start": text.index(words), "end": text.index(words) + len(words), "value": v} for words, v in times]
    return {"doc": "a", "date": "2022-02-09", "text": text, "times": marked}


def test_any_set_of_the_form_is_scored_under_its_own_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "news_dates" / "documents.jsonl.gz", [row()])
    put(tmp_path / "other" / "articles.jsonl.gz", [{"doc": "b", "text": "no times"}])
    assert __main__.main(["dates", "--data", str(tmp_path), "--baselines", "no"]) == 0
    printed = capsys.readouterr()
    [line] = [line for line in printed.out.splitlines() if "OnRecord" in line]
    assert line.split()[:5] == ["news_dates", "OnRecord", "1.0000", "1.0000", "1.0000"]
    assert "no wikiwars" in printed.err


def test_timex2_sets_are_compared_in_their_own_notation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "wikiwars" / "documents.jsonl.gz", [row(daily="XXXX-XX-XX")])
    __main__.main(["dates", "--data", str(tmp_path), "--baselines", "no"])
    [line] = [line for line in capsys.readouterr().out.splitlines() if "OnRecord" in line]
    assert line.split()[4] == "1.0000"


def test_without_any_set_the_bench_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["dates", "--data", str(tmp_path)]) == 2
    assert "name the folder" in capsys.readouterr().err


def test_a_dateline_and_unlabelled_sentences_are_neither_right_nor_wrong(tmp_path: Path) -> None:
    text = "Head\n6 June 2008\nOne. Two. Three. Four.\nToday it ends."
    mention = {"kind": "TIMEX3", "spans": [[5, 16]], "functionInDocument": "CREATION_TIME", "value": "2008-06-06"}
    sentences = [[0, 4], [5, 16], [17, 21], [22, 26], [27, 33], [34, 39], [40, 54]]
    given = {"doc": "a", "date": "2008-06-06", "text": text, "sentences": sentences, "mentions": [mention]}
    put(tmp_path / "meantime" / "documents.jsonl.gz", [given])
    [document] = labelled_sets(tmp_path)["meantime"]
    assert document.gold == ()
    assert [document.counts(Found(start=a, end=b, value=None)) for a, b in ((5, 16), (17, 20), (40, 45))] == [
        False,
        True,
        False,
    ]


def test_a_clock_time_is_right_without_the_day(tmp_path: Path) -> None:
    expected = Expected(0, 3, frozenset({"T18"}))
    assert is_value(Found(start=0, end=3, value="2018-08-31T18:00"), expected)
    assert not is_value(Found(start=0, end=3, value="2018-08-31"), expected)


def test_a_peer_that_is_not_installed_says_how_to_install_it() -> None:
    missing = dates_peers._peer(
        "Nobody", "no_such_reader_of_dates", lambda module: lambda document: [], "pip install x"
    )
    assert missing.find is None
    assert "pip install x" in missing.missing
