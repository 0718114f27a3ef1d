"""Figures of one thing over several reports share a series; their different values stay side by side.

Two figures belong together when they are of one unit or one class of counted things, in one story, and either give the
same number or give near numbers in sentences that tell of the same. Different numbers are joined only where nothing
tells them apart: not where what is counted is described otherwise, nor where the times differ, nor where any one report
gives both, for then it gives them of two things or of two times. A series with a stray figure in it shows a conflict
that is none, so doubt leaves figures apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from onrecord.languages.en.counted import CLASSES
from onrecord.languages.en.money import CODES_AND_NAMES
from onrecord.languages.en.units import MEASURES
from onrecord.record import Figure, Reading, make_id
from onrecord.record.vector import DIGITS, stack

NAME = "series"
VERSION = 2

SAME_NUMBER = 0.33
"""Likeness of sentences from which the same large number of the same things is one figure."""
SAME_NUMBER_COMMON = 0.60
"""The same for numbers that recur by chance: small counts, shares, round sums."""
OTHER_NUMBER = 0.72
"""Likeness from which different numbers of the same things are taken for conflicting reports of one thing."""
OTHER_NUMBER_NAMED = 0.58
"""The same where what is counted shares a further word (an adjective, a place) besides its noun."""
FARTHEST = 3.0
"""Different values more than this many times apart are of different things."""
SMALL = 20
MANY = 60
"""Values of one kind in one report up to which each pair is told apart; a longer report is a table."""
COMPARING = frozenset("fewer less additional extra".split())
"""Words that make a count one of a difference: "50,000 fewer jobs"."""
SHARES = frozenset({"percent", "percentage point", "share", "point"})
"""Units that need two words to say what they are of: every report has several percentages "of voters"."""
NEUTRAL = frozenset("nation's nation country national total overall u s us about some people persons".split())
"""Words in what is counted that tell no two things apart."""
MEASURED = frozenset(MEASURES.values()) | CODES_AND_NAMES | {"percent", "percentage point", "share"}
PLAIN = frozenset(
    "the a an of in on at for from and or to with near along its their his her who that more new other".split()
)


@dataclass(frozen=True, slots=True)
class _Item:
    figure: Figure
    reading: int
    sentence: int
    vector: bytes
    words: frozenset[str]


def group_figures(readings: Sequence[Reading]) -> tuple[Figure, ...]:
    """All figures of the readings in order of article and place, each with a series; a figure alone is a series too."""
    buckets: dict[tuple[str, str], list[_Item]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for figure in reading.figures:
            kind = kind_of(figure)
            buckets[reading.article.story or "", kind].append(_item(reading, number, figure))
    series: dict[str, str] = {}
    for _, items in sorted(buckets.items(), key=lambda pair: pair[0]):
        for members in _clusters(items):
            name = make_id("ser", *sorted(item.figure.id for item in members))
            series.update((item.figure.id, name) for item in members)
    return tuple(replace(figure, series=series[figure.id]) for reading in readings for figure in reading.figures)


def kind_of(figure: Figure) -> str:
    """Unit of measure or class of counted things; figures of different kinds are never one series."""
    if figure.unit and figure.unit.split(" per ")[0] in MEASURED:
        return figure.unit
    words = _content(figure)
    for name, members in CLASSES.items():
        if words & set(members):
            return name
    return _singular(figure.unit or (figure.of.split("(")[0].split() or [""])[-1].lower())


def _content(figure: Figure) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z][a-z'-]+", f"{figure.unit or ''} {figure.of}".lower())) - PLAIN


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _item(reading: Reading, number: int, figure: Figure) -> _Item:
    at = figure.evidence[0].start
    for place, sentence in enumerate(reading.sentences):
        if sentence.span.start <= at < sentence.span.end:
            return _Item(figure, number, place, sentence.vector, _content(figure))
    return _Item(figure, number, -1 - at, b"", _content(figure))


def _clusters(items: Sequence[_Item]) -> Iterable[list[_Item]]:
    """Items joined pair by pair, the surest first; two different values of one sentence are never joined."""
    group = {item.figure.id: [item] for item in items}
    told_apart = _told_apart(items)
    for _, one, two in sorted(
        _pairs(items, told_apart), key=lambda pair: (-pair[0], pair[1].figure.id, pair[2].figure.id)
    ):
        mine, theirs = group[one.figure.id], group[two.figure.id]
        if mine is theirs or any(_apart(a, b) or _differ(a, b, told_apart) for a in mine for b in theirs):
            continue
        mine.extend(theirs)
        for item in theirs:
            group[item.figure.id] = mine
    seen: set[int] = set()
    for item in items:
        members = group[item.figure.id]
        if id(members) not in seen:
            seen.add(id(members))
            yield members


def _told_apart(items: Sequence[_Item]) -> set[tuple[float, float]]:
    """Pairs of different values, the lesser first, that one report gives of this kind of thing."""
    values: dict[int, set[float]] = defaultdict(set)
    for item in items:
        values[item.reading].add(item.figure.value)
    return {pair for given in values.values() if len(given) <= MANY for pair in combinations(sorted(given), 2)}


def _differ(one: _Item, two: _Item, told_apart: set[tuple[float, float]]) -> bool:
    """Are they different numbers that some report, or their own words, tell apart?"""
    if _same_value(one.figure, two.figure):
        return False
    low, high = sorted((one.figure.value, two.figure.value))
    return (low, high) in told_apart or not _said_alike(one, two)


def _pairs(items: Sequence[_Item], told_apart: set[tuple[float, float]]) -> Iterable[tuple[float, _Item, _Item]]:
    """Pairs that tell of one thing, with a strength."""
    if len(items) < 2:
        return
    have = [bool(item.vector) for item in items]
    likeness = np.zeros((len(items), len(items)), dtype=np.float32)
    rows = [at for at, there in enumerate(have) if there]
    if len(rows) > 1:
        matrix = stack([items[at].vector for at in rows])
        likeness[np.ix_(rows, rows)] = np.round(matrix @ matrix.T, DIGITS)
    for i, one in enumerate(items):
        for j in range(i + 1, len(items)):
            two = items[j]
            alike = float(likeness[i, j]) if have[i] and have[j] else 0.5
            if _one_thing(one, two, alike, told_apart):
                yield round(alike + (1.0 if _same_value(one.figure, two.figure) else 0.0), DIGITS), one, two


def _one_thing(one: _Item, two: _Item, alike: float, told_apart: set[tuple[float, float]]) -> bool:
    if _apart(one, two):
        return False
    if _same_value(one.figure, two.figure):
        common = abs(one.figure.value) <= SMALL or one.figure.unit in MEASURED or _is_vague(one.figure)
        return alike >= (SAME_NUMBER_COMMON if common else SAME_NUMBER)
    if not _near(one.figure.value, two.figure.value):
        return False
    if _differ(one, two, told_apart):
        return False
    shared = (one.words & two.words) - _nouns(one.figure, two.figure)
    return alike >= (OTHER_NUMBER_NAMED if shared else OTHER_NUMBER)


def _said_alike(one: _Item, two: _Item) -> bool:
    """Could two different numbers be of one thing: described alike, at one time, as change or as level both?

    What has a measure or is money says little by its unit ("percent"): there the words for what is measured must be
    there and the same. What is counted may be described more closely in one report than in the other.
    """
    a, b = one.figure, two.figure
    if a.as_of is not None and b.as_of is not None and a.as_of.value != b.as_of.value:
        return False
    if (a.change or b.change) and a.change != b.change:
        return False
    mine, theirs = one.words - NEUTRAL, two.words - NEUTRAL
    if mine & COMPARING != theirs & COMPARING:
        return False
    if a.unit and a.unit.split(" per ")[0] in MEASURED:
        least = 2 if a.unit in SHARES else 1
        return len(mine - {a.unit.lower()}) >= least and mine == theirs
    if _is_vague(a) or _is_vague(b):
        return False
    mine, theirs = mine - _nouns(a, b), theirs - _nouns(a, b)
    if max(abs(a.value), abs(b.value)) <= SMALL:
        return mine == theirs
    return mine <= theirs or theirs <= mine


def _contrasted(one: _Item, two: _Item) -> bool:
    """`20 false reports` beside `20 true reports`: each says of what it counts something that the other does not."""
    return bool(one.words - two.words and two.words - one.words) and one.sentence == two.sentence


def _is_vague(figure: Figure) -> bool:
    """`thousands` is kept as at least 2000: that two reports say "thousands" does not make it one figure."""
    return figure.bound == "at_least" and f"{figure.value:.0e}".startswith("2e") and figure.value >= SMALL


def _nouns(*figures: Figure) -> set[str]:
    kinds = {kind_of(figure) for figure in figures}
    return {word for kind in kinds for word in CLASSES.get(kind, (kind, kind + "s"))} | {f.unit or "" for f in figures}


def _same_value(one: Figure, two: Figure) -> bool:
    return one.value == two.value and (one.upper or one.value) == (two.upper or two.value)


def _near(one: float, two: float) -> bool:
    low, high = sorted((abs(one), abs(two)))
    return low > 0 and high / low <= FARTHEST


def _apart(one: _Item, two: _Item) -> bool:
    """Two different numbers of one sentence are of two things or two times; so are two that it contrasts."""
    if one.reading != two.reading or one.sentence != two.sentence:
        return False
    return not _same_value(one.figure, two.figure) or _contrasted(one, two)
