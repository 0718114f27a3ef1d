"""One published report: its text as read, never altered, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import ArticleId, Span
from .when import When

BlockKind = Literal["headline", "standfirst", "crosshead", "paragraph", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of what the report itself says: a headline, a paragraph. On the wire it is `[start, end]`."""

    start: int
    end: int
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """A stretch that the page put around the report (a menu, "Also read"), and why it was taken for that."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """How strongly a text shows a trait (0-1), and the passages that show it."""

    score: float = 0.0
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Signs in one text alone that a machine rewrote (spun) or translated it."""

    machine_rewritten: Sign = Sign()
    machine_translated: Sign = Sign()

    @property
    def machine(self) -> float:
        """How much the text looks rewritten or translated by a machine, the stronger of the two, 0-1."""
        return max(self.machine_rewritten.score, self.machine_translated.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published report.

    `id` hashes the URL, or else the base name of the file, with the text. `text` is what was read from the file (for
    HTML the extracted text). `body` and `boilerplate` hold offsets into `text`, in order, and never overlap.
    """

    id: ArticleId
    name: str
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    published: When | None = None
    language: str | None = None
    text: str
    sha256: str
    body: tuple[Block, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    family: str | None = None
    story: str | None = None
    signs: Signs = Signs()
    markup: str | None = field(default=None, metadata={"wire": False})
    """Where the text came from: `text`, `html`, `feed` or `jsonl`."""

    @property
    def day_number(self) -> int | None:
        """Day of publication, counted as by `datetime.date.toordinal`; None if it is not known to the day."""
        day = self.published.day if self.published else None
        return day.toordinal() if day else None
