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


def words(dom: str) -> str:
    """What a reader sees of the document, in one line."""
    apart = re.sub(r"</(?:dt|dd|p|td|th|h\d|li|div)>", " ", seen(dom))
    return " ".join(unescape(re.sub(r"<[^>]*>", "", apart)).split())


def test_a_copy_shows_kind_direction_reason_passages_and_its_undoing(two: dict[str, Any], dump: Dump) -> None:
    told = words(dump(render_page(two), "#reports"))
    assert "2 reports, 1 source" in told
    for part in (
        "A2 is a rewrite of A1", "Kind rewrite: the same text, its words exchanged", "Direction A2 is made from A1",
        "1 passage stands in both, its words exchanged", "We will \N{SHIP} sail on Monday.",
        'onrecord judge different art_2 art_1 --why ""',
    ):  # fmt: skip
        assert part in told


def test_a_story_shows_its_reason_and_its_undoing(two: dict[str, Any], dump: Dump) -> None:
    told = words(dump(render_page(two), "#stories"))
    assert "Why: both name the minister" in told
    assert 'onrecord judge different art_2 art_1 --of stories --why ""' in told


def test_a_judgement_is_shown_with_its_reason_where_it_holds(two: dict[str, Any], dump: Dump) -> None:
    two["lineage"] = []
    two["judgements"] = [
        {"id": "jud_1", "verdict": "same", "of": "copies", "articles": ["art_1", "art_2"], "why": "<b>One</b> newsroom",
         "made_at": "2026-01-02T09:00:00Z", "made_by": "Zoë"},
    ]  # fmt: skip
    told = words(dump(render_page(two), "#reports"))
    assert "A1 and A2 were judged to have one origin: “<b>One</b> newsroom” (2 January 2026, by Zoë)" in told
    assert "onrecord judge retract jud_1" in told


def test_reports_judged_different_count_as_two_sources(two: dict[str, Any], dump: Dump) -> None:
    two["families"] = [
        {"id": f"fam_{n}", "articles": [f"art_{n}"], "origin": f"art_{n}", "reason": "judged"} for n in (1, 2)
    ]
    two["judgements"] = [
        {"id": "jud_1", "verdict": "different", "of": "copies", "articles": ["art_1", "art_2"], "why": "Two desks"},
    ]
    told = words(dump(render_page(two), "#reports"))
    assert "2 reports, 2 sources" in told
    assert told.count("A and B were judged to be no copies of one another: “Two desks”") == 2
    assert "Counts no: by judgement the two are of different sources" in told, "a link that is left does not count"
