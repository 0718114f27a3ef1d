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
"""Letters: on ten practice headlines cut to this length the identifier was right ten times, at ten it guessed."""
SUREST = 0.7
"""Normalised probability below which two languages are still possible (Norwegian and Danish, Serbian and Croatian)."""
ENOUGH = 4_000
"""Characters looked at: more changes nothing."""


def identify_language(article: Article) -> Article:
    """The article with its ISO 639-1 code, None where the text is too short or the answer uncertain."""
    if article.language is not None:
        return article
    blocks = (article.text[block.start : block.end] for block in article.body)
    text = ""
    for block in blocks:
        text += block + "\n"
        if len(text) >= ENOUGH:
            break
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
