"""Who copied whom, and which reports therefore count as one source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .span import ArticleId, Span

CopyKind = Literal["duplicate", "rewrite", "translation", "excerpt", "update"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """One article is made from another.

    With direction unknown the later one stands as `copy`, on one day the larger id.
    """

    copy: ArticleId
    origin: ArticleId
    direction: Literal["known", "unknown"]
    kind: CopyKind
    score: float
    reason: str
    passages: tuple[tuple[Span, Span], ...]
    """Shared passages: (in the copy, in the origin), in the order of the copy."""
    merged: bool = False
    """The copy came later than this origin and another one that shares nothing with it, and is put together from both.
    It counts as a source together with the one that it is most like; the other stays a source of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Articles with one origin. A family counts once as a source."""

    id: str
    articles: tuple[ArticleId, ...]
    origin: ArticleId | None
    """The article that the others are made from, None where that is not known."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one development."""

    id: str
    title: str
    articles: tuple[ArticleId, ...]
    first: str | None
    """Earliest date of publication in the story, ISO 8601."""
    last: str | None
    reason: str
