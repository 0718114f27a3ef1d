"""Two timelines compared as in SemEval-2015 Task 4 (Minard et al. 2015), by temporal awareness (UzZaman, Allen 2011).

A timeline becomes a set of temporal relations; precision is the share of the system's relations that follow from the
gold ones, recall the share of the gold relations that follow from the system's. The task's own tool was read for what
its paper leaves open; these are its choices:

* Entries of order 0 (not placed in time) are left out, in both timelines.
* An event is what its entry says, character by character: document, sentence and words. One that stands in a timeline
  several times is several events, matched in turn.
* A date is its string: all entries with one date, `XXXX-XX-XX` too, are simultaneous with one point of time, and
  `2008-03` is not `2008-03-06`.
* First each event is SIMULTANEOUS with its date, then each event is BEFORE the next of the list where the order grows,
  else SIMULTANEOUS with it.
* A relation that follows from those already taken in is redundant and does not count; one that contradicts them counts,
  but nothing follows from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Mention = tuple[str, int, str]
"""Document, number of the sentence, words."""

Node = tuple[str, object]
"""A date ("date", value) or an event ("event", (mention, how many times it stood in the timeline before))."""

Relation = tuple[Node, str, Node]
"""`before` or `same`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of a timeline: mentions of one event, its date, and its place in the order."""

    order: int
    date: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Relations, and how many of them the other timeline bears out."""

    system: int = 0
    system_right: int = 0
    gold: int = 0
    gold_found: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            system=self.system + other.system,
            system_right=self.system_right + other.system_right,
            gold=self.gold + other.gold,
            gold_found=self.gold_found + other.gold_found,
        )

    @property
    def precision(self) -> float:
        return self.system_right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        return self.gold_found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(gold: Sequence[Entry], system: Sequence[Entry]) -> Counts:
    """The relations of two timelines of one entity."""
    in_gold, in_system = _graph(gold), _graph(system)
    return Counts(
        system=len(in_system.kept),
        system_right=sum(in_gold.holds(relation) for relation in in_system.kept),
        gold=len(in_gold.kept),
        gold_found=sum(in_system.holds(relation) for relation in in_gold.kept),
    )


def _graph(entries: Sequence[Entry]) -> _Graph:
    graph = _Graph()
    for relation in _relations(entries):
        graph.add(relation)
    return graph


def _relations(entries: Sequence[Entry]) -> Iterable[Relation]:
    seen: Counter[Mention] = Counter()
    events: list[tuple[int, Node]] = []
    dates: list[Relation] = []
    for entry in sorted((entry for entry in entries if entry.order), key=lambda entry: (entry.order, entry.date)):
        for mention in entry.mentions:
            event: Node = ("event", (mention, seen[mention]))
            seen[mention] += 1
            events.append((entry.order, event))
            dates.append((event, "same", ("date", entry.date)))
    yield from dates
    for (order, event), (next_order, next_event) in pairwise(events):
        yield event, "before" if order < next_order else "same", next_event


@dataclass(slots=True)
class _Graph:
    """Points of time: those said to be the same are one group; which groups are said to come before which."""

    kept: list[Relation] = field(default_factory=list)
    """Relations that did not follow from those before them."""
    stated: set[Relation] = field(default_factory=set)
    group: dict[Node, int] = field(default_factory=dict)
    members: dict[int, list[Node]] = field(default_factory=dict)
    later: dict[int, set[int]] = field(default_factory=dict)

    def add(self, relation: Relation) -> None:
        one, kind, other = relation
        self.stated.add(relation)
        if self.follows(relation):
            return
        self.kept.append(relation)
        low, high = self._group_of(one), self._group_of(other)
        if (
            self._is_before(high, low)
            or (kind == "before" and low == high)
            or (kind == "same" and self._is_before(low, high))
        ):
            return
        if kind == "before":
            self.later[low].add(high)
        else:
            self._join(low, high)

    def holds(self, relation: Relation) -> bool:
        """Is the relation stated here, or does it follow from what is?"""
        one, kind, other = relation
        return (
            relation in self.stated or (kind == "same" and (other, kind, one) in self.stated) or self.follows(relation)
        )

    def follows(self, relation: Relation) -> bool:
        one, kind, other = relation
        if one not in self.group or other not in self.group:
            return False
        low, high = self.group[one], self.group[other]
        return low == high if kind == "same" else low != high and self._is_before(low, high)

    def _group_of(self, node: Node) -> int:
        if node not in self.group:
            number = len(self.members)
            while number in self.members:
                number += 1
            self.group[node] = number
            self.members[number] = [node]
            self.later[number] = set()
        return self.group[node]

    def _is_before(self, low: int, high: int) -> bool:
        waiting, seen = list(self.later[low]), set(self.later[low])
        while waiting:
            at = waiting.pop()
            if at == high:
                return True
            new = self.later[at] - seen
            seen |= new
            waiting += new
        return False

    def _join(self, low: int, high: int) -> None:
        for node in self.members.pop(high):
            self.group[node] = low
            self.members[low].append(node)
        self.later[low] |= self.later.pop(high)
        for following in self.later.values():
            if high in following:
                following.discard(high)
                following.add(low)
