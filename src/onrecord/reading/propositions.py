"""The content of each quotation taken apart, so that contents can be compared: who, what, how many, on what terms.

Embeddings say which contents are about one thing. Whether they agree is read from the parts found here, never from
likeness.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from spacy.tokens import Token

from onrecord.languages.en.polarity import NEGATIVE_VERBS, NEGATORS
from onrecord.languages.en.undertakings import ASKING, CONDITION_MARKS, DEADLINE_MARKS, TIME_ONLY_MARKS
from onrecord.record import DateExpression, Figure, Mention, Proposition, Quotation, Span

from .nearby import Nearby
from .parse import Parse
from .sentences import Encoder
from .undertakings import find_undertakings

Placed = TypeVar("Placed", Mention, DateExpression)

NAME = "propositions"
VERSION = 2

CONTENT_POS = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"))
LIGHT = frozenset("be have do say get go let so very also just then there here now still even too not".split())
"""Lemmas that carry no content of their own."""

REVERSING = frozenset(("de", "non", "anti", "counter"))
"""First parts that turn the word behind the hyphen round."""

PREDICATE_POS = frozenset(("VERB", "AUX"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LONGEST_CONDITION = 40
"""Words: what is longer was parsed wrongly."""


def take_apart(
    parse: Parse,
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression],
    figures: Sequence[Figure],
    encoder: Encoder,
) -> tuple[Proposition, ...]:
    """One proposition for each quotation, in the order of the quotations."""
    mentions = sorted(mentions, key=_place)
    dates = sorted(dates, key=_place)
    numbers = Nearby((figure.value, figure.evidence) for figure in figures)
    found = [
        _take_apart(parse, quotation, _within(quotation, mentions), _within(quotation, dates), numbers)
        for quotation in quotations
    ]
    texts = [_text(parse, quotation.content) for quotation in quotations]
    vectors = encoder.encode(texts) if texts else []
    return tuple(
        _with_vectors(parse, proposition, vector, encoder) for proposition, vector in zip(found, vectors, strict=True)
    )


def _within(quotation: Quotation, placed: Sequence[Placed]) -> list[Placed]:
    """Those, of mentions or dates in the order of the text, that begin in the content."""
    found: set[int] = set()
    for span in quotation.content:
        found.update(range(bisect_left(placed, span.start, key=_place), bisect_left(placed, span.end, key=_place)))
    return [placed[at] for at in sorted(found)]


def _place(placed: Mention | DateExpression) -> int:
    return placed.span.start


def content_tokens(parse: Parse, spans: Iterable[Span]) -> list[Token]:
    """The tokens behind the spans, in order, blanks left out."""
    return [token for span in spans for token in (parse.tokens_in(span) or ()) if not token.is_space]


def content_lemmas(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Lower-cased lemmas of the words that carry content; "de-escalation" is one, not a word and its opposite."""
    lemmas = []
    for token in tokens:
        lemma = token.lemma_.lower().strip("'")
        if token.pos_ not in CONTENT_POS or not any(c.isalnum() for c in lemma) or lemma in LIGHT or lemma in NEGATORS:
            continue
        if token.pos_ == "ADV" and token.is_stop:
            continue
        if lemma in REVERSING and token.i + 2 < len(token.doc) and token.nbor(1).text == "-":
            continue
        if token.i >= 2 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in REVERSING:
            lemma = f"{token.nbor(-2).lower_}-{lemma}"
        lemmas.append(lemma)
    return tuple(lemmas)


def predicate_of(tokens: Sequence[Token]) -> Token | None:
    """The word that the content hangs on: its topmost verb, or else its topmost word."""
    if not tokens:
        return None
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    verbs = [token for token in tops if token.pos_ in PREDICATE_POS]
    if verbs:
        return verbs[0]
    for top in tops:
        for child in top.children:
            if child.i in inside and child.pos_ == "VERB" and child.dep_ in ("acl", "ccomp", "xcomp"):
                return child
    nouns = [token for token in tops if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")]
    return nouns[0] if nouns else tops[0]


def is_negated(predicate: Token, inside: frozenset[int]) -> bool:
    """Does the content say that it is not so? Two negations cancel."""
    chain = [predicate]
    if predicate.dep_ in ("xcomp", "ccomp") and predicate.head.i in inside:
        chain.append(predicate.head)
    count = 0
    for token in chain:
        for child in token.children:
            if child.i not in inside and child.dep_ != "neg":
                continue
            if child.dep_ == "neg" or child.lower_ in NEGATORS:
                count += 1
            elif child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "expl"):
                count += any(word.lower_ in ("no", "neither", "nor", "none") for word in child.children)
    if predicate.lemma_.lower() in NEGATIVE_VERBS and any(
        child.dep_ in ("xcomp", "pcomp", "prep") for child in predicate.children
    ):
        count += 1
    return count % 2 == 1


def is_clause(predicate: Token, inside: frozenset[int]) -> bool:
    """Has the predicate a subject of its own in the content, and is it or its auxiliary finite?"""
    children = [child for child in predicate.children if child.i in inside]
    finite = [predicate, *(child for child in children if child.dep_ in ("aux", "auxpass"))]
    return any(child.dep_ in SUBJECTS for child in children) and any(word.tag_ in FINITE for word in finite)


def condition_in(tokens: Sequence[Token]) -> tuple[Token, Token] | None:
    """First and last word of the condition that the content names; the openings are tried in the order of the list."""
    by_place = {token.i: at for at, token in enumerate(tokens)}
    lower = [token.lower_ for token in tokens]
    for mark in CONDITION_MARKS:
        words = mark.split()
        for at in range(len(tokens) - len(words) + 1):
            if lower[at : at + len(words)] != words:
                continue
            end = _condition_end(tokens, by_place, at, len(words), mark)
            if end is not None:
                return tokens[at], tokens[end]
    return None


def _condition_end(tokens: Sequence[Token], by_place: dict[int, int], at: int, length: int, mark: str) -> int | None:
    """Where the clause or phrase ends that the mark at `at` opens; None where it opens none."""
    word = tokens[at + length - 1]
    heads = [
        token
        for token in tokens[at : at + length]
        if token.dep_ in ("mark", "advmod", "prep", "cc", "pcomp", "advcl", "agent")
    ]
    head = next((token for token in reversed(heads)), word)
    top = head if head.dep_ in ("prep", "advcl", "agent") and any(True for _ in head.children) else head.head
    if top.i < tokens[at].i and top is not head:
        top = head
    if mark in TIME_ONLY_MARKS and not _looks_ahead(tokens, top):
        return None
    right = top.right_edge.i
    inside = [place for i, place in by_place.items() if tokens[at].i <= i <= right]
    if not inside:
        return None
    end = max(inside)
    while end > at and tokens[end].is_punct:
        end -= 1
    return end if length <= end - at + 1 <= LONGEST_CONDITION and end > at + length - 1 else None


def _looks_ahead(tokens: Sequence[Token], top: Token) -> bool:
    """Is the sentence around about what will be done, rather than what was?"""
    head = top.head
    words = {child.lower_ for child in head.children} | {child.lower_ for child in head.head.children}
    return bool(words & {"will", "'ll", "would", "shall", "can", "could", "to", "only"}) or tokens[0].lower_ in (
        "to",
        "not",
    )


def _take_apart(
    parse: Parse,
    quotation: Quotation,
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression],
    numbers: Nearby[float],
) -> Proposition:
    tokens = content_tokens(parse, quotation.content)
    inside = frozenset(token.i for token in tokens)
    predicate = predicate_of(tokens)
    condition = condition_in(tokens)
    actors = dict.fromkeys(
        mention.entity for mention in mentions if any(span.covers(mention.span) for span in quotation.content)
    )
    asked_about = _asked_about(parse, quotation, tokens) if quotation.act == "decline" else ()
    return Proposition(
        quotation=quotation.id,
        lemmas=asked_about or content_lemmas(tokens),
        actors=tuple(actors),
        predicate=predicate.lemma_.lower() if predicate is not None else None,
        clause=predicate is not None and is_clause(predicate, inside),
        negated=predicate is not None and is_negated(predicate, inside),
        numbers=tuple(numbers.overlapping(quotation.content)),
        condition=_between(parse, *condition) if condition else None,
        deadline=_deadline(parse, quotation, dates),
        undertakings=find_undertakings(parse, tokens),
    )


def _asked_about(parse: Parse, quotation: Quotation, tokens: Sequence[Token]) -> tuple[str, ...]:
    """What somebody would not speak of: it stands beside the refusal ("Asked about the quota, she declined …")."""
    if not tokens:
        return ()
    who = parse.tokens_in(quotation.speaker.span) if quotation.speaker.span is not None else None
    named = {token.i for token in who} if who is not None else set()
    about = [token for token in tokens[0].sent if token.ent_type_ != "PERSON" and token.i not in named]
    return tuple(lemma for lemma in content_lemmas(about) if lemma not in ASKING)


def _with_vectors(parse: Parse, proposition: Proposition, vector: bytes, encoder: Encoder) -> Proposition:
    done = []
    for one in proposition.undertakings:
        if one.action is None:
            done.append(one)
            continue
        tokens = content_tokens(parse, (one.action,))
        (action,) = encoder.encode([_text(parse, (one.action,))])
        done.append(replace(one, lemmas=content_lemmas(tokens), vector=action))
    return replace(proposition, vector=vector, undertakings=tuple(done))


def _deadline(parse: Parse, quotation: Quotation, dates: Sequence[DateExpression]) -> Span | None:
    """The first expression of time behind "by", "until", "within" … in the content."""
    for date in dates:
        if date.kind == "set" or not any(span.covers(date.span) for span in quotation.content):
            continue
        tokens = parse.tokens_in(date.span)
        if tokens is None:
            continue
        before = [token.lower_ for token in tokens.doc[max(0, tokens.start - 5) : tokens.start]]
        if tokens[0].lower_ in DEADLINE_MARKS or (before and before[-1] in DEADLINE_MARKS):
            return date.span
        if before[-2:-1] and before[-2] in DEADLINE_MARKS and before[-1] in ("the", "this", "next", "late", "early"):
            return date.span
        if any(before[-n:][:1] == ["by"] and "end" in before[-n:] for n in (3, 4, 5)):
            return date.span
    return None


def _between(parse: Parse, first: Token, last: Token) -> Span:
    return parse.span(first.idx, last.idx + len(last))


def _text(parse: Parse, spans: Iterable[Span]) -> str:
    return " ".join(" ".join(token.text for token in parse.tokens_in(span) or ()) for span in spans).strip()
