"""The noun that a number counts: "48 *boats*", "thousands of rifle and pistol *rounds*", "100,000 Russian *troops*"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.en import time_words
from onrecord.languages.en.number_words import MANY

from .figures_number import DASHES, Number, word_at

REACH = 7
"""Tokens behind a number in which its noun is sought."""

WIDE = 10
"""The same behind "of", where more may stand between."""

TIME_WORDS = frozenset(time_words.UNITS) | frozenset(time_words.MONTHS) | frozenset(time_words.WEEKDAYS)
TIME_WORDS |= frozenset(time_words.DEICTIC) | frozenset(time_words.PARTS)

NOMINAL = frozenset({"NOUN", "PROPN"})


def counted_noun(doc: Doc, number: Number, end: int) -> Token | None:
    """The noun that the number before `end` counts: by the parse, else the next noun of the row of words behind it."""
    last = doc[number.end - 1]
    limit = min(len(doc), end + REACH)
    wide = min(len(doc), end + WIDE)
    if number.many is not None and not _is_plain(doc, number):
        return _behind_of(doc, end, wide)
    if number.share:
        return None
    head = last.head
    counts = last.dep_ in {"nummod", "quantmod", "compound", "amod", "nmod"} and end <= head.i < limit
    while counts and head.dep_ in {"compound", "nmod"} and head.i < head.head.i < limit and head.head.pos_ in NOMINAL:
        head = head.head  # "300 .50-caliber shots"
    if counts and head.pos_ in NOMINAL and not is_of_time(head) and _is_one_phrase(doc, end, head.i):
        return head
    if word_at(doc, end) == "of":
        return _behind_of(doc, end, wide) if end + 1 < len(doc) and doc[end + 1].tag_ in POINTING else None
    noun = _first_noun(doc, end, limit)
    return None if noun is not None and is_of_time(noun) else noun


POINTING = frozenset({"DT", "PRP$", "NNP", "NN"})
"""Tags of what follows "of" where some of a known whole are counted: "five of the boats", "one of Norway's ports"."""


def is_of_time(token: Token) -> bool:
    """Is the word one of time, which a number beside it does not count ("30,000 this month")?"""
    return token.lower_ in TIME_WORDS


def _is_plain(doc: Doc, number: Number) -> bool:
    """`several thousand people`, which needs no "of"."""
    last = doc[number.end - 1].lower_
    return last not in MANY and last not in {"'s", "’s"}


def _behind_of(doc: Doc, end: int, limit: int) -> Token | None:
    """The noun of "thousands of …"; None for "hundreds Sunday night"."""
    if word_at(doc, end) != "of":
        return None
    wanted = next((child for child in doc[end].children if child.dep_ == "pobj"), None)
    if wanted is not None and end < wanted.i < limit and wanted.tag_ in {"NNS", "NNPS"}:
        return wanted
    begin = end + 1
    while begin < limit and doc[begin].tag_ in {"DT", "PRP$", "PDT", "JJS", "RBS"}:
        begin += 1
    noun = _first_noun(doc, begin, limit)
    if noun is not None and noun.tag_ == "NN":  # "thousands of rifle and pistol rounds"
        return next((other for other in noun.conjuncts if other.tag_ == "NNS" and noun.i < other.i), noun)
    return noun


def _is_one_phrase(doc: Doc, start: int, stop: int) -> bool:
    """Nothing between number and noun that ends a noun phrase."""
    return not any((doc[i].pos_ in {"ADP", "VERB", "SCONJ", "AUX"} and doc[i].tag_ not in PARTICIPLES)
                   or doc[i].text in {".", ";", ":", "("} for i in range(start, stop))  # fmt: skip


PARTICIPLES = frozenset({"VBN", "VBG"})


def _first_noun(doc: Doc, start: int, limit: int) -> Token | None:
    """Head of the noun phrase that begins at `start`, None where something else does."""
    noun: Token | None = None
    for at in range(start, limit):
        token = doc[at]
        if token.pos_ in NOMINAL:
            noun = token
        elif token.pos_ == "NUM" or noun is not None or not _may_describe(token):
            break
    return noun


def _may_describe(token: Token) -> bool:
    """`three wounded men`, but not "each of the four won reelection"."""
    participle = token.tag_ in PARTICIPLES and token.dep_ in {"amod", "compound", "nmod"}
    return participle or token.pos_ == "ADJ" or token.text in DASHES
