"""Puts a record and the built page (`assets/`, made from `web/` in the repository) into one HTML file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from html import escape
from importlib.resources import files

from .embed import json_for_html

_POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html"
)
"""Nothing is loaded from anywhere; of scripts and styles only our own run, named by their hash; and no text can become
HTML except the templates that are compiled into the page."""

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>This page shows its record with JavaScript, all of which is in this file. The record stands in the
source of the page as JSON, in the element with the id “record”.</p></noscript>
<script type="application/json" id="record">{record}</script>
<script>{script}</script>
</body>
</html>
"""


def render_page(record_json: Mapping[str, object], *, texts: bool = True) -> str:
    """The record (its JSON, contract version 1) as one HTML file.

    Args:
        texts: False leaves out the full texts of the reports, which belong to their publishers. What the record quotes
            from them stays, and the page then shows the quoted passages alone.
    """
    record = record_json if texts else _without_texts(record_json)
    script, style = _asset("page.js"), _asset("page.css")
    return _PAGE.format(
        policy=_POLICY.format(script=_digest(script), style=_digest(style)),
        title=escape(_title(record)),
        style=style,
        record=json_for_html(record),
        script=script,
    )


def _without_texts(record: Mapping[str, object]) -> dict[str, object]:
    articles = record.get("articles")
    kept = [
        {**article, "text": None}
        for article in (articles if isinstance(articles, (list, tuple)) else ())
        if isinstance(article, Mapping)
    ]
    return {**record, "articles": kept}


def _title(record: Mapping[str, object]) -> str:
    """Title of the story with most articles, for the window's title bar."""
    stories = record.get("stories")
    told = [story for story in (stories if isinstance(stories, (list, tuple)) else ()) if isinstance(story, Mapping)]
    largest = max(told, key=lambda story: len(story.get("articles") or ()), default=None)
    title = largest.get("title") if largest else None
    whole = f"{title} – OnRecord" if title else "OnRecord"
    return whole.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate cannot be written


def _asset(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """What a Content-Security-Policy wants to see of an inline script or style."""
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
