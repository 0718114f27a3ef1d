"""The rules of `languages/en/boilerplate.toml`, applied to one line; and lists that only counting shows: icons, share
buttons, menus.

A rule sees a *plain* line: curly marks made straight and no-break spaces made spaces, one for one, so that its offsets
are those of the text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONGEST = 1_000
"""Characters of a line that a rule for whole lines may fit: the longest caption found on news sites has about 700."""
WORDS = 40
"""Words of such a line unless the rule says otherwise: long enough for a link, too short for a paragraph."""
REACH = 250
"""Characters at either end of a line that the rules for its beginning and end look at."""

PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "}
)

SENTENCE_END = re.compile(r"[.!?…][\"')\]]{0,3}\s{1,4}")
FINISHED = re.compile(r"[.!?…;:,][\"')\]]{0,3}$")

ICON = re.compile(r"icon", re.IGNORECASE)
ICONS = 5
"""Times that "icon" stands in a line of icon names, at the least; and at most this many words of a line for each."""
WORDS_FOR_ICON = 4

SHARE = frozenset(
    "share shares tweet facebook twitter whatsapp telegram linkedin pinterest reddit email e-mail mail print messenger "
    "tumblr vk viber flipboard pocket instagram youtube tiktok snapchat bluesky threads mastodon rss x copy link save "
    "post pin it on via to with this article story page a the and or more opens in new window gmail wechat line weibo "
    "follow us like comment comments send by fb".split()
)
NETWORKS = frozenset(
    "share shares tweet facebook twitter whatsapp telegram linkedin pinterest reddit email e-mail messenger tumblr "
    "viber flipboard instagram youtube tiktok bluesky mastodon print pin save".split()
)
"""A line is a row of share buttons when all its words are in SHARE and one of them is here."""

MENU_SIGNS = re.compile(r"\s*[|›»·•>/]\s*|\s{3,}")
RUN_TOGETHER = re.compile(r"(?:[A-Z][a-z]{2,}){4,}(?: (?:[A-Z][a-z]{2,})+){0,8}")
HOME = ("home", "homepage", "menu", "news")
TOP = 5
"""Lines at the top of a text where the name of a section stands alone."""
MENU_PARTS = 3
MENU_WORDS = 3
"""A menu is a line of three parts or more with one of these signs between them, none longer than three words."""


GALLERY = re.compile(
    r"Photos?: (?P<title>.{3,80}) Photos?: (?P=title)(?=\s)|Photos?: .*\bHide Caption (?P<last>\d{1,3}) of (?P=last)$"
)
"""The captions of all pictures of a gallery in one line, as long as an article; its title stands over each."""

LINK = "a link to another report"


@dataclass(frozen=True, slots=True)
class Rule:
    where: str
    reason: str
    pattern: re.Pattern[str]
    words: int
    headline: bool
    top: bool
    holds: tuple[str, ...]

    def may_fit(self, low: str) -> bool:
        """Is there any use in trying the pattern on a line that reads so in small letters?"""
        return not self.holds or any(word in low for word in self.holds)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the order of the file, read at the first use."""
    data = tomllib.loads(files("onrecord.languages.en").joinpath("boilerplate.toml").read_text("utf-8"))
    return tuple(
        Rule(
            where=rule["where"],
            reason=rule["reason"],
            pattern=re.compile(rule["pattern"], 0 if rule.get("case") else re.IGNORECASE),
            words=rule.get("words", WORDS),
            headline=rule.get("headline", False),
            top=rule.get("top", False),
            holds=tuple(rule.get("holds", ())),
        )
        for rule in data["rule"]
    )


@cache
def rules_for(where: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.where == where)


def whole_line(plain: str, *, place: int) -> str | None:
    """Why the whole line is no part of the report; None if it is, or may be.

    Args:
        place: number of the line in the text. The first two may be headlines, and "Watch: …" is one there, not a link.
    """
    first = place == 0
    if plain.startswith("Photo") and GALLERY.match(plain):
        return "the captions of a gallery"
    if len(plain) > LONGEST:
        return "a list of icon names" if is_icon_list(plain) else None
    words, low = plain.split(), plain.lower()
    for rule in rules_for("line"):
        if len(words) > rule.words or (first and not rule.headline) or (place == 1 and rule.reason == LINK):
            continue
        if rule.top and place >= TOP:
            continue
        if rule.may_fit(low) and rule.pattern.fullmatch(plain):
            return rule.reason
    if not any(char.isalnum() for char in plain):
        return "a divider"
    if is_icon_list(plain):
        return "a list of icon names"
    if not plain.endswith(".") and is_share_row(words):
        return "a row of share buttons"
    if is_menu(plain, first=first):
        return "a menu"
    return None


def stretches(plain: str) -> Iterator[tuple[int, int, str]]:
    """Stretches of a line that is otherwise the report's own, with the reason for each; they may overlap."""
    low = plain.lower()
    for rule in rules_for("inside"):
        if rule.may_fit(low):
            part = "cut" if "cut" in rule.pattern.groupindex else 0
            yield from ((m.start(part), m.end(part), rule.reason) for m in rule.pattern.finditer(plain))
    for rule in rules_for("start"):
        if match := rule.pattern.match(plain, 0, REACH):
            yield match.start(), match.end(), rule.reason
    for stop in SENTENCE_END.finditer(plain, max(0, len(plain) - REACH)):
        for rule in rules_for("end"):
            if rule.pattern.fullmatch(plain, stop.end()):
                yield stop.end(), len(plain), rule.reason
                return


def is_icon_list(plain: str) -> bool:
    """ "icon bookmark-bicon bookmarkicon …": names of pictures that the page's programs show in their place."""
    icons = len(ICON.findall(plain))
    return icons >= ICONS and len(plain.split()) <= WORDS_FOR_ICON * icons


def is_share_row(words: list[str]) -> bool:
    if len(words) > WORDS or (words[0].strip(".,:;|/()•·-").lower() not in SHARE and not words[0][0].isdigit()):
        return False
    tidy = [word.strip(".,:;|/()•·-").lower() for word in words]
    tidy = [word for word in tidy if word and not word.isdigit()]
    return bool(tidy) and all(word in SHARE for word in tidy) and any(word in NETWORKS for word in tidy)


def is_menu(plain: str, *, first: bool = False) -> bool:
    """A row of short names with signs between them, or run together ("HomeNewsWorldSport"); a first line has "Home"."""
    if FINISHED.search(plain[-6:]):
        return False
    parts = [part for part in MENU_SIGNS.split(plain) if part]
    if RUN_TOGETHER.fullmatch(plain) and not first:
        return True
    if first and (not parts or parts[0].lower() not in HOME):
        return False
    return len(parts) >= MENU_PARTS and all(len(part.split()) <= MENU_WORDS and part[0].isupper() for part in parts)
