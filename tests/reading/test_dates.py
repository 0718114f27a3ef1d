"""Expressions of time: what is found, what is left alone, and what each is worth before the article is dated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.record import Article, DateExpression

Make = Callable[..., Article]

WRITTEN_OUT = [
    ("The treaty dates from 7 February 2022.", "7 February 2022", "2022-02-07"),
    ("8 Feb, 2022 12:33", "8 Feb, 2022 12:33", "2022-02-08T12:33"),
    ("The file was closed on 2022-02-09.", "2022-02-09", "2022-02-09"),
    ("They met on Tuesday, November 12, 2019 in Oslo.", "Tuesday, November 12, 2019", "2019-11-12"),
    ("It was signed in 2015 by both.", "2015", "2015"),
    ("Prices fell in the 1990s.", "the 1990s", "199"),
    ("Sales grew in the third quarter of 2014.", "the third quarter of 2014", "2014-Q3"),
    ("They walked the hills in the summer of 2014.", "the summer of 2014", "2014-SU"),
    ("The talks lasted nearly six hours.", "nearly six hours", "PT6H"),
    ("He has called twice in the past two weeks.", "the past two weeks", "P2W"),
    ("Little has changed in recent days.", "recent days", "PXD"),
    ("She was the most painted woman of the past century.", "the past century", "P100Y"),
    ("The board meets every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("The bridge fell in mid-January 2022.", "mid-January 2022", "2022-01"),
]

RELATIVE = [
    ("The ministers met on Tuesday.", "Tuesday", {"unit": "weekday", "index": 2, "direction": "past"}),
    ("The ministers will meet on Tuesday.", "Tuesday", {"unit": "weekday", "index": 2, "direction": "future"}),
    ("He called her on Sunday night.", "Sunday night", {"unit": "weekday", "index": 7, "part": "NI"}),
    ("She resigned last Friday.", "last Friday", {"unit": "weekday", "index": 5, "shift": -1}),
    ("She resigned two weeks ago.", "two weeks ago", {"unit": "week", "shift": -2}),
    ("The vote is next month.", "next month", {"unit": "month", "shift": 1}),
    ("They spoke in late January.", "late January", {"unit": "month", "index": 1, "part": "END"}),
    ("They spoke on February 7.", "February 7", {"unit": "month", "index": 2, "day": 7}),
    ("He denied it later the same day.", "later the same day", {"unit": "day", "anchor": "text"}),
    ("He left at 5:30 p.m. on Tuesday.", "5:30 p.m. on Tuesday", {"unit": "weekday", "time": "17:30"}),
    ("They left two days later.", "two days later", {"unit": "day", "shift": 2, "anchor": "text"}),
]

NO_DATES = [
    "The crowd may march again, he said.",
    "Theresa May met April Smith.",
    "He is 52 years old and has a 5-year-old son.",
    "About 2000 soldiers crossed the river.",
    "The second man sat in the sun.",
    "Three quarters of the house was gone.",
]


@pytest.fixture
def dates_of(nlp: Language, article: Make) -> Callable[[str], list[tuple[str, DateExpression]]]:
    def find(text: str) -> list[tuple[str, DateExpression]]:
        found = find_dates(parse_article(article(text), nlp))
        return [(text[date.span.start : date.span.end], date) for date in found]

    return find


@pytest.mark.parametrize(("text", "words", "value"), WRITTEN_OUT)
def test_what_is_written_out_has_its_value(dates_of: Callable[..., list], text: str, words: str, value: str) -> None:
    assert [(exact, date.value) for exact, date in dates_of(text)] == [(words, value)]


@pytest.mark.parametrize(("text", "words", "fields"), RELATIVE)
def test_what_counts_from_another_time_says_how(
    dates_of: Callable[..., list], text: str, words: str, fields: dict[str, object]
) -> None:
    [(exact, date)] = dates_of(text)
    assert exact == words
    assert date.value is None
    assert {name: getattr(date.relative, name) for name in fields} == fields


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_only_look_like_time_are_left_alone(dates_of: Callable[..., list], text: str) -> None:
    assert dates_of(text) == []


def test_a_refusal_looks_back(dates_of: Callable[..., list]) -> None:
    [(_, date)] = dates_of("The spokesman on Tuesday would not confirm any of it.")
    assert date.relative.direction == "past"


def test_two_days_of_one_month_are_two_dates(dates_of: Callable[..., list]) -> None:
    assert [(exact, date.value) for exact, date in dates_of("The fair runs on 7-8 February 2022.")] == [
        ("7", "2022-02-07"),
        ("8 February 2022", "2022-02-08"),
    ]


def test_a_numeric_date_that_can_be_read_two_ways_says_so(dates_of: Callable[..., list]) -> None:
    [(_, date)] = dates_of("Filed on 02/09/2022 in court.")
    assert date.value == "2022-02-09"
    assert "2022-09-02" in date.ambiguous


def test_spans_hold_with_signs_beyond_the_basic_plane(dates_of: Callable[..., list]) -> None:
    [(exact, _)] = dates_of("🕊 Peace talks “opened” on\u00a0Monday in Kyiv.")
    assert exact == "Monday"
