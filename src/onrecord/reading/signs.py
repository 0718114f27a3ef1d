"""Signs within one text that a machine rewrote or translated it.

A synonym machine puts in words that are odd where they stand or that hardly anybody writes (`signs_words.py`) and takes
apart what belongs together ("poured chilly water"); a translator leaves the other language's turns, capitals inside
sentences and words run together where markup was lost (`signs_traces.py`). One such thing is a slip; the score is how
often they come. Quotations are not looked at: machines spare them, and people speak as they like.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from onrecord.record import Sign, Signs

from .parse import Parse
from .signs_traces import Hit, spun_hits, translated_hits, unquoted
from .signs_words import JudgedWord, WordEncoder, judge_words

NAME = "signs"
VERSION = 2

MOST = 4.0
"""Log odds that one word counts at most: a single odd word is a slip."""
SHOWN = 1.0
"""Log odds from which a word is shown; of those in spun texts, 92 in 100 were exchanged."""
WITNESSED = 0.1
"""The score from which the words that show it are given: below, nothing is claimed, and any report has an odd word."""
FEW, UNSURE = 3, 0.29
"""With fewer words or turns to show than FEW, the score is UNSURE at most: two odd words of forty are no sign."""
STEADY = 20
"""Words that are added to a text's own before its log odds are divided by them: a short text has no high score from one
slip. With 40 the ROC AUC falls by .004, with 80 by .01."""
EVEN, SPREAD = 0.08, 0.012
"""Log odds a word at which the score is one half, and how much more makes it .73. Of 168 reports of US outlets and cut
ones (development part of the spun texts) half have less than .012, 98 in 100 less than .05; spins of them at a rate of
.2 have .06, of .3 .07, of .5 .15 in the middle."""

START, SOME, MUCH = 150, 5.0, 20.0
"""Of a translation: words added to a text's own; points in 1,000 words at which the score leaves 0 and reaches 1.
Reports of US outlets (BASIL, practice events) have 0 to 5."""


def find_signs(parse: Parse, encoder: WordEncoder) -> Signs:
    """How strongly the text shows either (0-1), with the passages that show it, in order."""
    return Signs(machine_rewritten=_rewritten(parse, encoder), machine_translated=_translated(parse))


def _rewritten(parse: Parse, encoder: WordEncoder) -> Sign:
    words = list(judge_words(parse, encoder))
    hits = unquoted(parse, [*spun_hits(parse), *_odd(words)])
    density = sum(hit.points for hit in hits) / (len(words) + STEADY)
    score = round(1 / (1 + math.exp((EVEN - density) / SPREAD)), 3)
    shown = [hit for hit in hits if hit.points >= SHOWN]
    if len(shown) < FEW:
        score = min(score, UNSURE)
    if score < WITNESSED:
        shown = []
    return Sign(score=score, spans=tuple(parse.span(hit.start, hit.end) for hit in shown))


def _odd(words: list[JudgedWord]) -> Iterator[Hit]:
    for word in words:
        if word.log_odds > 0:
            start = word.token.idx
            yield Hit(start, start + len(word.token), min(MOST, word.log_odds))


def _translated(parse: Parse) -> Sign:
    hits = translated_hits(parse)
    words = sum(1 for token in parse.doc if token.is_alpha and not parse.is_quoted(token))
    density = 1000 * sum(hit.points for hit in hits) / (words + START)
    score = round(min(1.0, max(0.0, (density - SOME) / (MUCH - SOME))), 2)
    return Sign(score=score, spans=tuple(parse.span(hit.start, hit.end) for hit in hits))
