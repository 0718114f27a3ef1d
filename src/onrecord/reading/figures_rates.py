"""What a unit is counted by: "barrels a day", "miles per hour", "$5 a share"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.en import units

from .figures_nouns import NOMINAL
from .figures_number import DASHES, word_at


def rate_behind(doc: Doc, name: str, end: int, *, counts: bool) -> tuple[str, int]:
    """`barrels a day`, `miles per hour`, `$5 a share`, `400 people a day`."""
    joint = word_at(doc, end)
    dashed = joint in DASHES and word_at(doc, end + 1) in {"a", "an", "per"}
    at = end + dashed
    joint = word_at(doc, at)
    if joint in {"a", "an", "per", "/", "every"}:
        behind = at + 1 + (word_at(doc, at + 1) in DASHES)
        word = word_at(doc, behind)
        base = units.RATES.get(word)
        if joint == "per" and base is None:
            while behind + 1 < len(doc) and _describes(doc[behind]):
                behind += 1  # "per trained employee"
            if behind < len(doc) and doc[behind].pos_ in NOMINAL:
                base = doc[behind].lemma_.lower()
        if joint in {"per", "/"} and word in {"square", "cubic"} and word_at(doc, behind + 1) in units.MEASURES:
            return f"{name} per {word} {units.MEASURES[word_at(doc, behind + 1)]}", behind + 2
        if word_at(doc, behind + 1) in BY_THE_CLOCK and joint in {"a", "an"}:
            return name, end  # "from 12 percent a year before"
        if base is None or (joint in {"a", "an"} and word in NOT_BEHIND_A) or (joint == "every" and counts):
            return name, end
        return f"{name} per {base}", behind + 1
    if joint == "each" and (base := units.RATES.get(word_at(doc, at + 1))) and not counts:
        return f"{name} per {base}", at + 2
    last = at + 1 >= len(doc) or doc[at + 1].pos_ not in NOMINAL
    if joint in units.PER_EACH and last and (not counts or joint in {"daily", "annually"}):
        return f"{name} per {units.PER_EACH[joint]}", at + 1
    return name, end


def _describes(token: Token) -> bool:
    return token.pos_ == "ADJ" or (token.tag_ in {"VBN", "VBG"} and token.dep_ == "amod")


BY_THE_CLOCK = frozenset("before earlier ago later after prior previously".split())


NOT_BEHIND_A = frozenset("quarter pound foot million billion second family student worker unit".split())
"""Words with "a" before them that begin something else: "5 dollars a million times"."""


def rate_behind_of(doc: Doc, end: int) -> str | None:
    """The base of "gallons of jet fuel a year"."""
    if word_at(doc, end) != "of":
        return None
    for at in range(end + 1, min(end + 5, len(doc) - 1)):
        if doc[at].lower_ in {"a", "per"} and at > end + 1:
            return units.RATES.get(doc[at + 1].lower_) if doc[at + 1].lower_ in OF_TIME else None
        if doc[at].pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


OF_TIME = frozenset("day week month year hour minute second".split())
