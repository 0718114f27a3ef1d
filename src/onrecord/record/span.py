"""A passage of one article's text. Everything in a record that has evidence points to its words with this type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

ArticleId = NewType("ArticleId", str)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A passage of one text: half-open, 0-based, in Unicode code points."""

    article: ArticleId
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"a span is half-open and not empty: {self.start}:{self.end} in {self.article}")

    def overlaps(self, other: Span) -> bool:
        return self.article == other.article and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.article == other.article and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A value in words and the passage that it was taken from."""

    text: str
    evidence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something happened: the words, and the actor (a state, a city, a building) if it is known."""

    actor: str | None = None
    text: str
    span: Span | None = None
