"""JSON lines: one report a line, with what is known about it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from onrecord.record import Article, Problem

from .known import STAGE, Known, known_from, make_article, whole
from .limits import Limits
from .page import read_page
from .plain import refuse_text

Row = Mapping[str, object]


def read_json_lines(where: str, name: str, stream: BinaryIO, limits: Limits) -> Iterator[Article | Problem]:
    """The reports of a stream of JSON lines; a broken line is named by its number and the rest is read."""
    number = 0
    for number, row in rows(stream, limits):
        place = f"{where} line {number}"
        if isinstance(row, str):
            yield Problem(where=place, stage=STAGE, error=row)
        else:
            yield from read_row(place, name, row, limits)
    if not number:
        yield Problem(where=where, stage=STAGE, error="an empty file; expected one JSON object a line")


def rows(stream: BinaryIO, limits: Limits) -> Iterator[tuple[int, Row | str]]:
    """Line number and object of each line that is not blank; in place of a broken one, what is wrong with it."""
    number = 0
    while line := stream.readline(limits.line_bytes + 1):
        number += 1
        if len(line) > limits.line_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(limits.line_bytes)
            yield number, f"too long: more than {limits.line_bytes:,} bytes on one line; split it"
            continue
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, _row(line)


def read_row(place: str, name: str, row: Row, limits: Limits) -> Iterator[Article | Problem]:
    """The report in one object with the keys `text` or `html`."""
    known, wrong = known_from(row, "stated with the report")
    for error in wrong:
        yield Problem(where=place, stage=STAGE, error=error)
    stated = row.get("name")
    name = stated if isinstance(stated, str) and stated.strip() else known.url or name
    text, html = row.get("text"), row.get("html")
    if isinstance(text, str) and text.strip():
        yield from _read_text(place, name, text, known, limits)
    elif isinstance(html, str) and html.strip():
        yield from read_page(place, name, html, known, limits)
    else:
        held = ", ".join(sorted(map(str, row))[:8]) or "nothing"
        error = f"no report: it holds {held}; expected the text as a string under `text` or `html`"
        yield Problem(where=place, stage=STAGE, error=error)


def _read_text(place: str, name: str, text: str, known: Known, limits: Limits) -> Iterator[Article | Problem]:
    if "\0" in text:
        error = f"the text holds a NUL character at {text.index(chr(0))}, expected text; mend the program that wrote it"
        yield Problem(where=place, stage=STAGE, error=error)
        return
    mended = whole(text)
    if mended != text:
        yield Problem(
            where=place, stage=STAGE, error="half a surrogate pair in the text (a cut emoji): replaced by \ufffd"
        )
    if error_text := refuse_text(mended, limits):
        yield Problem(where=place, stage=STAGE, error=error_text)
        return
    yield from make_article(place, name, mended, "jsonl", known)


def _row(line: bytes) -> Row | str:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 (byte {error.start} of the line); expected a JSON object in UTF-8"
    except json.JSONDecodeError as error:
        return f"broken JSON: {error.msg} at character {error.pos}; expected one object a line"
    except (ValueError, RecursionError) as error:
        return f"broken JSON: {str(error)[:80]}; expected one object a line"
    if not isinstance(row, dict):
        return 'not an object; expected one JSON object a line, as {"text": …}'
    return row
