"""Cues: the verbs, nouns and phrases that say that somebody said something.

A spinner replaces verbs of saying ("informed", "mentioned", "shorthanded"), so a verb that is in no list still
counts where the words around it can only be read as a cue; see `structural` and `reading/direct.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from onrecord.languages.en.speech import CERTAIN_PHRASES, PHRASES, CueWord, cue_nouns, cue_verbs, documents, somebody

from .parse import Parse
from .syntax import end_with_particle, noun_phrase, subject_of

STRUCTURAL = CueWord(act="assert", frames=frozenset({"q"}))
"""What is assumed of a verb that is in no list and stands where a cue stands."""


CLEARLY = CueWord(act="assert", frames=frozenset({"c"}))
""" "made clear that …"."""


NAMED = CueWord(act="assert", frames=frozenset({"q"}))
"""A colon behind somebody's name ("VARGA: …")."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the text. `head` is its verb or noun, or the last word of a phrase ("according *to*")."""

    head: Token
    kind: Literal["verb", "noun", "phrase"]
    word: CueWord
    start: int
    end: int
    """Tokens of the cue, half-open, auxiliaries left out."""
    speaker: Token | None
    """Head of the phrase that names the speaker."""


def verb_cue(token: Token, *, structural: bool = False, misread: bool = False) -> Cue | None:
    """The cue that a verb is, None if it is none; with `structural` any verb is one, with `misread` a word that the
    tagger took for no verb too."""
    if not misread and (
        token.pos_ not in ("VERB", "AUX", "NOUN", "ADJ")
        or (token.pos_ in ("NOUN", "ADJ") and not _verb_by_shape(token))
    ):
        return None
    if (
        token.tag_ == "VBN"
        and token.dep_ in ("advcl", "acl")
        and not any(child.dep_ in ("aux", "agent") for child in token.children)
    ):
        return None  # "Asked whether …, she said": the saying is somebody else's
    word = cue_verbs().get(token.lemma_.lower()) or cue_verbs().get(token.lower_)
    if token.lower_ == "clear" and token.head.lemma_ == "make":
        return Cue(
            head=token, kind="verb", word=CLEARLY, start=token.i, end=token.i + 1, speaker=subject_of(token.head)
        )
    if word is None:
        if not structural or token.pos_ != "VERB":
            return None
        word = STRUCTURAL
    end = end_with_particle(token)
    speaker = subject_of(token)
    if misread and (speaker is None or speaker.i > token.i):
        speaker = left_of(token)
    return Cue(head=token, kind="verb", word=word, start=token.i, end=end, speaker=speaker)


def colon_cue(colon: Token, name: Token) -> Cue:
    """The cue that a colon is behind the name of who speaks."""
    return Cue(head=colon, kind="phrase", word=NAMED, start=colon.i, end=colon.i + 1, speaker=name)


def is_negated(cue: Cue) -> bool:
    """ "did not say", "never promised", "neither will she accuse"."""
    return any(child.dep_ == "neg" or child.lower_ in NOT for child in cue.head.children)


NOT = frozenset({"neither", "nor", "never", "hardly"})


def left_of(token: Token) -> Token | None:
    """The noun right before a verb; auxiliaries, adverbs and words in brackets may stand between."""
    at = token.i - 1
    if at >= 0 and token.doc[at].text in {")", "]"}:
        at = next((k - 1 for k in range(at, max(at - 8, 0), -1) if token.doc[k].text in {"(", "["}), at)
    while at >= 0 and (
        token.doc[at].pos_ in ("AUX", "ADV", "PART")
        or (token.doc[at].tag_ in ("VBD", "VBZ") and token.doc[at].lemma_ in ("do", "have", "be"))
    ):
        at -= 1
    return token.doc[at] if at >= 0 and token.doc[at].pos_ in ("NOUN", "PROPN", "PRON") else None


def _verb_by_shape(token: Token) -> bool:
    """Did the tagger take a verb for a noun ("officials concern Russia might …")? It then governs a clause."""
    return any(
        child.dep_ in ("ccomp", "acl", "relcl") and child.i > token.i for child in token.children
    ) and token.lemma_ in ("concern", "fear", "clear")


def find_cues(parse: Parse) -> tuple[Cue, ...]:
    """All cues outside quotation marks, in order; of nouns only those with an owner."""
    found: list[Cue] = []
    for token in parse.doc:
        if token.is_space or parse.block_of(token).kind == "headline" or _shouts(token):
            continue
        if parse.is_quoted(token):
            cue = noun_cue(token)
            if cue is not None and cue.speaker is not None and not parse.is_quoted(cue.speaker):
                found.append(cue)
            continue
        for cue in (verb_cue(token), noun_cue(token), phrase_cue(token)):
            if cue is not None:
                found.append(cue)
    return tuple(found)


def _shouts(token: Token) -> bool:
    """Does the word stand in a line of capitals, a heading of the page?"""
    beside = token.doc[max(token.i - 1, 0) : token.i + 2]
    return token.is_upper and len(token) > 2 and all(t.is_upper for t in beside if t.is_alpha)


def noun_cue(token: Token) -> Cue | None:
    """ "Russia's commitment not to …", "a warning from Tokyo that …": a noun of saying with its owner."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    act = cue_nouns().get(token.lemma_.lower())
    if act is None or complement_head(token) is None:
        return None
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    if owner is None:
        source = next(
            (child for child in token.children if child.dep_ == "prep" and child.lower_ in ("from", "by")), None
        )
        owner = next((child for child in source.children if child.dep_ == "pobj"), None) if source is not None else None
    word = CueWord(act=act, frames=frozenset({"c", "i"}))
    return Cue(head=token, kind="noun", word=word, start=token.i, end=token.i + 1, speaker=owner)


def complement_head(noun: Token) -> Token | None:
    """Verb of the "to …", "not to …" or "that …" right behind a noun, whatever the parser hung it on."""
    doc, at = noun.doc, noun.i + 1
    while at < len(doc) and (doc[at].is_quote or doc[at].lower_ == "not"):
        at += 1
    if at >= len(doc) or doc[at].lower_ not in ("to", "that"):
        return None
    if doc[at].lower_ == "that" and doc[at].dep_ != "mark":
        return None
    head = doc[at].head
    return head if head.i > at and head.pos_ in ("VERB", "AUX") else None


def phrase_cue(token: Token) -> Cue | None:
    """ "according to X" and what spinners make of it, where X can speak."""
    for phrase in PHRASES:
        if token.lower_ != phrase[0]:
            continue
        end = token.i + len(phrase)
        if end >= len(token.doc) or tuple(t.lower_ for t in token.doc[token.i : end]) != phrase:
            continue
        last = token.doc[end - 1]
        named = next((child for child in last.children if child.dep_ == "pobj"), None) or _next_noun(token.doc[end])
        if named is None:
            return None
        if phrase not in CERTAIN_PHRASES and not _stands_apart(token, named):
            return None
        word = CueWord(act="assert", frames=frozenset({"c", "q"}))
        return Cue(head=last, kind="phrase", word=word, start=token.i, end=end, speaker=named)
    return None


def _next_noun(token: Token) -> Token | None:
    """Head of the noun phrase that begins at a token, where the parser attached it elsewhere."""
    for candidate in token.doc[token.i : min(token.i + 8, len(token.doc))]:
        if candidate.pos_ in ("NOUN", "PROPN", "PRON"):
            while candidate.dep_ in ("compound", "nmod") and candidate.head.i > candidate.i:
                candidate = candidate.head
            return candidate
        if candidate.is_punct or candidate.pos_ == "VERB":
            return None
    return None


SPEAKING_TYPES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def _stands_apart(token: Token, named: Token) -> bool:
    """Does a doubtful phrase follow a comma or open its sentence, and name somebody who can speak?"""
    before = token.doc[token.i - 1] if token.i else None
    apart = before is None or before.text in {",", '"', "—", "–", "-"} or before.is_space or token.is_sent_start
    speaks = (
        named.ent_type_ in SPEAKING_TYPES or named.lemma_.lower() in somebody() or named.lemma_.lower() in documents()
    )
    phrase = noun_phrase(named)
    return bool(apart) and (speaks or any(t.ent_type_ in SPEAKING_TYPES for t in phrase if t.dep_ == "compound"))
