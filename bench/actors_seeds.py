"""The record's actors against those of a `gold.json`, with all their names."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .places import sample_folders, seeds_folder

if TYPE_CHECKING:
    from onrecord.record import Actor

ARTICLES = ("the ", "their ", "his ", "her ", "its ", "a ", "an ")


def print_seeds(data: str | None) -> None:
    """A line for the seeds and one for the sample, with what is missing."""
    from onrecord import pipeline

    seeds = seeds_folder(data)
    reports, gold = sample_folders()
    for label, folder, answers in (("seeds", seeds, seeds / "gold.json"), ("sample", reports, gold / "gold.json")):
        if not answers.is_file():
            print(f"{label}: no {answers}")
            continue
        wanted = json.loads(answers.read_text("utf-8"))["actors"]
        files = sorted(str(one) for one in folder.iterdir() if one.is_file() and one.name != "gold.json")
        record = pipeline.read(files)
        wanted = said_somewhere(wanted, " ".join(article.text for article in record.articles))
        missing = missing_names(wanted, record.actors)
        names = sum(1 + len(one["also"]) for one in wanted)
        print(
            f"{label}: {names - len(missing)} of {names} names of {len(wanted)} actors", *missing, sep="\n  not there: "
        )


def said_somewhere(gold: Sequence[Mapping[str, Any]], text: str) -> list[dict[str, Any]]:
    """The gold without the other names that stand in no report by themselves: it also lists what a reader might say,
    and surnames that stand behind first names alone."""
    told = " ".join(text.lower().replace("’", "'").split())
    kept = []
    for one in gold:
        rest, also = told, []
        for name in sorted([one["name"], *one["also"]], key=lambda name: -len(plain(name))):
            if plain(name) in rest and name != one["name"]:
                also.append(name)
            rest = rest.replace(plain(name), " ")
        kept.append({"name": one["name"], "also": also})
    return kept


def missing_names(gold: Sequence[Mapping[str, Any]], actors: Sequence[Actor]) -> list[str]:
    """Of each gold actor the names that its actor in the record lacks: the one that has most of them.

    A title before the name is a role of it there. An article, and how marks are set, make no difference.
    """
    known = [
        {plain(name) for name in (actor.name, *actor.aliases, *(role.role for role in actor.roles))} for actor in actors
    ]
    missing: list[str] = []
    for one in gold:
        wanted = [one["name"], *one["also"]]
        best = max(known, key=lambda names: sum(plain(name) in names for name in wanted), default=set[str]())
        missing += [f"{one['name']}: {name}" for name in wanted if plain(name) not in best]
    return missing


def plain(name: str) -> str:
    """A name without article, in small letters, its marks plain."""
    text = " ".join(name.lower().replace("’", "'").split())
    return next((text.removeprefix(article) for article in ARTICLES if text.startswith(article)), text)
