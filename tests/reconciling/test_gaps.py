"""What is missed in a record, and what is not."""

from dataclasses import replace

from onrecord.reconciling.gaps import find_gaps
from onrecord.record import Actor, When
from tests.reconciling.record_of import article, claim, meeting, person, promise, record, said, span

A, B = article("a"), article("b")
ANN, BO = person("Ann Roux"), person("Bo Lind")


def texts(made):
    return [gap.text for gap in find_gaps(made)]


def state(name, iso, *articles):
    mentions = tuple(span(one, "port") for one in articles)
    return Actor(id=f"act_{iso}", name=name, kind="state", same_as=(f"iso3166:{iso}",), mentions=mentions)


def test_a_state_that_a_claim_concerns_and_that_is_never_heard_is_missed():
    port = claim(A, "Norway will open the port.", "denied", denies=[BO])
    made = record(A, B, actors=(state("Norway", "NO", A, B), BO), claims=(port,))
    assert texts(made) == ["Nobody who speaks for Norway is quoted."]


def test_a_state_that_is_only_named_is_not_missed():
    assert texts(record(A, B, actors=(state("Norway", "NO", A, B),))) == []


def test_a_state_is_heard_through_an_office_of_it():
    minister = person("Ada Holm", aliases=("Norwegian minister",))
    port = claim(A, "Norway will open the port.", "denied", denies=[minister])
    norway = state("Norway", "NO", A, B)
    made = record(A, B, actors=(norway, minister), claims=(port,), quotations=(said(A, minister, "promised"),))
    assert texts(made) == []


def test_somebody_who_met_and_is_not_quoted_is_missed():
    made = record(A, actors=(ANN, BO), events=(meeting(A, ANN, BO),), quotations=(said(A, ANN, "promised"),))
    assert texts(made) == ["Bo Lind is not quoted."]


def test_a_promise_that_one_side_alone_tells_of_is_named_and_its_missing_date_too():
    alone = claim(A, "Bo Lind promised to open the port.", "attributed", asserts=[ANN])
    made = record(
        A, actors=(ANN, BO), claims=(alone,), commitments=(promise(alone, BO, "attributed", reported_by=[ANN]),)
    )
    assert texts(made) == [
        "That Bo Lind promised to open the port rests on Ann Roux alone.",
        "No report says by when: Bo Lind promised to open the port.",
    ]


def test_unknown_publishers_other_languages_and_missing_dates_are_told():
    bare = replace(B, publisher=None, language="de", published=None)
    assert [text.split(" is ")[0] for text in texts(record(A, bare))] == [
        "One report in other languages was not read for quotations.",
        "The publisher of one of the reports",
        "One report has no date.",
    ]


def test_a_date_worked_out_from_other_reports_is_told_with_its_day():
    undated = replace(A, published=When(value="2021-05-03", precision="day", basis="story"))
    (gap,) = find_gaps(record(undated, B))
    assert "a.txt (3 May 2021)" in gap.reason
