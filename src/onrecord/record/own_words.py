"""A reporter's own words: those of a sentence that stand outside quotation marks.

What is quoted is common property: ten independent reports of one speech share it. Copies show in the words between the
quotations. They are kept as numbers, so that two articles can be compared without reading them again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from .span import Span

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NUMBERS = np.dtype("<u4")
"""How a kept word is stored: its CRC-32, little-endian on every machine. Two of 10,000 different words share a number
once in a hundred texts, which moves no decision."""


def own_words(text: str, span: Span, quotes: Sequence[Span]) -> list[tuple[str, int, int]]:
    """Words of `span` outside `quotes`, in small letters, each with its start and end in `text`."""
    found = [
        (match.group().lower().replace("’", "'"), match.start(), match.end())
        for match in WORD.finditer(text, span.start, span.end)
    ]
    if not quotes:
        return found
    return [word for word in found if not any(quote.start <= word[1] < quote.end for quote in quotes)]


def pack_words(words: Iterable[str]) -> bytes:
    """Words as numbers, as `Sentence.words` keeps them."""
    return np.array([crc32(word.encode()) for word in words], dtype=NUMBERS).tobytes()


def unpack_words(packed: bytes) -> NDArray[np.uint32]:
    """The numbers of kept words, in order, shape (words,)."""
    return np.frombuffer(packed, dtype=NUMBERS)
