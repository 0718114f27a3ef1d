"""What comes round again: `every Monday`, `daily`, `Sundays`."""

from __future__ import annotations

from onrecord.languages.en import time_words as words

from .dates_atoms import REPEATED, Atom, Text
from .dates_lengths import length_value
from .dates_numbers import count_of, month_number, weekday_number
from .dates_turns import part_and_time


def read_every(text: Text, start: int, end: int) -> list[Atom]:
    word = text.word(end - 1)
    letter = text.letters[end - 1]
    value = None
    if letter == "W":
        value = f"XXXX-WXX-{weekday_number(word)}"
    elif letter == "M":
        value = f"XXXX-{month_number(text, end - 1):02}"
    elif letter == "P":
        part, _ = part_and_time(words.PARTS[word])
        value = f"XXXX-XX-XXT{part}" if part else None
    elif letter == "S":
        value = f"XXXX-{words.SEASON_CODES[words.SEASONS[word]]}"
    else:
        count = count_of(text, start + 1, end - 1) if end - start > 2 else 1
        value = length_value(count, words.UNITS[word])
    return [Atom(start=start, end=end, kind="set", value=value, basis=REPEATED)] if value else []


def read_adverb_set(text: Text, start: int, end: int) -> list[Atom]:
    """`daily`, `annually`; not the `annual` meeting, which names what it is more than how often."""
    if text.word(start) in LABELS and text.doc[start].dep_ in {"amod", "compound"}:
        return []
    return [Atom(start=start, end=end, kind="set", value=words.SETS[text.word(start)], basis=REPEATED)]


LABELS = frozenset("annual biannual biennial yearly".split())


def read_habit(text: Text, start: int, end: int) -> list[Atom]:
    return [
        Atom(
            start=start, end=end, kind="set", value=f"XXXX-WXX-{weekday_number(text.word(start)[:-1])}", basis=REPEATED
        )
    ]
