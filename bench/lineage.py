"""`python -m bench lineage`: which reports are copies, on public sets and on copies made for it, with baselines.

OnRecord decides by its one fixed threshold. A baseline that needs a threshold gets the best one on the part of the made
copies that may be tuned on (`dev`); it is then scored with it everywhere. BASIL, the practice events, WMT21 and the
short answers are measured on, and no weight is trained on them.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.record import Lineage, Reading
from training.lineage.making import MadeCopy, Pair, make_copies

from . import lineage_sections as sections
from .lineage_baselines import BASELINES, Baseline, best_threshold
from .lineage_readings import read_rows
from .lineage_scores import (
    Couple,
    couple,
    directions,
    found_by,
    kept_class,
    kinds_mistaken,
    kinds_right,
    part,
    score,
)  # fmt: skip
from .lineage_sections import Section, read_shared_copy
from .places import HERE, data_folder, seeds_folder

TUNED_ON, TESTED_ON = "made copies, dev", "made copies, test"
MISTAKES_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A section as OnRecord sees it."""

    section: Section
    readings: Mapping[str, Reading]
    links: Mapping[Couple, Lineage]
    seconds: float
    """Spent on lineage, once read."""


def run(
    data: str | None, *, wordnet: Path | None, cache: Path | None, spins: Path | None, baselines: bool, show: bool
) -> int:
    """Prints every table; 2 where a set is missing."""
    folder = data_folder(data)
    missing = [name for name in ("basil", "allsides_event_clusters", "wmt21", "short_answers")
               if not (folder / name).is_dir()]  # fmt: skip
    if missing:
        print(f"no {', '.join(missing)} in {folder}; name the folder of public data with --data", file=sys.stderr)
        return 2
    judged = {section.name: judge(section, cache) for section in _sections(folder, wordnet, spins)}
    thresholds = _thresholds(judged[TUNED_ON]) if baselines and TUNED_ON in judged else {}
    for each in judged.values():
        _print_section(each, thresholds if baselines else None, show=show)
    _print_seeds(data)
    return 0


def judge(section: Section, cache: Path | None) -> Judged:
    """Each dossier of a section given to lineage, as the program would find it."""
    from onrecord.reconciling.lineage import find_lineage

    readings = read_rows(tuple(section.rows.values()), cache)
    names = {reading.article.id: name for name, reading in readings.items()}
    links: dict[Couple, Lineage] = {}
    seconds = 0.0
    for dossier in section.dossiers:
        members = tuple(readings[str(row["name"])] for row in dossier)
        started = time.perf_counter()
        found = find_lineage(members)
        seconds += time.perf_counter() - started
        links |= {couple(names[link.copy], names[link.origin]): link for link in found}
    return Judged(section=section, readings=readings, links=links, seconds=seconds)


def _sections(folder: Path, wordnet: Path | None, spins: Path | None) -> list[Section]:
    found = [sections.translations(folder)]
    if wordnet:
        copies: Sequence[MadeCopy] = make_copies(folder, wordnet)
        found += [sections.made(folder, copies, which) for which in ("dev", "test")]
    else:
        print("no --wordnet: no copies are made, and baselines have no threshold", file=sys.stderr)
    files = sorted((spins or HERE / "gold" / "spins").glob("*.json"))
    return [*found, sections.short_answers(folder), *([sections.spins(folder, files)] if files else [])]


def _thresholds(tuned: Judged) -> dict[str, float]:
    pairs = tuned.section.pairs
    couples, same = [(pair.a, pair.b) for pair in pairs], [pair.same for pair in pairs]
    return {
        baseline.name: best_threshold(baseline.likeness(tuned.readings, couples), same)
        for baseline in BASELINES
        if baseline.at is None and _installed(baseline)
    }


def _installed(baseline: Baseline) -> bool:
    module = {"scikit-learn": "sklearn"}.get(baseline.needs or "", baseline.needs)
    return module is None or importlib.util.find_spec(module) is not None


def _print_section(judged: Judged, thresholds: Mapping[str, float] | None, *, show: bool) -> None:
    section = judged.section
    reports, pairs = len(section.rows), section.pairs
    own = score(pairs, judged.links)
    print(f"\n== {section.name}: {reports} reports, {own.copies} pairs are copies, {own.not_copies} are not")
    print(f"{'':24}{'at':>8}{'precision':>11}{'recall':>9}{'F1':>9}{'balanced':>10}")
    _print_score("OnRecord", "fixed", pairs, set(judged.links))
    if thresholds is not None:
        for baseline in BASELINES:
            _print_baseline(baseline, judged, thresholds)
    print(f"lineage of these {reports} reports, once read: {judged.seconds:.1f} s")
    if section.name.startswith("made"):
        _print_made(judged)
    elif len({pair.kind for pair in pairs if pair.same}) > 1:
        _print_groups("found", found_by(pairs, set(judged.links), lambda pair: pair.kind))
    _print_wrong(judged, show=show)


def _print_score(name: str, at: str, pairs: Sequence[Pair], said: set[Couple]) -> None:
    got = score(pairs, said)
    print(f"{name:24}{at:>8}{got.precision:>11.4f}{got.recall:>9.4f}{got.f1:>9.4f}{got.balanced:>10.4f}")


def _print_baseline(baseline: Baseline, judged: Judged, thresholds: Mapping[str, float]) -> None:
    at = baseline.at if baseline.at is not None else thresholds.get(baseline.name)
    if not _installed(baseline):
        print(f"{baseline.name:24}not installed: pip install {baseline.needs}")
    elif at is None:
        print(f"{baseline.name:24}no threshold without made copies: name --wordnet")
    else:
        couples = [(pair.a, pair.b) for pair in judged.section.pairs]
        likenesses = baseline.likeness(judged.readings, couples)
        said = {couple(*pair) for pair, like in zip(couples, likenesses, strict=True) if like >= at}
        _print_score(baseline.name, f"{at:.3f}", judged.section.pairs, said)


def _print_made(judged: Judged) -> None:
    pairs, links = judged.section.pairs, judged.links
    _print_groups("found, by make", found_by(pairs, set(links), lambda pair: pair.make))
    _print_groups("found, by part kept", found_by(pairs, set(links), kept_class))
    kinds = kinds_right(pairs, links)
    right, found = (sum(counts) for counts in zip(*kinds.values(), strict=True)) if kinds else (0, 0)
    _print_groups("kind right, of those found", {"all": (right, found), **kinds})
    for mistake, count in list(kinds_mistaken(pairs, links).items())[:MISTAKES_SHOWN]:
        print(f"    {count:4} {mistake}")
    print("direction, of those found, by what tells it: right, wrong, unknown")
    for told, got in directions(pairs, links, judged.readings).items():
        print(f"  {told:16} {got.right:4} {got.wrong:4} {got.unknown:4}   right {got.right / max(1, got.pairs):.3f}"
              f"   unknown {got.unknown / max(1, got.pairs):.3f}")  # fmt: skip


def _print_groups(title: str, groups: Mapping[str, tuple[int, int]]) -> None:
    print(title)
    for name, counts in groups.items():
        print(f"  {name:32} {part(counts)}")


def _print_wrong(judged: Judged, *, show: bool) -> None:
    """Pairs wrongly said to be copies with the reason given; with `show` also those missed."""
    shared = read_shared_copy()
    for pair in judged.section.pairs:
        link = judged.links.get(couple(pair.a, pair.b))
        if link is not None and not pair.same:
            print(f"  wrongly a copy ({pair.kind}{', ' if pair.make else ''}{pair.make}): {pair.a} {pair.b}"
                  f" {link.score}: {link.reason}")  # fmt: skip
        elif show and link is None and pair.same:
            kept = f", kept {pair.label.kept}" if pair.label else ""
            print(f"  missed ({pair.kind}, {pair.make}{kept}): {pair.a} {pair.b}")
    for one in shared:
        if (link := judged.links.get(couple(one.a, one.b))) is not None:
            print(f"  shares copy ({one.reason}): {one.a} {one.b} {link.score}: {link.reason}")


def _print_seeds(data: str | None) -> None:
    """Families of the five reports of the seeds against their gold: pairs alone, for `bench seeds` scores the rest."""
    import json

    from onrecord import pipeline
    from onrecord.reconciling.lineage import find_lineage

    folder = seeds_folder(data)
    if not (folder / "gold.json").is_file():
        return
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["lineage"]["pairs"]
    reports = sorted(path for path in folder.iterdir() if path.suffix == ".txt")
    models = pipeline.load_models()
    readings = [
        pipeline.read_article(article, models)
        for report in reports
        for article in pipeline.find_articles(report).articles
    ]
    places = {reading.article.id: at for at, reading in enumerate(readings)}
    said = {tuple(sorted((places[link.copy], places[link.origin]))) for link in find_lineage(tuple(readings))}
    print(f"\n== seeds: gold pairs {sorted((row['a'], row['b']) for row in gold)}, said {sorted(said)}")
