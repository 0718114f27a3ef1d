"""Bodies, states, places and groups of many articles that are one: by key or by name.

A short name (letters, the last word of a newspaper's or a team's) counts within its story alone, and only if one body
there may be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.languages.en.group_words import ACTING
from onrecord.languages.en.name_parts import BODY_WORDS, MEDIA_WORDS, SUFFIXES
from onrecord.languages.en.person_names import name_words
from onrecord.languages.en.spellings import fold
from onrecord.languages.en.team_names import team_nickname
from onrecord.record import Actor, Reading

from .actors_cluster import Cluster
from .actors_people import folded_words, most_named

Key = tuple[str, ...]


def join_bodies(clusters: list[Cluster], rest: list[Cluster]) -> list[Cluster]:
    """Bodies, states and places by key or name; one of a single word that is a person's surname in its story is that
    person.
    """
    surnames: dict[tuple[str, str | None], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        lasts = sorted({folded_words(name)[-1] for name in cluster.names if len(name_words(name)) > 1})
        for story in sorted(cluster.stories, key=str):
            for last in lasts:
                surnames[last, story].append(cluster)
    alone = {
        (fold(next(iter(cluster.names))), story): cluster
        for cluster in clusters
        if len(cluster.names) == 1 and " " not in next(iter(cluster.names))
        for story in cluster.stories
    }
    shorts = _short_names(rest)
    by_name: dict[Key, Cluster] = {}
    joined = list(clusters)
    for node in rest:
        reading, actor = node.members[0]
        place = (fold(actor.name.split()[-1]), reading.article.story)
        person = _bearer(actor, surnames.get(place) or ([alone[place]] if place in alone else []))
        if person is not None:
            person.take(node)
            continue
        keys = _keys(actor, reading, shorts)
        home = next((by_name[key] for key in keys if key in by_name), None)
        if home is None:
            home = node
            joined.append(node)
        else:
            home.take(node)
        for key in keys:
            by_name.setdefault(key, home)
    return joined


def _bearer(actor: Actor, people: list[Cluster]) -> Cluster | None:
    """The person whose name the model took for a place or a body; or the other way round: the commonest kind wins."""
    if actor.same_as or actor.kind not in ("place", "organisation"):
        return None
    if " " in actor.name:
        words = folded_words(actor.name)
        people = [cluster for cluster in people if words in {folded_words(name) for name in cluster.names}]
    if len(people) > 1 and " " not in actor.name:
        people = list(most_named({id(cluster): cluster for cluster in people}).values())
    return people[0] if len(people) == 1 else None


def _keys(actor: Actor, reading: Reading, shorts: dict[Key, str]) -> list[Key]:
    if actor.same_as:
        return [("same", same) for same in actor.same_as]
    story = str(reading.article.story)
    if actor.kind == "group":
        apart = () if _is_one(actor.name) else (str(reading.article.id),)
        return [("group", actor.name.lower(), story, *apart)]
    sort = "state" if actor.kind == "state" else "thing"
    keys: list[Key] = [(sort, _plain(actor.name))]
    if " " not in actor.name and (long := shorts.get((_plain(actor.name), story))):
        keys.append((sort, long))
    if actor.kind == "organisation":
        for alias in sorted(alias for alias in actor.aliases if alias[:1].isupper()):
            if " " in alias or actor.name.startswith(f"{alias} "):
                keys.append((sort, _plain(alias)))
    return keys


def _is_one(group: str) -> bool:
    """Is a group the same in all reports of a story: with a name in it, or who did something there ("rioters")?
    Other reports' "officials" and "sources" are others."""
    return group != group.lower() or group.split()[-1].lower() in ACTING


def _plain(name: str) -> str:
    """A name for comparing: one spelling, without "Inc." behind it."""
    words = [fold(word) for word in name.split()]
    while len(words) > 1 and words[-1].strip(".,") in SUFFIXES:
        words.pop()
    return " ".join(words)


def _short_names(rest: Iterable[Cluster]) -> dict[Key, str]:
    """By short name and story the one body that it may mean, as a plain name."""
    means: dict[Key, set[str]] = defaultdict(set)
    for node in rest:
        reading, actor = node.members[0]
        if actor.kind == "organisation" and not actor.same_as and " " in actor.name:
            aliases = (alias for alias in actor.aliases if " " not in alias and alias[:1].isupper())
            known = {_plain(alias) for alias in aliases if alias.lower() not in BODY_WORDS - MEDIA_WORDS}
            for short in {*_shorts(actor.name), *known}:
                means[short, str(reading.article.story)].add(_plain(actor.name))
    return {key: next(iter(names)) for key, names in means.items() if len(names) == 1}


def _shorts(name: str) -> Iterator[str]:
    words = name.split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) > 1:
        yield fold(initials)
    if words[-1].lower() in MEDIA_WORDS or team_nickname(words):
        yield fold(words[-1])
