"""What kind of actor a name means, decided once for all its places in an article."""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc, Token

from onrecord.languages.en.gazetteer import cities, first_names, look_up
from onrecord.languages.en.name_parts import (
    BODY_WORDS,
    CALLED_AFTER,
    NOT_NAMES,
    PLACE_WORDS,
)
from onrecord.languages.en.roles import find_head
from onrecord.languages.en.word_ranks import word_rank
from onrecord.record import ActorKind

from .actors_doubts import COMMON, is_common_word, is_first_part, is_somebody
from .actors_draft import Found

SHARE_PERSON = 0.5
"""Share of a name's mentions that the model takes for a person, from which the name is one."""


def settle_kinds(doc: Doc, found: list[Found]) -> None:
    """One kind for all mentions of a name, and short forms of people are people."""
    full = {item.text.split()[-1] for item in found if item.kind == "person" and item.end - item.start >= 2}
    bodies = (item.text.split() for item in found if item.kind == "organisation" and item.end - item.start >= 2)
    firms = {words[0] for words in bodies if len(words) > 1 and words[1].lower() not in CALLED_AFTER}
    firms -= full | first_names().keys()
    standing = {
        item.text for item in found if item.start and doc[item.start - 1].lower_ in ("in", "near", "at", "outside")
    }
    votes: dict[str, Counter[ActorKind]] = {}
    for item in found:
        if not item.key:
            votes.setdefault(item.text, Counter())[item.kind] += 3 if item.sure else 1
    for item in found:
        if item.key:
            continue
        count = votes[item.text]
        if (item.end - item.start == 1 and item.text in full) or _is_relative(doc, item, full):
            item.kind = "person"
        elif item.text in firms and not item.sure and item.kind == "person":
            item.kind = "organisation"
        elif item.text in cities() and not item.sure and (count["person"] < count.total() or item.text in standing):
            item.kind = "place"
        elif count["person"] / count.total() >= SHARE_PERSON:
            item.kind = "person"
        else:
            item.kind = max(count, key=lambda kind: (count[kind], kind))
    by_text: dict[str, list[Found]] = {text: [] for text in votes}
    for item in found:
        if not item.key:
            by_text[item.text].append(item)
    for text, mentions in by_text.items():
        single = mentions[0].end - mentions[0].start == 1
        if (
            single
            and mentions[0].kind in ("place", "organisation")
            and not any(m.sure for m in mentions)
            and _acts_like_a_person(doc, text, mentions)
        ):
            for item in mentions:
                item.kind = "person"


def without_pairs(found: list[Found]) -> list[Found]:
    """Without two names with a hyphen between them ("the Roy-Lee texts"), which are of two."""
    texts = {item.text for item in found}
    known = texts | {text.split()[-1] for text in texts}

    def is_pair(text: str) -> bool:
        parts = re.split(r"[-–]", text)
        return len(parts) > 1 and all(part in known or look_up([part], 0) for part in parts)

    return [item for item in found if item.key or not is_pair(item.text)]


def _is_relative(doc: Doc, item: Found, full: set[str]) -> bool:
    """Is a name of two words, that the model takes for a body or a site, another bearer of a person's surname?"""
    first, last = doc[item.start], doc[item.end - 1]
    plain = item.end - item.start == 2 and not item.sure and first.text.isalpha() and first.text.istitle()
    known = (
        first.lower_ in NOT_NAMES | BODY_WORDS | PLACE_WORDS or look_up([first.text], 0) or find_head([first.text], 0)
    )
    return plain and last.text in full and not known and first.text not in full and first.text not in cities()


def _acts_like_a_person(doc: Doc, text: str, mentions: list[Found]) -> bool:
    """Is a name of one word, that no list knows, a surname? "who" behind it, or a person's verbs, and never "in"
    before it.
    """
    if text in cities() or text.isupper() or not text.isalpha():
        return False
    for item in mentions:
        before = doc[item.start - 1].lower_ if item.start else ""
        if before in ("in", "near", "at", "outside", "around", "across", "the", "into", "throughout"):
            return False
    for item in mentions:
        after = doc[item.end].lower_ if item.end < len(doc) else ""
        second = doc[item.end + 1].lower_ if item.end + 1 < len(doc) else ""
        if after == "who" or (after == "," and second == "who"):
            return True
    return all(item.kind == "place" for item in mentions)


def without_nobodies(doc: Doc, found: list[Found], taken: dict[int, Found]) -> list[Found]:
    """Without the words that the model alone takes for people, and that nothing in the article shows to be any."""
    parts = {part for item in found if item.kind == "person" for part in item.text.split() if " " in item.text}
    single: dict[str, list[Found]] = {}
    for item in found:
        if item.kind == "person" and item.end - item.start == 1 and item.text not in parts:
            single.setdefault(item.text, []).append(item)
    same: dict[str, list[Token]] = {text.lower(): [] for text in single}
    for token in doc:
        if token.lower_ in same:
            same[token.lower_].append(token)
    plain: dict[str, list[Found]] = {}
    for item in found:
        if item.kind == "organisation" and item.end - item.start == 1 and not (item.sure or item.key):
            plain.setdefault(item.text, []).append(item)
    nothing = {
        text
        for text, mentions in plain.items()
        if (is_common_word(doc, mentions) and (text.isupper() or _only_modifies(doc, mentions)))
        or (word_rank(text.lower()) < COMMON and is_first_part(doc, mentions[0]))
    }
    for item in found:
        if item.text in nothing and item.kind == "organisation":
            del taken[item.start]
    found = [item for item in found if not (item.kind == "organisation" and item.text in nothing)]
    nobody = {text for text, mentions in single.items() if not is_somebody(doc, mentions, same[text.lower()])}
    for item in found:
        if item.text in nobody and item.kind == "person":
            del taken[item.start]
    return [item for item in found if not (item.kind == "person" and item.text in nobody)]


def _only_modifies(doc: Doc, mentions: list[Found]) -> bool:
    """ "Confirmation hearings": never more than the first word of a compound."""
    return all(doc[item.end - 1].dep_ in ("compound", "amod", "nmod") for item in mentions)


def common_words(words: list[str], found: list[Found]) -> frozenset[str]:
    """Bodies of one word that the model alone proposes, and that the article writes small more often than not
    ("Business", "State")."""
    longer = {item.text.split()[0] for item in found if item.kind == "organisation" and " " in item.text}
    single = Counter(
        item.text
        for item in found
        if item.kind == "organisation" and item.end - item.start == 1 and not (item.sure or item.key)
    )
    small = Counter(word for word in words if word.islower())
    return frozenset(
        text
        for text, number in single.items()
        if text.istitle() and small[text.lower()] > number and text not in longer
    )


def is_people(doc: Doc, item: Found) -> bool:
    """Is a group named as such ("Democrats", "Russians"), not by an adjective?"""
    token = doc[item.end - 1]
    return token.tag_ in ("NNPS", "NNS") or (
        token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj") and token.pos_ != "ADJ" and item.text.endswith("s")
    )
