"""Which of the quantities of a report its record lists.

Not "the two leaders" nor "three ways", but money, shares, measures, large counts, and small ones of what weighs: the
dead, votes, arms, and whatever a sentence newly counts. Lengths of time belong to the dates.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.languages.en import time_words
from onrecord.languages.en.counted import ABSTRACT, FATES, GRAVE, PLAIN_GROUPS, WEIGHTY
from onrecord.record import Figure

from .figures_counted import fate_of
from .figures_names import MEASURED, NAMES, is_length_of_time
from .figures_number import word_at
from .figures_quantities import Quantity

SMALL = 12
"""Counts up to this are kept only for weighty nouns (casualties, arms, votes), money, shares and measures, and where
the sentence newly counts something ("four boats", not "the four boats"). Number words end there in most style books."""
LEAST_NEW = 3
"""The least count that is noted of what is newly counted: pairs are most often a way of speaking."""


def is_noted(doc: Doc, quantity: Quantity) -> bool:
    """Would a reader note this quantity?"""
    first, last = quantity.number
    unit, noun = quantity.unit, quantity.noun
    if is_length_of_time(quantity) or (quantity.vague and quantity.bound in VAGUER):
        return False
    if unit == "share":
        return _is_telling_share(doc, quantity)
    if unit in MEASURED or (unit and noun is None):
        if unit == "percent" and quantity.value == 100:
            return word_at(doc, quantity.end) == "of"  # else "100 percent sure"
        if (
            unit == "percent"
            and quantity.value in {1, 99}
            and _opens(doc, first)
            and word_at(doc, quantity.end) != "of"
        ):
            return False  # "not just for the 1%"
        if unit == "times":
            return False
        if unit in {"bit", "inch", "foot", "mile", "second"} and doc[first].lower_ in {"one", "a"}:
            return False  # "not one bit"
        return not (unit == "point" and quantity.value < 5) and not (unit in {"cent", "penny"} and quantity.value == 2)
    if doc[first].lower_ == "one" and last - first == 1:
        return False
    if noun is None:
        return is_rate(doc, quantity) or fell_to_it(doc, quantity) is not None or _stands_alone(doc, quantity)
    if noun.lower_ in {"times", "occasions"}:
        return _how_often(doc, quantity)
    if noun.lower_ in NO_NOUNS or unit in NO_PARTS or noun.lower_ in time_words.UNITS:
        return False
    if quantity.vague and noun.lemma_.lower() in {"way", "time", "reason", "thing", "question", "idea"}:
        return False  # "dozens of ways"
    if (quantity.upper if quantity.upper is not None else abs(quantity.value)) <= SMALL:
        return _is_weighty(doc, quantity) or _is_newly_counted(doc, quantity)
    plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in WEIGHTY
    return plural or (quantity.value > SMALL and noun.pos_ == "NOUN")


VAGUER = frozenset({"at_most", "less_than", "about"})
"""Bounds that say nothing of "hundreds": what is at most a few hundred may be a few or nine hundred."""


def says_enough(figure: Figure) -> bool:
    """Can the figure be read alone? A bare number, a mere rate ("9,000 a month"), a percentage and a part need what
    they are of."""
    unit = figure.unit or ""
    return bool(figure.of) or not (unit in {"", "percent", "share"} or unit.startswith("per "))


def is_rate(doc: Doc, quantity: Quantity) -> bool:
    """`5.4 per 100,000`."""
    return word_at(doc, quantity.end) == "per" and word_at(doc, quantity.end + 1)[:1].isdigit()


def fell_to_it(doc: Doc, quantity: Quantity) -> str | None:
    """What befell those whom a bare number counts: `killed` of "killing 12", "12 were killed", "40 wounded"."""
    last = doc[quantity.number[1] - 1]
    if quantity.unit is not None or quantity.noun is not None or last.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT"}:
        return None
    if word_at(doc, quantity.start - 1) in {"the", "these", "those", "both", "other"} or _is_pronoun_like(
        doc, quantity
    ):
        return None  # "the two died"
    verb = last.head
    befell = verb.lemma_ in FATES and verb.lemma_ in OF_PEOPLE
    if (
        last.dep_ in {"dobj", "nsubjpass", "nsubj"}
        and befell
        and (last.dep_ != "nsubj" or verb.lemma_ in {"die", "perish"})
    ):
        return fate_of(last)
    behind = word_at(doc, quantity.end)
    if behind in STATES and doc[quantity.end].dep_ != "amod":
        return behind
    return None


def _is_pronoun_like(doc: Doc, quantity: Quantity) -> bool:
    """`one was hurt`, `two of them`: those spoken of before."""
    return abs(quantity.value) < 2 or word_at(doc, quantity.end) == "of"


OF_PEOPLE = frozenset("kill injure wound hurt arrest detain displace evacuate die perish murder hospitalize".split())
STATES = frozenset("dead wounded injured missing killed arrested hurt detained hospitalized hospitalised".split())


def _opens(doc: Doc, first: int) -> bool:
    return word_at(doc, first - 1) == "the"


NO_NOUNS = frozenset(
    "o'clock a.m. p.m. street avenue road st. floor page chapter verse class grade percent level photo photos image "
    "images slide slides comment comments share views likes followers retweets".split()
)
"""Addresses, places in a text, and what the page counts about itself."""
NO_PARTS = frozenset("figure way fold step part star".split())
"""What "-figure", "three-way" and the like count."""


def _is_telling_share(doc: Doc, quantity: Quantity) -> bool:
    """`two-thirds of voters`, but not "half the time", "half of me"."""
    if quantity.end < len(doc) and doc[quantity.end].tag_ == "NNS" and quantity.value < 1:
        return True  # "one in seven letters"
    return word_at(doc, quantity.end) in {"of", "the", "its", "their"} and (
        quantity.value != 0.5 or (quantity.end + 1 < len(doc) and doc[quantity.end + 1].tag_ not in {"PRP", "WP"})
    )


def _is_weighty(doc: Doc, quantity: Quantity) -> bool:
    """A small count of the dead, of arms, of seats won, of people to whom something happened."""
    noun = quantity.noun
    assert noun is not None
    if noun.lower_ in GRAVE or (noun.lemma_.lower() == "seat" and noun.head.lemma_.lower() in WON):
        return True
    befell = fate_of(noun) or noun.head.lemma_.lower() in SENT
    return noun.lower_ in WEIGHTY and bool(befell) and not _known_group(doc, quantity)


SENT = frozenset("send dispatch expel recall".split())
"""What is done with few people and is news all the same."""
WON = frozenset("win gain lose flip net add capture retain need pick take".split())
"""What is done with seats of a parliament."""


def _is_newly_counted(doc: Doc, quantity: Quantity) -> bool:
    """`four boats were held`: a plural of things or people that is not already known ("the four boats") or a way of
    speaking ("four ways")."""
    noun = quantity.noun
    assert noun is not None
    if quantity.value < LEAST_NEW or noun.tag_ != "NNS" or noun.lemma_.lower() in ABSTRACT:
        return False
    if noun.ent_type_ in NAMES | {"DATE", "TIME", "ORDINAL"} or doc[quantity.number[0]].ent_type_ in {"DATE", "TIME"}:
        return False
    before = doc[quantity.start - 1] if quantity.start else None
    pointed = before is not None and (
        before.tag_ in {"DT", "PRP$", "POS", "WDT", "PDT", "JJ", "JJS", "CD"} or before.text in {"-", "$", "/"}
    )
    return not pointed and doc[quantity.start].lower_ not in {"the", "those", "these", "its", "all", "another"}


def _stands_alone(doc: Doc, quantity: Quantity) -> bool:
    """A number without a noun is noted where it is large or bounded: "an estimated 30,000", "killed at least 40"."""
    first, last = quantity.number
    token = doc[first]
    if token.ent_type_ in {"DATE", "TIME", "ORDINAL"} | NAMES:
        return False
    whole = doc[first:last].text
    if re.fullmatch(r"(1[6-9]|20)\d\d", whole) or not (token.pos_ == "NUM" or quantity.vague):
        return False
    if quantity.vague:
        return doc[last - 1].dep_ in {"nsubj", "nsubjpass", "dobj"} and any(
            child.dep_ == "prep" and child.lower_ == "of" for child in doc[last - 1].children
        )
    if quantity.bound not in {"exactly", "range"}:
        return quantity.value > 3
    return quantity.value >= 100 and (
        "," in whole or doc[last - 1].lower_ in {"thousand", "million", "billion", "trillion", "hundred"}
    )


def _how_often(doc: Doc, quantity: Quantity) -> bool:
    """`boarded its boats eleven times`, but no comparison ("three times as many") and no way of speaking ("hundreds of
    times")."""
    assert quantity.noun is not None
    behind = doc[quantity.end] if quantity.end < len(doc) else None
    compared = behind is not None and (behind.tag_ in {"JJR", "RBR"} or behind.lower_ in {"as", "the", "that", "what"})
    return not quantity.vague and not compared and quantity.value > 2 and quantity.noun.head.pos_ == "VERB"


def _known_group(doc: Doc, quantity: Quantity) -> bool:
    """`the two men`, `both`: people named before, not a count of anything."""
    noun = quantity.noun
    before = word_at(doc, quantity.start - 1)
    opening = doc[quantity.start].lower_
    known = before in {"the", "these", "those", "both", "other", "its", "their", "his", "her"}
    return (known or opening in {"the", "those", "these"}) and (noun is None or noun.lower_ in PLAIN_GROUPS)
