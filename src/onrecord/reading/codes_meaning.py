"""What a predicate says that somebody does, as a CAMEO code, built up from the words below it.

A word either has a code of its own ("arrest") or does something to the meaning below it: "agreed to release" promises
what "release" does, "refused to lift sanctions" refuses what ending a sanction would be. Tense and negation work the
same way. The lexicon (`languages/en/plover_words.txt`) says which words do which; this module says what comes of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.languages.en.plover import ANYTHING, OPERATIONS, SOMEBODY, Sense, code_of, noun_class, senses

DEEPEST = 6
"""Words with a meaning below one another that are followed."""

PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "ADV": "adj", "ADP": "adp"}
OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative", "oprd"})
CLAUSES = ("xcomp", "ccomp", "pcomp")
CARRIERS = frozenset(
    "number dozen hundred thousand million ten score team group contingent package part series round lot couple pair "
    "unit amount kind set batch wave string total one most some handful majority member consignment shipment load % percent percentage "
    "ton tonne rest all many several state".split()
)
"""Nouns that stand before "of …" and say how many or how much of it."""

MODALS = frozenset({"will", "'ll", "shall", "wo", "would", "'d"})
POSSIBLY = frozenset({"may", "might", "could"})
DUTIES = frozenset({"must", "should"})
NEGATIONS = frozenset({"not", "n't", "never", "no"})

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""Verbal and material cooperation, verbal and material conflict."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A CAMEO code and the operations and words that it comes from, outermost first."""

    code: str
    path: tuple[str, ...]
    at: tuple[int, ...] = ()
    """Numbers of the tokens that the lexicon knew on the way."""

    @property
    def event(self) -> str:
        return code_of(self.code).event

    @property
    def quad(self) -> int:
        return QUADS[self.event]

    @property
    def certain(self) -> bool:
        """Did the lexicon know every word on the way, and did the doer not stand inside the deed?"""
        return not {"?", "named"} & set(self.path)

    def under(self, step: str, code: str | None = None) -> Meaning:
        return replace(self, code=code or self.code, path=(step, *self.path))


def meaning_of(token: Token, depth: int = 0) -> Meaning | None:
    """What the predicate at `token` says; None where the lexicon knows nothing of it."""
    part = PARTS.get(token.pos_)
    if part is None or depth > DEEPEST:
        return None
    if part == "adp":
        return _first(meaning_of(child, depth + 1) for child in token.children if child.dep_ in ("pobj", "pcomp"))
    sense = sense_of(token, part)
    found = _by_sense(token, sense, depth) if sense is not None else _by_what_is_below(token, depth)
    if found is not None and found.event in ("MOBILIZE", "CONSULT") and _keeps_peace(token):
        found = found.under("peace", "074")
    if part == "verb" and (found is None or found.event == "ASSAULT") and _in_protest(token):
        found = Meaning("14", ("protest",), (token.i,))
    return _in_its_mood(token, found) if part == "verb" else _without(token, found)


def _in_protest(verb: Token) -> bool:
    """ "Burned tyres in protest at …"."""
    return any(
        one.lower_ == "protest" for child in verb.children if child.lower_ == "in" for one in child.children
    )


def _keeps_peace(token: Token) -> bool:
    """Are those who are sent or arrive there to keep the peace?"""
    return any(one.lower_.startswith("peacekeep") for one in token.subtree)


def sense_of(token: Token, part: str) -> Sense | None:
    """The most special entry whose conditions hold."""
    table = senses()
    for lemma in _names(token, part):
        for sense in table.get((part, lemma), ()):
            if _holds(token, sense):
                return sense
    if part == "verb" and token.tag_ == "VBN" and token.dep_ in ("acomp", "ROOT"):
        return next((sense for sense in table.get(("adj", token.lower_), ()) if _holds(token, sense)), None)
    return None


def _names(token: Token, part: str) -> tuple[str, ...]:
    """What an entry may call a word. Verbs are known by their lemma, or where that is often wrong ("raped") by a form in
    -ed; another form may be another verb's lemma ("wound up the talks")."""
    lemma, form = token.lemma_.lower(), token.lower_
    if part == "verb" and not form.endswith("ed"):
        return (lemma,)
    return (form, lemma) if form != lemma else (lemma,)


def _holds(token: Token, sense: Sense) -> bool:
    if sense.clause and not _governs_clause(token, sense.clause):
        return False
    if sense.beside:
        small = {one for child in token.children for word in _small(child) for one in (word.lower_, word.lemma_)}
        if not all(word in small for word in sense.beside):
            return False
    if not sense.objects and not sense.before:
        return True
    around = list(_matched(token, sense))
    if sense.objects:
        around = [one for one in around if _is_one(one, sense.objects)]
    if sense.before:
        around = [
            one
            for one in around
            if any(child.lower_ in sense.before or child.lemma_.lower() in sense.before for child in _modifiers(one))
        ]
    return bool(around)


def _governs_clause(token: Token, kind: str) -> bool:
    clauses = [child for child in token.children if child.dep_ in CLAUSES or child.dep_ in ("acl", "relcl")]
    if kind == "to":
        return any(child.tag_ == "VB" and any(one.lower_ == "to" for one in child.lefts) for child in clauses)
    return bool(clauses)


def _is_one(token: Token, objects: frozenset[str]) -> bool:
    return (
        token.lemma_.lower() in objects
        or token.lower_ in objects
        or ANYTHING in objects
        or (SOMEBODY in objects and token.ent_type_ == "PERSON")
    )


def _matched(token: Token, sense: Sense) -> Iterator[Token]:
    """What the conditions on an object are held against."""
    if token.pos_ not in ("VERB", "AUX"):
        if sense.objects:
            yield from _of_noun(token)
        else:
            yield token
        return
    yield from objects_of(token)
    for child in token.children:
        if child.lower_ in sense.beside:
            for one in child.children:
                if one.dep_ == "pobj":
                    yield from _heads(one)
                elif one.dep_ == "prep":  # "out of"
                    yield from (far for pobj in one.children if pobj.dep_ == "pobj" for far in _heads(pobj))


def _of_noun(noun: Token) -> Iterator[Token]:
    """What a noun is about: "suspension of aid", "aid suspension", "attack on the plan"."""
    for child in noun.children:
        if child.dep_ == "prep":
            yield from (one for pobj in child.children if pobj.dep_ == "pobj" for one in _heads(pobj))
        elif child.dep_ in ("compound", "amod"):
            yield child


def _small(child: Token, depth: int = 0) -> Iterator[Token]:
    """Particles, prepositions and their nouns on a verb, and those on its object ("put troops on alert"); those before
    a verb set its scene ("On Monday she called …")."""
    if depth == 0 and child.i < child.head.i:
        return
    if child.dep_ in ("prt", "prep", "advmod", "dative", "agent", "oprd", "pobj") or (
        child.dep_ in ("acomp", "ccomp", "xcomp") and (child.pos_ == "ADJ" or child.tag_ == "VB")
    ):
        if child.dep_ == "prep" and any(one.ent_type_ in ("DATE", "TIME") for one in child.children):
            return
        yield child
    elif child.dep_ != "dobj":
        return
    if depth < 4 and child.dep_ != "xcomp":
        for one in child.children:
            if one.dep_ in ("prep", "pobj") and one.i > child.i:
                yield from _small(one, depth + 1)


def _modifiers(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod", "poss", "punct"):
            yield child
            yield from (one for one in child.children if one.dep_ in ("compound", "amod", "npadvmod"))
        elif child.lower_ in ("of", "for"):
            yield child


def objects_of(verb: Token) -> Iterator[Token]:
    """Heads of what a verb is done to, through "dozens of …" and "and"; for a passive verb its subject, for a particle
    its object too ("called off the strike", "laid down arms")."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    for child in verb.children:
        if child.dep_ in OBJECTS or (child.dep_ == "nsubj" and passive):
            yield from _heads(child)
        elif child.dep_ in ("prt", "dative") or (child.dep_ == "prep" and child.lower_ in PARTICLES):
            yield from (one for pobj in child.children if pobj.dep_ == "pobj" for one in _heads(pobj))
        elif child.dep_ in ("ccomp", "xcomp"):
            if child.pos_ in ("NOUN", "PROPN"):
                yield child
            elif not any(one.dep_ == "mark" for one in child.children):  # "accept refugees fleeing from …"
                yield from (one for one in child.children if one.dep_ == "nsubj" and one.pos_ in ("NOUN", "PROPN"))
    if (verb.dep_ == "acl" and verb.tag_ == "VBN") or (verb.dep_ == "relcl" and passive):
        yield verb.head


PARTICLES = frozenset({"off", "down", "out", "up"})
"""Particles that the parser often takes for prepositions."""


def _heads(noun: Token, depth: int = 0) -> Iterator[Token]:
    yield noun
    if depth > 3:
        return
    for child in noun.children:
        if child.dep_ == "conj":
            yield from _heads(child, depth + 1)
        elif child.lower_ == "of" and noun.lemma_.lower() in CARRIERS:
            for one in child.children:
                if one.dep_ == "pobj":
                    yield from _heads(one, depth + 1)


def _by_sense(token: Token, sense: Sense, depth: int) -> Meaning | None:
    step = token.lemma_.lower()
    if sense.code not in OPERATIONS:
        return Meaning(sense.code, (step,), (token.i,))
    below = _below(token, depth, sense)
    return operate(sense.code, below, step, token)


def _by_what_is_below(token: Token, depth: int) -> Meaning | None:
    """A word that the lexicon does not hold: what its object or its clause says, if they say anything. A noun says what
    those do of whom it speaks ("dozens of arrests"), not what is told of it ("the men who were arrested")."""
    if token.pos_ in ("NOUN", "PROPN"):
        if token.lemma_.lower() not in CARRIERS:
            return None
        found = _first(meaning_of(one, depth + 1) for one in _heads(token) if one != token)
    else:
        found = _below(token, depth, None)
        if found is None and _depends(token):
            return Meaning("13", ("unless",), (token.i,))
    return found.under("?") if found is not None else None


def _depends(verb: Token) -> bool:
    """ "… will be shot unless …"."""
    return any(child.lower_ in MODALS for child in verb.children) and any(
        one.lower_ == "unless" for child in verb.children if child.dep_ == "advcl" for one in child.children
    )


def _below(token: Token, depth: int, sense: Sense | None) -> Meaning | None:
    """The meaning of what a word governs: its clause, else its object, else what stands behind a preposition."""
    children = list(token.children)
    order: list[Token] = [child for child in children if child.dep_ in CLAUSES]
    if sense is not None and sense.code == "LIGHT":  # "repeated its demand that …": the clause is the demand's
        order = [*(one for one in objects_of(token) if _asks(one)), *order]
    if sense is not None and sense.code == "SAY":
        return _first(meaning_of(child, depth + 1) for child in order)
    order += [child for child in children if child.dep_ in ("acomp", "attr", "oprd")]
    order += list(objects_of(token)) if token.pos_ in ("VERB", "AUX") else []
    if token.pos_ in ("NOUN", "PROPN"):
        order += [child for child in children if child.dep_ in ("acl", "relcl") and child.i > token.i]
        order += [
            one
            for child in children
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "to", "in", "on", "against")
            for one in child.children
            if one.dep_ in ("pobj", "pcomp")
        ]
        order += [child for child in children if child.dep_ == "compound"]
    else:
        order += [
            child
            for child in children
            if child.dep_ in ("prep", "dative") and child.i > token.i and child.lower_ not in SCENES
        ]
        if sense is not None and sense.code in ("LIGHT", "SEND"):  # "went there to …", "sent them to …"
            order += [child for child in children if child.dep_ == "advcl" and child.tag_ == "VB"]
    return _first(meaning_of(child, depth + 1) for child in order if child != token)


SCENES = frozenset("after before during since amid amidst following despite over because until while when as".split())
"""Prepositions of what goes on around a deed, not of the deed."""


def _asks(noun: Token) -> bool:
    sense = sense_of(noun, "noun") if noun.pos_ == "NOUN" else None
    return sense is not None and sense.code in ("ASK", "REFUSE", "THREATEN", "AGREE")


def _first(found: Iterator[Meaning | None]) -> Meaning | None:
    return next((one for one in found if one is not None), None)


def operate(operation: str, below: Meaning | None, step: str, token: Token) -> Meaning | None:
    """What an operation makes of the meaning below it."""
    quad = below.quad if below is not None else 0
    path = (f"{operation}", *(below.path if below is not None else ()))
    code: str | None
    match operation:
        case "SAY" | "LIGHT" | "SEND" | "FAIL":
            code = below.code if below is not None else None
            if operation == "FAIL" and below is not None:
                code = {1: "12", 2: "12"}.get(quad, below.code)
            if operation == "SEND":
                code = _sent(token, below)
        case "AGREE":
            code = _promised(below, "030")
            if quad == 4 and below is not None:
                code = "033" if below.event == "MOBILIZE" else below.code if step in ("agree", "accept") else "13"
        case "WILL":
            code = _intended(below)
        case "ASK":
            code = "10" if below is None else {1: "102", 2: "105", 3: "10", 4: "10"}[quad]
            if step in WISHES and not _wants_of_others(token):
                code = _intended(below)
            if below is not None and below.code.startswith("163"):
                code = "11"
        case "REFUSE":
            code = "12" if below is None else {1: "121", 2: "124"}.get(quad, "12")
        case "DENY":
            code = "12"
        case "THREATEN":
            code = "13"
        case "STOP" | "UNDO":
            code = _stopped(below, operation)
        case "ALLOW":
            code = "081" if below is None or quad < 4 else below.code
            if below is not None and below.event in ("AID", "SANCTION", "COERCE"):
                code = below.code
        case "ORDER":
            code = below.code if below is not None and (quad == 4 or below.event == "YIELD") else "10"
        case _:
            code = None
    at = (token.i, *(below.at if below is not None else ()))
    return Meaning(code, path, at) if code is not None else None


WISHES = frozenset({"want", "like", "hope", "expect", "seek", "ask", "need"})
"""Verbs that wish what one does oneself where the clause below them has no subject of its own."""


def _wants_of_others(verb: Token) -> bool:
    clause = next((child for child in verb.children if child.dep_ in CLAUSES), None)
    if clause is None:
        return True
    return any(one.dep_ in ("nsubj", "nsubjpass") for one in clause.children) or any(
        one.dep_ in ("dobj", "dative") for one in verb.children
    )


def _promised(below: Meaning | None, otherwise: str) -> str:
    if below is None:
        return otherwise
    return {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "YIELD": "035"}.get(
        below.event, "030" if below.quad < 3 else below.code
    )


def _intended(below: Meaning | None) -> str | None:
    """What is going to be done: friendly deeds are promised, hostile ones threatened, words are as good as said."""
    if below is None:
        return None
    if below.quad in (1, 2):
        return _promised(below, "030")
    if below.quad == 4:
        return {"SANCTION": "1313", "PROTEST": "133", "COERCE": "132", "ASSAULT": "138", "MOBILIZE": "138"}[below.event]
    return below.code


def _stopped(below: Meaning | None, operation: str) -> str | None:
    if below is None:
        return None
    if below.quad >= 3:
        return {"PROTEST": "0871", "ASSAULT": "0871", "MOBILIZE": "0872", "SANCTION": "085"}.get(below.event, "081")
    if below.event == "CONSULT":
        return "125" if below.code.startswith("042") else "164"
    return {"AID": "162", "AGREE": "12", "YIELD": "16"}.get(below.event, "161")


def _sent(token: Token, below: Meaning | None) -> str | None:
    """Those who are sent do what they are sent for; troops sent for nothing that is known show force."""
    if below is not None and below.event != "CONSULT":
        return below.code
    if token.lemma_ == "deploy" or any(_is_one(one, noun_class("@troops")) for one in objects_of(token)):
        return "154"
    return below.code if below is not None else None


def _in_its_mood(verb: Token, found: Meaning | None) -> Meaning | None:
    """Tense and negation of a verb."""
    if found is None:
        return None
    small = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod", "det")}
    lemmas = {child.lemma_.lower() for child in verb.children if child.dep_ in ("aux", "auxpass")}
    denied = bool(small & NEGATIONS) or any(child.dep_ == "neg" for child in verb.children)
    future = bool(small & MODALS) or (
        verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in verb.children)
    )
    if found.quad == 4 and small & POSSIBLY and not denied:
        return found.under("may", _intended(found))
    if future and _depends(verb):
        return found.under("unless", "13")
    if denied:
        return _denied(found, future=future or "can" in lemmas or "could" in lemmas)
    if future:
        return found.under("will", _intended(found))
    return found


def _denied(found: Meaning, *, future: bool) -> Meaning | None:
    if found.path[0] in ("DENY", "FAIL") or found.event == "REJECT":
        return found.under("not")
    if found.path[0] == "AGREE":
        return found.under("not", "12")
    if found.quad in (1, 2):
        return found.under("not", "12")
    if found.quad == 4:
        return found.under("not", "035" if future else "12")
    return found.under("not", "12") if found.event == "THREATEN" else found.under("not")


def _without(noun: Token, found: Meaning | None) -> Meaning | None:
    """ "No talks"."""
    if found is not None and any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children):
        return _denied(found, future=False)
    return found
