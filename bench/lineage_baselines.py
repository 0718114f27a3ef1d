"""Other ways to tell copies, for the same run: what any tool would try first."""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from onrecord.record import Reading
from onrecord.record.vector import stack

WORD = re.compile(r"\w+")
GRAM = 3
PERMUTATIONS = 128
DATASKETCH_AT, RENSA_AT, RENSA_SEED = 0.5, 0.8, 42
"""Thresholds and seed of the examples in the two packages' own documentation (datasketch 2.0, rensa 0.5)."""

MODULES = {"scikit-learn": "sklearn"}
"""Module of a package that is not named after it."""

Couple = tuple[str, str]
Likeness = Callable[[Mapping[str, Reading], Sequence[Couple]], list[float]]
"""How like each couple of texts is, 0-1, given all texts by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    name: str
    likeness: Likeness
    at: float | None = None
    """Likeness from which two texts are said to be copies; None: chosen on the made copies that may be tuned on."""
    needs: str | None = None
    """Package to be installed for it."""


def tfidf(readings: Mapping[str, Reading], couples: Sequence[Couple]) -> list[float]:
    """Cosine of word weights, the weights counted on all the texts given."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    names = {name: at for at, name in enumerate(readings)}
    weights = text.TfidfVectorizer(sublinear_tf=True).fit_transform(
        [reading.article.text for reading in readings.values()]
    )
    return [float(weights[names[a]].multiply(weights[names[b]]).sum()) for a, b in couples]


def jaccard(readings: Mapping[str, Reading], couples: Sequence[Couple]) -> list[float]:
    grams = _all_grams(readings)
    return [len(grams[a] & grams[b]) / max(1, len(grams[a] | grams[b])) for a, b in couples]


def containment(readings: Mapping[str, Reading], couples: Sequence[Couple]) -> list[float]:
    grams = _all_grams(readings)
    return [len(grams[a] & grams[b]) / max(1, min(len(grams[a]), len(grams[b]))) for a, b in couples]


def minilm(readings: Mapping[str, Reading], couples: Sequence[Couple]) -> list[float]:
    """Cosine of the mean embeddings of the sentences."""
    means = {}
    for name, reading in readings.items():
        vectors = [sentence.vector for sentence in reading.sentences if sentence.vector]
        mean = stack(vectors).mean(axis=0) if vectors else np.zeros(1, dtype=np.float32)
        means[name] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return [float(means[a] @ means[b]) if means[a].shape == means[b].shape else 0.0 for a, b in couples]


def datasketch(readings: Mapping[str, Reading], couples: Sequence[Couple]) -> list[float]:
    """1 for what the index finds, words as the set, as in its documentation."""
    package = importlib.import_module("datasketch")
    index = package.MinHashLSH(threshold=DATASKETCH_AT, num_perm=PERMUTATIONS)
    sketches: dict[str, Any] = {}
    for name, reading in readings.items():
        sketch = package.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([word.encode() for word in sorted(set(reading.article.text.split()))])
        sketches[name] = sketch
        index.insert(name, sketch)
    found = {name: set(index.query(sketch)) for name, sketch in sketches.items()}
    return [float(b in found[a]) for a, b in couples]


def rensa(readings: Mapping[str, Reading], couples: Sequence[Couple]) -> list[float]:
    """Its estimate of the likeness of word sets, which its deduplicator compares with the threshold."""
    package = importlib.import_module("rensa")
    tokens = [reading.article.text.split() for reading in readings.values()]
    made = package.RMinHash.from_token_sets(tokens, num_perm=PERMUTATIONS, seed=RENSA_SEED)
    sketches = dict(zip(readings, made, strict=True))
    return [float(sketches[a].jaccard(sketches[b])) for a, b in couples]


BASELINES = (
    Baseline(name="TF-IDF cosine", likeness=tfidf, needs="scikit-learn"),
    Baseline(name="3-gram Jaccard", likeness=jaccard),
    Baseline(name="3-gram containment", likeness=containment),
    Baseline(name="MiniLM mean cosine", likeness=minilm),
    Baseline(name="datasketch LSH", likeness=datasketch, at=DATASKETCH_AT, needs="datasketch"),
    Baseline(name="rensa", likeness=rensa, at=RENSA_AT, needs="rensa"),
)


def installed(baseline: Baseline) -> bool:
    module = MODULES.get(baseline.needs or "", baseline.needs)
    return module is None or importlib.util.find_spec(module) is not None


def best_threshold(likenesses: Sequence[float], same: Sequence[bool]) -> float:
    """The likeness with the best F1 on these pairs, halfway to the next lower one."""
    order = sorted(zip(likenesses, same, strict=True), reverse=True)
    copies, best, at = sum(same), -1.0, 1.0
    right = 0
    for number, ((here, is_copy), (below, _)) in enumerate(pairwise([*order, (0.0, False)]), start=1):
        right += is_copy
        f1 = 2 * right / (number + copies)
        if here != below and f1 > best:
            best, at = f1, (here + below) / 2
    return round(at, 4)


def _all_grams(readings: Mapping[str, Reading]) -> dict[str, frozenset[tuple[str, ...]]]:
    return {name: _grams(reading.article.text) for name, reading in readings.items()}


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return frozenset(tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))
