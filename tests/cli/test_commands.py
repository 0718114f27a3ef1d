"""The commands as a user meets them: output, messages and exit codes."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli import app
from onrecord.cli.words import KINDS
from onrecord.sample import reports_folder

SOURCE = Path(__file__).parents[2] / "src"
JUDGE = ("same", "different", "retract", "list")
REPORT = "Bridge opens\n\n“We will pay 3 million euros,” said the mayor, Ada Holm, on Monday.\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    place = tmp_path / "report.txt"
    place.write_text(REPORT, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def record_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("record") / "record.json"
    done = run("read", reports_folder(), "--json", "-q")
    assert done.exit_code in (0, 3), done.output
    place.write_text(done.stdout, encoding="utf-8")
    return place


def test_json_is_all_that_is_on_stdout(report: Path) -> None:
    done = run("read", report, "--json")
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["articles"][0]["text"] == REPORT


def test_a_summary_is_what_one_gets_without_options(report: Path) -> None:
    done = run("read", report)
    assert done.stdout.startswith("1 report of 1 origin: ")


def test_a_page_is_written_whole_and_opens_offline(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("read", report, "-o", page)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == ""
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [left.name for left in tmp_path.iterdir()] == ["page.html", "report.txt"] or len(
        list(tmp_path.iterdir())
    ) == 2


def test_a_page_for_nowhere_is_refused_by_name(report: Path, tmp_path: Path) -> None:
    done = run("read", report, "-o", tmp_path / "none" / "page.html")
    assert done.exit_code == 1
    assert "there is no folder" in done.stderr


def test_texts_can_be_left_out(report: Path) -> None:
    written = json.loads(run("read", report, "--json", "--no-texts").stdout)
    assert written["articles"][0]["text"] is None


def test_standard_input_is_read() -> None:
    done = run("read", "-", "--json", stdin=REPORT.encode())
    assert done.exit_code == 0, done.stderr
    assert "Ada Holm" in done.stdout


def test_a_dossier_grows_and_reading_twice_changes_nothing(report: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.db"
    first = run("read", report, "--into", dossier, "--json")
    assert first.exit_code == 0, first.stderr
    before = contents(dossier)
    again = run("read", report, "--into", dossier, "--json")
    assert again.stdout == first.stdout
    assert contents(dossier) == before
    other = tmp_path / "other.txt"
    other.write_text("Mayor Ada Holm denied on Tuesday that there was a deal.\n", encoding="utf-8")
    both = run("read", other, "--into", dossier, "--json")
    assert len(json.loads(both.stdout)["articles"]) == 2
    assert json.loads(run("read", report, other, "--json").stdout) == json.loads(both.stdout)


def contents(dossier: Path) -> str:
    with sqlite3.connect(dossier) as connection:
        return "\n".join(connection.iterdump())


@pytest.mark.parametrize("what", KINDS)
def test_show_prints_json_lines_when_piped(what: str, record_file: Path) -> None:
    done = run("show", what, record_file)
    assert done.exit_code == 0, done.stderr
    entries = [json.loads(line) for line in done.stdout.splitlines()]
    assert entries == json.loads(record_file.read_text(encoding="utf-8"))[what]


@pytest.mark.parametrize("what", KINDS)
def test_every_kind_has_a_table(what: str, record_file: Path) -> None:
    from onrecord import load
    from onrecord.cli.words import table_of

    table = table_of(what, load(record_file.read_text(encoding="utf-8")))
    assert all(len(row) == len(table.columns) and all(isinstance(cell, str) for cell in row) for row in table.rows)


def test_show_reads_a_dossier(report: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "d.db"
    run("read", report, "--into", dossier)
    done = run("show", "quotations", dossier)
    assert done.exit_code == 0, done.stderr
    assert "We will pay 3 million euros" in done.stdout


def test_the_timeline_of_one_name_is_shown_from_a_dossier_and_from_reports(report: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "d.db"
    run("read", report, "--into", dossier)
    kept = run("show", "timeline", dossier, "--of", "Ada Holm")
    assert kept.exit_code == 0, kept.stderr
    assert run("show", "timeline", report, "--of", "Ada Holm").stdout == kept.stdout
    assert run("show", "claims", dossier, "--of", "Ada Holm").exit_code == 2


def test_the_timeline_of_one_name_needs_more_than_a_record(record_file: Path) -> None:
    done = run("show", "timeline", record_file, "--of", "Ada Holm")
    assert (done.exit_code, "needs a dossier or reports" in done.stderr) == (2, True)


def test_show_names_a_file_that_holds_no_record(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"x": 1}', encoding="utf-8")
    done = run("show", "claims", other)
    assert done.exit_code == 1
    assert f"{other}: no record" in done.stderr


def test_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["title"] == "OnRecord record"


def test_demo_writes_a_page_and_prints_its_path(tmp_path: Path) -> None:
    page = tmp_path / "demo.html"
    done = run("demo", "--no-open", "-o", page)
    assert done.exit_code in (0, 3), done.stderr
    assert done.stdout == f"{page}\n"
    assert page.stat().st_size > 10_000


def test_every_command_has_an_example_and_every_option_help() -> None:
    for name in ("demo", "read", "show", "schema", "judge", *(f"judge {verb}" for verb in JUDGE)):
        shown = run(*name.split(), "--help").stdout
        assert f"Example: onrecord {name}" in shown, name


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("show", "nothing"),
        ("read", "x", "--unknown"),
        ("unheard",),
        ("judge", "same", "a", "b"),
        ("judge", "sure"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_help_does_no_work() -> None:
    code = "import sys\nfrom onrecord.cli import main\ntry: main()\nfinally: print(sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True, cwd=SOURCE
    )
    assert "'spacy'" not in done.stdout
    assert "'rich'" not in done.stdout


def test_control_characters_of_a_report_do_not_reach_the_terminal(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(
        "Mayor \x1b[31mAda\u202e Holm said on 7 February 2022 that “we will \x1b[2Jpay”.\n", encoding="utf-8"
    )
    done = run("read", hostile)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_the_samples_files_are_read_one_by_one_too(tmp_path: Path) -> None:
    for file in reports_folder().iterdir():
        shutil.copy(file, tmp_path)
    done = run("read", *sorted(tmp_path.glob("00[1-3]*")), "--json", "-q")
    assert done.exit_code == 0, done.output
