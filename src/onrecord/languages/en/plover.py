"""The words that say what one actor does to another, and the PLOVER codes that stand for it, read once from the tables
beside this file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources

OPERATIONS = frozenset("AGREE WILL ASK REFUSE DENY FAIL THREATEN STOP UNDO ALLOW ORDER SAY LIGHT SEND NONE".split())
"""What a word may do to the meaning below it; any other code is of CAMEO."""


ANYTHING, SOMEBODY, NOTHING = "*", "$", "-"
"""Stand in the table for an object of any kind, for one that is a person, and for no object."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a CAMEO code is in PLOVER."""

    event: str
    mode: str | None
    context: str | None


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word says if its conditions hold."""

    code: str
    beside: tuple[str, ...] = ()
    """Particles, prepositions or other small words that must hang on it."""

    objects: frozenset[str] = frozenset()
    """One of these must be its object."""

    before: tuple[str, ...] = ()
    """One of these must stand before it as a modifier."""

    clause: str = ""
    """It must govern a clause: `any`; with `to` one in the infinitive; with `noun` one without a verb ("called him
    mad")."""

    @property
    def conditions(self) -> int:
        special = bool(self.objects) * (1 if self.objects <= {ANYTHING, SOMEBODY, NOTHING} else 3)
        return (
            2 * len(self.beside) + special + 2 * bool(self.before) + {"": 0, "any": 1, "to": 2, "noun": 2}[self.clause]
        )


@cache
def codes() -> dict[str, Code]:
    """By CAMEO code."""
    found: dict[str, Code] = {}
    for code, event, mode, context in (line.split("|") for line in _lines("plover_codes.txt")):
        found[code] = Code(event, mode or None, context or None)
    return found


def code_of(cameo: str) -> Code:
    """The PLOVER code of a CAMEO code, or of the nearest one above it.

    Raises:
        KeyError: there is none ("01", a statement).
    """
    table = codes()
    for end in range(len(cameo), 1, -1):
        if cameo[:end] in table:
            return table[cameo[:end]]
    raise KeyError(cameo)


@cache
def context_words() -> dict[str, str]:
    """The context that a lemma speaks for, in the order of the table."""
    found: dict[str, str] = {}
    for context, words in (line.split("|") for line in _lines("plover_contexts.txt")):
        for word in words.split():
            found.setdefault(word, context)
    return found


@cache
def noun_class(name: str) -> frozenset[str]:
    """The nouns of a class ("@troops")."""
    return next(frozenset(words.split()) for kind, one, words in _rows() if kind == "class" and one == name)


@cache
def senses() -> dict[tuple[str, str], tuple[Sense, ...]]:
    """By part of speech (`verb`, `noun`, `adj`) and lemma, those with most conditions first."""
    classes = {name: frozenset(words.split()) for kind, name, words in _rows() if kind == "class"}
    found: dict[tuple[str, str], list[Sense]] = defaultdict(list)
    for part, code, words in _rows():
        for word in words.split() if part != "class" else ():
            lemma, sense = _sense(word, code, classes)
            found[part, lemma].append(sense)
    return {key: tuple(sorted(many, key=lambda one: -one.conditions)) for key, many in found.items()}


def _sense(word: str, code: str, classes: dict[str, frozenset[str]]) -> tuple[str, Sense]:
    """ "put:@troops+alert": the lemma, and the conditions behind it."""
    word, clausal, kind = word.partition(">")
    clause = (kind or "any") if clausal else ""
    word, *before = word.split("~")
    objects: frozenset[str] = frozenset()
    lemma, _, rest = word.partition(":")
    if rest:
        named, *beside = rest.split("+")
        for one in named.split("/"):
            objects |= classes[one] if one.startswith("@") else {one}
        lemma, *more = lemma.split("+")
        beside = [*more, *beside]
    else:
        lemma, *beside = lemma.split("+")
    return lemma, Sense(code, tuple(beside), objects, tuple(before), clause)


def _rows() -> list[tuple[str, str, str]]:
    return [(part, code, words) for part, code, words in (line.split("|") for line in _lines("plover_words.txt"))]


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
