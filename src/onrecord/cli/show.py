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
    from collections.abc import Sequence

    from onrecord.record import Record, TimelineEntry

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
    of: Annotated[
        str | None,
        typer.Option("--of", metavar="NAME", help="With timeline: all that the reports date of this actor or thing."),
    ] = None,
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
    entries: Sequence[object]
    if of is not None:
        if what is not What.timeline:
            raise typer.BadParameter("--of goes with timeline: onrecord show timeline --of NAME")
        record, read_now, entries = _timeline_of(of, path, processes or None, quiet)
    else:
        record, read_now = _record_at(path, processes or None, quiet)
        entries = getattr(record, what.value)
    if sys.stdout.isatty():
        from .words import Names, table_rows

        print_table(what.value, table_rows(what.value, entries, Names(record)))
    else:
        _print_lines(entries, record)
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


def _timeline_of(
    name: str, path: Path, processes: int | None, quiet: bool
) -> tuple[Record, bool, tuple[TimelineEntry, ...]]:
    """The record, whether it was read from reports just now, and the timeline of one name."""
    from onrecord import dossier, pipeline

    if dossier.is_dossier(path):
        record, entries = dossier.timeline_of(path, name)
        return record, False, entries
    if path.suffix == ".json" and path.is_file():
        raise typer.BadParameter("--of needs a dossier or reports; a record as JSON tells too little of each name")
    found = pipeline.find_articles(path)
    outcomes = pipeline.read_articles(found.articles, processes=processes, progress=progress(quiet))
    readings, set_aside = pipeline.parted(outcomes)
    record = pipeline.reconcile(readings, (*found.problems, *set_aside))
    return record, True, pipeline.timeline_of_name(name, readings, record)


def _loaded(path: Path) -> Record:
    from onrecord import load
    from onrecord.errors import InputError

    try:
        return load(path.read_text(encoding="utf-8"))
    except (InputError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error


def _print_lines(entries: Sequence[object], record: Record) -> None:
    from onrecord.codec import publish
    from onrecord.formats.wire import json_text

    for entry in entries:
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
