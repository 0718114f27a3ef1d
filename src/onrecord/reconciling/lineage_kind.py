"""Of what kind a copy is: translation before rewrite before excerpt before duplicate."""

from __future__ import annotations

from onrecord.record import CopyKind

from .lineage_passages import Comparison

FRAME = 0.8
"""Small words kept in order: thesaurus spins keep .85 and more, translations of one text .8 and less (95 in 100)."""
WHOLE_ALIKE = 0.1
"""`alike` from which the whole article is followed, not some passages of it; 000-003 of the seeds have .06."""
TRANSLATED = 0.5
"""Sign of machine translation from which a copy in other words is a translation whatever its frame."""
EXACT = 0.95
"""Part of the words of shared passages that both sides have: below, somebody changed the wording. Cuts have 1.0,
thesaurus spins .6 to .9."""
ALL = 0.8
"""Part of an article that stands in shared passages from which it is all there."""


def kind_of_copy(comparison: Comparison) -> CopyKind:
    if _translated(comparison):
        return "translation"
    if comparison.verbatim < EXACT or not comparison.worded:
        return "rewrite"
    if min(comparison.covered) < ALL:
        return "update" if _updated(comparison) else "excerpt"
    return "update" if _updated(comparison) else "duplicate"


def _translated(comparison: Comparison) -> bool:
    if comparison.verbatim >= EXACT and max(comparison.covered) >= ALL:
        return False
    one, other = comparison.one.reading.article, comparison.other.reading.article
    if None not in (one.language, other.language) and one.language != other.language:
        return True
    followed = comparison.alike >= WHOLE_ALIKE
    signs = max(article.signs.machine_translated.score for article in (one, other))
    return followed and (comparison.frame < FRAME or (signs >= TRANSLATED and comparison.verbatim < EXACT))


def _updated(comparison: Comparison) -> bool:
    """One publisher's later version of its own article: all of the earlier one stands in the later one, and more."""
    one, other = comparison.one.reading.article, comparison.other.reading.article
    if one.publisher is None or one.publisher != other.publisher or one.published is None or other.published is None:
        return False
    if one.published.value == other.published.value or one.text == other.text:
        return False
    earlier = 0 if one.published.value < other.published.value else 1
    return comparison.covered[earlier] >= ALL
