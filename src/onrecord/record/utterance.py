"""One saying in all its renderings, and what differs between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DifferenceKind = Literal["cut", "added", "reworded", "softened", "number", "polarity", "indirect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How a rendering departs from the fullest one: the words `here` and the words `there` (empty where none stand)."""

    kind: DifferenceKind
    here: str
    there: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    quotation: str
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One saying. `families` are those that carry it; the first of `renderings` is the fullest."""

    id: str
    speaker: str | None
    quotations: tuple[str, ...]
    families: tuple[str, ...]
    renderings: tuple[Rendering, ...]
