"""The engine that runs in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .protocol import Item, Lost, Result, Tools


class InProcess:
    """One item after the other, here."""

    def map(
        self, work: Callable[[Item, Tools], Result], items: Sequence[Item], prepare: Callable[[], Tools]
    ) -> Iterator[Result | Lost]:
        if not items:
            return
        tools = prepare()
        for item in items:
            yield work(item, tools)
