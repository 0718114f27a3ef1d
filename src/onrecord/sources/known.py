"""What is known about a report besides its text, and how a report is made of both."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from onrecord.record import Article, ArticleId, Problem, When, make_id

from .published import read_date

STAGE = "sources"
KEYS = ("title", "publisher", "date", "url", "byline", "language")
"""Keys that a JSON line or a row of a sidecar may hold, besides `name`, `text` and `html`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a page, feed or list says about a report. `date` is as written there, `date_from` says where it stood."""

    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    date_from: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None

    def over(self, other: Known) -> Known:
        """This, with the gaps filled from `other`."""
        gaps = {f.name: getattr(other, f.name) for f in fields(self) if getattr(self, f.name) is None}
        if self.date is not None:
            gaps.pop("date_from", None)
        return replace(self, **gaps)


def known_from(row: Mapping[str, object], date_from: str) -> tuple[Known, list[str]]:
    """What a JSON line or a row of a sidecar says, and what is wrong with it."""
    wrong = [
        f"`{key}` is {_kind(row[key])}, expected a string: left out"
        for key in KEYS
        if row.get(key) is not None and not isinstance(row[key], str)
    ]
    values = {key: tidy(value) for key in KEYS if isinstance(value := row.get(key), str)}
    return Known(**values, date_from=date_from if values.get("date") else None), wrong


def tidy(value: str | None) -> str | None:
    """A line of metadata with its white space evened out; None if nothing is left. Markup in it stays plain text."""
    return " ".join(whole(value).replace("\0", "").split()) or None if value else None


def make_article(where: str, name: str, text: str, markup: str, known: Known) -> Iterator[Article | Problem]:
    """The article, after a problem for each thing known about it that could not be used."""
    url = known.url
    if url and not is_web_address(url):
        shown = url if len(url) <= 80 else url[:80] + "…"
        yield Problem(where=where, stage=STAGE, error=f"the address {shown!r} is not http or https: left out")
        url = None
    published: When | None = None
    if known.date:
        published = read_date(known.date, known.date_from or "metadata")
        if published is None:
            error = (
                f"the date of publication {known.date!r} ({known.date_from}) was not understood: left out; "
                "write it as 2022-02-08 or 2022-02-08T12:33"
            )
            yield Problem(where=where, stage=STAGE, error=error)
    yield Article(
        id=ArticleId(make_id("art", url or name, text)),
        name=name,
        publisher=known.publisher,
        title=known.title,
        byline=known.byline,
        url=url,
        published=published,
        language=language_code(known.language),
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        markup=markup,
    )


def is_web_address(url: str) -> bool:
    """Is it http or https with a host? `javascript:` and the like would run when the page's reader clicks them."""
    scheme, _, rest = url.partition("://")
    return scheme.lower() in ("http", "https") and rest[:1].isalnum() and not any(c.isspace() for c in url)


def language_code(language: str | None) -> str | None:
    """ISO 639-1 code of "en", "en-US" or "en_GB"; None for anything else."""
    code = (language or "").replace("_", "-").split("-")[0].strip().lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def whole(text: str) -> str:
    """The text with halves of surrogate pairs (a scraper cut an emoji) replaced: they cannot be written as UTF-8."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    return {int: "a number", float: "a number", list: "a list", dict: "an object"}.get(type(value), "no string")
