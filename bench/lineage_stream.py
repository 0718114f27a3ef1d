"""A long stream of articles to time lineage on, made from a few real ones with scripted variation.

Each story repeats the reports of one event with its own words: content words are replaced by letters that depend on the
story, small words by others, all of the same length, so that every span stays where it is; part of the dimensions of
each embedding change places. Reports of one story thus stay as like as they are; reports of different stories share
stock words and a general likeness of meaning. One article in COPIES is a copy of another one of its story: cut, and
with some words exchanged. Nothing is kept: an article is made each time it is asked for.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import overload
from zlib import crc32

import numpy as np

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.record import Article, ArticleId, Reading, Sentence, When
from onrecord.record.own_words import own_words, pack_words

FIRST_DAY = date(2020, 1, 1)
A_DAY = 100
"""Articles published in a day."""
COPIES = 4
"""One article in so many is a copy."""
OWN = 80
"""Content words in a hundred that are a story's own; the others are the same in all stories."""
MOVED = 3
"""Dimensions of five that change places from story to story; sentences of two stories then have cosines up to .5."""
EXCHANGED = (0, 0, 15, 35)
"""Content words in a hundred that a copy exchanges."""
BY_LENGTH = {size: sorted(word for word in SMALL_WORDS if len(word) == size) for size in range(1, 10)}
WORD = re.compile(r"[^\W\d_]+")


class Stream(Sequence[Reading]):
    """`length` readings in the order of publication. The same events give the same stream."""

    def __init__(self, events: Sequence[Sequence[Reading]], length: int) -> None:
        self._events = [tuple(event) for event in events]
        self._places = list(self._places_of(length))

    def _places_of(self, length: int) -> list[tuple[int, int, int | None]]:
        """For each article its story, the report of the event, and the number of the copy (None: an original)."""
        places: list[tuple[int, int, int | None]] = []
        story = 0
        while len(places) < length:
            reports = len(self._event(story))
            copies = [(story, number % reports, number) for number in range(max(1, reports // (COPIES - 1)))]
            places += [(story, number, None) for number in range(reports)]
            places += copies
            story += 1
        return places[:length]

    def related(self, one: str, other: str) -> bool:
        """Are two articles, by their ids, the same report, original or copy?"""
        first, second = (self._places[int(name.removeprefix("art_"))][:2] for name in (one, other))
        return first == second

    def _event(self, story: int) -> tuple[Reading, ...]:
        return self._events[crc32(b"%d" % story) % len(self._events)]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Reading: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Reading]: ...
    def __getitem__(self, at: int | slice) -> Reading | Sequence[Reading]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        story, report, copy = self._places[at]
        day = FIRST_DAY + timedelta(days=at // A_DAY)
        published = When(value=day.isoformat(), precision="day", basis="metadata")
        made = varied(self._event(story)[report], ArticleId(f"art_{at:07}"), story)
        if copy is not None:
            made = copied(made, seed=at)
        return replace(made, article=replace(made.article, published=published))


def varied(reading: Reading, name: ArticleId, story: int) -> Reading:
    """A report as one of another story."""
    article = reading.article
    text = WORD.sub(lambda match: _other(match.group(), story, OWN), article.text)
    order = _order(story, len(reading.sentences[0].vector) if reading.sentences else 0)
    return _with_text(reading, replace(article, id=name, text=text), order)


def copied(reading: Reading, seed: int) -> Reading:
    """A copy: some sentences left out, blanks in their place, and some words exchanged."""
    rng = random.Random(seed)
    keep, exchanged = rng.uniform(0.3, 1.0), rng.choice(EXCHANGED)
    kept = [sentence for sentence in reading.sentences if rng.random() < keep] or list(reading.sentences[:1])
    letters = [" " if not mark.isspace() else mark for mark in reading.article.text]
    for sentence in kept:
        span = sentence.span
        words = reading.article.text[span.start : span.end]
        letters[span.start : span.end] = WORD.sub(lambda match: _other(match.group(), seed, exchanged), words)
    return _with_text(replace(reading, sentences=tuple(kept)), replace(reading.article, text="".join(letters)), None)


def _with_text(reading: Reading, article: Article, order: np.ndarray | None) -> Reading:
    return replace(reading, article=article, sentences=tuple(_moved(one, article, order) for one in reading.sentences))


def _moved(sentence: Sentence, article: Article, order: np.ndarray | None) -> Sentence:
    span = replace(sentence.span, article=article.id)
    words = own_words(article.text, span, sentence.quotes)
    vector = sentence.vector
    if order is not None and vector:
        vector = np.frombuffer(vector, dtype=np.int8)[order].tobytes()
    return replace(sentence, span=span, vector=vector, words=pack_words(word for word, _, _ in words))


@lru_cache(64)
def _order(story: int, dimensions: int) -> np.ndarray:
    """The dimensions, some of them moved, as the story has them."""
    order = np.arange(dimensions)
    moved = order % 5 < MOVED
    order[moved] = np.random.default_rng(story).permutation(order[moved])
    return order


@lru_cache(100_000)
def _other(word: str, seed: int, in_a_hundred: int) -> str:
    """A word of the same length in the place of a word, unless it is one of those that stay."""
    low = word.lower()
    if crc32(low.encode()) % 100 >= in_a_hundred:
        return word
    rng = random.Random(crc32(f"{low} {seed}".encode()))
    if low in SMALL_WORDS:
        return rng.choice(BY_LENGTH[len(low)]) if in_a_hundred == OWN else word
    made = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=len(word)))
    return made.capitalize() if word[0].isupper() else made
