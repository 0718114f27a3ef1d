"""How "this", "last", "next", "early" and "late" turn the expression that they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.languages.en import time_words as words
from onrecord.record.date import RelativeUnit

from .dates_atoms import Text


@dataclass(frozen=True, slots=True)
class Turn:
    """How this, last and next turn an expression."""

    shift: int
    anchor: Literal["publication", "text"]


def turn_of(text: Text, start: int, end: int) -> Turn:
    """By the last such word, so that "this past week" is the last one; "that same" and "the next" count in the text."""
    turn = Turn(0, "publication")
    for at in range(start, end):
        word = text.word(at)
        if text.letters[at] != "r":
            continue
        told = word in words.TEXT_ANCHORED or (word == "next" and at > start and text.letters[at - 1] == "t")
        anchor: Literal["publication", "text"] = "text" if told or turn.anchor == "text" else "publication"
        turn = Turn(-1 if word in words.LAST else 1 if word in words.NEXT else 0, anchor)
    return turn


def of_this_year(text: Text, start: int, end: int) -> bool:
    """`this summer`, `this March`: that of the year of publication."""
    return any(text.word(at) == "this" for at in range(start, end)) and turn_of(text, start, end).shift == 0


def edge_of(text: Text, start: int, end: int) -> str | None:
    for at in range(start, end):
        word = text.word(at)
        if text.letters[at] == "K":
            return {"mid": "MID", "early": "START"}.get(word.split("-")[0], "END")
        if text.letters[at] in "eE" and word not in {"earlier", "later"}:
            return "START" if word in words.EARLY else "MID" if word in words.MIDDLE else "END"
    return None


def part_and_time(part: str | None) -> tuple[str | None, str | None]:
    """TIMEX3 part of the day, or clock time (noon, midnight)."""
    if part and part.startswith("T"):
        return None, part[1:]
    return part, None


COUNTABLE: dict[str, RelativeUnit] = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
"""Units that are counted from a point of time."""
