"""How common words are, alone and beside their synonyms."""

from __future__ import annotations

from onrecord.languages.en.word_ranks import UNRANKED, commonness, synonym_gap, word_rank


def test_common_words_come_before_rare_ones() -> None:
    assert commonness("the") < commonness("operation") < commonness("lobster") < commonness("zyxomma")
    assert word_rank("zyxomma") == UNRANKED


def test_a_rare_word_has_a_commoner_synonym_and_a_common_one_hardly() -> None:
    commence, say = synonym_gap("commence", "VERB"), synonym_gap("say", "VERB")
    assert commence is not None
    assert commence > 2
    assert say is not None
    assert say < commence


def test_a_word_without_synonyms_has_no_gap() -> None:
    assert synonym_gap("zyxommatic", "ADJ") is None
