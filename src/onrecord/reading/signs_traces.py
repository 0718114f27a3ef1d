"""Turns and forms that machines leave: hits of the patterns in `languages/en/spun.txt` and `translated.txt`, words run
together and capitals where markup was lost."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.languages.en.machine import Trace, spun_traces, translated_traces

from .parse import Parse

GLUED_NAME, ODD_CAPITAL, GLUED_STOP = 3, 3, 1
"""Points for words run together, a capital inside a sentence, and a full stop with no space behind it. Pages badly
taken apart have many of the last, so these count only beside other signs."""

ODD = re.compile(
    r"(?<=[a-z] )(?:Their|His|Her|Its|Another|Other|Any|On|In|At|From|With|By|Of|To|For|And|But|Or|That|Which|"
    r"Who|Where|When|While|Is|Are|Was|Were|Has|Have|Had|[A-Z][a-z]{2,}ing)(?= [a-z]+)"
)
"""A small word or a verb form with a capital, small words on both sides. Articles are left out: captions run together
("22 Photos: title A man walks") have them."""
CAMEL = re.compile(r"(?<![\w’'-])[a-z]{3,}(?=([A-Z][a-z]{3,})(?!\w))")
TAIL = re.compile(
    r"(?<!\w)([A-Z][a-z]{3,}?)"
    r"(?:held|said|says|told|met|meets|has|had|will|was|is|are|and|but|at|in|on|of|to|for|with)(?!\w)"
)
SENTENCE_LIKE = 60
"""Characters from which a block is read as sentences; shorter ones may be headlines, with capitals of their own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something odd: characters of the clean text, and how much it counts."""

    start: int
    end: int
    points: float


def spun_hits(parse: Parse) -> list[Hit]:
    """What synonym machines leave, in order, never overlapping."""
    return unquoted(parse, _traced(parse, spun_traces()))


def translated_hits(parse: Parse) -> list[Hit]:
    """What translation leaves, in order, never overlapping."""
    hits = unquoted(parse, [*_traced(parse, translated_traces()), *_formal(parse)])
    return hits if any(hit.points > GLUED_STOP for hit in hits) else []


def unquoted(parse: Parse, hits: Iterable[Hit]) -> list[Hit]:
    """Hits outside quotations in order, of overlapping ones the one with most points."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (-hit.points, hit.start, hit.end)):
        at = bisect_left(kept, hit.start, key=_place)
        if parse.stretch_at(hit.start) is not None:
            continue
        if all(hit.end <= other.start or other.end <= hit.start for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, hit)
    return kept


def _place(hit: Hit) -> int:
    return hit.start


def _traced(parse: Parse, traces: Iterable[Trace]) -> Iterator[Hit]:
    for trace in traces:
        for match in trace.pattern.finditer(parse.clean.text):
            if match.end() > match.start():
                yield Hit(match.start(), match.end(), trace.points)


def _formal(parse: Parse) -> Iterator[Hit]:
    """Words run together, full stops without a space, capitals inside sentences."""
    text, origin = parse.clean.text, parse.clean.origin
    for at in range(1, len(text) - 1):
        if origin[at] == origin[at + 1] and text[at] == " " and text[at - 1] != "\n" and text[at + 1] != "\n":
            before = _word_before(text, at)
            if text[at - 1].isalpha() and text[at + 1].islower():
                yield Hit(before, _word_after(text, at), GLUED_NAME)
            elif text[at - 1] in ".!?" and text[at + 1].isalpha():
                yield Hit(before, _word_after(text, at), GLUED_STOP)
    names = {token.text for token in parse.doc if token.is_title and token.i and not token.is_sent_start}
    for match in CAMEL.finditer(text):
        if match.group(1) in names:
            yield Hit(match.start(), match.end(1), GLUED_NAME)
    for match in TAIL.finditer(text):
        if match.group(1) in names and match.group() not in names:
            yield Hit(match.start(), match.end(), GLUED_NAME)
    for start, end in pairwise((*parse.clean.starts, len(text))):
        if end - start >= SENTENCE_LIKE:
            odd = (match for match in ODD.finditer(text, start, end) if _is_small(parse, match))
            yield from (Hit(match.start(), match.end(), ODD_CAPITAL) for match in odd)


def _is_small(parse: Parse, match: re.Match[str]) -> bool:
    """Is a word with a capital an ordinary one? Names in -ing (Wyoming, Thanksgiving) are tagged as names."""
    if not match.group().endswith("ing"):
        return True
    token = parse.doc.char_span(match.start(), match.end(), alignment_mode="expand")
    return token is not None and token[0].tag_ == "VBG"


def _word_before(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _word_after(text: str, at: int) -> int:
    at += 1
    while at < len(text) and text[at].isalnum():
        at += 1
    return at
