"""Labelled sets of reports, read as far as stories need it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.record import Reading
from training.lineage.originals import Report, read_basil, read_practice_events

from .json_lines import json_lines
from .readings import FOR_STORIES, Row, read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article of a set, as far as it is read for stories, and the story that the set puts it into."""

    reading: Reading
    story: str
    topic: int | None = None
    """ecbplus: the number of the kind of event, which two look-alike events share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """A report before it is read, and what the set says of it."""

    row: Row
    story: str
    topic: int | None = None


def labelled_set(data: Path, name: str, cache: Path | None) -> list[Labelled]:
    """The articles of `ecbplus`, `basil` or `allsides`, by their ids."""
    labels = list(SETS[name](data))
    readings = read_rows([label.row for label in labels], cache, FOR_STORIES)
    found = [
        Labelled(reading=readings[str(label.row["name"])], story=label.story, topic=label.topic) for label in labels
    ]
    return sorted(found, key=lambda one: one.reading.article.id)


def _ecbplus(data: Path) -> Iterator[_Label]:
    for row in json_lines(data / "ecbplus" / "documents.jsonl.gz"):
        yield _Label(row={"name": row["doc"], "text": row["text"]}, story=row["subtopic"], topic=int(row["topic"]))


def _basil(data: Path) -> Iterator[_Label]:
    return map(_by_event, read_basil(data))


def _allsides(data: Path) -> Iterator[_Label]:
    return map(_by_event, read_practice_events(data))


def _by_event(report: Report) -> _Label:
    return _Label(row=report.row, story=report.event)


SETS: dict[str, Callable[[Path], Iterator[_Label]]] = {"ecbplus": _ecbplus, "basil": _basil, "allsides": _allsides}
