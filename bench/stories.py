"""`python -m bench stories`: articles grouped into stories, on labelled sets and on a long stream.

One setting for all sets. B³ as in `bench/scorers/score_groups.py`. The baselines cluster by average linkage, too; their
thresholds were chosen on the mixed stream, to their advantage.
"""

from __future__ import annotations

import math
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.scorers import score_groups
from onrecord.reconciling.stories import group_stories, own_text
from onrecord.reconciling.stories_index import StoryIndex
from onrecord.reconciling.stories_linkage import join_by_mean
from onrecord.record import ArticleId, Reading
from onrecord.record.vector import stack

from .memory import peak_mib
from .places import data_folder
from .stories_stream import stream
from .topic_sets import Labelled, labelled_set

SEED = 4
"""Order of the mixed stream."""
TFIDF_THRESHOLD, MEAN_THRESHOLD = 0.24, 0.70
"""Best on the mixed stream in steps of .02."""
WORD = re.compile(r"[^\W_]{2,}")
LATE = 300
"""Articles added one by one after a stream."""

Groups = dict[str, str]
Grouping = Callable[[Sequence[Labelled]], Groups]


def run(data: str | None, *, cache: Path | None, length: int | None) -> int:
    """Prints the table or, given a `length` in articles, the measures of a stream so long; 2 if there is no data."""
    folder = data_folder(data)
    if not (folder / "ecbplus").is_dir():
        print(f"no ecbplus in {folder}; name the folder of the sets with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    if length:
        return _long_stream(labelled_set(folder, "allsides", cache), length)
    sets = {name: labelled_set(folder, name, cache) for name in ("ecbplus", "basil", "allsides")}
    sets["mixed"] = sets["ecbplus"] + sets["basil"]
    random.Random(SEED).shuffle(sets["mixed"])
    print(f"{'set':9}{'grouped by':34}{'articles':>9}{'stories':>9}{'found':>7}{'P':>8}{'R':>8}{'F1':>8}")
    for name in ("ecbplus", "basil", "mixed", "allsides"):
        for how, grouping in GROUPINGS.items():
            gold: Groups = {one.reading.article.id: one.story for one in sets[name]}
            scored = score_groups.score(gold, grouping(sets[name]))
            cubed = scored["b_cubed"]
            print(
                f"{name:9}{how:34}{scored['documents']:9}{scored['gold_groups']:9}{scored['predicted_groups']:7}"
                f"{cubed['precision']:8.4f}{cubed['recall']:8.4f}{cubed['f1']:8.4f}"
            )
    return 0


def by_onrecord(articles: Sequence[Labelled]) -> Groups:
    """The stories of the record."""
    stories = group_stories(tuple(one.reading for one in articles), ())
    return {article: story.id for story in stories for article in story.articles}


def by_tfidf(articles: Sequence[Labelled], threshold: float = TFIDF_THRESHOLD) -> Groups:
    """TF-IDF over the stream itself (sublinear counts, smoothed rarity, length 1) and average linkage."""
    counts = [Counter(WORD.findall(own_text(one.reading).lower())) for one in articles]
    texts = Counter(word for count in counts for word in count)
    columns = {word: at for at, word in enumerate(sorted(texts))}
    rows = np.zeros((len(counts), len(columns)), np.float32)
    for row, count in zip(rows, counts, strict=True):
        for word, number in count.items():
            row[columns[word]] = (1 + math.log(number)) * (1 + math.log((1 + len(counts)) / (1 + texts[word])))
    return _linked(articles, rows, threshold)


def by_mean_vector(articles: Sequence[Labelled], threshold: float = MEAN_THRESHOLD) -> Groups:
    """Mean of the MiniLM embeddings of all sentences, and average linkage."""
    rows = np.zeros((len(articles), 384), np.float32)
    for row, one in zip(rows, articles, strict=True):
        vectors = [sentence.vector for sentence in one.reading.sentences if sentence.vector]
        if vectors:
            row[:] = stack(vectors).mean(axis=0)
    return _linked(articles, rows, threshold)


GROUPINGS: dict[str, Grouping] = {
    "OnRecord": by_onrecord,
    "TF-IDF, average linkage": by_tfidf,
    "MiniLM mean, average linkage": by_mean_vector,
}


def _linked(articles: Sequence[Labelled], rows: NDArray[np.float32], threshold: float) -> Groups:
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    like = np.asarray(np.round(rows @ rows.T, 4), dtype=np.float64)
    np.fill_diagonal(like, 0.0)
    groups = join_by_mean(like, threshold)
    return {articles[place].reading.article.id: str(at) for at, group in enumerate(groups) for place in group}


def _long_stream(practice: Sequence[Labelled], number: int) -> int:
    """Time for each article from a hundredth of the stream to all of it, memory, and the time that a late article
    takes."""
    events: dict[str, list[Reading]] = {}
    for one in practice:
        events.setdefault(one.story, []).append(one.reading)
    topics = {event: [reading.topic for reading in readings if reading.topic] for event, readings in events.items()}
    given = list(stream(topics, number + LATE))
    late, kept = given[number:], given[:number]
    times = {}
    for part in (number // 100, number // 10, number):
        before = peak_mib()
        start = time.process_time()
        index = StoryIndex(kept[:part])
        groups = index.groups()
        times[part] = (time.process_time() - start) / part * 1000
        print(
            f"{part:8} articles: {times[part]:.3f} ms of the processor each, {len(groups)} stories, "
            f"{peak_mib() - before:,.0f} MiB more, {peak_mib():,.0f} MiB in all"
        )
    print(f"growth of the time for an article: {times[number] / times[number // 100]:.2f} x")
    added = []
    for topic in late:
        start = time.perf_counter()
        index.add(replace(topic, article=ArticleId(f"{topic.article}_late")))
        added.append((time.perf_counter() - start) * 1000)
    print(
        f"adding one article to {number}: median {sorted(added)[len(added) // 2]:.1f} ms, longest {max(added):.1f} ms"
    )
    return 0
