"""Actors of the record: who is the same across articles, and every reference renamed to them.

Joined are equal keys (`iso3166:RU`), equal full names (also in another spelling), a surname with the one person of
the story who bears it, and a description by office ("the French president") with the one who holds it in the story.
Two first names keep namesakes apart. Where two people fit, nobody is joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.languages.en.gazetteer import holders
from onrecord.languages.en.person_names import GENERATIONS, NICKNAMES, may_be, name_words
from onrecord.languages.en.roles import Office, read_office, role_classes
from onrecord.languages.en.spellings import fold
from onrecord.record import Actor, ActorKind, Reading, Role, Span, make_id

from .renaming import rename

NAME = "join_actors"
VERSION = 1
GENERIC = frozenset(
    "official aide lawmaker politician diplomat expert analyst adviser lawyer officer soldier journalist "
    "worker relative suspect activist judge".split()
)
"""Roles that many hold at once: a description by one of them is nobody in particular."""


@dataclass(slots=True)
class Cluster:
    """Local actors taken for one."""

    members: list[tuple[Reading, Actor]] = field(default_factory=list)

    @property
    def kind(self) -> ActorKind:
        count: Counter[ActorKind] = Counter()
        for _, actor in self.members:
            count[actor.kind] += len(actor.mentions)
        return max(count, key=lambda kind: (count[kind], kind))

    @property
    def stories(self) -> set[str | None]:
        return {reading.article.story for reading, _ in self.members}

    @property
    def names(self) -> set[str]:
        return {name for _, actor in self.members for name in (actor.name, *actor.aliases)}

    def take(self, other: Cluster) -> None:
        self.members += other.members
        other.members = []


def join_actors(readings: tuple[Reading, ...]) -> tuple[tuple[Actor, ...], tuple[Reading, ...]]:
    """The record's actors, most mentioned first, and the readings with every `ent_` id replaced by theirs."""
    nodes = [Cluster([(reading, actor)]) for reading in readings for actor in reading.actors]
    named = {mention.entity for reading in readings for mention in reading.mentions if mention.form == "name"}
    people: list[Cluster] = []
    described: list[Cluster] = []
    rest: list[Cluster] = []
    for node in nodes:
        actor = node.members[0][1]
        (rest if actor.kind != "person" else people if actor.id in named else described).append(node)
    clusters = _role_holders(_surnames(_people(people), rest), described)
    actors: list[Actor] = []
    table: dict[str, str] = {}
    taken: set[str] = set()
    for cluster in sorted((c for c in clusters if c.members), key=_order):
        actor = _actor(cluster, taken)
        taken.add(actor.id)
        actors.append(actor)
        table.update({local.id: actor.id for _, local in cluster.members})
    return _told_apart(actors), tuple(_renamed(reading, table) for reading in readings)


def _told_apart(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors without what two of them are called ("prime minister"): it names nobody in the record."""
    bearers = Counter(alias.lower() for actor in actors for alias in actor.aliases)
    return tuple(
        replace(
            actor,
            aliases=tuple(
                alias
                for alias in actor.aliases
                if bearers[alias.lower()] == 1 or (actor.kind != "person" and alias != alias.lower())
            ),
        )
        for actor in actors
    )


def _words(name: str) -> tuple[str, ...]:
    """The words of a name folded to one spelling, a nickname before a surname given in full."""
    words = name_words(name)
    if len(words) > 1:
        words = (NICKNAMES.get(words[0], words[0]), *words[1:])
    return tuple(fold(word) for word in words)


def _people(nodes: list[Cluster]) -> list[Cluster]:
    """Full names first, longest first; then the names of one word, each to the one person of its story."""
    full = sorted(
        (n for n in nodes if len(name_words(n.members[0][1].name)) > 1),
        key=lambda n: (-len(name_words(n.members[0][1].name)), _order(n)),
    )
    clusters: list[Cluster] = []
    by_last: dict[str, list[tuple[tuple[str, ...], Cluster]]] = defaultdict(list)
    for node in full:
        words = _words(node.members[0][1].name)
        fits = {
            id(c): c
            for known, c in by_last[words[-1]] + by_last[words[0]]
            if may_be(words, known) and (not _clash(node, c) or (words == known and node.stories <= c.stories))
        }
        if len(fits) == 1:
            cluster = next(iter(fits.values()))
            cluster.take(node)
        else:
            exact = [c for known, c in by_last[words[-1]] if known == words]
            cluster = exact[0] if exact and not _clash(node, exact[0]) else node
            if cluster is node:
                clusters.append(node)
            else:
                cluster.take(node)
        by_last[words[-1]].append((words, cluster))
        if words[0] != words[-1]:
            by_last[words[0]].append((words, cluster))
    single: dict[tuple[str, str | None], Cluster] = {}
    for node in nodes:
        if not node.members or len(name_words(node.members[0][1].name)) > 1:
            continue
        word = (_words(node.members[0][1].name) or ("",))[0]
        story = node.members[0][0].article.story
        bearers = {
            id(c): c
            for known, c in by_last.get(word, ())
            if known[-1] == word and story in c.stories and not _gender_clash(node, c)
        }
        if not bearers:
            bearers = {
                id(c): c for known, c in by_last.get(word, ()) if story in c.stories and not _gender_clash(node, c)
            }
        if len(bearers) > 1:
            bearers = _most_named(bearers)
        if len(bearers) == 1:
            next(iter(bearers.values())).take(node)
        elif (word, story) in single:
            single[word, story].take(node)
        else:
            single[word, story] = node
            clusters.append(node)
    return clusters


def _most_named(bearers: dict[int, Cluster]) -> dict[int, Cluster]:
    """Of several the one named in at least four times as many places: a surname alone is the well-known bearer."""
    count = {key: sum(len(actor.mentions) for _, actor in cluster.members) for key, cluster in bearers.items()}
    best = max(count, key=lambda key: count[key])
    return {best: bearers[best]} if all(count[best] >= 4 * n for key, n in count.items() if key != best) else bearers


def _clash(one: Cluster, other: Cluster) -> bool:
    return _gender_clash(one, other)


def _gender_clash(one: Cluster, other: Cluster) -> bool:
    genders = {
        actor.gender
        for cluster in (one, other)
        for _, actor in cluster.members
        if actor.gender and len(actor.name.split()) > 1
    }
    return len(genders) > 1


def _surnames(clusters: list[Cluster], rest: list[Cluster]) -> list[Cluster]:
    """Bodies, states and places by key or name; one of a single word that is a person's surname in its story is that
    person.
    """
    surnames: dict[tuple[str, str | None], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for story in sorted(cluster.stories, key=str):
            for last in sorted({_words(name)[-1] for name in cluster.names if len(name_words(name)) > 1}):
                surnames[last, story].append(cluster)
    by_name: dict[tuple[str, ...], Cluster] = {}
    joined = list(clusters)
    for node in rest:
        reading, actor = node.members[0]
        words = actor.name.split()
        if not actor.same_as and actor.kind in ("place", "organisation"):
            story = reading.article.story
            bearers = surnames.get((fold(words[-1]), story), [])
            if len(words) > 1:
                bearers = [c for c in bearers if _words(actor.name) in {_words(name) for name in c.names}]
            if len(bearers) == 1:
                bearers[0].take(node)
                continue
        keys = _keys(actor, reading)
        home = next((by_name[key] for key in keys if key in by_name), None)
        if home is None:
            home = node
            joined.append(node)
        else:
            home.take(node)
        for key in keys:
            by_name.setdefault(key, home)
    return joined


def _keys(actor: Actor, reading: Reading) -> list[tuple[str, ...]]:
    if actor.same_as:
        return [("same", same) for same in actor.same_as]
    if actor.kind == "group":
        return [("group", actor.name.lower(), str(reading.article.story))]
    sort = "state" if actor.kind == "state" else "thing"
    names = (
        {actor.name, *(alias for alias in actor.aliases if alias[:1].isupper())}
        if actor.kind == "organisation"
        else {actor.name}
    )
    return [
        (sort, " ".join(fold(word) for word in name.split()))
        for name in sorted(names, key=lambda name: (name != actor.name, name))
    ]


def _role_holders(clusters: list[Cluster], described: list[Cluster]) -> list[Cluster]:
    """Descriptions that fitted nobody in their own article, joined to the one who holds the office in the story."""
    people = [cluster for cluster in clusters if cluster.kind == "person"]
    bearers = Bearers(people)
    held: dict[str | None, list[tuple[Cluster, Office]]] = defaultdict(list)
    for cluster in people:
        for office in _offices(cluster, bearers):
            held[office.of].append((cluster, office))
    own: dict[tuple[object, ...], Cluster] = {}
    joined = list(clusters)
    for node in described:
        reading, actor = node.members[0]
        read = _resolved(read_office(_split(actor.roles[0].role)), bearers) if actor.roles else None
        fits: list[Cluster] = []
        if (
            read
            and read.of
            and read.role not in GENERIC
            and (_is_definite(reading, actor) or read.role == "spokesperson")
        ):
            means = [c for c, office in held[read.of] if _means(read, office) and reading.article.story in c.stories]
            fits = list({id(c): c for c in means}.values())
        if len(fits) == 1:
            fits[0].take(node)
            bearers.add(fits[0])
            continue
        key = ("office", read, reading.article.story) if read and read.of else ("one", actor.id)
        if key in own:
            own[key].take(node)
        else:
            own[key] = node
            joined.append(node)
    return joined


def _means(description: Office, held: Office) -> bool:
    if description.of != held.of or description.former != held.former:
        return False
    if held.role == "leader" and "leader" in role_classes().get(description.role, frozenset()):
        return True
    return description.role == held.role or (
        description.role == "leader" and "leader" in role_classes().get(held.role, frozenset())
    )


def _offices(cluster: Cluster, bearers: Bearers) -> list[Office]:
    offices = (read_office(_split(role.role)) for _, actor in cluster.members for role in actor.roles)
    return [office for office in (_resolved(office, bearers) for office in offices) if office]


def _split(role: str) -> list[str]:
    return role.replace("’", "'").replace("'s", " 's").split()


def _resolved(office: Office | None, bearers: Bearers) -> Office | None:
    """ "Putin's spokesman" belongs to the office that Putin holds."""
    if office is None or office.of is None or not office.of.startswith("name:"):
        return office
    for cluster in bearers.of(fold(office.of.removeprefix("name:"))):
        for _, actor in cluster.members:
            for role in actor.roles:
                theirs = read_office(_split(role.role))
                if theirs and theirs.of and len(theirs.of) == 2 and not theirs.former:
                    key = next(
                        (
                            k
                            for k, (state, holder) in sorted(holders().items())
                            if state == theirs.of and holder == theirs.role
                        ),
                        None,
                    )
                    return Office(office.role, key or f"office:{theirs.of}/{theirs.role}", office.former)
    return office


class Bearers:
    """People by the last word of each of their names, folded to one spelling."""

    def __init__(self, people: Sequence[Cluster]) -> None:
        self._place = {id(cluster): place for place, cluster in enumerate(people)}
        self._by_last: dict[str, dict[int, Cluster]] = defaultdict(dict)
        for cluster in people:
            self.add(cluster)

    def add(self, cluster: Cluster) -> None:
        """Notes the names of somebody who is here already, or has gained some."""
        for name in cluster.names:
            for last in _words(name)[-1:]:
                self._by_last[last][self._place[id(cluster)]] = cluster

    def of(self, last: str) -> list[Cluster]:
        return [cluster for _, cluster in sorted(self._by_last.get(last, {}).items(), key=lambda item: item[0])]


def _is_definite(reading: Reading, actor: Actor) -> bool:
    span = actor.mentions[0]
    return not reading.article.text[span.start : span.end].lower().startswith(("a ", "an ", "one ", "another "))


def _order(cluster: Cluster) -> tuple[int, str, Span]:
    first = min(span for _, actor in cluster.members for span in actor.mentions)
    return -sum(len(actor.mentions) for _, actor in cluster.members), cluster.members[0][1].name, first


def _actor(cluster: Cluster, taken: set[str]) -> Actor:
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
