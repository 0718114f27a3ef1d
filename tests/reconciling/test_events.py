"""Tellings of one event put together."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from hypothesis import given, strategies as st

from onrecord.reconciling.events import compatible, merge_events
from onrecord.record import (
    Actor,
    Article,
    ArticleId,
    Event,
    EventKind,
    Mention,
    Participant,
    Place,
    Reading,
    Span,
    When,
)


def day(value: str) -> When:
    return When(value=value, precision="day" if len(value) == 10 else "month", basis="text")


def telling(
    article: str, *people: str, date: str | None = None, place: str | None = None, kind: EventKind = "meeting"
) -> Reading:
    id = ArticleId(article)
    event = Event(
        id=f"evt_{article}", kind=kind, participants=tuple(Participant(actor=p, role="participant") for p in people),
        place=Place(actor=place, text=place) if place else None, date=day(date) if date else None,
        evidence=(Span(article=id, start=0, end=5),), articles=(id,),
    )  # fmt: skip
    return Reading(article=Article(id=id, name=article, text="x" * 9, sha256=""), events=(event,))


ACTORS = tuple(Actor(id=id, name=id, kind="person") for id in "abc")


def test_tellings_with_the_same_people_are_one_event_with_the_finest_date() -> None:
    readings = [
        telling("1", "a", "b", date="2022-02"),
        telling("2", "a", "b", date="2022-02-07", place="m"),
        telling("3", "a", "b"),
    ]
    (event,) = merge_events(readings, ACTORS)
    assert (event.date, event.articles) == (day("2022-02-07"), ("1", "2", "3"))
    assert event.place is not None


def test_other_days_and_other_places_are_other_events() -> None:
    apart = [telling("1", "a", "b", date="2022-02-07"), telling("2", "a", "b", date="2022-02-08")]
    assert len(merge_events(apart, ACTORS)) == 2
    assert len(merge_events([telling("1", "a", "b", place="m"), telling("2", "a", "b", place="k")], ACTORS)) == 2


def test_an_undated_telling_that_fits_two_events_joins_neither() -> None:
    readings = [
        telling("1", "a", "b", date="2022-02-07"),
        telling("2", "a", "b", date="2022-02-08"),
        telling("3", "a", "b"),
    ]
    assert len(merge_events(readings, ACTORS)) == 3


def test_a_larger_round_takes_in_those_who_name_some_of_it() -> None:
    readings = [telling("1", "a", "b", "c", date="2022-02-08"), telling("2", "a", "b", date="2022-02-08")]
    (event,) = merge_events(readings, ACTORS)
    assert [p.actor for p in event.participants] == ["a", "b", "c"]


def test_times_are_compatible_if_one_is_a_part_of_the_other() -> None:
    assert compatible(day("2022-02"), day("2022-02-07"))
    assert not compatible(day("2022-02-08"), day("2022-02-07"))
    assert compatible(None, day("2022-02-07"))


def test_undated_tellings_that_fit_no_date_are_one_event() -> None:
    readings = [
        telling("1", "a", "b", date="2022-02-07"),
        telling("2", "a", "b", date="2022-02-08"),
        telling("3", "a", "b"),
        telling("4", "a", "b"),
    ]
    assert len(merge_events(readings, ACTORS)) == 3


def done(
    article: str, source: str | None, target: str | None, kind: EventKind = "arrest", date: str | None = None,
    status: Literal["happened", "planned", "denied", "reported"] = "happened", gist: str = "arrest",
) -> Reading:  # fmt: skip
    id = ArticleId(article)
    parts = [Participant(actor=source, role="source")] if source else []
    parts += [Participant(actor=target, role="target")] if target else []
    event = Event(
        id=f"evt_{article}", kind=kind, participants=tuple(parts), place=None, date=day(date) if date else None,
        evidence=(Span(article=id, start=0, end=5),), articles=(id,), status=status, gist=gist,
    )  # fmt: skip
    return Reading(article=Article(id=id, name=article, text="x" * 9, sha256=""), events=(event,))


def test_what_befalls_somebody_once_is_one_event_without_a_date() -> None:
    (event,) = merge_events([done("1", "a", "b", date="2022-02-07"), done("2", None, "b")], ACTORS)
    assert (event.articles, event.date) == (("1", "2"), day("2022-02-07"))


def test_other_victims_and_opposite_roles_stay_apart() -> None:
    assert len(merge_events([done("1", "a", "b"), done("2", "a", "c")], ACTORS)) == 2
    assert len(merge_events([done("1", "a", "b"), done("2", "b", "a")], ACTORS)) == 2


def test_what_can_be_done_often_is_one_event_only_in_the_same_words() -> None:
    same = [done("1", "a", None, "order", gist="sign order"), done("2", "a", None, "order", gist="sign order")]
    other = [same[0], done("2", "a", None, "order", gist="lift ban")]
    assert (len(merge_events(same, ACTORS)), len(merge_events(other, ACTORS))) == (1, 2)


def test_what_one_report_tells_as_done_was_done() -> None:
    readings = [done("1", "a", "b", status="reported"), done("2", "a", "b"), done("3", "a", "b", status="planned")]
    assert [event.status for event in merge_events(readings, ACTORS)] == ["happened"]


def test_a_plan_for_another_day_is_another_event() -> None:
    readings = [
        done("1", "a", None, "order", date="2022-02-07", gist="sign order"),
        done("2", "a", None, "order", date="2022-02-09", status="planned", gist="sign order"),
    ]
    assert len(merge_events(readings, ACTORS)) == 2


def test_what_is_told_as_done_has_no_date_behind_its_report() -> None:
    reading = done("1", "a", "b", date="2022-02-09")
    dated = replace(reading, article=replace(reading.article, published=day("2022-02-08")))
    assert [event.date for event in merge_events([dated], ACTORS)] == [None]


def described(reading: Reading, *actors: str) -> Reading:
    """With a description of each of these, and no name."""
    spans = Span(article=reading.article.id, start=0, end=1)
    return replace(reading, mentions=tuple(Mention(span=spans, form="description", entity=a) for a in actors))


def test_somebody_without_a_name_is_no_victim_and_no_lone_doer() -> None:
    assert merge_events([described(done("1", "a", "b"), "b")], ACTORS) == ()
    assert merge_events([described(done("1", "a", None, "order"), "a")], ACTORS) == ()
    (event,) = merge_events([described(done("1", "a", "b"), "a")], ACTORS)
    assert [part.actor for part in event.participants] == ["b"]


def test_a_week_and_a_day_outside_it_are_other_times() -> None:
    week = When(value="2022-W06", precision="week", basis="text")
    assert compatible(week, day("2022-02-07"))
    assert not compatible(week, day("2022-02-14"))


def test_one_report_that_tells_of_two_pleas_without_dates_tells_of_two() -> None:
    plea = done("1", "a", None, "trial", gist="plead").events[0]
    later = replace(plea, id="evt_later", evidence=(Span(article=plea.articles[0], start=6, end=8),))
    reading = replace(done("1", "a", None, "trial"), events=(plea, later))
    assert len(merge_events([reading], ACTORS)) == 2
    assert len(merge_events([done("1", "a", None, "trial"), done("2", "a", None, "trial")], ACTORS)) == 1


def test_a_date_counted_from_another_time_of_the_text_is_left_out() -> None:
    reading = done("1", "a", "b", date="2022-02-07")
    loose = When(
        value="2022-02-07",
        precision="day",
        basis="relative",
        reason="counted from the time that the text last spoke of",
    )
    moved = replace(reading, events=(replace(reading.events[0], date=loose),))
    assert [event.date for event in merge_events([moved], ACTORS)] == [None]


def in_two_places(first: Reading, second: Reading) -> Reading:
    """Both events in the first one's report."""
    other = second.events[0]
    id = first.article.id
    moved = replace(other, id="evt_moved", articles=(id,), evidence=(Span(article=id, start=6, end=8),))
    return replace(first, events=(*first.events, moved))


def test_one_report_that_comes_back_to_a_plan_tells_of_one_plan() -> None:
    plan = done("1", "a", None, "vote", date="2022-02-07", status="planned", gist="vote")
    again = done("1", "a", None, "vote", status="planned", gist="vote")
    other = done("1", "a", None, "vote", date="2022-02-09", status="planned", gist="vote")
    assert len(merge_events([in_two_places(plan, again)], ACTORS)) == 1
    assert len(merge_events([in_two_places(plan, other)], ACTORS)) == 2


def test_a_planned_hearing_is_one_with_and_without_those_who_will_listen() -> None:
    plan = done("1", "a", "b", "hearing", date="2022-02-07", status="planned", gist="testify")
    (event,) = merge_events([plan, done("2", "a", None, "hearing", status="planned", gist="appear")], ACTORS)
    assert (event.status, event.date) == ("planned", day("2022-02-07"))


def test_a_resignation_that_most_reports_tell_as_to_come_is_planned() -> None:
    ahead = [done(name, "a", None, "resignation", status="planned") for name in "12"]
    past = [done(name, "a", None, "resignation", status="happened") for name in "34"]
    assert [event.status for event in merge_events([*ahead, past[0]], ACTORS)] == ["planned"]
    assert [event.status for event in merge_events([ahead[0], *past], ACTORS)] == ["happened"]


def test_requests_for_two_things_are_two() -> None:
    leave, drop = (
        done(name, "a", "b", "request", gist=gist) for name, gist in (("1", "ask to:leave"), ("2", "ask to:drop"))
    )
    assert len(merge_events([leave, drop], ACTORS)) == 2


def month_in(text: str, published: str) -> Reading:
    """A report whose event is dated by its word "July"."""
    reading = telling("1", "a", "b")
    id, at = reading.article.id, text.index("July")
    when = When(
        value="2022-07", precision="month", basis="relative", reason="counted from the day of publication",
        span=Span(article=id, start=at, end=at + 4),
    )  # fmt: skip
    event = replace(reading.events[0], date=when, evidence=(Span(article=id, start=0, end=len(text)),))
    return replace(reading, article=replace(reading.article, text=text, published=day(published)), events=(event,))


def test_a_month_that_leaves_no_room_for_what_came_later_has_no_year() -> None:
    later = "They met in July and then again several months later."
    assert [event.date is None for event in merge_events([month_in(later, "2022-09-03")], ACTORS)] == [True]
    assert [event.date is None for event in merge_events([month_in(later, "2022-12-03")], ACTORS)] == [False]
    assert [event.date is None for event in merge_events([month_in("They met in July.", "2022-09-03")], ACTORS)] == [
        False
    ]


def test_the_vote_of_a_committee_is_not_its_chambers() -> None:
    actors = (
        Actor(id="a", name="House", kind="organisation"),
        Actor(id="b", name="House Committee on Roads", kind="organisation"),
    )
    committee = done("1", "b", None, "vote", date="2022-02-07", gist="vote")
    chamber = done("2", "a", None, "vote", date="2022-02", gist="vote")
    span = Span(article=chamber.article.id, start=0, end=3)
    naming = replace(chamber, mentions=(Mention(entity="b", span=span, form="name"),))
    (event,) = merge_events([committee, naming], actors)
    assert ([p.actor for p in event.participants], event.articles) == (["b"], ("1", "2"))
    assert len(merge_events([committee, chamber], actors)) == 2
    on_a_day = replace(naming, events=done("2", "a", None, "vote", date="2022-02-09", gist="vote").events)
    assert len(merge_events([committee, on_a_day], actors)) == 2


@given(st.permutations(range(6)))
def test_the_order_of_the_readings_does_not_matter(order: list[int]) -> None:
    readings = [
        telling("1", "a", "b", date="2022-02"), telling("2", "a", "b", date="2022-02-07", place="m"),
        telling("3", "a", "b"), done("4", "a", "b"), done("5", None, "b", date="2022-02-03"), done("6", "c", "b"),
    ]  # fmt: skip
    assert merge_events([readings[at] for at in order], ACTORS) == merge_events(readings, ACTORS)
