"""Parts of a year: quarters, halves and seasons."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en import time_words as words
from onrecord.languages.en.number_words import ORDINALS
from onrecord.record import Relative

from .dates_atoms import COUNTED, Atom, Text
from .dates_numbers import day_number
from .dates_tense import direction_of
from .dates_turns import Turn, edge_of, of_this_year, turn_of
from .dates_years import read_century


def read_season(text: Text, start: int, end: int) -> list[Atom]:
    at = next(at for at in range(start, end) if text.letters[at] == "S")
    index = words.SEASONS[text.word(at)]
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-{words.SEASON_CODES[index]}")]
    before = text.word(start - 1)
    led = text.letters[start] in "treE" or before in SEASON_CUES
    if text.letters[start:at] == "t" and _stands_before_a_noun(text.doc[at]):
        start = at  # "the summer offensive": of the offensive, not of the summer
        if text.doc[at].text[0].isupper():
            return []
    if not led and _stands_before_a_noun(text.doc[at]) and text.doc[at].text[0].islower():
        led = text.word(at) not in {"fall", "spring"} or text.doc[at].pos_ == "NOUN"
    if not led or (text.word(at + 1) in {"of", "in", "from", "to"} and text.word(at) == "fall"):
        return []
    turn = turn_of(text, start, at)
    shift = turn.shift
    if end - 1 > at:
        tail = turn_of(text, at + 1, end)
        relative = Relative(unit="season", index=index, shift=tail.shift, anchor=tail.anchor, part="YEAR")
        return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]
    relative = Relative(
        unit="season",
        index=index,
        shift=shift,
        anchor=turn.anchor,
        direction=direction_of(text.doc[at]),
        part="YEAR" if index != 4 and of_this_year(text, start, at) else edge_of(text, start, at),
    )
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def _stands_before_a_noun(token: Token) -> bool:
    return token.dep_ in {"compound", "amod", "nmod"} and token.head.i > token.i


SEASON_CUES = frozenset("in since until by during through of from early late mid".split())


def read_part_quarter(text: Text, start: int, end: int) -> list[Atom]:
    """`the third quarter`, `the first quarter of 2015`."""
    at = next((at for at in range(start, end) if text.letters[at] == "u"), None)
    ordinal = next((at for at in range(start, end) if text.letters[at] == "o"), None)
    if at is None or ordinal is None or words.UNITS[text.word(at)] != "quarter":
        return read_century(text, start, end) if at is not None and words.UNITS[text.word(at)] == "century" else []
    index = ORDINALS.get(text.word(ordinal)) or day_number(text, ordinal) or 0
    if not 1 <= index <= 4:
        return []
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-Q{index}")]
    turn = turn_of(text, at + 1, end) if end - 1 > at else Turn(0, "publication")
    relative = Relative(
        unit="quarter",
        index=index,
        shift=turn.shift,
        direction=direction_of(text.doc[at]),
        part="YEAR" if end - 1 > at else None,
    )
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def read_short_quarter(text: Text, start: int, end: int) -> list[Atom]:
    """`Q3`, `Q3 2012`."""
    index = int(text.word(start)[1])
    if text.doc[start].text[0] != "Q":
        return []
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-Q{index}")]
    relative = Relative(unit="quarter", index=index, direction=direction_of(text.doc[start]))
    return [Atom(start=start, end=end, relative=relative, basis=COUNTED)]


def read_half_of(text: Text, start: int, end: int) -> list[Atom]:
    ordinal = next(at for at in range(start, end) if text.letters[at] in "oe")
    index = 2 if text.word(ordinal) == "latter" else ORDINALS.get(text.word(ordinal), 0)
    if index not in {1, 2}:
        return []
    if text.letters[end - 1] == "Y":
        return [Atom(start=start, end=end, value=f"{int(text.word(end - 1)):04}-H{index}")]
    if words.UNITS.get(text.word(end - 1)) != "year":
        return []
    turn = turn_of(text, ordinal + 1, end)
    return [
        Atom(
            start=start,
            end=end,
            relative=Relative(unit="half", index=index, shift=turn.shift, part="YEAR"),
            basis=COUNTED,
        )
    ]
