"""Candidates of many articles: from the whole and from an index that grows, and how many they are."""

from __future__ import annotations

import random

import numpy as np
import pytest

from onrecord.reconciling import lineage_candidates
from onrecord.reconciling.lineage_candidates import candidate_pairs, key_of
from onrecord.reconciling.lineage_index import LineageIndex
from onrecord.reconciling.lineage_prose import Prose
from onrecord.record.own_words import pack_words, unpack_words
from onrecord.record.vector import pack, packed_rows

LINES, WORDS, DIMENSIONS = 6, 14, 24


def prose(story: int, copy_of: Prose | None = None) -> Prose:
    """An article of `story`; a copy keeps two thirds of the lines of another."""
    rng = random.Random(story)
    if copy_of is None:
        words = unpack_words(pack_words(f"w{rng.randrange(5_000)}" for _ in range(LINES * WORDS)))
        about = np.array([rng.gauss(0, 1) for _ in range(DIMENSIONS)])
        rows = [pack((about + [rng.gauss(0, 0.5) for _ in range(DIMENSIONS)]).astype(np.float32)) for _ in range(LINES)]
        return Prose(words=words, counts=np.full(LINES, WORDS, dtype=np.int32), packed=packed_rows(rows))
    kept = 2 * LINES // 3
    return Prose(words=copy_of.words[: kept * WORDS], counts=copy_of.counts[:kept], packed=copy_of.packed[:kept])


@pytest.fixture
def stream() -> tuple[list[Prose], list[int | None]]:
    """Three hundred articles, ten a day, every fourth a copy of one before it; some without a day or without words."""
    rng = random.Random(1)
    proses: list[Prose] = []
    for at in range(300):
        proses.append(prose(at, proses[at - rng.randrange(1, 20)] if at > 20 and at % 4 == 0 else None))
    empty = Prose(words=proses[0].words[:0], counts=proses[0].counts[:0], packed=packed_rows([]))
    days: list[int | None] = [None] * 5 + [at // 10 for at in range(295)]
    return [*proses[:100], empty, *proses[101:]], days


def test_an_index_that_grows_meets_what_the_whole_meets(
    stream: tuple[list[Prose], list[int | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.reconciling.lineage_index.TAIL", 64)
    proses, days = stream
    index, met = LineageIndex(proses.__getitem__), {}
    for at, (one, day) in enumerate(zip(proses, days, strict=True)):
        met |= {(place, at): worded for place, worded in index.candidates(one, day).items()}
        index.add(one, day)
    assert met == candidate_pairs([key_of(one) for one in proses], days)


def test_every_copy_meets_its_origin_or_another_copy_of_it(stream: tuple[list[Prose], list[int | None]]) -> None:
    proses, days = stream
    met = {at for pair in candidate_pairs([key_of(one) for one in proses], days) for at in pair}
    assert met >= {at for at in range(24, 300, 4) if at != 100}


def test_many_copies_of_one_article_do_not_meet_all_of_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lineage_candidates, "SMALL", 10)
    original = prose(0)
    pairs = candidate_pairs([key_of(original), *(key_of(prose(0, original)) for _ in range(99))], [0] * 100)
    most = lineage_candidates.BESIDE + lineage_candidates.NEIGHBOURS
    assert 99 <= len(pairs) <= 100 * most
    assert {at for pair in pairs for at in pair} == set(range(100))


def test_a_small_dossier_is_compared_whole() -> None:
    assert len(candidate_pairs([key_of(prose(at)) for at in range(9)], [None] * 9)) == 36


def test_the_index_says_what_is_made_from_what() -> None:
    original = prose(7)
    index = LineageIndex([original, prose(8)].__getitem__)
    assert index.add(original, 1) == {}
    assert index.add(prose(8), 1) == {}
    assert list(index.add(prose(7, original), 2)) == [0]
