"""Words between marks that no clause of saying holds: given to the nearest cue above them, or left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.languages.en.speech import attitudes

from .cues import STRUCTURAL, Cue, left_of, verb_cue
from .direct import Stretch
from .drafts import Draft
from .parse import Parse
from .speakers import Speakers
from .syntax import trim

SCARE = 3
"""Words: a shorter stretch that no cue governs is taken for a scare quote."""


def sayings_of_fragments(parse: Parse, speakers: Speakers, drafts: list[Draft], loose: list[Stretch]) -> list[Draft]:
    """Quoted words that no clause holds, given to the nearest verb above them that has somebody for its subject."""
    found: list[Draft] = []
    heard = {draft.cue.head.i for draft in drafts if draft.cue is not None and not draft.inner_only}
    by_cue: dict[int, Draft] = {}
    owned = {at for draft in drafts if not draft.inner_only for start, end in draft.ranges for at in range(start, end)}
    for stretch in loose:
        described = _as_described(stretch)
        if described is not None:
            found.append(
                Draft(
                    cue=described, ranges=[(stretch.tokens.start, stretch.tokens.end)], frame="q", stretches=[stretch]
                )
            )
            by_cue.setdefault(described.head.i, found[-1])
            continue
        if stretch.tokens.start in owned or _is_title(stretch):
            continue
        cue = _cue_above(parse, speakers, stretch)
        if cue is None or (cue.word.tells and _is_named(stretch)):
            continue  # "told “Today” that …" names a programme
        if cue.head.i in heard and cue.speaker is not None and stretch.tokens.start < cue.speaker.left_edge.i:
            continue  # "As for the “…” text, she said that …" names what she speaks of
        same = by_cue.get(cue.head.i)
        if same is not None:
            same.ranges = _joined(same.ranges, _widened(cue, stretch))
            same.stretches.append(stretch)
        else:
            found.append(
                Draft(
                    cue=cue,
                    ranges=[_widened(cue, stretch)],
                    frame="q",
                    stretches=[stretch],
                    grade="likely",
                )
            )
            by_cue[cue.head.i] = found[-1]
    return found


def _widened(cue: Cue, stretch: Stretch) -> tuple[int, int]:
    """The quoted words with what they need to be understood: the part of the cue's clause that holds them, and before
    "called X “…”" the one who is called so. Cut where the reporter goes on, and left alone where it grows too long."""
    doc, start, end = cue.head.doc, stretch.tokens.start, stretch.tokens.end
    top = next((token for token in _above(stretch.tokens.root) if token.head == cue.head and token != cue.head), None)
    if top is None or start <= cue.head.i or cue.kind != "verb":
        return start, end
    left, right = top.left_edge.i, top.right_edge.i + 1
    aimed = next((token for token in cue.head.children if token.dep_ == "dobj" and token.i < left), None)
    left = aimed.left_edge.i if aimed is not None else left
    right = next((token.i for token in doc[end:right] if token.text in BREAKS), right)
    left, right = trim(doc, max(left, cue.end), right)
    right = max(right, end)
    room = any(token.is_quote for token in doc[end : end + 1])
    if left > start or right < end or (start - left) + (right - end - room) > WIDEST:
        return start, end
    return left, right


def _joined(ranges: list[tuple[int, int]], more: tuple[int, int]) -> list[tuple[int, int]]:
    """The ranges with one more, which takes in those that it overlaps."""
    apart = [item for item in ranges if item[1] <= more[0] or more[1] <= item[0]]
    overlapping = [item for item in ranges if item not in apart]
    start, end = min([more[0], *(a for a, _ in overlapping)]), max([more[1], *(b for _, b in overlapping)])
    return sorted([*apart, (start, end)])


WIDEST = 18
"""Tokens that the words around a quoted fragment may add to it."""

BREAKS = frozenset({",", ";", ":", "—", "–", "--", "(", "."})


def _is_named(stretch: Stretch) -> bool:
    """Has every word a capital?"""
    return all(token.text[0].isupper() for token in stretch.tokens if token.is_alpha)


def _is_title(stretch: Stretch) -> bool:
    """Two to seven words that all begin with a capital, small words aside: a programme, a book, a bill."""
    words = [token.text for token in stretch.tokens if token.is_alpha and (len(token) > 3 or token.text[0].isupper())]
    return 2 <= len(words) <= 7 and all(word[0].isupper() for word in words)


def _as_described(stretch: Stretch) -> Cue | None:
    """ "a “good listener,” as the minister put it": the cue behind "as"."""
    doc = stretch.tokens.doc
    at = stretch.tokens.end
    while at < len(doc) and (doc[at].is_quote or doc[at].text == ","):
        at += 1
    if at >= len(doc) or doc[at].lower_ != "as":
        return None
    for token in doc[at + 1 : min(at + 8, len(doc))]:
        if token.pos_ == "VERB":
            cue = verb_cue(token, structural=True)
            return cue if cue is not None and cue.speaker is not None and at < cue.speaker.i < token.i else None
        if token.is_punct:
            return None
    return None


def _cue_above(parse: Parse, speakers: Speakers, stretch: Stretch) -> Cue | None:
    """The nearest verb above the words with somebody for its subject: one of saying; for many words, one that lays
    something to somebody."""
    words = sum(1 for token in stretch.tokens if token.is_alpha)
    unknown: Cue | None = None
    before = parse.doc[stretch.tokens.start - 2] if stretch.tokens.start >= 2 else None
    beside = verb_cue(before) if before is not None and not parse.is_quoted(before) else None
    amount = beside is not None and beside.head.lemma_ == "add" and not any(t.pos_ == "VERB" for t in stretch.tokens)
    if beside is not None and "q" in beside.word.frames and not amount:
        beside = beside if beside.speaker is not None else replace(beside, speaker=left_of(beside.head))
        if beside.speaker is not None and beside.speaker.lower_ not in THINGS:
            return beside
    for token in _above(stretch.tokens.root):
        cue = verb_cue(token, structural=True) if token.pos_ in ("VERB", "AUX") and not parse.is_quoted(token) else None
        if cue is None or cue.speaker is None or parse.is_quoted(cue.speaker):
            continue
        if not (speakers.can_speak(cue.speaker) or speakers.is_somebody(cue.speaker)):
            continue
        if cue.word is not STRUCTURAL and not cue.word.mind:
            return cue
        if unknown is None and token.pos_ == "VERB" and words > SCARE and f"v:{token.lemma_.lower()}" in attitudes():
            unknown = cue
    return unknown


THINGS = frozenset({"it", "this", "that", "which", "what"})


def _above(token: Token) -> Iterator[Token]:
    """A token and those it hangs on, up to the root."""
    yield token
    while token.head != token:
        token = token.head
        yield token
