"""Numbers without a count of their own ("dozens", "several thousand"), and parts of a whole ("two-thirds", "one in
five")."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.en import units
from onrecord.languages.en.number_words import FRACTIONS, MAGNITUDES, MANY, ONES, SEVERAL, TENS

from .figures_number import DASHES, Number, word_at
from .numerals import digits_value, tidy


def uncounted(doc: Doc, at: int) -> Number | None:
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


def share_at(doc: Doc, at: int) -> Number | None:
    """`two-thirds`, `a third of`, `half of`, `three out of four`, `one in five`."""
    low = doc[at].lower_
    if low == "half" and word_at(doc, at + 1) in {"a", "an"} and word_at(doc, at + 2) in WHOLES:
        return Number(start=at, end=at + 2, value=0.5)  # "half a mile", a measure and no part
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
        if low in {"a", "an"} and word_at(doc, end) not in {"of", "the"} and not _by_so_much(doc, at):
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


def _by_so_much(doc: Doc, at: int) -> bool:
    """`fell by a third`, `by nearly a third`."""
    return "by" in {word_at(doc, at - 1), word_at(doc, at - 2)} and (at < 2 or doc[at - 1].pos_ in {"ADV", "ADP"})


WHOLES = frozenset(units.MEASURES) - units.SHORT | frozenset({"cent", "percent", "dollar", "percentage"})
"""What "half a" measures."""

PERIODS = frozenset({"quarter", "quarters"})


ORDINAL_BEFORE = frozenset("first second other latter top bottom third".split())


BASES = frozenset("three four five six seven eight nine ten twelve fifteen twenty fifty".split())


def _is_ratio(doc: Doc, at: int) -> bool:
    """`one in five children`, not "one in 2019", nor "three in 10 days"."""
    if not doc[at].lower_.isdecimal() and word_at(doc, at) not in BASES:
        return False
    behind = word_at(doc, at + 1)
    return behind not in units.MEASURES and not (doc[at].text.isdecimal() and len(doc[at].text) == 4)
