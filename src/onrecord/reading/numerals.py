"""What a number written in digits or words is worth."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from onrecord.languages.en.number_words import FRACTIONS, GLYPHS, MAGNITUDES, ONES, SUFFIXES, TENS

DIGITS = re.compile(
    r"(?P<sign>[-−–+])?(?P<whole>\d{1,3}(?:,\d{2,3})+|\d+)?(?P<part>\.\d+)?(?P<glyph>[¼½¾⅓⅔⅛⅜⅝⅞])?(?P<suffix>[a-zA-Z]{1,4})?\Z"
)
SLASH = re.compile(r"(\d{1,2})/(\d{1,2})\Z")


def digits_value(token: str) -> float | None:
    """`3,500`, `3.5`, `3.5bn`, `100k`, `½`, `1/4`; None where the token is no number in digits."""
    if not token or not (token[0].isdigit() or token[0] in ".-−–+" or token[0] in GLYPHS):
        return None
    if slash := SLASH.match(token):
        over = int(slash[2])
        return int(slash[1]) / over if over else None
    found = DIGITS.match(token)
    if not found or not (found["whole"] or found["part"] or found["glyph"]):
        return None
    scale = 1.0
    if found["suffix"]:
        named = SUFFIXES.get(found["suffix"]) or SUFFIXES.get(found["suffix"].lower())
        if named is None:
            return None
        scale = named
    value = float((found["whole"] or "0").replace(",", "") + (found["part"] or ""))
    value += GLYPHS.get(found["glyph"] or "", 0.0)
    value = (-value if found["sign"] in ("-", "−", "–") else value) * scale
    return tidy(value) if math.isfinite(value) else None


def is_number_word(word: str) -> bool:
    """Is this lower-cased word part of a number in words ("twenty", "million")?"""
    return word in ONES or word in TENS or word in MAGNITUDES


def words_value(words: Sequence[str]) -> float | None:
    """Value of a run of lower-cased number words and digits: `two hundred and five`, `two and a half million`.

    None where the run is no number ("million" alone has no count, "hundred" alone neither).
    """
    total = 0.0
    group: float | None = None
    for word in words:
        if word in {"and", "-", "a", "an"}:
            if word in {"a", "an"} and group is None:
                group = 1.0
            continue
        if word in ONES:
            group = (group or 0.0) + ONES[word]
        elif word in TENS:
            group = (group or 0.0) + TENS[word]
        elif word in FRACTIONS:
            part = FRACTIONS[word]
            group = part if group is None else group + part if "and" in words else group * part
        elif word in MAGNITUDES:
            if group is None and total == 0:
                return None
            scale = MAGNITUDES[word]
            if scale == 100:
                group = (group or 1.0) * 100
            else:
                total = (total + (group or 0.0)) * scale if total and total < scale else total + (group or 1.0) * scale
                group = None
        else:
            value = digits_value(word)
            if value is None:
                return None
            group = (group or 0.0) + value
    if group is None and total == 0:
        return None
    return tidy(total + (group or 0.0))


def tidy(value: float) -> float:
    """The value without the last digits of binary rounding: 3.3 × 1e6 is 3300000, not 3299999.9999999995."""
    return float(f"{value:.12g}")
