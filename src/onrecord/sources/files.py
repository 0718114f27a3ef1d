"""One file: what kind it is, and the reader for it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from onrecord.record import Article, Problem

from .decode import UNICODE_MARKS, decode_text
from .feed import read_feed
from .jsonlines import read_json_lines, read_row, rows
from .known import STAGE, Known, whole
from .limits import Limits
from .page import read_page
from .plain import read_plain, too_long

KINDS = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text", "": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html", ".php": "html", ".aspx": "html",
    ".xml": "xml", ".rss": "xml", ".atom": "xml", ".rdf": "xml",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
}  # fmt: skip
"""Endings of files that may hold reports."""

HELD_ELSEWHERE = frozenset(
    ".pdf .doc .docx .odt .rtf .epub .eml .msg .mht .mhtml .warc .zip .gz .bz2 .xz .7z .tar .tgz "
    ".csv .tsv .xlsx".split()
)
"""Endings of files that may hold reports in a form that is not read: in a folder they are named, not passed over."""

HEAD = 4_096
PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|\w+:feed)[\s>]")
SPACE = b"\xef\xbb\xbf \t\r\n"


def read_file(
    path: Path, where: str, known: Known, limits: Limits, *, alone: bool = True
) -> Iterator[Article | Problem]:
    """The reports of one file.

    Args:
        alone: the file was named by the user, so it is read or its problem told; False for a file met in a folder,
            where a JSON file that holds no report is passed over.
    """
    kind = KINDS.get(path.suffix.lower())
    try:
        with path.open("rb") as stream:
            if kind == "jsonl":
                if not alone and not _begins_with_report(stream, limits):
                    return
                yield from read_json_lines(where, whole(path.name), stream, limits)
                return
            data = stream.read(limits.largest + 1)
    except OSError as error:
        yield Problem(where=where, stage=STAGE, error=cannot_read(error))
        return
    yield from read_bytes(where, whole(path.name), data, kind, known, limits, alone=alone)


def read_bytes(
    where: str, name: str, data: bytes, kind: str | None, known: Known, limits: Limits, *, alone: bool = True
) -> Iterator[Article | Problem]:
    """The reports in these bytes. With `kind` None, and for text and XML, their beginning decides what they are."""
    if not data.strip(SPACE):
        yield Problem(where=where, stage=STAGE, error="an empty file, expected a report; save it again")
        return
    kind = _looked_at(data, kind)
    if kind == "json" and len(data) > limits.largest:
        large = f"too large: more than {limits.largest:,} bytes of JSON; write it as JSON lines, one report a line"
        yield Problem(where=where, stage=STAGE, error=large)
    elif kind == "html":
        yield from read_page(where, name, data, known, limits)
    elif kind == "feed":
        yield from read_feed(where, name, data, known, limits)
    elif kind == "json":
        yield from _read_json(where, name, data, limits, alone=alone)
    elif kind == "jsonl":
        yield from read_json_lines(where, name, io.BytesIO(data), limits)
    elif kind == "xml":
        error = "XML, but neither RSS nor Atom; save the report as text or HTML"
        yield Problem(where=where, stage=STAGE, error=error)
    elif len(data) > limits.text_bytes:
        large = too_long(f"more than {limits.text_bytes:,} bytes", limits)
        yield Problem(where=where, stage=STAGE, error=large)
    else:
        yield from read_plain(where, name, data, known, limits)


def not_read(path: Path, where: str) -> Problem:
    """Tells of a file that may hold a report, but not in a form that is read."""
    return Problem(
        where=where, stage=STAGE, error=f"{path.suffix.lower()} files are not read; save the report as text or HTML"
    )


def cannot_read(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the spelling and the folder you are in"
    if isinstance(error, PermissionError):
        return "it may not be read by this user; change its permissions or copy it"
    return f"it could not be read ({error.strerror or error}); check the disk, or copy it"


def _looked_at(data: bytes, kind: str | None) -> str:
    """The kind, corrected by the first bytes: pages are saved as .txt, and .xml may be a page or a feed."""
    if kind in ("html", "json", "jsonl"):
        return kind
    head = data[:HEAD].lstrip(SPACE)
    for mark, codec, _ in UNICODE_MARKS:
        if data.startswith(mark):
            head = data[:HEAD].decode(codec, "ignore").encode("utf-8")
            break
    if head.startswith(b"<"):
        if FEED.search(head):
            return "feed"
        if PAGE.search(head):
            return "html"
        if kind == "xml" or head.startswith(b"<?xml"):
            return "xml"
    if kind is None and head.startswith((b"{", b"[")):
        return "json" if head.startswith(b"[") or _is_json(data) else "jsonl"
    return "xml" if kind == "xml" else "text"


def _is_json(data: bytes) -> bool:
    """Is it one JSON value over several lines (not one a line)?"""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _read_json(where: str, name: str, data: bytes, limits: Limits, *, alone: bool) -> Iterator[Article | Problem]:
    """A JSON file: one object or a list of them, with the keys of a JSON line."""
    decoded = decode_text(data)
    try:
        value = json.loads((decoded.text or "").removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        broken = f"broken JSON ({str(error)[:80]}); expected an object or a list of objects with `text` or `html`"
        yield Problem(where=where, stage=STAGE, error=broken)
        return
    reports = [row for row in (value if isinstance(value, list) else [value]) if _is_report(row)]
    if not reports:
        if alone:
            none = "no report in this JSON file; expected an object or a list of objects with `text` or `html`"
            yield Problem(where=where, stage=STAGE, error=none)
        return
    for number, row in enumerate(reports, start=1):
        yield from read_row(f"{where} item {number}" if len(reports) > 1 else where, name, row, limits)


def _begins_with_report(stream: BinaryIO, limits: Limits) -> bool:
    """Is the first line a report (or broken)? A list of something else is passed over in a folder."""
    _, row = next(rows(stream, limits), (0, "empty"))
    stream.seek(0)
    return isinstance(row, str) or _is_report(row)


def _is_report(row: object) -> bool:
    return isinstance(row, Mapping) and any(isinstance(row.get(key), str) for key in ("text", "html"))
