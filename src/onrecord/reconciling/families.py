"""Families: articles that go back to one origin count once as a source.

What a user judged goes first: who are the same are joined, and who are different stay apart, even where a third
article is linked to both. Then links join in the order of their scores, so the weakest of a chain is the one cut. A
report put together from several that share nothing joins the one that it is most like: two agency stories in one
article stay two sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.record import ArticleId, Family, Judgement, Lineage, Reading, make_id

from .apart import Groups
from .judging import pairs_judged, standing

NAME = "families"
VERSION = 2


@dataclass(slots=True)
class Ties:
    """What makes a family one, and what it might have been joined to but for a judgement."""

    links: list[Lineage] = field(default_factory=list)
    same: list[Judgement] = field(default_factory=list)
    parted: list[Judgement] = field(default_factory=list)
    """Judgements without which a link would join the family to another."""


def group_families(
    readings: tuple[Reading, ...], lineage: tuple[Lineage, ...], judgements: Sequence[Judgement] = ()
) -> tuple[Family, ...]:
    """Every article in exactly one family, joined over lineage; in the order of their first articles."""
    ids = [reading.article.id for reading in readings]
    held = tuple(one for one in standing(judgements, ids) if one.of == "copies")
    groups = Groups(ids, pairs_judged(held, "copies", "different"))
    for pair in pairs_judged(held, "copies", "same"):
        groups.join(*pair)
    placed: set[ArticleId] = set()
    for link in sorted(lineage, key=lambda link: (-link.score, link.copy, link.origin)):
        if not (link.merged and link.copy in placed):
            groups.join(link.copy, link.origin)
        if link.merged:
            placed.add(link.copy)
    found = groups.listed()
    ties = _ties(found, lineage, held)
    return tuple(_family(members, ties.get(members[0], Ties())) for members in found)


def _ties(
    found: Sequence[tuple[ArticleId, ...]], lineage: Sequence[Lineage], judgements: Sequence[Judgement]
) -> dict[ArticleId, Ties]:
    """The ties of each family that has any, by its first article."""
    first = {article: members[0] for members in found for article in members}
    ties: dict[ArticleId, Ties] = {}
    cut: set[frozenset[ArticleId]] = set()
    for link in lineage:
        if first[link.copy] == first[link.origin]:
            ties.setdefault(first[link.copy], Ties()).links.append(link)
        else:
            cut.add(frozenset((first[link.copy], first[link.origin])))
    for one in judgements:
        ends = frozenset(first[article] for article in one.articles)
        if one.verdict == "same" and len(ends) == 1:
            ties.setdefault(first[one.articles[0]], Ties()).same.append(one)
        elif one.verdict == "different" and ends in cut:
            for end in ends:
                ties.setdefault(end, Ties()).parted.append(one)
    return ties


def _family(members: tuple[ArticleId, ...], ties: Ties) -> Family:
    return Family(
        id=make_id("fam", *members),
        articles=members,
        origin=_origin(members, ties.links),
        reason=_reason(members, ties),
    )


def _origin(members: tuple[ArticleId, ...], links: Sequence[Lineage]) -> ArticleId | None:
    """The one article that is a copy of nothing, where every direction is known; a family of one is its own origin."""
    if any(link.direction == "unknown" for link in links):
        return None
    copies = {link.copy for link in links}
    roots = [member for member in members if member not in copies]
    return roots[0] if len(roots) == 1 else None


def _reason(members: tuple[ArticleId, ...], ties: Ties) -> str:
    cut = f"what {'it shares' if len(members) == 1 else 'they share'} with another source was judged not to make a copy"
    told = f"{cut} ({_why(ties.parted)})" if ties.parted else ""
    if len(members) == 1:
        return told or "shares no passages of its own words with another report"
    counts = Counter(link.kind for link in ties.links)
    kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items()))
    how = [f"linked by shared passages ({kinds})"] if kinds else []
    how += [f"judged to have one origin ({_why(ties.same)})"] if ties.same else []
    return f"{len(members)} reports {' and '.join(how)}: one source" + (f"; {told}" if told else "")


def _why(judgements: Sequence[Judgement]) -> str:
    return ", ".join(dict.fromkeys(f"“{one.why}”" for one in judgements))
