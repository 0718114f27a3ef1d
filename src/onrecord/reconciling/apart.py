"""Groups of articles that grow by joining, in which some articles never come together, whatever joins them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.record import ArticleId

Pair = tuple[ArticleId, ArticleId]


class Groups:
    """Articles in groups, at first each alone. Union-find that also knows which groups are to stay apart.

    Who joins the strongest links first thereby cuts the weakest one of those that would bring two of `apart` together.
    """

    def __init__(self, articles: Iterable[ArticleId], apart: Iterable[Pair] = ()) -> None:
        self._members = {article: [article] for article in articles}
        self._head = {article: article for article in self._members}
        self._strangers: defaultdict[ArticleId, set[ArticleId]] = defaultdict(set)
        for one, other in apart:
            self._strangers[one].add(other)
            self._strangers[other].add(one)

    def join(self, one: ArticleId, other: ArticleId) -> bool:
        """Makes one group of theirs. False if they are to stay apart; nothing changes then."""
        kept, gone = self._head[one], self._head[other]
        if kept == gone:
            return True
        if kept in self._strangers and gone in self._strangers[kept]:
            return False
        if len(self._members[kept]) < len(self._members[gone]):
            kept, gone = gone, kept
        for article in self._members[gone]:
            self._head[article] = kept
        self._members[kept] += self._members.pop(gone)
        for stranger in self._strangers.pop(gone, set()):
            self._strangers[stranger].discard(gone)
            self._strangers[stranger].add(kept)
            self._strangers[kept].add(stranger)
        return True

    def listed(self) -> list[tuple[ArticleId, ...]]:
        """Every group with its articles in order, by the first of them."""
        return sorted(tuple(sorted(members)) for members in self._members.values())
