"""The record as JSON, version 1 of the contract."""

from __future__ import annotations

import json
import re
from typing import Any, cast

from onrecord.codec import accept, publish
from onrecord.errors import InputError
from onrecord.record import RECORD_VERSION, Record

SURROGATE = re.compile("[\ud800-\udfff]")


def encode(record: Record, *, texts: bool = True) -> dict[str, Any]:
    """The record as the public JSON object: keys in the order of the contract, absent values as None.

    Args:
        texts: False leaves out the full text of the articles (it belongs to their publishers); the quoted words stay.
    """
    written = cast(dict[str, Any], publish(record, record.texts))
    if not texts:
        for article in written["articles"]:
            article["text"] = None
    return written


def record_to_json(record: Record, *, indent: int | None = None, texts: bool = True) -> str:
    """The public JSON, one line if `indent` is None. The same record gives the same characters."""
    return json_text(encode(record, texts=texts), indent=indent)


def json_text(value: Any, *, indent: int | None = None) -> str:
    """JSON that can be written as UTF-8: lone surrogates, which damaged input can hold, stand as escapes."""
    separators = (",", ":") if indent is None else None
    exact = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", exact)


def record_from_json(text: str) -> Record:
    """A record from its public JSON.

    Raises:
        InputError: the text is not the JSON of a record, or of a later version than this program knows.
        SpanError: the words of a span are not at its offsets.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("onrecord"), dict):
        raise InputError("no record: an object with the key `onrecord` was expected (made by `onrecord read --json`)")
    version = data["onrecord"].get("record_version")
    if version != RECORD_VERSION:
        raise InputError(f"record version {version!r}: this program reads version {RECORD_VERSION}")
    articles = data.get("articles") or []
    if any(article.get("text") is None for article in articles):
        raise InputError("the record was written without its texts (--no-texts) and cannot be read back")
    texts = {article["id"]: article["text"] for article in articles}
    try:
        return accept(Record, data, texts)
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"not a record of version {RECORD_VERSION}: {error!r}") from error
