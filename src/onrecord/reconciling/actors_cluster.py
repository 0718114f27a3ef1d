"""Actors of single articles taken for one, and the actor of the record that they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.languages.en.person_names import GENERATIONS
from onrecord.record import Actor, ActorKind, Reading, Role, Span, make_id


@dataclass(slots=True)
class Cluster:
    """Local actors taken for one. What is asked of it often is kept up as it grows: a cluster may have thousands."""

    members: list[tuple[Reading, Actor]] = field(default_factory=list)
    stories: set[str | None] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    """Of members with a full name; a pronoun may have given a surname the wrong one."""
    places: int = 0
    """Mentions of all members."""

    @classmethod
    def of(cls, reading: Reading, actor: Actor) -> Cluster:
        return cls(
            members=[(reading, actor)],
            stories={reading.article.story},
            articles={reading.article.id},
            names={actor.name, *actor.aliases},
            genders={actor.gender} if actor.gender and len(actor.name.split()) > 1 else set(),
            places=len(actor.mentions),
        )

    @property
    def kind(self) -> ActorKind:
        count: Counter[ActorKind] = Counter()
        for _, actor in self.members:
            count[actor.kind] += len(actor.mentions)
        return max(count, key=lambda kind: (count[kind], kind))

    def take(self, other: Cluster) -> None:
        self.members += other.members
        self.stories |= other.stories
        self.articles |= other.articles
        self.names |= other.names
        self.genders |= other.genders
        self.places += other.places
        other.members = []

    def clashes(self, other: Cluster) -> bool:
        """Is one of them known as a woman, the other as a man?"""
        return len(self.genders | other.genders) > 1


def order(cluster: Cluster) -> tuple[int, str, Span]:
    first = min(span for _, actor in cluster.members for span in actor.mentions)
    return -cluster.places, cluster.members[0][1].name, first


def actor_of(cluster: Cluster, taken: set[str]) -> Actor:
    kind = cluster.kind
    members = sorted(cluster.members, key=lambda pair: pair[0].article.id)
    name = _best_name([actor for _, actor in members], kind)
    roles: dict[str, Role] = {}
    for _, actor in members:
        for role in actor.roles:
            roles.setdefault(_plain_role(role.role), role)
    women = sum(actor.gender == "female" for _, actor in members)
    men = sum(actor.gender == "male" for _, actor in members)
    id = make_id("act", kind, name)
    mentions = tuple(sorted({span for _, actor in members for span in actor.mentions}))
    if id in taken:
        id = make_id("act", kind, name, mentions[0].article, mentions[0].start)
    return Actor(
        id=id,
        name=name,
        kind=kind,
        roles=tuple(sorted(roles.values(), key=lambda role: role.evidence)),
        aliases=tuple(sorted(cluster.names - {name})),
        mentions=mentions,
        same_as=tuple(sorted({same for _, actor in members for same in actor.same_as})),
        gender="female" if women > men else "male" if men else None,
    )


def _plain_role(role: str) -> str:
    return role.lower().replace("’", "'").replace("'s", "")


def _best_name(actors: Sequence[Actor], kind: ActorKind) -> str:
    """The fullest name; of equally full ones the commonest. A description never wins over a name, nor "X Jr." over "X",
    which most reports then mean."""
    count: Counter[str] = Counter()
    for actor in actors:
        count[actor.name] += len(actor.mentions)
    named = [name for name in count if kind != "person" or not _is_description(name, actors)] or list(count)
    if kind != "person":
        return max(named, key=lambda name: (count[name], name))
    return max(named, key=lambda name: (min(len(name.split()), 2), not _is_junior(name), count[name], len(name), name))


def _is_junior(name: str) -> bool:
    return name.split()[-1].lower().strip(".,") in GENERATIONS


def _is_description(name: str, actors: Iterable[Actor]) -> bool:
    return any(actor.name == name and any(name in role.role for role in actor.roles) for actor in actors)
