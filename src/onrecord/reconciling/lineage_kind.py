"""Of what kind a copy is: translation before rewrite before excerpt before duplicate."""

from __future__ import annotations

from onrecord.record import CopyKind

from .lineage_words import SideBySide

FRAME = 0.8
"""Small words kept in order: thesaurus spins keep .85 and more, translations of one text .8 and less (95 in 100)."""
WHOLE = 1.4
"""`followed` from which the article as a whole is followed, not some passages of it. Short reports of one accident that
were rewritten from one agency story have .9 to 1.4, nine translations in ten more."""
TRANSLATED = 0.5
"""Sign of machine translation from which a copy in other words is a translation whatever its frame."""
SPARED = 0.8
"""Part of the quoted words that both have, from which nobody translated them: whoever rewrites spares quotations."""
EXCHANGED = 0.02
"""Words put in the place of others, in parts of the shared words, from which somebody changed the wording. Cuts and
merges have none, updates less than .01; 98 of 100 thesaurus spins have more."""
TRANSLATOR = 0.06
"""Words put in the place of others, in parts of the shared words: nineteen of twenty translations have more even where
they share words; reports of one event rewritten from one agency's text have less in half of the cases."""
SHARED = 0.05
"""Part of the shorter article that is shared, from which this can be seen."""
ALL = 0.8
"""Part of an article that stands in shared passages from which it is all there."""


def kind_of_copy(sides: SideBySide) -> CopyKind:
    if _translated(sides):
        return "translation"
    if not sides.comparison.worded or sides.exchanged >= EXCHANGED:
        return "rewrite"
    if _updated(sides):
        return "update"
    return "excerpt" if min(sides.comparison.covered) < ALL else "duplicate"


def _translated(sides: SideBySide) -> bool:
    comparison, one, other = sides.comparison, sides.one.article, sides.other.article
    if None not in (one.language, other.language) and one.language != other.language:
        return True
    if comparison.followed < WHOLE or (comparison.share >= SHARED and sides.exchanged < TRANSLATOR):
        return False
    if max(article.signs.machine_translated.score for article in (one, other)) >= TRANSLATED:
        return True
    return comparison.frame < FRAME and (sides.quoted is None or sides.quoted < SPARED)


def _updated(sides: SideBySide) -> bool:
    """One publisher's later version of its own article: all of the earlier one stands in the later one, and more."""
    one, other = sides.one.article, sides.other.article
    if one.publisher is None or one.publisher != other.publisher or one.published is None or other.published is None:
        return False
    if one.published.value == other.published.value or one.text == other.text:
        return False
    earlier = 0 if one.published.value < other.published.value else 1
    return sides.comparison.covered[earlier] >= ALL
