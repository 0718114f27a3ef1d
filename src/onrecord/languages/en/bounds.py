"""English bounds and hedges of numbers: "at least", "nearly", "or more". Compiled for OnRecord."""

from __future__ import annotations

_BEFORE = {
    "more_than": (
        "more than; greater than; larger than; over; above; exceeding; upwards of; upward of; in excess of; north of; "
        "well over; just over; just above; well above; slightly over; slightly above; slightly more than; just more "
        "than; a bit more than; a bit over; a little over; a little more than; a little above; well more than; far "
        "more than; much more than; many more than; significantly more than; no less but more than; higher than; "
        "bigger than; surpassing; beyond; exceeded; exceeds; exceed; topped; tops; topping; >; better than; longer "
        "than; additional than; extra than; further than; as much more than; surpassed; passed the"
    ),
    "at_least": (
        "at least; no fewer than; no less than; not less than; not fewer than; a minimum of; minimum of; at the "
        "least; no lower than; ≥; >=; at the very least; at a minimum; at least some; at least about; a minimum"
    ),
    "at_most": (
        "up to; as many as; as much as; at most; no more than; not more than; a maximum of; maximum of; at the most; "
        "≤; <=; as high as; as a lot as; as long as; up to about; up to around; up to an estimated; upto; not "
        "exceeding; a maximum"
    ),
    "less_than": (
        "less than; fewer than; under; below; lower than; just under; just below; <; smaller than; well under; well "
        "below; shy of; just shy of; a little under; a little less than; slightly less than; slightly under; "
        "slightly below; a bit less than; a bit under; just less than; not even; short of; just short of; far fewer "
        "than; far less than; much less than; sub"
    ),
    "about": (
        "about; around; roughly; approximately; approx; approx.; nearly; almost; some; circa; c.; ~; ≈; close to; an "
        "estimated; estimated; an approximate; somewhere around; somewhere near; near; practically; virtually; an "
        "estimated total of; the estimated; approximate; or so; in the region of; in the neighborhood of; in the "
        "neighbourhood of; in the area of; on the order of; in the vicinity of; estimated at; estimates of; an "
        "estimate of; barely; perhaps; maybe; possibly; very nearly; pretty much; close on; nearer; more or less; "
        "something like; more like; getting on for; estimated to be; estimated to be about; just about; probably"
    ),
    "": (
        "reportedly; only; just; all; another; additional; an additional; a further; the; its; those; these; a "
        "record; an extra; a whopping; a combined; a mere; a reported; a staggering; as few as; as little as; a "
        "paltry; a total; an unprecedented; a massive; a full; fully; an average of; average of; an average; "
        "averaging; averaged; averages; on average; a median of; merely; currently; already; now; even; a stunning"
    ),
    "exactly": ("exactly; precisely; a total of; total of; totaling; totalling; a grand total of; a combined total of"),
}
BEFORE = {tuple(phrase.split()): bound for bound, row in _BEFORE.items() for phrase in row.split("; ")}
"""Words before a number and the bound they set; empty where they belong to the figure and set none."""

_BEHIND = {
    "at_least": (
        "or more; - plus; plus; +; at least; at the least; at the very least; at a minimum; and counting; or higher; "
        "and above; or above; or older; or over; or greater; or better; and up; and over; and older; or longer; "
        "minimum"
    ),
    "at_most": (
        "or less; or fewer; at most; at the most; at best; at the very most; or lower; or under; or below; and under; "
        "or younger; max; maximum; tops"
    ),
    "about": "or so; - odd; odd; - ish; or thereabouts; give or take",
}
BEHIND = {tuple(phrase.split()): bound for bound, row in _BEHIND.items() for phrase in row.split("; ")}
"""The same for words behind a number or its unit."""

COMPARATIVES = {
    "more": "more_than", "greater": "more_than", "larger": "more_than", "bigger": "more_than", "higher": "more_than",
    "fewer": "less_than", "less": "less_than", "smaller": "less_than", "lower": "less_than",
}  # fmt: skip
"""Words that bound a number with the noun between: "more money than $400"."""

OPENERS = {
    ("at", "most"): "at_most", ("at", "the", "most"): "at_most", ("at", "best"): "at_most",
    ("at", "least"): "at_least", ("at", "the", "least"): "at_least", ("at", "a", "minimum"): "at_least",
    ("at", "the", "very", "least"): "at_least",
}  # fmt: skip
"""Bounds at the head of a sentence, for its first number: "At most, there were 40 boats"."""

AVERAGES = frozenset("average averaged averages averaging".split())
"""Words of `BEFORE` that say how the number was worked out, which bounds nothing."""

FOR_A_TIME = frozenset("over above under below".split())
"""Words that bound a number, or else tell during what, or where, something is ("over two days")."""

OF_SPEECH = frozenset(
    "talk speak concern worry ask know report question think tell hear learn care argue write complain read".split()
)
"""Verbs with "about", which then bounds nothing ("talks about 12 countries")."""
