"""What a user says of two reports. It goes before whatever the stages find, and outlives every run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .ids import make_id
from .span import ArticleId

Verdict = Literal["same", "different"]
Question = Literal["copies", "stories"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A user's word that two articles are, or are not, copies with one origin, or of one story.

    `id` hashes the verdict, the question and the two articles: who judged, when and why are no part of it.
    """

    id: str
    verdict: Verdict
    of: Question
    """What is judged. `copies`: do both go back to one origin? `stories`: do both tell of one development?"""
    articles: tuple[ArticleId, ArticleId]
    """The smaller id first."""
    why: str
    made_at: str
    """Time of judging, ISO 8601 in UTC."""
    made_by: str | None = None
    closed_at: str | None = field(default=None, metadata={"wire": False})
    """When it was retracted or judged anew. None as long as it stands; a record holds only those that stand."""
    closed_why: str | None = field(default=None, metadata={"wire": False})

    def __post_init__(self) -> None:
        one, other = self.articles
        if one >= other:
            raise ValueError(f"a judgement is about two articles, the smaller id first: {one}, {other}")
        if not self.why.strip():
            raise ValueError(f"a judgement says why: {self.id}")

    @property
    def stands(self) -> bool:
        return self.closed_at is None


def make_judgement(
    verdict: Verdict,
    of: Question,
    one: ArticleId,
    other: ArticleId,
    *,
    why: str,
    made_at: str,
    made_by: str | None = None,
) -> Judgement:
    """A judgement on two articles, named in either order.

    Raises:
        ValueError: both are one article, or `why` says nothing.
    """
    first, second = sorted((one, other))
    return Judgement(
        id=make_id("jud", verdict, of, first, second), verdict=verdict, of=of, articles=(first, second), why=why,
        made_at=made_at, made_by=made_by,
    )  # fmt: skip
