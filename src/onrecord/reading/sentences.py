"""Sentences of an article with their embeddings: what lineage and stories compare."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Protocol

from onrecord.record import Sentence, Span
from onrecord.record.own_words import own_words, pack_words

from .parse import Parse

NAME = "sentences"
VERSION = 3


class Encoder(Protocol):
    """Turns a text into an embedding, kept as in `onrecord.record.vector`. Each text is encoded alone."""

    def encode(self, texts: list[str]) -> list[bytes]: ...


def find_sentences(parse: Parse, encoder: Encoder) -> tuple[Sentence, ...]:
    """The sentences of the body in order, never across a block."""
    found = [
        (sent.start_char + len(sent.text) - len(sent.text.lstrip()), sent.text.strip()) for sent in parse.sentences()
    ]
    vectors = encoder.encode([text for _, text in found])
    return tuple(_sentence(parse, start, text, vector) for (start, text), vector in zip(found, vectors, strict=True))


def _sentence(parse: Parse, start: int, text: str, vector: bytes) -> Sentence:
    quotes = _quotes(parse, start, start + len(text))
    inside = sum(quote.end - quote.start for quote in quotes)
    span = parse.span(start, start + len(text))
    return Sentence(
        span=span,
        vector=vector,
        quoted=round(min(1.0, inside / (span.end - span.start)), 2),
        quotes=quotes,
        words=pack_words(word for word, _, _ in own_words(parse.article.text, span, quotes)),
    )


def _quotes(parse: Parse, start: int, end: int) -> tuple[Span, ...]:
    """The parts of a sentence that stand between quotation marks; a quotation may begin or end in another one."""
    first = max(0, bisect_right(parse.quoted, (start, start)) - 1)
    near = parse.quoted[first : bisect_left(parse.quoted, (end, end))]
    cut = ((max(start, a), min(end, b)) for a, b in near if a < end and start < b)
    return tuple(parse.span(a, b) for a, b in cut)
