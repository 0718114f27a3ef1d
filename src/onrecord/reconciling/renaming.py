"""Ids of actors replaced wherever they stand, so that a new field of the record cannot be forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def rename(value: T, table: Mapping[str, str]) -> T:
    """`value` with each string that is a key of `table` replaced, in tuples and dataclasses at any depth."""
    return _renamed(value, table)  # type: ignore[no-any-return]


def _renamed(value: Any, table: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return table.get(value, value)
    if isinstance(value, tuple):
        changed = tuple(_renamed(item, table) for item in value)
        return value if all(new is old for new, old in zip(changed, value, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type):
        new = {f.name: _renamed(getattr(value, f.name), table) for f in fields(value)}
        new = {name: item for name, item in new.items() if item is not getattr(value, name)}
        return replace(value, **new) if new else value
    return value
