"""Each token as one letter, so that the grammar of dates is a regular expression over a string as long as the document.

`on Tuesday, 8 February 2022` reads `OW,hMY`. The letters are listed in LETTERS; everything else is `_`.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.languages.en import time_words as words
from onrecord.languages.en.number_words import ORDINALS

from .numerals import is_number_word

LETTERS = {
    "M": "month", "W": "weekday", "w": "weekdays as a habit (Mondays)", "Y": "year", "h": "1-12", "d": "13-31",
    "N": "another number", "n": "number word", "o": "ordinal", "Z": "decade (1990s)", "C": "clock time",
    "p": "a.m., p.m.",
    "z": "time zone", "k": "o'clock", "u": "unit", "P": "part of the day", "D": "today, tomorrow", "S": "season",
    "r": "this, last, next, that", "e": "early, mid, late", "E": "earlier, later", "g": "ago", "G": "before, after",
    "v": "every", "c": "few, several", "x": "about, nearly", "A": "daily, annual", "R": "now, recently", "L": "half",
    "a": "a, an", "t": "the", "f": "of", "i": "in", "O": "on, at", "b": "to, until", "j": "and", "B": "9/2/2022",
    "I": "2022-02-09T12:33", "Q": "apostrophe", "J": "mid-2011", "K": "mid-January", "V": "BC", "'": "'s",
    "H": "first word of a holiday", "X": "September-12", "y": "'99", "s": "these", "F": "future", "U": "near, distant",
    "T": "moment", "l": "Q3", "!": "9/11", "$": "fiscal",
}  # fmt: skip

ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?\Z")
SLASHED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\Z")
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?\Z")
DECADE = re.compile(r"(?:1[0-9]|20)?\d0['’]?s\Z")
ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\Z")
EDGE_MONTH = re.compile(r"(?:mid|early|late)-([a-z]+)\Z")
GLUED_RANGE = re.compile(r"([a-z]{3,9})[-–](\d{1,2})\Z")
SHORT_QUARTER = re.compile(r"q[1-4]\Z")
SHORT_YEAR = re.compile(r"['’]\d\d\Z")
EDGE_DECADE = re.compile(r"(?:mid|early|late)-(?:(?:1[1-9]|20)\d)?0['’]?s\Z")
EDGE_YEAR = re.compile(r"(?:mid|early|late)-(?:1[1-9]|20)\d\d\Z")
COLON = ":"

PLAIN: dict[str, str] = {
    "the": "t", "a": "a", "an": "a", "of": "f", "in": "i", "on": "O", "at": "O", "to": "b", "until": "b", "till": "b",
    "through": "b", "and": "j", ",": ",", "-": "-", "–": "-", "—": "-", "/": "/", "'s": "'", "’s": "'", "'": "Q",
    "half": "L",
    "o'clock": "k", "bc": "V", "b.c.": "V", "b.c": "V", "bce": "V", "ago": "g", "before": "G", "after": "G",
    "earlier": "E", "later": "E", "couple": "c", "per": "v", "these": "s", "future": "F", "near": "U", "distant": "U",
    "foreseeable": "U", "moment": "T", "fiscal": "$",
}  # fmt: skip
for _letter, _group in (
    ("v", words.EVERY), ("A", words.SETS), ("R", words.PRESENT | words.PAST | words.FUTURE), ("c", words.VAGUE_COUNTS),
    ("r", words.THIS | words.LAST | words.NEXT | words.SAME), ("x", words.APPROXIMATE),
    ("e", words.EARLY | words.MIDDLE | words.LATE),
    ("D", words.DEICTIC), ("P", words.PARTS), ("u", words.UNITS), ("p", words.CLOCK_HALVES), ("z", words.ZONES),
):  # fmt: skip
    for _word in sorted(_group):
        PLAIN.setdefault(_word, _letter)

PLAIN["that"] = "%"
for _name in words.NAMED_BY_DAY:
    PLAIN.setdefault(_name, "!")
for _phrase in words.HOLIDAYS:
    PLAIN.setdefault(_phrase[0], "H")

DOUBTFUL = frozenset("MWSPuzeAmqHDr%")
"""Letters given only after a look at the token itself: names, verbs and adjectives share these words."""


def letters_of(doc: Doc) -> str:
    """One letter for each token of the document."""
    cache: dict[str, str] = {}
    out: list[str] = []
    for token in doc:
        low = token.lower_
        letter = cache.get(low)
        if letter is None:
            letter = cache[low] = _letter_of(low)
        if letter != "_" and (letter in DOUBTFUL):
            letter = _checked(token, low, letter)
        out.append(letter)
    return "".join(out)


def _letter_of(low: str) -> str:
    if low in PLAIN:
        return PLAIN[low]
    if low in words.MONTHS:
        return "M"
    if low in words.WEEKDAYS:
        return "W"
    if low in words.MONTH_SHORT:
        return "m"
    if low in words.WEEKDAY_SHORT:
        return "q"
    if low in words.SEASONS:
        return "S"
    if low[:-1] in words.WEEKDAYS and low.endswith("s"):
        return "w"
    if low in ORDINALS or ORDINAL.match(low):
        return "o"
    if is_number_word(low):
        return "n"
    if not low[:1].isdigit():
        if (edged := EDGE_MONTH.match(low)) and edged[1] in words.MONTHS:
            return "K"
        if (glued := GLUED_RANGE.match(low)) and (glued[1] in words.MONTHS or glued[1] in words.MONTH_SHORT):
            return "X"
        if SHORT_YEAR.match(low):
            return "y"
        if SHORT_QUARTER.match(low):
            return "l"
        if EDGE_DECADE.match(low):
            return "Z"
        return "J" if EDGE_YEAR.match(low) else "_"
    if low.isdecimal() and low.isascii():
        if len(low) > 4:
            return "N"  # no year, hour or day; Python refuses to read thousands of digits
        number = int(low)
        if len(low) == 4 and 1100 <= number <= 2099:
            return "Y"
        if len(low) <= 2 and 1 <= number <= 12:
            return "h"
        if len(low) == 2 and number <= 31:
            return "d"
        return "N"
    if DECADE.match(low):
        return "Z"
    if COLON in low and CLOCK.match(low):
        return "C"
    if ISO.match(low.upper()):
        return "I"
    if SLASHED.match(low):
        return "B"
    return "N" if low.replace(",", "").replace(".", "").isdecimal() else "_"


def _checked(token: Token, low: str, letter: str) -> str:
    """The letter, or `_` where the token only looks like a word of time."""
    text = token.text
    if letter == "M":
        return "M" if _is_month(token, low) else "_"
    if letter == "m":
        beside = _near(token, 1) + _near(token, -1)
        numeric = any(char.isdigit() for char in beside)
        return "M" if text[0].isupper() and (numeric or low.endswith(".") or text.endswith(".")) else "_"
    if letter == "q":
        after = _near(token, 1)
        after = _near(token, 2) if after in {",", "."} else after
        fits = after[:1].isdigit() or after in words.MONTHS or after in words.MONTH_SHORT
        return "W" if text[0].isupper() and fits else "_"
    if letter == "W":
        named = token.ent_type_ == "PERSON" or (token.ent_type_ in NAMES and token.ent_iob_ == "I")
        named |= _near(token, -1) == "news" and _near(token, 1) in TITLE_ENDS
        return "W" if text[0].isupper() and _near(token, -1) not in words.NAMED_DAYS and not named else "_"
    if letter == "S":
        return (
            "S"
            if token.pos_ in {"NOUN", "PROPN"}
            and not (text[0].isupper() and token.ent_type_ in {"PERSON", "ORG", "GPE"})
            else "_"
        )
    if letter == "r" and low in NOT_ALWAYS_TURNS and token.pos_ in {"VERB", "ADP", "SCONJ"} and token.dep_ != "amod":
        return "_"  # "is expected to last six weeks", "following Wednesday's hearing"
    if letter in {"D", "r"}:
        return "_" if text[0].isupper() and _is_title(token) else letter
    if letter == "%":
        return "r" if token.tag_ != "IN" and token.dep_ != "mark" else "_"
    if letter == "H":
        return "H" if holiday_at(token.doc, token.i) else "_"
    if letter == "z":
        return "z" if text.isupper() else "_"
    if letter == "P":
        return "P" if token.pos_ in {"NOUN", "PROPN", "ADV", "ADJ", "INTJ"} else "_"
    if letter == "A":
        return "A" if token.pos_ in {"ADJ", "ADV"} and not text[0].isupper() else "_"
    if letter == "e":
        return "e" if token.pos_ != "VERB" else "_"
    if letter == "u":
        return (
            "_"
            if token.pos_ == "PROPN" and text[0].isupper() and token.ent_type_ in {"ORG", "WORK_OF_ART", "PERSON"}
            else "u"
        )
    return letter


def _is_month(token: Token, low: str) -> bool:
    if not token.text[0].isupper():
        return False
    before, after = _near(token, -1), _near(token, 1)
    beside_number = before[:1].isdigit() or after[:1].isdigit() or bool(ORDINAL.match(before))
    if low in {"may", "march"}:
        cue = before in MONTH_CUES or (after in {"and", "or"} and _near(token, 2) in words.MONTHS)
        return token.tag_ != "MD" and (
            beside_number or (cue and token.pos_ in {"PROPN", "NOUN"}) or before in words.MONTHS
        )
    if beside_number or before in MONTH_CUES:
        return True
    after_name = token.i > 0 and _is_name(token.nbor(-1))
    first_name = token.dep_ == "compound" and token.head.i == token.i + 1 and token.head.pos_ == "PROPN"
    named = low in {"april", "june", "august"} and (after_name or first_name)
    return not (token.ent_type_ == "PERSON" or named)


NOT_ALWAYS_TURNS = frozenset("last past following preceding".split())
"""Words beside an expression of time that are verbs or prepositions as well."""
TITLE_ENDS = frozenset({'"', "'s", "''", "host", "show", "program"})
"""Behind "News Sunday" these make a programme of it."""
OPENING = frozenset({'"', "'", "``", "(", "[", ":", "-", "--", "–", "—", "*", "•", "...", "…", "/", "|"})


def _is_title(token: Token) -> bool:
    """Is a capitalised "Today" or "This" inside a sentence part of a name ("CBS This Morning"), not of a headline?"""
    if token.is_sent_start or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.text in {'"', "'", "``"}:
        closes = _near(token, 1) in {'"', "''"} or _near(token, 2) in {'"', "''", "."}
        return closes and token.i > 1 and not token.nbor(-2).is_punct
    if before.is_space or (before.is_punct and before.text in OPENING) or before.text in ".!?":
        return False
    around = [other for other in token.sent if other.is_alpha and len(other) > HEADLINE_WORD]
    return sum(1 for other in around if other.text[0].isupper()) < HEADLINE_SHARE * len(around)


HEADLINE_WORD, HEADLINE_SHARE = 3, 0.7
"""In a headline this share of the words longer than this begin with a capital."""

NAMES = frozenset({"ORG", "WORK_OF_ART", "PRODUCT"})
"""What a weekday may be the end of: "Fox News Sunday"."""


def holiday_at(doc: Doc, at: int) -> tuple[str, ...] | None:
    """The longest name of a holiday that begins there, as in `HOLIDAYS`."""
    longest = min(len(doc) - at, words.LONGEST_HOLIDAY)
    run = tuple(doc[place].lower_ for place in range(at, at + longest))
    if not doc[at].text[0].isupper():
        return None
    return next((run[:size] for size in range(longest, 0, -1) if run[:size] in words.HOLIDAYS), None)


MONTH_CUES = frozenset(
    "in since until till by of early late mid mid- last next this from through during before after between "
    "for to earlier later -".split()
)


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.lower_ not in words.WEEKDAYS


def _near(token: Token, step: int) -> str:
    at = token.i + step
    return token.doc[at].lower_ if 0 <= at < len(token.doc) else ""
