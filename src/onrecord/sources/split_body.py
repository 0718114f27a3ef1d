"""Paragraphs that extraction lost because a page keeps its report in several boxes, with advertisements between them.

Extraction takes the box with most text. Where the page has more boxes of the same name (tag and class) as those that
the found paragraphs stand in, their paragraphs are the report's as well.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .known import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SHORTEST = 60
"""Letters of a paragraph that is looked for: shorter ones stand in menus and teasers too."""
FOUND_IN_BOX = 3
"""Paragraphs found in boxes of one name before others of that name are trusted."""
LOST_SHARE = 0.25
"""Nothing is done unless the lost paragraphs are at least this share of those found: a page with one odd paragraph is
better left as it was extracted."""


def with_split_body(text: str, tree: HtmlElement) -> str:
    """The text with the paragraphs of the report's other boxes, each behind the one that it follows in the page."""
    lines = text.split("\n")
    places = {_letters(line): number for number, line in enumerate(lines)}
    paragraphs = [
        (element, _letters(said), said) for element in tree.iter("p") if (said := tidy(element.text_content()))
    ]
    known = Counter(
        _box(element) for element, letters, _ in paragraphs if letters in places and len(letters) >= SHORTEST
    )
    behind = -1
    lost: dict[int, list[str]] = {}
    seen: set[str] = set()
    for element, letters, said in paragraphs:
        if letters in places:
            behind = places[letters]
        elif (
            len(letters) >= SHORTEST
            and letters not in seen
            and known[_box(element)] >= FOUND_IN_BOX
            and _box(element)[1]
        ):
            lost.setdefault(behind, []).append(said)
            seen.add(letters)
    if sum(map(len, lost.values())) < LOST_SHARE * max(1, sum(known.values())):
        return text
    whole = list(lost.get(-1, ()))
    for number, line in enumerate(lines):
        whole += [line, *lost.get(number, ())]
    return "\n".join(whole)


def _box(element: HtmlElement) -> tuple[str, str]:
    """Tag and class of what a paragraph stands in."""
    parent = element.getparent()
    return (str(parent.tag), parent.get("class") or "") if parent is not None else ("", "")


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line).casefold()
