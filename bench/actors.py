"""`python -m bench actors`: who is named where, as what, and which names are one actor, with peers in the same run.

Mentions of gold and found are the same if they have the same head: of the words (without a preposition before them)
the parser's root, in one parse of the text that serves all readers alike. So "the French president" and "president"
are one mention, "Rome" and "Rome Airport" are not. Scores are explained in `bench/coreference.py`. Kinds are scored of
the mentions that are right.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .actors_readers import Found, OnRecord, SpacyNames, parse_plainly
from .actors_seeds import print_seeds
from .actors_sets import Dossier, Marked, dossiers
from .coreference import Cluster, Linking, score
from .places import data_folder

if TYPE_CHECKING:
    from spacy.tokens import Doc

Place = tuple[int, int]
"""Number of a text in its dossier, and the token that is the head of a mention there."""

HALVES = ("odd", "even")
"""Every other dossier by name: errors were read in the odd ones alone."""


@dataclass(slots=True)
class Tally:
    """What one reader reaches on one set."""

    linking: Linking = field(default_factory=Linking)
    kinds_right: int = 0
    kinds: int = 0

    def row(self) -> str:
        linking = self.linking
        shares = (linking.mentions, linking.muc, linking.b_cubed, linking.ceaf_e)
        scores = "".join(f"{share.precision:7.3f}{share.recall:6.3f}{share.f1:6.3f}" for share in shares)
        entities = linking.entities
        kinds = self.kinds_right / max(self.kinds, 1)
        return (
            f"{scores}{linking.conll:7.3f}{entities.precision:7.3f}{entities.recall:6.3f}{entities.f1:6.3f}{kinds:7.3f}"
        )

    def short_row(self) -> str:
        """Where nothing tells who is who: mentions and kinds alone."""
        mentions = self.linking.mentions
        kinds = self.kinds_right / max(self.kinds, 1)
        return f"{mentions.precision:7.3f}{mentions.recall:6.3f}{mentions.f1:6.3f}{'':83}{kinds:7.3f}"


def run(data: str | None, *, half: str | None, only: str | None) -> int:
    """Prints one table of all sets and readers; 2 where none of the sets is there."""
    folder = data_folder(data)
    names = [only] if only else list(LINKED)
    given = {name: _half(dossiers(folder, name), half) for name in names}
    if not any(given.values()):
        print(f"none of {', '.join(names)} in {folder}; name the folder with --data or ONRECORD_DATA", file=sys.stderr)
        return 2
    from onrecord.models.parser import load_parser
    from onrecord.pipeline import load_models

    nlp, onrecord = load_parser(), OnRecord(models=load_models())
    peers = [SpacyNames(by_surname=False), SpacyNames(by_surname=True)]
    print(HEAD)
    words, spent = 0, 0.0
    for name, found in given.items():
        if not found:
            print(f"{name}: not in {folder}")
            continue
        tallies = {name: Tally() for name in (*(peer.name for peer in peers), onrecord.name)}
        for dossier in found:
            started = time.process_time()
            docs = parse_plainly(nlp, dossier)
            spent += time.process_time() - started
            words += sum(len(text.text.split()) for text in dossier.texts)
            for peer in peers:
                add(tallies[peer.name], dossier, docs, peer.read(docs))
            add(tallies[onrecord.name], dossier, docs, onrecord.read(dossier))
        for reader, tally in tallies.items():
            print(f"{name:10}{reader:24}{tally.row() if LINKED[name] else tally.short_row()}")
    _print_speed(words, spent, onrecord)
    print_seeds(data)
    return 0


LINKED = {"re3d": False, "meantime": True, "ecbplus": True}
"""Does the set tell who is who?"""

HEAD = (
    f"{'':34}{'mentions':>13}{'MUC':>19}{'B³':>19}{'CEAF-e':>19}{'CoNLL':>13}{'entities':>13}{'kinds':>13}\n"
    f"{'set':10}{'reader':24}{'P     R    F1 ' * 4:>76}   F1      P     R    F1  right"
)


def add(tally: Tally, dossier: Dossier, docs: Sequence[Doc], found: Iterable[Found]) -> None:
    """Adds to `tally` what a reader found in a dossier."""
    gold = [_gold(text, doc, number) for number, (text, doc) in enumerate(zip(dossier.texts, docs, strict=True))]
    who: dict[Place, str] = {place: name for places in gold for place, (name, _) in places.marked.items()}
    theirs: dict[Place, tuple[str, str]] = {}
    for one in sorted(found, key=lambda one: (one.text, one.end - one.start, one.start)):
        head = head_of(docs[one.text], one.start, one.end)
        if head is not None and head in gold[one.text].asked:
            theirs.setdefault((one.text, head), (one.who, one.kind))
    right = theirs.keys() & who.keys()
    tally.kinds += len(right)
    tally.kinds_right += sum(theirs[place][1] in gold[place[0]].marked[place][1] for place in right)
    tally.linking += score(_clusters(who.items()), _clusters((place, name) for place, (name, _) in theirs.items()))


@dataclass(slots=True)
class _Gold:
    marked: dict[Place, tuple[str, frozenset[str]]] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    """Tokens at which a mention counts."""


def _gold(text: Marked, doc: Doc, number: int) -> _Gold:
    """Of mentions with one head the shortest: "Ann Roy" before "the mayor, Ann Roy"."""
    gold = _Gold()
    for one in sorted(text.named, key=lambda one: (one.end - one.start, one.start)):
        head = head_of(doc, one.start, one.end)
        if head is not None and any(start <= doc[head].idx < end for start, end in text.scored):
            gold.marked.setdefault((number, head), (one.who, one.kinds))
    passed = {head_of(doc, start, end) for start, end in text.passed_over}
    gold.asked = {
        token.i
        for token in doc
        if any(start <= token.idx < end for start, end in text.scored)
        and (token.i not in passed or (number, token.i) in gold.marked)
    }
    return gold


def head_of(doc: Doc, start: int, end: int) -> int | None:
    """The token that a passage is a phrase of, None where it holds no word."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    root = span.root
    while root.pos_ == "ADP" and (inside := [child for child in root.children if child in span and child.i > root.i]):
        root = inside[0]
    return int(root.i)


def _clusters(named: Iterable[tuple[Place, str]]) -> list[Cluster]:
    found: dict[str, set[Place]] = {}
    for place, who in named:
        found.setdefault(who, set()).add(place)
    return [frozenset(places) for places in found.values()]


def _half(found: list[Dossier], half: str | None) -> list[Dossier]:
    return [one for at, one in enumerate(found, start=1) if half is None or HALVES[(at + 1) % 2] == half]


def _print_speed(words: int, plain: float, onrecord: OnRecord) -> None:
    parse, actors, joining = (onrecord.seconds[step] for step in ("parse", "actors", "joining"))
    whole = parse + actors + joining
    print(
        f"\n{words} words, processor time: spaCy {words / max(plain, 1e-9):,.0f} words/s; OnRecord with its parse "
        f"{words / max(whole, 1e-9):,.0f} words/s\n(actors {actors / max(parse, 1e-9):.3f} × the parse, "
        f"joining {joining / max(parse, 1e-9):.3f} ×)"
    )
