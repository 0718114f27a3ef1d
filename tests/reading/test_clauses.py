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
        "Ada Holm, who took office in March, refused to resign.",
        "March",
        "Ada Holm, who took office in March",
    ),
    ("But on Monday the minister flew to Lisbon.", "Monday", "on Monday the minister flew to Lisbon"),
    ("She returned to Paris, where she met the mayor on Tuesday.", "Tuesday", None),
    (
        "BERGEN, 15 May 2024 – The port of Bergen was closed, Ada Holm said on Wednesday.",
        "Wednesday",
        "The port of Bergen was closed, Ada Holm said on Wednesday",
    ),
    ("“It is shut,” the harbour master said on Monday.", "Monday", "“It is shut,” the harbour master said on Monday"),
    ("It will end badly if they are not home by Friday.", "Friday", None),
    (
        "She said after hours of talks that Holm had promised to leave the house by Friday.",
        "Friday",
        None,
    ),
    ("Everyone who joined after 1997 must pay.", "1997", None),
    ("Tickets for the 2016 World Cup are sold out.", "2016", None),
    ("They tried to win the 2016 election.", "2016", None),
    ("“I shall resign on Monday,” she told her party.", "Monday", None),
    ("BERGEN, 15 May 2024 – The port was closed.", "15 May 2024", None),
    ("When Holm took office in May, prices rose.", "May", "Holm took office in May"),
    ("The court found that the March order was void.", "March", None),
    ("Concern that prices will rise next year is common.", "next year", None),
    ("Forty boats have fished there since March.", "March", None),
    ("Since 1975, nobody has left the island.", "1975", None),
    ("Between 2012 and 2016, the mayor sold three mills.", "2016", None),
    ("The rate fell to 7 percent from 8 percent in April.", "April", None),
    (
        "The Lund accord, which both sides signed in 2015, is dead.",
        "2015",
        "The Lund accord, which both sides signed in 2015",
    ),
    ("Ada Holm said that Ek had left in May.", "May", "Ada Holm said that Ek had left in May"),
    ("Ada Holm found letters mocking the council in May.", "May", None),
    ("Two weeks later Ada Holm left Bergen.", "Two weeks later", None),
    ("The agency sold the harbour in May.", "May", None),
    ("Ada Holm passed that in May.", "May", None),
    ("Was Ada Holm in Bergen in May?", "May", None),
    ("Ada Holm asked the council to meet on Monday.", "Monday", None),
    (
        "Ada Holm appointed Bo Ek in May to lead the council.",
        "May",
        "Ada Holm appointed Bo Ek in May to lead the council",
    ),
    ("A win in May would have helped the mayor.", "May", None),
    ("Sales could pick up in December.", "December", None),
    ("They were critics of last week's march.", "last week", None),
    ("A poll released in June was wrong.", "June", None),
    ("Supporters waiting since dawn, both sides expecting a fight on Tuesday.", "Tuesday", None),
    ("The mayor tweeted on Tuesday.", "Tuesday", None),
    (
        "Ada Holm in an interview with the radio on Monday said Bo Ek left Lund last year.",
        "Monday",
        "Ada Holm in an interview with the radio on Monday said Bo Ek left Lund last year",
    ),
    ("Ada Holm in a letter of May said on Monday Bo Ek left Lund last year.", "last year", None),
    ("Ada Holm on Monday was charged with theft.", "Monday", "Ada Holm on Monday was charged with theft"),
    ("Holm sold the mill on Tuesday and Ek bought two boats on Friday.", "Tuesday", "Holm sold the mill on Tuesday"),
    ("Holm came to Lund on Tuesday and left on Friday.", "Tuesday", "Holm came to Lund on Tuesday"),
    ("A trial is not to begin until mid-June when Bergen courts reopen after the flood.", "mid-June", None),
    ("The Bergen Post published the document in January.", "January", None),
    ("Praise was widespread on Sunday, from mayors and clerks.", "Sunday", None),
    ("The Lund Bank on Friday gave proof of it.", "Friday", None),
    ("Ada Holm did precisely that in Bergen in 2015.", "2015", None),
    ("Ada Holm sold the mill (once a bakery in May.", "May", None),
    ("Ada Holm opens shop\n\nThe Lund Bank sold two mills in May.", "May", "The Lund Bank sold two mills in May"),
    ("Ada Holm will return to court on Tuesday.", "Tuesday", "Ada Holm will return to court on Tuesday"),
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


def test_a_sentence_is_dated_once_by_what_stands_with_its_main_verb(nlp, article):
    one = article("In Monday's report, sales were revised for April. Holm won in May and fell out with Ek in June.")
    parsed = parse_article(one, nlp)
    marked = [date for date in mark_clauses(parsed, find_dates(parsed)) if date.clause is not None]
    assert [one.text[date.span.start : date.span.end] for date in marked] == ["Monday", "May"]


def test_the_pronoun_that_ties_a_clause_to_its_subject_is_marked(nlp, article):
    one = article("Ada Holm, who took office in March, refused to resign.")
    parsed = parse_article(one, nlp)
    (marked,) = mark_clauses(parsed, find_dates(parsed))
    assert one.text[marked.joint.start : marked.joint.end] == ", who"


def test_what_is_so_now_is_not_of_a_year_past(nlp, article):
    one = article("Critics are still angry about the move in 2013.")
    parsed = parse_article(one, nlp)
    assert [date.clause for date in mark_clauses(parsed, find_dates(parsed))] == [None]
