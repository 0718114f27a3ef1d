"""Quotation marks: which stretches of an article stand between them.

Marks on the web are straight, curly, single, low, in angle form, unbalanced, or opened again at each paragraph and
closed once. Balance is never assumed: a mark's side is read from its shape and its neighbours, and a stretch that is
never closed ends with its block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.record import Article

if TYPE_CHECKING:
    from .parse import Clean

OPENS = "“„«‟"
CLOSES = "”»"
SINGLES = "'‘’‛`´"
"""Marks that stand for a double one where two of them meet; see `parse.TWICE`."""
STRAIGHT = '"″＂'
LONGEST = 3_000
"""Characters: a longer stretch is a mark that was never closed."""


def quoted_stretches(article: Article, clean: Clean) -> tuple[tuple[int, int], ...]:
    """Stretches between double (or paired single) marks in characters of the clean text, marks left out, in order.

    A stretch never crosses a block: a quotation of several paragraphs is one stretch in each.
    """
    found: list[tuple[int, int]] = []
    ends = (*clean.starts[1:], len(clean.text)) if clean.starts else ()
    carried = False
    for start, end in zip(clean.starts, ends, strict=True):
        stretches, carried = _in_block(article, clean, start, end, carried)
        found += stretches
    return tuple(found)


def _in_block(
    article: Article, clean: Clean, start: int, end: int, carried: bool
) -> tuple[list[tuple[int, int]], bool]:
    """Stretches in one block, and whether the last one is left open (the next paragraph may carry it on)."""
    marks = _without_nested(article, clean, list(_marks(article, clean, start, end)))
    if not marks:
        return _singles(article, clean, start, end), False
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for at, side in marks:
        if side == "open":
            if opened is not None and at - opened > 1:
                found.append((opened, at))
            opened = at + 1
        elif opened is not None:
            if at > opened:
                found.append((opened, at))
            opened = None
        elif carried and not found:
            found.append((start, at))
        elif found and (begin := _lost_opening(clean.text, found[-1][1] + 1, at)) is not None:
            found.append((begin, at))
    left_open = False
    if opened is not None:
        stop = len(clean.text[start:end].rstrip()) + start
        if stop > opened and stop - opened <= LONGEST:
            found.append((opened, stop))
            left_open = True
    return [(a, b) for a, b in found if b - a <= LONGEST], left_open


def _marks(article: Article, clean: Clean, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The opening and closing double marks of one block, with their sides."""
    at, even = clean.text.find('"', start, end), True
    while at >= 0:
        side = _side(article, clean, at, start, end, even=even)
        if side is not None:
            yield at, side
        at, even = clean.text.find('"', at + 1, end), not even


def _without_nested(article: Article, clean: Clean, marks: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The marks without pairs of curly ones that stand inside straight ones: words quoted within a quotation."""
    kept: list[tuple[int, str]] = []
    straight = curly = False
    left = [at for at, side in marks if side == "close" and article.text[clean.origin[at]] in STRAIGHT]
    for at, side in marks:
        if article.text[clean.origin[at]] in STRAIGHT:
            straight = side == "open"
        elif straight and (curly or side == "open") and left and left[-1] > at:
            curly = side == "open"
            continue
        kept.append((at, side))
    return kept


def _lost_opening(text: str, start: int, end: int) -> int | None:
    """Where a stretch begins whose opening mark was lost: at the first sentence behind the stretch before it."""
    if end - start > LOST:
        return None
    sentence = re.search(r"[.!?]\s+(?=[A-Z])", text[start:end])
    return start + sentence.end() if sentence is not None else None


LOST = 500
"""Characters: no opening mark is supposed to be missing farther before its closing mark."""


def _side(article: Article, clean: Clean, at: int, start: int, end: int, *, even: bool) -> str | None:
    """Is the mark an opening or a closing one? None where it is neither.

    Args:
        even: whether an even number of marks stands before it in its block.
    """
    raw = article.text[clean.origin[at]]
    if raw in OPENS:
        return "open"
    if raw in CLOSES:
        # “so” written with the closing form on both sides happens; shape loses to position where they disagree clearly
        before = clean.text[at - 1] if at > start else " "
        after = clean.text[at + 1] if at + 1 < end else " "
        return "open" if before.isspace() and after.isalnum() else "close"
    if raw not in STRAIGHT and raw not in SINGLES:
        return None
    before = clean.text[at - 1] if at > start else " "
    after = clean.text[at + 1] if at + 1 < end else " "
    if before.isdigit() and not after.isalnum() and even:
        return None  # inches
    if before in " ([-—–:" and not after.isspace():
        return "open"
    if after in " .,;:!?)]-—–'" or after.isspace():
        return "close"
    return "open" if even else "close"


SINGLE = re.compile(r"(?<![\w'])'(?=\w)([^'\"\n]{2,400}?(?:\w'\w[^'\"\n]{0,400}?)*)(?<=[\w.,!?])'(?!\w)")


def _singles(article: Article, clean: Clean, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches between single marks, looked for only in blocks that hold no double marks."""
    found = []
    for match in SINGLE.finditer(clean.text, start, end):
        a, b = match.span(1)
        raw = article.text[clean.origin[match.start()]]
        if raw in "‘'‛`" and b > a:
            found.append((a, b))
    return found
