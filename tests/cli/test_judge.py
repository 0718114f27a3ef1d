"""`onrecord judge` as a user meets it: what it says, what it refuses, and that it is listed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli import app
from onrecord.cli.judged import judgements_table
from onrecord.judgements import judgements_of
from tests.ferry import FERRY


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, who in (("a.txt", "Pia Holm"), ("b.txt", "Nils Berg")):
        (tmp_path / name).write_text(FERRY.format(who), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("read", "a.txt", "b.txt", "--into", "dossier.db", "-q").exit_code == 0
    return tmp_path / "dossier.db"


@pytest.fixture
def judged(dossier: Path) -> Result:
    return run("judge", "different", "a.txt", "b.txt", "--why", "each asked its own witness")


def test_a_judgement_says_what_it_changed_and_how_to_take_it_back(judged: Result) -> None:
    assert judged.exit_code == 0, judged.stderr
    assert re.match(r"judged: [ab]\.txt and [ab]\.txt are no copies of one another\n", judged.stdout)
    assert "2 reports of 1 origin before, 2 of 2 now" in judged.stdout
    assert "newly corroborated: The coast guard seized two trawlers near the harbour on Monday" in judged.stdout
    assert re.search(r"^take it back with: onrecord judge retract jud_\w{16}$", judged.stdout, re.MULTILINE)


def test_the_line_that_takes_it_back_works(judged: Result, dossier: Path) -> None:
    line = next(line for line in judged.stdout.splitlines() if line.startswith("take it back with: "))
    done = run(*line.removeprefix("take it back with: onrecord ").split())
    assert done.exit_code == 0, done.stderr
    assert "2 reports of 2 origins before, 2 of 1 now" in done.stdout


def test_one_that_changes_nothing_says_so(judged: Result) -> None:
    again = run("judge", "different", "b.txt", "a.txt", "--why", "each asked its own witness")
    assert again.stdout.startswith("judged so already: ")
    assert "2 reports of 2 origins, as before" in again.stdout
    stories = run("judge", "same", "a.txt", "b.txt", "--of", "stories", "--why", "one ferry")
    assert "2 reports in 1 story, as before" in stories.stdout


def test_judgements_are_listed_with_their_state(judged: Result, dossier: Path) -> None:
    listed = [json.loads(line) for line in run("judge", "list").stdout.splitlines()]
    assert [(one["verdict"], one["of"], one["why"], one["state"]) for one in listed] == [
        ("different", "copies", "each asked its own witness", "holds")
    ]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", listed[0]["made_at"])
    shown = json.loads(run("show", "judgements").stdout)
    assert shown["id"] == listed[0]["id"]
    assert run("judge", "retract", listed[0]["id"], "--why", "no witness").exit_code == 0
    (closed,) = [json.loads(line) for line in run("judge", "list").stdout.splitlines()]
    assert closed["state"].endswith(": no witness")
    assert run("show", "judgements").stdout == ""
    table = judgements_table(*judgements_of(dossier))
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_judging_outside_the_folder_of_the_dossier_needs_its_name(dossier: Path, tmp_path: Path) -> None:
    there = dossier.rename(tmp_path / "other.db")
    refused = run("judge", "same", "a.txt", "b.txt", "--why", "x")
    assert (refused.exit_code, "there is no dossier at dossier.db" in refused.stderr) == (1, True)
    done = run("judge", "same", "a.txt", "b.txt", "--why", "x", "--in", there)
    assert f"--in {there}" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("a.txt", "z.txt", "--why", "x"), 1, "no article is called 'z.txt'"),
        (("a.txt", "a.txt", "--why", "x"), 1, "are one article"),
        (("a.txt", "b.txt"), 2, "--why"),
        (("a.txt", "b.txt", "--why", " "), 2, "say why"),
        (("a.txt", "--why", "x"), 2, "B"),
        (("a.txt", "b.txt", "--why", "x", "--of", "actors"), 2, "--of"),
        (("a.txt", "b.txt", "--why", "x", "--in", "a.txt"), 1, "is not a dossier"),
    ],
)
def test_what_cannot_be_judged_is_refused_by_name(
    dossier: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    done = run("judge", "same", *arguments)
    assert done.exit_code == code
    assert told in done.stderr
    assert run("judge", "list").stdout == ""


def test_control_characters_in_a_reason_do_not_reach_the_terminal(dossier: Path) -> None:
    run("judge", "same", "a.txt", "b.txt", "--why", "\x1b[31mred")
    for arguments in (("judge", "list"), ("show", "judgements")):
        assert "\x1b" not in run(*arguments).stdout
