"""Proper names in an article: what the model proposes, put right by the gazetteer and by the rest of the article.

The model reads each mention alone and errs at surnames, at names under a title and at names split or glued. An article
mostly names somebody in full once, so the full names found anywhere decide what the short ones are.
"""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc, Token

from onrecord.languages.en.gazetteer import cities, first_names, look_up
from onrecord.languages.en.roles import find_head
from onrecord.languages.en.speech import cue_verbs
from onrecord.record import ActorKind

from .actors_doubts import (
    Pairs,
    asks,
    inner_pairs,
    is_person_among_places,
    is_somebody,
    title_case,
    trim_edges,
    without_state,
)
from .actors_draft import Found
from .parse import Parse

KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
PARTICLES = frozenset("von van der den de del della di da dos la le bin ibn al el ben ter ten du bint zu".split())
TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord dame president chancellor premier king queen prince princess pope sen "
    "senator rep representative gov governor gen general col colonel capt captain lt sgt maj judge justice "
    "prof professor rev secretary minister ambassador congressman congresswoman mayor sheriff chairman "
    "speaker imam sheikh emperor detective officer".split()
)
BODY_WORDS = frozenset(
    "inc corp corporation co company ltd llc plc gmbh ag group holdings bank university college institute "
    "institution ministry department agency association foundation party council committee commission court "
    "union federation church hospital school center centre news times post journal press network tv radio "
    "airlines airways authority bureau service office fund league club society army police congress senate "
    "parliament assembly organization organisation alliance coalition trust board conference campaign "
    "administration laboratory lab labs studios media magazine herald tribune gazette telegraph guardian "
    "reuters".split()
)
PLACE_WORDS = frozenset(
    "street avenue road square river lake sea ocean bay island islands mountain mountains airport county "
    "province region district city town village valley coast peninsula strait gulf park beach highway bridge "
    "boulevard drive hills creek border".split()
)
SITE_WORDS = frozenset({"street", "avenue", "airport", "highway", "boulevard", "county", "strait", "drive", "delta"})
"""Words for places that are hardly anybody's surname."""
STORMS = frozenset({"hurricane", "superstorm", "typhoon", "cyclone"})
"""With a first name behind them these name weather, which neither speaks nor acts."""
JOINING = frozenset("of for and the on in to at against de du des la le y e und".split())
GLUED = re.compile(r"[A-Z][\w'-]+")
NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december i god internet twitter facebook covid covid-19 coronavirus "
    "christmas easter bible koran ramadan thanksgiving new team camp photo video image images getty "
    "advertisement related read share newsletter breaking live updated update opinion analysis exclusive".split()
)
SHARE_PERSON = 0.5
"""Share of a name's mentions that the model takes for a person, from which the name is one."""


def find_names(parse: Parse) -> list[Found]:
    """All proper names in order, never overlapping, each with its kind."""
    doc = parse.doc
    words = [token.text for token in doc]
    taken: dict[int, Found] = {}
    found: list[Found] = []
    titled = title_case(parse)
    plain = {word for at, word in enumerate(words) if at not in titled}

    def take(item: Found) -> None:
        if words[item.start].lower() in STORMS:
            return
        if item.start in titled and not item.key and not _is_told_elsewhere(item, words, plain):
            return
        if not any(at in taken for at in range(item.start, item.end)):
            found.append(item)
            for at in range(item.start, item.end):
                taken[at] = item

    pairs = inner_pairs(doc, words)
    for item in _people(doc, words, pairs):
        take(item)
    for item in _known(doc, words, taken):
        take(item)
    for item in _proposed(doc, words, taken, pairs):
        take(item)
    _settle(doc, found)
    found = _without_nobodies(doc, found, taken)
    for item in _surnames(doc, found, taken):
        take(item)
    found = [item for item in found if item.kind != "group" or item.key or _is_people(doc, item)]
    return sorted([*found, *_speaking(doc, words, found)], key=lambda f: f.start)


def _speaking(doc: Doc, words: list[str], found: list[Found]) -> list[Found]:
    """Surnames without a first name anywhere in the article, which the model took for something else each time: words
    that are in no gazetteer and time and again are said to have said something."""
    taken = {at for item in found for at in range(item.start, item.end)}
    free: dict[str, list[Token]] = {}
    for token in doc:
        if token.pos_ == "PROPN" and token.i not in taken and token.text.istitle() and len(token.text) > 2:
            free.setdefault(token.text, []).append(token)
    more: list[Found] = []
    for text, tokens in free.items():
        said = sum(token.dep_ == "nsubj" and token.head.lemma_ in cue_verbs() for token in tokens)
        alone = sum(token.dep_ in ("nsubj", "dobj", "pobj", "poss", "agent", "nsubjpass") for token in tokens)
        known = text.lower() in NOT_NAMES | BODY_WORDS | PLACE_WORDS | TITLES or look_up(words, tokens[0].i)
        if said >= SAID and alone > len(tokens) / 2 and not known and text not in cities():
            more += [_make(doc, token.i, token.i + 1, "person") for token in tokens]
    return more


SAID = 2
"""Times that an unknown name must have said something to be taken for a person's."""


def _is_told_elsewhere(item: Found, words: list[str], plain: set[str]) -> bool:
    """May a name in title case be one: do all its words stand in running text too, or the surname behind a first
    name?
    """
    parts = [word for word in words[item.start : item.end] if word[:1].isalpha()]
    if item.kind == "person" and not item.sure:
        return False
    return all(part in plain for part in parts) or (item.sure and len(parts) == 2 and parts[1] in plain)


def _without_nobodies(doc: Doc, found: list[Found], taken: dict[int, Found]) -> list[Found]:
    """Without the words that the model alone takes for people, and that nothing in the article shows to be any."""
    parts = {part for item in found if item.kind == "person" for part in item.text.split() if " " in item.text}
    single: dict[str, list[Found]] = {}
    for item in found:
        if item.kind == "person" and item.end - item.start == 1 and item.text not in parts:
            single.setdefault(item.text, []).append(item)
    same: dict[str, list[Token]] = {text.lower(): [] for text in single}
    for token in doc:
        if token.lower_ in same:
            same[token.lower_].append(token)
    nobody = {text for text, mentions in single.items() if not is_somebody(doc, mentions, same[text.lower()])}
    for item in found:
        if item.text in nobody and item.kind == "person":
            del taken[item.start]
    return [item for item in found if not (item.kind == "person" and item.text in nobody)]


def _people(doc: Doc, words: list[str], pairs: Pairs) -> list[Found]:
    """Runs that are people beyond doubt: a first name or title with a capitalised name, or a model's person of two
    words.
    """
    found: list[Found] = []
    for ent in doc.ents:
        if ent.label_ != "PERSON":
            continue
        start, end = _trim(doc, words, ent.start, ent.end, pairs)
        start = without_state(words, start, end)
        if end - start < 1:
            continue
        start, end = _whole(doc, words, start, end)
        if end - start >= 2 and all(
            _is_capital(doc[at]) or words[at].lower() in PARTICLES or not doc[at].is_alpha for at in range(start, end)
        ):
            if (
                doc[end - 1].tag_ in ("NNPS", "NNS")
                or words[end - 1].lower() in BODY_WORDS
                or (words[end - 1].lower() in PLACE_WORDS and words[start] not in first_names())
                or words[end - 1].lower() in SITE_WORDS
                or not any(len(words[at]) > 1 for at in range(start, end))
            ):
                continue
            if (
                words[start].lower() in NOT_NAMES
                or _is_headlinese(doc, words, start, end)
                or (words[start] not in first_names() and _is_office(words, start, end))
            ):
                continue
            found.append(_make(doc, start, end, "person", sure=words[start] in first_names()))
    for token in doc:
        at = token.i
        if (
            words[at] in first_names()
            and at + 1 < len(doc)
            and _is_surname(doc, words, at + 1)
            and (at == 0 or not _joins(doc, at))
            and not asks(doc, at, pairs)
        ):
            beside = look_up(words, at + 1)
            own = look_up(words, at)
            if (
                (beside and beside.known.use != "capital")
                or (own and own.known.use != "capital")
                or find_head(words, at + 1)
            ):
                continue
            start, end = _whole(doc, words, at, at + 2)
            if re.fullmatch(r"[A-Z]\.?", words[end - 1]) and end < len(doc) and _is_surname(doc, words, end):
                end += 1
            if words[end - 1].lower() not in BODY_WORDS | PLACE_WORDS and not _is_called_after(doc, words, end):
                found.append(_make(doc, start, end, "person", sure=True))
        elif (
            words[at].lower().rstrip(".") in TITLES
            and _is_capital(token)
            and at + 1 < len(doc)
            and _is_surname(doc, words, at + 1)
        ) and (
            look_up(words, at + 1) is None
            and find_head(words, at + 1) is None
            and words[at + 1].lower() not in BODY_WORDS
        ):
            start, end = _whole(doc, words, at + 1, at + 2)
            found.append(_make(doc, start, end, "person", sure=True))
    return sorted(found, key=lambda f: (-(f.end - f.start), f.start))


def _is_called_after(doc: Doc, words: list[str], end: int) -> bool:
    """Does the name go on to be that of a body or a site ("Ann Roy | Memorial Airport")?"""
    while end < len(doc) and _is_capital(doc[end]) and doc[end].pos_ in ("PROPN", "ADJ") and not doc[end].is_sent_start:
        if words[end].lower() in BODY_WORDS | SITE_WORDS:
            return True
        end += 1
    return False


def _trim(doc: Doc, words: list[str], start: int, end: int, pairs: Pairs) -> tuple[int, int]:
    """Without article, title, possessive, and without what follows a line break, a bracket or a small word."""
    for at in range(start, end):
        again = at > start and words[at] in words[start:at] and words[at][:1].isupper()
        small = at > start and words[at].islower() and words[at].isalpha() and words[at] not in PARTICLES | JOINING
        if "\n" in words[at] or "/" in words[at] or words[at] in "()[]|•" or small or again or words[at] == "MORE":
            end = at
            break
    while end > start and (
        words[end - 1] in ("'s", "'", '"', ",", ".", "-", ":") or doc[end - 1].is_space or words[end - 1].islower()
    ):
        end -= 1
    start, end = trim_edges(doc, words, start, end, pairs)
    if end - start > 1 and words[start] not in first_names():
        while end - start > 1 and find_head(words, end - 1) and words[end - 1].lower() not in BODY_WORDS:
            end -= 1
    while start < end and (
        words[start].lower() in ("the", "a", "an", "'s", '"', "'", "-", ",")
        or words[start].lower().rstrip(".") in TITLES
        or doc[start].is_space
        or (end - start > 1 and words[start].islower() and words[start].isalpha() and words[start] not in PARTICLES)
    ):
        start += 1
    while start < end:
        head = find_head(words, start)
        if head is None or start + head[0] >= end or words[start].istitle() is False:
            break
        if words[start] in first_names() and head[0] == 1:
            break
        start += head[0]
    return start, end


def _whole(doc: Doc, words: list[str], start: int, end: int) -> tuple[int, int]:
    """With the first name before it and the parts behind a particle ("von der" | "Leyen", "bin" | "Salman")."""
    if start and words[start - 1] in first_names() and _is_capital(doc[start - 1]) and not doc[start - 1].is_sent_end:
        start -= 1
    while end < len(doc) and not doc[end].is_sent_start:
        initial = re.fullmatch(r"[A-Z]\.?", words[end]) and end + 1 < len(doc) and _is_surname(doc, words, end + 1)
        if initial:
            end += 2
            continue
        at = end
        while at < len(doc) and words[at].lower() in PARTICLES and words[at] != "The":
            at += 1
        particles = at > end or words[end - 1].lower() in PARTICLES
        if particles and at < len(doc) and _is_capital(doc[at]) and at - end <= 2:
            end = at + 1
            continue
        hyphen = (
            words[end] == "-"
            and not doc[end].whitespace_
            and not doc[end - 1].whitespace_
            and end + 1 < len(doc)
            and _is_capital(doc[end + 1])
        )
        if hyphen:
            end += 2
            continue
        if words[end] == "," and end + 1 < len(doc) and words[end + 1] in ("Jr.", "Sr."):
            end += 2
            continue
        if words[end] in ("Jr.", "Sr.", "II", "III", "IV"):
            end += 1
            continue
        break
    return start, end


def _known(doc: Doc, words: list[str], taken: dict[int, Found]) -> list[Found]:
    """Names of the gazetteer, where they are not a part of a longer name."""
    found: list[Found] = []
    spans = {at: (ent.start, ent.end, ent.label_) for ent in doc.ents for at in range(ent.start, ent.end)}
    at = 0
    while at < len(doc):
        match = look_up(words, at) if at not in taken and words[at][0].isalnum() else None
        if match is None:
            at += 1
            continue
        end = at + match.length
        if match.known.use != "adjective" or _stands_for_people(doc, at, end):
            start, stop, label = spans.get(at, (at, end, ""))
            longer = (start < at or stop > end) and label in (
                "ORG",
                "PERSON",
                "FAC",
                "GPE",
                "LOC",
                "WORK_OF_ART",
                "EVENT",
                "PRODUCT",
            )
            if not (longer and _is_longer_name(doc, words, start, stop, at, end)) and not _is_part_of_name(
                doc, words, at, end
            ):
                known = match.known
                kind: ActorKind = "group" if known.use in ("adjective", "people") else known.kind
                key = known.key if known.use in ("name", "capital") else None
                item = _make(doc, at, end, kind, sure=True)
                item.key = key
                if known.use == "capital":
                    item.kind = "place"
                found.append(item)
        at = end
    return found


def _stands_for_people(doc: Doc, at: int, end: int) -> bool:
    """ "the French said": an adjective used as a noun, the subject of a verb."""
    token = doc[end - 1]
    return token.dep_ == "nsubj" and token.pos_ in ("NOUN", "PROPN") and at > 0 and doc[at - 1].lower_ == "the"


def _is_longer_name(doc: Doc, words: list[str], start: int, stop: int, at: int, end: int) -> bool:
    """Is the model's span `start:stop` a name that only contains the known one ("Bank of England", "Moscow Times")?"""
    rest = [
        i
        for i in range(start, stop)
        if not at <= i < end and doc[i].is_alpha and words[i].lower() not in ("the", "of", "and", "for")
    ]
    if not rest or any(words[i].islower() for i in rest):
        return False
    if any("\n" in words[i] for i in range(start, stop)):
        return False
    last = [i for i in rest if i >= end]
    return not (last and find_head(words, last[0]))


def _is_part_of_name(doc: Doc, words: list[str], at: int, end: int) -> bool:
    """ "Michael Jordan", "Paris Hilton": a first name before it; "Washington Post": a word of a body behind it."""
    if (
        at
        and words[at - 1] in first_names()
        and _is_capital(doc[at - 1])
        and not doc[at - 1].is_sent_end
        and words[at - 1] not in cities()
    ):
        return doc[at].ent_type_ == "PERSON"
    return (
        end < len(doc)
        and _is_capital(doc[end])
        and words[end].lower() in BODY_WORDS
        and doc[end].pos_ == "PROPN"
        and words[at] not in ("US", "U.S.")
    )


def _proposed(doc: Doc, words: list[str], taken: dict[int, Found], pairs: Pairs) -> list[Found]:
    """What else the model proposes, trimmed."""
    found: list[Found] = []
    for ent in doc.ents:
        if ent.label_ not in KINDS or ent.start in taken:
            continue
        start, end = _trim(doc, words, ent.start, ent.end, pairs)
        if ent.label_ == "PERSON":
            while end - start > 1 and words[start].islower() and words[start] not in PARTICLES:
                start += 1
            start = without_state(words, start, end)
        while end > start and end - 1 in taken:
            end -= 1
        if start >= end or start in taken:
            continue
        text = doc[start:end].text
        if not text[0].isupper() and not re.search(r"[A-Z]", text):
            continue
        if text.lower() in NOT_NAMES or (end - start == 1 and len(text) < 2):
            continue
        if (
            not any(doc[at].pos_ in ("PROPN", "X") or words[at].isupper() for at in range(start, end))
            and ent.label_ != "NORP"
        ):
            continue
        if _is_office(words, start, end):
            continue
        known = look_up(words, start)
        if known and known.known.use == "adjective" and known.length == end - start:
            continue
        kind = KINDS[ent.label_]
        last = words[end - 1].lower().rstrip(".")
        sure = False
        if last in BODY_WORDS or words[start].lower() in BODY_WORDS:
            kind, sure = "organisation", True
        elif last in PLACE_WORDS:
            kind, sure = "place", True
        elif kind == "organisation" and text in cities():
            kind = "place"
        elif kind == "place" and text not in cities() and is_person_among_places(doc, words, start, end):
            kind, sure = "person", True
        found.append(_make(doc, start, end, kind, sure=sure))
    return found


def _settle(doc: Doc, found: list[Found]) -> None:
    """One kind for all mentions of a name, and short forms of people are people."""
    full = {item.text.split()[-1] for item in found if item.kind == "person" and item.end - item.start >= 2}
    firms = {item.text.split()[0] for item in found if item.kind == "organisation" and item.end - item.start >= 2}
    firms -= full | first_names().keys()
    standing = {
        item.text for item in found if item.start and doc[item.start - 1].lower_ in ("in", "near", "at", "outside")
    }
    votes: dict[str, Counter[ActorKind]] = {}
    for item in found:
        if not item.key:
            votes.setdefault(item.text, Counter())[item.kind] += 3 if item.sure else 1
    for item in found:
        if item.key:
            continue
        count = votes[item.text]
        if (item.end - item.start == 1 and item.text in full) or _is_relative(doc, item, full):
            item.kind = "person"
        elif item.text in firms and not item.sure and item.kind == "person":
            item.kind = "organisation"
        elif item.text in cities() and not item.sure and (count["person"] < count.total() or item.text in standing):
            item.kind = "place"
        elif count["person"] / count.total() >= SHARE_PERSON:
            item.kind = "person"
        else:
            item.kind = max(count, key=lambda kind: (count[kind], kind))
    by_text: dict[str, list[Found]] = {text: [] for text in votes}
    for item in found:
        if not item.key:
            by_text[item.text].append(item)
    for text, mentions in by_text.items():
        single = mentions[0].end - mentions[0].start == 1
        if (
            single
            and mentions[0].kind in ("place", "organisation")
            and not any(m.sure for m in mentions)
            and _acts_like_a_person(doc, text, mentions)
        ):
            for item in mentions:
                item.kind = "person"


def _is_relative(doc: Doc, item: Found, full: set[str]) -> bool:
    """Is a name of two words, that the model takes for a body or a site, another bearer of a person's surname?"""
    first, last = doc[item.start], doc[item.end - 1]
    plain = item.end - item.start == 2 and not item.sure and first.text.isalpha() and first.text.istitle()
    known = (
        first.lower_ in NOT_NAMES | BODY_WORDS | PLACE_WORDS or look_up([first.text], 0) or find_head([first.text], 0)
    )
    return plain and last.text in full and not known and first.text not in full and first.text not in cities()


def _acts_like_a_person(doc: Doc, text: str, mentions: list[Found]) -> bool:
    """Is a name of one word, that no list knows, a surname? "who" behind it, or a person's verbs, and never "in"
    before it.
    """
    if text in cities() or text.isupper() or not text.isalpha():
        return False
    for item in mentions:
        before = doc[item.start - 1].lower_ if item.start else ""
        if before in ("in", "near", "at", "outside", "around", "across", "the", "into", "throughout"):
            return False
    for item in mentions:
        after = doc[item.end].lower_ if item.end < len(doc) else ""
        second = doc[item.end + 1].lower_ if item.end + 1 < len(doc) else ""
        if after == "who" or (after == "," and second == "who"):
            return True
    return all(item.kind == "place" for item in mentions)


def _surnames(doc: Doc, found: list[Found], taken: dict[int, Found]) -> list[Found]:
    """Names known from elsewhere in the article that the model missed here, also glued to the next word."""
    kinds: dict[str, ActorKind] = {}
    for item in found:
        if item.kind == "person":
            parts = item.text.split()
            if len(parts) > 1 and parts[-1][0].isupper() and len(parts[-1]) > 2:
                kinds.setdefault(parts[-1], "person")
            kinds.setdefault(item.text, "person")
        elif item.kind == "organisation" and not item.key and item.end - item.start == 1 and item.text.isupper():
            kinds.setdefault(item.text, item.kind)
    more: list[Found] = []
    for token in doc:
        if token.i in taken or not token.text[:1].isupper():
            continue
        if token.text in kinds and not (token.is_sent_start and token.pos_ not in ("PROPN", "NOUN", "X")):
            more.append(_make(doc, token.i, token.i + 1, kinds[token.text]))
    return more


def _make(doc: Doc, start: int, end: int, kind: ActorKind, *, sure: bool = False) -> Found:
    chars = (doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    text = re.sub(r"\s+", " ", doc[start:end].text)
    return Found(start=start, end=end, chars=chars, text=text, kind=kind, sure=sure)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[0].isalpha()


def _is_surname(doc: Doc, words: list[str], at: int) -> bool:
    """A capitalised word in the same sentence that can be a surname."""
    token = doc[at]
    if not _is_capital(token) or token.is_sent_start or len(token.text) < 2 or words[at].lower() in NOT_NAMES:
        return (
            words[at].lower() in PARTICLES
            and at + 1 < len(doc)
            and _is_capital(doc[at + 1])
            and not token.is_sent_start
        )
    return token.pos_ == "PROPN" or token.ent_type_ == "PERSON"


def _joins(doc: Doc, at: int) -> bool:
    """Is the word before a part of the same name, not a body ("Speaker of the House | Ann Roy")?"""
    before = doc[at - 1]
    if at > 1 and doc[at - 2].lower_ in ("the", "of") and before.text not in first_names():
        return False
    return _is_capital(before) and before.pos_ == "PROPN" and before.ent_iob_ != "O" and doc[at].ent_iob_ == "I"


def _is_office(words: list[str], start: int, end: int) -> bool:
    """A title taken for a name: "German Chancellor", "Kremlin Press" before "Secretary"."""
    at = start
    while at < end:
        match = look_up(words, at)
        head = find_head(words, at)
        if head and at + head[0] > end - 1:
            return True
        at += match.length if match else head[0] if head else 1
        if not match and not head:
            return find_head(words, end - 1) is not None and find_head(words, end - 1)[0] > 1  # type: ignore[index]
    return True


def _is_headlinese(doc: Doc, words: list[str], start: int, end: int) -> bool:
    """Two surnames or a verb caught in one span where every word has a capital ("Macron Tells Putin")."""
    return any(
        doc[at].pos_ in ("VERB", "AUX", "ADP", "DET", "PRON", "CCONJ") and words[at].lower() not in PARTICLES
        for at in range(start, end)
    )


def _is_people(doc: Doc, item: Found) -> bool:
    """Is a group named as such ("Democrats", "Russians"), not by an adjective?"""
    token = doc[item.end - 1]
    return token.tag_ in ("NNPS", "NNS") or (
        token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj") and token.pos_ != "ADJ" and item.text.endswith("s")
    )
