"""Families: articles that go back to one origin count once as a source."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import ArticleId, Family, Lineage, Reading, make_id

NAME = "families"
VERSION = 1


def group_families(readings: tuple[Reading, ...], lineage: tuple[Lineage, ...]) -> tuple[Family, ...]:
    """Every article in exactly one family, joined over lineage; in the order of their first articles."""
    groups = _components([reading.article.id for reading in readings], lineage)
    return tuple(_family(members, [link for link in lineage if link.copy in members]) for members in groups)


def _components(articles: Sequence[ArticleId], lineage: Sequence[Lineage]) -> list[tuple[ArticleId, ...]]:
    """Articles linked to each other, directly or over others. Union-find: the smallest id stands for its group."""
    head = {article: article for article in articles}

    def find(article: ArticleId) -> ArticleId:
        while head[article] != article:
            head[article] = head[head[article]]
            article = head[article]
        return article

    for link in lineage:
        first, second = sorted((find(link.copy), find(link.origin)))
        head[second] = first
    groups: dict[ArticleId, list[ArticleId]] = {}
    for article in sorted(articles):
        groups.setdefault(find(article), []).append(article)
    return [tuple(members) for members in groups.values()]


def _family(members: tuple[ArticleId, ...], links: Sequence[Lineage]) -> Family:
    return Family(
        id=make_id("fam", *members), articles=members, origin=_origin(members, links), reason=_reason(members, links)
    )


def _origin(members: tuple[ArticleId, ...], links: Sequence[Lineage]) -> ArticleId | None:
    """The one article that is a copy of nothing, where every direction is known; a family of one is its own origin."""
    if any(link.direction == "unknown" for link in links):
        return None
    roots = [member for member in members if all(link.copy != member for link in links)]
    return roots[0] if len(roots) == 1 else None


def _reason(members: tuple[ArticleId, ...], links: Sequence[Lineage]) -> str:
    if len(members) == 1:
        return "shares no passages of its own words with another report"
    counts: dict[str, int] = {}
    for link in links:
        counts[link.kind] = counts.get(link.kind, 0) + 1
    kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items()))
    return f"{len(members)} reports linked by shared passages ({kinds}): one source"
