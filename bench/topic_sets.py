"""Labelled sets of reports as topics, read once and kept in a folder of the user's.

What is kept is keyed by the text and by the versions of all stages of reading, so it is read anew when one of them
changes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import pickle
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord import pipeline
from onrecord.errors import StageError
from onrecord.reading import blocks, dates, language, parse, sentences, topic
from onrecord.record import Article, Reading

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article of a set, as far as it is read for stories, and the story that the set puts it into."""

    reading: Reading
    story: str
    topic: int | None = None
    """ecbplus: the number of the kind of event, which two look-alike events share."""


def labelled_set(data: Path, name: str, cache: Path | None) -> list[Labelled]:
    """The articles of `ecbplus`, `basil` or `allsides`, by their ids."""
    rows = {row["name"]: row for row in {"ecbplus": _ecbplus, "basil": _basil, "allsides": _allsides}[name](data)}
    readings = list(_readings(_articles(rows.values()), cache))
    found = [
        Labelled(
            reading=reading, story=rows[reading.article.name]["gold"], topic=rows[reading.article.name].get("topic")
        )
        for reading in readings
    ]
    return sorted(found, key=lambda one: one.reading.article.id)


def _ecbplus(data: Path) -> Iterator[Row]:
    for row in _lines(data / "ecbplus" / "documents.jsonl.gz"):
        yield {"name": row["doc"], "text": row["text"], "gold": row["subtopic"], "topic": int(row["topic"])}


def _basil(data: Path) -> Iterator[Row]:
    for row in _lines(data / "basil" / "articles.jsonl.gz"):
        kept = {key: row[key] for key in ("text", "title", "publisher", "date", "url")}
        yield {**kept, "name": row["doc"], "gold": str(row["story"])}


def _allsides(data: Path) -> Iterator[Row]:
    folder = data / "allsides_event_clusters"
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        paths = (folder / row["file"], folder / row["event"] / row["file"])
        text = next(path for path in paths if path.exists()).read_text(encoding="utf-8")
        kept = {key: row[key] for key in ("title", "publisher", "date", "url")}
        yield {**kept, "name": f"{row['event']}/{Path(row['file']).name}", "text": text, "gold": row["event"]}


def _lines(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _articles(rows: Iterable[Row]) -> tuple[Article, ...]:
    """The rows as the program finds them in a file of JSON lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        given = ({key: value for key, value in row.items() if key not in {"gold", "topic"}} for row in rows)
        path.write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
        return pipeline.find_articles(path).articles


def _readings(articles: Iterable[Article], cache: Path | None) -> Iterator[Reading]:
    models: pipeline.Models | None = None
    for article in articles:
        key = "\n".join((pipeline.reading_versions(), str(article)))
        kept = cache / f"{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.pkl" if cache else None
        if kept and kept.exists():
            yield pickle.loads(kept.read_bytes())
            continue
        models = models or pipeline.load_models()
        reading = _read(article, models)
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(pickle.dumps(reading))
        yield reading


def _read(article: Article, models: pipeline.Models) -> Reading:
    """The stages that a topic needs, as `pipeline.read_article` runs them; an article set aside has no topic."""
    try:
        article = language.identify_language(blocks.mark_blocks(article))
        if article.language not in (pipeline.READ, None):
            return Reading(article=article)
        parsed = parse.parse_article(article, models.nlp)
        found = sentences.find_sentences(parsed, models.encoder)
        return Reading(
            article=replace(article),
            sentences=found,
            topic=topic.find_topic(parsed, found, dates.find_dates(parsed)),
        )
    except StageError as error:
        print(f"{article.name} is set aside: {error}", file=sys.stderr)
        return Reading(article=article)
