"""Is a number a sum of money? Signs and codes before it, names of money behind it, and pounds that are no money."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.en import money

from .figures_number import DASHES, Number, word_at


def money_before(doc: Doc, start: int, floor: int) -> tuple[int, str | None]:
    """A sign or code right before the number, and the letters that say whose dollar it is."""
    text = doc[start - 1].text
    code = money.SIGNS.get(text)
    if code is None and text.upper().rstrip("$") in money.CODES:
        upper = text.upper().rstrip("$")
        return start - 1, money.SAME_CODE.get(upper, upper)
    if code is None:
        return start, None
    start -= 1
    if code == "USD" and start > floor:
        letters = doc[start - 1].text.upper()
        if letters in money.LETTERS_BEFORE and (len(letters) > 1 or not doc[start - 1].whitespace_ or letters == "C"):
            return start - 1, money.LETTERS_BEFORE[letters]
    return start, code


def said_again(doc: Doc, end: int, code: str) -> int:
    """Where the figure ends when the money is named behind the number too: "$5 dollars", "$75 U.S."."""
    word = word_at(doc, end)
    if money.WORDS.get(word) == code and word not in money.UNSURE:
        return end + 1
    if word in {"us", "u.s."} and word_at(doc, end + 1) in {"dollars", "dollar"}:
        return end + 2
    return end


def money_behind(doc: Doc, at: int, number: Number) -> tuple[str, int] | None:
    """`5 euros`, `10 Canadian dollars`, `billions of public dollars`."""
    for skip in range(3):
        word = word_at(doc, at + skip)
        if code := money.WORDS.get(word):
            if word in money.UNSURE and not (skip == 0 and (doc[at].tag_ == "NNS" or abs(number.value) >= 10)):
                return None
            between = range(at, at + skip)
            for back in between:
                code = money.NATIONAL.get((word_at(doc, back), code), code)
            if not all(doc[i].pos_ in {"ADJ", "PROPN"} or doc[i].lower_ in {"u.s.", "us", "u.s"} for i in between):
                return None
            end = at + skip + 1
            if code == "pound":
                return _pounds(doc, end, number)
            return code, end
        if not word.isalpha() and word != "u.s.":
            return None
    return None


def _pounds(doc: Doc, end: int, number: Number) -> tuple[str, int]:
    if word_at(doc, end) == "sterling":
        return "GBP", end + 1
    return ("pound", end) if _is_weight(doc, end, number) else ("GBP", end)


def _is_weight(doc: Doc, end: int, number: Number) -> bool:
    """Pounds of something, or a body that weighs pounds, not money: told by the words around, then by the size."""
    if word_at(doc, end) == "of" or word_at(doc, end - 2) in DASHES:
        return True
    window = [doc[i].lower_ for i in range(max(0, end - 30), min(len(doc), end + 6))]
    if any(word.startswith(WEIGHING) for word in window):
        return True
    if any(word.startswith(PAYING) for word in window):
        return False
    return number.value < HEAVIEST


HEAVIEST = 1_000
"""Pounds; with no word of money or weight around, more of them are taken for money."""


PAYING = tuple(
    "£ cost pay paid price worth fine fund spend spent sold bought sale earn salar tax bank brit profit".split()
)


WEIGHING = (
    "seiz",
    "cocaine",
    "heroin",
    "marijuana",
    "cannabis",
    "drug",
    "weigh",
    "heav",
    "overweight",
    "baby",
    "lost",
    "gain",
    "drop",
    "lighter",
    "ounce",
    "lbs",
    "thrust",
    "force",
)
"""Beginnings of words near pounds that are no money."""
