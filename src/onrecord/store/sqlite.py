"""A dossier in one SQLite file.

Write-ahead log: readers never wait for the writer, and a killed run loses only what it had not reported as kept.
What is in memory is a function of what is stored: the record can always be made again from the readings.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import fields, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sql
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError

from onrecord.codec import freeze, thaw
from onrecord.errors import StoreError
from onrecord.record import Article, ArticleId, Judgement, Problem, Reading, Record

from .fingerprint import fingerprint
from .migrations import MIGRATIONS
from .open import APPLICATION_ID
from .protocol import Kept
from .tables import article, entry, judgement, problem, reading, state

WAIT = 10.0
"""Seconds to wait for another process that is writing."""
RECORD_OF = "record_of"
"""In `state`: which readings and judgements the stored record was made of."""
JUDGED_ANEW = "judged anew"
"""Why a judgement is closed when another on the same articles takes its place."""


class SqliteStore:
    """A dossier, open. See `onrecord.store.protocol` for what its methods do."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = sql.create_engine(f"sqlite:///{path}", connect_args={"timeout": WAIT})
        sql.event.listen(self._engine, "connect", _set_up)
        sql.event.listen(self._engine, "begin", _begin)
        try:
            with self._transaction() as connection:
                _migrate(connection, path)
        except StoreError:
            self.close()
            raise
        self._log_ahead()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    def kept(self) -> Mapping[ArticleId, Kept]:
        with self._transaction() as connection:
            return _kept(connection)

    def articles(self, ids: Iterable[ArticleId]) -> Iterator[Article]:
        wanted = sorted(ids)
        with self._transaction() as connection:
            for one in wanted:
                given = connection.execute(sql.select(article.c.given).where(article.c.id == one)).scalar()
                if given is not None:
                    yield thaw(Article, json.loads(given))

    def readings(self) -> Iterator[Reading]:
        with self._transaction() as connection:
            for (data,) in connection.execute(sql.select(reading.c.data).order_by(reading.c.article)):
                yield self._thawed(data)

    def problems(self) -> tuple[Problem, ...]:
        with self._transaction() as connection:
            rows = connection.execute(sql.select(problem).order_by(*problem.c))
            return tuple(Problem(where=row.place, stage=row.stage, error=row.error) for row in rows)

    def judgements(self) -> tuple[Judgement, ...]:
        with self._transaction() as connection:
            return _judgements(connection)

    def record(self) -> Record | None:
        with self._transaction() as connection:
            made_of = connection.execute(sql.select(state.c.value).where(state.c.name == RECORD_OF)).scalar()
            if made_of is None or made_of != _digest(connection):
                return None
            return _record(connection)

    def search(self, words: str, *, most: int = 100) -> tuple[ArticleId, ...]:
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        if not phrase:
            return ()
        query = sql.text(
            "SELECT article.id FROM article_words JOIN article ON article.number = article_words.rowid "
            "WHERE article_words MATCH :phrase ORDER BY rank, article.id LIMIT :most"
        )
        with self._transaction() as connection:
            rows = connection.execute(query, {"phrase": phrase, "most": most})
            return tuple(ArticleId(row.id) for row in rows)

    def keep(self, given: Article, made: Reading, made_by: str) -> None:
        exact = _json(freeze(given))
        row = {"id": given.id, "name": given.name, "sha256": given.sha256, "given": exact}
        row["text"] = given.text.encode("utf-8", "replace").decode("utf-8")
        read = {
            "article": given.id,
            "made_by": made_by,
            "given": fingerprint(given),
            "data": zlib.compress(_json(freeze(made)).encode("utf-8")),
        }
        with self._transaction() as connection:
            connection.execute(insert(article).values(row).on_conflict_do_nothing())
            # an article's text is part of its id; what may have changed is what is known about it
            connection.execute(sql.update(article).where(article.c.id == given.id).values(given=exact, name=given.name))
            connection.execute(
                insert(reading).values(read).on_conflict_do_update(set_=read, index_elements=["article"])
            )
            connection.execute(sql.delete(problem).where(problem.c.place.in_([given.id, given.name])))

    def set_aside(self, problems: Iterable[Problem]) -> None:
        rows = [{"place": one.where, "stage": one.stage, "error": one.error} for one in problems]
        if rows:
            with self._transaction() as connection:
                connection.execute(insert(problem).on_conflict_do_nothing(), rows)

    def judge(self, made: Judgement) -> None:
        row = {
            "id": made.id,
            "verdict": made.verdict,
            "why": made.why,
            "made_at": made.made_at,
            "made_by": made.made_by,
        }
        about = {"question": made.of, "first": made.articles[0], "second": made.articles[1]}
        stood = [judgement.c[name] == value for name, value in about.items()]
        with self._transaction() as connection:
            _close(connection, *stood, at=made.made_at, why=JUDGED_ANEW)
            connection.execute(insert(judgement).values(**row, **about))

    def retract(self, made: Judgement, *, at: str, why: str) -> None:
        with self._transaction() as connection:
            _close(connection, judgement.c.id == made.id, at=at, why=why)

    def write_record(self, record: Record) -> None:
        rows = [row for part in fields(Record) for row in _entries(part.name, getattr(record, part.name))]
        with self._transaction() as connection:
            connection.execute(sql.delete(entry))
            connection.execute(sql.insert(entry), rows)
            made_of = {"name": RECORD_OF, "value": _digest(connection)}
            connection.execute(
                insert(state).values(made_of).on_conflict_do_update(set_=made_of, index_elements=["name"])
            )

    def _thawed(self, data: bytes) -> Reading:
        try:
            return thaw(Reading, json.loads(zlib.decompress(data)))
        except (zlib.error, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{self.path} is damaged ({error!r}); read the reports into a new dossier") from error

    def _log_ahead(self) -> None:
        """Turns the write-ahead log on, after the migration: the mark that this is a dossier has to be in the file."""
        connection = self._engine.raw_connection()
        with suppress(sqlite3.OperationalError):  # a dossier that cannot be written to can still be read
            connection.cursor().execute("PRAGMA journal_mode = WAL")
        connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sql.Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise StoreError(f"{self.path}: {_in_words(error)}") from error


def _kept(connection: sql.Connection) -> dict[ArticleId, Kept]:
    rows = connection.execute(
        sql.select(reading.c.article, reading.c.made_by, reading.c.given).order_by(reading.c.article)
    )
    return {ArticleId(row.article): Kept(made_by=row.made_by, given=row.given) for row in rows}


def _judgements(connection: sql.Connection) -> tuple[Judgement, ...]:
    rows = connection.execute(sql.select(judgement).order_by(judgement.c.number))
    return tuple(
        Judgement(
            id=row.id, verdict=row.verdict, of=row.question, articles=(ArticleId(row.first), ArticleId(row.second)),
            why=row.why, made_at=row.made_at, made_by=row.made_by, closed_at=row.closed_at, closed_why=row.closed_why,
        )
        for row in rows
    )  # fmt: skip


def _close(connection: sql.Connection, *which: sql.ColumnElement[bool], at: str, why: str) -> None:
    standing = judgement.c.closed_at.is_(None)
    connection.execute(sql.update(judgement).where(standing, *which).values(closed_at=at, closed_why=why))


def _digest(connection: sql.Connection) -> str:
    """Of all that the record is made of: readings, and judgements that stand."""
    lines = [f"{one} {how.given} {how.made_by}" for one, how in _kept(connection).items()]
    lines += sorted(_json(freeze(one)) for one in _judgements(connection) if one.stands)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _entries(kind: str, value: Any) -> Iterator[dict[str, Any]]:
    """The rows of one part of the record. Texts stand in `article` alone."""
    for position, item in enumerate(value if isinstance(value, tuple) else (value,)):
        if isinstance(item, Article):
            item = replace(item, text="")
        yield {"kind": kind, "position": position, "id": getattr(item, "id", None), "data": _json(freeze(item))}


def _record(connection: sql.Connection) -> Record:
    texts = {row.id: row.given for row in connection.execute(sql.select(article.c.id, article.c.given))}
    parts: dict[str, Any] = {}
    for row in connection.execute(sql.select(entry.c.kind, entry.c.data).order_by(entry.c.kind, entry.c.position)):
        parts.setdefault(row.kind, []).append(json.loads(row.data))
    for one in parts.get("articles", ()):
        one["text"] = json.loads(texts[one["id"]])["text"]
    return thaw(Record, {**parts, "onrecord": parts["onrecord"][0]})


def _json(value: Any) -> str:
    """One line of JSON that SQLite can keep: lone surrogates, which damaged input can hold, are written as escapes."""
    exact = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return exact if _is_utf8(exact) else json.dumps(value, separators=(",", ":"))


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _set_up(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions are ours: the driver would not begin one before DDL
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: sql.Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _migrate(connection: sql.Connection, path: Path) -> None:
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version > len(MIGRATIONS):
        raise StoreError(
            f"{path} has the shape {version}, made by a later OnRecord; this one knows {len(MIGRATIONS)}. Update it."
        )
    if version == len(MIGRATIONS):
        return
    for migration in MIGRATIONS[version:]:
        for statement in migration.statements:
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _in_words(error: DatabaseError) -> str:
    cause = str(error.orig)
    advice: tuple[tuple[str, Callable[[], str]], ...] = (
        ("locked", lambda: f"another process has been writing to it for {WAIT:.0f} seconds; try again when it is done"),
        ("readonly", lambda: "it cannot be written to; check the permissions of the file and its folder"),
        ("unable to open", lambda: "it cannot be opened; check the permissions of the file and its folder"),
        ("full", lambda: "the disk is full"),
        ("malformed", lambda: "the file is damaged; read the reports into a new dossier"),
        ("not a database", lambda: "the file is damaged; read the reports into a new dossier"),
    )
    return next((words() for sign, words in advice if sign in cause), cause)
