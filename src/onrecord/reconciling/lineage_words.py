"""The words behind a comparison: its passages as spans of both articles, and the words that were exchanged."""

from __future__ import annotations

import re
from functools import cached_property

from rapidfuzz.distance import LCSseq, Levenshtein

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.record import Article, Reading, Sentence, Span
from onrecord.record.own_words import own_words

from .lineage_passages import Comparison, Passage, Range
from .lineage_prose import lines_of

FACT = re.compile(r"[A-Z][\w-]*|\d[\d.,]*\d|\d")
BEGINNING = 5
"""Letters by which two names are the same: Iceland, Icelandic; names from other scripts differ in their ends."""
WHOLE = 8
"""A passage is shown with its whole sentence where it leaves out at most one own word in so many."""


FEW = 8
"""Quoted words below which nothing is read from them."""


class Worded:
    """An article whose lines can be read: `Prose` numbers them in the same way."""

    def __init__(self, reading: Reading) -> None:
        self.article: Article = reading.article
        self._lines: tuple[Sentence, ...] = lines_of(reading)
        self._words: dict[int, list[tuple[str, int, int]]] = {}

    def line(self, at: int) -> Span:
        return self._lines[at].span

    def facts(self, at: int) -> set[str]:
        """Beginnings of the names and numbers in a line, quoted or not, in small letters."""
        span = self.line(at)
        found = (match.group().lower() for match in FACT.finditer(self.article.text, span.start, span.end))
        return {fact[:BEGINNING] for fact in found if fact not in SMALL_WORDS}

    def quoted(self, at: int) -> list[str]:
        """The words of a line that stand between quotation marks."""
        text = self.article.text
        return [word for quote in self._lines[at].quotes for word, _, _ in own_words(text, quote, ())]

    def passage(self, at: int, words: Range, of: int) -> Span:
        """From the first to the last of some words of a line that has `of`; the whole line where little is left out."""
        if of - (words[1] - words[0]) <= max(1, of // WHOLE):
            return self.line(at)
        found = self._read(at)
        return Span(article=self.article.id, start=found[words[0]][1], end=found[words[1] - 1][2])

    def _read(self, at: int) -> list[tuple[str, int, int]]:
        if at not in self._words:
            sentence = self._lines[at]
            self._words[at] = own_words(self.article.text, sentence.span, sentence.quotes)
        return self._words[at]


class SideBySide:
    """Two articles that were compared, with their words."""

    def __init__(self, comparison: Comparison, one: Reading, other: Reading) -> None:
        self.comparison = comparison
        self.one, self.other = Worded(one), Worded(other)

    def spans(self, passage: Passage) -> tuple[Span, Span]:
        first, second = self.comparison.one.lines[passage.one], self.comparison.other.lines[passage.other]
        return (
            self.one.passage(passage.one, passage.here, len(first)),
            self.other.passage(passage.other, passage.there, len(second)),
        )

    def aligned(self) -> list[tuple[Span, Span]]:
        """Lines that say the same in other words, less those of which a passage is shared word for word."""
        worded = self.comparison.worded
        first, second = {passage.one for passage in worded}, {passage.other for passage in worded}
        return [
            (self.one.line(one), self.other.line(other))
            for one, other in self.comparison.aligned
            if one not in first and other not in second
        ]

    @property
    def shared(self) -> tuple[tuple[int, int], ...]:
        """Lines of the shared passages; where words do not show them, the lines that say the same."""
        worded = self.comparison.worded
        return tuple((p.one, p.other) for p in worded) if len(worded) > 1 else self.comparison.run.pairs

    @cached_property
    def exchanged(self) -> float:
        """Words put in the place of others, as a part of the words of shared passages, 0-1."""
        swapped = 0
        for p in self.comparison.worded:
            here = self.comparison.one.lines[p.one][slice(*p.here)]
            there = self.comparison.other.lines[p.other][slice(*p.there)]
            steps = Levenshtein.opcodes(here, there)
            swapped += sum(step.src_end - step.src_start for step in steps if step.tag == "replace")
        return swapped / max(1, sum(passage.length for passage in self.comparison.worded))

    @cached_property
    def facts(self) -> float:
        """Of the names and numbers in the lines of the run, the part that both have, 0-1.

        Whoever rewrites or translates a line keeps its names and numbers; who reports the same thing has others too.
        """
        both = either = 0
        for one, other in self.comparison.run.pairs:
            here, there = self.one.facts(one), self.other.facts(other)
            both += len(here & there)
            either += len(here | there)
        return both / max(1, either)

    @cached_property
    def quoted(self) -> float | None:
        """Of the words between quotation marks in aligned lines, the part that both have, 0-1; None if they are few."""
        kept = most = 0
        for one, other in self.comparison.aligned:
            here, there = self.one.quoted(one), self.other.quoted(other)
            if here and there:
                kept += LCSseq.similarity(here, there)
                most += max(len(here), len(there))
        return kept / most if most >= FEW else None

    @cached_property
    def changed(self) -> tuple[list[int], list[int]]:
        """Words of shared passages and aligned lines that only the first article has, and only the other."""
        first: list[int] = []
        second: list[int] = []
        worded = ((passage.one, passage.other) for passage in self.comparison.worded)
        for one, other in sorted({*self.comparison.aligned, *worded}):
            here, there = self.comparison.one.lines[one], self.comparison.other.lines[other]
            for step in LCSseq.opcodes(here, there) if here != there else ():
                if step.tag != "equal":
                    first += here[step.src_start : step.src_end]
                    second += there[step.dest_start : step.dest_end]
        return first, second
