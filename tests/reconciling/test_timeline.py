"""What gets onto the timeline, in which words, and what becomes one entry."""

from dataclasses import replace

from onrecord.reconciling.timeline import build_timeline
from onrecord.record import (
    Actor,
    DateExpression,
    Event,
    Family,
    Mention,
    Participant,
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
