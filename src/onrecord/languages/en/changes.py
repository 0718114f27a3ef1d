"""English words for what rises and falls. Compiled for OnRecord."""

from __future__ import annotations

from typing import Literal

UP = frozenset(
    "rise increase grow climb jump gain soar surge advance double triple swell expand boost raise up higher "
    "widen balloon skyrocket accelerate rally rebound uptick upturn "
    "growth ramp escalate hike improve improvement upsurge leap spike quadruple add bump warm".split()
)
DOWN = frozenset(
    "fall drop decline decrease slip plunge lose shrink sink tumble down lower cut reduce reduction slide slump "
    "dip narrow plummet ease contract crash collapse downturn downtick slash "
    "halve weaken diminish dwindle shed loss contraction retreat shave drawdown cool".split()
)
"""Lemmas of verbs, and adverbs, of change."""

NOUNS: dict[str, Literal["up", "down"]] = {
    **dict.fromkeys(
        "rise increase growth climb jump gain surge uptick upturn rally rebound improvement upsurge leap spike hike "
        "bump boost expansion".split(),
        "up",
    ),
    **dict.fromkeys(
        "fall drop decline decrease reduction plunge slump dip cut contraction downturn slide tumble shortfall retreat "
        "crash collapse downtick drawdown shrinkage".split(),
        "down",
    ),
}
"""Nouns of change and their direction: "an increase of 5 percent", "a 3 percent drop"."""

MOVING = frozenset("tick edge inch creep go move push drive bump come step nudge trend revise".split())
"""Verbs whose "up to" tells where something rose, not how far it reaches at most."""

MADE = frozenset("add".split())
"""Verbs of change that with "up" tell of none: "adds up to 44 percent"."""

GIVEN = frozenset("raise drop lose gain add cut shed reduce lower lose boost ease".split())
"""What is done with money or people and is no change of a number: "raised $5 million", "lost 20 men"."""

LEVELS = frozenset("to at from".split())
"""What stands before a level that was reached or left, not before the amount of a change."""
