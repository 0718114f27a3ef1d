"""Which clause an expression of time dates."""

import pytest

from onrecord.reading.clauses import mark_clauses
from onrecord.reading.dates import find_dates
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
    ("When she took office in May, prices rose.", "May", "When she took office in May, prices rose"),
    ("As late as May, the mayor sold tickets.", "May", "As late as May, the mayor sold tickets"),
    ("The court found that the March order was void.", "March", None),
    ("Concern that prices will rise next year is common.", "next year", None),
    ("Forty boats have fished there since March.", "March", "Forty boats have fished there since March"),
    ("Since 1975, nobody has left the island.", "1975", None),
    ("Between 2012 and 2016, the mayor sold three mills.", "2016", None),
    ("The rate fell to 7 percent from 8 percent in April.", "April", None),
    ("A win in May would have helped the mayor.", "May", None),
    ("Sales could pick up in December.", "December", None),
    ("They were critics of last week's march.", "last week", None),
    ("A poll released in June was wrong.", "June", None),
    ("Supporters waiting since dawn, both sides expecting a fight on Tuesday.", "Tuesday", None),
    ("The mayor tweeted on Tuesday.", "Tuesday", None),
    ("The mayor will return to court on Tuesday.", "Tuesday", "The mayor will return to court on Tuesday"),
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


def test_a_clause_is_dated_once_by_the_day_or_by_what_stands_nearest_to_its_verb(nlp, article):
    one = article("In Monday's report, sales were revised for April. Holm served in the navy from 2003 to 2007.")
    parsed = parse_article(one, nlp)
    marked = [date for date in mark_clauses(parsed, find_dates(parsed)) if date.clause is not None]
    assert [one.text[date.span.start : date.span.end] for date in marked] == ["Monday", "2003"]


def test_the_pronoun_that_ties_a_clause_to_its_subject_is_marked(nlp, article):
    one = article("The mayor, who took office in March, refused to resign.")
    parsed = parse_article(one, nlp)
    (marked,) = mark_clauses(parsed, find_dates(parsed))
    assert one.text[marked.joint.start : marked.joint.end] == ", who"


def test_what_is_so_now_is_not_of_a_year_past(nlp, article):
    one = article("Critics are still angry about the move in 2013.")
    parsed = parse_article(one, nlp)
    assert [date.clause for date in mark_clauses(parsed, find_dates(parsed))] == [None]
