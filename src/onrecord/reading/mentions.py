"""Looking up who is named at a place in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.record import Mention, Span


class MentionIndex:
    """The mentions of one article, found by place. Of nested ones the longest counts."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
        self._starts = [m.span.start for m in self._mentions]
        self._longest = max((m.span.end - m.span.start for m in self._mentions), default=0)

    def at(self, span: Span) -> Mention | None:
        """The mention that overlaps `span` most; of equals the first."""
        best: Mention | None = None
        most = 0
        for mention in self._near(span):
            common = min(mention.span.end, span.end) - max(mention.span.start, span.start)
            if common > most:
                best, most = mention, common
        return best

    def inside(self, span: Span) -> tuple[Mention, ...]:
        """Mentions that lie wholly in `span`, in order."""
        return tuple(mention for mention in self._near(span) if span.covers(mention.span))

    def _near(self, span: Span) -> list[Mention]:
        begin = bisect_left(self._starts, span.start - self._longest)
        end = bisect_left(self._starts, span.end)
        return [mention for mention in self._mentions[begin:end] if mention.span.overlaps(span)]
