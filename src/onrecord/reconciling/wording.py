"""Small things of English wording that the timeline, the brief and the gaps share."""

from __future__ import annotations

import re
from collections.abc import Sequence

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip

COMMON = frozenset(
    "that this with from have were been will would they their them which about after before over into also said than "
    "when where there could should more most other while what whom whose upon told says".split()
)
STEM = 5
"""Letters by which two forms of a word are taken for one; enough for the words of one event."""


def listed(names: Sequence[str], most: int = 4) -> str:
    """ "A", "A and B", "A, B and C"; from `most` on "A, B, C and 2 others"."""
    shown = list(names)
    if len(shown) > most:
        rest = len(shown) - (most - 1)
        shown = [*shown[: most - 1], f"{rest} others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def tidy(text: str) -> str:
    """One line, a capital first, no mark that waits for more at the end."""
    line = re.sub(r"\s+", " ", text).strip().rstrip(",;:–—- ")
    return line[:1].upper() + line[1:]


def written(value: str) -> str:
    """An ISO date in words: `2022-02-07` is "7 February 2022", `2022-02` "February 2022"; other values as they are."""
    match = re.match(r"(\d{4})-(\d\d)(?:-(\d\d))?(?!\d|-)", value)
    if not match or not 1 <= int(match.group(2)) <= 12:
        return value
    year, month, day = match.groups()
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}" if day else f"{MONTHS[int(month) - 1]} {year}"


def counted(number: int, one: str, many: str) -> str:
    """ "one report", "5 reports"."""
    return (
        f"{('one', 'two', 'three', 'four')[number - 1] if 1 <= number <= 4 else number} {one if number == 1 else many}"
    )


def stems(text: str) -> frozenset[str]:
    """The words of content of a text, each cut to its first letters, small."""
    return frozenset(
        word[:STEM] for word in re.findall(r"[^\W_]{4,}|\d+", text.lower().replace("’", "'")) if word not in COMMON
    )
