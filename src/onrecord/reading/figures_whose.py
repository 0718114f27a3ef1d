"""By whose count a figure is: who is said to have counted, or who gives the number in a saying.

Somebody whom the sentence is merely about counts nothing, so doubt leaves a figure to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Span as TokenSpan, Token

from onrecord.languages.en.counting import CITED, CLAIMS, ESTIMATES, OWN, PAPERS, SOURCE_CUES, SOURCES, TELLING
from onrecord.record import Mention, Party, Quotation, Span

from .figures_known import is_known
from .figures_quantities import Quantity
from .nearby import Nearby
from .parse import Parse

ASIDE = re.compile(r"—|--| – | - |\(")
"""What within a reported saying begins words of the reporter's own."""

LONGEST_SOURCE = 12
"""Tokens of a source's name and description; more are a clause."""


def whose(
    parse: Parse, quantity: Quantity, span: Span, mentions: Nearby[Mention], quotations: Nearby[Quotation]
) -> Party | None:
    """Whose count it is: who is said to estimate it, else the speaker of the saying that gives it."""
    if is_known(parse.doc, quantity) or (quantity.unit == "votes" and quantity.noun is None):
        return None
    named = _source_named(parse, quantity)
    teller = _teller(parse, quantity, span, quotations)
    if named is not None:
        actor = _actor_at(parse, named, mentions)
        relayed = actor is None and teller is not None and teller.actor is not None and _is_paper(parse, named)
        return teller if relayed else Party(actor=actor, span=named)
    return teller


def _is_paper(parse: Parse, named: Span) -> bool:
    """`the report`, `court documents`: papers that only relay what somebody said."""
    words = parse.tokens_in(named)
    return words is not None and words[-1].lemma_.lower() in PAPERS


def _teller(parse: Parse, quantity: Quantity, span: Span, quotations: Nearby[Quotation]) -> Party | None:
    """The speaker of the saying that gives the number."""
    near = quotations.overlapping((span,))
    holding = [quo for quo in near if any(content.covers(span) for content in quo.content)]
    if not holding:
        return None
    innermost = min(holding, key=lambda quo: (sum(c.end - c.start for c in quo.content), quo.id))
    if not _gives_it(parse, quantity, span, innermost):
        return None
    return innermost.speaker if innermost.speaker.span or innermost.speaker.actor else None


def _gives_it(parse: Parse, quantity: Quantity, span: Span, quo: Quotation) -> bool:
    """Does the speaker give the number as his own, told by a verb of telling?"""
    if quo.grade == "unsure" or quo.polarity == "negative" or quo.act in {"ask", "deny", "refuse"}:
        return False
    inside = next(content for content in quo.content if content.covers(span))
    own_words = any(quoted.covers(span) for quoted in quo.quoted)
    cue = parse.tokens_in(quo.cue) if quo.cue is not None else None
    if cue is not None and _is_by_something_else(parse, cue, quo):
        return False
    if not own_words:
        if ASIDE.search(parse.article.text, inside.start, span.start):
            return False
        if cue is None or not _tells(cue):
            return False
    return not _is_of_others(parse, quantity, inside, own_words=own_words)


def _tells(cue: TokenSpan) -> bool:
    """`said`, `estimates`, `based on`; not "signals" or "complained"."""
    if tuple(token.lower_ for token in cue) in SOURCE_CUES:
        return True
    return any(token.lemma_.lower() in TELLING and token.pos_ != "NOUN" for token in cue)


def _is_by_something_else(parse: Parse, cue: Iterable[Token], quo: Quotation) -> bool:
    """`They struck out a line noting that …`: the line notes it."""
    for token in cue:
        noun = token.head
        if token.dep_ == "acl" and token.tag_ == "VBG" and noun.pos_ in {"NOUN", "PROPN"}:
            return quo.speaker.span is None or not quo.speaker.span.overlaps(parse.span_of(noun))
    return False


def _is_of_others(parse: Parse, quantity: Quantity, inside: Span, *, own_words: bool) -> bool:
    """Is the number part of what others hold ("the notion that …"), or told only by the way in a relative clause?"""
    said = parse.tokens_in(inside)
    if said is None:
        return False
    token: Token = quantity.noun if quantity.noun is not None else parse.doc[quantity.number[1] - 1]
    while token.head.i != token.i and said.start <= token.head.i < said.end:
        above = token.head
        if above.pos_ == "NOUN" and above.lemma_.lower() in CLAIMS:
            return True
        if not own_words and (token.dep_ in {"relcl", "acl"} or (token.dep_ == "pcomp" and above.head.pos_ == "NOUN")):
            return True  # "gave no reason for keeping out 400 sailors"
        if token.dep_ == "ccomp" and above.lemma_.lower() in CITED:
            subject = next((child for child in above.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is not None and subject.lower_ not in OWN and subject.i >= said.start:
                return True
        token = above
    return False


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
            if phrase is None or phrase[1] > at + LONGEST_SOURCE:
                continue
            if cue[0] == "citing" and not _can_count(doc, *phrase):
                continue
            if cue[0] in {"based", "in", "as"} and not any(t.lower_ in ESTIMATES for t in doc[phrase[0] : phrase[1]]):
                continue
            return parse.span(doc[phrase[0]].idx, doc[phrase[1] - 1].idx + len(doc[phrase[1] - 1]))
    return None


def _can_count(doc: Doc, start: int, end: int) -> bool:
    """`citing police`, `citing two studies`, not "citing concerns"."""
    return any(t.ent_type_ or t.pos_ == "PROPN" or t.lemma_ in SOURCES or t.lower_ in ESTIMATES for t in doc[start:end])


def _phrase(doc: Doc, start: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`, with who made it ("a count by the Red Cross")."""
    end = start
    last_noun = -1
    while end < stop:
        token = doc[end]
        made = token.lower_ in {"by", "from"} and last_noun == end - 1 and doc[last_noun].pos_ == "NOUN"
        if token.pos_ in {"NOUN", "PROPN"}:
            last_noun = end
        elif token.pos_ not in {"ADJ", "DET", "NUM", "ADV", "PART", "PRON"} and token.text not in JOINTS and not made:
            break
        end += 1
    return (start, last_noun + 1) if last_noun >= start else None


JOINTS = frozenset({"-", "'s", "’s", "/", "&"})


def _actor_at(parse: Parse, span: Span, mentions: Nearby[Mention]) -> str | None:
    """The actor named in the passage: the longest mention, the last of equals; nobody where several made it together
    ("an NPR/Marist poll")."""
    inside = mentions.overlapping((span,))
    if not inside or "/" in parse.article.text[span.start : span.end]:
        return None
    best = max(inside, key=lambda mention: (mention.span.end - mention.span.start, mention.span.start))
    return best.entity
