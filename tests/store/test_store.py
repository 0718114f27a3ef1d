"""What every store must do. The same tests run over each kind of store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import StoreError
from onrecord.record import About, Article, ArticleId, Block, Problem, Reading, Record, Sentence, Span, make_judgement
from onrecord.store import Store, is_dossier, open_store
from onrecord.store.migrations import MIGRATIONS
from onrecord.store.tables import TABLES

Make = Callable[..., Article]
ABOUT = About(record_version=1, version="0", stages=(), models=())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "dossier.db"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with open_store(place, create=True) as opened:
        yield opened


def reading_of(article: Article) -> Reading:
    span = Span(article=article.id, start=0, end=4)
    return Reading(article=article, sentences=(Sentence(span=span, vector=b"\x00\xff"),))


def contents(place: Path) -> str:
    """Everything in a dossier as SQL."""
    with sqlite3.connect(place) as connection:
        return "\n".join(connection.iterdump())


def test_a_reading_comes_back_as_it_was_kept(store: Store, article: Make) -> None:
    one = article("Zoë said 🙂 “oui”.\nقال إنه سيغادر\n")
    store.keep(replace(one, body=()), reading_of(one), "v1")
    assert list(store.readings()) == [reading_of(one)]
    assert list(store.articles([one.id])) == [replace(one, body=())]
    assert store.kept()[one.id].made_by == "v1"


def test_readings_come_in_the_order_of_article_ids(store: Store, article: Make) -> None:
    several = [article(f"Text {number}.") for number in range(5)]
    for one in several:
        store.keep(one, reading_of(one), "v1")
    ids = [reading.article.id for reading in store.readings()]
    assert ids == sorted(ids) == list(store.kept())


def test_keeping_twice_is_keeping_once(store: Store, place: Path, article: Make) -> None:
    one = article("The same text.")
    problem = Problem(where="b.txt", stage="sources", error="empty")
    for _ in range(2):
        store.keep(one, reading_of(one), "v1")
        store.set_aside([problem])
        store.write_record(Record(onrecord=ABOUT, articles=(one,), problems=(problem,)))
        now = contents(place)
    store.keep(one, reading_of(one), "v1")
    assert contents(place) == now
    assert store.problems() == (problem,)


def test_the_record_comes_back_until_an_article_is_kept(store: Store, article: Make) -> None:
    one, other = article("First."), article("Second.")
    store.keep(one, reading_of(one), "v1")
    record = Record(onrecord=ABOUT, articles=(one,))
    assert store.record() is None
    store.write_record(record)
    assert store.record() == record
    store.keep(other, reading_of(other), "v1")
    assert store.record() is None


def test_an_article_that_was_read_after_all_is_no_problem_any_more(store: Store, article: Make) -> None:
    one = article("Text.", name="b.txt")
    store.set_aside([Problem(where="b.txt", stage="dates", error="ValueError")])
    store.keep(one, reading_of(one), "v1")
    assert store.problems() == ()


def test_a_judgement_is_kept_and_never_deleted(store: Store) -> None:
    one, other = ArticleId("art_1"), ArticleId("art_2")
    early = make_judgement("same", "copies", one, other, why="the agency’s text", made_at="2026-01-01T00:00:00Z")
    late = make_judgement("different", "copies", other, one, why="no", made_at="2026-01-02T00:00:00Z", made_by="Zoë")
    stories = make_judgement("same", "stories", one, other, why="one trial", made_at="2026-01-02T00:00:00Z")
    for judgement in (early, stories, late):
        store.judge(judgement)
    closed = replace(early, closed_at="2026-01-02T00:00:00Z", closed_why="judged anew")
    assert store.judgements() == (closed, stories, late)
    store.retract(late, at="2026-01-03T00:00:00Z", why="I was wrong")
    store.judge(replace(late, made_at="2026-01-04T00:00:00Z"))
    assert [judgement.closed_why for judgement in store.judgements()] == ["judged anew", None, "I was wrong", None]


def test_the_record_is_out_of_date_while_another_judgement_stands(store: Store, article: Make) -> None:
    one = article("First.")
    store.keep(one, reading_of(one), "v1")
    record = Record(onrecord=ABOUT, articles=(one,))
    store.write_record(record)
    judgement = make_judgement("same", "copies", one.id, ArticleId("art_x"), why="w", made_at="2026-01-01T00:00:00Z")
    store.judge(judgement)
    assert store.record() is None
    store.retract(judgement, at="2026-01-02T00:00:00Z", why="no")
    assert store.record() == record


def test_a_dossier_from_before_judgements_is_brought_up_to_date(
    place: Path, article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = article("Old.")
    with monkeypatch.context() as patch:
        patch.setattr("onrecord.store.sqlite.MIGRATIONS", MIGRATIONS[:1])
        patch.setattr("onrecord.store.sqlite._judgements", lambda _: ())
        with open_store(place, create=True) as store:
            store.keep(one, reading_of(one), "v1")
            store.write_record(Record(onrecord=ABOUT, articles=(one,)))
    with open_store(place) as store:
        assert store.record() == Record(onrecord=ABOUT, articles=(one,))
        assert store.judgements() == ()


def test_words_are_found_whatever_their_accents(store: Store, article: Make) -> None:
    one, other = article("Élysée palace said so."), article("Nobody said so.")
    for each in (one, other):
        store.keep(each, reading_of(each), "v1")
    assert store.search("elysee said") == (one.id,)
    assert store.search('NEAR( "') == ()


def test_text_with_a_lone_surrogate_is_kept(store: Store, article: Make) -> None:
    one = replace(article("Broken."), text="Broken \ud800 text.", body=(Block(start=0, end=6),))
    store.keep(one, reading_of(one), "v1")
    assert next(store.readings()).article.text == one.text


def test_what_is_kept_survives_the_process(place: Path, article: Make) -> None:
    one = article("Kept.")
    with open_store(place, create=True) as store:
        store.keep(one, reading_of(one), "v1")
    assert is_dossier(place)
    with open_store(place) as store:
        assert list(store.kept()) == [one.id]


def test_a_reader_is_not_stopped_by_a_writer(store: Store, place: Path, article: Make) -> None:
    one = article("Kept.")
    store.keep(one, reading_of(one), "v1")
    with sqlite3.connect(place) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert list(store.kept()) == [one.id]
        writer.rollback()


def test_a_dossier_in_use_is_named(store: Store, place: Path, article: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.store.sqlite.WAIT", 0.05)
    with sqlite3.connect(place) as writer, open_store(place) as hasty:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another process has been writing"):
            hasty.set_aside([Problem(where="a", stage="b", error="c")])
        writer.rollback()


def test_what_is_no_dossier_is_refused_and_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor, …")
    with pytest.raises(StoreError, match="not a dossier"):
        open_store(letter, create=True)
    assert letter.read_text() == "Dear editor, …"
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE x (y)")
    with pytest.raises(StoreError, match="not a dossier"):
        open_store(other, create=True)
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path, create=True)
    with pytest.raises(StoreError, match="there is no dossier"):
        open_store(tmp_path / "none.db")
    with pytest.raises(StoreError, match="no folder"):
        open_store(tmp_path / "nowhere" / "none.db", create=True)


def test_a_dossier_of_a_later_version_is_refused(place: Path) -> None:
    open_store(place, create=True).close()
    with sqlite3.connect(place) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StoreError, match="later OnRecord"):
        open_store(place)


def test_tables_by_name_are_those_that_the_migrations_make(place: Path) -> None:
    open_store(place, create=True).close()
    with sqlite3.connect(place) as connection:
        for table in TABLES:
            made = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
            assert [column.name for column in table.columns] == made


def test_every_migration_says_why() -> None:
    assert all(len(migration.why.split()) > 3 for migration in MIGRATIONS)
