"""Noun phrases that describe somebody: where they begin and end, and whether they speak."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.en.roles import LINKS
from onrecord.languages.en.speech import cue_verbs

from .actors_draft import Draft, Found
from .actors_roles import DETERMINERS
from .parse import Parse

LONGEST = 8
"""Words before or behind the head of a description."""


def describe(parse: Parse, start: int, stop: int, with_determiner: bool) -> Found:
    doc = parse.doc
    begin = (
        start - 1 if with_determiner and start and doc[start - 1].lower_ in DETERMINERS | {"this", "that"} else start
    )
    text = " ".join(doc[start:stop].text.split())
    return Found(
        start=begin,
        end=stop,
        chars=(doc[begin].idx, doc[stop - 1].idx + len(doc[stop - 1])),
        text=text,
        kind="person",
        form="description",
        phrase=(begin, stop),
    )


def modifiers(doc: Doc, words: list[str], at: int, owner: dict[int, tuple[Found, Draft]]) -> int:
    """Where the modifiers of a head at `at` begin."""
    start = at
    while start > 0 and at - start < LONGEST and not doc[start].is_sent_start:
        token = doc[start - 1]
        if token.is_space or words[start - 1] in (",", ".", ";", ":", '"', "(", ")"):
            break
        if (
            token.pos_ in ("PROPN", "NOUN", "ADJ")
            or token.tag_ in ("POS", "VBN")
            or words[start - 1] in ("-",)
            or start - 1 in owner
        ):
            if (
                start - 1 in owner
                and owner[start - 1][0].kind == "person"
                and (words[start] not in ("'s", "'", "administration", "campaign"))
            ):
                break
            if token.tag_ == "VBN" and token.dep_ != "amod":
                break
            start -= 1
            continue
        if token.lower_ in DETERMINERS and any(doc[k].tag_ == "POS" for k in range(start, at)):
            break
        break
    while start < at and (words[start] in ("'s", "-") or doc[start].tag_ == "POS"):
        start += 1
    return start


def complement(doc: Doc, words: list[str], end: int) -> int:
    """Where the phrase ends: with "of France", "within the French presidency", "for the Foreign Ministry"."""
    if end >= len(doc) or words[end].lower() not in LINKS or doc[end].is_sent_start:
        return end
    at = end + 1
    if at < len(doc) and words[at].lower() in ("the", "a", "an", "his", "her", "their", "its"):
        at += 1
    begin = at
    while (
        at < len(doc)
        and at - begin < LONGEST
        and not doc[at].is_sent_start
        and (
            doc[at].pos_ in ("PROPN", "NOUN", "ADJ")
            or words[at] in ("'s", "-", "&")
            or (words[at].lower() == "of" and at > begin)
        )
    ):
        if doc[at].ent_type_ in ("DATE", "TIME", "CARDINAL"):
            break
        at += 1
    while at > begin and (words[at - 1].lower() == "of" or words[at - 1] in ("'s", "-")):
        at -= 1
    named = any(words[k][:1].isupper() for k in range(begin, at))
    return at if named else end


def goes_on(doc: Doc, words: list[str], end: int) -> bool:
    """Is the noun only the first part of a longer one ("head office", "police chief's car" stays)?"""
    after = doc[end]
    return (
        after.pos_ in ("NOUN", "PROPN")
        and doc[end - 1].dep_ == "compound"
        and doc[end - 1].head.i >= end
        and not after.is_sent_start
    )


def speaks(token: Token) -> bool:
    """Is the token the subject of a verb of saying, or behind "according to"?"""
    head = token.head
    if token.dep_ == "nsubj":
        return head.lemma_ in cue_verbs()
    return token.dep_ == "pobj" and head.lower_ == "to" and head.head.lower_ == "according"
