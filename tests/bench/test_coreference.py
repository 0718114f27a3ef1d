"""Known answers of the coreference scores, worked out by hand from their definitions."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, strategies as st

from bench.assignment import best_assignment
from bench.coreference import Clusters, b_cubed, ceaf_e, entities, muc, score


def clusters(*words: str) -> Clusters:
    return [frozenset(word) for word in words]


def test_what_is_equal_scores_one() -> None:
    found = score(clusters("abc", "de", "f"), clusters("de", "abc", "f"))
    assert found.conll == pytest.approx(1.0)
    assert found.entities.f1 == found.mentions.f1 == 1.0


def test_two_joined_wrongly() -> None:
    """Gold abc, defg against one cluster: all links are there, and one too many of six."""
    gold, found = clusters("abc", "defg"), clusters("abcdefg")
    assert (muc(gold, found).precision, muc(gold, found).recall) == (pytest.approx(5 / 6), 1.0)
    assert b_cubed(gold, found).precision == pytest.approx((9 + 16) / 7 / 7)
    assert b_cubed(gold, found).recall == 1.0
    assert ceaf_e(gold, found).recall == pytest.approx(2 * 4 / 11 / 2)
    assert ceaf_e(gold, found).precision == pytest.approx(2 * 4 / 11)
    assert entities(gold, found).recall == 0.5  # the larger of the two has more than half


def test_example_of_the_reference_scorer() -> None:
    """Gold abc, defg; found ab, cd, fghi (Pradhan et al. 2014, figure 3)."""
    gold, found = clusters("abc", "defg"), clusters("ab", "cd", "fghi")
    assert muc(gold, found).precision == pytest.approx(2 / 5)
    assert muc(gold, found).recall == pytest.approx(2 / 5)
    assert b_cubed(gold, found).precision == pytest.approx((4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)
    assert b_cubed(gold, found).recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    assert ceaf_e(gold, found).precision == pytest.approx((4 / 5 + 4 / 8) / 3)
    assert ceaf_e(gold, found).recall == pytest.approx((4 / 5 + 4 / 8) / 2)


def test_single_mentions_count_for_entities_alone() -> None:
    found = score(clusters("ab", "c"), clusters("ab", "d"))
    assert found.conll == pytest.approx(1.0)
    assert found.entities.f1 == 0.5
    assert found.mentions.recall == pytest.approx(2 / 3)


def test_nothing_found_scores_nothing() -> None:
    assert score(clusters("ab"), []).conll == 0.0


def test_half_of_a_cluster_makes_no_entity_right() -> None:
    assert entities(clusters("abcd"), clusters("ab", "cd")).right_found == 0


@given(st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=4), min_size=1, max_size=4))
def test_the_assignment_is_the_best_of_all(rows: list[list[int]]) -> None:
    """Against every pairing tried in turn."""
    width = min(len(row) for row in rows)
    worth = {(a, b): float(rows[a][b]) for a in range(len(rows)) for b in range(width)}
    wide = max(width, len(rows))
    best = max(
        sum(worth.get((a, b), 0.0) for a, b in enumerate(order[: len(rows)])) for order in permutations(range(wide))
    )
    pairs = best_assignment(worth)
    assert sum(worth[pair] for pair in pairs) == pytest.approx(best)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)
