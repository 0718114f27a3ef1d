"""Numbers that reports give, each with what it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .actor import Party
from .span import Span
from .when import When

Bound = Literal["exactly", "about", "at_least", "more_than", "at_most", "less_than", "range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number written out (1.5 million is 1500000; 70 % is 70 with unit `percent`), with its bound and what it counts.

    Figures of one thing share a `series`; conflicting ones stay side by side.
    """

    id: str
    value: float
    upper: float | None = None
    unit: str | None
    """Sign or noun: `percent`, `USD`, `km`, `troops`; None for a bare number."""
    bound: Bound
    change: Literal["up", "down"] | None = None
    of: str
    as_of: When | None = None
    by: str | None = None
    """The actor whose count it is."""
    evidence: tuple[Span, ...]
    series: str | None = None
    as_of_in: Span | None = field(default=None, metadata={"wire": False})
    by_party: Party | None = field(default=None, metadata={"wire": False})
