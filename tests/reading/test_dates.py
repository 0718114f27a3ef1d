"""Expressions of time: what is found, what is left alone, and what each is worth before the article is dated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
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
    ("She was the most painted woman of the past century.", "the past century", "P1CE"),
    ("The board meets every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("The bridge fell in mid-January 2022.", "mid-January 2022", "2022-01"),
    ("He owned more than two boats for more than two decades.", "more than two decades", "P2DE"),
    ("It took at least six weeks.", "at least six weeks", "P6W"),
    ("They waited for just three days.", "three days", "P3D"),
    ("He was away for a year and a half.", "a year and a half", "P1.5Y"),
    ("In the first ten months the firm grew.", "the first ten months", "P10M"),
    ("The guard is paid $90 a day.", "a day", "P1D"),
    ("They broke off a decades-long dispute.", "decades-long", "PXDE"),
    ("The envoy is a 44-year-old engineer.", "44-year-old", "P44Y"),
    ("The fort was taken in April 480 BC.", "April 480 BC", "BC0480-04"),
    ("The group was formed in '98.", "'98", "1998"),
    ("The vote was held on the first Monday in October 2021.", "the first Monday in October 2021", "2021-10-04"),
    ("The park closed on Labor Day 2019.", "Labor Day 2019", "2019-09-02"),
    ("Sales fell in the latter half of 2008.", "the latter half of 2008", "2008-H2"),
    ("Sales rose in Q3 2012.", "Q3 2012", "2012-Q3"),
    ("No help is to be had at the moment.", "the moment", "PRESENT_REF"),
    ("There will be more of it in the future.", "the future", "FUTURE_REF"),
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
    ("She fell ill this past week.", "this past week", {"unit": "week", "shift": -1}),
    ("The March 6 order was lifted.", "March 6", {"unit": "month", "index": 3, "day": 6}),
    ("It ended last Sept. 30.", "last Sept. 30", {"unit": "month", "index": 9, "day": 30, "shift": -1}),
    ("He said this three years ago.", "three years ago", {"unit": "year", "shift": -3}),
    ("He must decide 90 days from now.", "90 days from now", {"unit": "day", "shift": 90}),
    ("They clashed over the weekend.", "the weekend", {"unit": "weekend", "direction": "past"}),
    ("A win on Tuesday would have helped him.", "Tuesday", {"direction": "past"}),
    ("The mayor, who is up for re-election on Tuesday, said no.", "Tuesday", {"direction": "future"}),
    ("They have until Tuesday to pay.", "Tuesday", {"direction": "future"}),
    ("It will end when voters have spoken in November.", "November", {"unit": "month", "index": 11}),
]

NO_DATES = [
    "The crowd may march again, he said.",
    "Theresa May met April Smith.",
    "About 2000 soldiers crossed the river.",
    "The second man sat in the sun.",
    "Three quarters of the house was gone.",
    "He spoke on CBS This Morning about the bridge.",
    'She told "Fox News Sunday" host Olsen of it.',
    "The town hung up Christmas lights.",
    "Mirabeau carried the day with a speech.",
    "He said that last orders had been called.",
    "Two cases came from the 4th and 9th Circuit.",
    "It was his last year in office.",
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


def test_an_age_is_a_length_that_says_so(dates_of: Callable[..., list]) -> None:
    [(exact, date)] = dates_of("He is 52 years old.")
    assert (exact, date.value, date.kind) == ("52 years old", "P52Y", "duration")
    assert "age" in date.basis


def test_days_that_are_set_without_a_space_are_two_dates(dates_of: Callable[..., list]) -> None:
    assert [(exact, date.value) for exact, date in dates_of("The siege (5 May-12 June 1914) was long.")] == [
        ("5 May", "1914-05-05"),
        ("12 June 1914", "1914-06-12"),
    ]


PIECES = st.sampled_from(
    "on in the Monday May 7 2022 last next two weeks ago of end first third quarter , - to and a few more than at noon "
    "p.m. 5 'that' this Christmas per day BC '98 September-12 he met said will".split()
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(PIECES, min_size=1, max_size=12))
def test_expressions_never_overlap_and_stand_in_the_text(nlp: Language, article: Make, pieces: list[str]) -> None:
    text = " ".join(pieces) + "."
    found = find_dates(parse_article(article(text), nlp))
    ends = [0, *(date.span.end for date in found)]
    assert all(end <= date.span.start < date.span.end <= len(text) for end, date in zip(ends, found, strict=False))
    assert all(date.value or date.relative for date in found)
