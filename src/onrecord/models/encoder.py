"""Sentence embeddings: all-MiniLM-L6-v2 in 8-bit integers, part of the package (see `minilm/CARD.md`).

Each text is encoded alone and on one thread: the model turns activations into integers by the largest of a call, so a
text's embedding would otherwise depend on its neighbours.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from onrecord.errors import MissingExtra
from onrecord.record import Version
from onrecord.record.vector import pack

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Tokenizer

NAME = "all-MiniLM-L6-v2-int8"
VERSION = "1"
DIMENSIONS = 384
LONGEST = 128
"""Word pieces of a text that are read; `tokenizer.json` cuts the rest off."""
REMEMBERED = 4_096
"""Embeddings kept at hand, two megabytes: copies and boilerplate repeat sentences."""


class Encoder:
    """Turns texts into embeddings, kept as in `onrecord.record.vector`. The same text always gives the same bytes."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._remembered: OrderedDict[str, bytes] = OrderedDict()

    @property
    def version(self) -> Version:
        return Version(name=NAME, version=VERSION)

    def encode(self, texts: Iterable[str]) -> list[bytes]:
        """One embedding a text, in order. A text without a letter has one too; LONGEST says where long ones are cut."""
        return [self._encode(text) for text in texts]

    def _encode(self, text: str) -> bytes:
        known = self._remembered.get(text)
        if known is not None:
            self._remembered.move_to_end(text)
            return known
        pieces = np.array([self._tokenizer.encode(text).ids], dtype=np.int32)
        vector = pack(self._session.run(None, {"input_ids": pieces})[0][0])
        self._remembered[text] = vector
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        return vector


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
    with as_file(folder / "model.onnx") as path:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return Encoder(session, Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8")))
