"""Values of `record/` as JSON types and back, in two forms, driven by the type hints of `record/`.

A new field needs no code here. The forms differ in three things: the public one leaves out working fields
(`metadata={"wire": False}`), writes a block as `[start, end]`, and gives each span the words it stands for; the stored
one keeps every field and nothing twice.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from onrecord.errors import SpanError
from onrecord.record import Block, Span

from .shape import choices, fields_of, is_record_type, items, optional, pair, plain

T = TypeVar("T")
Texts = Mapping[str, str]
"""The texts of the articles by their ids."""
Writer = Callable[[Any, Texts | None], Any]
Reader = Callable[[Any, Texts | None], Any]


def freeze(value: object) -> Any:
    """Any value of `record/` in the form that a store keeps: every field, JSON types only."""
    kind: Any = type(value)
    return _writer(kind)(value, None)


def thaw(kind: type[T], data: Any) -> T:
    """The value that `freeze` was given."""
    hint: Any = kind
    return cast(T, _reader(hint)(data, None))


def publish(value: object, texts: Texts) -> Any:
    """A value in its public form.

    Raises:
        SpanError: a span lies outside its text.
    """
    kind: Any = type(value)
    return _writer(kind)(value, texts)


def accept(kind: type[T], data: Any, texts: Texts) -> T:
    """The value that `publish` was given, without its working fields.

    Raises:
        SpanError: the words of a span are not at its offsets.
        KeyError, TypeError, AttributeError: `data` has another form.
    """
    hint: Any = kind
    return cast(T, _reader(hint)(data, texts))


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
