"""What a reader would look for that no report has: sides that are not heard, promises without terms, missing dates.

A gap is worth a line only where somebody would act on it: ask the side that is missing, look for the date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from onrecord.languages.en.gazetteer import look_up
from onrecord.record import Actor, Article, Gap, Record

from .wording import called, counted, inside, listed, written

NAME = "gaps"
VERSION = 1

MOST = 8
MOST_SIDES = 3
MOST_PEOPLE = 2
MOST_PROMISES = 2

NAMED_OFTEN = 2
"""Mentions from which a state is taken for a side whose voice is missed."""

NAMED_WIDELY = 4
"""It must be named by one family in so many."""

READ = ("en", None)
"""Languages read for quotations; None: not identified, so read as English."""


def find_gaps(record: Record) -> tuple[Gap, ...]:
    """The most useful gaps first, each with its reason; eight at most."""
    actors = {actor.id: actor for actor in record.actors}
    heard = {quo.speaker.actor for quo in record.quotations if quo.speaker.actor and not quo.via}
    missed = _unheard_states(record, actors, heard)[:MOST_SIDES]
    gaps = [
        *(_side(record, actor) for actor in missed),
        *islice(_alone(record, actors, heard), MOST_PROMISES),
        *_terms(record, actors),
        *islice(_people(record, actors, heard, missed), MOST_PEOPLE),
        *_languages(record.articles),
        *_publishers(record.articles),
        *_undated(record.articles),
    ]
    return tuple(gaps[:MOST])


def _unheard_states(record: Record, actors: dict[str, Actor], heard: set[str]) -> list[Actor]:
    """States that a claim, promise or event concerns, and that nobody is quoted for, the most named first."""
    spoken_for = {state for one in heard if one in actors for state in _states_of(actors[one])}
    family_of = {article.id: article.family or article.id for article in record.articles}
    families = max(1, len(set(family_of.values())))
    concerned = _concerned(record, actors)
    found = []
    for actor in record.actors:
        named_in = {family_of[span.article] for span in actor.mentions}
        often = len(actor.mentions) >= NAMED_OFTEN and NAMED_WIDELY * len(named_in) >= families
        if actor.id in concerned and often and not _states_of(actor) & spoken_for and actor.id not in heard:
            found.append((-len(named_in), -len(actor.mentions), actor.id))
    return [actors[state] for *_, state in sorted(found)]


def _side(record: Record, actor: Actor) -> Gap:
    reports = len({span.article for span in actor.mentions})
    times = {2: "twice", 3: "three times"}.get(len(actor.mentions), f"{len(actor.mentions)} times")
    return Gap(
        text=f"Nobody who speaks for {called(actor)} is quoted.",
        reason=f"It is named {times} in {counted(reports, 'report', 'reports')}, and no speaker of the "
        f"{len(record.quotations)} quotations is shown to belong to it.",
    )


def _concerned(record: Record, actors: dict[str, Actor]) -> set[str]:
    """States that a claim or promise names, or whose people took part in an event."""
    ids = {part.actor for event in record.events for part in event.participants}
    ids |= {one for promise in record.commitments for one in (promise.promisor, promise.promisee) if one}
    keys = {key for one in ids if one in actors for key in _states_of(actors[one])}
    text = " ".join(claim.text for claim in record.claims)
    return {
        actor.id for actor in record.actors
        if actor.kind == "state" and (_states_of(actor) & keys or actor.name in text)
    }  # fmt: skip


def _states_of(actor: Actor) -> set[str]:
    """Keys of the states that an actor is, belongs to or holds an office of."""
    keys = {_state_key(key) for key in actor.same_as}
    for words in (actor.name, *actor.aliases, *(role.role for role in actor.roles)):
        parts = words.replace("’", "'").replace("'s", " 's").split()
        for at in range(len(parts)):
            match = look_up(parts, at)
            if match is not None:
                keys.add(_state_key(match.known.key))
    return keys - {None}  # type: ignore[return-value]


def _state_key(key: str) -> str | None:
    """`RU` of `iso3166:RU` and of `office:RU/presidency`."""
    kind, _, rest = key.partition(":")
    return rest.split("/")[0] if kind in ("iso3166", "office") else None


def _people(record: Record, actors: dict[str, Actor], heard: set[str], missed: list[Actor]) -> Iterator[Gap]:
    """People who took part in what happened and of whom no word is given, unless their whole side is missed."""
    told = {key for state in missed for key in _states_of(state)}
    seen = Counter(part.actor for event in record.events for part in event.participants)
    for event in record.events:
        if event.kind not in ("meeting", "call", "visit") or event.status == "denied":
            continue
        for part in event.participants:
            actor = actors.get(part.actor)
            if actor is None or actor.kind != "person" or actor.id in heard or not seen.pop(actor.id, 0):
                continue
            if _states_of(actor) & told:
                continue
            others = [called(actors[p.actor]) for p in event.participants if p.actor in actors and p != part]
            with_whom = f" with {listed(others)}" if others else ""
            where = f" in {event.place.text}" if event.place else ""
            kind = "call" if event.kind == "call" else "meeting"
            yield Gap(
                text=f"{called(actor)} is not quoted.",
                reason=f"The reports tell of a {kind}{with_whom}{where}, and give no word of that side.",
            )


def _alone(record: Record, actors: dict[str, Actor], heard: set[str]) -> Iterator[Gap]:
    """Promises that one side alone says were made."""
    claims = {claim.id: claim for claim in record.claims}
    for promise in record.commitments:
        claim, sayers = claims.get(promise.claim), _named(promise.reported_by, actors)
        if claim is None or promise.status != "attributed" or not sayers or promise.promisor in promise.reported_by:
            continue
        promisor = actors.get(promise.promisor or "")
        verb = "are" if promisor and promisor.kind == "group" and promisor.name.endswith("s") else "is"
        asked = f"; {called(promisor)} {verb} not heard on it" if promisor else ""
        yield Gap(
            text=f"That {inside(claim.text)} rests on {sayers} alone.",
            reason=f"{counted(len(claim.families), 'independent source carries', 'independent sources carry')} it, "
            f"all from there{asked}.".capitalize() if len(claim.families) > 1 else
            f"One source carries it{asked}.",
        )  # fmt: skip


def _named(ids: Iterable[str], actors: dict[str, Actor]) -> str:
    return listed([called(actors[one]) for one in dict.fromkeys(ids) if one in actors])


def _terms(record: Record, actors: dict[str, Actor]) -> Iterator[Gap]:
    """Promises of which no report says by when they are to be kept."""
    claims = {claim.id: claim for claim in record.claims}
    dateless = [
        (promise, claims[promise.claim]) for promise in record.commitments
        if promise.deadline is None and promise.claim in claims and promise.status not in ("denied", "contested")
        and promise.promisor not in promise.reported_by
    ]  # fmt: skip
    if not dateless:
        return
    listed_ones = "; ".join(inside(claim.text) for _, claim in dateless[:3])
    more = f" (and {len(dateless) - 3} more)" if len(dateless) > 3 else ""
    conditions = sum(promise.condition is not None for promise, _ in dateless)
    yield Gap(
        text=f"No report says by when: {listed_ones}{more}.",
        reason=_terms_reason(len(dateless), conditions),
    )


def _terms_reason(promises: int, conditions: int) -> str:
    if conditions == 0:
        return "No date and no condition is reported."
    return f"{counted(conditions, 'of them has', 'of them have')} a condition, and none a date.".capitalize()


def _languages(articles: Iterable[Article]) -> Iterator[Gap]:
    other = [article for article in articles if article.language not in READ]
    if other:
        names = listed([f"{article.name} ({article.language})" for article in other])
        yield Gap(
            text=f"{counted(len(other), 'report', 'reports').capitalize()} in other languages "
            f"{'was' if len(other) == 1 else 'were'} not read for quotations.",
            reason=f"Only English is read: {names}.",
        )


def _publishers(articles: tuple[Article, ...]) -> Iterator[Gap]:
    unknown = [article for article in articles if not article.publisher]
    if unknown and len(articles) > 1:
        many = "any" if len(unknown) == len(articles) else counted(len(unknown), "of the", "of the")
        yield Gap(
            text=f"The publisher of {many} {'report' if many == 'any' else 'reports'} is not known.",
            reason="Without it nobody can tell who is independent of whom; articles.csv beside the files can name it.",
        )


def _undated(articles: tuple[Article, ...]) -> Iterator[Gap]:
    lacking = [article for article in articles if article.published is None]
    inferred = [a for a in articles if a.published is not None and a.published.basis in ("story", "relative")]
    if lacking:
        yield Gap(
            text=f"{counted(len(lacking), 'report has', 'reports have').capitalize()} no date.",
            reason=f"No page, text or other report says when it came out: {listed([a.name for a in lacking])}.",
        )
    if inferred:
        dates = listed([f"{a.name} ({written(a.published.value)})" for a in inferred if a.published])
        yield Gap(
            text=f"{counted(len(inferred), 'report carries', 'reports carry').capitalize()} no date of "
            f"{'its' if len(inferred) == 1 else 'their'} own.",
            reason=f"Worked out from days they name and from the other reports: {dates}.",
        )
