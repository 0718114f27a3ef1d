"""What the fields of a record type are, read once from its type hints: the one source of the JSON and of its schema."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field: its name, its type, whether it belongs to the public JSON and whether it can be left out of it."""

    name: str
    hint: Any
    public: bool
    has_default: bool


@cache
def fields_of(kind: type) -> tuple[FieldShape, ...]:
    """The fields of a record type, in the order in which they are declared and written."""
    from dataclasses import MISSING

    hints = get_type_hints(kind)
    return tuple(
        FieldShape(
            name=field.name,
            hint=plain(hints[field.name]),
            public=bool(field.metadata.get("wire", True)),
            has_default=field.default is not MISSING or field.default_factory is not MISSING,
        )
        for field in fields(kind)
    )


def plain(hint: Any) -> Any:
    """A type hint without its nicknames: `ArticleId` is `str`."""
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    return hint


def optional(hint: Any) -> Any | None:
    """`X` of `X | None`, None for any other hint."""
    if get_origin(hint) not in (Union, UnionType):
        return None
    rest = [part for part in get_args(hint) if part is not NoneType]
    if len(rest) != 1 or len(rest) == len(get_args(hint)):
        raise TypeError(f"a record field is one type or None, not {hint}")
    return plain(rest[0])


def items(hint: Any) -> Any | None:
    """`X` of `tuple[X, ...]`, None for any other hint."""
    if get_origin(hint) is tuple and len(get_args(hint)) == 2 and get_args(hint)[1] is Ellipsis:
        return plain(get_args(hint)[0])
    return None


def pair(hint: Any) -> tuple[Any, ...] | None:
    """`(X, Y)` of `tuple[X, Y]`, None for any other hint."""
    if get_origin(hint) is tuple and Ellipsis not in get_args(hint):
        return tuple(plain(part) for part in get_args(hint))
    return None


def choices(hint: Any) -> tuple[str, ...] | None:
    """The words of a `Literal`, None for any other hint."""
    return get_args(hint) if get_origin(hint) is Literal else None


def is_record_type(hint: Any) -> bool:
    return isinstance(hint, type) and is_dataclass(hint)
