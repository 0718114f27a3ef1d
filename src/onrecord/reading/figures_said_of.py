"""What a sum, share, measure or bare number is said of: "70 % of *the troops*", "*inflation* rose"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from onrecord.languages.en import bounds, changes, money

from .figures_nouns import is_of_time
from .figures_number import DASHES, word_at
from .figures_quantities import Quantity


def measured_noun(doc: Doc, quantity: Quantity) -> Token | None:
    """`70% of the personnel`, `$5 million in aid`, `40 km of road`: the noun behind the unit."""
    end = quantity.end
    counts = quantity.unit is not None or word_at(doc, end) == "of"
    if quantity.unit == "share" and word_at(doc, end) in {"the", "its", "their"}:
        return _head_from(doc, end, min(len(doc), end + 7))
    if word_at(doc, end) == "of" and word_at(doc, quantity.start - 1) == "within":
        return None  # "within three feet of others"
    if (compared := compared_with(doc, quantity)) is not None:
        return compared
    if word_at(doc, end) == "for" and (said := _subject(doc, quantity)) is not None:
        return said  # "the fee is $12 for a copy"
    if counts and word_at(doc, end) in {"of", "in", "worth", "for"}:
        at = end + (2 if word_at(doc, end) == "worth" and word_at(doc, end + 1) == "of" else 1)
        if at < len(doc):
            noun = _head_from(doc, at, min(len(doc), at + 8))
            if noun is not None and not is_of_time(noun) and (noun.pos_ == "NOUN" or word_at(doc, end) == "of"):
                return noun
            return _subject(doc, quantity)
    named = word_at(doc, end - 2) in DASHES  # "the 500-mile Oslo Trail"
    if end < len(doc) and doc[end].pos_ in {"NOUN", "ADJ", "PROPN"}:
        head = doc[quantity.number[1] - 1].head
        for token in doc[end : min(len(doc), end + 5)]:
            if token.pos_ in {"ADP", "SCONJ", "VERB", "NUM", "PUNCT"} and token.text not in DASHES | {'"'}:
                break
            if is_of_time(token):
                break
            last = token.i == head.i or token.head.pos_ not in {"NOUN", "PROPN"} or token.head.i < token.i
            if word_at(doc, token.i + 1) in DASHES:
                continue  # "a $300 gold-plated watch"
            if last and (token.pos_ == "NOUN" or (named and token.pos_ == "PROPN")):
                return token
    if quantity.unit == "percent" and end < len(doc) and doc[end].pos_ in {"ADJ", "PROPN"}:
        return None  # "the district is 35 percent Latino"
    return (
        _moved_to(doc, quantity) or _subject(doc, quantity) or _fronted(doc, quantity) or _has_the_amount(doc, quantity)
    )


def compared_with(doc: Doc, quantity: Quantity) -> Token | None:
    """`money` of "far more money than $400"."""
    than = quantity.start - 1
    if than < 2 or word_at(doc, than) != "than" or doc[than - 1].pos_ != "NOUN" or is_of_time(doc[than - 1]):
        return None
    return doc[than - 1] if any(token.lower_ in bounds.COMPARATIVES for token in doc[max(0, than - 4) : than]) else None


def _has_the_amount(doc: Doc, quantity: Quantity) -> Token | None:
    """`a fine of $300`, `incomes up to $106,800`, `benefits averaging $1,179`: the noun right before."""
    if quantity.unit is None:
        return None
    at = quantity.start - (word_at(doc, quantity.start - 1) in {"of", "above", "below", "over", "under"})
    noun = doc[at - 1] if at > 0 else None
    hung = word_at(doc, quantity.start) in OF_SIZE or at < quantity.start
    wanted = hung and noun is not None and noun.pos_ == "NOUN" and not is_of_time(noun)
    return noun if wanted and noun is not None and noun.lemma_.lower() not in NO_HOLDERS else None


OF_SIZE = frozenset("averaging totaling totalling exceeding up over above below under worth".split())
"""Words that begin a figure and hang it on the noun before: "incomes up to $5 million"."""
NO_HOLDERS = frozenset(
    "range total maximum minimum average median sum level rate increase decrease rise drop fall".split()
)
"""Nouns before "of" that say nothing of what has the size."""


def _fronted(doc: Doc, quantity: Quantity) -> Token | None:
    """`Of the reported cases, 46 percent ended in acquittal`."""
    sent = doc[quantity.start].sent
    first = next((token for token in sent if not (token.is_punct or token.is_space)), None)
    if first is None or first.lower_ != "of" or first.i >= quantity.start:
        return None
    noun = next((child for child in first.children if child.dep_ == "pobj"), None)
    return noun if noun is not None and noun.pos_ == "NOUN" and noun.i < quantity.start else None


def _moved_to(doc: Doc, quantity: Quantity) -> Token | None:
    """`cut the quota for herring from 110,000 to 50,000`: what was moved to, from or by the number."""
    head = _phrase_head(doc, quantity)
    verb = head.head
    if head.dep_ != "pobj" or verb.lower_ not in {"to", "from", "by", "at"}:
        return None
    while verb.dep_ in {"prep", "pobj"} and verb.head.i < verb.i and verb.pos_ != "VERB":
        verb = verb.head
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or not (lemma in changes.UP or lemma in changes.DOWN or lemma in changes.MOVING):
        return None
    what = (child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < quantity.start)
    return next(
        (child for child in what if child.pos_ in {"NOUN", "PROPN"} and not _is_parted(doc, child.i, quantity)), None
    )


def _is_parted(doc: Doc, start: int, quantity: Quantity) -> bool:
    """Does a sign stand between that begins another clause?"""
    return any(token.text in BREAKS or token.text == "," for token in doc[start : quantity.start])


BREAKS = frozenset({";", ":", "—", "--", "–"})


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
    | frozenset(
        "be stand reach top exceed hit total number remain near approach pass peak average cost change hold "
        "account comprise constitute represent".split()
    )
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
    measured = False
    for _ in range(6):
        if token.pos_ in {"VERB", "AUX"}:
            for child in token.children:
                if child.dep_ not in SUBJECTS or child.i >= quantity.start:
                    continue
                if child.lower_ in {"which", "that"} and token.dep_ == "relcl" and _has_the_size(token, through):
                    return token.head if token.head.pos_ == "NOUN" else None
                if child.pos_ in {"NOUN", "PROPN"}:
                    if any(doc[i].text in BREAKS for i in range(child.i, quantity.start)):
                        return None
                    if not (_has_the_size(token, through) or measured):
                        return None
                    return None if is_of_time(child) or child.lower_ in PRONOUNS else child
            if token.dep_ == "conj" and token.head.pos_ in {"VERB", "AUX"} and not _has_subject(token):
                measured = measured or _has_the_size(token, through)
                if not measured:
                    return None
                token = token.head  # "rose in May and is up 2 percent"
                continue
            if token.dep_ == "advcl" and token.tag_ == "VBG" and _has_the_size(token, through):
                token = token.head  # "came down, falling to 40 percent"
                continue
        if token.head.i == token.i or token.dep_ in {"conj", "relcl", "advcl", "acl", "ccomp", "appos", "dep"}:
            return None
        token = token.head
    return None


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


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


def by_its_verb(doc: Doc, quantity: Quantity) -> str:
    """`money spent`, `margin`, `distance`: what a sum or measure is where no noun says it, by what is done with it."""
    unit = quantity.unit or ""
    head = _phrase_head(doc, quantity)
    verb = head.head
    done = doc[quantity.end] if quantity.end < len(doc) else None
    if unit in money.CODES_AND_NAMES and done is not None and done.tag_ == "VBN" and done.lemma_ in PAID:
        return f"money {PAID[done.lemma_]}"  # "after $50 million spent on it"
    if unit in money.CODES_AND_NAMES:
        return _money_by_its_verb(doc, quantity, head)
    if unit in LENGTHS and word_at(doc, quantity.end) in DIRECTIONS:
        return "distance"
    if unit in {"point", "percentage point"} and head.dep_ == "pobj" and verb.lower_ == "by":
        told = {verb.head.lemma_, verb.head.head.lemma_, word_at(doc, verb.i - 1)}
        return "" if CONTESTING.isdisjoint(told) else "margin"
    return ""


def _money_by_its_verb(doc: Doc, quantity: Quantity, head: Token) -> str:
    """`money spent on nets`, `money paid to Berg` of "the $400 she paid to Berg": what is done with the sum, and on or
    to what."""
    while head.dep_ == "pobj" and head.head.lower_ == "of" and quantity.start <= head.head.head.i < head.i:
        head = head.head.head  # "a total of $5"
    if head.dep_ == "nsubj" and head.head.lemma_ in FLOWING and head.i < head.head.i:
        return f"money that {head.head.lower_} {_on_what(doc, head.head.i + 1)}".strip()
    if head.head.lower_ == "costing" and head.head.i < quantity.start:
        return "cost"
    hung = (child for child in head.rights if child.dep_ == "relcl" and child.lemma_ in PAID)
    clause = next((child for child in hung if not _has_object(child)), None)
    if clause is None and head.dep_ not in (GIVEN_AS if head.head.lemma_ in FINING else {"dobj", "nsubjpass"}):
        return ""
    verb = clause if clause is not None else head.head
    named = PAID.get(verb.lemma_) if verb.pos_ == "VERB" else None
    if named is None:
        return ""
    start = verb.i + 1 if verb.i > quantity.start else quantity.end
    return f"money {named} {_on_what(doc, start)}".strip()


FLOWING = frozenset("flow pour pass go".split())
"""What sums do that move of themselves: "$5 million flowed through the bank"."""
GIVEN_AS = frozenset({"dobj", "nsubjpass", "npadvmod", "oprd", "attr"})
FINING = frozenset("fine fin charge bill".split())
"""Verbs whose sum the parse hangs on them in other ways than as an object."""


def _has_object(verb: Token) -> bool:
    """Has the verb another object than the sum that its clause hangs on?"""
    return any(child.dep_ == "dobj" and child.lower_ not in PRONOUNS for child in verb.children)


def _on_what(doc: Doc, at: int) -> str:
    """`on nets`, `to Anna Berg`: the short phrase that says what a sum is spent on or paid to."""
    if word_at(doc, at) not in {"on", "to", "through", "into"} or doc[at].dep_ not in {"prep", "dative"}:
        return ""
    thing = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
    if thing is None or is_of_time(thing) or thing.ent_type_ in {"DATE", "TIME"} or thing.lower_ in PRONOUNS | PERSONS:
        return ""
    return words_of(doc[at : thing.i + 1]) if thing.i - at <= ON_WHAT and thing.pos_ in {"NOUN", "PROPN"} else ""


PERSONS = frozenset("him her them me us it".split())
ON_WHAT = 5
"""Tokens of what a sum is spent on, up to its noun."""


def done_with_it(doc: Doc, quantity: Quantity, noun: Token) -> str:
    """`money raised` of "raised $5 million for the bridge", whose `noun` says only what for; empty elsewhere."""
    for_it = word_at(doc, quantity.end) == "for" and noun.i > quantity.end
    return by_its_verb(doc, quantity) if for_it and quantity.unit in money.CODES_AND_NAMES else ""


def level_of(doc: Doc, quantity: Quantity) -> str:
    """`above pre-industrial levels` of "1.5 degrees above pre-industrial levels"; empty elsewhere."""
    at = quantity.end
    if quantity.unit not in WARMTH or word_at(doc, at) not in {"above", "below"}:
        return ""
    noun = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "ADJ"} or noun.i - at > ON_WHAT:
        return ""
    return words_of(doc[at : noun.i + 1])


WARMTH = frozenset({"degree", "celsius", "fahrenheit", "kelvin"})
"""Units that are often told from a level and not from naught."""


def words_of(tokens: Iterable[Token]) -> str:
    """The words as they are written, quotation marks and hanging signs left out."""
    text = re.sub(r"\s*-\s*", "-", " ".join(token.text for token in tokens if token.text != '"'))
    return re.sub(r"\s+(n?['’](?:s|t|re|ve|ll|d|m)\b|[,.;:%)])", r"\1", text).strip(" ,.;:-()—–")


PAID = {
    "spend": "spent", "raise": "raised", "pay": "paid", "earn": "earned", "donate": "donated", "invest": "invested",
    "contribute": "contributed", "lend": "lent", "borrow": "borrowed", "owe": "owed", "save": "saved", "lose": "lost",
    "receive": "received", "give": "given", "provide": "provided", "launder": "laundered", "steal": "stolen",
    "seize": "seized", "pour": "poured in", "pledge": "pledged", "award": "awarded", "allocate": "allocated",
    "budget": "budgeted", "demand": "demanded", "offer": "offered", "collect": "collected", "transfer": "transferred",
    "reserve": "reserved", "make": "made", "hold": "held", "wire": "wired", "win": "won", "bring": "brought in",
    "fine": "fined", "fin": "fined", "charge": "charged", "seek": "sought", "request": "requested", "grant": "granted",
    "approve": "approved", "waste": "wasted", "embezzle": "embezzled", "deposit": "deposited", "repay": "repaid",
    "withdraw": "withdrawn", "commit": "committed", "promise": "promised", "appropriate": "appropriated",
    "send": "sent", "secure": "secured", "generate": "generated", "refund": "refunded",
}  # fmt: skip
"""What is done with money, and its participle; "fin" is what the lemmatiser makes of "fined"."""
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
