"""The words that tell of events, read once from the table beside this file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast, get_args

from onrecord.record import EventKind, Plover

LIGHT_VERBS = frozenset(
    "hold have conduct attend begin start open join host convene wrap end conclude lead resume continue "
    "schedule arrange organize organise follow complete finish make pay place take keep stage carry arrive "
    "come undertake".split()
)
"""Verbs that with the noun of an event say that it takes place; their subject takes part."""

PHONES = frozenset({"phone", "telephone", "cellphone", "cell", "video", "smartphone", "mobile"})
CALL_NOUNS = frozenset(
    "call conversation talk chat discussion name dialogue dialog exchange contact consultation conference "
    "meeting".split()
)
"""Nouns of a call behind a word for a telephone; `name` is what spinning programs make of "call"."""

PLANS = frozenset("will shall would plan expect schedule intend due set prepare agree arrange slate".split())
NOT_REAL = frozenset(
    "could might may can should must want hope seek propose urge demand refuse deny dispute reject call wish "
    "ask threaten try offer invite consider fail decline cancel postpone suggest need suspend likely possible if "
    "unless whether struggle aim strive vie attempt".split()
)
"""Over an event these say that it did not (yet) take place."""

DENYING = frozenset({"deny", "dispute", "doubt", "wonder", "refute", "suggest", "imagine", "suppose", "speculate"})
"""Verbs that do not hold for true what their clause tells."""


@dataclass(frozen=True, slots=True)
class EventWord:
    kind: EventKind
    plover: Plover
    cameo: str
    frame: str
    things: frozenset[str]
    """Nouns one of which must be the object; empty where any will do."""


@cache
def event_words() -> dict[tuple[str, str], EventWord]:
    """By part of speech (`verb`, `noun`) and lemma."""
    found: dict[tuple[str, str], EventWord] = {}
    for line in resources.files(__package__).joinpath("event_words.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, event, mode, cameo, part, frame, rest = line.split("|")
        words, _, things = rest.partition("/")
        if kind not in get_args(EventKind):
            raise ValueError(f"event_words.txt: no kind of event is called {kind}")
        word = EventWord(
            cast(EventKind, kind), Plover(event=event, mode=mode or None), cameo, frame, frozenset(things.split())
        )
        for lemma in words.split():
            found.setdefault((part, lemma), word)
    return found
