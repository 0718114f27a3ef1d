"""Whose count a figure is: of a saying's numbers, only those that its speaker gives as his own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.clauses import mark_clauses
from onrecord.reading.dates import find_dates
from onrecord.reading.figures import find_figures
from onrecord.reading.parse import parse_article
from onrecord.reading.quotations import find_quotations
from onrecord.record import Article

Make = Callable[..., Article]

OWNERS = {
    "Anna Berg said that 400 sailors had gone home.": "Anna Berg",
    "The port earned $40 million in May, Anna Berg said.": "Anna Berg",
    '"We sold 400 boats," Anna Berg said.': "Anna Berg",
    "Anna Berg estimated that 30 percent of the boats had sunk.": "Anna Berg",
    "Anna Berg complained that they put 400 sailors on the street.": None,
    "Anna Berg claimed that her views — expressed in thousands of letters — never changed.": None,
    'Anna Berg said: "The notion that 400 sailors drowned is absurd."': None,
    "Anna Berg said she had read the 300-page summary.": None,
    '"Census data shows that 400 sailors left," Anna Berg said.': None,
    "Anna Berg questioned Olav Dahl over the ban on sailors from seven northern countries.": None,
    "Anna Berg said Olav Dahl fired four shots, according to the report.": "Anna Berg",
    "Anna Berg denied that 400 sailors had drowned.": None,
}


@pytest.mark.parametrize("text", OWNERS)
def test_a_number_is_the_speakers_only_where_he_gives_it(nlp: Language, article: Make, text: str) -> None:
    parse = parse_article(article(text), nlp)
    _, mentions = find_actors(parse)
    dates = mark_clauses(parse, find_dates(parse))
    found = find_figures(parse, mentions, dates, find_quotations(parse, find_actors(parse)[0], mentions, dates))
    owners = {
        text[figure.by_party.span.start : figure.by_party.span.end]
        if figure.by_party and figure.by_party.span
        else None
        for figure in found
    }
    assert owners == {OWNERS[text]}
