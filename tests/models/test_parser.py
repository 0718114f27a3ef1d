"""The parser is found among the installed packages, or its absence is explained."""

from __future__ import annotations

import pytest

from onrecord.errors import MissingExtra
from onrecord.models import parser


def test_the_parser_names_itself() -> None:
    nlp = parser.load_parser()
    assert parser.parser_version(nlp).version.startswith("3.")
    assert {"tagger", "parser", "lemmatizer", "ner"} <= set(nlp.pipe_names)


def test_a_missing_model_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "PACKAGES", ("no_such_model",))
    with pytest.raises(MissingExtra, match="pip install"):
        parser.load_parser.__wrapped__()
