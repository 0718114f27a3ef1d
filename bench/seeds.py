"""`python -m bench seeds`: the record of a folder of reports against its gold, row by row."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bench.scorers import score_record

from .places import seeds_folder

Rows = dict[str, float]


def run(data: str | None, *, record_file: Path | None, show: bool, as_json: bool) -> int:
    """Prints each row; 0 if all pass, 1 if not, 2 if there is no gold."""
    folder = seeds_folder(data)
    if not (folder / "gold.json").is_file():
        print(f"no gold.json in {folder}; name a folder with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    record = json.loads(record_file.read_text(encoding="utf-8")) if record_file else record_of(folder)
    result = score_record.score(folder, record)
    if as_json:
        print(json.dumps(rows_of(result), indent=1))
    else:
        print("\n".join(score_record.lines(result)))
        if show:
            for row, missed in result.missed.items():
                print(f"\n{row}", *missed, sep="\n  ")
    return 0 if len(result.passed) == len(result.counted) else 1


def record_of(folder: Path) -> dict[str, Any]:
    """The record of the reports in a folder, as its public JSON; the gold beside them is not among them."""
    import onrecord
    from onrecord.formats.wire import record_to_json

    reports = sorted(path for path in folder.iterdir() if path.is_file() and path.name != "gold.json")
    written: dict[str, Any] = json.loads(record_to_json(onrecord.read(reports)))
    return written


def rows_of(result: Any) -> Rows:
    """The score of each row that applies, 0-1."""
    return {row: round(got[0], 4) for row, got in result.got.items() if got[0] is not None}
