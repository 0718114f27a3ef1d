"""Scores of pairs said to be copies: precision, recall, F1; by make and by part kept; kind; direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bench.scorers import score_pairs
from onrecord.record import Lineage, Reading
from training.lineage.labels import TELLING, Label
from training.lineage.pairs import Pair

Couple = tuple[str, str]
Links = Mapping[Couple, Lineage]
"""What lineage says of two reports, by their names in order."""

KEPT_STEP = 0.2
"""Width of the classes that parts kept are shown in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    precision: float
    recall: float
    f1: float
    copies: int
    not_copies: int
    balanced: float
    """Balanced accuracy: the mean of the parts of copies and of others that are told right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """What is said of directions, of the pairs found."""

    right: int
    wrong: int
    unknown: int

    @property
    def pairs(self) -> int:
        return self.right + self.wrong + self.unknown


def couple(a: str, b: str) -> Couple:
    return (a, b) if a <= b else (b, a)


def score(pairs: Iterable[Pair], said: Iterable[Couple]) -> Score:
    """By the definitions of `bench/scorers/score_pairs.py`."""
    gold = score_pairs.read_gold([{"a": p.a, "b": p.b, "same": p.same, "kind": p.kind} for p in pairs])
    said = set(said)
    result = score_pairs.score(gold, said)
    negatives = [pair for pair, (same, _) in gold.items() if not same]
    kept_apart = sum(pair not in said for pair in negatives) / max(1, len(negatives))
    return Score(
        precision=result["precision"],
        recall=result["recall"],
        f1=result["f1"],
        copies=result["copies"],
        not_copies=result["not_copies"],
        balanced=round((result["recall"] + kept_apart) / 2, 4),
    )


def found_by(
    pairs: Iterable[Pair], said: set[Couple], group: Callable[[Pair], str | None]
) -> dict[str, tuple[int, int]]:
    """For each group of copies, how many are found and how many there are."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for pair in pairs:
        name = group(pair) if pair.same else None
        if name is not None:
            counts[name][0] += couple(pair.a, pair.b) in said
            counts[name][1] += 1
    return {name: (found, all_) for name, (found, all_) in sorted(counts.items())}


def kept_class(pair: Pair) -> str | None:
    """The class of the part of the origin that was kept, as "0.2-0.4"."""
    if pair.label is None:
        return None
    low = min(int(pair.label.kept / KEPT_STEP + 1e-9), round(1 / KEPT_STEP) - 1) * KEPT_STEP
    return f"{low:.1f}-{low + KEPT_STEP:.1f}"


def kinds_right(pairs: Iterable[Pair], links: Links) -> dict[str, tuple[int, int]]:
    """For each kind, how many of the pairs found have it, or another that is as right; and how many are found."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for pair, label, link in _found(pairs, links):
        counts[pair.kind][0] += link.kind in (label.kind, *label.also)
        counts[pair.kind][1] += 1
    return {kind: (right, all_) for kind, (right, all_) in sorted(counts.items())}


def kinds_mistaken(pairs: Iterable[Pair], links: Links) -> dict[str, int]:
    """How often which kind was said for which, and for what make."""
    counts: dict[str, int] = defaultdict(int)
    for pair, label, link in _found(pairs, links):
        if link.kind not in (label.kind, *label.also):
            counts[f"{pair.make}: {label.kind} called {link.kind}"] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def directions(pairs: Iterable[Pair], links: Links, readings: Mapping[str, Reading]) -> dict[str, Directions]:
    """By what tells the direction, and under "all that tells" where a direction is asked for."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for pair, label, link in _found(pairs, links):
        place = 2 if link.direction == "unknown" else int(link.copy != readings[pair.a].article.id)
        counts[label.told_by][place] += 1
        if label.told_by in TELLING:
            counts["all that tells"][place] += 1
    return {told: Directions(right=r, wrong=w, unknown=u) for told, (r, w, u) in sorted(counts.items())}


def part(found: tuple[int, int]) -> str:
    """As "97/100 .970"."""
    return f"{found[0]}/{found[1]} {found[0] / max(1, found[1]):.3f}"


def _found(pairs: Iterable[Pair], links: Links) -> Iterator[tuple[Pair, Label, Lineage]]:
    for pair in pairs:
        link = links.get(couple(pair.a, pair.b))
        if link is not None and pair.label is not None:
            yield pair, pair.label, link
