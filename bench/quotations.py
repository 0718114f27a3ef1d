"""`python -m bench quotations`: reported speech on PolNeAR (Newell, Margolin, Ruths 2018), with peers in the same run.

Every reader gets the text as it stands and a parser of its own, just loaded, so that none finds words looked up by
another. No weight is trained on PolNeAR: it measures. Its dev part also served to choose the threshold of the model and
to read errors; a part that nobody has read tells more.
"""

from __future__ import annotations

import gzip
import importlib
import json
import os
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.scorers import score_quotations

from .citron import CitronMissing, load_citron
from .places import data_folder
from .plain import article_of

Document = dict[str, Any]
Attributions = list[dict[str, list[list[int]]]]

MARKED = re.compile(r"[“\"]([^“”\"\n]{2,2000})[”\"]")

THREADS = (
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"
)  # fmt: skip
"""What numeric libraries ask, when first imported, for how many threads to start."""

COUNTED = """\
words/s: words between spaces by seconds of processor time, all threads together, numeric libraries held to one: what
one core reads. The parse is counted for every reader, loading for none, nor a first sentence that brings in what loads
late. Each document is read by all before the next, so that a machine's moods meet them alike."""

FIRST = '"The talks will go on," Mr. Smith said.'


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A reader as its steps: the first takes a text, each other what the step before it gave, and the last gives the
    attributions, or None where it refuses the text."""

    name: str
    steps: dict[str, Callable[[Any], Any]]

    def read(self, text: str, spent: dict[str, float]) -> Attributions | None:
        """The attributions of a text; adds to `spent` each step's seconds of processor time."""
        value: Any = text
        for name, step in self.steps.items():
            started = time.process_time()
            value = step(value)
            spent[name] += time.process_time() - started
        found: Attributions | None = value
        return found


def run(
    data: str | None, *, part: str, most: int | None, baselines: bool, citron: Path | None, citron_model: Path | None
) -> int:
    """Prints the scores and words a second of OnRecord and its peers; 2 where the set or Citron is missing."""
    place = data_folder(data) / "polnear" / f"{part}.jsonl.gz"
    if not place.is_file():
        print(f"no {place}; name the folder of public data with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    os.environ |= dict.fromkeys(THREADS, "1")
    try:
        readers = [*([by_citron_of(citron, citron_model)] if citron else []), *(peers() if baselines else [])]
    except CitronMissing as error:
        print(error, file=sys.stderr)
        return 2
    documents = list(_documents(place))[:most]
    print(f"{len(documents)} documents, {sum(map(_words, documents))} words\n{COUNTED}")
    measure([onrecord(), *readers], documents)
    return 0


def measure(readers: list[Reader], documents: list[Document]) -> None:
    """Prints each reader's speed and scores; a document that it refuses counts as one where it finds nothing."""
    for reader in readers:
        reader.read(FIRST, defaultdict(float))
    spent: list[dict[str, float]] = [defaultdict(float) for _ in readers]
    found = [
        [reader.read(document["text"], seconds) for reader, seconds in zip(readers, spent, strict=True)]
        for document in documents
    ]
    words = sum(map(_words, documents))
    for reader, seconds, given in zip(readers, spent, zip(*found, strict=True), strict=True):
        print(f"\n{reader.name}: {_speed(words, sum(seconds.values()))}")
        _print_steps(seconds, words)
        if None in given:
            print(f"  refuses {given.count(None)} of {len(documents)} documents, counted as empty")
        rows = ((one["text"], one["attributions"], got or []) for one, got in zip(documents, given, strict=True))
        print(score_quotations.table(score_quotations.score(rows)))


def _print_steps(spent: dict[str, float], words: int) -> None:
    if "parse" not in spent:
        return
    for name, seconds in spent.items():
        share = seconds / max(spent["parse"], 1e-9)
        print(f"  {name:13} {seconds:7.2f} s {_speed(words, seconds):>17} {share:6.3f} × the parse")


def onrecord() -> Reader:
    """What `reading.attributions` finds, each line of the text a block."""
    from onrecord.reading.actors import find_actors
    from onrecord.reading.parse import parse_article

    nlp = _new_parser()

    steps: dict[str, Callable[[Any], Any]] = {
        "parse": lambda text: parse_article(article_of(text), nlp),
        "actors": lambda parse: (parse, *find_actors(parse)),
        "attributions": lambda found: rows_of(*found),
    }
    return Reader(name="onrecord", steps=steps)


def rows_of(parse: Any, actors: Any, mentions: Any) -> Attributions:
    """The attributions of a parsed article as the scorer takes them."""
    from onrecord.reading.attributions import find_attributions

    return [
        {role: [[span.start, span.end] for span in getattr(found, role)] for role in ("source", "cue", "content")}
        for found in find_attributions(parse, actors, mentions)
    ]


def peers() -> Iterator[Reader]:
    """A regular expression with the nearest name, and textacy where it is installed."""
    nlp = _new_parser()
    yield Reader(name="marks and the nearest name", steps={"all": lambda text: by_marks(text, nlp)})
    try:
        textacy = importlib.import_module("textacy")
        direct_quotations = importlib.import_module("textacy.extract").direct_quotations
    except ImportError as error:
        print(f"textacy is left out: {error}; to have it: pip install textacy==0.13.*\n")
        return
    own = _new_parser()
    name = f"textacy {textacy.__version__}, direct quotations"
    yield Reader(name=name, steps={"all": lambda text: by_textacy(text, own, direct_quotations)})


def by_citron_of(checkout: Path, model: Path | None) -> Reader:
    """BBC Citron; raises CitronMissing where it is not all there."""
    return Reader(name="BBC Citron", steps={"all": load_citron(checkout, model, _new_parser())})


def by_marks(text: str, nlp: Any) -> Attributions:
    """What stands between marks, given to the nearest name of a person."""
    people = [(entity.start_char, entity.end_char) for entity in nlp(text).ents if entity.label_ == "PERSON"]
    rows: Attributions = []
    for match in MARKED.finditer(text):
        middle = (match.start() + match.end()) // 2
        nearest = min(people, key=lambda person: min(abs(person[0] - middle), abs(person[1] - middle)), default=None)
        rows.append({"source": [list(nearest)] if nearest else [], "cue": [], "content": [list(match.span())]})
    return rows


def by_textacy(text: str, nlp: Any, direct_quotations: Callable[[Any], Any]) -> Attributions | None:
    """What textacy's `direct_quotations` finds; None for a text that it refuses, since its marks do not pair.

    It gives speaker and cue as tokens, not always adjacent: they stand for all from the first to the last, which scores
    a little better than each run of them apart.
    """
    try:
        triples = list(direct_quotations(nlp(text)))
    except ValueError:
        return None
    rows: Attributions = []
    for triple in triples:
        source, cue = (
            [[part[0].idx, part[-1].idx + len(part[-1])]] if part else [] for part in (triple.speaker, triple.cue)
        )
        rows.append({"source": source, "cue": cue, "content": [[triple.content.start_char, triple.content.end_char]]})
    return rows


def _new_parser() -> Any:
    from onrecord.models.parser import load_parser

    return load_parser.__wrapped__()


def _words(document: Document) -> int:
    return len(document["text"].split())


def _speed(words: int, seconds: float) -> str:
    return f"{words / max(seconds, 1e-9):,.0f} words/s"


def _documents(place: Path) -> Iterator[Document]:
    with gzip.open(place, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
