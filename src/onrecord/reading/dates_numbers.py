"""Numbers inside an expression of time: counts, days, months, weekdays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.languages.en import time_words as words
from onrecord.languages.en.number_words import ORDINALS

from .dates_atoms import Text
from .numerals import is_number_word, words_value


def count_of(text: Text, start: int, end: int) -> float | None:
    """How many, None where the text does not say ("a few")."""
    run = [word for word in text.words(start, end) if word not in {"-", "of"}]
    if any(word in words.VAGUE_COUNTS for word in run):
        return None
    if not run or not all(word in {"a", "an", "and"} or word[0].isdigit() or is_number_word(word) for word in run):
        return None
    return words_value(run)


def day_number(text: Text, at: int) -> int | None:
    word = text.word(at)
    if word in ORDINALS:
        return ORDINALS[word]
    digits = re.match(r"\d{1,2}", word)
    return int(digits[0]) if digits else None


def month_number(text: Text, at: int) -> int:
    return month_of(text.word(at).split("-")[-1])


def month_of(word: str) -> int:
    return words.MONTHS.get(word) or words.MONTH_SHORT.get(word) or words.MONTH_SHORT[word.rstrip(".")]


def weekday_number(word: str) -> int:
    return words.WEEKDAYS.get(word) or words.WEEKDAY_SHORT[word]


def is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def weekday_from(year: int, month: int, day: int, weekday: int) -> date:
    """The first such weekday (1 Monday to 7) from that day on."""
    first = date(year, month, day)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7)


def counts_a_noun(text: Text, at: int) -> bool:
    """Does the number count the noun behind it ("In May 20 soldiers died")?"""
    after = text.token(at + 1)
    return after is not None and after.tag_ == "NNS" and text.letters[at + 1] == "_" and text.doc[at].head.i == after.i
