"""Lineage: which articles are made from which, decided by passages first and by articles second."""

from __future__ import annotations

from onrecord.record import Lineage, Reading

NAME = "lineage"
VERSION = 1


def find_lineage(readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    """Pairs of articles of which one is made from the other, by the copy's id and the origin's."""
    return ()
