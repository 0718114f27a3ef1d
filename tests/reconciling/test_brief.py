"""What the summary says of a record."""

from dataclasses import replace

from onrecord.reconciling.brief import write_brief
from onrecord.record import Figure, Lineage, Role, Story, TimelineEntry, When, Words, make_judgement
from tests.reconciling.record_of import article, claim, family, meeting, person, promise, record, span

A, B, C = article("a"), article("b"), article("c")
ANN = person("Ann Roux", roles=(Role(role="French president", evidence=span(A, "Ann Roux")),))
BO = person("Bo Lind")
PROMISED = "Bo Lind promised to open the port."


def texts(made):
    return [sentence.text for sentence in write_brief(made)]


def test_the_meeting_most_reports_tell_of_comes_first_with_office_place_and_date():
    (first, *_) = texts(record(A, actors=(ANN, BO), events=(meeting(A, ANN, BO),)))
    assert first == "French President Ann Roux and Bo Lind met in Lisbon on 2 May 2021."


def test_a_contested_promise_names_both_sides():
    contested = claim(A, PROMISED, "contested", asserts=[ANN], denies=[BO])
    made = promise(contested, BO, "contested", reported_by=[ANN], denied_by=[BO])
    told = texts(record(A, actors=(ANN, BO), claims=(contested,), commitments=(made,)))
    assert told == ["Ann Roux says that Bo Lind promised to open the port; Bo Lind denies it."]


def test_verbs_and_pronouns_agree_with_those_who_speak():
    crews = replace(person("Crews"), kind="group")
    lawyer = person("Roux's lawyer")
    ann = person("Ann Roux", gender="female")
    told = texts(
        record(
            A,
            actors=(crews, lawyer, ann),
            claims=(
                claim(A, "The port was empty on that day.", "contested", asserts=[crews], denies=[lawyer]),
                claim(A, "Ann Roux has sold both of her ships.", "denied", denies=[ann]),
            ),
        )
    )
    assert told[0] == "Crews say that the port was empty on that day; Roux's lawyer denies it."
    assert told[1].startswith("Ann Roux denies that she has sold both of her ships;")


def test_a_confirmed_promise_has_its_condition_in_the_words_of_the_report():
    confirmed = claim(A, PROMISED, "confirmed", asserts=[ANN], confirms=[BO])
    terms = Words(text="once the ice is gone", evidence=span(A, "Ann"))
    made = promise(confirmed, BO, "confirmed", condition=terms, reported_by=[ANN], confirmed_by=[BO])
    (told,) = texts(record(A, actors=(ANN, BO), claims=(confirmed,), commitments=(made,)))
    assert told.endswith("; Bo Lind confirms it (the condition: “once the ice is gone”).")


def test_copies_are_counted_once_and_named():
    link = Lineage(
        copy=B.id, origin=A.id, direction="known", kind="rewrite", score=1.0, reason="",
        passages=((span(B, "Ann Roux"), span(A, "Ann Roux")),),
    )  # fmt: skip
    made = record(A, B, C, families=(family(A, B, origin=A), family(C)), lineage=(link,))
    assert texts(made) == ["The three reports make two independent sources: The b (rewrite) draws on The a."]


def test_a_source_and_its_copies_tell_no_louder_than_one_report():
    copies = [replace(article(letter), family="fam_a") for letter in "abd"]
    apart = [article(letter) for letter in "ce"]
    copied = replace(meeting(copies[0], ANN, BO, place="Rome", date="2021-05-01"), evidence=_named_in(copies))
    told = replace(meeting(apart[0], ANN, BO), evidence=_named_in(apart))
    first, *_ = texts(record(*copies, *apart, actors=(ANN, BO), events=(copied, told)))
    assert "Lisbon" in first


def _named_in(articles):
    return tuple(span(one, "Ann Roux") for one in articles)


def test_what_was_judged_is_said_to_be_judged():
    judged = make_judgement("different", "copies", A.id, B.id, why="two desks", made_at="2026-01-01T00:00:00Z")
    (told,) = texts(record(A, B, judgements=(judged,)))
    assert told == ("The two reports count as two independent sources; that The a and The b are no copies was judged.")
    joined = replace(judged, verdict="same")
    (told,) = texts(record(A, B, families=(family(A, B),), judgements=(joined,)))
    assert told == "The two reports make one independent source: The a and The b have one origin, as was judged."


def test_figures_that_differ_stand_side_by_side():
    def boats(one, value, bound):
        return Figure(
            id=f"fig_{one.id}", value=value, unit="boats", bound=bound, of="boats at sea",
            evidence=(span(one, "promised"),), series="fse_1",
        )  # fmt: skip

    told = texts(record(A, B, figures=(boats(A, 40.0, "about"), boats(B, 1055.0, "at_least"))))
    assert told[0] == "The reports give different figures for boats at sea: about 40 and at least 1,055."


def test_every_sentence_cites_passages_and_families():
    made = record(A, B, actors=(ANN, BO), events=(meeting(A, ANN, BO),))
    assert all(sentence.evidence and sentence.families for sentence in write_brief(made))


def test_where_nobody_met_the_title_and_the_days_most_reports_tell_of_come_first():
    title = "Harbour closed"
    reports = tuple(article(name, f"{title}\nThe harbour was closed on Monday.") for name in "ab")
    day = TimelineEntry(
        date=When(value="2021-05-03", precision="day", basis="relative"), text="The harbour was closed on Monday",
        evidence=tuple(span(one, "The harbour was closed on Monday") for one in reports),
    )  # fmt: skip
    story = Story(id="sto_1", title=title, articles=tuple(a.id for a in reports), first=None, last=None, reason="")
    told = texts(record(*reports, stories=(story,), timeline=(day,)))
    assert told[:2] == [
        "Two reports of 3 May 2021 are about this: “Harbour closed”.",
        "On 3 May 2021, in the words of one report: “The harbour was closed on Monday”.",
    ]
