"""Which meanings are not told as a deed of their actor: open questions, what others did, what is merely not done.

A sentence whose actors are given is coded all the same; these doubts are for triples that nobody asked for, where a
wrong one is worse than none.
"""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan, Token

from .codes_contexts import context_of
from .codes_meaning import MODALS, POSSIBLY
from .codes_operations import Meaning
from .codes_senses import sense_of
from .codes_syntax import CLAUSES

OPEN = frozenset({"if", "whether", "unless"})
"""Words that open a clause which need not have come about."""

PRONOUNS = frozenset({"i", "we", "he", "she", "they", "who"})
"""Subjects that may be the speaker."""

SUFFERING = frozenset({"face", "receive", "suffer", "draw", "undergo"})
"""Light verbs whose subject has it done to him."""

FIGHTING = frozenset(
    "defeat fight battle hit strike target crush clash storm capture seize drive push advance rout retake eliminate "
    "destroy sink down blast pound pummel torch ambush wipe march raid poison gut".split()
)
"""Verbs of war that news of home affairs uses of votes, debates and markets."""

BINDING = frozenset({"to", "on", "upon", "for"})
"""Prepositions that lead to what is agreed or called for."""

NAMED_BY = frozenset({"advcl", "pcomp", "acl", "xcomp", "conj"})
"""Where a verb in -ing without an auxiliary is no caption."""


def is_doubtful(found: Meaning, source: TokenSpan, target: TokenSpan | None, sentence: TokenSpan) -> bool:
    """Is the meaning open, or another's deed?"""
    words = [sentence.doc[i] for i in found.at]
    if not words or sentence.text.rstrip(" \"'\n)").endswith("?"):
        return True
    return (
        any(_is_possible(word) or _tells_of_others(word) or _is_suffered(word, source) for word in words)
        or _is_caption(words[0])
        or _is_under_condition(words[-1])
        or _is_done_to_it(words[0])
        or _is_metaphor(found, words[-1])
        or _is_undone(found, words)
        or _is_shy(found, words, target)
        or ("said" in found.path and not _is_charge(found, words[-1]))
    )


def _is_possible(word: Token) -> bool:
    return any(child.lower_ in POSSIBLY for child in word.children)


def _tells_of_others(word: Token) -> bool:
    """ "She said that the judge had struck her": it is not she who strikes."""
    sense = sense_of(word, "verb") if word.pos_ == "VERB" else None
    if sense is None or sense.code != "SAY":
        return False
    subjects = [
        one
        for child in word.children
        if child.dep_ in CLAUSES
        for one in child.children
        if one.dep_ in ("nsubj", "nsubjpass")
    ]
    return any(one.lower_ not in PRONOUNS and one.ent_type_ == "" for one in subjects)


def _is_caption(word: Token) -> bool:
    """ "Oslo shooting" and "Police arresting a man" name what is seen."""
    if word.tag_ != "VBG":
        return False
    if word.dep_ in NAMED_BY:
        return any(child.dep_ == "nsubj" and child.ent_type_ in ("GPE", "LOC", "FAC") for child in word.children)
    small = {child.dep_ for child in word.children}
    return "aux" not in small and "nsubj" in small


def _is_suffered(word: Token, source: TokenSpan) -> bool:
    """ "He left and was fined": the passive names another, or nobody, for who does it."""
    if word.pos_ != "VERB" or not any(child.dep_ == "auxpass" for child in word.children):
        return False
    agents = [child for child in word.children if child.dep_ == "agent"]
    return not any(agent.is_ancestor(source.root) for agent in agents)


def _is_charge(found: Meaning, deed: Token) -> bool:
    """ "She said that they had shot him" accuses them; "she said that they object" and what else she says of others'
    words does not."""
    if found.event == "ACCUSE":
        sense = sense_of(deed, "verb") if deed.pos_ == "VERB" else None
        return sense is not None and not sense.code.startswith(("09", "11"))
    return found.path[0] == "ASK"


def _is_under_condition(word: Token) -> bool:
    node = word
    while True:
        if any(child.dep_ == "mark" and child.lower_ in OPEN for child in node.children):
            return True
        if node.head == node:
            return False
        node = node.head
        if any(child.dep_ == "neg" for child in node.children):
            return True  # "did not call on him to …"


def _is_undone(found: Meaning, words: list[Token]) -> bool:
    """ "Did not provide": what nobody asked for is not refused. "Will not" and "did not agree to" do refuse."""
    if "not" not in found.path or "AGREE" in found.path or "ALLOW" in found.path:
        return False
    return not any(child.lower_ in MODALS for word in words for child in word.children)


def _is_done_to_it(word: Token) -> bool:
    """ "Came under fire", "faced criticism": the deed is another's."""
    return word.pos_ == "VERB" and (
        word.lemma_ in SUFFERING or (word.lemma_ == "come" and any(child.lower_ == "under" for child in word.children))
    )


def _is_metaphor(found: Meaning, word: Token) -> bool:
    """ "Defeated her rival", "fights the law": a fight only where the sentence speaks of arms, crime or the like."""
    return (
        found.event == "ASSAULT"
        and word.pos_ == "VERB"
        and word.lemma_ in FIGHTING
        and context_of(word) not in ("military", "terrorism", "crime", "human_security")
    )


def _is_shy(found: Meaning, words: list[Token], target: TokenSpan | None) -> bool:
    """ "Declined to criticise him", "declined to use the word"; "asked her whether …" is a question; "agreed that …" an
    opinion; "offered a view" no promise."""
    first = words[0]
    clauses = [child for child in first.children if child.dep_ in CLAUSES]
    if found.path[0] == "REFUSE":
        to_do = any(child.dep_ == "xcomp" for child in clauses)
        return to_do and found.code == "12" and (target is None or len(words) > 1)
    if found.path == ("AGREE",):
        bound = any(child.tag_ == "VB" for child in clauses) or any(c.lower_ in BINDING for c in first.children)
        return first.pos_ == "NOUN" or (first.lemma_ in ("agree", "offer") and not bound)
    if found.path[0] == "ASK" and first.lemma_ in ("ask", "press"):
        asked = any(
            one.lower_ in OPEN or one.tag_ in ("WP", "WRB", "WDT")
            for child in clauses
            for one in child.subtree
            if one.i < child.i
        )
        return asked or not any(child.dep_ in (*CLAUSES, "prep") for child in first.children)
    if first.lemma_ == "claim" and first.pos_ == "VERB":  # what one claims of oneself accuses nobody
        subjects = [one for child in clauses for one in child.children if one.dep_ in ("nsubj", "nsubjpass")]
        return any(one.lower_ in PRONOUNS or any(c.tag_ == "PRP$" for c in one.children) for one in subjects)
    if found.path[0] == "ASK" and first.lemma_ == "call" and first.pos_ == "NOUN":
        return not any(child.dep_ in ("acl", "relcl") or child.lower_ in BINDING for child in first.children)
    return False
