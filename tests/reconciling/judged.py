"""Bare readings, links and judgements for tests of grouping: an article is a letter."""

from __future__ import annotations

from onrecord.record import Article, ArticleId, Judgement, Lineage, Question, Reading, Verdict, make_judgement


def bare(letter: str, **fields: object) -> Reading:
    return Reading(article=Article(id=ArticleId(letter), name=f"{letter}.txt", text="Text.", sha256="", **fields))  # type: ignore[arg-type]


def link(copy: str, origin: str, score: float = 0.8, direction: str = "known") -> Lineage:
    return Lineage(
        copy=ArticleId(copy), origin=ArticleId(origin), direction=direction, kind="rewrite", score=score, reason="",  # type: ignore[arg-type]
        passages=(),
    )  # fmt: skip


def judged(
    verdict: Verdict, pair: str, *, of: Question = "copies", why: str = "said so", at: str = "2026-01-01T00:00:00Z"
) -> Judgement:
    """`pair` is the letters of two articles."""
    return make_judgement(verdict, of, ArticleId(pair[0]), ArticleId(pair[1]), why=why, made_at=at)
