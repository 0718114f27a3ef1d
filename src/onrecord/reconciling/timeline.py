"""What happened when: dated entries from events and from clauses that an expression of time dates, each told once.

Entries of one date that tell the same (by meaning or by their words) become one, with the passages of all. The text is
the clause as one report has it, or for a meeting or call a line made of who, what and where.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.en.dating_words import FIRST_PERSON, OWNERS, PRONOUNS
from onrecord.record import (
    Actor,
    ArticleId,
    Basis,
    DateExpression,
    Deed,
    Event,
    Family,
    Mention,
    Precision,
    Reading,
    Relative,
    Sentence,
    Span,
    TimelineEntry,
    When,
)

from .timeline_groups import Told, groups_of, likeness_of
from .wording import called, listed, stems, tidy

NAME = "timeline"
VERSION = 1

MOST_COMPARED = 2_000
"""Passages of one date that are compared, events and the clearest first: time and memory grow with their square."""

MOST_ENTRIES = 120
"""Entries of one timeline; of more, those that fewest sources tell are left out. Ten reports give about 40."""

MOST_A_DATE = 5
"""Entries kept of one date; more bury what matters."""

MOST_ALONE = 3
"""Of them, entries that one family alone tells."""

CLEAR = 1
"""Parts of a rank that say how well a clause reads; what follows is its place in the report."""

LEAD = 5
"""Words at the beginning of a clause in which a pronoun would leave the reader asking who is meant."""

FORMS: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d-\d\d", "day"), (r"\d{4}-W\d\d", "week"), (r"\d{4}-\d\d", "month"), (r"\d{4}-Q[1-4]", "quarter"),
    (r"\d{4}-(?:SP|SU|FA|WI)", "season"), (r"\d{4}-H[12]", "half"), (r"\d{4}", "year"), (r"\d{3}", "decade"),
)  # fmt: skip
"""Values that date something, the most exact first. A time of day is cut off: a timeline counts in days."""

VAGUE = {"week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"}
"""Units of which "this …" says only that it is about now."""

APPOSED = re.compile(r", (?:an?|the|his|her|its|their|one) ")
"""Where a name is explained: "Bo Holm, a teacher, left"."""

INCOMPLETE = re.compile(
    r"(?:What|Where|How|Whether|If|Unless|Compare)\b|\[|(?:When|While|Because|Although|As (?:soon|long) as)\b[^,]*$",
    re.IGNORECASE,
)
"""Clauses that are half a sentence, a question, or a note of the desk."""

VERBS = {"meeting": "meet", "call": "speak by telephone", "visit": "meet"}


def build_timeline(
    readings: Sequence[Reading], families: Sequence[Family], actors: Sequence[Actor], events: Sequence[Event]
) -> tuple[TimelineEntry, ...]:
    """Entries in order of date, each with the passages it rests on."""
    family_of = {article: family.id for family in families for article in family.articles}
    names = {actor.id: actor.name for actor in actors}
    inside = {actor.id: called(actor) for actor in actors}
    told = [*_from_events(events, family_of, inside, _latest(readings)), *_from_clauses(readings, family_of, names)]
    told.sort(key=lambda one: (_order(one.date), one.event is None, one.rank, one.evidence))
    entries = [
        found
        for _, of_date in groupby(told, key=lambda one: _order(one.date))
        for found in _entries_of_a_date(list(of_date))
    ]
    kept = {number for number, _ in sorted(enumerate(entries), key=lambda one: one[1][0])[:MOST_ENTRIES]}
    return tuple(entry for number, (_, entry) in enumerate(entries) if number in kept)


def _from_clauses(
    readings: Sequence[Reading], family_of: Mapping[ArticleId, str], names: Mapping[str, str]
) -> Iterator[Told]:
    for reading in readings:
        article = reading.article
        signs = article.signs.machine
        for date in reading.dates:
            when = _when(date)
            if when is None or date.clause is None or _against_tense(date, article.published):
                continue
            clause = date.clause
            text = _readable(reading, date, clause, names)
            if not text:
                continue
            first = max(0, bisect_right(reading.sentences, clause.start, key=_start) - 1)
            near = (reading.sentences[at] for at in range(first, len(reading.sentences)))
            sentence = next((one for one in near if one.span.end > clause.start), None)
            sentence = sentence if sentence is not None and sentence.span.overlaps(clause) else None
            yield Told(
                date=when,
                text=text,
                evidence=(clause,),
                article=article.id,
                family=family_of.get(article.id, article.id),
                vector=sentence.vector if sentence else b"",
                words=stems(text),
                rank=(
                    round(signs, 1),
                    round(clause.start / len(article.text), 2),
                ),
            )


def _readable(reading: Reading, date: DateExpression, clause: Span, names: Mapping[str, str]) -> str:
    """The clause as it can stand alone, empty where it cannot.

    A pronoun near its beginning gives way to the name that it stands for, in brackets; "Holm, who left in May" becomes
    "Holm left in May". A clause is left out if it is somebody's own words ("our homeland"), begins with what only the
    sentence before explains ("Its …"), asks or supposes, or has a pronoun that nobody can be found for.
    """
    text = reading.article.text[clause.start : clause.end]
    if date.joint is not None:
        whom, what = text[: date.joint.start - clause.start].rstrip(), text[date.joint.end - clause.start :]
        text = f"{whom}," + what if APPOSED.search(whom) else whom + what
    outside = re.sub(r"[\"“”][^\"“”]*(?:[\"“”]|$)", lambda quoted: " " * len(quoted.group()), text)
    words = list(re.finditer(r"\w+", outside))
    if any(word.group().lower() in FIRST_PERSON for word in words) or INCOMPLETE.match(text):
        return ""
    lead = next((word for word in words[:LEAD] if word.group().lower() in PRONOUNS), None)
    if lead is not None and lead.group().lower() in OWNERS:
        return tidy(text) if lead.start() > 0 else ""
    if lead is None:
        return tidy(text)
    name = _stands_for(reading, clause.start + lead.start(), names)
    if name is None and lead.group().lower() == "it":
        name = _thing_taken_up(reading, clause, names)
        name = name[:1].lower() + name[1:] if name and lead.start() > 0 and name.startswith("The ") else name
    if name is None:
        return tidy(text) if _explained(outside[: lead.start()]) else ""
    if name.rsplit(" ", 1)[-1] in text[: lead.start()]:
        return tidy(text)
    return tidy(f"{text[: lead.start()]}[{name}]{text[lead.end() :]}")


def _thing_taken_up(reading: Reading, clause: Span, names: Mapping[str, str]) -> str | None:
    """The thing or body that "it" takes up from the sentence before, by the deeds that the clause tells of."""
    first = bisect_left(reading.deeds, clause.start, key=_told_at)
    for deed in reading.deeds[first : bisect_left(reading.deeds, clause.end, key=_told_at)]:
        for party in deed.parties:
            if party.span is not None and party.span.end <= deed.passage.start:
                return names.get(party.actor or "") or tidy(reading.article.text[party.span.start : party.span.end])
    return None


def _told_at(deed: Deed) -> int:
    return deed.words[0].start


def _explained(before: str) -> bool:
    """Is somebody named before a pronoun, whom it can stand for ("Holm said on Monday she …")?"""
    named = re.findall(r"(?<!^)\b[A-Z]\w+|^[A-Z]\w+(?= [a-z]+(?:ed|s|d)\b)", before)
    return any(word not in (*calendar.day_name, *calendar.month_name) for word in named)


def _stands_for(reading: Reading, at: int, names: Mapping[str, str]) -> str | None:
    """The name behind a pronoun, only where nobody else was named since whom it may mean: a wrong name harms."""
    mentions = reading.mentions
    place = bisect_left(mentions, at, key=_start)
    entity = mentions[place].entity if place < len(mentions) and mentions[place].span.start == at else None
    known = {actor.id: actor for actor in reading.actors}
    if entity is None or known[entity].kind not in ("person", "organisation"):
        return None
    before = (mentions[number] for number in range(place - 1, -1, -1))
    last = next((one.entity for one in before if one.form == "name" and _like(known[one.entity], known[entity])), None)
    return names.get(entity) if entity == last else None


def _like(one: Actor, other: Actor) -> bool:
    """May one pronoun mean both?"""
    return one.kind == other.kind and (one.gender is None or other.gender is None or one.gender == other.gender)


def _start(placed: Mention | Sentence) -> int:
    return placed.span.start


def _from_events(
    events: Sequence[Event], family_of: Mapping[ArticleId, str], names: Mapping[str, str], latest: str
) -> Iterator[Told]:
    for event in events:
        people = [names[part.actor] for part in event.participants if part.actor in names]
        if event.date is None or event.kind not in VERBS or len(people) < 2 or event.status == "denied":
            continue
        value = _cut(event.date.value)
        if value is None:
            continue
        ahead = event.status == "planned" or value[0] > latest[: len(value[0])] > ""
        verb = f"are to {VERBS[event.kind]}" if ahead else VERBS[event.kind]
        place = f" in {event.place.text}" if event.place and event.kind != "call" else ""
        text = tidy(f"{listed(people)} {verb}{place}")
        first = event.evidence[0].article
        yield Told(
            date=When(value=value[0], precision=value[1], basis=event.date.basis, reason=event.date.reason,
                      span=event.date.span),
            text=text, evidence=event.evidence, article=first, family=family_of.get(first, first), vector=b"",
            words=stems(text), rank=(0.0, 0.0), event=event,
        )  # fmt: skip


def _latest(readings: Sequence[Reading]) -> str:
    """The day of the last report: what is dated later has not happened yet."""
    return max((r.article.published.value[:10] for r in readings if r.article.published), default="")


def _when(date: DateExpression) -> When | None:
    """The date of an expression, None where it does not date anything."""
    cut = _cut(date.value) if date.value and date.kind in ("date", "time") else None
    if cut is None or (date.relative is not None and _is_vague(date.relative)):
        return None
    value, precision = cut
    basis: Basis = "text" if date.relative is None else "relative"
    reason = f"{date.basis}; {date.ambiguous}" if date.ambiguous else date.basis
    return When(value=value, precision=precision, basis=basis, reason=reason, span=date.span)


def _against_tense(date: DateExpression, published: When | None) -> bool:
    """Does the sentence look back on a date to come, or ahead to one that is past? Then one of the two is misread."""
    relative = date.relative
    if relative is None or published is None or date.value is None:
        return False
    day, today = date.value[:10], published.value[: len(date.value[:10])]
    if not re.match(r"\d{4}(-\d\d)*$", day):
        return False
    back = relative.direction == "past" or relative.shift < 0
    ahead = relative.direction == "future" or relative.shift > 0
    return (back and not ahead and day > today) or (ahead and not back and day < today)


def _is_vague(relative: Relative) -> bool:
    """ "this year", "later this month": about now."""
    return relative.shift == 0 and relative.index is None and relative.unit in VAGUE


def _cut(value: str) -> tuple[str, Precision] | None:
    for form, precision in FORMS:
        match = re.match(rf"({form})(?![\d-])", value)
        if match:
            return match.group(1), precision
    return None


def _order(when: When) -> tuple[str, str]:
    """Sorts dates of every precision: a year before its months, a week by its Monday."""
    value = when.value
    if when.precision == "week":
        return Day.fromisocalendar(int(value[:4]), max(1, int(value[6:8])), 1).isoformat(), value
    if when.precision in ("quarter", "half"):
        months = 3 if when.precision == "quarter" else 6
        return f"{value[:4]}-{1 + months * (int(value[-1]) - 1):02}", value
    if when.precision == "season":
        return f"{value[:4]}-{ {'SP': '03', 'SU': '06', 'FA': '09', 'WI': '12'}[value[-2:]] }", value
    return (f"{value}0" if when.precision == "decade" else value), value


def _entries_of_a_date(told: list[Told]) -> list[tuple[tuple[float, ...], TimelineEntry]]:
    """Entries in the order of the reports, each with its weight: small is told by many, and early."""
    told = told[:MOST_COMPARED]
    like = likeness_of([one.vector for one in told])
    numbers = groups_of(told, like)
    if told[0].date.precision in ("season", "half", "quarter"):
        numbers = [members for members in numbers if not _is_alone([told[i] for i in members])]
    numbers.sort(key=lambda members: _weight([told[i] for i in members]))
    shared = [members for members in numbers if not _is_alone([told[i] for i in members])]
    alone = [members for members in numbers if _is_alone([told[i] for i in members])][:MOST_ALONE]
    kept = [*shared, *alone][:MOST_A_DATE]
    kept.sort(key=lambda members: min(told[i].rank for i in members))
    return [(_weight([told[i] for i in members]), _entry(told, members, like)) for members in kept]


def _is_alone(group: list[Told]) -> bool:
    return len({one.family for one in group}) == 1 and not any(one.event for one in group)


def _weight(group: list[Told]) -> tuple[float, ...]:
    """Sorts what more sources tell, and tell early, to the front; meetings first."""
    families = {one.family for one in group}
    return (-len(families) - 2 * any(one.event for one in group), *min(one.rank for one in group))


def _entry(told: list[Told], members: list[int], like: NDArray[np.float32]) -> TimelineEntry:
    """The entry of a group, told as its event or by the clause that reads well and is most like the others."""

    def order(i: int) -> tuple[object, ...]:
        central = round(float(like[i, members].mean()), 1)
        return told[i].event is None, told[i].rank[:CLEAR], -central, told[i].rank, told[i].evidence

    ranked = [told[i] for i in sorted(members, key=order)]
    best = ranked[0]
    evidence = dict.fromkeys(span for one in (best, *(told[i] for i in members)) for span in one.evidence)
    return TimelineEntry(
        date=best.date, text=best.text, evidence=tuple(evidence), event=best.event.id if best.event else None
    )
