"""Names that only the model proposes, trimmed, their kind put right by the words in them."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span as TokenSpan

from onrecord.languages.en.gazetteer import cities, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
    DOCUMENT_WORDS,
    HEAD_WORDS,
    JOINING,
    NOT_NAMES,
    OUTLETS,
    PAPERS,
    PARLIAMENTS,
    PARTICLES,
    PLACE_STARTS,
    PLACE_WORDS,
    PLAIN_BODIES,
)
from onrecord.languages.en.team_names import team_nickname
from onrecord.record import ActorKind

from .actors_doubts import Pairs, is_person_among_places, is_person_by_trade, without_state
from .actors_draft import Found
from .actors_edges import whole_body
from .actors_runs import is_office, make_found, trim

KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}


def find_proposed(doc: Doc, words: list[str], taken: dict[int, Found], pairs: Pairs) -> list[Found]:
    """What else the model proposes, trimmed."""
    found: list[Found] = []
    alone = {ent.text for ent in doc.ents}
    for ent in doc.ents:
        label = "ORG" if ent.label_ == "WORK_OF_ART" and _is_paper(ent) else ent.label_
        if label not in KINDS or ent.start in taken:
            continue
        start, end = trim(doc, words, ent.start, ent.end, pairs)
        if label == "PERSON":
            while end - start > 1 and words[start].islower() and words[start] not in PARTICLES:
                start += 1
            start = without_state(words, start, end)
        while end > start and end - 1 in taken:
            end -= 1
        while end - start > 1 and words[end - 1].lower() in JOINING:
            end -= 1
        start, end = _without_others(doc, words, start, end, alone, taken)
        if start >= end or start in taken:
            continue
        if label == "ORG":
            start, end = whole_body(doc, words, start, end, taken)
        text = doc[start:end].text
        if text[0] in "@#" or (start and words[start - 1] in "@#") or _is_handle(doc, words, start, end):
            continue
        if re.match(r"(?:non|anti|pro|pre|post)-", text, re.IGNORECASE):
            continue
        if not any(map(str.isupper, text)) and not re.fullmatch(r"\d\ders", text):
            continue
        if text.lower() in NOT_NAMES or (end - start == 1 and len(text) < 2):
            continue
        if (
            not any(doc[at].pos_ in ("PROPN", "X") or words[at].isupper() for at in range(start, end))
            and label != "NORP"
        ):
            continue
        if is_office(words, start, end):
            continue
        known = look_up(words, start)
        if known and known.known.use == "adjective" and known.length == end - start:
            continue
        if words[end - 1].lower() in DOCUMENT_WORDS or (end - start == 1 and text.lower() in PLAIN_BODIES):
            continue
        kind = KINDS[label]
        if kind == "organisation" and 1 < end - start < len(doc) - start and words[end] in PARLIAMENTS:
            end += doc[end - 1].head.i == end  # "Senate Intelligence | committee"
        last = words[end - 1].lower().rstrip(".")
        sure = False
        if end - start == 1 and (text.lower() in OUTLETS or (last in PAPERS and start and words[start - 1] == "The")):
            kind, sure = "organisation", True
        elif team_nickname(words[start:end]) and kind in ("person", "place"):
            kind = "organisation"
        elif last in BODY_WORDS or words[start].lower() in BODY_WORDS:
            kind, sure = "organisation", True
        elif last in PLACE_WORDS or (end - start > 1 and words[start].lower() in PLACE_STARTS):
            kind, sure = "place", True
        elif kind == "organisation" and text in cities():
            kind = "place"
        elif (kind == "place" and text not in cities() and is_person_among_places(doc, words, start, end)) or (
            kind == "organisation" and is_person_by_trade(doc, words, start, end)
        ):
            kind, sure = "person", True
        found.append(make_found(doc, start, end, kind, sure=sure))
    return found


def _is_paper(ent: TokenSpan) -> bool:
    """Is what the model takes for the title of a work a newspaper ("The Marlow Beacon")?"""
    return len(ent) > 2 and ent[0].text == "The" and ent[-1].lower_ in HEAD_WORDS


def _is_handle(doc: Doc, words: list[str], start: int, end: int) -> bool:
    """Is it the name of an account, glued, with its handle behind it ("AnnRoy (@AnnRoy)")?"""
    glued = end - start == 1 and re.fullmatch(r"[A-Z][a-z]+[A-Z][A-Za-z]+", words[start]) is not None
    return glued and doc[start : end + 3].text.partition("(")[2].startswith("@")


def _without_others(
    doc: Doc, words: list[str], start: int, end: int, alone: set[str], taken: dict[int, Found]
) -> tuple[int, int]:
    """A name without whose it is ("Ann's Diner's | Facebook") and without where its bearer is from ("Roy | of Maine"),
    where the article has the parts alone too."""
    for at in range(start + 1, end - 1):
        if doc[at].tag_ == "POS" and doc[start:at].text in alone:
            return at + 1, end
    if end - start > 2 and words[start + 1] == "of":
        people = {item.text.split()[-1] for item in taken.values() if item.kind == "person" and " " in item.text}
        if words[start] in people:
            return start, start + 1
    return start, end
