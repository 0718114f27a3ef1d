"""The database's shape, as numbered steps. Steps are only ever added: a dossier of any age is brought up to date."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """One step and why it was taken. Its number is its place in MIGRATIONS, counted from 1."""

    why: str
    statements: tuple[str, ...]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        why="articles as given, their readings, what was set aside, the record's entries, and words to search for",
        statements=(
            """CREATE TABLE article (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                text TEXT NOT NULL,
                given TEXT NOT NULL
            )""",
            """CREATE TABLE reading (
                article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                made_by TEXT NOT NULL,
                given TEXT NOT NULL,
                data BLOB NOT NULL
            ) WITHOUT ROWID""",
            """CREATE TABLE problem (
                place TEXT NOT NULL,
                stage TEXT NOT NULL,
                error TEXT NOT NULL,
                PRIMARY KEY (place, stage, error)
            ) WITHOUT ROWID""",
            """CREATE TABLE entry (
                kind TEXT NOT NULL,
                position INTEGER NOT NULL,
                id TEXT,
                data TEXT NOT NULL,
                PRIMARY KEY (kind, position)
            ) WITHOUT ROWID""",
            "CREATE INDEX entry_id ON entry (id) WHERE id IS NOT NULL",
            "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            """CREATE VIRTUAL TABLE article_words USING fts5 (
                text, content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
            )""",
            """CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
                INSERT INTO article_words (rowid, text) VALUES (new.number, new.text);
            END""",
            """CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
                INSERT INTO article_words (article_words, rowid, text) VALUES ('delete', old.number, old.text);
            END""",
        ),
    ),
    Migration(
        why="what a user judged of two articles; no reference to them, for a judgement outlives its articles, and no "
        "row is ever deleted: a closed one says when and why, and of each question and pair one stands at most",
        statements=(
            """CREATE TABLE judgement (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL,
                verdict TEXT NOT NULL,
                question TEXT NOT NULL,
                first TEXT NOT NULL,
                second TEXT NOT NULL,
                why TEXT NOT NULL,
                made_at TEXT NOT NULL,
                made_by TEXT,
                closed_at TEXT,
                closed_why TEXT
            )""",
            """CREATE UNIQUE INDEX judgement_standing ON judgement (question, first, second)
                WHERE closed_at IS NULL""",
        ),
    ),
)
