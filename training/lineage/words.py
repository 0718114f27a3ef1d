"""A report taken apart: paragraphs of sentences of tokens, with what a spinner needs to know of each word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LEAST_WORDS = 6
"""Shorter paragraphs are captions, crossheads and buttons; nobody copies them."""
ENDS = re.compile(r"[.!?…][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    lemma: str
    pos: str
    """Universal part of speech."""
    tag: str
    """Penn Treebank tag, which tells the ending."""
    space: str
    """White space behind the token."""


Sentence = tuple[Token, ...]
Paragraph = tuple[Sentence, ...]
Draft = list[list[str]]
"""A text in the making: paragraphs of sentences."""


def take_apart(texts: Iterable[str]) -> Iterator[tuple[Paragraph, ...]]:
    """The written paragraphs of each text, with the parser that OnRecord reads with."""
    from onrecord.models.parser import load_parser

    nlp = load_parser()
    with nlp.select_pipes(disable=["ner"]):
        for text in texts:
            yield tuple(
                tuple(
                    tuple(Token(t.text, t.lemma_, t.pos_, t.tag_, t.whitespace_) for t in sent)
                    for sent in doc.sents
                )
                for doc in nlp.pipe(written_paragraphs(text))
            )  # fmt: skip


def written_paragraphs(text: str) -> list[str]:
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.splitlines())
    return [line for line in lines if len(line.split()) >= LEAST_WORDS and ENDS.search(line)]


def words_in(paragraphs: Sequence[Paragraph]) -> int:
    return sum(token.pos not in ("PUNCT", "SPACE") for p in paragraphs for sentence in p for token in sentence)


def as_draft(paragraphs: Sequence[Paragraph]) -> Draft:
    return [[_as_text(sentence) for sentence in paragraph] for paragraph in paragraphs]


def _as_text(sentence: Sentence) -> str:
    return "".join(token.text + token.space for token in sentence).strip()
