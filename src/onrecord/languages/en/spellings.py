"""Spellings of names that come from other scripts, folded so that they compare: Zelenskyy, Zelenskiy and Zelensky."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ENDINGS = (
    (r"(skyy|skiy|skyi|skij|skii|sky|ski|cki)$", "ski"),
    (r"(iy|yy|yi|ij|ii)$", "i"),
    (r"y$", "i"),
    (r"(enka)$", "enko"),
    (r"(yev|iev|jev)$", "ev"),
)
INSIDE = (
    ("kh", "h"),
    ("ou", "u"),
    ("ei", "e"),
    ("ey", "e"),
    ("ks", "x"),
    ("aa", "a"),
    ("oo", "u"),
    ("ph", "f"),
    ("ck", "k"),
)
SAME = {
    "volodimir": "vladimir_ua",
    "volodymyr": "vladimir_ua",
    "mohammed": "muhammad",
    "mohamed": "muhammad",
    "mohammad": "muhammad",
    "muhamed": "muhammad",
    "sergei": "serge",
    "serhii": "serge",
    "alexei": "alexe",
    "aleksei": "alexe",
    "recep tayyip": "recep",
    "al-qaeda": "al-qaida",
    "qaddafi": "gaddafi",
    "gadhafi": "gaddafi",
    "kadhafi": "gaddafi",
    "kiev": "kyiv",
    "odessa": "odesa",
    "lvov": "lviv",
    "mt": "mount",
    "ft": "fort",
    "centre": "center",
    "theatre": "theater",
    "defence": "defense",
    "labour": "labor",
    "harbour": "harbor",
    "organisation": "organization",
    "programme": "program",
    "kharkov": "kharkiv",
}


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """One word of a name, without accents, in small letters, its spelling made uniform. Only for comparing."""
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(sign for sign in plain if sign.isalnum() or sign == "-")
    if plain in SAME:
        return SAME[plain]
    for ending, to in ENDINGS:
        changed = re.sub(ending, to, plain)
        if changed != plain and len(plain) > 4:
            plain = changed
            break
    for there, here in INSIDE:
        plain = plain.replace(there, here)
    return plain
