"""Events in one article: what kind, who, where, and whether it took place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.dates import find_dates
from onrecord.reading.events import find_events
from onrecord.reading.parse import parse_article
from onrecord.record import Article

Told = list[tuple[str, str, set[str], str | None, str | None]]


@pytest.fixture
def told(nlp: Language, article: Callable[..., Article]) -> Callable[[str], Told]:
    """Kind, status, names of those who take part, place, and words of the date of each event."""

    def find(text: str) -> Told:
        made = article(text)
        parse = parse_article(made, nlp)
        actors, mentions = find_actors(parse)
        names = {actor.id: actor.name for actor in actors}
        return [
            (
                event.kind, event.status, {names[p.actor] for p in event.participants},
                event.place.text if event.place else None,
                made.text[event.date_in.start : event.date_in.end] if event.date_in else None,
            )
            for event in find_events(parse, actors, mentions, find_dates(parse))
        ]  # fmt: skip

    return find


TWO = {"Adam Nowak", "Karl Weber"}


@pytest.mark.parametrize(
    ("text", "kind", "status", "people", "place", "date"),
    [
        ("Adam Nowak met with Karl Weber in Vienna on Tuesday.", "meeting", "happened", TWO, "Vienna", "on Tuesday"),
        ("Adam Nowak held talks with Karl Weber in Vienna.", "meeting", "happened", TWO, "Vienna", None),
        ("Adam Nowak will meet Karl Weber in Vienna.", "meeting", "planned", TWO, "Vienna", None),
        ("Adam Nowak and Karl Weber spoke by telephone on Sunday.", "call", "happened", TWO, None, "Sunday"),
        ("Adam Nowak positioned his third cellphone name to Karl Weber.", "call", "happened", TWO, None, None),
        (
            "Speaking alongside Karl Weber, Adam Nowak told reporters he was glad.",
            "meeting",
            "happened",
            TWO,
            None,
            None,
        ),
        ("Adam Nowak arrived in Vienna on Monday.", "visit", "happened", {"Adam Nowak"}, "Vienna", "Monday"),
        ("Russia has deployed 3,000 troops near the border.", "deployment", "happened", {"Russia"}, None, None),
    ],
)
def test_an_event_has_its_parties_place_and_date(
    told: Callable[[str], Told],
    text: str,
    kind: str,
    status: str,
    people: set[str],
    place: str | None,
    date: str | None,
) -> None:
    events = [event for event in told(text) if event[0] == kind]
    assert len(events) == 1
    assert events[0][:4] == (kind, status, people, place)
    assert (events[0][4] or "").removeprefix("on ") == (date or "").removeprefix("on ")


@pytest.mark.parametrize(
    "text",
    ["Adam Nowak wants to meet Karl Weber.", "Adam Nowak did not meet Karl Weber.", "Talks with reporters took place."],
)
def test_what_is_wished_or_denied_is_no_event(told: Callable[[str], Told], text: str) -> None:
    assert told(text) == []


def test_two_leaders_are_the_last_two_named(told: Callable[[str], Told]) -> None:
    events = told("Adam Nowak thanked Karl Weber. The statement followed a summit between the two leaders.")
    assert [event[2] for event in events if event[0] == "meeting"] == [TWO]


@pytest.mark.parametrize(
    "text",
    [
        "Did Adam Nowak have a second meeting with Karl Weber?",
        "Whether Adam Nowak met Karl Weber is not known.",
        'Adam Nowak told Karl Weber on "Meet the Ministers" that he was sorry.',
        "The vote demonstrates the way Adam Nowak works.",
        "Adam Nowak and Karl Weber agree that the judge was clever.",
    ],
)
def test_questions_suppositions_and_other_senses_are_no_events(told: Callable[[str], Told], text: str) -> None:
    assert told(text) == []


def test_who_speaks_of_a_meeting_was_not_at_it(told: Callable[[str], Told]) -> None:
    (event,) = told("Jan Visser said he has questions about Adam Nowak's past meetings with Karl Weber.")
    assert event[2] == TWO


def test_what_somebody_denies_is_told_as_denied(told: Callable[[str], Told]) -> None:
    assert told("Adam Nowak denied that he had met Karl Weber.") == [("meeting", "denied", TWO, None, None)]
