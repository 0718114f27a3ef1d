"""Sentences of an article with their embeddings: what lineage and stories compare."""

from __future__ import annotations

from typing import Protocol

from onrecord.record import Sentence

from .parse import Parse

NAME = "sentences"
VERSION = 1


class Encoder(Protocol):
    """Turns a text into an embedding, kept as in `onrecord.record.vector`. Each text is encoded alone."""

    def encode(self, texts: list[str]) -> list[bytes]: ...


def find_sentences(parse: Parse, encoder: Encoder) -> tuple[Sentence, ...]:
    """The sentences of the body in order, never across a block."""
    sents = [sent for sent in parse.sentences()]
    texts = [sent.text.strip() for sent in sents]
    vectors = encoder.encode(texts)
    return tuple(
        Sentence(span=parse.span(start, start + len(text)), vector=vector, quoted=_share_quoted(parse, start, start + len(text)))
        for sent, text, vector in zip(sents, texts, vectors, strict=True)
        for start in (sent.start_char + len(sent.text) - len(sent.text.lstrip()),)
    )


def _share_quoted(parse: Parse, start: int, end: int) -> float:
    inside = sum(max(0, min(end, b) - max(start, a)) for a, b in parse.quoted)
    return round(inside / (end - start), 2)
