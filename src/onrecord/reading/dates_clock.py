"""Times and parts of the day: `5:30 p.m.`, `this morning`, `at noon`."""

from __future__ import annotations

import re

from onrecord.languages.en import time_words as words
from onrecord.record import Relative

from .dates_atoms import COUNTED, FROM_TEXT, Atom, Text
from .dates_turns import part_and_time, turn_of


def read_part_of(text: Text, start: int, end: int) -> list[Atom]:
    """`this morning`, `last night`, `that evening`."""
    adjective = text.word(end - 2)
    turn = turn_of(text, start, end)
    part, time = part_and_time(words.PARTS[text.word(end - 1)])
    shift = turn.shift
    if adjective == "past":
        return []
    relative = Relative(unit="day", shift=shift, anchor=turn.anchor, part=part, time=time)
    return [
        Atom(
            start=start,
            end=end,
            kind="time",
            relative=relative,
            basis=FROM_TEXT if turn.anchor == "text" else COUNTED,
            role="part",
        )
    ]


def read_bare_part(text: Text, start: int, end: int) -> list[Atom]:
    """`at noon`, `overnight`, `in the evening`: on the day the text is about."""
    word = text.word(start)
    part, time = part_and_time(words.PARTS[word])
    before, before_that = text.word(start - 1), text.word(start - 2)
    first = start
    if word == "overnight" or (word in {"noon", "midnight", "midday"} and before not in {"the", "high", "a"}):
        pass
    elif (before == "the" and before_that in {"in", "during", "by", "of"}) or (
        before == "the" and text.word(end) == "of" and text.letters[end + 1 : end + 2] not in ("", "_")
    ):
        first = start - 1
    else:
        return []
    if word == "overnight" and text.doc[start].pos_ == "ADJ":
        return []
    relative = Relative(unit="day", anchor="text", part=part, time=time)
    return [Atom(start=first, end=end, kind="time", relative=relative, basis=FROM_TEXT, role="part")]


def read_clock(text: Text, start: int, end: int) -> list[Atom]:
    at = start
    while text.letters[at] == "x":
        at += 1
    halves = next((text.word(i) for i in range(at, end) if text.letters[i] == "p"), None)
    value = clock_value(text.word(at), halves)
    if value is None or (text.letters[at] == "C" and text.word(end) in {"lead", "win", "victory"}):
        return []
    if text.letters[at] == "C" and halves is None and _looks_like_verse(text, at):
        return []
    relative = Relative(unit="day", anchor="text", time=value)
    return [Atom(start=at, end=end, kind="time", relative=relative, basis=FROM_TEXT, role="clock")]


def _looks_like_verse(text: Text, at: int) -> bool:
    """`John 3:16`, `Psalm 23:4`: chapter and verse, or a ratio."""
    before = text.token(at - 1)
    return (
        before is not None
        and before.pos_ == "PROPN"
        and before.ent_type_ not in {"DATE", "TIME"}
        and text.letters[at - 1] == "_"
    )


def clock_value(word: str, halves: str | None) -> str | None:
    found = re.fullmatch(r"(\d{2})(\d{2})", word) or re.match(r"(\d{1,2})(?:[:.h](\d{2}))?", word)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if halves is not None:
        if not 1 <= hour <= 12:
            return f"{hour:02}:{minute:02}" if hour < 24 else None
        hour = hour % 12 + words.CLOCK_HALVES[halves]
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None
