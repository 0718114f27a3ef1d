"""Stories: articles on one development.

Articles are joined pair by pair, the likest first, as long as the mean likeness between two groups reaches THRESHOLD,
unless the names, places and years of the two tell two events apart (`stories_contrast`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.record import Article, ArticleId, Family, Reading, Story, make_id
from onrecord.record.topic import term_of

from .stories_contrast import telling_terms
from .stories_index import THRESHOLD, Group, StoryIndex

NAME = "stories"
VERSION = 2

NAMED = 4
"""Names that the reason gives."""
HEAVIEST, APART_NAMED = 6, 2
"""Terms looked at, and words that the reason gives, for what keeps a look-alike story apart."""

WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_][^\W\d_'-]+")


def group_stories(readings: tuple[Reading, ...], families: tuple[Family, ...]) -> tuple[Story, ...]:
    """Every article in exactly one story, in the order of the stories' first articles."""
    by_id = {reading.article.id: reading for reading in readings}
    index = StoryIndex(reading.topic for reading in readings if reading.topic is not None)
    groups = [*index.groups(), *(_alone(reading) for reading in readings if reading.topic is None)]
    groups.sort(key=lambda group: group.articles)
    return tuple(_story(group, by_id, index) for group in groups)


def date_stories(stories: tuple[Story, ...], readings: tuple[Reading, ...]) -> tuple[Story, ...]:
    """The stories with first and last date of publication, once the undated articles among `readings` are dated."""
    by_id = {reading.article.id: reading for reading in readings}
    dated = []
    for story in stories:
        first, last = _first_and_last(by_id[member] for member in story.articles if member in by_id)
        dated.append(replace(story, first=first, last=last))
    return tuple(dated)


def make_story(members: Sequence[Reading], likeness: NDArray[np.float64], reason: str) -> Story:
    """The story of these articles.

    Args:
        members: in the order of their ids.
        likeness: of each two of them, 0-1, shape (members, members).
    """
    ids = tuple(reading.article.id for reading in members)
    first, last = _first_and_last(members)
    return Story(
        id=make_id("sto", *ids), title=_title(members, likeness), articles=ids, first=first, last=last, reason=reason
    )


def _alone(reading: Reading) -> Group:
    return Group(articles=(reading.article.id,), likeness=np.zeros((1, 1)))


def _story(group: Group, readings: Mapping[ArticleId, Reading], index: StoryIndex) -> Story:
    members = [readings[article] for article in group.articles]
    return make_story(members, group.likeness, _reason(members, group, index))


def _first_and_last(members: Iterable[Reading]) -> tuple[str | None, str | None]:
    """The first and the last date of publication, as far as any is known."""
    dates = sorted(reading.article.published.value for reading in members if reading.article.published)
    return (dates[0], dates[-1]) if dates else (None, None)


def _title(members: Sequence[Reading], likeness: NDArray[np.float64]) -> str:
    """The headline of the article that is likest to all others, of those that have one; machine wording counts less."""
    own = np.array([1.0 - reading.article.signs.machine for reading in members])
    order: list[int] = np.argsort(-np.round(likeness.sum(axis=1) * own, 6), kind="stable").tolist()
    titles = (members[at].article.title for at in order)
    return next((title for title in titles if title), members[order[0]].article.name)


def _reason(members: Sequence[Reading], group: Group, index: StoryIndex) -> str:
    if len(members) == 1:
        return "no other report is like it" if members[0].topic else "in a language that is not read, so not compared"
    mean = group.likeness.sum() / (len(members) * (len(members) - 1))
    names = ", ".join(_shared_names(members))
    about = f"all name {names}; " if names else ""
    return f"{about}mean likeness {mean:.2f} ({THRESHOLD:.2f} is needed){''.join(_kept_apart(members, group, index))}"


def _kept_apart(members: Sequence[Reading], group: Group, index: StoryIndex) -> Iterator[str]:
    """What tells each look-alike story apart from this one, in the words of this one."""
    for others in group.apart_from:
        terms = [term for _, term in telling_terms(index.terms(group.articles), index.terms(others))[:HEAVIEST]]
        words = _words_of(members, terms)
        if words:
            yield f"; apart from {len(others)} like reports, hardly any of which has {' or '.join(words)}"


def _words_of(members: Iterable[Reading], terms: Sequence[int]) -> list[str]:
    """The first of these terms as words, names before others, spelt as they mostly stand in the articles."""
    wanted = set(terms)
    spelt: dict[int, Counter[str]] = {}
    for reading in members:
        for match in WORD.finditer(own_text(reading).replace("’", "'")):
            word = match.group().removesuffix("'s")
            if (term := term_of(word.lower())) in wanted:
                spelt.setdefault(term, Counter())[word] += 1
    found = [min(spelt[term], key=lambda word: (-spelt[term][word], word)) for term in terms if term in spelt]
    return sorted(found, key=lambda word: not word[:1].isupper())[:APART_NAMED]


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
        if bare[:1].isupper() and bare.isalpha() and len(bare) > 2 and before[-1:].islower() and not _is_small(bare):
            yield bare


def _is_small(word: str) -> bool:
    return word.lower() in SMALL_WORDS


def own_text(reading: Reading) -> str:
    """What the report itself says, with its headline."""
    article: Article = reading.article
    return "\n".join(article.text[block.start : block.end] for block in article.body) or article.text
