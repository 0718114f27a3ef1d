"""What counts from another day: `on Tuesday`, `last week`, `two years ago`, `in January`."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en import time_words as words
from onrecord.record import DateKind, Relative

from .dates_atoms import COUNTED, FROM_TEXT, LENGTH, VAGUE, VAGUE_LENGTH, Atom, AtomRole, Text
from .dates_lengths import LENGTHS, length_value, read_duration
from .dates_numbers import count_of, month_number
from .dates_tense import direction_of
from .dates_turns import COUNTABLE, edge_of, of_this_year, part_and_time, turn_of


def read_weekday(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] == "W")
    token = text.doc[at]
    after, before = text.token(at + 1), text.token(start - 1)
    if after is not None and after.text[:1].isupper() and after.pos_ == "PROPN" and after.lower_ in PAPERS:
        return []
    if before is not None and before.lower_ == "every":
        return []
    if before is not None and before.lower_ == "the" and after is not None and after.lower_ in EVENT_ANCHORS:
        return []  # "the Sunday following the vote"
    low = token.lower_.rstrip(".")
    index = words.WEEKDAYS.get(low) or words.WEEKDAY_SHORT.get(low) or words.WEEKDAY_SHORT[low + "."]
    if _in_a_title(text, at, end):
        return []
    turn = turn_of(text, start, at)
    past = text.word(at - 1) == "past" and at > start  # "this past Sunday" may be yesterday
    part = words.PARTS.get(text.word(end - 1)) if end - 1 > at else None
    part, time = part_and_time(part)
    edge = edge_of(text, start, at)
    relative = Relative(
        unit="weekday", index=index, shift=0 if past else turn.shift,
        direction="past" if past else direction_of(token), anchor=turn.anchor,
        part=part or (edge if text.word(start) not in {"earlier", "later"} else None), time=time,
    )  # fmt: skip
    kind: DateKind = "time" if part or time else "date"
    return [Atom(start=start, end=end, kind=kind, relative=relative, basis=COUNTED, role="weekday")]


def _in_a_title(text: Text, at: int, end: int) -> bool:
    """`"Sunday Morning Futures"`: a weekday with a capitalised part of the day and a name behind it."""
    if end - 1 == at or not text.doc[end - 1].text[:1].isupper():
        return False
    after = text.token(end)
    return after is not None and after.text[:1].isupper() and after.pos_ in {"PROPN", "NOUN"}


EVENT_ANCHORS = frozenset("following after before preceding".split())

PAPERS = frozenset("times telegraph mail mirror express herald independent post morning show".split()) - {"morning"}
"""Behind a Sunday these make the name of a paper."""


def read_deictic(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] == "D")
    shift, part = words.DEICTIC[text.word(at)]
    if (
        text.word(at + 1) in {"'s", "’s"}
        and text.word(at) == "today"
        and text.doc[at].ent_type_ in {"ORG", "WORK_OF_ART"}
    ):
        return []
    if text.doc[at].text[0].isupper() and text.word(at - 1) == "usa":
        return []
    if text.word(at) == "tomorrow" and _means_some_day(text.doc[at]):
        return [Atom(start=start, end=end, value="FUTURE_REF", basis=VAGUE)]
    time = None
    if end - 1 > at:
        part, time = part_and_time(words.PARTS.get(text.word(end - 1)))
    relative = Relative(unit="day", shift=shift, part=part, time=time)
    return [
        Atom(
            start=start,
            end=end,
            kind="time" if part or time else "date",
            relative=relative,
            basis=COUNTED,
            role="done" if part else "day",
        )
    ]


def _means_some_day(token: Token) -> bool:
    """`It is them today, it could be us tomorrow`."""
    might = any(child.lower_ in {"could", "might", "may"} for child in token.head.children)
    return might and any(word.lower_ == "today" for word in token.sent if word.i < token.i)


def read_month(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] in "MK")
    turn = turn_of(text, start, at)
    of_year = end - 1 > at
    if of_year:  # "January of this year"
        if words.UNITS[text.word(end - 1)] != "year":
            return read_month(text, start, at + 1)
        turn = turn_of(text, at + 1, end)
    relative = Relative(
        unit="month", index=month_number(text, at), shift=turn.shift, direction=direction_of(text.doc[at]),
        anchor=turn.anchor,
        part="YEAR" if of_year or of_this_year(text, start, at) else edge_of(text, start, end),
    )  # fmt: skip
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def read_period(text: Text, start: int, end: int) -> list[Atom]:
    """`last week`, `this month`, `the following day`, `recent weeks`."""
    unit = words.UNITS[text.word(end - 1)]
    adjective = text.word(end - 2)
    if text.word(end - 1) != unit:
        if adjective in words.VAGUE_PAST | words.NEXT:
            return [Atom(start=start, end=end, kind="duration", value=length_value(None, unit), basis=VAGUE_LENGTH)]
        return []
    told = text.letters[end - 3] == "r"  # "this past week"
    last_of_all = (
        adjective in {"last", "next"}
        and text.letters[end - 3] == "t"
        and text.word(end - 4) in words.LENGTH_CUES
        and text.word(end) != "of"
        and unit != "quarter"
    )
    if adjective == "latest" and unit == "quarter":
        return [Atom(start=start, end=end, relative=Relative(unit="quarter", shift=-1), basis=COUNTED)]
    if (adjective == "past" and unit in LENGTHS and not told) or last_of_all:
        return [Atom(start=start, end=end, kind="duration", value=length_value(1, unit), basis=LENGTH)]
    if adjective in {"recent", "latest", "ongoing", "foregoing"} or unit in {
        "second",
        "minute",
        "hour",
        "millennium",
        "fortnight",
    }:
        return []
    if text.word(end) == "of" and adjective in {"last", "next"}:
        return []  # "the last week of October"
    if text.word(end) == "or" or text.word(start - 1) in words.OWNERS:
        return []  # "the next day or so", "his last year"
    turn = turn_of(text, start, end)
    if unit == "night":
        return []
    role: AtomRole = "day" if unit == "day" else "week" if unit == "week" else "other"
    if adjective == "current" and unit == "day":
        return []
    relative = Relative(
        unit=COUNTABLE[unit],
        shift=turn.shift,
        anchor=turn.anchor,
        part=edge_of(text, start, end),
        direction=direction_of(text.doc[end - 1]),
    )
    return [
        Atom(start=start, end=end, relative=relative, basis=FROM_TEXT if turn.anchor == "text" else COUNTED, role=role)
    ]


def read_of_period(text: Text, start: int, end: int) -> list[Atom]:
    """`the end of the year`."""
    unit = words.UNITS[text.word(end - 1)]
    if (
        unit not in {"day", "week", "weekend", "month", "year", "decade", "century"}
        or text.word(end - 1) != unit
        or text.word(end) == "of"
    ):
        return []
    part = edge_of(text, start, end)
    opens = start - (2 if text.word(start - 1) == "the" else 1)
    if unit == "day" and part == "END" and text.word(end) == "," and text.doc[max(opens, 0)].is_sent_start:
        return []  # "At the end of the day, …" sums up
    if unit == "day" and part is None and not _says_which_day(text, start, end):
        return []
    if unit == "weekend" and text.word(start - 1) not in {"over", "during", "on", "at"}:
        return []
    direction = direction_of(text.doc[end - 1]) if unit == "weekend" else "nearest"
    relative = Relative(unit=COUNTABLE[unit], part=part, direction=direction)
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def _says_which_day(text: Text, start: int, end: int) -> bool:
    """Is "the day" a day of the calendar, not "the day when …" nor what is carried, saved or won?"""
    following = text.token(end)
    if text.doc[end - 1].head.lemma_ in DAY_IDIOMS and text.doc[end - 1].dep_ in {"dobj", "obj"}:
        return False
    return text.word(start - 1) not in {"of", "to"} and (following is None or following.is_punct or following.is_space)


DAY_IDIOMS = frozenset("carry save win rule seize make spend start end begin".split())
"""Verbs that take the day for their object."""


def read_ago(text: Text, start: int, end: int) -> list[Atom]:
    """`two weeks ago`, `three days later`, `the day before`."""
    sign = text.word(end - 1)
    unit_at = next(at for at in range(end - 1, start - 1, -1) if text.letters[at] == "u")
    unit = words.UNITS[text.word(unit_at)]
    begin = start
    while text.letters[begin] == "x":
        begin += 1
    if begin == unit_at and text.word(unit_at) == unit:
        return []  # no plural: "year later"
    count = 1.0 if text.letters[begin] == "t" else count_of(text, begin, unit_at)
    if text.letters[begin:unit_at] == "a" or text.letters[unit_at + 1 : unit_at + 3] == "ja":
        count = 1.0 if count is None else count
    if sign in {"before", "after"}:
        following = text.token(end)
        if following is not None and not (following.is_punct or following.is_space):
            return [] if text.letters[begin] == "t" else read_duration(text, start, unit_at + 1)
    if "L" in text.letters[start:end] and unit != "year":
        return []
    text_anchor = sign != "ago"
    if count is None:
        past = sign in {"ago", "earlier", "before"}
        return [Atom(start=start, end=end, value="PAST_REF" if past else "FUTURE_REF", basis=VAGUE)]
    steps = -round(count) if sign in {"ago", "earlier", "before"} else round(count)
    if unit in {"second", "minute", "hour"}:
        relative = Relative(
            unit="day", shift=0 if count < 12 else round(steps / 24), anchor="text" if text_anchor else "publication"
        )
        return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]
    if unit == "fortnight":
        unit, steps = "week", steps * 2
    if unit not in {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}:
        return []
    relative = Relative(unit=COUNTABLE[unit], shift=steps, anchor="text" if text_anchor else "publication")
    basis = FROM_TEXT if text_anchor else COUNTED
    role: AtomRole = "day" if unit == "day" else "years_ago" if unit == "year" and not text_anchor else "other"
    return [Atom(start=start, end=end, relative=relative, basis=basis, role=role)]
