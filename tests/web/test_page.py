"""The page as a file: what stands in it, and what cannot."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from onrecord.web import render_page


def embedded(html: str) -> Any:
    """The record as the browser's JSON parser sees it."""
    found = re.search(r'<script type="application/json" id="record">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found.group(1))


def test_the_record_stands_in_the_page_unchanged(record: dict[str, Any]) -> None:
    assert embedded(render_page(record)) == record


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "<!--<script>",
        "]]>",
        "a\u2028b",
        "\ud800",
        "\u202egnp.exe",
    ],
)
def test_what_reports_say_is_never_markup(record: dict[str, Any], hostile: str) -> None:
    record["articles"][0]["title"] = record["stories"][0]["title"] = hostile
    html = render_page(record)
    html.encode("utf-8")
    assert html.count("<script") == render_page({}).count("<script")
    assert html.count("<img") == render_page({}).count("<img")
    assert embedded(html)["articles"][0]["title"] == hostile


def test_the_page_asks_nothing_of_anybody(record: dict[str, Any]) -> None:
    html = render_page(record)
    assert "default-src 'none'" in html
    outside = html.replace(json.dumps(record["articles"][0]["url"])[1:-1], "")
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", outside, flags=re.DOTALL)
    assert re.findall(r"""(?:src|href|action)\s*=\s*["']?(?!data:,)[^"'> ]""", markup) == []
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    assert "url(" not in style.group(1)
    assert "@import" not in style.group(1)
    script = html[html.rindex("<script>") :]
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval)\s*\(", script)
    hosts = set(re.findall(r"https?://([\w.-]+)", script))
    assert hosts <= {"www.w3.org", "svelte.dev"}, "names of XML namespaces and of a help page only"


def test_only_our_own_script_and_style_may_run(record: dict[str, Any]) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', render_page(record))
    assert policy
    assert "unsafe" not in policy.group(1)
    assert policy.group(1).count("sha256-") == 2


def test_without_texts_only_quoted_words_remain(record: dict[str, Any]) -> None:
    html = render_page(record, texts=False)
    assert "She left at once" not in html
    assert "MENU Home Sport" not in html
    assert "We will \N{SHIP} sail on Monday." in html
    assert "text" in record["articles"][0], "the record itself is left as it was"


def test_the_same_record_gives_the_same_bytes(record: dict[str, Any]) -> None:
    assert render_page(record) == render_page(json.loads(json.dumps(record)))
