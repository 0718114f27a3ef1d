"""Reports of one development come together, reports of another like it do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reading.sentences import find_sentences
from onrecord.reading.topic import find_topic
from onrecord.reconciling import stories_likeness
from onrecord.reconciling.stories import date_stories, group_stories
from onrecord.reconciling.stories_linkage import join_by_mean
from onrecord.record import Article, Reading, When

FIRE_ONE = "A fire destroyed the Lindgren sawmill in Torsby on Monday. Forty workers left the burning mill unharmed."
FIRE_TWO = "Torsby lost its largest employer when flames swept through Lindgren's sawmill on Monday, firefighters said."
LOOK_ALIKE = "A fire in a Madrid hotel injured nine guests on Monday. Police in Spain suspect a faulty kitchen stove."


@pytest.fixture
def read(article: Callable[..., Article], nlp: Language) -> Callable[..., Reading]:
    def make(text: str, name: str, published: str | None = None) -> Reading:
        when = When(value=published, precision="day", basis="metadata") if published else None
        parse = parse_article(article(text, name, published=when, title=name), nlp)
        sentences = find_sentences(parse, load_encoder())
        return Reading(
            article=parse.article, sentences=sentences, topic=find_topic(parse, sentences, find_dates(parse))
        )

    return make


def group(*readings: Reading) -> list[set[str]]:
    ordered = tuple(sorted(readings, key=lambda reading: reading.article.id))
    names = {reading.article.id: reading.article.name for reading in ordered}
    return sorted(({names[member] for member in story.articles} for story in group_stories(ordered, ())), key=sorted)


def test_two_reports_of_a_fire_are_one_story_and_another_fire_is_not(read: Callable[..., Reading]) -> None:
    assert group(read(FIRE_ONE, "a"), read(FIRE_TWO, "b"), read(LOOK_ALIKE, "c")) == [{"a", "b"}, {"c"}]


def test_reports_months_apart_are_not_one_story(read: Callable[..., Reading]) -> None:
    assert group(read(FIRE_ONE, "a", "2026-01-05"), read(FIRE_TWO, "b", "2026-06-05")) == [{"a"}, {"b"}]


def test_a_story_says_its_dates_title_and_why(read: Callable[..., Reading]) -> None:
    readings = sorted(
        (read(FIRE_ONE, "a", "2026-01-06"), read(FIRE_TWO, "b", "2026-01-05")), key=lambda reading: reading.article.id
    )
    (story,) = group_stories(tuple(readings), ())
    assert (story.first, story.last) == ("2026-01-05", "2026-01-06")
    assert story.title in {"a", "b"}
    assert "Torsby" in story.reason or "likeness" in story.reason


def test_dates_found_later_reach_the_story(read: Callable[..., Reading]) -> None:
    undated = (read(FIRE_ONE, "a"),)
    (story,) = group_stories(undated, ())
    assert (story.first, story.last) == (None, None)
    (dated,) = date_stories((story,), (replace(undated[0], article=read(FIRE_ONE, "a", "2026-01-06").article),))
    assert (dated.id, dated.first, dated.last) == (story.id, "2026-01-06", "2026-01-06")


def test_an_article_that_is_not_read_stands_alone_and_says_so(read: Callable[..., Reading]) -> None:
    foreign = replace(read(FIRE_ONE, "a"), topic=None)
    stories = group_stories(tuple(sorted((foreign, read(FIRE_TWO, "b")), key=lambda one: one.article.id)), ())
    assert [len(story.articles) for story in stories] == [1, 1]
    assert any("not read" in story.reason for story in stories)


def test_a_look_alike_story_is_named_with_what_tells_it_apart(
    read: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories_likeness, "COPIED", 2.0)  # these seven stand for seven that were written apart
    fire = "A fire destroyed a sawmill in {} on Monday. Owner {} wept, as {} burning mill was empty."
    first = [read(fire.format("Torsby", "Lindgren", "the"), f"a{at}") for at in range(7)]
    second = [read(fire.format("Lysvik", "Brandt", "his"), f"b{at}") for at in range(7)]
    stories = group_stories(tuple(sorted((*first, *second), key=lambda one: one.article.id)), ())
    assert sorted(len(story.articles) for story in stories) == [7, 7]
    assert {
        word for story in stories for word in ("Lindgren", "Brandt") if word in story.reason.partition("apart")[2]
    } == {
        "Lindgren",
        "Brandt",
    }


def test_no_reports_no_stories() -> None:
    assert group_stories((), ()) == ()


def test_joining_agrees_with_a_plain_slow_one() -> None:
    rng = np.random.default_rng(7)
    for _ in range(20):
        like = np.round(rng.random((9, 9)), 3)
        like = (like + like.T) / 2
        assert join_by_mean(like, 0.55) == _slowly(like, 0.55)


def _slowly(like: np.ndarray, threshold: float) -> list[list[int]]:
    groups = [[at] for at in range(len(like))]
    while True:
        mean, one, other = max(
            (
                (float(np.mean([like[x, y] for x in a for y in b])), -i, -j)
                for i, a in enumerate(groups)
                for j, b in enumerate(groups)
                if i < j
            ),
            default=(-1.0, 0, 0),
        )
        if mean < threshold:
            return sorted(sorted(members) for members in groups)
        groups[-one] += groups.pop(-other)
