"""Labels and sentences that the attribution model learns from: placed, ours, and taken from nowhere."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from training.attributions.marks import SORTS, CannotPlace, read_row

ROOT = Path(__file__).parents[2]
HERE = ROOT / "training" / "attributions"
DATA = Path(os.environ.get("ONRECORD_DATA") or ROOT.parent / "shared" / "data")
CLOSED = ("polnear", "basil", "neus_allsides", "allsides_event_clusters", "fnc1", "msrp", "plv", "speech_acts")
"""Sets that may measure but not teach."""

RUN = 8
"""Words in a row that no written sentence may share with a closed set."""

needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the shared data are not here (ONRECORD_DATA)")


def sentences() -> list[str]:
    files = sorted((HERE / "sentences").glob("*.txt"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def labels() -> list[dict[str, object]]:
    return [json.loads(line) for line in (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines()]


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def test_marks_of_a_sentence_pair_and_hold_words() -> None:
    for line in sentences():
        assert re.fullmatch(r"(?:[^\[\]<>{}]|\[[^\[\]<>{}]+\]|<[^\[\]<>{}]+>|\{[^\[\]<>{}]+\})+", line), line
        assert not ("<" in line) ^ ("{" in line), line


def test_no_sentence_stands_twice() -> None:
    plain = [re.sub(r"[\[\]<>{}]", "", line) for line in sentences()]
    assert len(plain) == len(set(plain))


@needs_data
def test_no_sentence_is_taken_from_a_closed_set() -> None:
    ours = {run: line for line in sentences() for run in runs(line)}
    for name in CLOSED:
        for file in [*(DATA / name).rglob("*.jsonl.gz"), *(DATA / name).rglob("*.txt")]:
            text = gzip.decompress(file.read_bytes()).decode() if file.suffix == ".gz" else file.read_text("utf-8")
            shared = {ours[run] for run in runs(text) if run in ours}
            assert not shared, f"{file} has {shared}"


@needs_data
def test_each_label_lies_in_its_text() -> None:
    texts = {}
    for corpus in ("ecbplus", "meantime", "re3d"):
        with gzip.open(DATA / corpus / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts.update({(corpus, row["doc"]): row["text"] for row in map(json.loads, lines)})
    for label in labels():
        text = texts[label["corpus"], label["doc"]]
        assert label["sha256"] == hashlib.sha256(text.encode()).hexdigest()
        for row in label["attributions"]:
            assert row["sort"] in SORTS
            assert all(0 <= a < b <= len(text) for role in ("source", "cue", "content") for a, b in row[role])


ARTICLE = {
    "text": "Lee said he was ill. He said so twice, and Kim denied it.",
    "sentences": [[0, 20], [21, 57]],
}


def test_a_mark_is_placed_beside_its_cue() -> None:
    row = read_row(ARTICLE, "2 | say deny | denied | Kim | it")
    assert row["cue"] == [[47, 53]]
    assert row["content"] == [[54, 56]]
    assert read_row(ARTICLE, "2 | say assert | said | 1: Lee | so")["source"] == [[0, 3]]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("2 | say | said | He | so", "no sort"),
        ("2 | say shout | said | He | so", "no sort"),
        ("2 | think | believed | He | so", "no 'believed'"),
        ("9 | think | said | He | so", "no sentence 9"),
        ("2 | think | said | He", "a line is"),
        ("2 | think | said | He | ", "content"),
    ],
)
def test_a_mark_that_cannot_be_placed_is_named(line: str, complaint: str) -> None:
    with pytest.raises(CannotPlace, match=complaint):
        read_row(ARTICLE, line)
