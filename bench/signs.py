"""`python -m bench signs`: is a text that a machine rewrote or translated told from others, looked at alone?

Spun texts are made of the real reports on the spot, by spinners that need WordNet and, for makes that nothing was
learnt from, other thesauri. Half of the events (`--part dev`) served to choose thresholds; the other half is for
testing.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from onrecord import pipeline
from onrecord.reading.parse import parse_article
from onrecord.reading.signs import find_signs
from onrecord.record import Article, Signs
from training.lineage.made import Part
from training.signs.spinners import makes

from .places import data_folder, seeds_folder
from .ranking import roc_auc
from .signs_texts import RATES, SETS, Made, body_of, copies, made_texts, real_news, translations

SUSPECT, SHOWN = 0.3, 0.5
"""Scores above which real news are counted: SHOWN is where the page says it."""


def run(
    data: str | None, *, part: Part, wordnet: Path | None, thesauri: Sequence[Path], copies_file: Path | None
) -> int:
    """Prints the tables; 2 where the public sets are missing."""
    folder = data_folder(data)
    if not (folder / "basil").is_dir():
        print(f"no public sets in {folder}; name their folder with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    bench = Bench()
    bench.seeds(seeds_folder(data))
    if wordnet is None:
        print("\nspun texts: not made; name the folder of WordNet with --wordnet")
    else:
        bench.spun(folder, part, wordnet, thesauri, copies_file)
    in_english = bench.real(folder)
    bench.translated(folder, in_english)
    return 0


class Bench:
    """The models, loaded once, and the tables."""

    def __init__(self) -> None:
        self._models = pipeline.load_models()

    def seeds(self, folder: Path) -> None:
        """Both scores of each seed."""
        print("seeds: rewritten, translated")
        for path in sorted(folder.glob("*.txt")):
            signs = self._signs(body_of(path.read_text(encoding="utf-8")))
            print(f"  {path.name[:3]} {signs.machine_rewritten.score:6.3f} {signs.machine_translated.score:6.2f}")

    def spun(self, data: Path, part: Part, wordnet: Path, thesauri: Sequence[Path], copies_file: Path | None) -> None:
        """ROC AUC of spun texts against originals, whole and cut."""
        spinners = makes(wordnet)
        for path in thesauri:
            spinners[path.stem] = makes(wordnet, path)["mixed"]
        scored = [(made, self._rewritten(made.article)) for made in made_texts(data, part, spinners, self._models.nlp)]
        originals = [score for made, score in scored if made.make == "original"]
        print(f"\nspun texts against {len(originals)} originals, part {part}: ROC AUC (texts), and by rate")
        for make in spinners:
            self._row(make, [(made, score) for made, score in scored if made.make == make], originals)
        self._row("all", [(made, score) for made, score in scored if made.make != "original"], originals)
        for name, whole in (("all, whole", True), ("all, cut", False)):
            some = [(made, score) for made, score in scored if (made.kept == 1) == whole]
            alike = [score for made, score in some if made.make == "original"]
            self._row(name, [(made, score) for made, score in some if made.make != "original"], alike)
        if copies_file is not None:
            self._copies(copies_file, part, originals)

    def real(self, data: Path) -> list[float]:
        """How many real reports look like a machine's; gives the signs of translation of US outlets' reports."""
        in_english: list[float] = []
        print(f"\nreal news: articles, rewritten >= {SUSPECT} / >= {SHOWN}, translated >= {SUSPECT} / >= {SHOWN}")
        for name in SETS:
            found = [self._signs(article) for article in real_news(data, name)]
            rewritten = [signs.machine_rewritten.score for signs in found]
            translated = [signs.machine_translated.score for signs in found]
            counts = " ".join(f"{_above(s, SUSPECT):4} / {_above(s, SHOWN):3}" for s in (rewritten, translated))
            print(f"  {name:24} {len(found):4}   {counts}   mean {sum(rewritten) / len(found):.3f}")
            in_english += translated if name in SETS[:2] else []
        return in_english

    def translated(self, data: Path, english: Sequence[float]) -> None:
        """ROC AUC of machine translations against human ones and against reports written in English."""
        scores: dict[bool, list[float]] = {True: [], False: []}
        for human, article in translations(data):
            scores[human].append(self._signs(article).machine_translated.score)
        print(f"\n{len(scores[False])} machine translations: ROC AUC of their sign of translation")
        print(f"  against {len(scores[True])} human translations   {roc_auc(scores[False], scores[True]):.3f}")
        print(f"  against {len(english)} reports in English    {roc_auc(scores[False], english):.3f}")

    def _copies(self, file: Path, part: Part, originals: Sequence[float]) -> None:
        scores: dict[str, list[float]] = defaultdict(list)
        for make, article in copies(file, part):
            scores[make].append(self._rewritten(article))
        print(f"\nmade copies ({file.name}, part {part}) against the same originals: ROC AUC")
        for make, found in (*sorted(scores.items()), ("all", list(chain(*scores.values())))):
            print(f"  {make:28} {roc_auc(found, originals):.3f} ({len(found)})")

    def _row(self, name: str, scored: Iterable[tuple[Made, float]], originals: Sequence[float]) -> None:
        by_rate: dict[float, list[float]] = defaultdict(list)
        for made, score in scored:
            by_rate[made.rate].append(score)
        every = list(chain(*by_rate.values()))
        rates = "  ".join(f"{rate}: {roc_auc(by_rate[rate], originals):.3f}" for rate in RATES if by_rate[rate])
        print(f"  {name:16} {roc_auc(every, originals):.3f} ({len(every):4})   {rates}")

    def _rewritten(self, article: Article) -> float:
        return self._signs(article).machine_rewritten.score

    def _signs(self, article: Article) -> Signs:
        return find_signs(parse_article(article, self._models.nlp), self._models.encoder)


def _above(scores: Sequence[float], least: float) -> int:
    return sum(score >= least for score in scores)
