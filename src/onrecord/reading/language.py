"""In which language a report is written: py3langid over its body.

What somebody said of the report (a sidecar, a JSON line) is kept. A text too short or too mixed to tell stays without a
language; reading then treats it as written in the language that the lexicons are for.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.record import Article

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

NAME = "language"
VERSION = 1

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
    language, probability = _identifier().classify(text)
    return replace(article, language=language) if probability >= SUREST else article


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier with its own model (97 languages, part of the package), loaded at the first use."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
