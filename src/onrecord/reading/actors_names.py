"""Proper names in an article: what the model proposes, put right by the gazetteer and by the rest of the article.

The model reads each mention alone and errs at surnames, at names under a title and at names split or glued. An article
mostly names somebody in full once, so the full names found anywhere decide what the short ones are.
"""

from __future__ import annotations

from onrecord.languages.en.name_parts import STORMS

from .actors_again import find_again, find_speaking
from .actors_doubts import inner_pairs, is_affair, title_case
from .actors_draft import Found
from .actors_edges import is_cut_word, is_for_all, is_work, whole_people
from .actors_known import find_known
from .actors_people import find_people
from .actors_proposed import find_proposed
from .actors_settling import common_words, is_people, settle_kinds, without_nobodies, without_pairs
from .parse import Parse


def find_names(parse: Parse) -> list[Found]:
    """All proper names in order, never overlapping, each with its kind."""
    doc = parse.doc
    words = [token.text for token in doc]
    taken: dict[int, Found] = {}
    found: list[Found] = []
    titled = title_case(parse)
    plain = {word for at, word in enumerate(words) if at not in titled}

    def take(item: Found, *, told: bool = False) -> None:
        if words[item.start].lower() in STORMS or (item.start and words[item.start - 1] == "#"):
            return
        if not item.key and (is_affair(item.text) or is_for_all(words, item.start, item.end)):
            return
        if is_cut_word(words, item.start, item.end) or is_work(doc, words, item):
            return
        if item.start in titled and not item.key and not told and not _is_told_elsewhere(item, words, plain):
            return
        if not any(at in taken for at in range(item.start, item.end)):
            found.append(item)
            for at in range(item.start, item.end):
                taken[at] = item

    pairs = inner_pairs(doc, words)
    for item in find_people(doc, words, pairs):
        take(item)
    for item in find_known(doc, words, taken):
        take(whole_people(doc, words, item))
    for item in find_proposed(doc, words, taken, pairs):
        take(whole_people(doc, words, item))
    found = without_pairs(found)
    settle_kinds(doc, found)
    found = without_nobodies(doc, found, taken)
    common = common_words(words, found)
    found = [item for item in found if item.kind != "organisation" or item.text not in common]
    for item in find_again(doc, words, found, taken):
        take(item, told=True)
    found = [item for item in found if item.kind != "group" or item.key or is_people(doc, item)]
    return sorted([*found, *find_speaking(doc, words, found)], key=lambda f: f.start)


def _is_told_elsewhere(item: Found, words: list[str], plain: set[str]) -> bool:
    """May a name in title case be one: do all its words stand in running text too, or one of a first name and a
    surname, which is no common word there?
    """
    parts = [word for word in words[item.start : item.end] if word[:1].isalpha()]
    if item.kind == "person" and not item.sure:
        return False
    if all(part in plain for part in parts):
        return True
    first = parts[0] in plain and parts[0].lower() not in plain
    return item.sure and len(parts) == 2 and (first or parts[1] in plain)
