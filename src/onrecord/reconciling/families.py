"""Families: articles that go back to one origin count once as a source.

What a user judged goes first: who are the same are joined, and who are different stay apart, even where a third
article is linked to both. Then links join in the order of their scores, so the weakest of a chain is the one cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import ArticleId, Family, Judgement, Lineage, Reading, make_id

from .apart import Groups
from .judging import pairs_judged, standing

NAME = "families"
VERSION = 1


def group_families(
    readings: tuple[Reading, ...], lineage: tuple[Lineage, ...], judgements: Sequence[Judgement] = ()
) -> tuple[Family, ...]:
    """Every article in exactly one family, joined over lineage; in the order of their first articles."""
    ids = [reading.article.id for reading in readings]
    held = tuple(one for one in standing(judgements, ids) if one.of == "copies")
    groups = Groups(ids, pairs_judged(held, "copies", "different"))
    for pair in pairs_judged(held, "copies", "same"):
        groups.join(*pair)
    for link in sorted(lineage, key=lambda link: (-link.score, link.copy, link.origin)):
        groups.join(link.copy, link.origin)
    return tuple(_family(members, lineage, held, groups) for members in groups.listed())


def _family(
    members: tuple[ArticleId, ...], lineage: Sequence[Lineage], judgements: Sequence[Judgement], groups: Groups
) -> Family:
    here = frozenset(members)
    inside = [link for link in lineage if {link.copy, link.origin} <= here]
    across = [link for link in lineage if len({link.copy, link.origin} & here) == 1]
    same = [one for one in judgements if one.verdict == "same" and here.issuperset(one.articles)]
    parted = [one for one in judgements if one.verdict == "different" and _parts(one, here, across, groups)]
    return Family(
        id=make_id("fam", *members),
        articles=members,
        origin=_origin(members, inside),
        reason=_reason(members, inside, same, parted),
    )


def _parts(judgement: Judgement, here: frozenset[ArticleId], across: Sequence[Lineage], groups: Groups) -> bool:
    """Does the judgement cut one of the links that lead out of a family?"""
    ours = here.intersection(judgement.articles)
    if not ours:
        return False
    (theirs,) = set(judgement.articles) - ours
    return any(groups.together(theirs, end) for link in across for end in (link.copy, link.origin))


def _origin(members: tuple[ArticleId, ...], links: Sequence[Lineage]) -> ArticleId | None:
    """The one article that is a copy of nothing, where every direction is known; a family of one is its own origin."""
    if any(link.direction == "unknown" for link in links):
        return None
    roots = [member for member in members if all(link.copy != member for link in links)]
    return roots[0] if len(roots) == 1 else None


def _reason(
    members: tuple[ArticleId, ...], links: Sequence[Lineage], same: Sequence[Judgement], parted: Sequence[Judgement]
) -> str:
    cut = f"what {'it shares' if len(members) == 1 else 'they share'} with another source was judged not to make a copy"
    told = f"{cut} ({_why(parted)})" if parted else ""
    if len(members) == 1:
        return told or "shares no passages of its own words with another report"
    counts: dict[str, int] = {}
    for link in links:
        counts[link.kind] = counts.get(link.kind, 0) + 1
    kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items()))
    how = [f"linked by shared passages ({kinds})"] if kinds else []
    how += [f"judged to have one origin ({_why(same)})"] if same else []
    return f"{len(members)} reports {' and '.join(how)}: one source" + (f"; {told}" if told else "")


def _why(judgements: Sequence[Judgement]) -> str:
    return ", ".join(dict.fromkeys(f"“{one.why}”" for one in judgements))
