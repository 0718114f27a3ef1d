"""Spun texts: what is said to be exchanged is, and nothing else."""

from __future__ import annotations

import random

from hypothesis import given, strategies as st

from training.signs.spinners import Word, cut, spin

SYNONYMS = {"cold": ("chilly",), "water": ("liquid", "body of water"), "pour": ("decant",), "operation": ("action",)}
WORDS = (
    Word("They", "they", "PRON", "PRP", " ", fixed=False, begins=True),
    Word("poured", "pour", "VERB", "VBD", " ", fixed=False, begins=False),
    Word("cold", "cold", "ADJ", "JJ", " ", fixed=False, begins=False),
    Word("water", "water", "NOUN", "NN", " ", fixed=True, begins=False),
    Word("on", "on", "ADP", "IN", " ", fixed=False, begins=False),
    Word("an", "an", "DET", "DT", " ", fixed=False, begins=False),
    Word("operation", "operation", "NOUN", "NN", ".", fixed=False, begins=False),
)


def choices(lemma: str, pos: str) -> tuple[str, ...]:
    return SYNONYMS.get(lemma, ())


@given(st.integers(0, 1000), st.sampled_from((0.0, 0.5, 1.0)))
def test_places_hold_what_was_exchanged(seed: int, rate: float) -> None:
    text, places = spin(WORDS, choices, rate, random.Random(seed), lambda lemma, tag: None)
    said = {text[start:end] for start, end in places}
    assert said <= {"decanted", "chilly", "action"}
    assert all((word in said) == (word in text) for word in ("decanted", "chilly", "action"))
    assert rate < 1 or len(said) == 3


def test_what_is_fixed_stays() -> None:
    text, _ = spin(WORDS, choices, 1.0, random.Random(1), lambda lemma, tag: None)
    assert " water on " in text


@given(st.integers(0, 12), st.sampled_from((0.2, 0.5, 1.0)), st.integers(0, 50))
def test_a_cut_keeps_order_and_the_beginning(sentences: int, keep: float, seed: int) -> None:
    words = [
        Word(f"{number}", f"{number}", "NUM", "CD", " ", fixed=False, begins=at == 0)
        for number in range(sentences)
        for at in range(2)
    ]
    kept = [int(word.text) for word in cut(words, keep, random.Random(seed))]
    assert kept == sorted(kept)
    assert kept[:1] == [0][: len(words)]
    assert keep < 1 or len(kept) == len(words)
