"""The model that says what kind of event a sentence tells, where the lexicon does not know; see CARD.md.

Two transformer layers stand on the state of the sentence encoder half-way up (`Encoder.look_inside`): what each word
piece is (of the source, of the target, a word that the lexicon knows) is added to its state, and the means of the
states by role, with what the lexicon says, give one number for each event type.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from onrecord.errors import MissingExtra

if TYPE_CHECKING:
    import onnxruntime
    from numpy.typing import NDArray

EVENTS = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""PLOVER's event types, in the order of the model's answers."""

NOBODY, SOURCE, TARGET, PREDICATE = range(4)
"""What a word piece is."""


@dataclass(frozen=True, slots=True)
class Head:
    """The layers, and the small matrices around them."""

    layers: onnxruntime.InferenceSession
    roles: NDArray[np.float32]
    """Added to the state of a piece, by its role; shape (4, DIMENSIONS)."""

    answers: NDArray[np.float32]
    """From the four means (all pieces, source, target, predicate) to the events; shape (4 x DIMENSIONS + 1, 15)."""

    hints: NDArray[np.float32]
    """Added to the answers by what the lexicon says: nothing (0), or an event, uncertain (from 16 on) or certain (from
    32 on); shape (48, 15)."""

    def log_odds(self, states: NDArray[np.float32], roles: NDArray[np.int64], hint: int) -> NDArray[np.float64]:
        """One number an event, in the order of EVENTS; the larger, the likelier.

        Args:
            states: of each piece, shape (pieces, DIMENSIONS).
            roles: of each piece.
        """
        (found,) = self.layers.run(None, {"states": (states + self.roles[roles])[None]})
        found = found[0]
        means = [found.mean(axis=0)]
        for role in (SOURCE, TARGET, PREDICATE):
            chosen = found[roles == role]
            means.append(chosen.mean(axis=0) if len(chosen) else np.zeros_like(means[0]))
        inputs = np.concatenate([*means, np.ones(1, dtype=np.float32)])
        odds: NDArray[np.float64] = (inputs @ self.answers + self.hints[hint]).astype(np.float64).round(3)
        return odds


@cache
def load_head() -> Head:
    """The model, loaded once for each process.

    Raises:
        MissingExtra: onnxruntime is not installed.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise MissingExtra("the event coder needs onnxruntime; install it with: pip install onnxruntime") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    folder = resources.files(__package__)
    layers = onnxruntime.InferenceSession(
        (folder / "layers.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )
    with (folder / "weights.npz").open("rb") as file:
        weights = np.load(file, allow_pickle=False)
        return Head(layers, weights["roles"], weights["answers"], weights["hints"])
