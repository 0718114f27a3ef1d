"""PLOVER codes: what kind of event a sentence tells, for one who does it and one to whom it is done.

`code_event` is for a sentence of a parsed article with a known trigger ("the meeting", "arrested"); `code_pair` for two
actors of a sentence, and finds the trigger itself. Grammar and lexicon come first (`codes_paths.py`,
`codes_meaning.py`); where they know nothing, there is no code.

The quad class is 1 for verbal and 2 for material cooperation, 3 for verbal and 4 for material conflict.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.plover import code_of
from onrecord.record import Plover, Span

from .codes_meaning import CLAUSES, QUADS, Meaning, meaning_of
from .codes_paths import meaning_between
from .parse import Parse

HIGHEST = 5
"""Words above a trigger that may say that it is promised, refused, demanded …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """A code, and the words that made it."""

    plover: Plover
    cameo: str
    quad: int
    words: tuple[Span, ...]
    certain: bool
    """Did the lexicon know every word on the way?"""


def code_event(parse: Parse, trigger: Token, source: Span | None, target: Span | None) -> Plover | None:
    """The PLOVER code of the event that `trigger` tells; None where the lexicon knows no such event there.

    Args:
        source, target: who does it and to whom, where known; a code that needs them ("said that they must …") is missed
            without.
    """
    coding = coding_of(parse, trigger, source, target)
    return coding.plover if coding is not None else None


def coding_of(parse: Parse, trigger: Token, source: Span | None, target: Span | None) -> Coding | None:
    """As `code_event`, with CAMEO code, quad class and the words that it comes from."""
    doer = parse.tokens_in(source) if source is not None else None
    other = parse.tokens_in(target) if target is not None else None
    found = meaning_between(doer, other) if doer is not None and doer.root.sent == trigger.sent else None
    if found is None or trigger.i not in found.at:
        found = _meaning_at(trigger)
    return _coding(parse, found)


def code_pair(parse: Parse, source: Span, target: Span | None) -> Coding | None:
    """What the sentence around `source` says that it does to `target`."""
    doer = parse.tokens_in(source)
    other = parse.tokens_in(target) if target is not None else None
    return _coding(parse, meaning_between(doer, other)) if doer is not None else None


def _coding(parse: Parse, found: Meaning | None) -> Coding | None:
    if found is None:
        return None
    code = code_of(found.code)
    return Coding(
        plover=Plover(event=code.event, mode=code.mode, context=code.context),
        cameo=found.code,
        quad=QUADS[code.event],
        words=tuple(parse.span_of(parse.doc[i]) for i in sorted(set(found.at))),
        certain=found.certain,
    )


def _meaning_at(trigger: Token) -> Meaning | None:
    """The meaning of a trigger with all that stands above it: "refused to meet" for "meet"."""
    best = meaning_of(trigger)
    node = trigger
    for _ in range(HIGHEST):
        if node.head == node or not _is_complement(node):
            break
        node = node.head
        found = meaning_of(node) if node.pos_ != "ADP" else None
        if found is not None and trigger.i in found.at:
            best = found
    return best


def _is_complement(token: Token) -> bool:
    return token.dep_ in (*CLAUSES, "dobj", "pobj", "prep", "attr", "acomp", "nsubjpass", "acl", "conj")
