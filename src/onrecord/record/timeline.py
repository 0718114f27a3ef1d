"""Dated entries, the summary, and what the record lacks."""

from __future__ import annotations

from dataclasses import dataclass

from .span import Span
from .when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    date: When
    text: str
    evidence: tuple[Span, ...]
    event: str | None = None
    """Id of the event that the entry tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """A sentence of the summary with the passages it rests on and the families that carry it."""

    text: str
    evidence: tuple[Span, ...]
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something a reader would look for that no report has."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An input or article set aside, or something about it that a reader must know. `where` is its id, path or URL."""

    where: str
    stage: str
    error: str
