"""Cues that the parser hung inside the content of another saying, given back to the speaker of that one.

In "She said the bridge is safe and promised that it would stay open" the promise is hers, and in "He said the ministry
owes an answer, urging it to speak" the urging is his; parsers attach both to the verb of the content.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from .cues import Cue
from .syntax import SUBJECTS

GOING_ON = frozenset(
    "add note stress continue insist reiterate caution conclude emphasize emphasise acknowledge".split()
)
"""Verbs that go on with a speaker's words whatever the tense of the verb before."""


def rejoin(cues: list[Cue]) -> tuple[list[Cue], dict[int, int]]:
    """The cues with their true speakers, and by the number of a cue's head the token at which its content must end."""
    by_head = {cue.head.i: cue for cue in cues if cue.kind == "verb" and not cue.word.mind}
    found: list[Cue] = []
    stops: dict[int, int] = {}
    for cue in cues:
        outer = _outer(cue, by_head) if cue.kind == "verb" and not cue.word.mind else None
        if outer is None or outer.speaker is None:
            found.append(cue)
            continue
        found.append(replace(cue, speaker=outer.speaker))
        stop = begin_of(cue.head)
        stops[outer.head.i] = min(stop, stops.get(outer.head.i, stop))
    return found, stops


def _outer(cue: Cue, by_head: dict[int, Cue]) -> Cue | None:
    """The cue whose content the parser took this one for a part of, although it goes on beside it."""
    verb = cue.head
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    content = verb.head
    if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ", "VBG"):
        tells = "c" in cue.word.frames and _of_himself(content)
        if not (_unlike(content, verb) or verb.lemma_ in GOING_ON or tells):
            return None
    elif not (verb.dep_ == "advcl" and verb.tag_ == "VBG" and _set_off(verb)):
        return None
    at = content
    for _ in range(4):
        if at.i in by_head and at != content:
            outer = by_head[at.i]
            holds = bool(outer.word.frames & {"c", "i"})
            return outer if holds and at.i < verb.i and content.i != at.i else None
        if (at.i in by_head and not _unlike(at, verb)) or at.head == at:
            return None
        at = at.head
    return None


def _of_himself(content: Token) -> bool:
    """Has the content a pronoun for its subject? Then what is joined on has the same speaker either way."""
    return any(child.dep_ in SUBJECTS and child.lower_ in ("he", "she", "they") for child in content.children)


def _set_off(verb: Token) -> bool:
    """Does a comma or dash stand before the verb, or a closing mark?"""
    before = verb.doc[max(verb.i - 1, 0)]
    return before.is_quote or before.text in {",", "–", "—", "-"}


def _unlike(content: Token, verb: Token) -> bool:
    """Could the two verbs not be one speaker's row of deeds: another tense, or one of them with an auxiliary?"""
    return content.tag_ != verb.tag_ or any(child.dep_ in ("aux", "auxpass") for child in content.children)


def begin_of(verb: Token) -> int:
    """The token before a verb at which the clause before it ends: its "and", or the comma or dash."""
    at = verb.i
    while at > verb.sent.start and verb.doc[at - 1].pos_ in ("ADV", "AUX"):
        at -= 1
    return at - 1
