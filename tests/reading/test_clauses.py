"""Which clause an expression of time dates."""

import pytest

from onrecord.reading.clauses import mark_clauses
from onrecord.reading.parse import parse_article
from onrecord.record import DateExpression, Span

CASES = [
    (
        "They want the Lund accord, a truce signed by both sides in 2015 after the war broke out, to hold.",
        "2015",
        "the Lund accord, a truce signed by both sides in 2015",
    ),
    (
        "The mayor, who took office in March, refused to resign.",
        "March",
        "The mayor, who took office in March",
    ),
    ("But on Monday the minister flew to Lisbon.", "Monday", "on Monday the minister flew to Lisbon"),
    ("She returned to Paris, where she met the mayor on Tuesday.", "Tuesday", "she met the mayor on Tuesday"),
    (
        "BERGEN, 15 May 2024 – The port was closed, the harbour master said on Wednesday.",
        "Wednesday",
        "The port was closed, the harbour master said on Wednesday",
    ),
    ("“It is shut,” the harbour master said on Monday.", "Monday", "“It is shut,” the harbour master said on Monday"),
    ("It will end badly if they are not home by Friday.", "Friday", "It will end badly if they are not home by Friday"),
    (
        "She said after hours of talks that Holm had promised to leave the house by Friday.",
        "Friday",
        "Holm had promised to leave the house by Friday",
    ),
    ("Everyone who joined after 1997 must pay.", "1997", None),
    ("Tickets for the 2016 World Cup are sold out.", "2016", None),
    ("They tried to win the 2016 election.", "2016", None),
    ("“I shall resign on Monday,” she told her party.", "Monday", None),
    ("BERGEN, 15 May 2024 – The port was closed.", "15 May 2024", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "clause"), CASES)
def test_an_expression_dates_the_clause_around_it(nlp, article, text, words, clause):
    one = article(text)
    at = text.index(words)
    span = Span(article=one.id, start=at, end=at + len(words))
    date = DateExpression(span=span, value=None, kind="date", basis="")
    (marked,) = mark_clauses(parse_article(one, nlp), [date])
    found = marked.clause
    assert (text[found.start : found.end] if found else None) == clause
