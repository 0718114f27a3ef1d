"""What a spinner changes, and what it leaves."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.lineage.flaws import Flaw, Piece, apply_flaw, mend_articles
from training.lineage.inflection import inflect
from training.lineage.spin import SpinStyle, spin
from training.lineage.thesaurus import Thesaurus
from training.lineage.words import Paragraph, Token

TABLE = {("conflict", "NOUN"): ("warfare",), ("big", "ADJ"): ("enormous",)}


class Table(Thesaurus):
    """A thesaurus of two words."""

    def __init__(self) -> None:
        pass

    def synonyms(self, lemma: str, pos: str, senses: str) -> tuple[str, ...]:
        return TABLE.get((lemma, pos), ())


def style(*flaws: Flaw, rate: float = 1.0, spares_quotations: bool = True) -> SpinStyle:
    return SpinStyle(
        rate=rate, senses="first", kinds=frozenset(("NOUN", "VERB", "ADJ", "ADV")), steady=True,
        spares_quotations=spares_quotations, exchanges_phrases=True, exchanges_saying=False, mends_articles=True,
        flaws=flaws,
    )  # fmt: skip


def paragraph(*words: str) -> Paragraph:
    """A sentence of words as "text/POS", a space behind each."""
    tokens = []
    for word in words:
        text, _, pos = word.partition("/")
        tokens.append(Token(text, text.lower(), pos or "X", {"NOUN": "NN", "ADJ": "JJ"}.get(pos, "XX"), " "))
    return (tuple(tokens),)


def spun(words: Paragraph, how: SpinStyle) -> str:
    return spin([words], Table(), how, random.Random(1))[0][0]


def test_words_with_a_synonym_are_exchanged_and_the_article_before_them_mended() -> None:
    assert spun(paragraph("A", "big/ADJ", "conflict/NOUN", "began"), style()) == "An enormous warfare began"


@pytest.mark.parametrize(("spares", "expected"), [(True, "conflict"), (False, "warfare")])
def test_quotations_are_spared_by_some_makes(spares: bool, expected: str) -> None:
    quoted = paragraph("“", "conflict/NOUN", "”", "he", "said")
    assert spun(quoted, style(spares_quotations=spares)).split()[1] == expected


def test_at_no_rate_nothing_changes() -> None:
    words = paragraph("According", "to", "a", "big/ADJ", "conflict/NOUN")
    assert spun(words, style(rate=0.0)) == "According to a big conflict"


def test_set_phrases_are_exchanged_as_one() -> None:
    assert not spun(paragraph("According", "to", "him"), style()).startswith("According")


@pytest.mark.parametrize(
    ("flaw", "words", "expected"),
    [
        ("digits", "the two sides", "the 2 sides"),
        ("contracted", "it is not over", "it isn't over"),
        ("british", "the center organized", "the centre organised"),
        ("american", "the centre of defence", "the center of defense"),
        ("spelled out", "they have size", "they have size"),
    ],
)
def test_flaws(flaw: Flaw, words: str, expected: str) -> None:
    pieces = [Piece(text=word, space=" ", pos="X") for word in words.split()]
    assert "".join(p.text + p.space for p in apply_flaw(flaw, pieces, random.Random(1))).strip() == expected


def test_contractions_are_spelled_out() -> None:
    pieces = [Piece(text="wo", space="", pos="AUX"), Piece(text="n’t", space=" ", pos="PART")]
    assert "".join(p.text + p.space for p in apply_flaw("spelled out", pieces, random.Random(1))) == "will not "


def test_adverbs_move_behind_their_verb() -> None:
    pieces = [Piece(text="quickly", space=" ", pos="ADV"), Piece(text="denied", space=" ", pos="VERB")]
    assert [piece.text for piece in apply_flaw("adverbs", pieces, random.Random(1))] == ["denied", "quickly"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Officials said the bridge was open .", "The bridge was open, officials said."),
        ("Anna/PROPN said that rain fell .", "Rain fell, Anna said."),
        ("After the rain , the market opened .", "The market opened, after the rain."),
        ("Rain fell , officials said .", "Rain fell , officials said ."),
        ("“ We will go ” , officials said .", "“ We will go ” , officials said ."),
        ("He said .", "He said ."),
        ("He said", "He said"),
    ],
)
def test_sentences_are_turned_round_where_that_is_easily_done(sentence: str, expected: str) -> None:
    pieces = []
    for word in sentence.split():
        text, _, pos = word.partition("/")
        pieces.append(Piece(text=text, space=" ", pos=pos or "X"))
    always = random.Random()
    always.random = lambda: 0.0  # type: ignore[method-assign]
    assert "".join(p.text + p.space for p in apply_flaw("turned", pieces, always)).strip() == expected


def test_words_of_a_spared_quotation_get_no_flaws() -> None:
    pieces = [Piece(text="two", space=" ", pos="NUM", spared=True)]
    assert apply_flaw("digits", pieces, random.Random(1))[0].text == "two"


def test_an_article_before_an_unchanged_word_is_left() -> None:
    pieces = [Piece(text="a", space=" ", pos="DET"), Piece(text="hour", space=" ", pos="NOUN")]
    mend_articles(pieces)
    assert pieces[0].text == "a"


@pytest.mark.parametrize(
    ("synonym", "like", "tag", "expected"),
    [
        ("carry on", "continued", "VBD", "carried on"), ("stop", "ended", "VBD", "stopped"),
        ("take", "seized", "VBD", "took"), ("declare", "Saying", "VBG", "Declaring"),
        ("agency", "bodies", "NNS", "agencies"), ("big", "larger", "JJR", "more big"),
        ("push", "presses", "VBZ", "pushes"), ("war", "CONFLICT", "NN", "WAR"),
    ],
)  # fmt: skip
def test_a_synonym_takes_the_ending_of_its_word(synonym: str, like: str, tag: str, expected: str) -> None:
    assert inflect(synonym, like, tag) == expected


def test_synonyms_come_from_the_first_senses_or_from_any(tmp_path: Path) -> None:
    for name in ("verb", "adj", "adv"):
        (tmp_path / f"data.{name}").write_text("", encoding="utf-8")
        (tmp_path / f"index.{name}").write_text("", encoding="utf-8")
    senses = [("00000001", "talk"), ("00000002", "parley"), ("00000003", "gossip_session")]
    data = [f"{offset} 10 n 02 speech 0 {other} 0 000 | gloss" for offset, other in senses]
    (tmp_path / "data.noun").write_text("\n".join(data), encoding="utf-8")
    offsets = " ".join(offset for offset, _ in senses)
    (tmp_path / "index.noun").write_text(f"speech n 3 0 3 0 {offsets}\n", encoding="utf-8")
    thesaurus = Thesaurus(tmp_path)
    assert thesaurus.synonyms("speech", "NOUN", "first") == ("talk", "parley")
    assert thesaurus.synonyms("speech", "NOUN", "any") == ("talk", "parley", "gossip session")
