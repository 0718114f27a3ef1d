"""Actors joined across articles, and every reference renamed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.parse import parse_article
from onrecord.reconciling.actors import join_actors
from onrecord.record import Actor, Article, Party, Quotation, Reading, Span

Join = Callable[..., tuple[dict[str, Actor], tuple[Reading, ...]]]


@pytest.fixture
def join(nlp: Language, article: Callable[..., Article]) -> Join:
    def run(*texts: str) -> tuple[dict[str, Actor], tuple[Reading, ...]]:
        readings = []
        for number, text in enumerate(texts):
            made = article(text, name=f"{number}.txt")
            actors, mentions = find_actors(parse_article(made, nlp))
            readings.append(Reading(article=made, actors=actors, mentions=mentions))
        joined, renamed = join_actors(tuple(sorted(readings, key=lambda r: r.article.id)))
        return {actor.name: actor for actor in joined}, renamed

    return run


def test_a_surname_is_the_one_who_bears_it_in_the_story(join: Join) -> None:
    actors, _ = join("Adam Nowak spoke in Warsaw.", "Nowak, who had come alone, said little.")
    assert [name for name in actors if "Nowak" in name] == ["Adam Nowak"]


def test_a_description_is_who_holds_the_office_in_another_report(join: Join) -> None:
    actors, _ = join("Polish President Adam Nowak spoke first.", "The Polish president said that he would come.")
    assert "Polish president" in actors["Adam Nowak"].aliases


def test_the_spokesman_of_a_president_is_that_of_his_office(join: Join) -> None:
    actors, _ = join(
        "Russian President Ivan Orlov was silent. Orlov's spokesman said that nothing was agreed.",
        "“No,” said Pavel Sidorov, a Kremlin spokesman.",
    )
    assert "Orlov's spokesman" in actors["Pavel Sidorov"].aliases


def test_spellings_of_one_name_are_one(join: Join) -> None:
    actors, _ = join("President Oleksiy Kovalskyy said no.", "President Oleksiy Kovalsky said yes.")
    assert len([name for name in actors if name.startswith("Oleksiy")]) == 1


def test_two_first_names_are_two_people(join: Join) -> None:
    actors, _ = join("George Hale spoke.", "Laura Hale spoke.", "Mr. Hale spoke again.")
    assert {"George Hale", "Laura Hale"} <= set(actors)


def test_every_reference_is_renamed(join: Join, nlp: Language, article: Callable[..., Article]) -> None:
    made = article("Adam Nowak said that he would come.")
    actors, mentions = find_actors(parse_article(made, nlp))
    span = Span(article=made.id, start=16, end=33)
    quotation = Quotation(
        id="quo_1", article=made.id, content=(span,), cue=None,
        speaker=Party(actor=actors[0].id), via=(Party(actor=actors[0].id),),
        addressee=Party(actor=actors[0].id), kind="indirect", act="assert",
    )  # fmt: skip
    _, (reading,) = join_actors((Reading(article=made, actors=actors, mentions=mentions, quotations=(quotation,)),))
    assert "ent_" not in repr(reading)
    assert reading.quotations[0].speaker.actor == reading.actors[0].id == reading.mentions[0].entity


def test_the_order_of_reports_changes_nothing(join: Join) -> None:
    texts = ("Adam Nowak met Karl Weber.", "Weber said that Nowak came late.", "The US and NATO agreed.")
    forth, _ = join(*texts)
    back, _ = join(*texts)
    assert forth == back


def test_a_nickname_and_a_middle_initial_are_one_person_but_other_initials_are_not(join: Join) -> None:
    actors, _ = join("Greg Hale spoke.", "Gregory Hale spoke.", "Gregory T. Hale left.")
    assert len([name for name in actors if "Hale" in name]) == 1
    actors, _ = join("Peter W. Hale spoke.", "Peter H. W. Hale spoke.")
    assert len([name for name in actors if "Hale" in name]) == 2


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("The Springfield Otters lost on Monday.", "The Otters said that they had lost."), False),
        (("The Denver Otters lost on Monday.", "Fans of the Otters wept. The Otters lost again."), True),
        (("The Quill Street Theatre closed.", "The Quill Street Theater closed."), True),
        (("Fred Visser came late.", "Frederick C. Visser came late."), True),
        (("Carl Visser spoke first.", "Carl Visser Jr. spoke first."), False),
    ],
)
def test_names_of_several_reports(join: Join, texts: tuple[str, str], one: bool) -> None:
    actors, _ = join(*texts)
    names = [name for name in actors if any(word in name for word in ("Otters", "Quill", "Visser"))]
    assert (len(names) == 1) is one


def test_a_name_in_capitals_is_no_second_alias(join: Join) -> None:
    actors, _ = join("Polish President Adam Nowak left. The Polish President said no.", "The Polish president said no.")
    assert actors["Adam Nowak"].aliases == ("Polish president",)


def test_speakers_of_different_reports_whom_nothing_tells_apart_stay_apart(join: Join) -> None:
    text = "A White House official said that rain was due. Sources said that it was not."
    _, renamed = join(text, text + " Nobody knew more.")
    first, second = ({actor.id for actor in reading.actors if actor.name != "White House"} for reading in renamed)
    assert len(first) == len(second) == 2
    assert not first & second
