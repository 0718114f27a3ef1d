"""Events in one article: what kind, who, where, and whether it took place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.dates import find_dates
from onrecord.reading.events import find_events
from onrecord.reading.parse import parse_article
from onrecord.record import Article, Event

Parts = list[tuple[str, str, str, str]]
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


@pytest.fixture
def roles(nlp: Language, article: Callable[..., Article]) -> Callable[[str], Parts]:
    """Kind, status, who does it (or takes part) and to whom, names joined by "+", of each event."""

    def find(text: str) -> Parts:
        parse = parse_article(article(text), nlp)
        actors, mentions = find_actors(parse)
        names = {actor.id: actor.name for actor in actors}

        def joined(event: Event, *wanted: str) -> str:
            return "+".join(sorted(names[p.actor] for p in event.participants if p.role in wanted))

        return [
            (event.kind, event.status, joined(event, "participant", "source"), joined(event, "target"))
            for event in find_events(parse, actors, mentions, find_dates(parse))
        ]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who does it, and to whom
        ("Police arrested Adam Nowak on Monday.", ("arrest", "happened", "police", "Adam Nowak")),
        ("Adam Nowak was arrested by the FBI.", ("arrest", "happened", "FBI", "Adam Nowak")),
        ("Adam Nowak fired Karl Weber.", ("dismissal", "happened", "Adam Nowak", "Karl Weber")),
        ("Adam Nowak and Karl Weber were indicted by a grand jury.",
         ("charge", "happened", "", "Adam Nowak+Karl Weber")),
        ("Adam Nowak, 68, and Karl Weber pleaded not guilty on Monday.",
         ("trial", "happened", "Adam Nowak+Karl Weber", "")),
        ("The nomination of Adam Nowak by Karl Weber came on Monday.",
         ("nomination", "happened", "Karl Weber", "Adam Nowak")),
        ("Adam Nowak sued Karl Weber over the contract.", ("lawsuit", "happened", "Adam Nowak", "Karl Weber")),
        ("The Supreme Court struck down the law on Tuesday.", ("ruling", "happened", "Supreme Court", "")),
        ("The Senate passed the bill on Monday.", ("vote", "happened", "Senate", "")),
        ("Adam Nowak vetoed the bill on Monday.", ("law", "happened", "Adam Nowak", "")),
        ("Adam Nowak testified before the Senate on Tuesday.", ("hearing", "happened", "Adam Nowak", "Senate")),
        ("Adam Nowak stepped down on Friday.", ("resignation", "happened", "Adam Nowak", "")),
        ("Adam Nowak defeated Karl Weber in the runoff.", ("election", "happened", "Adam Nowak", "Karl Weber")),
        ("Adam Nowak sent Karl Weber a letter.", ("letter", "happened", "Adam Nowak", "Karl Weber")),
        ("Adam Nowak urged Karl Weber to release the papers.", ("request", "happened", "Adam Nowak", "Karl Weber")),
        ("Adam Nowak called on Karl Weber to apologize.", ("request", "happened", "Adam Nowak", "Karl Weber")),
        ("Adam Nowak accused Karl Weber of lying.", ("accusation", "happened", "Adam Nowak", "Karl Weber")),
        ("Nebraska and Oklahoma sued Colorado.", ("lawsuit", "happened", "Nebraska+Oklahoma", "Colorado")),
        # whether it took place
        ("Adam Nowak will veto the bill.", ("law", "planned", "Adam Nowak", "")),
        ("Adam Nowak is expected to sign the bill on Friday.", ("law", "planned", "Adam Nowak", "")),
        ("Adam Nowak is suing Karl Weber.", ("lawsuit", "happened", "Adam Nowak", "Karl Weber")),
        ("Russia demanded that Ukraine withdraw its troops.", ("request", "happened", "Russia", "Ukraine")),
        ("Adam Nowak threatened to sue Karl Weber.", ("threat", "happened", "Adam Nowak", "Karl Weber")),
        ("Police said that Adam Nowak was arrested.", ("arrest", "reported", "", "Adam Nowak")),
        ("Karl Weber accused Adam Nowak of assaulting Maria Sanz.",
         ("attack", "reported", "Adam Nowak", "Maria Sanz")),
        ("After firing Karl Weber, Adam Nowak left for Vienna.", ("dismissal", "happened", "Adam Nowak", "Karl Weber")),
    ],
)  # fmt: skip
def test_who_does_what_to_whom_and_whether(
    roles: Callable[[str], Parts], text: str, expected: tuple[str, str, str, str]
) -> None:
    assert expected in roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Adam Nowak attacked Karl Weber.",  # blows, or words?
        "The scandal killed Adam Nowak's campaign.",
        "Adam Nowak won the argument.",
        "If Adam Nowak fired Karl Weber, the court would act.",
        "Adam Nowak may sign the bill.",
        "Adam Nowak never fired Karl Weber.",
        "Adam Nowak tried to fire Karl Weber.",
        "Adam Nowak had no plans to fire Karl Weber.",
        "Aides to Karl Weber who resigned were praised.",
        "Maria Sanz expressed interest in a meeting with Adam Nowak.",
        "Adam Nowak said he would resign rather than sign the order.",
        "Nobody asked Adam Nowak to fire Karl Weber.",
        "No officers were arrested by the FBI.",
        "None of the senators sued Karl Weber.",
        "Adam Nowak introduced a bill on Monday.",  # no law yet
        "Karl Weber's confirmation seems all but certain.",
        "Adam Nowak's decision to testify before the Senate was praised.",
        "Adam Nowak was scheduled to testify before the Senate in March.",
        "Adam Nowak clashed with Karl Weber over the budget.",
        "Maria Sanz named Adam Nowak as a witness.",
        "With Adam Nowak, aides held calls with Karl Weber.",
    ],
)
def test_what_was_not_done_or_meant_otherwise_is_no_event(roles: Callable[[str], Parts], text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Adam Nowak, who retired as a senator at the last election, praised nobody.",
        "Adam Nowak retired from the Senate at the end of his term.",
        "Adam Nowak was defeated in another vote.",
        "Adam Nowak was defeated on the amendment.",
        "As governor, Adam Nowak imposed an insurance mandate.",
        "The memo, written by Adam Nowak, is short.",
        "Adam Nowak wrote a memo.",
    ],
)
def test_ends_of_terms_lost_motions_mandates_of_laws_and_memos_are_not_what_they_resemble(
    roles: Callable[[str], Parts], text: str
) -> None:
    kinds = {"resignation", "election", "order", "letter"}
    assert [event for event in roles(text) if event[0] in kinds] == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Adam Nowak resigned as chairman on Monday.", "resignation", "happened"),
        ("Adam Nowak retired from his post on Monday.", "resignation", "happened"),
        ("Adam Nowak resigned as chairman, effective after the convention.", "resignation", "planned"),
        ("Adam Nowak resigned as chairman, effective immediately.", "resignation", "happened"),
        ("Adam Nowak announced on Monday that he would resign as chairman.", "resignation", "planned"),
        ("This will be the first time Adam Nowak has testified before the Senate.", "hearing", "planned"),
        ("Adam Nowak was defeated by Karl Weber in the primary.", "election", "happened"),
        ("Adam Nowak imposed a mask mandate.", "order", "happened"),
        ("Adam Nowak wrote a letter to Karl Weber.", "letter", "happened"),
    ],
)
def test_what_is_announced_for_later_is_planned_and_what_was_done_happened(
    roles: Callable[[str], Parts], text: str, kind: str, status: str
) -> None:
    assert [event[:2] for event in roles(text) if event[0] == kind] == [(kind, status)]


def test_the_one_left_out_was_not_asked(roles: Callable[[str], Parts]) -> None:
    told = roles("Maria Sanz asked everyone but Jan Visser to leave the room.")
    assert all("Jan Visser" not in event for event in told)


def test_a_date_of_another_verb_or_thing_does_not_date_the_event(told: Callable[[str], Told]) -> None:
    assert [event[4] for event in told("Adam Nowak said on Monday that Karl Weber was fired.")] == [None]
    assert [event[4] for event in told("Adam Nowak signed the March order.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Sanz wrote to Jan Visser. Anna Berg came home. Her lawyer said that she was arrested.",
        "Maria Sanz praised Anna Berg. Police said that Jan Visser had shot her.",
    ],
)
def test_somebody_whom_a_pronoun_or_description_leaves_open_is_not_named(
    roles: Callable[[str], Parts], text: str
) -> None:
    assert [event for event in roles(text) if event[0] in ("arrest", "lawsuit", "attack")] == []


def test_who_speaks_of_what_was_done_to_her_is_not_somebody_named_before(roles: Callable[[str], Parts]) -> None:
    told = roles("Anna Berg came home. Maria Sanz alleges that Jan Visser assaulted her at a party.")
    assert [event for event in told if event[0] == "attack"] in (
        [],
        [("attack", "reported", "Jan Visser", "Maria Sanz")],
    )


def test_in_an_aside_he_is_the_subject_of_the_clause(told: Callable[[str], Told]) -> None:
    (event,) = told("Karl Weber spoke first. Adam Nowak broke the law when he fired Jan Visser.")
    assert event[2] == {"Adam Nowak", "Jan Visser"}
