"""`articles.csv` or `articles.jsonl` in a folder: what is known about the files beside it, matched by `name`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.record import Problem

from .decode import decode_text
from .jsonlines import Row, rows
from .known import STAGE, Known, known_from
from .limits import Limits

NAMES = ("articles.csv", "articles.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What a folder's list says of its files, by name; rows that hold a report themselves; what is wrong with it."""

    path: Path
    known: Mapping[str, Known]
    reports: tuple[tuple[int, Row], ...]
    problems: tuple[Problem, ...]


def read_sidecar(folder: Path, shown: str, limits: Limits) -> Sidecar | None:
    """The list of a folder, None where it has none. Of two the CSV is read and the other left."""
    for name in NAMES:
        path = folder / name
        if path.is_file():
            return _read(path, f"{shown}/{name}" if shown != "." else name, limits)
    return None


def _read(path: Path, shown: str, limits: Limits) -> Sidecar:
    known: dict[str, Known] = {}
    reports: list[tuple[int, Row]] = []
    problems: list[Problem] = []
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.append(Problem(where=shown, stage=STAGE, error=f"could not be read ({error.strerror})"))
        data = b""
    for number, row in _csv_rows(data) if path.suffix == ".csv" else rows(io.BytesIO(data), limits):
        place = f"{shown} line {number}"
        if isinstance(row, str):
            problems.append(Problem(where=place, stage=STAGE, error=row))
        elif row.get("text") or row.get("html"):
            reports.append((number, row))
        elif isinstance(name := row.get("name"), str) and name.strip():
            stated, wrong = known_from(row, f"stated in {path.name}")
            problems += [Problem(where=place, stage=STAGE, error=found) for found in wrong]
            known.setdefault(name.strip().replace("\\", "/").removeprefix("./"), stated)
        else:
            nameless = "a row without `name`: left out; write the name of the file it belongs to"
            problems.append(Problem(where=place, stage=STAGE, error=nameless))
    return Sidecar(path=path, known=known, reports=tuple(reports), problems=tuple(problems))


def _csv_rows(data: bytes) -> Iterator[tuple[int, Row | str]]:
    decoded = decode_text(data)
    if decoded.note:
        yield 1, decoded.note
    text = (decoded.text or "").removeprefix("\ufeff")
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ","
    )
    try:
        if not reader.fieldnames or "name" not in reader.fieldnames:
            yield (
                1,
                f"no column `name` (found: {first[:80].strip() or 'nothing'}); expected name,title,publisher,date,…",
            )
            return
        for row in reader:
            cells = {key: value for key, value in row.items() if isinstance(key, str) and value and value.strip()}
            if cells:
                yield reader.line_num, cells
    except csv.Error as error:
        yield reader.line_num, f"broken CSV: {error}; the rows after it are left out"
