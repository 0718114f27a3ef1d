"""Names that need no context: states with their adjectives, peoples and capitals, offices, bodies, and cities.

The tables beside this file are read once. A name is looked up as a run of words, longest first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

Use = Literal["name", "adjective", "people", "capital"]


@dataclass(frozen=True, slots=True)
class Known:
    """What a run of words stands for. For a capital, `key` and `name` are those of its state."""

    key: str
    """`iso3166:RU`, `office:RU/presidency`, `body:NATO`, `place:…`."""
    name: str
    kind: Literal["person", "organisation", "state", "place", "group"]
    use: Use

    @property
    def iso(self) -> str | None:
        return self.key.removeprefix("iso3166:") if self.key.startswith("iso3166:") else None


@dataclass(frozen=True, slots=True)
class Match:
    length: int
    """In words."""
    known: Known


COMMON_NOUNS = frozenset({"Department", "Court", "Council", "Reserve", "Commission"})
"""Last words of names that some newspapers write small ("the supreme court")."""

WORD = re.compile(r"(?:[A-Z]\.)+[A-Z]?|No\.|'s|\w+(?:'(?!s\b)\w+)?|[^\w\s]")


@cache
def gazetteer() -> dict[str, dict[tuple[str, ...], Known]]:
    """All names by their first word."""
    table: dict[str, dict[tuple[str, ...], Known]] = {}

    def put(text: str, known: Known) -> None:
        for words in {tuple(WORD.findall(text)), tuple(text.split())}:
            table.setdefault(words[0], {}).setdefault(words, known)

    for row in _load("bodies.json"):
        for name in row["names"]:
            known = Known(row["key"], row["name"], row["kind"], "name")
            put(name, known)
            if name.split()[-1] in COMMON_NOUNS and len(name.split()) > 1 and not name[0:2].isupper():
                put(name.lower(), known)
                put(name.capitalize(), known)
    for row in _load("states.json"):
        key = f"iso3166:{row['iso']}"
        for use in ("names", "adjectives", "people", "capitals"):
            for name in row[use]:
                put(name, Known(key, row["name"], "state", _USES[use]))
    return table


_USES: dict[str, Use] = {"names": "name", "adjectives": "adjective", "people": "people", "capitals": "capital"}


def look_up(words: Sequence[str], at: int) -> Match | None:
    """The longest known name that begins at word `at`. Words in capitals throughout (headlines) match too."""
    first = words[at]
    entries = gazetteer().get(first)
    shout = entries is None and len(first) > 3 and first.isupper()
    if shout:
        entries = gazetteer().get(first.title())
    if not entries:
        return None
    best: Match | None = None
    for name, known in entries.items():
        if best and len(name) <= best.length:
            continue
        here = words[at : at + len(name)]
        if tuple(word.title() for word in here) == name if shout else tuple(here) == name:
            best = Match(len(name), known)
    return best


@cache
def state_names() -> dict[str, tuple[str, str]]:
    """By ISO code: name and first adjective."""
    return {row["iso"]: (row["name"], (row["adjectives"] or [row["name"]])[0]) for row in _load("states.json")}


@cache
def _capitals() -> dict[str, tuple[str, ...]]:
    return {row["iso"]: tuple(row["capitals"]) for row in _load("states.json")}


def capital_names(iso: str, text: str) -> str:
    """The usual name of a capital: the first spelling listed ("Kiev" is Kyiv); other towns keep their own."""
    known = _capitals()[iso]
    first = known[0] if known else text
    return first if text.title() in known and _one_town(first, text) else text.title() if text.isupper() else text


def _one_town(first: str, text: str) -> bool:
    """Spellings of one town begin alike; La Paz and Sucre, The Hague and Amsterdam do not."""
    return first[0].lower() == text[0].lower() or (first, text.title()) in {
        ("Beijing", "Peking"),
        ("New Delhi", "Delhi"),
    }


@cache
def adjective_of(iso: str) -> str:
    return {"US": "US", "GB": "British"}.get(iso) or state_names()[iso][1]


@cache
def body_names() -> dict[str, str]:
    """Name of each office and body by its key."""
    return {row["key"]: row["name"] for row in _load("bodies.json")}


@cache
def holders() -> dict[str, tuple[str, str]]:
    """By key of an office: its state and the class of role of its head (`office:RU/presidency`: RU, president)."""
    return {row["key"]: (row["state"], row["holder"]) for row in _load("bodies.json") if "holder" in row}


@cache
def class_nouns() -> dict[str, tuple[str, ...]]:
    """Nouns that can stand for a body once it was named ("the alliance"), each with the keys it may mean."""
    found: dict[str, list[str]] = {}
    for row in _load("bodies.json"):
        for noun in row.get("nouns", ()):
            found.setdefault(noun, []).append(row["key"])
    return {noun: tuple(keys) for noun, keys in found.items()}


@cache
def office_nouns() -> dict[tuple[str, ...], str]:
    """Nouns that with the adjective of a state name a body of it ("foreign ministry"), in words, with the body."""
    table = json.loads(_read("office_nouns.json"))
    return {tuple(WORD.findall(noun)): office for office, nouns in table.items() for noun in nouns}


@cache
def cities() -> frozenset[str]:
    return frozenset(_load_strings("cities.json")) | us_states()


@cache
def us_states() -> frozenset[str]:
    lines = [line for line in _read("us_places.txt").splitlines() if not line.startswith("#")]
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


PLACE_SPELLINGS = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois",
    "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Mass.": "Massachusetts",
    "Md.": "Maryland", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri",
    "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "Okla.": "Oklahoma", "Ore.": "Oregon",
    "Pa.": "Pennsylvania", "Tenn.": "Tennessee", "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington",
    "D.C.": "Washington", "DC": "Washington", "Washington, DC": "Washington", "Washington, D.C.": "Washington",
    "Washington DC": "Washington", "Washington D.C.": "Washington",
    "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip
"""Short forms of places of the United States, as newspapers write them."""


def place_name(text: str) -> str:
    """The usual name of a place that is written short."""
    return PLACE_SPELLINGS.get(text, text)


@cache
def first_names() -> dict[str, Literal["female", "male"] | None]:
    """First names with their gender, None where both bear the name."""
    found: dict[str, Literal["female", "male"] | None] = {}
    census = json.loads(_read("first_names_us.json"))
    for name in census["either"]:
        found[name] = None
    for gender in ("female", "male"):
        found.update(dict.fromkeys(census[gender], gender))
    world = json.loads(_read("first_names_world.json"))
    for gender in ("female", "male"):
        found.update(dict.fromkeys(world[gender], gender))
    for name in set(world["female"]) & set(world["male"]):
        found[name] = None
    return found


def _load(name: str) -> list[dict]:  # type: ignore[type-arg]  # rows of our own tables, held by a test
    return json.loads(_read(name))  # type: ignore[no-any-return]


def _load_strings(name: str) -> list[str]:
    return json.loads(_read(name))  # type: ignore[no-any-return]


def _read(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")
