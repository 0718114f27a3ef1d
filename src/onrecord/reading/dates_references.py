"""Expressions that only say past, present or future: `now`, `recently`, `these days`, `in the near future`."""

from __future__ import annotations

from onrecord.languages.en import time_words as words

from .dates_atoms import VAGUE, Atom, Text


def read_vague(text: Text, start: int, end: int) -> list[Atom]:
    word = text.word(start)
    token = text.doc[start]
    if (
        token.pos_ not in {"ADV", "ADJ"}
        or word in {"soon", "formerly"}
        or (word == "now" and token.dep_ not in {"advmod", "npadvmod", "pobj", "pcomp", "prep"})
    ):
        return []
    if word == "recently" and text.word(start - 1) in {"more", "most"}:
        start -= 1
    return [Atom(start=start, end=end, value="PRESENT_REF" if word in words.PRESENT else "PAST_REF", basis=VAGUE)]


def read_these_days(text: Text, start: int, end: int) -> list[Atom]:
    """`these days`, where it stands alone."""
    if text.word(end - 1) != "days" or text.doc[end - 1].dep_ not in {"npadvmod", "advmod"}:
        return []
    return [Atom(start=start, end=end, value="PRESENT_REF", basis=VAGUE)]


def read_some_time(text: Text, start: int, end: int) -> list[Atom]:
    """`in the future`, `in the past`, `at the moment`; not "the future of the bridge"."""
    token = text.doc[end - 1]
    value = {"future": "FUTURE_REF", "past": "PAST_REF", "moment": "PRESENT_REF"}.get(token.lower_)
    led = text.word(start - 1) in ({"at", "for"} if token.lower_ == "moment" else {"in", "for", "into"})
    if value is None or not led or text.word(end) == "of" or token.head.i > token.i or token.pos_ != "NOUN":
        return []
    return [Atom(start=start, end=end, value=value, basis=VAGUE)]
