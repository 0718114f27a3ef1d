"""Can a sentence or clause be read without what stands around it, and in one line?"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.dating_words import AIMED, KNOWN, LEANING_WORDS, SHELLS, TIMES

from .parse import Parse

LONGEST = 280
"""Characters. Of a longer sentence the last clause goes, where it can be parted; a line of a timeline holds as much."""

COMMAS = {",", ";", ":", "-", "–", "—"}
PARTED = {"conj", "advcl", "relcl", "acl", "parataxis"}
SUBJECTS = {"nsubj", "nsubjpass"}
MANY = {"they", "them", "their"}
THINGS = MANY | {"it", "its"}
LEAD = 3
"""Tokens at the beginning in which a pronoun is given its name later, in the timeline."""
SHORT_LINE = 40
"""Characters; texts are wrapped at 60 or more, and a shorter line is a headline, a link or a caption."""
LEAST_NAME = 4
"""Letters of a word that twice in a row shows two lines run into one."""


def shortened(
    start: Token, end: Token, top: Token, verb: Token, tokens: TokenSpan | None
) -> tuple[Token, Token] | None:
    """The clause without its stop, and without its last parts if it is too long; None where it stays too long."""
    doc = start.doc
    last = max(verb.i, top.i, tokens.end - 1 if tokens is not None else 0)
    while end.i > last and (end.text in COMMAS | {"."} or end.is_space):
        end = end.nbor(-1)
    while _length(start, end) > LONGEST:
        cut = next((k for k in range(end.i - 1, last, -1) if _may_cut(doc[k], start) and _parts(k, end)), None)
        if cut is None:
            return None
        end = doc[cut - 1]
    return start, end


def _may_cut(mark: Token, start: Token) -> bool:
    """Not inside a word ("a still-unnamed rival"), nor inside a bracket."""
    inside_word = mark.text in {"-", "–"} and not mark.nbor(-1).whitespace_
    return mark.text in COMMAS and not inside_word and _is_closed(mark.doc[start.i : mark.i])


def _is_closed(inside: TokenSpan) -> bool:
    """Does every bracket that opens close?"""
    text = inside.text
    return text.count("(") == text.count(")") and text.count("[") == text.count("]")


def _parts(comma: int, end: Token) -> bool:
    """Does a clause begin behind a comma that goes on to the end?"""
    whole = end.doc
    return any(
        token.dep_ in PARTED and token.pos_ in {"VERB", "AUX"} and comma < token.left_edge.i <= comma + 3
        for token in whole[comma + 1 : end.i + 1]
    )


def _length(start: Token, end: Token) -> int:
    return end.idx + len(end) - start.idx


def stands_alone(parse: Parse, inside: TokenSpan, joint: Token | None) -> bool:
    """Does it say what it tells of: no "that", "the agency" or "another" that only the sentence before explains, no
    question, no two lines run into one?"""
    sentence = inside[0].sent
    closing = sentence.text.rstrip().rstrip("\"'”’)]")
    if (
        closing[-1:] not in {".", "!", ";", "…"}
        or inside[-1].lower_ == "quote"
        or any(token.text == "?" for token in inside)
    ):
        return False
    if _is_doubled(inside) or not _is_closed(inside) or _is_broken(inside):
        return False
    seen: set[str] = set()
    things: list[Token] = []
    one = many = False
    for token in inside:
        if token != joint and not parse.is_quoted(token):
            if _leans(token) or _is_unaimed(token) or _is_bare(token, seen):
                return False
            known = many if token.lower_ in MANY else one or _is_empty(token)
            if token.lower_ in THINGS and token.i - inside.start >= LEAD and not known:
                return False
            if token.lower_ in {"it", "them"} and token.dep_ in {"dobj", "pobj"} and not _is_taken_up(token, things):
                return False
        thing = token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ not in {"PERSON", "DATE", "TIME"}
        if thing and token.dep_ != "compound":
            things.append(token)
        one |= thing
        many |= (
            thing and (token.tag_ in {"NNS", "NNPS"} or token.ent_type_ in {"ORG", "NORP"})
        ) or token.dep_ == "conj"
        if token.pos_ in {"NOUN", "PROPN"}:
            seen.add(token.lemma_.lower())
    return True


def _is_taken_up(pronoun: Token, things: list[Token]) -> bool:
    """Is there a thing before that "it" can mean: neither who does it ("itself") nor what it belongs to?"""
    verb = next((above for above in pronoun.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    doers = [child for child in verb.children if child.dep_ in SUBJECTS] if verb is not None else []
    return any(
        not thing.is_ancestor(pronoun) and not any(doer == thing or doer.is_ancestor(thing) for doer in doers)
        for thing in things
    )


def _is_broken(inside: TokenSpan) -> bool:
    """Is it cut off in a word, or does it run over the end of a line too short to be a wrapped one?"""
    last = inside[-1]
    if last.text[-1:] in {"-", "–"} or (
        not last.whitespace_ and last.i + 1 < len(last.doc) and last.nbor().text == "-"
    ):
        return True
    lines = inside.text.split("\n")
    return any(len(line) < SHORT_LINE for line in lines[1:-1]) or (
        len(lines) > 1 and inside.doc.text[: inside.start_char].rpartition("\n")[2] == "" and len(lines[0]) < SHORT_LINE
    )


def _is_empty(token: Token) -> bool:
    """ "It is known that …"."""
    return token.dep_ == "expl" or (token.lower_ == "it" and token.dep_ in SUBJECTS and token.head.lemma_ == "be")


def _leans(token: Token) -> bool:
    """ "that", "this move", "such cases", "the latter", "another nine"."""
    if token.lower_ in LEANING_WORDS:
        return True
    if token.lower_ in {"that", "this", "so", "it"} and _takes_up_a_deed(token):
        return True
    if token.lower_ in {"later", "earlier"} and token.i > token.sent.start:
        return token.nbor(-1).lemma_.lower() in TIMES  # "two days later"
    if token.lower_ == "much":
        return token.nbor(-1).lower_ == "as" and token.nbor(1).lower_ != "as" and token.head.pos_ == "VERB"
    if token.lower_ == "so" and token.dep_ in {"dobj", "advmod"} and token.head.lemma_ in {"do", "say"}:
        return token.head.dep_ not in {"conj", "advcl"}
    if token.lower_ not in {"this", "that", "these", "those", "such"}:
        return False
    if token.dep_ == "det" or (token.lower_ == "such" and token.dep_ in {"amod", "predet"}):
        return token.head.lemma_.lower() not in TIMES and not (token.lower_ == "such" and token.nbor(1).lower_ == "as")
    if token.lower_ in {"those", "that"} and any(child.dep_ in {"relcl", "prep", "acl"} for child in token.children):
        return False
    return token.tag_ != "WDT" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "attr"}


def _takes_up_a_deed(token: Token) -> bool:
    """ "Holm did precisely that": what, stands before."""
    if token.i == token.sent.start or token.head.i > token.i:
        return False
    before = token.nbor(-1)
    if before.pos_ == "ADV" and before.i > token.sent.start:
        before = before.nbor(-1)
    return before.lemma_ == "do" and before.dep_ not in {"aux", "conj", "advcl"}


def _is_unaimed(token: Token) -> bool:
    """ "Praise was widespread": of whom or what?"""
    return (
        token.lemma_.lower() in AIMED
        and token.dep_ in SUBJECTS
        and not any(
            child.dep_ in {"prep", "acl", "relcl", "compound", "amod", "poss", "det"} for child in token.children
        )
    )


def _is_bare(token: Token, seen: set[str]) -> bool:
    """ "The agency" with nothing that says which, if it is neither told before nor the only one of its kind."""
    word = token.lemma_.lower()
    if token.pos_ != "NOUN" or token.tag_ not in {"NN", "NNS"} or word in KNOWN or word in seen or token.text.istitle():
        return False
    if token.dep_ not in SUBJECTS and word not in SHELLS:
        return False
    if not any(child.lower_ == "the" for child in token.lefts):
        return False
    if token.dep_ in {"compound", "poss", "nmod", "npadvmod", "amod"} or token.ent_type_ in {"DATE", "TIME"}:
        return False
    described = any(
        child.lower_ != "the" and not (child.like_num and child.pos_ == "NUM") and child.dep_ != "punct"
        for child in token.children
        if child.i < token.i
    )
    followed = any(child.dep_ in {"prep", "relcl", "acl", "appos", "ccomp", "poss"} for child in token.rights)
    named = any(child.pos_ == "PROPN" for child in token.children) or (
        token.i + 1 < token.sent.end and token.nbor(1).pos_ == "PROPN"
    )
    return not (described or followed or named)


def _is_doubled(inside: TokenSpan) -> bool:
    """ "Bo Holm Bo HolmMorning news": a link run into the sentence."""
    words = [token.text for token in inside if token.text[:1].isupper() and len(token) >= LEAST_NAME]
    text = inside.text
    if re.search(r"[a-z](?:19|20)\d\d\b|[a-z]{4}[A-Z][a-z]{3}", text):
        return True
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return any(f"{pair} {pair}" in text for pair in pairs) or any(f"{one} {one}" in text for one in words)
