"""What a report lays to somebody, with its cue, source and content; and texts that end where a content should begin."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from onrecord.reading.actors import find_actors
from onrecord.reading.attributing import Judge, features
from onrecord.reading.attributions import Attribution, find_attributions
from onrecord.reading.parse import Parse, parse_article
from onrecord.reading.predicates import find_predicates
from onrecord.reading.speakers import Speakers
from onrecord.record import Article, ArticleId, Block


def parsed(text: str, nlp: Language) -> Parse:
    body = tuple(Block(start=line.start(), end=line.end()) for line in re.finditer(r"\S[^\n]*", text))
    return parse_article(Article(id=ArticleId("art_one"), name="one", text=text, sha256="", body=body), nlp)


def read(text: str, nlp: Language) -> tuple[Attribution, ...]:
    parse = parsed(text, nlp)
    return find_attributions(parse, *find_actors(parse))


@pytest.mark.parametrize("text", ["Lund called for -", "The ministry voted for (\n\nLund won."])
def test_a_preposition_with_nothing_but_a_mark_behind_it_leads_to_no_content(text: str, nlp: Language) -> None:
    assert read(text, nlp) == ()


def test_words_between_marks_behind_a_verb_are_held_once(nlp: Language) -> None:
    text = "The minister, who is confident that peace will hold, left. People carried a sign reading “Go home now”."
    contents = [text[span.start : span.end] for one in read(text, nlp) for span in one.content]
    assert contents == ["that peace will hold", "“Go home now”"]


def test_a_feature_that_comes_twice_counts_once(nlp: Language) -> None:
    parse = parsed("Lund called himself a builder of bridges.", nlp)
    speakers = Speakers(parse, *find_actors(parse))
    one = next(found for found in find_predicates(parse) if found.head.lemma_ == "call")
    named = list(features(one, speakers))
    assert len(named) > len(set(named))
    assert Judge(dict.fromkeys(named, 1.0), 0.0).score(one, speakers) == len(set(named))
