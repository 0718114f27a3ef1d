"""Runs of tokens that say a number: "1.5 million", "$5-10bn", "two hundred and five", "dozens", "two-thirds".

What stands around a number (unit, bound, what it counts) is read by the other files of this stage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from onrecord.languages.en import bounds, money, units
from onrecord.languages.en.number_words import FRACTIONS, GLYPHS, MAGNITUDES, MANY, ONES, SEVERAL, TENS
from onrecord.record import Bound

from .numerals import digits_value, is_number_word, tidy, words_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Number tokens `start:end` and their value; both ends of a range where there is an `upper`."""

    start: int
    end: int
    value: float
    upper: float | None = None
    many: float | None = None
    """What "thousands" stands for at the least, 1000: the number has no count of its own and `value` is a floor."""
    share: bool = False
    """A part of a whole: "two-thirds", "one in five"."""
    bound: Bound | None = None
    """What glued words say: "100-plus boats", "30-odd ships"."""
    currency: str | None = None
    """Code of the money whose sign is glued to the number."""
    glued: str = ""
    """Lower-cased letters glued to the digits that are a unit: `kg` of "5kg"."""


DASHES = frozenset("- – — ‑ −".split())

_SIGN = r"US\$|AU?\$|CA?\$|NZ\$|HK\$|S\$|R\$|NT\$|RM|(?:USD|EUR|GBP|JPY|CHF|AUD|CAD|NZD|HKD|CNY|RMB|INR|aud|usd|nzd)\$?"
_NUMBER = r"\d[\d.,]*"
MONEY_FIRST = re.compile(rf"(?P<sign>{_SIGN}|[$€£¥₽₹₿₩₺₪])(?P<number>{_NUMBER})(?P<rest>[a-zA-Z]{{1,3}})?\Z", re.I)
MONEY_LAST = re.compile(rf"(?P<number>{_NUMBER})(?P<rest>[kmb]n?)?(?P<sign>[A-Za-z]{{3}}|[^\W\d]*[₾€£¥₹₿元円₩₭₫¢])\Z")
GLUED = re.compile(rf"(?P<number>{_NUMBER})-?(?P<rest>[a-zA-Z°µμ²/]{{1,5}}\d?|%)\Z")
DASHED = re.compile(rf"(?P<one>{_NUMBER})(?P<first>%)?[-–—][$€£]?(?P<two>{_NUMBER})(?P<rest>%|[a-zA-Z]{{1,3}})?\Z")
HANGING = re.compile(rf"(?P<number>{_NUMBER})[-–]\Z")
UNDER = re.compile(rf"sub-(?P<number>{_NUMBER})\Z", re.I)
FIRST_SIGNS = "$€£¥₽₹₿₩₺₪uachnrseg.+-−–"
TIMES_OVER = "x"
"""`5x`: five times."""


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


def word_at(doc: Doc, at: int) -> str:
    """The lower-cased token at `at`, empty outside the text."""
    return doc[at].lower_ if 0 <= at < len(doc) else ""


def _may_begin(low: str) -> bool:
    first = low[:1]
    if first.isdigit() or first in GLYPHS:
        return True
    if low in STARTERS:
        return True
    return first in FIRST_SIGNS and any(sign.isdigit() for sign in low)


STARTERS = frozenset(ONES) | frozenset(TENS) | frozenset(MAGNITUDES) | frozenset(MANY) | SEVERAL
STARTERS |= frozenset({"a", "an", "half", "quarter", "third", "three-quarters"})


def _number_at(doc: Doc, at: int) -> Number | None:
    token = doc[at]
    low = token.lower_
    if (low in MANY or low in SEVERAL or low == "a") and (many := _many(doc, at)):
        return many
    if share := _share(doc, at):
        return share
    if low in {"a", "an"}:
        return _words(doc, at, at + 1) if word_at(doc, at + 1) in SINGLE or _half_million(doc, at + 1) else None
    if low in {"half", "quarter"}:
        return _words(doc, at, at) if _half_million(doc, at) else None
    if (low[0].isdigit() or not low.isalpha()) and (glued := _glued(doc, at, token.text)):
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


def _glued(doc: Doc, at: int, text: str) -> Number | None:
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
        known = rest in units.MEASURES or rest in units.PERCENT or rest in GLUED_ONLY
        if value is None or not known or found["rest"] in NETWORKS:
            return None
        return Number(start=at, end=at + 1, value=value, glued=rest)
    return None


NETWORKS = frozenset({"G", "K", "P", "D"})
"""Capitals glued to digits that make a name: "5G", "4K"."""
GLUED_ONLY = frozenset({TIMES_OVER, "p", "c"})
"""Letters that are a unit only where they are glued to digits."""


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
    return below in {"2", "3", "4", "5", "8", "10", "16", "32"} and above.isdecimal() and int(above) < int(below)


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


def _many(doc: Doc, at: int) -> Number | None:
    """`dozens`, `tens of thousands`, `several thousand`, `1000's of`: twice the magnitude at least."""
    low = doc[at].lower_
    if low in SEVERAL or low == "a":
        if low == "a" and word_at(doc, at + 1) not in {"few", "couple"}:
            return None
        head = at + (low == "a")
        behind = head + 1 + (word_at(doc, head + 1) == "of")
        scale = MAGNITUDES.get(word_at(doc, behind))
        if not scale or scale < 10 or word_at(doc, behind) in MANY:
            return None
        return Number(start=at, end=behind + 1, value=2.0 * scale, many=scale)
    end = at + 1
    if low[0].isdigit():
        if word_at(doc, end) not in {"'s", "’s"} or word_at(doc, end + 1) != "of":
            return None
        end += 1
    elif low in {"tens", "scores"}:
        if word_at(doc, at - 1) in {"-", "the"} or word_at(doc, end) != "of":
            return None
        if low == "tens" and word_at(doc, end + 1) not in MANY:
            return None
    scale = MANY[low]
    while word_at(doc, end) == "of" and (following := word_at(doc, end + 1)) in MANY:
        scale *= MANY[following]
        end += 2
        end += following[0].isdigit() and word_at(doc, end) in {"'s", "’s"}
    return Number(start=at, end=end, value=2.0 * scale, many=scale)


def _share(doc: Doc, at: int) -> Number | None:
    """`two-thirds`, `a third of`, `half of`, `three out of four`, `one in five`."""
    low = doc[at].lower_
    if low == "half":
        whole = word_at(doc, at + 1) in {"of", "the", "its", "their", "his", "her", "our", "all"}
        named = word_at(doc, at - 1) in ORDINAL_BEFORE
        return Number(start=at, end=at + 1, value=0.5, share=True) if whole and not named else None
    above = 1.0 if low in {"a", "an"} else float(ONES.get(low, 0)) or (digits_value(low) or 0.0)
    if not 0 < above <= 20 or above != int(above):
        return None
    dashed = word_at(doc, at + 1) in DASHES
    part = word_at(doc, at + 1 + dashed)
    end = at + 2 + dashed
    if part in FRACTIONS and part not in {"half", "halves"} and (part not in PERIODS or word_at(doc, end) == "of"):
        if low in {"a", "an"} and word_at(doc, end) not in {"of", "the"} and word_at(doc, at - 1) != "by":
            return None  # "a third man"
        if (above > 1 and not part.endswith("s")) or (above == 1 and part.endswith("s")):
            return None
        if above == 1 and not dashed and low not in {"a", "an"} and word_at(doc, end) not in {"of", "the"}:
            return None
        return Number(start=at, end=end, value=tidy(above * FRACTIONS[part]), share=True)
    if low in {"a", "an"}:
        return None
    if word_at(doc, at + 1) == "out" and word_at(doc, at + 2) == "of":
        joint = 3
    elif word_at(doc, at + 1) == "in" and word_at(doc, at - 1) not in {"no", "any", "each", "every", "the"}:
        joint = 2
    else:
        return None
    if word_at(doc, at + joint) == "every":
        joint += 1
    base = word_at(doc, at + joint)
    below = float(ONES.get(base, TENS.get(base, 0))) or (digits_value(base) or 0.0)
    if below <= above or below > 1_000 or below != int(below) or not (joint > 2 or _is_ratio(doc, at + joint)):
        return None
    return Number(start=at, end=at + joint + 1, value=tidy(above / below), share=True)


PERIODS = frozenset({"quarter", "quarters"})
ORDINAL_BEFORE = frozenset("first second other latter top bottom third".split())


def _is_ratio(doc: Doc, at: int) -> bool:
    """`one in five children`, not "one in 2019", nor "three in 10 days"."""
    if not doc[at].lower_.isdecimal() and word_at(doc, at) not in {
        "ten",
        "four",
        "five",
        "three",
        "six",
        "eight",
        "twenty",
    }:
        return False
    behind = word_at(doc, at + 1)
    return behind not in units.MEASURES and not (doc[at].text.isdecimal() and len(doc[at].text) == 4)
