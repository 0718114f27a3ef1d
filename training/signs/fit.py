"""Makes `src/onrecord/models/wordchoice/weights.json`: which words a synonym machine put in.

    pip install lemminflect==0.2.3
    python -m training.signs.fit --data DIR --wordnet WORDNET/dict --thesaurus MIXED > weights.json

Each openly licensed text (`texts.py`) is spun once by a spinner drawn for it (`spinners.py`); of the content words of
original and spun text, those that were exchanged are told from the others by a logistic regression over the encoder's
state half-way up and the features of `onrecord.reading.signs_words`. A fifth of the groups is held apart to print how
well that goes; the weights printed are learnt from all.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.plain import article_of
from bench.ranking import roc_auc
from onrecord.models.encoder import Encoded, Encoder, load_encoder
from onrecord.models.parser import load_parser
from onrecord.reading.parse import Parse, parse_article
from onrecord.reading.signs_words import odd_words, word_features

from .spinners import known_forms, makes, spin, words_of
from .texts import open_texts

RATES = (0.2, 0.3, 0.5, 0.7)
"""Parts of the words with a synonym that are exchanged, one drawn for each text."""
FOLDS = 5
RIDGE = 1e-3
"""Penalty on squared weights of columns with a spread of 1, per word."""
STEPS = 30
"""Steps of Newton's method at most; it has come to rest before."""

Rows = NDArray[np.float32]


class States:
    """Gives the whole state of each word piece where the encoder has one number."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def encode_words(self, texts: list[str]) -> list[Encoded]:
        return [self._encode(text) for text in texts]

    def _encode(self, text: str) -> Encoded:
        pieces, _, states = self._encoder.look_inside(text)
        return Encoded(vector=b"", pieces=pieces, oddness=tuple(states))


@dataclass(frozen=True, slots=True)
class Examples:
    """The words of one text."""

    group: str
    rows: Rows
    exchanged: NDArray[np.bool_]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    for name in ("--data", "--wordnet", "--thesaurus"):
        parser.add_argument(name, type=Path, required=True)
    given = parser.parse_args()
    found = list(examples(given.data, given.wordnet, given.thesaurus))
    held = [each for each in found if zlib.crc32(each.group.encode()) % FOLDS == 0]
    kept = [each for each in found if zlib.crc32(each.group.encode()) % FOLDS]
    rows, exchanged = joint(held)
    scores = rows @ fit(*joint(kept))
    auc = roc_auc(scores[exchanged].tolist(), scores[~exchanged].tolist())
    print(f"{sum(len(each.rows) for each in found)} words, ROC AUC in the fold held apart {auc:.3f}", file=sys.stderr)
    weights = fit(*joint(found)).round(4).tolist()
    names = list(word_features(load_parser()("word")[0]))
    size = len(weights) - len(names)
    print(json.dumps({"features": dict(zip(names, weights[size:], strict=True)), "head": weights[:size]}))


def examples(data: Path, wordnet: Path, thesaurus: Path) -> Iterator[Examples]:
    """For each text two: as it is, and spun."""
    nlp, states = load_parser(), States(load_encoder())
    spinners = list(makes(wordnet, thesaurus).values())
    with nlp.select_pipes(disable=["ner"]):
        for number, (group, text) in enumerate(open_texts(data)):
            rng = random.Random(number)
            parse = parse_article(article_of(text), nlp)
            yield _examples(group, parse, [], states)
            spun, places = spin(words_of(parse), rng.choice(spinners), rng.choice(RATES), rng, known_forms())
            yield _examples(group, parse_article(article_of(spun), nlp), places, states)


def _examples(group: str, parse: Parse, places: list[tuple[int, int]], states: States) -> Examples:
    rows, exchanged = [], []
    for token, state in odd_words(parse, states):
        rows.append(np.concatenate([state, list(word_features(token).values())]))
        at = parse.clean.origin[token.idx]
        place = bisect_right(places, (at, sys.maxsize)) - 1
        exchanged.append(place >= 0 and places[place][0] <= at < places[place][1])
    return Examples(group, np.array(rows, dtype=np.float32), np.array(exchanged, dtype=bool))


def joint(found: list[Examples]) -> tuple[Rows, NDArray[np.bool_]]:
    some = [each for each in found if len(each.rows)]
    return np.concatenate([each.rows for each in some]), np.concatenate([each.exchanged for each in some])


def fit(rows: Rows, exchanged: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Weights of a logistic regression with a ridge, by Newton's method on columns of one spread."""
    spread = rows.std(axis=0).astype(np.float64)
    spread[spread < 1e-6] = 1.0
    scaled = (rows / spread).astype(np.float64)
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (chance - exchanged) / len(rows) + RIDGE * weights
        curve = (scaled.T * (chance * (1 - chance))) @ scaled / len(rows) + RIDGE * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return np.asarray(weights / spread, dtype=np.float64)


if __name__ == "__main__":
    main()
