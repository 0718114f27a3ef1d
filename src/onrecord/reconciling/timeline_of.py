"""One actor's timeline, or that of a thing: all that the reports tell of it, each at its date, in order.

What a clause dates itself has that date. The rest of a report of the day tells of the day it last spoke of, or else of
the day of the report. One happening told at several precisions has the most exact of its dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

from onrecord.languages.en.deeds import SAME_THING, SPOKEN, THING_NOUNS
from onrecord.record import (
    Actor,
    DateExpression,
    Deed,
    Family,
    Party,
    Reading,
    Sentence,
    Span,
    TimelineEntry,
    When,
)

from .dating import when_of
from .timeline_groups import Told, groups_of, likeness_of
from .wording import stems, tidy

NEWS = timedelta(days=7)
"""A report tells its news of at most so many days before it; an older date is background, and what follows it in the
past tense is not of that day."""

MOST_COMPARED = 500
"""Sentences of one date that are compared; time and memory grow with their square."""

ONCE = frozenset("launch open found establish die bear create name rename resign introduce unveil".split())
"""What happens to one and the same only once, so that two tellings of it with dates that can be one are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDeed:
    """A deed on the timeline of somebody; `date` is None where nothing says when."""

    date: When | None
    deed: Deed


def timeline_of(name: str, readings: Sequence[Reading], actors: Sequence[Actor]) -> tuple[TimelineDeed, ...]:
    """The deeds of whoever or whatever has this name, by date, then as they are told; the undated come first.

    Args:
        name: of an actor (any of its names), or of a thing that is no actor ("the Lund bridge").
        readings: dated, with the ids of `actors` in them.
    """
    wanted = _Wanted(name, actors)
    found = [
        TimelineDeed(date=when, deed=deed)
        for reading in readings
        for deed, when in _dated(reading)
        if wanted.takes_part(deed, reading)
    ]
    found = _settled(found, wanted, {reading.article.id: reading for reading in readings})
    return tuple(sorted(found, key=lambda one: (one.date.value if one.date else "", one.deed.passage, one.deed.words)))


# -- whose ------------------------------------------------------------------------------------------------------------


def entries_of(
    name: str, readings: Sequence[Reading], families: Sequence[Family], actors: Sequence[Actor]
) -> tuple[TimelineEntry, ...]:
    """The dated deeds of one name as entries of a timeline: a sentence each, told once, by date."""
    told = sorted(_told(name, readings, families, actors), key=lambda one: (one.date.value, one.rank, one.evidence))
    entries = []
    for _, of_date in groupby(told, key=lambda one: one.date.value):
        passages = list(of_date)[:MOST_COMPARED]
        like = likeness_of([one.vector for one in passages])
        for members in groups_of(passages, like):
            best, *rest = sorted((passages[i] for i in members), key=lambda one: (one.rank, one.evidence))
            evidence = dict.fromkeys(span for one in (best, *rest) for span in one.evidence)
            entries.append(TimelineEntry(date=best.date, text=best.text, evidence=tuple(evidence)))
    return tuple(entries)


def _told(
    name: str, readings: Sequence[Reading], families: Sequence[Family], actors: Sequence[Actor]
) -> Iterator[Told]:
    """Each sentence with deeds of the name once for each of their dates."""
    family_of = {article: family.id for family in families for article in family.articles}
    by_id = {reading.article.id: reading for reading in readings}
    found = {(one.date.value, one.deed.passage): one.date for one in timeline_of(name, readings, actors) if one.date}
    for (_, passage), when in found.items():
        reading = by_id[passage.article]
        at = bisect_left(reading.sentences, passage.start, key=_start)
        sentence = reading.sentences[at] if at < len(reading.sentences) else None
        text = tidy(reading.article.text[passage.start : passage.end])
        yield Told(
            date=when,
            text=text,
            evidence=(passage,),
            article=reading.article.id,
            family=family_of.get(reading.article.id, reading.article.id),
            vector=sentence.vector if sentence is not None and sentence.span.overlaps(passage) else b"",
            words=stems(text),
            rank=(round(reading.article.signs.machine, 1), round(passage.start / len(reading.article.text), 2)),
        )


def _start(sentence: Sentence) -> int:
    return sentence.span.start


class _Wanted:
    """Somebody or something that a name means."""

    def __init__(self, name: str, actors: Sequence[Actor]) -> None:
        self.words = _words(name)
        self.ids = frozenset(self._bearers(actors))

    def takes_part(self, deed: Deed, reading: Reading) -> bool:
        return any(self.is_meant(party, reading) for party in deed.parties)

    def is_meant(self, party: Party, reading: Reading) -> bool:
        if party.actor is not None and party.actor in self.ids:
            return True
        if party.span is None:
            return False
        return self.is_named(reading.article.text[party.span.start : party.span.end])

    def _bearers(self, actors: Sequence[Actor]) -> Iterator[str]:
        """Ids of the actors of that name; without one, of those whose name ends it ("Lund Bank": "Holm Lund Bank")."""
        exact = [actor.id for actor in actors if any(map(self.is_named, (actor.name, *actor.aliases)))]
        if exact:
            return iter(exact)
        own = {actor.id: _words(actor.name) for actor in actors}
        ends = {id: len(words) for id, words in own.items() if len(words) > 1 and words == self.words[-len(words) :]}
        longest = max(ends.values(), default=0)
        return (id for id, length in ends.items() if length == longest)

    def is_named(self, phrase: str) -> bool:
        """Do the words of the phrase hold the name, and nothing behind it that makes it another's ("Lund 2")?"""
        phrase = re.split(r"(?<=\w)['’]s?\s", phrase)[-1]
        words = re.findall(r"[\w&.+-]*\w", phrase)
        small = [_plain(word) for word in words]
        at = 0
        for word in self.words:
            while at < len(small) and small[at] != word:
                at += 1
            if at == len(small):
                return False
            at += 1
        behind = small[at:]
        same = all(word.lower() in SAME_THING or _plain(word) in THING_NOUNS for word in words[at:])
        return same or (behind[-1] in THING_NOUNS and not behind[0].isdigit() and words[at].islower())


def _words(name: str) -> list[str]:
    return [_plain(word) for word in re.findall(r"[\w&.+-]*\w", name) if word.lower() != "the"]


def _plain(word: str) -> str:
    """Small, and a plural as its singular: "iPods" names an iPod."""
    low = word.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


# -- when -------------------------------------------------------------------------------------------------------------


def _dated(reading: Reading) -> Iterator[tuple[Deed, When | None]]:
    """The deeds of one report, each with its date."""
    published = reading.article.published
    starts = [date.span.start for date in reading.dates]
    spoken_of: When | None = None
    last: tuple[Span, When] | None = None
    for deed in reading.deeds:
        own = _own(deed.date_in, reading.dates, starts, published)
        if own is not None:
            if _is_news(own, published):
                spoken_of = own
            last = None if deed.lemma in SPOKEN else (deed.passage, own)
            yield deed, own
        elif deed.tense == "before_past":
            yield deed, last[1] if last and last[0] == deed.passage else None
        elif deed.tense == "present":
            yield deed, _of_report(published)
        else:
            yield deed, _carried(spoken_of) if spoken_of is not None else _of_report(published)


def _own(
    span: Span | None, dates: Sequence[DateExpression], starts: Sequence[int], published: When | None
) -> When | None:
    if span is None:
        return None
    at = bisect_left(starts, span.start)
    when = when_of(dates[at], published) if at < len(dates) and dates[at].span == span else None
    return replace(when, value=when.value[:10]) if when is not None and when.precision == "minute" else when


def _is_news(when: When, published: When | None) -> bool:
    day, today = when.day, published.day if published else None
    return day is not None and today is not None and timedelta(0) <= today - day <= NEWS


def _carried(spoken_of: When) -> When:
    return replace(spoken_of, reason="told without a date of its own; the report last spoke of this day")


def _of_report(published: When | None) -> When | None:
    if published is None:
        return None
    return replace(
        published, value=published.value[:10], basis="relative", reason="told without a date; the day of the report"
    )


def _settled(found: Sequence[TimelineDeed], wanted: _Wanted, reports: Mapping[str, Reading]) -> list[TimelineDeed]:
    """Tellings of what happens once, all with the most exact of their dates."""
    once: dict[str, list[tuple[TimelineDeed, frozenset[str]]]] = {}
    for one in found:
        if one.deed.lemma in ONCE and one.deed.date_in is not None and one.date is not None:
            once.setdefault(one.deed.lemma, []).append((one, _others(one.deed, wanted, reports)))
    return [_with_best(one, once.get(one.deed.lemma, ()), wanted, reports) for one in found]


def _with_best(
    one: TimelineDeed,
    dated: Sequence[tuple[TimelineDeed, frozenset[str]]],
    wanted: _Wanted,
    reports: Mapping[str, Reading],
) -> TimelineDeed:
    mine = _others(one.deed, wanted, reports) if dated else frozenset()
    published = reports[one.deed.passage.article].article.published
    best = one.date
    for other, theirs in dated:
        exact = other.date
        if (
            exact is None
            or (exact.day is None and len(exact.value) > 7)
            or not (mine & theirs or len(one.deed.parties) == 1 or len(other.deed.parties) == 1)
        ):
            continue
        known = one.date if one.deed.date_in is not None else None
        fits = (
            exact.value.startswith(known.value) if known else published is not None and exact.value <= published.value
        )
        if fits and (best is one.date or best is None or len(exact.value) > len(best.value)):
            best = exact
    return replace(one, date=best)


def _others(deed: Deed, wanted: _Wanted, reports: Mapping[str, Reading]) -> frozenset[str]:
    """Names of the others who take part, word by word."""
    text = reports[deed.passage.article].article.text
    phrases = (text[party.span.start : party.span.end] for party in deed.parties if party.span)
    names = (word for phrase in phrases for word in re.findall(r"[\w&.+-]*\w", phrase) if not word.islower())
    return (
        frozenset(map(_plain, names)) - frozenset(wanted.words) - {"the", "a", "his", "her", "its", "he", "she", "it"}
    )
