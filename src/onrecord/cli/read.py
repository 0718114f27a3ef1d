"""`onrecord read`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .errors import DONE, SET_ASIDE, command
from .output import progress, report_problems, write_file, write_stdout

if TYPE_CHECKING:
    from onrecord.record import Record


@command
def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files (text, HTML, RSS or Atom, JSON lines), folders of them, or - for standard input.",
            show_default=False,
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as JSON.")] = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="PAGE.html", help="Write the record as a page.")
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="DOSSIER.db", help="Keep the articles in a dossier, and add to what is there."),
    ] = None,
    processes: Annotated[
        int, typer.Option("--processes", min=0, metavar="N", help="Processes that read; 0 is one for each core.")
    ] = 0,
    no_texts: Annotated[
        bool, typer.Option("--no-texts", help="Leave the full texts out of JSON and page; quoted words stay.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="No progress and no list of problems on stderr.")
    ] = False,
) -> int:
    """Read reports and make their record. Without an option for output, a short summary is printed.

    Example: onrecord read reports/ -o page.html --into dossier.db
    """
    record = _record_of(paths, into, processes or None, quiet)
    if as_json:
        from onrecord.formats.wire import record_to_json

        write_stdout(record_to_json(record, indent=1, texts=not no_texts) + "\n")
    if output is not None:
        from onrecord.formats.wire import encode
        from onrecord.web.page import render_page

        write_file(output, render_page(encode(record), texts=not no_texts))
    if not as_json and output is None:
        from .summary import summary

        write_stdout(summary(record))
    report_problems(record, quiet)
    return exit_code(record)


def exit_code(record: Record) -> int:
    """0, or 3 where something was set aside. A problem of an article that is in the record is a remark on it."""
    kept = {known for article in record.articles for known in (article.id, article.name)}
    return SET_ASIDE if any(problem.where not in kept for problem in record.problems) else DONE


def _record_of(paths: list[str], into: Path | None, processes: int | None, quiet: bool) -> Record:
    from onrecord import pipeline

    if into is None:
        return pipeline.read(paths, processes=processes, progress=progress(quiet))
    from onrecord.dossier import read_into

    return read_into(into, paths, processes=processes, progress=progress(quiet))
