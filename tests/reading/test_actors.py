"""Who is named, described or meant by a pronoun in one article."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.mentions import MentionIndex
from onrecord.reading.parse import parse_article
from onrecord.record import Actor, Article, Mention, Span

Read = Callable[[str], tuple[Article, dict[str, Actor], tuple[Mention, ...]]]


@pytest.fixture
def read(nlp: Language, article: Callable[..., Article]) -> Read:
    """Actors by name, and the mentions."""

    def find(text: str) -> tuple[Article, dict[str, Actor], tuple[Mention, ...]]:
        made = article(text)
        actors, mentions = find_actors(parse_article(made, nlp))
        return made, {actor.name: actor for actor in actors}, mentions

    return find


def who(
    article: Article, actors: dict[str, Actor], mentions: tuple[Mention, ...], words: str, nth: int = 0
) -> str | None:
    """Name of the actor mentioned by the nth occurrence of some words."""
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(words, at + 1)
    mention = MentionIndex(mentions).at(Span(article=article.id, start=at, end=at + len(words)))
    return next((actor.name for actor in actors.values() if mention and actor.id == mention.entity), None)


def test_a_surname_alone_is_the_person_named_in_full(read: Read) -> None:
    _, actors, _ = read("Prime Minister Jan Visser met farmers on Friday. Visser promised them help.")
    assert actors["Jan Visser"].aliases == ("Visser",)
    assert [role.role for role in actors["Jan Visser"].roles] == ["Prime Minister"]


def test_a_title_and_an_apposition_are_roles_with_their_words(read: Read) -> None:
    article, actors, _ = read("Polish President Adam Nowak called Olena Koval, a spokeswoman for the Ukrainian army.")
    role = actors["Adam Nowak"].roles[0]
    assert (role.role, article.text[role.evidence.start : role.evidence.end]) == (
        "Polish President",
        "Polish President",
    )
    assert actors["Olena Koval"].roles[0].role == "spokeswoman for the Ukrainian army"
    assert actors["Olena Koval"].gender == "female"


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Moscow has warned that it will answer.", "Moscow", "Russia"),
        ("The minister arrived in Moscow on Monday.", "Moscow", "Moscow"),
        ("The demand was rejected by Washington.", "Washington", "United States"),
        ("A pledge from Kiev was welcome.", "Kiev", "Ukraine"),
        ("The train from Kiev was late.", "Kiev", "Kyiv"),
        ("The Russian authorities denied it.", "The Russian authorities", "Russia"),
        ("The Kremlin said nothing.", "Kremlin", "Russian presidency"),
        ("US intelligence warned of it.", "US intelligence", "US intelligence"),
    ],
)
def test_a_capital_acts_for_its_state_or_is_a_town(read: Read, sentence: str, words: str, name: str) -> None:
    assert who(*read(sentence), words) == name


@pytest.mark.parametrize("words", ["the Polish president", "the president of Poland", "Poland's leader"])
def test_a_description_is_who_holds_the_office(read: Read, words: str) -> None:
    text = f"Polish President Adam Nowak met German Chancellor Karl Weber. Later {words} said the talks went well."
    assert who(*read(text), words) == "Adam Nowak"


def test_a_counterpart_holds_the_same_office_elsewhere(read: Read) -> None:
    text = "French President Luc Morel met his Spanish counterpart, Rosa Gil. The Spanish president said she was glad."
    assert who(*read(text), "The Spanish president") == "Rosa Gil"


def test_somebody_without_a_name_who_speaks_is_an_actor(read: Read) -> None:
    article, actors, mentions = read("Talks will go on, according to an official within the French presidency.")
    assert who(article, actors, mentions, "an official") == "official within the French presidency"
    assert actors["French presidency"].same_as == ("office:FR/presidency",)


def test_namesakes_stay_apart(read: Read) -> None:
    _, actors, _ = read("Donald Berg and Melania Berg arrived. Mrs. Berg waved to the crowd.")
    assert actors["Melania Berg"].aliases == ("Berg",)
    assert actors["Donald Berg"].aliases == ()


def test_a_pronoun_is_the_subject_of_the_clause_above(read: Read) -> None:
    assert who(*read("Adam Nowak told Karl Weber that he would come."), "he would"[:2], 0) == "Adam Nowak"


def test_a_pronoun_that_could_be_two_people_is_nobody(read: Read) -> None:
    text = "Adam Nowak left the house of Karl Weber as he shouted."
    assert who(*read(text), " he "[1:3], 1) is None


def test_a_name_glued_to_a_verb_is_found(read: Read) -> None:
    article, actors, mentions = read("Adam Nowakheld a speech on Monday. After that, Nowak left for Berlin.")
    assert who(article, actors, mentions, "Adam Nowak") == "Adam Nowak"


def test_mentions_and_evidence_are_the_very_words(read: Read) -> None:
    article, _, mentions = read("“No,” said the mayor of Łódź, Ewa Król 😀. She left. Król’s aide stayed.")
    texts = [article.text[m.span.start : m.span.end] for m in mentions]
    assert "Ewa Król" in texts
    assert all(text == text.strip() for text in texts)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Will Brandt testify? Karin Brandt said that she would.", {"Karin Brandt"}),
        ("Did Brandt lie? Karin Brandt said no.", {"Karin Brandt"}),
        ("Will Brandt said he was tired. Later Will Brandt left.", {"Will Brandt"}),
        ("Brandt To Testify About Lindqvist Before Senate\nKarin Brandt will testify about Nils Lindqvist.",
         {"Karin Brandt", "Nils Lindqvist"}),
        ("Speaker of the House Karen Brandt said no. Brandt met Nils Lindqvist.", {"Karen Brandt", "Nils Lindqvist"}),
        ("The Springfield Star reported it. Karen Brandt denied it.", {"Karen Brandt"}),
        ("The plane landed at Karen Brandt International Airport.", set()),
    ],
)  # fmt: skip
def test_no_person_is_made_of_a_question_a_headline_or_a_title(read: Read, text: str, people: set[str]) -> None:
    _, actors, _ = read(text)
    assert {actor.name for actor in actors.values() if actor.kind == "person"} == people


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Norway closed its border. The government also said that trains would stop.", "The government", "Norway"),
        ("Norway closed its border. The ministry said that trains would stop.", "The ministry", "Norwegian ministry"),
        ("Norway met Sweden. The government said that trains would stop.", "The government", "government"),
        ("Lars Berg said that he would go. His office confirmed it.", "His office", "Berg's office"),
        ("Lars Berg said that he would go. His campaign said no. The campaign denied it.", "The campaign",
         "Berg campaign"),
    ],
)  # fmt: skip
def test_a_body_without_a_name_is_whose_the_article_speaks_of(read: Read, text: str, words: str, name: str) -> None:
    assert who(*read(text), words) == name


def test_a_pronoun_that_may_be_anothers_tells_no_gender(read: Read) -> None:
    _, actors, _ = read("Sindri Falk accused Lars Berg of lying. He said no.")
    assert actors["Sindri Falk"].gender is None


def test_a_surname_that_two_bear_is_the_one_the_article_names_most(read: Read) -> None:
    text = "Jan Visser was hurt on Monday. Nobody saw Jan Visser fall. His father, Piet Visser, wept. Visser went home."
    assert who(*read(text), "Visser went") == "Jan Visser"


def test_a_nurse_the_model_takes_for_a_site_is_a_person(read: Read) -> None:
    _, actors, _ = read("Nurse Kaci Hallberg says it's her right to go out. Hallberg said that she felt well.")
    assert [(actor.name, actor.kind) for actor in actors.values()] == [("Kaci Hallberg", "person")]


def test_a_strange_first_name_before_a_known_surname_is_a_person(read: Read) -> None:
    text = "Ahmaud Hallberg was shot in May. Mark Hallberg, his father, wept. Hallberg was 25."
    article, actors, mentions = read(text)
    assert {actor.kind for actor in actors.values() if "Hallberg" in actor.name} == {"person"}
    assert who(article, actors, mentions, "Hallberg was 25") == "Ahmaud Hallberg"


def test_a_name_that_the_headline_gives_in_title_case_is_found_there_too(read: Read) -> None:
    article, actors, mentions = read(
        "Orlin Fined Over Harbour Fire\n\nJoan Orlin was fined on Monday. A judge said that Orlin had known of it."
    )
    assert who(article, actors, mentions, "Orlin Fined") == "Joan Orlin"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Joan Orlin, 44, left early. The court heard the 44-year-old on Monday.", "the 44-year-old", "Joan Orlin"),
        ("Joan Orlin, 44, met Ann Roy, 44, at noon. The 44-year-old was late.", "The 44-year-old", None),
        ("Joan Orlin, who had come late, said little.", "who", "Joan Orlin"),
        ("Joan Orlin, a bold lawyer who had come late, said little.", "who", "Joan Orlin"),
        ("Police entered the hall. There were clashes with police all night.", "police", "police"),
        ("The Denver Otters lost to Ohio. The Otters had won before.", "The Otters", "Denver Otters"),
    ],
)
def test_other_words_for_somebody_named(read: Read, text: str, words: str, name: str | None) -> None:
    assert who(*read(text), words) == name


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Carl Visser Jr. spoke for the firm. His father Carl Visser watched.", {"Carl Visser", "Carl Visser Jr."}),
        ("Carl Visser Jr. spoke for the firm. Visser then sat down.", {"Carl Visser Jr."}),
        ("Carl Ian Visser and his brother Carl Otto Visser came.", {"Carl Ian Visser", "Carl Otto Visser"}),
        ('Carl "The Duck" Visser came. Carl Visser sat down.', {"Carl Visser"}),
        ("Fred Visser came. Frederick C. Visser sat down.", {"Frederick C. Visser"}),
    ],
)
def test_sons_and_brothers_are_told_apart(read: Read, text: str, apart: set[str]) -> None:
    _, actors, _ = read(text)
    assert {name for name, actor in actors.items() if actor.kind == "person"} == apart


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Georgia and Florida voted on Tuesday.", "place"),
        ("Georgia and Armenia voted on Tuesday.", "state"),
    ],
)
def test_georgia_is_the_state_of_those_beside_it(read: Read, text: str, kind: str) -> None:
    _, actors, _ = read(text)
    assert actors["Georgia"].kind == kind


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Her husband, Carl Visser, was there.", "husband"),
        ("He is a friend of Mrs. Visser and of Ann Roy.", "friend of Mrs"),
        (
            "The next president of Poland will face strikes. President Adam Nowak was silent.",
            "next president of Poland",
        ),
    ],
)
def test_what_says_nothing_of_somebody_is_no_role(read: Read, text: str, absent: str) -> None:
    _, actors, _ = read(text)
    said = {words for actor in actors.values() for words in (*actor.aliases, *(role.role for role in actor.roles))}
    assert not {words for words in said if words.startswith(absent)}


def test_a_president_of_a_body_with_a_state_in_its_name_is_not_the_states(read: Read) -> None:
    _, actors, _ = read("Ann Roy, president of the Centre for American Growth, came. The US president said no.")
    assert "US president" not in actors["Ann Roy"].aliases


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Maria Ruiz, R-Ohio, a former chairman of the Farm Board, spoke.", "a former chairman", "Maria Ruiz"),
        ("A loan was refused by one lawmaker, Sen. Maria Ruiz, on Monday.", "lawmaker", None),
        ("Mr. King asked Jan Visser to wait. Mr. King then left the room.", "King", "King"),
    ],
)
def test_a_description_beside_a_name_is_no_actor_of_its_own(
    read: Read, text: str, words: str, name: str | None
) -> None:
    article, actors, mentions = read(text)
    assert who(article, actors, mentions, words) == name
    assert not {"lawmaker", "Mr. King", "former chairman of the Farm Board"} & actors.keys()


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The judge cited FISA twice. Under FISA he had no choice.", "FISA"),
        ("The papers wrote about Cheesegate for weeks. Cheesegate ended in May.", "Cheesegate"),
        ("They were filmed by a lone gunman in a van near the lake.", "gunman"),
        ("All ministers in memory have signed it, said Jan Visser.", "ministers"),
    ],
)
def test_what_stands_for_nobody_in_particular_is_no_actor(read: Read, text: str, nobody: str) -> None:
    _, actors, _ = read(text)
    assert not [name for name in actors if nobody in name]


def test_the_capital_is_a_town_where_its_pizzeria_is_spoken_of(read: Read) -> None:
    _, actors, _ = read("A man walked into a DC pizzeria. DC's Blue Moon Diner stayed shut.")
    assert "United States" not in actors
