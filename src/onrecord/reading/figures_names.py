"""Numbers that count nothing: parts of names ("Boeing 737", "Article 5"), of dates, of lists, of codes; "one" as a
pronoun."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.languages.en import time_words, units
from onrecord.languages.en.numbered import INDEX_SIZES, INDICES, NUMBERED, OF_A_YEAR, ROAD_WORDS

from .figures_glued import NETWORKS
from .figures_nouns import NOMINAL
from .figures_number import DASHES, word_at
from .figures_quantities import Quantity

NAMES = frozenset("ORG PRODUCT FAC EVENT LAW WORK_OF_ART GPE PERSON NORP LOC".split())
MEASURED = frozenset({"percent", "percentage point", "basis point"})
MEASURE_FORMS = frozenset(units.MEASURES.values())
MONTHS = frozenset(time_words.MONTHS) | frozenset(month.rstrip(".") for month in time_words.MONTH_SHORT)
YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
RECENT = re.compile(r"(?:19|20)\d\d")


def counts_something(doc: Doc, quantity: Quantity, *, in_a_date: bool) -> bool:
    """Is the number a quantity, and no name, day, place in a list or pronoun?

    `in_a_date` says that it stands in an expression of time. A length of time ("three years ago") is a quantity there
    too; whether a record lists it is another question.
    """
    first, last = quantity.number
    how_often = quantity.noun is not None and quantity.noun.lower_ == "times"
    if in_a_date and not is_length_of_time(quantity) and not how_often:
        return False
    if is_length_of_time(quantity) and _is_ordinal_of_time(doc, quantity):
        return False
    if _is_pronoun(doc, quantity):
        return False
    if _in_a_list(doc, first, last) or _in_a_code(doc, quantity) or _is_date(doc, quantity):
        return False
    return not _in_a_name(doc, quantity)


def is_length_of_time(quantity: Quantity) -> bool:
    """A length of time or an age."""
    unit = quantity.unit or ""
    return quantity.noun is None and (unit.partition(" per ")[0] in units.TIMES or unit.endswith("of age"))


def _is_ordinal_of_time(doc: Doc, quantity: Quantity) -> bool:
    """`day 5 hours`, `2020 years`: nothing that lasts."""
    return YEAR.fullmatch(doc[quantity.number[0]].text) is not None and quantity.number[1] - quantity.number[0] == 1


def _is_pronoun(doc: Doc, quantity: Quantity) -> bool:
    """`no one`, `one another`, `one day`, `this one`, `one thing`; but not "one man", "one of the men"."""
    first, last = quantity.number
    if last - first != 1 or doc[first].lower_ != "one":
        return False
    before, behind = word_at(doc, first - 1), word_at(doc, last)
    if before in {"no", "any", "every", "each", "this", "that", "which", "the", "another", "some"} and (
        quantity.noun is None or before in {"no", "any"}
    ):
        return True
    if behind in {"another", "day", "thing", "'s", "reason", "way"} or before in {"day", "way", "square"}:
        return True
    if behind == "of":
        return quantity.noun is None
    return quantity.unit is None or doc[first].tag_ in {"PRP", "NN"}


def _in_a_name(doc: Doc, quantity: Quantity) -> bool:
    """`Boeing 737`, `Article 5`, `S-400`, `G7`, `Route 66`, `COVID-19`."""
    unit = quantity.unit
    if unit in MEASURED or (unit and quantity.noun is None and unit.split(" per ")[0] not in MEASURE_FORMS):
        return False
    first, last = quantity.number
    token, before = doc[first], doc[first - 1] if first else None
    if before is not None:
        if before.lower_ in INDICES and quantity.value in INDEX_SIZES and before.text[:1].isupper():
            return True
        if _glued_to_letters(doc, first):
            return True
        if before.text in {"#", "No.", "no.", "Nos.", "№"} or (before.text == "." and word_at(doc, first - 2) == "no"):
            return True
        if before.lower_ == "number" or (
            before.lower_ in NUMBERED and (token.text[:1].isdigit() or before.text[:1].isupper())
        ):
            return not (quantity.unit and token.dep_ == "nummod" and token.head.i >= last and before.pos_ == "VERB")
        if _names_what_it_follows(before, token, quantity):
            return True
    if word_at(doc, last) in DASHES and last + 1 < len(doc) and not doc[last].whitespace_ and doc[last + 1].is_title:
        return quantity.noun is None or doc[last + 1].pos_ == "PROPN"
    if token.ent_type_ in NAMES and token.text[:1].isupper():
        return not token.is_sent_start
    counts_others = quantity.noun is not None and quantity.noun.ent_type_ != token.ent_type_
    inside = token.ent_type_ in NAMES and token.ent_iob_ == "I" and not counts_others
    return inside and quantity.value < 1000 and token.text[:1].isdigit()


def _glued_to_letters(doc: Doc, first: int) -> bool:
    before = doc[first - 1]
    return (
        not before.whitespace_
        and before.text in {"-", "–", "/", "."}
        and first > 1
        and doc[first - 2].text[-1:].isalpha()
        and not doc[first - 2].whitespace_
        and doc[first - 2].lower_ not in {"mid", "pre", "post", "under", "over", "sub", "minus", "to"}
    )


def _names_what_it_follows(before: Token, token: Token, quantity: Quantity) -> bool:
    """`iPhone 11`, `S&P 500`, `Apollo 13`: digits behind a name, with nothing of their own to count."""
    if before.pos_ != "PROPN" or not any(sign.isupper() for sign in before.text) or not token.text[:1].isdigit():
        return False
    if quantity.bound not in {"exactly", "range"} or quantity.start != quantity.number[0]:
        return False
    if token.ent_iob_ == "I" and token.ent_type_ not in {"DATE", "CARDINAL", "MONEY", "QUANTITY", "PERCENT", ""}:
        return True
    hangs_on_it = token.head.i <= before.i and token.head.pos_ in NOMINAL and token.dep_ != "conj"
    return quantity.unit is None and (hangs_on_it or token.ent_type_ in {"", *NAMES}) and "," not in token.text


def _in_a_list(doc: Doc, first: int, last: int) -> bool:
    """`1. Macron`, `2)`, `(3)` at the head of a line or of a part of a sentence."""
    token = doc[first]
    behind = word_at(doc, last)
    if last - first != 1 or not token.text.isdecimal() or len(token.text) > 2:
        return False
    if behind in {")", ":"} and (token.is_sent_start or word_at(doc, first - 1) in {"(", ";", ",", "and", ":", "what"}):
        return word_at(doc, first - 1) != "(" or behind == ")"
    return behind == "." and bool(token.is_sent_start) and last + 1 < len(doc) and not doc[last - 1].whitespace_


CLOCKS = frozenset("gmt utc est edt et pst pdt cet bst hrs ist".split())
"""Words behind four digits that are a time of day."""
LONG_CODE = re.compile(r"0\d{2,}|\d{7,}")


def _in_a_code(doc: Doc, quantity: Quantity) -> bool:
    """Telephone numbers, post codes, house numbers, results like 5-4-10, clock times, versions."""
    first, last = quantity.number
    text = doc[first].text
    behind = word_at(doc, last)
    if LONG_CODE.fullmatch(text) and (quantity.unit is None or text[0] == "0" or behind in CLOCKS):
        return True
    if behind in CLOCKS and re.fullmatch(r"[0-2]\d[0-5]\d", text):
        return True
    if behind in DASHES and word_at(doc, last + 1).startswith("for-"):
        return True  # "9-for-14 shooting"
    if behind in {":"} and word_at(doc, last + 1)[:1].isdigit() and not doc[first].whitespace_:
        return True
    around = [doc[i].text for i in range(max(0, first - 2), min(len(doc), last + 2))]
    if sum(sign in DASHES for sign in around) >= 2 and sum(sign.isdigit() for sign in around) >= 2:
        return True
    if (
        behind in DASHES
        and word_at(doc, last + 1)[:1].isdigit()
        and not doc[last].whitespace_
        and quantity.unit is None
    ):
        return not doc[last - 1].whitespace_
    if quantity.unit is None and quantity.upper is None and word_at(doc, first - 1) in DASHES and first > 1:
        return not doc[first - 2].whitespace_ and doc[first - 2].text[-1:].isdigit()
    if doc[last : last + 1].text in NETWORKS and not doc[last - 1].whitespace_:
        return True  # "5G"
    if quantity.noun is not None and doc[first].text.isdecimal() and quantity.noun.lower_.rstrip(".") in ROAD_WORDS:
        return quantity.noun.pos_ == "PROPN" or doc[first + 1].pos_ == "PROPN"
    return False


def _both_years(quantity: Quantity) -> bool:
    """`1975-2015`."""
    return 1500 <= quantity.value < 2100 and 1500 <= (quantity.upper or 0) < 2100


def _is_date(doc: Doc, quantity: Quantity) -> bool:
    """`2020 contenders`, `the 2016 race`, `the April 21 edition`: a year or day, not a count of what stands behind it.

    A count is seldom written like a year; it is one where it is round and what it counts holds no office or election.
    """
    first, last = quantity.number
    noun = quantity.noun
    if last - first != 1:
        return False
    by_a_month = word_at(doc, first - 1).rstrip(".") in MONTHS or (
        word_at(doc, first - 1) == "." and word_at(doc, first - 2) in MONTHS
    )
    if by_a_month and 1 <= quantity.value <= 31 and doc[first - 1].lower_ not in {"may", "march"}:
        return True
    if by_a_month and 1 <= quantity.value <= 31 and doc[first - 1].pos_ == "PROPN":
        return True
    if word_at(doc, last).rstrip(".") in MONTHS and 1 <= quantity.value <= 31 and quantity.noun is None:
        return True
    if quantity.upper is not None and quantity.unit is None and _both_years(quantity):
        return True
    plain = quantity.bound == "exactly" or doc[quantity.start].lower_ == "some"
    text = doc[first].text
    if not plain or not YEAR.fullmatch(text) or (quantity.end > last + 1 and noun is None):
        return False
    if noun is None:
        counted = doc[first].ent_type_ == "CARDINAL" and doc[first].dep_ in {"nsubj", "nsubjpass", "dobj"}
        return quantity.unit is None and not counted
    if not RECENT.fullmatch(text):
        return False
    return quantity.value % 100 != 0 or noun.tag_ in {"NN", "NNP"} or noun.lemma_.lower() in OF_A_YEAR
