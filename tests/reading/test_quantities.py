"""Quantities: everything that a sentence counts or measures, as data; a case needs no code."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st
from spacy.language import Language

from onrecord.reading.dates import find_dates
from onrecord.reading.figures import find_quantities
from onrecord.reading.figures_quantities import Quantity
from onrecord.reading.parse import parse_article
from onrecord.record import Article

from .quantity_cases import CASES

Make = Callable[..., Article]


def in_words(quantity: Quantity) -> str:
    """One quantity in the form of the cases."""
    value = f"{quantity.value:.12g}" + (f"-{quantity.upper:.12g}" if quantity.upper is not None else "")
    parts = [value, quantity.unit, "" if quantity.bound == "exactly" else quantity.bound, quantity.change]
    return " ".join([*(part for part in parts if part), *(["to"] if quantity.reached else [])])


@pytest.mark.parametrize("text", CASES)
def test_all_that_is_counted_or_measured_is_read(text: str, nlp: Language, article: Make) -> None:
    parse = parse_article(article(text), nlp)
    assert "; ".join(in_words(quantity) for quantity in find_quantities(parse, find_dates(parse))) == CASES[text]


PIECES = st.sampled_from(
    "about 5 - 10 % $ € million dozens of thousands km troops a half from to 3.5bn up 1/2 , . year-old per day".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14))
def test_quantities_never_overlap_and_ranges_rise(nlp: Language, pieces: list[str]) -> None:
    parse = parse_article(made(" ".join(pieces)), nlp)
    found = find_quantities(parse, find_dates(parse))
    for one, two in pairwise(found):
        assert one.end <= two.start
    for quantity in found:
        assert quantity.start <= quantity.number[0] < quantity.number[1] <= max(quantity.end, quantity.number[1])
        assert quantity.upper is None or quantity.upper > quantity.value


def made(text: str) -> Article:
    """An article of one block."""
    from onrecord.record import ArticleId, Block

    body = (Block(start=0, end=len(text)),)
    return Article(id=ArticleId("art_made"), name="made", text=text, sha256="", body=body)
