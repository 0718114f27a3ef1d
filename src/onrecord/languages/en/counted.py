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

WEIGHTY = frozenset(
    "observers monitors inspectors peacekeepers diplomats envoys "
    "people person man men woman women child children civilian civilians soldier soldiers troop troops officer "
    "officers policeman policemen "
    "fighter fighters militant militants prisoner prisoners detainee detainees hostage hostages body bodies "
    "death deaths casualty casualties "
    "injury injuries victim victims suspect suspects passenger passengers missile missiles rocket rockets drone "
    "drones tank tanks aircraft jet "
    "jets plane planes helicopter helicopters ship ships warship warships bomb bombs warhead warheads attack "
    "attacks strike strikes airstrike "
    "airstrikes explosion explosions case cases arrest arrests killing killings murder murders shot shots count "
    "counts charge charges vote votes "
    "seat seats protester protesters worker workers worker job jobs student students migrant migrants refugee "
    "refugees home homes house houses "
    "building buildings dead wounded injured missing".split()
)
"""Nouns whose count is worth recording however small where something befell them: "two people were killed"."""
GRAVE = frozenset(
    "prisoners detainees hostages bodies deaths casualties injuries victims missiles rockets drones tanks "
    "warships warheads "
    "airstrikes explosions killings murders dead wounded injured missing fatalities arrests "
    "infections".split()
)
"""Nouns whose count is worth recording however small."""

PLAIN_GROUPS = frozenset("men women people officers man woman children houses sides parties leaders".split())
"""What "the two" before it points back to."""

ABSTRACT = frozenset(
    "thing way reason side point question part kind type sort step issue element aspect idea option choice word "
    "letter sentence line paragraph piece bit factor matter subject theme topic message example case chance scenario "
    "possibility possibilities goal problem challenge lesson fact truth branch letter time occasion moment minute hour "
    "day week month year decade century weekend night morning season quarter period term stage phase level category "
    "categories area field front round end half corner direction angle story stories version inch foot mile "
    "takeaway tip rule principle priority priorities key thought alternative difference distinction purpose role "
    "caveat defense defence controversy controversies concern claim argument criterion criteria approach strategy "
    "strategies attempt opportunity opportunities condition group team set pair round plus minus number bullet "
    "stars dimension sense feeling world life lives eye hand finger arm leg foot knee ear shoulder lip".split()
)
"""Nouns whose small counts are a way of speaking: "three ways", "four questions"."""

HOLDERS = frozenset(
    "buildup build-up force crowd fleet army convoy deployment column garrison contingent cache stockpile arsenal "
    "concentration gathering influx exodus wave loss killing arrest detention release sale purchase "
    "delivery shipment".split()
)
"""Nouns before "of" that say what the counted make up or what is done with them: "a buildup of 100,000 troops"."""
