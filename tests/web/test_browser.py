"""The page as a reader sees it, in headless Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from onrecord.web import render_page

Dump = Callable[[str, str], str]
WORDS = "We will \N{SHIP} sail on Monday."


def seen(dom: str) -> str:
    """The document without the script and the record that it was made from."""
    return re.sub(r"<(script|style)\b.*?</\1>", "", dom, flags=re.DOTALL)


def marked(dom: str) -> list[str]:
    return [
        unescape(re.sub(r"<[^>]*>", "", found))
        for found in re.findall(r"<mark\b[^>]*>(.*?)</mark>", seen(dom), re.DOTALL)
    ]


@pytest.mark.parametrize("address", ["#quo_1", "#utt_1"])
def test_an_address_opens_the_report_at_the_very_words(record: dict[str, Any], dump: Dump, address: str) -> None:
    dom = dump(render_page(record), address)
    assert marked(dom) == [WORDS], "offsets are code points, a browser counts UTF-16 units"
    assert re.search(r'<p\b[^>]*class="aside[^>]*>(?:<!---->)*MENU Home Sport', seen(dom)), "boilerplate is greyed"


def test_without_texts_the_passages_are_shown_and_marked(record: dict[str, Any], dump: Dump) -> None:
    dom = dump(render_page(record, texts=False), "#quo_1")
    assert marked(dom) == [WORDS]
    assert "full text is left out" in seen(dom)


def test_hostile_reports_are_shown_as_text(record: dict[str, Any], dump: Dump) -> None:
    article = record["articles"][0]
    article["title"] = record["stories"][0]["title"] = (
        "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    )
    article["url"] = "javascript:document.title='owned'"
    dom = seen(dump(render_page(record), "#reports"))
    assert "owned</title>" not in dom
    assert "<img" not in dom
    assert "javascript:" not in dom
    assert "&lt;img src=x" in dom


def test_an_address_on_the_web_is_a_link_that_tells_nothing(record: dict[str, Any], dump: Dump) -> None:
    dom = seen(dump(render_page(record), ""))
    link = re.search(r'<a\b[^>]*href="https://news.example/ferries"[^>]*>', dom)
    assert link
    assert 'rel="noopener noreferrer' in link.group()


def test_an_empty_record_says_so(dump: Dump) -> None:
    dom = seen(dump(render_page({}), ""))
    assert "No commitments were found." in dom
    assert "No quotations were found." in dom


def test_a_record_of_another_hand_with_missing_keys_is_shown(record: dict[str, Any], dump: Dump) -> None:
    for key in ("utterances", "families", "stories", "actors"):
        del record[key]
    assert marked(dump(render_page(record), "#quo_1")) == [WORDS]
