"""In which language a report is written: English by its small words, all else by py3langid over its body.

What somebody said of the report (a sidecar, a JSON line) is kept. A text too short or too mixed to tell stays without a
language; reading then treats it as written in the language that the lexicons are for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.record import Article

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

NAME = "language"
VERSION = 2

SHORTEST = 20
"""Letters. Of practice headlines and paragraphs below 40 characters a third was taken for another language, though
never with the probability asked for here; with fewer letters than this the answer is a guess."""
SUREST = 0.5
"""Normalised probability asked for. Of 420 headlines and paragraphs of practice reports in English none was taken for
another language at this probability or above; the 213 whole reports all had 1.0."""
ENOUGH = 4_000
"""Characters looked at: more changes nothing."""
BLOCKS = 200
"""Blocks that these are taken from, at the most."""

WORD = re.compile(r"[^\W\d_]+")
PLAIN_WORDS = 100
PLAIN_SHARE = 0.25
"""A text of at least so many words, of which at least this share are English small words, is English: of 2,328 such
practice texts 2,312 are above the share, and no other language came above .16. It spares nearly every report the half
second that py3langid takes to unpack its model."""


def identify_language(article: Article) -> Article:
    """The article with its ISO 639-1 code, None where the text is too short or the answer uncertain."""
    if article.language is not None:
        return article
    text = "\n".join(
        article.text[block.start : min(block.end, block.start + ENOUGH)] for block in article.body[:BLOCKS]
    )
    text = text[:ENOUGH]
    if sum(char.isalpha() for char in text) < SHORTEST:
        return article
    if _plainly_english(text):
        return replace(article, language="en")
    language, probability = _identifier().classify(text)
    return replace(article, language=language) if probability >= SUREST else article


def _plainly_english(text: str) -> bool:
    words = WORD.findall(text.lower())
    return len(words) >= PLAIN_WORDS and sum(word in SMALL_WORDS for word in words) >= PLAIN_SHARE * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier with its own model (97 languages, part of the package), loaded at the first use."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
