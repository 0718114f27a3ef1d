"""English units of measure and money, bounds and hedges, with the form OnRecord writes. Compiled for OnRecord from
general knowledge; currency codes are those of ISO 4217, symbols those of SI where there is one."""

from __future__ import annotations

CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR",
    "₪": "ILS", "₩": "KRW", "₺": "TRY", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD", "R$": "BRL", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CHF": "CHF", "RUB": "RUB", "CNY": "CNY",
    "RMB": "CNY", "INR": "INR", "AUD": "AUD", "CAD": "CAD", "Rs": "INR", "Rs.": "INR", "UAH": "UAH", "SEK": "SEK",
    "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "TRY": "TRY", "MXN": "MXN", "ZAR": "ZAR", "元": "CNY", "NT$": "TWD",
    "BTC": "BTC",
}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "sterling": "GBP",
    "yen": "JPY", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "rupee": "INR", "rupees": "INR",
    "yuan": "CNY", "renminbi": "CNY", "franc": "CHF", "francs": "CHF", "hryvnia": "UAH", "hryvnias": "UAH",
    "shekel": "ILS", "shekels": "ILS", "lira": "TRY", "liras": "TRY", "peso": "MXN", "pesos": "MXN", "rand": "ZAR",
    "zloty": "PLN", "zlotys": "PLN", "rial": "IRR", "rials": "IRR", "riyal": "SAR", "riyals": "SAR", "dirham": "AED",
    "dirhams": "AED", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "bitcoin": "BTC",
    "bitcoins": "BTC", "cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny",
    "baht": "THB", "won": "KRW", "forint": "HUF", "dinar": "dinar", "dinars": "dinar", "naira": "NGN", "taka": "BDT",
    "rmb": "CNY", "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF", "rub": "RUB", "cny": "CNY",
    "inr": "INR", "aud": "AUD", "cad": "CAD", "btc": "BTC", "nzd": "NZD", "hkd": "HKD", "$": "USD", "€": "EUR",
    "£": "GBP",
    "¥": "JPY", "元": "CNY", "₽": "RUB", "us$": "USD", "peseta": "ESP", "pesetas": "ESP", "mark": "DEM", "marks": "DEM",
}  # fmt: skip
"""Bare "dollars" are taken for US dollars, "pesos" for Mexican ones; a country's name in front decides otherwise."""

NATIONAL = {
    ("canadian", "USD"): "CAD", ("australian", "USD"): "AUD", ("zealand", "USD"): "NZD", ("kong", "USD"): "HKD",
    ("singapore", "USD"): "SGD", ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP",
    ("lebanese", "pound"): "LBP", ("argentine", "MXN"): "ARS", ("chilean", "MXN"): "CLP", ("philippine", "MXN"): "PHP",
    ("colombian", "MXN"): "COP", ("pakistani", "INR"): "PKR", ("sri", "INR"): "LKR", ("lankan", "INR"): "LKR",
    ("danish", "NOK"): "DKK", ("belgian", "CHF"): "BEF", ("french", "CHF"): "FRF", ("taiwan", "USD"): "TWD",
    ("belarusian", "RUB"): "BYN",
}  # fmt: skip

PERCENT = frozenset("% percent pct percentage".split())
MEASURES = {
    "km": "km", "kms": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km",
    "m": "m", "metre": "m", "metres": "m", "meter": "m", "meters": "m", "cm": "cm", "centimetre": "cm",
    "centimetres": "cm", "centimeter": "cm", "centimeters": "cm", "mm": "mm", "millimetre": "mm", "millimetres": "mm",
    "millimeter": "mm", "millimeters": "mm", "decimetre": "dm", "dm": "dm",
    "mile": "mile", "miles": "mile", "mi": "mile", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch",
    "inches": "inch", "yard": "yard", "yards": "yard", "acre": "acre", "acres": "acre", "hectare": "hectare",
    "hectares": "hectare", "kg": "kg", "kgs": "kg", "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "kilos": "kg",
    "kilogramme": "kg",
    "kilogrammes": "kg", "gram": "g", "grams": "g", "g": "g", "gramme": "g", "grammes": "g", "mg": "mg",
    "milligram": "mg", "milligrams": "mg", "microgram": "µg", "micrograms": "µg", "microgrammes": "µg",
    "tonne": "tonne",
    "tonnes": "tonne", "ton": "ton", "tons": "ton", "t": "tonne", "kiloton": "kiloton", "kilotons": "kiloton",
    "megaton": "megaton", "megatons": "megaton", "pound": "pound", "pounds": "pound", "lb": "pound",
    "lbs": "pound", "ounce": "ounce", "ounces": "ounce", "oz": "ounce", "barrel": "barrel", "barrels": "barrel",
    "bbl": "barrel", "gallon": "gallon", "gallons": "gallon", "litre": "litre", "litres": "litre", "liter": "litre",
    "liters": "litre", "millilitre": "ml", "millilitres": "ml", "ml": "ml", "degree": "degree", "degrees": "degree",
    "celsius": "celsius",
    "fahrenheit": "fahrenheit", "°c": "celsius", "°f": "fahrenheit", "°": "degree", "watt": "W", "watts": "W",
    "kw": "kW",
    "mw": "MW", "gw": "GW", "megawatt": "MW", "megawatts": "MW", "gigawatt": "GW", "gigawatts": "GW", "kilowatt": "kW",
    "kilowatts": "kW", "kwh": "kWh", "mwh": "MWh", "mph": "mile per hour", "kph": "km per hour", "km/h": "km per hour",
    "kmh": "km per hour", "knots": "knot", "knot": "knot", "nm": "nm", "byte": "byte", "bytes": "byte", "mb": "MB",
    "megabyte": "MB", "megabytes": "MB", "gb": "GB", "gigabytes": "GB", "tb": "TB", "m2": "square m",
    "km2": "square km",
    "m²": "square m", "km²": "square km", "sqm": "square m", "cc": "cc", "mpg": "mile per gallon", "bps": "basis point",
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour",
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "point": "point", "points": "point",
}  # fmt: skip
"""Symbols and nouns of measure, lower-cased, each with the form written in the record."""

TIMES = frozenset("second minute hour day week month year decade".split())
"""Units that make a length of time; such a figure belongs to the dates."""

RATES = {
    "day": "day", "week": "week", "month": "month", "year": "year", "hour": "hour", "second": "second",
    "minute": "minute",
    "share": "share", "person": "person", "capita": "person", "barrel": "barrel", "gallon": "gallon", "ounce": "ounce",
    "ton": "ton", "tonne": "tonne", "head": "person", "dozen": "dozen", "annum": "year", "litre": "litre",
    "kilogram": "kg",
    "acre": "acre", "millisecond": "millisecond", "gramme": "g", "gram": "g", "kilometre": "km", "mile": "mile",
}  # fmt: skip
"""What may stand behind "per" or "a" after a unit: "barrels a day"."""

_BOUNDS = {
    "more_than": (
        "more than; greater than; larger than; over; above; exceeding; upwards of; upward of; in excess of; north "
        "of; well over; just over; higher than; bigger than; surpassing; beyond; exceeded; exceeds; exceed; "
        "topped; >; better than; longer than; additional than; extra than; further than; as much more than"
    ),
    "at_least": (
        "at least; no fewer than; no less than; not less than; not fewer than; a minimum of; minimum of; at the "
        "least; no lower than; ≥; at the very least"
    ),
    "at_most": (
        "up to; as many as; as much as; at most; no more than; not more than; a maximum of; maximum of; at the "
        "most; ≤; as high as; as a lot as; as long as"
    ),
    "less_than": (
        "less than; fewer than; under; below; lower than; just under; just below; <; smaller than; well under; "
        "shy of; just shy of"
    ),
    "about": (
        "about; around; roughly; approximately; approx; approx.; nearly; almost; some; circa; ~; ≈; close to; an "
        "estimated; estimated; an approximate; an average of; somewhere around; near; practically; virtually; an "
        "estimated total of; the estimated; approximate; or so; in the region of; estimated at; estimates of; an "
        "estimate of; barely; perhaps; maybe"
    ),
    "": (
        "reportedly; only; just; all; another; additional; an additional; a further; the; its; those; these; a "
        "record; an extra; a whopping; a combined; a mere; a reported"
    ),
    "exactly": ("exactly; precisely; a total of; total of"),
}
BOUNDS = {tuple(phrase.split()): bound for bound, row in _BOUNDS.items() for phrase in row.split("; ")}
"""Words before a number and the bound they set; empty where they belong to the figure and set none."""

_BOUNDS_AFTER = {
    "at_least": ("or more; - plus; plus; +; at least; or higher; and above; or above; or older; or over"),
    "at_most": ("or less; or fewer; at most; or lower"),
    "about": ("or so; - odd; odd"),
}
BOUNDS_AFTER = {tuple(phrase.split()): bound for bound, row in _BOUNDS_AFTER.items() for phrase in row.split("; ")}
"""The same for words behind a number."""

UP = frozenset(
    "rise increase grow climb jump gain soar surge advance double triple swell expand boost raise up higher "
    "widen balloon skyrocket accelerate "
    "growth ramp escalate hike improve improvement upsurge leap spike".split()
)
DOWN = frozenset(
    "fall drop decline decrease slip plunge lose shrink sink tumble down lower cut reduce reduction slide slump "
    "dip narrow plummet ease contract "
    "halve weaken diminish dwindle shed loss downturn contraction".split()
)

VAGUE_PLURALS = {
    "dozens": 12, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "tens": 10,
    "scores": 20, "1000": 1e3, "1,000": 1e3, "100": 100,
}  # fmt: skip
"""Plurals without a count: "dozens" is at least two dozen. The digits stand for a spinner's "1000's"."""

WEIGHTY = frozenset(
    "observers monitors inspectors peacekeepers diplomats envoys "
    "people person man men woman women child children civilian civilians soldier soldiers troop troops officer "
    "officers policeman policemen "
    "fighter fighters militant militants prisoner prisoners detainee detainees hostage hostages body bodies "
    "death deaths casualty casualties "
    "injury injuries victim victims suspect suspects passenger passengers missile missiles rocket rockets drone "
    "drones tank tanks aircraft jet "
    "jets plane planes helicopter helicopters ship ships warship warships bomb bombs warhead warheads attack "
    "attacks strike strikes airstrike "
    "airstrikes explosion explosions case cases arrest arrests killing killings murder murders shot shots count "
    "counts charge charges vote votes "
    "seat seats protester protesters worker workers worker job jobs student students migrant migrants refugee "
    "refugees home homes house houses "
    "building buildings dead wounded injured missing".split()
)
"""Nouns whose count is worth recording however small where something befell them: "two people were killed"."""
GRAVE = frozenset(
    "prisoners detainees hostages bodies deaths casualties injuries victims missiles rockets drones tanks "
    "warships warheads "
    "airstrikes explosions killings murders dead wounded injured missing fatalities arrests "
    "infections".split()
)
"""Nouns whose count is worth recording however small."""
