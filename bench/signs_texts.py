"""Texts that signs of machines are measured on: real reports, spun ones, and translations."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.reading.blocks import mark_blocks
from onrecord.reading.parse import parse_article
from onrecord.record import Article
from training.lineage.made import Part, part_of
from training.lineage.originals import Report, read_basil, read_practice_events
from training.signs.spinners import Choices, Word, cut, known_forms, spin, words_of

from .json_lines import json_lines
from .plain import article_of

RATES = (0.2, 0.3, 0.5, 0.7)
KEPT = (1.0, 1.0, 0.2, 0.35, 0.5, 0.7)
"""Share of the sentences that a copy keeps; a third of them are whole."""
MACHINES = 2
"""Machine translations taken of each article, as many as there are human ones or so."""
SETS = ("basil", "allsides_event_clusters", "ecbplus", "meantime")


@dataclass(frozen=True, slots=True)
class Made:
    """A text and how it was made."""

    make: str
    """Of the spinner; `original` for none."""
    rate: float
    kept: float
    article: Article


def made_texts(data: Path, part: Part, spinners: Mapping[str, Choices], nlp: Any) -> Iterator[Made]:
    """Of each real report of the part: whole and cut as it is, and spun once by each spinner, whole or cut."""
    for number, report in enumerate((*read_basil(data), *read_practice_events(data))):
        if part_of(report.event) != part:
            continue
        rng = random.Random(number)
        words = words_of(parse_article(body_of(report.text), nlp))
        for kept in (1.0, rng.choice(KEPT[2:])):
            yield Made("original", 0.0, kept, article_of(_text(cut(words, kept, rng))))
        for name, choices in spinners.items():
            rate, kept = rng.choice(RATES), rng.choice(KEPT)
            spun, _ = spin(cut(words, kept, rng), choices, rate, rng, known_forms())
            yield Made(name, rate, kept, article_of(spun))


def real_news(data: Path, name: str) -> Iterator[Article]:
    """The articles of one of SETS, boilerplate marked."""
    return map(body_of, _texts(data, name))


def translations(data: Path) -> Iterator[tuple[bool, Article]]:
    """Whether a human made it, and the translation: all human ones, and MACHINES of the others for each article."""
    taken: dict[str, int] = {}
    for row in json_lines(data / "wmt21" / "copies.jsonl.gz"):
        key = row["source_doc"]
        if row["human"] or taken.setdefault(key, 0) < MACHINES:
            taken[key] = taken.get(key, 0) + (not row["human"])
            yield row["human"], body_of(row["text"])


def copies(file: Path, part: Part) -> Iterator[tuple[str, Article]]:
    """The make and text of the spun ones among made copies (JSON lines with `make`, `part`, `text`)."""
    for row in json_lines(file):
        if row["part"] == part and "spun" in row["make"]:
            yield row["make"], body_of(row["text"])


def body_of(text: str) -> Article:
    return mark_blocks(replace(article_of(text), body=()))


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text + word.space for word in words)


def _texts(data: Path, name: str) -> Iterator[str]:
    readers: dict[str, Callable[[Path], list[Report]]] = {
        "basil": read_basil,
        "allsides_event_clusters": read_practice_events,
    }
    if name in readers:
        return (report.text for report in readers[name](data))
    return (row["text"] for row in json_lines(data / name / "documents.jsonl.gz"))
