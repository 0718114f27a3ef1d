"""Lineage: which articles are made from which, decided by passages first and by articles second.

Independent reports of one event share names, figures and quotations, and none of that counts. What counts is a
reporter's own words in the same order (`Comparison.share`) and the same things said in the same order in other words
(`Comparison.alike`).
"""

from __future__ import annotations

from onrecord.record import Lineage, Reading, Span

from .lineage_candidates import candidate_pairs
from .lineage_direction import which_is_copy
from .lineage_kind import kind_of_copy
from .lineage_passages import Comparison, Passage, compare
from .lineage_prose import Prose, read_prose
from .lineage_reason import reason_in_words

NAME = "lineage"
VERSION = 1

SHARE, ALIKE, CONTAINED = 0.12, 0.16, 0.5
"""What each measure is divided by before they are added: about what would be enough with a little of the rest.
Chosen with THRESHOLD on same-event reports of different outlets as negatives (BASIL 2010-2014 and 30 practice events,
806 pairs) and on WMT21 translations, and cuts, merges and thesaurus spins made by `training/lineage/spin.py`."""

THRESHOLD = 1.15
"""Sum from which one article is made from the other. Of the 806 negatives 6 are above it; 3 of these do share written
passages word for word (an agency's, or a block quotation without marks). Of 384 pairs of translations 3 are below."""

LEAST_PASSAGES = 2
"""Shared passages without which their words count for nothing: one sentence can be a press release's."""

FOLLOWED = 0.4
"""Part of the shorter report's lines that must be aligned where few words are shared. Independent reports of one event
that reach THRESHOLD by some very like sentences have .23 to .38, nine translations in ten .5 and more."""


def find_lineage(readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    """Pairs of articles of which one is made from the other, by the copy's id and the origin's."""
    proses = [read_prose(reading) for reading in readings]
    found = (_judge(proses[one], proses[other]) for one, other in candidate_pairs(proses))
    return tuple(sorted((link for link in found if link is not None), key=lambda link: (link.copy, link.origin)))


def weigh(comparison: Comparison) -> float:
    """How much speaks for one article being made from the other; THRESHOLD is enough."""
    total = comparison.share / SHARE + comparison.alike / ALIKE + comparison.contained / CONTAINED
    return round(total, 3)


def _judge(one: Prose, other: Prose) -> Lineage | None:
    if not one.words or not other.words:
        return None
    comparison = compare(one, other)
    weight = weigh(comparison)
    if weight < THRESHOLD or not _enough(comparison):
        return None
    kind = kind_of_copy(comparison)
    first_is_copy, direction, why = which_is_copy(comparison, kind)
    passages = _passages(comparison, in_other_words=kind == "translation")
    if not first_is_copy:
        passages = sorted((second, first) for first, second in passages)
    copy, origin = (one, other) if first_is_copy else (other, one)
    return Lineage(
        copy=copy.reading.article.id,
        origin=origin.reading.article.id,
        direction=direction,
        kind=kind,
        score=round(weight / (weight + THRESHOLD), 2),
        reason=reason_in_words(comparison, kind, copy.reading.article, origin.reading.article, why),
        passages=tuple(passages),
    )


def _enough(comparison: Comparison) -> bool:
    worded = len(comparison.worded) >= LEAST_PASSAGES and comparison.share >= SHARE / 2
    return worded or len(comparison.aligned) >= FOLLOWED * min(len(comparison.one.lines), len(comparison.other.lines))


def _passages(comparison: Comparison, *, in_other_words: bool) -> list[tuple[Span, Span]]:
    """Shared passages in the order of the first article; with `in_other_words` also aligned lines."""
    found = [passage.spans for passage in comparison.worded]
    if in_other_words or len(found) < LEAST_PASSAGES:
        taken = {passage.one for passage in comparison.worded}, {passage.other for passage in comparison.worded}
        found += [
            (comparison.one.lines[one].span, comparison.other.lines[other].span)
            for one, other in comparison.aligned
            if one not in taken[0] and other not in taken[1]
        ]
    return sorted(found)


__all__ = ["THRESHOLD", "Passage", "find_lineage", "weigh"]
