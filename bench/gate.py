"""`python -m bench gate`: no row falls below its floor.

Floors stand in `floors.json` with the digest of the gold they were set on. They are raised with `--raise`; `--lower`,
which also takes a changed gold, is for those who can say why in the commit.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.scorers import score_record

from .places import HERE, sample_folders, seeds_folder
from .seeds import Rows, record_of, rows_of

FLOORS = HERE / "floors.json"
SLACK = 0.02
"""How far a row may lie under its floor: 8-bit embeddings differ a little between kinds of processors, and a saying in
a hundred may change with them. A row of few items, as claims and meetings are, may lose none."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a set of reports scores now, and the digest of its gold."""

    gold: str
    rows: Rows


def run(data: str | None, *, raise_floors: bool, lower: bool) -> int:
    """0 if every row is at its floor or above."""
    floors: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    measured = measure(data)
    if raise_floors or lower:
        written = {name: moved(floors.get(name), now, lower=lower) for name, now in measured.items()}
        FLOORS.write_text(json.dumps({**floors, **written}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        print(f"floors written to {FLOORS}")
        return 0
    fallen = [line for name, now in measured.items() for line in below(name, floors.get(name), now)]
    for line in fallen:
        print(line, file=sys.stderr)
    held = ", ".join(f"{name} {len(now.rows)} rows" for name, now in measured.items()) or "nothing to measure"
    print(f"gate: {held}, {len(fallen)} below their floor")
    return 1 if fallen else 0


def measure(data: str | None) -> dict[str, Measured]:
    """The sets that are there: the sample always, the seeds where the shared material is."""
    reports, gold = sample_folders()
    seeds = seeds_folder(data)
    places = {"sample": (reports, gold), "seeds": (seeds, seeds)}
    return {
        name: _measured(folder, answers)
        for name, (folder, answers) in places.items()
        if (answers / "gold.json").is_file()
    }


def below(name: str, floor: dict[str, Any] | None, now: Measured) -> list[str]:
    """What is wrong with a set, in words: rows under their floor, rows that vanished, another gold."""
    if floor is None:
        return [f"{name}: no floors are set; set them with: python -m bench gate --raise"]
    if floor["gold"] != now.gold:
        return [f"{name}: the gold has changed since its floors were set; look at the rows, then: bench gate --lower"]
    return [
        f"{name}: {row} is {now.rows.get(row, 0.0):.4f}, its floor {least:.4f}"
        for row, least in floor["rows"].items()
        if now.rows.get(row, 0.0) < least - SLACK
    ]


def moved(floor: dict[str, Any] | None, now: Measured, *, lower: bool) -> dict[str, Any]:
    """The floors after a measurement: raised to it, and lowered to it only on purpose.

    Raises:
        SystemExit: the gold has changed, so that old floors mean nothing, and `lower` was not asked for.
    """
    if floor is None or lower:
        return {"gold": now.gold, "rows": now.rows}
    if floor["gold"] != now.gold:
        raise SystemExit("the gold has changed since the floors were set: raising them needs --lower")
    rows = {row: max(least, now.rows.get(row, 0.0)) for row, least in floor["rows"].items()}
    return {"gold": now.gold, "rows": {**now.rows, **rows}}


def _measured(folder: Path, answers: Path) -> Measured:
    gold = hashlib.sha256((answers / "gold.json").read_bytes()).hexdigest()
    return Measured(gold=gold, rows=rows_of(score_record.score(answers, record_of(folder))))
