"""Words that decide whether a verb or noun tells of something that took place. Written for this project."""

from __future__ import annotations

from functools import cache
from importlib import resources

UNREAL_HELPERS = frozenset("will shall 'll wo would could can ca may might must should need".split())
"""Before a verb: it has not taken place, or not for certain."""

NO_DEED = frozenset(
    "be do believe think know feel want wish hope expect intend plan aim consider seem appear look mean like love "
    "hate prefer suppose assume doubt wonder remember forget understand fear regret need deserve tend depend belong "
    "try attempt seek let keep cease proceed go get become remain stay come help fail refuse decline happen occur "
    "follow include involve concern regard base relate allow enable cause age force name entitle "
    "reflect represent".split()
)
"""Verbs of the mind, of being, and those that only say how far another verb has got."""

CARRIES_ON = frozenset("start begin continue manage move go come return appear travel fly serve help step take".split())
"""Verbs whose "to …" or "…ing" took place too: "moved on to talk", "returned to reveal"."""

HINDERING = frozenset(
    "bar ban prevent block stop keep discourage dissuade deter prohibit refrain forbid abstain".split()
)
"""Verbs whose "from …ing" did not take place."""

PHASES = frozenset("start begin continue stop end finish".split())
"""Verbs that without an object say only how far something has got ("sales began")."""

LIGHT = frozenset(
    "make give take have hold extend pay deliver issue put do offer hand get leave lodge stage reach undertake".split()
)
"""Verbs that say little beside their noun: "made an appearance" is an appearance, "gave a speech" a speech."""


SPOKEN = frozenset(
    "say tell add state announce note explain insist claim declare warn reply answer argue stress mention comment "
    "remark admit acknowledge confirm deny call describe praise criticise promise report reveal hint suggest write "
    "ask dismiss attribute estimate predict".split()
)
"""Verbs of saying: when something was said is not when what is said took place."""

SAME_THING = frozenset("inc corp corporation co ltd plc ag sa nv gmbh industrial average composite".split())
"""Words that may follow a name and leave it the same ("Lund Inc.")."""

THING_NOUNS = frozenset(
    "player device phone handset store shop service aircraft plane jet jetliner airliner car vehicle group company "
    "firm system software line range family model series brand index bank airline carrier maker".split()
)
"""Nouns that behind the name of a thing say what it is: "the iPod music player" is an iPod, "iPod users" are not."""

PRODUCTS = frozenset(
    "phone handset device player aircraft plane jet jetliner airliner car vehicle store service software ship".split()
)
"""Nouns that with "the" take up a thing named before ("the plane")."""


@cache
def happenings() -> dict[str, str]:
    """Nouns of something that happens, with the verb that says the same ("resignation": resign)."""
    rows = resources.files(__package__).joinpath("happenings.txt").read_text("utf-8").splitlines()
    pairs = (row.partition("|") for row in rows if row and not row.startswith("#"))
    return {noun.strip(): verb.strip() or noun.strip() for noun, _, verb in pairs}
