"""How large an input may be. A report has some thousand characters; what is far larger is no report, or an attack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Largest inputs that are read; what is larger is set aside before it is decoded or parsed."""

    characters: int = 2_000_000
    """Characters of one report: a novel of a thousand pages. Memory and time of every later stage grow with it."""
    page_bytes: int = 10_000_000
    """Bytes of one HTML page: the largest front pages of newspapers have about 5 million, most of them scripts."""
    feed_bytes: int = 20_000_000
    """Bytes of one RSS or Atom file: 500 entries with full text have about 5 million."""

    stdin_bytes: int = 200_000_000
    """Bytes of standard input, which is held whole: ten large feeds, or some ten thousand reports as JSON lines."""

    @property
    def text_bytes(self) -> int:
        """Bytes that a text of `characters` can have at most, in any encoding of Unicode."""
        return 4 * self.characters + 4

    @property
    def largest(self) -> int:
        """Bytes read of any file that is not read line by line."""
        return max(self.page_bytes, self.feed_bytes, self.text_bytes)

    @property
    def line_bytes(self) -> int:
        """Bytes of one JSON line: a text of `characters`, each escaped as two `\\uXXXX`."""
        return 12 * self.characters + 100_000
