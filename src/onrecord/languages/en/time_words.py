"""English words of time. Compiled for OnRecord from general knowledge and the TIMEX3 guidelines (TimeML 1.2.1)."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sep.": 9, "sept.": 9,
    "oct.": 10, "nov.": 11, "dec.": 12,
}  # fmt: skip
"""Only beside a number, or with their full stop: "Jan" is a name, "mar" a verb."""

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
WEEKDAY_SHORT = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
    "mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thur.": 4, "thurs.": 4, "fri.": 5, "sat.": 6, "sun.": 7,
}  # fmt: skip
"""Only beside a month, a date or a clock time."""

NAMED_DAYS = frozenset("black good bloody palm ash cyber giving maundy easter super".split())
"""Words that make a name of the weekday behind them: "Black Friday" is not any Friday."""

UNITS = {
    "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day",
    "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "weekends": "weekend", "month": "month",
    "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year", "years": "year",
    "decade": "decade", "decades": "decade", "century": "century", "centuries": "century", "fortnight": "fortnight",
    "fortnights": "fortnight", "nights": "night", "millennium": "millennium", "millennia": "millennium",
}  # fmt: skip
"""Each with its singular. "second" alone is an ordinal far more often than a unit."""

PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "evening": "EV", "evenings": "EV", "night": "NI",
    "noon": "T12:00", "midday": "MI", "midnight": "T24:00", "dawn": "MO", "daybreak": "MO", "sunrise": "MO",
    "dusk": "EV", "sunset": "EV", "nightfall": "NI", "overnight": "NI", "lunchtime": "MI",
}  # fmt: skip

DEICTIC = {
    "today": (0, None), "tonight": (0, "NI"), "yesterday": (-1, None), "tomorrow": (1, None),
}  # fmt: skip
"""Days counted from the day of writing, with the part of the day."""

SEASONS = {
    "spring": 1,
    "springtime": 1,
    "summer": 2,
    "summertime": 2,
    "autumn": 3,
    "fall": 3,
    "winter": 4,
    "wintertime": 4,
}
SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}

THIS = frozenset("this current present ongoing".split())
LAST = frozenset("last past previous preceding prior recent latest foregoing".split())
NEXT = frozenset("next coming upcoming following subsequent ensuing forthcoming".split())
SAME = frozenset("that same".split())
TEXT_ANCHORED = frozenset("previous preceding prior following subsequent ensuing that same".split())
"""These count from the time told of, not from the day of publication."""
VAGUE_PAST = frozenset("recent latest past previous last preceding".split())
"""With a bare plural ("in recent days") these make a stretch of unknown length up to now."""

EARLY = frozenset("early beginning start earlier outset opening".split())
MIDDLE = frozenset("mid middle mid- halfway".split())
LATE = frozenset("late end close later latter".split())

EVERY = frozenset("every each".split())
SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biannual": "P6M",
    "biennial": "P2Y",
}  # fmt: skip
VAGUE_COUNTS = frozenset("few several many some numerous couple various".split())
PRESENT = frozenset("now currently nowadays presently".split())
PAST = frozenset("recently lately formerly".split())
FUTURE = frozenset("soon".split())

APPROXIMATE = frozenset(
    "about around roughly approximately nearly almost some over under exactly just only least most approx "
    "circa barely".split()
)

CLOCK_HALVES = {
    "am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12,
}  # fmt: skip
ZONES = frozenset(
    "gmt utc est edt cst cdt mst mdt pst pdt et pt ct mt bst cet cest eet eest msk ist jst aest aedt".split()
)

HOLIDAYS: dict[tuple[str, ...], tuple[int, int, int | None]] = {
    ("new", "year", "'s", "day"): (1, 1, None), ("new", "year", "'s", "eve"): (12, 31, None),
    ("new", "year", "'s"): (1, 1, None), ("christmas", "day"): (12, 25, None), ("christmas", "eve"): (12, 24, None),
    ("boxing", "day"): (12, 26, None), ("valentine", "'s", "day"): (2, 14, None),
    ("st.", "patrick", "'s", "day"): (3, 17, None),
    ("halloween",): (10, 31, None), ("christmas",): (12, 25, None),
    ("independence", "day"): (7, 4, None), ("veterans", "day"): (11, 11, None), ("armistice", "day"): (11, 11, None),
    ("bastille", "day"): (7, 14, None), ("juneteenth",): (6, 19, None), ("anzac", "day"): (4, 25, None),
    ("martin", "luther", "king", "jr.", "day"): (1, 15, 1), ("martin", "luther", "king", "day"): (1, 15, 1),
    ("mlk", "day"): (1, 15, 1), ("presidents", "day"): (2, 15, 1), ("presidents", "'", "day"): (2, 15, 1),
    ("memorial", "day"): (5, 25, 1), ("labor", "day"): (9, 1, 1), ("columbus", "day"): (10, 8, 1),
    ("thanksgiving", "day"): (11, 22, 4), ("thanksgiving",): (11, 22, 4),
    ("black", "friday"): (11, 23, 5), ("inauguration", "day"): (1, 20, None),
}  # fmt: skip
"""Feasts by month and day or, with a weekday, the first such weekday from that day on. Written the American way, as
most of the reports that name one by name alone are; Easter and what hangs on it is left out."""
NAMED_BY_DAY = {"9/11": "2001-09-11"}
"""Days that stand for what happened on them."""
DAYS_OF_EVENTS: dict[tuple[int, int], tuple[int, frozenset[str]]] = {
    (9, 11): (2001, frozenset("attack attacks terrorist terror hijackings".split())),
}
"""Days of a month whose year is known from the word behind them: "the Sept. 11 attacks"."""
LONGEST_HOLIDAY = max(map(len, HOLIDAYS))

LENGTH_CUES = frozenset("over in during for within through throughout".split())
"""Before "the last year" these make it a length that ends now."""
OWNERS = frozenset("his her its their my our your 's".split())
"""Before "last year" these make it a year of somebody's."""
AGE_WORDS = frozenset("old aged age".split())

YEAR_CUES = frozenset(
    "in since by of from until till til during before after through throughout between early late mid to year "
    "spring summer autumn fall "
    "winter and or for around about circa back than the a this that election '".split()
)
"""A four-digit number behind one of these is a year, unless a counted noun follows."""
