"""Embeddings: the same bytes whatever stands around a text, and near for texts that mean the same."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.models.encoder import DIMENSIONS, REMEMBERED, Encoder, load_encoder
from onrecord.record.vector import likeness


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def test_a_sentence_has_the_same_embedding_in_ten_batches(encoder: Encoder) -> None:
    sentence = "The harbour master closed the port at noon."
    others = [f"Line {n}: " + "the council met again and talked of the budget, " * n for n in range(10)]
    seen = set()
    for n in range(10):
        encoder._remembered.clear()
        batch = [*others[:n], sentence, *others[n:]]
        seen.add(encoder.encode(batch)[n])
    assert len(seen) == 1
    assert len(seen.pop()) == DIMENSIONS


def test_other_words_are_near_and_other_matters_far(encoder: Encoder) -> None:
    one, same, other = encoder.encode(
        ["The mayor stepped down on Friday.", "On Friday the mayor resigned.", "Bread is dearer than last year."]
    )
    assert likeness(one, same) > 0.7
    assert likeness(one, other) < 0.3


def test_every_word_piece_has_its_place_and_its_oddness(encoder: Encoder) -> None:
    text = "The navy buildup worries Oslo."
    (found,) = encoder.encode_words([text])
    assert len(found.pieces) == len(found.oddness)
    assert "buildup" in "".join(text[start:end] for start, end in found.pieces)
    assert encoder.encode([text]) == [found.vector]


def test_threads_change_nothing() -> None:
    encoder = load_encoder()
    texts = [f"Ship number {n} left the harbour at {n} o'clock." for n in range(24)]
    alone = Encoder(encoder._session, encoder._tokenizer, encoder._head).encode(texts)
    assert Encoder(encoder._session, encoder._tokenizer, encoder._head, side_by_side=2).encode(texts) == alone


@pytest.mark.parametrize("text", ["", "   ", "…", "\u202e\u0000", "日本語の文", "word " * 5_000])
def test_any_text_has_an_embedding(encoder: Encoder, text: str) -> None:
    (vector,) = encoder.encode([text])
    assert len(vector) == DIMENSIONS
    assert np.frombuffer(vector, dtype=np.int8).any()


def test_what_is_remembered_is_bounded() -> None:
    class Pieces:
        ids = (101, 102)
        offsets = ((0, 0), (0, 0))

    class Tokenizer:
        def encode(self, text: str) -> Pieces:
            return Pieces()

    class Session:
        def run(self, outputs: None, inputs: dict[str, object]) -> list[np.ndarray]:
            states = np.ones((1, 2, DIMENSIONS), dtype=np.float32)
            return [states[0], states]

    encoder = Encoder(Session(), Tokenizer(), np.ones(DIMENSIONS, dtype=np.float32))  # type: ignore[arg-type]
    encoder.encode(str(n) for n in range(REMEMBERED + 5))
    assert len(encoder._remembered) == REMEMBERED
