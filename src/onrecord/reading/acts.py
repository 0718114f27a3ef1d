"""What somebody does by saying something: promise, deny, threaten … From the cue and from the content together.

"said" alone says nothing: "said that it would never allow" refuses, "said it would take measures if its demands are
not met" threatens. The cue's own act comes first; neutral cues leave the content to decide.
"""

from __future__ import annotations

import re

from spacy.tokens import Span as TokenSpan

from onrecord.languages.en.act_words import (
    CONFIRMATION,
    DECLINE,
    DEMAND,
    DENIAL,
    OFFER,
    PROMISE,
    PROPOSAL,
    REFUSAL,
    SOFT,
    THANKS,
    THREAT,
)  # fmt: skip
from onrecord.record import Act

from .cues import Cue, is_negated

NEUTRAL = frozenset({"assert", "announce", "warn"})
"""Acts of cues that the content may sharpen: a warning about what one will do oneself is a threat."""

SHOULD = re.compile(r"\b(?:should|ought to|let's|let us)\b|^(?:to )?\w+ing\b", re.I)
"""Marks of a proposal behind "suggested"; without them the verb only says."""

FENDS_OFF = re.compile(r"\b(?:allow|permit|tolerate)\b.{0,120}\bto\b", re.I)
"""Who will not allow something *to happen* gives his word; who will not allow a thing refuses it."""

ADMITTING = frozenset({"acknowledge", "recognize", "recognise", "admit", "concede", "confess", "accept"})
"""Verbs that confirm what is held against somebody, and before words between marks often only say."""

SPEAKING_OUT = re.compile(r"(?:to )?(?:comment|say|elaborate|discuss|answer|respond|confirm|give|name|specify)")
"""What is declined by somebody who keeps silent; whoever declines anything else refuses it."""


def act_of(cue: Cue | None, content: str, *, own_subject: bool | None, frame: str, told_press: bool = False) -> Act:
    """The act of a saying.

    Args:
        content: the words said, marks and line ends made plain.
        own_subject: whether the content speaks of its speaker ("said it would …"); None where that is not known.
        told_press: words between marks that are said to reporters: nobody instructs or urges these, whatever verb a
            spinner has put there.
        frame: where the content stands, as in `languages/en/cues.txt`.
    """
    act: Act = "assert" if cue is None else _of_cue(cue, content, frame)
    if told_press and act in ("demand", "ask"):
        act = "assert"
    return _from_content(act, content, own_subject) if act in NEUTRAL else act


def _of_cue(cue: Cue, content: str, frame: str) -> Act:
    """The act that the cue reports, before the content is looked at."""
    act, lemma = cue.word.act, cue.head.lemma_
    if cue.kind == "verb" and act in ("confirm", "assert", "announce") and (is_negated(cue) or _would_not(cue)):
        return "decline"
    if lemma == "decline" and frame == "i" and not SPEAKING_OUT.match(content):
        return "refuse"
    if lemma == "call":
        return "demand" if frame in ("p", "i") else "assert"
    if lemma == "suggest" and frame in ("c", "q") and not SHOULD.search(content):
        return "assert"
    if lemma in ADMITTING and frame in ("c", "q"):
        return "assert" if frame == "q" or lemma == "acknowledge" else act
    return act


def _from_content(act: Act, content: str, own_subject: bool | None) -> Act:
    sentences = re.split(r"(?<=[.!?])\s+", content.strip())
    first = sentences[0]
    if DECLINE.search(content) and act != "warn":
        return "decline"
    if REFUSAL.search(first) and own_subject is not False and (own_subject or act != "warn"):
        return "promise" if own_subject and FENDS_OFF.search(first) else "refuse"
    if THREAT.search(first):
        return "threaten"
    if act == "warn":
        return "threaten" if own_subject and PROMISE.search(first) else "warn"
    for pattern, found in (
        (THANKS, "thank"),
        (PROPOSAL, "propose"),
        (OFFER, "offer"),
        (DENIAL, "deny"),
        (CONFIRMATION, "confirm"),
        (DEMAND, "demand"),
    ):
        if pattern.search(first):
            return found  # type: ignore[return-value]
    if own_subject and PROMISE.search(first):
        return "promise"
    return act


def _would_not(cue: Cue) -> bool:
    at = cue.head.i
    return bool(
        re.search(r"\b(?:refus\w+|declin\w+|fail\w*|unable|unwilling) to$", cue.head.doc[max(0, at - 3) : at].text)
    )


def is_hedged(cue: Cue | None, content: str) -> bool:
    """Does the cue or the main clause leave a way out ("hinted", "might")?"""
    return bool(cue is not None and cue.word.soft) or bool(SOFT.search(content[:160]))


def is_negative(tokens: TokenSpan | None) -> bool:
    """Is the main clause of the content negated?"""
    if tokens is None:
        return False
    root = tokens.root
    return any(child.dep_ == "neg" for child in root.children) or any(
        grand.dep_ == "det" and grand.lower_ == "no"
        for child in root.children
        if child.dep_ in ("dobj", "attr", "nsubj")
        for grand in child.children
    )
