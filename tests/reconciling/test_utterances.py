"""Which quotations render one saying, and what a reader is told of the difference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.parse import parse_article
from onrecord.reading.sentences import find_sentences
from onrecord.reconciling.utterances import find_utterances
from onrecord.record import Act, Reading, Utterance

from .sayings import Report, Said, actor, families, readings

WEATHER = "The weather is too rough to hope for a large catch in the course of a single night."
WEATHER_TRANSLATED = "The weather is too stormy to hope for a big catch in the course of one night,"


def utterances(nlp: Language, *reports: Report) -> list[Utterance]:
    """Those with more than one rendering."""
    found = readings(nlp, *reports)
    return [one for one in find_utterances(found, families(found)) if len(one.quotations) > 1]


def report(name: str, *said: Said, published: str = "2024-05-14") -> Report:
    return Report(name, "\n".join(f"{one.by} said: “{one.words}” in the harbour." for one in said), said, published)


def quoted(words: str, by: str | None = "Pia Holm") -> Said:
    return Said(words=words, by=by, marks=words)


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        (WEATHER, WEATHER, True),
        (WEATHER, WEATHER_TRANSLATED, True),
        ("a sea of paper", "We asked for ice and were given a sea of paper, as always.", True),
        (WEATHER, "The weather office tells us every night how large the catch of the others is.", False),
        ("a deal", "They say that there is a deal on the quota, and a deal on the ports.", True),
        ("of the", "We asked for the whole of the catch and got half.", False),
    ],
)
def test_one_saying_is_told_from_two_on_one_topic(nlp: Language, one: str, other: str, linked: bool) -> None:
    assert bool(utterances(nlp, report("a.txt", quoted(one)), report("b.txt", quoted(other)))) is linked


def test_the_same_words_of_two_speakers_are_two_sayings(nlp: Language) -> None:
    words = "a sea of paper"
    assert not utterances(nlp, report("a.txt", quoted(words)), report("b.txt", quoted(words, "Ana Lund")))


def test_a_slogan_quoted_amid_other_words_belongs_to_no_occasion(nlp: Language) -> None:
    longer = ("We must keep ice cold if we want to sell.", "Who cannot keep ice cold should stay on land.")
    reports = [report(f"{at}.txt", quoted(words)) for at, words in enumerate(("keep ice cold", *longer))]
    assert not utterances(nlp, *reports)


def test_short_words_said_weeks_apart_are_two_sayings(nlp: Language) -> None:
    reports = (
        report("a.txt", quoted("a sea of paper")),
        report("b.txt", quoted("We were given a sea of paper, as always."), published="2024-06-30"),
    )
    short = report("c.txt", quoted("sea of"), published="2024-06-30")
    assert utterances(nlp, *reports) == []
    assert utterances(nlp, reports[0], short) == []


def test_words_of_a_copy_are_those_of_the_original_whatever_it_made_of_them(nlp: Language) -> None:
    before, behind = "The boats came home at noon with empty holds.", "The harbour master closed his office at four."
    texts = {
        "a.txt": f"{before} Ana Lund said it has every right to send them. {behind}",
        "b.txt": f"{before} Ana Lund said it has each proper to ship them. {behind}",
    }
    said = ("it has every right to send them", "it has each proper to ship them")
    reports = [
        Report(name, text, (Said(words=words, by="Ana Lund"),))
        for (name, text), words in zip(texts.items(), said, strict=True)
    ]
    found = [_with_sentences(nlp, reading) for reading in readings(nlp, *reports)]
    together = find_utterances(found, families(found, ("a.txt", "b.txt")))
    apart = find_utterances(found, families(found))
    assert (len(together), len(apart)) == (1, 2)
    assert together[0].speaker == actor("Ana Lund")


def test_differences_are_phrases_with_both_sides(nlp: Language) -> None:
    (one,) = utterances(nlp, report("a.txt", quoted(WEATHER)), report("b.txt", quoted(WEATHER_TRANSLATED)))
    differs = [(each.kind, each.here, each.there) for each in one.renderings[1].differs]
    assert ("reworded", "stormy", "rough") in differs
    assert all(len(here.split()) <= 4 and len(there.split()) <= 4 for _, here, there in differs)


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ("In this harbour we will land 400 tonnes of herring before the summer is over.", "number"),
        ("In this harbour we may land 300 tonnes of herring before the summer is over.", "softened"),
        ("In this harbour we will not land 300 tonnes of herring before the summer is over.", "polarity"),
        ("we will land 300 tonnes of herring before the summer is over.", "cut"),
        ("In this harbour we will land 300 tonnes of fat herring before the summer is over.", "added"),
    ],
)
def test_kinds_of_difference(nlp: Language, changed: str, kind: str) -> None:
    full = "In this harbour we will land 300 tonnes of herring before the summer is over."
    reports = report("a.txt", quoted(full)), report("b.txt", quoted(changed))
    found = readings(nlp, *reports)
    (one,) = [u for u in find_utterances(found, families(found)) if len(u.quotations) > 1]
    kinds = {each.kind for rendering in one.renderings for each in rendering.differs}
    assert kind in kinds or (kind == "added" and kinds == {"cut"})


def test_every_quotation_is_in_one_utterance_and_ids_do_not_depend_on_order(nlp: Language) -> None:
    found = readings(nlp, report("a.txt", quoted(WEATHER), quoted("a sea of paper")), report("b.txt", quoted(WEATHER)))
    forth = find_utterances(found, families(found))
    members = sorted(quotation for one in forth for quotation in one.quotations)
    assert members == sorted(quotation.id for reading in found for quotation in reading.quotations)
    assert {one.id for one in find_utterances(found[::-1], families(found))} == {one.id for one in forth}


def _with_sentences(nlp: Language, reading: Reading) -> Reading:
    return replace(reading, sentences=find_sentences(parse_article(reading.article, nlp), load_encoder()))


def indirect(words: str, act: Act = "announce", by: str | None = "Ana Lund") -> tuple[str, Said]:
    return f"{by} said that {words}.", Said(words=words, by=by, act=act)


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        (
            indirect("the fleet would be inspected after new traces of oil were found"),
            indirect("inspectors would look at the fleet because of newly found traces of oil"),
            True,
        ),
        (
            indirect("the memo did not touch, or in any way question, the herring survey of this spring", "assert"),
            indirect("it did not touch or question the herring survey", "assert"),
            True,
        ),
        (
            indirect("the fleet would be inspected after new traces of oil were found"),
            indirect("the price of oil would make the fleet stay at home this winter"),
            False,
        ),
    ],
)
def test_one_announcement_is_known_in_two_tellings(
    nlp: Language, one: tuple[str, Said], other: tuple[str, Said], linked: bool
) -> None:
    reports = [Report(name, text, (said,)) for name, (text, said) in zip("ab", (one, other), strict=True)]
    assert bool(utterances(nlp, *reports)) is linked


def test_a_telling_fragment_without_a_speaker_is_that_of_the_one_who_is_quoted_with_it(nlp: Language) -> None:
    named, nameless = quoted("hopelessly outdated"), quoted("hopelessly outdated", None)
    assert utterances(nlp, report("a.txt", named), report("b.txt", nameless))
    other = quoted("hopelessly outdated", "Einar Vik")
    assert not utterances(nlp, report("a.txt", named), report("b.txt", nameless), report("c.txt", other))


def test_a_name_in_marks_is_no_telling_fragment(nlp: Language) -> None:
    longer = quoted("Nobody who was with Silent Harbour that night saw the trawler leave.")
    assert not utterances(nlp, report("a.txt", quoted("Silent Harbour")), report("b.txt", longer))
