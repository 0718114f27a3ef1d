"""Sets of marked actors read from their files, and the record's actors against a gold."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from bench.actors import Tally, add, head_of
from bench.actors_readers import Found, SpacyNames
from bench.actors_seeds import missing_names, said_somewhere
from bench.actors_sets import dossiers
from onrecord.record import Actor

TEXT = "Ann Roy left. She met Lee in Rome.\nNobody marked this."
ROW = {
    "doc": "1_1x",
    "topic": "1",
    "text": TEXT,
    "sentences": [[0, 13], [14, 34], [35, 54]],
    "validated_sentences": [0, 1],
    "mentions": [
        {"id": "1", "kind": "HUMAN_PART_PER", "sentence": 0, "spans": [[0, 7]], "chain": "A"},
        {"id": "2", "kind": "HUMAN_PART_PER", "sentence": 1, "spans": [[14, 17]], "chain": "A"},
        {"id": "3", "kind": "HUMAN_PART_PER", "sentence": 1, "spans": [[22, 25]], "chain": None},
        {"id": "4", "kind": "LOC_GEO", "sentence": 1, "spans": [[26, 33]], "chain": None},
        {"id": "5", "kind": "ACTION_OCCURRENCE", "sentence": 0, "spans": [[8, 12]], "chain": "B"},
    ],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "ecbplus").mkdir()
    with gzip.open(tmp_path / "ecbplus" / "another_part.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(ROW) + "\n")
    return tmp_path


def test_any_file_of_the_form_is_read_and_only_what_was_validated_counts(data: Path) -> None:
    (dossier,) = dossiers(data, "ecbplus")
    (text,) = dossier.texts
    assert [TEXT[one.start : one.end] for one in text.named] == ["Ann Roy", "She", "Lee", "in Rome"]
    assert text.scored == ((0, 13), (14, 34))
    assert dossiers(data, "re3d") == []


def test_a_mention_is_right_by_its_head_and_a_preposition_before_it_is_none(data: Path, nlp: Language) -> None:
    (dossier,) = dossiers(data, "ecbplus")
    doc = nlp(TEXT)
    assert head_of(doc, 26, 33) == head_of(doc, 29, 33)
    tally = Tally()
    found = [
        Found(text=0, start=4, end=7, who="a", kind="person"),
        Found(text=0, start=14, end=17, who="a", kind="person"),
        Found(text=0, start=29, end=33, who="b", kind="person"),
        Found(text=0, start=35, end=41, who="c", kind="person"),
    ]
    add(tally, dossier, [doc], found)
    assert (tally.linking.mentions.precision, tally.linking.mentions.recall) == (1.0, 0.75)
    assert tally.linking.conll == 1.0
    assert (tally.kinds_right, tally.kinds) == (2, 3)


def test_the_baseline_joins_a_surname_to_the_full_name(nlp: Language) -> None:
    doc = nlp("Emmanuel Macron spoke in Paris on Monday. Macron said that he would return to France.")
    names = {found.who for found in SpacyNames(by_surname=True).read([doc]) if found.kind == "person"}
    assert names == {"emmanuel macron"}


def test_names_that_the_record_lacks_are_listed(actor: Callable[..., Actor]) -> None:
    gold = [{"name": "Ann Roy", "also": ["Roy", "the mayor", "Her Honour"]}]
    said = said_somewhere(gold, "Ann Roy came. The mayor said no. Roy left.")
    assert said == [{"name": "Ann Roy", "also": ["the mayor", "Roy"]}]
    assert missing_names(said, [actor("Ann Roy", "Roy")]) == ["Ann Roy: the mayor"]


@pytest.fixture
def actor() -> Callable[..., Actor]:
    def make(name: str, *aliases: str) -> Actor:
        return Actor(id=f"act_{name}", name=name, kind="person", aliases=aliases)

    return make
