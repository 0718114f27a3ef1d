"""The tables of `python -m bench lineage`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.record import Lineage, Reading
from training.lineage.pairs import Pair

from .lineage_baselines import BASELINES, Baseline, installed
from .lineage_scores import Couple, couple, directions, found_by, kept_class, kinds_mistaken, kinds_right, part, score
from .lineage_sections import Section, read_shared_copy

MISTAKES_SHOWN = 12
"""Sorts of wrong kinds that are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A section as OnRecord sees it."""

    section: Section
    readings: Mapping[str, Reading]
    links: Mapping[Couple, Lineage]
    seconds: float
    """Spent on lineage, once read."""


def print_section(judged: Judged, thresholds: Mapping[str, float] | None, *, show: bool) -> None:
    section = judged.section
    reports, pairs = len(section.rows), section.pairs
    own = score(pairs, judged.links)
    print(f"\n== {section.name}: {reports} reports, {own.copies} pairs are copies, {own.not_copies} are not")
    print(f"goal: {section.goal}")
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
    if not installed(baseline):
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
    translated = [pair for pair in pairs if "transl" in pair.make]
    reports = [pair for pair in pairs if "transl" not in pair.make]
    _print_groups("found, by make", found_by(pairs, set(links), lambda pair: pair.make))
    _print_groups("found, by part kept of a report", found_by(reports, set(links), kept_class))
    _print_groups("found, by part kept of a translation", found_by(translated, set(links), kept_class))
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
    found = [(one, link) for one in shared if (link := judged.links.get(couple(one.a, one.b))) is not None]
    for one, link in found:
        print(f"  shares copy, not judged ({one.reason}): {one.a} {one.b} {link.score}: {link.reason}")
    if found and not judged.section.name.startswith("made"):
        held = [Pair(a=one.a, b=one.b, same=False, kind="shares copy", part="test") for one in shared]
        _print_score("OnRecord, if these too", "fixed", [*judged.section.pairs, *held], set(judged.links))
        print("  were held to be independent")
