"""`onrecord show`"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .errors import DONE, command
from .output import progress, report_problems, shown, write_stdout
from .read import exit_code

if TYPE_CHECKING:
    from onrecord.record import Record

    from . import words

DEFAULT = Path("dossier.db")


class What(StrEnum):
    """The kinds of entry that can be shown: the keys of `words.KINDS`, which is not imported for `--help`."""

    quotations = "quotations"
    claims = "claims"
    commitments = "commitments"
    timeline = "timeline"
    figures = "figures"
    articles = "articles"
    lineage = "lineage"
    families = "families"
    stories = "stories"
    judgements = "judgements"
    actors = "actors"
    events = "events"
    gaps = "gaps"


@command
def show(
    what: Annotated[What, typer.Argument(help="Which entries of the record.", show_default=False)],
    path: Annotated[
        Path,
        typer.Argument(
            metavar="[PATH]", help="A dossier, a record as JSON, or reports (a file or folder) to read now."
        ),
    ] = DEFAULT,
    processes: Annotated[
        int, typer.Option("--processes", min=0, metavar="N", help="Processes that read; 0 is one for each core.")
    ] = 0,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="No progress and no list of problems on stderr.")
    ] = False,
) -> int:
    """Show one part of a record: a table on a terminal, JSON lines when piped.

    Example: onrecord show claims dossier.db
    """
    record, read_now = _record_at(path, processes or None, quiet)
    if sys.stdout.isatty():
        from .words import table_of

        print_table(what.value, table_of(what.value, record))
    else:
        _print_lines(what.value, record)
    if not read_now:
        return DONE
    report_problems(record, quiet)
    return exit_code(record)


def _record_at(path: Path, processes: int | None, quiet: bool) -> tuple[Record, bool]:
    """The record, and whether it was read from reports just now."""
    from onrecord.dossier import is_dossier, record_of
    from onrecord.errors import InputError

    if is_dossier(path):
        return record_of(path), False
    if path == DEFAULT and not path.exists():
        raise InputError(f"there is no {DEFAULT} here; name a dossier, a record as JSON, or a folder of reports")
    if path.suffix == ".json" and path.is_file():
        return _loaded(path), False
    from onrecord import pipeline

    return pipeline.read(path, processes=processes, progress=progress(quiet)), True


def _loaded(path: Path) -> Record:
    from onrecord import load
    from onrecord.errors import InputError

    try:
        return load(path.read_text(encoding="utf-8"))
    except (InputError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error


def _print_lines(what: str, record: Record) -> None:
    from onrecord.codec import publish
    from onrecord.formats.wire import json_text

    for entry in getattr(record, what):
        write_stdout(json_text(publish(entry, record.texts)) + "\n")


def print_table(what: str, found: words.Table) -> None:
    """Entries of one kind as a table on a terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, show_lines=False)
    for column in found.columns:
        table.add_column(column, overflow="fold")  # names and ids are typed elsewhere: none may be cut
    for row in found.rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    Console().print(table if found.rows else f"no {what} in this record")
