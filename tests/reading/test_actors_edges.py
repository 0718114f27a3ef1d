"""Names cut at an edge, and names that are a part of what is no actor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.parse import parse_article
from onrecord.record import Actor, Article

Read = Callable[[str], dict[str, tuple[Actor, list[str]]]]


@pytest.fixture
def read(nlp: Language, article: Callable[..., Article]) -> Read:
    """Actors by name, each with the words of its mentions."""

    def find(text: str) -> dict[str, tuple[Actor, list[str]]]:
        actors, mentions = find_actors(parse_article(article(text), nlp))
        words: dict[str, list[str]] = {actor.id: [] for actor in actors}
        for mention in mentions:
            words[mention.entity].append(text[mention.span.start : mention.span.end])
        return {actor.name: (actor, words[actor.id]) for actor in actors}

    return find


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The bridge is safe, Kansas Public Broadcasting's Emily Roy said Friday.", "Kansas Public Broadcasting"),
        ("Marlow Judicial Circuit District Attorney Jan Visser said that he would go.", "Marlow Judicial Circuit"),
        ('"The Springfield Free Beacon has sold its presses," Ann Lee said.', "Springfield Free Beacon"),
        ("Members of the House Freedom Caucus met Ann Lee on Friday.", "House Freedom Caucus"),
    ],
)
def test_a_body_has_the_whole_of_its_name(read: Read, sentence: str, name: str) -> None:
    assert read(sentence)[name][0].kind == "organisation"


def test_a_newspaper_is_meant_by_its_last_word(read: Read) -> None:
    actors = read("The Springfield Free Beacon hired the firm, Ann Lee said. The Beacon paid it until May.")
    assert "Beacon" in actors["Springfield Free Beacon"][1]
    assert "Beacon" not in actors


def test_the_field_of_a_job_is_no_part_of_the_body(read: Read) -> None:
    actors = read("Reporters called RNC Communications Director Luis Adams about the bridge.")
    assert actors.keys() == {"reporters", "RNC", "Luis Adams"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ('"[I]t rained for nine days," spokesman Ian Roy said.', {"Ian Roy"}),
        ('"[W]e will not pay," Ann Lee said.', {"Ann Lee"}),
        ("She is the author of Silent Kings, a history.", set()),
        ("The bridge fell, according to a new book, Silent Kings, in a storm.", set()),
        ("The town pays for Medicare for All, and Housing for All comes next.", set()),
        ("Medicare-for-all is an idea that Ann Lee likes.", {"Ann Lee"}),
        ("The four met in the Normandy Format. Normandy Format talks went on in Paris.", {"Paris"}),
    ],
)
def test_words_that_are_no_actors(read: Read, sentence: str, names: set[str]) -> None:
    assert {name for name, (actor, _) in read(sentence).items() if actor.kind != "group"} == names


def test_a_group_with_a_word_of_its_own_is_another_group(read: Read) -> None:
    actors = read("The choir of African Americans sang in the square. Later Americans of all ages danced.")
    assert actors["Americans"][1] == ["Americans"]
    assert actors["African Americans"][1] == ["African Americans"]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Deputy Attorney General Rod Visser spoke in May. The attorney general met Ann Lee.", "The attorney general"),
        ("Acting Secretary Jan Visser left. The secretary told reporters that he would sue.", "The secretary"),
        ("Former governor Ann Lee spoke first. The governor said nothing on Friday.", "The governor"),
    ],
)
def test_an_office_alone_is_not_its_deputy_or_former_holder(read: Read, text: str, description: str) -> None:
    assert all(
        description not in words for actor, words in read(text).values() if actor.name.split()[-1] in ("Visser", "Lee")
    )


def test_a_deputy_is_called_by_the_whole_office(read: Read) -> None:
    actors = read("Deputy Attorney General Rod Visser spoke in May. The deputy attorney general said nothing else.")
    assert "The deputy attorney general" in actors["Rod Visser"][1]


def test_the_republican_is_the_one_person_named_before(read: Read) -> None:
    actors = read("Jan Visser opened a school in the morning. After lunch the Republican said that he would open two.")
    assert "the Republican" in actors["Jan Visser"][1]


def test_the_republican_is_nobody_where_two_fit_or_the_other_is_a_democrat(read: Read) -> None:
    two = read("Jan Visser met Ann Lee on Friday. The Republican said that the talks went well.")
    other = read("Ann Lee, a Democrat, spoke on Friday. The Republican said that the talks went well.")
    assert all("The Republican" not in words for _, words in [*two.values(), *other.values()])


def test_the_republican_is_the_one_without_a_name_who_spoke_before(read: Read) -> None:
    actors = read("Jan Visser left on Friday. A Republican told reporters why. The Republican said that he was ill.")
    assert "The Republican" not in actors["Jan Visser"][1]


def test_the_republican_who_did_something_is_told_apart_by_that(read: Read) -> None:
    actors = read("Jan Visser spoke on Friday. The Republican who was governor then told reporters that he agreed.")
    assert "The Republican" not in actors["Jan Visser"][1]
