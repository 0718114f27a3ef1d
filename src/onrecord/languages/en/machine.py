"""What machines that rewrite or translate leave in English: `spun.txt`, `translated.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Trace:
    """A pattern in the text and how many points it gives."""

    points: int
    pattern: re.Pattern[str]


@cache
def spun_traces() -> tuple[Trace, ...]:
    return _traces("spun.txt")


@cache
def translated_traces() -> tuple[Trace, ...]:
    return _traces("translated.txt")


def _lines(name: str) -> list[str]:
    text = (files("onrecord.languages.en") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _traces(name: str) -> tuple[Trace, ...]:
    """One alternation for all patterns with the same points and case: a text is searched a few times, not a hundred."""
    groups: dict[tuple[int, bool], list[str]] = {}
    for line in _lines(name):
        points, _, pattern = line.partition("\t")
        groups.setdefault((int(points.removeprefix("=")), points.startswith("=")), []).append(pattern)
    return tuple(
        Trace(points, re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})", 0 if exact else re.IGNORECASE))
        for (points, exact), patterns in sorted(groups.items(), reverse=True)
    )
