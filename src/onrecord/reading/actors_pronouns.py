"""Whom he, she, it and they mean: the nearest fitting actor, subjects before others, and nobody where two fit alike."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.record import ActorKind

from .actors_draft import Draft, Found, Gender
from .parse import Parse

GENDERS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
RELATIVE = frozenset({"who", "whom", "whose"})
OWNING: dict[str, tuple[ActorKind, ...]] = {"its": ("state", "organisation"), "their": ("group",)}
BODIES: tuple[ActorKind, ...] = ("state", "organisation")
WINDOW = 4
"""Sentences that a pronoun may look back."""
NEARNESS = (1.0, 0.9, 0.45, 0.25, 0.12)
"""Weight of a mention by the number of sentences between it and the pronoun."""
CLEAR = 1.15
"""How much better than the next the best must be."""
UNKNOWN = 0.55
"""What is left of the weight of somebody whose gender nothing tells."""
QUOTED = 0.3
"""What is left of a mention's weight inside quotation marks: pronouns outside seldom mean who is named there."""
PART = {
    "nsubj": 2.0,
    "nsubjpass": 1.8,
    "dobj": 1.0,
    "dative": 1.0,
    "pobj": 0.8,
    "poss": 0.7,
    "conj": 0.9,
    "appos": 1.0,
    "ROOT": 1.5,
}

Row = tuple[int, float, Found, Draft]
"""A mention: its first token, how prominent it is, and whose it is."""


def find_pronouns(parse: Parse, drafts: list[Draft]) -> None:
    """Adds the pronouns outside quotation marks to the drafts they mean."""
    starts = [sent.start for sent in parse.doc.sents]
    trail = sorted(
        ((item.start, _part(parse, item), item, draft) for draft in drafts for item in draft.found),
        key=lambda row: row[0],
    )
    for token in _pronouns(parse):
        near = _window(trail, starts, token)
        sure = False
        if token.lower_ in RELATIVE:
            draft = _antecedent(token, near)
        elif token.lower_ in GENDERS:
            draft, sure = _person(parse, token, near, starts)
        elif token.lower_ == "it" and token.dep_ == "nsubj" and not _is_empty(token):
            draft = _body(token, near, starts, BODIES)
        elif token.lower_ == "they" and token.dep_ == "nsubj":
            draft = _body(token, near, starts, ("group",))
        elif token.lower_ in OWNING:
            draft = _owner(token, near, starts)
        else:
            continue
        if draft is None:
            continue
        if token.lower_ in GENDERS and draft.gender is None:
            draft.guess = draft.guess or GENDERS[token.lower_]
            draft.gender = GENDERS[token.lower_] if sure else None
        item = Found(
            start=token.i,
            end=token.i + 1,
            chars=(token.idx, token.idx + len(token)),
            text=token.text,
            kind=draft.kind,
            form="pronoun",
        )
        draft.add(item)
        insort(trail, (token.i, PART.get(token.dep_, 0.6) * 0.9, item, draft), key=lambda row: row[0])


def _pronouns(parse: Parse) -> Iterator[Token]:
    return (token for token in parse.doc if token.pos_ == "PRON" and not parse.is_quoted(token))


def _antecedent(token: Token, trail: list[Row]) -> Draft | None:
    """Whom a relative pronoun means: the noun that its clause hangs on, which must be a person's or a group's."""
    verb = token.head
    while verb.dep_ != "relcl" and verb.head != verb and verb.head.i >= token.i:
        verb = verb.head
    noun = verb.head
    if verb.dep_ != "relcl" or noun.i >= token.i:
        return None
    while noun.dep_ == "appos" and noun.head.i < noun.i:
        noun = noun.head  # "Ann Roy, a bold lawyer who won": hers, whether or not the lawyer is a mention
    meant = {id(draft): draft for _, _, item, draft in trail if item.start <= noun.i < item.end}
    draft = next(iter(meant.values())) if len(meant) == 1 else None
    return draft if draft is not None and draft.kind in ("person", "group") else None


def _owner(token: Token, trail: list[Row], starts: list[int]) -> Draft | None:
    """Whose "its" or "their" is: the subject's of its own sentence, if nobody else there could be meant."""
    kinds = OWNING[token.lower_]
    here = bisect_right(starts, token.i)
    before = [
        row for row in trail if row[0] < token.i and bisect_right(starts, row[0]) == here and row[3].kind in kinds
    ]
    if len({id(draft) for _, _, _, draft in before}) != 1:
        return None
    return before[-1][3] if any(part >= PART["nsubjpass"] for _, part, _, _ in before) else None


def _window(trail: list[Row], starts: list[int], token: Token) -> list[Row]:
    """The mentions in the sentence of the pronoun and in those that it may look back to."""
    here = bisect_right(starts, token.i)
    first = starts[max(0, here - 1 - WINDOW)]
    last = starts[here] if here < len(starts) else len(token.doc)
    return trail[bisect_left(trail, first, key=lambda row: row[0]) : bisect_left(trail, last, key=lambda row: row[0])]


def _person(parse: Parse, token: Token, trail: list[Row], starts: list[int]) -> tuple[Draft | None, bool]:
    """Who a pronoun means, and whether that tells the gender: the subject, with no other person near it could be."""
    gender = GENDERS[token.lower_]
    governor, clear = _subject_above(token, trail, gender)
    if governor is not None:
        return (governor, _is_alone(governor, trail, gender)) if clear else (None, False)
    barred = _named_below(token, trail)
    barred |= (
        _same_clause(token, trail)
        if token.lower_ in ("him", "her") and token.dep_ in ("dobj", "dative", "pobj")
        else set()
    )
    best = _best(
        parse,
        token,
        trail,
        starts,
        lambda draft: draft.kind == "person" and _could_be(draft, gender) and id(draft) not in barred,
    )
    return best, best is not None and _is_subject(best, trail, token) and _is_alone(best, trail, gender)


def _could_be(draft: Draft, gender: Gender) -> bool:
    return (draft.gender or draft.guess) in (None, gender)


def _is_alone(draft: Draft, trail: list[Row], gender: Gender) -> bool:
    """Is nobody else near who could be meant?"""
    return not any(
        other is not draft and other.kind == "person" and _could_be(other, gender) for _, _, _, other in trail
    )


def _is_subject(draft: Draft, trail: list[Row], token: Token) -> bool:
    parts = [part for at, part, item, other in trail if other is draft and at < token.i and item.form != "pronoun"]
    return bool(parts) and parts[-1] >= PART["nsubjpass"]


def _best(parse: Parse, token: Token, trail: list[Row], starts: list[int], fits: object) -> Draft | None:
    here = bisect_right(starts, token.i)
    scores: dict[int, float] = {}
    drafts: dict[int, Draft] = {}
    for at, part, item, draft in trail:
        away = here - bisect_right(starts, at)
        if at >= token.i or away > WINDOW or not fits(draft):  # type: ignore[operator]
            continue
        if item.phrase and item.phrase[0] <= token.i < item.phrase[1]:
            continue
        known = 1.0 if draft.gender else 0.85 if draft.guess else UNKNOWN
        scores[id(draft)] = max(scores.get(id(draft), 0.0), NEARNESS[away] * part * known) + 0.02
        drafts[id(draft)] = draft
    if not scores:
        return None
    ranked = sorted(scores, key=lambda key: (-scores[key], -drafts[key].last_before(token.i)))
    if len(ranked) > 1 and scores[ranked[0]] < CLEAR * scores[ranked[1]]:
        return None
    return drafts[ranked[0]]


def _subject_above(token: Token, trail: list[Row], gender: Gender) -> tuple[Draft | None, bool]:
    """The subject of the clause above ("Macron said that he"), and whether it is clear that it is meant.

    It is not where an adverbial clause lies between and somebody else was named in the meantime ("Smith left the
    room of Brown, as he …").
    """
    by_token = {
        at: draft
        for row in trail
        for draft in (row[3],)
        for at in range(row[2].start, row[2].end)
        if row[3].kind == "person"
    }
    verb = token.head if token.dep_ != "poss" else token.head.head
    loose = False
    for _ in range(6):
        loose = loose or (verb.dep_ in ("advcl", "relcl", "acl") and verb.i < token.i) or verb.dep_ == "advcl"
        if verb.pos_ in ("VERB", "AUX"):
            for child in verb.children:
                if (
                    child.dep_ in ("nsubj", "nsubjpass")
                    and child.i < token.i
                    and child.i in by_token
                    and child.i != token.i
                ):
                    draft = by_token[child.i]
                    own = token.dep_ in ("dobj", "dative") and token.head == verb
                    if _could_be(draft, gender) and not own:
                        return draft, not (loose and _rival(by_token, child.i, token.i, draft, gender))
        if verb.head == verb:
            return None, True
        verb = verb.head
    return None, True


def _rival(by_token: dict[int, Draft], start: int, end: int, draft: Draft, gender: Gender) -> bool:
    """Does another fitting person stand between a subject and a pronoun?"""
    return any(other is not draft and _could_be(other, gender) for at, other in by_token.items() if start < at < end)


def _named_below(token: Token, trail: list[Row]) -> set[int]:
    """Who is named in the clause that a subject pronoun governs: "He said Smith would come" is not said by Smith."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return set()
    below = {word.i for word in token.head.subtree if word.i > token.i}
    return {id(draft) for _, _, item, draft in trail if item.form == "name" and item.start in below}


def _same_clause(token: Token, trail: list[Row]) -> set[int]:
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    subjects = {child.i for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")}
    if verb.dep_ == "relcl" and any(verb.doc[at].lower_ in ("who", "that", "which") for at in subjects):
        subjects.add(verb.head.i)
    return {id(draft) for _, _, item, draft in trail if subjects & set(range(item.start, item.end))}


def _body(token: Token, trail: list[Row], starts: list[int], kinds: tuple[ActorKind, ...]) -> Draft | None:
    """The subject of the clause above or, at the beginning of a sentence, that of the sentence before."""
    here = bisect_right(starts, token.i)
    subjects = [(at, draft) for at, part, _, draft in trail if draft.kind in kinds and part >= 1.8 and at < token.i]
    same = [draft for at, draft in subjects if bisect_right(starts, at) == here]
    if same:
        return same[-1] if len({id(d) for d in same}) == 1 else None
    before = [draft for at, draft in subjects if bisect_right(starts, at) == here - 1]
    return before[-1] if before and len({id(d) for d in before}) == 1 else None


def _is_empty(token: Token) -> bool:
    """ "it is clear that", "it rained", "it is understood"."""
    verb = token.head
    if verb.lemma_ in ("seem", "appear", "rain", "snow", "happen", "turn", "take"):
        return True
    be = verb.lemma_ == "be" or any(child.dep_ == "auxpass" for child in verb.children)
    return be and not any(
        child.dep_ in ("acomp",) and child.lemma_ in ("open", "ready", "prepared", "willing") for child in verb.children
    )


def _part(parse: Parse, item: Found) -> float:
    """How prominent the mention is in its sentence."""
    token = parse.doc[item.end - 1] if item.form != "description" else parse.doc[item.start : item.end].root
    if token.dep_ in ("conj", "appos") and token.head.dep_ in PART:
        return PART[token.head.dep_] * 0.9
    return PART.get(token.dep_, 0.6) * (QUOTED if parse.is_quoted(token) else 1.0)
