"""Lineage: which articles are made from which, decided by passages first and by articles second.

Independent reports of one event share names, figures and quotations, and none of that counts. What counts is a
reporter's own words in the same order (`Comparison.share`) and lines that say the same in the same order in other words
(`Comparison.followed`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.record import Lineage, Reading, Span

from .lineage_candidates import candidate_pairs, key_of
from .lineage_direction import first_is_later, which_is_copy
from .lineage_kind import kind_of_copy
from .lineage_merges import Ends, Overlap, merged, overlap
from .lineage_passages import Comparison, compare
from .lineage_prose import Unfolded, read_prose
from .lineage_reason import reason_in_words
from .lineage_words import SideBySide

NAME = "lineage"
VERSION = 2

SHARE = 0.2
"""Part of the shorter article, shared word for word or nearly, that is enough by itself."""

THRESHOLD = 1.1
"""Sum of `share / SHARE` and `followed` from which one article is made from the other. On made copies and reports of
one event (dev) 1.0, 1.1 and 1.3 give a precision of .989, .993 and .996 and a recall of .976, .973 and .967."""

LEAST_PASSAGES, LONG = 2, 0.2
"""Shared passages without which their words count for nothing, unless one makes up so much of the shorter article: one
sentence can be a press release's."""

SAME_FACTS = 0.45
"""Part of the names and numbers of aligned lines that both have in nine of ten translations and rewritings; in short
reports of one accident that tell the same in the same order (ECB+) the middle is .38, and most of these go."""

LEAST_LINES, SEEN = 3, 0.5
"""Lines without which a run counts for nothing where shared words do not make up this much: two notes of one sentence
about one event are no copies."""

UNSEEN = 0.2
"""What shared words can add to a pair that shares too few of them to be found by words."""

OPEN = 512
"""Articles kept unfolded at a time, about 60 kB each."""


def find_lineage(readings: Sequence[Reading]) -> tuple[Lineage, ...]:
    """Pairs of articles of which one is made from the other, by the copy's id and the origin's.

    Every reading is asked for once, and again when it is compared or shown: of a long stream only the keys are kept.
    """
    keys, days = [], []
    for reading in readings:
        keys.append(key_of(read_prose(reading)))
        days.append(reading.article.day_number)
    opened = lru_cache(OPEN)(lambda at: Unfolded(read_prose(readings[at])))
    links: dict[Ends, Lineage] = {}
    overlaps: dict[Ends, Overlap] = {}
    for (one, other), worded in candidate_pairs(keys, days).items():
        comparison = compare(opened(one), opened(other))
        if may_be_enough(comparison, worded=worded) and weigh(comparison) >= THRESHOLD:
            sides = SideBySide(comparison, readings[one], readings[other])
            if weigh(comparison, facts=sides.facts) >= THRESHOLD:
                links[one, other], overlaps[one, other] = _link(sides), overlap(sides)
    for (one, other), merge in merged(overlaps).items():
        sides = SideBySide(compare(opened(one), opened(other)), readings[one], readings[other])
        links[one, other] = _link(sides, first_is_merge=merge == one)
    return tuple(sorted(links.values(), key=lambda link: (link.copy, link.origin)))


def may_be_enough(comparison: Comparison, *, worded: bool = True) -> bool:
    """Can it weigh enough? Most of what is compared cannot, and this takes a third of the time to find out.

    Args:
        worded: may the articles share words in their order? If not, a little of them is taken for granted.
    """
    followed = comparison.followed_at_most
    if not worded:
        return followed >= THRESHOLD - UNSEEN and comparison.followed >= THRESHOLD - UNSEEN
    return followed >= THRESHOLD or followed + comparison.share_at_most / SHARE >= THRESHOLD


def weigh(comparison: Comparison, facts: float = 1.0) -> float:
    """How much speaks for one article being made from the other; THRESHOLD is enough.

    Args:
        facts: part of the names and numbers of aligned lines that both have, 0-1. Without it the weight is the most
            that it can be.
    """
    several = len(comparison.worded) >= LEAST_PASSAGES or comparison.share >= LONG
    worded = comparison.share / SHARE if several else 0.0
    enough = worded >= SEEN or len(comparison.run.pairs) >= LEAST_LINES
    followed = comparison.followed * min(1.0, facts / SAME_FACTS) if enough else 0.0
    return round(worded + followed, 3)


def _link(sides: SideBySide, *, first_is_merge: bool | None = None) -> Lineage:
    one, other = sides.one.article, sides.other.article
    weight = weigh(sides.comparison, facts=sides.facts)
    kind = kind_of_copy(sides)
    first_is_copy, direction, why = which_is_copy(sides, kind, first_is_merge=first_is_merge)
    passages = _passages(sides, in_other_words=kind == "translation")
    copy, origin = (one, other) if first_is_copy else (other, one)
    return Lineage(
        copy=copy.id,
        origin=origin.id,
        direction=direction,
        kind=kind,
        score=round(weight / (weight + THRESHOLD), 2),
        reason=reason_in_words(sides.comparison, kind, copy, origin, why),
        passages=tuple(passages if first_is_copy else sorted((second, first) for first, second in passages)),
        merged=first_is_merge is not None and first_is_merge == first_is_later(one, other),
    )


def _passages(sides: SideBySide, *, in_other_words: bool) -> list[tuple[Span, Span]]:
    """Shared passages in the order of the first article; with `in_other_words` also aligned lines."""
    found = [sides.spans(passage) for passage in sides.comparison.worded]
    if in_other_words or len(found) < LEAST_PASSAGES:
        found += sides.aligned()
    return sorted(found)


__all__ = ["THRESHOLD", "find_lineage", "weigh"]
