"""What gets onto the timeline, in which words, and what becomes one entry."""

from dataclasses import replace

import pytest

from onrecord.reconciling.dating_changed import CHANGED
from onrecord.reconciling.timeline import build_timeline
from onrecord.record import (
    Actor,
    DateExpression,
    Deed,
    Event,
    Family,
    Mention,
    Participant,
    Party,
    Place,
    Reading,
    Relative,
    Sentence,
    Span,
    When,
)


def dated(article, text, words, value, *, clause=None, relative=None, vector=b"", name="a.txt", kind="date"):
    """A reading of one sentence that one expression dates."""
    one = article(text, name)
    at = text.index(words)
    clause = clause or text
    start = text.index(clause)
    date = DateExpression(
        span=Span(article=one.id, start=at, end=at + len(words)), value=value, kind=kind, basis="written out",
        relative=relative, clause=Span(article=one.id, start=start, end=start + len(clause)),
    )  # fmt: skip
    sentence = Sentence(span=Span(article=one.id, start=0, end=len(text)), vector=vector)
    return Reading(article=one, sentences=(sentence,), dates=(date,))


def alone(*readings):
    return [Family(id=r.article.id, articles=(r.article.id,), origin=None, reason="") for r in readings]


def test_entries_stand_in_order_and_a_year_before_its_months(article):
    readings = [
        dated(article, "The bridge fell on 3 May 2021.", "3 May 2021", "2021-05-03"),
        dated(article, "The bridge had opened in 2021.", "2021", "2021", name="b.txt"),
        dated(article, "Cracks were seen in early 2019.", "early 2019", "2019", name="c.txt"),
    ]
    assert [e.date.value for e in build_timeline(readings, alone(*readings), (), ())] == ["2019", "2021", "2021-05-03"]


def test_two_reports_of_the_same_become_one_entry_with_both_passages(article):
    vector = bytes([100, 20, 5])
    readings = [
        dated(article, "The bridge fell on Monday.", "Monday", "2021-05-03", vector=vector),
        dated(article, "It was Monday when the span gave way.", "Monday", "2021-05-03", vector=vector, name="b.txt",
              clause="the span gave way"),
    ]  # fmt: skip
    (entry,) = build_timeline(readings, alone(*readings), (), ())
    assert {span.article for span in entry.evidence} == {r.article.id for r in readings}


def test_this_month_and_durations_date_nothing(article):
    this_month = dated(article, "It opens this month.", "this month", "2021-05", relative=Relative(unit="month"))
    lasted = dated(article, "It took three days.", "three days", "P3D", kind="duration", name="b.txt")
    assert build_timeline([this_month, lasted], (), (), ()) == ()


def test_a_pronoun_gives_way_to_the_last_person_named_or_the_entry_to_a_clear_one(article):
    text = "Ada Holm spoke first. She left Lisbon on Monday."
    reading = dated(article, text, "Monday", "2021-05-03", clause="She left Lisbon on Monday")
    ada = Actor(id="act_ada", name="Ada Holm", kind="person")
    she = text.index("She")
    mentions = (
        Mention(span=Span(article=reading.article.id, start=0, end=8), form="name", entity="act_ada"),
        Mention(span=Span(article=reading.article.id, start=she, end=she + 3), form="pronoun", entity="act_ada"),
    )
    known = replace(reading, actors=(ada,), mentions=mentions)
    (entry,) = build_timeline([known], alone(known), [ada], ())
    assert entry.text == "[Ada Holm] left Lisbon on Monday"
    clear = dated(article, "Bo Lind came home on Monday.", "Monday", "2021-05-03", name="b.txt")
    (entry,) = build_timeline([reading, clear], alone(reading, clear), [ada], ())
    assert entry.text == "Bo Lind came home on Monday."


def test_a_meeting_is_told_by_who_and_where_and_takes_in_the_clause_about_it(article):
    text = "Ada Holm met Bo Lind in Lisbon on Monday."
    reading = dated(article, text, "Monday", "2021-05-03")
    actors = [Actor(id="act_a", name="Ada Holm", kind="person"), Actor(id="act_b", name="Bo Lind", kind="person")]
    event = Event(
        id="evt_1", kind="meeting", place=Place(text="Lisbon"),
        date=When(value="2021-05-03", precision="day", basis="relative"),
        participants=tuple(Participant(actor=a.id, role="participant") for a in actors),
        evidence=(Span(article=reading.article.id, start=0, end=len(text)),), articles=(reading.article.id,),
    )  # fmt: skip
    (entry,) = build_timeline([reading], alone(reading), actors, [event])
    assert (entry.text, entry.event) == ("Ada Holm and Bo Lind meet in Lisbon", "evt_1")


def test_a_clause_about_somebody_named_before_it_becomes_a_sentence(article):
    text = "Ada Holm, a teacher who left Lisbon on Monday, sang."
    clause = "Ada Holm, a teacher who left Lisbon on Monday"
    reading = dated(article, text, "Monday", "2021-05-03", clause=clause)
    at = text.index(" who")
    joint = Span(article=reading.article.id, start=at, end=at + len(" who"))
    reading = replace(reading, dates=(replace(reading.dates[0], joint=joint),))
    (entry,) = build_timeline([reading], alone(reading), (), ())
    assert entry.text == "Ada Holm, a teacher, left Lisbon on Monday"


@pytest.mark.parametrize(
    "text",
    [
        "How Holm left on Monday.",
        "If Holm left on Monday, it rained.",
        "She left on Monday.",
        "On Monday, a BNN clerk asked a friend to look into his debts.",
        "Holm sold the mill (once a bakery on Monday.",
    ],
)
def test_what_cannot_stand_alone_is_left_out(article, text):
    assert build_timeline([dated(article, text, "Monday", "2021-05-03")], (), (), ()) == ()


def test_a_date_against_the_tense_of_its_sentence_is_left_out(article):
    reading = dated(
        article,
        "Holm left on Monday.",
        "Monday",
        "2021-05-10",
        relative=Relative(unit="weekday", index=1, direction="past"),
    )
    published = When(value="2021-05-06", precision="day", basis="metadata")
    told = replace(reading.dates[0], outlook="back")
    reading = replace(reading, article=replace(reading.article, published=published), dates=(told,))
    assert build_timeline([reading], alone(reading), (), ()) == ()


def test_one_article_that_tells_the_same_twice_makes_one_entry(article):
    text = "The old bridge over the Lund fell on Monday. The old bridge over the Lund fell down on Monday."
    reading = dated(article, text, "Monday", "2021-05-03", clause=text[:43])
    again = replace(
        reading.dates[0],
        span=Span(article=reading.article.id, start=text.rindex("Monday"), end=text.rindex("Monday") + 6),
        clause=Span(article=reading.article.id, start=45, end=len(text)),
    )
    reading = replace(reading, dates=(*reading.dates, again))
    assert len(build_timeline([reading], alone(reading), (), ())) == 1


def test_it_gives_way_to_what_the_deeds_take_it_for(article):
    text = "The old bridge was long. It fell on Monday."
    reading = dated(article, text, "Monday", "2021-05-03", clause="It fell on Monday")
    at, fell = text.index("It"), text.index("fell")
    bridge = Span(article=reading.article.id, start=0, end=len("The old bridge"))
    deed = Deed(
        words=(Span(article=reading.article.id, start=fell, end=fell + 4),), lemma="fall", tense="past",
        parties=(Party(span=bridge),), passage=Span(article=reading.article.id, start=at, end=len(text)),
    )  # fmt: skip
    (entry,) = build_timeline([replace(reading, deeds=(deed,))], alone(reading), (), ())
    assert entry.text == "[The old bridge] fell on Monday"


def test_a_weekday_six_days_back_is_in_doubt(article):
    """The page was mostly updated the day after the day of publication that it gives."""
    monday = Relative(unit="weekday", index=1, direction="past")
    reading = dated(article, "Holm left on Monday.", "Monday", "2021-05-03", relative=monday)
    published = When(value="2021-05-09", precision="day", basis="metadata")
    reading = replace(reading, article=replace(reading.article, published=published))
    assert build_timeline([reading], alone(reading), (), ()) == ()


def test_a_weekday_three_days_before_the_stated_day_of_a_changed_page_is_in_doubt(article):
    last = Relative(unit="weekday", index=1, direction="past")
    reading = dated(article, "Holm left on Monday.", "Monday", "2021-05-03", relative=last)
    friday = When(value="2021-05-07", precision="day", basis="metadata")
    reading = replace(reading, article=replace(reading.article, published=friday))
    assert len(build_timeline([reading], alone(reading), (), ())) == 1
    changed = replace(reading, dates=(replace(reading.dates[0], basis=f"counted from {CHANGED[1]}, 2021-05-08"),))
    assert build_timeline([changed], alone(changed), (), ()) == ()


def test_the_closing_mark_of_a_quotation_that_goes_on_is_added(article):
    reading = dated(article, "Holm said on Monday, “We shall leave. We have no choice.”", "Monday", "2021-05-03")
    end = reading.article.text.index(". We")
    clause = replace(reading.dates[0].clause, end=end)
    reading = replace(reading, dates=(replace(reading.dates[0], clause=clause),))
    (entry,) = build_timeline([reading], alone(reading), (), ())
    assert entry.text == "Holm said on Monday, “We shall leave”"
