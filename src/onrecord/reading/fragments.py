"""Words between marks that no clause of saying holds: given to the nearest cue above them, or left alone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .cues import STRUCTURAL, Cue, verb_cue
from .direct import Stretch
from .drafts import Draft
from .parse import Parse
from .speakers import Speakers

SCARE = 3
"""Words: a shorter stretch that no cue governs is taken for a scare quote."""


def sayings_of_fragments(parse: Parse, speakers: Speakers, drafts: list[Draft], loose: list[Stretch]) -> list[Draft]:
    """Quoted words that no clause holds, given to the nearest verb above them that has somebody for its subject."""
    found: list[Draft] = []
    for stretch in loose:
        own = [draft for draft in drafts if not draft.inner_only and draft.holds(stretch.tokens.start)]
        described = _as_described(stretch)
        if described is not None:
            found.append(
                Draft(
                    cue=described, ranges=[(stretch.tokens.start, stretch.tokens.end)], frame="q", stretches=[stretch]
                )
            )
            continue
        if own or _is_title(stretch):
            continue
        cue = _cue_above(parse, speakers, stretch)
        if cue is None:
            continue
        same = next((draft for draft in found if draft.cue is not None and draft.cue.head.i == cue.head.i), None)
        if same is not None:
            same.ranges.append((stretch.tokens.start, stretch.tokens.end))
            same.stretches.append(stretch)
        else:
            found.append(
                Draft(
                    cue=cue,
                    ranges=[(stretch.tokens.start, stretch.tokens.end)],
                    frame="q",
                    stretches=[stretch],
                    grade="likely",
                )
            )
    return found


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
    """The nearest verb above the words with somebody for its subject: one of saying; for many words, any."""
    words = sum(1 for token in stretch.tokens if token.is_alpha)
    unknown: Cue | None = None
    for token in _above(stretch.tokens.root):
        cue = verb_cue(token, structural=True) if token.pos_ in ("VERB", "AUX") and not parse.is_quoted(token) else None
        if cue is None or cue.speaker is None or parse.is_quoted(cue.speaker):
            continue
        if not (speakers.can_speak(cue.speaker) or speakers.is_somebody(cue.speaker)):
            continue
        if cue.word is not STRUCTURAL and not cue.word.mind:
            return cue
        if unknown is None and token.pos_ == "VERB" and words > SCARE:
            unknown = cue
    return unknown


def _above(token: Token) -> Iterator[Token]:
    """A token and those it hangs on, up to the root."""
    yield token
    while token.head != token:
        token = token.head
        yield token
