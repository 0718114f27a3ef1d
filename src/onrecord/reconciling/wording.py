"""Small things of English wording that the timeline, the brief and the gaps share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.record import Actor, Figure

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
    """ "one report", "twelve reports", "13 reports"."""
    return f"{NUMERALS[number] if 0 < number < len(NUMERALS) else number} {one if number == 1 else many}"


NUMERALS = "no one two three four five six seven eight nine ten eleven twelve".split()


def stems(text: str) -> frozenset[str]:
    """The words of content of a text, each cut to its first letters, small."""
    return frozenset(
        word[:STEM] for word in re.findall(r"[^\W_]{4,}|\d+", text.lower().replace("’", "'")) if word not in COMMON
    )


def called(actor: Actor) -> str:
    """The name as it stands inside a sentence: "the French presidency", "the United States", "Dmitry Peskov"."""
    last = actor.name.rsplit(" ", 1)[-1]
    common = actor.kind in ("organisation", "person") and (
        last.islower() or (" of " in actor.name and last != last.upper())
    )
    if (
        actor.name.split(" ", 1)[0].lower() == "the"
        or re.search(r"['’]s? ", actor.name)
        or not (common or actor.name in WITH_THE)
    ):
        return actor.name
    return f"the {actor.name}"


def titled(actor: Actor) -> str:
    """The name with an office before it where a report gives one that can stand there: "French President Ann Roux"."""
    for role in actor.roles:
        words = role.role.split()
        plain = all(re.fullmatch(r"[\w-]+", word) for word in words)
        if actor.kind == "person" and 2 <= len(words) <= 4 and plain and words[0][:1].isupper():
            office = [word.capitalize() if word in OFFICES else word for word in words]
            return f"{' '.join(office)} {actor.name}"
    return called(actor)


def inside(clause: str) -> str:
    """A clause as it goes on after "says that": without its full stop, small where it begins with a common word."""
    line = re.sub(r"\s+", " ", clause).strip().rstrip(".,;")
    first = line.split(" ", 1)[0]
    return first.lower() + line[len(first) :] if first.lower() in SMALL else line


def amount(figure: Figure) -> str:
    """ "about 40", "more than 100,000", "20 to 30 percent"."""
    unit = {"percent": " percent"}.get(figure.unit or "", f" {figure.unit}" if (figure.unit or "").isupper() else "")
    upper = f" to {_number(figure.upper)}" if figure.upper is not None else ""
    return f"{BOUNDS[figure.bound]}{_number(figure.value)}{upper}{unit}"


def _number(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


BOUNDS = {
    "exactly": "", "about": "about ", "at_least": "at least ", "more_than": "more than ", "at_most": "at most ",
    "less_than": "less than ", "range": "",
}  # fmt: skip
WITH_THE = frozenset(
    ("United States", "United Kingdom", "European Union", "United Nations", "Netherlands", "Philippines", "Kremlin",
     "White House", "Pentagon", "Bahamas", "Maldives", "Faroe Islands", "Vatican", "Czech Republic", "Gambia",
     "Dominican Republic", "Central African Republic", "Democratic Republic of the Congo", "Seychelles",
     "Solomon Islands", "Marshall Islands", "United Arab Emirates", "Soviet Union", "African Union", "CIA", "FBI"),
)  # fmt: skip
OFFICES = frozenset(
    "president chancellor premier prime foreign defence minister secretary general king queen pope".split()
)
"""Words of an office that are written with a capital before a name."""

SMALL = frozenset(
    "a an the any all some there this that these those it he she they his her its their no both each every many most "
    "more in on at to for with when if once after as we our you your".split()
)
