"""People of many articles who are one: by full name in any spelling, then by the surname within a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.languages.en.person_names import NICKNAMES, generation, may_be, name_words
from onrecord.languages.en.spellings import fold

from .actors_cluster import Cluster, order

Words = tuple[str, ...]

CLEARLY = 4
"""Times as often as any other that one bearer must be named for a name that fits several to be his or hers."""


class ByWord:
    """Clusters by the first and the last word of each full name, each name of a cluster once."""

    def __init__(self) -> None:
        self._known: dict[str, dict[tuple[Words, int], Cluster]] = defaultdict(dict)

    def add(self, words: Words, cluster: Cluster) -> None:
        for word in {words[0], words[-1]}:
            self._known[word].setdefault((words, id(cluster)), cluster)

    def at(self, word: str) -> Iterable[tuple[Words, Cluster]]:
        return ((words, cluster) for (words, _), cluster in self._known.get(word, {}).items())


def join_people(nodes: list[Cluster]) -> list[Cluster]:
    """Full names first, longest first; then the names of one word, each to the one person of its story."""
    full = sorted(
        (node for node in nodes if len(_name(node)) > 1),
        key=lambda node: (-len(_name(node)), order(node)),
    )
    apart = _of_generations(full)
    by_word = ByWord()
    clusters: list[Cluster] = []
    for node in full:
        words = folded_words(node.members[0][1].name)
        cluster = _home(node, words, by_word, apart)
        if cluster is None:
            cluster = node
            clusters.append(node)
        else:
            cluster.take(node)
        by_word.add(words, cluster)
    single: dict[tuple[str, str | None], Cluster] = {}
    for node in nodes:
        if not node.members or len(_name(node)) > 1:
            continue
        word = (folded_words(node.members[0][1].name) or ("",))[0]
        story = node.members[0][0].article.story
        fits = [(words, c) for words, c in by_word.at(word) if story in c.stories and not node.clashes(c)]
        born = generation(node.members[0][1].name)
        fits = [(words, c) for words, c in fits if born in _generations(c)] or ([] if born else fits)
        bearers = {id(c): c for words, c in fits if words[-1] == word} or {id(c): c for _, c in fits}
        if len(bearers) > 1:
            bearers = most_named(bearers)
        if len(bearers) == 1:
            next(iter(bearers.values())).take(node)
        elif (word, story) in single:
            single[word, story].take(node)
        else:
            single[word, story] = node
            clusters.append(node)
    return clusters


def _name(node: Cluster) -> Words:
    return name_words(node.members[0][1].name)


def _home(node: Cluster, words: Words, by_word: ByWord, apart: frozenset[Words]) -> Cluster | None:
    """The one cluster that a full name may belong to; of several that of its story, or the best known there.

    Pronouns err: one first name with one surname in one story is one person, whatever the pronouns say.
    """
    mine = generation(node.members[0][1].name)
    fits: dict[int, Cluster] = {}
    surname: set[int] = set()
    for word in {words[0], words[-1]}:
        for known, cluster in by_word.at(word):
            if words in apart and mine not in _generations(cluster):
                continue
            same = words[:1] + words[-1:] == known[:1] + known[-1:] and node.stories <= cluster.stories
            if may_be(words, known) and (same or not node.clashes(cluster)):
                fits[id(cluster)] = cluster
                if words[-1] == known[-1]:
                    surname.add(id(cluster))
    if len(fits) > 1:
        fits = {key: cluster for key, cluster in fits.items() if key in surname} or fits
        fits = {key: cluster for key, cluster in fits.items() if node.stories & cluster.stories} or fits
    if len(fits) > 1:
        exact = [c for known, c in by_word.at(words[-1]) if known == words and id(c) in fits]
        fits = {id(exact[0]): exact[0]} if exact else most_named(fits)
    return next(iter(fits.values())) if len(fits) == 1 else None


def _of_generations(full: list[Cluster]) -> frozenset[Words]:
    """Names that stand with "Jr." somewhere, and in no article for one person both with and without."""
    with_one: set[Words] = set()
    both: set[Words] = set()
    for node in full:
        forms: dict[Words, set[str | None]] = defaultdict(set)
        for name in node.names:
            forms[folded_words(name)].add(generation(name))
        with_one |= {words for words, found in forms.items() if found - {None}}
        both |= {words for words, found in forms.items() if found - {None} and None in found}
    return frozenset(with_one - both)


def _generations(cluster: Cluster) -> set[str | None]:
    return {generation(name) for name in cluster.names if len(name_words(name)) > 1}


def most_named(bearers: dict[int, Cluster]) -> dict[int, Cluster]:
    """Of several the one named much more often than any other: a surname alone is the well-known bearer."""
    best = max(bearers, key=lambda key: bearers[key].places)
    clear = all(bearers[best].places >= CLEARLY * c.places for key, c in bearers.items() if key != best)
    return {best: bearers[best]} if clear else bearers


def folded_words(name: str) -> Words:
    """The words of a name folded to one spelling, a nickname before a surname given in full."""
    words = name_words(name)
    if len(words) > 1:
        words = (NICKNAMES.get(words[0], words[0]), *words[1:])
    return tuple(fold(word) for word in words)
