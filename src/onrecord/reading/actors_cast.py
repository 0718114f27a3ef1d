"""Names that mean one actor, joined inside one article."""

from __future__ import annotations

from collections import Counter, defaultdict

from onrecord.languages.en.gazetteer import (
    body_names,
    capital_names,
    cities,
    first_names,
    look_up,
    place_name,
    state_names,
    us_states,
)
from onrecord.languages.en.name_parts import CALLED_AFTER, MEDIA_WORDS, PARLIAMENTS, SUFFIXES
from onrecord.languages.en.person_names import generation, may_be, name_words
from onrecord.languages.en.team_names import team_nickname
from onrecord.languages.en.word_ranks import word_rank

from .actors_draft import Draft, Found, Gender
from .actors_metonyms import acts
from .parse import Parse

NAMESAKE = "Georgia"
"""A state of the United States and one of the world."""
NEAR_THE_NAMESAKE = frozenset({"Tbilisi", "Armenia", "Azerbaijan", "Abkhazia", "South Ossetia", "Caucasus"})
PLAIN = 3_000
"""Place among the common words before which a word is too plain to stand for a body alone ("State", "House")."""
SHORTEST_FIRST = 3
"""Letters that the first word of a body's name must exceed to stand for it."""
FEMALE_TITLES = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "lady",
        "dame",
        "queen",
        "princess",
        "sister",
        "congresswoman",
        "actress",
        "first lady",
        "duchess",
    }
)
MALE_TITLES = frozenset(
    {"mr", "sir", "lord", "king", "prince", "pope", "congressman", "father", "duke", "emperor", "sultan"}
)


def gather(parse: Parse, found: list[Found]) -> list[Draft]:
    """One draft for each actor that the names of an article mean, each with its mentions."""
    if _is_about_america(found):
        for item in found:
            if item.text == NAMESAKE and item.kind == "state":
                item.kind, item.key = "place", None
    drafts = _people(parse, [item for item in found if item.kind == "person"])
    drafts += _keyed(parse, [item for item in found if item.kind != "person" and item.key])
    drafts += _others([item for item in found if item.kind != "person" and not item.key], drafts)
    return drafts


def _is_about_america(found: list[Found]) -> bool:
    """Does "Georgia" stand beside states of the United States, and not beside what lies near the country?"""
    texts = {item.text for item in found if item.kind in ("place", "state")} - {NAMESAKE}
    return bool(texts & (us_states() | {"Atlanta"})) and not texts & NEAR_THE_NAMESAKE


def _people(parse: Parse, found: list[Found]) -> list[Draft]:
    drafts: list[Draft] = []
    by_word: dict[str, list[tuple[tuple[str, ...], Draft]]] = defaultdict(list)
    first: dict[str, int] = {}
    for item in found:
        first[item.text] = min(item.start, first.get(item.text, item.start))
    texts = sorted(first, key=lambda text: (-len(text.split()), first[text]))
    often = Counter(item.text for item in found)
    apart = _with_generations({item.text for item in found if parse.block_of(parse.doc[item.start]).kind != "headline"})
    weight: Counter[int] = Counter()
    sons: dict[int, dict[str | None, int]] = defaultdict(dict)  # who is called "Jr.", and where first
    where: dict[str, list[Draft]] = {}
    for text in texts:
        words = name_words(text)
        alike = [pair for word in dict.fromkeys((*words[:1], *words[-1:])) for pair in by_word[word]]
        matches = [draft for known, draft in alike if may_be(words, known)]
        matches = list({id(draft): draft for draft in matches}.values())
        born = generation(text)
        if words in apart:
            matches = [draft for draft in matches if born == apart[words].get(id(draft))]
        elif len(words) == 1 and born:
            matches = [draft for draft in matches if born in sons.get(id(draft), {})] or matches
        elif len(words) == 1:
            matches = [draft for draft in matches if first[text] >= min(sons.get(id(draft), {None: 0}).values())]
        if not matches:
            draft = Draft(kind="person")
            drafts.append(draft)
            matches = [draft]
            if words in apart:
                apart[words][id(draft)] = generation(text)
        elif len(words) > 1:
            matches = [max(matches, key=lambda draft: weight[id(draft)])]
        if len(matches) == 1:
            weight[id(matches[0])] += often[text]
            if born or id(matches[0]) in sons:
                sons[id(matches[0])].setdefault(born, first[text])
            for word in dict.fromkeys((*words[:1], *words[-1:])):
                by_word[word].append((words, matches[0]))
        where[text] = matches
    full = Counter(id(where[item.text][0]) for item in found if " " in item.text)
    for item in sorted(found, key=lambda item: item.start):
        matches = where[item.text]
        draft = matches[0] if len(matches) == 1 else _nearest(parse, item, matches, full)
        draft.add(item)
        gender = _gender(parse, item)
        draft.gender = draft.gender or gender
    return [draft for draft in drafts if draft.found]


def _with_generations(texts: set[str]) -> dict[tuple[str, ...], dict[int, str | None]]:
    """Full names that stand with "Jr." and without: father and son, for a report names one of them in full once, and by
    the surname from then on.

    Args:
        texts: names outside the headline, which is short and leaves such things out.
    """
    without = {name_words(text) for text in texts if generation(text) is None}
    return {words: {} for text in sorted(texts) if generation(text) and (words := name_words(text)) in without}


def _nearest(parse: Parse, item: Found, matches: list[Draft], full: Counter[int]) -> Draft:
    """Of namesakes: the one whose gender the title gives, then whose surname it is.

    Then the one most often named in full, for reports call their main person by the surname alone and say "his father
    Jan Visser"; of equals the first.
    """
    gender = _title_gender(parse, item)
    if gender:
        matches = [draft for draft in matches if draft.gender in (None, gender)] or matches
    surname = [d for d in matches if any(name.split()[-1] == item.text for name in d.names)] or matches
    known = [d for d in surname if d.last_before(item.start) >= 0] or surname
    return max(known, key=lambda d: (full[id(d)], -d.runs[0][0] if d.runs else 0))


def _gender(parse: Parse, item: Found) -> Gender | None:
    by_title = _title_gender(parse, item)
    if by_title:
        return by_title
    words = item.text.split()
    return first_names().get(words[0]) if len(words) > 1 else None


def _title_gender(parse: Parse, item: Found) -> Gender | None:
    if item.start == 0:
        return None
    before = parse.doc[item.start - 1].lower_.rstrip(".")
    return "female" if before in FEMALE_TITLES else "male" if before in MALE_TITLES else None


def _keyed(parse: Parse, found: list[Found]) -> list[Draft]:
    by_key: dict[str, Draft] = {}

    def draft(key: str, item: Found, name: str | None) -> Draft:
        if key not in by_key:
            by_key[key] = Draft(kind=item.kind, key=key, name=name)
        return by_key[key]

    for item in sorted(found, key=lambda item: item.start):
        key = item.key or ""
        iso = key.removeprefix("iso3166:")
        if item.kind == "place" and key.startswith("iso3166:"):
            if acts(parse.doc, item):
                item.kind, item.form = "state", "metonym"
                draft(key, item, state_names()[iso][0]).add(item)
            else:
                draft("city:" + capital_names(iso, item.text), item, capital_names(iso, item.text)).add(item)
        else:
            name = state_names()[iso][0] if key.startswith("iso3166:") else body_names().get(key, item.text)
            if key.startswith("office:") and item.text != name:
                item.form = "metonym"
            draft(key, item, name).add(item)
    return list(by_key.values())


def _others(found: list[Found], keyed: list[Draft]) -> list[Draft]:
    """Bodies, places and groups that no list knows: short forms are the longest name that they may stand for."""
    for item in found:
        item.text = place_name(item.text) if item.kind == "place" else item.text
    surnames = {name.split()[-1] for draft in keyed if draft.kind == "person" for name in draft.names}
    long_of = _long_forms(found, surnames)
    by_name = {name: draft for draft in keyed for name in draft.names}
    bodies = {name: draft for name, draft in by_name.items() if draft.kind not in ("person", "place")}
    by_name |= {_initials(name.split()): draft for name, draft in sorted(bodies.items()) if len(name.split()) > 1}
    drafts: dict[str, Draft] = {}
    for item in found:
        text = long_of.get(item.text, item.text)
        draft = by_name.get(text) or drafts.get(text)
        if draft is None:
            draft = drafts[text] = Draft(kind=item.kind)
        draft.add(item)
    return list(drafts.values())


def _long_forms(found: list[Found], surnames: set[str]) -> dict[str, str]:
    """By short form the long one; places have none."""
    longest = sorted({item.text for item in found}, key=lambda text: (-len(text.split()), text))
    places = {item.text for item in found if item.kind == "place"}
    by_edge: dict[str, list[str]] = defaultdict(list)
    for full in longest:
        for edge in dict.fromkeys((full.split()[0], full.split()[-1], _initials(full.split()))):
            by_edge[edge].append(full)
    long_of: dict[str, str] = {}
    for text in longest:
        if text in places:
            continue
        words = text.split()
        for full in dict.fromkeys(by_edge[words[0]] + by_edge[words[-1]]):
            if _is_short_for(words, full.split(), surnames):
                long_of.setdefault(text, long_of.get(full, full))
    return long_of


def _is_short_for(words: list[str], longer: list[str], surnames: set[str]) -> bool:
    """Without "Inc.", the first or the last words, the letters, a newspaper's or a team's last word, or a first word
    that is nobody's name."""
    if len(longer) <= len(words):
        return False
    begins, ends = longer[: len(words)] == words, longer[-len(words) :] == words
    if len(words) > 1:
        return begins or ends
    (text,) = words
    if begins and longer[1].lower().strip(".,") in SUFFIXES:
        return True
    if ends and (text.lower() in MEDIA_WORDS or team_nickname(longer) == text):
        return True
    if len(text) > 1 and _initials(longer) == text:
        return True
    if longer[-1].lower() in PARLIAMENTS:
        return False
    if word_rank(text.lower()) < PLAIN:
        return False
    known = text in cities() or text in first_names() or text in surnames or look_up(words, 0) is not None
    return begins and len(text) > SHORTEST_FIRST and not known and longer[1].lower() not in CALLED_AFTER


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())
