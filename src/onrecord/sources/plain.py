"""Plain-text files: the text as it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.record import Article, Problem

from .decode import decode_text
from .known import STAGE, Known, make_article
from .limits import Limits


def read_plain(where: str, name: str, data: bytes, known: Known, limits: Limits) -> Iterator[Article | Problem]:
    """The one report in a text file."""
    decoded = decode_text(data)
    if decoded.note:
        yield Problem(where=where, stage=STAGE, error=decoded.note)
    if decoded.text is None:
        return
    if error := refuse_text(decoded.text, limits):
        yield Problem(where=where, stage=STAGE, error=error)
        return
    yield from make_article(where, name, decoded.text, "text", known)


def refuse_text(text: str, limits: Limits) -> str | None:
    """Why this text is no report, in words; None if it may be one."""
    if len(text) > limits.characters:
        return too_long(f"{len(text):,} characters", limits)
    if not any(char.isalnum() for char in text):
        found = "nothing but white space" if not text.strip("\ufeff \t\r\n") else "no letter or digit"
        return f"an empty report: {found} in it, expected text; save it again"
    return None


def too_long(found: str, limits: Limits) -> str:
    return (
        f"too long for a report: {found}, the limit is {limits.characters:,} characters; "
        "split it into one file for each report"
    )
