"""Words that a synonym machine put in are told from those that belong, each at its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st
from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.models.parser import load_parser
from onrecord.reading.parse import parse_article
from onrecord.reading.signs_words import judge_words
from onrecord.record import Article, ArticleId, Block

Make = Callable[..., Article]

CASES = (
    ("The prime minister poured cold water on the plan.", "The choice parson poured frigid water on the plan."),
    ("Police arrested two men after the robbery.", "Police collared two workforce after the heist."),
    ("The company said profits rose in the third quarter.", "The troupe said nets arose in the third stern."),
    ("The court upheld the ruling on Thursday.", "The tribunal maintained the opinion on Thursday."),
)


def log_odds(text: str, nlp: Language, article: Make) -> dict[str, float]:
    parse = parse_article(article(text), nlp)
    return {word.token.text: word.log_odds for word in judge_words(parse, load_encoder())}


@pytest.mark.parametrize(("plain", "spun"), CASES)
def test_exchanged_words_are_odder_than_what_they_stand_for(
    plain: str, spun: str, nlp: Language, article: Make
) -> None:
    before, after = log_odds(plain, nlp, article), log_odds(spun, nlp, article)
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    assert sum(after[word] for word in new) / len(new) > sum(before[word] for word in gone) / len(gone) + 1


def test_names_and_quoted_words_are_not_judged(nlp: Language, article: Make) -> None:
    found = log_odds("Lindahl said “the frigid choice parson” had left Bergen.", nlp, article)
    assert set(found) == {"said", "left"}


def test_a_wrong_article_makes_a_word_odder(nlp: Language, article: Make) -> None:
    right = log_odds("The army began an operation there.", nlp, article)
    wrong = log_odds("The army began a operation there.", nlp, article)
    assert wrong["operation"] > right["operation"]


@settings(max_examples=30)
@given(st.text(alphabet="abc dé😀.“”\n日-'", max_size=60))
def test_any_text_is_judged_word_for_word(text: str) -> None:
    """Judged words are tokens of the parse, in order, none twice."""
    body = (Block(start=0, end=len(text)),) if text.strip() else ()
    article = Article(id=ArticleId("art_law"), name="law", text=text, sha256="", body=body)
    places = [word.token.i for word in judge_words(parse_article(article, load_parser()), load_encoder())]
    assert places == sorted(set(places))
