"""Bodies that are described, not named: "the Russian authorities", "the Smith campaign", "the alliance"."""

from __future__ import annotations

from onrecord.languages.en.gazetteer import adjective_of, body_names, class_nouns, look_up, office_nouns, state_names
from onrecord.record import ActorKind

from .actors_draft import Draft, Found
from .actors_index import DraftIndex
from .actors_phrases import describe, speaks
from .parse import Parse

BODY_NOUNS = frozenset(
    "court company firm group organization organisation agency university college committee department bank "
    "party network newspaper commission administration campaign ministry council church hospital airline "
    "association institute government parliament army military police magazine charity union board watchdog".split()
)
ANY_BODY = frozenset({"company", "firm", "group", "organization", "organisation", "agency"})
"""Nouns that say so little that they mean any body named shortly before."""
SPEAKING_BODIES = frozenset({"government", "administration", "court", "military", "army", "parliament", "ministry"})
OF_MANY = frozenset("administration campaign committee court department commission".split())
"""Nouns in the names of several bodies of one state: of two such the last one named is not always meant."""
NEAR = 50
"""Tokens within which such a body must be named."""
FAR = 120
"""Tokens within which only one state may be named for "the government" to be its."""
STAFF = frozenset("campaign administration office team camp government legal-team foundation".split())


def state_body(parse: Parse, words: list[str], at: int, index: DraftIndex) -> int | None:
    """ "the Russian authorities" (the state), "US intelligence", "the French presidency" (bodies of it)."""
    doc = parse.doc
    match = look_up(words, at)
    if match is None or not match.known.iso or match.known.use not in ("adjective", "name"):
        return None
    begin = at + match.length
    if begin < len(words) and words[begin] == "'s":
        begin += 1
    rest = [word.lower() for word in words[begin : begin + 4]]
    best = max((noun for noun in office_nouns() if tuple(rest[: len(noun)]) == noun), key=len, default=None)
    if best is None:
        return None
    end = begin + len(best)
    if (
        end < len(doc)
        and doc[end].pos_ in ("NOUN", "PROPN")
        and doc[end - 1].dep_ in ("compound", "amod", "nmod")
        and doc[end - 1].head.i >= end
    ):
        return None
    iso, office = match.known.iso, office_nouns()[best]
    if office == "state":
        key, kind, name = f"iso3166:{iso}", "state", state_names()[iso][0]
    else:
        key, kind = f"office:{iso}/{office}", "organisation"
        name = body_names().get(key) or f"{adjective_of(iso)} {' '.join(best)}"
    draft = index.of_key(key)
    if draft is None:
        draft = Draft(kind=kind, key=key, name=name)  # type: ignore[arg-type]
        index.add_named(draft)
    if draft.holds(at):
        return end
    index.drop(at, end)
    item = describe(parse, at, end, True)
    item.kind = kind  # type: ignore[assignment]
    draft.add(item)
    return end


def staff(
    parse: Parse, words: list[str], at: int, index: DraftIndex, owner: dict[int, tuple[Found, Draft]]
) -> int | None:
    """ "the Smith campaign", "Smith's office": the people around somebody."""
    if at not in owner or owner[at][0].kind != "person" or owner[at][0].start != at:
        return None
    end = owner[at][0].end
    if end < len(words) and words[end] in ("'s", "'"):
        end += 1
    if end >= len(words) or words[end].lower() not in STAFF or parse.doc[end].pos_ not in ("NOUN", "PROPN"):
        return None
    if end + 1 < len(words) and parse.doc[end].dep_ in ("compound", "nmod") and parse.doc[end].head.i > end:
        return None
    item = describe(parse, at, end + 1, True)
    item.kind = "organisation"
    name = _staff_name(owner[at][0].text, words[end].lower())
    draft = index.own_of_name(name)
    if draft is None:
        draft = Draft(kind="organisation", name=name)
        index.add_own(draft)
    draft.add(item)
    return end + 1


def _staff_name(person: str, noun: str) -> str:
    owner = person.split()[-1]
    return f"{owner}'s {noun}" if noun in ("office", "team") else f"{owner} {noun}"


def class_noun(parse: Parse, words: list[str], at: int, index: DraftIndex) -> int | None:
    """ "the alliance", "the court", "the company": the last such body named before.

    A government or a court that is not named, but speaks, is a body of its own.
    """
    doc = parse.doc
    noun = words[at].lower()
    keys = class_nouns().get(noun, ())
    if not (keys or noun in BODY_NOUNS) or doc[at].tag_ not in ("NN", "NNP") or not at:
        return None
    if (at + 1 < len(words) and doc[at].dep_ == "compound") or words[at - 1].lower() not in ("the", "this"):
        return None
    if at + 2 < len(words) and words[at][0].isupper() and words[at + 1] == "of" and words[at + 2][0].isupper():
        return None  # the beginning of a name
    named = index.bodies(noun, keys)
    draft = _meant(named, at, noun)
    if noun == "administration":
        draft = _administration(index, named, at)
    if draft is None and len(named) > 1 and noun in OF_MANY:
        return None
    if draft is None and noun in ANY_BODY:
        draft = _only_body(index.bodies_near(at - NEAR, at), at, noun)
    item = describe(parse, at, at + 1, True)
    if draft is None:
        if noun not in SPEAKING_BODIES or not speaks(doc[at]):
            return None
        draft = _plain_body(parse, noun, at, index)
    item.kind = draft.kind
    draft.add(item)
    return at + 1


def _meant(named: list[Draft], at: int, noun: str) -> Draft | None:
    """The one body of the kind that was named before; of several the one named shortly before, if only one was."""
    before = [body for body in named if body.last_before(at) >= 0]
    if len(before) > 1 and noun not in OF_MANY:
        return max(before, key=lambda body: body.last_before(at))
    if len(before) > 1:
        before = [body for body in before if body.between(at - NEAR, at)]
    return before[0] if len(before) == 1 else None


def _administration(index: DraftIndex, named: list[Draft], at: int) -> Draft | None:
    """Whose administration it is: the one president's; with two presidents or none the only one that is named."""
    presidents = [
        draft
        for draft in index.people("president", own=False)
        if any(held.role == "president" and not held.former for held in draft.offices)
    ]
    if len(presidents) == 1:
        name = f"{presidents[0].full_name.split()[-1]} administration"
        return next((body for body in named if (body.name or "") == name and body.last_before(at) >= 0), None)
    return named[0] if len(named) == 1 and named[0].last_before(at) >= 0 and not presidents else None


def _plain_body(parse: Parse, noun: str, at: int, index: DraftIndex) -> Draft:
    """Whose "government", "ministry" or "administration" it is: of the one state or president that is talked of."""
    key = name = None
    kind: ActorKind = "organisation"
    iso = _state_before(parse, index.states, at) if noun not in ("court", "administration") else None
    head = _president(index.people("president", own=False), at) if noun == "administration" else None
    if head is not None:
        name = f"{head.full_name.split()[-1]} administration"
    elif iso is not None:
        office = office_nouns().get((noun,))
        if office == "state":
            key, kind, name = f"iso3166:{iso}", "state", state_names()[iso][0]
        else:
            key = f"office:{iso}/{office}" if office else None
            name = (key and body_names().get(key)) or f"{adjective_of(iso)} {noun}"
    known = index.of_key(key) if key else index.of_name(name or noun)
    if known is not None:
        return known
    draft = Draft(kind=kind, key=key, name=name or noun)
    if key:
        index.add_named(draft)
    else:
        index.add_own(draft)
    return draft


def _state_before(parse: Parse, states: list[Draft], at: int) -> str | None:
    """The one state that was spoken of shortly before and did something there, None where there are two."""
    near = {
        (draft.key or "").removeprefix("iso3166:"): found for draft in states if (found := draft.between(at - FAR, at))
    }
    if len(near) != 1:
        return None
    ((iso, found),) = near.items()
    return iso if any(parse.doc[end - 1].dep_ in ("nsubj", "nsubjpass", "poss", "agent") for _, end in found) else None


def _president(people: list[Draft], at: int) -> Draft | None:
    """The one president of the United States' kind that the article has named so far."""
    found = [
        draft
        for draft in people
        if any(held.role == "president" and not held.former for held in draft.offices) and draft.last_before(at) >= 0
    ]
    return found[0] if len(found) == 1 else None


def find_staff(parse: Parse, drafts: list[Draft]) -> None:
    """ "His office said": the people around whom a pronoun means; "the campaign said": those last spoken of."""
    doc = parse.doc
    meant = {item.start: draft for draft in drafts if draft.kind == "person" for item in draft.found if _is_his(item)}
    taken = {
        at for draft in drafts for item in draft.found if item.form != "pronoun" for at in range(item.start, item.end)
    }
    named: dict[str, Draft] = {}
    for draft in drafts:
        named.setdefault(draft.name or "", draft)
    last: dict[str, Draft] = {}
    for token in doc[1:]:
        noun = token.lower_
        if noun not in STAFF or token.i in taken or token.tag_ not in ("NN", "NNP") or not speaks(token):
            continue
        before = token.i - 1
        if before in meant:
            name = _staff_name(meant[before].full_name, noun)
            if name not in named:
                named[name] = Draft(kind="organisation", name=name)
                drafts.append(named[name])
            last[noun] = named[name]
        elif doc[before].lower_ != "the" or noun not in last:
            continue
        item = describe(parse, token.i, token.i + 1, True)
        item.kind, item.text = "organisation", doc[before : token.i + 1].text
        last[noun].add(item)


def _is_his(item: Found) -> bool:
    return item.form == "pronoun" and item.text.lower() in ("his", "her")


def _only_body(near: list[Draft], at: int, noun: str) -> Draft | None:
    """The one body of those named shortly before; only an agency may be an office of a state."""
    near = [
        draft
        for draft in near
        if (noun == "agency" or not (draft.key or "").startswith("office:")) and draft.between(at - NEAR, at)
    ]
    return near[0] if len(near) == 1 else None
