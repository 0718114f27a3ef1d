"""English names and signs of money, with the code of ISO 4217 that OnRecord writes. Compiled for OnRecord from general
knowledge.

Bare "dollars" are taken for US dollars, "pesos" for Mexican ones; a country's name in front decides otherwise. Parts of
a currency that many countries share have no code and keep their name (`cent`, `penny`, `dinar`).
"""

from __future__ import annotations

SIGNS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR",
    "₪": "ILS", "₩": "KRW", "₺": "TRY", "₾": "GEL", "₭": "LAK", "₫": "VND", "₦": "NGN", "₱": "PHP", "₡": "CRC",
    "₿": "BTC", "₵": "GHS", "元": "CNY", "円": "JPY", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD", "Rs": "INR", "Rs.": "INR", "RM": "MYR",
    "¢": "cent", "ரூ": "LKR",
}  # fmt: skip
"""Signs before or behind a number."""

CODES = frozenset(
    "USD EUR GBP JPY CHF RUB CNY RMB INR AUD CAD NZD HKD UAH SEK NOK DKK PLN TRY MXN ZAR BTC SGD BRL KRW ILS "
    "MYR".split()
)
SAME_CODE = {"RMB": "CNY"}

LETTERS_BEFORE = {
    "US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "R": "BRL",
    "USD": "USD", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD", "NT": "TWD",
}  # fmt: skip
"""Letters that stand right before a dollar sign, or apart from it ("us $ 5")."""

_NAMES = {
    "USD": "dollar dollars buck bucks greenback greenbacks", "EUR": "euro euros", "GBP": "sterling quid", "JPY": "yen",
    "RUB": "ruble rubles rouble roubles", "INR": "rupee rupees", "CNY": "yuan renminbi", "CHF": "franc francs",
    "UAH": "hryvnia hryvnias", "ILS": "shekel shekels", "TRY": "lira liras", "MXN": "peso pesos", "ZAR": "rand",
    "PLN": "zloty zlotys", "IRR": "rial rials", "SAR": "riyal riyals", "AED": "dirham dirhams", "SEK": "krona kronor",
    "NOK": "krone kroner", "CZK": "koruna korunas", "BTC": "bitcoin bitcoins", "cent": "cent cents",
    "penny": "pence penny", "THB": "baht", "KRW": "won", "HUF": "forint forints", "dinar": "dinar dinars",
    "NGN": "naira", "BDT": "taka", "MYR": "ringgit", "IDR": "rupiah", "VND": "dong", "GEL": "lari", "LAK": "kip",
    "CRC": "colón colones", "BRL": "real reais", "FIM": "markka", "NLG": "guilder guilders", "ESP": "peseta pesetas",
    "DEM": "mark marks", "satoshi": "satoshi satoshis", "sen": "sen", "KES": "shilling shillings",
    "VES": "bolivar bolivars", "pound": "pound pounds",
}  # fmt: skip
WORDS = {name: code for code, names in _NAMES.items() for name in names.split()}
WORDS |= {code.lower(): SAME_CODE.get(code, code) for code in CODES}
"""Words behind a number. `pound` is money or weight, as what stands around it says."""

IN_MILLIONS = {"musd": "USD", "meur": "EUR", "mgbp": "GBP", "msek": "SEK", "mnok": "NOK", "mdkk": "DKK", "mchf": "CHF"}
"""Codes that stand for a million of the money."""

UNSURE = frozenset("won real mark marks sen kip dong colón rand sterling quid".split())
"""Words that name money only right behind a number, in the plural or where a number of two digits and more counts
them: "marks" are given at school, "won" is a verb."""

NATIONAL = {
    ("canadian", "USD"): "CAD", ("australian", "USD"): "AUD", ("zealand", "USD"): "NZD", ("kong", "USD"): "HKD",
    ("singapore", "USD"): "SGD", ("singaporean", "USD"): "SGD", ("taiwan", "USD"): "TWD", ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP", ("lebanese", "pound"): "LBP", ("argentine", "MXN"): "ARS",
    ("chilean", "MXN"): "CLP", ("philippine", "MXN"): "PHP", ("colombian", "MXN"): "COP", ("cuban", "MXN"): "CUP",
    ("pakistani", "INR"): "PKR", ("sri", "INR"): "LKR", ("lankan", "INR"): "LKR", ("danish", "NOK"): "DKK",
    ("belgian", "CHF"): "BEF", ("french", "CHF"): "FRF", ("belarusian", "RUB"): "BYN", ("omani", "IRR"): "OMR",
    ("qatari", "SAR"): "QAR", ("moroccan", "AED"): "MAD",
}  # fmt: skip
"""A country's name in front of a currency that several have."""

PARTS = {("USD", "cent"): 0.01, ("EUR", "cent"): 0.01, ("GBP", "penny"): 0.01, ("CAD", "cent"): 0.01}
"""What the second part of "3 dollars 50 cents" is worth in the first."""

CODES_AND_NAMES = frozenset(WORDS.values()) | frozenset(SIGNS.values()) | frozenset(NATIONAL.values())
"""All forms that a unit of money takes in the record."""
