"""What every engine can do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Tools = TypeVar("Tools")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """Stands where a result should: the worker that had the item died twice, and why."""

    reason: str


class Engine(Protocol):
    """Runs a function over items, one at a time or many."""

    def map(
        self, work: Callable[[Item, Tools], Result], items: Sequence[Item], prepare: Callable[[], Tools]
    ) -> Iterator[Result | Lost]:
        """`work(item, tools)` for each item, in the order of the items.

        Args:
            work: must be importable by name; it does not raise for a bad item.
            prepare: makes the tools (loads the models), once in each process.
        """
        ...
