"""Real reports that copies are made from: BASIL, the AllSides practice events, and WMT21's translations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.json_lines import json_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with the event that it tells of. Reports of one event are independent, but translations of one source
    text, whose event is that text."""

    id: str
    event: str
    text: str
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None

    @property
    def row(self) -> dict[str, str | None]:
        """The report as a line of JSON that OnRecord reads."""
        return {
            "name": self.id, "text": self.text, "title": self.title,
            "publisher": self.publisher, "date": self.date, "url": self.url,
        }  # fmt: skip


def read_basil(data: Path) -> list[Report]:
    return [
        Report(
            id=row["doc"], event=row["story"], text=row["text"],
            title=row["title"], publisher=row["publisher"], date=row["date"], url=row["url"],
        )
        for row in json_lines(data / "basil" / "articles.jsonl.gz")
    ]  # fmt: skip


def read_practice_events(data: Path) -> list[Report]:
    folder = data / "allsides_event_clusters"
    return [
        Report(
            id=row["file"].removesuffix(".txt"), event=row["event"],
            text=(folder / row["file"]).read_text(encoding="utf-8"),
            title=row["title"], publisher=row["publisher"], date=row["date"], url=row["url"],
        )
        for row in json_lines(folder / "index.jsonl")
    ]  # fmt: skip


def read_translations(data: Path) -> list[Report]:
    """Translations into English; `publisher` and the rest are not known, and the producer stands in the id only."""
    return [
        Report(id=f"{row['source_doc']}|{row['producer']}", event=row["source_doc"], text=row["text"])
        for row in json_lines(data / "wmt21" / "copies.jsonl.gz")
    ]


def by_event(reports: Iterable[Report]) -> dict[str, list[Report]]:
    events: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        events[report.event].append(report)
    return events
