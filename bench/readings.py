"""Readings of reports for one bench alone, kept between runs.

Lineage and stories need neither quotations nor claims; without those reading takes a third of the time.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType

from onrecord import pipeline
from onrecord.errors import StageError
from onrecord.reading import actors, blocks, dates, language, parse, sentences, signs, topic
from onrecord.record import Article, Reading, Sentence

Row = Mapping[str, str | None]
"""A report as a line of JSON: `name`, `text`, and if known `title`, `publisher`, `date`, `url`."""

Stages = tuple[ModuleType, ...]
FOR_LINEAGE: Stages = (blocks, language, parse, sentences, signs, actors, dates)
FOR_STORIES: Stages = (blocks, language, parse, sentences, dates, topic)
"""Of reading, what each needs, in order; all but signs, actors and topic are always run."""

BATCH = 200
"""Readings made between two times that they are saved."""


def read_rows(rows: Sequence[Row], cache: Path | None, stages: Stages = FOR_LINEAGE) -> dict[str, Reading]:
    """The reading of each row, by its name. With a `cache` folder, only what is not there is read.

    The first run over the public sets takes minutes; `cache` makes the next ones short. Readings made by other versions
    of the stages are not used.
    """
    store = cache / f"readings-{_digest(_versions(stages))}.pkl" if cache else None
    known: dict[str, Reading] = pickle.loads(store.read_bytes()) if store and store.is_file() else {}
    missing = [row for row in rows if _key(row) not in known]
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        known |= {_key(row): reading for row, reading in zip(batch, _read(batch, stages), strict=True)}
        print(f"read {start + len(batch)} of {len(missing)}", file=sys.stderr)
        if store:
            store.parent.mkdir(parents=True, exist_ok=True)
            partly = store.with_suffix(".part")
            partly.write_bytes(pickle.dumps(known))
            partly.replace(store)
    return {str(row["name"]): known[_key(row)] for row in rows}


def _read(rows: Sequence[Row], stages: Stages) -> Iterator[Reading]:
    models = pipeline.load_models()
    return (_read_one(article, models, stages) for article in _articles(rows))


def _articles(rows: Sequence[Row]) -> list[Article]:
    """The rows as the program takes them in from a file, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        found: list[Article] = []
        for number, row in enumerate(rows):
            place = Path(folder) / f"{number}.jsonl"
            place.write_text(json.dumps(row) + "\n", encoding="utf-8")
            found += pipeline.find_articles(str(place)).articles
    return found


def _read_one(article: Article, models: pipeline.Models, stages: Stages) -> Reading:
    """What these stages find, as `pipeline.read_article` runs them; nothing where one of them fails."""
    try:
        article = language.identify_language(blocks.mark_blocks(article))
        if article.language not in (pipeline.READ, None):
            return Reading(article=article)
        parsed = parse.parse_article(article, models.nlp)
        found = sentences.find_sentences(parsed, models.encoder)
        dated = dates.find_dates(parsed)
        local, mentions = actors.find_actors(parsed) if actors in stages else ((), ())
        if signs in stages:
            article = replace(article, signs=signs.find_signs(parsed, models.encoder))
        return Reading(
            article=article,
            sentences=found,
            actors=local,
            mentions=mentions,
            dates=dated,
            topic=topic.find_topic(parsed, found, dated) if topic in stages else None,
        )
    except StageError as error:
        print(f"{article.name} is set aside: {error}", file=sys.stderr)
        return Reading(article=article)


def _versions(stages: Stages) -> str:
    """Of the stages and models that these readings depend on, and of what a reading is made of."""
    named = (f"{stage.NAME}={stage.VERSION}" for stage in stages)
    made_of = (field.name for kind in (Reading, Sentence) for field in fields(kind))
    return " ".join([*named, *(f"{model.name}={model.version}" for model in pipeline.about().models), *made_of])


def _key(row: Row) -> str:
    return _digest(json.dumps(dict(row), sort_keys=True))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]
