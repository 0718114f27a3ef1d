"""A folder: every report in it and below, in the order of their names, with what its lists know about them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from onrecord.record import Article, Problem

from .files import HELD_ELSEWHERE, KINDS, cannot_read, not_read, read_file
from .jsonlines import read_row
from .known import STAGE, Known
from .limits import Limits
from .sidecar import NAMES, Sidecar, read_sidecar

ABOUT = re.compile(r"(?:read_?me|licen[cs]e|notice|changelog)(?:\.(?:md|txt|markdown))?", re.IGNORECASE)
"""Files about a collection of reports, by their usual names: passed over in a folder."""

SAVED_WITH_PAGE = re.compile(r"(.+?)(?:_files|-Dateien|_archivos|_fichiers|\.files)")
"""Folders in which browsers put pictures and scripts of a saved page."""


def read_folder(folder: Path, where: str, limits: Limits) -> Iterator[Article | Problem]:
    """The reports below a folder. Hidden files, pictures and the like are passed over."""
    reports, others = 0, []
    for path, known, sidecar_of in _files(folder, where, limits):
        if isinstance(path, Problem):
            yield path
            continue
        shown = _shown(where, folder, path)
        if sidecar_of is not None:
            for number, row in sidecar_of.reports:
                reports += 1
                yield from read_row(f"{shown} line {number}", path.name, row, limits)
            continue
        if path.suffix.lower() in HELD_ELSEWHERE:
            reports += 1
            yield not_read(path, shown)
            continue
        found = read_file(path, shown, known, limits, alone=False) if is_candidate(path) else iter(())
        before = reports
        for thing in found:
            reports += 1
            yield thing
        if reports == before:
            others.append(path.name)
    if not reports:
        held = f"only {', '.join(sorted(others)[:5])}" if others else "nothing"
        error = f"no report in this folder ({held} in it); expected .txt, .html, .xml, .rss, .jsonl or .json files"
        yield Problem(where=where, stage=STAGE, error=error)


def is_candidate(path: Path) -> bool:
    """May this file of a folder be a report?"""
    return path.suffix.lower() in KINDS and not ABOUT.fullmatch(path.name)


def known_of(path: Path, sidecar: Sidecar | None) -> Known:
    """What the list beside a file says of it."""
    return sidecar.known.get(path.name, Known()) if sidecar else Known()


def _files(folder: Path, where: str, limits: Limits) -> Iterator[tuple[Path | Problem, Known, Sidecar | None]]:
    """Files in order with what is known of each; a sidecar comes as the third value, with its own path."""
    errors: list[OSError] = []
    for at, folders, names in os.walk(folder, onerror=errors.append):
        here = Path(at)
        pages = {PurePath(name).stem for name in names if KINDS.get(PurePath(name).suffix.lower()) == "html"}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _belongs_to_page(name, pages))
        visible = sorted(name for name in names if not name.startswith("."))
        sidecar = read_sidecar(here, _shown(where, folder, here), limits)
        listed: set[str] = set()
        if sidecar:
            yield from ((problem, Known(), None) for problem in sidecar.problems)
            yield sidecar.path, Known(), sidecar
            listed = set(sidecar.known)
        for name in visible:
            path = here / name
            if name in NAMES or not path.is_file():
                continue
            yield path, known_of(path, sidecar), None
        for name in sorted(listed - set(visible)):
            error = f"{name!r} stands in {sidecar.path.name if sidecar else ''} but not in this folder; check the name"
            yield Problem(where=_shown(where, folder, here), stage=STAGE, error=error), Known(), None
    for failed in errors:
        shown = _shown(where, folder, Path(failed.filename or folder))
        yield Problem(where=shown, stage=STAGE, error=cannot_read(failed)), Known(), None


def _belongs_to_page(name: str, pages: set[str]) -> bool:
    match = SAVED_WITH_PAGE.fullmatch(name)
    return bool(match and match.group(1) in pages)


def _shown(where: str, folder: Path, path: Path) -> str:
    """The path as the user would write it, the same on every system."""
    below = path.relative_to(folder).as_posix()
    return where if below == "." else f"{where.rstrip('/')}/{below}"
