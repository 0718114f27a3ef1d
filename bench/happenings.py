"""`python -m bench happenings`: of events that coders found in single sentences, how many are found with both sides.

The PLOVER sentences (plover_gsr) name a source and mostly a target for each event. An event of ours counts if one of
its sources is theirs and one of its targets is, whatever its kind (those who take part together are both). A name fits
if one holds the other. Sentences whose two sides are known as actors are counted beside it: without, nothing is found.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.models.parser import load_parser
from onrecord.reading.actors import find_actors
from onrecord.reading.dates import find_dates
from onrecord.reading.events import find_events
from onrecord.reading.parse import parse_article
from onrecord.record import Actor, Event

from .json_lines import json_lines
from .places import data_folder
from .plain import article_of

SET = "plover_gsr"
SOURCE = frozenset({"source", "participant"})
TARGET = frozenset({"target", "participant"})


def run(data: str | None, *, show: bool) -> int:
    """Prints a row for each PLOVER type and each file of the set; 0, also where the set is missing."""
    folder = data_folder(data) / SET
    files = sorted(folder.glob("*.jsonl*"))
    if not files:
        print(f"no {SET} in {folder.parent}; name its parent with --data or ONRECORD_DATA", file=sys.stderr)
    for file in files:
        _score(file, show=show)
    return 0


def _score(file: Path, *, show: bool) -> None:
    nlp = load_parser()
    gold, known, found = Counter[str](), Counter[str](), Counter[str]()
    events_found = words = 0
    spent = 0.0
    for row in json_lines(file):
        if not row.get("source"):
            continue
        parse = parse_article(article_of(row["text"]), nlp)
        actors, mentions = find_actors(parse)
        dates = find_dates(parse)
        started = time.process_time()
        events = find_events(parse, actors, mentions, dates)
        spent += time.process_time() - started
        words += len(row["text"].split())
        names = {actor.id: _names(actor) for actor in actors}
        sides = [side for side in (row["source"], row.get("target")) if side]
        kind = row["event"]
        gold[kind] += 1
        known[kind] += all(any(_fits(name, side) for name in names.values()) for side in sides)
        hit = any(_has_both(event, names, row) for event in events)
        found[kind] += hit
        events_found += len(events)
        if show and not hit:
            print(kind, row["text"], [(event.kind, event.status) for event in events], sep=" | ")
    print(f"\n{file.name}: {'type':<14}{'gold':>6}{'both known':>12}{'found':>7}")
    for kind, count in sorted(gold.items()):
        print(f"{'':{len(file.name) + 2}}{kind:<14}{count:>6}{known[kind]:>12}{found[kind]:>7}")
    print(f"{'':{len(file.name) + 2}}{'all':<14}{gold.total():>6}{known.total():>12}{found.total():>7}")
    speed = round(words / max(spent, 1e-9))
    print(f"{events_found} events in {gold.total()} sentences; {speed:,} words/s, given the parse")


def _has_both(event: Event, names: dict[str, list[str]], row: dict[str, Any]) -> bool:
    sources = [names[part.actor] for part in event.participants if part.role in SOURCE]
    targets = [names[part.actor] for part in event.participants if part.role in TARGET]
    if not any(_fits(name, row["source"]) for name in sources):
        return False
    return not row.get("target") or any(_fits(name, row["target"]) for name in targets)


def _names(actor: Actor) -> list[str]:
    return [name.lower() for name in (actor.name, *actor.aliases)]


def _fits(names: list[str], side: list[dict[str, Any]]) -> bool:
    wanted = [one["actorText"].lower() for one in side]
    return any(name in want or want in name for name in names for want in wanted)
