"""Descriptions that named nobody in their own article, joined to who holds that office in the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.languages.en.gazetteer import holders
from onrecord.languages.en.roles import Office, is_generic, read_office, role_classes
from onrecord.languages.en.spellings import fold
from onrecord.record import Actor, Reading

from .actors_cluster import Cluster
from .actors_people import folded_words, most_named


def join_described(clusters: list[Cluster], described: list[Cluster]) -> list[Cluster]:
    """Descriptions that fitted nobody in their own article, joined to the one who holds the office in the story."""
    people = [cluster for cluster in clusters if cluster.kind == "person"]
    bearers = Bearers(people)
    held: dict[tuple[str | None, str | None], list[tuple[Cluster, Office]]] = defaultdict(list)
    by_role: dict[tuple[str, str | None], dict[int, Cluster]] = defaultdict(dict)
    called: dict[tuple[frozenset[str], str | None], dict[int, Cluster]] = defaultdict(dict)
    for cluster in people:
        for office in _offices(cluster, bearers):
            for story in sorted(cluster.stories, key=str):
                held[office.of, story].append((cluster, office))
                if not office.former:
                    by_role[office.role, story][id(cluster)] = cluster
        for reading, actor in cluster.members:
            for role in actor.roles:
                called[_content(role.role), reading.article.story][id(cluster)] = cluster
    own: dict[tuple[object, ...], Cluster] = {}
    joined = list(clusters)
    for node in described:
        reading, actor = node.members[0]
        story = reading.article.story
        read = _resolved(read_office(split_role(actor.roles[0].role)), bearers) if actor.roles else None
        fits: list[Cluster] = []
        if (
            read
            and read.of
            and not is_generic(read.role)
            and (is_definite(reading, actor) or read.role == "spokesperson")
        ):
            means = [c for c, office in held[read.of, story] if _means(read, office)]
            fits = list({id(c): c for c in means}.values())
        content = _content(actor.name)
        definite = is_definite(reading, actor)
        if not fits and len(content) > 1 and read and definite and not _is_anybody(read):
            fits = list(called.get((content, story), {}).values())
        if (
            not fits
            and read
            and (read.of or "name:").startswith("name:")
            and not is_generic(read.role)
            and is_definite(reading, actor)
        ):
            fits = _of_the_article(reading, by_role[read.role, story])
        if len(fits) == 1:
            fits[0].take(node)
            bearers.add(fits[0])
            continue
        one = read is not None and read.of and not is_generic(read.role) and is_definite(reading, actor)
        key = ("office", read, story) if one else ("one", actor.id)
        if key in own:
            own[key].take(node)
        else:
            own[key] = node
            joined.append(node)
    return joined


def _of_the_article(reading: Reading, holders: dict[int, Cluster]) -> list[Cluster]:
    """Who of those that other reports give an office is named in this one ("the nominee"): the only one, or the one
    named much more often than the others."""
    here = {key: c for key, c in holders.items() if reading.article.id in c.articles}
    return list(most_named(here).values()) if here else []


def _is_anybody(office: Office) -> bool:
    """Is it an office that many hold, of no body or of one that has many such?"""
    return is_generic(office.role) and (office.of is None or not office.of.startswith("name:"))


def _content(phrase: str) -> frozenset[str]:
    """The words of a description, without those that hold for a while or in one report's view."""
    words = phrase.lower().replace("-", " ").replace("'s", " ").replace("’s", " ").split()
    return frozenset(words) - PASSING


PASSING = frozenset("the a an of for to at in suspected alleged accused reputed then new newly current".split())


def _means(description: Office, held: Office) -> bool:
    if (description.of, description.former, description.under) != (held.of, held.former, held.under):
        return False
    if held.role == "leader" and "leader" in role_classes().get(description.role, frozenset()):
        return True
    return description.role == held.role or (
        description.role == "leader" and "leader" in role_classes().get(held.role, frozenset())
    )


def _offices(cluster: Cluster, bearers: Bearers) -> list[Office]:
    offices = (read_office(split_role(role.role)) for _, actor in cluster.members for role in actor.roles)
    return [office for office in (_resolved(office, bearers) for office in offices) if office]


def split_role(role: str) -> list[str]:
    return role.replace("’", "'").replace("'s", " 's").split()


def _resolved(office: Office | None, bearers: Bearers) -> Office | None:
    """ "Putin's spokesman" belongs to the office that Putin holds."""
    if office is None or office.of is None or not office.of.startswith("name:"):
        return office
    for cluster in bearers.of(fold(office.of.removeprefix("name:"))):
        for _, actor in cluster.members:
            for role in actor.roles:
                theirs = read_office(split_role(role.role))
                if theirs and theirs.of and len(theirs.of) == 2 and not theirs.former:
                    key = next(
                        (
                            k
                            for k, (state, holder) in sorted(holders().items())
                            if state == theirs.of and holder == theirs.role
                        ),
                        None,
                    )
                    return Office(office.role, key or f"office:{theirs.of}/{theirs.role}", office.former, office.under)
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
            for last in folded_words(name)[-1:]:
                self._by_last[last][self._place[id(cluster)]] = cluster

    def of(self, last: str) -> list[Cluster]:
        return [cluster for _, cluster in sorted(self._by_last.get(last, {}).items(), key=lambda item: item[0])]


def is_definite(reading: Reading, actor: Actor) -> bool:
    span = actor.mentions[0]
    return not reading.article.text[span.start : span.end].lower().startswith(("a ", "an ", "one ", "another "))
