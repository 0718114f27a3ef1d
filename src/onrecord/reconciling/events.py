"""Events told by several reports, put together.

Two tellings are one event if kind and participants agree and neither date nor place speaks against it. A telling
without a date joins the one dated event of its participants, if there is only one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.record import Actor, Event, Participant, Place, Precision, Reading, When, make_id

NAME = "merge_events"
VERSION = 1
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
ONCE = frozenset({"attack", "arrest", "appointment", "fight"})


@dataclass(slots=True)
class Group:
    """Tellings of one event."""

    tellings: list[tuple[Event, str | None]] = field(default_factory=list)

    @property
    def first(self) -> Event:
        return self.tellings[0][0]

    @property
    def actors(self) -> set[str]:
        return {p.actor for event, _ in self.tellings for p in event.participants}

    @property
    def dates(self) -> list[When]:
        return [event.date for event, _ in self.tellings if event.date]

    @property
    def places(self) -> set[str]:
        return {_site(event.place) for event, _ in self.tellings if event.place}


def merge_events(readings: Sequence[Reading], actors: Sequence[Actor]) -> tuple[Event, ...]:
    """The events of the record by date, undated ones last."""
    kinds = {actor.id: actor.kind for actor in actors}
    tellings = [(event, reading.article.story) for reading in readings for event in reading.events]
    groups: list[Group] = []
    for telling in sorted(tellings, key=_firmness):
        group = _home(telling, groups, kinds)
        if group is None:
            groups.append(Group([telling]))
        else:
            group.tellings.append(telling)
    groups = [group for group in groups if not _is_contact_only(group, groups)]
    return tuple(
        sorted(
            (_merged(group) for group in groups), key=lambda e: (e.date.value if e.date else "9", e.kind, e.evidence)
        )
    )


def _firmness(telling: tuple[Event, str | None]) -> tuple[object, ...]:
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


def _home(telling: tuple[Event, str | None], groups: list[Group], kinds: Mapping[str, str]) -> Group | None:
    event, story = telling
    fits = [
        group for group in groups if any(story == other for _, other in group.tellings) and _same(event, group, kinds)
    ]
    if event.date is not None:
        dated = [group for group in fits if group.dates]
        return dated[0] if dated else fits[0] if len(fits) == 1 else None
    if event.place is not None:
        placed = [group for group in fits if _site(event.place) in group.places]
        fits = placed or fits
    if len(fits) > 1 and event.status == "happened":
        dated = [group for group in fits if group.dates]
        undated = [group for group in fits if not group.dates]
        fits = dated if len(dated) == 1 else undated[:1] or fits
    return fits[0] if len(fits) == 1 else None


def _same(event: Event, group: Group, kinds: Mapping[str, str]) -> bool:
    if event.kind != group.first.kind or (event.status == "planned" != group.first.status and _apart(event, group)):
        return False
    mine, theirs = {p.actor for p in event.participants}, group.actors
    if event.kind in CONTACT:
        if len(mine & theirs) < 2 or not (mine <= theirs or theirs <= mine):
            return False
    elif not mine & theirs or not (mine <= theirs or theirs <= mine):
        return False
    if any(not compatible(event.date, date) for date in group.dates):
        return False
    dateless = event.date is None or not group.dates
    if dateless and event.kind not in (*CONTACT, "visit") and (mine != theirs or not _targets(event) or group.dates):
        return False
    return (
        not event.place or not group.places or _site(event.place) in group.places or _is_wide(event.place, group, kinds)
    )


def _targets(event: Event) -> set[str]:
    """What is done to somebody once, is told by each report, and seldom with its date."""
    return {p.actor for p in event.participants if p.role == "target"} if event.kind in ONCE else set()


def _apart(event: Event, group: Group) -> bool:
    return event.date is None or not group.dates


def _is_wide(place: Place, group: Group, kinds: Mapping[str, str]) -> bool:
    """A state or an office where the other telling has the town: "at the Kremlin", "in Moscow"."""
    wide = {"state", "organisation"}
    mine = kinds.get(place.actor or "") in wide
    theirs = any(kinds.get(event.place.actor or "") in wide for event, _ in group.tellings if event.place)
    return mine or theirs


def compatible(one: When | None, other: When | None) -> bool:
    """May both be the same time? "2022-02" and "2022-02-07" may, and so may whatever is not a plain date."""
    if one is None or other is None:
        return True
    a, b = one.value, other.value
    if not (re.match(r"\d{4}(-\d\d)*", a) and re.match(r"\d{4}(-\d\d)*", b)) or "W" in a + b or "Q" in a + b:
        return a[:4] == b[:4] or not (a[:4].isdigit() and b[:4].isdigit())
    a, b = a.split("T")[0], b.split("T")[0]
    return a.startswith(b) or b.startswith(a)


def _is_contact_only(group: Group, groups: list[Group]) -> bool:
    """ "Macron and Biden agreed on Sunday" tells of the call that another report dates; it becomes evidence of that
    call.
    """
    if (
        group.first.kind != "agreement"
        or group.first.plover is None
        or group.first.plover.event != "AGREE"
        or not group.dates
    ):
        return False
    for other in groups:
        contact = other.first.kind in CONTACT and len(group.actors) > 1 and group.actors <= other.actors
        if contact and other.dates and all(compatible(a, b) for a in group.dates for b in other.dates):
            other.tellings += group.tellings
            return True
    return False


def _merged(group: Group) -> Event:
    events = [event for event, _ in group.tellings]
    roles: dict[str, str] = {}
    for event in events:
        for participant in event.participants:
            roles.setdefault(participant.actor, participant.role)
    participants = tuple(Participant(actor=actor, role=role) for actor, role in sorted(roles.items()))
    evidence = tuple(sorted({span for event in events for span in event.evidence}))
    status = "happened" if any(event.status == "happened" for event in events) else group.first.status
    place = _best_place([event.place for event in events if event.place])
    date = _best_date(group.dates)
    return Event(
        id=make_id(
            "evt",
            group.first.kind,
            tuple(roles),
            date.value if date else "",
            tuple(f"{s.article}:{s.start}" for s in evidence),
        ),
        kind=group.first.kind,
        participants=participants,
        place=place,
        date=date,
        plover=group.first.plover,
        cameo=group.first.cameo,
        evidence=evidence,
        articles=tuple(sorted({article for event in events for article in event.articles})),
        status=status,
    )


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
