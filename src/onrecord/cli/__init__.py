"""The command `onrecord`: one command a file, each thin. Data on stdout, all else on stderr.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with articles set aside.
"""

from __future__ import annotations

import os
from typing import Annotated

import typer

from onrecord import __version__

from . import demo, judge, read, schema, show

app = typer.Typer(
    name="onrecord",
    help="Many reports of one event in, the record out: who said what, what was promised, who denies it, which "
    "figures differ, and which reports are copies. Every entry opens the words it came from.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: importing rich for it would double the time that `--help` takes
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


app.command("demo", short_help="Open the record of nine sample reports.")(demo.demo)
app.command("read", short_help="Read reports and make their record.")(read.read)
app.command("show", short_help="Show one part of a record.")(show.show)
app.add_typer(judge.app, name="judge", short_help="Say that two reports are the same or different.")
app.command("schema", short_help="Print the JSON Schema of the record.")(schema.schema)


def main() -> None:
    """Run the command line; used by the `onrecord` script and `python -m onrecord`."""
    # products of small matrices are slower with several threads, by far where other processes work beside them
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    app()
