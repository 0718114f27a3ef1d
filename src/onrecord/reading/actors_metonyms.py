"""Does a capital stand for its government here, or is it the town?

A capital that does what only people and governments do is a government: it says, wants, rejects, or something is asked
of it. After "in", "near", "arrived in" it is a town. Where nothing tells, it is a town.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .actors_draft import Found

PARTY_PREPOSITIONS = frozenset("between with against by among".split())
GIVEN = frozenset(
    "pledge promise warning demand request response reply statement signal assurance guarantee prediction "
    "claim message pressure criticism support concession condemnation accusation call reaction offer proposal "
    "denial order permission independence aid threat objection word".split()
)
"""What comes *from* a government; people and trains come from a town."""

TOWN_VERBS = frozenset(
    "be lie sit host wake sleep shut flood burn celebrate boast bustle stand empty witness become".split()
)
DONE_TO_TOWNS = frozenset(
    "leave visit reach enter attack bomb strike hit capture take shell surround tour depart lock flood "
    "evacuate liberate paralyze encircle".split()
)
TOWN_NOUNS = frozenset(
    "street streets airport mayor suburb suburbs outskirts resident residents metro subway population square "
    "hotel restaurant police hospital university bureau skyline weather downtown center centre time "
    "neighborhood district region area".split()
)
SENTENCE_OPENING_VIEW = frozenset({"to", "for"})


def acts(doc: Doc, item: Found) -> bool:
    """Does the capital named by `item` stand for its government?"""
    token = doc[item.end - 1] if doc[item.end - 1].is_alpha else doc[item.start]
    if _is_dateline(doc, item) or item.text.replace(".", "").replace(",", "").endswith("DC"):
        return False
    return _acts(token, 0)


def _acts(token: Token, depth: int) -> bool:
    head, dep = token.head, token.dep_
    if dep in ("conj", "appos") and depth < 4:
        return _acts(head, depth + 1)
    if dep == "nsubj":
        return head.pos_ in ("VERB", "AUX") and (head.lemma_ not in TOWN_VERBS or _is_wanting(head))
    if dep in ("dobj", "dative", "nsubjpass"):
        return head.lemma_ not in DONE_TO_TOWNS
    if dep == "poss":
        return head.pos_ == "NOUN" and head.lemma_.lower() not in TOWN_NOUNS
    if dep == "agent":
        return True
    if dep == "pobj":
        return _after_preposition(head)
    return False


def _after_preposition(preposition: Token) -> bool:
    word = preposition.lower_
    if word in PARTY_PREPOSITIONS:
        return preposition.dep_ != "nsubj"
    if word == "from":
        return preposition.head.lemma_.lower() in GIVEN
    if word in SENTENCE_OPENING_VIEW and preposition.is_sent_start:
        return preposition.head.pos_ == "VERB" and preposition.head.lemma_ not in (
            "go",
            "travel",
            "fly",
            "come",
            "head",
            "return",
            "move",
        )
    return word == "to" and preposition.head.lemma_ in (
        "address",
        "deliver",
        "send",
        "offer",
        "appeal",
        "message",
        "warn",
        "ultimatum",
        "concession",
    )


def _is_wanting(verb: Token) -> bool:
    """ "Moscow is willing", "Washington was ready": a copula with what only people can be."""
    return any(child.dep_ == "acomp" and child.lemma_ in WILLING for child in verb.children)


WILLING = frozenset(
    "willing ready unwilling prepared open keen reluctant eager determined confident sure wary cautious "
    "concerned angry happy worried".split()
)


def _is_dateline(doc: Doc, item: Found) -> bool:
    """ "MOSCOW (Reuters) —", "KYIV, Ukraine —" at the beginning of a block."""
    if item.start and not doc[item.start].is_sent_start:
        return False
    return item.text.isupper() and item.end < len(doc) and (doc[item.end].text in "(,-–—" or not doc[item.end].is_alpha)
