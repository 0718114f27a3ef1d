"""Titles and appositions: the words beside a name that say what office somebody holds.

"Kremlin Press Secretary Dmitry Peskov", "Dmitry Peskov, a Kremlin spokesman,", "the president of France, Emmanuel
Macron"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.languages.en.gazetteer import adjective_of, look_up, place_name
from onrecord.languages.en.roles import LINKS, Office, find_head, read_office, relations
from onrecord.record import Role

from .actors_doubts import title_case
from .actors_draft import Draft, Found
from .parse import Parse

PARTY = re.compile(r",? ?\(?([DRI])-([A-Z][a-z]+\.?(?: [A-Z][a-z]+\.?|[A-Z])?)")
"""Party and state as newspapers of the United States put them behind a name: "(D-Ohio)", "R-Wis."."""

LONGEST_TITLE = 9
"""Words of a title before a name."""
LONGEST_APPOSITION = 14
LOOK_BACK = 200
"""Names of people among which whose counterpart somebody is is sought."""
DETERMINERS = frozenset("the a an his her its their our one another".split())
BE = frozenset({"is", "was", "became", "remains"})


def give_roles(parse: Parse, drafts: list[Draft]) -> set[int]:
    """Adds to each person the offices that the words beside the name give. Returns the tokens of those words.

    Lines in title case are passed over: what is a title there and what a verb cannot be told.
    """
    doc = parse.doc
    titled = title_case(parse)
    words = [token.text for token in doc]
    owner = {at: item for draft in drafts for item in draft.found for at in range(item.start, item.end)}
    used: set[int] = set()
    text = doc.text
    people = sorted(
        ((item, draft) for draft in drafts if draft.kind == "person" for item in draft.found),
        key=lambda pair: pair[0].start,
    )
    places = [(item.start, draft) for item, draft in people]
    for item, draft in people:
        before = title_before(doc, words, item, owner) if item.start not in titled else None
        if before:
            start, end, whole = before
            item.phrase = (whole, item.end)
            used |= set(range(whole, item.start))
            bare = read_office(words[start:end])
            relative = bare is not None and bare.of is None and bare.role in relations()
            if end < item.start and words[item.start - 1] == "," and not relative:
                draft.add(_described(doc, whole, start, end))
            _give(parse, draft, words, start, end, places)
        party = PARTY.match(text[item.chars[1] : item.chars[1] + 30])
        if party:
            name = {"D": "Democrat", "R": "Republican", "I": "independent"}[party[1]]
            state = place_name(party[2])
            span = parse.span(item.chars[1] + party.start(1), item.chars[1] + party.end(2))
            draft.give_role(Office(name.lower(), f"name:{state.lower()}"), Role(role=f"{state} {name}", evidence=span))
        after = _apposition(doc, words, item, owner)
        if after:
            used |= set(range(*after))
            _give(parse, draft, words, *after, places)
    return used


def _described(doc: Doc, whole: int, start: int, end: int) -> Found:
    """A title that a comma parts from its name is a mention of its own ("the French president, Emmanuel Macron")."""
    text = " ".join(doc[start:end].text.split())
    chars = (doc[whole].idx, doc[end - 1].idx + len(doc[end - 1]))
    return Found(start=whole, end=end, chars=chars, text=text, kind="person", form="description", phrase=(whole, end))


def _give(
    parse: Parse, draft: Draft, words: list[str], start: int, end: int, people: Sequence[tuple[int, Draft]]
) -> None:
    office = read_office(words[start:end])
    text = " ".join(parse.doc[start:end].text.split())
    if words[end - 1].lower() == "counterpart":
        office = counterpart(parse.doc, words, start, end, people)
        text = f"{adjective_of(office.of)} {office.role}" if office and office.of else text
    if office is None or (office.of is None and office.role in relations()):
        return  # "his wife, Ann Roy": whose she is the words do not say
    draft.give_role(office, Role(role=text, evidence=parse.span_of(parse.doc[start:end])))
    head = next(
        (
            w.lower().rstrip(".")
            for w in words[start:end]
            if w.lower()
            in (
                "spokeswoman",
                "congresswoman",
                "actress",
                "wife",
                "queen",
                "mother",
                "daughter",
                "sister",
                "chairwoman",
                "businesswoman",
            )
        ),
        None,
    )
    if head and not draft.gender:
        draft.gender = "female"


AGES = frozenset({"old", "year", "-old"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord"})
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})


def title_before(doc: Doc, words: list[str], item: Found, owner: dict[int, Found]) -> tuple[int, int, int] | None:
    """The title before a name: its tokens `start, end`, and where its whole phrase begins (article and all)."""
    end = item.start
    first = doc[item.start]
    if first.is_sent_start:
        return None
    begin_of_sentence = first.sent.start
    if words[end - 1] in (",", "-", "–"):
        end -= 1
        while end > begin_of_sentence and doc[end - 1].ent_type_ in ("DATE", "TIME"):
            end -= 1
        if end > begin_of_sentence and doc[end - 1].lower_ in ("this", "on"):
            end -= 1
    parted = end != item.start
    start = end
    while start > max(begin_of_sentence, end - LONGEST_TITLE):
        token = doc[start - 1]
        held = owner.get(start - 1)
        possessive = start < len(doc) and words[start] in ("'s", "'")
        if held and held.kind == "person" and not possessive:
            break
        if token.pos_ in ("VERB", "AUX") and token.tag_ != "VBN" and not held:
            break
        if token.is_space or not (
            token.pos_ in ("PROPN", "NOUN", "ADJ")
            or token.tag_ == "POS"
            or words[start - 1] in ("-", "&", ".")
            or held
            or _role_at(words, start - 1)
        ):
            linked = words[start - 1].lower() in LINKS | {"the"} and start < end
            if not linked:
                break
        start -= 1
        if parted and words[start].lower() in ARTICLES and _last_head(words, start, end) is not None:
            break  # "spokeswoman of the prime minister, X": what stands before the article names somebody else
    own = (at + 1 for at in range(end - 1, start - 1, -1) if words[at].lower() in LINKS and at not in owner)
    start = next((at for at in own if _last_head(words, at, end) is not None), start)  # "aide to Prime Minister X"
    while start < end:
        head = _last_head(words, start, end)
        if head is not None:
            break
        start += 1
    if start >= end:
        return None
    at, length = head  # type: ignore[misc]
    if doc[at + length - 1].pos_ in ("VERB", "AUX") or doc[start].lower_ in AGES | {"accused"}:
        return None  # "Roy accused Lee", "44-year | -old officer Lee"
    link = at + length < end
    if link and not (
        (words[at + length].lower() in LINKS and not parted) or words[at + length].lower() in ("of", "for", "to", "at")
    ):
        return None
    if link and all(words[k].lower().rstrip(".") in HONORIFICS for k in range(at + length + 1, end)):
        return None  # "husband of Mrs | Roy": hers, not her
    while start < at and (
        words[start].lower() in LINKS | DETERMINERS | {"'s", "-"} or doc[start].pos_ in ("VERB", "AUX", "ADV")
    ):
        start += 1
    for k in range(start, at):
        if words[k].lower() in LINKS | {"the"} and k not in owner:
            start = k + 1
    while start < at and (
        doc[start].ent_type_ in ("DATE", "TIME")
        or doc[start].dep_ in ("pobj", "dobj", "nsubj", "npadvmod", "attr")
        or (words[at].istitle() and doc[start].is_lower and doc[start].pos_ in ("NOUN", "VERB") and start not in owner)
    ):
        start += 1  # "| day | Committee Chairman", "the authority | President"
    if parted and not _can_be_parted(doc, words, start):
        return None
    whole = start - 1 if start and words[start - 1].lower() in DETERMINERS else start
    return start, end, whole


def _can_be_parted(doc: Doc, words: list[str], start: int) -> bool:
    """A title with a comma before the name: "The French president, Emmanuel Macron," but not "told the president, Mr
    Smith said".
    """
    return (start > 0 and words[start - 1].lower() in DETERMINERS) or bool(doc[start].is_sent_start)


def _role_at(words: list[str], at: int) -> bool:
    return find_head(words, at) is not None or words[at].lower() == "counterpart"


def _last_head(words: list[str], start: int, end: int) -> tuple[int, int] | None:
    """The role that governs `start:end`: the last before the first link, where the stretch ends with it or with a
    link's noun.
    """
    last: tuple[int, int] | None = None
    at = start
    while at < end:
        if words[at].lower() in LINKS and last:
            return last
        head = find_head(words, at)
        if head and at + head[0] <= end:
            last = (at, head[0])
            at += head[0]
            continue
        if words[at].lower() == "counterpart":
            last = (at, 1)
        at += 1
    return last if last and sum(last) == end else None


def _apposition(doc: Doc, words: list[str], item: Found, owner: dict[int, Found]) -> tuple[int, int] | None:
    """The tokens of an office named behind a name: ", a Kremlin spokesman,", ", who is president of", "is the head
    of".
    """
    at = item.end
    if at >= len(doc) - 1 or doc[at].is_sent_start:
        return None
    closed = False
    if words[at] in (",", "(", "-", "–", "—"):
        at += 1
        closed = True
        if at + 1 < len(doc) and words[at].isdigit() and words[at + 1] == ",":
            at += 2
    if at < len(doc) and words[at].lower() == "who":
        at += 1
        if at >= len(doc) or words[at].lower() not in BE:
            return None
    if at < len(doc) and words[at].lower() in BE:
        at += 1
        closed = False
        if at >= len(doc) or words[at].lower() not in ("the", "a", "an"):
            return None
    elif not closed:
        return None
    if at < len(doc) and words[at].lower() in DETERMINERS:
        at += 1
    start = at
    limit = min(len(doc), start + LONGEST_APPOSITION)
    head: tuple[int, int] | None = None
    while at < limit:
        token = doc[at]
        found = find_head(words, at)
        if found and token.pos_ in ("NOUN", "PROPN", "ADJ") and (head is None or at == sum(head)):
            head = (at, found[0])
            at += found[0]
            continue
        if (
            token.is_sent_start
            or token.is_space
            or words[at] in (",", ".", ";", ")", ":", "—", "–", '"', "and")
            or token.pos_ in ("VERB", "AUX", "PRON")
            or token.tag_ in ("WRB", "WP", "WDT")
        ):
            break
        if (
            head is None
            and token.pos_ not in ("PROPN", "NOUN", "ADJ", "PART", "NUM")
            and words[at] not in ("-", "'s", "of")
            and token.tag_ != "VBN"
        ):
            return None
        if (
            head is None
            and owner.get(at)
            and owner[at].kind == "person"
            and (at + owner[at].end - owner[at].start >= len(doc) or words[owner[at].end] != "'s")
        ):
            return None
        if head is not None and at == sum(head) and token.lower_ not in LINKS:
            if token.pos_ != "PROPN" or doc[at - 1].dep_ not in ("compound", "amod", "nmod"):
                return None
            head = None  # "assistant | U.S. attorney"
        at += 1
    if head is None:
        return None
    while at > sum(head) and words[at - 1].lower() in LINKS | DETERMINERS:
        at -= 1
    if closed and doc[sum(head) - 1].dep_ in ("nsubj", "nsubjpass"):
        return None  # "After Roy, a lawyer for Lee spoke"
    if at < len(doc) and owner.get(sum(head)) and owner[sum(head)].kind == "person":
        return None
    if closed and at < len(doc) and words[at] == "and" and start > 0 and words[start - 1] == ",":
        return None
    return start, at


def counterpart(doc: Doc, words: list[str], start: int, end: int, people: Sequence[tuple[int, Draft]]) -> Office | None:
    """ "his Russian counterpart": the office of the person before it, for the other state.

    Args:
        people: where people are named, in order: first token, and who.
    """
    match = next((m for at in range(start, end) if (m := look_up(words, at))), None)
    if match is None or not match.known.iso:
        return None
    before = bisect_left(people, start, key=lambda place: place[0])
    for _, draft in reversed(people[max(0, before - LOOK_BACK) : before]):
        if draft.offices:
            return Office(draft.offices[0].role, match.known.iso)
    return None
