"""Contents taken apart: negation, conditions, deadlines, and the promises that a content tells of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reading.propositions import take_apart
from onrecord.record import Act, Article, Party, Proposition, Quotation, Span


@pytest.fixture
def apart(nlp: Language, article: Callable[..., Article]) -> Callable[..., tuple[Proposition, str]]:
    """Takes apart the words after "said that " or all of a text: the proposition and the text."""

    def take(text: str, act: Act = "assert") -> tuple[Proposition, str]:
        made = article(text)
        start = text.find("said that ") + len("said that ") if "said that " in text else 0
        parse = parse_article(made, nlp)
        quotation = Quotation(
            id="quo_1", article=made.id, content=(Span(article=made.id, start=start, end=len(text)),), cue=None,
            speaker=Party(), kind="indirect", act=act,
        )  # fmt: skip
        (found,) = take_apart(parse, (quotation,), (), find_dates(parse), (), load_encoder())
        return found, text

    return take


def words(span: Span | None, text: str) -> str | None:
    return text[span.start : span.end] if span is not None else None


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("She said that the port is open", False),
        ("She said that the port is not open", True),
        ("She said that there will be no strike", True),
        ("She said that nobody was hurt", True),
        ("She said that the crew refused to leave", True),
        ("She said that the crew did not refuse to leave", False),
    ],
)
def test_negation(apart: Callable[..., tuple[Proposition, str]], text: str, negated: bool) -> None:
    assert apart(text)[0].negated is negated


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("He said that the ships will leave once the survey is over", "once the survey is over"),
        ("He said that the ships will leave as soon as the survey ends", "as soon as the survey ends"),
        ("He said that the troops will return upon completion of these drills", "upon completion of these drills"),
        ("He said that Oslo would pay unless the court objects", "unless the court objects"),
        ("He said that the talks failed after the minister left", None),
        ("He said that the port is open", None),
    ],
)
def test_conditions(apart: Callable[..., tuple[Proposition, str]], text: str, condition: str | None) -> None:
    found, text = apart(text)
    assert words(found.condition, text) == condition


def test_a_deadline_is_the_expression_behind_by(apart: Callable[..., tuple[Proposition, str]]) -> None:
    found, text = apart("She said that the boats will be freed by 31 May 2024")
    assert "31 May 2024" in (words(found.deadline, text) or "")


@pytest.mark.parametrize(
    ("text", "promisor", "action"),
    [
        ("He said that Oslo had promised to free the boats", "Oslo", "to free the boats"),
        ("He obtained assurances from Oslo that there would be no patrols", "Oslo", None),
        ("They had been given a pledge by Oslo", "Oslo", None),
        ("He said that his office had secured a guarantee from Oslo to free the boats", "Oslo", "to free the boats"),
        ("The talks were about security guarantees for Oslo", None, None),
        ("He said that Oslo demanded a promise to free the boats", None, None),
    ],
)
def test_promises_told_of(
    apart: Callable[..., tuple[Proposition, str]], text: str, promisor: str | None, action: str | None
) -> None:
    found, text = apart(text)
    made = [one for one in found.undertakings if one.promisor is not None and not one.foretold]
    assert [words(one.promisor, text) for one in made] == ([promisor] if promisor else [])
    if action is not None:
        assert words(made[0].action, text) == action


@pytest.mark.parametrize(
    "text",
    [
        "She said that the minister made no promise about the boats",
        "She said that he had promised Oslo nothing about the boats",
        "She said that no deal had been reached on the boats",
    ],
)
def test_what_was_not_promised_is_marked(apart: Callable[..., tuple[Proposition, str]], text: str) -> None:
    assert [one.negated for one in apart(text)[0].undertakings] == [True]


def test_de_escalation_is_not_escalation(apart: Callable[..., tuple[Proposition, str]]) -> None:
    assert "escalation" not in apart("He said that he wants de-escalation now")[0].lemmas
