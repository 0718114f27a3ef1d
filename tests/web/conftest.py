"""A small record made by hand, in the form of the JSON, and the headless browser where there is one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = (
    "Minister \N{GRINNING FACE} on ferries\n\nMENU Home Sport\n\n"
    "The minister said: “We will \N{SHIP} sail on Monday.” She left at once.\n"
)
"""Two characters outside the basic plane stand before and inside the quotation: offsets must not slip."""


def span(article: str, text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"article": article, "start": start, "end": start + len(words), "exact": words}


@pytest.fixture
def record() -> dict[str, Any]:
    menu = span("art_1", TEXT, "MENU Home Sport")
    said = {
        "id": "quo_1", "article": "art_1", "content": [span("art_1", TEXT, "We will \N{SHIP} sail on Monday.")],
        "cue": span("art_1", TEXT, "said"), "speaker": {"actor": "act_1", "span": span("art_1", TEXT, "The minister")},
        "via": [], "addressee": None, "kind": "direct", "act": "promise", "utterance": "utt_1", "grade": "sure",
    }  # fmt: skip
    return {
        "onrecord": {"record_version": 1, "version": "0.1.0", "stages": [], "models": []},
        "articles": [
            {
                "id": "art_1", "name": "ferries.txt", "publisher": "Harbour News", "title": "Minister on ferries",
                "url": "https://news.example/ferries", "published": None, "language": "en", "text": TEXT,
                "body": [], "boilerplate": [{"start": menu["start"], "end": menu["end"], "reason": "a menu"}],
                "family": "fam_1", "story": "sto_1",
            }
        ],
        "families": [{"id": "fam_1", "articles": ["art_1"], "origin": "art_1", "reason": "stands alone"}],
        "stories": [
            {"id": "sto_1", "title": "Ferries", "articles": ["art_1"], "first": None, "last": None, "reason": ""}
        ],
        "actors": [{"id": "act_1", "name": "Ada Quay", "kind": "person", "roles": [], "aliases": []}],
        "quotations": [said],
        "utterances": [
            {
                "id": "utt_1", "speaker": "act_1", "quotations": ["quo_1"], "families": ["fam_1"],
                "renderings": [{"quotation": "quo_1", "differs": []}],
            }
        ],
    }  # fmt: skip


@pytest.fixture
def two(record: dict[str, Any]) -> dict[str, Any]:
    """The record with a second report, a copy of the first."""
    copy = {**record["articles"][0], "id": "art_2", "name": "copy.txt", "publisher": "Ferry Buzz", "url": None}
    record["articles"].append(copy)
    both = ["art_1", "art_2"]
    record["families"] = [{"id": "fam_1", "articles": both, "origin": "art_1", "reason": "2 reports linked"}]
    record["stories"][0] |= {"articles": both, "reason": "both name the minister"}
    said = "We will \N{SHIP} sail on Monday."
    record["lineage"] = [
        {
            "copy": "art_2", "origin": "art_1", "direction": "known", "kind": "rewrite", "score": 0.7,
            "reason": "1 passage stands in both, its words exchanged",
            "passages": [[span("art_2", TEXT, said), span("art_1", TEXT, said)]],
        }
    ]  # fmt: skip
    return record


@pytest.fixture
def dump(tmp_path: Path) -> Callable[[str, str], str]:
    """Opens a page in headless Chromium at a hash, and gives the document that the script made of it."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium on this machine to open the page in")

    def open_page(html: str, fragment: str = "") -> str:
        page = tmp_path / "page.html"
        page.write_text(html, encoding="utf-8")
        quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
        done = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", *quiet, f"--user-data-dir={tmp_path / 'profile'}",
             "--virtual-time-budget=2000", "--dump-dom", page.as_uri() + fragment],
            capture_output=True, text=True, encoding="utf-8", timeout=120, check=True,
        )  # fmt: skip
        return done.stdout

    return open_page
