"""How the names of a person relate: short forms, initials, nicknames."""

from __future__ import annotations

import re
from collections.abc import Sequence

NICKNAMES = {
    "joe": "joseph",
    "bill": "william",
    "mike": "michael",
    "bob": "robert",
    "rob": "robert",
    "jim": "james",
    "tom": "thomas",
    "dan": "daniel",
    "dave": "david",
    "steve": "steven",
    "chris": "christopher",
    "ben": "benjamin",
    "sam": "samuel",
    "ted": "edward",
    "ed": "edward",
    "tony": "anthony",
    "dick": "richard",
    "rick": "richard",
    "chuck": "charles",
    "charlie": "charles",
    "liz": "elizabeth",
    "beth": "elizabeth",
    "kate": "katherine",
    "sue": "susan",
    "nick": "nicholas",
    "alex": "alexander",
    "jeff": "jeffrey",
    "greg": "gregory",
    "ken": "kenneth",
    "pete": "peter",
    "matt": "matthew",
    "andy": "andrew",
    "don": "donald",
    "ron": "ronald",
    "mitch": "mitchell",
    "rudy": "rudolph",
    "bernie": "bernard",
    "tim": "timothy",
    "jen": "jennifer",
    "debbie": "deborah",
    "larry": "lawrence",
    "jerry": "gerald",
    "bibi": "benjamin",
}
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in small letters, without points and generation ("Jr.")."""
    words = tuple(re.sub(r"[^\w' -]", "", text).lower().split())
    return words[:-1] if len(words) > 2 and words[-1] in GENERATIONS else words


def may_be(words: Sequence[str], known: Sequence[str]) -> bool:
    """May the (not longer) name `words` be the person called `known`? Both from `name_words`, or folded alike."""
    if list(words) == list(known):
        return True
    if not words or not known:
        return False
    if len(words) == 1:
        return words[0] in (known[-1], known[0]) and len(known) > 1
    if list(words) == list(known[-len(words) :]):
        return True
    if words[-1] != known[-1]:
        return list(words) == list(known[: len(words)])
    if _middles(words) and _middles(known) and _middles(words) != _middles(known):
        return False
    one, other = NICKNAMES.get(words[0], words[0]), NICKNAMES.get(known[0], known[0])
    if one == other:
        return True
    return min(len(words[0]), len(known[0])) == 1 and words[0][0] == known[0][0]


def _middles(words: Sequence[str]) -> str:
    """Initials between first name and surname: they tell father and son apart."""
    return "".join(word[0] for word in words[1:-1])
