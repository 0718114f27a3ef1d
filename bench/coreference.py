"""How well names were joined: MUC, B³ and CEAF-e, their mean (the CoNLL score), and actors right as a whole.

A cluster is the set of places that one actor is named at; a place is the same in gold and found if its key is equal.
Definitions as in Pradhan et al. 2014 ("Scoring coreference partitions of predicted mentions"): a mention that only one
side has stands for itself, and nothing is added to the other side for it. Sums go over all dossiers before a share is
taken, so that a large dossier counts for more than a small one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .assignment import best_assignment

Cluster = frozenset[Hashable]
Clusters = Sequence[Cluster]


@dataclass(frozen=True, slots=True)
class Share:
    """Precision and recall as sums, so that dossiers can be added up."""

    right_found: float = 0.0
    found: float = 0.0
    right_gold: float = 0.0
    gold: float = 0.0

    def __add__(self, other: Share) -> Share:
        return Share(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_gold + other.right_gold,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """The scores of one system."""

    mentions: Share = Share()
    muc: Share = Share()
    b_cubed: Share = Share()
    ceaf_e: Share = Share()
    entities: Share = Share()
    """An actor is right if more than half of its mentions are those of one gold entity, and more than half of that
    one's are its; so each has at most one partner. Single mentions count."""

    def __add__(self, other: Linking) -> Linking:
        return Linking(
            mentions=self.mentions + other.mentions,
            muc=self.muc + other.muc,
            b_cubed=self.b_cubed + other.b_cubed,
            ceaf_e=self.ceaf_e + other.ceaf_e,
            entities=self.entities + other.entities,
        )

    @property
    def conll(self) -> float:
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def score(gold: Clusters, found: Clusters) -> Linking:
    """The scores of one dossier.

    For MUC, B³ and CEAF-e clusters of one mention are left out on both sides, as in the shared tasks of 2011 and 2012:
    otherwise they measure how many single names were marked. Mentions and entities are counted with them.
    """
    gold_chains = [cluster for cluster in gold if len(cluster) > 1]
    found_chains = [cluster for cluster in found if len(cluster) > 1]
    return Linking(
        mentions=_mentions(gold, found),
        muc=muc(gold_chains, found_chains),
        b_cubed=b_cubed(gold_chains, found_chains),
        ceaf_e=ceaf_e(gold_chains, found_chains),
        entities=entities(gold, found),
    )


def muc(gold: Clusters, found: Clusters) -> Share:
    """Links that are there (Vilain et al. 1995): a cluster of n mentions in k pieces has n - k of its n - 1 links."""
    return Share(*_links(found, gold), *_links(gold, found))


def _links(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    home = _homes(others)
    right = whole = 0
    for cluster in clusters:
        pieces = {home.get(mention, ("alone", mention)) for mention in cluster}
        right += len(cluster) - len(pieces)
        whole += len(cluster) - 1
    return right, whole


def b_cubed(gold: Clusters, found: Clusters) -> Share:
    """For each mention, the share of its cluster that is rightly there (Bagga and Baldwin 1998)."""
    right_found = right_gold = 0.0
    for one, other, common in _overlaps(gold, found):
        right_gold += common * common / len(gold[one])
        right_found += common * common / len(found[other])
    return Share(right_found, sum(map(len, found)), right_gold, sum(map(len, gold)))


def ceaf_e(gold: Clusters, found: Clusters) -> Share:
    """The best pairing of clusters one to one, each pair worth the F1 of its mentions (Luo 2005, φ4)."""
    worth = {
        (one, other): 2 * common / (len(gold[one]) + len(found[other])) for one, other, common in _overlaps(gold, found)
    }
    best = sum(worth[pair] for pair in best_assignment(worth))
    return Share(best, len(found), best, len(gold))


def entities(gold: Clusters, found: Clusters) -> Share:
    """See `Linking.entities`."""
    right = sum(
        2 * common > len(gold[one]) and 2 * common > len(found[other]) for one, other, common in _overlaps(gold, found)
    )
    return Share(right, len(found), right, len(gold))


def _mentions(gold: Clusters, found: Clusters) -> Share:
    there = frozenset().union(*gold)
    named = frozenset().union(*found)
    right = len(there & named)
    return Share(right, len(named), right, len(there))


def _homes(clusters: Clusters) -> Mapping[Hashable, Hashable]:
    return {mention: at for at, cluster in enumerate(clusters) for mention in cluster}


def _overlaps(gold: Clusters, found: Clusters) -> Iterable[tuple[int, int, int]]:
    """Pairs of clusters by number with the mentions that they share, at least one."""
    holding: dict[Hashable, list[int]] = defaultdict(list)
    for at, cluster in enumerate(found):
        for mention in cluster:
            holding[mention].append(at)
    for one, cluster in enumerate(gold):
        common = Counter(at for mention in cluster for at in holding.get(mention, ()))
        yield from ((one, other, number) for other, number in sorted(common.items()))
