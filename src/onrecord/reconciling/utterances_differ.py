"""What a rendering does to a saying: words cut, added, exchanged; numbers, hedges and negations changed.

Words are aligned; neighbouring changes are put together into phrases, so that a reader sees "complex" beside
"complicated" and not a list of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from onrecord.languages.en.polarity import NEGATORS, OPPOSITES, STRENGTH
from onrecord.record import Difference, DifferenceKind

from .utterances_pairs import Saying, like_words, lower

LONGEST = 14
"""Words shown of a stretch that was cut or added; the middle of a longer one is left out."""
SHORT = 3
"""Words: a longer stretch that is only cut or added and has a negation in it takes its own verb along."""
BRIDGE = 1
"""Words that two changes may have between them and still be shown as one, if those words are small."""
SMALL = frozenset("a an the of to in on at for and or is are was were be has have had it its their his her".split())
DIGITS = re.compile(r"\d")


def differences(here: Saying, fullest: Saying) -> tuple[Difference, ...]:
    """How `here` departs from the fullest rendering, in its order."""
    if not here.quoted and fullest.quoted:
        return (
            Difference(kind="indirect", here=_show(here.words), there=_show(fullest.quoted)),
            *_turned(here.words, fullest.quoted),
        )
    one = here.quoted or here.words
    other = fullest.quoted or fullest.words
    return tuple(_describe(one[a:b], other[c:d]) for a, b, c, d in _changes(one, other))


def _changes(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches that differ, as places in both, neighbours joined."""
    matcher = SequenceMatcher(None, _folded(one, other), [lower(word) for word in other], autojunk=False)
    found: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if found and found[-1][1] + BRIDGE >= a and all(lower(word) in SMALL for word in one[found[-1][1] : a]):
            start, there = found[-1][0], found[-1][2]
            # a cut at the very beginning stays apart from what follows it: it is another kind of change
            if not (found[-1][0] == found[-1][1] == 0 and a > 0):
                found[-1] = (start, b, there, d)
                continue
        found.append((a, b, c, d))
    yield from found


def _folded(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words, each form that the other text has in another form ("efforts", "effort") put as it stands there."""
    known = [lower(word) for word in other]
    exact = set(known)
    folded = []
    for word in map(lower, one):
        if word in exact:
            folded.append(word)
        else:
            stem = next((form for form in known if like_words(word, form) and abs(len(word) - len(form)) <= 1), word)
            folded.append(stem)
    return folded


def _describe(here: Sequence[str], there: Sequence[str]) -> Difference:
    return Difference(kind=_kind(here, there), here=_show(here), there=_show(there))


def _kind(here: Sequence[str], there: Sequence[str]) -> DifferenceKind:
    one, other = [lower(word) for word in here], [lower(word) for word in there]
    if one and other and _numbers(one) != _numbers(other) and _numbers(one) and _numbers(other):
        return "number"
    turned = _negations(one) % 2 != _negations(other) % 2
    if turned and ((one and other and len(one) + len(other) <= LONGEST) or len(one) + len(other) <= SHORT):
        return "polarity"
    if any(frozenset((a, b)) in OPPOSITES for a in one for b in other):
        return "polarity"
    if _strength(one) and _strength(other) and _strength(one) < _strength(other):
        return "softened"
    if not one:
        return "cut"
    return "reworded" if other else "added"


def _turned(here: Sequence[str], there: Sequence[str]) -> Iterator[Difference]:
    """Numbers changed on the way from direct to indirect speech; other words change there by themselves."""
    one, other = (_numbers([lower(word) for word in words]) for words in (here, there))
    if one and other and not set(one) & set(other):
        yield Difference(kind="number", here=" ".join(one), there=" ".join(other))


def _numbers(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if DIGITS.search(word))


def _negations(words: Sequence[str]) -> int:
    return sum(word in NEGATORS or word.endswith("n't") for word in words)


def _strength(words: Sequence[str]) -> int:
    return min((STRENGTH[word] for word in words if word in STRENGTH), default=0)


def _show(words: Sequence[str]) -> str:
    if len(words) <= LONGEST:
        return " ".join(words)
    half = LONGEST // 2
    return " ".join((*words[:half], "…", *words[-half:]))
