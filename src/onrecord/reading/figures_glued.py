"""Numbers with a sign, a code, a unit or another number in one token: "USD115", "3.5bn", "5kg", "10%-15%"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.languages.en import money, units
from onrecord.languages.en.number_words import MAGNITUDES
from onrecord.languages.en.numbered import NUMBERED

from .figures_number import Number, word_at
from .numerals import digits_value, tidy


def glued_number(doc: Doc, at: int, text: str) -> Number | None:
    """A number with a sign, a code, a unit or another number in one token."""
    if found := MONEY_FIRST.match(text):
        sign = found["sign"].upper().removesuffix("$") if len(found["sign"]) > 3 else found["sign"]
        code = money.SIGNS.get(sign) or money.SIGNS.get(sign.upper()) or money.SAME_CODE.get(sign.upper(), sign.upper())
        return _of_money(doc, at, found["number"] + (found["rest"] or ""), code)
    if (found := MONEY_LAST.match(text)) and (code := _code(found["sign"])):
        return _of_money(doc, at, found["number"] + (found["rest"] or ""), code)
    if found := DASHED.match(text):
        return _dashed(doc, at, found)
    if found := HANGING.match(text):
        value = digits_value(found["number"])
        return None if value is None else Number(start=at, end=at + 1, value=value)
    if found := UNDER.match(text):
        value = digits_value(found["number"])
        return None if value is None else Number(start=at, end=at + 1, value=value)
    if digits_value(text) is None and (found := GLUED.match(text)):
        value, rest = digits_value(found["number"]), found["rest"].lower()
        if scale := _degrees(doc, at, found["rest"]):
            rest = scale
        known = rest in units.MEASURES or rest in units.PERCENT or rest in GLUED_ONLY
        numbered = rest in {"c", "°c"} and word_at(doc, at - 1) in NUMBERED  # "Section 5C"
        if value is None or not known or numbered or found["rest"] in NETWORKS:
            return None
        return Number(start=at, end=at + 1, value=value, glued=rest)
    return None


_SIGN = r"US\$|AU?\$|CA?\$|NZ\$|HK\$|S\$|R\$|NT\$|RM|(?:USD|EUR|GBP|JPY|CHF|AUD|CAD|NZD|HKD|CNY|RMB|INR|aud|usd|nzd)\$?"


_NUMBER = r"\d[\d.,]*"


MONEY_FIRST = re.compile(rf"(?P<sign>{_SIGN}|[$€£¥₽₹₿₩₺₪])(?P<number>{_NUMBER})(?P<rest>[a-zA-Z]{{1,3}})?\Z", re.I)


MONEY_LAST = re.compile(rf"(?P<number>{_NUMBER})(?P<rest>[kmb]n?)?(?P<sign>[A-Za-z]{{3}}|[^\W\d]*[₾€£¥₹₿元円₩₭₫¢])\Z")


GLUED = re.compile(rf"(?P<number>{_NUMBER})-?(?P<rest>[a-zA-Z°µμ²/]{{1,5}}\d?|%)\Z")


DASHED = re.compile(rf"(?P<one>{_NUMBER})(?P<first>%)?[-–—][$€£]?(?P<two>{_NUMBER})(?P<rest>%|[a-zA-Z]{{1,3}})?\Z")


HANGING = re.compile(rf"(?P<number>{_NUMBER})[-–]\Z")


UNDER = re.compile(rf"sub-(?P<number>{_NUMBER})\Z", re.I)


TIMES_OVER = "x"
"""`5x`: five times."""


NETWORKS = frozenset({"G", "K", "P", "D"})
"""Capitals glued to digits that make a name: "5G", "4K"."""


GLUED_ONLY = frozenset({TIMES_OVER, "p", "c"})
"""Letters that are a unit only where they are glued to digits."""


def _degrees(doc: Doc, at: int, letter: str) -> str | None:
    """`°c` for "1.5C": a capital, or any letter of a scale where the sentence speaks of warmth."""
    if letter.lower() not in {"c", "f"}:
        return None
    return f"°{letter.lower()}" if letter == "C" or speaks_of_warmth(doc, at) else None


def speaks_of_warmth(doc: Doc, at: int) -> bool:
    """Does the sentence speak of warmth, in which a lone C or F behind a number is a scale of temperature?"""
    return any(token.lower_.startswith(units.OF_WARMTH) for token in doc[at].sent)


def _code(sign: str) -> str | None:
    upper = sign.upper()
    if upper in money.CODES:
        return money.SAME_CODE.get(upper, upper)
    return money.SIGNS.get(sign)


def _of_money(doc: Doc, at: int, digits: str, code: str) -> Number | None:
    value = digits_value(digits.rstrip(".,").lower())
    if value is None:
        return None
    end = at + 1
    while (scale := MAGNITUDES.get(word_at(doc, end))) or (end == at + 1 and word_at(doc, end) == "m"):
        value *= scale or 1e6
        end += 1
    return Number(start=at, end=end, value=tidy(value), currency=code)


def _dashed(doc: Doc, at: int, found: re.Match[str]) -> Number | None:
    one, two = digits_value(found["one"]), digits_value(found["two"])
    if one is None or two is None or two <= one:
        return None
    rest = (found["rest"] or "").lower()
    scale = MAGNITUDES.get(rest, 1.0) if rest not in units.MEASURES else 1.0
    end = at + 1
    if following := MAGNITUDES.get(word_at(doc, end)):
        scale, end = following, end + 1
    share = found["first"] or rest == "%" or (word_at(doc, end) == "%")
    glued = rest if rest in units.MEASURES else "%" if share else ""
    end += bool(share and word_at(doc, end) == "%")
    return Number(start=at, end=end, value=tidy(one * scale), upper=tidy(two * scale), glued=glued)
