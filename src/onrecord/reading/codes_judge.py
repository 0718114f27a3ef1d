"""What kind of event a sentence tells, judged by a model where grammar and lexicon are not certain.

The model (`models/plover/`) reads the sentence with its actors and the words that the lexicon knows marked, and what
the lexicon makes of them. It learnt from sentences written for this project, so it knows turns that no list holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from spacy.tokens import Span as TokenSpan, Token

from onrecord.models.plover import EVENTS, NOBODY, PREDICATE, SOURCE, TARGET, Head

from .codes_operations import Meaning

if TYPE_CHECKING:
    from numpy.typing import NDArray

TRUST = 2.0
"""Added to the model's log odds for what the lexicon says without being certain. Chosen on the odd ids of plv (1, 2 and
4 do nearly as well): the sentences that the model learnt from are harder on the lexicon than news is."""

RARE = {"COOPERATE": 1.0, "MOBILIZE": 1.0, "PROTEST": 1.0, "SANCTION": 1.0}
"""Taken from the log odds of the types that news tells least of; it learnt from as many of each type. Chosen on the odd
ids of plv; the frequencies of plover_gsr in their place do as well."""

Pieces = tuple[tuple[int, int], ...]


class StateEncoder(Protocol):
    """Gives the state of each word piece of a text; `onrecord.models.encoder.Encoder` is one."""

    def look_inside(self, text: str) -> tuple[Pieces, NDArray[np.float32], NDArray[np.float32]]: ...


class EventJudge(Protocol):
    """Answers with an event and how sure it is (0-1); `Judge` is one."""

    def likeliest(self, asked: Question) -> tuple[str, float]: ...


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence as the model takes it."""

    text: str
    marked: tuple[tuple[int, int, int], ...]
    """Stretches of the text with their role; of two that overlap the later counts."""

    hint: int


def question(source: TokenSpan, target: TokenSpan | None, found: Meaning | None) -> Question:
    """The sentences from the first to the last of the words that matter; nearly always one."""
    doc = source.doc
    spans = [source, *([target] if target is not None else [])]
    start = min(span.root.sent.start_char for span in spans)
    end = max(span.root.sent.end_char for span in spans)
    marked = [(token.idx - start, token.idx + len(token) - start, PREDICATE) for token in _words(found, source)]
    for span, role in zip(spans, (SOURCE, TARGET), strict=False):
        marked.append((span.start_char - start, span.end_char - start, role))
    return Question(doc.text[start:end].rstrip(), tuple(marked), hint(found))


def _words(found: Meaning | None, source: TokenSpan) -> list[Token]:
    return [source.doc[i] for i in sorted(set(found.at))] if found is not None else []


def hint(found: Meaning | None) -> int:
    """What the lexicon says, as the model takes it."""
    if found is None:
        return 0
    return 1 + EVENTS.index(found.event) + (32 if found.certain else 16)


class Judge:
    """Encoder and model together."""

    def __init__(self, encoder: StateEncoder, head: Head) -> None:
        self._encoder = encoder
        self._head = head

    def likeliest(self, asked: Question) -> tuple[str, float]:
        """The event that the sentence most likely tells of the two, and how likely, among all events (0-1)."""
        pieces, _, states = self._encoder.look_inside(asked.text)
        return judged(self._head.log_odds(states, roles_of(pieces, asked), asked.hint), asked.hint)


def judged(odds: NDArray[np.float64], said: int) -> tuple[str, float]:
    """The likeliest event by the model's log odds, what the lexicon says (see `hint`) and how rare an event is; and its
    likelihood (0-1)."""
    odds = odds.copy()
    for event, less in RARE.items():
        odds[EVENTS.index(event)] -= less
    if said:
        odds[(said - 1) % 16] += TRUST
    likely = np.exp(odds - odds.max())
    best = int(odds.argmax())
    return EVENTS[best], round(float(likely[best] / likely.sum()), 3)


def roles_of(pieces: Pieces, asked: Question) -> NDArray[np.int64]:
    """What each word piece is."""
    roles = np.full(len(pieces), NOBODY, dtype=np.int64)
    for start, end, role in asked.marked:
        for number, (a, b) in enumerate(pieces):
            if a < b and a < end and b > start:
                roles[number] = role
    return roles
