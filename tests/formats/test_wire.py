"""Write then read is equal; the public form carries the words of each span and nothing of the workshop."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from onrecord.codec import freeze, thaw
from onrecord.errors import InputError, SpanError
from onrecord.formats.schema import record_schema
from onrecord.formats.wire import encode, record_from_json, record_to_json
from onrecord.record import (
    About,
    Article,
    ArticleId,
    Block,
    DateExpression,
    Figure,
    Lineage,
    Party,
    Proposition,
    Quotation,
    Reading,
    Record,
    Relative,
    Span,
    Version,
    When,
)

TEXT = "“Nous partons,” said Zoë Ünal 🙂 of 1.5 million. قال إنه سيغادر。彼は言った"
ID = ArticleId("art_1")


def span(start: int, end: int) -> Span:
    return Span(article=ID, start=start, end=end)


ARTICLE = Article(
    id=ID, name="a.txt", text=TEXT, sha256="0", body=(Block(start=0, end=len(TEXT), kind="headline"),), markup="text",
    published=When(value="2022-02-07", precision="day", basis="story", reason="its Monday"),
)  # fmt: skip
QUOTATION = Quotation(
    id="quo_1", article=ID, content=(span(1, 13),), cue=span(16, 20), speaker=Party(actor="act_1", span=span(21, 29)),
    kind="direct", act="promise", said_in=span(0, 3),
)  # fmt: skip
FIGURE = Figure(id="fig_1", value=1_500_000.0, unit=None, bound="exactly", of="", evidence=(span(35, 46),))
RECORD = Record(
    onrecord=About(record_version=1, version="0.1.0", stages=(Version(name="quotations", version="1"),), models=()),
    articles=(ARTICLE,),
    quotations=(QUOTATION,),
    figures=(FIGURE,),
    lineage=(
        Lineage(
            copy=ID, origin=ID, direction="known", kind="rewrite", score=0.5, reason="",
            passages=((span(0, 4), span(2, 9)),),
        ),
    ),
)  # fmt: skip


def test_each_span_carries_its_words() -> None:
    content = encode(RECORD)["quotations"][0]["content"][0]
    assert content == {"article": "art_1", "start": 1, "end": 13, "exact": "Nous partons"}


def test_working_fields_stay_inside() -> None:
    written = encode(RECORD)
    assert "said_in" not in written["quotations"][0]
    assert "markup" not in written["articles"][0]
    assert written["articles"][0]["body"] == [[0, len(TEXT)]]


def test_whole_numbers_are_written_as_such() -> None:
    assert '"value":1500000,' in record_to_json(RECORD)


def test_public_json_reads_back_to_the_same_json() -> None:
    written = record_to_json(RECORD)
    assert record_to_json(record_from_json(written)) == written


def test_texts_can_be_left_out_and_the_quoted_words_stay() -> None:
    written = encode(RECORD, texts=False)
    assert written["articles"][0]["text"] is None
    assert written["quotations"][0]["content"][0]["exact"] == "Nous partons"


def test_stored_form_keeps_every_field() -> None:
    reading = Reading(
        article=ARTICLE,
        quotations=(QUOTATION,),
        dates=(
            DateExpression(
                span=span(0, 3), value=None, kind="date", basis="", relative=Relative(unit="weekday", index=2)
            ),
        ),
        propositions=(Proposition(quotation="quo_1", lemmas=("leave",), numbers=(2.0,), vector=bytes(range(256))),),
    )
    assert thaw(Reading, json.loads(json.dumps(freeze(reading)))) == reading


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    record = Record(onrecord=RECORD.onrecord, articles=(replace(ARTICLE, text="a \ud800 b", body=()),))
    written = record_to_json(record)
    assert "\\ud800" in written.encode("utf-8").decode("utf-8")
    assert record_from_json(written).articles[0].text == "a \ud800 b"


@given(st.text(min_size=1), st.data())
def test_any_text_survives_the_stored_form(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = replace(ARTICLE, text=text, body=(Block(start=start, end=end),))
    assert thaw(Article, json.loads(json.dumps(freeze(article)))) == article
    record = replace(RECORD, articles=(article,), quotations=(), lineage=(), figures=())
    assert record_from_json(record_to_json(record)).articles[0].text == text


def test_schema_describes_what_is_written() -> None:
    schema = record_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(encode(RECORD))
    Draft202012Validator(schema).validate(encode(RECORD, texts=False))
    broken = encode(RECORD)
    broken["quotations"][0]["kind"] = "telepathic"
    assert not Draft202012Validator(schema).is_valid(broken)


def test_a_span_outside_its_text_is_refused_by_name() -> None:
    with pytest.raises(SpanError, match="art_1"):
        encode(replace(RECORD, figures=(replace(FIGURE, evidence=(span(5, 5000),)),)))


def test_words_that_moved_are_refused_with_what_stands_there() -> None:
    written = record_to_json(RECORD).replace('"exact":"Nous partons"', '"exact":"Nous restons"')
    with pytest.raises(SpanError, match="read the article again"):
        record_from_json(written)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"onrecord":{"record_version":99}}', '{"onrecord":{"record_version":1}}']
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        record_from_json(text)
