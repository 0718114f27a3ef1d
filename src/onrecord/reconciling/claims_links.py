"""Which items are about one claim, and which denial, confirmation or silence answers which report.

Likeness finds what is comparable. Whether two agree is read from acts, negation and opposites, never from likeness.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.en.polarity import OPPOSITES
from onrecord.languages.en.undertakings import AGREEMENT_NOUNS, PROMISE_NOUNS, REPORT_NOUNS
from onrecord.record.vector import likeness, stack

from .claims_items import Item
from .claims_sides import Sides
from .utterances_pairs import stem

PROMISE_ALIKE = 0.5
"""Cosine of two tellings of one promise with a word in common; tellings on the seeds have .54 to .74."""
PROMISE_LEAST = 0.35
OWN_ALIKE = 0.6
OWN_SHARED = 0.35
"""The same for two promises that one speaker makes himself: he makes several on one matter. Of one saying have .62 and
more with .5 of the words in common; of two, up to .62 with less than a third."""
PROMISE_SHARED = 0.5
"""With this share of the shorter one's words in common, PROMISE_LEAST is enough."""
SAME_MATTER = 0.6
"""Cosine of an assertion and the denial of it."""
MATTER_SHARED = 0.5
ANSWER_ALIKE = 0.45
"""Cosine of a promise and its confirmation by the promisor's side, with a word in common; .65 on the seeds."""
ANSWER_SHARED = 0.25
"""Share of the shorter one's content words that a confirmation repeats."""
NEAR_SHARED = 0.4
NEAR_ALIKE = 0.35
"""With this share of the words repeated in the same report, or within REACH of the promise, this cosine is enough."""
TWO_SAY = 0.75
"""Cosine of one proposition asserted by two."""
TWO_SHARED = 0.6
CONTRARY_SHARED = 0.7
"""Share of the shorter one's content words that a contradiction repeats."""
NAME_STEM = 6
"""Letters of a name that are compared, so that "Icelandic" goes with "Iceland"."""
WEIGHTY = frozenset(("promise", "foretold", "agreement", "accuse"))
"""What somebody is asked about first."""
SLACK = 0.01
"""By how much a quick look at all pairs is kinder than the rounded cosine that decides."""
REACH = 2
"""Paragraphs before a denial or a refusal to comment in which stands what it answers."""


def shared_words(one: Item, other: Item, names: frozenset[str] = frozenset()) -> tuple[int, float]:
    """Content words in common, names of the parties left out, and their share of the shorter one's."""
    first = [word for word in dict.fromkeys(one.lemmas) if word[:NAME_STEM] not in names]
    second = [word for word in dict.fromkeys(other.lemmas) if word[:NAME_STEM] not in names]
    shorter, longer = sorted((first, second), key=len)
    if not shorter:
        return 0, 0.0
    stems = {stem(word) for word in longer}
    common = sum(stem(word) in stems for word in shorter)
    return common, common / len(shorter)


def contradicts(one: Item, other: Item) -> bool:
    """Do two say the contrary of one thing, as far as can be read without understanding: one verb, once negated?"""
    share = shared_words(one, other)[1]
    return opposed(one, other) and one.predicate == other.predicate and share >= CONTRARY_SHARED


def opposed(one: Item, other: Item) -> bool:
    """Does anything in the words of the two speak against their agreeing: one negated, or opposites in their place?"""
    turned = any(
        frozenset((a, b)) in OPPOSITES and a not in other.lemmas and b not in one.lemmas
        for a in one.lemmas
        for b in other.lemmas
    )
    return (one.negated != other.negated) != turned


def same_promise(one: Item, other: Item, sides: Sides, names: frozenset[str]) -> bool:
    """Do two items tell of one promise?"""
    if one.promisor is not None and other.promisor is not None:
        if not sides.same(one.promisor, other.promisor):
            return False
    elif not sides.same(one.reporter, other.reporter):
        return False
    if one.generic or other.generic:
        near = one.article == other.article and abs(one.paragraph - other.paragraph) <= REACH
        return near and sides.same(one.reporter, other.reporter)
    close = likeness(one.vector, other.vector)
    common, share = shared_words(one, other, names)
    if not common or opposed(one, other):
        return False
    if one.in_own_voice and other.in_own_voice and not same_saying(one, other):
        return (close >= OWN_ALIKE and share >= OWN_SHARED) or (close >= PROMISE_ALIKE and share >= PROMISE_SHARED)
    return close >= PROMISE_ALIKE or (close >= PROMISE_LEAST and share >= PROMISE_SHARED)


def same_saying(one: Item, other: Item) -> bool:
    return one.quotation.utterance is not None and one.quotation.utterance == other.quotation.utterance


def same_matter(one: Item, other: Item, names: frozenset[str]) -> bool:
    """Is an assertion what a denial or a confirmation is about?

    A single word in common is enough only for short contents that are nearly the same.
    """
    if not _near(one, other):
        return False
    common, share = shared_words(one, other, names)
    close = likeness(one.vector, other.vector)
    return share >= MATTER_SHARED and ((common >= 2 and close >= SAME_MATTER) or (common == 1 and close >= TWO_SAY))


def speaks_of_reports(item: Item, core: Item) -> bool:
    """Is the item about the allegation itself ("her claim that … is at odds with …"), and the core is not?"""
    return bool(REPORT_NOUNS & set(item.lemmas)) and not REPORT_NOUNS & set(core.lemmas)


def _near(one: Item, other: Item) -> bool:
    """A quick look at what `same_matter` asks of the cosine: most pairs fail here."""
    if not one.vector or not other.vector:
        return False
    return float(_unit(one.vector) @ _unit(other.vector)) >= SAME_MATTER - SLACK


@lru_cache(maxsize=1 << 14)
def _unit(vector: bytes) -> NDArray[np.float32]:
    """The embedding as floats of length 1, kept because each is compared with many."""
    row: NDArray[np.float32] = stack((vector,))[0]
    return row


def answers(confirmation: Item, promise: Item, people: frozenset[str]) -> float:
    """How well a confirmation fits a promise, 0 where it does not. Words of people's names do not count."""
    close = likeness(confirmation.vector, promise.vector)
    common, share = shared_words(confirmation, promise, people)
    near = confirmation.article == promise.article and (
        share >= NEAR_SHARED or 0 <= confirmation.paragraph - promise.paragraph <= REACH
    )
    if not common or share < ANSWER_SHARED or close < (NEAR_ALIKE if near else ANSWER_ALIKE):
        return 0.0
    if opposed(confirmation, promise):
        return 0.0
    return close + 0.2 * (confirmation.article == promise.article)


def both_say(one: Item, other: Item) -> bool:
    """Do two actors assert one proposition, or its contrary?"""
    if min(len(set(one.lemmas)), len(set(other.lemmas))) < 3:
        return False
    common, share = shared_words(one, other)
    return common >= 3 and share >= TWO_SHARED and likeness(one.vector, other.vector) >= TWO_SAY


def answered_by(answer: Item, before: Sequence[Item], sides: Sides, names: frozenset[str]) -> list[Item]:
    """What a denial or silence without content of its own answers: the claims last reported about its speaker's side.

    Promises, agreements and accusations first; for a denial without one, the last assertion that names that side.
    """
    topic = [word for word in answer.lemmas if word[:NAME_STEM] not in names]
    if answer.deed == "decline" and topic and not set(topic) & (REPORT_NOUNS | AGREEMENT_NOUNS | PROMISE_NOUNS):
        return [
            item
            for item in before
            if item.deed in WEIGHTY
            and item.quotation.id != answer.quotation.id
            and not sides.same(item.reporter, answer.reporter)
            and _concerns(item, answer, sides)
            and shared_words(answer, item, names)[0] >= (1 if item.article == answer.article else 2)
        ]
    reach = [
        item
        for item in before
        if item.article == answer.article
        and item.at < answer.at
        and answer.paragraph - item.paragraph <= REACH
        and item.quotation.id != answer.quotation.id
        and not sides.same(item.reporter, answer.reporter)
    ]
    about = [item for item in reach if item.deed in WEIGHTY and _concerns(item, answer, sides)]
    if about:
        about = [item for item in about if item.deed != "foretold"] or about
        last = max(item.paragraph for item in about)
        return [item for item in about if item.paragraph == last]
    plain = [
        item
        for item in reach
        if item.deed == "assert"
        and item.reporter is not None
        and answer.paragraph - item.paragraph <= 1
        and any(sides.same(actor, answer.reporter) for actor in item.actors)
    ]
    return plain[-1:] if answer.deed == "deny" else []


def promises_denied(denial: Item, items: Sequence[Item], sides: Sides, names: frozenset[str]) -> list[Item]:
    """Promises of his side that a denier takes back: with "any deal" those reported before in the same article, with
    "no promise about the ships" those, in any article, that tell of such a thing."""
    of_his = [
        item
        for item in items
        if item.deed in ("promise", "foretold", "agreement")
        and not sides.same(item.reporter, denial.reporter)
        and (sides.same(item.promisor, denial.reporter) or (item.promisor is None and item.deed == "agreement"))
    ]
    if not denial.generic:
        return [item for item in of_his if shared_words(denial, item, names)[1] >= MATTER_SHARED]
    return [item for item in of_his if item.article == denial.article and item.at < denial.at]


def _concerns(item: Item, answer: Item, sides: Sides) -> bool:
    if item.deed in ("promise", "foretold", "agreement"):
        return sides.same(item.promisor, answer.reporter) or item.promisor is None
    return not item.actors or any(sides.same(actor, answer.reporter) for actor in item.actors)
