"""Makes the set of copies that lineage is measured on, each with what is true of it by construction.

    python -m training.lineage.making --data DIR --wordnet WORDNET/dict --out DIR [--rounds N]

writes `copies.jsonl` (one copy a line) and `pairs.jsonl` (gold pairs as `bench/scorers/score_pairs.py` reads them). The
same data and seed give the same bytes. The texts hold their publishers' words: they are for measuring, are not shipped,
and nothing is trained on them.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from .dress import dress
from .made import MadeCopy, copy_row
from .originals import Report, by_event, read_basil, read_practice_events, read_translations
from .pairs import make_pairs, pair_row
from .recipes import LEAST_PART, RECIPES, THOROUGH_RECIPES, TRANSLATION_RECIPES, Kitchen, Original
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


def make_copies(data: Path, wordnet: Path, *, rounds: int = ROUNDS) -> tuple[MadeCopy, ...]:
    """Copies of the reports of BASIL and the practice events, and of translations of WMT21."""
    thesaurus = Thesaurus(wordnet)
    basil, practice = read_basil(data), read_practice_events(data)
    copies = [*_copies_of_reports([*basil, *practice], thesaurus, rounds)]
    copies += _copies_of_translations(read_translations(data), basil, thesaurus, min(rounds, TRANSLATION_ROUNDS))
    return tuple(copies)


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
            yield dress(f"made-{turn}-{at:03}", make, mixture, headlines, rng)


def _copies_of_translations(
    translations: Sequence[Report], strangers: Sequence[Report], thesaurus: Thesaurus, rounds: int
) -> Iterator[MadeCopy]:
    drawn = []
    for event, members in by_event(translations).items():
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
            yield dress(f"made-t{turn}-{at:03}", make, mixture, (), rng, twins=twins, strangers=beside)


def _kept(number: int) -> float:
    return LEAST_PART + (1 - LEAST_PART) * (number * GOLDEN % 1)


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


if __name__ == "__main__":
    main()
