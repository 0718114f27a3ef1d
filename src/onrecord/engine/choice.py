"""Which engine suits the work at hand."""

from __future__ import annotations

import os

from .local import InProcess
from .pool import ProcessPool
from .protocol import Engine

PAYS_FROM = 16
"""Articles from which a second process pays: starting one and loading its models takes about as long as reading
fifteen short reports."""


def choose_engine(items: int, processes: int | None = None) -> Engine:
    """The engine for so many articles.

    Args:
        processes: how many at most; None for as many as there are cores.
    """
    wanted = processes if processes is not None else (os.cpu_count() or 1)
    return InProcess() if wanted <= 1 or items < PAYS_FROM else ProcessPool(min(wanted, items))
