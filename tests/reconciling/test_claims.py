"""Who stands where on what: promises and what the other side says to them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from onrecord.reconciling.claims import find_claims
from onrecord.reconciling.commitments import find_commitments
from onrecord.reconciling.utterances import find_utterances
from onrecord.record import Claim, Commitment

from .sayings import Report, Said, actor, actors, families, readings

PLEDGE = "she had obtained a pledge from Einar Vik that there would be no new patrols"


def claims(nlp: Language, *reports: Report) -> tuple[tuple[Claim, ...], tuple[Commitment, ...]]:
    found = readings(nlp, *reports)
    groups = families(found)
    sayings = find_utterances(found, groups)
    saying_of = {quotation: saying.id for saying in sayings for quotation in saying.quotations}
    found = tuple(
        replace(one, quotations=tuple(replace(quo, utterance=saying_of[quo.id]) for quo in one.quotations))
        for one in found
    )
    made = find_claims(found, groups, sayings, actors())
    return made, find_commitments(found, groups, made, actors())


def stances(claim: Claim) -> set[tuple[str | None, str]]:
    return {(stance.actor, stance.stance) for stance in claim.stances}


def test_a_nested_promise_is_asserted_by_its_reporter_alone(nlp: Language) -> None:
    text = "Ana Lund said that Einar Vik had promised to free the boats by 31 May 2024."
    said = (
        Said(words="Einar Vik had promised to free the boats by 31 May 2024", by="Ana Lund"),
        Said(words="to free the boats by 31 May 2024", by="Einar Vik", act="promise", via="Ana Lund"),
    )
    (claim,), (commitment,) = claims(nlp, Report("a.txt", text, said))
    assert claim.text == "Einar Vik promised to free the boats by 31 May 2024"
    assert (claim.status, stances(claim)) == ("attributed", {(actor("Ana Lund"), "asserts")})
    assert (commitment.promisor, commitment.reported_by) == (actor("Einar Vik"), (actor("Ana Lund"),))
    assert commitment.deadline is not None


def test_a_pledge_that_somebody_says_he_obtained_is_contested_by_a_denial_of_any_deal(nlp: Language) -> None:
    text = f"Ana Lund said that {PLEDGE}.\nSif Jonsdottir denied that a deal of any kind had been made in Oslo."
    said = (
        Said(words=PLEDGE, by="Ana Lund"),
        Said(words="a deal of any kind had been made in Oslo", by="Sif Jonsdottir", act="deny"),
    )
    made, (commitment,) = claims(nlp, Report("a.txt", text, said))
    contested = next(claim for claim in made if claim.status == "contested")
    assert stances(contested) == {(actor("Ana Lund"), "asserts"), (actor("Sif Jonsdottir"), "denies")}
    assert (commitment.promisor, commitment.denied_by) == (actor("Einar Vik"), (actor("Sif Jonsdottir"),))
    assert {claim.status for claim in made} == {"contested", "denied"}


def test_a_confirmation_by_the_promisors_side_confirms_and_gives_the_condition(nlp: Language) -> None:
    text = (
        "Ana Lund said that Iceland would withdraw its patrol ships from the Box.\n"
        "Sif Jonsdottir confirmed that the patrol ships will leave once the survey is over."
    )
    said = (
        Said(words="Iceland would withdraw its patrol ships from the Box", by="Ana Lund"),
        Said(words="the patrol ships will leave once the survey is over", by="Sif Jonsdottir", act="confirm"),
    )
    (claim,), (commitment,) = claims(nlp, Report("a.txt", text, said))
    assert claim.status == "confirmed"
    assert commitment.condition is not None
    assert commitment.condition.text == "once the survey is over"
    assert commitment.promisor == actor("Iceland")


def test_what_another_is_said_to_be_going_to_do_is_no_promise_by_itself(nlp: Language) -> None:
    text = "Ana Lund said that Iceland would lose the vote."
    said = (Said(words="Iceland would lose the vote", by="Ana Lund"),)
    assert claims(nlp, Report("a.txt", text, said)) == ((), ())


def test_a_refusal_to_comment_goes_to_what_was_asked_about(nlp: Language) -> None:
    text = (
        "Ana Lund said that Iceland had promised to free the boats "
        "and that Iceland had promised not to raise its quota.\n"
        "Asked about the quota, Sif Jonsdottir declined to comment."
    )
    said = (
        Said(words="Iceland had promised to free the boats", by="Ana Lund"),
        Said(words="Iceland had promised not to raise its quota", by="Ana Lund"),
        Said(words="to comment", by="Sif Jonsdottir", act="decline"),
    )
    made, _ = claims(nlp, Report("a.txt", text, said))
    assert {claim.text: claim.status for claim in made} == {
        "Iceland promised to free the boats": "attributed",
        "Iceland promised not to raise its quota": "unconfirmed",
    }


def test_no_promise_was_made_is_a_denial_in_another_report(nlp: Language) -> None:
    one = "Ana Lund said that Einar Vik had promised to free the trawlers."
    other = "“The prime minister made no promise about the trawlers,” Sif Jonsdottir said."
    words = "The prime minister made no promise about the trawlers,"
    (claim,), _ = claims(
        nlp,
        Report("a.txt", one, (Said(words="Einar Vik had promised to free the trawlers", by="Ana Lund"),)),
        Report("b.txt", other, (Said(words=words, marks=words, by="Sif Jonsdottir", negative=True),)),
    )
    assert (claim.status, len(claim.families)) == ("contested", 2)


def test_a_denial_alone_is_a_denied_claim_said_the_right_way_round(nlp: Language) -> None:
    text = "Iceland denies planning a blockade. Ana Lund said that Iceland has no claim to the Box."
    said = (
        Said(words="planning a blockade", by="Iceland", act="deny"),
        Said(words="Iceland has no claim to the Box", by="Ana Lund", act="deny", negative=True),
    )
    made, _ = claims(nlp, Report("a.txt", text, said))
    assert [(claim.text, claim.status) for claim in made] == [
        ("Iceland is planning a blockade", "denied"),
        ("Iceland has a claim to the Box", "denied"),
    ]


def test_an_assertion_of_what_another_denies_makes_it_contested(nlp: Language) -> None:
    asserted, denied = "Iceland was preparing a blockade of the harbour", "preparing a blockade of the harbour"
    (claim,), _ = claims(
        nlp,
        Report("a.txt", f"Pia Holm said that {asserted}.", (Said(words=asserted, by="Pia Holm"),)),
        Report("b.txt", f"Iceland denied {denied}.", (Said(words=denied, by="Iceland", act="deny"),)),
    )
    assert (claim.status, stances(claim)) == (
        "contested",
        {(actor("Pia Holm"), "asserts"), (actor("Iceland"), "denies")},
    )


def test_two_who_say_the_same_corroborate_it_and_two_on_one_topic_do_not(nlp: Language) -> None:
    texts = {
        "Pia Holm": "the coast guard seized two trawlers near the Box on Monday",
        "Ana Lund": "two trawlers were seized by the coast guard near the Box on Monday",
        "Einar Vik": "the coast guard will open the Box to foreign trawlers in June",
    }
    made, _ = claims(
        nlp,
        *(
            Report(f"{who}.txt", f"{who} said that {words}.", (Said(words=words, by=who),))
            for who, words in texts.items()
        ),
    )
    assert [(claim.status, {who for who, _ in stances(claim)}) for claim in made] == [
        ("corroborated", {actor("Pia Holm"), actor("Ana Lund")})
    ]


def test_two_speakers_in_one_source_corroborate_nothing(nlp: Language) -> None:
    asserted = "the coast guard seized two trawlers near the Box on Monday"
    reports = [Report(f"{who}.txt", f"{who} said that {asserted}.", (Said(words=asserted, by=who),))
               for who in ("Pia Holm", "Ana Lund")]  # fmt: skip
    apart, _ = claims(nlp, *reports)
    found = readings(nlp, *reports)
    copies = families(found, ("Pia Holm.txt", "Ana Lund.txt"))
    together = find_claims(found, copies, find_utterances(found, copies), actors())
    assert [claim.status for claim in apart] == ["corroborated"]
    assert [claim.status for claim in together if claim.status == "corroborated"] == []


def test_likeness_never_decides_agreement(nlp: Language) -> None:
    one, other = (
        "the minister accepted the plan for the northern ports",
        "the minister rejected the plan for the northern ports",
    )
    made, _ = claims(
        nlp,
        Report("a.txt", f"Pia Holm said that {one}.", (Said(words=one, by="Pia Holm"),)),
        Report("b.txt", f"Ana Lund said that {other}.", (Said(words=other, by="Ana Lund"),)),
    )
    assert not [claim for claim in made if claim.status == "corroborated"]


def test_the_record_does_not_depend_on_the_order_of_the_reports(nlp: Language) -> None:
    text = f"Ana Lund said that {PLEDGE}.\nSif Jonsdottir denied that a deal of any kind had been made in Oslo."
    said = (
        Said(words=PLEDGE, by="Ana Lund"),
        Said(words="a deal of any kind had been made in Oslo", by="Sif Jonsdottir", act="deny"),
    )
    reports = Report("a.txt", text, said), Report("b.txt", text.replace("pledge", "promise"), (said[1],))
    forth, back = claims(nlp, *reports), claims(nlp, *reports[::-1])
    assert forth == back


def test_what_a_side_says_of_one_promise_outweighs_its_denial_of_any_deal(nlp: Language) -> None:
    text = (
        "Ana Lund said that Iceland had agreed to pay a bonus to the crews "
        "and that Iceland would withdraw its lawsuit.\n"
        "Sif Jonsdottir denied that any agreement had been signed.\n"
        "She confirmed that the lawsuit will be dropped once the blockade ends. "
        "Asked about the bonus, she declined to comment."
    )
    said = (
        Said(words="Iceland had agreed to pay a bonus to the crews", by="Ana Lund"),
        Said(words="Iceland would withdraw its lawsuit", by="Ana Lund"),
        Said(words="any agreement had been signed", by="Sif Jonsdottir", act="deny"),
        Said(words="the lawsuit will be dropped once the blockade ends", by="Sif Jonsdottir", act="confirm"),
        Said(words="to comment", by="Sif Jonsdottir", act="decline"),
    )
    made, _ = claims(nlp, Report("a.txt", text, said))
    assert [claim.status for claim in made] == ["unconfirmed", "confirmed", "denied"]


def test_a_promise_by_the_promisor_himself_confirms_what_another_reports(nlp: Language) -> None:
    words = "Iceland had promised to withdraw its lawsuit against the crews"
    told = f"Ana Lund said that {words}."
    own = "Sif Jonsdottir said that Iceland will withdraw its lawsuit against the crews."
    (claim,), (commitment,) = claims(
        nlp,
        Report(
            "a.txt",
            told,
            (Said(words=words, by="Ana Lund"),),
        ),
        Report("b.txt", own, (Said(words="Iceland will withdraw its lawsuit against the crews", by="Sif Jonsdottir"),)),
    )
    assert (claim.status, commitment.promisor) == ("confirmed", actor("Iceland"))


def test_what_two_sources_carry_from_one_speaker_is_a_claim_of_his_alone(nlp: Language) -> None:
    words = "the new quota rests on a hopelessly outdated count of the stock"
    reports = [
        Report(name, f"Pia Holm said that {words}.", (Said(words=words, by="Pia Holm", marks="hopelessly outdated"),))
        for name in ("a.txt", "b.txt")
    ]
    (claim,), _ = claims(nlp, *reports)
    assert (claim.status, len(claim.families)) == ("attributed", 2)
    assert claim.text == "The new quota rests on a hopelessly outdated count of the stock"
    assert claims(nlp, reports[0])[0] == ()


def test_a_saying_that_needs_its_report_to_be_understood_makes_no_claim(nlp: Language) -> None:
    words = "That was never going to work for any of us in the harbour"
    text = f"Pia Holm said: “{words}”."
    assert claims(nlp, *(Report(n, text, (Said(words=words, by="Pia Holm", marks=words),)) for n in "ab"))[0] == ()


def test_who_does_not_believe_a_thing_denies_it_and_who_used_its_words_asserts_it(nlp: Language) -> None:
    told, doubted = "the survey is a “land grab”", "he does not think the survey is a “land grab”"
    (claim,), _ = claims(
        nlp,
        Report("a.txt", f"Pia Holm said that {told}.", (Said(words=told, by="Pia Holm", marks="land grab"),)),
        Report("b.txt", f"Einar Vik said that {doubted}.", (Said(words=doubted, by="Einar Vik", marks="land grab"),)),
    )
    assert claim.status == "contested"
    assert stances(claim) == {(actor("Pia Holm"), "asserts"), (actor("Einar Vik"), "denies")}


def test_a_demand_that_is_turned_down_is_contested(nlp: Language) -> None:
    text = "Einar Vik rejected Norway’s demand that the harbour be opened to all trawlers."
    said = (
        Said(words="Norway’s demand that the harbour be opened to all trawlers", by="Einar Vik", act="refuse"),
        Said(words="the harbour be opened to all trawlers", by="Norway", act="demand", via="Einar Vik"),
    )
    (claim,), _ = claims(nlp, Report("a.txt", text, said))
    assert (claim.status, stances(claim)) == (
        "contested",
        {(actor("Norway"), "asserts"), (actor("Einar Vik"), "denies")},
    )
    assert claim.text == "The harbour should be opened to all trawlers"


def test_an_accusation_reads_as_a_statement_or_is_left_out(nlp: Language) -> None:
    def accused(words: str) -> list[str]:
        said = (Said(words=words, by="Ana Lund", act="accuse"),)
        return [claim.text for claim in claims(nlp, Report("a.txt", f"Ana Lund accused {words}.", said))[0]]

    assert accused("Einar Vik of hiding the count of the boats") == ["Einar Vik was hiding the count of the boats"]
    assert accused("the fishermen of not being open with the press") == ["The fishermen were not open with the press"]
    assert accused("Einar Vik of a shameful betrayal of the fishermen") == []


@pytest.mark.parametrize(
    "words",
    [
        "he would not have sent the ships out as early as they were sent",
        "he would be open to meeting the fishermen in the harbour",
    ],
)
def test_what_would_have_been_and_what_one_is_open_to_is_no_promise(nlp: Language, words: str) -> None:
    said = (Said(words=words, by="Einar Vik", act="promise"),)
    assert claims(nlp, Report("a.txt", f"Einar Vik said that {words}.", said))[1] == ()


def test_a_promise_told_of_inside_another_is_not_the_one_made(nlp: Language) -> None:
    words = "he will look into the case of the captain who was promising his crew to sink the trawler"
    said = (Said(words=words, by="Einar Vik", act="promise"),)
    _, (commitment,) = claims(nlp, Report("a.txt", f"Einar Vik said that {words}.", said))
    assert commitment.action == words


def test_who_speaks_of_a_claim_does_not_make_it(nlp: Language) -> None:
    asserted = "Iceland was preparing a blockade of the harbour"
    about = "the claim that Iceland was preparing a blockade of the harbour is at odds with what is known"
    denied = "preparing a blockade of the harbour"
    (claim,), _ = claims(
        nlp,
        Report("a.txt", f"Pia Holm said that {asserted}.", (Said(words=asserted, by="Pia Holm"),)),
        Report("b.txt", f"Iceland denied {denied}.", (Said(words=denied, by="Iceland", act="deny"),)),
        Report("c.txt", f"Ana Lund said that {about}.", (Said(words=about, by="Ana Lund"),)),
    )
    assert stances(claim) == {(actor("Pia Holm"), "asserts"), (actor("Iceland"), "denies")}


def test_a_denial_is_turned_round_without_its_sigh_or_a_wrong_article(nlp: Language) -> None:
    def turned(words: str) -> str:
        said = (Said(words=words, by="Sif Jonsdottir", act="deny", negative=True),)
        (claim,) = claims(nlp, Report("a.txt", f"Sif Jonsdottir said that {words}.", said))[0]
        return claim.text

    assert turned("unfortunately, no agreement on the ports was reached") == "An agreement on the ports was reached"
    assert turned("there is no evidence that the boats were stopped") == "There is evidence that the boats were stopped"
