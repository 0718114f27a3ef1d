"""JSON Schema (2020-12) of the public record, made from the same type hints as the JSON itself."""

from __future__ import annotations

import inspect
from typing import Any

from onrecord.codec.shape import choices, fields_of, is_record_type, items, optional, pair
from onrecord.record import RECORD_VERSION, Block, Record, Span

PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def record_schema() -> dict[str, Any]:
    """The schema of what `onrecord read --json` prints."""
    defs: dict[str, Any] = {}
    top = _object(Record, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onrecord:record:{RECORD_VERSION}",
        "title": "OnRecord record",
        **top,
        "$defs": dict(sorted(defs.items())),
    }


def _of(hint: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if (inner := optional(hint)) is not None:
        schema = _of(inner, defs)
        if "enum" in schema:
            return {"enum": [*schema["enum"], None]}
        return {"type": [schema["type"], "null"]} if set(schema) == {"type"} else {"anyOf": [schema, {"type": "null"}]}
    if (inner := items(hint)) is not None:
        return {"type": "array", "items": _of(inner, defs)}
    if (parts := pair(hint)) is not None:
        return {
            "type": "array",
            "prefixItems": [_of(part, defs) for part in parts],
            "items": False,
            "minItems": len(parts),
        }
    if (words := choices(hint)) is not None:
        return {"enum": list(words)}
    if is_record_type(hint):
        if hint.__name__ not in defs:
            defs[hint.__name__] = {}
            defs[hint.__name__] = _special(hint) or _object(hint, defs)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": PLAIN[hint]}


def _object(kind: type, defs: dict[str, Any]) -> dict[str, Any]:
    shapes = [shape for shape in fields_of(kind) if shape.public]
    properties = {shape.name: _of(shape.hint, defs) for shape in shapes}
    if kind.__name__ == "Article":
        properties["text"] = {"type": ["string", "null"], "description": "null where the texts were left out"}
    return {
        **_described(kind),
        "type": "object",
        "properties": properties,
        "required": [shape.name for shape in shapes],
        "additionalProperties": False,
    }


def _special(kind: type) -> dict[str, Any] | None:
    """Types whose JSON is not simply their fields."""
    offset = {"type": "integer", "minimum": 0}
    if kind is Block:
        return {**_described(kind), "type": "array", "items": offset, "minItems": 2, "maxItems": 2}
    if kind is Span:
        properties = {"article": {"type": "string"}, "start": offset, "end": offset, "exact": {"type": "string"}}
        return {
            **_described(kind), "type": "object", "properties": properties, "required": list(properties),
            "additionalProperties": False,
        }  # fmt: skip
    return None


def _described(kind: type) -> dict[str, str]:
    """The first paragraph of the docstring, unless it is the one that dataclasses write themselves."""
    doc = inspect.getdoc(kind) or ""
    return (
        {}
        if not doc or doc.startswith(f"{kind.__name__}(")
        else {"description": " ".join(doc.split("\n\n")[0].split())}
    )
