"""Readings of reports for lineage and stories alone, kept between runs.

Reading for them needs neither quotations nor claims; without those it takes a third of the time.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord import pipeline
from onrecord.reading import actors, blocks, dates, language, parse, sentences, signs
from onrecord.record import Article, Reading

Row = Mapping[str, str | None]
"""A report as a line of JSON: `name`, `text`, and if known `title`, `publisher`, `date`, `url`."""

STAGES = (blocks, language, parse, sentences, signs, actors, dates)
"""Of reading, those that lineage and stories need."""

BATCH = 200
"""Readings made between two times that they are saved."""


def read_rows(rows: Sequence[Row], cache: Path | None) -> dict[str, Reading]:
    """The reading of each row, by its name. With a `cache` folder, only what is not there is read.

    The first run over the public sets takes minutes; `cache` makes the next ones short. Readings made by other versions
    of the stages are not used.
    """
    store = cache / f"readings-{_digest(_versions())}.pkl" if cache else None
    known: dict[str, Reading] = pickle.loads(store.read_bytes()) if store and store.is_file() else {}
    missing = [row for row in rows if _key(row) not in known]
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        known |= {_key(row): reading for row, reading in zip(batch, _read(batch), strict=True)}
        print(f"read {start + len(batch)} of {len(missing)}", file=sys.stderr)
        if store:
            store.parent.mkdir(parents=True, exist_ok=True)
            partly = store.with_suffix(".part")
            partly.write_bytes(pickle.dumps(known))
            partly.replace(store)
    return {str(row["name"]): known[_key(row)] for row in rows}


def _read(rows: Sequence[Row]) -> Iterator[Reading]:
    models = pipeline.load_models()
    return (_read_one(article, models) for article in _articles(rows))


def _articles(rows: Sequence[Row]) -> list[Article]:
    """The rows as the program takes them in from a file, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        found: list[Article] = []
        for number, row in enumerate(rows):
            place = Path(folder) / f"{number}.jsonl"
            place.write_text(json.dumps(row) + "\n", encoding="utf-8")
            found += pipeline.find_articles(str(place)).articles
    return found


def _read_one(article: Article, models: pipeline.Models) -> Reading:
    article = language.identify_language(blocks.mark_blocks(article))
    if article.language not in (pipeline.READ, None):
        return Reading(article=article)
    parsed = parse.parse_article(article, models.nlp)
    found = sentences.find_sentences(parsed, models.encoder)
    local, mentions = actors.find_actors(parsed)
    return Reading(
        article=replace(article, signs=signs.find_signs(parsed, models.encoder)),
        sentences=found,
        actors=local,
        mentions=mentions,
        dates=dates.find_dates(parsed),
    )


def _versions() -> str:
    """Of the stages and models that these readings depend on."""
    stages = (f"{stage.NAME}={stage.VERSION}" for stage in STAGES)
    return " ".join([*stages, *(f"{model.name}={model.version}" for model in pipeline.about().models)])


def _key(row: Row) -> str:
    return _digest(json.dumps(dict(row), sort_keys=True))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]
