"""Promises and agreements that the content of a quotation tells of: who undertook what towards whom.

Read from structure: a verb of promising with its subject; a noun of promising with whose it is, whom it was had from,
or who gave it; a verb of obtaining with a clause ("I obtained that …"); an agreement with or without what was agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.languages.en.polarity import NEGATORS
from onrecord.languages.en.undertakings import (
    AGREEMENT_NOUNS,
    AGREEMENT_VERBS,
    BACKGROUND_VERBS,
    FUTURE,
    GIVE_VERBS,
    OBTAIN_VERBS,
    PROMISE_NOUNS,
    PROMISE_VERBS,
)
from onrecord.record import Span, Undertaking

from .parse import Parse

POINTING = frozenset(("the", "this", "that", "these", "those"))
CLAUSES = ("ccomp", "xcomp", "acl", "relcl", "advcl")


def find_undertakings(parse: Parse, tokens: Sequence[Token]) -> tuple[Undertaking, ...]:
    """The undertakings told of in these tokens, in order, one for each verb or noun of promising."""
    inside = frozenset(token.i for token in tokens)
    found = []
    used: set[int] = set()
    for token in tokens:
        if token.i in used:
            continue
        one = _of_verb(parse, token, inside, used) or _of_noun(parse, token, inside) or _agreement(parse, token, inside)
        if one is not None:
            found.append(one)
    return tuple(found) or tuple(_foretold(parse, tokens, inside))


def _foretold(parse: Parse, tokens: Sequence[Token], inside: frozenset[int]) -> Iterator[Undertaking]:
    """ "Oslo would pay": what somebody is said to be going to do; a promise where promises were just spoken of."""
    for token in tokens:
        if token.head.i in inside and token.head.i != token.i:
            continue
        subject = _child(token, ("nsubj",))
        future = next((c for c in token.children if c.dep_ == "aux" and c.lower_ in FUTURE), None)
        if token.pos_ != "VERB" or subject is None or future is None or subject.i not in inside:
            continue
        before = token.doc[max(0, token.sent.start - 60) : token.i]
        spoken_of = any(
            word.lemma_.lower() in PROMISE_NOUNS
            and word.tag_ == "NNS"
            and parse.block_number(word) == parse.block_number(token)
            and not _in_background(word)
            for word in before
        )
        yield Undertaking(
            kind="promise",
            cue=parse.span_of(future),
            promisor=_phrase(parse, subject),
            action=_subtree(parse, token, inside),
            foretold=not spoken_of,
        )
        return


def _of_verb(parse: Parse, token: Token, inside: frozenset[int], used: set[int]) -> Undertaking | None:
    """ "Putin had promised to …", "they assured us that …", "I obtained that …"."""
    if token.pos_ != "VERB" or _in_background(token) or _unreal(token):
        return None
    lemma = token.lemma_.lower()
    clause = _child(token, ("ccomp", "xcomp"))
    if (
        lemma in OBTAIN_VERBS
        and clause is not None
        and clause.dep_ == "ccomp"
        and clause.i in inside
        and _marked_that(clause)
    ):
        if any(child.lemma_.lower() in PROMISE_NOUNS for child in token.children) or _of_fact(clause):
            return None
        used.add(token.i)
        return Undertaking(
            kind="promise", cue=parse.span_of(token), promisor=_party_after(parse, token, "from"),
            promisee=_subject(parse, token), action=_subtree(parse, clause, inside), negated=_negated(token),
        )  # fmt: skip
    if lemma not in PROMISE_VERBS:
        return None
    if lemma in ("agree", "consent") and (_together(token) or clause is None or _subject(parse, token) is None):
        return None
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children)
    promisor = _agent(parse, token) if passive else _subject(parse, token)
    promisee = _subject(parse, token) if passive else _object(parse, token)
    action = clause if clause is not None and clause.i in inside else None
    if action is not None and _of_fact(action):
        return None
    if action is None:
        thing = _child(token, ("dobj", "oprd")) or _child(token, ("prep",))
        if thing is None or (promisee is not None and parse.span_of(thing).overlaps(promisee)):
            return None
        if _pointing(thing):
            return None
        action, promisee = thing, None
    nothing = any(child.lower_ == "nothing" and child.dep_ in ("dobj", "oprd") for child in token.children)
    return Undertaking(
        kind="promise", cue=parse.span_of(token), promisor=promisor, promisee=promisee,
        action=_subtree(parse, action, inside), negated=_negated(token) or nothing,
    )  # fmt: skip


def _of_noun(parse: Parse, token: Token, inside: frozenset[int]) -> Undertaking | None:
    """ "obtained guarantees from X that …", "gave an assurance that …", "X's commitment not to …"."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in PROMISE_NOUNS or token.dep_ == "compound":
        return None
    if any(child.dep_ in ("compound", "amod") and child.lower_ == "security" for child in token.children):
        # "security guarantees" are a thing negotiated for, not a promise made
        return None
    verb = _governor(token)
    lemma = verb.lemma_.lower() if verb is not None else ""
    if lemma in BACKGROUND_VERBS or (verb is not None and (_in_background(verb) or _unreal(verb))):
        return None
    clause = _child(token, CLAUSES) or _clause_behind(token, inside)
    owner = _child(token, ("poss",))
    source = _party_after(parse, token, "from") or _party_after(parse, token, "by")
    promisee = None
    if verb is not None and lemma in OBTAIN_VERBS:
        source = source or _party_after(parse, verb, "from")
        if source is None and lemma in ("have", "get", "receive", "win") and clause is None:
            return None
        promisor, promisee = source, _subject(parse, verb)
        clause = clause or _child(verb, ("ccomp",)) or _to_clause(verb, token)
    elif verb is not None and lemma in GIVE_VERBS and token.dep_ in ("dobj", "nsubjpass"):
        given = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
        promisor = (_agent(parse, verb) or source) if given else _subject(parse, verb)
        promisee = _subject(parse, verb) if given and token.dep_ == "dobj" else _dative(parse, verb)
        clause = clause or _child(verb, ("ccomp",))
    elif owner is not None and clause is not None and (verb is None or verb.i not in inside or token.dep_ == "ROOT"):
        promisor = _phrase(parse, owner) if owner.i in inside else None
    elif source is not None or (clause is not None and token.i == min(inside) and verb is None):
        promisor = source
    else:
        return None
    if (token.lemma_.lower() == "word" and lemma not in GIVE_VERBS) or (clause is not None and _of_fact(clause)):
        return None
    action = (
        _subtree(parse, clause, inside) if clause is not None and clause.i in inside else _about(parse, token, inside)
    )
    return Undertaking(
        kind="promise", cue=parse.span_of(token), promisor=promisor, promisee=promisee, action=action,
        negated=_negated(token) or (verb is not None and _negated(verb)),
    )  # fmt: skip


def _agreement(parse: Parse, token: Token, inside: frozenset[int]) -> Undertaking | None:
    """ "a deal had been formalized", "the two agreed to …", "reached an agreement on …"."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in AGREEMENT_NOUNS and token.dep_ != "compound":
        verb = _governor(token)
        if verb is None or verb.lemma_.lower() not in AGREEMENT_VERBS | {"be", "exist"} or verb.i not in inside:
            return None
        if verb.lemma_.lower() == "be" and not any(child.dep_ == "expl" for child in verb.children):
            return None
        if _unreal(verb):
            return None
        clause = _child(token, CLAUSES)
        promisor = _subject(parse, verb) if token.dep_ == "dobj" else _agent(parse, verb)
        said = clause is not None and clause.i in inside
        return Undertaking(
            kind="agreement",
            cue=_join(parse, token, verb),
            promisor=promisor,
            promisee=_party_after(parse, token, "with"),
            action=_subtree(parse, clause, inside) if clause is not None and said else _about(parse, token, inside),
            negated=_negated(token) or _negated(verb),
        )
    if token.pos_ == "VERB" and lemma == "agree" and not _in_background(token) and not _unreal(token):
        clause = _child(token, ("xcomp", "ccomp")) or _child(token, ("prep",))
        if clause is None or clause.i not in inside or not (_together(token) or clause.dep_ != "prep"):
            return None
        if _of_fact(clause) or (clause.dep_ == "prep" and clause.lower_ not in ("on", "to", "upon", "about")):
            return None  # who "agreed with the critics", or "that it was late", holds an opinion and owes nothing
        return Undertaking(
            kind="agreement",
            cue=parse.span_of(token),
            promisor=_together_named(parse, token) or _subject(parse, token),
            promisee=_party_after(parse, token, "with"),
            action=_subtree(parse, clause, inside),
            negated=_negated(token),
        )
    return None


def _pointing(thing: Token) -> bool:
    """ "it", "that", "the plan": a thing spoken of before, which does not say what is promised."""
    if thing.pos_ == "PRON" and thing.lower_ not in ("nothing", "anything"):
        return True
    determined = any(child.dep_ == "det" and child.lower_ in POINTING for child in thing.children)
    return thing.dep_ == "dobj" and determined and not any(c.dep_ in ("acl", "relcl", "prep") for c in thing.children)


def _together(verb: Token) -> bool:
    """Do several agree with one another, rather than one to something?"""
    subject = _child(_with_subject(verb), ("nsubj", "nsubjpass"))
    if any(child.dep_ == "prep" and child.lower_ == "with" for child in verb.children):
        return True
    if subject is None:
        before = verb.doc[max(0, verb.i - 4) : verb.i]
        return len(before) == 4 and before[-1].pos_ == "PROPN" and any(word.lower_ == "and" for word in before)
    if any(child.dep_ == "conj" for child in subject.children):
        return True
    counted = any(child.dep_ == "nummod" or child.lower_ == "both" for child in subject.children)
    return "Number=Plur" in str(subject.morph) and (subject.pos_ == "PRON" or counted)


def _together_named(parse: Parse, verb: Token) -> Span | None:
    """ "Oslo and Reykjavik" as one passage, where two are the subject."""
    subject = _child(_with_subject(verb), ("nsubj", "nsubjpass"))
    last = subject
    while last is not None and (more := _child(last, ("conj",))) is not None:
        last = more
    if subject is None or last is None or last is subject:
        return None
    return parse.span(subject.left_edge.idx, last.idx + len(last))


def _in_background(verb: Token) -> bool:
    """Is the verb itself only wanted, asked for or denied?"""
    return verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in BACKGROUND_VERBS and verb.head.i != verb.i


def _unreal(verb: Token) -> bool:
    """Has nothing been undertaken yet: "can agree", "would promise", "until they agree"?"""
    return any(
        (child.dep_ == "aux" and child.tag_ == "MD")
        or (child.dep_ in ("mark", "advmod") and child.lower_ in ("if", "unless", "until", "once", "whether", "when"))
        or (child.dep_ == "mark" and child.lower_ == "as" and child.i and child.nbor(-1).lower_ in ("long", "soon"))
        for child in verb.children
    )


def _of_fact(clause: Token) -> bool:
    """Does it assure somebody of what is or was so, and promise nothing ("assured them that there was no danger")?"""
    if clause.dep_ != "ccomp":
        return False
    finite = [clause, *(child for child in clause.children if child.dep_ in ("aux", "auxpass"))]
    return not any(word.tag_ in ("MD", "TO") or word.lower_ == "going" for word in finite)


def _negated(token: Token) -> bool:
    return any(child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ in NEGATORS) for child in token.children)


def _clause_behind(noun: Token, inside: frozenset[int]) -> Token | None:
    """The verb of "to …", "not to …" right behind the noun, whatever the parser hung it on."""
    at = noun.i + 1
    while at in inside and noun.doc[at].lower_ in ("not", "never", "to"):
        if noun.doc[at].lower_ == "to" and at + 1 in inside and noun.doc[at + 1].pos_ in ("VERB", "AUX"):
            return noun.doc[at + 1]
        at += 1
    return None


def _to_clause(verb: Token, noun: Token) -> Token | None:
    """ "to …" that hangs on the verb though it says what the noun promises ("got a promise from Oslo to pay")."""
    behind = (child for child in _children(verb, ("xcomp", "advcl")) if child.i > noun.i)
    return next(
        (clause for clause in behind if any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)), None
    )


def _marked_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _governor(noun: Token) -> Token | None:
    """The verb whose subject or object the noun is."""
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd") and noun.head.pos_ in ("VERB", "AUX"):
        return noun.head
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return _governor(noun.head)
    return None


def _with_subject(verb: Token) -> Token:
    """The verb itself, or the one before it that carries the shared subject."""
    seen = verb
    while (
        seen.dep_ in ("conj", "xcomp")
        and not any(child.dep_ in ("nsubj", "nsubjpass") for child in seen.children)
        and seen.head.i != seen.i
    ):
        seen = seen.head
    return seen


def _subject(parse: Parse, verb: Token) -> Span | None:
    subject = _child(_with_subject(verb), ("nsubj", "nsubjpass"))
    if subject is None and verb.i and verb.nbor(-1).pos_ == "PROPN" and verb.tag_ in ("VBD", "VBZ", "VBP"):
        # a name right before a finite verb is its subject, whatever the parser hung it on
        subject = verb.nbor(-1)
    return _phrase(parse, subject) if subject is not None else None


def _object(parse: Parse, verb: Token) -> Span | None:
    thing = _child(verb, ("dative", "dobj"))
    if (
        thing is None
        or thing.lower_ in ("nothing", "anything", "something")
        or not (
            thing.pos_ in ("PROPN", "PRON")
            or thing.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
            or thing.dep_ == "dative"
        )
    ):
        return None
    return _phrase(parse, thing)


def _dative(parse: Parse, verb: Token) -> Span | None:
    thing = _child(verb, ("dative",))
    if thing is not None and thing.pos_ == "ADP":
        thing = _child(thing, ("pobj",))
    return _phrase(parse, thing) if thing is not None else _party_after(parse, verb, "to")


def _agent(parse: Parse, verb: Token) -> Span | None:
    by = _child(verb, ("agent",))
    thing = _child(by, ("pobj",)) if by is not None else None
    return _phrase(parse, thing) if thing is not None else None


def _party_after(parse: Parse, head: Token, preposition: str) -> Span | None:
    for child in head.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ == preposition:
            thing = _child(child, ("pobj",))
            if thing is not None:
                return _phrase(parse, thing)
    return None


def _about(parse: Parse, noun: Token, inside: frozenset[int]) -> Span | None:
    """ "on the matter", "to Ukraine": what the noun is about where no clause says it."""
    for child in noun.children:
        if (
            child.dep_ == "prep"
            and child.lower_ in ("on", "of", "for", "about", "over", "against", "regarding", "concerning")
            and child.i in inside
        ):
            if child.lower_ == "of" and any(word.lower_ in ("kind", "sort", "type") for word in child.subtree):
                continue
            return _subtree(parse, child, inside)
    return None


def _phrase(parse: Parse, head: Token) -> Span:
    """A noun with what stands before it and its appositions' names: "his Russian counterpart Vladimir Putin"."""
    left = head.left_edge
    right = max((child.i for child in head.children if child.dep_ in ("compound", "flat", "nummod")), default=head.i)
    last = head.doc[max(head.i, right)]
    return parse.span(left.idx, last.idx + len(last))


def _subtree(parse: Parse, head: Token, inside: frozenset[int]) -> Span | None:
    """The part of the head's clause or phrase that lies inside the content."""
    words = [token for token in head.subtree if token.i in inside and not token.is_space]
    if not words:
        return None
    while len(words) > 1 and (words[-1].is_punct or words[-1].lower_ == "and"):
        words.pop()
    while len(words) > 1 and words[0].is_punct:
        words.pop(0)
    return parse.span(words[0].idx, words[-1].idx + len(words[-1]))


def _join(parse: Parse, one: Token, other: Token) -> Span:
    first, last = sorted((one, other), key=lambda token: token.i)
    return parse.span(first.idx, last.idx + len(last))


def _child(head: Token, deps: Sequence[str]) -> Token | None:
    return next(_children(head, deps), None)


def _children(head: Token, deps: Sequence[str]) -> Iterator[Token]:
    for dep in deps:
        yield from (child for child in head.children if child.dep_ == dep)
