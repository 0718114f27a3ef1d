"""What happened, as one article tells it: meetings, arrests, rulings, votes, resignations, deployments …

A word of the table `event_words.txt` is the trigger (`events_triggers`); who takes part is read from the grammar around
it (`events_roles`), as are whether it took place (`events_status`), where (`events_places`) and when (`events_dates`).
An event that nobody known takes part in, or that is only wished, asked for or possible, is left out.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en.events import EventWord
from onrecord.record import Actor, DateExpression, Event, EventKind, Mention, Span, make_id

from .codes_events import codes_of
from .events_dates import date_of
from .events_parties import Parties
from .events_places import place_of
from .events_roles import roles_of
from .events_status import Status, status_of, takes_effect_later
from .events_told import gist_of, told_of
from .events_triggers import triggers
from .parse import Parse

NAME = "events"
VERSION = 3
LASTING: frozenset[EventKind] = frozenset({"lawsuit", "investigation", "request", "accusation", "criticism", "threat"})
"""Kinds that have begun while they are told of in the present ("is suing")."""
UNPLANNED: frozenset[EventKind] = frozenset({"election", "death", "attack"})
"""Kinds that come as they come: who "expects to win" has no plan that could be listed."""
TOGETHER = frozenset({"meeting", "call", "fight"})
"""Kinds that need two who take part."""


def find_events(
    parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], dates: tuple[DateExpression, ...]
) -> tuple[Event, ...]:
    """Events in the order of the text, each with the sentence that tells of it; `date` is filled by
    `reconciling/dating.py`.
    """
    parties = Parties(parse, actors, mentions)
    found: list[Event] = []
    known: dict[tuple[str, tuple[Span, ...]], list[Event]] = {}
    for token, word in triggers(parse):
        status = status_of(token, lasting=word.kind in LASTING)
        if word.kind == "resignation" and status is not None and takes_effect_later(token):
            status = "planned"
        if status is None or (status == "planned" and word.kind in UNPLANNED):
            continue
        event = _event(parties, token, word, dates, status)
        if event is not None and not _known(event, known.setdefault((event.kind, event.evidence), [])):
            known[event.kind, event.evidence].append(event)
            found.append(event)
    return tuple(sorted(found, key=lambda event: (event.evidence, event.id)))


def _event(
    parties: Parties, token: Token, word: EventWord, dates: tuple[DateExpression, ...], status: Status
) -> Event | None:
    parse = parties.parse
    people = roles_of(parties, token, word)
    if not people or (len(people) < 2 and (word.kind in TOGETHER or word.frame == "joint")):
        return None
    place = place_of(parties, token, word)
    if word.frame == "place" and place is None:
        return None
    plover, cameo = codes_of(parse, token, word)
    return Event(
        id=make_id("evt", parse.article.id, word.kind, token.idx),
        kind=word.kind,
        participants=people,
        place=place,
        date=None,
        plover=plover,
        cameo=cameo,
        evidence=(_trimmed(parse, parse.span_of(token.sent)),),
        articles=(parse.article.id,),
        status=status,
        told=told_of(parse, token),
        gist=gist_of(parties, token, bids=word.frame == "told"),
        date_in=date_of(parse, token, dates),
    )


def _trimmed(parse: Parse, span: Span) -> Span:
    text = parse.article.text[span.start : span.end]
    end = span.start + len(text.rstrip())
    return Span(article=span.article, start=span.start + len(text) - len(text.lstrip()), end=max(end, span.start + 1))


def _known(event: Event, same: list[Event]) -> bool:
    """Is the event told twice by one sentence ("held a meeting", "met"), with others of its kind in `same`?"""
    actors = {p.actor for p in event.participants}
    return any(
        {p.actor for p in other.participants} >= actors and (other.date_in or not event.date_in) for other in same
    )
