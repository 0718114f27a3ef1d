"""Descriptions: "the French president", "Putin's spokesman", "a senior diplomat", "US officials", "the alliance".

A definite description is the person in the article who holds that office. One that fits nobody, but speaks or names its
body, is an actor of its own, so that reconciling can find out who that is.
"""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.en.gazetteer import first_names
from onrecord.languages.en.roles import (
    LINKS,
    NOT_A_BODY,
    Office,
    find_head,
    is_generic,
    read_office,
    relations,
    role_classes,
    same_office,
)
from onrecord.record import Role

from .actors_beside import named_beside
from .actors_bodies import class_noun, staff, state_body
from .actors_draft import Draft, Found
from .actors_groups import group
from .actors_index import DraftIndex
from .actors_phrases import complement, describe, goes_on, modifiers, speaks
from .actors_roles import counterpart
from .parse import Parse

POSSESSIVE = frozenset({"his", "her", "their", "its", "our"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
PAPERS = frozenset({"star", "advocate", "pilot", "sentinel", "observer", "citizen", "examiner"})
"""Nouns for people that with a capital and a place before them are newspapers ("the Springfield Star")."""
PARTIES = frozenset("democratic democrat republican conservative labour labor liberal green socialist".split())
"""Words for a party: only somebody who is said to be of it is meant by a description with one."""
NOBODY_YET = frozenset(
    "next new future potential prospective possible eventual hypothetical any every each no other".split()
)
"""Words that make an office one that nobody in particular holds ("the next president")."""
OFTEN = 3
"""Times as often as any other holder of an office that somebody must be named to be meant by "the president" wherever
it stands."""
TELLING_APART = frozenset({"who", "whose", "whom", "that", "from", "of", "in", "with", "on"})
"""Words behind "the Republican" that tell which one of them all is meant."""
NEAR = 60
"""Tokens within which somebody must be named to be called by a wider word for the office ("the official")."""


def find_descriptions(parse: Parse, drafts: list[Draft], used: set[int]) -> None:
    """Adds the descriptions of an article to the drafts they mean, and drafts for those that mean nobody named."""
    doc = parse.doc
    words = [token.text for token in doc]
    owner = {at: (item, draft) for draft in drafts for item in draft.found for at in range(item.start, item.end)}
    index = DraftIndex(drafts)
    at = 0
    while at < len(doc):
        end = None
        if at not in used and not doc[at].is_space:
            end = (
                state_body(parse, words, at, index)
                or staff(parse, words, at, index, owner)
                or class_noun(parse, words, at, index)
                or _office(parse, words, at, index, owner)
                or group(parse, words, at, index, owner)
            )
        at = max(at + 1, end or 0)
    drafts[:] = [*index.named, *index.own]


def _office(
    parse: Parse,
    words: list[str],
    at: int,
    index: DraftIndex,
    owner: dict[int, tuple[Found, Draft]],
) -> int | None:
    """A description by office whose head begins at `at`; gives the token behind it."""
    doc = parse.doc
    head = find_head(words, at)
    if words[at].lower() == "counterpart":
        head = (1, "")
    if head is None or (at in owner and owner[at][0].kind == "person"):
        return None
    if at and words[at][0].isupper() and words[at - 1] in first_names():
        return None  # "Larry King"
    if words[at].lower() == "head" and at and doc[at - 1].tag_ == "POS":
        return None  # "in Ann's head"
    length = head[0]
    last = doc[at + length - 1]
    if last.pos_ not in ("NOUN", "PROPN") or (last.tag_ in ("NNS", "NNPS") and last.lower_ not in ("press secretary",)):
        return None
    end = at + length
    if end < len(doc) and ((end in owner and owner[end][0].kind == "person") or goes_on(doc, words, end)):
        return None
    start = modifiers(doc, words, at, owner)
    if words[at].lower() in PAPERS and words[at][0].isupper() and start < at and words[start][0].isupper():
        return None
    determiner = words[start - 1].lower() if start else ""
    possessed = any(words[k] == "'s" or doc[k].tag_ == "POS" for k in range(start, at))
    stop = complement(doc, words, end)
    phrase = words[start:stop]
    definite = determiner in ("the", "this", "that", "his", "her", "their", "its", "our") or possessed
    indefinite = determiner in INDEFINITE
    if last.dep_ in ("attr", "oprd") or _is_as(doc, start - (definite or indefinite)):
        return None
    if NOBODY_YET & {words[k].lower() for k in range(max(start - 1, 0), at)}:
        return None
    if words[at].lower() == "counterpart":
        office = counterpart(doc, words, start, stop, index.people_named)
    else:
        office = read_office(phrase)
    if office is None:
        return None
    if not (definite or indefinite) and not (office.of and last.dep_ in ("nsubj", "nsubjpass") and start < at):
        return None
    item = describe(parse, start, stop, definite or indefinite)
    beside = named_beside(parse, item, last, owner)
    if beside is not None:
        if any(part in item.text for name in beside.names for part in name.split()):
            return stop  # a name glued to the title: what is one and what the other cannot be told
        beside.give_role(office, Role(role=item.text, evidence=parse.span_of(doc[start:stop])))
        if not is_generic(office.role):
            beside.add(item)
        return stop
    if office.role in relations() and office.of is None:
        return None
    if (
        definite
        and stop == start + 1
        and words[start - 1].lower() == "the"
        and "partisan" in role_classes()[office.role]
    ):
        person = _holder(office, index.people(office.role), item, start, phrase)
        if person is None and not (stop < len(doc) and words[stop].lower() in TELLING_APART):
            person = _only_near(parse, index, office, start)
        if person is not None:
            person.add(item)
        return stop
    told_from_others = is_generic(office.role) and stop < len(doc) and words[stop].lower() in ("who", "that")
    if definite and not told_from_others:
        person = _holder(office, index.people(office.role), item, start, phrase, only=determiner in POSSESSIVE)
        if person is not None:
            item.kind = person.kind
            person.add(item)
            return stop
    elif not indefinite:
        people = index.people(office.role, own=False)
        person = _holder(office, people, item, start, phrase)
        if person is not None:
            item.kind = person.kind
            person.add(item)
            return stop
    speaking = speaks(last)
    if not speaking and not (office.of is not None and definite and _may_be_known(office)):
        return None
    draft = index.own_holder(office) if not indefinite else None
    if draft is None:
        draft = Draft(kind="person")
        draft.give_role(office, Role(role=item.text, evidence=parse.span_of(doc[start:stop])))
        index.add_own(draft)
    draft.add(item)
    return stop


def _only_near(parse: Parse, index: DraftIndex, office: Office, at: int) -> Draft | None:
    """Who is meant by "the Republican", where nobody is said to be one: the one person named before in the same
    paragraph, who is of no other party."""
    block = parse.block_of(parse.doc[at])
    near = [
        draft
        for draft in index.people_near(at - NEAR, at)
        if any(parse.block_of(parse.doc[start]) == block for start, _ in draft.between(at - NEAR, at))
    ]
    return near[0] if len(near) == 1 and not PARTIES & (_said_of(near[0]) - {office.role}) else None


def _may_be_known(office: Office) -> bool:
    """May another report say who holds the office: one of a state or a body that no more than one person holds?"""
    return office.of is not None and not is_generic(office.role)


def _is_as(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in ("as", "become", "became", "elected", "named", "appointed", "called")


def _qualifiers(phrase: list[str]) -> frozenset[str]:
    """Words that say what kind of office it is ("rebel chief"), which its holder must have been given too."""
    said = {word for word in phrase if word.islower() and word.isalpha() and not find_head([word], 0)}
    return frozenset(said - NOT_A_BODY - LINKS)


def _holder(
    office: Office, people: list[Draft], item: Found, at: int, phrase: list[str], *, only: bool = False
) -> Draft | None:
    """The person a definite description means: who holds the office, of several the last one mentioned before.

    Args:
        people: those with an office that may be called by the office's role.
        phrase: the description's words.
        only: give nobody where several hold such an office ("his spokesman").
    """
    kinds = _qualifiers(phrase)
    party = PARTIES & {word.lower() for word in phrase}
    fits = [draft for draft in people if any(same_office(office, held) for held in draft.offices)]
    if kinds:
        fits = [draft for draft in fits if kinds <= _said_of(draft)]
    if party:
        fits = [draft for draft in fits if party & _said_of(draft)]
    exact = [
        draft
        for draft in fits
        if any(held.role == office.role and (office.of is None or held.of == office.of) for held in draft.offices)
    ]
    if office.role == "official" and len(phrase) > 1:
        fits = exact  # "the former official" is nobody in particular
    near = [draft for draft in fits if draft.between(at - NEAR, at)]
    wide = office.role in ("leader", "minister") and office.of is not None
    fits = exact or (fits if wide else near)
    current = [d for d in fits if any(same_office(office, held) and held.former == office.former for held in d.offices)]
    fits = current or fits
    if not fits or (only and len(fits) > 1):
        return None
    before = [(d.last_before(at), d) for d in fits]
    if len(before) > 1 and office.of is None:
        before = [pair for pair in before if pair[0] >= 0] or before
        often = max(fits, key=lambda d: len(d.runs))
        if all(len(often.runs) >= OFTEN * len(d.runs) for d in fits if d is not often):
            return often
    return max(before, key=lambda pair: pair[0])[1]


def _said_of(draft: Draft) -> set[str]:
    texts = [*(role.role for role in draft.roles), *draft.descriptions]
    return {word for text in texts for word in text.lower().replace("-", " ").split()}
