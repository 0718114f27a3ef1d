"""Events told by several reports, put together.

Two tellings are one event if kind and participants agree in their roles, and neither date nor place speaks against it.
A telling without a date joins the one event of its participants that it can be: what befalls somebody once (an arrest,
a death, a nomination) by its participants alone, anything else only where the words agree too. Other dates, other
victims and opposite roles stay apart.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from onrecord.record import Actor, Event, EventKind, Participant, Place, Precision, Reading, When, make_id

NAME = "merge_events"
VERSION = 2
FINEST: tuple[Precision, ...] = (
    "minute",
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
)
CONTACT = frozenset({"meeting", "call"})
ONCE: frozenset[EventKind] = frozenset(
    {
        "attack", "arrest", "release", "appointment", "nomination", "dismissal", "resignation", "death", "charge",
        "trial", "election", "endorsement", "expulsion", "fight", "deployment", "withdrawal", "agreement",
        "hearing", "ruling",
    }
)  # fmt: skip
"""What somebody does or suffers once within a story; each report tells it, and seldom with its date."""
AGAIN: frozenset[EventKind] = frozenset({"trial", "charge", "ruling"})
"""What may come again, in another case: one report that tells of two without dates tells of two."""
SEVERAL, A_FEW = 4, 2
"""Months that "several months later" and "months later" need at least, as the words are used."""
ANNOUNCED: frozenset[EventKind] = frozenset({"resignation"})
"""What reports tell as done on the day on which it is announced for a later one."""
WORDS: frozenset[EventKind] = frozenset({"accusation", "criticism", "praise", "request", "threat"})
"""What is said again and again in the same words is one event, also in one article."""
FIRMEST = ("happened", "denied", "reported", "planned")
"""Of several tellings the first of these that one has is the event's status."""

SURE = ("counted from the day of publication", "written out")
"""Reasons of a date that hold for an event; what is counted from another time named in the text ("two weeks later") may
well be counted from the wrong one."""
Telling = tuple[Event, str | None]
"""An event as one article tells it, and the story of the article."""


@dataclass(slots=True)
class Group:
    """Tellings of one event, with what they say of it."""

    number: int
    tellings: list[Telling] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    dates: list[When] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    wide: bool = False
    """Is one of the places a state or an office, which may be where another telling has the town?"""
    gists: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)

    @property
    def first(self) -> Event:
        return self.tellings[0][0]

    @property
    def story(self) -> str | None:
        return self.tellings[0][1]

    def add(self, telling: Telling, wide: bool) -> None:
        event = telling[0]
        self.tellings.append(telling)
        for participant in event.participants:
            self.roles.setdefault(participant.actor, participant.role)
        if event.date is not None:
            self.dates.append(event.date)
        if event.place is not None:
            self.places.add(_site(event.place))
            self.wide = self.wide or wide
        self.gists.add(event.gist)
        self.articles.update(event.articles)


class Nearby:
    """The groups that a telling may belong to: of its story and kind, with two who take part in common, or with the one
    whom either of them names. So the work grows with the tellings, not with the square of the groups.
    """

    def __init__(self) -> None:
        self.by_pair: dict[tuple[str | None, str, str, str], dict[int, Group]] = defaultdict(dict)
        self.by_one: dict[tuple[str | None, str, str], dict[int, Group]] = defaultdict(dict)
        self.lone: dict[tuple[str | None, str, str], dict[int, Group]] = defaultdict(dict)

    def candidates(self, telling: Telling) -> list[Group]:
        """In the order in which they were made."""
        event, story = telling
        actors = sorted(part.actor for part in event.participants)
        if len(actors) == 1:
            return list(self.by_one[story, event.kind, actors[0]].values())
        found: dict[int, Group] = {}
        for one, other in combinations(actors, 2):
            found.update(self.by_pair[story, event.kind, one, other])
        for actor in actors:
            found.update(self.lone[story, event.kind, actor])
        return [found[number] for number in sorted(found)]

    def put(self, group: Group, telling: Telling) -> None:
        event, story = telling
        actors = sorted(part.actor for part in event.participants)
        for actor in actors:
            self.by_one[story, event.kind, actor].setdefault(group.number, group)
            if len(group.roles) == 1:
                self.lone[story, event.kind, actor].setdefault(group.number, group)
        for one, other in combinations(actors, 2):
            self.by_pair[story, event.kind, one, other].setdefault(group.number, group)


def merge_events(readings: Sequence[Reading], actors: Sequence[Actor]) -> tuple[Event, ...]:
    """The events of the record by date, undated ones last."""
    kinds = {actor.id: actor.kind for actor in actors}
    nameless = _nameless(readings, kinds)
    tellings = [
        (_plausible(_without_loose_month(named, reading), reading), reading.article.story)
        for reading in readings
        for event in reading.events
        if (named := _without(event, nameless)) is not None
    ]
    groups: list[Group] = []
    nearby = Nearby()
    for telling in sorted(tellings, key=_firmness):
        event = telling[0]
        wide = event.place is not None and kinds.get(event.place.actor or "") in ("state", "organisation")
        group = _home(event, nearby.candidates(telling), wide)
        if group is None:
            group = Group(number=len(groups))
            groups.append(group)
        group.add(telling, wide)
        nearby.put(group, telling)
    groups = _without_contacts_told_twice(groups)
    groups = _without_votes_of_chambers(groups, readings, actors)
    return tuple(
        sorted(
            (_merged(group) for group in groups), key=lambda e: (e.date.value if e.date else "9", e.kind, e.evidence)
        )
    )


def _nameless(readings: Sequence[Reading], kinds: Mapping[str, str]) -> set[str]:
    """Persons whom all reports only describe: "a former attorney" may well be somebody named beside."""
    forms: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for mention in reading.mentions:
            forms[mention.entity].add(mention.form)
    return {actor for actor, found in forms.items() if kinds.get(actor) == "person" and "name" not in found}


def _without(event: Event, nameless: set[str]) -> Event | None:
    """The event without doers that have no name; None where it befalls, or needs, one of these."""
    gone = {part.actor for part in event.participants} & nameless
    if not gone:
        return event
    kept = tuple(part for part in event.participants if part.actor not in gone)
    if event.kind in WORDS:
        return None  # words of nobody
    doers = all(part.role == "source" for part in event.participants if part.actor in gone)
    return replace(event, participants=kept) if doers and any(part.role == "target" for part in kept) else None


def _plausible(event: Event, reading: Reading) -> Event:
    """Without a date behind the day of the report, if it is told as done: that date belongs to something else."""
    published = reading.article.published
    if event.date is not None and event.date.reason and not event.date.reason.startswith(SURE):
        return replace(event, date=None)
    if event.date is None or published is None or event.status == "planned":
        return event
    size = min(len(event.date.value), len(published.value), 10)
    plain = re.match(r"\d{4}(-\d\d)*(T|$)", event.date.value)
    return replace(event, date=None) if plain and event.date.value[:size] > published.value[:size] else event


def _without_loose_month(event: Event, reading: Reading) -> Event:
    """Without the year that was counted for "in July", where so much came after it that it was another year's: "first
    in July, then several months later", written in August.
    """
    when, published = event.date, reading.article.published
    if when is None or when.span is None or published is None or not re.fullmatch(r"\d{4}-\d\d", when.value):
        return event
    if not when.reason or not when.reason.startswith(SURE[0]):
        return event
    ends = max(span.end for span in event.evidence)
    after = re.search(
        r"\b(?:(several|many)|a few|some)?\s*(month|year)s? later\b", reading.article.text[when.span.end : ends]
    )
    if after is None:
        return event
    needed = 12 if after[2] == "year" else SEVERAL if after[1] else A_FEW
    return replace(event, date=None) if _months(when.value, published.value) < needed else event


def _months(one: str, other: str) -> int:
    """From the month of one date to that of the other; a date without a month is its year's end."""
    parts = [value[:7].split("-") for value in (one, other)]
    years = [int(part[0]) for part in parts]
    months = [int(part[1]) if len(part) > 1 and part[1].isdigit() else 12 for part in parts]
    return (years[1] - years[0]) * 12 + months[1] - months[0]


def _firmness(telling: Telling) -> tuple[object, ...]:
    """Dated and placed tellings with many participants first, so that the vague ones find them."""
    event = telling[0]
    return (
        event.date is None,
        FINEST.index(event.date.precision) if event.date else 0,
        event.place is None,
        -len(event.participants),
        event.evidence,
        event.id,
    )


def _home(event: Event, groups: Sequence[Group], wide: bool) -> Group | None:
    """The group of the event that is told; None where there is none, or where it may be several."""
    fits = [group for group in groups if _same(event, group, wide)]
    if event.date is not None:
        dated = [group for group in fits if group.dates]
        return dated[0] if dated else fits[0] if len(fits) == 1 else None
    if event.place is not None:
        placed = [group for group in fits if _site(event.place) in group.places]
        fits = placed or fits
    if len(fits) > 1 and event.status != "planned":
        dated = [group for group in fits if group.dates]
        undated = [group for group in fits if not group.dates]
        fits = dated if len(dated) == 1 else undated[:1] or fits
    return fits[0] if len(fits) == 1 else None


def _same(event: Event, group: Group, wide: bool) -> bool:
    if (event.status == "planned") != (group.first.status == "planned") and not _is_one_plan(event, group):
        return False
    if not _agree(event, group):
        return False
    if any(not compatible(event.date, date) for date in group.dates):
        return False
    dateless = event.date is None or not group.dates
    if dateless and event.kind not in (*CONTACT, "visit") and not _is_told_alike(event, group):
        return False
    if event.place is None or not group.places or _site(event.place) in group.places:
        return True
    return (wide or group.wide) and event.kind != "visit"


def _is_one_plan(event: Event, group: Group) -> bool:
    """A plan and what came of it are one event if both are dated, or if it comes about only once; talks that were held
    are those that were planned for a day."""
    if event.kind in ONCE or (event.date is not None and bool(group.dates)):
        return True
    return event.kind in CONTACT and event.status != "planned" and bool(group.dates)


def _agree(event: Event, group: Group) -> bool:
    """Do those who take part agree, role by role? One telling may name fewer, none may name others."""
    mine = {part.actor: part.role for part in event.participants}
    shared = mine.keys() & group.roles.keys()
    if any(mine[actor] != group.roles[actor] for actor in shared):
        return False
    if event.kind in CONTACT:
        return len(shared) > 1 and (mine.keys() <= group.roles.keys() or group.roles.keys() <= mine.keys())
    if not shared:
        return False
    for role in ("source", "target", "participant"):
        ours = {actor for actor, other in mine.items() if other == role}
        theirs = {actor for actor, other in group.roles.items() if other == role}
        if ours and theirs and not (ours <= theirs or theirs <= ours):
            return False
    return True


def _is_told_alike(event: Event, group: Group) -> bool:
    """Without a date to go by: is it done to the same people, or by the same in the same words?"""
    mine = {part.actor for part in event.participants}
    targets = {part.actor for part in event.participants if part.role == "target"}
    theirs = {actor for actor, role in group.roles.items() if role == "target"}
    if _times(event.gist) not in {_times(gist) for gist in group.gists}:
        return False  # "fired during her first term" is another time
    planned = event.status == group.first.status == "planned"
    if planned and event.gist in group.gists and mine == group.roles.keys():
        return True  # a report comes back to one plan; two of the same people in the same words are rare
    if planned and event.kind == "hearing" and mine & group.roles.keys() and not (targets and theirs):
        return True
    if event.kind in AGAIN and not group.dates and not group.articles.isdisjoint(event.articles):
        return False
    if event.kind in ONCE and (targets or theirs):
        return bool(targets & theirs) and (targets <= theirs or theirs <= targets)
    if event.kind in ONCE:
        return mine == group.roles.keys() and (event.kind != "attack" or event.gist in group.gists)
    if event.kind not in (*WORDS, "candidacy") and not group.articles.isdisjoint(event.articles):
        return False  # one report tells of two letters, seldom of one letter twice
    return event.gist in group.gists and (mine <= group.roles.keys() or group.roles.keys() <= mine)


def _times(gist: str) -> tuple[str, ...]:
    return tuple(word for word in gist.split() if word.startswith("during:"))


def compatible(one: When | None, other: When | None) -> bool:
    """May both be the same time? "2022-02", "2022-W06" and "2022-02-07" may, and so may a season of that year."""
    if one is None or other is None:
        return True
    a, b = one.value.split("T")[0], other.value.split("T")[0]
    days, others = _days(a), _days(b)
    if days is None or others is None:
        return a[:4] == b[:4] or not (a[:4].isdigit() and b[:4].isdigit())
    return days[0] <= others[1] and others[0] <= days[1]


def _days(value: str) -> tuple[date, date] | None:
    """First and last day of a year, month, week or day; None for what is none of these."""
    try:
        if re.fullmatch(r"\d{4}-W\d\d", value):
            first = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
            return first, first + timedelta(days=6)
        if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
            return None
        year, month, day = (int(part) for part in f"{value}-00-00".split("-")[:3])
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first, last


def _without_contacts_told_twice(groups: Sequence[Group]) -> list[Group]:
    """ "Macron and Biden agreed on Sunday" tells of the call that another report dates; it becomes evidence of that
    call.
    """
    contacts: Mapping[str | None, list[Group]] = defaultdict(list)
    for group in groups:
        if group.first.kind in CONTACT and group.dates:
            contacts[group.story].append(group)
    kept: list[Group] = []
    for group in groups:
        home = _contact_of(group, contacts[group.story]) if _is_agreeing(group) else None
        if home is None:
            kept.append(group)
        else:
            home.tellings += group.tellings
    return kept


def _without_votes_of_chambers(
    groups: Sequence[Group], readings: Sequence[Reading], actors: Sequence[Actor]
) -> list[Group]:
    """ "The House voted this week" in a report that names the committee of the House that voted on that Monday tells of
    the committee's vote; it becomes evidence of it.
    """
    names = {actor.id: actor.name.lower() for actor in actors}
    named: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        named[reading.article.id] |= {mention.entity for mention in reading.mentions}
    votes = [group for group in groups if group.first.kind == "vote" and len(group.roles) == 1 and group.dates]
    by_committee = [(group, next(iter(group.roles))) for group in votes]
    by_committee = [(group, actor) for group, actor in by_committee if COMMITTEE in names.get(actor, "")]
    gone: set[int] = set()
    for group in votes:
        chamber = next(iter(group.roles))
        if names.get(chamber) not in CHAMBERS or _has_day(group):
            continue
        for other, committee in by_committee:
            is_its = names[committee].startswith(CHAMBERS[names[chamber]]) and group.story == other.story
            told = all(committee in named[article] for article in group.articles)
            alike = group.gists & other.gists and group.first.status == other.first.status
            if is_its and told and alike and all(compatible(a, b) for a in group.dates for b in other.dates):
                other.tellings += group.tellings
                gone.add(group.number)
                break
    return [group for group in groups if group.number not in gone]


COMMITTEE = "committee"
CHAMBERS: Mapping[str, str] = {
    "house": "house", "house of representatives": "house", "u.s. house": "house",
    "u.s. house of representatives": "house", "senate": "senate", "u.s. senate": "senate",
}  # fmt: skip
"""How the names of the committees of a chamber begin."""


def _has_day(group: Group) -> bool:
    return any(date.precision in ("day", "minute") for date in group.dates)


def _is_agreeing(group: Group) -> bool:
    plover = group.first.plover
    return group.first.kind == "agreement" and plover is not None and plover.event == "AGREE" and bool(group.dates)


def _contact_of(group: Group, contacts: Iterable[Group]) -> Group | None:
    for other in contacts:
        within = len(group.roles) > 1 and group.roles.keys() <= other.roles.keys()
        if within and all(compatible(a, b) for a in group.dates for b in other.dates):
            return other
    return None


def _merged(group: Group) -> Event:
    events = [event for event, _ in group.tellings]
    participants = tuple(Participant(actor=actor, role=role) for actor, role in sorted(group.roles.items()))
    evidence = tuple(sorted({span for event in events for span in event.evidence}))
    date = _best_date(group.dates)
    return Event(
        id=make_id(
            "evt",
            group.first.kind,
            tuple(actor for actor, _ in sorted(group.roles.items())),
            date.value if date else "",
            tuple(f"{s.article}:{s.start}" for s in evidence),
        ),
        kind=group.first.kind,
        participants=participants,
        place=_best_place([event.place for event in events if event.place]),
        date=date,
        plover=group.first.plover,
        cameo=group.first.cameo,
        evidence=evidence,
        articles=tuple(sorted({article for event in events for article in event.articles})),
        status=_status(events),
        told=group.first.told,
        gist=group.first.gist,
    )


def _status(events: Sequence[Event]) -> Literal["happened", "planned", "denied", "reported"]:
    """The firmest that is told; of what is announced, that it is planned where most tell it so."""
    told = [event.status for event in events]
    if events[0].kind in ANNOUNCED and 2 * told.count("planned") > len(told):
        return "planned"
    return min(told, key=FIRMEST.index)


def _best_date(dates: Iterable[When]) -> When | None:
    """The most precise; of equals the one that most tellings give, then the earliest."""
    known = list(dates)
    count = Counter(date.value for date in known)
    return min(
        known,
        key=lambda d: (FINEST.index(d.precision), -count[d.value], d.value, d.basis, d.span is None, d.span),
        default=None,
    )


def _best_place(places: list[Place]) -> Place | None:
    count = Counter(_site(place) for place in places)
    return min(places, key=lambda p: (-count[_site(p)], _site(p), p.span is None, p.span), default=None)


def _site(place: Place) -> str:
    return place.actor or place.text.lower()
