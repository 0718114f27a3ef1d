"""Actors of the record: who is the same across articles, and every reference renamed to them.

Joined are equal keys (`iso3166:RU`), equal full names (also in another spelling), a surname with the one person of
the story who bears it, and a description by office ("the French president") with the one who holds it in the story.
Two first names keep namesakes apart. Where two people fit, nobody is joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Actor, Reading

from .actors_bodies import join_bodies
from .actors_cluster import Cluster, actor_of, order
from .actors_offices import join_described
from .actors_people import join_people
from .renaming import rename

NAME = "join_actors"
VERSION = 2


def join_actors(readings: tuple[Reading, ...]) -> tuple[tuple[Actor, ...], tuple[Reading, ...]]:
    """The record's actors, most mentioned first, and the readings with every `ent_` id replaced by theirs."""
    nodes = [Cluster.of(reading, actor) for reading in readings for actor in reading.actors]
    named = {mention.entity for reading in readings for mention in reading.mentions if mention.form == "name"}
    people: list[Cluster] = []
    described: list[Cluster] = []
    rest: list[Cluster] = []
    for node in nodes:
        actor = node.members[0][1]
        (rest if actor.kind != "person" else people if actor.id in named else described).append(node)
    clusters = join_described(join_bodies(join_people(people), rest), described)
    actors: list[Actor] = []
    table: dict[str, str] = {}
    taken: set[str] = set()
    for cluster in sorted((c for c in clusters if c.members), key=order):
        actor = actor_of(cluster, taken)
        taken.add(actor.id)
        actors.append(actor)
        table.update({local.id: actor.id for _, local in cluster.members})
    return _told_apart(actors), tuple(_renamed(reading, table) for reading in readings)


def _told_apart(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors without what two of them are called ("prime minister"): it names nobody in the record.

    A name that stands in capitals and in small letters is kept once.
    """
    bearers = Counter(alias for actor in actors for alias in {alias.lower() for alias in actor.aliases})
    return tuple(
        replace(
            actor,
            aliases=tuple(
                alias
                for alias in _once(actor)
                if bearers[alias.lower()] == 1 or (actor.kind in ("place", "state") and alias != alias.lower())
            ),
        )
        for actor in actors
    )


def _once(actor: Actor) -> tuple[str, ...]:
    """The aliases that differ by more than capitals; of equal ones the one with the fewest capitals, as in a text."""
    kept: dict[str, str] = {}
    for alias in sorted(actor.aliases, key=lambda alias: (sum(map(str.isupper, alias)), alias)):
        if alias.lower() != actor.name.lower():
            kept.setdefault(alias.lower(), alias)
    return tuple(sorted(kept.values()))


def _renamed(reading: Reading, table: dict[str, str]) -> Reading:
    """The reading with the record's ids; local actors that turned out to be one are one."""
    own: dict[str, Actor] = {}
    for actor in reading.actors:
        id = table[actor.id]
        if id in own:
            known = own[id]
            names = {known.name, actor.name, *known.aliases, *actor.aliases}
            own[id] = replace(
                known,
                aliases=tuple(sorted(names - {known.name})),
                mentions=tuple(sorted({*known.mentions, *actor.mentions})),
                roles=known.roles + tuple(role for role in actor.roles if role not in known.roles),
            )
        else:
            own[id] = replace(actor, id=id)
    figures = tuple(
        replace(figure, by=figure.by or (figure.by_party.actor if figure.by_party else None))
        for figure in rename(reading.figures, table)
    )
    return replace(
        reading,
        actors=tuple(own.values()),
        mentions=rename(reading.mentions, table),
        quotations=rename(reading.quotations, table),
        propositions=rename(reading.propositions, table),
        figures=figures,
        events=rename(reading.events, table),
        deeds=rename(reading.deeds, table),
    )
