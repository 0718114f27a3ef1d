"""Names of the gazetteer in an article, where they are not a part of a longer name."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.en.gazetteer import cities, first_names, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
)
from onrecord.languages.en.roles import find_head
from onrecord.record import ActorKind

from .actors_draft import Found
from .actors_runs import is_capital, make_found


def find_known(doc: Doc, words: list[str], taken: dict[int, Found]) -> list[Found]:
    """Names of the gazetteer, where they are not a part of a longer name."""
    found: list[Found] = []
    spans = {at: (ent.start, ent.end, ent.label_) for ent in doc.ents for at in range(ent.start, ent.end)}
    at = 0
    while at < len(doc):
        match = look_up(words, at) if at not in taken and words[at][0].isalnum() else None
        if match is None:
            at += 1
            continue
        end = at + match.length
        if match.known.use != "adjective" or _stands_for_people(doc, at, end):
            start, stop, label = spans.get(at, (at, end, ""))
            longer = (start < at or stop > end) and label in (
                "ORG",
                "PERSON",
                "FAC",
                "GPE",
                "LOC",
                "WORK_OF_ART",
                "EVENT",
                "PRODUCT",
            )
            if not (longer and _is_longer_name(doc, words, start, stop, at, end)) and not _is_part_of_name(
                doc, words, at, end
            ):
                known = match.known
                kind: ActorKind = "group" if known.use in ("adjective", "people") else known.kind
                key = known.key if known.use in ("name", "capital") else None
                item = make_found(doc, at, end, kind, sure=True)
                item.key = key
                if known.use == "capital":
                    item.kind = "place"
                found.append(item)
        at = end
    return found


def _stands_for_people(doc: Doc, at: int, end: int) -> bool:
    """ "the French said": an adjective used as a noun, the subject of a verb."""
    token = doc[end - 1]
    return token.dep_ == "nsubj" and token.pos_ in ("NOUN", "PROPN") and at > 0 and doc[at - 1].lower_ == "the"


def _is_longer_name(doc: Doc, words: list[str], start: int, stop: int, at: int, end: int) -> bool:
    """Is the model's span `start:stop` a name that only contains the known one ("Bank of England", "Moscow Times")?"""
    rest = [
        i
        for i in range(start, stop)
        if not at <= i < end and doc[i].is_alpha and words[i].lower() not in ("the", "of", "and", "for")
    ]
    if not rest or any(words[i].islower() for i in rest):
        return False
    if any("\n" in words[i] for i in range(start, stop)):
        return False
    last = [i for i in rest if i >= end]
    return not (last and find_head(words, last[0]))


def _is_part_of_name(doc: Doc, words: list[str], at: int, end: int) -> bool:
    """ "Michael Jordan", "Paris Hilton": a first name before it; "Washington Post": a word of a body behind it."""
    if (
        at
        and words[at - 1] in first_names()
        and is_capital(doc[at - 1])
        and not doc[at - 1].is_sent_end
        and words[at - 1] not in cities()
    ):
        return doc[at].ent_type_ == "PERSON"
    return (
        end < len(doc)
        and is_capital(doc[end])
        and words[end].lower() in BODY_WORDS
        and doc[end].pos_ == "PROPN"
        and words[at] not in ("US", "U.S.")
    )
