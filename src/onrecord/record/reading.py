"""What was read in one article alone. Picklable and storable; reconciling needs nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from .actor import Actor, Mention
from .article import Article
from .date import DateExpression
from .deed import Deed
from .event import Event
from .figure import Figure
from .quotation import Proposition, Quotation
from .span import Span
from .topic import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the body. `vector` is its embedding: signed 8-bit numbers, one for each dimension."""

    span: Span
    vector: bytes = b""
    quoted: float = 0.0
    """Share of its letters that stand between quotation marks (0-1): quotations are common property in lineage."""
    quotes: tuple[Span, ...] = ()
    """The parts that stand between quotation marks, marks left out, in order."""
    words: bytes = b""
    """Its words outside these parts, as `onrecord.record.own_words` keeps them: what lineage compares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article read alone. Actors in it have local ids (`ent_…`); relative dates are not yet anchored."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    deeds: tuple[Deed, ...] = ()
    """What its actors and things are told to have done; the timeline of one of them is made of these."""
    topic: Topic | None = None
    """What stories compare; None for an article in a language that is not read."""
