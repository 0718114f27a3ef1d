"""People, bodies, states and places, and the names they go by.

In a reading an actor is what one article calls somebody (its id begins with `ent_`); reconciling joins these into the
actors of a record (`act_`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

ActorKind = Literal["person", "organisation", "state", "place", "group"]
MentionForm = Literal["name", "description", "pronoun", "metonym"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or description somebody holds at the time ("French president"), and the words that say so."""

    role: str
    evidence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an article names somebody. `entity` is the id of an actor of the same reading."""

    span: Span
    form: MentionForm
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts or speaks, or a place. `aliases` are all other names and descriptions found, sorted."""

    id: str
    name: str
    kind: ActorKind
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    """Names and descriptions, in order; pronouns are left out."""
    same_as: tuple[str, ...] = ()
    """External ids, if known: `iso3166:RU`; and bodies of a state: `office:RU/presidency`."""
    gender: Literal["female", "male"] | None = field(default=None, metadata={"wire": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody in a saying: the actor if it could be resolved, and the words that name him or her there."""

    actor: str | None = None
    span: Span | None = None
