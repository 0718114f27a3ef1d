"""`python -m bench events`: who did what to whom, in PLOVER's classes, on sentences with both actors marked.

Three sets: `plv` (Hu and others 2024; root and quad class, with the answers of a large inference model in the file),
`plover_gsr` (the Open Event Data Alliance's gold standard; root, mode and context where its actors can be marked) and
`petrarch_unittest` (tests of another coder, with codes of its own dictionaries). No weight is trained on `plv`. Half of
it (ids with an odd number) was read for errors; the other half, which nobody has read, tells more.
"""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.record import Span

from .json_lines import json_lines
from .places import data_folder
from .plain import article_of

ROOTS = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip

OLD_NAMES = {
    "FIGHT": "ASSAULT", "RETREAT": "YIELD", "CONCEDE": "YIELD", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
}  # fmt: skip
"""Event types of 2016 and what they are called since 2021."""

OURS = "OnRecord"
ALONE = "OnRecord, grammar and lexicon alone"

PLACES = dict[str, list[tuple[int, int]]]
"""Where the source ("s") and the target ("t") stand in a text."""


@dataclass
class Pair:
    """A sentence, its two actors and what is said of them."""

    id: str
    text: str
    places: PLACES
    gold: dict[str, Any]
    said: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Answers by reader: root, quad, mode, context."""


def run(data: str | None, *, show: bool) -> int:
    """Prints a table for each file of each set, with `show` the classes too; a set that is missing is a line."""
    folder = data_folder(data)
    readers: dict[str, Callable[[Path], Iterator[Pair]]] = {"plv": read_plv, "plover_gsr": read_gsr}
    for name, read in readers.items():
        for file in files_of(folder, name):
            pairs = list(read(file))
            if pairs:
                speed = answer(pairs)
                print("\n".join([*table(f"{name}/{file.name}", pairs), speed]))
                if show:
                    print("\n".join(by_class(pairs, OURS)))
                if name == "plover_gsr":
                    print("\n".join(triples(pairs)))
    for file in files_of(folder, "petrarch_unittest"):
        print("\n".join(stylised(file)))
    return 0


def files_of(folder: Path, name: str) -> list[Path]:
    files = sorted((folder / name).glob("*.jsonl.gz")) + sorted((folder / name).glob("*.jsonl"))
    if not files:
        print(f"{name}: not in {folder}", file=sys.stderr)
    return files


def answer(pairs: list[Pair]) -> str:
    """Asks OnRecord with the model and without, and says how long it took."""
    from onrecord.models.encoder import load_encoder
    from onrecord.models.parser import load_parser
    from onrecord.models.plover import load_head
    from onrecord.reading.codes import code_pair
    from onrecord.reading.codes_judge import Judge
    from onrecord.reading.parse import parse_article

    nlp = load_parser()
    judge = Judge(load_encoder(), load_head())
    spent = dict.fromkeys(("parse", ALONE, OURS), 0.0)
    asked = 0
    for pair in pairs:
        started = time.process_time()
        parse = parse_article(article_of(pair.text), nlp)
        spent["parse"] += time.process_time() - started
        spans = {
            role: Span(article=parse.article.id, start=at[0][0], end=at[0][1]) for role, at in pair.places.items() if at
        }
        source = spans.get("s") or spans["t"]
        for reader, helper in ((ALONE, None), (OURS, judge)):
            started = time.process_time()
            found = code_pair(parse, source, spans.get("t"), judge=helper)
            spent[reader] += time.process_time() - started
            pair.said[reader] = {
                "root": found and found.plover.event,
                "quad": found and found.quad,
                "mode": found and found.plover.mode,
                "context": found and found.plover.context,
            }
            asked += reader == ALONE and (found is None or found.by != "lexicon")
    words = sum(len(pair.text.split()) for pair in pairs)
    return (
        f"coding takes {spent[ALONE] / spent['parse']:.3f} of the parse by grammar and lexicon alone, "
        f"{spent[OURS] / spent['parse']:.3f} with the model, asked about {asked / len(pairs):.0%} of these sentences; "
        f"with it and the parse {words / (spent['parse'] + spent[OURS]):,.0f} words/s"
    )


def read_plv(file: Path) -> Iterator[Pair]:
    """Rows of `marked` text with <s> and <t>, and the answers of the model that stand beside them."""
    for row in json_lines(file):
        if "marked" not in row:
            continue
        text, places = unmarked(row["marked"])
        pair = Pair(row["id"], text, places, {"root": row["root"], "quad": row["quad"]})
        for level in ("L1", "L2"):
            peer = row.get("peer") or {}
            if f"root_{level}" in peer:
                pair.said[f"large model, answers in the file, level {level[1]}"] = {
                    "root": peer[f"root_{level}"],
                    "quad": int(peer[f"penta_{level}"]),
                }
        if places["s"] or places["t"]:
            yield pair


def unmarked(marked: str) -> tuple[str, PLACES]:
    """A text without its marks, and where they stood."""
    text = ""
    places: PLACES = {"s": [], "t": []}
    opened: dict[str, int] = {}
    for piece in re.split(r"(</?[st]>)", marked):
        mark = re.fullmatch(r"<(/?)([st])>", piece)
        if mark is None:
            text += piece
        elif not mark[1]:
            opened[mark[2]] = len(text)
        elif mark[2] in opened:
            places[mark[2]].append((opened.pop(mark[2]), len(text)))
    return text, places


MARK = re.compile(r"\((SRC/TAR|SRC|TAR|EVT|LOC|DAT)\s*:\s*")


def read_gsr(file: Path) -> Iterator[Pair]:
    """Records whose markup shows a source; types by their names of 2021, the first of several modes and contexts."""
    for row in json_lines(file):
        markup = (row.get("textInfo") or {}).get("markup") if isinstance(row.get("textInfo"), dict) else None
        if not markup or "event" not in row:
            continue
        text, spans = _unmarked_gsr(markup)
        places: PLACES = {"s": spans["SRC"] + spans["SRC/TAR"][:1], "t": spans["TAR"] + spans["SRC/TAR"][1:2]}
        if not places["s"] or row["event"] not in (*ROOTS, *OLD_NAMES):
            continue
        root = OLD_NAMES.get(row["event"], row["event"])
        gold = {
            "root": root,
            "quad": QUADS[root],
            "mode": MODES.get(row.get("mode") or "", row.get("mode")) or None,
            "context": frozenset(re.split(r",\s*", row.get("context") or "")) - {""},
        }
        yield Pair(row["id"], text, places, gold)


def _unmarked_gsr(markup: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """ "(SRC: Libya) has …" without its marks; a bracket that opens no mark is text."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    text, at = "", 0
    opened: list[tuple[str, int] | None] = []
    while at < len(markup):
        mark = MARK.match(markup, at)
        if mark is not None:
            opened.append((mark[1], len(text)))
            at = mark.end()
            continue
        sign = markup[at]
        at += 1
        if sign == "(":
            opened.append(None)
        elif sign == ")" and opened:
            begun = opened.pop()
            if begun is not None:
                spans[begun[0]].append((begun[1], len(text)))
                continue
        elif sign in "{}":
            continue
        text += sign
    return text, spans


QUADS = {root: quad for quad, roots in enumerate((ROOTS[:3], ROOTS[3:6], ROOTS[6:10], ROOTS[10:]), 1) for root in roots}

MODES = {
    "strike-hun": "hunger", "strike-gen": "boycott", "demo-org": "demo", "demo-spon": "demo", "riot-spon": "riot",
    "host": "visit", "detain": "arrest", "confiscate": "seize", "destroy": "seize", "censor": "restrict",
    "weapons": "troops", "primitive": "beat", "multilateral": "meet",
}  # fmt: skip
"""Modes of 2016 by the nearest of 2021."""

CONTEXTS = {
    "political_institutions": {"political", "politics", "government", "election"},
    "executive": {"political", "government", "election"},
    "elections": {"election"},
    "rights_freedoms": {"rights", "political", "legal", "government"},
    "pro_autocracy": {"political", "election", "legal"},
    "humanitarian": {"refugee", "refugees"},
    "asylum": {"refugee", "refugees"},
    "refugees": {"refugee"},
    "resource": {"resources"},
    "peacekeeping": {"military"},
    "human_security": {"legal", "military", "economic"},
    "crime": {"legal"},
    "human_rights": {"rights"},
    "religion_ethnicity": {"religion", "discrimination"},
    "intelligence": {"military", "diplomatic"},
}
"""Contexts of 2021 by those of 2016 that they may be called."""


def table(name: str, pairs: list[Pair]) -> list[str]:
    """A row for each reader: macro-F1 of root and quad class over the classes that the gold has, and how often it is
    right; mode and context among the pairs whose root is right and whose gold has them."""
    lines = [
        "",
        f"{name}: {len(pairs)} pairs",
        f"{'':48}{'root F1':>9}{'right':>8}{'quad F1':>9}{'right':>8}{'mode':>7}{'context':>9}",
    ]
    for reader in dict.fromkeys(reader for pair in pairs for reader in pair.said):
        cells = [f"{reader:48}"]
        for what in ("root", "quad"):
            answers = [(pair.gold[what], pair.said[reader][what]) for pair in pairs]
            cells.append(f"{macro_f1(answers):>9.3f}{share(a == b for a, b in answers):>8}")
        rooted = [pair for pair in pairs if pair.said[reader]["root"] == pair.gold["root"]]
        modes = [(pair.said[reader].get("mode"), pair.gold.get("mode")) for pair in rooted]
        contexts = [(pair.said[reader].get("context"), pair.gold.get("context")) for pair in rooted]
        cells.append(f"{share(said == gold for said, gold in modes if gold):>7}")
        cells.append(f"{share(_fits(said, gold) for said, gold in contexts if gold):>9}")
        lines.append("".join(cells))
    return lines


def by_class(pairs: list[Pair], reader: str) -> list[str]:
    """F1 and number of each root."""
    answers = [(pair.gold["root"], pair.said[reader]["root"]) for pair in pairs]
    counts = {root: sum(gold == root for gold, _ in answers) for root in ROOTS}
    return [f"  {root:12}{n:>5}{f1(answers, root):>8.3f}" for root, n in counts.items() if n]


def triples(pairs: list[Pair]) -> list[str]:
    """Exact triples from the raw sentence: the names that the parser finds are the actors. A triple is right if its
    root is, and the heads of its source and its target stand in the passages that the gold marks (no target, if it
    marks none). Nothing tells the coder which actors are meant."""
    from onrecord.models.parser import load_parser
    from onrecord.reading.codes_triples import triples_of
    from onrecord.reading.parse import parse_article

    nlp = load_parser()
    found = right = whole = 0
    for pair in pairs:
        parse = parse_article(article_of(pair.text), nlp)
        hits: set[str] = set()
        for sentence in parse.sentences():
            for triple in triples_of(sentence, [name for name in sentence.ents if name.label_ in ACTING]):
                found += 1
                source = _marked(parse.span_of(triple.source.root), pair.places["s"])
                target = triple.target is not None and _marked(parse.span_of(triple.target.root), pair.places["t"])
                if triple.meaning.event == pair.gold["root"] and source:
                    hits.add("source")
                    if target or (triple.target is None and not pair.places["t"]):
                        hits.add("whole")
        right += "source" in hits
        whole += "whole" in hits
    return [
        f"exact triples from the raw sentence: {whole} of {len(pairs)} ({whole / len(pairs):.3f}); source and root "
        f"{right} ({right / len(pairs):.3f}); {found} triples given"
    ]


def _marked(head: Span, places: list[tuple[int, int]]) -> bool:
    return any(start <= head.start < end for start, end in places)


ACTING = frozenset({"PERSON", "NORP", "ORG", "GPE", "LOC", "FAC"})

WEIS = {
    "01": "YIELD", "03": "CONSULT", "04": "SUPPORT", "05": "AGREE", "06": "COOPERATE", "07": "AID", "08": "AGREE",
    "09": "REQUEST", "10": "REQUEST", "11": "REJECT", "12": "ACCUSE", "13": "ACCUSE", "14": "REJECT", "15": "REQUEST",
    "16": "THREATEN", "17": "THREATEN", "18": "PROTEST", "19": "SANCTION", "20": "SANCTION", "21": "COERCE",
    "22": "ASSAULT",
}  # fmt: skip
"""The codes of petrarch_unittest are mostly of WEIS, CAMEO's forerunner; those of its dictionaries' own (34x, 80x, 90x,
91x) say nothing elsewhere and are left out."""


def stylised(file: Path) -> list[str]:
    """Of the sentences of petrarch_unittest that have one known code: in how many is its root given to some pair?"""
    from onrecord.models.parser import load_parser
    from onrecord.reading.codes_triples import triples_of
    from onrecord.reading.parse import parse_article

    nlp = load_parser()
    known = right = 0
    for row in json_lines(file):
        roots = {WEIS.get(str(coding.get("eventcode") or "")[:2]) for coding in row["codings"]} - {None}
        if len(roots) != 1:
            continue
        known += 1
        parse = parse_article(article_of(row["text"]), nlp)
        said = {
            triple.meaning.event
            for sentence in parse.sentences()
            for triple in triples_of(sentence, [name for name in sentence.ents if name.label_ in ACTING])
        }
        right += roots <= said
    return ["", f"petrarch_unittest/{file.name}: root found in {right} of {known} sentences with one known root"]


def _fits(said: str | None, gold: frozenset[str]) -> bool:
    return said is not None and bool(({said} | CONTEXTS.get(said, set())) & gold)


def macro_f1(answers: list[tuple[Any, Any]]) -> float:
    """The mean F1 of the classes that the gold has."""
    classes = sorted({gold for gold, _ in answers})
    return sum(f1(answers, one) for one in classes) / len(classes)


def f1(answers: list[tuple[Any, Any]], one: Any) -> float:
    right = sum(gold == said == one for gold, said in answers)
    found = sum((gold == one) + (said == one) for gold, said in answers)
    return 2 * right / found if found else 0.0


def share(answers: Iterable[bool]) -> str:
    """How many of a hundred are true; "-" of none."""
    known = list(answers)
    return f"{sum(known) / len(known):.3f}" if known else "-"
