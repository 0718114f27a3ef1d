"""A dossier grows report by report; each is read once, and a run that stops loses nothing that was kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord import pipeline
from onrecord.dossier import read_into, record_of
from onrecord.errors import StoreError
from onrecord.record import Article, Problem, Reading
from onrecord.store import open_store

TEXTS = {
    "a.txt": "Mayor Ada Holm said on Monday: “We will pay 3 million euros.”\n",
    "b.txt": "Her deputy, Óscar Núñez, denied on Tuesday that there was a deal.\n",
    "c.txt": "About 40 workers will come, Ada Holm told reporters.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def read_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are really read, as they are."""
    names: list[str] = []
    read_article = pipeline.read_article

    def counting(article: Article, models: Any) -> Reading:
        names.append(article.name)
        return read_article(article, models)

    monkeypatch.setattr(pipeline, "read_article", counting)
    return names


def test_what_is_kept_is_not_read_again(reports: list[Path], tmp_path: Path, read_names: list[str]) -> None:
    read_into(tmp_path / "d.db", reports[:2])
    record = read_into(tmp_path / "d.db", reports)
    assert sorted(read_names) == ["a.txt", "b.txt", "c.txt"]
    assert record == pipeline.read(reports)
    assert record_of(tmp_path / "d.db") == record


def test_a_changed_stage_reads_all_again(
    reports: list[Path], tmp_path: Path, read_names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_into(tmp_path / "d.db", reports)
    monkeypatch.setattr(pipeline.dates, "VERSION", 99)
    record = read_into(tmp_path / "d.db", reports[:1])
    assert len(read_names) == 2 * len(reports)
    assert any(stage.name == "reading/dates" and stage.version == "99" for stage in record.onrecord.stages)


def test_new_metadata_read_the_article_again(reports: list[Path], tmp_path: Path, read_names: list[str]) -> None:
    read_into(tmp_path / "d.db", [reports[0].parent])
    (reports[0].parent / "articles.csv").write_text("name,publisher\na.txt,The Bridge Post\n", encoding="utf-8")
    record = read_into(tmp_path / "d.db", [reports[0].parent])
    assert read_names.count("a.txt") == 2
    assert read_names.count("b.txt") == 1
    assert "The Bridge Post" in {article.publisher for article in record.articles}


def test_a_run_that_is_stopped_is_taken_up_where_it_stopped(
    reports: list[Path], tmp_path: Path, read_names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.read_articles

    def stopped(*given: Any, **options: Any) -> Iterator[Reading | Problem]:
        outcomes = whole(*given, **options)
        yield next(outcomes)
        yield next(outcomes)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "read_articles", stopped)
        with pytest.raises(KeyboardInterrupt):
            read_into(tmp_path / "d.db", reports)
    with open_store(tmp_path / "d.db") as store:
        assert len(store.kept()) == 2
        assert store.record() is None
    assert len(record_of(tmp_path / "d.db").articles) == 2
    read_names.clear()
    record = read_into(tmp_path / "d.db", reports)
    assert len(read_names) == 1
    assert record == pipeline.read(reports)


def test_an_article_that_a_stage_fails_on_is_set_aside(
    reports: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_dates = pipeline.dates.find_dates

    def failing(parse: Any) -> Any:
        if parse.article.name == "b.txt":
            raise ValueError("no such day")
        return find_dates(parse)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline.dates, "find_dates", failing)
        record = read_into(tmp_path / "d.db", reports)
    assert [(problem.where, problem.stage) for problem in record.problems] == [("b.txt", "dates")]
    assert "no such day" in record.problems[0].error
    assert len(record.articles) == 2
    assert read_into(tmp_path / "d.db", reports).problems == ()


def test_a_stage_over_all_readings_that_fails_leaves_only_its_part_empty(
    reports: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: Any) -> Any:
        raise RuntimeError("out of claims")

    monkeypatch.setattr(pipeline.claims, "find_claims", failing)
    record = pipeline.read(reports)
    assert record.claims == ()
    assert record.quotations
    assert [(problem.where, problem.stage) for problem in record.problems] == [("record", "claims")]


def test_an_article_in_another_language_is_kept_and_not_read(tmp_path: Path) -> None:
    foreign = tmp_path / "f.txt"
    foreign.write_text(
        "Le maire a déclaré lundi que le pont serait ouvert en mai et que la ville paierait trois millions d'euros. "
        "« Nous tiendrons parole », a-t-il ajouté devant les journalistes réunis à la mairie.\n",
        encoding="utf-8",
    )
    record = pipeline.read(foreign)
    assert [article.language for article in record.articles] == ["fr"]
    assert record.quotations == ()


def test_a_dossier_whose_readings_are_damaged_is_named(reports: list[Path], tmp_path: Path) -> None:
    place = tmp_path / "d.db"
    read_into(place, reports)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE reading SET data = x'00', made_by = 'other'")
    with pytest.raises(StoreError, match="damaged"):
        record_of(place)
