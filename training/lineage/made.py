"""A made copy, and what is known of it."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import Literal

from .labels import Label

Part = Literal["dev", "test"]
"""Tuned on, or tested on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCopy:
    id: str
    make: str
    event: str
    part: Part
    labels: tuple[Label, ...]
    """One for each report that it is a copy of."""
    lent: tuple[str, ...]
    """Reports that lent some paragraphs: neither origins nor independent."""
    strangers: tuple[str, ...]
    """Reports of other events to be compared with too."""
    text: str
    title: str | None
    publisher: str | None
    date: str | None


def part_of(event: str) -> Part:
    """Events are tuned on or tested on, about half of them each, with all that is made of them."""
    return "dev" if hashlib.sha256(event.encode()).digest()[0] % 2 else "test"


def copy_row(copy: MadeCopy) -> dict[str, object]:
    """The copy as a JSON object."""
    return {
        **asdict(copy),
        "origin": [label.origin for label in copy.labels],
        "kind": copy.labels[0].kind,
        "kept": copy.labels[0].kept,
        "direction_known": copy.labels[0].direction_known,
    }
