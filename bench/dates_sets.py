"""Texts with labelled expressions of time, as public sets and sets of the same form give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .json_lines import json_lines

MEANTIME_SENTENCES = 6
"""MeanTime labels times in the headline, the dateline and the four sentences after them, no further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An expression in code points of its text."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    doc: str
    text: str
    date: date | None
    gold: tuple[Found, ...]
    until: int = 1 << 60
    """Code points that were labelled."""
    beside: tuple[Found, ...] = ()
    """Expressions that are neither wanted nor wrong: the dateline."""
    timex2: bool = False
    narrative: bool = False

    def counts(self, found: Found) -> bool:
        """Does the expression lie where it can be right or wrong?"""
        return found.start < self.until and not any(
            found.start < one.end and one.start < found.end for one in self.beside
        )


def labelled_sets(folder: Path) -> dict[str, list[Labelled]]:
    """Each set in the folders of `folder`, by the name of its folder (and file, where there are several)."""
    sets: dict[str, list[Labelled]] = {}
    for place in sorted(folder.glob("*/*.jsonl*")):
        if place.name == "index.jsonl" or place.suffix not in {".gz", ".jsonl"}:
            continue
        rows = json_lines(place)
        first = next(rows, None)
        if first is None or not _is_labelled(first):
            continue
        name = place.parent.name if place.name.startswith("documents.") else f"{place.parent.name}/{_stem(place)}"
        sets[name] = [_document(row, place.parent.name) for row in [first, *rows]]
    return sets


def _stem(place: Path) -> str:
    return place.name.split(".")[0]


def _is_labelled(row: dict[str, Any]) -> bool:
    if "text" not in row:
        return False
    return "timex" in row or "times" in row or any(m.get("kind") == "TIMEX3" for m in row.get("mentions", ()))


def _document(row: dict[str, Any], name: str) -> Labelled:
    day = date.fromisoformat(row["date"][:10]) if row.get("date") else None
    if "mentions" in row:
        times = [mention for mention in row["mentions"] if mention["kind"] == "TIMEX3" and mention["spans"]]
        created = [mention for mention in times if mention.get("functionInDocument") == "CREATION_TIME"]
        return Labelled(
            doc=row["doc"], text=row["text"], date=day, gold=tuple(_of_mention(m) for m in times if m not in created),
            beside=tuple(map(_of_mention, created)), until=row["sentences"][:MEANTIME_SENTENCES][-1][1],
        )  # fmt: skip
    times = row["times"] if "times" in row else row["timex"]
    gold = tuple(Found(start=one["start"], end=one["end"], value=one.get("value")) for one in times)
    return Labelled(
        doc=row["doc"], text=row["text"], date=day, gold=gold, timex2=name.startswith("wikiwars"),
        narrative=name.startswith("wikiwars"),
    )  # fmt: skip


def _of_mention(mention: dict[str, Any]) -> Found:
    return Found(start=mention["spans"][0][0], end=mention["spans"][-1][1], value=mention.get("value"))
