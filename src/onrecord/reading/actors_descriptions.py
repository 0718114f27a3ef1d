"""Descriptions: "the French president", "Putin's spokesman", "a senior diplomat", "US officials", "the alliance".

A definite description is the person in the article who holds that office. One that fits nobody, but speaks or names its
body, is an actor of its own, so that reconciling can find out who that is.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from onrecord.languages.en.gazetteer import adjective_of, body_names, class_nouns, look_up, office_nouns, state_names
from onrecord.languages.en.roles import LINKS, Office, find_head, read_office, relations, role_words, same_office
from onrecord.languages.en.speech import cue_verbs
from onrecord.record import Role

from .actors_draft import Draft, Found
from .actors_roles import DETERMINERS, counterpart
from .parse import Parse

POSSESSIVE = frozenset({"his", "her", "their", "its", "our"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
LONGEST = 8
"""Words before or behind the head of a description."""
BODIES = frozenset(
    {
        "police",
        "authorities",
        "prosecutors",
        "investigators",
        "lawmakers",
        "rebels",
        "militants",
        "separatists",
        "protesters",
        "scientists",
        "researchers",
    }
)
NEAR = 60
"""Tokens within which somebody must be named to be called by a wider word for the office ("the official")."""
GROUP_MODIFIERS = frozenset(
    "western eastern local federal state senior top military intelligence security government opposition "
    "government-backed pro-russian european arab republican democratic conservative liberal health law "
    "enforcement administration foreign defense defence election public diplomatic party".split()
)


def find_descriptions(parse: Parse, drafts: list[Draft], used: set[int]) -> None:
    """Adds the descriptions of an article to the drafts they mean, and drafts for those that mean nobody named."""
    doc = parse.doc
    words = [token.text for token in doc]
    owner = {at: (item, draft) for draft in drafts for item in draft.found for at in range(item.start, item.end)}
    own: list[Draft] = []
    at = 0
    while at < len(doc):
        end = None
        if at not in used and not doc[at].is_space:
            end = (
                _state_body(parse, words, at, drafts)
                or _class_noun(parse, words, at, drafts)
                or _office(parse, words, at, drafts, own, owner)
                or _group(parse, words, at, drafts, own, owner)
            )
        at = max(at + 1, end or 0)
    drafts += own


def _office(
    parse: Parse,
    words: list[str],
    at: int,
    drafts: list[Draft],
    own: list[Draft],
    owner: dict[int, tuple[Found, Draft]],
) -> int | None:
    """A description by office whose head begins at `at`; gives the token behind it."""
    doc = parse.doc
    head = find_head(words, at)
    if words[at].lower() == "counterpart":
        head = (1, "")
    if head is None or (at in owner and owner[at][0].kind == "person"):
        return None
    length = head[0]
    last = doc[at + length - 1]
    if last.pos_ not in ("NOUN", "PROPN") or (last.tag_ in ("NNS", "NNPS") and last.lower_ not in ("press secretary",)):
        return None
    end = at + length
    if end < len(doc) and ((end in owner and owner[end][0].kind == "person") or _goes_on(doc, words, end)):
        return None
    start = _modifiers(doc, words, at, owner)
    determiner = words[start - 1].lower() if start else ""
    possessed = any(words[k] == "'s" or doc[k].tag_ == "POS" for k in range(start, at))
    stop = _complement(doc, words, end)
    phrase = words[start:stop]
    definite = determiner in ("the", "this", "that", "his", "her", "their", "its", "our") or possessed
    indefinite = determiner in INDEFINITE
    if last.dep_ in ("attr", "oprd") or _is_as(doc, start - (definite or indefinite)):
        return None
    office = counterpart(doc, words, start, stop, drafts) if words[at].lower() == "counterpart" else read_office(phrase)
    if office is None:
        return None
    if not (definite or indefinite) and not (office.of and last.dep_ in ("nsubj", "nsubjpass") and start < at):
        return None
    item = _make(parse, start, stop, definite or indefinite)
    if office.role in relations() and office.of is None:
        return None
    if definite:
        person = _holder(office, drafts + own, item, start, only=determiner in POSSESSIVE)
        if person is not None:
            item.kind = person.kind
            person.add(item)
            return stop
    elif not indefinite:
        person = _holder(office, drafts, item, start)
        if person is not None:
            item.kind = person.kind
            person.add(item)
            return stop
    speaks = _speaks(last)
    if office.of is None and not speaks:
        return None
    if not definite and not indefinite and not speaks:
        return None
    draft = next((d for d in own if not indefinite and office in d.offices and d.kind == "person"), None)
    if draft is None:
        draft = Draft(kind="person")
        draft.give_role(office, Role(role=item.text, evidence=parse.span_of(doc[start:stop])))
        own.append(draft)
    draft.add(item)
    return stop


def _modifiers(doc: Doc, words: list[str], at: int, owner: dict[int, tuple[Found, Draft]]) -> int:
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
            if start - 1 in owner and owner[start - 1][0].kind == "person" and words[start] not in ("'s", "'"):
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


def _complement(doc: Doc, words: list[str], end: int) -> int:
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


def _goes_on(doc: Doc, words: list[str], end: int) -> bool:
    """Is the noun only the first part of a longer one ("head office", "police chief's car" stays)?"""
    after = doc[end]
    return (
        after.pos_ == "NOUN"
        and doc[end - 1].dep_ == "compound"
        and doc[end - 1].head.i >= end
        and not after.is_sent_start
    )


def _is_as(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in ("as", "become", "became", "elected", "named", "appointed", "called")


def _holder(office: Office, drafts: list[Draft], item: Found, at: int, *, only: bool = False) -> Draft | None:
    """The person a definite description means: who holds the office, of several the last one mentioned before.

    Args:
        only: give nobody where several hold such an office ("his spokesman").
    """
    fits = [
        draft for draft in drafts if draft.kind == "person" and any(same_office(office, held) for held in draft.offices)
    ]
    exact = [
        draft
        for draft in fits
        if any(held.role == office.role and (office.of is None or held.of == office.of) for held in draft.offices)
    ]
    near = [draft for draft in fits if any(at - NEAR <= f.start < at for f in draft.found)]
    wide = office.role in ("leader", "minister") and office.of is not None
    fits = exact or (fits if wide else near)
    current = [d for d in fits if any(same_office(office, held) and held.former == office.former for held in d.offices)]
    fits = current or fits
    if not fits or (only and len(fits) > 1):
        return None
    before = [(max((f.start for f in d.found if f.start < at), default=-1), d) for d in fits]
    if len(before) > 1 and office.of is None:
        before = [pair for pair in before if pair[0] >= 0] or before
    return max(before, key=lambda pair: pair[0])[1]


def _speaks(token: Token) -> bool:
    """Is the token the subject of a verb of saying, or behind "according to"?"""
    head = token.head
    if token.dep_ == "nsubj":
        return head.lemma_ in cue_verbs()
    return token.dep_ == "pobj" and head.lower_ == "to" and head.head.lower_ == "according"


def _make(parse: Parse, start: int, stop: int, with_determiner: bool) -> Found:
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


def _state_body(parse: Parse, words: list[str], at: int, drafts: list[Draft]) -> int | None:
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
    draft = next((d for d in drafts if d.key == key), None)
    if draft is None:
        draft = Draft(kind=kind, key=key, name=name)  # type: ignore[arg-type]
        drafts.append(draft)
    if any(item.start <= at < item.end for item in draft.found):
        return end
    for other in drafts:
        other.found = [item for item in other.found if not (at <= item.start < end)]
    item = _make(parse, at, end, True)
    item.kind = kind  # type: ignore[assignment]
    draft.add(item)
    return end


def _class_noun(parse: Parse, words: list[str], at: int, drafts: list[Draft]) -> int | None:
    """ "the alliance", "the bloc": the last such body named before."""
    keys = class_nouns().get(words[at].lower())
    if (
        keys is None
        or not at
        or words[at - 1].lower() not in ("the", "this")
        or parse.doc[at].pos_ not in ("NOUN", "PROPN")
    ):
        return None
    if at + 1 < len(words) and parse.doc[at].dep_ == "compound":
        return None
    bodies = [(max((f.start for f in d.found if f.start < at), default=-1), d) for d in drafts if d.key in keys]
    if not any(start >= 0 for start, _ in bodies):
        return None
    draft = max(bodies, key=lambda pair: pair[0])[1]
    item = _make(parse, at, at + 1, True)
    item.kind = draft.kind
    draft.add(item)
    return at + 1


def _group(
    parse: Parse,
    words: list[str],
    at: int,
    drafts: list[Draft],
    own: list[Draft],
    owner: dict[int, tuple[Found, Draft]],
) -> int | None:
    """People without names: "US officials", "Western officials", "police"."""
    doc = parse.doc
    token = doc[at]
    if token.tag_ not in ("NNS", "NNPS") or at in owner:
        return None
    if token.dep_ == "compound" or not (token.lower_ in BODIES or token.lemma_.lower() in _plural_heads()):
        return None
    start = _modifiers(doc, words, at, owner)
    modified = any(look_up(words, k) or words[k].lower() in GROUP_MODIFIERS for k in range(start, at))
    speaks = (
        _speaks(token)
        or (token.dep_ in ("agent", "nsubj") and modified)
        or (token.dep_ in ("dobj", "dative") and token.head.lemma_ in ("tell", "inform"))
    )
    if not speaks and not (modified and token.lemma_.lower() == "official"):
        return None
    if (start and words[start - 1].lower() in ("two", "both", "three")) or doc[start].ent_type_ == "CARDINAL":
        return None
    item = _make(parse, start, at + 1, True)
    item.kind = "group"
    draft = next(
        (d for d in own if d.kind == "group" and item.text.lower() in {text.lower() for text in d.descriptions}), None
    )
    if draft is None:
        draft = Draft(kind="group")
        own.append(draft)
    draft.add(item)
    return at + 1


@cache
def _plural_heads() -> frozenset[str]:
    """Role words of one word; of several leaders or stars nobody in particular speaks."""
    single = {word for word, phrases in role_words().items() if (word,) in phrases}
    return frozenset(
        single - {"leader", "star", "host", "model", "forward", "general", "major", "head", "chair", "principal"}
    )
