"""What a user judged, applied to what the stages found. Pure: the judgements are kept by the store.

A judgement is a constraint, no result: it is put to the groups anew in every run, so that reports which come later are
grouped around it. `families` takes the judgements on copies itself; here is the rest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from onrecord.record import ArticleId, Judgement, Lineage, Question, Verdict

from .apart import Pair

NAME = "judging"
VERSION = 1


def standing(judgements: Iterable[Judgement], among: Iterable[ArticleId] | None = None) -> tuple[Judgement, ...]:
    """The judgements that hold: none that is closed, and of several on one question and pair the last.

    Args:
        among: the articles at hand; a judgement waits as long as one of its articles is not among them.
    Returns:
        In the order of question and articles, so that the order of judging makes no difference.
    """
    known = None if among is None else frozenset(among)
    last: dict[tuple[Question, Pair], Judgement] = {}
    for one in sorted(judgements, key=lambda judgement: (judgement.made_at, judgement.id)):
        if one.stands and (known is None or known.issuperset(one.articles)):
            last[one.of, one.articles] = one
    return tuple(last[key] for key in sorted(last))


def pairs_judged(judgements: Iterable[Judgement], of: Question, verdict: Verdict) -> list[Pair]:
    """Pairs of articles that were judged so, in order."""
    return sorted(one.articles for one in judgements if (one.of, one.verdict) == (of, verdict))


def without_judged(lineage: tuple[Lineage, ...], judgements: Sequence[Judgement]) -> tuple[Lineage, ...]:
    """Lineage without the links between articles that are judged to be no copies of one another.

    A link over which a family was parted stays: its passages are there, and the families say that it does not count.
    """
    parted = frozenset(pairs_judged(judgements, "copies", "different"))
    return tuple(link for link in lineage if (min(link.copy, link.origin), max(link.copy, link.origin)) not in parted)


def in_the_way(new: Judgement, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements that cannot all hold together with `new`: A the same as B, B the same as C, A different from C.

    One on the very same pair is not among them; the later one replaces it. Empty if all can hold.
    """
    others = [one for one in standing(judgements) if one.of == new.of and one.articles != new.articles]
    same = [one for one in others if one.verdict == "same"]
    first, second = new.articles
    if new.verdict == "different":
        return _chain(same, first, second) or ()
    for one in others:
        if one.verdict == "different":
            for here, there in (one.articles, one.articles[::-1]):
                to_here, to_there = _chain(same, first, here), _chain(same, second, there)
                if to_here is not None and to_there is not None:
                    return (one, *to_here, *to_there)
    return ()


def _chain(same: Sequence[Judgement], start: ArticleId, end: ArticleId) -> tuple[Judgement, ...] | None:
    """The shortest chain of judgements that leads from one article to another, None if there is none."""
    reached: dict[ArticleId, tuple[Judgement, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for one in same:
            if here in one.articles:
                there = one.articles[1] if one.articles[0] == here else one.articles[0]
                if there not in reached:
                    reached[there] = (*reached[here], one)
                    waiting.append(there)
    return reached.get(end)
