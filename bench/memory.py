"""How much memory a run took."""

from __future__ import annotations

import resource
import sys

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes that the system counts in: bytes on macOS, KiB on Linux."""


def peak_mib() -> float:
    """The most memory that this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 2**20
