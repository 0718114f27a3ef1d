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

from .dating_changed import CHANGED
from .timeline_groups import Told, groups_of, likeness_of
from .wording import called, listed, stems, tidy

NAME = "timeline"
VERSION = 2

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

ENOUGH_BEFORE = 3
"""Words of three letters before "it", "its", "their", of which one is what is meant."""

DAYS_IN_DOUBT = 6
"""Days before the publication; four of four such weekdays in the read events were of the next day."""

DAYS_IF_CHANGED = 3
"""The same for a page changed after its stated day; both such weekdays that were read were of days after it."""

POINTING = frozenset({"this", "that", "these", "those"})
"""Judged by the parse, in `reading/clauses_alone.py`."""

THINGS = frozenset({"it", "its", "they", "them", "their"})
"""Pronouns of things, and of many."""

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
            if when is None or date.clause is None or _against_tense(date, when, article.published):
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

    A pronoun gives way to the name that it stands for, in brackets, where the text does not say it before; "Holm, who
    left in May" becomes "Holm left in May". A clause is left out if it is somebody's own words ("our homeland"), asks
    or supposes, or has a pronoun that nobody can be found for.
    """
    text = reading.article.text[clause.start : clause.end]
    if date.joint is not None:
        text = _joined(text, date, clause)
        what = text
        pronouns = [word for word in _unquoted_words(what) if word.group().lower() in PRONOUNS - OWNERS]
        return tidy(text) if text and not INCOMPLETE.match(text) and not pronouns else ""
    words = _unquoted_words(text)
    if any(word.group().lower() in FIRST_PERSON for word in words) or INCOMPLETE.match(text):
        return ""
    told, done, named = "", 0, set[str]()
    for word in words:
        if word.group().lower() not in PRONOUNS or word.group().lower() in POINTING:
            continue
        name = _instead_of(reading, clause, word, names)
        if name is None:
            return ""
        if name and name.removesuffix("’s") not in named:
            named.add(name.removesuffix("’s"))
            told += f"{text[done : word.start()]}[{name}]"
            done = word.end()
    return _closed(tidy(told + text[done:]))


def _joined(text: str, date: DateExpression, clause: Span) -> str:
    """A noun and what is told about it, as a sentence; see `DateExpression.joint`."""
    assert date.joint is not None
    tie = text[date.joint.start - clause.start : date.joint.end - clause.start]
    whom, what = text[: date.joint.start - clause.start].rstrip(), text[date.joint.end - clause.start :]
    if len(tie) > 1 and tie.endswith(" "):
        verb = re.match(r"(.*?)( (?:(?:early|late|on|in|at) )*)$", what[: date.span.start - date.joint.end])
        whom = whom[:1].lower() + whom[1:] if whom.startswith("The ") else whom
        told = f"{verb.group(1)} {whom}{verb.group(2)}" if verb else ""
        return f"{told}{what[date.span.start - date.joint.end :]}" if verb else ""
    if tie == " ":
        many = re.search(r"[^s]s$", whom.split(",")[0])
        what = f" {'were' if many else 'was'} {what}"
    return f"{whom}," + what if APPOSED.search(whom) else whom + what


def _unquoted_words(text: str) -> list[re.Match[str]]:
    outside = re.sub(r"[\"“”][^\"“”]*(?:[\"“”]|$)", lambda quoted: " " * len(quoted.group()), text)
    return list(re.finditer(r"[\w’']+(?<![’'])", outside))


def _closed(text: str) -> str:
    """With the closing mark of a quotation that goes on behind the sentence; empty where the opening one is missing."""
    if "’’" in text or "''" in text or text.count("(") != text.count(")"):
        return ""
    if text.count("“") != text.count("”"):
        if text.count("“") == text.count("”") + 1 and text.rfind("“") > text.rfind("”"):
            return f"{text}”"
        return ""
    return f'{text}"' if text.count('"') % 2 else text


def _instead_of(reading: Reading, clause: Span, word: re.Match[str], names: Mapping[str, str]) -> str | None:
    """What stands in the text for a pronoun: nothing where the text itself says before whom it means, else the name;
    None where nobody can be found."""
    at, pronoun = clause.start + word.start(), word.group().lower()
    before = reading.article.text[clause.start : at]
    owner = "’s" if pronoun in OWNERS and not _is_object(reading, clause.start + word.end(), pronoun) else ""
    first = bisect_left(reading.mentions, clause.start, key=_start)
    place = bisect_left(reading.mentions, at, key=_start)
    inside = reading.mentions[first:place]
    own = reading.mentions[place] if place < len(reading.mentions) else None
    entity = own.entity if own is not None and own.span.start == at else None
    if entity is not None and any(one.entity == entity and one.form == "name" for one in inside):
        return ""
    thing = pronoun in THINGS
    if thing and (len(re.findall(r"[A-Za-z]{3,}", before)) >= ENOUGH_BEFORE or _is_empty_it(reading, clause, word)):
        return ""
    plain = "".join(quoted for number, quoted in enumerate(re.split(r"[\"“”]", before)) if number % 2 == 0)
    if not thing and _somebody(plain):
        return ""
    name = _stands_for(reading, at, names)
    if name is not None:
        return "" if name.rsplit(" ", 1)[-1] in before else f"{name}{owner}"
    if not thing and _explained(plain):
        return ""
    if pronoun == "it" and (name := _thing_taken_up(reading, clause, names)):
        return name[:1].lower() + name[1:] if before and name.startswith("The ") else name
    return None


def _is_object(reading: Reading, behind: int, pronoun: str) -> bool:
    """Is "her" whom something is done to ("brought her to Oslo")?"""
    if pronoun != "her":
        return False
    small = r" (?!(?:to|in|on|at|and|with|from|for|as|by|that|a|an|the|into)\b)[\w“\"]"
    return re.match(small, reading.article.text[behind : behind + 8]) is None


def _is_empty_it(reading: Reading, clause: Span, word: re.Match[str]) -> bool:
    """ "It is not known who …"."""
    behind = reading.article.text[clause.start + word.end() : clause.end]
    said = re.match(r" (?:is|was|has been|will be) (?:\w+ )?(?:that|who)\b", behind)
    return word.group().lower() == "it" and said is not None


def _somebody(before: str) -> bool:
    """Does a clause name a man or woman without a name before a pronoun ("a man who said he …")?"""
    enough = len(re.findall(r"[A-Za-z]{3,}", before)) >= ENOUGH_BEFORE
    return enough and re.match(r"(?:An?|One|Two|Three)\b", before) is not None


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
    return any(word not in (*calendar.day_name, *calendar.month_name) and not word.isupper() for word in named)


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
        if len(people) > 2 or "last spoke of" in (event.date.reason or "") or not all(n[:1].isupper() for n in people):
            continue
        if event.kind != "call" and value[1] != "day" and event.status != "planned":
            continue  # "they met in 2016" mostly stands in a clause that says more
        if event.status == "planned" and value[0] <= latest[: len(value[0])]:
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
    if cut is None or (date.relative is not None and (_is_vague(date.relative) or date.relative.anchor == "text")):
        return None
    value, precision = cut
    basis: Basis = "text" if date.relative is None else "relative"
    reason = f"{date.basis}; {date.ambiguous}" if date.ambiguous else date.basis
    return When(value=value, precision=precision, basis=basis, reason=reason, span=date.span)


def _against_tense(date: DateExpression, when: When, published: When | None) -> bool:
    """Does the clause look back on a date to come, or ahead to one that is past? Then one of the two is misread, or the
    date is another's ("sets up Saturday's vote")."""
    day = when.value
    if published is None or not re.match(r"\d{4}(-\d\d)*$", day):
        return False
    if _is_six_days_ago(date, day, published.value):
        return True
    today = published.value[: len(day)]
    if day > today:
        return date.outlook in ("back", "now")
    return day < today and date.outlook == "ahead"


def _is_six_days_ago(date: DateExpression, day: str, published: str) -> bool:
    """A weekday six days back, where "tomorrow" has the same name: mostly the page was updated on the next day."""
    if date.relative is None or date.relative.unit != "weekday" or min(len(day), len(published)) < len("2022-02-24"):
        return False
    back = (Day.fromisoformat(published[:10]) - Day.fromisoformat(day)).days
    return back == DAYS_IN_DOUBT or (CHANGED[1] in date.basis and back >= DAYS_IF_CHANGED)


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
