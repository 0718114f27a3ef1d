"""Sets with people, bodies and places marked: dossiers of texts, and in each text who is named where.

Every `*.jsonl.gz` of a set's form in its folder is read, so that other parts can be laid in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from .json_lines import json_lines

Kind = Literal["person", "organisation", "place"]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A passage of a text (code points, half-open) that names somebody."""

    start: int
    end: int
    who: str
    """One name for all mentions of one actor in a dossier."""
    kinds: frozenset[str]
    """Kinds of actor that are right for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text and what is marked in it."""

    name: str
    text: str
    scored: tuple[tuple[int, int], ...]
    """Passages in which everything is marked; only what is found there is scored."""
    named: tuple[Named, ...]
    passed_over: tuple[tuple[int, int], ...] = ()
    """Mentions that are neither asked for nor wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Texts of one topic, whose actors are joined across all of them."""

    name: str
    texts: tuple[Marked, ...]


KINDS: dict[Kind, frozenset[str]] = {
    "person": frozenset({"person", "group"}),
    "organisation": frozenset({"organisation", "state", "group"}),
    "place": frozenset({"place", "state"}),
}
"""Kinds of the record that are right for those of the sets: none of them tells states or groups from the rest."""


def dossiers(data: Path, name: str) -> list[Dossier]:
    """The dossiers of `re3d`, `meantime` or `ecbplus`; empty where no file of the set is there."""
    make, by = SETS[name]
    grouped: dict[str, list[Marked]] = {}
    for place in sorted((data / name).glob("*.jsonl.gz")):
        for row in json_lines(place):
            grouped.setdefault(str(row[by]), []).append(make(row))
    return [Dossier(name=topic, texts=tuple(texts)) for topic, texts in sorted(grouped.items())]


def _of_re3d(row: Row) -> Marked:
    """Nothing tells who is who, so each mention stands alone and only names and kinds can be scored."""
    kinds: dict[str, Kind] = {"Person": "person", "Organisation": "organisation", "Location": "place"}
    return Marked(
        name=row["doc"],
        text=row["text"],
        scored=((0, len(row["text"])),),
        named=tuple(
            Named(start=one["start"], end=one["end"], who=f"{row['doc']} {at}", kinds=KINDS[kinds[one["type"]]])
            for at, one in enumerate(row["entities"])
            if one["type"] in kinds
        ),
        passed_over=tuple((one["start"], one["end"]) for one in row["entities"] if one["type"] == "Nationality"),
    )


SENTENCES_OF_MEANTIME = 6
"""Title, date and four sentences; of the rest only what belongs to one timeline is marked."""


def _of_meantime(row: Row) -> Marked:
    kinds: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
    kind_of = {key: instance.get("ent_type") for key, instance in row["instances"].items()}
    mentions = [one for one in row["mentions"] if one["kind"] == "ENTITY_MENTION"]
    return Marked(
        name=row["doc"],
        text=row["text"],
        scored=tuple((start, end) for start, end in row["sentences"][:SENTENCES_OF_MEANTIME]),
        named=tuple(
            Named(start=start, end=end, who=one["instance"], kinds=KINDS[kinds[kind]])
            for one in mentions
            if (kind := kind_of.get(one["instance"])) in kinds and one.get("syntactic_type") != "CONJ"
            for start, end in one["spans"][:1]
        ),
        passed_over=tuple(
            (one["spans"][0][0], one["spans"][0][1]) for one in mentions if kind_of.get(one["instance"]) not in kinds
        ),
    )


def _of_ecbplus(row: Row) -> Marked:
    """Only sentences that were validated; a mention without a chain is alone."""
    kinds: dict[str, Kind] = {
        "HUMAN_PART_PER": "person",
        "HUMAN_PART_ORG": "organisation",
        "HUMAN_PART_GPE": "organisation",
        "HUMAN_PART_MET": "organisation",
        "HUMAN_PART_FAC": "organisation",
        "LOC_GEO": "place",
        "LOC_FAC": "place",
        "LOC_OTHER": "place",
    }
    either = KINDS["organisation"] | KINDS["place"]
    asked = set(row["validated_sentences"])
    mentions = [one for one in row["mentions"] if one["sentence"] in asked]
    return Marked(
        name=row["doc"],
        text=row["text"],
        scored=tuple((start, end) for at, (start, end) in enumerate(row["sentences"]) if at in asked),
        named=tuple(
            Named(
                start=one["spans"][0][0],
                end=one["spans"][-1][1],
                who=one["chain"] or f"{row['doc']} {one['id']}",
                kinds=either if one["kind"] == "HUMAN_PART_GPE" else KINDS[kinds[one["kind"]]],
            )
            for one in mentions
            if one["kind"] in kinds
        ),
        passed_over=tuple((one["spans"][0][0], one["spans"][-1][1]) for one in mentions if one["kind"] not in kinds),
    )


SETS: dict[str, tuple[Callable[[Row], Marked], str]] = {
    "re3d": (_of_re3d, "doc"),
    "meantime": (_of_meantime, "topic"),
    "ecbplus": (_of_ecbplus, "topic"),
}
"""How a row of each set is read, and by which of its fields its texts make one dossier."""
