"""English words for what news counts, in classes: figures of one class may tell of one thing. Written for OnRecord."""

from __future__ import annotations

CLASSES: dict[str, tuple[str, ...]] = {
    "dead": (
        "dead", "killed", "death", "deaths", "died", "fatality", "fatalities", "slain", "perished", "murdered", "toll",
    ),
    "injured": ("injured", "wounded", "hurt", "injury", "injuries", "maimed", "hospitalized", "hospitalised"),
    "detained": (
        "arrested", "detained", "arrest", "arrests", "detainee", "detainees", "prisoner", "prisoners", "captured",
        "jailed", "custody", "detention", "detentions",
    ),
    "missing": ("missing", "unaccounted"),
    "displaced": ("displaced", "evacuated", "fled", "homeless", "evacuee", "evacuees", "refugee", "refugees"),
    "troops": (
        "troop", "troops", "trooper", "troopers", "soldier", "soldiers", "serviceman", "servicemen", "personnel",
        "forces", "fighters",
    ),
    "police": ("officer", "officers", "policeman", "policemen", "cop", "cops", "police"),
    "protesters": (
        "protester", "protesters", "protestor", "protestors", "demonstrator", "demonstrators", "marcher", "marchers",
        "activists", "participants",
    ),
    "people": (
        "person", "people", "persons", "resident", "residents", "inhabitants", "citizen", "citizens", "individuals",
        "men", "women", "civilians", "civilian",
    ),
    "children": ("child", "children", "kid", "kids", "pupils", "students", "minors", "schoolgirls", "schoolchildren"),
    "jobs": ("job", "jobs", "positions", "posts", "workers", "employees", "staff"),
    "aircraft": ("aircraft", "jet", "jets", "plane", "planes", "warplanes", "airplanes", "fighters jets"),
    "missiles": ("missile", "missiles", "rocket", "rockets", "projectiles"),
    "drones": ("drone", "drones", "uavs"),
    "ships": ("ship", "ships", "vessel", "vessels", "warships", "boats"),
    "homes": ("home", "homes", "house", "houses", "households", "buildings", "dwellings"),
    "cases": ("case", "cases", "infections", "patients"),
    "votes": ("vote", "votes", "ballots"),
    "schools": ("school", "schools"),
}  # fmt: skip
"""The first class named wins: "people killed" are dead before they are people."""

FATES = frozenset(
    "kill injure wound hurt arrest detain capture jail displace evacuate die perish murder hospitalize hospitalise "
    "deploy mass station evacuate rescue shoot fire dismiss lay sack vaccinate infect test add create lose".split()
)
"""Verbs whose participle belongs to what is counted: "12 people were killed"."""
