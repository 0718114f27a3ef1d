"""The tables by name, for statements. Their shape is in `migrations.py`; a test holds that both agree."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table

_tables = MetaData()

article = Table(
    "article", _tables, Column("number", Integer), Column("id", String), Column("name", String),
    Column("sha256", String), Column("text", String), Column("given", String),
)  # fmt: skip
reading = Table(
    "reading", _tables, Column("article", String), Column("made_by", String), Column("given", String),
    Column("data", LargeBinary),
)  # fmt: skip
problem = Table("problem", _tables, Column("place", String), Column("stage", String), Column("error", String))
entry = Table(
    "entry", _tables, Column("kind", String), Column("position", Integer), Column("id", String), Column("data", String)
)
state = Table("state", _tables, Column("name", String), Column("value", String))
judgement = Table(
    "judgement", _tables, Column("number", Integer), Column("id", String), Column("verdict", String),
    Column("question", String), Column("first", String), Column("second", String), Column("why", String),
    Column("made_at", String), Column("made_by", String), Column("closed_at", String), Column("closed_why", String),
)  # fmt: skip

TABLES = tuple(_tables.sorted_tables)
