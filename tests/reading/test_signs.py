"""Signs of machines: spun words and lost markup are seen, ordinary prose and quotations are let alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.parse import parse_article
from onrecord.reading.signs import find_signs
from onrecord.record import Article, Signs

Make = Callable[..., Article]

PLAIN = (
    "The two governments met in Oslo on Monday to talk about fishing rights. A spokesman said the talks would go on "
    "for a week. Officials told reporters that eastern ports had been closed since the storm, and that the army "
    "had helped."
)
SPUN = (
    "The 2 governments met in Oslo on Monday to speak about fishing rights. A spokesman advised reporters the talks "
    "would possibly final per week. Officials are searching for to reopen ports on the nation's japanese coast, the "
    "place tens of 1000's of individuals wait, as an alternative of the navy personnel who had helped."
)
TRANSLATED = (
    "The minister Lindahlhas met with his colleague this Monday, in Oslo. Before, Lindahl spoke with the fishermen.\n"
    "The goal is trying Ease the dispute in the ports, but so far Their demands have not been heard by the tenant of "
    "the White House. The Slavic country has pointed out that the talks go on."
)


@pytest.fixture
def signs(article: Make, nlp: Language) -> Callable[[str], Signs]:
    return lambda text: find_signs(parse_article(article(text), nlp), load_encoder())


def test_ordinary_news_shows_no_sign(signs: Callable[[str], Signs]) -> None:
    found = signs(PLAIN)
    assert found.machine_rewritten.score < 0.1
    assert found.machine_translated.score == 0.0


def test_exchanged_words_are_signs_of_a_synonym_machine(signs: Callable[[str], Signs]) -> None:
    found = signs(SPUN)
    assert found.machine_rewritten.score == 1.0
    assert found.machine_translated.score == 0.0
    words = {SPUN[span.start : span.end] for span in found.machine_rewritten.spans}
    assert {"searching for to reopen", "japanese coast", "as an alternative of"} <= words


def test_lost_markup_and_foreign_turns_are_signs_of_translation(signs: Callable[[str], Signs]) -> None:
    found = signs(TRANSLATED)
    assert found.machine_translated.score == 1.0
    assert found.machine_rewritten.score < 0.3
    words = {TRANSLATED[span.start : span.end] for span in found.machine_translated.spans}
    assert {"Lindahlhas", "Their", "tenant of the White House"} <= words


def test_one_odd_word_is_a_slip(signs: Callable[[str], Signs]) -> None:
    found = signs(PLAIN.replace("a week", "a hebdomad")).machine_rewritten
    assert found.score < 0.3


def test_two_odd_words_in_a_short_text_are_no_sign(signs: Callable[[str], Signs]) -> None:
    found = signs("The talks go on for a hebdomad, functionaries said.").machine_rewritten
    assert found.score < 0.3


def test_words_that_fit_nowhere_are_signs_of_a_synonym_machine(signs: Callable[[str], Signs]) -> None:
    text = (
        "The two authorities ran across in Oslo on Monday to lecture about angling rightfulnesses. A spokesperson said "
        "the lectures would travel on for a hebdomad. Functionaries told newspersons that eastern larboards had been "
        "shut since the tempest, and that the ground forces had aided."
    )
    found = signs(text).machine_rewritten
    assert found.score >= 0.5
    words = {text[span.start : span.end] for span in found.spans}
    assert {"hebdomad", "larboards"} <= words


def test_spans_stand_in_order_and_apart(signs: Callable[[str], Signs]) -> None:
    spans = signs(SPUN).machine_rewritten.spans
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_what_is_quoted_shows_nothing(signs: Callable[[str], Signs]) -> None:
    found = signs(f"{PLAIN} She said: “We wait as an alternative of work, searching for to cease the 2 sides.”")
    assert found.machine_rewritten.spans == ()


def test_full_stops_without_a_space_alone_are_not_translation(signs: Callable[[str], Signs]) -> None:
    found = signs("The port was closed.Officials gave no reason.Ships waited outside.The army helped where it could.")
    assert found.machine_translated.score == 0.0


def test_the_seeds_show_what_they_are(shared: object, nlp: Language, article: Make) -> None:
    scores = {}
    for path in sorted((shared / "seeds").glob("*.txt")):  # type: ignore[operator]
        found = find_signs(parse_article(article(path.read_text(encoding="utf-8"), path.name), nlp), load_encoder())
        scores[path.name[:3]] = (found.machine_rewritten.score >= 0.5, found.machine_translated.score >= 0.5)
    spun, translated, neither = (True, False), (False, True), (False, False)
    assert scores == {"000": spun, "001": neither, "002": translated, "003": spun, "004": neither}


def test_a_text_without_a_body_shows_nothing(nlp: Language, article: Callable[..., Article]) -> None:
    parse = parse_article(article("$ ", body=()), nlp)
    assert find_signs(parse, load_encoder()).machine_rewritten.spans == ()
