"""Records as JSON: the public form of DESIGN's contract, and the form in which a store keeps values.

Both are driven by the type hints of `record/`, so a new field needs no code here. They differ in three things: the
public form leaves out working fields (`metadata={"wire": False}`), writes a block as `[start, end]`, and gives each
span the words it stands for; the stored form keeps every field and nothing twice.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from onrecord.errors import InputError, SpanError
from onrecord.record import RECORD_VERSION, Block, Record, Span

from .shape import choices, fields_of, is_record_type, items, optional, pair, plain

T = TypeVar("T")
Texts = Mapping[str, str]
Writer = Callable[[Any, Texts | None], Any]
Reader = Callable[[Any, Texts | None], Any]


def encode(record: Record, *, texts: bool = True) -> dict[str, Any]:
    """The record as the public JSON object: keys in the order of the contract, absent values as None.

    Args:
        texts: False leaves out the full text of the articles (it belongs to their publishers); the quoted words stay.
    """
    written = cast(dict[str, Any], _writer(Record)(record, record.texts))
    if not texts:
        for article in written["articles"]:
            article["text"] = None
    return written


def record_to_json(record: Record, *, indent: int | None = None, texts: bool = True) -> str:
    """The public JSON, one line if `indent` is None. The same record gives the same characters."""
    separators = (",", ":") if indent is None else None
    return json.dumps(encode(record, texts=texts), ensure_ascii=False, indent=indent, separators=separators)


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
        return cast(Record, _reader(Record)(data, texts))
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"not a record of version {RECORD_VERSION}: {error!r}") from error


def freeze(value: object) -> Any:
    """Any value of `record/` in the form that a store keeps: every field, JSON types only."""
    kind: Any = type(value)
    return _writer(kind)(value, None)


def thaw(kind: type[T], data: Any) -> T:
    """The value that `freeze` was given."""
    hint: Any = kind
    return cast(T, _reader(hint)(data, None))


def public(value: object, texts: Texts) -> Any:
    """One value of a record in its public form; `texts` are the articles' texts by id."""
    kind: Any = type(value)
    return _writer(kind)(value, texts)


@cache
def _writer(hint: Any) -> Writer:
    """How values of a type are written. The second argument is None for the stored form."""
    if (inner := optional(hint)) is not None:
        write = _writer(inner)
        return lambda value, texts: None if value is None else write(value, texts)
    if (inner := items(hint)) is not None:
        write = _writer(inner)
        return lambda value, texts: [write(item, texts) for item in value]
    if (parts := pair(hint)) is not None:
        writers = [_writer(part) for part in parts]
        return lambda value, texts: [write(item, texts) for write, item in zip(writers, value, strict=True)]
    if hint is Span:
        return _write_span
    if hint is Block:
        return _write_block
    if is_record_type(hint):
        return _record_writer(hint)
    if hint is bytes:
        return lambda value, _: base64.b64encode(value).decode("ascii")
    if hint is float:
        return lambda value, _: int(value) if float(value).is_integer() else float(value)
    if hint in (str, int, bool) or choices(hint):
        return lambda value, _: value
    raise TypeError(f"no way to write {hint}")


def _record_writer(kind: type) -> Writer:
    written = [(shape.name, _writer(shape.hint), shape.public) for shape in fields_of(kind)]

    def write(value: Any, texts: Texts | None) -> dict[str, Any]:
        return {
            name: write_field(getattr(value, name), texts)
            for name, write_field, is_public in written
            if is_public or texts is None
        }

    return write


def _write_span(span: Span, texts: Texts | None) -> Any:
    if texts is None:
        return [span.article, span.start, span.end]
    if span.article not in texts:
        raise SpanError(f"a span at {span.start}:{span.end} belongs to {span.article}, which is not in the record")
    text = texts[span.article]
    if span.end > len(text):
        raise SpanError(
            f"a span at {span.start}:{span.end} ends behind the text of {span.article} ({len(text)} characters)"
        )
    return {"article": span.article, "start": span.start, "end": span.end, "exact": text[span.start : span.end]}


def _write_block(block: Block, texts: Texts | None) -> Any:
    return [block.start, block.end, block.kind] if texts is None else [block.start, block.end]


@cache
def _reader(hint: Any) -> Reader:
    """How values of a type are read. The second argument is None for the stored form."""
    hint = plain(hint)
    if (inner := optional(hint)) is not None:
        read = _reader(inner)
        return lambda data, texts: None if data is None else read(data, texts)
    if (inner := items(hint)) is not None:
        read = _reader(inner)
        return lambda data, texts: tuple(read(item, texts) for item in data)
    if (parts := pair(hint)) is not None:
        readers = [_reader(part) for part in parts]
        return lambda data, texts: tuple(read(item, texts) for read, item in zip(readers, data, strict=True))
    if hint is Span:
        return _read_span
    if hint is Block:
        return lambda data, _: Block(start=data[0], end=data[1], **({"kind": data[2]} if len(data) > 2 else {}))
    if is_record_type(hint):
        return _record_reader(hint)
    if hint is bytes:
        return lambda data, _: base64.b64decode(data)
    if hint is float:
        return lambda data, _: float(data)
    return lambda data, _: data


def _record_reader(kind: type) -> Reader:
    readers = [(shape.name, _reader(shape.hint), shape.has_default) for shape in fields_of(kind)]

    def read(data: Any, texts: Texts | None) -> Any:
        return kind(
            **{
                name: read_field(data[name], texts)
                for name, read_field, has_default in readers
                if name in data or not has_default
            }
        )

    return read


def _read_span(data: Any, texts: Texts | None) -> Span:
    if texts is None:
        return Span(article=data[0], start=data[1], end=data[2])
    span = Span(article=data["article"], start=data["start"], end=data["end"])
    there = texts[span.article][span.start : span.end]
    if there != data["exact"]:
        raise SpanError(
            f"{data['exact'][:40]!r} is not at {span.start}:{span.end} of {span.article} (there: {there[:40]!r}). "
            "The offsets belong to another version of the text; read the article again."
        )
    return span
