"""The lexicon of reported speech in English, read once from the tables beside this file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast, get_args

from onrecord.record import Act

PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "according to", "based on", "in line with", "in accordance with", "in the words of", "as per",
        "in keeping with", "per", "in response to", "in step with", "consistent with",
    )
)  # fmt: skip
"""Openings of a phrase that names who says so. All but the first are what spinning programs make of it, and count only
where a speaker follows and the phrase stands apart from its clause."""

CERTAIN_PHRASES = frozenset({("according", "to"), ("in", "the", "words", "of")})

PRESS = frozenset(
    "reporter reporters journalist journalists newsman newsmen correspondent correspondents media press newspaper "
    "radio television broadcaster".split()
)

SPEAKING = frozenset("speak talk respond reply react answer comment ask address write testify appear".split())
"""Verbs whose participle opens the setting of a saying: "Speaking to journalists in …, she said …"."""

OCCASIONS = frozenset(
    "interview conference briefing statement speech address remarks remark call meeting letter tweet post message "
    "hearing convention debate press testimony op-ed article column podcast broadcast email".split()
)


MEDIA = frozenset("twitter facebook instagram television tv radio air".split())
"""Where things are said, beside the occasions."""


@dataclass(frozen=True, slots=True)
class CueWord:
    """A verb that reports speech: its usual act, where its content stands, and whether its object is the addressee."""

    act: Act
    frames: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    tells: bool = False
    soft: bool = False
    mind: bool = False


@cache
def cue_verbs() -> dict[str, CueWord]:
    """By lemma."""
    found = {}
    for lemma, act, frames, flags in _rows("cues.txt", 4):
        plain = {frame for frame in frames.split() if ":" not in frame}
        prepositions = {word for frame in frames.split() if frame.startswith("p:") for word in frame[2:].split(",")}
        found[lemma] = CueWord(
            act=_act(act), frames=frozenset(plain), prepositions=frozenset(prepositions),
            tells="to" in flags.split(), soft="soft" in flags.split(), mind="mind" in flags.split(),
        )  # fmt: skip
    return found


@cache
def cue_nouns() -> dict[str, Act]:
    """By lemma."""
    return {noun: _act(act) for noun, act in _rows("cue_nouns.txt", 2)}


@cache
def attitudes() -> dict[str, tuple[str, ...]]:
    """What a word lays to somebody beside words: "v:fear" thinks, "n:plan" wants; by form and lemma, from
    `attitudes.txt`."""
    found: dict[str, tuple[str, ...]] = {}
    for form, sort, words in _rows("attitudes.txt", 3):
        for word in words.split():
            found[f"{form}:{word}"] = (*found.get(f"{form}:{word}", ()), sort)
    return found


@cache
def moods() -> frozenset[str]:
    """Verbs whose passive tells what somebody feels or believes ("was convinced that …")."""
    return frozenset(word.removeprefix("v:") for word, sorts in attitudes().items() if "mood" in sorts)


@cache
def somebody() -> frozenset[str]:
    """Lemmas of common nouns for those who speak and listen, beside the offices of `roles.txt`."""
    return frozenset(row[0] for row in _rows("somebody.txt", 1))


@cache
def documents() -> frozenset[str]:
    """Lemmas of texts and occasions through which somebody speaks."""
    return frozenset(row[0] for row in _rows("documents.txt", 1))


def _rows(name: str, columns: int) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [([cell.strip() for cell in line.split("|")] + [""] * columns)[:columns] for line in lines]


def _act(word: str) -> Act:
    if word not in get_args(Act):
        raise ValueError(f"{word!r} is not an act; the table of cues names one of {', '.join(get_args(Act))}")
    return cast(Act, word)
