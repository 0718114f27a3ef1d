"""The grammar of expressions of time: which rows of letters are one expression, in order of preference.

Letters are those of `dates_letters.LETTERS`. At each place the first rule that fits is taken, so longer forms stand
before the shorter ones inside them.
"""

from __future__ import annotations

import re

EDGE = r"(?:t?[eE](?:f|i|-)?)?"
"""early, the end of, late in, mid-"""
NUMBER = r"(?:[hdNY](?:-?n)*|n(?:j?n|-n)*)"
COUNT = r"(?:ac|" + NUMBER + r"|c|a(?=-?u))f?"

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"I|Y-[hd]-[hd](?:,?C)?"),
    ("slashed", r"B"),
    ("before_christ", EDGE + r"t?r?[MS]f?[hdNY]V|[hdNY][-b][hdNY]V|[hdNY]V"),
    ("year_span", r"Y[-/][hdN](?![-M])"),
    ("glued_range", r"t?[hdo]X(?:M|[hd])?(?:,?f?Y)?|MX(?:h|d)?(?:,?Y)?"),
    ("nth_weekday", r"t[or]W[fi]M(?:,?f?Y)?"),
    ("day_range_month", r"t?[hdo][-bj][hdo]f?M(?:,?f?Y)?"),
    ("month_day_range", r"Mt?[hdo][-bj][hdo](?:,?Y)?"),
    ("day_month", r"(?:t?o|t?[hd])f?M(?:,?f?Y)?"),
    ("month_day", r"r?M(?:t?o|[hd])(?:[,f]?Y)?"),
    ("holiday", r"r?H"),
    ("year_month", EDGE + r"[MK](?:,|f)?Y"),
    ("part_quarter", EDGE + r"t?r?[oL]+u(?:f?(?:Y|t?ru|tu))?"),
    ("short_quarter", r"l(?:[f,]?Y)?"),
    ("century", r"t?[eE]?-?o-?uV?"),
    ("half_of", EDGE + r"t?r?[oe]Lf(?:Y|t?ru|tu)"),
    ("every", r"v(?:[hdN]|n|o)?(?:u|W|P|M|S)"),
    ("ago", r"x*(?:" + COUNT + r"-?u(?:jaL)?|Lau|aLu|aujaL)(?:g|E|G)|tuG|u[gE]"),
    ("stretch", r"t?r(?:" + COUNT + r")u|t?(?:" + NUMBER + r"|c)ru|to(?:" + NUMBER + r"|c)u"),
    ("duration", r"x*(?:Lau|aL-?u|aujaL|" + NUMBER + r"ja?Lu|[hdN]L?-?u|" + COUNT + r"-?u)"),
    ("these_days", r"su"),
    ("of_period", EDGE + r"tu(?!Y)"),
    ("period", EDGE + r"t?r{1,2}u"),
    ("season", EDGE + r"t?r{0,2}S(?:f?Y|ft?ru|ftu)?"),
    ("month", EDGE + r"r{0,2}[MK](?:f?ru)?"),
    ("edge_year", r"J"),
    ("weekday", r"(?:[eE]O?)?(?:tr|r{0,2})W(?:P|iP)?"),
    ("deictic", r"[eE]?DP?"),
    ("part_of", EDGE + r"t?rP"),
    ("clock", r"x*(?:(?:Cp?|[hdN]p|[hd]k)z?|[YN]z)"),
    ("habit", r"w"),
    ("decade", r"t?[eE]?-?Q?Z"),
    ("year", EDGE + r"(?:t?u)?Y"),
    ("short_year", r"y|Q[dN]"),
    ("adverb_set", r"A"),
    ("vague", r"R"),
    ("bare_part", r"P"),
    ("month_day_alone", r"to(?:ft?r?u)?"),
    ("bare_unit", r"u"),
    ("some_time", r"tU?F|tT|tr"),
)  # fmt: skip

GRAMMAR = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in RULES))
