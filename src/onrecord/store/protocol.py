"""What every store can do. Reading and writing are two small interfaces; a store is both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from onrecord.record import Article, ArticleId, Judgement, Problem, Reading, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a stored reading depends on: the stages and models that made it, and the article as it was given."""

    made_by: str
    given: str


class Reader(Protocol):
    """Everything that can be asked of a dossier."""

    def kept(self) -> Mapping[ArticleId, Kept]:
        """Which articles are kept, in the order of their ids."""
        ...

    def articles(self, ids: Iterable[ArticleId]) -> Iterator[Article]:
        """Articles as they were given, before any stage, in the order of their ids."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings, in the order of their articles' ids."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """What was set aside and has not been read since."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements in the order in which they were made, those that are closed too."""
        ...

    def record(self) -> Record | None:
        """The record as last written, None where articles were kept or judged since or none was written."""
        ...

    def search(self, words: str, *, most: int = 100) -> tuple[ArticleId, ...]:
        """Articles whose text holds all of the words, the best first."""
        ...


class Writer(Protocol):
    """Everything that changes a dossier. Each call is kept whole or not at all."""

    def keep(self, given: Article, reading: Reading, made_by: str) -> None:
        """Keeps an article with its reading, in place of an earlier reading of it, and forgets its problems."""
        ...

    def set_aside(self, problems: Iterable[Problem]) -> None:
        """Keeps problems; one that is known is not kept twice."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Keeps a judgement. What stood on the same question and pair is closed at the time of this one."""
        ...

    def retract(self, judgement: Judgement, *, at: str, why: str) -> None:
        """Closes a judgement that stands."""
        ...

    def write_record(self, record: Record) -> None:
        """Keeps the record made of all readings, in place of the one before."""
        ...


class Store(Reader, Writer, Protocol):
    """A dossier, open."""

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
