"""Peers are measured as they come: their spans unmoved, what they refuse counted, what is missing said."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from spacy.tokens import Span

from bench import __main__, quotations
from bench.citron import MODEL_FILES, CitronMissing, load_citron

TEXT = 'Ann and Bo said: "We agree on it."'
GOLD = {"source": [[0, 10]], "cue": [[11, 15]], "content": [[17, 34]]}

UTILS = """
import spacy
from spacy.tokens import Span

def get_parser():
    nlp = spacy.load("en_core_web_sm")
    Span.set_extension("to_json", method=lambda span: span.text)
    return nlp
"""

CITRON = """
import pickle
from pathlib import Path
from . import utils

class Quote:
    def __init__(self, cue, sources, contents):
        self.cue, self.sources, self.contents = cue, sources, contents

class Citron:
    def __init__(self, model_path, nlp=None):
        self.nlp = utils.get_parser() if nlp is None else nlp
        self.cues = pickle.loads(Path(model_path, "cue-classifier.pickle").read_bytes())

    def get_quotes(self, doc, resolve_coreferences=True):
        assert Span.has_extension("to_json")
        return [
            Quote(doc[token.i : token.i + 1], [doc[: token.i]], [doc[token.i + 2 : len(doc)]])
            for token in doc if token.text in self.cues
        ]
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A stand-in with the folders, names and signatures of Citron; like it without an `__init__.py`."""
    import pickle

    (tmp_path / "citron").mkdir()
    (tmp_path / "citron" / "utils.py").write_text(UTILS, encoding="utf-8")
    (tmp_path / "citron" / "citron.py").write_text("from spacy.tokens import Span\n" + CITRON, encoding="utf-8")
    model = tmp_path / "models" / "en_2021"
    model.mkdir(parents=True)
    for name in MODEL_FILES:
        (model / name).write_bytes(pickle.dumps({"said"}))
    monkeypatch.setattr(sys, "path", [*sys.path])
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "citron"]:
        del sys.modules[name]
    if Span.has_extension("to_json"):
        Span.remove_extension("to_json")


def test_citron_s_tokens_become_characters(checkout: Path) -> None:
    read = load_citron(checkout, None, spacy.blank("en"))
    assert read(TEXT) == [GOLD]


def test_citron_s_model_may_stand_elsewhere(checkout: Path) -> None:
    model = (checkout / "models" / "en_2021").rename(checkout / "mine")
    with pytest.raises(CitronMissing, match=r"no model .* --citron-model"):
        load_citron(checkout, None, spacy.blank("en"))
    assert load_citron(checkout, model, spacy.blank("en"))(TEXT) == [GOLD]


def test_a_missing_file_of_citron_s_model_is_named(checkout: Path) -> None:
    (checkout / "models" / "en_2021" / MODEL_FILES[0]).unlink()
    with pytest.raises(CitronMissing, match=f"{MODEL_FILES[0]} missing"):
        load_citron(checkout, None, spacy.blank("en"))


def test_a_model_of_other_versions_is_no_traceback(checkout: Path) -> None:
    (checkout / "models" / "en_2021" / MODEL_FILES[0]).write_bytes(b"csklearn.gone\nClassifier\n.")
    with pytest.raises(CitronMissing, match="does not run here: ModuleNotFoundError"):
        load_citron(checkout, None, spacy.blank("en"))


def test_a_package_that_citron_needs_is_named(checkout: Path) -> None:
    (checkout / "citron" / "citron.py").write_text("import cherrypie", encoding="utf-8")
    with pytest.raises(CitronMissing, match=r"cherrypie.*pip install"):
        load_citron(checkout, None, spacy.blank("en"))


def test_a_folder_that_is_no_checkout_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "polnear").mkdir()
    with gzip.open(tmp_path / "polnear" / "dev.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"doc": "a", "text": TEXT, "attributions": [GOLD]}) + "\n")
    arguments = ["quotations", "--data", str(tmp_path), "--citron", str(tmp_path)]
    assert __main__.main(arguments) == 2
    assert "is no checkout of Citron" in capsys.readouterr().err


def test_a_model_without_its_checkout_is_a_usage_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        __main__.main(["quotations", "--citron-model", "somewhere"])


def test_textacy_s_spans_stand_as_given_with_their_marks() -> None:
    nlp = spacy.blank("en")

    def direct_quotations(doc: Any) -> list[SimpleNamespace]:
        return [SimpleNamespace(speaker=[doc[0], doc[2]], cue=[doc[3]], content=doc[5:])]

    assert quotations.by_textacy(TEXT, nlp, direct_quotations) == [GOLD]


def test_a_text_that_textacy_refuses_is_not_one_without_quotations() -> None:
    def direct_quotations(doc: Any) -> Iterator[SimpleNamespace]:
        raise ValueError("3 quotation marks found")
        yield

    assert quotations.by_textacy(TEXT, spacy.blank("en"), direct_quotations) is None
    assert quotations.by_textacy(TEXT, spacy.blank("en"), lambda doc: []) == []


def test_refusals_are_counted_and_parts_given_as_shares_of_the_parse(capsys: pytest.CaptureFixture[str]) -> None:
    whole = quotations.Reader(name="whole", steps={"parse": str.split, "rest": lambda words: [GOLD]})
    picky = quotations.Reader(name="picky", steps={"all": lambda text: None if "said" in text else []})
    quotations.measure([whole, picky], [{"text": TEXT, "attributions": [GOLD]}] * 2)
    first, second = capsys.readouterr().out.split("\npicky:")
    assert "1.000 × the parse" in first
    assert "rest" in first
    assert "refuses" not in first
    assert "refuses 2 of 2 documents" in second
    assert "gold 2  predicted 0" in second
