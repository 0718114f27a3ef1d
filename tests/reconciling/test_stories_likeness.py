"""Likeness is a matter of two articles: names, words, meaning of the opening, years and days."""

from __future__ import annotations

import numpy as np
from hypothesis import given, strategies as st

from onrecord.models.stories import story_weights
from onrecord.reconciling.stories_contrast import are_apart, telling_terms
from onrecord.reconciling.stories_likeness import TopicTable
from onrecord.reconciling.stories_sketch import SCALE
from onrecord.record import Topic
from onrecord.record.topic import term_of
from tests.reconciling.made_topics import made_topic


def like(one: Topic, other: Topic) -> float:
    return float(TopicTable((one, other)).matrix((0, 1))[0, 1])


FIRE = made_topic("a", "mill fire workers blaze", "Torsby Lindgren", meaning=1, years=[2009], day=700_000)


def test_names_tell_more_than_words() -> None:
    same_words = made_topic("b", "mill fire workers blaze", "Madrid Perez", meaning=1)
    same_names = made_topic("c", "owners court debts sale", "Torsby Lindgren", meaning=1)
    assert like(FIRE, same_names) > like(FIRE, same_words)


def test_other_years_make_two_reports_less_alike_and_no_years_do_not() -> None:
    same, other, none = (
        made_topic("b", "mill fire owners", "Torsby Perez", meaning=2, years=years)
        for years in ((2009, 2011), (2013,), ())
    )
    assert like(FIRE, other) < like(FIRE, same) == like(FIRE, none)


def test_reports_published_months_apart_are_not_alike() -> None:
    assert like(FIRE, made_topic("b", "mill fire workers blaze", "Torsby Lindgren", meaning=1, day=700_031)) == 0.0
    assert like(FIRE, made_topic("b", "mill fire workers blaze", "Torsby Lindgren", meaning=1, day=700_030)) > 0.5


def test_a_topic_without_terms_or_meaning_is_like_nothing() -> None:
    assert like(FIRE, Topic(article=FIRE.article)) < 0.01


@given(st.sets(st.sampled_from("abcdefghijkl"), min_size=1), st.sets(st.sampled_from("abcdefghijkl"), min_size=1))
def test_row_by_row_or_all_at_once_the_likeness_is_the_same(ones: set[str], others: set[str]) -> None:
    topics = [made_topic("a", " ".join(ones), "Oslo"), made_topic("b", " ".join(others), "Oslo Bergen", meaning=1)]
    table = TopicTable()
    for topic in topics:
        table.extend([topic])
    both = table.likeness(np.array([0, 1]), np.array([1, 0]))
    assert both.tolist() == [like(*topics)] * 2


def test_products_of_sketches_estimate_the_weighed_sum() -> None:
    rng = np.random.default_rng(1)
    words = [f"w{at}" for at in range(60)]
    weights = story_weights()
    errors = []
    for at in range(60):
        pair = [
            made_topic(
                name, " ".join(rng.choice(words, 30, replace=False)), " ".join(rng.choice(words, 10)), meaning=at
            )
            for name in "ab"
        ]
        table = TopicTable(pair)
        cosines = table.cosines(np.arange(2))[:, 0, 1]
        exact = weights.words * cosines[0] + weights.names * cosines[1] + weights.meaning * cosines[2]
        one, other = table.sketch[:2].astype(np.float64)
        errors.append(one @ other / SCALE**2 - exact)
    assert abs(np.mean(errors)) < 0.4
    assert np.std(errors) < 1.5


def terms(*words: str) -> np.ndarray:
    return np.array(sorted(map(term_of, words)), dtype=np.uint32)


def test_two_groups_are_apart_if_each_has_a_name_that_the_other_lacks() -> None:
    ones = [terms("earthquake", "island", "2009")] * 6
    assert are_apart(ones, [terms("earthquake", "island", "2013")] * 6)
    assert not are_apart(ones, [terms("earthquake", "island")] * 6)  # these only say less
    assert not are_apart(ones[:2], [terms("earthquake", "island", "2013")] * 6)  # two may differ by chance


def test_a_story_that_goes_on_is_not_apart_from_its_beginning() -> None:
    first = [terms("vote", "Okafor", "Quito")] * 8
    then = [terms("vote", "Okafor", "Quito", "recount", "court")] * 8
    assert not are_apart(first, then)


def test_the_terms_that_tell_come_with_the_heaviest_first() -> None:
    ones = [terms("mill", "Torsby", "Lindgren")] * 5 + [terms("mill", "Torsby")]
    others = [terms("mill", "Madrid")] * 6
    assert [term for _, term in telling_terms(ones, others)] == [term_of("Torsby"), term_of("Lindgren")]
