"""Pieces of a sentence that reported speech is made of: subjects, noun phrases, clauses. Over the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span as TokenSpan, Token

from onrecord.languages.en.speech import documents

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
PHRASE_STOPS = frozenset({"relcl", "appos", "punct", "advcl", "parataxis"})
"""Relations at which a noun phrase is cut on its right: what follows describes, and no longer names."""


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """Head of the phrase that does what `verb` says, also where it stands with a verb above; None where there is none.

    A passive verb is done by its agent ("was dismissed by Washington").
    """
    if depth > 6:
        return None
    agent = agent_of(verb)
    if agent is not None:
        return agent
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    subjects = [child for child in subjects if child.lower_ not in ("both", "all", "each")] or subjects
    for child in sorted(subjects, key=lambda child: abs(child.i - verb.i))[:1]:  # of two the nearer: one is misread
        if not passive:
            if child.lower_ in RELATIVE and verb.dep_ == "relcl":
                return (
                    _text_before(verb.head) if child.lower_ != "who" and verb.head.ent_type_ == "PERSON" else verb.head
                )
            if child.i > 0 and verb.doc[child.i - 1].text == "(":
                # "(Agency) - The minister said", "Lee (Labour) said"
                return _loose_subject(verb) or _before_bracket(child)
            return child
    if passive and depth:  # "After saying that …, she was taken away"
        return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if passive and verb.dep_ != "conj":
        return None
    head = verb.head
    if head == verb:
        return _loose_subject(verb)
    if verb.dep_ in ("relcl", "acl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _sender(verb, head) or head
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "dep", "aux", "parataxis"):
        above = head
        while above.dep_ in ("prep", "agent") and above.head.i != above.i:
            above = above.head
        for _ in range(4):  # "were in the lead in advocating …": the noun's own verb has the subject
            if above.pos_ not in ("NOUN", "PROPN", "PRON", "ADJ", "ADP") or verb.dep_ == "conj":
                break
            above = above.head
        return subject_of(above, depth + 1) if above.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "ccomp" and verb.tag_ in ("VBG", "VB"):
        return subject_of(head, depth + 1) if head.pos_ in ("VERB", "AUX") else None
    return _loose_subject(verb)


def _sender(verb: Token, head: Token) -> Token | None:
    """Who says what a participle behind an addressee tells: the text or its author ("sent a memo to Lee arguing …")."""
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or head.dep_ != "pobj" or head.head.lower_ != "to":
        return None
    above = head.head.head
    if above.pos_ == "NOUN" and above.lemma_.lower() in documents():
        return above
    objects = [child for child in above.rights if child.dep_ == "dobj"] if above.pos_ == "VERB" else []
    return objects[0] if any(child.lemma_.lower() in documents() for child in objects) else None


def _before_bracket(token: Token) -> Token:
    """The name before the bracket that a token opens, if there is one."""
    before = token.doc[token.i - 2] if token.i >= 2 else token
    return before if before.pos_ == "PROPN" else token


def _text_before(person: Token) -> Token:
    """The text that a relative clause with "that" means behind a person: "a memo to the minister that described …"."""
    for token in reversed(person.doc[person.sent.start : person.i]):
        if token.pos_ == "NOUN" and token.lemma_.lower() in documents():
            return token
    return person


def agent_of(verb: Token) -> Token | None:
    """Who does what a passive verb says, "by" whom."""
    agents = (prep for prep in verb.children if prep.dep_ == "agent")
    return next((child for prep in agents for child in prep.children if child.dep_ == "pobj"), None)


def _loose_subject(verb: Token) -> Token | None:
    """The name or pronoun right before a finite verb that the parser has given no subject ("In an interview Macron
    has said")."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    at = verb.i - 1
    while at >= verb.sent.start and (
        verb.doc[at].dep_ in ("aux", "neg", "advmod") or verb.doc[at].pos_ in ("AUX", "ADV")
    ):
        at -= 1
    if at >= verb.sent.start and verb.doc[at].pos_ in ("PROPN", "PRON") and verb.doc[at].lower_ not in RELATIVE:
        return verb.doc[at]
    return None


def noun_phrase(head: Token) -> TokenSpan:
    """The words that name what `head` heads: title and modifiers before it, "of …" and "and …" behind it.

    Appositions and relative clauses are left out.
    """
    start = head.i
    for token in head.lefts:
        if token.dep_ not in ("punct", "cc", "prep", "advcl", "mark", "advmod", "csubj", "relcl") or token.is_quote:
            start = min(start, token.left_edge.i)
    while head.doc[start].is_punct and start < head.i:
        start += 1
    end = head.i + 1
    for token in head.rights:
        far = token.dep_ == "conj" and any(t.text == "," for t in head.doc[end : token.left_edge.i])
        if token.dep_ in PHRASE_STOPS or token.dep_ == "acl" or far:
            break
        if token.dep_ == "prep" and token.lower_ in (
            "according",
            "based",
            "on",
            "during",
            "after",
            "before",
            "as",
            "since",
        ):
            break
        right = token.right_edge.i + 1
        stop = next((t.i for t in head.doc[end:right] if t.text in {",", '"', "—", "–", ":", ";", "("}), right)
        end = max(end, stop)
        if stop < right:
            break
    return head.doc[start:end]


def described_phrase(head: Token) -> TokenSpan:
    """The words that name somebody who has no name: with the participle or "to …" that tells him from others
    ("documents related to the arrest"), up to the first comma."""
    phrase = noun_phrase(head)
    behind = head.doc[phrase.end] if phrase.end < len(head.doc) else None
    anybody = head.lemma_.lower() in ANYBODY
    told = anybody and any(child.dep_ == "relcl" for child in head.rights)
    if behind is None or not (behind.dep_ == "prep" or (behind.dep_ == "acl" and behind.tag_ == "VBN") or told):
        return phrase
    end = head.right_edge.i + 1
    for token in head.doc[phrase.end : end]:
        relative = token.dep_ == "relcl" or token.lower_ in RELATIVE
        if token.is_punct or token.is_quote or (relative and not anybody):
            end = token.i
            break
    return head.doc[phrase.start : end] if end - phrase.start <= LONGEST_NAME else phrase


ANYBODY = frozenset({"people", "those", "person", "man", "woman", "one"})
"""Words that name nobody without the clause behind them."""

LONGEST_NAME = 12
"""Tokens of a description that stands for a name."""


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Drops blank tokens, commas and stops at both ends, and "that" or a colon at the head."""
    while start < end and (doc[start].is_space or doc[start].text in {",", ":", ";", "-", "—", "–", "("}):
        start += 1
    if (
        start < end - 1
        and doc[start].lower_ == "that"
        and (
            doc[start].tag_ == "IN"
            or doc[start + 1].pos_ in ("PROPN", "DET", "PRON", "NUM")
            or doc[start + 1].tag_ in ("NNS", "PRP$")
        )
    ):
        start += 1
        while start < end and doc[start].text == ",":
            start += 1
    while start < end and (
        doc[end - 1].is_space or doc[end - 1].text in {",", ".", ";", ":", "-", "—", "–", "!", "?", "and", "but"}
    ):
        end -= 1
    if start < end < len(doc) and doc[end].text in {"!", "?"}:
        end += 1
    return start, end


EDGES = frozenset({",", ":", ";", "-", "—", "–"})


def bare(doc: Doc, start: int, end: int, behind: frozenset[str] = EDGES) -> tuple[int, int]:
    """Drops blank tokens and punctuation at both ends; `behind` is what goes at the end."""
    while start < end and (doc[start].is_space or doc[start].text in EDGES):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in behind):
        end -= 1
    return start, end


def end_with_particle(verb: Token) -> int:
    """One past a verb and the particle right behind it ("pointed out")."""
    return verb.i + 1 + any(child.dep_ == "prt" and child.i == verb.i + 1 for child in verb.children)


def is_text(head: Token) -> bool:
    """Is a noun one for a text or an occasion through which somebody speaks?"""
    return bool({head.lemma_.lower(), head.lower_} & documents())


def joined(head: Token) -> Iterator[Token]:
    """`head` and the clauses that "and that …" adds to it."""
    yield head
    for child in head.children:
        if (
            child.dep_ == "conj"
            and child.pos_ in ("VERB", "AUX")
            and any(t.dep_ == "mark" and t.lower_ == "that" and t.i == child.left_edge.i for t in child.children)
        ):
            yield from joined(child)


def segment_start(doc: Doc, at: int) -> int:
    """First token of the sentence around token `at`, by punctuation: parsers break sentences inside quotations."""
    while at > 0:
        before = doc[at - 1]
        if before.text in {".", "!", "?"} or (before.is_space and "\n\n" in before.text):
            break
        if before.is_quote and at >= 2 and doc[at - 2].text in {".", "!", "?"}:
            break
        at -= 1
    return at


def segment_end(doc: Doc, at: int) -> int:
    """One past the last token of the sentence around token `at`, by punctuation."""
    while at < len(doc):
        token = doc[at]
        if token.is_space and "\n\n" in token.text:
            return at
        if token.text in {".", "!", "?"}:
            return at + 1
        at += 1
    return at
