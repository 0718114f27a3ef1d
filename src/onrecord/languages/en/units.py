"""English units of measure, with the form OnRecord writes. Compiled for OnRecord from general knowledge; symbols are
those of SI where there is one, else the English noun."""

from __future__ import annotations

PERCENT = frozenset("% percent pct pct. percentage p.c p.c. pc".split())

_MEASURES = {
    # length
    "km": "km kms kilometre kilometres kilometer kilometers", "m": "m metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters", "mm": "mm millimetre millimetres millimeter millimeters",
    "dm": "dm decimetre decimetres", "nm": "nm nanometre nanometres nanometer nanometers", "mile": "mile miles mi",
    "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards yd yds", "light-year": "light-year light-years",
    "furlong": "furlong furlongs", "fathom": "fathom fathoms",
    # area
    "acre": "acre acres", "hectare": "hectare hectares", "square m": "m2 m² sqm", "square km": "km2 km² sqkm",
    "square foot": "sqft",
    # mass
    "kg": "kg kgs kilogram kilograms kilo kilos kilogramme kilogrammes", "g": "g gram grams gramme grammes",
    "mg": "mg milligram milligrams", "µg": "microgram micrograms microgrammes μg µg mcg",
    "tonne": "tonne tonnes t", "ton": "ton tons", "kiloton": "kiloton kilotons", "megaton": "megaton megatons",
    "gigatonne": "gigatonne gigatonnes gigaton gigatons", "pound": "lb lbs", "ounce": "ounce ounces oz",
    "carat": "carat carats",
    # volume
    "barrel": "barrel barrels bbl", "gallon": "gallon gallons", "litre": "litre litres liter liters l",
    "ml": "ml millilitre millilitres milliliter milliliters", "pint": "pint pints", "quart": "quart quarts",
    "bushel": "bushel bushels", "teaspoon": "teaspoon teaspoons tsp", "tablespoon": "tablespoon tablespoons",
    "cc": "cc", "acre foot": "acre-feet acre-foot",
    # temperature, angle
    "degree": "degree degrees deg °", "celsius": "celsius celcius centigrade centigrate °c degc",
    "fahrenheit": "fahrenheit °f degf", "kelvin": "kelvin kelvins", "radian": "rad radian radians",
    # power, energy, electricity
    "W": "watt watts", "kW": "kw kilowatt kilowatts", "MW": "mw megawatt megawatts", "GW": "gw gigawatt gigawatts",
    "TW": "terawatt terawatts", "kWh": "kwh kilowatt-hour kilowatt-hours", "MWh": "mwh megawatt-hour megawatt-hours",
    "GWh": "gwh gigawatt-hours", "TWh": "twh terawatt-hours", "horsepower": "horsepower hp bhp", "volt": "volt volts v",
    "amp": "amp amps ampere amperes", "mAh": "mah", "joule": "joule joules", "calorie": "calorie calories kcal",
    "BTU": "btu", "lb-ft": "lb-ft",
    # speed, frequency, sound, light
    "mile per hour": "mph", "km per hour": "kph km/h kmh km/hr kmph", "m per second": "m/s", "knot": "knot knots",
    "mile per gallon": "mpg", "Hz": "hz hertz", "kHz": "khz kilohertz", "MHz": "mhz megahertz", "GHz": "ghz gigahertz",
    "revolution per minute": "rpm", "decibel": "decibel decibels db", "lumen": "lumens lumen", "nit": "nits",
    # data, pictures
    "bit": "bit bits", "byte": "byte bytes", "kB": "kb kilobyte kilobytes", "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes gigs", "TB": "tb terabyte terabytes", "PB": "petabyte petabytes",
    "Mbps": "mbps", "Gbps": "gbps", "kbps": "kbps", "megapixel": "megapixel megapixels mp", "pixel": "pixel pixels px",
    "fps": "fps", "point per game": "ppg", "rebound per game": "rpg", "assist per game": "apg",
    # shares and scales
    "basis point": "bps bp", "ppm": "ppm", "ppb": "ppb",
    # time
    "millisecond": "millisecond milliseconds ms", "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs", "day": "day days", "week": "week weeks wk wks", "month": "month months",
    "year": "year years yr yrs", "decade": "decade decades", "century": "century centuries",
    # scores of a game, an index, a poll
    "point": "point points pt pts",
}  # fmt: skip
MEASURES = {name: form for form, names in _MEASURES.items() for name in names.split()}
"""Symbols and nouns of measure, lower-cased, each with the form written in the record."""

SIGNS = {"'": "foot", "′": "foot", '"': "inch", "″": "inch", "''": "inch"}
"""Marks of feet and inches, read as such only behind digits where the other follows or went before."""

TWO_WORDS = {
    ("basis", "points"): "basis point", ("basis", "point"): "basis point", ("metric", "tons"): "tonne",
    ("metric", "ton"): "tonne", ("metric", "tonnes"): "tonne", ("nautical", "miles"): "nautical mile",
    ("nautical", "mile"): "nautical mile", ("light", "years"): "light-year", ("light", "year"): "light-year",
    ("fluid", "ounces"): "fluid ounce", ("fl", "oz"): "fluid ounce", ("fluid", "ounce"): "fluid ounce",
    ("short", "tons"): "ton", ("long", "tons"): "ton", ("kilowatt", "hours"): "kWh", ("megawatt", "hours"): "MWh",
    ("watt", "hours"): "Wh", ("acre", "feet"): "acre foot", ("pounds", "sterling"): "GBP",
    ("pound", "sterling"): "GBP", ("sq", "m"): "square m", ("sq", "ft"): "square foot", ("sq", "km"): "square km",
    ("fiscal", "years"): "year", ("calendar", "days"): "day", ("degrees", "celsius"): "celsius",
    ("degrees", "fahrenheit"): "fahrenheit", ("per", "cent"): "percent",
}  # fmt: skip

POWERS = {"square": "square ", "sq": "square ", "sq.": "square ", "cubic": "cubic ", "cu": "cubic "}

SCALES = {"c": "celsius", "celsius": "celsius", "centigrade": "celsius", "f": "fahrenheit", "fahrenheit": "fahrenheit"}
"""What stands behind "degrees"."""

OF_WARMTH = ("warm", "temperatur", "degree", "heat", "thermomet", "celsius", "fahrenheit")
"""Beginnings of words that tell of warmth, by which a lone "C" or "F" behind a number is known for a scale."""

SHORT = frozenset("m g t l v mi ms kb mb gb tb mp db hz bp pc cc min sec mw kw gw in c f px sen deg rad cup".split())
"""Symbols that are also letters, names or other words: read as units only where digits stand right before them."""

TIMES = frozenset("millisecond second minute hour day week month year decade century".split())
"""Units that make a length of time; such a figure belongs to the dates."""

OLD = frozenset("old olds aged yo y.o y/o".split())
"""Words behind a length of time that make it an age."""

RATES = {
    "day": "day", "week": "week", "month": "month", "year": "year", "hour": "hour", "second": "second",
    "minute": "minute", "quarter": "quarter", "decade": "decade", "night": "night", "game": "game", "annum": "year",
    "share": "share", "person": "person", "capita": "person", "head": "person", "barrel": "barrel", "gallon": "gallon",
    "ounce": "ounce", "ton": "ton", "tonne": "tonne", "dozen": "dozen", "litre": "litre", "liter": "litre",
    "kilogram": "kg", "kilo": "kg", "kg": "kg", "pound": "pound", "lb": "pound", "bushel": "bushel", "acre": "acre",
    "millisecond": "millisecond", "ms": "millisecond", "gramme": "g", "gram": "g", "kilometre": "km",
    "kilometer": "km", "mile": "mile", "piece": "piece", "unit": "unit", "ticket": "ticket", "student": "student",
    "household": "household", "family": "family", "worker": "worker", "employee": "employee", "vehicle": "vehicle",
    "hectare": "hectare", "litres": "litre", "s": "second", "h": "hour", "hr": "hour", "month's": "month",
    "yard": "yard", "foot": "foot", "metre": "m", "meter": "m", "inch": "inch", "million": "million",
    "billion": "billion", "shift": "shift", "visit": "visit", "bottle": "bottle", "pack": "pack", "seat": "seat",
}  # fmt: skip
"""What may stand behind "per" or "a" after a unit: "barrels a day"."""

PER_EACH = {"daily": "day", "annually": "year", "monthly": "month", "weekly": "week", "yearly": "year"}
"""Adverbs that make a rate."""
