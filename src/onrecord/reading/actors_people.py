"""Names that are people's beyond doubt: a first name or a title shows it, or the model says so of two words."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.languages.en.gazetteer import first_names, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
    HONORIFICS,
    NOT_NAMES,
    OFFICE_SURNAMES,
    PARTICLES,
    PLACE_STARTS,
    PLACE_WORDS,
    SITE_WORDS,
    TITLES,
)
from onrecord.languages.en.roles import find_head
from onrecord.languages.en.team_names import team_nickname
from onrecord.languages.en.word_ranks import word_rank

from .actors_doubts import COMMON, Pairs, asks, without_state
from .actors_draft import Found
from .actors_runs import is_capital, is_headlinese, is_office, is_surname, joins, make_found, trim, whole


def find_people(doc: Doc, words: list[str], pairs: Pairs) -> list[Found]:
    """Runs that are people beyond doubt: a first name or title with a capitalised name, or a model's person of two
    words.
    """
    found: list[Found] = []
    for ent in doc.ents:
        if ent.label_ != "PERSON":
            continue
        start, end = trim(doc, words, ent.start, ent.end, pairs)
        start = without_state(words, start, end)
        cut = (at + 1 for at in range(start + 1, end) if words[at] == "of" and find_head(words, at - 1))
        start = next(cut, start)  # "Secretary of | Ann Roy", where a link was lost
        if end - start < 1:
            continue
        start, end = whole(doc, words, start, end)
        if end - start >= 2 and all(
            is_capital(doc[at]) or words[at].lower() in PARTICLES or not doc[at].is_alpha for at in range(start, end)
        ):
            if (
                (doc[end - 1].tag_ in ("NNPS", "NNS") and words[start] not in first_names())
                or words[end - 1].lower() in BODY_WORDS
                or (words[end - 1].lower() in PLACE_WORDS and words[start] not in first_names())
                or words[end - 1].lower() in SITE_WORDS
                or words[start].lower() in PLACE_STARTS
                or (words[start] not in first_names() and team_nickname(words[start:end]))
                or not any(len(words[at]) > 1 for at in range(start, end))
            ):
                continue
            if (
                words[start].lower() in NOT_NAMES
                or is_headlinese(doc, words, start, end)
                or (words[start] not in first_names() and is_office(words, start, end))
                or (words[start] not in first_names() and _are_common(words[start:end]))
            ):
                continue
            found.append(make_found(doc, start, end, "person", sure=words[start] in first_names()))
    for token in doc:
        at = token.i
        if (
            words[at] in first_names()
            and at + 1 < len(doc)
            and is_surname(doc, words, at + 1)
            and (at == 0 or not joins(doc, at))
            and not asks(doc, at, pairs)
        ):
            beside = look_up(words, at + 1)
            own = look_up(words, at)
            if (
                (beside and beside.known.use != "capital")
                or (own and own.known.use != "capital")
                or find_head(words, at + 1)
                or _is_post(doc, words, at + 2)
            ):
                continue
            start, end = whole(doc, words, at, at + 2)
            if (
                end < len(doc)
                and doc[end - 1].ent_iob_ == "I"
                and doc[end].ent_iob_ == "I"
                and _may_end(doc, words, end)
            ):
                end += 1  # "Ann Lee | Roy"
            if re.fullmatch(r"[A-Z]\.?", words[end - 1]) and end < len(doc) and is_surname(doc, words, end):
                end += 1
            if words[end - 1].lower() not in BODY_WORDS | PLACE_WORDS and not _is_called_after(doc, words, end):
                found.append(make_found(doc, start, end, "person", sure=True))
        elif (
            words[at].lower().rstrip(".") in TITLES
            and is_capital(token)
            and at + 1 < len(doc)
            and is_surname(doc, words, at + 1)
        ) and (
            look_up(words, at + 1) is None
            and (find_head(words, at + 1) is None or _is_surname_too(words, at))
            and not (at and words[at - 1].lower() == "of")
            and words[at + 1].lower() not in BODY_WORDS
        ):
            start, end = whole(doc, words, at + 1, at + 2)
            found.append(make_found(doc, start, end, "person", sure=True))
    return sorted(found, key=lambda f: (-(f.end - f.start), f.start))


def _are_common(words: list[str]) -> bool:
    """Are all words so common that they are hardly a name ("Witch Hunt")?"""
    return all(word_rank(word.lower()) < COMMON for word in words)


def _is_post(doc: Doc, words: list[str], at: int) -> bool:
    """Does a title with a capital stand at `at`, before a name ("Roy Fire | Chief | Ann Lee")?"""
    head = find_head(words, at) if at < len(doc) and is_capital(doc[at]) else None
    return head is not None and at + head[0] < len(doc) and is_surname(doc, words, at + head[0])


def _may_end(doc: Doc, words: list[str], at: int) -> bool:
    """May the word be the last of three names of a person?"""
    last = words[at].lower() not in BODY_WORDS | PLACE_WORDS | SITE_WORDS | NOT_NAMES and not find_head(words, at)
    return last and is_surname(doc, words, at) and look_up(words, at) is None


def _is_surname_too(words: list[str], at: int) -> bool:
    """ "Mr. | King", not "Mr. | Speaker"."""
    return words[at].lower().rstrip(".") in HONORIFICS and words[at + 1].lower() in OFFICE_SURNAMES


def _is_called_after(doc: Doc, words: list[str], end: int) -> bool:
    """Does the name go on to be that of a body or a site ("Ann Roy | Memorial Airport")?"""
    while end < len(doc) and is_capital(doc[end]) and doc[end].pos_ in ("PROPN", "ADJ") and not doc[end].is_sent_start:
        if words[end].lower() in BODY_WORDS | SITE_WORDS:
            return True
        end += 1
    return False
