"""What happened, as one article tells it: meetings, calls, visits, deployments, agreements …

A word of the table `event_words.txt` is the trigger; who takes part is read from the grammar around it. An event that
nobody takes part in, or that is only wished, asked for or denied, is left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from onrecord.languages.en.events import DENYING, NOT_REAL, PLANS, EventWord, event_words
from onrecord.record import Actor, DateExpression, Event, Mention, Participant, Span, make_id

from .events_parties import Parties
from .parse import Parse

NAME = "events"
VERSION = 1
TOGETHER = frozenset({"meeting", "call"})
"""Kinds that need two who take part."""
FEW = frozenset(
    {
        "protest",
        "visit",
        "deployment",
        "withdrawal",
        "appointment",
        "election",
        "arrest",
        "fight",
        "attack",
        "sanction",
        "aid",
        "agreement",
    }
)
WORDY = frozenset({"attack", "charge", "indict", "ambush"})
"""Verbs that in the active voice mostly mean words ("attacked her rival"); in the passive they happen to somebody."""
DISTANCE = 14
"""Words between a trigger and the expression of time that says when."""
Status = Literal["happened", "planned", "denied", "reported"]


def find_events(
    parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], dates: tuple[DateExpression, ...]
) -> tuple[Event, ...]:
    """Events in the order of the text, each with the sentence that tells of it; `date` is filled by
    `reconciling/dating.py`.
    """
    parties = Parties(parse, actors, mentions)
    found: list[Event] = []
    known: dict[tuple[str, tuple[Span, ...]], list[Event]] = {}
    for token, word in triggers(parse, parties):
        status = _status(token)
        if status is None:
            continue
        event = _event(parse, parties, token, word, dates, status)
        if event is not None and not _known(event, known.setdefault((event.kind, event.evidence), [])):
            known[event.kind, event.evidence].append(event)
            found.append(event)
    return tuple(sorted(found, key=lambda event: (event.evidence, event.id)))


def triggers(parse: Parse, parties: Parties) -> Iterator[tuple[Token, EventWord]]:
    """Words that tell of an event, outside quotation marks."""
    table = event_words()
    asked = {token.i for sent in parse.doc.sents if sent.text.rstrip(" \"'\n)").endswith("?") for token in sent}
    for token in parse.doc:
        if parse.is_quoted(token) or parse.block_of(token).kind == "headline" or token.i in asked:
            continue
        if parties.is_phone(token):
            yield token, table["noun", "call"]
        elif parties.is_side_by_side(token):
            yield token, table["verb", "meet"]
        elif token.pos_ == "VERB" and ("verb", token.lemma_.lower()) in table:
            if token.text[0].isupper() and not token.is_sent_start:
                continue  # a programme or a book, "Meet the Ministers"
            word = table["verb", token.lemma_.lower()]
            if _fits(token, word):
                yield token, word
        elif (
            token.pos_ in ("NOUN", "PROPN")
            and ("noun", token.lemma_.lower()) in table
            and token.dep_ not in ("compound", "poss", "amod")
        ):
            yield token, table["noun", token.lemma_.lower()]


def _fits(verb: Token, word: EventWord) -> bool:
    if word.frame == "none" and _has_object(verb):
        return False
    if word.frame == "joint":
        return verb.tag_ in ("VBD", "VBN") and not any(
            child.dep_ == "xcomp" and ("verb", child.lemma_) in event_words() for child in verb.children
        )
    if not word.things:
        return True
    things = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    return any(thing.lemma_.lower() in word.things for thing in things)


def _has_object(verb: Token) -> bool:
    """ "It demonstrates the way", "a nurse protesting her treatment": no crowd in a street."""
    return any(child.dep_ in ("dobj", "ccomp", "nsubjpass") for child in verb.children)


def _status(token: Token) -> Status | None:
    """Did it happen, is it planned? None where it is only wished, asked, denied or possible."""
    status: Status = "happened"
    node = token
    for step in range(5):
        if node.pos_ in ("VERB", "AUX"):
            lemmas = {
                child.lemma_.lower() for child in node.children if child.dep_ in ("aux", "neg", "mark", "auxpass")
            }
            if any(child.dep_ == "neg" for child in node.children) and step < 2:
                return None
            if lemmas & NOT_REAL or (node != token and node.lemma_.lower() in NOT_REAL and _governs(node, token)):
                return None
            if lemmas & PLANS or (node != token and node.lemma_.lower() in PLANS and _governs(node, token)):
                status = "planned"
        if node.dep_ == "ccomp" and node.head.lemma_.lower() in DENYING:
            return None
        if node.dep_ in ("ROOT", "relcl", "ccomp") or node.head == node:
            break
        if node.dep_ == "pobj" and node.head.lower_ in ("after", "following", "since", "during"):
            break
        if node.dep_ in ("advcl",) and node.i > node.head.i:
            break
        node = node.head
    before = [child.lower_ for child in token.head.children if child.dep_ == "prep"] if token.dep_ == "pobj" else []
    if (token.dep_ == "pobj" and token.head.lower_ in ("of", "before") and token.head.head.lower_ == "ahead") or (
        before and token.head.lower_ == "before"
    ):
        status = "planned"
    if any(
        child.lower_ in ("planned", "upcoming", "possible", "proposed", "potential", "scheduled", "future", "next")
        for child in token.children
    ):
        status = "planned"
        if any(child.lower_ in ("possible", "proposed", "potential") for child in token.children):
            return None
    if any(child.dep_ in ("det", "neg") and child.lower_ == "no" for child in token.children):
        return None
    return status


def _governs(verb: Token, token: Token) -> bool:
    """Does the event stand in the complement of the verb, not in another clause or phrase beside it?"""
    node = token
    while node.head != verb and node.head != node:
        node = node.head
    return node.dep_ in ("xcomp", "dobj", "ccomp", "prep")


def _event(
    parse: Parse, parties: Parties, token: Token, word: EventWord, dates: tuple[DateExpression, ...], status: Status
) -> Event | None:
    people = parties.of(token, word)
    if len({p.actor for p in people}) < (2 if word.kind in TOGETHER or word.frame == "joint" else 1):
        return None
    if (
        word.frame in ("object", "victim", "thing")
        and word.kind in ("attack", "fight", "arrest", "appointment")
        and not _both_or_target(people)
    ):
        return None
    if word.frame in ("object", "victim") and token.tag_ == "VBG" and all(p.role == "target" for p in people):
        return None  # "the Springfield shooting", with a name behind it that a picture's caption begins with
    if word.frame == "victim" and token.lemma_ in WORDY and not parties.is_passive(token):
        return None
    place = parties.place_of(token, word)
    if word.frame == "place" and place is None:
        return None
    sentence = parse.span_of(token.sent)
    when = _date(parse, token, dates)
    return Event(
        id=make_id("evt", parse.article.id, word.kind, token.idx),
        kind=word.kind,
        participants=people,
        place=place,
        date=None,
        plover=word.plover,
        cameo=word.cameo,
        evidence=(_trimmed(parse, sentence),),
        articles=(parse.article.id,),
        status=status,
        date_in=when,
    )


def _both_or_target(people: tuple[Participant, ...]) -> bool:
    return any(p.role == "target" for p in people)


def _trimmed(parse: Parse, span: Span) -> Span:
    text = parse.article.text[span.start : span.end]
    end = span.start + len(text.rstrip())
    return Span(article=span.article, start=span.start + len(text) - len(text.lstrip()), end=max(end, span.start + 1))


def _date(parse: Parse, token: Token, dates: tuple[DateExpression, ...]) -> Span | None:
    """The expression of time that belongs to the trigger: in its sentence, the nearest that no other verb stands
    before.
    """
    best: tuple[int, Span] | None = None
    sentence = token.sent
    around = parse.span_of(sentence)
    first = bisect_left(dates, around.start, key=_start)
    for date in dates[first : bisect_left(dates, around.end, key=_start)]:
        if date.kind not in ("date", "time"):
            continue
        run = parse.tokens_in(date.span)
        if run is None or run.start < sentence.start or run.end > sentence.end or parse.is_quoted(run[0]):
            continue
        gap = run.start - token.i if run.start > token.i else token.i - run.end + 1
        attached = _attached(run.root, token)
        if not attached and (gap > DISTANCE or _verb_between(run.root, token)):
            continue
        weight = gap - (20 if attached else 0)
        if best is None or weight < best[0]:
            best = (weight, date.span)
    return best[1] if best else None


def _start(date: DateExpression) -> int:
    return date.span.start


def _attached(date: Token, trigger: Token) -> bool:
    """Does the expression hang on the trigger, or on the verb that governs it?"""
    node = date
    for _ in range(3):
        if node.head == node:
            return False
        node = node.head
        if node == trigger:
            return True
        if node.pos_ in ("VERB", "AUX"):
            if trigger.pos_ == "VERB" and trigger.dep_ not in ("xcomp", "conj"):
                return False
            return node == trigger.head or (
                trigger.dep_ == "pobj" and node == trigger.head.head and trigger.head.dep_ == "prep"
            )
    return False


def _verb_between(date: Token, trigger: Token) -> bool:
    low, high = sorted((date.i, trigger.i))
    return any(token.pos_ == "VERB" and token != trigger.head for token in trigger.doc[low + 1 : high])


def _known(event: Event, same: list[Event]) -> bool:
    """Is the event told twice by one sentence ("held a meeting", "met"), with others of its kind in `same`?"""
    actors = {p.actor for p in event.participants}
    return any(
        {p.actor for p in other.participants} >= actors and (other.date_in or not event.date_in) for other in same
    )
