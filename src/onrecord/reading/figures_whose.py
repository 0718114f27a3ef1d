"""As of when a figure holds, and by whose count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.record import DateExpression, Mention, Party, Quotation, Span

from .figures_quantities import Quantity
from .nearby import Nearby
from .parse import Parse

ELSEWHERE = re.compile(
    r"\d|[.,;:—]| - |\b(?:from|than|since|until|till|before|after|by|over|through|compared|versus|during the past)\b",
    re.IGNORECASE,
)
"""What between a figure and a time says that the time is not the figure's: another number or clause, or the time that
it is compared with, or the length in which it came about."""

AS_OF_REACH = 40
"""Characters between a figure and the expression of time behind it that says as of when it holds."""


def as_of(parse: Parse, quantity: Quantity, span: Span, dates: Sequence[DateExpression]) -> Span | None:
    """The expression of time close behind the figure, in its sentence, with no other number before it."""
    doc = parse.doc
    sent = parse.span_of(doc[quantity.start].sent)
    at = bisect_right(dates, span.start, key=lambda date: date.span.start)
    for date in dates[at:]:
        if date.span.start >= sent.end or date.span.start - span.end > AS_OF_REACH:
            return None
        if date.kind in {"date", "time"} and date.value != "PRESENT_REF" and date.span.start >= span.end:
            between = parse.article.text[span.end : date.span.start]
            return None if ELSEWHERE.search(between) else date.span
    return None


def whose(
    parse: Parse, quantity: Quantity, span: Span, mentions: Nearby[Mention], quotations: Nearby[Quotation]
) -> Party | None:
    """Whose count it is: who is said to estimate it, else the speaker of the saying that holds it."""
    named = _source_named(parse, quantity)
    if named is not None:
        return Party(actor=_actor_at(named, mentions), span=named)
    near = quotations.overlapping((span,))
    holding = [quo for quo in near if any(content.covers(span) for content in quo.content)]
    if not holding:
        return None
    innermost = min(holding, key=lambda quo: (sum(c.end - c.start for c in quo.content), quo.id))
    return innermost.speaker if innermost.speaker.span or innermost.speaker.actor else None


SOURCE_CUES = (("according", "to"), ("based", "on"), ("in", "line", "with"), ("as", "per"), ("citing",))
ESTIMATING = frozenset(
    "estimate estimates estimated believe believes figures count tally assessment assessments "
    "intelligence data census survey poll".split()
)


def _source_named(parse: Parse, quantity: Quantity) -> Span | None:
    """`according to Ukrainian intelligence`, `based on US intelligence estimates`, in the sentence of the figure."""
    doc = parse.doc
    sent = doc[quantity.start].sent
    for token in sent:
        for cue in SOURCE_CUES:
            if token.lower_ != cue[0] or [t.lower_ for t in doc[token.i : token.i + len(cue)]] != list(cue):
                continue
            at = token.i + len(cue)
            phrase = _phrase(doc, at, sent.end)
            if phrase is None or phrase[1] > at + 12:
                continue
            if cue[0] == "citing" and not _can_count(doc, *phrase):
                continue
            if cue[0] in {"based", "in", "as"} and not any(t.lower_ in ESTIMATING for t in doc[phrase[0] : phrase[1]]):
                continue
            return parse.span(doc[phrase[0]].idx, doc[phrase[1] - 1].idx + len(doc[phrase[1] - 1]))
    return None


def _can_count(doc: Doc, start: int, end: int) -> bool:
    """`citing police`, `citing two studies`, not "citing concerns"."""
    return any(
        t.ent_type_ or t.pos_ == "PROPN" or t.lemma_ in SOURCES or t.lower_ in ESTIMATING for t in doc[start:end]
    )


SOURCES = frozenset(
    "official police source report study record document analyst expert witness ministry agency department court "
    "newspaper paper media figure statistic researcher doctor hospital regulator authority prosecutor lawyer".split()
)
"""Lemmas of those and that which may give a count."""


def _phrase(doc: Doc, start: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`."""
    end = start
    last_noun = -1
    while end < stop:
        token = doc[end]
        if token.pos_ in {"NOUN", "PROPN"}:
            last_noun = end
        elif token.pos_ not in {"ADJ", "DET", "NUM", "ADV", "PART", "PRON"} and token.text not in JOINTS:
            break
        end += 1
    return (start, last_noun + 1) if last_noun >= start else None


JOINTS = frozenset({"-", "'s", "’s", "/", "&"})


def _actor_at(span: Span, mentions: Nearby[Mention]) -> str | None:
    """The actor named in the passage: the longest mention, the last of equals."""
    inside = mentions.overlapping((span,))
    if not inside:
        return None
    best = max(inside, key=lambda mention: (mention.span.end - mention.span.start, mention.span.start))
    return best.entity
