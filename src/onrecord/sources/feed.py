"""RSS and Atom files: each entry is a report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from onrecord.record import Article, Problem

from .fragment import text_of_fragment
from .known import STAGE, Known, is_web_address, make_article, tidy, whole
from .limits import Limits
from .page import with_headline
from .plain import refuse_text

ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
MARKUP = re.compile(r"<\s*/?\s*[a-zA-Z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")


def read_feed(where: str, name: str, data: bytes, known: Known, limits: Limits) -> Iterator[Article | Problem]:
    """The reports of a feed; an entry that cannot be used is named with its number."""
    error = _refuse(data, limits)
    if error:
        yield Problem(where=where, stage=STAGE, error=error)
        return
    import feedparser

    # From a stream: a bare string would be tried as an address or a file name first.
    feed: Any = feedparser.parse(io.BytesIO(data))
    if not feed.entries:
        why = f" ({feed.bozo_exception})" if feed.get("bozo") else ""
        error = f"no entry in this feed{why}; expected RSS or Atom with at least one; get the feed again"
        yield Problem(where=where, stage=STAGE, error=error)
        return
    if feed.get("bozo") and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride):
        error = f"not well-formed ({str(feed.bozo_exception)[:120]}): {len(feed.entries)} entries could be read"
        yield Problem(where=where, stage=STAGE, error=error)
    publisher = _publisher(feed)
    for number, entry in enumerate(feed.entries, start=1):
        yield from _read_entry(f"{where} entry {number}", name, entry, publisher, known, limits)


def _refuse(data: bytes, limits: Limits) -> str | None:
    if len(data) > limits.feed_bytes:
        return f"too large for a feed: {len(data):,} bytes, the limit is {limits.feed_bytes:,}; split it"
    if ENTITY.search(data):
        return "it declares XML entities, which no feed needs and attacks are made of: not read; get the feed again"
    return None


def _read_entry(
    where: str, feed_name: str, entry: Mapping[str, Any], publisher: str | None, known: Known, limits: Limits
) -> Iterator[Article | Problem]:
    title = _plain(entry.get("title"))
    text = _longest_text(entry)
    if error := refuse_text(text, limits):
        if not text.strip():
            error = f"an entry without text ({title or 'no headline'}); open its link and save the page"
        yield Problem(where=where, stage=STAGE, error=error)
        return
    source = entry.get("source") or {}
    date = entry.get("published") or entry.get("updated")
    said = Known(
        title=title,
        publisher=tidy(source.get("title")) or tidy(entry.get("publisher")) or publisher,
        date=tidy(date),
        date_from=("feed, published" if entry.get("published") else "feed, updated") if date else None,
        url=tidy(entry.get("link")),
        byline=tidy(entry.get("author")),
    )
    merged = known.over(said)
    name = merged.url if merged.url and is_web_address(merged.url) else f"{feed_name}: {title or 'entry'}"
    yield from make_article(where, name, with_headline(text, title), "feed", merged)


def _longest_text(entry: Mapping[str, Any]) -> str:
    """The full content if the entry has it, else its summary; the longest where there are several."""
    values = [piece.get("value") or "" for piece in entry.get("content") or ()] or [entry.get("summary") or ""]
    texts = [whole(text_of_fragment(value) if MARKUP.search(value) else value).strip() for value in values]
    return max(texts, key=len).replace("\0", "")


def _plain(title: str | None) -> str | None:
    """A headline without markup: feeds write `&amp;` and `<b>` in them."""
    return tidy(text_of_fragment(title) if title and MARKUP.search(title) else title)


def _publisher(feed: Any) -> str | None:
    """The feed's own name, if all its links lead to one host: else it collects what others publish."""
    hosts = {urlsplit(link).hostname for entry in feed.entries if (link := entry.get("link")) and is_web_address(link)}
    stated = tidy(feed.feed.get("publisher"))
    return stated or (tidy(feed.feed.get("title")) if len(hosts) <= 1 else None)
