"""Who said what: each case is a small report and the sayings that a careful reader finds in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reading.quotations import find_quotations
from onrecord.record import Article, Block, Quotation


@dataclass(frozen=True)
class Said:
    """A saying as words: speaker's name, content, and what else the case is about."""

    speaker: str | None
    content: str
    kind: str | None = None
    act: str | None = None
    via: str | None = None
    addressee: str | None = None


def read(nlp: Language, article: Article) -> tuple[tuple[Quotation, ...], dict[str, str]]:
    parse = parse_article(article, nlp)
    actors, mentions = find_actors(parse)
    return find_quotations(parse, actors, mentions, find_dates(parse)), {actor.id: actor.name for actor in actors}


CASES = {
    "a quotation before its cue": (
        "Finance minister Elena Varga arrived late. “The budget is finished,” Varga said on Tuesday.",
        [Said("Elena Varga", "The budget is finished,", "direct", "assert")],
    ),
    "a verb that a spinner chose": (
        "Mayor Peter Lindholm inspected the bridge. “We reopen it in June,” Lindholm knowledgeable reporters on "
        "Friday.\nLindholm mentioned: “The steel held.”",
        [Said("Peter Lindholm", "The steel held.", "direct")],
    ),
    "the cue breaks the quotation": (
        "“We will stay,” said Anna Berg, the union leader, “until the contract is signed.”",
        [Said("Anna Berg", "We will stay, … until the contract is signed.", "direct", "promise")],
    ),
    "a second sentence carries on": (
        "“The road is closed,” Marta Klein told journalists. “Nobody will pass before Monday.”",
        [
            Said("Marta Klein", "The road is closed,", "direct", addressee="journalists"),
            Said("Marta Klein", "Nobody will pass before Monday.", "direct", addressee="journalists"),
        ],
    ),
    "a clause with words in marks is mixed": (
        "Tokyo’s envoy Kenji Mori said the offer was “a serious step” towards a settlement.",
        [Said("Kenji Mori", "the offer was “a serious step” towards a settlement", "mixed", "assert")],
    ),
    "a clause without marks is indirect": (
        "Prime Minister Julia Costa said that the harbour would open in spring.",
        [Said("Julia Costa", "the harbour would open in spring", "indirect")],
    ),
    "a denial holds what is denied": (
        "General Ivo Petrov denied ordering the strike.",
        [Said("Ivo Petrov", "ordering the strike", "indirect", "deny")],
    ),
    "a promise with an infinitive": (
        "President Luis Ortega promised to release the fishermen.",
        [Said("Luis Ortega", "to release the fishermen", "indirect", "promise")],
    ),
    "one reports what another said": (
        "Minister Carla Bruni said that President Luis Ortega had promised to release the fishermen.",
        [
            Said("Luis Ortega", "to release the fishermen", "indirect", "promise", via="Carla Bruni"),
            Said("Carla Bruni", "President Luis Ortega had promised to release the fishermen", "indirect"),
        ],
    ),
    "a pronoun behind added goes on with the speaker": (
        "President Luis Ortega spoke on Monday. Minister Carlo Bruni said the talks were short. He added that they "
        "were useful.",
        [Said("Carlo Bruni", "they were useful", "indirect")],
    ),
    "according to": (
        "According to the energy ministry, the pipeline will be repaired within a week.",
        [Said(None, "the pipeline will be repaired within a week", "indirect")],
    ),
    "a clause joined on with and that is a saying of its own": (
        "Foreign minister Oskar Lund told parliament that the treaty was ready and that Norway would sign it.",
        [
            Said("Oskar Lund", "the treaty was ready", addressee="parliament"),
            Said("Oskar Lund", "Norway would sign it"),
        ],
    ),
    "a refusal to comment declines": (
        "“I cannot comment on that,” said spokeswoman Ines Faria.",
        [Said("Ines Faria", "I cannot comment on that,", "direct", "decline")],
    ),
    "a warning about oneself threatens": (
        "The government of Peru warned that it would take legal measures if the mine is not closed.",
        [Said(None, "it would take legal measures if the mine is not closed", "indirect", "threaten")],
    ),
    "an offer to talk": (
        "Ambassador Niko Laine said his country was ready to discuss the border.",
        [Said("Niko Laine", "his country was ready to discuss the border", act="offer")],
    ),
    "a participle of asking is somebody else's": (
        "Asked whether the dam was safe, engineer Omar Haddad said: “Yes.”",
        [Said("Omar Haddad", "Yes.", "direct")],
    ),
    "what the reporter explains is left out": (
        "Minister Eva Novak said she would never accept the Varna protocol, which obliges her country to share its "
        "fishing waters.",
        [Said("Eva Novak", "she would never accept the Varna protocol", act="refuse")],
    ),
    "a denial of plans": (
        "The company has repeatedly denied planning to close the plant.",
        [Said(None, "planning to close the plant", "indirect", "deny")],
    ),
    "those who have no ties are no denial": (
        "The court said that visitors who have no ties to the country must wait.",
        [Said(None, "visitors who have no ties to the country must wait", "indirect", "assert")],
    ),
    "an accusation names the accused": (
        "Governor Ana Ruiz accused the rebels of looting the depot.",
        [Said("Ana Ruiz", "the rebels of looting the depot", "indirect", "accuse")],
    ),
    "the day of saying is no part of the content": (
        "Peter Holm said on Friday he had signed the deal.",
        [Said("Peter Holm", "he had signed the deal", "indirect")],
    ),
    "a second saying behind and is the first speaker's": (
        "Peter Holm said the bridge would be closed and promised that it would reopen in June.",
        [
            Said("Peter Holm", "the bridge would be closed", "indirect"),
            Said("Peter Holm", "it would reopen in June", act="promise"),
        ],
    ),
    "a lost opening mark": (
        "“It burnt for hours,” Peter Holm said. We saw nothing of the kind before.”",
        [Said("Peter Holm", "We saw nothing of the kind before.", "direct")],
    ),
    "a text speaks for its writer": (
        "Minister Carla Bruni wrote to the court. In her letter to the judges said the ministry that it agreed. "
        "Her letter to the judges said that the law was clear.",
        [Said("Carla Bruni", "the law was clear", "indirect", addressee="the judges")],
    ),
    "what a dateline stands before": (
        "OSLO, 3 May 2024 – The energy agency admitted that it had miscounted the wells.",
        [Said(None, "it had miscounted the wells", "indirect", "confirm")],
    ),
    "reporters are told, not instructed": (
        "Anna Berg waited. “I take him at his word,” Berg instructed reporters.",
        [Said("Anna Berg", "I take him at his word,", "direct", "assert", addressee="reporters")],
    ),
    "a name stranded behind its office": (
        "“The talks will be hard,” a Danish spokesman said. Lars Holm at his weekly press conference.",
        [Said("Lars Holm", "The talks will be hard,", "direct")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_sayings_are_found_with_their_speakers(name: str, nlp: Language, article: Callable[..., Article]) -> None:
    text, wanted = CASES[name]
    found, names = read(nlp, article(text))

    def words(quo: Quotation) -> str:
        return " … ".join(text[span.start : span.end] for span in quo.content)

    for said in wanted:
        quo = next((quo for quo in found if words(quo) == said.content), None)
        assert quo is not None, [words(quo) for quo in found]
        if said.speaker is not None:
            assert names.get(quo.speaker.actor or "") == said.speaker
        assert said.kind in (None, quo.kind)
        assert said.act in (None, quo.act)
        assert (names.get(quo.via[0].actor or "") if quo.via else None) == said.via
        if said.addressee is not None:
            assert quo.addressee is not None
            assert quo.addressee.span is not None
            assert text[quo.addressee.span.start : quo.addressee.span.end] == said.addressee


NOTHING = {
    "scare quotes": "The so-called “green” bridge was painted on Friday.",
    "a headline": None,
    "a title": "The film “Winter Light” opens in Oslo next week.",
}


@pytest.mark.parametrize("name", [name for name, text in NOTHING.items() if text])
def test_marks_around_what_nobody_says_are_no_quotation(
    name: str, nlp: Language, article: Callable[..., Article]
) -> None:
    text = NOTHING[name]
    assert text is not None
    found, _ = read(nlp, article(text))
    assert found == ()


def test_a_headline_is_not_read_for_quotations(nlp: Language, article: Callable[..., Article]) -> None:
    text = "Minister says bridge is ‘safe’\nNothing more was said."
    body = (Block(start=0, end=30, kind="headline"), Block(start=31, end=len(text)))
    found, _ = read(nlp, article(text, body=body))
    assert found == ()


def test_no_quotation_crosses_a_block(nlp: Language, article: Callable[..., Article]) -> None:
    text = "“This is open,” said Ada Stone, “and\nnothing closes it.\nAda Stone said “so be it” again."
    made = article(text)
    found, _ = read(nlp, made)
    for quo in found:
        for span in quo.content:
            assert any(block.start <= span.start and span.end <= block.end for block in made.body)


def test_an_endless_line_is_read_in_pieces(nlp: Language, article: Callable[..., Article]) -> None:
    text = "Nothing else happened on the road that day. " * 3_500 + "Peter Holm said the bridge was closed."
    found, names = read(nlp, article(text))
    assert [text[quo.content[0].start : quo.content[0].end] for quo in found] == ["the bridge was closed"]
    assert names[found[0].speaker.actor or ""] == "Peter Holm"
