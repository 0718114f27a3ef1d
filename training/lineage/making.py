"""Makes the set of copies that lineage is measured on, each with what is true of it by construction.

    python -m training.lineage.making --data DIR --wordnet WORDNET/dict --out DIR [--rounds N]

writes `copies.jsonl` (one copy a line) and `pairs.jsonl` (gold pairs as `bench/scorers/score_pairs.py` reads them). The
same data and seed give the same bytes. The texts hold their publishers' words: they are for measuring, are not shipped,
and nothing is trained on them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Literal

from .labels import Label, told_by, verbatim_kind
from .noise import make_noise, new_headline
from .originals import Report, read_basil, read_practice_events, read_translations
from .recipes import (
    LEAST_PART,
    RECIPES,
    THOROUGH_RECIPES,
    TRANSLATION_RECIPES,
    Kitchen,
    Mixture,
    Original,
    Taken,
    share_in,
)
from .thesaurus import Thesaurus
from .words import take_apart, words_in

SEED = 4
ROUNDS = 4
"""Copies made of each report."""
THOROUGH = "x"
"""One more turn, of copies spun thoroughly."""
TRANSLATION_ROUNDS = 3
"""Copies made of each text that was translated, each of another translation."""
TWINS = 2
"""Other translations of it that such a copy is compared with."""
STRANGERS = 3
"""Reports of other events that stand beside the translations of a text."""
FEWEST_WORDS = 100
"""Shorter reports are not copied from."""
GOLDEN = (math.sqrt(5) - 1) / 2
"""Steps of this size, less whole numbers, spread evenly over 0-1 however many there are."""
STRIDE = 4
"""Recipes that a report moves on by in each round; shares no factor with their number."""
OUTLETS = (
    "The Morning Ledger", "Daily Beacon Online", "Worldwide Bulletin", "Capital Dispatch", "NewsHub 365",
    "The Tribune Post", "Metro Wire Today", "Global Pulse", None,
)  # fmt: skip
CREDITS = ("This story was first reported by {}.", "Source: {}", "({})", "As {} reported.")
CREDITED = 0.3
"""Part of the copies that name their origin's outlet."""

Part = Literal["dev", "test"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCopy:
    id: str
    make: str
    event: str
    part: Part
    labels: tuple[Label, ...]
    """One for each report that it is a copy of."""
    lent: tuple[str, ...]
    """Reports that lent some paragraphs: neither origins nor independent."""
    strangers: tuple[str, ...]
    """Reports of other events to be compared with too."""
    text: str
    title: str | None
    publisher: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts, and whether one is a copy of the other or of its origin."""

    a: str
    b: str
    same: bool
    kind: str
    part: Part
    make: str = ""
    label: Label | None = None
    """Where `a` is a made copy and `b` an origin of it."""


def make_copies(data: Path, wordnet: Path, *, rounds: int = ROUNDS) -> tuple[MadeCopy, ...]:
    """Copies of the reports of BASIL and the practice events, and of translations of WMT21."""
    thesaurus = Thesaurus(wordnet)
    basil, practice = read_basil(data), read_practice_events(data)
    copies = [*_copies_of_reports([*basil, *practice], thesaurus, rounds)]
    copies += _copies_of_translations(read_translations(data), basil, thesaurus, min(rounds, TRANSLATION_ROUNDS))
    return tuple(copies)


def make_pairs(copies: Iterable[MadeCopy], reports: Sequence[Report]) -> tuple[Pair, ...]:
    """The labelled pairs: each copy with its origins and with independent reports, and these with one another.

    Args:
        reports: of BASIL and the practice events.
    """
    by_event = _by_event(reports)
    pairs = [
        Pair(a=one.id, b=other.id, same=False, kind="same event", part=part_of(event))
        for event, members in by_event.items()
        for one, other in combinations(members, 2)
    ]
    for copy in copies:
        for label in copy.labels:
            pairs.append(
                Pair(a=copy.id, b=label.origin, same=True, kind=label.kind, part=copy.part, make=copy.make, label=label)
            )
        used = {label.origin for label in copy.labels} | set(copy.lent)
        independent = [report.id for report in by_event.get(copy.event, ()) if report.id not in used]
        for kind, others in (("copy and independent report", independent), ("other event", copy.strangers)):
            pairs += [
                Pair(a=copy.id, b=other, same=False, kind=kind, part=copy.part, make=copy.make) for other in others
            ]
    return tuple(pairs)


def part_of(event: str) -> Part:
    """Events are tuned on or tested on, about half of them each, with all that is made of them."""
    return "dev" if hashlib.sha256(event.encode()).digest()[0] % 2 else "test"


def _copies_of_reports(reports: Sequence[Report], thesaurus: Thesaurus, rounds: int) -> Iterator[MadeCopy]:
    parsed = take_apart(report.text for report in reports)
    originals = [Original(report, paragraphs) for report, paragraphs in zip(reports, parsed, strict=True)]
    usable = [original for original in originals if words_in(original.paragraphs) >= FEWEST_WORDS]
    events: dict[str, list[Original]] = defaultdict(list)
    for original in usable:
        events[original.report.event].append(original)
    turns = [*((str(turn), STRIDE * turn, RECIPES) for turn in range(rounds)), (THOROUGH, 0, THOROUGH_RECIPES)]
    counts = Counter[str]()
    for turn, step, recipes in turns:
        for at, original in enumerate(usable):
            others = tuple(other for other in events[original.report.event] if other is not original)
            if not others:
                continue
            make = list(recipes)[(at + step) % len(recipes)]
            counts[make] += 1
            rng = random.Random(f"{SEED}:{original.report.id}:{turn}")
            mixture = recipes[make](Kitchen(original, others, _kept(counts[make]), thesaurus, rng))
            headlines = [other.report.title for other in usable[at - 9 : at] if other.report.title]
            yield _dress(f"made-{turn}-{at:03}", make, mixture, headlines, rng)


def _copies_of_translations(
    translations: Sequence[Report], strangers: Sequence[Report], thesaurus: Thesaurus, rounds: int
) -> Iterator[MadeCopy]:
    drawn = []
    for event, members in _by_event(translations).items():
        rng = random.Random(f"{SEED}:{event}")
        chosen = rng.sample(members, TRANSLATION_ROUNDS + TWINS)
        beside = tuple(report.id for report in rng.sample(strangers, STRANGERS))
        drawn.append((event, chosen[:rounds], tuple(twin.id for twin in chosen[TRANSLATION_ROUNDS:]), beside))
    parsed = take_apart(report.text for _, chosen, _, _ in drawn for report in chosen)
    names, counts = list(TRANSLATION_RECIPES), Counter[str]()
    for at, (event, chosen, twins, beside) in enumerate(drawn):
        for turn, report in enumerate(chosen):
            original = Original(report, next(parsed))
            make = names[(at + turn * 2) % len(names)]
            counts[make] += 1
            rng = random.Random(f"{SEED}:{event}:{turn}")
            mixture = TRANSLATION_RECIPES[make](Kitchen(original, (), _kept(counts[make]), thesaurus, rng))
            yield _dress(f"made-t{turn}-{at:03}", make, mixture, (), rng, twins=twins, strangers=beside)


def _kept(number: int) -> float:
    return LEAST_PART + (1 - LEAST_PART) * (number * GOLDEN % 1)


def _dress(
    name: str,
    make: str,
    mixture: Mixture,
    headlines: Sequence[str],
    rng: random.Random,
    *,
    twins: tuple[str, ...] = (),
    strangers: tuple[str, ...] = (),
) -> MadeCopy:
    """The copy as it stands on its page: headline, outlet, date, credit line and noise; and its labels."""
    first = mixture.taken[0].original.report
    published, publisher = _date(mixture, make, rng), first.publisher if make == "update" else rng.choice(OUTLETS)
    outlet = outlet_in_words(first.publisher)
    credited = bool(outlet) and make != "update" and rng.random() < CREDITED
    draft = make_noise(mixture.draft, headlines, rng)
    if credited:
        draft = [*draft, [rng.choice(CREDITS).format(outlet)]]
    keeps_title = make == "update" or (make != "syndicated" and first.title and rng.random() < 0.25)
    title = first.title if keeps_title else new_headline(mixture.draft, rng)
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    body = gap.join(" ".join(paragraph) for paragraph in draft)
    return MadeCopy(
        id=name,
        make=make,
        event=first.event,
        part=part_of(first.event),
        labels=tuple(_labels(make, mixture, published, credited, twins)),
        lent=tuple(report.id for report in mixture.lent),
        strangers=strangers,
        text=f"{title}{gap}{body}" if title and rng.random() < 0.5 else body,
        title=title,
        publisher=publisher,
        date=published,
    )


def _labels(
    make: str, mixture: Mixture, published: str | None, credited: bool, twins: tuple[str, ...]
) -> Iterator[Label]:
    added = bool(mixture.lent) or mixture.remarks or len(mixture.taken) > 1
    for at, taken in enumerate(mixture.taken):
        report = taken.original.report
        kept_words = taken.kept * words_in(taken.original.paragraphs)
        kind, also = verbatim_kind(taken.kept, share_in(mixture.draft, kept_words))
        if taken.spun:
            kind, also = "rewrite", ()
        elif make == "update":
            kind, also = "update", ()
        told = told_by(
            later=bool(published and report.date and published > report.date),
            credited=credited and at == 0,
            added=added,
            kept=taken.kept,
            spun=taken.spun,
        )
        yield Label(origin=report.id, kind=kind, also=also, kept=taken.kept, told_by=told)
    for twin in twins:  # neither is made from the other, whatever was added: both are made from a text that nobody has
        yield Label(origin=twin, kind="translation", kept=mixture.taken[0].kept, told_by="nothing")


def _date(mixture: Mixture, make: str, rng: random.Random) -> str | None:
    """A day or more later, the same day, or none. An update is always later."""
    latest = max((taken.original.report.date or "" for taken in mixture.taken), default="")
    later, same = rng.randint(1, 3), rng.random()
    if not latest:
        return None
    if make == "update" or same < 0.4:
        return (date.fromisoformat(latest) + timedelta(days=later)).isoformat()
    return latest if same < 0.75 else None


def outlet_in_words(publisher: str | None) -> str | None:
    """The outlet as a credit line names it; None for BASIL's codes, which no reader would write."""
    if not publisher or publisher.islower():
        return None
    return re.sub(r" \(.*\)| - .*| Online News$", "", publisher)


def _by_event(reports: Iterable[Report]) -> dict[str, list[Report]]:
    events: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        events[report.event].append(report)
    return events


def copy_row(copy: MadeCopy) -> dict[str, object]:
    """The copy as a JSON object."""
    return {
        **asdict(copy),
        "origin": [label.origin for label in copy.labels],
        "kind": copy.labels[0].kind,
        "kept": copy.labels[0].kept,
        "direction_known": copy.labels[0].direction_known,
    }


def pair_row(pair: Pair) -> dict[str, object]:
    """The pair as the scorer reads it, with its label beside."""
    row: dict[str, object] = {name: getattr(pair, name) for name in ("a", "b", "same", "kind", "part", "make")}
    if pair.label:
        row |= {name: getattr(pair.label, name) for name in ("also", "kept", "told_by", "direction_known")}
        row["copy"] = pair.a
    return row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder `dict` of the WordNet database")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    copies = make_copies(given.data, given.wordnet, rounds=given.rounds)
    pairs = make_pairs(copies, [*read_basil(given.data), *read_practice_events(given.data)])
    given.out.mkdir(parents=True, exist_ok=True)
    for name, rows in (("copies", map(copy_row, copies)), ("pairs", map(pair_row, pairs))):
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (given.out / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    print(f"{len(copies)} copies, {len(pairs)} pairs")


__all__ = ["MadeCopy", "Pair", "Taken", "make_copies", "make_pairs", "part_of"]

if __name__ == "__main__":
    main()
