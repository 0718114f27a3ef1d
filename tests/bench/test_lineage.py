"""The scores of lineage on cases whose answer is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import __main__, lineage_sections
from bench.lineage_baselines import BASELINES, best_threshold
from bench.lineage_scores import directions, found_by, kept_class, kinds_mistaken, kinds_right, score
from bench.readings import read_rows
from onrecord.record import ArticleId, CopyKind, Lineage
from training.lineage.labels import Label, ToldBy
from training.lineage.pairs import Pair

TEXT = "The ministers met in Vienna on Friday and talked about the gas pipeline for two hours."


def link(copy: str, origin: str, kind: CopyKind = "rewrite", direction: str = "known") -> Lineage:
    return Lineage(
        copy=ArticleId(copy), origin=ArticleId(origin), kind=kind, score=0.5, reason="", passages=(),
        direction="known" if direction == "known" else "unknown",
    )  # fmt: skip


def copied(a: str, b: str, *, kept: float = 0.5, told: ToldBy = "dates", also: tuple[CopyKind, ...] = ()) -> Pair:
    label = Label(origin=b, kind="rewrite", also=also, kept=kept, told_by=told)
    return Pair(a=a, b=b, same=True, kind="rewrite", part="test", make="spun", label=label)


APART = Pair(a="c1", b="o2", same=False, kind="same event", part="test")


def test_pairs_are_scored_by_the_scorers_definitions() -> None:
    got = score([copied("c1", "o1"), copied("c2", "o1"), APART], [("c1", "o1"), ("c1", "o2"), ("x", "y")])
    assert (got.precision, got.recall, got.f1) == (0.5, 0.5, 0.5)
    assert got.balanced == 0.25


def test_copies_are_counted_by_the_part_that_was_kept() -> None:
    pairs = [copied("c1", "o1", kept=0.2), copied("c2", "o1", kept=0.39), copied("c3", "o1", kept=1.0), APART]
    assert found_by(pairs, {("c1", "o1")}, kept_class) == {"0.2-0.4": (1, 2), "0.8-1.0": (0, 1)}


def test_a_kind_that_would_be_as_right_counts_as_right() -> None:
    links = {("c1", "o1"): link("c1", "o1", "excerpt"), ("c2", "o1"): link("c2", "o1", "excerpt")}
    pairs = [copied("c1", "o1"), copied("c2", "o1", also=("excerpt",)), copied("c3", "o1")]
    assert kinds_right(pairs, links) == {"rewrite": (1, 2)}
    assert kinds_mistaken(pairs, links) == {"spun: rewrite called excerpt": 1}


def test_directions_are_counted_by_what_tells_them() -> None:
    readings = read_rows([{"name": name, "text": f"{TEXT} {name}"} for name in ("c1", "c2", "c3", "o1")], None)
    ids = {name: reading.article.id for name, reading in readings.items()}
    links = {
        ("c1", "o1"): link(ids["c1"], ids["o1"]),
        ("c2", "o1"): link(ids["o1"], ids["c2"]),
        ("c3", "o1"): link(ids["c3"], ids["o1"], direction="unknown"),
    }
    got = directions([copied("c1", "o1"), copied("c2", "o1"), copied("c3", "o1", told="nothing")], links, readings)
    assert (got["all that tells"].right, got["all that tells"].wrong) == (1, 1)
    assert got["nothing"].unknown == got["nothing"].pairs == 1


@pytest.mark.parametrize(
    ("likenesses", "same", "at"),
    [([0.9, 0.8, 0.2], [True, True, False], 0.5), ([0.9, 0.4], [False, True], 0.2), ([0.5, 0.5], [True, False], 0.25)],
)
def test_a_threshold_stands_between_copies_and_the_rest(likenesses: list[float], same: list[bool], at: float) -> None:
    assert best_threshold(likenesses, same) == at


@pytest.mark.parametrize("baseline", [one for one in BASELINES if one.needs is None], ids=lambda one: one.name)
def test_baselines_find_a_text_like_itself(baseline: object) -> None:
    other = "A storm tore the roofs off several farms near the coast, a fire brigade told the local station."
    readings = read_rows([{"name": "a", "text": TEXT}, {"name": "b", "text": TEXT}, {"name": "c", "text": other}], None)
    same, apart = baseline.likeness(readings, [("a", "b"), ("a", "c")])  # type: ignore[attr-defined]
    assert same > 0.99
    assert apart < 0.5


def test_a_stream_without_the_practice_events_names_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["lineage", "--stream", "1000", "--data", str(tmp_path)]) == 2
    assert "allsides_event_clusters" in capsys.readouterr().err


def test_pairs_that_share_copy_are_named_once_with_a_reason() -> None:
    shared = lineage_sections.read_shared_copy()
    assert len({frozenset((one.a, one.b)) for one in shared}) == len(shared)
    assert all(one.reason and one.a != one.b for one in shared)


def test_a_missing_set_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["lineage", "--data", str(tmp_path)]) == 2
    assert "basil" in capsys.readouterr().err
