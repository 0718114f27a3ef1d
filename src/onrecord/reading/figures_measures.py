"""Units of measure behind a number: percent, "km", "degrees Celsius", "44-year-old"."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.en import money, units

from .figures_glued import speaks_of_warmth
from .figures_number import DASHES, Number, word_at


def measure(doc: Doc, number: Number, at: int) -> tuple[str, int] | None:
    word = word_at(doc, at)
    if two := units.TWO_WORDS.get((word, word_at(doc, at + 1))):
        return two, at + 2
    if word == "sq" and word_at(doc, at + 1) == ".":
        if (form := units.MEASURES.get(word_at(doc, at + 2))) is not None:
            return "square " + form, at + 3
        return None
    if word in {"lb", "pound", "foot"} and word_at(doc, at + 1) in DASHES | {"."} and word_at(doc, at + 2) in TORQUE:
        return "lb-ft", at + 3
    if word.startswith("foot-") and word[5:].isdecimal():
        return "foot", at + 1  # "a 6-foot-4 guard"
    if word in {"c", "f"} and doc[at].text.isupper() and at == number.end and doc[at - 1].text[-1:].isdigit():
        return (units.SCALES[word], at + 1) if speaks_of_warmth(doc, at) else None
    prefix = units.POWERS.get(word, "")
    if prefix:
        at += 1
        word = word_at(doc, at)
    if word in units.SIGNS:
        return _feet_and_inches(doc, number, at)
    form = units.MEASURES.get(word)
    if not form or (word in units.SHORT and not _is_symbol(doc, number, at)):
        return None
    end = at + 1
    if form == "degree" and (scale := _scale(doc, end)):
        form, end = scale
    if form in units.TIMES:
        return _age(doc, form, end) or (form, end)
    if form == "point" and word_at(doc, at - 1) in {"percentage", "basis"}:
        return f"{word_at(doc, at - 1)} point", end
    return prefix + form, end


TORQUE = frozenset({"ft", "feet", "foot", "pounds"})


def _is_symbol(doc: Doc, number: Number, at: int) -> bool:
    """Digits right before it, and a letter that is written so: "5 m" and "5 mg", not "the 2 in town", "1 T"."""
    digits = doc[number.end - 1].text[-1:].isdigit()
    token = doc[at]
    if digits and at == number.end and not doc[at - 1].whitespace_ and token.text == "m":
        return True
    if not digits or at != number.end or token.tag_ in {"VBP", "MD", "IN", "RB"}:
        return token.lower_ in {"cup", "mi", "sen"} and digits
    return not (token.text.isupper() and token.lower_ in {"m", "g", "mi", "t"}) or token.lower_ in {"v", "l"}


def _scale(doc: Doc, at: int) -> tuple[str, int] | None:
    """The scale behind "degrees": `Celsius`, `F`, `(C)`."""
    form = units.SCALES.get(word_at(doc, at))
    if form is None:
        return None
    last = word_at(doc, at + 1).strip() in {"", ".", ",", "is"}
    return (form, at + 1) if len(doc[at]) > 1 or doc[at].text.isupper() or last else None


def _feet_and_inches(doc: Doc, number: Number, at: int) -> tuple[str, int] | None:
    """Marks of feet and inches, right behind digits, followed by the other or by a noun."""
    glued = at == number.end and not doc[at - 1].whitespace_ and doc[at - 1].text[-1:].isdigit()
    return (units.SIGNS[word_at(doc, at)], at + 1) if glued and word_at(doc, at) in {"′", "″"} else None


def _age(doc: Doc, form: str, end: int) -> tuple[str, int] | None:
    """`44-year-old`, `five years old`, `three weeks of age`."""
    joint = word_at(doc, end) in DASHES
    if word_at(doc, end + joint) in units.OLD:
        return f"{form} of age", end + joint + 1
    if word_at(doc, end) == "of" and word_at(doc, end + 1) == "age":
        return f"{form} of age", end + 2
    return None


def is_an_age(doc: Doc, number: Number) -> bool:
    """`aged 44`, `age 44`, but not "the age 18 to vote" as a count of anything else."""
    plain = 0 < number.value < OLDEST and number.value == int(number.value)
    before = word_at(doc, number.start - 1)
    return plain and (before in AGES or (before == "of" and word_at(doc, number.start - 2) in AGES))


AGES = frozenset({"age", "aged", "ages"})


OLDEST = 120
"""Years; a number behind "age" that is larger is none."""


def percent(doc: Doc, at: int) -> tuple[str, int, None]:
    end = at + 1
    if (
        word_at(doc, at) in {"p.c", "pct"}
        and word_at(doc, end) == "."
        and end + 1 < len(doc)
        and not doc[end].is_sent_end
    ):
        end += 1
    joint = word_at(doc, end) in DASHES
    if word_at(doc, end + joint) in {"point", "points"}:
        return "percentage point", end + joint + 1, None
    return "percent", end, None


def means_millions(doc: Doc, number: Number, end: int) -> bool:
    """`48m people` are millions, `a 48m mast` is metres."""
    if word_at(doc, end) != "m" or doc[number.end - 1].lower_.isalpha() or end + 1 >= len(doc):
        return False
    if doc[end].text == "M":
        return True
    behind = doc[end + 1]
    return behind.tag_ == "NNS" or behind.lower_ in money.WORDS or behind.lower_ in {"people", "households"}
