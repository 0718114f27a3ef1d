"""Two numbers that are the ends of one range: "between 5 and 10", "5 to 10 million", "two or three". And two that are
none: the score of a game or of a vote."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.languages.en import changes, money, units
from onrecord.languages.en.number_words import MAGNITUDES

from .figures_number import DASHES, Number, word_at
from .numerals import tidy

SIGNS = frozenset(sign.lower() for sign in money.SIGNS)
BACK = 12
"""Tokens before "from 5 to 10" in which a verb of change is sought."""
NEAR = 4
"""Tokens that may stand between the ends of a range."""


def join_ranges(doc: Doc, numbers: list[Number]) -> list[Number]:
    """The numbers with the ends of a range made one, and without the scores of games and votes."""
    out: list[Number] = []
    for number in numbers:
        before = out[-1] if out else None
        if before is not None and number.start - before.end <= NEAR and _is_single(before) and _is_single(number):
            between = [doc[i].lower_ for i in range(before.end, number.start)]
            if _is_vote(doc, before, number, between):
                out[-1:] = [replace(before, glued=VOTES), replace(number, glued=VOTES)]
                continue
            if _is_score(doc, before, number, between):
                out.pop()
                continue
            if both := _range(doc, before, number, between):
                out[-1] = both
                continue
            if sum_ := _dollars_and_cents(doc, before, number, between):
                out[-1] = sum_
                continue
        out.append(number)
    return out


def _is_single(number: Number) -> bool:
    return number.upper is None and number.many is None and not number.share


VOTES = "votes"


def _is_vote(doc: Doc, one: Number, two: Number, between: list[str]) -> bool:
    """`passed it 52-48`, `by a vote of 97 to 0`: how many voted for and how many against."""
    if len(between) != 1 or between[0] not in DASHES | {"to"} or one.value < two.value or one.glued or two.glued:
        return False
    if between[0] == "to" and word_at(doc, one.start - 1) == "from":
        return False
    before = (doc[i].lower_ for i in range(max(doc[one.start].sent.start, one.start - BACK), one.start))
    return word_at(doc, two.end) in BALLOTS or not VOTING.isdisjoint(before)


VOTING = frozenset("vote votes voted voting passed passes approved confirmed rejected adopted ruled tally".split())
BALLOTS = frozenset({"vote", "votes", "ruling", "decision"})


def _is_score(doc: Doc, one: Number, two: Number, between: list[str]) -> bool:
    """`52-48`: votes for and against, goals, chances; no figure of one thing."""
    if len(between) != 1 or between[0] not in DASHES or doc[one.end - 1].whitespace_ or doc[one.end].whitespace_:
        return False
    return one.value >= two.value or word_at(doc, two.end) in CONTEST


CONTEST = frozenset("vote decision ruling win victory lead loss split margin defeat draw tie score record".split())


def _range(doc: Doc, one: Number, two: Number, between: list[str]) -> Number | None:
    core = [
        word
        for word in between
        if word not in SIGNS and word not in units.PERCENT and word not in money.WORDS and word != "per"
    ]
    if len(core) != 1:
        return None
    joint = core[0]
    if any(word in units.PERCENT for word in between) and not (
        word_at(doc, two.end) in units.PERCENT or two.glued == "%" or word_at(doc, two.end + 1) == "cent"
    ):
        return None  # "rose 15 % to $ 415 million"
    if _has_money(doc, one) and not _has_money(doc, two) and word_at(doc, two.end) in units.PERCENT:
        return None
    if word_at(doc, one.end) in COINS and _has_money(doc, two):
        return None  # "fell half a cent to $1.26"
    lead = word_at(doc, one.start - 1)
    if lead in SIGNS:
        lead = word_at(doc, one.start - 2)
    if not _joins(doc, joint, lead, one, two):
        return None
    low, high = one.value * _shared_scale(doc, one, two), two.value
    if high <= low or low < 0:
        return None
    begins = lead in {"between", "from"} and word_at(doc, one.start - 1) == lead
    return replace(
        two,
        start=one.start - 1 if begins else one.start,
        value=tidy(low),
        upper=high,
        currency=one.currency or two.currency,
    )


COINS = frozenset("cent cents penny pence percent %".split())


def _joins(doc: Doc, joint: str, lead: str, one: Number, two: Number) -> bool:
    if joint in DASHES:
        return True
    if joint == "and":
        return lead == "between"
    if joint == "to":
        return lead != "from" or not _tells_of_change(doc, one)
    return joint == "or" and one.end + 1 == two.start and two.value <= 4 * one.value


def _has_money(doc: Doc, number: Number) -> bool:
    return bool(number.currency) or word_at(doc, number.start - 1) in SIGNS


def _shared_scale(doc: Doc, one: Number, two: Number) -> float:
    """`5 to 10 million`: the magnitude of the second belongs to the first too."""
    last = doc[two.end - 1].lower_
    has_own = any(
        doc[i].lower_ in MAGNITUDES or (doc[i].lower_[-1:].isalpha() and doc[i].lower_[:1].isdigit())
        for i in range(one.start, one.end)
    )
    if has_own or two.end - two.start < 2 or last not in MAGNITUDES or one.value >= 1000:
        return 1.0
    return float(MAGNITUDES[last])


def _tells_of_change(doc: Doc, number: Number) -> bool:
    """Does "from 5 to 10" tell of a change, not a range?"""
    token = doc[number.start]
    for at in range(max(token.sent.start, number.start - BACK), number.start):
        lemma = doc[at].lemma_.lower()
        if lemma == "accelerate":
            return False  # "from 0 to 60 mph"
        if lemma in changes.UP or lemma in changes.DOWN or lemma in changes.MOVING:
            return True
    return False


def _dollars_and_cents(doc: Doc, one: Number, two: Number, between: list[str]) -> Number | None:
    """`3 dollars 50 cents` is one sum."""
    if len(between) != 1 or two.end - two.start > 3 or not 0 < two.value < 100:
        return None
    whole = money.WORDS.get(between[0]) or money.SIGNS.get(between[0])
    part = money.PARTS.get((whole or "", money.WORDS.get(word_at(doc, two.end), "")))
    if whole is None or part is None:
        return None
    return replace(one, end=two.end + 1, value=tidy(one.value + part * two.value), currency=whole)
