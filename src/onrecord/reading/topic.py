"""What one article is about, for grouping into stories: its telling words, names and numbers, the meaning of its
opening, the years it names.

What tells two earthquakes or two acquisitions apart is names, places, numbers and years, not the general vocabulary; so
names are weighed once among the words and once among themselves, each there as one, however often it stands in the
text.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from spacy.tokens import Token

from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.languages.en.word_frequency import telling
from onrecord.record import Article, Block, DateExpression, Sentence, Topic
from onrecord.record.topic import term_of
from onrecord.record.vector import pack, stack

from .parse import Parse

NAME = "topic"
VERSION = 1

WORD = re.compile(r"[^\W\d_][^\W\d_'-]*[^\W\d_][^\W\d_'-]*[^\W\d_]|[^\W\d_]{3}")
NUMBER = re.compile(r"\d[\d,.]*")
ADDRESS = re.compile(r"(?i)\s*(?:https?|www)\b")
"""A line that is the address of a page: it tells how the report was saved, not what it is about."""
ADDRESS_WORDS = frozenset({"http", "https", "www", "com", "html"})
YEAR = re.compile(r"(?:19|20)\d\d")

TERMS = 160
"""Terms kept of an article, those that tell most. With all of them nothing is grouped better."""
OPENING = 3
"""Sentences whose meaning is kept: what a report is about stands on top. Over all sentences two reports of one kind of
event are as like as two of one event."""
LARGEST = 255
"""The most that eight bits hold."""


def find_topic(parse: Parse, sentences: Sequence[Sentence], dates: Sequence[DateExpression]) -> Topic:
    """The topic of an article."""
    article = parse.article
    addresses = [block for block in article.body if ADDRESS.match(article.text, block.start)]
    words, names = _counts(token for token in parse.doc if parse.block_of(token) not in addresses)
    weighed = {word: (1 + math.log(count)) * telling(word) for word, count in words.items()}
    kept = sorted(weighed, key=lambda word: (-weighed[word], word))[:TERMS]
    terms = {term_of(word): word for word in reversed(kept)}
    ordered = [terms[term] for term in sorted(terms)]
    return Topic(
        article=article.id,
        terms=np.array(sorted(terms), dtype="<u4").tobytes(),
        weights=_scaled([weighed[word] for word in ordered]),
        names=_scaled([telling(word) if word in names else 0.0 for word in ordered]),
        meaning=_meaning([one for one in sentences if not any(_holds(block, one) for block in addresses)]),
        years=tuple(sorted(_years(article, dates))),
        day=article.day_number,
    )


def _counts(tokens: Iterable[Token]) -> tuple[Counter[str], frozenset[str]]:
    """How often each word and number stands in the text, and which of them are names or numbers."""
    words: Counter[str] = Counter()
    names = set()
    for token in tokens:
        if NUMBER.fullmatch(token.text):
            term = token.text.rstrip(".,")
            names.add(term)
        else:
            term = token.text.lower().removesuffix("'s")
            if term in SMALL_WORDS or term in ADDRESS_WORDS or token.like_url or not WORD.fullmatch(term):
                continue
            if token.pos_ == "PROPN":
                names.add(term)
        words[term] += 1
    return words, frozenset(names)


def _scaled(values: Sequence[float]) -> bytes:
    """Numbers of 0-255 in the same proportions; only these matter to a cosine."""
    largest = max(values, default=0.0) or 1.0
    return bytes(round(LARGEST * value / largest) for value in values)


def _meaning(sentences: Sequence[Sentence]) -> bytes:
    """Mean of the embeddings of the first sentences, each weighted by one over the root of its place."""
    vectors = [sentence.vector for sentence in sentences if sentence.vector][:OPENING]
    if not vectors:
        return b""
    weights = 1.0 / np.sqrt(np.arange(1, len(vectors) + 1, dtype=np.float32))
    return pack(np.asarray(weights @ stack(vectors), dtype=np.float32))


def _holds(block: Block, sentence: Sentence) -> bool:
    return block.start <= sentence.span.start < block.end


def _years(article: Article, dates: Iterable[DateExpression]) -> Iterator[int]:
    """Years written out in the text, and that of publication, each once."""
    values = {expression.value or "" for expression in dates if expression.kind in {"date", "time"}}
    if article.published is not None:
        values.add(article.published.value)
    yield from {int(found.group()) for value in values if (found := YEAR.match(value))}
