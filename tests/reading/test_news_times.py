"""Expressions of time in sentences of news, against what the guidelines of TIMEX3 mark and how they write its value."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from bench.plain import article_of
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reconciling.dating_resolve import resolve_dates

DAY = date(2013, 3, 22)
LINES = [
    line
    for line in (Path(__file__).parent / "data" / "news_times.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@pytest.mark.parametrize("line", LINES)
def test_a_sentence_of_news_has_the_times_that_it_names(line: str, nlp: Language) -> None:
    text = MARK.sub(r"\1", line)
    found = resolve_dates(find_dates(parse_article(article_of(text), nlp)), DAY, text)
    assert [(text[one.span.start : one.span.end], one.value) for one in found] == MARK.findall(line)
