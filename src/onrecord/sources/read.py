"""Every input that was named: its articles, each once, and its problems, whatever the order of the input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from os import PathLike
from pathlib import Path

from onrecord.record import Article, Problem

from .files import HELD_ELSEWHERE, not_read, read_bytes, read_file
from .folder import known_of, read_folder
from .jsonlines import read_row
from .known import STAGE, Known, whole
from .limits import Limits
from .sidecar import NAMES, Sidecar, read_sidecar

STDIN = "-"
SHOWN = 4
"""Places named in a message; the rest is an ellipsis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What was read, sorted by id, and what could not be, sorted by place."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_sources(
    paths: Sequence[str | PathLike[str]], *, stdin: bytes | None = None, limits: Limits | None = None
) -> Sources:
    """The reports in files, folders and standard input (`-`). One bad input never stops the others.

    A report that comes twice (the same text under the same address or file name) is kept once and named among the
    problems. The same text under another name is a copy, which lineage counts, and is kept.

    Args:
        stdin: what to read for `-`; without it, standard input itself is read.
    """
    limits = limits or Limits()
    found: dict[str, list[tuple[str, Article]]] = {}
    problems: set[Problem] = set()
    read_once = cache(lambda folder: read_sidecar(folder, folder.as_posix(), limits))
    for given in paths:
        for thing in _read_input(given, stdin, limits, read_once):
            if isinstance(thing, Problem):
                problems.add(replace(thing, where=whole(thing.where), error=whole(thing.error)))
            else:
                found.setdefault(thing.id, []).append((whole(str(given)), thing))
    problems |= {_named_twice(same) for same in found.values() if len(same) > 1}
    articles = [max((article for _, article in same), key=_fullness) for same in found.values()]
    return Sources(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        problems=tuple(sorted(problems, key=lambda problem: (problem.where, problem.error))),
    )


def _read_input(
    given: str | PathLike[str], stdin: bytes | None, limits: Limits, sidecar_in: Callable[[Path], Sidecar | None]
) -> Iterator[Article | Problem]:
    """The reports of one input as the user named it."""
    where = str(given)
    if where == STDIN:
        data = sys.stdin.buffer.read(limits.stdin_bytes + 1) if stdin is None else stdin
        if len(data) > limits.stdin_bytes:
            error = f"more than {limits.stdin_bytes:,} bytes on standard input; give the files themselves"
            yield Problem(where="standard input", stage=STAGE, error=error)
            return
        yield from read_bytes("standard input", "stdin", data, None, Known(), limits)
        return
    path = Path(given)
    if "\0" in where:
        yield Problem(where=where.replace("\0", "�"), stage=STAGE, error="a path holds no NUL; check the spelling")
    elif path.is_dir():
        yield from read_folder(path, path.as_posix(), limits)
    elif path.suffix.lower() in HELD_ELSEWHERE and path.name not in NAMES and path.exists():
        yield not_read(path, where)
    elif path.name in NAMES and path.is_file():
        yield from _read_list(path, limits, sidecar_in)
    else:
        yield from read_file(path, path.as_posix(), known_of(path, sidecar_in(path.parent)), limits)


def _read_list(path: Path, limits: Limits, sidecar_in: Callable[[Path], Sidecar | None]) -> Iterator[Article | Problem]:
    """A sidecar that was named itself (`folder/*`): the reports in its rows, if any, and what is wrong with it."""
    sidecar = sidecar_in(path.parent)
    if sidecar is not None and sidecar.path == path:
        yield from sidecar.problems
        for number, row in sidecar.reports:
            yield from read_row(f"{path.as_posix()} line {number}", path.name, row, limits)


def _named_twice(same: list[tuple[str, Article]]) -> Problem:
    """Tells of a report that was given more than once."""
    places = sorted({where for where, _ in same})
    shown = ", ".join(places[:SHOWN]) + (" …" if len(places) > SHOWN else "")
    error = f"the same report was given {len(same)} times (in {shown}): kept once; give each file once"
    return Problem(where=min(article.name for _, article in same), stage=STAGE, error=error)


def _fullness(article: Article) -> tuple[int, str]:
    """How much is known about a report, and a tie-break that does not depend on the order of the input."""
    values = [getattr(article, field.name) for field in fields(article)]
    return sum(value is not None for value in values), repr(values)
