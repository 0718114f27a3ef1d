"""OnRecord's quantities in the form of the CQE sets, whose conventions differ from the record's.

There `percent` is "percentage", money and measures have names in full, what is counted is the noun with its adjectives
in the singular, "thousands" is a thousand, and one sign, `change`, says bound or direction: the bound where there is
one, up or down for the amount of a change, and nothing for the level that was reached ("rose to 5 percent").
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc, Token

from onrecord.languages.en.bounds import AVERAGES
from onrecord.reading.figures_quantities import Quantity

Row = dict[str, Any]

CHANGES = {"about": "~", "more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"}

UNITS = {
    "percent": "percentage", "percentage point": "percentage", "times": "count",
    # money
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan",
    "CHF": "swiss franc", "RUB": "russian ruble", "INR": "rupee", "AUD": "australian dollar", "CAD": "canadian dollar",
    "NZD": "new zealand dollar", "HKD": "hong kong dollar", "SGD": "singapore dollar", "UAH": "ukrainian hryvnia",
    "TRY": "turkish lira", "MXN": "mexican peso", "ZAR": "south african rand", "PLN": "polish złoty",
    "IRR": "iranian rial", "SAR": "saudi riyal", "AED": "united arab emirates dirham", "SEK": "swedish krone",
    "NOK": "norwegian krone", "DKK": "danish krone", "BTC": "bitcoin", "KRW": "south korean won",
    "HUF": "hungarian forint", "BRL": "brazilian real", "MYR": "malaysian ringgit", "IDR": "indonesian rupiah",
    "GEL": "georgian lari", "LAK": "lao kip", "CRC": "costa rican colón", "LKR": "sri lankan rupee",
    "FIM": "finnish markka", "NLG": "netherlands guilde", "ESP": "peseta", "DEM": "mark", "ARS": "argentine peso",
    "CLP": "chilean peso", "COP": "colombian peso", "CZK": "czech koruna", "BDT": "bangladeshi taka",
    # measures
    "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "dm": "decimetre", "nm": "nanometre",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "µg": "microgram", "tonne": "metric ton", "pound": "pound-mass",
    "ml": "millilitre", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kWh": "kilowatt hour",
    "MWh": "megawatt hour", "GWh": "gigawatt hour", "TWh": "terawatt hour", "Hz": "hertz", "kHz": "kilohertz",
    "MHz": "megahertz", "GHz": "gigahertz", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
    "PB": "petabyte", "Mbps": "megabit per second", "Gbps": "gigabit per second", "kbps": "kilobit per second",
    "amp": "ampere", "mAh": "milliampere-hour", "ppm": "parts-per-million", "ppb": "parts-per-billion",
    "revolution per minute": "revolutions per minute", "lb-ft": "pound-foot",
}  # fmt: skip
"""Forms of the record whose names there differ by more than spelling."""

OF_A_MILLION = {"part per million": "parts-per-million", "part per billion": "parts-per-billion", "magnitude": "-"}

NAMES = frozenset({"NOUN", "PROPN", "ADJ"})


def row_of(doc: Doc, quantity: Quantity) -> Row:
    """One quantity as `bench/scorers/score_figures.py` takes it."""
    value = quantity.value if quantity.many is None else quantity.many
    return {"value": value, "upper": quantity.upper, "unit": _unit(doc, quantity), "change": _change(doc, quantity)}


def _change(doc: Doc, quantity: Quantity) -> str:
    if quantity.bound in CHANGES and quantity.many is None:
        return CHANGES[quantity.bound]
    if any(token.lower_ in AVERAGES for token in doc[quantity.start : quantity.number[0]]):
        return "~"
    if quantity.change is not None and not quantity.reached:
        return quantity.change
    return "="


def _unit(doc: Doc, quantity: Quantity) -> str:
    unit = quantity.unit
    if unit is None:
        return "-"
    if unit == "share":
        return f"% {_part_of(doc, quantity)}".strip()
    head, per, base = unit.partition(" per ")
    if quantity.noun is not None and head.lower() == quantity.noun.lower_:
        head = _counted(doc, quantity, quantity.noun)
    else:
        head = _named(head)
    named = f"{head} per {_named(base)}" if per else head
    return OF_A_MILLION.get(named, named)


def _named(unit: str) -> str:
    for power in ("square ", "cubic "):
        if unit.startswith(power):
            return power + _named(unit.removeprefix(power))
    return UNITS.get(unit, unit)


def _counted(doc: Doc, quantity: Quantity, noun: Token) -> str:
    """The noun with the adjectives and nouns before it, in the singular."""
    if noun.lower_ in {"times", "time"}:
        return "count"
    first = quantity.number[1] if quantity.number[1] <= noun.i else noun.i
    words: list[str] = []
    glued = False
    for token in doc[first : noun.i]:
        if words and (token.text == "-" or glued):
            words[-1] += token.lower_  # "terror-prone"
        elif token.pos_ in NAMES:
            words.append(token.lemma_.lower())
        glued = token.text == "-" and not token.whitespace_
    return " ".join([*words, noun.lemma_.lower()])


def _part_of(doc: Doc, quantity: Quantity) -> str:
    """The whole of which there is a share."""
    wanted = [child for child in doc[quantity.end].children if child.dep_ == "pobj"] if quantity.end < len(doc) else []
    if wanted:
        return wanted[0].lemma_.lower() if wanted[0].pos_ in NAMES else "-"
    at = quantity.end
    while at < len(doc) and at < quantity.end + 6:
        if doc[at].pos_ in {"NOUN", "PROPN"} and not (at + 1 < len(doc) and doc[at + 1].pos_ in {"NOUN", "PROPN"}):
            return doc[at].lemma_.lower()
        at += 1
    return "-"
