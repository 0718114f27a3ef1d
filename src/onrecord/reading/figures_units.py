"""The unit of a number: money, percent, a measure, an age, a rate, or the noun that it counts."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from onrecord.languages.en import money, units
from onrecord.languages.en.number_words import MAGNITUDES

from .figures_nouns import NOMINAL, counted_noun, is_of_time
from .figures_numbers import DASHES, Number, word_at


class Unit(NamedTuple):
    """What a figure is in, where its words begin (a sign before the number) and end, and the noun counted, if it counts
    one."""

    name: str | None
    start: int
    end: int
    noun: Token | None = None
    times: float = 1.0
    """What the number is multiplied by ("40 grand", "48 m people")."""


def unit_of(doc: Doc, number: Number, floor: int) -> Unit:
    """The unit of a number; nothing before `floor` is looked at."""
    start, end = number.start, number.end
    name = number.currency
    if number.glued:
        name = _glued(number.glued)
    if name is None and start > floor:
        start, name = _money_before(doc, start, floor)
    times = 1.0
    if name in {None, "USD"} and word_at(doc, end) == "grand" and _is_last(doc, end):
        return Unit("USD", start, end + 1, times=1_000.0)
    if name in money.CODES_AND_NAMES and word_at(doc, end) in {"m", "m."}:
        end, times = end + 1, 1e6
    if name is None and _means_millions(doc, number, end):
        end, times = end + 1, 1e6
    noun: Token | None = None
    if name is None and _is_an_age(doc, number):
        name = "year of age"
    if name is None and word_at(doc, start - 1) == "magnitude":
        name = "magnitude"
    if name is None and (code := money.IN_MILLIONS.get(word_at(doc, end))):
        name, end, times = code, end + 1, 1e6
    if name is None:
        name, end, noun = _behind(doc, number, end)
        if name in money.CODES_AND_NAMES and (scale := MAGNITUDES.get(word_at(doc, end))):
            end, times = end + 1, scale  # "75 USD million"
    elif name in money.CODES_AND_NAMES:
        end = _said_again(doc, end, name)
    if name is not None:
        name, end = _rate(doc, name, end, counts=noun is not None)
        if noun is None and " per " not in name and name not in units.TIMES and (base := _rate_behind_of(doc, end)):
            name = f"{name} per {base}"
    return Unit(name, start, end, noun, times)


def _is_an_age(doc: Doc, number: Number) -> bool:
    """`aged 44`, `age 44`, but not "the age 18 to vote" as a count of anything else."""
    plain = number.value == int(number.value) and 0 < number.value < OLDEST
    before = word_at(doc, number.start - 1)
    return plain and (before in AGES or (before == "of" and word_at(doc, number.start - 2) in AGES))


AGES = frozenset({"age", "aged", "ages"})
OLDEST = 120
"""Years; a number behind "age" that is larger is none."""


def _glued(letters: str) -> str | None:
    if letters in {"%", "pct", "pc"}:
        return "percent"
    if letters == "p":
        return "penny"
    return {"votes": "votes", "x": "times", "c": "cent"}.get(letters) or units.MEASURES.get(letters)


def _is_last(doc: Doc, at: int) -> bool:
    """Does the noun phrase end here? "40 grand", not "two grand juries"."""
    return at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}


def _money_before(doc: Doc, start: int, floor: int) -> tuple[int, str | None]:
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


def _said_again(doc: Doc, end: int, code: str) -> int:
    """Where the figure ends when the money is named behind the number too: "$5 dollars", "$75 U.S."."""
    word = word_at(doc, end)
    if money.WORDS.get(word) == code and word not in money.UNSURE:
        return end + 1
    if word in {"us", "u.s."} and word_at(doc, end + 1) in {"dollars", "dollar"}:
        return end + 2
    return end


def _means_millions(doc: Doc, number: Number, end: int) -> bool:
    """`48m people` are millions, `a 48m mast` is metres."""
    if word_at(doc, end) != "m" or doc[number.end - 1].lower_.isalpha() or end + 1 >= len(doc):
        return False
    if doc[end].text == "M":
        return True
    behind = doc[end + 1]
    return behind.tag_ == "NNS" or behind.lower_ in money.WORDS or behind.lower_ in {"people", "households"}


def _behind(doc: Doc, number: Number, end: int) -> tuple[str | None, int, Token | None]:
    """Unit or counted noun behind the number, where the figure ends, and the noun."""
    at = end + 1 if word_at(doc, end) in DASHES and end + 1 < len(doc) else end
    if number.many is not None and word_at(doc, end) == "of":
        at = end + 1
    word = word_at(doc, at)
    if word in units.OLD and word.startswith("y"):
        return "year of age", at + 1, None
    if at == end and (code := money.SIGNS.get(word)) and not word_at(doc, at + 1)[:1].isdigit():
        return code, at + 1, None
    if word in units.PERCENT and not (word == "pc" and at > end):
        return _percent(doc, at)
    pair = (word, word_at(doc, at + 1))
    if pair == ("per", "cent"):
        return _percent(doc, at + 1)
    if word in {"times", "occasions"} and at == end:
        return word, at + 1, doc[at]
    if coin := _currency_word(doc, at, number):
        return coin[0], coin[1], None
    if measure := _measure(doc, number, at):
        return measure[0], measure[1], None
    if number.share:
        if word == "of" and word_at(doc, at + 1) in {"a", "one", "1"} and word_at(doc, at + 2) in units.PERCENT:
            return _percent(doc, at + 2)
        return "share", end, None
    if doc[at : at + 1] and doc[at].pos_ == "ADJ" and units.MEASURES.get(word_at(doc, at + 1)) in units.TIMES:
        return units.MEASURES[word_at(doc, at + 1)], at + 2, None  # "30 more minutes"
    noun = counted_noun(doc, number, end)
    if noun is None:
        return None, end, None
    if part := _compound(doc, number, at, noun):
        return part.lemma_.lower(), part.i + 1, noun
    if noun.i > end and (later := _measure_within(doc, number, end, noun)):
        return later[0], later[1], None
    holds_another = any(doc[i].like_num for i in range(end, noun.i))
    name = noun.text if noun.pos_ == "PROPN" else noun.lower_
    return name, end if holds_another else noun.i + 1, noun


def _percent(doc: Doc, at: int) -> tuple[str, int, None]:
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


def _compound(doc: Doc, number: Number, at: int, noun: Token) -> Token | None:
    """`a 58-page report`: pages are counted, the report has them."""
    if at >= noun.i or number.value == 1 or noun.tag_ in {"NNS", "NNPS"}:
        return None
    part = doc[at]
    dashed = at > number.end
    joined = part.tag_ == "NN" and (dashed or part.i + 1 == noun.i) and part.is_alpha
    return part if joined and not is_of_time(part) and part.lower_ != "plus" else None


def _currency_word(doc: Doc, at: int, number: Number) -> tuple[str, int] | None:
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
    window = [doc[i].lower_ for i in range(max(0, end - 12), min(len(doc), end + 6))]
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


WEIGHING = ("weigh", "heav", "overweight", "baby", "lost", "gain", "drop", "lighter", "ounce", "lbs", "thrust", "force")
"""Beginnings of words near pounds that are no money."""


def _measure_within(doc: Doc, number: Number, end: int, noun: Token) -> tuple[str, int] | None:
    """`90 more minutes`, `5 million daily barrels`: the noun that the number counts is a measure."""
    if not all(doc[i].pos_ == "ADJ" for i in range(end, noun.i)) or noun.lower_ in {"points", "point"}:
        return None
    return _measure(doc, number, noun.i)


def _measure(doc: Doc, number: Number, at: int) -> tuple[str, int] | None:
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


def _rate(doc: Doc, name: str, end: int, *, counts: bool) -> tuple[str, int]:
    """`barrels a day`, `miles per hour`, `$5 a share`, `400 people a day`."""
    joint = word_at(doc, end)
    dashed = joint in DASHES and word_at(doc, end + 1) in {"a", "an", "per"}
    at = end + dashed
    joint = word_at(doc, at)
    if joint in {"a", "an", "per", "/", "every"}:
        behind = at + 1 + (word_at(doc, at + 1) in DASHES)
        word = word_at(doc, behind)
        base = units.RATES.get(word)
        if joint == "per" and base is None and behind < len(doc) and doc[behind].pos_ in NOMINAL:
            base = doc[behind].lemma_.lower()
        if joint in {"per", "/"} and word in {"square", "cubic"} and word_at(doc, behind + 1) in units.MEASURES:
            return f"{name} per {word} {units.MEASURES[word_at(doc, behind + 1)]}", behind + 2
        if word_at(doc, behind + 1) in BY_THE_CLOCK and joint in {"a", "an"}:
            return name, end  # "from 40.6 percent a month before"
        if base is None or (joint in {"a", "an"} and word in NOT_BEHIND_A) or (joint == "every" and counts):
            return name, end
        return f"{name} per {base}", behind + 1
    if joint == "each" and (base := units.RATES.get(word_at(doc, at + 1))) and not counts:
        return f"{name} per {base}", at + 2
    last = at + 1 >= len(doc) or doc[at + 1].pos_ not in NOMINAL
    if joint in units.PER_EACH and last and (not counts or joint in {"daily", "annually"}):
        return f"{name} per {units.PER_EACH[joint]}", at + 1
    return name, end


def _rate_behind_of(doc: Doc, end: int) -> str | None:
    """The base of "gallons of jet fuel a year"."""
    if word_at(doc, end) != "of":
        return None
    for at in range(end + 1, min(end + 5, len(doc) - 1)):
        if doc[at].lower_ in {"a", "per"} and at > end + 1:
            return units.RATES.get(doc[at + 1].lower_) if doc[at + 1].lower_ in OF_TIME else None
        if doc[at].pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


BY_THE_CLOCK = frozenset("before earlier ago later after prior previously".split())

OF_TIME = frozenset("day week month year hour minute second".split())

NOT_BEHIND_A = frozenset("quarter pound foot million billion second family student worker unit".split())
"""Words with "a" before them that begin something else: "5 dollars a million times"."""
