"""Descriptions by age: "the 44-year-old" is the person whose age the article gives."""

from __future__ import annotations

import re
from collections import defaultdict

from spacy.tokens import Doc

from .actors_draft import Draft
from .actors_phrases import describe
from .parse import Parse

YOUNGEST, OLDEST = 1, 119
"""Years that an age between commas may have; other numbers there are days or votes."""
AGE = re.compile(r"\d{1,3}")
AGED = re.compile(r"\b(\d{1,3}) ?- ?year ?- ?old\b|\b(\d{1,3})-year-old\b")


def find_aged(parse: Parse, drafts: list[Draft]) -> None:
    """Adds "the 44-year-old", and the noun behind it, to the one person of that age."""
    doc = parse.doc
    stretches = [found for match in AGED.finditer(doc.text) if (found := _tokens(doc, match)) is not None]
    people = [draft for draft in drafts if draft.kind == "person"]
    owner = {at: draft for draft in people for item in draft.found for at in range(item.start, item.end)}
    ages = _ages(doc, people)
    for years, _, end in stretches:
        if end in owner:
            ages[years].append(owner[end])
    for years, start, end in stretches:
        holders = {id(draft): draft for draft in ages[years]}
        definite = start > 0 and doc[start - 1].lower_ == "the"
        if len(holders) != 1 or not definite or end in owner:
            continue
        (draft,) = holders.values()
        if draft.last_before(start) < 0 or draft.holds(start):
            continue
        if end < len(doc) and doc[end].tag_ == "NN" and doc[end].dep_ != "compound":
            end += 1
        elif end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ"):
            continue  # a longer phrase, or one of several people of one age
        draft.add(describe(parse, start, end, True))


def _tokens(doc: Doc, match: re.Match[str]) -> tuple[int, int, int] | None:
    span = doc.char_span(*match.span(), alignment_mode="expand")
    return (int(match[1] or match[2]), span.start, span.end) if span is not None else None


def _ages(doc: Doc, people: list[Draft]) -> defaultdict[int, list[Draft]]:
    """People by the age that stands behind a name of theirs ("Ann Roy, 44,")."""
    found: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in people:
        for item in draft.found:
            at = item.end
            if at + 1 >= len(doc) or doc[at].text != "," or not AGE.fullmatch(doc[at + 1].text):
                continue
            closed = at + 2 >= len(doc) or doc[at + 2].text in (",", ".", ";", ")")
            if closed and YOUNGEST <= int(doc[at + 1].text) <= OLDEST:
                found[int(doc[at + 1].text)].append(draft)
    return found
