"""The unit of a number: money, percent, a measure, an age, a rate, or the noun that it counts."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from onrecord.languages.en import money, units
from onrecord.languages.en.number_words import MAGNITUDES

from .figures_measures import is_an_age, means_millions, measure, percent
from .figures_money import money_before, money_behind, said_again
from .figures_nouns import counted_noun, is_of_time
from .figures_number import DASHES, Number, word_at
from .figures_rates import OF_TIME, rate_behind, rate_behind_of


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
        start, name = money_before(doc, start, floor)
    times = 1.0
    if name in {None, "USD"} and word_at(doc, end) == "grand" and _is_last(doc, end):
        return Unit("USD", start, end + 1, times=1_000.0)
    if name in money.CODES_AND_NAMES and word_at(doc, end) in {"m", "m."}:
        end, times = end + 1, 1e6
    if name is None and means_millions(doc, number, end):
        end, times = end + 1, 1e6
    noun: Token | None = None
    if name is None and is_an_age(doc, number):
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
        end = said_again(doc, end, name)
    if name is None and number.end == end and word_at(doc, end) in {"a", "per"} and word_at(doc, end + 1) in OF_TIME:
        rate, end = rate_behind(doc, "", end, counts=True)
        name = rate.strip() or None
    elif name is not None:
        name, end = rate_behind(doc, name, end, counts=noun is not None)
        if noun is None and " per " not in name and name not in units.TIMES and (base := rate_behind_of(doc, end)):
            name = f"{name} per {base}"
    return Unit(name, start, end, noun, times)


def _glued(letters: str) -> str | None:
    if letters in {"%", "pct", "pc"}:
        return "percent"
    if letters == "p":
        return "penny"
    return {"votes": "votes", "x": "times", "c": "cent"}.get(letters) or units.MEASURES.get(letters)


def _is_last(doc: Doc, at: int) -> bool:
    """Does the noun phrase end here? "40 grand", not "two grand juries"."""
    return at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}


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
        return percent(doc, at)
    pair = (word, word_at(doc, at + 1))
    if pair == ("per", "cent"):
        return percent(doc, at + 1)
    if word in {"times", "occasions"} and at == end:
        return word, at + 1, doc[at]
    if coin := money_behind(doc, at, number):
        return coin[0], coin[1], None
    if measured := measure(doc, number, at):
        return measured[0], measured[1], None
    if number.share:
        if word == "of" and word_at(doc, at + 1) in {"a", "one", "1"} and word_at(doc, at + 2) in units.PERCENT:
            return percent(doc, at + 2)
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


def _compound(doc: Doc, number: Number, at: int, noun: Token) -> Token | None:
    """`a 58-page report`: pages are counted, the report has them."""
    if at >= noun.i or number.value == 1 or noun.tag_ in {"NNS", "NNPS"}:
        return None
    part = doc[at]
    dashed = at > number.end
    joined = part.tag_ == "NN" and (dashed or part.i + 1 == noun.i) and part.is_alpha
    return part if joined and not is_of_time(part) and part.lower_ != "plus" else None


def _measure_within(doc: Doc, number: Number, end: int, noun: Token) -> tuple[str, int] | None:
    """`90 more minutes`, `5 million daily barrels`: the noun that the number counts is a measure."""
    if not all(doc[i].pos_ == "ADJ" for i in range(end, noun.i)) or noun.lower_ in {"points", "point"}:
        return None
    return measure(doc, number, noun.i)
