"""Lengths of time: `six hours`, `the past two weeks`, `for months`, `a 25-year-old`."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en import time_words as words
from onrecord.languages.en.number_words import MAGNITUDES
from onrecord.record import Relative

from .dates_atoms import AGE, COUNTED, LENGTH, REPEATED, VAGUE_LENGTH, Atom, Text
from .dates_numbers import count_of
from .dates_turns import COUNTABLE


def read_stretch(text: Text, start: int, end: int) -> list[Atom]:
    """`the past two weeks`, `the last few days`, `the four previous weeks`, `the first ten months`."""
    unit = words.UNITS[text.word(end - 1)]
    adjective_at = next(at for at in range(start, end) if text.letters[at] in "ro")
    if text.letters[end : end + 1] in {"g", "E"}:
        return []  # "said this three years ago"
    if adjective_at > start and text.letters[adjective_at - 1] not in "t" and text.word(end - 1) == unit:
        return []  # "lost $3 million last quarter"
    if text.word(adjective_at) in words.SAME | words.THIS:
        return read_duration(text, adjective_at + 1, end) if adjective_at + 1 < end - 1 else []
    counted = (adjective_at + 1, end - 1) if adjective_at < end - 2 else (start + (text.letters[start] == "t"), end - 2)
    count = count_of(text, *counted)
    if text.letters[adjective_at] == "o" and (text.word(adjective_at) != "first" or text.word(end - 1) == unit):
        return []  # "the second two-week trial"
    value = length_value(count, unit)
    return (
        [Atom(start=start, end=end, kind="duration", value=value, basis=LENGTH if count else VAGUE_LENGTH)]
        if value
        else []
    )


def read_duration(text: Text, start: int, end: int) -> list[Atom]:
    unit_at = next(at for at in range(end - 1, start - 1, -1) if text.letters[at] == "u")
    word = text.word(unit_at)
    unit = words.UNITS[word]
    begin = start
    while begin < unit_at and text.letters[begin] == "x":
        begin += 1
    if begin == unit_at:
        return []
    if text.letters[begin] == "a" and not _article_is_count(text, start, begin, unit_at):
        return _rate(text, begin, unit_at)
    if text.word(begin) == "one" and unit == "day" and _is_some_day(text.doc[unit_at]):
        return []
    if word in {"quarter", "quarters"} and text.word(unit_at + 1) == "of":
        return []
    if unit in {"night", "weekend"}:
        return []
    if text.doc[unit_at].text[0].isupper() and text.doc[begin].text[0].isdigit() and word == "minutes":
        return []
    if (both := _last_and(text, begin, unit_at)) is not None:
        start = begin = both + 1  # "between zero and six months"
    if text.word(begin) in {"many", "some"} and text.word(begin - 1) in {"as", "in"}:
        return []  # "in as many years", "in some months"
    count = count_of(text, begin, unit_at)
    if "L" in text.letters[begin:end]:
        at = text.letters.index("L", begin)
        whole = (
            0.0
            if text.letters[begin] in "La" and at <= begin + 1
            else count_of(text, begin, _first_of(text, begin, end, "uj"))
        )
        count = None if whole is None else whole + 0.5
    if text.word(unit_at + 1) == "from" and text.word(unit_at + 2) in FROM_NOW and count and unit in COUNTABLE:
        ahead = Relative(unit=COUNTABLE[unit], shift=round(count))
        return [Atom(start=start, end=unit_at + 3, relative=ahead, basis=COUNTED)]
    vague = any(text.letters[at] == "c" for at in range(begin, unit_at))
    value = length_value(None if vague else count, unit)
    if value is None or (count is None and not vague) or (text.word(begin) == "some" and word == unit):
        return []
    if age_end := _age_end(text, unit_at):
        return [Atom(start=start, end=age_end, kind="duration", value=value, basis=AGE)]
    return [Atom(start=start, end=end, kind="duration", value=value, basis=VAGUE_LENGTH if vague else LENGTH)]


def _last_and(text: Text, begin: int, unit_at: int) -> int | None:
    """Where two numbers are joined, not the parts of one ("two hundred and five")."""
    for at in range(unit_at - 1, begin, -1):
        if text.letters[at] == "j" and text.letters[at - 1 : at] in {"n", "h", "d", "N"}:
            is_one = text.word(at - 1) in MAGNITUDES or "L" in text.letters[at : at + 3]
            return None if is_one else at
    return None


def _first_of(text: Text, start: int, end: int, letters: str) -> int:
    return next(at for at in range(start, end) if text.letters[at] in letters)


def _article_is_count(text: Text, start: int, begin: int, unit_at: int) -> bool:
    """Is "a week" a length of one week, not a rate ("twice a week") and not "a day of talks"?"""
    if text.letters[begin : begin + 2] == "ac" or "L" in text.letters[begin : unit_at + 3]:
        return True
    before = text.word(start - 1)
    if text.letters[start] == "x" or before in LENGTH_CUES:
        return True
    return text.word(unit_at) == "hour" and before in {"within", "for", "lasted", "took", "takes"}


LENGTH_CUES = frozenset(
    "for in within over than after under lasted lasting took takes lasts spent nearly almost about through".split()
)


def _age_end(text: Text, unit_at: int) -> int | None:
    """Where an age ends ("52 years old", "5-year-old", "26 years of age"), None if the length is none."""
    after = [text.word(unit_at + step) for step in (1, 2)]
    if after[0] in words.AGE_WORDS:
        return unit_at + 2
    if (after[0] == "-" and after[1] in words.AGE_WORDS) or (after[0] == "of" and after[1] == "age"):
        return unit_at + 3
    return None


FROM_NOW = frozenset({"now", "today"})
ONCE = frozenset({"once", "twice"})
RATE_REACH = 4
"""Tokens before "a month" among which what is counted each month has its number."""


def _is_some_day(day: Token) -> bool:
    """`one day` as "some day": an adverb, with nothing that lasts it."""
    return day.dep_ in {"npadvmod", "advmod"} and day.n_lefts == 1


def _rate(text: Text, article_at: int, unit_at: int) -> list[Atom]:
    """`three times a day`, `$100 a month`: each day, each month; `a week after`: a length."""
    token = text.doc[unit_at]
    value = length_value(1, words.UNITS[token.lower_])
    if token.dep_ != "npadvmod" or value is None or unit_at - article_at != 1:
        return []
    if text.word(unit_at + 1) in {"after", "before", "from"}:
        return [Atom(start=article_at, end=unit_at + 1, kind="duration", value=value, basis=LENGTH)]
    near = range(max(0, article_at - RATE_REACH), article_at)
    if not any(text.letters[at] in "hdNYn" or text.word(at) in ONCE for at in near):
        return []
    start = article_at
    if text.word(start - 1) in ONCE:
        start -= 1
    elif text.word(start - 1) == "times" and text.letters[start - 2] in "hdNn":
        start -= 2
    return [Atom(start=start, end=unit_at + 1, kind="set", value=value, basis=REPEATED)]


def read_quarter_century(text: Text, start: int, end: int) -> list[Atom]:
    """`a quarter-century`, `a quarter century ago`."""
    units = [words.UNITS[text.word(at)] for at in range(start, end) if text.letters[at] == "u"]
    if units != ["quarter", "century"]:
        return []
    if text.letters[end - 1] == "g":
        return [Atom(start=start, end=end, relative=Relative(unit="year", shift=-25), basis=COUNTED)]
    return [Atom(start=start, end=end, kind="duration", value="P25Y", basis=LENGTH)]


def read_bare_unit(text: Text, start: int, end: int) -> list[Atom]:
    """`for months`: a length that is not given."""
    word = text.word(start)
    unit = words.UNITS[word]
    if word == unit or unit in {"night", "quarter", "second", "weekend"}:
        return []
    before = text.word(start - 1)
    if text.word(end) == "-" and text.word(end + 1) == "long":  # "a decades-long dispute"
        return [Atom(start=start, end=end + 2, kind="duration", value=length_value(None, unit), basis=VAGUE_LENGTH)]
    if before in {"for", "within"} or _counts_from_an_event(text, start) or _is_of_something(text, start):
        return [Atom(start=start, end=end, kind="duration", value=length_value(None, unit), basis=VAGUE_LENGTH)]
    return []


def _counts_from_an_event(text: Text, at: int) -> bool:
    """`Hours after the vote`, `days before he died`."""
    return (
        text.word(at + 1) in {"after", "before"} and text.doc[at].n_lefts == 0 and text.word(at - 1) not in {"of", "-"}
    )


def _is_of_something(text: Text, at: int) -> bool:
    """`years of war`, with nothing before it that makes it certain years."""
    return text.word(at + 1) == "of" and text.doc[at].n_lefts == 0 and text.doc[at].dep_ != "compound"


LENGTHS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y", "weekend": "P{}WE", "decade": "P{}DE", "century": "P{}CE", "millennium": "P{}ML",
}  # fmt: skip
"""As TIMEX3 writes lengths, with the count left open."""


def length_value(count: float | None, unit: str) -> str | None:
    if unit == "fortnight":
        return length_value(count and count * 2, "week")
    if unit not in LENGTHS:
        return None
    if unit == "hour" and count is not None and 0 < count < 1:
        return length_value(round(count * 60), "minute")
    return LENGTHS[unit].format("X" if count is None else f"{count:.10g}")
