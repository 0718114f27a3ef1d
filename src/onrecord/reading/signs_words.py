"""Words that a synonym machine probably put in: odd where they stand, or rarer than a synonym that would do.

What the encoder makes of a word among its neighbours (`Encoded.oddness`) and how common the word and its synonyms are
add up to log odds, with weights learnt from texts spun for the purpose (`models/wordchoice/CARD.md`). Only content
words are judged; names, and what is quoted, are let alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Token

from onrecord.languages.en.word_ranks import UNRANKED, commonness, synonym_gap, word_rank
from onrecord.models.encoder import Encoded
from onrecord.models.wordchoice import load_weights

from .parse import Parse
from .sentences import Encoder, sentence_texts

KINDS = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
SHORTEST = 3
"""Letters of a word that is judged."""
VOWEL_SOUND = re.compile(r"(?!uni|use|usu|eu|one)[aeiou]|hour|hono|honest|heir")


class WordEncoder(Encoder, Protocol):
    """Says of each word piece how odd it is where it stands. Each text is encoded alone."""

    def encode_words(self, texts: list[str]) -> list[Encoded]: ...


@dataclass(frozen=True, slots=True)
class JudgedWord:
    token: Token
    log_odds: float
    """Above 0 a machine has more likely put it in than not."""


def judge_words(parse: Parse, encoder: WordEncoder) -> Iterator[JudgedWord]:
    """The content words of the text, in order, but those behind the end of what the encoder reads of a sentence."""
    weights = load_weights()
    for token, oddness in odd_words(parse, encoder):
        log_odds = oddness + sum(weights[name] * value for name, value in word_features(token).items())
        yield JudgedWord(token, log_odds)


def odd_words(parse: Parse, encoder: WordEncoder) -> Iterator[tuple[Token, float]]:
    """Each content word with the mean oddness of its word pieces."""
    found = sentence_texts(parse)
    for (start, text), encoded in zip(found, encoder.encode_words([text for _, text in found]), strict=True):
        begins = [begin if end > begin else -1 for begin, end in encoded.pieces]
        begins[-1] = len(text) + 1  # the model's mark of the end
        for token in parse.doc.char_span(start, start + len(text), alignment_mode="expand") or ():
            if is_judged(token) and not parse.is_quoted(token):
                first = bisect_left(begins, token.idx - start)
                behind = bisect_left(begins, token.idx - start + len(token))
                if first < behind:
                    yield token, sum(encoded.oddness[first:behind]) / (behind - first)


def is_judged(token: Token) -> bool:
    return token.is_alpha and token.is_lower and token.pos_ in KINDS and len(token) >= SHORTEST


def word_features(token: Token) -> dict[str, float]:
    """What the word by itself says, by name."""
    word, lemma = token.text, token.lemma_.lower()
    form = commonness(word)
    gap = synonym_gap(lemma, token.pos_)
    return {
        "": 1.0,
        "rarity of the form": form,
        "rarity of the lemma": min(form, commonness(lemma)),
        "in no list": float(min(word_rank(word), word_rank(lemma)) == UNRANKED),
        "behind the wrong article": float(_is_behind_wrong_article(token)),
        "commoner synonym": gap or 0.0,
        "has synonyms": float(gap is not None),
    }


def _is_behind_wrong_article(token: Token) -> bool:
    """ "A operation", "an buildup"."""
    article = token.nbor(-1).lower_ if token.i else ""
    return article in ("a", "an") and (article == "an") != bool(VOWEL_SOUND.match(token.text))
