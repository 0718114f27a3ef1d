"""Which of two articles is the copy."""

from __future__ import annotations

from typing import Literal

from onrecord.record import Article, CopyKind

from .lineage_passages import Comparison

MARKED = 0.25
"""How much stronger a machine's signs must be in one article than in the other."""
ALL, PART = 0.8, 0.6
"""An excerpt stands in its origin with at least ALL of its own words, which are at most PART of the origin's."""
STATED = ("metadata", "text")
"""How a date of publication is known if the article itself says it."""

Direction = tuple[bool, Literal["known", "unknown"], str]
"""Is the first article the copy; is that known; why, in words that follow "copy"."""


def which_is_copy(comparison: Comparison, kind: CopyKind) -> Direction:
    """Dates that both state, then a machine's signs, then who names whom, then who is part of whom.

    With none of these the later report stands as the copy, on one day the larger id.
    """
    one, other = comparison.one.reading.article, comparison.other.reading.article
    for rule in (_by_dates(one, other), _by_signs(one, other, kind), _by_names(one, other), _by_parts(comparison)):
        if rule is not None:
            return rule
    if one.published and other.published and _day(one) != _day(other):
        return (
            _day(one) > _day(other),
            "unknown",
            "which is the original is not known; the later report stands as the copy",
        )
    return one.id > other.id, "unknown", "which is the original is not known"


def _day(article: Article) -> str:
    return article.published.value[:10] if article.published else ""


def _by_dates(one: Article, other: Article) -> Direction | None:
    if one.published is None or other.published is None:
        return None
    if one.published.basis not in STATED or other.published.basis not in STATED:
        return None
    first, second = one.published.value, other.published.value
    length = min(len(first), len(second))
    if first[:length] == second[:length] or length < len("2022-02"):
        return None
    return first > second, "known", "published later"


def _by_signs(one: Article, other: Article, kind: CopyKind) -> Direction | None:
    if kind not in ("rewrite", "translation"):
        return None
    first, second = (
        max(article.signs.machine_rewritten.score, article.signs.machine_translated.score) for article in (one, other)
    )
    if abs(first - second) < MARKED:
        return None
    return first > second, "known", "only the copy shows signs of a machine"


def _by_names(one: Article, other: Article) -> Direction | None:
    """An article that names the other's publisher, and is not named by it, took from it."""
    first_names, second_names = _names(one, other), _names(other, one)
    if first_names == second_names:
        return None
    return first_names, "known", "the copy names the other's publisher"


def _names(article: Article, named: Article) -> bool:
    publisher = named.publisher
    if not publisher or publisher == article.publisher:
        return False
    return any(publisher in article.text[block.start : block.end] for block in article.body)


def _by_parts(comparison: Comparison) -> Direction | None:
    first, second = comparison.covered
    if first >= ALL and second <= PART:
        return True, "known", "all of the copy stands in the longer report"
    if second >= ALL and first <= PART:
        return False, "known", "all of the copy stands in the longer report"
    return None
