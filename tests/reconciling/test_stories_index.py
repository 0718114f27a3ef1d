"""Stories are a function of the set of articles: not of their order, of how many came at once, or of how the work is
cut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from onrecord.reconciling import stories_candidates, stories_index, stories_likeness, stories_parts
from onrecord.reconciling.stories_contrast import are_apart
from onrecord.reconciling.stories_index import THRESHOLD, StoryIndex
from onrecord.reconciling.stories_likeness import TopicTable
from onrecord.reconciling.stories_linkage import join_by_mean
from onrecord.reconciling.stories_parts import Parts
from onrecord.record import Topic
from tests.reconciling.made_topics import made_topic

WORDS = "mill fire river bridge vote court mine ferry storm strike".split()
NAMES = "Torsby Madrid Lindgren Okafor Perez Quito Navi Brandt 2009 2013".split()


@st.composite
def streams(draw: st.DrawFn) -> list[Topic]:
    """Up to fourteen topics of few words, so that many are alike, some dated, some not."""
    number = draw(st.integers(1, 14))
    return [
        made_topic(
            f"art_{at:02d}",
            " ".join(draw(st.sets(st.sampled_from(WORDS), min_size=1, max_size=4))),
            " ".join(draw(st.sets(st.sampled_from(NAMES), max_size=4))),
            meaning=draw(st.integers(0, 2)),
            day=draw(st.sampled_from([None, 700_000, 700_020, 700_040])),
            years=draw(st.sets(st.sampled_from([2009, 2013]), max_size=1)),
        )
        for at in range(number)
    ]


def members(index: StoryIndex) -> list[tuple[str, ...]]:
    return [group.articles for group in index.groups()]


def plainly(topics: list[Topic]) -> list[tuple[str, ...]]:
    """Average linkage over every pair there is."""
    topics = sorted(topics, key=lambda topic: topic.article)
    table = TopicTable(topics)
    terms = [table.terms(row) for row in range(len(topics))]
    first = table.copies(range(len(topics)))
    groups = join_by_mean(
        table.matrix(range(len(topics))),
        THRESHOLD,
        lambda ones, others: are_apart(
            [terms[place] for place in sorted({first[one] for one in ones})],
            [terms[place] for place in sorted({first[other] for other in others})],
        ),
    )
    return sorted(tuple(topics[place].article for place in group) for group in groups)


@settings(max_examples=60)
@given(streams(), st.randoms(use_true_random=False))
def test_any_order_and_any_pace_give_the_stories_of_plain_average_linkage(topics: list[Topic], random: object) -> None:
    expected = plainly(topics)
    assert members(StoryIndex(topics)) == expected
    shuffled = list(topics)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert members(StoryIndex(shuffled)) == expected
    index = StoryIndex(shuffled[: len(shuffled) // 2])
    for topic in shuffled[len(shuffled) // 2 :]:
        index.add(topic)
    assert members(index) == expected


@settings(max_examples=30)
@given(streams(), st.randoms(use_true_random=False), st.sampled_from([1, 3]))
def test_a_crowd_that_is_taken_at_a_higher_likeness_depends_on_no_order_either(
    topics: list[Topic], random: object, largest: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stories_parts, "LARGEST", largest)
        patch.setattr(stories_index, "LARGEST", largest)
        at_once = members(StoryIndex(topics))
        shuffled = list(topics)
        random.shuffle(shuffled)  # type: ignore[attr-defined]
        one_by_one = StoryIndex()
        for topic in shuffled:
            one_by_one.add(topic)
        assert members(one_by_one) == at_once


def test_the_size_of_the_blocks_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    topics = [
        made_topic(
            f"art_{at:02d}", " ".join(rng.choice(WORDS, 3)), " ".join(rng.choice(NAMES, 3)),
            meaning=int(rng.integers(3)), day=None if at % 5 == 0 else 700_000 + at,
        )
        for at in range(40)
    ]  # fmt: skip
    expected = members(StoryIndex(topics))
    for block in (1, 7):
        monkeypatch.setattr(stories_candidates, "BLOCK", block)
        assert members(StoryIndex(topics)) == expected


def test_a_late_article_joins_two_stories() -> None:
    one = made_topic("a", "mill fire", "Torsby Lindgren", meaning=1)
    two = made_topic("b", "river strike", "Okafor Quito", meaning=2)
    index = StoryIndex([one, two])
    assert members(index) == [("a",), ("b",)]
    index.add(made_topic("c", "mill fire river strike", "Torsby Lindgren Okafor Quito", meaning=1))
    index.add(made_topic("d", "mill fire river strike", "Torsby Lindgren Okafor Quito", meaning=2))
    assert members(index) == [("a", "b", "c", "d")]


def test_copies_of_two_reports_of_one_event_stay_one_story() -> None:
    first = [made_topic(f"a{at}", "mill fire river bridge", "Torsby Brandt Okafor", meaning=1) for at in range(8)]
    second = [made_topic(f"b{at}", "mill fire river court", "Torsby Perez Navi", meaning=1) for at in range(8)]
    assert len(members(StoryIndex([*first, *second]))) == 1


def test_late_articles_part_two_events_that_passed_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories_likeness, "COPIED", 2.0)  # these eight stand for eight that were written apart
    first = [made_topic(f"a{at}", "mill fire river bridge", "Torsby Brandt Okafor", meaning=1) for at in range(8)]
    second = [made_topic(f"b{at}", "mill fire river court", "Torsby Perez Navi", meaning=1) for at in range(8)]
    index = StoryIndex([*first[:2], *second[:2]])
    assert members(index) == [("a0", "a1", "b0", "b1")]
    for topic in (*first[2:], *second[2:]):
        index.add(topic)
    assert members(index) == [tuple(t.article for t in first), tuple(t.article for t in second)]
    assert [group.apart_from for group in index.groups()] == [
        (tuple(t.article for t in second),), (tuple(t.article for t in first),)
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(2200, 10000)), max_size=40))
def test_parts_are_those_that_hang_together_and_none_too_large(pairs: list[tuple[int, int, int]]) -> None:
    likeness = {(max(a, b), min(a, b)): like for a, b, like in pairs if a != b}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stories_parts, "LARGEST", 4)
        parts, part_of = Parts(2200), {row: [row] for row in range(12)}
        for row in range(12):
            near = [(other, like) for (one, other), like in likeness.items() if one == row]
            parts.connect(row, [other for other, _ in near], [like for _, like in near])
            for members_of in parts.settle([row]):
                part_of.update(dict.fromkeys(members_of, sorted(members_of)))
    assert list(part_of.values()) == [_plain_part(row, set(range(12)), likeness, 2200) for row in range(12)]


def _plain_part(row: int, among: set[int], likeness: dict[tuple[int, int], int], asked: int) -> list[int]:
    reached = {row}
    while more := {
        b if a in reached else a
        for (a, b), like in likeness.items()
        if like >= asked and {a, b} <= among and len({a, b} & reached) == 1
    }:
        reached |= more
    if len(reached) <= 4 or asked == stories_parts.ALL_ALIKE:
        return sorted(reached)
    levels = [*range(2200, stories_parts.ALL_ALIKE, stories_parts.STEP), stories_parts.ALL_ALIKE]
    return _plain_part(row, reached, likeness, levels[levels.index(asked) + 1])
