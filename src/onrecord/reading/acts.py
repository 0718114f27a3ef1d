"""What somebody does by saying something: promise, deny, threaten … From the cue and from the content together.

"said" alone says nothing: "said that it would never allow" refuses, "said it would take measures if its demands are not met"
threatens. The cue's own act comes first; neutral cues leave the content to decide.
"""

from __future__ import annotations

import re

from spacy.tokens import Span as TokenSpan

from onrecord.record import Act

from .cues import Cue

NEUTRAL = frozenset({"assert", "announce", "warn"})
"""Acts of cues that the content may sharpen: a warning about what one will do oneself is a threat."""

OWN = frozenset({"i", "we", "it", "they", "he", "she"})

WILL = r"(?:will|would|'ll|shall|is going to|are going to)"
REFUSAL = re.compile(
    rf"\b(?:{WILL} (?:not|never)|won't|wouldn't|can(?:not|'t| not)|could(?: not|n't)) (?:ever )?"
    r"(?:accept|allow|permit|agree|tolerate|recogni[sz]e|negotiate|compromise|back down|give (?:up|in)|surrender|sign|support)\b",
    re.I,
)
THREAT = re.compile(
    rf"\b{WILL} (?:be met (?:with|by)|face|pay|suffer|have (?:\w+ )?consequences|retaliate|respond|strike|take (?:[^.,;]{{0,40}} )?(?:measures|action|steps))"
    r"|\b(?:prepared|ready|forced) to (?:take|use|strike|respond|retaliate|act)\b[^.]{0,90}\b(?:if|unless|should)\b",
    re.I,
)
OFFER = re.compile(
    r"\b(?:is|are|am|was|were|be|remains?|'re|'m|'s) (?:\w+ )?(?:open|ready|willing|prepared)(?: to (?:\w+ )?"
    r"(?:discuss|talk|negotiate|help|host|mediate|consider|meet|hold|dialog|dialogue|cooperate|work)\w*| (?:for|to) (?:talks|dialogue|negotiations|discussion))",
    re.I,
)
DECLINE = re.compile(
    r"\b(?:can(?:not|'t| not)|could(?: not|n't)|would(?: not|n't)|will not|won't|do(?:es)?(?: not|n't)|did(?: not|n't)) "
    r"(?:\w+ )?(?:comment|elaborate|say anything|confirm|discuss (?:it|this|that|the details))\b|\bno comment\b"
    r"|\bdid(?: not|n't) know (?:anything|something) about\b|\bknow nothing (?:about|of)\b",
    re.I,
)
DENIAL = re.compile(
    r"^(?:that's|that is|this is|it's|it is|these are|those are|they are|that was|it was)(?: \w+)? "
    r"(?:(?:not|never) (?:\w+ )?(?:true|possible|correct|accurate|so|right|the case|what happened|serious|real)|untrue|false|a lie|lies|nonsense|fake|simply not)\b"
    r"|^(?:[\w'’]+ ){0,6}?(?:has|have|had) no (?:veto|plans?|intention|knowledge|right|rights|evidence|involvement|role|connection|links?|ties|part|deal|agreement|proof|authority|power|interest)\b(?! to comment)"
    r"|\bthere (?:is|are|was|were|has been|have been|had been) no (?:\w+ )?(?:deal|agreement|plan|plans|evidence|truth|talks|proof|such|attack|order|decision|commitment|promise|contact|link|collusion|basis|intention)\b"
    r"|\bnever (?:happened|took place|said that|agreed)\b|\b(?:categorically|flatly|completely) (?:untrue|false)\b"
    r"|^(?:i|we|he|she|it|they) (?:did not|didn't|have never|has never|never) (?:do|say|make|give|promise|agree|order|send|take|commit|sign|receive|offer|discuss|use|attack|kill)\b",
    re.I,
)
CONFIRMATION = re.compile(r"^(?:yes|indeed|that's right|that is right|that is true|it is true|correct)\b", re.I)
DEMAND = re.compile(r"^(?!(?:i|we|there|you|it|if|when)\b)(?:(?!(?:do|does|did|not|never|if|when|don't|doesn't)\b)[\w'’]+ ){0,6}(?:must|has to|have to|needs to)\b(?! be (?:said|noted|admitted))|^(?:stop|release|withdraw|leave|end|lift|return|free) ", re.I)
PROPOSAL = re.compile(r"^(?:let us|let's|why don't|i (?:propose|suggest)|we (?:propose|suggest))\b", re.I)
THANKS = re.compile(r"^(?:thank you|thanks|i(?: am|'m) (?:very |deeply )?grateful|we(?: are|'re) (?:very |deeply )?grateful|i thank|we thank|i want to thank)\b", re.I)
PROMISE = re.compile(
    rf"^(?:[\w'’]+ ){{0,5}}?(?:i|we|he|she|it|they)(?: \w+ly)? {WILL} (?!be (?:a|an|able|very|difficult|hard|time|better|worse|good|bad|sad|happy)\b|have\b|see\b|know\b|need\b|like\b|be seen\b|not be able|seek\b|try\b|hope\b|aim\b|want\b|continue\b|probably|likely|say\b|mean\b|depend\b|look\b)"
    r"|^(?:i|we) (?:promise|pledge|guarantee|undertake|commit)\b",
    re.I,
)
BARE_PROMISE = re.compile(rf"^{WILL} (?!be (?:a|an|able|very|met)\b|have\b|see\b|need\b)", re.I)
SOFT = re.compile(r"\b(?:may|might|could|possibly|perhaps|probably|likely|apparently|reportedly|seems?|appears?|hope|hopes|hoped)\b", re.I)
NEGATION = re.compile(r"\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|without|n't)\b|n't\b", re.I)


def act_of(cue: Cue | None, content: str, *, own_subject: bool | None, frame: str) -> Act:
    """The act of a saying.

    Args:
        content: the words said, marks and line ends made plain.
        own_subject: whether the content speaks of its speaker ("said it would …"); None where that is not known.
        frame: where the content stands, as in `languages/en/cues.txt`.
    """
    act: Act = cue.word.act if cue is not None else "assert"
    if cue is not None and cue.kind == "verb" and (_negated(cue) or _would_not(cue)) and act in ("confirm", "assert", "announce"):
        return "decline"
    if cue is not None and cue.head.lemma_ == "decline" and frame == "i" and not re.match(r"(?:to )?(?:comment|say|elaborate|discuss|answer|respond|confirm|give|name|specify)", content):
        return "refuse"
    if cue is not None and cue.head.lemma_ == "call":
        return "demand" if frame == "p" else "assert"
    if cue is not None and act == "confirm" and cue.head.lemma_ in ("acknowledge", "recognize", "recognise", "admit", "concede", "confess", "accept") and frame in ("c", "q"):
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
    for pattern, found in ((THANKS, "thank"), (PROPOSAL, "propose"), (OFFER, "offer"), (DENIAL, "deny"), (CONFIRMATION, "confirm"), (DEMAND, "demand")):
        if pattern.search(first):
            return found  # type: ignore[return-value]
    if own_subject and (PROMISE.search(first) or BARE_PROMISE.search(first)):
        return "promise"
    return act


def _negated(cue: Cue) -> bool:
    return any(child.dep_ == "neg" for child in cue.head.children)


def _would_not(cue: Cue) -> bool:
    at = cue.head.i
    return bool(re.search(r"\b(?:refus\w+|declin\w+|fail\w*|unable|unwilling) to$", cue.head.doc[max(0, at - 3) : at].text))


def is_hedged(cue: Cue | None, content: str) -> bool:
    """Does the cue or the main clause leave a way out ("hinted", "might")?"""
    return bool(cue is not None and cue.word.soft) or bool(SOFT.search(content[:160]))


def is_negative(tokens: TokenSpan | None) -> bool:
    """Is the main clause of the content negated?"""
    if tokens is None:
        return False
    root = tokens.root
    return any(child.dep_ == "neg" for child in root.children) or any(
        grand.dep_ == "det" and grand.lower_ == "no" for child in root.children if child.dep_ in ("dobj", "attr", "nsubj") for grand in child.children
    )
