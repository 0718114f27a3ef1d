"""`python -m bench timeline`: one entity's timeline from raw texts (SemEval-2015 Task 4, track A; Minard et al. 2015).

The program gets title, text and date of each document and the name of the entity; the events marked in the documents
are not looked at. Every file in the set's folder is read: rows with `entries` are gold timelines, the others documents.
"""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .json_lines import json_lines
from .places import data_folder
from .timeline_score import Counts, Entry, score

if TYPE_CHECKING:
    from onrecord.reconciling.timeline_of import TimelineDeed
    from onrecord.record import Actor, Article, Reading, Span

SET = "semeval2015_timeline"
PUBLISHED = 0.0785
"""Micro-F1 of the best system from raw text on the task's test corpora, as its paper gives it."""

Row = dict[str, Any]


def run(data: str | None, *, show: bool) -> int:
    """Prints precision, recall and F1 of each timeline and over all; 2 where the set is missing."""
    documents, timelines = _rows(data_folder(data) / SET)
    if not documents or not timelines:
        print(f"no documents or timelines in {data_folder(data) / SET}; name its parent with --data or ONRECORD_DATA",
              file=sys.stderr)  # fmt: skip
        return 2
    total, spent, words = Counts(), 0.0, 0
    print(f"{'corpus':10} {'entity':28} {'P':>6} {'R':>6} {'F1':>6}   relations right/given, found/gold")
    for corpus in sorted({row["corpus"] for row in timelines}):
        of_corpus = {row["doc"]: row for row in documents if row["corpus"] == corpus}
        started = time.process_time()
        readings, actors = read_corpus(list(of_corpus.values()))
        spent += time.process_time() - started
        words += sum(len(row["text"].split()) for row in of_corpus.values())
        for row in sorted((row for row in timelines if row["corpus"] == corpus), key=lambda row: row["entity"]):
            gold, system = gold_of(row), system_of(row["entity"], readings, actors, of_corpus)
            counts = score(gold, system)
            total += counts
            print(_line(corpus, row["entity"], counts))
            if show:
                _print_difference(gold, system)
    print(_line("all", "micro", total))
    print(f"published, from raw text, on the task's test corpora: {PUBLISHED:.4f}; no such system can be installed")
    print(f"{words} words, {words / max(spent, 1e-9):,.0f} words/s, parse and all, one core")
    return 0


def _rows(folder: Path) -> tuple[list[Row], list[Row]]:
    rows = [row for path in sorted(folder.glob("*.jsonl*")) for row in json_lines(path)]
    return [row for row in rows if "entries" not in row], [row for row in rows if "entries" in row]


def read_corpus(documents: Sequence[Row]) -> tuple[tuple[Reading, ...], tuple[Actor, ...]]:
    """What the stages that a timeline rests on find in the documents, dated and with actors joined."""
    from onrecord.models.parser import load_parser
    from onrecord.reading.actors import find_actors
    from onrecord.reading.dates import find_dates
    from onrecord.reading.deeds import find_deeds
    from onrecord.reading.parse import parse_article
    from onrecord.reconciling.actors import join_actors
    from onrecord.reconciling.dating import date_readings
    from onrecord.record import Reading

    readings = []
    for row in documents:
        parsed = parse_article(article_of(row), load_parser())
        actors, mentions = find_actors(parsed)
        dates = find_dates(parsed)
        deeds = find_deeds(parsed, actors, mentions, dates)
        readings.append(Reading(article=parsed.article, actors=actors, mentions=mentions, dates=dates, deeds=deeds))
    joined, read = join_actors(date_readings(readings, ()))
    return read, joined


def article_of(row: Row) -> Article:
    """The document as an article, each line a block; the line that repeats the title is its headline."""
    from onrecord.record import Article, ArticleId, Block, When

    text = mended(row["text"])
    lines = (line for line in re.finditer(r"\S[^\n]*", text))
    body = tuple(
        Block(start=line.start(), end=line.end(), kind="headline" if number == 0 else "paragraph")
        for number, line in enumerate(lines)
    )
    return Article(
        id=ArticleId(row["doc"]), name=row["doc"], title=row["title"], text=text, sha256="", body=body,
        published=When(value=row["date"], precision="day", basis="metadata"),
    )  # fmt: skip


def mended(text: str) -> str:
    """With the mark of a plural's owner where it belongs: the set was joined from tokens as "the owners 'claim".

    Only in lines where the mark pairs with no other; nothing changes its place but the mark and the space beside it.
    """
    lines = (
        re.sub(r"(?<=s) '(?=\w)", "' ", line) if len(re.findall(r"(?<!\w)'|'(?!\w)", line)) % 2 else line
        for line in text.split("\n")
    )
    return "\n".join(lines)


def gold_of(row: Row) -> list[Entry]:
    return [
        Entry(
            order=entry["order"],
            date=entry["date"],
            mentions=tuple((event["doc"], event["sentence"], event["words"]) for event in entry["events"]),
        )
        for entry in row["entries"]
    ]


def system_of(
    entity: str, readings: Sequence[Reading], actors: Sequence[Actor], documents: dict[str, Row]
) -> list[Entry]:
    """The program's timeline in the form of the task: deeds of one date share a place in the order, the undated have
    none."""
    from onrecord.reconciling.timeline_of import timeline_of

    found: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for one in timeline_of(entity, readings, actors):
        if one.date is not None:
            found[one.date.value].append(_mention(one, documents))
    return [
        Entry(order=order, date=date, mentions=(mention,))
        for order, date in enumerate(sorted(found), start=1)
        for mention in found[date]
    ]


def _mention(one: TimelineDeed, documents: dict[str, Row]) -> tuple[str, int, str]:
    first = one.deed.words[0]
    document = documents[first.article]
    number, (start, _) = next(
        (number, span) for number, span in enumerate(document["sentences"]) if span[0] <= first.start < span[1]
    )
    words = "_".join(_exact(span, document) for span in one.deed.words)
    # the gold timelines write the word that opens a sentence small
    return first.article, number, words[0].lower() + words[1:] if first.start == start else words


def _exact(span: Span, document: Row) -> str:
    text: str = document["text"]
    return text[span.start : span.end]


def _print_difference(gold: Sequence[Entry], system: Sequence[Entry]) -> None:
    right = {mention: entry.date for entry in gold for mention in entry.mentions}
    given = {mention: entry.date for entry in system for mention in entry.mentions}
    for mention in sorted({*right, *given}):
        if right.get(mention) != given.get(mention):
            print("   ", *mention, "| gold", right.get(mention, "-"), "| given", given.get(mention, "-"))


def _line(corpus: str, entity: str, counts: Counts) -> str:
    parts = f"{counts.system_right}/{counts.system}, {counts.gold_found}/{counts.gold}"
    return f"{corpus:10} {entity:28} {counts.precision:6.4f} {counts.recall:6.4f} {counts.f1:6.4f}   {parts}"
