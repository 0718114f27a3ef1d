"""`python -m bench lineage`: which reports are copies, on public sets and on copies made for it, with baselines.

OnRecord decides by its one fixed threshold. A baseline that needs a threshold gets the best one on the part of the made
copies that may be tuned on (`dev`); it is then scored with it everywhere. BASIL, the practice events, WMT21 and the
short answers are measured on, and no weight is trained on them.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from onrecord.record import Lineage

from . import lineage_sections as sections, lineage_speed
from .lineage_baselines import BASELINES, best_threshold, installed
from .lineage_copies import made_copies
from .lineage_scores import Couple, couple
from .lineage_sections import Section
from .lineage_tables import Judged, print_section
from .places import HERE, data_folder, seeds_folder
from .readings import read_rows

TUNED_ON = "made copies, dev"


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
    judged = {section.name: judge(section, cache) for section in _sections(folder, wordnet, spins, cache)}
    thresholds = _thresholds(judged[TUNED_ON]) if baselines and TUNED_ON in judged else {}
    for each in judged.values():
        print_section(each, thresholds if baselines else None, show=show)
    _print_seeds(data)
    reports, seconds = sum(len(each.section.rows) for each in judged.values()), sum(e.seconds for e in judged.values())
    print(f"\nlineage alone, once read, in small dossiers: {reports} reports in {seconds:.1f} s")
    return 0


def run_stream(data: str | None, *, length: int, cache: Path | None) -> int:
    """Prints how fast lineage is on a stream made from the practice events; 2 where these are missing."""
    folder = data_folder(data)
    if not (folder / "allsides_event_clusters").is_dir():
        print(f"no allsides_event_clusters in {folder}; name the folder of public data with --data", file=sys.stderr)
        return 2
    dossiers = sections.practice_dossiers(folder)
    readings = read_rows([row for dossier in dossiers for row in dossier], cache)
    lineage_speed.run([[readings[str(row["name"])] for row in dossier] for dossier in dossiers], length)
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


def _sections(folder: Path, wordnet: Path | None, spins: Path | None, cache: Path | None) -> list[Section]:
    found = [sections.translations(folder)]
    if wordnet:
        copies = made_copies(folder, wordnet, cache)
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
        if baseline.at is None and installed(baseline)
    }


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
