"""Opening a dossier: what is no dossier, or one of a later program, is refused by name."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from onrecord.errors import StoreError

from .protocol import Store

SQLITE_BEGINS = b"SQLite format 3\x00"
APPLICATION_ID = 0x4F6E5265
"""Written into the file's header (SQLite's `application_id`), so that a dossier can be told from other databases."""
ID_AT = slice(68, 72)
"""Where SQLite's file format keeps it."""


def is_dossier(path: str | PathLike[str]) -> bool:
    """Does the file say of itself that it is a dossier?"""
    try:
        with open(path, "rb") as file:
            head = file.read(100)
    except OSError:
        return False
    return head.startswith(SQLITE_BEGINS) and head[ID_AT] == APPLICATION_ID.to_bytes(4, "big")


def open_store(path: str | PathLike[str], *, create: bool = False) -> Store:
    """The dossier at `path`, to be used with `with`.

    Args:
        create: make a new one where none is.
    Raises:
        StoreError: there is none, it is something else, made by a later version, or cannot be opened.
    """
    place = Path(path)
    if place.is_dir():
        raise StoreError(f"{place} is a folder; a dossier is one file, for example {place / 'dossier.db'}")
    if place.exists() and place.stat().st_size > 0 and not is_dossier(place):
        raise StoreError(f"{place} is not a dossier; name another file, OnRecord does not write over this one")
    if not place.exists() and not create:
        raise StoreError(f"there is no dossier at {place}; make one with: onrecord read REPORTS --into {place}")
    if not place.parent.is_dir():
        raise StoreError(f"there is no folder {place.parent} to keep a dossier in; make it first")
    from .sqlite import SqliteStore

    return SqliteStore(place)
