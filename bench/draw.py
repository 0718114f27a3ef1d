"""`python -m bench draw`: entries of the record drawn for a reader who did not write the program.

The reader says of each whether it is right, by the words it rests on. Entries are drawn by the hash of their ids, so
that the same record gives the same sheet and nobody chooses. Only what is shown can be judged: what is missing from the
record is counted by the other benches.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .draw_sheets import WRITERS, Sheet
from .places import data_folder
from .practice_folder import SET, lay_out
from .seeds import record_of

Json = dict[str, Any]

PARTS = tuple(sorted(WRITERS))
"""Parts of the record that can be drawn."""


def run(data: str | None, *, events: list[str], parts: list[str], number: int, seed: str, out: Path) -> int:
    """Writes one sheet a part into `out`, and the records it was drawn from; 2 where the practice set is missing."""
    reports = data_folder(data) / SET
    if not reports.is_dir():
        print(f"no practice set in {reports}; name its parent with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    out.mkdir(parents=True, exist_ok=True)
    records = {event: _record(reports, event, out / f"{event}.json") for event in events}
    for part in parts:
        drawn = drawn_entries(records, part, number, seed)
        sheet = Sheet(records)
        blocks = [WRITERS[part](sheet, event, n, entry) for n, (event, entry) in enumerate(drawn, 1)]
        (out / f"{part}.md").write_text("\n".join(blocks), encoding="utf-8")
        of_all = sum(len(record[part]) for record in records.values())
        print(f"{part}: {len(drawn)} of {of_all} drawn, {out / part}.md")
    return 0


def _record(reports: Path, event: str, kept: Path) -> Json:
    if not kept.is_file():
        with tempfile.TemporaryDirectory() as place:
            lay_out(reports, event, Path(place))
            kept.write_text(json.dumps(record_of(Path(place)), ensure_ascii=False), encoding="utf-8")
    record: Json = json.loads(kept.read_text(encoding="utf-8"))
    return record


def drawn_entries(records: dict[str, Json], part: str, number: int, seed: str) -> list[tuple[str, Json]]:
    """So many entries of all records, by hash, with their events, in order of the events.

    The events give one each in turn: a long record shall not drown the others.
    """
    piles = [iter(_shuffled(record[part], seed, event)) for event, record in sorted(records.items())]
    return sorted(_in_turn(piles, number), key=lambda pair: pair[0])


def _shuffled(entries: list[Json], seed: str, event: str) -> list[tuple[str, Json]]:
    def order(entry: Json) -> str:
        return hashlib.sha256(f"{seed} {json.dumps(entry, sort_keys=True)}".encode()).hexdigest()

    return [(event, entry) for entry in sorted(entries, key=order)]


def _in_turn(piles: list[Iterator[tuple[str, Json]]], number: int) -> Iterator[tuple[str, Json]]:
    while piles and number:
        for pile in list(piles):
            one = next(pile, None)
            if one is None:
                piles.remove(pile)
            elif number:
                number -= 1
                yield one
