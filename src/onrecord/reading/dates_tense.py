"""Does the sentence around an expression of time look back or ahead?"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en.time_words import WEEKDAYS
from onrecord.record.date import Direction

PLANNED = frozenset(
    "plan plans planned planning set due schedule scheduled expect expected intend hope slated poised aim".split()
)
"""Words whose "to …" has not happened yet when they are written."""
VOWED = frozenset("agree agreed vow vowed pledge pledged promise promised".split())
"""Done when they are told, but not what they promise: only their "to …" is to come."""
AHEAD = frozenset("will shall 'll wo would".split())
ONCE_DONE = frozenset({"once", "until"})
"""With "have" they look ahead: "once voters have spoken in November"."""
BEHIND = frozenset("after following since".split())
"""What stands behind one of these comes before what the sentence tells of: "will act after Monday's ruling" says
nothing of which Monday, "are tired after the November vote" means the last one."""
UNTIL = frozenset("until till".split())
"""What lies behind one of these comes after what the sentence tells of."""
CLIMB = 12
"""Steps from the expression towards the root of its sentence; deeper trees are the parser's slips."""


def direction_of(token: Token) -> Direction:
    """By the verb that governs the expression; `nearest` where there is none or it is in the present."""
    found, passed = _governing(token)
    if passed & BEHIND:
        return "nearest" if found == "future" else "past"
    if passed & UNTIL:
        return "future" if found == "nearest" else "nearest" if found == "past" else found
    return "nearest" if found == "future" and _belongs_to_something_known(token) else found


def _governing(token: Token) -> tuple[Direction, set[str]]:
    """What the first verb above that has a tense says, and the words passed on the way to it."""
    at = token
    passed: set[str] = set()
    for _ in range(CLIMB):
        if at.pos_ in {"VERB", "AUX"}:
            found = _of_verb(at)
            if found == "past" and any(child.lower_ in ONCE_DONE for child in at.children):
                found = "future" if any(child.lemma_ == "have" for child in at.children) else "past"
            if found is None and at.tag_ in {"VBZ", "VBP"} and not any(child.dep_ == "aux" for child in at.children):
                # "who is up for election on Tuesday, said …": not by the tense of what is outside
                found = "future" if at.lemma_ == "be" and token.lower_ in WEEKDAYS else "nearest"
            if found:
                return found, passed
        if at.i != token.i:
            passed.add(at.lower_)
        if at.head.i == at.i:
            break
        at = at.head
    return "nearest", passed


def _belongs_to_something_known(token: Token) -> bool:
    """`Wednesday's shooting`, `the court's ruling on Monday`: what is spoken of by name has mostly happened."""
    if any(child.dep_ == "case" for child in token.children):
        return True
    noun = token.head.head if token.head.pos_ == "ADP" else token.head
    return noun.pos_ == "NOUN" and any(child.dep_ == "poss" for child in noun.children)


def _of_verb(verb: Token) -> Direction | None:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    negated = any(child.dep_ == "neg" for child in verb.children)
    if negated and any(child.lower_ in {"would", "could"} for child in helpers):
        return "past"  # "on Tuesday would not confirm it" is a refusal, not a plan
    if any(child.lower_ in AHEAD for child in helpers):
        missed = any(child.lemma_ == "have" for child in helpers) and not any(
            child.lower_ == "will" for child in helpers
        )
        return "past" if missed else "future"  # "a win on Tuesday would have helped"
    if any(child.tag_ == "MD" for child in helpers):
        have = any(child.lemma_ == "have" for child in helpers)
        return "past" if have else "future"
    if verb.tag_ == "VBG" and verb.lemma_ in PLANNED and not helpers:
        return "future"  # "expecting a close vote on Tuesday"
    if verb.tag_ in {"VBD", "VBN"} or any(child.tag_ == "VBD" or child.lemma_ == "have" for child in helpers):
        if verb.lower_ in PLANNED and verb.tag_ == "VBN" and not any(child.tag_ == "VBD" for child in helpers):
            return "future"
        return "past"
    if verb.tag_ == "VB" and any(child.lower_ == "to" for child in helpers):
        head = verb.head
        if head.lower_ in PLANNED | VOWED or head.lemma_ in PLANNED:
            return "future"
        return None  # "went to meet him on Monday": the verb above decides
    if verb.tag_ in {"VBZ", "VBP"}:
        return "future" if verb.lemma_ in PLANNED else None
    return None
