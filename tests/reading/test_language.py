"""The language of a report, or none where it cannot be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.reading.language import identify_language
from onrecord.record import Article

TEXTS = {
    "The minister told reporters on Monday that the talks had gone better than she had feared.": "en",
    "Le ministre a dit lundi aux journalistes que les pourparlers s'étaient mieux passés que prévu.": "fr",
    "Министр сказала журналистам в понедельник, что переговоры прошли лучше, чем она опасалась.": "ru",
    "La ministra dijo el lunes a los periodistas que las conversaciones habían ido mejor de lo que temía.": "es",
    "Macron, Putin": None,
    "12:30 – 40 000": None,
}


@pytest.mark.parametrize("text", TEXTS)
def test_the_language_of_a_body_is_told(article: Callable[..., Article], text: str) -> None:
    assert identify_language(replace(article(text), language=None)).language == TEXTS[text]


@pytest.mark.parametrize("text", [text for text, language in TEXTS.items() if language])
def test_a_long_body_has_the_language_of_its_sentences(article: Callable[..., Article], text: str) -> None:
    assert identify_language(replace(article(" ".join([text] * 12)), language=None)).language == TEXTS[text]


def test_a_long_english_body_needs_no_model(article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.reading.language._identifier", None)
    english = " ".join([next(iter(TEXTS))] * 12)
    assert identify_language(replace(article(english), language=None)).language == "en"


def test_a_language_that_is_known_is_kept(article: Callable[..., Article]) -> None:
    known = replace(article(next(iter(TEXTS))), language="de")
    assert identify_language(known).language == "de"
