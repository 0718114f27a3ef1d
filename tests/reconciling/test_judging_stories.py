"""Stories are merged and parted as a user judged, each report with those that it is like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reading.sentences import find_sentences
from onrecord.reading.topic import find_topic
from onrecord.reconciling.judging_stories import apply_to_stories
from onrecord.record import Article, ArticleId, Block, Judgement, Reading, Sign, Signs, Story, make_id, make_judgement

FIRES = {
    "mill one": "A fire destroyed the Lindgren sawmill in Torsby on Monday. Forty workers left the mill unharmed.",
    "mill two": "Torsby lost its largest employer when flames swept through Lindgren's sawmill, firefighters said.",
    "hotel one": "A fire in a Madrid hotel injured nine guests on Monday. Police suspect a faulty kitchen stove.",
    "hotel two": "Nine guests of a hotel in Madrid were injured by a fire that police think began at a kitchen stove.",
}


@pytest.fixture(scope="module")
def readings(nlp: Language) -> tuple[Reading, ...]:
    made = []
    for name, text in FIRES.items():
        parse = parse_article(_article(name, text), nlp)
        sentences = find_sentences(parse, load_encoder())
        topic = find_topic(parse, sentences, find_dates(parse))
        made.append(Reading(article=parse.article, sentences=sentences, topic=topic))
    return tuple(sorted(made, key=lambda reading: reading.article.id))


def _article(name: str, text: str) -> Article:
    body = (Block(start=0, end=len(text)),)
    return Article(id=ArticleId(make_id("art", name)), name=name, title=name, text=text, sha256="", body=body)


def story(readings: Sequence[Reading], *names: str) -> Story:
    ids = tuple(reading.article.id for reading in readings if reading.article.name in names)
    return Story(id=f"sto_{ids[0]}", title=names[0], articles=ids, first=None, last=None, reason="alike")


@pytest.fixture
def judge(readings: tuple[Reading, ...]) -> Callable[..., Judgement]:
    by_name = {reading.article.name: reading.article.id for reading in readings}

    def make(verdict: str, one: str, other: str, why: str = "look at the place") -> Judgement:
        return make_judgement(verdict, "stories", by_name[one], by_name[other], why=why, made_at="2026-01-01T00:00:00Z")  # type: ignore[arg-type]

    return make


def named(stories: Sequence[Story], readings: Sequence[Reading]) -> list[set[str]]:
    names = {reading.article.id: reading.article.name for reading in readings}
    return sorted(({names[article] for article in one.articles} for one in stories), key=sorted)


def test_each_report_goes_with_the_one_that_it_is_more_like(
    readings: tuple[Reading, ...], judge: Callable[..., Judgement]
) -> None:
    whole = (story(readings, *FIRES),)
    for one in ("mill one", "mill two"):
        for other in ("hotel one", "hotel two"):
            parted = apply_to_stories(whole, [judge("different", one, other)], readings)
            assert named(parted, readings) == [{"hotel one", "hotel two"}, {"mill one", "mill two"}]
            assert all("parted from a story" in part.reason and "“look at the place”" in part.reason for part in parted)
            assert len({part.id for part in parted} | {whole[0].id}) == 3


def test_two_stories_are_merged(readings: tuple[Reading, ...], judge: Callable[..., Judgement]) -> None:
    two = (story(readings, "mill one", "mill two"), story(readings, "hotel one", "hotel two"))
    (merged,) = apply_to_stories(two, [judge("same", "mill one", "hotel two")], readings)
    assert len(merged.articles) == 4
    assert list(merged.articles) == sorted(merged.articles)
    assert merged.title in FIRES
    assert "joined because" in merged.reason


def test_a_merged_story_takes_its_title_from_no_machine(
    readings: tuple[Reading, ...], judge: Callable[..., Judgement]
) -> None:
    spun = Signs(machine_rewritten=Sign(score=1.0))
    marked = tuple(
        one if one.article.name == "hotel two" else replace(one, article=replace(one.article, signs=spun))
        for one in readings
    )
    two = (story(marked, "mill one", "mill two"), story(marked, "hotel one", "hotel two"))
    (merged,) = apply_to_stories(two, [judge("same", "mill one", "hotel two")], marked)
    assert merged.title == "hotel two"


def test_a_merger_respects_what_was_judged_different(
    readings: tuple[Reading, ...], judge: Callable[..., Judgement]
) -> None:
    two = (story(readings, "mill one", "mill two"), story(readings, "hotel one", "hotel two"))
    judgements = [judge("same", "mill one", "hotel one"), judge("different", "hotel two", "mill one")]
    parted = apply_to_stories(two, judgements, readings)
    assert named(parted, readings) == [{"hotel one", "mill one", "mill two"}, {"hotel two"}]


def test_what_no_judgement_changes_is_left_as_it_is(
    readings: tuple[Reading, ...], judge: Callable[..., Judgement]
) -> None:
    two = tuple(
        sorted(
            (story(readings, "mill one", "mill two"), story(readings, "hotel one", "hotel two")),
            key=lambda one: one.articles[0],
        )
    )
    assert apply_to_stories(two, [], readings) == two
    assert apply_to_stories(two, [judge("same", "mill one", "mill two")], readings) == two
    assert apply_to_stories(two, [judge("different", "mill one", "hotel two")], readings) == two


def test_the_order_of_judgements_changes_nothing(
    readings: tuple[Reading, ...], judge: Callable[..., Judgement]
) -> None:
    whole = (story(readings, *FIRES),)
    judgements = [judge("different", "mill one", "hotel one"), judge("different", "mill one", "mill two")]
    assert apply_to_stories(whole, judgements, readings) == apply_to_stories(whole, judgements[::-1], readings)


def test_judgements_on_copies_do_not_touch_stories(
    readings: tuple[Reading, ...], judge: Callable[..., Judgement]
) -> None:
    whole = (story(readings, *FIRES),)
    ids = whole[0].articles
    copies = make_judgement("different", "copies", ids[0], ids[1], why="x", made_at="2026-01-01T00:00:00Z")
    assert apply_to_stories(whole, [copies], readings) == whole
