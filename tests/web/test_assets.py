"""The built page belongs to its sources."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "web"
ASSETS = ROOT / "src" / "onrecord" / "web" / "assets"
BESIDES = ("package-lock.json", "package.json", "svelte.config.js", "tsconfig.json", "vite.config.js")


@pytest.fixture(autouse=True)
def _sources() -> None:
    if not (WEB / "src").is_dir():
        pytest.skip("the sources of the page are not here: this is an installed package")


def test_the_page_was_built_from_these_sources() -> None:
    paths = sorted(
        [*BESIDES, *(path.relative_to(WEB).as_posix() for path in (WEB / "src").rglob("*") if path.is_file())]
    )
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.encode() + b"\0" + (WEB / path).read_bytes() + b"\0")
    built = (ASSETS / "sources.sha256").read_text().strip()
    assert digest.hexdigest() == built, "web/ has changed since the page was built: `npm ci && npm run build` there"


def test_the_script_can_stand_inside_html() -> None:
    script = (ASSETS / "page.js").read_text(encoding="utf-8")
    assert "</script" not in script.lower()
    assert "<!--" not in script
    assert "</style" not in (ASSETS / "page.css").read_text(encoding="utf-8").lower()


def test_the_script_is_small() -> None:
    assert (ASSETS / "page.js").stat().st_size < 150_000


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (WEB / "package-lock.json").read_text(encoding="utf-8")


def test_nothing_from_a_report_is_put_in_as_html() -> None:
    assert [path.name for path in (WEB / "src").rglob("*.svelte") if "{@html" in path.read_text(encoding="utf-8")] == []
