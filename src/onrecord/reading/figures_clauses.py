"""Shares of what a clause tells: "99 percent of *what people read there*", "81 percent *called it a danger*"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .figures_number import word_at
from .figures_quantities import Quantity
from .figures_said_of import words_of

CLAUSE = 14
"""Tokens behind a share in which the clause that says of what is read."""


def clause_of(doc: Doc, quantity: Quantity) -> str:
    """The clause that says of what, or of whom, there is a share; empty where there is none."""
    if quantity.unit not in {"percent", "share"} or quantity.end + 2 >= len(doc):
        return ""
    if word_at(doc, quantity.end) != "of":
        return _answer(doc, quantity.end)
    opening = doc[quantity.end + 1]
    if opening.lower_ == "those":
        clause = next((child for child in opening.children if child.dep_ in {"relcl", "acl"}), None)
    elif opening.lower_ in {"what", "whatever"}:
        behind = doc[opening.i + 1 : opening.i + CLAUSE]
        clause = next((token for token in behind if token.pos_ in {"VERB", "AUX"}), None)
    else:
        return ""
    return _words(doc, opening.i, clause) if clause is not None else ""


def _words(doc: Doc, start: int, clause: Token) -> str:
    """From `start` to where the clause ends, or the first sign that parts it."""
    kept: list[Token] = []
    for token in doc[start : min(len(doc), start + CLAUSE)]:
        beyond = token.i > clause.i and not clause.is_ancestor(token)
        if beyond or (token.is_punct and token.text not in {"-", '"', "'"}):
            break
        kept.append(token)
    return words_of(kept)


def _answer(doc: Doc, at: int) -> str:
    """`81 percent called the harbour a danger`: what those asked answered."""
    verb = doc[at]
    if verb.lemma_.lower() not in ANSWERING or verb.tag_ not in {"VBD", "VBP"}:
        return ""
    stop = verb.sent.end - 1
    edge = next((token.i for token in doc[at : at + CLAUSE] if token.text in ENDS or token.i >= stop), at)
    return f"those who {words_of(doc[at:edge])}" if edge > at + 1 or verb.lemma_ in ALONE else ""


ANSWERING = frozenset(
    "say think believe approve disapprove support oppose favor favour call want back prefer agree disagree view rate "
    "trust feel see consider describe".split()
)
"""What those asked in a poll do."""
ALONE = frozenset("approve disapprove agree disagree".split())
"""Those of them that need no object."""
ENDS = frozenset({",", ";", ".", ":", "—", "(", "while", "and", "but", "whereas", "compared", "when"})
