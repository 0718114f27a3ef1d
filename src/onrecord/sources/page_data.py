"""What a page says about its report outside the text: JSON-LD, then Open Graph and other meta elements, then the rest.

Publication, not modification: `dateModified`, `article:modified_time` and sitemaps' dates are never read as the date of
publication.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .known import Known, is_web_address, tidy
from .published import read_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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

ACCOUNTS = frozenset("admin administrator editor staff webmaster web desk newsroom root guest author".split())
NAMED = re.compile(r"[^\W\d_]{2}")
INLINE = frozenset("a abbr b bdi bdo br cite em i mark q s small span strong sub sup time u".split())
DESCRIBED = 40
"""Letters of a description that a paragraph must begin with to be the standfirst."""
LONGEST_STANDFIRST = 600
DEEPEST = 6
"""Levels of JSON-LD that are looked through (@graph, mainEntity, a list of them)."""


def read_page_data(tree: HtmlElement) -> Known:
    """Title, publisher, date, address and byline as the page's own data give them."""
    meta, linked = _meta(tree), _linked(tree)
    url = _address(tree, meta)
    date, date_from = _date(tree, meta, linked)
    return Known(
        title=linked.title or _text(meta.get("og:title") or meta.get("twitter:title")),
        publisher=_text(meta.get("og:site_name")) or linked.publisher or _host(url),
        date=date,
        date_from=date_from,
        url=url,
        byline=linked.byline or _person(meta.get("author") or meta.get("article:author") or meta.get("parsely-author")),
    )


def find_standfirst(tree: HtmlElement) -> str | None:
    """The paragraph of the page that its description repeats: extraction often takes it for a part of the page."""
    meta = _meta(tree)
    described = _text(meta.get("og:description") or meta.get("description")) or ""
    begins = _letters(described)[:DESCRIBED]
    if len(begins) < DESCRIBED:
        return None
    for element in tree.iter("p", "h2", "h3", "div"):
        if element.tag == "div" and any(child.tag not in INLINE for child in element):
            continue
        text = tidy(element.text_content())
        if text and len(text) <= LONGEST_STANDFIRST and _letters(text).startswith(begins):
            return text
    return None


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
    """A line of the page's data; some pages escape it twice (`&#163;`)."""
    return tidy(unescape(value)) if isinstance(value, str) else None


def _person(value: str | None) -> str | None:
    """A byline, unless it is an address or the name of an account ("admin")."""
    name = _text(value)
    return None if name and ("://" in name or not NAMED.search(name) or name.lower() in ACCOUNTS) else name


def _host(url: str | None) -> str | None:
    """The site's host, the publisher's name where a page says no other."""
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _name(value: object) -> str | None:
    """A name, or the names of several, joined."""
    if isinstance(value, str):
        return _person(value)
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for item in value if (name := _name(item)))) or None
    return None


def _address(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    """The canonical address, if it is one of the web."""
    links = (e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    return next((url.strip() for url in (*links, meta.get("og:url")) if url and is_web_address(url.strip())), None)


def _date(tree: HtmlElement, meta: dict[str, str], linked: Known) -> tuple[str | None, str | None]:
    """The first date of publication that can be read, as written, and where it stood; else the first that cannot."""
    found = [(value, origin) for value, origin in _dates(tree, meta, linked) if value]
    good = (pair for pair in found if read_date(*pair))
    return next(good, found[0] if found else (None, None))


def _dates(tree: HtmlElement, meta: dict[str, str], linked: Known) -> Iterator[tuple[str | None, str]]:
    """Dates of publication in the page's own data; what htmldate finds in markup and address if there are none."""
    told = [(linked.date, "JSON-LD datePublished")]
    told += [(tidy(meta[name]), f"meta element {name}") for name in META_DATES if name in meta]
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
            told.append((tidy(element.get("datetime") or element.get("content")), "element marked as published"))
    times = [value for e in tree.iter("time") if (value := tidy(e.get("datetime")))]
    if len({value[:10] for value in times}) == 1:
        told.append((times[0], "the only time element"))
    yield from told
    if not any(value and read_date(value, origin) for value, origin in told):
        yield _searched(tree), "found in the page's markup or address"


def _searched(tree: HtmlElement) -> str | None:
    from htmldate import find_date

    try:
        return find_date(tree, extensive_search=False, original_date=True)
    except (ValueError, TypeError, AttributeError):
        return None
