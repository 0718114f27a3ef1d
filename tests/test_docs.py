"""The docs speak of everything that a user meets."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from onrecord import pipeline
from onrecord.cli.words import KINDS
from onrecord.record import Record

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("part", [field.name for field in fields(Record) if field.name != "onrecord"])
def test_each_part_of_the_record_has_a_section(part: str) -> None:
    headings = re.findall(r"^## (.+)$", page("record.md"), re.MULTILINE)
    assert part in {name.strip() for heading in headings for name in heading.split(",")}


@pytest.mark.parametrize("stage", [s.__name__.rpartition(".")[2] for s in (*pipeline.READING, *pipeline.RECONCILING)])
def test_each_stage_is_explained(stage: str) -> None:
    assert re.search(rf"\*\*[^*]*\b{stage}\b[^*]*\*\*", page("stages.md"))


def test_each_kind_that_can_be_shown_is_named() -> None:
    assert all(f"`{kind}`" in page("howto.md") for kind in KINDS)


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(name: str) -> None:
    for target, anchor in re.findall(r"\]\((?!http)([\w.-]+\.md)?(?:#([\w-]+))?\)", page(name)):
        text = page(target or name)
        headings = [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in re.findall(r"^#+ (.+)$", text, re.M)]
        assert not anchor or anchor in headings
