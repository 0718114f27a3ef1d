"""Stories as a user judged them: those that belong together merged, those that do not parted.

A story that holds two articles judged to be of different ones is put together again from its members, the likest
first, and the two never together: so each of the others goes with the one that it is more like.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.record import ArticleId, Judgement, Reading, Story

from .apart import Groups
from .judging import pairs_judged, standing
from .stories import make_story
from .stories_likeness import likenesses

NEVER = -1.0
"""Likeness of what must not come together; below that of any pair."""


def apply_to_stories(
    stories: tuple[Story, ...], judgements: Sequence[Judgement], readings: Sequence[Reading]
) -> tuple[Story, ...]:
    """The stories as judged, in the order of their first articles; what no judgement changes is left as it is."""
    story_of = {article: story for story in stories for article in story.articles}
    told = tuple(one for one in standing(judgements, story_of) if one.of == "stories")
    if not told:
        return stories
    merged = Groups(story_of)
    for story in stories:
        for article in story.articles:
            merged.join(story.articles[0], article)
    for pair in pairs_judged(told, "stories", "same"):
        merged.join(*pair)
    by_id = {reading.article.id: reading for reading in readings}
    found: list[Story] = []
    for members in merged.listed():
        about = [one for one in told if set(one.articles) <= set(members)]
        parts = _parts([by_id[article] for article in members], about)
        story = story_of[members[0]]
        if len(parts) == 1 and parts[0] == story.articles:
            found.append(story)
        else:
            for part in parts:
                group = [by_id[article] for article in part]
                found.append(make_story(group, likenesses(group), _reason(group, about)))
    return tuple(sorted(found, key=lambda story: story.articles[0]))


def _parts(readings: Sequence[Reading], judgements: Sequence[Judgement]) -> list[tuple[ArticleId, ...]]:
    """The members of one story in as many groups as its judgements need, by average linkage without a threshold."""
    ids = [reading.article.id for reading in readings]
    together = pairs_judged(judgements, "stories", "same")
    apart = pairs_judged(judgements, "stories", "different")
    if not apart:
        return [tuple(ids)]
    groups = Groups(ids, apart)
    for pair in together:
        groups.join(*pair)
    parts = [[ids.index(article) for article in part] for part in groups.listed()]
    like = _between(parts, likenesses(readings))
    for first, second in ((ids.index(one), ids.index(other)) for one, other in apart):
        one, other = (next(n for n, part in enumerate(parts) if at in part) for at in (first, second))
        like[one, other] = like[other, one] = NEVER
    for one, other in _joins(like, [len(part) for part in parts]):
        parts[one] += parts[other]
        parts[other] = []
    return sorted(tuple(sorted(ids[at] for at in part)) for part in parts if part)


def _between(parts: Sequence[Sequence[int]], like: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean likeness between each two parts; NEVER of a part with itself."""
    member = np.zeros((len(parts), len(like)))
    for row, part in zip(member, parts, strict=True):
        row[list(part)] = 1 / len(part)
    mean: NDArray[np.float64] = member @ like @ member.T
    np.fill_diagonal(mean, NEVER)
    return mean


def _joins(like: NDArray[np.float64], sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Which two parts are joined, one after the other, until no two are left that may be; of equals the first."""
    weight = np.array(sizes, dtype=np.float64)
    joins: list[tuple[int, int]] = []
    while True:
        one, other = divmod(int(like.argmax()), len(like))
        if like[one, other] <= NEVER:
            return joins
        mean = np.round((like[one] * weight[one] + like[other] * weight[other]) / (weight[one] + weight[other]), 9)
        mean[(like[one] <= NEVER) | (like[other] <= NEVER)] = NEVER
        like[one] = like[:, one] = mean
        like[other] = like[:, other] = NEVER
        weight[one] += weight[other]
        joins.append((one, other))


def _reason(members: Sequence[Reading], judgements: Sequence[Judgement]) -> str:
    """Each judgement that put the story together or parted it from another."""
    here = {reading.article.id for reading in members}
    joined = [one for one in judgements if one.verdict == "same" and here.issuperset(one.articles)]
    parted = [one for one in judgements if one.verdict == "different" and here.intersection(one.articles)]
    told = [f"joined because two of its reports were judged to be of one story (“{one.why}”)" for one in joined]
    told += [f"parted from a story of which one report was judged to be of another (“{one.why}”)" for one in parted]
    return "; ".join(told)
