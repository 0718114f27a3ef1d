"""Openly licensed texts to learn from: ECB+, MEANTIME, re3d, WikiWars and the pages of the extraction benchmark.

Lines of fewer than LEAST characters (addresses, bylines, crossheads) are left out, and what a corpus wrote with spaces
between its tokens is joined again, or a model learns to tell corpora apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bench.json_lines import json_lines

LEAST = 40
SHORTEST_TEXT = 300
"""Characters from which a text is taken."""
PIECE = 12
"""Lines of a chapter of WikiWars that make one text, about the length of a report."""

JOINS = (
    (r"``\s*|\s*''(?=\W|$)", '"'), (r" ([,.;:!?%)\]])", r"\1"), (r"([(\[$]) ", r"\1"), (r"(\w) - (\w)", r"\1-\2"),
    (r"(\w)\s?([’'])\s?(s|t|re|ve|ll|d|m)\b", r"\1\2\3"), (r" n(['’])t\b", r"n\1t"),
    (r"(\d) ?/ ?(\d)", r"\1/\2"), (r"(\d), (\d{3})\b", r"\1,\2"),
)  # fmt: skip


def open_texts(data: Path) -> Iterator[tuple[str, str]]:
    """A group and a text; texts of one group tell of the same things."""
    for row in json_lines(data / "ecbplus" / "documents.jsonl.gz"):
        text = row["text"].partition("\n")[2] if row["url_line"] else row["text"]
        yield from _long_enough(f"ecb {row['topic']}", joined(text))
    for name in ("meantime", "re3d"):
        for row in json_lines(data / name / "documents.jsonl.gz"):
            yield from _long_enough(f"{name} {row['doc']}", joined(row["text"]))
    for row in json_lines(data / "wikiwars" / "documents.jsonl.gz"):
        lines = _kept(row["text"])
        for at in range(0, len(lines), PIECE):
            yield from _long_enough(f"wikiwars {row['doc']}", "\n".join(lines[at : at + PIECE]))
    for row in json_lines(data / "article_extraction_benchmark" / "pages.jsonl.gz"):
        yield from _long_enough(f"page {row['page']}", row["text"])


def joined(text: str) -> str:
    """Without the spaces that stand between tokens."""
    for pattern, other in JOINS:
        text = re.sub(pattern, other, text)
    return text


def _long_enough(group: str, text: str) -> Iterator[tuple[str, str]]:
    text = "\n".join(_kept(text))
    if len(text) >= SHORTEST_TEXT:
        yield group, text


def _kept(text: str) -> list[str]:
    return [line for line in text.splitlines() if len(line) >= LEAST]
