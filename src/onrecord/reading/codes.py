"""PLOVER codes: what kind of event a sentence tells, for one who does it and one to whom it is done.

`code_event` is for a sentence of a parsed article with a known trigger ("the meeting", "arrested"); `code_pair` for two
actors of a sentence, and finds the trigger itself. Grammar and lexicon come first (`codes_paths.py`,
`codes_meaning.py`); where they are not certain, a model may be asked (`codes_judge.py`), and the coding says who spoke.

The quad class is 1 for verbal and 2 for material cooperation, 3 for verbal and 4 for material conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.plover import code_of
from onrecord.record import Plover, Span

from .codes_contexts import context_of
from .codes_judge import EventJudge, question
from .codes_meaning import meaning_of
from .codes_operations import QUADS, Meaning
from .codes_paths import meaning_between
from .codes_syntax import CLAUSES
from .parse import Parse

SURE = 0.7
"""How sure the model must be (0-1). Chosen on the odd ids of plv (root F1 .882 with 0, .893 with .5, .903 with .7):
where the lexicon knows nothing, a wrong code of a rare type costs more than silence, and in a record it is worse than
none."""

ROOT_CODES = {
    "AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "COOPERATE": "06", "AID": "07", "YIELD": "08", "ACCUSE": "11",
    "REQUEST": "10", "REJECT": "12", "THREATEN": "13", "PROTEST": "14", "MOBILIZE": "15", "SANCTION": "16",
    "COERCE": "17", "ASSAULT": "18",
}  # fmt: skip
"""The CAMEO root of each type of event; ASSAULT has three, of which this is the widest."""

HIGHEST = 5
"""Words above a trigger that may say that it is promised, refused, demanded …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """A code, and the words that made it."""

    plover: Plover
    cameo: str
    quad: int
    words: tuple[Span, ...]
    by: Literal["lexicon", "guess", "model"]
    """Who spoke: the lexicon, which knew every word on the way; the lexicon with words between that it does not know;
    or the model."""


def code_event(
    parse: Parse, trigger: Token, source: Span | None, target: Span | None, *, judge: EventJudge | None = None
) -> Plover | None:
    """The PLOVER code of the event that `trigger` tells; None where nothing is known of it.

    Args:
        source, target: who does it and to whom, where known; a code that needs them ("said that they must …") is missed
            without.
        judge: asked where the lexicon is not certain and `source` is known; heeded where it is sure enough.
    """
    coding = coding_of(parse, trigger, source, target, judge=judge)
    return coding.plover if coding is not None else None


def coding_of(
    parse: Parse, trigger: Token, source: Span | None, target: Span | None, *, judge: EventJudge | None = None
) -> Coding | None:
    """As `code_event`, with CAMEO code, quad class and the words that it comes from."""
    doer = parse.tokens_in(source) if source is not None else None
    other = parse.tokens_in(target) if target is not None else None
    found = meaning_between(doer, other) if doer is not None and doer.root.sent == trigger.sent else None
    if found is None or trigger.i not in found.at:
        found = _meaning_at(trigger)
    return _settled(parse, doer, other, found, judge, least=SURE)


def code_pair(
    parse: Parse, source: Span, target: Span | None, *, judge: EventJudge | None = None, least: float = SURE
) -> Coding | None:
    """What the sentence around `source` says that it does to `target`.

    Args:
        judge: asked where the lexicon is not certain.
        least: how sure the model must be to be heeded (0-1); with 0 there is always a code.
    """
    doer = parse.tokens_in(source)
    other = parse.tokens_in(target) if target is not None else None
    return _settled(parse, doer, other, meaning_between(doer, other), judge, least=least) if doer is not None else None


def _settled(
    parse: Parse,
    source: TokenSpan | None,
    target: TokenSpan | None,
    found: Meaning | None,
    judge: EventJudge | None,
    *,
    least: float,
) -> Coding | None:
    if judge is not None and source is not None and (found is None or not found.certain):
        event, sure = judge.likeliest(question(source, target, found))
        if sure >= least and (found is None or event != found.event):
            words = found.at if found is not None else ()
            return _coding(parse, Meaning(ROOT_CODES[event], ("model",), words), by="model")
    if found is None:
        return None
    return _coding(parse, found, by="lexicon" if found.certain else "guess")


def _coding(parse: Parse, found: Meaning, *, by: Literal["lexicon", "guess", "model"]) -> Coding:
    code = code_of(found.code)
    mode = code.mode if by != "model" else None  # the model knows the type of an event alone
    context = context_of(parse.doc[found.at[0]]) if found.at else None
    return Coding(
        plover=Plover(event=code.event, mode=mode, context=context or (code.context if by != "model" else None)),
        cameo=found.code,
        quad=QUADS[code.event],
        words=tuple(parse.span_of(parse.doc[i]) for i in sorted(set(found.at))),
        by=by,
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
