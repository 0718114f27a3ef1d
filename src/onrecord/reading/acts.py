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

from .cues import Cue

NEUTRAL = frozenset({"assert", "announce", "warn"})
"""Acts of cues that the content may sharpen: a warning about what one will do oneself is a threat."""


def act_of(cue: Cue | None, content: str, *, own_subject: bool | None, frame: str) -> Act:
    """The act of a saying.

    Args:
        content: the words said, marks and line ends made plain.
        own_subject: whether the content speaks of its speaker ("said it would …"); None where that is not known.
        frame: where the content stands, as in `languages/en/cues.txt`.
    """
    act: Act = cue.word.act if cue is not None else "assert"
    if (
        cue is not None
        and cue.kind == "verb"
        and (_negated(cue) or _would_not(cue))
        and act in ("confirm", "assert", "announce")
    ):
        return "decline"
    if (
        cue is not None
        and cue.head.lemma_ == "decline"
        and frame == "i"
        and not re.match(r"(?:to )?(?:comment|say|elaborate|discuss|answer|respond|confirm|give|name|specify)", content)
    ):
        return "refuse"
    if cue is not None and cue.head.lemma_ == "call":
        return "demand" if frame == "p" else "assert"
    if (
        cue is not None
        and act == "confirm"
        and cue.head.lemma_ in ("acknowledge", "recognize", "recognise", "admit", "concede", "confess", "accept")
        and frame in ("c", "q")
    ):
        act = "assert" if frame == "q" or cue.head.lemma_ == "acknowledge" else act
    if act not in NEUTRAL:
        return act
    return _from_content(act, content, own_subject)


def _from_content(act: Act, content: str, own_subject: bool | None) -> Act:
    sentences = re.split(r"(?<=[.!?])\s+", content.strip())
    first = sentences[0]
    if DECLINE.search(content) and act != "warn":
        return "decline"
    if REFUSAL.search(first) and own_subject is not False:
        return "refuse"
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


def _negated(cue: Cue) -> bool:
    return any(child.dep_ == "neg" for child in cue.head.children)


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
