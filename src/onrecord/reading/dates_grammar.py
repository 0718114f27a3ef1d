"""The grammar of expressions of time: which rows of letters are one expression, in order of preference.

Letters are those of `dates_letters.LETTERS`. At each place the first rule that fits is taken, so longer forms stand
before the shorter ones inside them.
"""

from __future__ import annotations

import re

EDGE = r"(?:t?[eE](?:f|i|-)?)?"
"""early, the end of, late in, mid-"""
COUNT = r"(?:ac|[hdNY](?:-?n)*|n(?:j?n|-n)*|c|a(?=-?u))f?"

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"I|Y-[hd]-[hd](?:,?C)?"),
    ("slashed", r"B"),
    ("before_christ", r"[hdNY][-b][hdNY]V|[hdNY]V"),
    ("year_span", r"Y[-/][hd](?![-,M])"),
    ("day_range_month", r"t?[hdo][-bj][hdo]f?M(?:,?f?Y)?"),
    ("month_day_range", r"Mt?[hdo][-bj][hdo](?:,?Y)?"),
    ("day_month", r"(?:t?o|[hd])f?M(?:,?f?Y)?"),
    ("month_day", r"M(?:t?o|[hd])(?:,?Y)?"),
    ("year_month", EDGE + r"[MK](?:,|f)?Y"),
    ("part_quarter", EDGE + r"t?r?[oL]+u(?:f?(?:Y|t?ru|tu))?"),
    ("century", r"t?[eE]?-?o-?u"),
    ("half_of", EDGE + r"t?r?oLf(?:Y|t?ru|tu)"),
    ("every", r"v(?:[hdN]|n|o)?(?:u|W|P|M|S)"),
    ("ago", r"x*(?:" + COUNT + r"-?u(?:jaL)?|Lau|aLu)(?:g|E|G)|tuG"),
    ("stretch", r"t?r(?:" + COUNT + r")u"),
    ("duration", r"x*(?:Lau|aL-?u|" + COUNT + r"jaLu|[hdN]L?-?u|" + COUNT + r"-?u)"),
    ("of_period", EDGE + r"tu"),
    ("period", EDGE + r"t?ru"),
    ("season", EDGE + r"t?r?S(?:f?Y|ft?ru|ftu)?"),
    ("month", EDGE + r"t?r?[MK](?:f?ru)?"),
    ("edge_year", r"J"),
    ("weekday", r"(?:[eE]O?)?t?r?W(?:P|iP)?"),
    ("deictic", r"[eE]?DP?"),
    ("part_of", EDGE + r"t?rP"),
    ("clock", r"x*(?:Cp?|[hdN]p|[hd]k)z?"),
    ("habit", r"w"),
    ("decade", r"t?[eE]?-?Q?Z"),
    ("year", EDGE + r"(?:t?u)?Y"),
    ("adverb_set", r"A"),
    ("vague", r"R"),
    ("bare_part", r"P"),
    ("month_day_alone", r"to"),
    ("bare_unit", r"u"),
)  # fmt: skip

GRAMMAR = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in RULES))
