"""What a page says about its report outside the text: JSON-LD, then Open Graph and other meta elements, then the rest.

Publication, not modification: `dateModified`, `article:modified_time` and sitemaps' dates are never read as the date of
publication.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .known import Known, is_web_address, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle BlogPosting "
    "LiveBlogPosting AskPublicNewsArticle ReviewNewsArticle Report".split()
)
"""schema.org types that are reports."""

META_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publishdate",
    "pubdate", "publication_date", "publish-date", "publish_date", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "dc.date", "dc.date.created", "date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "originalpublicationdate",
    "article.published", "article_date_original", "bt:pubdate", "displaydate",
)  # fmt: skip
"""Names of meta elements that hold a date of publication, the surest first."""

DEEPEST = 6
"""Levels of JSON-LD that are looked through (@graph, mainEntity, a list of them)."""


def read_page_data(tree: HtmlElement) -> Known:
    """Title, publisher, date, address and byline as the page's own data give them."""
    meta = _meta(tree)
    linked = _linked(tree)
    found = Known(
        title=tidy(meta.get("og:title") or meta.get("twitter:title")),
        publisher=tidy(meta.get("og:site_name") or meta.get("application-name")),
        url=_address(tree, meta),
        byline=tidy(_no_address(meta.get("author") or meta.get("article:author") or meta.get("parsely-author"))),
    )
    return linked.over(found).over(_dated(tree, meta))


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Contents of the meta elements by lower-case name; the first of equal names."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content)
    return found


def _linked(tree: HtmlElement) -> Known:
    """The first article among the page's JSON-LD."""
    for element in tree.iter("script"):
        if (element.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads((element.text_content() or "").strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data, DEEPEST):
            if _types(thing) & ARTICLE_TYPES:
                date = thing.get("datePublished")
                return Known(
                    title=_text(thing.get("headline")) or _text(thing.get("name")),
                    publisher=_name(thing.get("publisher")),
                    date=_text(date),
                    date_from="JSON-LD datePublished" if _text(date) else None,
                    byline=_name(thing.get("author")),
                )
    return Known()


def _things(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _things(data.get(key), depth - 1)
    elif isinstance(data, list):
        for item in data:
            yield from _things(item, depth - 1)


def _types(thing: dict[str, object]) -> set[str]:
    stated = thing.get("@type")
    listed = stated if isinstance(stated, list) else [stated]
    return {name.rsplit("/", 1)[-1] for name in listed if isinstance(name, str)}


def _text(value: object) -> str | None:
    return tidy(value) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """A name, or the names of several, joined."""
    if isinstance(value, str):
        return tidy(_no_address(value))
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for item in value if (name := _name(item)))) or None
    return None


def _no_address(value: str | None) -> str | None:
    return None if value and "://" in value else value


def _address(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    """The canonical address, if it is one of the web."""
    links = (e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    return next((url.strip() for url in (*links, meta.get("og:url")) if url and is_web_address(url.strip())), None)


def _dated(tree: HtmlElement, meta: dict[str, str]) -> Known:
    """The date of publication from a meta element, a marked element of the text, or what htmldate finds."""
    for name in META_DATES:
        if name in meta:
            return Known(date=tidy(meta[name]), date_from=f"meta element {name}")
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
            value = tidy(element.get("datetime") or element.get("content"))
            if value:
                return Known(date=value, date_from="element marked as date of publication")
    times = [value for e in tree.iter("time") if (value := tidy(e.get("datetime")))]
    if len({value[:10] for value in times}) == 1:
        return Known(date=times[0], date_from="the only time element")
    from htmldate import find_date

    try:
        found = find_date(tree, extensive_search=False, original_date=True)
    except (ValueError, TypeError, AttributeError):
        found = None
    return Known(date=found, date_from="found in the page's markup or address") if found else Known()
