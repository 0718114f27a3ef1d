"""Runs of words that may be names: where they begin and end, and what they cannot be."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.languages.en.gazetteer import first_names, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
    JOINING,
    NOT_NAMES,
    PARTICLES,
    TITLES,
)
from onrecord.languages.en.roles import find_head
from onrecord.record import ActorKind

from .actors_doubts import Pairs, trim_edges
from .actors_draft import Found


def make_found(doc: Doc, start: int, end: int, kind: ActorKind, *, sure: bool = False) -> Found:
    chars = (doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    text = re.sub(r"\s+", " ", doc[start:end].text)
    return Found(start=start, end=end, chars=chars, text=text, kind=kind, sure=sure)


def trim(doc: Doc, words: list[str], start: int, end: int, pairs: Pairs) -> tuple[int, int]:
    """Without article, title, possessive, and without what follows a line break, a bracket or a small word."""
    for at in range(start, end):
        again = at > start and words[at] in words[start:at] and words[at][:1].isupper()
        small = at > start and words[at].islower() and words[at].isalpha() and words[at] not in PARTICLES | JOINING
        if "\n" in words[at] or "/" in words[at] or words[at] in "()[]|•" or small or again or words[at] == "MORE":
            end = at
            break
    while end > start and (
        words[end - 1] in ("'s", "'", '"', ",", ".", "-", ":", "&")
        or doc[end - 1].is_space
        or (words[end - 1].islower() and words[end - 1].isalpha())
    ):
        end -= 1
    start, end = trim_edges(doc, words, start, end, pairs)
    is_office_of = any(words[at + 1] == "of" and words[at].lower() in BODY_WORDS for at in range(start, end - 1))
    if (
        is_office_of
        and end < len(doc)
        and doc[end - 1].head.i == end
        and doc[end].pos_ == "PROPN"
        and doc[end].is_title
    ):
        end += 1  # "Office of Legal | Counsel"
    if end - start > 1 and words[start] not in first_names() and not is_office_of:
        while end - start > 1 and find_head(words, end - 1) and words[end - 1].lower() not in BODY_WORDS:
            end -= 1
    while start < end and (
        words[start].lower() in ("the", "a", "an", "'s", '"', "'", "-", ",")
        or words[start].lower().rstrip(".") in TITLES
        or doc[start].is_space
        or (end - start > 1 and words[start].islower() and words[start].isalpha() and words[start] not in PARTICLES)
    ):
        start += 1
    while start < end:
        head = find_head(words, start)
        if head is None or start + head[0] >= end or words[start].istitle() is False:
            break
        if words[start] in first_names() and head[0] == 1:
            break
        start += head[0]
    return start, end


def whole(doc: Doc, words: list[str], start: int, end: int) -> tuple[int, int]:
    """With the first name before it and the parts behind a particle ("von der" | "Leyen", "bin" | "Salman")."""
    if start and words[start - 1] in first_names() and is_capital(doc[start - 1]) and not doc[start - 1].is_sent_end:
        start -= 1
    while end < len(doc) and not doc[end].is_sent_start:
        initial = re.fullmatch(r"[A-Z]\.?", words[end]) and end + 1 < len(doc) and is_surname(doc, words, end + 1)
        if initial:
            end += 2
            continue
        at = end
        while at < len(doc) and words[at].lower() in PARTICLES and words[at] != "The":
            at += 1
        particles = at > end or words[end - 1].lower() in PARTICLES
        if particles and at < len(doc) and is_capital(doc[at]) and at - end <= 2:
            end = at + 1
            continue
        hyphen = (
            words[end] == "-"
            and not doc[end].whitespace_
            and not doc[end - 1].whitespace_
            and end + 1 < len(doc)
            and is_capital(doc[end + 1])
        )
        if hyphen:
            end += 2
            continue
        if words[end] == "," and end + 1 < len(doc) and words[end + 1] in ("Jr.", "Sr."):
            end += 2
            continue
        if words[end] in ("Jr.", "Sr.", "II", "III", "IV"):
            end += 1
            continue
        break
    return start, end


def is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[0].isalpha()


def is_surname(doc: Doc, words: list[str], at: int) -> bool:
    """A capitalised word in the same sentence that can be a surname."""
    token = doc[at]
    if not is_capital(token) or token.is_sent_start or len(token.text) < 2 or words[at].lower() in NOT_NAMES:
        return (
            words[at].lower() in PARTICLES and at + 1 < len(doc) and is_capital(doc[at + 1]) and not token.is_sent_start
        )
    return token.pos_ == "PROPN" or token.ent_type_ == "PERSON"


def joins(doc: Doc, at: int) -> bool:
    """Is the word before a part of the same name, not a body ("Speaker of the House | Ann Roy")?"""
    before = doc[at - 1]
    if at > 1 and doc[at - 2].lower_ in ("the", "of") and before.text not in first_names():
        return False
    return is_capital(before) and before.pos_ == "PROPN" and before.ent_iob_ != "O" and doc[at].ent_iob_ == "I"


def is_office(words: list[str], start: int, end: int) -> bool:
    """A title taken for a name: "German Chancellor", "Kremlin Press" before "Secretary"."""
    at = start
    while at < end:
        match = look_up(words, at)
        head = find_head(words, at)
        if head and at + head[0] > end - 1:
            return True
        at += match.length if match else head[0] if head else 1
        if not match and not head:
            return find_head(words, end - 1) is not None and find_head(words, end - 1)[0] > 1  # type: ignore[index]
    return True


def is_headlinese(doc: Doc, words: list[str], start: int, end: int) -> bool:
    """Two surnames or a verb caught in one span where every word has a capital ("Macron Tells Putin")."""
    return any(
        doc[at].pos_ in ("VERB", "AUX", "ADP", "DET", "PRON", "CCONJ") and words[at].lower() not in PARTICLES
        for at in range(start, end)
    )
