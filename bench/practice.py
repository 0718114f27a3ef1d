"""`python -m bench practice`: records of practice events against gold that a reader made without seeing the program.

The gold in `bench/gold/` holds places without words; the reports come from the practice set, with publisher and date
in a sidecar, as a user would give them. The words are put back in a temporary folder that goes afterwards.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from bench.scorers import score_record

from .places import HERE, data_folder
from .practice_folder import SET, lay_out
from .seeds import record_of


def run(data: str | None, *, only: list[str], show: bool) -> int:
    """Prints the rows of each event; 0, or 2 where the practice set is missing."""
    reports = data_folder(data) / SET
    if not reports.is_dir():
        print(f"no practice set in {reports}; name its parent with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    for gold in sorted((HERE / "gold").glob("*.json")):
        if only and gold.stem not in only:
            continue
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            filled(gold, reports, folder)
            result = score_record.score(folder, record_of(folder))
        print(f"\n{gold.stem}")
        print("\n".join(score_record.lines(result)))
        if show:
            for row, missed in result.missed.items():
                print(f"\n{row}", *missed, sep="\n  ")
    return 0


def filled(gold_file: Path, reports: Path, folder: Path) -> None:
    """Lays out an event's reports in `folder`, and writes its gold there with the words put back."""
    lay_out(reports, gold_file.stem, folder)
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    texts = {str(one["n"]): (folder / one["file"]).read_bytes().decode("utf-8") for one in gold["articles"]}
    for key in ("boilerplate", "boilerplate_optional"):
        gold[key] = {n: [texts[n][a:b] for a, b in spans] for n, spans in gold.get(key, {}).items()}
    for row in gold.get("quotations", []):
        row["text"] = [texts[str(row["article"])][a:b] for a, b in row["spans"]]
    for row in gold.get("quantities", []):
        row["text"] = texts[str(row["article"])][slice(*row["span"])]
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
