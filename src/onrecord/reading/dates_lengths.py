"""TODO dates_lengths."""

from __future__ import annotations

from onrecord.languages.en import time_words as words

from .dates_atoms import LENGTH, VAGUE_LENGTH, Atom, Text
from .dates_numbers import count_of


def read_stretch(text: Text, start: int, end: int) -> list[Atom]:
    """`the past two weeks`, `the last few days`, `the next 30 days`."""
    unit = words.UNITS[text.word(end - 1)]
    adjective_at = next(at for at in range(start, end) if text.letters[at] == "r")
    if text.word(adjective_at) in words.SAME | words.THIS:
        return read_duration(text, adjective_at + 1, end)
    count = count_of(text, adjective_at + 1, end - 1)
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
    if begin == unit_at or _is_age(text, unit_at):
        return []
    if text.letters[begin] == "a" and not _article_is_count(text, start, begin, unit_at):
        return []
    if word in {"quarter", "quarters"} and text.word(unit_at + 1) == "of":
        return []
    if unit in {"night", "weekend"}:
        return []
    if text.doc[unit_at].text[0].isupper() and text.doc[begin].text[0].isdigit() and word == "minutes":
        return []
    count = count_of(text, begin, unit_at)
    if "L" in text.letters[begin:end]:
        at = text.letters.index("L", begin)
        whole = (
            0.0
            if text.letters[begin] in "La" and at <= begin + 1
            else count_of(text, begin, _first_of(text, begin, end, "uj"))
        )
        count = None if whole is None else whole + 0.5
    vague = any(text.letters[at] == "c" for at in range(begin, unit_at))
    value = length_value(None if vague else count, unit)
    if value is None or (count is None and not vague):
        return []
    return [Atom(start=start, end=end, kind="duration", value=value, basis=VAGUE_LENGTH if vague else LENGTH)]


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


def _is_age(text: Text, unit_at: int) -> bool:
    after = [text.word(unit_at + step) for step in (1, 2)]
    return (
        after[0] in words.AGE_WORDS
        or (after[0] == "-" and after[1] in words.AGE_WORDS)
        or (after[0] == "of" and after[1] == "age")
    )


def read_bare_unit(text: Text, start: int, end: int) -> list[Atom]:
    """`for months`: a length that is not given."""
    word = text.word(start)
    unit = words.UNITS[word]
    if word == unit or unit in {"night", "quarter", "second", "weekend"}:
        return []
    before = text.word(start - 1)
    if before in {"for", "within"} and text.word(end) != "of":
        return [Atom(start=start, end=end, kind="duration", value=length_value(None, unit), basis=VAGUE_LENGTH)]
    return []


LENGTHS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y", "weekend": "P{}WE",
}  # fmt: skip


LONGER = {"decade": ("P{}Y", 10), "century": ("P{}Y", 100), "fortnight": ("P{}W", 2), "millennium": ("P{}Y", 1000)}


VAGUE_LONGER = {"decade": "PXDE", "century": "PXCE", "millennium": "PXML", "fortnight": "PXW"}


def length_value(count: float | None, unit: str) -> str | None:
    if unit in LONGER:
        if count is None:
            return VAGUE_LONGER[unit]
        form, times = LONGER[unit]
        return form.format(f"{count * times:g}")
    if unit not in LENGTHS:
        return None
    return LENGTHS[unit].format("X" if count is None else f"{count:.10g}")
