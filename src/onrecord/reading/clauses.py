"""What an expression of time dates: the sentence around it, or a clause of it that can be read without the rest.

"On Monday the mayor left, her office said" is told whole, with who says so; of "he was angry after the council met on
Monday" only "the council met on Monday". In "the 2016 World Cup", "texts from 2016" or "sets up Saturday's vote" the
expression dates nothing that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.dating_words import (
    BOUNDARIES,
    GOING_ON,
    OCCASIONS,
    PLACED,
    PLANNING,
    POSSIBLE,
    SAYING,
    STATED,
    SUPPOSING,
    TURNING,
)
from onrecord.languages.en.time_words import SEASONS
from onrecord.record import DateExpression, Outlook, Span

from .clauses_alone import shortened, stands_alone
from .parse import Parse

NAME = "clauses"
VERSION = 2

DATELINE = 12
"""Tokens that a dateline has at most."""

WHEN_WITHIN = 6
"""Tokens between "1997" and the "when" that says what happened then."""

LONGEST_NAME = 8
"""Tokens before a noun that can belong to it; more are the parser's mistake."""

LEAST_CONTENT = 3
"""Nouns, verbs, names, numbers and adjectives, the expression of time with them; "it was on Monday" tells nothing."""

AGE = 6
"""Tokens of "27-year-old", which the parser takes for a time."""

MONTH = len("2022-02")
POINTS = {"date", "time"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
RELATIVE = {"who", "which", "that"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}
ACTING = {"nsubj", "nsubjpass"}
ACTORS = {"PERSON", "ORG", "GPE", "NORP"}
VERBS = {"VERB", "AUX"}
NOUNS = {"NOUN", "PROPN"}
CONTENT = {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}
COMMAS = {",", ";", ":", "-", "–", "—"}
TOGETHER = {"ccomp", "xcomp", "parataxis", "conj"}
"""Relations of a clause that is told together with the one above it."""
BETWEEN = {"relcl", "acl", "advcl", "pcomp", "xcomp", "ccomp", "conj"}
"""Relations of a verb that stands between another and an expression of time, which may then be of either."""
HEAPED = {"aux", "auxpass", "amod", "compound"}


@dataclass(frozen=True, slots=True)
class _Dated:
    """A clause that an expression dates: its verb, and the first and last token of what is told."""

    verb: Token
    top: Token
    start: Token
    end: Token
    joint: Token | None = None
    """The "who" in it, without which it is a sentence ("Holm, who left in May")."""

    @property
    def is_main(self) -> bool:
        return self.verb == self.top


def mark_clauses(parse: Parse, dates: Sequence[DateExpression]) -> tuple[DateExpression, ...]:
    """The expressions, each with what it dates and whether that looks back or ahead; None where it dates nothing.

    A sentence is dated once, by what stands with its main verb, or by two days joined by "and".
    """
    found = [_dated(parse, date) if date.kind in POINTS else None for date in dates]
    best: dict[tuple[int, int], tuple[bool, bool, int]] = {}
    for number, (date, one) in enumerate(zip(dates, found, strict=True)):
        if one is not None:
            here = (not one.is_main, not _is_day(date), number)
            best[one.start.i, one.end.i] = min(here, best.get((one.start.i, one.end.i), here))
    kept = {number for _, _, number in best.values()}
    kept |= {number for number in range(1, len(dates)) if number - 1 in kept and _is_joined(parse, dates[number].span)}
    return tuple(
        _marked(parse, date, one) if one is not None and number in kept else date
        for number, (date, one) in enumerate(zip(dates, found, strict=True))
    )


def _marked(parse: Parse, date: DateExpression, one: _Dated) -> DateExpression:
    clause = parse.span(one.start.idx, one.end.idx + len(one.end))
    joint = None
    if one.joint is not None and one.joint == one.verb:
        joint = parse.span(one.joint.idx - 1, one.joint.idx)
    elif one.joint is not None:
        first = one.joint.nbor(-1) if one.joint.nbor(-1).text == "," else one.joint
        turned = one.joint.dep_ == "dobj"
        joint = parse.span(first.idx, one.joint.idx + len(one.joint) + turned)
    return replace(date, clause=clause, joint=joint, outlook=_outlook(one.verb))


def _dated(parse: Parse, date: DateExpression) -> _Dated | None:
    tokens = parse.tokens_in(date.span)
    if tokens and (told := _told_when(tokens[-1])) is not None:
        one = _aside(told, told)
        return one if one is not None and stands_alone(parse, told.doc[one.start.i : one.end.i + 1], None) else None
    if not tokens or _is_dateline(tokens) or parse.is_quoted(tokens.root) or _is_counted_on(tokens):
        return None
    root = tokens[-1] if tokens.root.dep_ == "det" else tokens.root
    if _names_a_thing(root) or _is_boundary(tokens) or _is_compared(tokens.root):
        return None
    verb = _verb_of(tokens)
    if verb is None or not _is_finite(verb) or _is_of_another(verb, tokens) or (_is_old(parse, date, verb)):
        return None
    one = _whole(parse, verb, tokens)
    if one is None or _is_empty_saying(one.verb) or (one.verb.dep_ == "xcomp" and _is_wanted(one.verb)):
        return None
    if (
        _is_old(parse, date, one.top)
        or not (_has_subject(one.top) or one.joint)
        or any(map(_is_only_possible, _chain(one)))
    ):
        return None
    inside = one.start.doc[one.start.i : one.end.i + 1]
    if sum(token.pos_ in CONTENT for token in inside) < LEAST_CONTENT or not stands_alone(parse, inside, one.joint):
        return None
    return one


def _chain(one: _Dated) -> Iterator[Token]:
    """The verbs from the one that is dated up to the one that all of it hangs on."""
    verb = one.verb
    yield verb
    while verb != one.top and verb.head != verb:
        verb = verb.head
        yield verb


# What the expression stands with ------------------------------------------------------------------------------------


def _verb_of(tokens: TokenSpan) -> Token | None:
    """The verb that the expression stands with: as "on Monday", or in the phrase of an occasion, as "at Monday's
    hearing" or "In a speech on Monday, …"."""
    inside = range(tokens.start, tokens.end)
    node, nouns = tokens.root, 0
    if node.dep_ == "conj" and node.head.ent_type_ in {"DATE", "TIME"}:
        node = node.head
        inside = range(node.i, tokens.end)
    while node.head != node:
        if node.i not in inside and node.pos_ in VERBS and node.dep_ not in {"aux", "auxpass"}:
            return node
        if node.lower_ == "of" and node.i not in inside and nouns == 0:
            return _done_by(node.head)
        if node.pos_ == "ADP" and node.i not in inside and not _may_place(node, nouns):
            return None
        if node.i not in inside and node.ent_type_ in ACTORS and node.dep_ in ACTING and node.i < tokens.start:
            # "Holm on Monday said", "Holm in an interview on Monday said": the parser hung it too low
            return node.head if node.head.pos_ in VERBS and node.head.i > tokens.start else None
        if (
            node.i not in inside
            and node.ent_type_ == "PERSON"
            and node.dep_ != "pobj"
            and nouns == 0
            and node.i < tokens.start
        ):
            # nobody is "Barr in December": the parser hung the expression too low
            return next((above for above in node.ancestors if above.pos_ in VERBS and above.i < node.i), None)
        if node.i not in inside and node.pos_ in NOUNS:
            nouns += 1
            if node.dep_ != "pobj" or nouns > 2 or not _is_occasion(node, tokens):
                return None
        elif node.i not in inside and node.pos_ not in {"ADP", "ADV", "SCONJ", "NUM", "DET", "ADJ"}:
            return None
        node = node.head
    return node if node.pos_ in VERBS and node.i not in inside else None


def _done_by(noun: Token) -> Token | None:
    """The verb of what a law or treaty did: "The Lund Act of 2010 raised the rate", "was raised by the Act of 2010"."""
    if noun.pos_ != "PROPN" or noun.ent_type_ == "PERSON":
        return None
    by = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
    verb = noun.head.head if by else noun.head
    return verb if (by or noun.dep_ == "nsubj") and verb.tag_ in {"VBD", "VBN"} else None


def _may_place(preposition: Token, nouns: int) -> bool:
    """Does "on", "in", "during" say when it happened? "For Monday" does of what is arranged: "is set for Monday"."""
    if preposition.lower_ == "for" and nouns == 0:
        verb = preposition.head
        return verb.lemma_.lower() in PLANNING and any(child.dep_ == "auxpass" for child in verb.children)
    return preposition.lower_ in PLACED or (nouns > 0 and preposition.head.pos_ in NOUNS)


def _is_occasion(noun: Token, tokens: TokenSpan) -> bool:
    """Is it an occasion at which the rest happened ("at Monday's hearing", "In an interview in 2007, …")?"""
    if noun.head.lower_ not in PLACED | {"with", "to", "for"}:
        return False
    if noun.lemma_.lower() in OCCASIONS:
        return True
    above = noun.head.head  # "in an interview with the radio in 2007"
    return above.pos_ in NOUNS and above.lemma_.lower() in OCCASIONS and above.i < tokens.start


def _is_of_another(verb: Token, tokens: TokenSpan) -> bool:
    """Does another verb stand between, so that the expression may be its own ("found texts mocking him in May")?"""
    if tokens.start < verb.i:
        return any(
            token.pos_ == "VERB" and token.dep_ in BETWEEN and not token.is_ancestor(verb) and verb.is_ancestor(token)
            for token in verb.doc[tokens.end : verb.i]
        ) and not _is_fronted(verb, tokens)
    return any(
        token.pos_ == "VERB" and token.dep_ in BETWEEN and token.dep_ not in HEAPED and verb.is_ancestor(token)
        for token in verb.doc[verb.i + 1 : tokens.start]
    )


def _is_fronted(verb: Token, tokens: TokenSpan) -> bool:
    """ "On Monday, the man who …"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), verb)
    return tokens.end <= subject.left_edge.i


def _is_counted_on(tokens: TokenSpan) -> bool:
    """ "Two weeks later", "the following year", "that day": counted from something told before. "Earlier in May" is
    not."""
    doc, sent = tokens.doc, tokens.sent
    behind = doc[tokens.end].lower_ if tokens.end < sent.end else ""
    before = doc[tokens.start - 1].lower_ if tokens.start > sent.start else ""
    words = [token.lower_ for token in tokens]
    first = words[0] in {"earlier", "later"} and not {"the", "that"} & set(words)
    return (
        bool(TURNING & set(words[1 if first else 0 :]))
        or behind in {"later", "earlier"}
        or ({"same", "that"} & {before, *words} != set())
    )


# What is told -------------------------------------------------------------------------------------------------------


def _whole(parse: Parse, verb: Token, tokens: TokenSpan) -> _Dated | None:
    """The sentence of a verb, or the clause of it that is told for itself; None where it cannot be parted from what
    it hangs on."""
    top = verb
    while top.head != top:
        if top.dep_ == "conj" and _has_subject(top) and top.head.dep_ == "ROOT":
            return _clause(verb, top)
        if top.dep_ == "conj" and not _has_subject(top) and _has_another_date(top, tokens):
            return None
        if top == verb and _opens(top, tokens):
            verb = top = top.head
            continue
        if top.dep_ == "acl" and top == verb:
            return _made(verb, tokens)
        if top.dep_ == "advcl":
            return _aside(verb, top)
        if top.dep_ == "relcl":
            return _relative(verb, top)
        if top.dep_ not in TOGETHER or top.head.pos_ not in VERBS:
            return None
        if top.dep_ == "ccomp" and _is_timed(top.head, top):
            return None
        top = top.head
    sentence = top.sent
    if parse.is_quoted(sentence[0]) and sentence[0].text != '"':
        return None
    first = _after_opening(sentence, min(verb.i, tokens.start))
    ends = shortened(first, _before_another(top, verb, tokens), top, verb, tokens)
    return None if ends is None else _Dated(verb, top, *ends)


def _before_another(top: Token, verb: Token, tokens: TokenSpan) -> Token:
    """The last token of a sentence, or the one before "and Ek left on Tuesday", which has a time of its own."""
    last = max(verb.i, top.i, tokens.end - 1)
    for other in top.conjuncts:
        tie = other.left_edge.nbor(-1) if other.left_edge.i > last + 1 else None
        if tie is not None and tie.dep_ == "cc" and other.pos_ in VERBS and _is_timed(other, None):
            return _without_mark(tie.nbor(-1))
    return top.sent[-1]


def _opens(verb: Token, tokens: TokenSpan) -> bool:
    """ "In 1992, asked about prisons, Holm argued …": the time is that of the main verb."""
    early = tokens.start <= verb.sent.start + 1 and tokens.end <= verb.i < verb.head.i
    return verb.dep_ == "advcl" and not _has_subject(verb) and early


def _clause(verb: Token, top: Token) -> _Dated | None:
    start, end = top.left_edge, _without_mark(top.right_edge)
    while start.i < top.i and (start.dep_ in {"cc", "punct", "mark"} or start.lower_ in TIES):
        start = start.nbor(1)
    ends = shortened(start, end, top, verb, None)
    return None if ends is None else _Dated(verb, top, *ends)


def _aside(verb: Token, top: Token) -> _Dated | None:
    """ "after the council met on Monday": so it happened, whoever says the rest, if it is not part of what is said."""
    mark = next((child for child in top.children if child.dep_ in {"mark", "advmod"} and child.i < top.i), None)
    if mark is None or mark.lower_ not in STATED or any(above.dep_ == "ccomp" for above in top.ancestors):
        return None
    subject = next((child for child in top.children if child.dep_ in SUBJECTS), None)
    if subject is None or mark.i > subject.i or mark.right_edge != mark:
        return None
    start = top.doc[mark.i + 1]
    ends = shortened(start, _without_mark(top.right_edge), top, verb, None)
    return None if ends is None else _Dated(verb, top, *ends)


def _told_when(last: Token) -> Token | None:
    """The verb of "when the treaty was signed" right behind "1997"."""
    for token in last.doc[last.i + 1 : min(last.i + 1 + WHEN_WITHIN, last.sent.end)]:
        if token.text in COMMAS:
            return None
        if token.lower_ == "when":
            told = token.head
            return told if told.pos_ in VERBS and told.i > token.i and _outlook(told) == "back" else None
    return None


def _relative(verb: Token, top: Token) -> _Dated | None:
    """ "Holm, who left in May": "Holm left in May"; nothing of things and people without a name."""
    noun = top.head
    subject = next((child for child in top.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if verb == top and (made := _made_by(top, noun)) is not None:
        return made
    if subject is None or subject.lower_ not in RELATIVE - {"that"} or subject != top.left_edge:
        return None
    named = noun.head if noun.dep_ == "appos" else noun
    if named.pos_ != "PROPN" or any(above.dep_ == "ccomp" for above in top.ancestors):
        return None
    start = _noun_start(noun)
    before = top.doc[start.i : subject.i]
    if any(token.tag_ in FINITE for token in before) or subject.nbor(-1).text in {"-", "–", "—", "(", '"'}:
        return None
    return _Dated(verb, top, start, _without_mark(top.right_edge), subject)


def _made_by(verb: Token, noun: Token) -> _Dated | None:
    """ "The Lund accord, which both signed in 2015": "Both signed the Lund accord in 2015"."""
    which = verb.left_edge
    behind = next((child for child in verb.children if child.i == verb.i + 1), None)
    whose = which.lower_ == "which" and which.dep_ == "dobj" and which.head == verb and which.nbor(-1).text == ","
    if not whose or not _has_subject(verb) or behind is None or behind.dep_ not in {"prep", "npadvmod"}:
        return None
    start = _chunk_start(noun)
    named = any(token.pos_ == "PROPN" for token in noun.doc[start.i : noun.i + 1])
    if not named or start.lower_ in VAGUE or behind.right_edge.i - verb.i > WHEN_WITHIN:
        return None
    return _Dated(verb, verb, start, behind.right_edge, which)


def _made(verb: Token, tokens: TokenSpan) -> _Dated | None:
    """ "The Lund accord, a truce signed in 2015": "The Lund accord, a truce, was signed in 2015"."""
    noun = verb.head
    if noun.pos_ not in NOUNS or verb.i != noun.i + 1 or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return None
    named, start = noun, _chunk_start(noun)
    if start.i - 2 > noun.sent.start and start.nbor(-1).text == "," and start.nbor(-2).pos_ in NOUNS:
        named = start.nbor(-2)  # what stands before a comma is explained, whatever the parser says
        start = _chunk_start(named)
    phrase = start.doc[start.i : noun.i + 1]
    known = any(token.pos_ == "PROPN" for token in start.doc[start.i : named.i + 1])
    if not known or start.lower_ in VAGUE:
        return None
    if any(token.pos_ in VERBS for token in phrase) or verb.lemma_.lower() in SAYING | {"date", "base", "call"}:
        return None
    return _Dated(verb, verb, start, max(tokens[-1], verb, key=_place), verb)


VAGUE = {"a", "an", "some", "many", "no", "any", "several", "other"}


def _chunk_start(noun: Token) -> Token:
    near = [child for child in noun.lefts if child.pos_ not in VERBS and noun.i - child.left_edge.i <= LONGEST_NAME]
    return min((child.left_edge for child in near), key=_place, default=noun)


def _noun_start(noun: Token) -> Token:
    """Where the phrase of a noun begins, the noun that it explains included: "Scholz, the chancellor who …"."""
    if noun.dep_ == "appos" and noun.head.i < noun.i:
        noun = noun.head
    near = [child for child in noun.lefts if child.pos_ not in VERBS and noun.i - child.left_edge.i <= LONGEST_NAME]
    return min((child.left_edge for child in near), key=_place, default=noun)


def _without_mark(end: Token) -> Token:
    while end.i > end.sent.start and (end.text in COMMAS | {"."} or end.is_space):
        end = end.nbor(-1)
    return end


def _has_another_date(verb: Token, tokens: TokenSpan) -> bool:
    """Has the verb that shares its subject a time of its own ("came on Monday and left on Tuesday")?"""
    return any(
        token.ent_type_ in {"DATE", "TIME"} and not tokens.start <= token.i < tokens.end
        for token in verb.sent
        if not verb.is_ancestor(token)
    )


def _is_timed(verb: Token, but: Token | None) -> bool:
    """Has a verb a time of its own, not that of a verb below it, nor one in the part left out?"""
    for token in verb.subtree:
        if token.ent_type_ != "DATE" or token.ent_iob_ != "B" or "old" in token.doc[token.i : token.i + AGE].text:
            continue
        above = next((node for node in token.ancestors if node.pos_ == "VERB" and node.dep_ != "xcomp"), None)
        if above == verb and not (but is not None and (but == token or but.is_ancestor(token))):
            return True
    return False


def _after_opening(sentence: TokenSpan, limit: int) -> Token:
    """The first token of what a sentence tells: a dateline, "But" and "However," left out."""
    first = _after_dateline(sentence)
    head = sentence[:LABEL]
    closing = next((token for token in head if token.text == ")"), None)
    if closing is not None and closing.i < limit and not any(token.text == "(" for token in head):
        first = closing.nbor(1)
    while first.i < limit and (
        first.text in COMMAS | {".", "*", ")"} or first.is_space or (first.lower_ in TIES and first.n_rights == 0)
    ):
        first = first.nbor(1)
    return first


TIES = frozenset(
    "but and so yet however meanwhile moreover still instead thus also then nevertheless nonetheless or ironically "
    "finally besides".split()
)
"""Words that only tie a sentence to the one before."""

LABEL = 4
"""Tokens at the beginning of a sentence in which a bracket may close that opened in a line left out ("(BNN) —")."""


def _is_dateline(tokens: TokenSpan) -> bool:
    """Is it the date of "BERGEN, 15 May –"?"""
    last = tokens[-1]
    before = tokens[0].doc[tokens[0].sent.start : tokens[0].i]
    ends = last.i + 1 < len(last.doc) and last.nbor(1).text in {"-", "–", "—"}
    return ends and all(token.is_upper or not token.is_alpha for token in before)


def _after_dateline(sentence: TokenSpan) -> Token:
    """The first token of what a sentence tells: "BERGEN, 15 May 2024 –" and the like left out."""
    dash = next((token for token in sentence[1:DATELINE] if token.text in {"-", "–", "—"}), None)
    if dash is None or not sentence[0].is_upper or len(sentence[0]) < 3 or dash == sentence[-1]:
        return sentence[0]
    return dash.nbor(1)


# How it is told -----------------------------------------------------------------------------------------------------


def _outlook(verb: Token) -> Outlook:
    """Does a clause tell what was, what is to come, or what is?"""
    node, planned = verb, False
    while True:
        helpers = [child for child in node.children if child.dep_ in {"aux", "auxpass"}]
        words = {child.lower_ for child in helpers}
        if words & {"will", "'ll", "wo", "shall", "would", "'d"}:
            return "ahead"
        if node.lemma_.lower() in PLANNING or node.lower_ in {"going", "due"}:
            planned = True
        if node.dep_ == "xcomp" and not any(child.tag_ in FINITE for child in (node, *helpers)):
            node = node.head
            continue
        break
    finite = next((child for child in helpers if child.tag_ in FINITE), node)
    if finite.tag_ in {"VBD", "VBN"} or words & {"have", "has", "'ve", "had"}:
        return "back"
    if planned or (finite != node and node.tag_ == "VBG"):
        return "ahead"
    moved = any(child.dep_ in {"dobj", "attr"} for child in verb.children)
    return "now" if moved or verb.lemma_ in {"be", "have"} else "either"


def _is_wanted(verb: Token) -> bool:
    """ "Agreed to speak on Monday", told afterwards: the day of speaking, or of agreeing?"""
    return verb.head.lemma_.lower() not in GOING_ON and _outlook(verb) == "back"


def _is_empty_saying(verb: Token) -> bool:
    """ "The mayor asked on Monday": what, stands elsewhere."""
    if verb.lemma_.lower() not in SAYING:
        return False
    told = any(child.dep_ in {"ccomp", "xcomp", "dobj", "nsubjpass", "advcl", "parataxis"} for child in verb.children)
    return not told and verb.dep_ not in {"parataxis", "ccomp"}


def _is_only_possible(verb: Token) -> bool:
    """ "would have won", "could fall", "if it is found", "do not come": nobody says that it is so or will be."""
    if any(child.lower_ in SUPPOSING for child in verb.children if child.dep_ in {"mark", "advmod"}):
        return True
    if any(child.dep_ == "advcl" and _is_supposed(child) for child in verb.children):
        return True
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    said = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SAYING
    return any(child.lower_ in POSSIBLE or (child.lower_ in {"would", "'d"} and not said) for child in helpers)


def _is_supposed(verb: Token) -> bool:
    return any(child.lower_ in SUPPOSING for child in verb.children if child.dep_ in {"mark", "advmod"})


def _is_old(parse: Parse, date: DateExpression, verb: Token) -> bool:
    """A month or year written out, or one that is past, in a sentence about what is so now."""
    written = date.value is not None and len(date.value) <= MONTH
    back = date.relative is not None and date.relative.shift < 0 and not _is_day(date)
    return (written or back) and _is_state(verb)


def _is_state(verb: Token) -> bool:
    """ "Critics are still angry about the move in 2013": what is so now is not of a year past."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    finite = next((word for word in (*helpers, verb) if word.tag_ in FINITE), verb)
    now = finite.tag_ in {"VBZ", "VBP"} and finite.lemma_ != "have"
    return now and verb.lemma_.lower() not in SAYING and not any(child.dep_ == "xcomp" for child in verb.children)


def _is_finite(verb: Token) -> bool:
    """ "a party struggling since June" is no sentence; "is to lead next year" is."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.dep_ == "acl":
        return verb.tag_ == "VBN"
    if verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBG"} and not helpers:
        return verb.i < verb.head.i and _is_finite(verb.head)
    if verb.dep_ == "xcomp":
        return verb.head.pos_ in VERBS and _is_finite(verb.head)
    if verb.lemma_ == "do" and not any(child.dep_ in {"dobj", "advmod"} for child in verb.children):
        return False  # "so did Holm" leans on another sentence
    return any(word.tag_ in FINITE for word in (verb, *helpers)) or (verb.dep_ == "conj" and verb.tag_ == "VBN")


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _is_day(date: DateExpression) -> bool:
    units = {"day", "weekday"}
    return (date.value is not None and date.value[:10].count("-") == 2) or (
        date.relative is not None and (date.relative.unit in units or date.relative.day is not None)
    )


def _is_joined(parse: Parse, span: Span) -> bool:
    """The second of "on Tuesday and Wednesday": it happened on both."""
    tokens = parse.tokens_in(span)
    return tokens is not None and tokens.root.dep_ == "conj" and tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "and"


def _names_a_thing(root: Token) -> bool:
    """Is the expression part of a name ("the 2016 World Cup", "the 2016 election", "the spring survey")?"""
    part_of = root.dep_ in {"compound", "nmod", "nummod", "amod"} and root.head.i > root.i
    dates_a_noun = root.head.pos_ == "NOUN" and (root.shape_ == "dddd" or root.lower_ in SEASONS)
    return part_of and (root.head.pos_ == "PROPN" or dates_a_noun)


def _is_boundary(tokens: TokenSpan) -> bool:
    """Does it only bound a stretch of time ("since 1997", "between 2006 and 2015", "from 2008 to 2016", "by May")?"""
    root = tokens.root
    first = root.head if root.dep_ == "conj" and root.head.i < root.i else tokens[0]
    words = {root.head.lower_, first.head.lower_}
    at = first.i
    while at > tokens.sent.start and tokens.doc[at - 1].pos_ in {"ADP", "SCONJ", "ADV", "ADJ"}:
        at -= 1
        words.add(tokens.doc[at].lower_)
    behind = tokens.doc[tokens.end].lower_ if tokens.end < tokens.sent.end else ""
    return bool(words & BOUNDARIES) or (behind in {"through", "-", "–", "to"} and "from" in words)


def _is_compared(root: Token) -> bool:
    """Does it date the other side of a comparison ("up from a year earlier")?"""
    preposition = root.head
    amount = preposition.nbor(-1) if preposition.dep_ == "prep" and preposition.i > root.sent.start else preposition
    if amount.dep_ != "pobj" or amount.i == root.i or amount.head.lower_ not in {"from", "than"}:
        return False
    return amount.like_num or any(child.like_num for child in amount.children)


def _place(token: Token) -> int:
    return token.i
