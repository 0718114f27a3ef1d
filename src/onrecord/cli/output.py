"""Writing for the commands: to stdout, to files, and progress to a terminal."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from onrecord.errors import InputError

if TYPE_CHECKING:  # the record's types take as long to import as all else that `--help` needs
    from onrecord.record import Problem, Record

CLEAR_LINE = "\r\033[K"


def write_stdout(text: str) -> None:
    """Text to stdout as UTF-8, whatever the terminal's locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def write_file(path: Path, text: str) -> None:
    """A file written whole or not at all."""
    if not path.parent.is_dir():
        raise InputError(f"{path}: there is no folder {path.parent}; make it first, or choose another place")
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def progress(quiet: bool) -> Callable[[int, int, str], None] | None:
    """Shows how far reading is, on one line of stderr; None where nobody looks."""
    if quiet or not sys.stderr.isatty():
        return None

    def show(done: int, total: int, name: str) -> None:
        ending = "" if done < total else CLEAR_LINE
        sys.stderr.write(f"{CLEAR_LINE}read {done} of {total}: {shown(name[-60:])}{ending}")
        sys.stderr.flush()

    return show


def report_problems(record: Record, quiet: bool) -> None:
    """Names on stderr what was set aside or stands in doubt."""
    if quiet:
        return
    for line in described(record.problems):
        typer.echo(f"onrecord: {shown(line)}", err=True)


def described(problems: Iterable[Problem]) -> list[str]:
    return [f"{problem.where}: {problem.error} [{problem.stage}]" for problem in problems]


def shown(text: str) -> str:
    """Text from reports made harmless for a terminal: control characters (colours, cursor, right-to-left overrides)
    are written as their code points."""
    return "".join(character if _harmless(character) else f"\\u{ord(character):04x}" for character in text)


def _harmless(character: str) -> bool:
    return (character.isprintable() or character in "\n\u00a0\u202f\u2009") and character not in BIDI


BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
"""Marks that turn the direction of a line: honest in Arabic text, but on a terminal they can swap what is read."""
