"""The body as the parser sees it, and the way back to the text."""

from __future__ import annotations

from spacy.language import Language

from onrecord.reading.blocks import mark_blocks
from onrecord.reading.parse import clean_body, names_alone, parse_article
from onrecord.record import Article, ArticleId

LINKS = "Anna Maria LindLind opens the bridge Mayor: 'I was not asked' MORE"
LINE = f"She said that President Lind {LINKS}'s envoy would wait for the ferry (Photo: Ines Falk) in the harbour."
WHOLE = "She said that President Lind's envoy would wait for the ferry in the harbour."
NEXT = "Nobody on the quay had heard of it, and the envoy did not come out again before the evening."


def _article() -> Article:
    return mark_blocks(Article(id=ArticleId("art_1"), name="a.txt", sha256="", text=f"{LINE}\n\n{NEXT}\n"))


def test_a_sentence_that_links_stand_in_is_parsed_as_one(nlp: Language) -> None:
    parse = parse_article(_article(), nlp)
    assert [sentence.text.strip() for sentence in parse.sentences()] == [WHOLE, NEXT]
    assert [parse.block_number(sentence[0]) for sentence in parse.sentences()] == [0, 1]


def test_a_passage_is_given_without_the_boilerplate_inside_it() -> None:
    article = _article()
    clean = clean_body(article)
    assert clean.text == f"{WHOLE}\n\n{NEXT}\n\n"
    for word in ("envoy", "harbour"):
        at = clean.origin[clean.text.index(word)]
        assert article.text[at : at + len(word)] == word


def test_the_parts_of_a_passage_leave_the_links_out(nlp: Language) -> None:
    parse = parse_article(_article(), nlp)
    sentence = next(iter(parse.sentences()))
    parts = parse.parts(parse.span_of(sentence[:-1]))
    assert [parse.article.text[part.start : part.end] for part in parts] == [
        "She said that President Lind",
        "'s envoy would wait for the ferry",
        "in the harbour.",
    ]


def test_a_name_glued_to_a_small_word_a_verb_of_saying_or_an_office_is_parted() -> None:
    text = (
        "The town knows Halvorsen well, and Brandsdottir, Putin and Macron, too. Halvorsenmaintained it. "
        "A Brandsdottirspokeswoman saw Halvorsenwho left. Putinism and a Macronist pleased Halvorseners."
    )
    article = mark_blocks(Article(id=ArticleId("art_2"), name="b.txt", sha256="", text=text))
    words = clean_body(article, names_alone(article)).text.split()
    assert {"maintained", "spokeswoman", "who", "Putinism", "Macronist", "Halvorseners."} <= set(words)
