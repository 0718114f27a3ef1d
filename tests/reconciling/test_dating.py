"""From "on Tuesday" to a day: counting from the day of publication, and finding that day from the story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reconciling.dating import date_readings, published_day
from onrecord.record import Article, Event, Reading, Sentence, Story, When

Make = Callable[..., Article]

COUNTED = [
    ("The ministers met on Tuesday.", "2022-02-09", "2022-02-08"),
    ("The ministers met on Wednesday.", "2022-02-09", "2022-02-09"),
    ("The ministers will meet on Monday.", "2022-02-09", "2022-02-14"),
    ("She resigned last Friday.", "2022-02-09", "2022-02-04"),
    ("She called on Sunday night.", "2022-02-09", "2022-02-06TNI"),
    ("She called last Tuesday.", "2022-02-09", "2022-02-01"),
    ("Forty-five years ago next month they met.", "2017-05-09", "1972-06"),
    ("The court meets on Monday of next week.", "2022-02-09", "2022-02-14"),
    ("He may be gone as soon as Friday.", "2022-02-09", "2022-02-11"),
    ("If she does not come on Monday, they will vote.", "2022-02-09", "2022-02-14"),
    ("They will respond to Monday's ruling.", "2022-02-09", "2022-02-07"),
    ("He will be at Monday's hearing.", "2022-02-09", "2022-02-14"),
    ("She was first scheduled to appear in December.", "2022-02-09", "2021-12"),
    ("He resigned in December.", "2022-02-09", "2021-12"),
    ("They will vote in April.", "2022-02-09", "2022-04"),
    ("She left two weeks ago.", "2022-02-09", "2022-W04"),
    ("He won last year.", "2022-02-09", "2021"),
    ("The letter came on November 12.", "2019-11-20", "2019-11-12"),
    ("The paper is due next month.", "2021-12-30", "2022-01"),
    ("The two will meet on the first Monday in October.", "2017-06-26", "2017-10-02"),
    ("He died on the 15th of this month.", "2013-03-22", "2013-03-15"),
    ("The trip was cut short by this summer's vote.", "2016-02-14", "2016-SU"),
    ("The order will take effect over the summer.", "2017-06-26", "2017-SU"),
    ("They clashed over the weekend.", "2013-03-22", "2013-W11-WE"),
    ("The court froze the order until a hearing in October.", "2017-06-26", "2017-10"),
]

IN_A_TEXT = [
    ("The offices are closed for Thursday and Friday, he said Thursday.", "2015-12-03", ["03", "04", "03"]),
    ("Police held 12 people on Saturday and Sunday.", "2013-03-22", ["16", "17"]),
    ("They met on Tuesday. He called.\n\nUpdated at 6:20 p.m.", "2017-06-22", ["20", "22T18:20"]),
    ("The club will vote on Monday. He has doubts about Monday's vote.", "2018-09-18", ["24", "24"]),
    ("The bridge fell on July 3. The next day he left.", "2018-09-18", ["03", "04"]),
    ("The bridge fell on July 3.\n\nTwo weeks later, he left.", "2018-09-18", ["03", ""]),
    ("He said on Monday: “I did not know her until yesterday.”", "2018-09-18", ["17", "16"]),
    ("He once said: “It fell two months ago.”", "2018-09-18", [""]),
    ("Two days later, on Jan. 30, she left.", "2018-09-18", ["30", "30"]),
]
"""Several in one text, each with the end of its value."""


@pytest.fixture
def read(nlp: Language, article: Make) -> Callable[..., Reading]:
    def make(text: str, published: str | None = None, name: str = "a.txt") -> Reading:
        when = When(value=published, precision="day", basis="metadata") if published else None
        parse = parse_article(article(text, name, published=when), nlp)
        sentences = tuple(
            Sentence(span=parse.span_of(sent[: len(sent.text_with_ws.split())])) for sent in parse.doc.sents
        )
        return Reading(article=parse.article, sentences=sentences, dates=find_dates(parse))

    return make


def story(*readings: Reading) -> Story:
    ids = tuple(reading.article.id for reading in readings)
    return Story(id="sto_1", title="", articles=ids, first=None, last=None, reason="")


@pytest.mark.parametrize(("text", "published", "value"), COUNTED)
def test_dates_count_from_the_day_of_publication(
    read: Callable[..., Reading], text: str, published: str, value: str
) -> None:
    [reading] = date_readings([read(text, published)], [])
    assert [expression.value for expression in reading.dates] == [value]
    assert published in reading.dates[0].basis


@pytest.mark.parametrize(("text", "published", "ends"), IN_A_TEXT)
def test_dates_of_one_text_lean_on_each_other(
    read: Callable[..., Reading], text: str, published: str, ends: list[str]
) -> None:
    [reading] = date_readings([read(text, published)], [])
    assert [(expression.value or "")[8:] for expression in reading.dates] == ends


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He spoke of the 2000 race. He asked for the list by July 14.", "2017-06-30", "2017-07-14"),
        ("In August 2016 he wrote to her.\n\nOn August 9 he wrote again.", "2018-07-12", "2016-08-09"),
        ("He won in November 2016. She spoke of fraud in November's race.", "2017-06-30", "2016-11"),
    ],
)
def test_a_year_named_before_holds_for_the_months_that_may_be_of_it(
    read: Callable[..., Reading], text: str, published: str, value: str
) -> None:
    [reading] = date_readings([read(text, published)], [])
    assert reading.dates[-1].value == value


def test_a_text_without_a_date_has_none(read: Callable[..., Reading]) -> None:
    [reading] = date_readings([read("Nothing was said.", "2018-10-04")], [])
    assert reading.dates == ()


def test_a_page_that_looks_back_to_the_day_after_its_stated_one_counts_from_there(read: Callable[..., Reading]) -> None:
    text = "He said Monday that he would go. She said Monday morning that he had gone. He called last week."
    [reading] = date_readings([read(text, "2018-09-16")], [])  # a Sunday
    assert [expression.value for expression in reading.dates] == ["2018-09-17", "2018-09-17TMO", "2018-W37"]
    assert all("the day after the stated day" in expression.basis for expression in reading.dates)


def test_a_weekday_six_days_back_is_the_next_day_and_says_so(read: Callable[..., Reading]) -> None:
    [reading] = date_readings([read("The vote was on Friday.", "2018-10-04")], [])
    assert [expression.value for expression in reading.dates] == ["2018-10-05"]
    assert "2018-09-28" in (reading.dates[0].ambiguous or "")


def test_what_counts_from_a_time_that_is_not_told_just_before_is_not_known(read: Callable[..., Reading]) -> None:
    [reading] = date_readings([read("She kept the notes. They met again the following year.", "2018-10-04")], [])
    assert [expression.value for expression in reading.dates] == [None]
    assert reading.dates[0].basis.startswith("not known")


def test_a_month_means_the_same_in_all_of_a_text(read: Callable[..., Reading]) -> None:
    text = "Voters will decide in November. The seats are at stake in November, in three states."
    [reading] = date_readings([read(text, "2016-02-15")], [])
    assert [expression.value for expression in reading.dates] == ["2016-11", "2016-11"]


def test_what_comes_later_than_nothing_told_is_not_made_up(read: Callable[..., Reading]) -> None:
    [reading] = date_readings([read("Two weeks later, all was settled.", "2020-04-29")], [])
    assert reading.dates[0].value is None
    assert "does not name" in reading.dates[0].basis


def test_the_same_day_is_the_day_told_of(read: Callable[..., Reading]) -> None:
    [reading] = date_readings([read("They met on Tuesday. Later the same day he denied it.", "2022-02-10")], [])
    assert [expression.value for expression in reading.dates] == ["2022-02-08", "2022-02-08"]


def test_without_any_date_nothing_is_made_up(read: Callable[..., Reading]) -> None:
    alone = read("The ministers met on Tuesday.")
    [reading] = date_readings([alone], [story(alone)])
    assert reading.article.published is None
    assert reading.dates[0].value is None
    assert "not known" in reading.dates[0].basis


def test_an_undated_report_takes_its_day_from_the_story(read: Callable[..., Reading]) -> None:
    dated = read("Minister Olsen met Minister Berg in Bergen on Monday. They shook hands.", "2021-06-08", "b.txt")
    undated = read("Minister Olsen earlier on Monday met Minister Berg in Bergen. They ate fish.", None, "c.txt")
    by_name = {r.article.name: r for r in date_readings([dated, undated], [story(dated, undated)])}
    found = by_name["c.txt"].article.published
    assert found is not None
    assert (found.value, found.basis) == ("2021-06-07", "story")
    assert "2021-06-07: b.txt" in (found.reason or "")
    assert by_name["c.txt"].dates[0].value == "2021-06-07"


def test_a_report_of_the_next_day_is_not_put_on_the_day_itself(read: Callable[..., Reading]) -> None:
    dated = read("Minister Olsen met Minister Berg in Bergen on Monday.", "2021-06-07", "b.txt")
    undated = read("Minister Berg left Bergen on Tuesday. On Monday he met Minister Olsen in Bergen.", None, "c.txt")
    by_name = {r.article.name: r for r in date_readings([dated, undated], [story(dated, undated)])}
    assert published_day(by_name["c.txt"]) == date(2021, 6, 8)


def test_a_stated_date_stays(read: Callable[..., Reading]) -> None:
    one = read("They met on Monday.", "2021-06-09", "b.txt")
    two = read("They met earlier on Monday.", "2021-06-20", "c.txt")
    after = date_readings([one, two], [story(one, two)])
    assert [r.article.published for r in after] == [one.article.published, two.article.published]


def test_the_order_of_readings_does_not_matter(read: Callable[..., Reading]) -> None:
    parts = [
        read("Olsen met Berg in Bergen on Monday.", "2021-06-08", "b.txt"),
        read("Olsen will meet Berg in Bergen on Monday.", None, "c.txt"),
        read("Berg left Bergen on Tuesday.", None, "d.txt"),
    ]
    forth = date_readings(parts, [story(*parts)])
    back = date_readings(parts[::-1], [story(*parts[::-1])])
    assert sorted(forth, key=lambda r: r.article.id) == sorted(back, key=lambda r: r.article.id)


def test_an_event_gets_the_day_of_its_expression(read: Callable[..., Reading]) -> None:
    from dataclasses import replace

    reading = read("Olsen met Berg on Sunday night.", "2022-02-09")
    event = Event(
        id="eve_1", kind="meeting", participants=(), place=None, date=None, evidence=(reading.dates[0].span,),
        articles=(reading.article.id,), date_in=reading.dates[0].span,
    )  # fmt: skip
    [after] = date_readings([replace(reading, events=(event,))], [])
    when = after.events[0].date
    assert when is not None
    assert (when.value, when.precision, when.basis, when.span) == (
        "2022-02-06",
        "day",
        "relative",
        reading.dates[0].span,
    )


def test_a_text_of_history_counts_from_what_it_tells(read: Callable[..., Reading]) -> None:
    text = (
        "War came in 1939. In 1940 the town fell. In March 1941 the bridge burned. On 7 April the fleet sailed. "
        "In 1942 the harbour froze. By May 1943 all was over. In June the king returned. In 1944 he ruled. In 1945 he "
        "fell ill. In 1946 he died. In 1947 his son was crowned. In 1948 he left."
    )
    [reading] = date_readings([read(text, "2015-01-01")], [])
    assert [d.value for d in reading.dates][3] == "1941-04-07"
    assert [d.value for d in reading.dates][6] == "1943-06"


def test_a_history_looks_ahead_for_the_year_of_a_month(read: Callable[..., Reading]) -> None:
    text = (
        "The war began in 1861. In April 1862 the fort fell. In 1863 the river froze. The town was stormed on 4 July. "
        "In September a truce was called; by 12 November 1863 it had failed. In 1864 the king fled. In 1865 he died."
    )
    [reading] = date_readings([read(text, "2009-12-19")], [])
    found = {text[d.span.start : d.span.end]: d.value for d in reading.dates}
    assert (found["4 July"], found["September"]) == ("1863-07-04", "1863-09")


def test_a_report_that_names_many_old_years_still_counts_from_its_own_day(read: Callable[..., Reading]) -> None:
    text = (
        "She worked there in 1991, 1992 and 1993. In 1994 she left, in 1995 she moved, in 1996 and 1997 she wrote. "
        "Last week a tape of 1993 turned up. In March she had spoken of it. Earlier this month he denied it."
    )
    [reading] = date_readings([read(text, "2020-04-27")], [])
    found = {text[d.span.start : d.span.end]: d.value for d in reading.dates}
    assert (found["Last week"], found["March"], found["Earlier this month"]) == ("2020-W17", "2020-03", "2020-04")


def test_a_text_of_times_before_christ_is_dated(read: Callable[..., Reading]) -> None:
    text = (
        "War came in 499 BC. In 494 BC the city fell. In 492 BC a fleet was lost. In 490 BC they landed. In 486 BC the "
        "king died. In April 480 BC the army crossed. In August the pass was lost. In 479 BC it was over."
    )
    [reading] = date_readings([read(text, "2009-12-19")], [])
    assert next(d.value for d in reading.dates if text[d.span.start : d.span.end] == "August") == "BC0480-08"


def test_old_years_in_a_report_do_not_move_its_weekdays(read: Callable[..., Reading]) -> None:
    text = "In 1981 and 1989 they settled. In 1991, 1994 and 1996 they went to court. The trial begins on Wednesday."
    [reading] = date_readings([read(text, "2006-03-27")], [])
    assert reading.dates[-1].value == "2006-03-29"


def test_a_year_named_in_passing_does_not_date_an_undated_report(read: Callable[..., Reading]) -> None:
    alone = read("The old minister resigned in August 1974.\nThe new one was heard on Monday.\nThey met on Jan. 26.")
    [reading] = date_readings([alone], [story(alone)])
    assert [d.value for d in reading.dates] == ["1974-08", None, None]


def test_with_no_dated_report_the_latest_full_date_near_the_head_is_taken(read: Callable[..., Reading]) -> None:
    alone = read("The bridge at Oslo fell on 7 June 2021. Crews came on 8 June 2021. It was built on 1 May 1950.")
    [reading] = date_readings([alone], [story(alone)])
    found = reading.article.published
    assert found is not None
    assert (found.value, found.basis) == ("2021-06-08", "text")
