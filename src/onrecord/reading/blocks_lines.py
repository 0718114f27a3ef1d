"""The lines of a text, with what is to be known of each; lines of a hard-wrapped text put together to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.record import BlockKind

from .blocks_rules import PLAIN

BREAK = re.compile(r"[^\n\r\u2028\u2029\u0085\u000b\u000c]+")
BLANK = (
    " \t\n\r\u000b\u000c\u0085\u00a0\u2007\u2009\u2028\u2029\u202f\u3000"
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)
"""Signs without ink at the ends of a line: white space, and marks of direction and joining."""

BULLET = re.compile(r"(?:[-–—]{1,2}|[*•·●▪◦‣⦁■►▶»>])\s+(?=\S)|[•●▪◦‣⦁■►▶](?=\S)")
STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,3}$")
SENTENCE = re.compile(r"[.!?…;:,—–-][\"'”’»)\]]{0,3}$")
"""How a line ends that is no headline and no crosshead."""
POSTED = re.compile(r"[–—-] .{1,60}\(@\w+\)")
"""A post quoted in a report: "… — Name (@name) December 5, 2016"."""
PARAGRAPH_WORDS = 20
"""A line this long, or one that ends as a sentence does, is a paragraph."""
WRAPPED_AT = (45, 100)
WRAPPED_SHARE = 0.4
"""A text is hard-wrapped (an e-mail, a teletype) if at least this share of its line breaks stand inside a sentence, in
lines of these lengths."""


@dataclass(slots=True)
class Line:
    """A line without the blank at its ends. `reason` says why all of it is boilerplate, `cuts` which stretches are."""

    start: int
    end: int
    text: str
    plain: str
    gap: bool
    reason: str | None = None
    cuts: tuple[tuple[int, int, str], ...] = ()
    kind: BlockKind = "paragraph"

    @property
    def words(self) -> int:
        return self.plain.count(" ") + 1

    @property
    def stops(self) -> bool:
        return STOP.search(self.plain) is not None

    @property
    def is_paragraph(self) -> bool:
        return self.stops or self.words >= PARAGRAPH_WORDS


def split_lines(text: str) -> list[Line]:
    """The lines that are not blank; lines of a hard-wrapped text are put together to paragraphs."""
    lines: list[Line] = []
    last = 0
    for match in BREAK.finditer(text):
        raw = match.group()
        stripped = raw.strip(BLANK)
        if not stripped:
            continue
        start = match.start() + len(raw) - len(raw.lstrip(BLANK))
        end = start + len(stripped)
        gap = text.count("\n", last, start) + text.count("\r", last, start) > 1
        lines.append(Line(start, end, stripped, stripped.translate(PLAIN), gap))
        last = end
    return _unwrapped(text, lines) if _is_wrapped(lines) else lines


def _is_wrapped(lines: Sequence[Line]) -> bool:
    shortest, longest = WRAPPED_AT
    joined = [(one, two) for one, two in pairwise(lines) if not two.gap]
    inside = sum(shortest <= len(one.text) <= longest and two.text[0].islower() for one, two in joined)
    return (
        len(joined) >= 4 and inside >= WRAPPED_SHARE * len(joined) and max(len(line.text) for line in lines) <= longest
    )


def _unwrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """Paragraphs instead of lines. A short line before one that begins anew ends its paragraph."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else None
        short = before is not None and len(text) and before.end - text.rfind("\n", 0, before.end) < WRAPPED_AT[0]
        if before is None or line.gap or BULLET.match(line.text) or (short and not line.text[0].islower()):
            whole.append(line)
        else:
            joined = text[before.start : line.end]
            plain = re.sub(r"[\n\r]", " ", joined).translate(PLAIN)
            whole[-1] = Line(before.start, line.end, joined, plain, before.gap)
    return whole
