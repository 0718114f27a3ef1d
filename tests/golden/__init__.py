"""The golden record: what the sample dossier gives, whole, as readable JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import onrecord
from onrecord.formats.wire import encode
from onrecord.sample import reports_folder

GOLDEN = Path(__file__).parent / "sample.json"
SCORE = re.compile(r"\d*\.\d+")


def present() -> str:
    """The record of the sample as it is made now, sorted, without texts.

    Scores are left out: processors that round differently may move one in its last place.
    """
    record = encode(onrecord.read(reports_folder()), texts=False)
    record["onrecord"] = {"record_version": record["onrecord"]["record_version"]}
    return json.dumps(_without_scores(record), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _without_scores(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_scores(item) for item in value]
    if isinstance(value, dict):
        return {
            key: SCORE.sub("…", held) if key == "reason" and isinstance(held, str) else _without_scores(held)
            for key, held in value.items()
            if key != "score"
        }
    return value
