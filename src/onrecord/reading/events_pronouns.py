"""Whom a pronoun means that takes part in an event: the subject of the clause above it, where grammar says so.

Who does what is worth nothing if "he" is somebody else. Where the clause above has a named subject of that gender and
the reading of the whole article means another, an aside ("when he fired …", "defended his decision") goes by the
grammar, and anything else is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Token

from onrecord.record import Actor, Mention

GENDERS = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}
ASIDE = frozenset({"advcl"})
CLAIMED = frozenset({"ccomp"})
OBJECTS = frozenset({"dobj", "dative"})
LOOSE = frozenset({"relcl", "acl", "dep", "appos"})
"""Relations of a clause that the parser may have hung anywhere."""
VERBS = ("VERB", "AUX")

Subjects = Callable[[Token], list[Token]]


def meant(token: Token, named: Mapping[int, Mention], actors: Mapping[str, Actor], subjects: Subjects) -> str | None:
    """The actor that a pronoun means; None where that is not sure."""
    entity = named[token.i].entity
    gender = GENDERS.get(token.lower_)
    if gender is None:
        return entity
    verb = token.head
    if token.dep_ == "poss":
        above, aside = _over(token.head)
    elif token.dep_ in OBJECTS:
        return _of_object(verb, entity, gender, named, actors, subjects)
    else:
        above, aside = _clause_above(verb)
    if above is None:
        own = verb if verb.pos_ in VERBS else verb.head
        return None if own.dep_ in LOOSE and _others_between(token, entity, named, actors, gender) else entity
    candidates = subjects(above)
    pronouns = (one for one in candidates if one.lower_ in GENDERS and one.i < token.i and one.i in named)
    if any(meant(one, named, actors, subjects) is None for one in pronouns):
        return None
    if any(one.i > token.i and _entity(one, named) == entity for one in candidates):
        return None  # "he was there, Smith said": somebody named before
    persons = _persons((one for one in candidates if one.i < token.i), named, actors, gender)
    if not persons or entity in persons:
        return entity
    finite = above.tag_ in ("VBD", "VBZ", "VBP")  # "with Smith standing by as he spoke" is not Smith
    return persons[0] if aside and finite and len(persons) == 1 else None


def _of_object(
    verb: Token,
    entity: str,
    gender: str,
    named: Mapping[int, Mention],
    actors: Mapping[str, Actor],
    subjects: Subjects,
) -> str | None:
    """ "Sanz alleges that he attacked her": whoever speaks of it, unless it is the one who does it."""
    doers = _persons(subjects(verb), named, actors, gender)
    above, _ = _clause_above(verb)
    speakers = _persons(subjects(above), named, actors, gender) if above is not None else []
    speakers = [actor for actor in speakers if actor not in doers]
    if above is not None and not speakers and any(_is_surname(one, named, actors) for one in subjects(above)):
        return None
    if entity in doers:
        return None
    if speakers and entity not in speakers:
        return speakers[0] if len(speakers) == 1 and actors[speakers[0]].gender == gender else None
    return entity


def _is_surname(noun: Token, named: Mapping[int, Mention], actors: Mapping[str, Actor]) -> bool:
    """Might it be a person under a name that is also a company's?"""
    entity = _entity(noun, named)
    return entity is not None and actors[entity].kind == "organisation" and " " not in actors[entity].name


def _over(noun: Token) -> tuple[Token | None, bool]:
    """The verb whose subject owns "his decision" in "defended his decision", "said that his trip was short"."""
    node = noun
    while node.dep_ in ("pobj", "prep", "conj", "pcomp") and node.head != node:
        node = node.head
    verb = node.head if node.dep_ in OBJECTS or node.dep_ in ("nsubj", "nsubjpass") else node
    if verb.pos_ not in VERBS:
        return None, False
    if node.dep_ in ("nsubj", "nsubjpass"):
        return _clause_above(verb)
    return verb, noun.dep_ in OBJECTS


def _others_between(
    token: Token, entity: str, named: Mapping[int, Mention], actors: Mapping[str, Actor], gender: str
) -> bool:
    """Is somebody else of that gender named between a pronoun and the last name of whom it is read as?"""
    for at in range(token.i - 1, token.sent.start - 1, -1):
        mention = named.get(at)
        if mention is None or mention.form == "pronoun":
            continue
        if mention.entity == entity:
            return False
        actor = actors[mention.entity]
        if actor.kind == "person" and actor.gender in (None, gender):
            return True
    return False


def _clause_above(verb: Token) -> tuple[Token | None, bool]:
    """The verb whose subject a pronoun as subject of `verb` would take up, and whether it stands in an aside."""
    node = verb
    while node.dep_ == "conj" and node.head.pos_ in VERBS:
        node = node.head
    if node.dep_ in ASIDE and node.head.pos_ in VERBS:
        return node.head, True
    if node.dep_ in CLAIMED and node.head.pos_ in VERBS:
        return node.head, False
    return None, False


def _persons(
    nouns: Iterable[Token], named: Mapping[int, Mention], actors: Mapping[str, Actor], gender: str
) -> list[str]:
    found: list[str] = []
    for noun in nouns:
        entity = _entity(noun, named)
        if entity is None:
            continue
        actor = actors[entity]
        if actor.kind == "person" and actor.gender in (None, gender):
            found.append(entity)
    return found


def _entity(noun: Token, named: Mapping[int, Mention]) -> str | None:
    mention = named.get(noun.i)
    return mention.entity if mention is not None else None
