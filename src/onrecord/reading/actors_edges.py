"""Names that the model cut at an edge, and words beside a name that show it to be a part of something else.

The model often leaves out the first or last word of a body's name ("Public | Broadcasting"), or takes a job's field
into it ("ABC Communications | Director").
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.languages.en.first_words import EDGES
from onrecord.languages.en.gazetteer import first_names, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
    FOR_ALL,
    HEAD_WORDS,
    JOB_FIELDS,
    NOT_NAMES,
    PEOPLES,
    TITLES,
    WORKS,
    WRITERS,
)
from onrecord.languages.en.roles import find_head
from onrecord.languages.en.word_ranks import word_rank

from .actors_doubts import COMMON
from .actors_draft import Found

OPENING = frozenset({'"', "“", "‘", "'", "``"})
CLOSING = frozenset({'"', "”", "’", "'", "''"})


def whole_body(doc: Doc, words: list[str], start: int, end: int, taken: dict[int, Found]) -> tuple[int, int]:
    """A body's name with the words that the model cut from it, and without the field of a job behind it."""
    while end < len(doc) and words[end].islower() and words[end].isalpha() and not doc[end - 1].whitespace_:
        if not words[end - 1][-1:].isalpha():
            break
        end += 1  # never inside a word
    if end < len(doc) and end not in taken and _is_head(doc[end]) and doc[end - 1].whitespace_ == " ":
        end += 1
    if end - start > 1 and words[end - 1].lower() in HEAD_WORDS and _begins_earlier(doc, words, start, end, taken):
        start -= 1
    return start, _before_job(words, start, end)


def _is_head(token: Token) -> bool:
    """Is it the last word of a body's name that the model left out?"""
    before = token.doc[token.i - 1]
    return (
        token.lower_ in HEAD_WORDS
        and token.is_title
        and token.pos_ == "PROPN"
        and not token.is_sent_start
        and before.is_title
        and before.head.i >= token.i
    )


def _begins_earlier(doc: Doc, words: list[str], start: int, end: int, taken: dict[int, Found]) -> bool:
    """Is the word before the name its first one ("Marlow | Judicial Circuit")?"""
    at = start - 1
    if at < 0 or at in taken or doc[start].is_sent_start or doc[at].whitespace_ != " ":
        return False
    token, word = doc[at], words[at].lower()
    if not (token.is_title and token.is_alpha and token.pos_ == "PROPN"):
        return False
    if word in EDGES | NOT_NAMES | TITLES or words[at] in first_names() or look_up(words, at) or find_head(words, at):
        return False
    if token.is_sent_start and word_rank(word) < COMMON:
        return False
    return token.dep_ in ("compound", "nmod", "amod") and start <= token.head.i


def _before_job(words: list[str], start: int, end: int) -> int:
    """Where the name of a body ends in a title such as "ABC Communications Director"."""
    while end - start > 1 and end < len(words) and words[end - 1].lower() in JOB_FIELDS and find_head(words, end):
        if any(word.lower() in BODY_WORDS or word in ("of", "for") for word in words[start : end - 1]):
            break
        end -= 1
    return end


def is_cut_word(words: list[str], start: int, end: int) -> bool:
    """Is it a word with a bracket inside, as writers put one where they change a quotation ("[I]t")?"""
    return any(len(word) > 1 and ("[" in word or "]" in word) for word in words[start:end])


def is_for_all(words: list[str], start: int, end: int) -> bool:
    """Is it the thing that a policy would give to all ("Housing for All"), not a body?"""
    if " ".join(words[max(start, end - 2) : end]).lower() == FOR_ALL:
        return True
    behind = [word.lower() for word in words[end : end + 5] if word != "-"]
    return " ".join(behind[:2]) == FOR_ALL and behind[2:3] not in (["the"], ["of"], ["its"], ["their"], ["that"])


def is_work(doc: Doc, words: list[str], item: Found) -> bool:
    """Is it the title of a book or a film: in marks of quotation or alone behind a word for one, or behind "author of"?

    Behind a comma a title needs more than one word and something that closes it.
    """
    quoted = item.start > 0 and words[item.start - 1] in OPENING
    at = item.start - 1 - quoted
    if item.key or at < 1:
        return False
    if quoted and (item.end >= len(words) or words[item.end] not in CLOSING | {",", "."}):
        return False
    comma = words[at] in (",", ":")
    noun = at - comma
    if words[noun].lower() in WORKS:
        if quoted:
            return True
        closed = item.end < len(words) and doc[item.end].is_punct
        return item.kind != "person" and item.end - item.start > 1 and (closed if comma else doc[noun].dep_ != "dobj")
    author = not comma and words[at].lower() == "of" and words[at - 1].lower() in WRITERS
    return author and item.end - item.start > 1 and words[item.end - 1].lower() not in BODY_WORDS


def whole_people(doc: Doc, words: list[str], item: Found) -> Found:
    """A group with the word that makes it another one ("African | Americans")."""
    if item.kind != "group" or doc[item.end - 1].tag_ not in ("NNPS", "NNS"):
        return item
    at = item.start - 1
    if at > 0 and words[at] == "-":
        at -= 1
    if at < 0 or not words[at][:1].isupper() or words[at].lower() not in PEOPLES:
        return item
    begin = doc[at].idx
    text = doc.text[begin : item.chars[1]].replace("-", " ")
    return replace(item, start=at, chars=(begin, item.chars[1]), text=text, key=None)
