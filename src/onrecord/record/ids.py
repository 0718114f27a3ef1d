"""Ids are hashes of what makes a thing what it is: the same on every machine and for every order of the input."""

from __future__ import annotations

import hashlib
import json

LENGTH = 16
"""Hex digits kept: 64 bits, one clash expected among about five thousand million ids of a kind."""


def make_id(prefix: str, *parts: str | int | tuple[str | int, ...] | None) -> str:
    """`prefix` and a hash of `parts`, for example `quo_7c1e0f…`."""
    exact = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}_{hashlib.sha256(exact.encode('utf-8', 'surrogatepass')).hexdigest()[:LENGTH]}"
