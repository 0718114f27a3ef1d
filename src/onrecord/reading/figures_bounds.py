"""Words that bound or hedge a number, before it ("at least", "nearly") or behind it ("or more")."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.en import bounds, changes
from onrecord.languages.en.number_words import MAGNITUDES, ONES
from onrecord.record import Bound

from .figures_number import word_at

LONGEST = max(map(len, bounds.BEFORE))
LAST_WORDS = frozenset(phrase[-1] for phrase in bounds.BEFORE)
FIRST_BEHIND = frozenset(phrase[0] for phrase in bounds.BEHIND)
POINTING = frozenset("the its those these all another".split())
"""Words that belong to the figure where they follow a bound ("all but the"), not where they open its phrase alone."""


def bound_before(doc: Doc, start: int, floor: int, *, of_time: bool = False) -> tuple[int, Bound | None]:
    """Where the figure begins with its bound words, and the bound they set.

    Two may stand in a row ("only about"); the one next to the number rules. Nothing before `floor` is looked at. Of a
    length of time, `of_time`, "over" tells during what as often as how long.
    """
    found: Bound | None = None
    while start > floor and doc[start - 1].lower_ in LAST_WORDS:
        for length in range(min(LONGEST, start - floor), 0, -1):
            begin = start - length
            words = tuple(doc[i].lower_ for i in range(begin, start))
            if words not in bounds.BEFORE or _bounds_nothing(doc, begin, start, words, of_time):
                continue
            named = bounds.BEFORE[words]
            if not named and length == 1 and words[0] in POINTING:
                return start, found
            if named and (found is None or (found == "about" and named not in {"about", "exactly"})):
                found = named  # type: ignore[assignment]
            start = begin
            break
        else:
            break
    return start, found or _compared(doc, start, floor)


def _compared(doc: Doc, start: int, floor: int) -> Bound | None:
    """`more money than $400`: the noun of what is compared stands inside the bound."""
    if start - 1 <= floor or doc[start - 1].lower_ != "than":
        return None
    for token in reversed(doc[max(floor, start - 1 - COMPARED) : start - 1]):
        if named := bounds.COMPARATIVES.get(token.lower_):
            return named  # type: ignore[return-value]
        if token.pos_ not in {"NOUN", "ADJ"}:
            return None
    return None


COMPARED = 4
"""Tokens between a comparative and its "than"."""


def bound_behind(doc: Doc, end: int) -> tuple[int, Bound | None]:
    """Where the figure ends with bound words behind it, and the bound they set."""
    if end >= len(doc) or doc[end].lower_ not in FIRST_BEHIND:
        return end, None
    for length in (4, 3, 2, 1):
        words = tuple(doc[i].lower_ for i in range(end, min(end + length, len(doc))))
        if words not in bounds.BEHIND or len(words) != length:
            continue
        if length > 1 and any(not doc[i].is_lower and doc[i].is_alpha for i in range(end, end + length)):
            continue  # "over $100 at Best Books"
        of_the_next = (length > 1 and words[0] in {"and", "or", "at"}) and _number_next(doc, end + length - 1)
        if not of_the_next and not (
            words == ("plus",) and doc[end].pos_ in {"CCONJ", "ADP"} and _number_next(doc, end)
        ):
            return end + length, bounds.BEHIND[words]  # type: ignore[return-value]
    return end, None


def bound_at_head(doc: Doc, start: int) -> Bound | None:
    """The bound that opens the sentence of its first number: "At most, there were 40 boats"."""
    head = doc[start].sent.start
    if start - head > HEAD_REACH:
        return None
    for length in (4, 3, 2):
        named = bounds.OPENERS.get(tuple(doc[i].lower_ for i in range(head, min(head + length, start))))
        if named and all(doc[i].pos_ in LIGHT for i in range(head + length, start)):
            return named  # type: ignore[return-value]
    return None


HEAD_REACH = 10
"""Tokens from the head of a sentence to a number that a bound there may belong to."""
LIGHT = frozenset("PUNCT AUX PRON ADV DET VERB PART".split())
"""What may stand between such a bound and its number: no other noun, name or number."""


def _number_next(doc: Doc, end: int) -> bool:
    """Is a number next, or its sign of money? "millions of clerks and over 40 offices", "and over a dozen"."""
    at = end + 1 + (word_at(doc, end + 1) in {"a", "half"})
    return at < len(doc) and (doc[at].pos_ in {"NUM", "SYM"} or doc[at].like_num or doc[at].lower_ in MAGNITUDES)


def _bounds_nothing(doc: Doc, begin: int, start: int, words: tuple[str, ...], of_time: bool) -> bool:
    """`over two issues`, `grew up to`, `talks about 12 countries`, `sat around 30 tables`."""
    token = doc[begin]
    if len(words) == 1 and words[0] in bounds.FOR_A_TIME:
        governed = token.dep_ == "prep" and token.head.pos_ in {"VERB", "NOUN"} and token.head.i < begin
        return governed and (doc[start].lower_ in SMALL or of_time)
    if words == ("up", "to"):
        before = doc[begin - 1] if begin else None
        moved = before is not None and before.pos_ == "VERB" and before.lemma_ in changes.UP | changes.MOVING
        return token.dep_ == "prt" or moved
    if words in {("about",), ("around",), ("near",), ("beyond",)}:
        if token.dep_ != "prep" or token.head.i >= begin:
            return False
        return token.head.lemma_ in bounds.OF_SPEECH or words[0] in {"near", "beyond"}
    return False


SMALL = frozenset(word for word, value in ONES.items() if 0 < value < 10)
