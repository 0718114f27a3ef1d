"""Which articles hang together: parts that can be grouped alone, none of them too large, kept up to date as articles
come.

Two articles hang together if a chain of pairs leads from one to the other, each at least as like as the first level
asks. What grows larger than LARGEST that way is parted at the next level, which asks more, and so on. Articles are only
added, so parts at a level only grow, and one article touches only the parts of those that are like it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

LARGEST = 250
"""Articles of a part that are grouped at once, which bounds the work for one article. A single story of more falls into
several, and articles of such a crowd are joined only where chains of likeness hold at the level that parts it."""
STEP = 600
"""By how many ten-thousandths of likeness the next level asks more."""
ALL_ALIKE = 9900
"""Ten-thousandths of likeness of the last level: what hangs together there is one part, however large; these are
copies."""

NOTHING: tuple[array[int], array[int]] = (array("i"), array("h"))


class Parts:
    """Rows that hang together, for rows and likenesses (in ten-thousandths) that are made known one after the other."""

    def __init__(self, least: int) -> None:
        self._levels = [_Level(asked) for asked in (*range(least, ALL_ALIKE, STEP), ALL_ALIKE)]
        self._near: dict[int, tuple[array[int], array[int]]] = {}

    def connect(self, row: int, others: Sequence[int], likeness: Sequence[int]) -> None:
        """Says that a row is so like others."""
        for one, other, like in [
            *zip([row] * len(others), others, likeness, strict=True),
            *zip(others, [row] * len(others), likeness, strict=True),
        ]:
            places, likes = self._near.setdefault(one, (array("i"), array("h")))
            places.append(other)
            likes.append(like)

    def settle(self, rows: Iterable[int]) -> list[list[int]]:
        """The parts that new rows, whose likenesses are known, fall into, and those that come apart because of them."""
        return self._settle(list(rows), 0)

    def _settle(self, rows: Sequence[int], depth: int) -> list[list[int]]:
        level = self._levels[depth]
        for row in rows:
            level.enter(row)
        for row in rows:
            others, likes = self._near.get(row, NOTHING)
            for other, like in zip(others, likes, strict=True):
                if like >= level.asked:
                    level.join(row, other)
        found = []
        for head in sorted({level.find(row) for row in rows}):
            members = level.members[head]
            if len(members) <= LARGEST or depth + 1 == len(self._levels):
                found.append(list(members))
            else:
                deeper = self._levels[depth + 1]
                found += self._settle([row for row in members if row not in deeper.head], depth + 1)
        return found


class _Level:
    """Union-find over the rows that came to one level; the members of each set are kept at its head."""

    def __init__(self, asked: int) -> None:
        self.asked = asked
        self.head: dict[int, int] = {}
        self.members: dict[int, list[int]] = {}

    def enter(self, row: int) -> None:
        self.head[row] = row
        self.members[row] = [row]

    def find(self, row: int) -> int:
        head = self.head
        while head[row] != row:
            head[row] = head[head[row]]
            row = head[row]
        return row

    def join(self, one: int, other: int) -> None:
        """Makes one set of two; the smaller one moves. What has not come to this level is left alone."""
        if other not in self.head:
            return
        one, other = self.find(one), self.find(other)
        if one == other:
            return
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        self.head[other] = one
        self.members[one] += self.members.pop(other)
