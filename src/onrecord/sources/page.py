"""HTML pages: the report's own text, without the page around it, and what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.record import Article, Problem

from .decode import decode_page
from .fragment import text_of_fragment
from .known import STAGE, Known, make_article, tidy, whole
from .limits import Limits
from .page_data import find_standfirst, read_page_data
from .plain import refuse_text
from .split_body import with_split_body

SHORTEST = 25
"""Letters: less text than that in a page is a button or a notice, not a report."""


def read_page(where: str, name: str, data: bytes | str, known: Known, limits: Limits) -> Iterator[Article | Problem]:
    """The one report in a page. Its text is the headline and what trafilatura takes for the main text.

    Args:
        known: what somebody who knows better says (a sidecar, a JSON line); it wins over the page's own words.
    """
    size = len(data)
    if size > limits.page_bytes:
        error = f"too large for a page: {size:,} bytes, the limit is {limits.page_bytes:,}; save the report as text"
        yield Problem(where=where, stage=STAGE, error=error)
        return
    html = data if isinstance(data, str) else decode_page(data)
    found = extract(html)
    if found is None:
        error = (
            f"no text of a report in this page ({len(html):,} characters of HTML); it may be drawn by a script or "
            "stand behind a wall: save it from the browser once it is shown, or save the text"
        )
        yield Problem(where=where, stage=STAGE, error=error)
        return
    text, said = found
    if error_text := refuse_text(text, limits):
        yield Problem(where=where, stage=STAGE, error=error_text)
        return
    yield from make_article(where, name, text, "html", known.over(said))


def extract(html: str) -> tuple[str, Known] | None:
    """The text and what the page says about it, None where the page holds no report."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    html = whole(html.replace("\0", ""))
    tree = load_html(html)
    if tree is None:
        return None
    said = read_page_data(tree)
    try:
        document = bare_extraction(html, include_comments=False, with_metadata=True)
    except (LxmlError, ValueError, RecursionError):
        document = None
    if document is None or isinstance(document, dict):
        text = "\n".join(text_of_fragment(html).split("\n"))
    else:
        text = with_split_body(document.text or "", tree)
        said = said.over(Known(title=tidy(document.title)))
    text = text.strip()
    if sum(char.isalpha() for char in text) < SHORTEST:
        return None
    return with_headline(with_standfirst(text, find_standfirst(tree)), said.title), said


def with_headline(text: str, title: str | None) -> str:
    """The text with its headline as first line: extraction takes it for a part of the page."""
    if not title or any(_letters(line) == _letters(title) for line in text.split("\n", 3)[:3]):
        return text
    return f"{title}\n\n{text}"


def with_standfirst(text: str, standfirst: str | None) -> str:
    """The text with its standfirst in front, behind the headline if it begins with one; unless it is there already."""
    if not standfirst or _letters(standfirst) in _letters(text[: 4 * len(standfirst) + 1_000]):
        return text
    return f"{standfirst}\n\n{text}"


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line).casefold()
