"""Who takes part in what people do with one another: meetings, calls, talks, agreements."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en.events import CALL_NOUNS, EACH_ALONE, LIGHT_VERBS, PHONES, EventWord

from .events_clauses import is_passive
from .events_parties import Parties

TELLING_NOUNS = frozenset(
    "question doubt concern report story account detail information knowledge claim allegation suspicion rumor rumour "
    "investigation probe inquiry explanation criticism news word reporting testimony".split()
)
"""Nouns of what is said or asked about an event."""
STAGE_VERBS = frozenset("speak stand appear address talk say tell inform answer sit".split())
JOINT = frozenset({"joint"})
PRESS_NOUNS = frozenset("conference convention briefing appearance statement press".split())
WHILE = frozenset("during on after before amid following from".split())
"""Before the noun of a visit these say that whoever does something is on it; "wrote about a visit" does not."""
WITH = frozenset({"with", "between", "alongside", "to", "among"})


def is_phone(token: Token) -> bool:
    """ "phone call", "cellphone conversation"; "spoke by telephone"."""
    if token.lemma_.lower() in CALL_NOUNS and token.i and token.nbor(-1).lower_ in PHONES:
        return True
    if token.pos_ == "VERB" and token.lemma_ in ("speak", "talk", "confer", "discuss"):
        return any(
            child.lower_ in ("by", "on", "over", "via") and any(k.lower_ in PHONES for k in child.children)
            for child in token.children
        )
    return token.pos_ == "VERB" and token.lemma_ in ("telephone", "phone")


def is_side_by_side(token: Token) -> bool:
    """ "Speaking alongside Scholz", "a joint press conference with Zelensky"."""
    if token.lower_ == "alongside" and token.dep_ == "prep":
        head = token.head
        return head.lemma_ in STAGE_VERBS or head.lemma_.lower() in PRESS_NOUNS
    return (
        token.lemma_.lower() in PRESS_NOUNS
        and token.dep_ != "compound"
        and any(child.lower_ in JOINT for child in token.subtree)
    )


def together(parties: Parties, trigger: Token, word: EventWord) -> list[str]:
    """Those who take part, in the order found, each once."""
    if trigger.lower_ == "alongside":
        speaking = trigger.head if trigger.head.pos_ == "VERB" else _verb(trigger)
        return parties.named([*parties.under(trigger), *parties.subjects(speaking)])
    if trigger.pos_ not in ("VERB", "AUX"):
        return of_noun(parties, trigger)
    if word.frame == "joint":
        if any(child.dep_ == "xcomp" and child.lemma_ in EACH_ALONE for child in trigger.children):
            return []
        if any(child.dep_ == "ccomp" for child in trigger.children):
            return []  # of one mind, "agreed that the weather was fine"
        subjects = parties.named(parties.subjects(trigger))
        return [actor for actor in subjects if parties.kind(actor) in ("person", "state")]
    others = [noun for child in trigger.children for noun in _partners(parties, child)]
    if is_phone(trigger):
        others += [noun for child in trigger.children for below in child.subtree for noun in _partners(parties, below)]
    objects = [child for child in trigger.children if child.dep_ == "dobj"]
    own = _subjects(parties, trigger)
    if own and not parties.named(own):
        return []  # "he will meet Smith and Brown": they do not meet each other
    return parties.acting(parties.named([*own, *others, *objects]))


def pact(parties: Parties, verb: Token) -> list[str]:
    """Those who make an agreement: the subject, and those behind "with" or "between"."""
    things = parties.undergoers(verb)
    partners = [
        noun
        for head in (verb, *things)
        for child in head.children
        if child.lower_ in ("with", "between", "among")
        for noun in parties.under(child)
    ]
    return parties.acting(parties.named([*parties.doers(verb), *partners]))


def on_way(parties: Parties, noun: Token) -> list[str]:
    """Of "Macron's visit to Kyiv", "a visit by Macron", "made a trip", "spoke during a visit"."""
    by = [one for child in noun.children if child.lower_ == "by" for one in parties.under(child)]
    by += [child for child in noun.children if child.dep_ == "poss"]
    if by or (noun.dep_ == "pobj" and noun.head.lower_ not in WHILE):
        return parties.acting(parties.named(by))
    return of_noun(parties, noun)


def of_noun(parties: Parties, noun: Token) -> list[str]:
    """Of "Macron's talks with Putin", "a call between Macron and Biden", "Macron held talks with Putin"."""
    found: list[Token] = []
    explicit = False
    for child in noun.children:
        if child.dep_ == "poss":
            found.append(child)
        else:
            partners = _partners(parties, child)
            explicit = explicit or bool(parties.named(partners))
            found += partners
            if child.dep_ == "prep" and child.lower_ == "between":
                return parties.acting(parties.named(found))
    verb = _verb(noun)
    joint = any(child.lower_ in JOINT for child in noun.children)
    if noun.lemma_.lower() == "conference" and not explicit and not joint:
        return []  # who speaks at one need not have met the others
    several = len(parties.acting(parties.named(found))) > 1
    if _is_told_of(noun) or (explicit and several and _is_owned(noun)):
        return parties.acting(parties.named(found))
    if noun.dep_ in ("dobj", "pobj", "nsubjpass") and verb is not None:
        found += _around(parties, noun, verb, found, explicit=explicit)
    elif explicit and not several:
        above = _clause_above(noun)
        found += parties.subjects(above) if above is not None else []
    return parties.acting(parties.named(found))


def _around(parties: Parties, noun: Token, verb: Token, found: list[Token], *, explicit: bool) -> list[Token]:
    """Those around the verb that the noun of a meeting belongs to."""
    phone = is_phone(noun)
    if noun.head == verb and (verb.lemma_ in LIGHT_VERBS or explicit or phone):
        partners = [one for child in verb.children for one in _partners(parties, child, phone=phone)]
        subjects = _subjects(parties, verb)
        if any(one.pos_ == "PRON" for one in subjects) and not parties.named(subjects):
            found.clear()
            return []
        return [*partners, *subjects]
    if explicit or (noun.dep_ == "pobj" and noun.head.head.lemma_ in LIGHT_VERBS):
        return _subjects(parties, verb)
    if not parties.named(found) and noun.dep_ == "pobj":
        objects = [child for child in verb.children if child.dep_ in ("dobj", "dative")]
        both = [*_subjects(parties, verb), *objects]
        return [one for one in both if all(parties.kind(actor) == "person" for actor in parties.named([one]))]
    return []


def _subjects(parties: Parties, verb: Token) -> list[Token]:
    """The subject; of a passive verb the agent, but "were met", "are expected to meet" are no real passives."""
    if is_passive(verb) and verb.lemma_ not in ("meet", "schedule", "expect"):
        return parties.doers(verb)
    return parties.subjects(verb)


def _is_told_of(noun: Token) -> bool:
    """ "questions about the talks", "reports on a meeting": whoever has them need not have been there."""
    preposition = noun.head
    about = noun.dep_ == "pobj" and preposition.lower_ in ("about", "on", "over", "of", "into", "regarding")
    return about and preposition.head.pos_ == "NOUN" and preposition.head.lemma_.lower() in TELLING_NOUNS


def _is_owned(noun: Token) -> bool:
    return any(child.dep_ == "poss" for child in noun.children)


def _clause_above(noun: Token) -> Token | None:
    """The verb over the verb that the noun is the subject of: "He added that the talks with Macron had been
    fruitful".
    """
    verb = _verb(noun)
    return verb.head if verb is not None and verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" else None


def _partners(parties: Parties, preposition: Token, *, phone: bool = False) -> list[Token]:
    """Those behind "with", "between", "alongside", "to" (a call to)."""
    if preposition.dep_ not in ("prep", "dative") or preposition.lower_ not in WITH:
        return []
    if preposition.is_sent_start:
        return []  # "With Smith, Brown held calls with Weber": of whom it is told, or who helped
    head = preposition.head
    if preposition.lower_ == "to" and not phone and not is_phone(head) and head.lemma_ != "call":
        return []
    return parties.under(preposition)


def _verb(token: Token) -> Token | None:
    node = token
    for _ in range(6):
        if node.head == node:
            return None
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return node
    return None
