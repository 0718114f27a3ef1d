"""The timeline of one actor or thing: whose deeds stand on it, and at which dates."""

from dataclasses import replace

import pytest

from onrecord.reading.actors import find_actors
from onrecord.reading.dates import find_dates
from onrecord.reading.deeds import find_deeds
from onrecord.reading.parse import parse_article
from onrecord.reconciling.actors import join_actors
from onrecord.reconciling.dating import date_readings
from onrecord.reconciling.timeline_of import entries_of, timeline_of
from onrecord.record import Family, Reading, When


@pytest.fixture
def told(nlp, article):
    """Dates and words of the timeline of a name, from reports given as (day, text)."""

    def timeline(name, *reports):
        readings, actors = read(nlp, article, reports)
        texts = {reading.article.id: reading.article.text for reading in readings}
        return [
            (one.date.value if one.date else None, texts[span.article][span.start : span.end])
            for one in timeline_of(name, readings, actors)
            for span in one.deed.words[:1]
        ]

    return timeline


def read(nlp, article, reports):
    readings = []
    for number, (day, text) in enumerate(reports):
        one = replace(article(text, f"{number}.txt"), published=When(value=day, precision="day", basis="metadata"))
        parsed = parse_article(one, nlp)
        actors, mentions = find_actors(parsed)
        dates = find_dates(parsed)
        deeds = find_deeds(parsed, actors, mentions, dates)
        readings.append(Reading(article=one, actors=actors, mentions=mentions, dates=dates, deeds=deeds))
    actors, joined = join_actors(date_readings(readings, ()))
    return joined, actors


def test_deeds_stand_in_the_order_of_their_dates_over_all_reports(told):
    assert told(
        "Ada Holm",
        ("2021-05-06", "Ada Holm resigned on Wednesday. She had founded Lund Motors in 1999."),
        ("2020-03-02", "Ada Holm praised the crew today."),
    ) == [("1999", "founded"), ("2020-03-02", "praised"), ("2021-05-05", "resigned")]


def test_what_has_no_date_of_its_own_is_of_the_day_that_the_report_last_spoke_of(told):
    text = "Ada Holm praised the crew on Tuesday. Holm welcomed the mayor. Holm owns two ferries."
    assert told("Ada Holm", ("2021-05-06", text)) == [
        ("2021-05-04", "praised"), ("2021-05-04", "welcomed"), ("2021-05-06", "owns"),
    ]  # fmt: skip


def test_a_date_long_past_does_not_date_what_follows(told):
    text = "Ada Holm built a mill in 1999. Holm welcomed the mayor."
    assert told("Ada Holm", ("2021-05-06", text)) == [("1999", "built"), ("2021-05-06", "welcomed")]


def test_what_somebody_is_said_to_have_done_has_no_date_but_its_own(told):
    text = "Ada Holm said on Tuesday that Bo Lind sold the mill."
    assert told("Bo Lind", ("2021-05-06", text)) == [(None, "sold")]


def test_one_founding_told_twice_has_the_more_exact_date(told):
    assert told(
        "Lund Motors",
        ("2021-05-06", "Ada Holm founded Lund Motors on 4 March 1999."),
        ("2021-05-07", "Ada Holm founded Lund Motors in 1999."),
    ) == [("1999-03-04", "founded"), ("1999-03-04", "founded")]


NAMES = [
    ("Skylark 4", "Pilots praised the new Skylark 4.", True),
    ("Skylark", "Pilots praised the Skylark 4.", False),
    ("Skylark", "Pilots praised the Skylark aircraft.", True),
    ("Skylark", "Pilots praised Skylark passengers.", False),
    ("Lund Motors", "Pilots praised Lund Motors Inc.", True),
]


@pytest.mark.parametrize(("name", "text", "meant"), NAMES)
def test_a_name_means_the_thing_and_not_another_that_is_called_after_it(told, name, text, meant):
    assert bool(told(name, ("2021-05-06", text))) == meant


def test_two_reports_of_one_deed_are_one_entry(nlp, article):
    text = "Ada Holm opened the new ferry harbour in Lisbon on Tuesday."
    readings, actors = read(nlp, article, [("2021-05-06", text), ("2021-05-06", text)])
    families = [Family(id=r.article.id, articles=(r.article.id,), origin=None, reason="") for r in readings]
    (entry,) = entries_of("Ada Holm", readings, families, actors)
    assert (entry.date.value, len(entry.evidence)) == ("2021-05-04", 2)
