"""The golden record: what the sample dossier gives, whole, as readable JSON."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import onrecord
from onrecord import pipeline
from onrecord.formats.wire import encode
from onrecord.sample import reports_folder

GOLDEN = Path(__file__).parent / "sample.json"
PROBES = [
    "The minister denied that a deal had been made.",
    "About 30,000 tonnes of mackerel were landed in the first week of May, the harbour office said on Friday.",
    "“We will not sign,” she told reporters, and left for the airport before the talks had ended.",
    "Observers may come aboard once both parliaments agree.",
]
SCORE = re.compile(r"\d*\.\d+")


def present() -> str:
    """The record of the sample as it is made now, sorted, without texts.

    Scores are left out: processors that round differently may move one in its last place.
    """
    record = encode(onrecord.read(reports_folder()), texts=False)
    record["onrecord"] = {"record_version": record["onrecord"]["record_version"], "processor": processor()}
    return json.dumps(_without_scores(record), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def processor() -> str:
    """A mark of how this processor rounds: 8-bit models give other last digits on another kind."""
    vectors = pipeline.load_models().encoder.encode(PROBES)
    return hashlib.sha256(b"".join(vectors)).hexdigest()[:16]


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
