"""Bad input gets a message that names it, and the others are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app

GOOD = "Bridge opens\n\n“We will pay 3 million euros,” said the mayor, Ada Holm, on Monday.\n"
CASES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 64,
    "no-text.html": b"<html><head><title>x</title></head><body><script>var a = 1</script></body></html>",
    "broken.jsonl": b'{"name": "a", "text": \n',
    "bomb.xml": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    b"<rss><channel>&b;</channel></rss>",
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_named_and_the_others_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).write_bytes(CASES[name])
    done = CliRunner().invoke(app, ["read", str(tmp_path), "--json"])
    assert done.exit_code == 3, done.output
    record = json.loads(done.stdout)
    assert [article["name"] for article in record["articles"]] == ["good.txt"]
    assert any(name in problem["where"] for problem in record["problems"])
    assert name in done.stderr


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_alone_is_a_failure_that_names_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(CASES[name])
    done = CliRunner().invoke(app, ["read", str(tmp_path / name)])
    assert done.exit_code == 1, done.output
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_another_encoding_is_read_or_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes("Señor Núñez said on Monday: “Sí, mañana”.\n".encode("cp1252"))
    done = CliRunner().invoke(app, ["read", str(tmp_path), "--json"])
    record = json.loads(done.stdout)
    named = [problem["where"] for problem in record["problems"]]
    texts = [article["text"] for article in record["articles"]]
    assert any("Núñez" in text for text in texts) or any("latin.txt" in where for where in named)


def test_a_folder_without_reports_is_a_failure_that_names_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(tmp_path)])
    assert done.exit_code == 1
    assert str(tmp_path) in done.stderr


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(tmp_path / "nowhere")])
    assert done.exit_code == 1
    assert "nowhere" in done.stderr


def test_the_same_report_twice_is_kept_once_and_named(tmp_path: Path) -> None:
    place = tmp_path / "good.txt"
    place.write_text(GOOD, encoding="utf-8")
    done = CliRunner().invoke(app, ["read", str(place), str(place), "--json"])
    record = json.loads(done.stdout)
    assert len(record["articles"]) == 1
    assert any("good.txt" in problem["where"] + problem["error"] for problem in record["problems"])


def test_twenty_megabytes_on_one_line_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "long.txt").write_text("The mayor said that we will pay. " * 635_000, encoding="utf-8")
    done = CliRunner().invoke(app, ["read", str(tmp_path), "--json"])
    assert done.exit_code == 3, done.output[-500:]
    assert "long.txt" in done.stderr
    assert [article["name"] for article in json.loads(done.stdout)["articles"]] == ["good.txt"]


def test_what_is_no_dossier_is_not_written_over(tmp_path: Path) -> None:
    report = tmp_path / "good.txt"
    report.write_text(GOOD, encoding="utf-8")
    done = CliRunner().invoke(app, ["read", str(report), "--into", str(report)])
    assert done.exit_code == 1
    assert "not a dossier" in done.stderr
    assert report.read_text(encoding="utf-8") == GOOD
