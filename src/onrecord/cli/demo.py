"""`onrecord demo`"""

from __future__ import annotations

import os
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from .errors import command
from .output import progress, report_problems, write_file, write_stdout
from .read import exit_code


@command
def demo(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="PAGE.html", help="Where to write the page.")
    ] = None,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in a browser where there is one.")
    ] = True,
) -> int:
    """Make the record of the sample dossier, nine reports of an invented event, and open it as a page.

    Example: onrecord demo -o demo.html
    """
    from onrecord import pipeline
    from onrecord.formats.wire import encode
    from onrecord.sample import reports_folder
    from onrecord.web.page import render_page

    record = pipeline.read(reports_folder(), progress=progress(quiet=False))
    page = output or Path(tempfile.mkdtemp(prefix="onrecord-")) / "demo.html"
    write_file(page, render_page(encode(record)))
    report_problems(record, quiet=False)
    opened = open_page and _has_browser() and webbrowser.open(page.resolve().as_uri())
    write_stdout(f"{page}\n")
    if not opened:
        typer.echo("Open this page in a browser; it needs no connection.", err=True)
    return exit_code(record)


def _has_browser() -> bool:
    """Is there a screen on which a browser could open? On a server, opening one would start a text browser or hang."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
