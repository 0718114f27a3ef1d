"""Sentence embeddings: all-MiniLM-L6-v2 in 8-bit integers, part of the package (see `minilm/CARD.md`).

Each text is encoded alone, on one thread: the model turns activations into integers by the largest of a call, so a
text's embedding would otherwise depend on its neighbours.

While a text is encoded, a second head (`wordchoice/`) looks at each word piece half-way up and says how likely it is
that a synonym machine put it there. Both are remembered, so the stages of one article cost one encoding.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from multiprocessing import parent_process
from typing import TYPE_CHECKING

import numpy as np

from onrecord.errors import MissingExtra
from onrecord.record import Version
from onrecord.record.vector import pack

from .wordchoice import load_head

if TYPE_CHECKING:
    import onnxruntime
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

NAME = "all-MiniLM-L6-v2-int8"
VERSION = "1"
DIMENSIONS = 384
LONGEST = 128
"""Word pieces of a text that are read; `tokenizer.json` cuts the rest off."""
SIDE_BY_SIDE = 2
"""Texts encoded at a time in the only process of a run; in a pool each process has its own core already."""
WORTH_A_THREAD = 16
REMEMBERED = 4_096
"""Embeddings kept at hand, two megabytes: copies and boilerplate repeat sentences."""
HALF_WAY = b"SkipLayerNormalization_28"
"""Output of the fourth of six layers. A linear head tells exchanged words from others best there (ROC AUC .829; second
layer .810, third .818, last .777): further up, words give way to the meaning of the sentence."""


Pieces = tuple[tuple[int, int], ...]
"""Where the word pieces of a text stand in it, in code points, half-open; those of the model's own marks are empty."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """What one pass over a text gives."""

    vector: bytes
    pieces: Pieces
    oddness: tuple[float, ...]
    """For each piece, how much speaks for a synonym machine: log odds, without what the word alone says."""


class Encoder:
    """Turns texts into embeddings, kept as in `onrecord.record.vector`. The same text always gives the same bytes."""

    def __init__(
        self,
        session: onnxruntime.InferenceSession,
        tokenizer: Tokenizer,
        head: NDArray[np.float32],
        *,
        side_by_side: int = 1,
    ) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._head = head
        self._side_by_side = side_by_side
        self._remembered: OrderedDict[str, Encoded] = OrderedDict()

    @property
    def version(self) -> Version:
        return Version(name=NAME, version=VERSION)

    def encode(self, texts: Iterable[str]) -> list[bytes]:
        """One embedding a text, in order. A text without a letter has one too; LONGEST says where long ones are cut."""
        return [found.vector for found in self.encode_words(texts)]

    def encode_words(self, texts: Iterable[str]) -> list[Encoded]:
        """Each text's embedding, and how odd its word pieces are where they stand, in order."""
        wanted = list(texts)
        new = [text for text in dict.fromkeys(wanted) if text not in self._remembered]
        found = {text: self._remembered[text] for text in wanted if text in self._remembered}
        found.update(zip(new, self._encode_all(new), strict=True))
        self._remember(found)
        return [found[text] for text in wanted]

    def _encode_all(self, texts: list[str]) -> Iterable[Encoded]:
        """Side by side where that is worth a thread: each text is still encoded alone, so its embedding is the same."""
        if self._side_by_side < 2 or len(texts) < WORTH_A_THREAD:
            return map(self._encode, texts)
        with ThreadPoolExecutor(self._side_by_side) as threads:
            return list(threads.map(self._encode, texts))

    def _encode(self, text: str) -> Encoded:
        pieces, embedding, states = self.look_inside(text)
        oddness = (states @ self._head).round(3).tolist()
        return Encoded(vector=pack(embedding), pieces=pieces, oddness=tuple(oddness))

    def look_inside(self, text: str) -> tuple[Pieces, NDArray[np.float32], NDArray[np.float32]]:
        """One pass over a text: its word pieces, its embedding, and the state of each piece half-way up, shape (pieces,
        DIMENSIONS), which the second head is learnt on."""
        pieces = self._tokenizer.encode(text)
        embedding, states = self._session.run(None, {"input_ids": np.array([pieces.ids], dtype=np.int32)})
        return tuple(pieces.offsets), embedding[0], states[0]

    def _remember(self, found: dict[str, Encoded]) -> None:
        for text, encoded in found.items():
            self._remembered[text] = encoded
            self._remembered.move_to_end(text)
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)


@cache
def load_encoder() -> Encoder:
    """The encoder, loaded once for each process.

    Raises:
        MissingExtra: onnxruntime or tokenizers is not installed.
    """
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingExtra(
            f"the sentence encoder needs {error.name}; install it with: pip install onnxruntime tokenizers"
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    folder = files("onrecord.models") / "minilm"
    model = (folder / "model.onnx").read_bytes() + _also_gives(HALF_WAY)
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    return Encoder(session, tokenizer, load_head(), side_by_side=_cores() if parent_process() is None else 1)


def _also_gives(output: bytes) -> bytes:
    """An ONNX model of one more output and nothing else. Behind the bytes of another model it is merged with it (so
    Protocol Buffers are read: lists are joined): the graph gives a state from inside, and its file stays as it is."""
    kind = _field(2, _field(1, b"\x08\x01"))  # ValueInfoProto.type, TypeProto.tensor_type, elem_type = FLOAT
    return _field(7, _field(12, _field(1, output) + kind))  # ModelProto.graph, GraphProto.output, ValueInfoProto.name


def _field(number: int, content: bytes) -> bytes:
    """A field of Protocol Buffers with fewer than 128 bytes in it."""
    return bytes((number << 3 | 2, len(content))) + content


def _cores() -> int:
    """Cores that this process may use, SIDE_BY_SIDE at most."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(SIDE_BY_SIDE, allowed)
