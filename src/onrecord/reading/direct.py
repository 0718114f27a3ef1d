"""Direct speech: stretches between quotation marks that stand as sentences of their own, and who is said to speak them.

The frame is read from the surface, not from the parse: what stands before the opening mark (a sentence's end, a
colon, a comma after a cue, a cue) and behind the closing one (a comma, then a name and a verb in either order).
Parsers break sentences inside quotations, and a spinner's verbs ("informed", "mentioned") are found here whatever
they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Span as TokenSpan, Token

from onrecord.languages.en.speech import PRESS

from .cues import Cue, colon_cue, phrase_cue, verb_cue
from .parse import Parse
from .syntax import RELATIVE, segment_start

Opening = Literal["sentence", "colon", "comma", "cue", "inside"]

REACH = 40
"""Tokens behind a closing mark within which its cue is sought: a name with a long apposition fits."""


BREAK = 25
"""Tokens between a cue and the second half of the quotation that it breaks."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks: characters of the clean text, the tokens they cover, and how they begin."""

    start: int
    end: int
    text: str
    tokens: TokenSpan
    opening: Opening


def first_token(stretch: Stretch) -> int:
    return stretch.tokens.start


@dataclass(frozen=True, slots=True)
class Frame:
    """A direct quotation: its stretches (several if the cue breaks it) and its cue, None where it carries on
    another."""

    stretches: tuple[Stretch, ...]
    cue: Cue | None
    own: bool = False
    """The writer speaks of himself: "I said"."""


def find_stretches(parse: Parse) -> tuple[Stretch, ...]:
    """All stretches with a letter or digit in them, outside headlines."""
    found = []
    for start, end in parse.quoted:
        tokens = parse.doc.char_span(start, end, alignment_mode="expand")
        if (
            tokens is None
            or not any(token.is_alpha or token.like_num for token in tokens)
            or parse.block_of(tokens[0]).kind == "headline"
        ):
            continue
        while len(tokens) > 1 and tokens[0].is_quote:
            tokens = tokens[1:]
        while len(tokens) > 1 and (tokens[-1].is_quote or tokens[-1].is_space):
            tokens = tokens[:-1]
        text, opening = parse.clean.text[start:end], _opening(parse, start, tokens)
        found.append(Stretch(start=start, end=end, text=text, tokens=tokens, opening=opening))
    return tuple(found)


def find_frames(parse: Parse, stretches: tuple[Stretch, ...]) -> tuple[Frame, ...]:
    """The direct quotations among the stretches, in order."""
    frames: list[Frame] = []
    at = 0
    while at < len(stretches):
        stretch = stretches[at]
        following = stretches[at + 1] if at + 1 < len(stretches) else None
        if stretch.opening == "inside" or not _is_said(stretch):
            at += 1
            continue
        after = _cue_after(parse, stretch, following) if _opens_block(parse, stretch) else None
        cue = after or (_cue_before(parse, stretch) if stretch.opening != "sentence" else None)
        if cue is None:
            after = cue = _cue_after(parse, stretch, following)
        first_person = cue is not None and cue.speaker is not None and cue.speaker.lower_ in ("i", "we", "you")
        if cue is None and stretch.opening != "sentence":
            at += 1
            continue
        parts = [stretch]
        if after is not None and following is not None and _broken(parse, after, following):
            parts.append(following)
        frames.append(Frame(stretches=tuple(parts), cue=cue, own=first_person))
        at += len(parts)
    return tuple(frames)


def _opens_block(parse: Parse, stretch: Stretch) -> bool:
    """Does a block begin with the quotation? A cue behind it then goes before a line above that ends in a colon."""
    begin = parse.clean.starts[parse.block_number(stretch.tokens[0])]
    return not _before(parse, begin, stretch.start - 1)


def _opening(parse: Parse, start: int, tokens: TokenSpan) -> Opening:
    block = parse.clean.starts[parse.block_number(tokens[0])]
    before = _before(parse, block, start - 1)
    text = parse.clean.text
    first = next((text[at] for at in range(start, len(text)) if text[at].isalnum()), "")
    if not before:
        number = parse.block_number(tokens[0])
        above = text[parse.clean.starts[max(0, number - 1)] : block].rstrip()
        return "colon" if above.endswith(":") else "sentence"
    last = before[-1]
    if last in "\"'" and len(before) > 1:
        return "sentence" if before[-2] in ".!?…" and (first.isupper() or first.isdigit()) else "inside"
    if last in ".!?…)":
        return (
            "sentence"
            if (first.isupper() or first.isdigit()) and not _abbreviated(before) and last != ")"
            else "inside"
        )
    if last == ":":
        return "colon"
    if last in ",—–-":
        sentence = first.isupper() or first.isdigit() or (last == "," and _is_introduced(parse, tokens))
        return "comma" if sentence else "inside"
    previous = parse.doc[tokens.start - 2] if tokens.start >= 2 else None
    if previous is not None and verb_cue(previous) is not None and first.isupper() and len(tokens) >= 4:
        return "cue"
    return "inside"


def _is_introduced(parse: Parse, tokens: TokenSpan) -> bool:
    """Does a verb that words between marks follow stand before the comma, and do the words end as a sentence does
    ("told his supporters, “our nation is in trouble.”")?"""
    if tokens[-1].text not in {".", "!", "?"} or len(tokens) < SENTENCE:
        return False
    for token in reversed(parse.doc[max(tokens.start - INTRODUCTION, 0) : tokens.start]):
        if token.text in {".", "!", "?", ";"} or token.is_space:
            return False
        cue = verb_cue(token)
        if cue is not None and token.tag_ in ("VBD", "VBZ", "VBP", "VBG"):
            return "q" in cue.word.frames and not cue.word.mind
    return False


SENTENCE = 5
"""Tokens of a sentence between marks that begins with a small letter."""

INTRODUCTION = 8
"""Tokens before such a sentence in which its verb stands."""


def _before(parse: Parse, block: int, at: int) -> str:
    """The last words before a character, blanks behind them left out; nothing where only blanks stand before it in
    its block."""
    text = parse.clean.text
    while at > block and text[at - 1].isspace():
        at -= 1
    return text[max(block, at - LAST_WORDS) : max(block, at)]


LAST_WORDS = 40
"""Characters before a mark that tell how it is opened."""


def _abbreviated(before: str) -> bool:
    word = before.split()[-1]
    return word.rstrip(".").lower() in {
        "mr",
        "mrs",
        "ms",
        "dr",
        "sen",
        "rep",
        "gov",
        "gen",
        "u.s",
        "u.k",
        "st",
        "jr",
        "no",
        "vs",
    }


def _is_said(stretch: Stretch) -> bool:
    """Sentences, not scare quotes: a verb, or words that a colon or a comma introduces."""
    if stretch.opening in ("colon", "comma", "cue"):
        return True
    has_verb = any(token.pos_ in ("VERB", "AUX") for token in stretch.tokens)
    ends = stretch.text.rstrip()[-1:] in ".,!?…—-–"
    return ends or (has_verb and len(stretch.tokens) >= 3)


def _cue_after(parse: Parse, stretch: Stretch, following: Stretch | None) -> Cue | None:
    """The cue behind a closing mark: "…," she said; "…," said the minister; "…," according to X."""
    doc = parse.doc
    begin = stretch.tokens.end
    while begin < len(doc) and (doc[begin].is_quote or doc[begin].text in {",", " "}):
        begin += 1
    if begin >= len(doc) or doc[begin].is_space:
        return None
    closes = stretch.text.rstrip("' ")[-1:]
    comma = (
        closes in ",?!—–-…"
        or doc[begin - 1].text == ","
        or (stretch.end + 1 < len(parse.clean.text) and parse.clean.text[stretch.end + 1] == ",")
    )
    if not comma and not (doc[begin].is_lower and closes == "."):
        return None
    stop = min(begin + REACH, following.tokens.start if following is not None else len(doc), len(doc))
    window = list(_until_stop(doc, begin, stop))
    phrase = phrase_cue(window[0]) if window else None
    if phrase is not None:
        return phrase
    fallback: Cue | None = None
    for token in window:
        if token.dep_ == "relcl" or token.lower_ in RELATIVE:
            continue
        cue = verb_cue(token)
        ahead = token.tag_ == "VB" and any(child.tag_ == "MD" or child.lemma_ == "do" for child in token.children)
        if cue is not None and (ahead or token.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG")):
            return _with_speaker(cue, window)
        if fallback is None and token.tag_ in ("VBD", "VBZ") and token.pos_ == "VERB":
            subject = next((child for child in token.children if child.dep_ == "nsubj" and child.i >= begin), None)
            if subject is not None and subject.i <= begin + 8:
                fallback = verb_cue(token, structural=True)
    return _with_speaker(fallback, window) if fallback is not None else None


def _until_stop(doc: Doc, begin: int, stop: int) -> Iterator[Token]:
    for token in doc[begin:stop]:
        if token.text in {".", "!", "?", ";"} or (token.is_space and "\n\n" in token.text):
            return
        yield token


def _with_speaker(cue: Cue, window: list[Token]) -> Cue:
    """The cue with a speaker found beside it, where the parser saw none or looked inside the quotation."""
    inside = {token.i for token in window}
    if cue.speaker is not None and cue.speaker.i in inside:
        return cue
    before = [token for token in window if token.i < cue.head.i and token.pos_ in ("PROPN", "NOUN", "PRON")]
    behind = [token for token in window if token.i > cue.head.i and token.pos_ in ("PROPN", "NOUN", "PRON")]
    found = None
    if before:
        found = _top(before[0], inside)
    elif behind and not (
        cue.word.tells and (behind[0].lower_ in PRESS or (behind[0].i == cue.end and behind[0].pos_ == "NOUN"))
    ):
        found = _top(behind[0], inside)
    elif behind:  # "…," told journalists: a translation without its pronoun
        return replace(cue, speaker=None)
    return Cue(head=cue.head, kind=cue.kind, word=cue.word, start=cue.start, end=cue.end, speaker=found or cue.speaker)


def _top(token: Token, inside: set[int]) -> Token:
    """The head of the noun phrase that a token opens."""
    while (
        token.dep_ in ("compound", "poss", "amod", "nmod", "det")
        and token.head.i in inside
        and token.head.pos_ in ("NOUN", "PROPN")
    ):
        token = token.head
    return token


def _cue_before(parse: Parse, stretch: Stretch) -> Cue | None:
    """The cue before an opening mark: the nearest verb of saying to its left in the sentence, not inside a relative
    clause."""
    doc = parse.doc
    edge = stretch.tokens.start - 1
    while edge > 0 and (doc[edge].is_space or doc[edge].is_quote):
        edge -= 1
    begin = segment_start(doc, edge)
    left = [token for token in doc[begin : stretch.tokens.start] if not parse.is_quoted(token) and not token.is_space]
    for token in left:
        phrase = phrase_cue(token)
        if phrase is not None:
            between = [t for t in left if t.i >= phrase.end]
            if not any(t.pos_ == "VERB" and t.dep_ not in ("acl", "relcl") for t in between):
                return phrase
    cues = [cue for token in left if (cue := verb_cue(token)) is not None]
    named = _named_before_colon(left) if stretch.opening == "colon" else None
    if named is not None:
        return named
    for wanted in ("q", "any"):
        for cue in reversed(cues):
            hangs = cue.head.dep_ in ("acl", "relcl", "xcomp") and cue.head.head.pos_ == "NOUN"
            if (cue.head.dep_ == "acl" and cue.head.tag_ == "VBN") or (hangs and cue.head.tag_ == "VB"):
                continue  # "an excuse to say": nobody has said it
            if wanted == "q" and ("q" not in cue.word.frames or cue.word.mind):
                continue
            return _with_left_speaker(cue, left)
    if stretch.opening == "colon":
        verbs = [token for token in left if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP", "VBG")]
        if verbs:
            cue_ = verb_cue(verbs[-1], structural=True)
            return _with_left_speaker(cue_, left) if cue_ is not None else None
    return None


def _named_before_colon(left: list[Token]) -> Cue | None:
    """ "Maria Lund: “…”": somebody's name right before the colon, and no verb between it and the sentence's head."""
    colon = next((token for token in reversed(left) if token.text == ":"), None)
    if colon is None or colon.i == 0:
        return None
    doc = colon.doc
    name = doc[colon.i - 1]
    at = colon.i - 1
    while at >= left[0].i and doc[at].text not in {"-", "—", "–", ",", ";"}:
        if doc[at].pos_ in ("VERB", "AUX"):
            return None
        at -= 1
    if name.ent_type_ not in ("PERSON", "ORG") or (at >= left[0].i and doc[at].text == ","):
        return None
    return colon_cue(colon, name)


def _with_left_speaker(cue: Cue, left: list[Token]) -> Cue:
    if cue.speaker is not None:
        return cue
    if cue.head == left[0]:  # "Said Ellis: “…”"
        behind = next((token for token in left[1:] if token.pos_ in ("PROPN", "NOUN", "PRON")), None)
        return replace(cue, speaker=_top(behind, {token.i for token in left})) if behind is not None else cue
    inside = {token.i for token in left}
    before = [
        token
        for token in left
        if token.i < cue.head.i
        and token.pos_ in ("PROPN", "PRON", "NOUN")
        and token.dep_ not in ("pobj", "dobj", "poss", "compound")
    ]
    found = _top(before[-1], inside) if before else None
    return Cue(head=cue.head, kind=cue.kind, word=cue.word, start=cue.start, end=cue.end, speaker=found)


def _broken(parse: Parse, cue: Cue, following: Stretch) -> bool:
    """Does the next stretch go on with the same sentence: "We will," he said, "go"?"""
    if following.tokens.start - cue.end > BREAK or parse.block_number(following.tokens[0]) != parse.block_number(
        cue.head
    ):
        return False
    between = parse.clean.text[cue.head.idx : following.start - 1].rstrip()
    if re.search(r"[.!?;](?=\s+[A-Z])|[.!?;]$", between):
        return False
    first = next((char for char in following.text if char.isalnum()), "")
    return between.endswith((",", ", but", ", and", ", because")) and (
        first.islower() or following.text.startswith(("I ", "I'")) or cue.word.frames == frozenset({"q"})
    )
