"""Families are grouped around what a user judged, and only around that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, strategies as st

from onrecord.reconciling.families import group_families
from onrecord.reconciling.judging import in_the_way, standing, without_judged
from onrecord.record import Judgement, Lineage

from .judged import bare, judged, link

LETTERS = "abcdefg"
PAIRS = ["".join(pair) for pair in combinations(LETTERS, 2)]


def grouped(links: Sequence[Lineage], *judgements: Judgement, among: str = LETTERS) -> list[str]:
    found = group_families(tuple(bare(letter) for letter in among), tuple(links), judgements)
    return ["".join(family.articles) for family in found]


def test_reports_judged_the_same_are_one_family_without_any_link() -> None:
    assert grouped([], judged("same", "ac"), among="abc") == ["ac", "b"]


def test_reports_judged_different_are_two_families_despite_their_link() -> None:
    links = [link("b", "a")]
    assert grouped(links, among="ab") == ["ab"]
    assert grouped(links, judged("different", "ab"), among="ab") == ["a", "b"]
    assert without_judged(tuple(links), [judged("different", "ab")]) == ()


def test_a_third_report_stays_with_the_one_that_it_is_more_surely_linked_to() -> None:
    links = [link("c", "a", 0.9), link("c", "b", 0.6)]
    assert grouped(links, judged("different", "ab"), among="abc") == ["ac", "b"]
    links = [link("c", "a", 0.6), link("c", "b", 0.9)]
    assert grouped(links, judged("different", "ab"), among="abc") == ["a", "bc"]


def test_a_chain_is_cut_at_its_weakest_link() -> None:
    links = [link("b", "a", 0.9), link("c", "b", 0.5), link("d", "c", 0.7)]
    assert grouped(links, judged("different", "ad"), among="abcd") == ["ab", "cd"]


def test_a_link_over_which_a_family_was_parted_is_kept_as_evidence() -> None:
    links = (link("c", "a", 0.9), link("c", "b", 0.6))
    assert without_judged(links, [judged("different", "ab")]) == links


def test_a_family_says_why_it_was_judged_to_be_one_or_two() -> None:
    readings = tuple(bare(letter) for letter in "abcd")
    links = (link("b", "a"), link("d", "c"))
    same, different = judged("same", "ac", why="one agency"), judged("different", "ab", why="two witnesses")
    joined, parted = group_families(readings, links, [same, different])
    assert joined.articles == ("a", "c", "d")
    assert joined.origin is None, "which of a and c came first nobody says"
    assert "linked by shared passages (1 × rewrite) and judged to have one origin (“one agency”)" in joined.reason
    assert "they share with another source was judged not to make a copy (“two witnesses”)" in joined.reason
    assert parted.reason == "what it shares with another source was judged not to make a copy (“two witnesses”)"


def test_a_judgement_that_changes_nothing_leaves_the_reason_as_it_was() -> None:
    readings = (bare("a"), bare("b"))
    assert group_families(readings, (), [judged("different", "ab")]) == group_families(readings, ())


def test_a_judgement_that_is_closed_or_waits_for_an_article_does_not_hold() -> None:
    closed = replace(judged("same", "ab"), closed_at="2026-01-02T00:00:00Z", closed_why="retracted")
    assert grouped([], closed, judged("same", "bx"), among="ab") == ["a", "b"]


def test_of_two_on_one_pair_the_later_holds() -> None:
    early, late = judged("same", "ab"), judged("different", "ab", at="2026-01-02T00:00:00Z")
    assert standing([late, early]) == (late,)
    assert grouped([link("b", "a")], late, early, among="ab") == ["a", "b"]


def test_judgements_on_stories_do_not_touch_families() -> None:
    assert grouped([], judged("same", "ab", of="stories"), among="ab") == ["a", "b"]


def test_different_is_refused_where_a_chain_of_judgements_says_the_same() -> None:
    before = [judged("same", "ab"), judged("same", "bc"), judged("same", "de")]
    assert in_the_way(judged("different", "ac"), before) == tuple(before[:2])
    assert in_the_way(judged("different", "ad"), before) == ()


def test_same_is_refused_where_it_would_bring_together_what_was_judged_different() -> None:
    before = [judged("same", "ab"), judged("different", "bc"), judged("same", "cd")]
    assert set(in_the_way(judged("same", "ad"), before)) == set(before)
    assert in_the_way(judged("same", "ae"), before) == ()


def test_a_judgement_on_the_same_pair_is_never_in_the_way() -> None:
    assert in_the_way(judged("different", "ab"), [judged("same", "ab")]) == ()


@pytest.mark.parametrize("of", ["copies", "stories"])
def test_what_is_judged_of_copies_is_not_in_the_way_of_stories(of: str) -> None:
    before = [judged("same", "ab", of="copies"), judged("same", "bc", of="copies")]
    refused = in_the_way(judged("different", "ac", of=of), before)  # type: ignore[arg-type]
    assert bool(refused) == (of == "copies")


@st.composite
def accepted(draw: st.DrawFn) -> list[Judgement]:
    """Judgements as the command would have taken them, one after the other."""
    made: list[Judgement] = []
    for pair in draw(st.lists(st.sampled_from(PAIRS), unique=True, max_size=8)):
        new = judged(draw(st.sampled_from(["same", "different"])), pair)
        if not in_the_way(new, made):
            made.append(new)
    return made


LINKS = st.lists(st.tuples(st.sampled_from(PAIRS), st.integers(1, 9)), unique_by=lambda one: one[0], max_size=12)


def links_of(drawn: list[tuple[str, int]]) -> list[Lineage]:
    return [link(pair[1], pair[0], score / 10) for pair, score in drawn]


@given(LINKS, accepted())
def test_every_accepted_judgement_holds(drawn: list[tuple[str, int]], judgements: list[Judgement]) -> None:
    family_of = {letter: family for family in grouped(links_of(drawn), *judgements) for letter in family}
    for one in judgements:
        first, second = one.articles
        assert (family_of[first] == family_of[second]) == (one.verdict == "same")


@given(LINKS, accepted(), st.randoms(use_true_random=False))
def test_the_order_of_judgements_and_links_changes_nothing(
    drawn: list[tuple[str, int]], judgements: list[Judgement], chance: object
) -> None:
    before = group_families(tuple(map(bare, LETTERS)), tuple(links_of(drawn)), judgements)
    chance.shuffle(judgements)  # type: ignore[attr-defined]
    chance.shuffle(drawn)  # type: ignore[attr-defined]
    assert group_families(tuple(map(bare, LETTERS)), tuple(links_of(drawn)), judgements) == before


@given(LINKS)
def test_without_judgements_families_are_what_the_links_connect(drawn: list[tuple[str, int]]) -> None:
    assert grouped(links_of(drawn)) == _connected([pair for pair, _ in drawn])


@given(LINKS, accepted())
def test_every_article_is_in_one_family(drawn: list[tuple[str, int]], judgements: list[Judgement]) -> None:
    assert sorted("".join(grouped(links_of(drawn), *judgements))) == list(LETTERS)


def _connected(pairs: list[str]) -> list[str]:
    """Plain and slow: merge sets that share a letter until none do."""
    groups = [set(letter) for letter in LETTERS]
    for one, other in pairs:
        here = [group for group in groups if one in group or other in group]
        groups = [group for group in groups if group not in here] + [set().union(*here)]
    return sorted("".join(sorted(group)) for group in groups)
