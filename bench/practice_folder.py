"""A practice event laid out as a user would give it: its reports in a folder, publisher and date in a sidecar."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

SET = "allsides_event_clusters"


def lay_out(reports: Path, event: str, folder: Path) -> None:
    """Copies the reports of `event` from the practice set `reports` into `folder`, with `articles.csv` beside them.

    Raises:
        FileNotFoundError: the practice set has no such event.
    """
    rows: list[dict[str, Any]] = [
        row for row in map(json.loads, (reports / "index.jsonl").read_text(encoding="utf-8").splitlines())
        if row["event"] == event
    ]  # fmt: skip
    if not rows:
        raise FileNotFoundError(f"no event {event} in {reports}; its index.jsonl names those there are")
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "publisher", "date"))
        for row in rows:
            name = row["file"].rpartition("/")[2]
            shutil.copy(reports / event / name, folder / name)
            writer.writerow((name, row["publisher"], row["date"]))
