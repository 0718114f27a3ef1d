"""Words found glued behind names where a translator or a site lost the markup around a link ("Halvorsenmaintained")."""

from __future__ import annotations

from functools import cache

from .roles import role_words
from .small_words import SMALL_WORDS
from .speech import cue_verbs

SHORT = frozenset("at in on of to is as by".split())
OTHERS = frozenset("held told met meets spoke visited arrived wants gave also".split())
ENDS_OF_NAMES = frozenset("can may her his its our she our these than".split())
"""Small words that names end in by themselves ("Duncan", "Fisher")."""
SHORTEST = 5
"""Letters from which a verb or an office is taken for a word of its own; shorter ones are ends of names ("ward")."""


@cache
def glued_tails() -> frozenset[str]:
    """Small words, verbs of saying in all their forms, and offices."""
    verbs = {form for lemma in cue_verbs() for form in _forms(lemma)}
    offices = {phrase[0] for phrases in role_words().values() for phrase in phrases if len(phrase) == 1}
    long = {word for word in verbs | offices if len(word) >= SHORTEST and word.isalpha() and word.islower()}
    small = {word for word in SMALL_WORDS if len(word) > 2} - ENDS_OF_NAMES
    return frozenset(SHORT | OTHERS | {"said", "says"} | small | long)


def _forms(lemma: str) -> set[str]:
    if lemma.endswith("e"):
        return {lemma + "d", lemma + "s", lemma[:-1] + "ing"}
    if lemma.endswith("y") and lemma[-2:-1] not in "aeou":
        return {lemma[:-1] + "ied", lemma[:-1] + "ies", lemma + "ing"}
    return {lemma + "ed", lemma + "s", lemma + "ing"}
