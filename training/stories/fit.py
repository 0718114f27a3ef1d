"""Fits `src/onrecord/models/stories/weights.json`, and says how well the fit holds on topics that it has not seen.

    python -m training.stories.fit --data DIR [--cache FOLDER]

A logistic regression over pairs of ecbplus articles (CC BY 3.0): one story or two? Four parts, five weights. Pairs of
two kinds of event are many and easy, so they count a tenth. BASIL and the practice events are only grouped, never
learnt from. Whole topics, look-alikes included, are held out in five folds; each article is then scored in the stream
of all, mixed with BASIL or not, as grouped by the weights that have not seen its topic.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.places import data_folder
from bench.topic_sets import Labelled, labelled_set
from onrecord.models.stories import StoryWeights
from onrecord.reconciling.stories_index import StoryIndex
from onrecord.reconciling.stories_likeness import TopicTable

FOLDS = 5
SEED = 1
EASY = 0.1
"""Weight of a pair of two topics."""
RIDGE = 1e-5
"""Penalty on squared standardised weights, per pair: only keeps the fit stable."""


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", metavar="DIR")
    parser.add_argument("--cache", type=Path, metavar="FOLDER")
    given = parser.parse_args(arguments)
    data = data_folder(given.data)
    ecbplus, basil = (labelled_set(data, name, given.cache) for name in ("ecbplus", "basil"))
    numbers = sorted({one.topic for one in ecbplus if one.topic is not None})
    order = np.random.default_rng(SEED).permutation(numbers).tolist()
    fold_of = {number: at % FOLDS for at, number in enumerate(order)}
    held_out = [fit([one for one in ecbplus if fold_of[one.topic or 0] != fold]) for fold in range(FOLDS)]
    for name, stream in (("ecbplus", ecbplus), ("mixed with basil", ecbplus + basil)):
        scores = [
            score
            for fold, weights in enumerate(held_out)
            for one, score in zip(stream, cubed(stream, weights), strict=True)
            if fold_of.get(one.topic or 0) == fold
        ]
        everything = fit(ecbplus)
        if name != "ecbplus":  # nothing was learnt from these
            scores += [s for one, s in zip(stream, cubed(stream, everything), strict=True) if one.topic is None]
        print(f"{name}: held out {_three(scores)}; in sample {_three(cubed(stream, everything))}")
    print(json.dumps({name: round(value, 1) for name, value in asdict(fit(ecbplus)).items()}, indent=1))


def fit(articles: Sequence[Labelled]) -> StoryWeights:
    """The weights under which the stories of these articles are likest."""
    kept = [one for one in articles if one.reading.topic is not None]
    table = TopicTable([one.reading.topic for one in kept if one.reading.topic is not None])
    ones, others = np.triu_indices(len(kept), 1)
    cosines = table.cosines(np.arange(len(kept)))[:, ones, others]
    parts = np.vstack((cosines, table.years_apart(ones, others))).T
    stories, topics = np.array([one.story for one in kept]), np.array([one.topic for one in kept])
    alike = (stories[ones] == stories[others]).astype(np.float64)
    weights = np.where(topics[ones] == topics[others], 1.0, EASY)
    near = ~table.far_apart(ones, others)
    learnt = _logistic(parts[near], alike[near], weights[near])
    return StoryWeights(words=learnt[0], names=learnt[1], meaning=learnt[2], other_years=learnt[3], sum=learnt[4])


def _logistic(parts: NDArray[np.float64], answers: NDArray[np.float64], weights: NDArray[np.float64]) -> list[float]:
    """Weights of the parts and, last, the constant; Newton's method."""
    spread = parts.std(axis=0)
    rows = np.column_stack((parts / spread, np.ones(len(parts))))
    penalty = np.array([RIDGE * len(rows)] * parts.shape[1] + [0.0])
    found = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weights * (answers - chance)) - penalty * found
        curve = (rows * (weights * chance * (1 - chance))[:, None]).T @ rows + np.diag(penalty)
        found += np.linalg.solve(curve, slope)
    return [*(found[:-1] / spread).tolist(), float(found[-1])]


def cubed(articles: Sequence[Labelled], weights: StoryWeights) -> list[tuple[float, float]]:
    """B³ precision and recall of each article, all grouped together under these weights."""
    topics = [one.reading.topic for one in articles if one.reading.topic is not None]
    index = StoryIndex(topics, weights=weights)
    group_of = {article: at for at, group in enumerate(index.groups()) for article in group.articles}
    found = [group_of.get(one.reading.article.id, -1 - at) for at, one in enumerate(articles)]
    both = Counter((one.topic, one.story, group) for one, group in zip(articles, found, strict=True))
    wanted = Counter((one.topic, one.story) for one in articles)
    given = Counter(found)
    return [
        (
            both[one.topic, one.story, group] / given[group],
            both[one.topic, one.story, group] / wanted[one.topic, one.story],
        )
        for one, group in zip(articles, found, strict=True)
    ]


def _three(scores: Sequence[tuple[float, float]]) -> str:
    precision, recall = np.mean(scores, axis=0).tolist()
    return f"P {precision:.4f} R {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}"


if __name__ == "__main__":
    main()
