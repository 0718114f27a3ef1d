"""What a figure is of, in words of the text: "Icelandic boats", "people killed", "jobless rate"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.languages.en import changes, money
from onrecord.languages.en.counted import FATES, HOLDERS

from .figures_nouns import is_of_time
from .figures_number import word_at
from .figures_quantities import Quantity

LONGEST_OF = 14
"""Words kept of what is counted."""


def counted(doc: Doc, quantity: Quantity) -> str:
    """What is counted, in words of the text: the noun with its modifiers, number and bound left out."""
    noun = quantity.noun
    number = set(range(quantity.start, quantity.end if noun is None else quantity.number[1]))
    if noun is None and quantity.unit == "votes":
        return "votes"  # "passed it 52-48"
    if noun is None:
        noun = _measured(doc, quantity)
        if noun is None:
            return _by_its_verb(doc, quantity)
    left, right = noun.left_edge.i, _right_edge(doc, noun)
    kept = [
        token
        for token in doc[left : right + 1]
        if token.i not in number
        and not (token.i < noun.i and token.dep_ in {"det", "predet", "quantmod", "punct"} and token.head.i == noun.i)
        and (token.i >= quantity.start or noun.i < quantity.start)
        and not _counts_otherwise(token)
        and not (token.is_space or token.text in {'"'})
    ]
    while kept and kept[-1].pos_ in {"ADP", "CCONJ", "SCONJ"}:
        kept.pop()
    words = [token.text for token in kept]
    fate = fate_of(noun)
    if noun in kept and fate and fate not in (word.lower() for word in words):
        words.insert(kept.index(noun) + 1, fate)
    text = re.sub(r"\s*-\s*", "-", " ".join(words))
    text = re.sub(r"\s+(['’]s\b|[,.;:%)])", r"\1", text).strip(" ,.;:-()—–")
    holder = _holder(noun) if quantity.noun is not None else ""
    return f"{text} ({holder})" if holder and text else text


def fate_of(noun: Token) -> str:
    """`killed` for "12 people were killed", "killed 12 people", "12 people killed in the raid"; empty without one."""
    verb = noun.head
    if noun.dep_ in {"nsubjpass", "dobj"} and verb.pos_ == "VERB" and verb.lemma_ in FATES:
        return PARTICIPLES.get(verb.lemma_, verb.lemma_ + ("d" if verb.lemma_.endswith("e") else "ed"))
    if noun.dep_ == "nsubj" and verb.lemma_ in {"die", "perish"}:
        return verb.lemma_ + ("d" if verb.lemma_ == "die" else "ed")
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in FATES:
            return child.lower_
    behind = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    return behind if behind in {"dead", "missing", "wounded", "injured", "homeless"} else ""


PARTICIPLES = {"hurt": "hurt", "shoot": "shot", "lay": "laid off", "lose": "lost"}


def _right_edge(doc: Doc, noun: Token) -> int:
    """The last token of what is counted: the noun with the phrase of place, kind or whole that hangs on it."""
    right = noun.i
    for child in noun.rights:
        holds = child.dep_ == "prep" and child.lower_ in {"of", "in", "near", "on", "along", "from", "at", "for"}
        if holds and child.right_edge.i - noun.left_edge.i < LONGEST_OF:
            right = child.right_edge.i
        elif child.dep_ != "prep":
            break
    return next((token.i - 1 for token in doc[noun.i + 1 : right + 1] if token.tag_ in NO_PHRASE - {"PRP"}), right)


def _counts_otherwise(token: Token) -> bool:
    """`20 of the more than 50,000 letters`: the other number of the phrase, and what bounds it."""
    if token.dep_ == "quantmod" or (token.dep_ in {"amod", "advmod"} and token.head.dep_ == "nummod"):
        return True
    return token.dep_ == "nummod" and token.like_num and not token.head.lower_.isdigit()


def _measured(doc: Doc, quantity: Quantity) -> Token | None:
    """`70% of the personnel`, `$5 million in aid`, `40 km of road`: the noun behind the unit."""
    end = quantity.end
    counts = quantity.unit is not None or word_at(doc, end) == "of"
    if quantity.unit == "share" and word_at(doc, end) in {"the", "its", "their"}:
        return _head_from(doc, end, min(len(doc), end + 7))
    if word_at(doc, end) == "of" and word_at(doc, quantity.start - 1) == "within":
        return None  # "within three feet of others"
    if counts and word_at(doc, end) in {"of", "in", "worth", "for"}:
        at = end + (2 if word_at(doc, end) == "worth" and word_at(doc, end + 1) == "of" else 1)
        if at < len(doc):
            noun = _head_from(doc, at, min(len(doc), at + 8))
            if noun is not None and not is_of_time(noun) and (noun.pos_ == "NOUN" or word_at(doc, end) == "of"):
                return noun
            return _subject(doc, quantity)
    if end < len(doc) and doc[end].pos_ in {"NOUN", "ADJ", "PROPN"}:
        head = doc[quantity.number[1] - 1].head
        for token in doc[end : min(len(doc), end + 5)]:
            if token.pos_ in {"ADP", "SCONJ", "VERB"} or is_of_time(token):
                break
            if token.pos_ == "NUM":
                break
            if token.pos_ == "NOUN" and (token.i == head.i or token.head.pos_ != "NOUN" or token.head.i < token.i):
                return token
    return _subject(doc, quantity)


def _head_from(doc: Doc, start: int, stop: int) -> Token | None:
    """Head of the noun phrase that begins at `start`."""
    for token in doc[start:stop]:
        if token.dep_ == "pobj" and token.tag_ in {"JJ", "VBN"} and doc[start].lower_ == "the":
            return token  # "of the unemployed"
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ in {
            "pobj",
            "dobj",
            "nsubj",
            "nsubjpass",
            "conj",
            "ROOT",
            "attr",
        }:
            return token
        if (token.is_punct and token.text != "-") or token.tag_ in NO_PHRASE:
            return None
    return None


NO_PHRASE = frozenset("PRP VBD VBZ VBP MD".split())
"""Tags of words that no noun phrase holds before its head."""

MEASURING = (
    changes.UP
    | changes.DOWN
    | changes.MOVING
    | frozenset("be stand reach top exceed hit total number remain near approach pass peak average cost".split())
) - frozenset("raise lose cut gain drop lower reduce add slash shed shave move go come push drive".split())
"""Verbs whose subject has the size that the number gives ("turnout topped 40 percent")."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PRONOUNS = frozenset("he she it they we i you who which that this these those whom".split())


def _subject(doc: Doc, quantity: Quantity) -> Token | None:
    """`Inflation rose 7%`, `the rate fell to 4%`, `puts the rate at 8%`: what the number is said of."""
    token = _phrase_head(doc, quantity)
    if token.dep_ == "pobj" and token.head.lower_ == "at" and (named := _said_to_be_at(token.head)) is not None:
        return named
    through = token.head.lower_ if token.dep_ == "pobj" else ""
    for _ in range(6):
        if token.pos_ in {"VERB", "AUX"}:
            for child in token.children:
                if child.dep_ in SUBJECTS and child.i < quantity.start and child.pos_ in {"NOUN", "PROPN"}:
                    if any(doc[i].text in {";", ":", "—"} for i in range(child.i, quantity.start)):
                        return None
                    if not _has_the_size(token, through):
                        return None
                    return None if is_of_time(child) or child.lower_ in PRONOUNS else child
            if token.dep_ == "advcl" and token.tag_ == "VBG" and _has_the_size(token, through):
                token = token.head  # "came down, falling to 40 percent"
                continue
        if token.head.i == token.i or token.dep_ in {"conj", "relcl", "advcl", "acl", "ccomp", "appos", "dep"}:
            return None
        token = token.head
    return None


def _phrase_head(doc: Doc, quantity: Quantity) -> Token:
    """The token of number and unit on which the rest of them hangs."""
    last = quantity.number[1] - 1
    token = doc[last]
    while token.head.i != token.i and last <= token.head.i < quantity.end:
        token = token.head
    return token


def _said_to_be_at(at: Token) -> Token | None:
    """What stands at a level: "persons, at 12 million", "puts the rate at 8 percent"."""
    over = at.head
    if over.pos_ == "NOUN" and over.i < at.i:
        return over
    if over.pos_ == "VERB" and over.lemma_ in {
        "put",
        "set",
        "leave",
        "keep",
        "place",
        "hold",
        "peg",
        "estimate",
        "value",
    }:
        what = {"dobj", "nsubjpass"}
        return next((child for child in over.children if child.dep_ in what and child.pos_ == "NOUN"), None)
    return None


def _by_its_verb(doc: Doc, quantity: Quantity) -> str:
    """`money spent`, `margin`, `distance`: what a sum or measure is where no noun says it, by what is done with it."""
    unit = quantity.unit or ""
    head = _phrase_head(doc, quantity)
    verb = head.head
    if unit in money.CODES_AND_NAMES and verb.pos_ == "VERB" and head.dep_ in {"dobj", "nsubjpass"}:
        named = PAID.get(verb.lemma_)
        return f"money {named}" if named else ""
    if unit in LENGTHS and word_at(doc, quantity.end) in DIRECTIONS:
        return "distance"
    if unit in {"point", "percentage point"} and head.dep_ == "pobj" and verb.lower_ == "by":
        return "margin" if verb.head.lemma_ in CONTESTING else ""
    return ""


PAID = {
    "spend": "spent", "raise": "raised", "pay": "paid", "earn": "earned", "donate": "donated", "invest": "invested",
    "contribute": "contributed", "lend": "lent", "borrow": "borrowed", "owe": "owed", "save": "saved", "lose": "lost",
    "receive": "received", "give": "given", "provide": "provided", "launder": "laundered", "steal": "stolen",
    "seize": "seized", "pour": "poured in", "pledge": "pledged", "award": "awarded", "allocate": "allocated",
    "budget": "budgeted", "demand": "demanded", "offer": "offered", "collect": "collected", "transfer": "transferred",
    "reserve": "reserved", "make": "made", "hold": "held", "wire": "wired", "win": "won", "bring": "brought in",
}  # fmt: skip
"""What is done with money, and its participle."""
LENGTHS = frozenset({"km", "m", "mile", "foot", "yard", "nautical mile", "light-year"})
DIRECTIONS = frozenset(
    "from away north south east west northeast northwest southeast southwest off outside inland offshore".split()
)
CONTESTING = frozenset("win lead lose beat defeat trail carry ahead up behind".split())
"""Verbs with "by" and points."""


def _has_the_size(verb: Token, through: str) -> bool:
    """Does the verb say that its subject has the size of the number, reached by the preposition `through`?"""
    lemma = verb.lemma_.lower()
    if lemma in MEASURING:
        return True
    moves = lemma in changes.UP or lemma in changes.DOWN or lemma in changes.MOVING
    return moves and through in {"to", "from", "by", "at"}


def _holder(noun: Token) -> str:
    """`buildup of 100,000 troops`: the noun that the counted one fills."""
    known = any(child.dep_ in {"det", "poss"} for child in noun.lefts)
    if known or noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.head.head.pos_ != "NOUN":
        return ""
    outer = noun.head.head
    if outer.lemma_.lower() not in HOLDERS:
        return ""
    words = [
        token.text
        for token in outer.subtree
        if token.i <= outer.i and token.dep_ not in {"det", "punct"} and token.i >= outer.i - 4
    ]
    return " ".join(words)
