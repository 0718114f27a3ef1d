"""Who stands where on what: promises and what the other side says to them."""

from __future__ import annotations

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
    made = find_claims(found, groups, find_utterances(found, groups), actors())
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
