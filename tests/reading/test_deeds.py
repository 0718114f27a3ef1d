"""What somebody is told to have done: which words count, who takes part, and which date is theirs."""

import pytest

from onrecord.reading.actors import find_actors
from onrecord.reading.dates import find_dates
from onrecord.reading.deeds import find_deeds
from onrecord.reading.parse import parse_article

TAKEN_PLACE = [
    ("Lund Motors opened a mill and hired forty people.", ["opened", "hired"]),
    ("Ada Holm went on to praise the crew.", ["praise"]),
    ("Ada Holm gave a speech in Lisbon.", ["speech"]),
    ("Ada Holm took three coins off.", ["took"]),
    ("Lund Motors was founded by Ada Holm in 1976.", ["founded"]),
    ("Lund Motors has been building ferries.", ["building"]),
    ("Ada Holm's resignation surprised the board.", ["resignation", "surprised"]),
    ("Lund Motors started a school.", ["started"]),
    ("Lund Motors started selling ferries.", ["selling"]),
]

NOT_TAKEN_PLACE = [
    "Lund Motors will open a mill.",
    "Lund Motors may have sold the mill.",
    "Lund Motors did not sell the mill.",
    "Lund Motors sold no ferries.",
    "Lund Motors plans to open a mill.",
    "If Lund Motors sold the mill, prices rose.",
    "Did Lund Motors sell the mill?",
    "Ada Holm believes in ferries.",
    "“Lund Motors sold the mill.”",
]


def deeds(nlp, one):
    parsed = parse_article(one, nlp)
    actors, mentions = find_actors(parsed)
    return find_deeds(parsed, actors, mentions, find_dates(parsed))


def words(one, deed):
    return [one.text[span.start : span.end] for span in deed.words]


@pytest.mark.parametrize(("text", "told"), TAKEN_PLACE)
def test_what_took_place_is_told(nlp, article, text, told):
    one = article(text)
    assert [words(one, deed)[0] for deed in deeds(nlp, one)] == told


@pytest.mark.parametrize("text", NOT_TAKEN_PLACE)
def test_what_did_not_take_place_for_certain_is_not_told(nlp, article, text):
    one = article(text)
    named = [deed for deed in deeds(nlp, one) if any("Lund" in phrase for phrase in phrases(one, deed))]
    assert [words(one, deed) for deed in named] == []


def phrases(one, deed):
    return [one.text[party.span.start : party.span.end] for party in deed.parties]


def test_both_sides_take_part_and_a_number_belongs_to_a_name(nlp, article):
    one = article("Ada Holm unveiled the new Lund 4 in Lisbon.")
    (deed,) = deeds(nlp, one)
    assert phrases(one, deed) == ["Ada Holm", "the new Lund 4"]


def test_it_stands_for_what_the_sentence_before_is_about(nlp, article):
    one = article("The Skylark 4 was praised by pilots. It carried ninety people.")
    assert phrases(one, deeds(nlp, one)[-1])[0] == "The Skylark 4"


DATES = [
    ("Ada Holm fought the flood in 2004.", {"fought": "2004"}),
    ("On Friday Ada Holm praised the crew.", {"praised": "Friday"}),
    ("At a July 16 press conference, Ada Holm praised the crew.", {"praised": "July 16"}),
    ("Ada Holm said on Monday that Lund Motors sold the mill.", {"said": "Monday", "sold": None}),
    ("At this year's fair Ada Holm praised the crew.", {"praised": None}),
]


@pytest.mark.parametrize(("text", "dated"), DATES)
def test_a_date_belongs_to_the_word_it_hangs_on(nlp, article, text, dated):
    one = article(text)
    found = {
        words(one, deed)[0]: one.text[deed.date_in.start : deed.date_in.end] if deed.date_in else None
        for deed in deeds(nlp, one)
    }
    assert {word: found[word] for word in dated} == dated
