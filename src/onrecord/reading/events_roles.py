"""Who takes part in an event, in which role: what the row of a trigger asks for, found in the grammar around it.

A row that is not filled is not this event: "won the argument" has no election for its object, "the scandal killed" no
doer. None then; it is better to list nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from spacy.tokens import Token

from onrecord.languages.en.events import (
    DOERS,
    NO_ELECTIONS,
    ORDERED_MANDATES,
    RETIRING,
    SIDES,
    SIGNED,
    TERM_ENDS,
    UNREAL_NOUN_WORDS,
    EventWord,
)
from onrecord.record import EventKind, Participant

from .events_clauses import bidden, is_left_out, is_passive
from .events_contacts import on_way, pact, together
from .events_parties import Parties

Roles = dict[str, str]
"""Role by actor."""

PERSON = frozenset({"person"})
PEOPLE = frozenset({"person", "group"})
BODIES = frozenset({"person", "group", "organisation"})
ANY = frozenset({"person", "group", "organisation", "state"})
TARGETS: Mapping[EventKind, frozenset[str]] = {
    "arrest": PEOPLE, "release": PEOPLE, "death": PERSON, "charge": BODIES, "trial": BODIES, "lawsuit": ANY,
    "dismissal": PERSON, "nomination": PERSON, "appointment": PERSON, "election": PERSON, "endorsement": BODIES,
    "investigation": BODIES, "attack": ANY | {"place"}, "fight": ANY - PERSON | {"place"}, "expulsion": PEOPLE,
    "acquisition": frozenset({"organisation"}),
    "sanction": ANY,
    "subpoena": BODIES, "accusation": ANY, "criticism": ANY, "praise": ANY, "request": ANY, "threat": ANY,
}  # fmt: skip
"""Kinds of actors that an event of a kind can befall."""
AS = frozenset({"as", "over", "for"})
"""Behind a verb of blows these show that words were meant: "attacked over his record", "dismissed him as a fool"."""
VOTERS = frozenset("president governor lawmakers senators officials panel voters".split())
"""Those of `DOERS` whose blows are words."""
PRIZES = frozenset({"award", "emmy", "oscar", "grammy", "prize", "tony", "bafta", "pulitzer"})
"""What is not an office, though people are nominated for it."""
NO_OFFICES = frozenset(
    "witness suspect source target victim culprit gunman attacker shooter defendant father person".split()
)
"""What somebody may be named, and is appointed by nobody."""
OF_STATES: frozenset[EventKind] = frozenset({"lawsuit", "vote", "law", "order", "aid", "deployment", "withdrawal"})
"""What a State of the United States does; "Oregon, which issued a statement" is the end of somebody's name."""
RACES = frozenset(
    "presidential senate senatorial congressional gubernatorial mayoral re-election reelection election house own "
    "republican democratic independent third-party formal failed unsuccessful long-shot longshot official first "
    "second third new".split()
)
"""What a campaign for an office is called; a reading campaign is another thing."""
OFFICES = frozenset({"department", "ministry", "secretary", "minister"})
"""Behind "Justice" these are no court."""
WORDY = frozenset({"attack", "assault", "ambush", "dismiss", "storm"})
WORDS: frozenset[EventKind] = frozenset({"accusation", "criticism", "praise", "request", "threat"})
"""Kinds that are words, and nothing without the one who says them."""
GENERIC = frozenset({"any", "no", "every", "each", "such", "another", "either", "neither"})


def roles_of(parties: Parties, trigger: Token, word: EventWord) -> tuple[Participant, ...] | None:
    """Those who take part, sorted by id, each once; None where the words around the trigger are not what the row asks
    for.
    """
    found = FRAMES[word.frame](parties, trigger, word)
    if not found or not all(_can(parties, actor, word.kind) for actor, role in found.items() if role == "source"):
        return None
    return tuple(Participant(actor=actor, role=role) for actor, role in sorted(found.items()))


def _can(parties: Parties, actor: str, kind: EventKind) -> bool:
    """Can this one do what the kind says? A town or a State of the Union only what its government does."""
    if parties.kind(actor) == "place":
        return kind in OF_STATES
    return kind not in ("resignation", "election") or parties.kind(actor) == "person"


def _with(parties: Parties, trigger: Token, word: EventWord) -> Roles | None:
    found = together(parties, trigger, word)
    if word.kind == "fight" and any(parties.kind(actor) == "person" for actor in found):
        return None  # words again
    return dict.fromkeys(found, "participant") if found else None


def _pact(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    found = pact(parties, verb) if _thing(parties, verb, word) is not None else []
    alone = len(found) == 1 and parties.kind(found[0]) == "person"  # a plea agreement, a lease
    return None if alone else dict.fromkeys(found, "participant")


def _place(parties: Parties, trigger: Token, word: EventWord) -> Roles | None:
    if trigger.pos_ == "VERB":
        return dict.fromkeys(parties.acting(parties.named(parties.subjects(trigger))), "participant")
    return dict.fromkeys(on_way(parties, trigger), "participant")


def _target(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """Somebody does it to somebody; the doer may go unnamed, but must be able to."""
    nouns = [noun for noun in parties.undergoers(verb) if not is_left_out(noun)]
    if word.kind in ("criticism", "praise") and not parties.named(nouns):  # "criticized her record"
        nouns = [child for noun in nouns for child in noun.children if child.dep_ == "poss"]
    if word.kind == "threat" and not parties.named(nouns):
        nouns = _threatened(parties, verb, nouns)
    targets = parties.befallen(nouns, TARGETS.get(word.kind, ANY))
    if word.kind == "nomination" and any(token.lemma_.lower() in PRIZES for token in verb.subtree):
        return None
    if verb.lemma_ == "defeat" and _is_beaten_in_vote(parties, verb):
        return None
    wordy = verb.lemma_ in WORDY and word.kind != "criticism" and _has_preposition(verb, AS)
    if not targets or wordy:
        return None
    doers = parties.doers(verb)
    sources = parties.doing(doers)
    if doers and not sources and not any(noun.lemma_.lower() in DOERS or noun.lower_ in DOERS for noun in doers):
        return None
    if not doers and not is_passive(verb):
        return None
    if word.kind in WORDS and not sources:
        return None
    if verb.lemma_ == "attack" and not is_passive(verb) and not _is_meant(parties, verb, word, targets):
        return None
    if word.by and not (_are(parties, doers, word.by) or (is_passive(verb) and not doers)):
        return None
    return _both(sources, targets)


def _is_beaten_in_vote(parties: Parties, verb: Token) -> bool:
    """ "was defeated in a party-line vote": the motion was, not the person's run for an office."""
    behind = [
        noun
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in ("in", "on", "over", "with", "by", "at")
        for noun in parties.under(child)
    ]
    return any(noun.lemma_.lower() in NO_ELECTIONS for noun in behind)


def _threatened(parties: Parties, verb: Token, objects: list[Token]) -> list[Token]:
    """Against whom the threat is: "threatened to sue the town", "threatened to break relations with Chad"."""
    clauses = [child for child in verb.children if child.dep_ == "xcomp"]
    harmed = [noun for clause in clauses for noun in parties.undergoers(clause)]
    behind = [
        noun
        for head in (verb, *objects, *clauses, *harmed)
        for child in head.children
        if child.dep_ == "prep" and child.lower_ in ("against", "with", "to", "on")
        for noun in parties.under(child)
    ]
    return harmed if parties.named(harmed) else behind


def _is_meant(parties: Parties, verb: Token, word: EventWord, targets: Iterable[str]) -> bool:
    """ "attacked the town" tells of blows, "attacked her over her record" of words; of anything else one cannot say."""
    if word.kind == "attack":
        return all(parties.kind(actor) in ("place", "state") for actor in targets)
    return _has_preposition(verb, AS)


def _done(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """As `_target`; in the active only with the preposition that shows the sense ("charged him with murder")."""
    if not is_passive(verb) and not _has_preposition(verb, word.prepositions):
        return None
    if not word.prepositions and any(
        parties.kind(actor) not in ("state", "place") for actor in parties.named(parties.doers(verb))
    ):
        return None  # "was attacked by Democrats": with words
    hit = parties.named(parties.undergoers(verb))
    if not word.prepositions and any(parties.kind(actor) not in ("state", "place") for actor in hit):
        agents = {form for noun in parties.doers(verb) for form in (noun.lower_, noun.lemma_.lower())}
        if not agents & DOERS - VOTERS:
            return None  # "was attacked in the media"
    return _target(parties, verb, word)


def _told(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """ "urged her to resign", "called on them to act"."""
    clauses = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp", "advcl")]
    if not any(one.tag_ == "TO" for clause in clauses for one in clause.children) and not bidden(verb):
        return None
    if not word.prepositions:
        return _target(parties, verb, word)
    targets = _behind(parties, (verb,), word)
    sources = parties.doing(parties.subjects(verb))
    return _both(sources, targets) if sources and targets else None


def _named(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """ "named her as chief", "was picked to lead", "was named chief": an office stands behind the verb."""
    office = any(
        child.dep_ in ("oprd", "attr") or (child.dep_ == "xcomp" and child.pos_ == "NOUN") for child in verb.children
    )
    if not office and not _has_preposition(verb, word.prepositions):
        return None
    if any(token.lemma_.lower() in NO_OFFICES for token in verb.subtree if token.i > verb.i):
        return None
    if verb.dep_ in ("acl", "relcl") and not any(child.dep_ == "auxpass" for child in verb.children):
        return None  # "a man named Smith"
    return _target(parties, verb, word)


def _thing_done(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    thing = _thing(parties, verb, word)
    if thing is None:
        return None
    doers = parties.doers(verb)
    sources = parties.doing(doers)
    if not sources or (word.by and not _are(parties, doers, word.by)):
        return None
    if word.kind == "candidacy" and not _is_race(parties, thing, sources):
        return None
    if word.kind == "order" and _are(parties, doers, "court"):
        return None  # a ruling
    if word.kind == "statement" and thing.lemma_ == "rally" and _are(parties, doers, "crowd"):
        return None  # a protest
    if thing.lemma_ == "mandate" and not _is_ordered(verb, thing):
        return None
    targets = _behind(parties, (verb, thing), word)
    if word.kind == "attack" and thing.lemma_ == "attack" and any(parties.kind(one) == "person" for one in targets):
        return None  # with words
    return _both(sources, targets)


def _is_ordered(verb: Token, mandate: Token) -> bool:
    """ "imposed a mask mandate" tells of an order, "imposed an insurance mandate" of a law."""
    named = {child.lower_ for child in mandate.subtree if child.i < mandate.i}
    return verb.lemma_ in SIGNED or bool(named & ORDERED_MANDATES)


def _is_race(parties: Parties, thing: Token, sources: Iterable[str]) -> bool:
    """Is it a person's run for an office, not an advertising campaign?"""
    named = {child.lower_ for child in thing.children if child.dep_ in ("amod", "compound", "nmod")}
    return named <= RACES and all(parties.kind(actor) == "person" for actor in sources)


def _any(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    doers = parties.doers(verb)
    sources = parties.doing(doers)
    if not sources or not parties.undergoers(verb) or not _are(parties, doers, word.by):
        return None
    return dict.fromkeys(sources, "source")


def _alone(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    objects = [child for child in verb.children if child.dep_ in ("dobj", "ccomp", "nsubjpass")]
    if any(child.lemma_.lower() not in word.things for child in objects) or is_passive(verb):
        return None
    if word.kind == "resignation" and _is_term_served(verb):
        return None
    doers = parties.subjects(verb)
    sources = parties.doing(doers)
    if not sources or (word.by and not _are(parties, doers, word.by)):
        return None
    return _both(sources, _behind(parties, (verb,), word))


def _is_term_served(trigger: Token) -> bool:
    """ "retired at the last election", "her retirement at the end of the term"."""
    return trigger.lemma_.lower() in RETIRING and any(
        token.lemma_.lower() in TERM_ENDS for token in trigger.subtree if token.i > trigger.i
    )


def _speak(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """ "spoke to supporters", "spoke at the convention"; not "spoke English", "spoke of peace"."""
    heard = replace(word, prepositions=word.prepositions - {"at"})  # "spoke at the White House" is a place
    return _alone(parties, verb, heard) if _has_preposition(verb, word.prepositions) else None


def _befalls(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    if any(child.dep_ in ("dobj", "ccomp") for child in verb.children):
        return None
    kinds = TARGETS.get(word.kind, ANY)
    targets = [actor for actor in parties.named(parties.subjects(verb)) if parties.kind(actor) in kinds]
    return _both(_behind(parties, (verb,), word), targets) if targets else None


def _from(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    behind = {
        noun.lemma_.lower()
        for child in verb.children
        if child.lower_ in ("from", "of")
        for noun in parties.under(child)
    }
    objects = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    if not (behind | objects) & word.things:
        return None
    return dict.fromkeys(parties.acting(parties.named(parties.subjects(verb))), "source")


def _plea(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    near = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 4]}
    if not near & {"guilty", "contest"}:
        return None
    people = [actor for actor in parties.named(parties.subjects(verb)) if parties.kind(actor) in BODIES]
    return dict.fromkeys(people, "source")


def _before(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """ "appeared before the committee"."""
    nouns = [noun for child in verb.children if child.lower_ == "before" for noun in parties.under(child)]
    if not any(_are(parties, nouns, side) for side in ("lawmakers", "court")):
        return None
    sources = [actor for actor in parties.named(parties.subjects(verb)) if parties.kind(actor) in PEOPLE]
    return _both(sources, parties.acting(parties.named(nouns))) if sources else None


def _race(parties: Parties, verb: Token, word: EventWord) -> Roles | None:
    """ "dropped out of the race"."""
    behind = {token.lemma_.lower() for token in verb.doc[verb.i + 1 : verb.i + 8]}
    if not behind & {"race", "contest", "campaign", "running", "primary"}:
        return None
    return dict.fromkeys((a for a in parties.named(parties.subjects(verb)) if parties.kind(a) == "person"), "source")


def _of(parties: Parties, noun: Token, word: EventWord) -> Roles | None:
    """ "the death of X", "X's death", "Y's firing of X", "the killing of X by Y"."""
    if noun.tag_ not in ("NN", "NNP"):
        return None  # "his appointments" are those he made
    kinds = TARGETS.get(word.kind, ANY)
    owners = [child for child in noun.children if child.dep_ == "poss"]
    behind = [one for child in noun.children if child.lower_ == "of" for one in parties.under(child)]
    agents = [one for child in noun.children if child.lower_ == "by" for one in parties.under(child)]
    nouns, doers = (behind, [*owners, *agents]) if behind else (owners, agents)
    targets = [actor for actor in parties.named(nouns) if parties.kind(actor) in kinds]
    return _both(parties.doing(doers), targets) if targets else None


def _by(parties: Parties, noun: Token, word: EventWord) -> Roles | None:
    """ "X's resignation", "the resignation of X"."""
    if word.kind == "resignation" and _is_term_served(noun):
        return None
    nouns = [child for child in noun.children if child.dep_ == "poss"]
    nouns += [one for child in noun.children if child.lower_ == "of" for one in parties.under(child)]
    people = [actor for actor in parties.named(nouns) if parties.kind(actor) == "person"]
    return dict.fromkeys(people, "source")


FRAMES: Mapping[str, Callable[[Parties, Token, EventWord], Roles | None]] = {
    "with": _with, "joint": _with, "pact": _pact, "place": _place, "target": _target, "done": _done,
    "thing": _thing_done, "any": _any, "alone": _alone, "befalls": _befalls, "from": _from, "plea": _plea,
    "before": _before, "race": _race, "named": _named, "told": _told, "speak": _speak, "of": _of, "by": _by,
}  # fmt: skip


def _thing(parties: Parties, verb: Token, word: EventWord) -> Token | None:
    """The object, if it is one that the row asks for, and a certain one: not "no deal", "any deal"."""
    for noun in parties.undergoers(verb):
        for one in (noun, *(child for child in noun.children if child.dep_ == "conj")):
            if not _is_thing(one, word):
                continue
            words = {child.lower_ for child in one.children if child.dep_ in ("det", "amod", "neg")}
            if not words & (GENERIC | UNREAL_NOUN_WORDS):
                return one
    return None


def _is_thing(noun: Token, word: EventWord) -> bool:
    if noun.lemma_.lower() in word.things:
        return not (word.kind == "statement" and noun.tag_ == "NNS")
    before = noun.nbor(-1).lower_ if noun.i else ""
    return f"{before}-{noun.lemma_.lower()}" in word.things


def _behind(parties: Parties, heads: Iterable[Token], word: EventWord) -> list[str]:
    """Actors behind a preposition of the row."""
    nouns = [
        noun
        for head in heads
        for child in head.children
        if child.dep_ in ("prep", "dative") and child.lower_ in word.prepositions
        for noun in parties.under(child)
    ]
    if "to" in word.prepositions:  # "sent her a letter"
        nouns += [child for head in heads for child in head.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    return parties.acting(parties.named(nouns))


def _both(sources: Iterable[str], targets: Iterable[str]) -> Roles | None:
    """Both roles; None where one is both, which nobody is."""
    sources, targets = list(sources), list(targets)
    if set(sources) & set(targets):
        return None
    return {**dict.fromkeys(sources, "source"), **dict.fromkeys(targets, "target")}


def _has_preposition(verb: Token, words: Iterable[str]) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in words for child in verb.children)


def _are(parties: Parties, nouns: Iterable[Token], side: str) -> bool:
    """Are those who do it a court, lawmakers, a crowd, a power? By the noun itself, its title, or the actor's name."""
    words = SIDES[side]
    for noun in nouns:
        titles = {child.lower_ for child in noun.children if child.dep_ in ("compound", "amod", "appos")}
        if noun.lower_ in OFFICES:
            titles = set()
        if words & {noun.lemma_.lower(), noun.lower_, *titles}:
            return not _is_white_house(noun)
        for actor in parties.named([noun]):
            known = parties.actors[actor]
            last = known.name.lower().replace(" of ", "|").split("|")[0].split()[-1]
            if last in words or (side == "crowd" and known.kind == "group"):
                return not _is_white_house(noun)
            if side == "power" and known.kind in ("state", "organisation", "group"):
                return True
    return False


def _is_white_house(noun: Token) -> bool:
    return noun.i > 0 and noun.lower_ == "house" and noun.nbor(-1).lower_ == "white"
