"""A description beside the name of whom it describes: in apposition to it, before or behind.

"Ann Roy, R-Ohio, a former chairman of the board", "one lawmaker, Sen. Ann Roy".
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from onrecord.languages.en.roles import find_head

from .actors_draft import Draft, Found
from .parse import Parse

BETWEEN = re.compile(
    r",? ?\(?[DRI][-–—][A-Z][\w.]*(?: [A-Z][\w.]*)?\)?,? ?|"
    r",? ?\([^()]{1,30}\),? ?|, ?(?:\d{1,3}, ?)?|,? of [A-Z][\w. ]{2,20}, ?"
)
"""What may stand between a name and the description behind it: party and state, an age, a comma."""
LONGEST = 8
"""Tokens of it."""


def named_beside(parse: Parse, item: Found, head: Token, owner: dict[int, tuple[Found, Draft]]) -> Draft | None:
    """The person in apposition to a description.

    Args:
        head: the description's head.
        owner: by token the mention that it stands in, and whose that is.
    """
    doc = parse.doc
    for token in head.children:
        if token.dep_ == "appos" and token.i >= item.end and (person := _person(owner, token.i)) is not None:
            return person
    behind = _behind_a_title(parse, item, owner)
    if behind is not None or head.dep_ in ("nsubj", "nsubjpass"):
        return behind
    if head.dep_ == "appos" and head.head.i < item.start and (person := _person(owner, head.head.i)) is not None:
        return person
    for at in range(item.start - 1, max(item.start - LONGEST, 0), -1):
        if (person := _person(owner, at)) is not None:
            between = doc.text[owner[at][0].chars[1] : item.chars[0]]
            closed = item.end >= len(doc) or doc[item.end].text in (",", ".", ";", ")", "—", "–")
            return person if closed and BETWEEN.fullmatch(between) else None
        if doc[at].is_sent_start:
            break
    return None


def _behind_a_title(parse: Parse, item: Found, owner: dict[int, tuple[Found, Draft]]) -> Draft | None:
    """ "One lawmaker, | Sen. | Ann Roy": who is named behind a comma and a title."""
    doc = parse.doc
    at = item.end + 1
    if at >= len(doc) or doc[item.end].text != ",":
        return None
    words = [token.text for token in doc[at : at + LONGEST]]
    head = find_head(words, 0)
    return _person(owner, at + head[0]) if head is not None and doc[at].is_title else None


def _person(owner: dict[int, tuple[Found, Draft]], at: int) -> Draft | None:
    draft = owner[at][1] if at in owner else None
    return draft if draft is not None and draft.kind == "person" else None
