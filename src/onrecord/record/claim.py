"""A proposition with each actor's stance on it; and promises, which are claims about what somebody will do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .span import Span, Words
from .when import When

StanceKind = Literal["asserts", "denies", "confirms", "does_not_confirm", "doubts", "reports"]
ClaimStatus = Literal["corroborated", "confirmed", "contested", "denied", "unconfirmed", "attributed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Where one actor stands in one article; `actor` is None where the report itself says so, unattributed."""

    actor: str | None
    stance: StanceKind
    quotation: str | None
    span: Span
    family: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition, who says what of it, and what follows. Counted over families, never over articles."""

    id: str
    text: str
    evidence: tuple[Span, ...]
    stances: tuple[Stance, ...]
    status: ClaimStatus
    families: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who promised what to whom. `claim` is the id of the claim that the promise was made."""

    id: str
    claim: str
    promisor: str | None
    promisee: str | None
    action: str
    condition: Words | None
    deadline: When | None
    reported_by: tuple[str, ...]
    confirmed_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    not_confirmed_by: tuple[str, ...]
    status: ClaimStatus
    evidence: tuple[Span, ...]
