"""What a topic keeps of an article."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading import topic as stage
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reading.sentences import find_sentences
from onrecord.reading.topic import find_topic
from onrecord.record import Article, Topic, When
from onrecord.record.topic import TERM_SLOTS, term_of

TEXT = "A fire destroyed the Lindgren sawmill in Torsby. The fire of 2009 cost 40 workers their jobs."


@pytest.fixture
def topic_of(article: Callable[..., Article], nlp: Language) -> Callable[..., Topic]:
    def make(text: str, published: str | None = None) -> Topic:
        when = When(value=published, precision="day", basis="metadata") if published else None
        parse = parse_article(article(text, published=when), nlp)
        return find_topic(parse, find_sentences(parse, load_encoder()), find_dates(parse))

    return make


def weights(topic: Topic, kept: bytes) -> dict[int, int]:
    return dict(zip(np.frombuffer(topic.terms, "<u4").tolist(), kept, strict=True))


def test_a_topic_keeps_words_names_and_numbers_and_knows_which_are_names(topic_of: Callable[..., Topic]) -> None:
    topic = topic_of(TEXT)
    words, names = weights(topic, topic.weights), weights(topic, topic.names)
    assert {term_of(word) for word in ("fire", "lindgren", "torsby", "sawmill", "40", "2009")} <= set(words)
    assert term_of("the") not in words
    assert all(names[term_of(name)] for name in ("lindgren", "torsby", "40", "2009"))
    assert names[term_of("fire")] == 0
    assert list(words) == sorted(words)
    assert max(words) < TERM_SLOTS


def test_a_topic_knows_years_and_the_day_of_publication(topic_of: Callable[..., Topic]) -> None:
    assert (topic_of(TEXT).years, topic_of(TEXT).day) == ((2009,), None)
    dated = topic_of(TEXT, "2011-03-04")
    assert (dated.years, dated.day) == ((2009, 2011), 734200)


def test_the_address_of_a_page_above_the_text_says_nothing_of_what_it_is_about(topic_of: Callable[..., Topic]) -> None:
    with_address, without = topic_of(f"http: / / www.example. com / news - desk\n{TEXT}"), topic_of(TEXT)
    assert (with_address.terms, with_address.meaning) == (without.terms, without.meaning)


def test_a_long_article_keeps_the_terms_that_tell_most(
    topic_of: Callable[..., Topic], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "TERMS", 4)
    kept = set(weights(topic_of(TEXT), b"    "))
    assert len(kept) == 4
    assert term_of("torsby") in kept
    assert term_of("cost") not in kept


def test_an_article_of_no_words_has_an_empty_topic(topic_of: Callable[..., Topic]) -> None:
    topic = topic_of("…")
    assert (topic.terms, topic.weights, topic.years) == (b"", b"", ())
