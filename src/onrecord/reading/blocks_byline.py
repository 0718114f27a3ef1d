"""Who wrote a report and who published it, where its own text says so outright."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks_dates import StatedDate, date_line
from .blocks_lines import Line

PART_OF_NAME = (
    r"(?!(?:January|February|March|April|June|July|August|September|October|November|December)\b)[A-Z][\w.'’-]*"
)
NAME_OF_ONE = rf"{PART_OF_NAME}(?:\s(?:{PART_OF_NAME}|de|van|von|der|al|bin|del|la|le)){{1,4}}"
BYLINE = re.compile(
    r"(?:By|BY|Written by|Reported by|Story by|Report by):?\s{1,3}"
    rf"(?P<names>{NAME_OF_ONE}(?:(?:,\s?|\s?[,&]\s|\sand\s|\sAND\s){NAME_OF_ONE}){{0,4}})(?P<rest>.{{0,120}})"
)
BARE_NAMES = re.compile(
    rf"(?P<names>{NAME_OF_ONE}(?:(?:,\s|,?\sand\s){NAME_OF_ONE}){{0,3}})(?:,\s[A-Z][\w.&]*(?:\s[A-Z][\w.&]*)?)?"
)
BARE_NAMES_WORDS = 8
LAST_LINES = 3
"""Lines at the end of a text where a copyright line stands."""
OUTLET = re.compile(r"(?:[A-Z][\w.&'’-]*\s?){1,4}")
BYLINE_PARTS = re.compile(r"\s*[|•·]\s*|\s[–—-]\s")
BYLINE_REST = re.compile(
    r"(?:[,|/•·–—-]?\s*(?:(?:for |of )?(?:the )?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,5}"
    r"|(?:[a-z]+ ){0,3}(?:editor|correspondent|reporter|writer|staff|columnist|analyst|bureau chief|contributor)s?"
    r"(?: (?:in|at) [A-Z]\w+)?))?"
)
AGENCY = re.compile(
    r"(?:[A-Z][\w.'’-]*[ ,/.]{1,3}){0,6}(?:[\w.]{1,10} \d{1,2},? (?:\d{4},? )?)?"
    r"\((?P<agency>Reuters|REUTERS|AP|AFP|CNN|TASS|Xinhua|UPI|dpa|DPA|ANSA|IANS|PTI|ANI|EFE|Interfax|Bloomberg|Kyodo|Yonhap|"
    r"BBC|RFE/RL)\)\s?(?:[–—:-]|(?=[A-Z]))"
)
RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[\s©:]{0,4}(?:19|20)\d\d,?\s+(?:the )?(?P<who>[A-Z][\w&' -]{1,40}?)(?:[.,|]|$)", re.I
)


def stated_byline(line: Line) -> tuple[str, tuple[int, StatedDate] | None] | None:
    """The names in "By A and B | 8 Feb 2022", and the date if one follows."""
    match = BYLINE.fullmatch(line.plain) if len(line.plain) <= 200 else None
    if not match:
        return None
    names = " ".join(line.text[match.start("names") : match.end("names")].split())
    at = match.start("rest")
    stated: tuple[int, StatedDate] | None = None
    for part in BYLINE_PARTS.split(match["rest"]):
        at = line.plain.index(part, at)
        bare = part.lstrip(" ,")
        if found := date_line(bare):
            stated = stated or ((at + len(part) - len(bare), found.stated) if found.stated else None)
        elif not BYLINE_REST.fullmatch(part):
            return None
        at += len(part)
    return names, stated


def bare_byline(lines: Sequence[Line], number: int, text: str) -> str | None:
    """Names alone under the headline, above the name of the outlet or the first paragraph.

    Somebody whom the report is about comes again in it; who wrote it does not.
    """
    line = lines[number]
    if number == 0 or lines[number - 1].kind != "headline" or number + 1 >= len(lines) or line.words > BARE_NAMES_WORDS:
        return None
    below, match = lines[number + 1], BARE_NAMES.fullmatch(line.plain)
    if match is None or not (below.is_paragraph or OUTLET.fullmatch(below.plain)):
        return None
    if line.plain.isupper() or line.plain.startswith("The ") or line.plain.endswith("."):
        return None
    names = line.text[: match.end("names")]
    surnames = [name.split()[-1] for name in re.split(r",\s|,?\sand\s", names)]
    return names if all(text.count(surname) == names.count(surname) for surname in surnames) else None


def stated_publisher(lines: Sequence[Line]) -> str | None:
    """Whom a dateline ("(Reuters) -") or a copyright line names, None if neither does."""
    paragraphs = [line for line in lines if line.reason is None and line.is_paragraph][:2]
    for line in paragraphs:
        if match := AGENCY.match(line.plain):
            return match["agency"]
    for line in lines[-LAST_LINES:]:
        if match := RIGHTS.match(line.plain):
            return match["who"].strip()
    return None
