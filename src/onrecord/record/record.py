"""The record: everything that the reports say, put together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .actor import Actor
from .article import Article
from .claim import Claim, Commitment
from .date import DateExpression
from .event import Event
from .figure import Figure
from .judgement import Judgement
from .lineage import Family, Lineage, Story
from .quotation import Quotation
from .span import Span
from .timeline import BriefSentence, Gap, Problem, TimelineEntry
from .utterance import Utterance

RECORD_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One stage or model and its version."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Which program made the record."""

    record_version: int
    version: str
    stages: tuple[Version, ...]
    models: tuple[Version, ...]


@dataclass(frozen=True, kw_only=True)
class Record:
    """The record of one dossier. Each list has a fixed order; each id that is cited exists."""

    onrecord: About
    articles: tuple[Article, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    families: tuple[Family, ...] = ()
    stories: tuple[Story, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    claims: tuple[Claim, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    brief: tuple[BriefSentence, ...] = ()
    gaps: tuple[Gap, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def texts(self) -> dict[str, str]:
        """Text of each article by its id."""
        return {article.id: article.text for article in self.articles}

    def exact(self, span: Span) -> str:
        """The words at a span."""
        return self.texts[span.article][span.start : span.end]
