"""Whether an event took place, as the words around its trigger tell it: happened, planned, denied, or only reported.

A finite past tense holds; an infinitive or a participle holds as far as the verb above it lets it ("plans to meet",
"after meeting", "denied meeting"); a clause behind a verb of saying holds on somebody's word, and is `reported`. What
is wished, asked for, possible or told in the present tense is no event: None.
"""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from onrecord.languages.en.events import (
    ACCUSED,
    ANNOUNCING,
    AS_ABOVE,
    AWAITED_NOUNS,
    BEHIND,
    BRINGS_ABOUT,
    CAME,
    CLAIM_NOUNS,
    CLAIMS,
    CONDITIONS,
    DECIDED,
    DENYING,
    DONE_NOUNS,
    FUTURE,
    HEDGES,
    KNOWN,
    MODALS,
    NEVER,
    NO,
    NOBODY,
    PLAN_NOUNS,
    PLANNED_NOUN_WORDS,
    PLANS,
    UNREAL,
    UNREAL_NOUN_WORDS,
    UNREAL_NOUNS,
)

Status = Literal["happened", "planned", "denied", "reported"]
Own = Literal["happened", "planned", "foreseen", "open"]
"""What a verb's own form says; `foreseen` is "would", `open` a form that says nothing of its own."""

DEEPEST = 8
"""Verbs above one another that are looked at; more are a parser's knot."""
RATHER = frozenset({"rather", "only", "instead", "otherwise", "never"})
"""Words by which "would" tells of what might be, not of what was to come."""
NARRATED = frozenset({"ROOT", "parataxis", "dep", "appos", "npadvmod", "relcl"})
"""Relations in which a finite verb tells something on its own."""
STANDING = frozenset({"charge", "accuse", "suspect"})
"""What "is charged" has been."""
PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re"})


def status_of(trigger: Token, *, lasting: bool = False) -> Status | None:
    """What the text says of the event that a verb or noun tells of; None where it says that it need not have been.

    Args:
        lasting: what "is suing" tells of has begun and goes on; "is meeting" may as well be a plan.
    """
    if trigger.pos_ in ("VERB", "AUX"):
        if lasting and _is_going_on(trigger):
            return _above(trigger, "happened", 0)
        return _of_verb(trigger, 0)
    return _of_noun(trigger)


def _is_going_on(verb: Token) -> bool:
    aux = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return verb.tag_ == "VBG" and bool(aux) and aux <= PRESENT_BE and not any(_negates(c, verb) for c in verb.children)


def _of_verb(verb: Token, depth: int) -> Status | None:
    own = _own(verb, depth)
    if own is None or depth > DEEPEST:
        return None
    above = _above(verb, own, depth)
    if above is None:
        return None
    if own == "foreseen":
        return "planned" if above == "reported" and (_is_announced(verb) or _is_dated(verb)) else None
    if own == "planned":
        return "planned" if above != "denied" and not _has_condition(verb) else None
    return "reported" if above == "happened" and _is_hedged(verb) else above


def _has_condition(verb: Token) -> bool:
    """ "will resign if he wins"."""
    return any(child.dep_ == "advcl" and _is_supposed(child) for child in verb.children)


def _is_announced(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in ANNOUNCING


def _is_dated(verb: Token) -> bool:
    return any(token.ent_type_ in ("DATE", "TIME") for child in verb.children for token in child.subtree)


def _own(verb: Token, depth: int) -> Own | None:
    """What tense, auxiliaries and "not" say; None where they say that it did not take place."""
    aux = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in aux}
    if any(_negates(child, verb) or _is_nobody(child) for child in verb.children):
        return None
    if not aux and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and not _has_subject(verb):
        if verb.tag_ in ("VB", "VBN", "VBG") and verb.tag_ == verb.head.tag_:
            return _own(verb.head, depth + 1) if depth < DEEPEST else None
        if verb.tag_ == "VB":
            return None
    if words & FUTURE:
        return None if "have" in words else "planned"
    if words & {"would", "'d"} and not (words & {"have", "'ve"}) and verb.tag_ == "VB":
        return None if any(child.lower_ in RATHER or _is_supposed(child) for child in verb.subtree) else "foreseen"
    if words & MODALS:
        return None
    if any(child.tag_ == "TO" for child in aux):
        return "happened" if "have" in words else "open"
    if verb.tag_ == "VBG":
        if words & {"was", "were", "been"}:
            return "happened"
        return None if words & PRESENT_BE else "open"
    if words & PRESENT_BE and not words & {"been", "being"} and verb.lemma_ not in STANDING:
        return None  # "if he is elected", "is fired by whoever wins"
    if aux:
        return "happened" if verb.tag_ in ("VBN", "VBD") or words & {"did"} else None
    if verb.tag_ in ("VBD", "VBN"):
        return "happened"
    return "open" if verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") else None


def _negates(child: Token, verb: Token) -> bool:
    if child.dep_ == "neg" or child.lower_ in NEVER:
        return not (child.i > verb.i and child.i + 1 < len(child.doc) and child.nbor(1).lower_ == "guilty")
    return False


def _is_nobody(child: Token) -> bool:
    """ "No officers were interviewed", "none of them resigned", "met nobody"."""
    if child.dep_ == "agent":
        return any(_is_nobody(one) for one in child.children)
    if child.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    return child.lower_ in NOBODY or any(one.lower_ in NO and one.dep_ in ("det", "neg") for one in child.children)


def _above(verb: Token, own: Own, depth: int) -> Status | None:
    """What the words that a verb hangs on say of it."""
    head, dep = verb.head, verb.dep_
    is_open = own == "open"
    if _is_supposed(verb):
        return None
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        if is_open:
            return _of_verb(head, depth + 1)
        return _above(head, "happened", depth + 1) if depth < DEEPEST else None
    if dep == "ccomp":
        return _of_complement(head, is_open)
    if dep == "xcomp":
        return _of_infinitive(verb, head, depth) if is_open else _of_complement(head, is_open)
    if dep == "advcl":
        if not is_open:
            return "happened"
        return None if _is_to(verb) else _of_verb(head, depth + 1)
    if dep == "relcl" and head.lemma_.lower() == "time" and _is_ahead(head.head):
        return "planned"  # "this will be the first time she has testified"
    if dep == "relcl" and not is_open and (_follows_claim(verb) or _is_told_to(verb)):
        return "reported"
    if dep in ("acl", "relcl", "ccomp") and head.pos_ == "NOUN" and head.lemma_.lower() in CLAIM_NOUNS and not is_open:
        return "reported"
    if dep == "acl" and verb.tag_ == "VBG" and _is_aside(verb):
        return _of_verb(head.head, depth + 1)
    if dep == "conj" and not is_open:
        return "happened"
    if dep == "acl":
        return _of_noun_clause(verb, head, is_open)
    if dep == "pcomp":
        return _behind_preposition(head, depth)
    if is_open or dep not in NARRATED:
        return None
    return "reported" if _is_attributed(verb) else "happened"


def _is_ahead(verb: Token) -> bool:
    """ "will be", "is to be"."""
    return any(child.dep_ == "aux" and child.lower_ in FUTURE for child in verb.children)


def takes_effect_later(trigger: Token) -> bool:
    """ "resigned, effective after the vote"; not "effective immediately"."""
    words = [token.lower_ for token in trigger.sent if token.i > trigger.i]
    for at, word in enumerate(words):
        if word in TAKING_EFFECT:
            return not AT_ONCE & set(words[at + 1 : at + 1 + SOON])
    return False


TAKING_EFFECT = frozenset({"effective"})
AT_ONCE = frozenset({"immediately", "today", "now", "once", "instantly"})
SOON = 2
"""Words behind "effective" in which it says when."""


def _follows_claim(verb: Token) -> bool:
    """ "the allegation that X met Y", where the parser hangs the clause on another noun."""
    marks = [child for child in verb.children if child.lower_ == "that" and child.i and child.dep_ in ("mark", "det")]
    return any(mark.nbor(-1).lemma_.lower() in CLAIM_NOUNS for mark in marks)


def _is_told_to(verb: Token) -> bool:
    """ "told a colleague she had been dismissed": no relative pronoun, and a verb of saying above."""
    relative = any(child.lower_ in ("who", "which", "that", "whom", "whose", "when", "where") for child in verb.subtree)
    return not relative and _has_subject(verb) and verb.head.head.lemma_.lower() in CLAIMS


def _is_aside(verb: Token) -> bool:
    """ "The lawyers, holding a conference, denied": between commas, about the subject of the clause."""
    noun = verb.head
    return verb.nbor(-1).text == "," and noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("VERB", "AUX")


def _is_supposed(verb: Token) -> bool:
    """ "if X met Y", "whether X met Y"."""
    return any(child.dep_ in ("mark", "advmod") and child.lower_ in CONDITIONS for child in verb.children)


def _of_complement(head: Token, is_open: bool) -> Status | None:
    """Of a clause that the verb `head` governs."""
    lemma = head.lemma_.lower()
    if lemma in DENYING:
        return "denied"
    if not _is_real(head):
        return None
    if lemma in CLAIMS:
        return "reported"
    if lemma in KNOWN or lemma in ANNOUNCING:
        return "reported" if lemma in ANNOUNCING else "happened"
    return None


def _is_real(head: Token) -> bool:
    """Was it really said or known? Not "would say", "did not say", "asked if"."""
    for child in head.children:
        if child.dep_ == "neg" or child.lower_ in NEVER:
            return False
        if child.dep_ == "aux" and child.lower_ in MODALS:
            return False
    return True


def _of_infinitive(verb: Token, head: Token, depth: int) -> Status | None:
    """Of "to meet" or "meeting" behind the verb or adjective `head`."""
    lemma = head.lemma_.lower()
    if _is_supposed(head):
        return None
    if lemma == "go" and head.tag_ == "VBG" and _is_to(verb):
        return "planned" if _is_real(head) else None
    if lemma in BRINGS_ABOUT:
        return _of_verb(head, depth + 1)
    if lemma in PLANS and any(child.lower_ in ("was", "were", "had", "been") for child in head.children):
        return None  # what was expected has come about, or not
    if lemma in PLANS and _is_to(verb):
        return "planned" if _is_real(head) and head.dep_ not in ("relcl",) else None
    if lemma in DENYING and verb.tag_ == "VBG":
        return "denied"
    if verb.tag_ == "VBG" and _is_real(head):
        return "reported" if lemma in CLAIMS else "happened" if lemma in KNOWN else None
    if lemma == "be" and _is_to(verb) and head.tag_ in ("VBZ", "VBP"):
        return "planned"
    return None


def _is_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _of_noun_clause(verb: Token, head: Token, is_open: bool) -> Status | None:
    """Of "the decision to fire him", "the claim that he met her", "a man arrested on Monday"."""
    lemma = head.lemma_.lower()
    if is_open:
        if not _is_to(verb) or _is_nothing(head):
            return None
        if lemma in DONE_NOUNS:
            return "happened" if verb.lemma_ in DECIDED else None
        return "planned" if lemma in PLAN_NOUNS else None
    if any(child.dep_ == "mark" for child in verb.children):
        return "reported" if lemma in CLAIM_NOUNS else None
    return "happened"


def _is_nothing(noun: Token) -> bool:
    """ "had no plans to", "did not have a plan to"."""
    above = noun.head
    denied = above.pos_ in ("VERB", "AUX") and any(child.dep_ == "neg" for child in above.children)
    return denied or any(child.lower_ in ("no", "any", "without") for child in noun.children)


def _behind_preposition(preposition: Token, depth: int) -> Status | None:
    """Of "after meeting", "accused of shooting", "admitted to meeting"."""
    word, head = preposition.lower_, preposition.head
    if word in BEHIND:
        return "happened"
    verb = head.pos_ in ("VERB", "AUX")
    if word in ("of", "with") and head.lemma_ in ACCUSED:
        return "reported" if _is_real(head) else None
    if word == "of" and head.lemma_ == "convict":
        return "happened"
    if word == "to" and head.lemma_ in KNOWN and _is_real(head):
        return "happened"
    return _of_verb(head, depth + 1) if word in AS_ABOVE and verb else None


def _is_attributed(verb: Token) -> bool:
    """ "X met Y, police said", "according to police, X met Y"."""
    for child in verb.children:
        if child.dep_ in ("parataxis", "ccomp") and child.lemma_ in CLAIMS and child.i > verb.i and _has_subject(child):
            following = child.doc[verb.i : child.i]
            if any(token.text == "," for token in following):
                return True
        if child.lower_ == "according":
            return True
    return False


def _is_hedged(verb: Token) -> bool:
    return any(child.lower_ in HEDGES for child in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _of_noun(noun: Token) -> Status | None:
    """Of "talks with", "the death of": by its own adjectives, and by the first verb above it."""
    if noun.lemma_.lower() in AWAITED_NOUNS and not _is_taken_for_granted(noun):
        return None
    words = {child.lower_ for child in noun.children if child.dep_ in ("det", "amod", "neg", "compound", "advmod")}
    if words & UNREAL_NOUN_WORDS or any(child.dep_ == "neg" for child in noun.children):
        return None
    if words & PLANNED_NOUN_WORDS:
        return "planned"
    node = noun
    for _ in range(DEEPEST):
        if node.dep_ == "pobj":
            if node.head.lower_ == "of" and node.head.head.lower_ == "ahead":
                return "planned"
            if node.head.lower_ in BEHIND - {"for", "amid"}:
                return "happened"
        if node.head == node:
            return None if node == noun else "happened"
        node = node.head
        if node.pos_ == "NOUN" and node.lemma_.lower() in UNREAL_NOUNS:
            return None
        if node.pos_ in ("VERB", "AUX"):
            status = _under(node, noun)
            return "happened" if status == "reported" else status
    return None


def _is_taken_for_granted(noun: Token) -> bool:
    """ "after his nomination", "his nomination came on Friday"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ in BEHIND - {"for", "amid", "despite"}
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.tag_ == "VBD" and verb.lemma_ in CAME


def _under(verb: Token, noun: Token) -> Status | None:
    """Of a noun that a verb governs: "held talks", "planned talks", "sought talks"."""
    lemma = verb.lemma_.lower()
    if lemma in UNREAL or any(
        child.dep_ == "dobj" and child != noun and child.lemma_.lower() in UNREAL_NOUNS for child in verb.children
    ):
        return None  # "expressed interest in a meeting", whatever the parser hangs "in" on
    if verb.tag_ in ("VBZ", "VBP") and not any(child.dep_ == "aux" for child in verb.children):
        return "happened" if noun.dep_ != "dobj" and lemma not in TAKES_PLACE and _is_real(verb) else None
    status = _of_verb(verb, 0)
    if lemma == "arrange" or (status == "planned" and lemma == "be"):
        return None  # "arranged meetings", "promised to be fair in talks"
    return "planned" if status is not None and lemma in ARRANGES else status


ARRANGES = frozenset({"plan", "schedule", "expect", "set"})
"""Verbs whose object is still to come."""
TAKES_PLACE = frozenset("be take come begin start continue resume open remain".split())
"""In the present tense these tell of a plan, or of nothing."""
