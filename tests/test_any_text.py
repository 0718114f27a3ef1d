"""Any text gives a record: no stage fails, every span stands where it says, every cited id exists."""

from __future__ import annotations

import hashlib
import json

from hypothesis import given, settings, strategies as st

from onrecord import dump, pipeline
from onrecord.record import Article, ArticleId, Problem, When, make_id
from tests.cited import dangling, misplaced

MARKS = tuple("“”\"'‘’«»—?.,:()%$🙂\n\t\r\x00\x1b\u00a0\u202e\u200b")
WORDS = tuple(
    "قال|彼は|said|told reporters|denied that|confirmed|promised to|according to|asked|did not confirm|added|will|not|"
    "by Friday|on Tuesday|7 February 2022|in 2030|tens of thousands of|about 30,000|1.5 million|$3bn|between 2 and 5|"
    "if|half|1e999|0|Ada Holm|Mr. Núñez|the Kremlin|President Joe Biden|he|she|they|the French president|Germany|"
    "O’Neill|the government|met|in Kyiv|talks|a deal|visited|and|that|of|the|Also read:|ADVERTISEMENT|By Jane Doe|(AP)|"
    "<b>|&amp;|http://x.y/z|=cmd|\n\n|\r\n".split("|")
)
"""What reports are made of, and what breaks those who read them."""
TEXTS = st.lists(st.sampled_from((*MARKS, *WORDS)), max_size=120).map(" ".join) | st.text(max_size=200)


def given_article(text: str, name: str) -> Article:
    return Article(
        id=ArticleId(make_id("art", name, text)), name=name, text=text, markup="text",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=When(value="2022-02-08", precision="day", basis="metadata") if name == "a" else None,
    )  # fmt: skip


@settings(max_examples=40)
@given(TEXTS, TEXTS)
def test_any_text_gives_a_record(one: str, other: str) -> None:
    models = pipeline.load_models()
    outcomes = [pipeline.try_article(given_article(text, name), models) for text, name in ((one, "a"), (other, "b"))]
    assert [outcome for outcome in outcomes if isinstance(outcome, Problem)] == []
    record = pipeline.reconcile(outcome for outcome in outcomes if not isinstance(outcome, Problem))
    assert record.problems == ()
    written = json.loads(dump(record))
    assert dangling(written) == []
    assert misplaced(written) == []


def test_a_number_of_thousands_of_digits_costs_nothing() -> None:
    digits = "1" * 5_000
    text = f"Ada Holm, {digits}, paid {digits} on May {digits}, {digits}/4 in {digits}, at {digits}-year-old prices."
    outcome = pipeline.try_article(given_article(text, "a"), pipeline.load_models())
    assert not isinstance(outcome, Problem), outcome
    assert "Infinity" not in dump(pipeline.reconcile([outcome]))
