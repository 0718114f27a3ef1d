"""PLOVER codes of what one actor does to another, by grammar and lexicon, and by the model where these are not sure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from bench.plain import article_of
from bench.plover import unmarked
from onrecord.languages.en.events import event_words
from onrecord.languages.en.plover import codes
from onrecord.models.encoder import load_encoder
from onrecord.models.parser import load_parser
from onrecord.models.plover import EVENTS, load_head
from onrecord.reading.codes import Coding, code_event, code_pair
from onrecord.reading.codes_events import codes_of
from onrecord.reading.codes_judge import EventJudge, Judge, Question
from onrecord.reading.codes_operations import QUADS, Meaning, denied, operate
from onrecord.reading.codes_triples import triples_of
from onrecord.reading.events_triggers import triggers
from onrecord.reading.parse import Parse, parse_article
from onrecord.record import Span

CASES = [
    ("ASSAULT", "<s>Rebels</s> attacked <t>an army post</t> near the river on Monday."),
    ("ASSAULT", "A dawn raid by <s>gunmen</s> killed four <t>policemen</t>, officials said."),
    ("ASSAULT", "<t>Two villagers</t> were shot by <s>soldiers</s> at a checkpoint."),
    ("ASSAULT", "<s>The air force</s> launched air strikes on <t>the port</t> overnight."),
    ("PROTEST", "<s>Dockers</s> went on strike against <t>the port authority</t>."),
    ("PROTEST", "<s>Farmers</s> blocked the highway in protest at <t>the ministry's</t> prices."),
    ("PROTEST", "<s>Students</s> began a hunger strike against <t>the rector</t>."),
    ("COERCE", "<s>Police</s> arrested <t>a union leader</t> on Friday."),
    ("COERCE", "<t>Three editors</t> were jailed by <s>a court in the capital</s>."),
    ("COERCE", "<s>Norway</s> has imposed sanctions on <t>two shipping firms</t>."),
    ("YIELD", "<s>The junta</s> released <t>the mayor</t> from house arrest."),
    ("YIELD", "<s>Norway</s> lifted its embargo on <t>the island</t>."),
    ("YIELD", "<s>The rebels</s> laid down their arms before <t>the governor</t>."),
    ("AGREE", "<s>The junta</s> agreed to release <t>the mayor</t>."),
    ("AGREE", "<s>Norway</s> will send food to <t>Chad</t> next week."),
    ("AGREE", "<s>The foreign minister</s> said she was ready to meet <t>the opposition</t>."),
    ("REQUEST", "<s>The bishops</s> urged <t>the junta</t> to release the mayor."),
    ("REQUEST", "<s>Chad</s> has asked for help from <t>Norway</t>."),
    ("REQUEST", "<s>The unions</s> want <t>the minister</t> to resign."),
    ("REQUEST", "<s>The envoy</s> said that <t>the junta</t> must hold elections."),
    ("REJECT", "<s>The junta</s> refused to release <t>the mayor</t>."),
    ("REJECT", "<s>The junta</s> will not accept <t>the bishops' proposal</t>."),
    ("REJECT", "<s>The president</s> vetoed <t>a bill of the opposition</t>."),
    ("THREATEN", "<s>The junta</s> threatened to expel <t>the ambassador</t>."),
    ("THREATEN", "<s>The unions</s> will strike against <t>the port authority</t> next week."),
    ("SANCTION", "<s>Norway</s> suspended aid to <t>Chad</t>."),
    ("SANCTION", "<s>Norway</s> called off talks with <t>the island's government</t>."),
    ("SANCTION", "<s>Chad</s> expelled <t>the Norwegian ambassador</t>."),
    ("ACCUSE", "<s>The bishops</s> accused <t>the army</t> of burning villages."),
    ("ACCUSE", "<s>Prosecutors</s> have opened an investigation into <t>the mayor</t>."),
    ("ACCUSE", "<s>The judge</s> found <t>the company</t> guilty of fraud."),
    ("ACCUSE", "<s>The premier</s> launched a scathing attack on <t>the central bank</t>."),
    ("SUPPORT", "<s>Norway</s> praised <t>Chad</t> for taking in refugees."),
    ("SUPPORT", "<s>Norway</s> and <t>Chad</t> signed a trade agreement."),
    ("CONSULT", "<s>The foreign minister</s> held talks with <t>rebel leaders</t> in Oslo."),
    ("CONSULT", "<s>The president</s> met <t>the prime minister of Chad</t> on Sunday."),
    ("AID", "<s>Norway</s> sent tents and medicine to <t>Chad</t>."),
    ("AID", "<s>Chad</s> granted asylum to <t>a deserter</t>."),
    ("AID", "<s>Kenya</s> deployed peacekeepers to <t>the border region</t>."),
    ("MOBILIZE", "<s>The junta</s> deployed troops along the border with <t>Chad</t>."),
    ("COOPERATE", "<s>Norwegian police</s> shared intelligence with <t>their Danish colleagues</t>."),
]
"""Root and sentence; the trigger means other things in the neighbouring rows."""


def read(marked: str) -> tuple[Parse, Span, Span]:
    text, places = unmarked(marked)
    parse = parse_article(article_of(text), load_parser())
    source, target = (Span(article=parse.article.id, start=a, end=b) for a, b in (places["s"][0], places["t"][0]))
    return parse, source, target


def coded(marked: str, judge: EventJudge | None = None) -> Coding | None:
    parse, source, target = read(marked)
    return code_pair(parse, source, target, judge=judge)


@pytest.mark.parametrize(("root", "marked"), CASES)
def test_the_words_around_a_trigger_decide_its_code(root: str, marked: str) -> None:
    found = coded(marked)
    assert found is not None
    assert found.plover.event == root
    assert found.quad == QUADS[root]


def test_a_code_shows_the_words_that_made_it() -> None:
    parse, source, target = read("<s>The junta</s> refused to release <t>the mayor</t>.")
    found = code_pair(parse, source, target)
    assert found is not None
    assert [parse.article.text[one.start : one.end] for one in found.words] == ["refused", "release"]
    assert (found.cameo, found.by) == ("124", "lexicon")


def test_mode_and_context_come_with_the_code() -> None:
    found = coded("<s>Students</s> began a hunger strike against <t>the rector</t>.")
    assert found is not None
    assert found.plover.mode == "hunger"


def test_nothing_known_is_no_code() -> None:
    assert coded("<s>The mayor</s> resembles <t>the bishop</t>.") is None


def test_a_trigger_is_coded_without_its_actors() -> None:
    parse = parse_article(article_of("The junta refused to release the mayor."), load_parser())
    trigger = next(token for token in parse.doc if token.text == "release")
    found = code_event(parse, trigger, None, None)
    assert found is not None
    assert found.event == "REJECT"


class Sure:
    """A judge that always answers the same."""

    def __init__(self, event: str, sure: float) -> None:
        self.answer = (event, sure)
        self.asked: list[Question] = []

    def likeliest(self, asked: Question) -> tuple[str, float]:
        self.asked.append(asked)
        return self.answer


def test_the_model_is_asked_only_where_the_lexicon_is_not_certain() -> None:
    judge = Sure("AID", 0.9)
    known = coded("<s>Rebels</s> attacked <t>an army post</t>.", judge)
    assert known is not None
    assert (known.plover.event, judge.asked) == ("ASSAULT", [])
    unknown = coded("<s>Rebels</s> befuddled <t>an army post</t>.", judge)
    assert unknown is not None
    assert (unknown.plover.event, unknown.by, unknown.cameo) == ("AID", "model", "07")


def test_in_a_record_the_model_is_heeded_only_when_sure() -> None:
    parse, source, target = read("<s>Rebels</s> befuddled <t>an army post</t>.")
    trigger = next(token for token in parse.doc if token.text == "befuddled")
    assert code_event(parse, trigger, source, target, judge=Sure("AID", 0.3)) is None


def test_the_model_reads_what_no_list_holds_and_gives_the_same_twice() -> None:
    judge = Judge(load_encoder(), load_head())
    marked = "<s>Men with machetes</s> fell upon <t>the villagers</t> at dawn and left eleven of them dead."
    parse, source, target = read(marked)
    found = code_pair(parse, source, target, judge=judge)
    assert found is not None
    assert found.plover.event == "ASSAULT"
    assert code_pair(parse, source, target, judge=judge) == found


def test_triples_name_who_acts_on_whom() -> None:
    parse = parse_article(article_of("Norway suspended aid to Chad, and Kenya praised Norway."), load_parser())
    sentence = next(parse.sentences())
    found = {
        (t.source.text, t.meaning.event, t.target.text if t.target else None)
        for t in triples_of(sentence, sentence.ents)
    }
    assert ("Norway", "SANCTION", "Chad") in found
    assert ("Kenya", "SUPPORT", "Norway") in found


@pytest.mark.parametrize(
    "text",
    [
        "Norway may suspend aid to Chad.",
        "It is not known whether Norway suspended aid to Chad.",
        "Did Norway suspend aid to Chad?",
        "Norway left early and was criticised by many.",
        "Norway did not praise Chad.",
        "Norway's server was hacked by thieves.",
        "Norway released a memo on Chad.",
        "Norway declined to comment on Chad.",
        "Karl Weber's arrest was told of in Chad.",
        "Karl Weber pleaded guilty on March 6.",
        "Karl Weber defeated Adam Nowak in the election.",
        "Karl Weber said that the judge had struck a man.",
        "Norway faced criticism in the press.",
    ],
)
def test_what_is_open_or_anothers_deed_is_no_triple(text: str) -> None:
    parse = parse_article(article_of(text), load_parser())
    assert [t.meaning for sentence in parse.sentences() for t in triples_of(sentence, sentence.ents)] == []


def test_a_person_attacks_a_person_with_words() -> None:
    for text, event in (("Karl Weber attacked Adam Nowak.", "ACCUSE"), ("Norway attacked Chad.", "ASSAULT")):
        parse = parse_article(article_of(text), load_parser())
        sentence = next(parse.sentences())
        assert [t.meaning.event for t in triples_of(sentence, sentence.ents)] == [event]


def test_an_event_of_the_record_has_codes_that_belong_together() -> None:
    for rows in event_words().values():
        for word in rows:
            if word.plover is not None:
                assert word.plover.event in EVENTS


@pytest.mark.parametrize(
    ("text", "verb", "event", "mode", "root"),
    [
        ("Norway suspended aid to Chad, and police arrested Karl Weber.", "arrested", "COERCE", "arrest", "17"),
        ("Karl Weber will meet Adam Nowak.", "meet", "CONSULT", "meet", "04"),
        ("The court freed Karl Weber.", "freed", "YIELD", "release", "08"),
    ],
)
def test_the_sentence_makes_the_code_of_the_table_finer(text: str, verb: str, event: str, mode: str, root: str) -> None:
    parse = parse_article(article_of(text), load_parser())
    plover, cameo = next(codes_of(parse, token, word) for token, word in triggers(parse) if token.text == verb)
    assert plover is not None
    assert (plover.event, plover.mode, cameo) == (event, mode, root)


meanings = st.builds(Meaning, st.sampled_from(sorted(codes())), st.just(("x",)), st.just((1,)))
operations = st.sampled_from(
    ["AGREE", "WILL", "ASK", "REFUSE", "DENY", "FAIL", "THREATEN", "STOP", "UNDO", "ALLOW", "ORDER"]
)


@given(operations, meanings)
def test_what_is_done_to_a_meaning_is_a_known_event(operation: str, below: Meaning) -> None:
    found = operate(operation, below, step="x", at=0)
    assert found is not None
    assert found.event in EVENTS
    assert found.at == (0, 1)


@given(meanings)
def test_demands_refusals_and_threats_are_what_they_are_whatever_they_are_about(below: Meaning) -> None:
    for operation, event in (("REFUSE", "REJECT"), ("DENY", "REJECT"), ("THREATEN", "THREATEN")):
        found = operate(operation, below, step="x", at=0)
        assert found is not None
        assert found.event == event


@given(meanings)
def test_to_end_what_is_hostile_is_not_hostile(below: Meaning) -> None:
    found = operate("STOP", below, step="x", at=0)
    assert found is not None
    if QUADS[below.event] >= 3:
        assert found.quad == 2
    else:
        assert found.quad >= 3


@given(meanings, st.booleans())
def test_friendly_deeds_denied_are_refused(below: Meaning, future: bool) -> None:
    if QUADS[below.event] <= 2:
        assert denied(below, future=future).event == "REJECT"


def test_log_odds_do_not_depend_on_other_sentences() -> None:
    head = load_head()
    states = np.ones((5, 384), dtype=np.float32)
    roles = np.array([0, 1, 3, 2, 0])
    first = head.log_odds(states, roles, 0)
    head.log_odds(states[:3], roles[:3], 17)
    assert (head.log_odds(states, roles, 0) == first).all()
