"""Whatever stands at passages of one article, found by place without looking at all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from onrecord.record import Span

T = TypeVar("T")

CELL = 256
"""Characters. The article is laid out in cells of this length; a passage is noted in each cell that it touches."""


class Nearby(Generic[T]):
    """Things with their passages, in the order in which they were added."""

    def __init__(self, things: Iterable[tuple[T, Iterable[Span]]] = ()) -> None:
        self._things: list[T] = []
        self._cells: dict[int, list[tuple[int, int, int]]] = {}
        for thing, spans in things:
            self.add(thing, spans)

    def add(self, thing: T, spans: Iterable[Span]) -> None:
        for span in spans:
            for cell in _cells(span):
                self._cells.setdefault(cell, []).append((span.start, span.end, len(self._things)))
        self._things.append(thing)

    def overlapping(self, spans: Iterable[Span]) -> list[T]:
        """The things of which a passage shares words with one of the spans, each once, in their order."""
        found = {
            number
            for span in spans
            for cell in _cells(span)
            for start, end, number in self._cells.get(cell, ())
            if start < span.end and span.start < end
        }
        return [self._things[number] for number in sorted(found)]


def _cells(span: Span) -> Iterator[int]:
    return iter(range(span.start // CELL, (span.end - 1) // CELL + 1))
