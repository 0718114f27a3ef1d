"""What happened: meetings, calls, visits, arrests, rulings, votes, deployments, agreements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import ArticleId, Place, Span
from .when import When

EventKind = Literal[
    "meeting", "call", "visit", "statement", "agreement", "deployment", "withdrawal", "sanction", "protest",
    "fight", "attack", "death", "aid", "test", "expulsion", "arrest", "release", "charge", "trial", "hearing",
    "lawsuit", "ruling", "investigation", "vote", "law", "order", "election", "candidacy", "endorsement",
    "nomination", "appointment", "resignation", "dismissal", "publication", "letter",
    "acquisition", "launch", "accusation", "criticism", "praise", "request", "threat", "subpoena", "other",
]  # fmt: skip
"""What each stands for, with an example and a near miss, is told in docs/record.md, "events"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    actor: str
    role: str
    """`participant`, `host`, `source`, `target`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """PLOVER code of an event: the event type, with mode and context where the type has them."""

    event: str
    mode: str | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    id: str
    kind: EventKind
    participants: tuple[Participant, ...]
    place: Place | None
    date: When | None
    plover: Plover | None = None
    cameo: str | None = None
    """CAMEO root code, two digits."""
    evidence: tuple[Span, ...]
    articles: tuple[ArticleId, ...]
    status: Literal["happened", "planned", "denied", "reported"] = "happened"
    """`reported`: on somebody's word alone; `denied`: somebody denies it, and no report tells it as a fact."""
    told: Span | None = None
    """The words that say what was done: "pleaded guilty", "signed the bill"."""
    gist: str = field(default="", metadata={"wire": False})
    """The verb or noun that tells of it, and its object, as they stand in a dictionary: "sign bill"."""
    date_in: Span | None = field(default=None, metadata={"wire": False})
    """The expression of time that says when; `reconciling/dating.py` makes `date` of it."""
