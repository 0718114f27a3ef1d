"""Runs of tokens that say a number: "1.5 million", "two hundred and five", "half a million", "2 1/2".

What stands around a number (unit, bound, what it counts) is read by the other files of this stage.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.languages.en import bounds, money
from onrecord.languages.en.number_words import GLYPHS, MAGNITUDES, MANY, ONES, SEVERAL, TENS

from .figures_glued import glued_number
from .figures_number import DASHES, Number, word_at
from .figures_shares import share_at, uncounted
from .numerals import digits_value, is_number_word, tidy, words_value


def find_numbers(doc: Doc) -> list[Number]:
    """All numbers of the text in order, never overlapping; ranges are not yet joined."""
    found: list[Number] = []
    at, size = 0, len(doc)
    while at < size:
        low = doc[at].lower_
        number = _number_at(doc, at) if _may_begin(low) else None
        if number is not None and word_at(doc, number.end) in DASHES | {"+"}:
            number = _with_glued_bound(doc, number)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.end
    return found


def _with_glued_bound(doc: Doc, number: Number) -> Number:
    """`100-plus`, `80+`, `30-odd`."""
    plain = word_at(doc, number.end) == "+"
    words = ("+",) if plain else ("-", word_at(doc, number.end + 1))
    named = bounds.BEHIND.get(words)
    return replace(number, end=number.end + len(words), bound=named) if named else number  # type: ignore[arg-type]


def _may_begin(low: str) -> bool:
    first = low[:1]
    if first.isdigit() or first in GLYPHS:
        return True
    if low in STARTERS:
        return True
    return first in FIRST_SIGNS and any(sign.isdigit() for sign in low)


FIRST_SIGNS = "$€£¥₽₹₿₩₺₪uachnrseg.+-−–"


STARTERS = frozenset(ONES) | frozenset(TENS) | frozenset(MAGNITUDES) | frozenset(MANY) | SEVERAL
STARTERS |= frozenset({"a", "an", "half", "quarter", "third", "three-quarters"})


def _number_at(doc: Doc, at: int) -> Number | None:
    token = doc[at]
    low = token.lower_
    if (low in MANY or low in SEVERAL or low == "a") and (many := uncounted(doc, at)):
        return many
    if share := share_at(doc, at):
        return share
    if low in {"a", "an"}:
        return _words(doc, at, at + 1) if word_at(doc, at + 1) in SINGLE or _half_million(doc, at + 1) else None
    if low in {"half", "quarter"}:
        return _words(doc, at, at) if _half_million(doc, at) else None
    if (low[0].isdigit() or not low.isalpha()) and (glued := glued_number(doc, at, token.text)):
        return glued
    if digits_value(low) is None and not (is_number_word(low) and not _lone_magnitude(doc, at)):
        return None
    if "/" in low and not _is_fraction(low):
        return None
    if thousands := _spaced_thousands(doc, at):
        return thousands
    return _words(doc, at, at)


SINGLE = frozenset("hundred thousand million billion trillion dozen".split())


def _half_million(doc: Doc, at: int) -> bool:
    """`half a million`, `half-million`, `a quarter million`."""
    if word_at(doc, at) not in {"half", "quarter"}:
        return False
    behind = at + 1
    if word_at(doc, behind) in {"a", "-"}:
        behind += 1
    return word_at(doc, behind) in SINGLE


def _lone_magnitude(doc: Doc, at: int) -> bool:
    """`million` with no count before it."""
    return doc[at].lower_ in MAGNITUDES and word_at(doc, at - 1) not in {"a", "an"}


def _spaced_thousands(doc: Doc, at: int) -> Number | None:
    """`10, 000`, as some texts set it."""
    if not doc[at].text.isdecimal() or len(doc[at].text) > 3:
        return None
    end, digits = at + 1, doc[at].text
    while word_at(doc, end) == "," and word_at(doc, end + 1) == "000":
        digits, end = digits + "000", end + 2
    return Number(start=at, end=end, value=float(digits)) if end > at + 1 else None


def _words(doc: Doc, start: int, at: int) -> Number | None:
    """A run of digits and number words from `start`; hyphens and "and" inside it belong to it."""
    words: list[str] = [doc[i].lower_ for i in range(start, at)]
    end = at
    while end < len(doc):
        low = doc[end].lower_
        is_digits = digits_value(low) is not None
        if is_digits and words and not _is_fraction_behind(words, low):
            break
        if (
            is_digits
            or (is_number_word(low) and low not in MANY and _fits(words, low))
            or (words and low in {"-", "and"} and end + 1 < len(doc) and _continues(words, low, doc[end + 1].lower_))
            or (low in {"half", "quarter"} and not words)
            or (words == ["half"] and low == "a")
            or (words and words[-1] in {"half", "quarter"} and low == "-")
            or (low in {"half", "quarter"} and words == ["a"])
        ):
            words.append(low)
            end += 1
        elif low in {"and", "-"} and words and (skip := _and_a_half(doc, end)):
            words += ["and", word_at(doc, skip - 1)]
            end = skip
        else:
            break
    if end == start:
        return None
    value = words_value([word for word in words if word != "a" or words[0] == "a"])
    if value is None:
        return None
    if doc[end : end + 1].text == "K" and not doc[end - 1].whitespace_ and value >= LEAST_K:
        return Number(start=start, end=end + 1, value=value * 1e3)
    if word_at(doc, end) in {"m", "m."} and start and doc[start - 1].text in money.SIGNS:
        return Number(start=start, end=end + 1, value=tidy(value * 1e6))  # "£ 20 m"
    return Number(start=start, end=end, value=value)


LEAST_K = 9
"""The least number before a glued K that is taken for thousands: "20K", but "4K" is a kind of picture."""


def _and_a_half(doc: Doc, at: int) -> int | None:
    """Where "and a half" ends, its words joined by hyphens or not."""
    parts = [i for i in range(at, min(at + 6, len(doc))) if doc[i].text not in DASHES][:3]
    if len(parts) == 3 and [doc[i].lower_ for i in parts[:2]] == ["and", "a"] and doc[parts[2]].lower_ in HALVES:
        return parts[2] + 1
    return None


HALVES = frozenset({"half", "quarter"})


def _is_fraction_behind(words: list[str], low: str) -> bool:
    """Digits behind digits only as a fraction: "2 1/2"."""
    return "/" in low and len(words) == 1 and words[0].isdecimal() and _is_fraction(low)


def _is_fraction(low: str) -> bool:
    """`3/4`, but no day ("9/11") and no hours ("24/7")."""
    above, _, below = low.partition("/")
    parts = {"2", "3", "4", "5", "8", "10", "16", "32"}
    return below in parts and above.isdecimal() and len(above) <= 2 and int(above) < int(below)


def _fits(words: list[str], low: str) -> bool:
    """ "twenty five", "five hundred", "two million three hundred thousand", but not "five ten"."""
    if not words or low in MAGNITUDES:
        return True
    last = next(word for word in reversed(words) if word not in {"and", "-"})
    return last in MAGNITUDES or (last in TENS and low in BELOW_TEN)


BELOW_TEN = frozenset("one two three four five six seven eight nine".split())


def _continues(words: list[str], joint: str, following: str) -> bool:
    last = words[-1]
    if joint == "-":
        return (last in TENS and following in BELOW_TEN) or (
            following in SINGLE and (is_number_word(last) or digits_value(last) is not None)
        )
    return last in {"hundred", "thousand"} and is_number_word(following) and following not in MAGNITUDES
