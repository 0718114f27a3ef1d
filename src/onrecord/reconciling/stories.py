"""Stories: articles on one development.

Articles are joined pair by pair, the likest first, as long as the mean likeness between two groups reaches THRESHOLD
(average linkage): one article that is like a single member does not pull two stories together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.record import Article, Family, Reading, Story, make_id

from .stories_likeness import likenesses, own_text, story_words

NAME = "stories"
VERSION = 1

THRESHOLD = 0.44
"""Mean likeness from which two groups are one story. B³ F1 at this value: BASIL 2010-2014 .99, ecbplus topics 1-35 .87,
both in one stream .88, the 30 practice events .98; from .40 to .48 these move by at most .02."""

WINDOW = 30
"""Days between dates of publication beyond which two articles are not of one story, however like."""

NAMED = 4
"""Names that the reason gives."""


def group_stories(readings: tuple[Reading, ...], families: tuple[Family, ...]) -> tuple[Story, ...]:
    """Every article in exactly one story, in the order of the stories' first articles."""
    if not readings:
        return ()
    like = likenesses(readings)
    groups = join_by_mean(_within_window(readings, like), THRESHOLD)
    return tuple(_story([readings[at] for at in group], like[np.ix_(group, group)]) for group in groups)


def date_stories(stories: tuple[Story, ...], readings: tuple[Reading, ...]) -> tuple[Story, ...]:
    """The stories with first and last date of publication, once the undated articles among `readings` are dated."""
    published = {reading.article.id: reading.article.published for reading in readings}
    dated = []
    for story in stories:
        dates = sorted(when.value for member in story.articles if (when := published.get(member)) is not None)
        dated.append(replace(story, first=dates[0] if dates else None, last=dates[-1] if dates else None))
    return tuple(dated)


def join_by_mean(like: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Average linkage: groups of places, each in order, by their first place. Of equal pairs the first is joined."""
    like = like.copy()
    sizes = np.ones(len(like))
    groups: dict[int, list[int]] = {at: [at] for at in range(len(like))}
    np.fill_diagonal(like, -1.0)
    nearest = like.argmax(axis=1)
    best = like[np.arange(len(like)), nearest]
    while len(groups) > 1:
        one = int(best.argmax())
        if best[one] < threshold:
            break
        one, other = sorted((one, int(nearest[one])))
        row = (like[one] * sizes[one] + like[other] * sizes[other]) / (sizes[one] + sizes[other])
        like[one] = like[:, one] = np.round(row, 9)
        like[other] = like[:, other] = like[one, one] = -1.0
        sizes[one] += sizes[other]
        groups[one] += groups.pop(other)
        best[other] = -1.0
        for at in np.flatnonzero((nearest == one) | (nearest == other) | (like[one] >= best)).tolist():
            nearest[at] = int(like[at].argmax())
            best[at] = like[at, nearest[at]]
    return [sorted(groups[at]) for at in sorted(groups)]


def _within_window(readings: Sequence[Reading], like: NDArray[np.float64]) -> NDArray[np.float64]:
    """The likenesses, with none between articles whose dates of publication lie too far apart."""
    days = np.array([_day(reading.article) for reading in readings])
    apart = np.abs(days[:, None] - days[None, :]) > WINDOW
    return np.where(apart, 0.0, like)


def _day(article: Article) -> float:
    """The day of publication, counted; not a number where it is not known, which is apart from nothing."""
    try:
        return float(date.fromisoformat(article.published.value[:10]).toordinal()) if article.published else np.nan
    except ValueError:
        return np.nan


def _story(members: Sequence[Reading], like: NDArray[np.float64]) -> Story:
    ids = tuple(reading.article.id for reading in members)
    dates = sorted(reading.article.published.value for reading in members if reading.article.published)
    return Story(
        id=make_id("sto", *ids),
        title=_title(members, like),
        articles=ids,
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        reason=_reason(members, like),
    )


def _title(members: Sequence[Reading], like: NDArray[np.float64]) -> str:
    """The headline of the article that is likest to all others, of those that have one."""
    order: list[int] = np.argsort(-like.sum(axis=1), kind="stable").tolist()
    titles = (members[at].article.title for at in order)
    return next((title for title in titles if title), members[order[0]].article.name)


def _reason(members: Sequence[Reading], like: NDArray[np.float64]) -> str:
    if len(members) == 1:
        return "no other report is like it"
    mean = like.sum() / (len(members) * (len(members) - 1))
    names = ", ".join(_shared_names(members))
    about = f"all name {names}; " if names else ""
    return f"{about}mean likeness {mean:.2f} ({THRESHOLD:.2f} is needed)"


def _shared_names(members: Sequence[Reading]) -> Iterator[str]:
    """Capitalised words that stand inside sentences of every member, the most frequent first."""
    counts = [Counter(_names(own_text(reading))) for reading in members]
    shared = [name for name in counts[0] if all(name in count for count in counts)]
    shared.sort(key=lambda name: (-sum(count[name] for count in counts), name))
    return iter(shared[:NAMED])


def _names(text: str) -> Iterator[str]:
    words = text.replace("’", "'").split()
    for before, word in pairwise(words):
        bare = word.strip('.,;:!?"“”()[]').removesuffix("'s")
        if bare[:1].isupper() and bare.isalpha() and len(bare) > 2 and before[-1:].islower() and story_words(bare):
            yield bare
