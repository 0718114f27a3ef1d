"""A user's judgement outlives every run, changes what is counted, and leaves no trace once it is taken back."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import onrecord
from onrecord import pipeline
from onrecord.cli.judged import state_of
from onrecord.dossier import read_into, record_of
from onrecord.errors import InputError, StoreError
from onrecord.formats.schema import record_schema
from onrecord.formats.wire import encode, json_text
from onrecord.judgements import article_called, judge, judgements_of, retract
from onrecord.record import Record
from tests.cited import dangling
from tests.ferry import FERRY

AT, LATER = "2026-01-01T09:00:00Z", "2026-01-02T09:00:00Z"
TEXTS = {
    "a.txt": FERRY.format("Pia Holm"),
    "b.txt": FERRY.format("Nils Berg"),
    "c.txt": "A fire in a Madrid hotel injured nine guests on Monday. Police suspect a faulty kitchen stove.\n",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def dossier(reports: list[Path], tmp_path: Path) -> Path:
    place = tmp_path / "d.db"
    read_into(place, reports)
    return place


def families(record: Record) -> list[str]:
    names = {article.id: article.name[0] for article in record.articles}
    return sorted("".join(sorted(names[article] for article in family.articles)) for family in record.families)


def test_copies_judged_different_count_as_two_sources_and_corroborate(dossier: Path) -> None:
    change = judge(dossier, "different", "a.txt", "b.txt", why="each asked its own witness", at=AT)
    assert families(change.before) == ["ab", "c"]
    assert families(change.after) == ["a", "b", "c"]
    assert change.after.lineage == ()
    assert [claim.status for claim in change.before.claims] == []
    (claim,) = change.after.claims
    assert (claim.status, len(claim.families)) == ("corroborated", 2)
    assert "no copies was judged" in " ".join(sentence.text for sentence in change.after.brief)


def test_reports_judged_the_same_count_as_one_source(dossier: Path) -> None:
    change = judge(dossier, "same", "b.txt", "c.txt", why="one newsroom", at=AT)
    assert families(change.after) == ["abc"]
    assert "judged to have one origin (“one newsroom”)" in change.after.families[0].reason
    assert dangling(encode(change.after)) == []


def test_a_judgement_outlives_reading_again_and_new_reports(dossier: Path, reports: list[Path], tmp_path: Path) -> None:
    judged = judge(dossier, "different", "a.txt", "b.txt", why="two witnesses", at=AT).after
    assert read_into(dossier, reports) == judged == record_of(dossier)
    more = tmp_path / "e.txt"
    more.write_text(TEXTS["a.txt"] + "Tugs from three ports are on their way.\n", encoding="utf-8")
    grown = read_into(dossier, more)
    assert grown.judgements == judged.judgements
    letters = {letter: family for family in families(grown) for letter in family}
    assert letters["a"] != letters["b"], "though the new report is a copy of both"


def test_a_judgement_survives_a_changed_stage(
    dossier: Path, reports: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    judge(dossier, "different", "a.txt", "b.txt", why="two witnesses", at=AT)
    monkeypatch.setattr(pipeline.dates, "VERSION", 99)
    assert families(read_into(dossier, reports)) == ["a", "b", "c"]


@pytest.mark.parametrize(("verdict", "one", "other", "of"), [
    ("different", "a.txt", "b.txt", "copies"), ("same", "a.txt", "c.txt", "copies"),
    ("same", "a.txt", "c.txt", "stories"), ("different", "a.txt", "b.txt", "stories"),
])  # fmt: skip
def test_what_is_retracted_leaves_the_record_as_it_was(
    dossier: Path, verdict: Any, one: str, other: str, of: Any
) -> None:
    before = onrecord.dump(record_of(dossier))
    change = judge(dossier, verdict, one, other, of=of, why="I think so", at=AT)
    assert onrecord.dump(change.after) != before
    assert onrecord.dump(retract(dossier, change.judgement.id, at=LATER).after) == before
    ((kept,), _) = judgements_of(dossier)
    assert (kept.closed_at, kept.closed_why) == (LATER, "retracted")


def test_the_order_of_judging_changes_nothing(reports: list[Path], tmp_path: Path) -> None:
    made = [
        ("different", "a.txt", "b.txt", "copies"),
        ("same", "a.txt", "c.txt", "copies"),
        ("same", "b.txt", "c.txt", "stories"),
    ]
    records = []
    for order in (made, made[::-1]):
        place = tmp_path / f"{order[0][3]}.db"
        read_into(place, reports)
        for verdict, one, other, of in order:
            change = judge(place, verdict, one, other, of=of, why="so", at=AT)  # type: ignore[arg-type]
        records.append(onrecord.dump(change.after))
    assert records[0] == records[1]


def test_a_record_with_judgements_is_read_back_the_same(dossier: Path) -> None:
    record = judge(dossier, "same", "a.txt", "c.txt", why="“quoted” 🙂", by="Zoë", at=AT).after
    exact = onrecord.dump(record)
    assert onrecord.dump(onrecord.load(exact)) == exact
    written = encode(record)
    Draft202012Validator(record_schema()).validate(written)
    (judgement,) = written["judgements"]
    assert set(judgement) == {"id", "verdict", "of", "articles", "why", "made_at", "made_by"}


def test_a_record_from_before_judgements_is_still_read(dossier: Path) -> None:
    written = encode(record_of(dossier))
    del written["judgements"]
    assert onrecord.load(json_text(written)).judgements == ()


def test_judging_the_same_again_changes_nothing(dossier: Path) -> None:
    first = judge(dossier, "same", "a.txt", "c.txt", why="one newsroom", at=AT)
    again = judge(dossier, "same", "c.txt", "a.txt", why="one newsroom", at=LATER)
    assert again.stood
    assert again.judgement == first.judgement
    assert again.after == first.after


def test_the_later_of_two_judgements_on_one_pair_holds(dossier: Path) -> None:
    first = judge(dossier, "same", "a.txt", "c.txt", why="one newsroom", at=AT).judgement
    second = judge(dossier, "different", "a.txt", "c.txt", why="I was wrong", at=LATER)
    assert families(second.after) == ["ab", "c"]
    assert second.after.judgements == (second.judgement,)
    kept, _ = judgements_of(dossier)
    assert [(one.id, one.closed_at, one.closed_why) for one in kept] == [
        (first.id, LATER, "judged anew"), (second.judgement.id, None, None),
    ]  # fmt: skip


def test_a_contradiction_over_a_chain_is_refused_and_names_what_is_in_the_way(dossier: Path) -> None:
    same = judge(dossier, "same", "a.txt", "b.txt", why="one agency", at=AT).judgement
    other = judge(dossier, "same", "b.txt", "c.txt", why="one newsroom", at=AT).judgement
    with pytest.raises(InputError) as refused:
        judge(dossier, "different", "a.txt", "c.txt", why="no", at=LATER)
    for told in (same.id, other.id, "“one agency”", "a.txt", "c.txt", "onrecord judge retract"):
        assert told in str(refused.value)
    assert len(judgements_of(dossier)[0]) == 2


def test_a_judgement_on_an_article_that_is_gone_is_kept_and_waits(dossier: Path) -> None:
    judge(dossier, "same", "a.txt", "c.txt", why="one newsroom", at=AT)
    with sqlite3.connect(dossier) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM article WHERE name = 'c.txt'")
    kept, record = judgements_of(dossier)
    assert len(kept) == 1
    assert kept[0].stands
    assert re.fullmatch(r"waits: art_\w+ is not in the dossier", state_of(kept[0], record))
    assert record.judgements == ()
    assert dangling(encode(record)) == []


@pytest.mark.parametrize("words", ["a.txt", "some/folder/a.txt"])
def test_an_article_is_found_by_name_and_path(dossier: Path, words: str) -> None:
    assert article_called(words, record_of(dossier)).name == "a.txt"


def test_an_article_is_found_by_id_and_by_its_beginning(dossier: Path) -> None:
    record = record_of(dossier)
    for article in record.articles:
        assert article_called(article.id, record) == article
        assert article_called(article.id[:12], record) == article


def test_an_unknown_article_is_refused_with_those_that_there_are(dossier: Path) -> None:
    with pytest.raises(InputError, match=r"no article is called 'z.txt' in .*d\.db, which holds .*a\.txt \(art_"):
        judge(dossier, "same", "z.txt", "a.txt", why="x", at=AT)


def test_a_name_that_two_articles_have_is_refused(tmp_path: Path) -> None:
    for folder, who in (("one", "Pia Holm"), ("two", "Nils Berg")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(FERRY.format(who), encoding="utf-8")
    read_into(tmp_path / "d.db", [tmp_path / "one", tmp_path / "two"])
    with pytest.raises(InputError, match=r"'a.txt' may be a.txt \(art_\w+\), a.txt \(art_\w+\); give the id"):
        judge(tmp_path / "d.db", "same", "a.txt", "a.txt", why="x", at=AT)


def test_one_article_under_two_names_is_refused(dossier: Path) -> None:
    record = record_of(dossier)
    with pytest.raises(InputError, match="are one article"):
        judge(dossier, "same", "a.txt", article_called("a.txt", record).id, why="x", at=AT)


def test_a_judgement_that_does_not_stand_cannot_be_retracted(dossier: Path) -> None:
    with pytest.raises(InputError, match="no judgement 'jud_1234' stands; none does"):
        retract(dossier, "jud_1234", at=AT)
    made = judge(dossier, "same", "a.txt", "c.txt", why="x", at=AT).judgement
    retract(dossier, made.id[:8], at=LATER)
    with pytest.raises(InputError, match="stands"):
        retract(dossier, made.id, at=LATER)


def test_a_judgement_without_a_reason_is_refused(dossier: Path) -> None:
    with pytest.raises(InputError, match="says why"):
        judge(dossier, "same", "a.txt", "c.txt", why=" \n", at=AT)


def test_what_is_no_dossier_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no dossier"):
        judge(tmp_path / "none.db", "same", "a", "b", why="x", at=AT)
