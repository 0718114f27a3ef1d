"""`python -m bench quotations`: reported speech on PolNeAR (Newell, Margolin, Ruths 2018), with peers in the same run.

PolNeAR marks the outer saying only, so rows with `via` are left out; its contents hold their quotation marks and an
opening "that", which a record's do not, and these are put back before scoring. No weight is trained on it: it measures.
"""

from __future__ import annotations

import gzip
import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.scorers import score_quotations

from .places import data_folder

Document = dict[str, Any]
Attributions = list[dict[str, list[list[int]]]]

MARKED = re.compile(r"[“\"]([^“”\"\n]{2,2000})[”\"]")


def run(data: str | None, *, part: str, most: int | None) -> int:
    """Prints the scores and words a second of OnRecord and its peers; 2 where the set is missing."""
    place = data_folder(data) / "polnear" / f"{part}.jsonl.gz"
    if not place.is_file():
        print(f"no {place}; name the folder of public data with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    documents = list(_documents(place))[:most]
    words = sum(len(document["text"].split()) for document in documents)
    print(f"{len(documents)} documents, {words} words")
    for name, reader in readers():
        spent = time.process_time()
        found = [(document, reader(document["text"])) for document in documents]
        spent = time.process_time() - spent
        print(f"\n{name}: {words / spent:,.0f} words/s of processor time, parse included")
        rows = ((document["text"], document["attributions"], got) for document, got in found)
        print(score_quotations.table(score_quotations.score(rows)))
    return 0


def readers() -> Iterator[tuple[str, Callable[[str], Attributions]]]:
    """Each reader by name: OnRecord, a regular expression with the nearest name, and textacy where it is installed."""
    from onrecord.models.parser import load_parser

    nlp = load_parser()
    yield "onrecord", lambda text: by_onrecord(text, nlp)
    yield "marks and the nearest name", lambda text: by_marks(text, nlp)
    try:
        direct_quotations = importlib.import_module("textacy.extract").direct_quotations
    except ImportError:
        print("textacy is not installed here: left out")
        return
    yield "textacy", lambda text: by_textacy(text, nlp, direct_quotations)


def by_onrecord(text: str, nlp: Any) -> Attributions:
    """What `reading.attributions` finds, each line of the text a block."""
    from onrecord.reading.parse import parse_article
    from onrecord.record import Article, ArticleId, Block

    body = tuple(Block(start=line.start(), end=line.end()) for line in re.finditer(r"\S[^\n]*", text))
    article = Article(id=ArticleId("art_bench"), name="bench", text=text, sha256="", body=body)
    return rows_of(parse_article(article, nlp))


def rows_of(parse: Any) -> Attributions:
    """The attributions of a parsed article as the scorer takes them."""
    from onrecord.reading.actors import find_actors
    from onrecord.reading.attributions import find_attributions

    return [
        {role: [[span.start, span.end] for span in getattr(found, role)] for role in ("source", "cue", "content")}
        for found in find_attributions(parse, *find_actors(parse))
    ]


def by_marks(text: str, nlp: Any) -> Attributions:
    """What stands between marks, given to the nearest name of a person."""
    people = [(entity.start_char, entity.end_char) for entity in nlp(text).ents if entity.label_ == "PERSON"]
    rows: Attributions = []
    for match in MARKED.finditer(text):
        middle = (match.start() + match.end()) // 2
        nearest = min(people, key=lambda person: min(abs(person[0] - middle), abs(person[1] - middle)), default=None)
        rows.append({"source": [list(nearest)] if nearest else [], "cue": [], "content": [list(match.span())]})
    return rows


def by_textacy(text: str, nlp: Any, direct_quotations: Callable[[Any], Any]) -> Attributions:
    """What textacy's `direct_quotations` finds; a text that it refuses has none."""
    try:
        triples = list(direct_quotations(nlp(text)))
    except ValueError:  # marks that do not pair
        return []
    rows: Attributions = []
    for triple in triples:
        source, cue = (
            [[part[0].idx, part[-1].idx + len(part[-1])]] if part else [] for part in (triple.speaker, triple.cue)
        )
        rows.append({"source": source, "cue": cue, "content": [[triple.content.start_char, triple.content.end_char]]})
    return rows


def _documents(place: Path) -> Iterator[Document]:
    with gzip.open(place, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
