"""Everything that a report lays to somebody else: words, and beyond them thoughts, wishes, positions, and what a text
shows.

The record lists sayings (`quotations.py`), and none of the writer's own ("I asked …"), which stand here too. This is
the wider reading that they are a part of, with the spans that the field marks (Pareti 2012; Newell, Margolin and Ruths
2018; `docs/marking.md`): the cue with its auxiliaries, the source with all that describes it, the content with its
marks and its "that".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from spacy.tokens import Token

from onrecord.languages.en.speech import CueWord
from onrecord.models.attribution import load_weights
from onrecord.record import Actor, Mention, Span

from .attributing import Judge
from .cues import Cue
from .direct import Stretch, find_stretches
from .drafts import Draft
from .parse import Parse
from .predicates import Predicate, find_predicates, relative_subject
from .quotations import draft_sayings
from .speakers import Speakers
from .syntax import bare, noun_phrase, subject_of

Tokens = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One content with what lays it to a source; each part as its passages in order."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]


def find_attributions(
    parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...]
) -> tuple[Attribution, ...]:
    """All attributions of the body, in order of their content."""
    speakers = Speakers(parse, actors, mentions)
    stretches = find_stretches(parse)
    found = _joined(parse, draft_sayings(parse, speakers, stretches))
    attributions = [_spelt_out(parse, draft, ranges) for draft, ranges in found]
    cues = {at for draft, _ in found if draft.cue is not None for at in range(draft.cue.start, draft.cue.end)}
    judge = Judge(*load_weights())
    accepted = [
        predicate for predicate in find_predicates(parse)
        if predicate.head.i not in cues and judge.accepts(predicate, speakers)
    ]  # fmt: skip
    cues |= {predicate.head.i for predicate in accepted if predicate.form == "verb"}
    attributions += [_of_predicate(parse, one) for one in accepted if not _is_only_named(one, cues)]
    attributions += _unclaimed(parse, stretches, attributions)
    attributions = [one for one in attributions if one.content]
    return tuple(sorted(attributions, key=lambda one: (one.content[0].start, one.content[-1].end)))


def _is_only_named(predicate: Predicate, cues: set[int]) -> bool:
    """Is a noun only what another cue speaks of ("did not respond to requests for comment")?"""
    if predicate.form != "noun":
        return False
    above = predicate.head.head
    above = above.head if above.dep_ == "prep" else above
    return predicate.head.dep_ in ("dobj", "pobj") and above.i in cues


def _unclaimed(parse: Parse, stretches: tuple[Stretch, ...], attributions: list[Attribution]) -> Iterator[Attribution]:
    """Words between marks right behind a verb that nothing else holds: "a sign reading “…”", "chanting “…”"."""
    held = sorted((span.start, span.end) for one in attributions for span in one.content)
    reach = list(accumulate((end for _, end in held), max))
    for stretch in stretches:
        place = parse.span(stretch.start, stretch.end)
        before = bisect_right(held, place.start, key=itemgetter(0))
        if before and place.end <= reach[before - 1] + 1:
            continue
        at = stretch.tokens.start - 1
        while at > 0 and (parse.doc[at].is_quote or parse.doc[at].text in {",", ":"}):
            at -= 1
        verb = parse.doc[max(at, 0)]
        if verb.pos_ != "VERB" or (verb.tag_ == "VBN" and verb.dep_ == "amod"):
            continue
        cue = Cue(head=verb, kind="verb", word=NO_WORD, start=verb.i, end=verb.i + 1, speaker=subject_of(verb))
        ranges = [(stretch.tokens.start, stretch.tokens.end)]
        yield _spelt_out(parse, Draft(cue=cue, ranges=ranges, frame="q"), ranges)


def _of_predicate(parse: Parse, predicate: Predicate) -> Attribution:
    head = predicate.head
    start, end = predicate.cue
    while start > 0 and _belongs_before(parse.doc[start - 1], parse.doc[start] if predicate.form != "verb" else head):
        start -= 1
    cue = Cue(head=head, kind="verb", word=NO_WORD, start=start, end=end, speaker=predicate.source)
    source = (predicate.pronoun.i, predicate.pronoun.i + 1) if predicate.pronoun is not None else source_phrase(cue)
    return _attribution(parse, (start, end), source, list(predicate.content))


def _attribution(parse: Parse, cue: Tokens | None, source: Tokens | None, ranges: list[Tokens]) -> Attribution:
    """The parts as passages; of the content what cue and source leave of it."""
    outside = [part for part in (cue, source) if part is not None]
    parts = sorted(piece for content in ranges for piece in _without(parse, content, outside))
    return Attribution(
        cue=_passage(parse, cue),
        source=_passage(parse, source),
        content=tuple(_with_marks(parse, start, end) for start, end in parts),
    )


def _passage(parse: Parse, tokens: Tokens | None) -> tuple[Span, ...]:
    return (parse.span_of(parse.doc[slice(*tokens)]),) if tokens is not None else ()


NO_WORD = CueWord(act="assert", frames=frozenset())


def _joined(parse: Parse, drafts: list[Draft]) -> list[tuple[Draft, list[Tokens]]]:
    """The drafts with what belongs to each: quotations without a cue that carry it on, and clauses that its cue governs
    beside the first."""
    found: list[tuple[Draft, list[Tokens]]] = []
    by_cue: dict[int, list[Tokens]] = {}
    for draft in drafts:
        if draft.inner_only:
            continue
        if draft.cue is None:
            if found and _goes_on(parse, found[-1], draft):
                found[-1][1].extend(draft.ranges)
            else:
                found.append((draft, list(draft.ranges)))
            continue
        ranges = by_cue.get(draft.cue.head.i)
        if ranges is not None:
            _add(parse, ranges, draft.ranges)
        else:
            found.append((draft, list(draft.ranges)))
            by_cue[draft.cue.head.i] = found[-1][1]
    return found


def _goes_on(parse: Parse, before: tuple[Draft, list[Tokens]], draft: Draft) -> bool:
    """Does a quotation without a cue carry on the one before it: in the same paragraph, or opening the next one behind
    direct speech?"""
    last = parse.doc[before[1][-1][1] - 1]
    apart = parse.block_number(parse.doc[draft.ranges[0][0]]) - parse.block_number(last)
    return apart == 0 or (apart == 1 and before[0].direct and _opens(parse, draft))


def _opens(parse: Parse, draft: Draft) -> bool:
    first = parse.doc[draft.ranges[0][0]]
    begin = parse.clean.starts[parse.block_number(first)]
    return not any(c.isalnum() for c in parse.clean.text[begin : first.idx])


def _add(parse: Parse, ranges: list[Tokens], more: list[Tokens]) -> None:
    """Adds ranges of the same cue, as one where only an "and" or a comma parts them."""
    for start, end in more:
        at = next(
            (n for n, (a, b) in enumerate(ranges) if a <= end and start <= b + 3 and _between(parse, b, start)), None
        )
        if at is None:
            ranges.append((start, end))
        else:
            ranges[at] = (min(ranges[at][0], start), max(ranges[at][1], end))


def _between(parse: Parse, start: int, end: int) -> bool:
    return all(token.is_punct or token.pos_ == "CCONJ" or token.lower_ == "that" for token in parse.doc[start:end])


def _spelt_out(parse: Parse, draft: Draft, ranges: list[Tokens]) -> Attribution:
    cue = _cue_phrase(draft.cue) if draft.cue is not None else None
    source = source_phrase(draft.cue) if draft.cue is not None else None
    if cue is not None and draft.cue is not None and draft.cue.kind == "verb":
        ranges = sorted(ranges)
        cue, start = _meeting(parse, draft, cue, ranges[0][0])
        ranges[0] = (start, ranges[0][1])
    return _attribution(parse, cue, source, [_whole(parse, start, end) for start, end in ranges])


def _meeting(parse: Parse, draft: Draft, cue: Tokens, start: int) -> tuple[Tokens, int]:
    """Cue and content where they meet: a preposition between them is the cue's, and who is called on or urged to do
    something is the content's."""
    doc, end = parse.doc, cue[1]
    if not end < start <= end + LONGEST_OBJECT:
        return cue, start
    between = doc[end:start]
    if between[0].pos_ == "ADP" and between[0].head.i == cue[1] - 1:
        if len(between) == 1:
            return (cue[0], start), start
        if draft.frame == "i" and not any(token.is_punct for token in between):
            return (cue[0], end + 1), end + 1
    named = between[-1].pos_ in ("NOUN", "PROPN", "PRON") and between[-1].dep_ not in ("npadvmod", "advmod")
    if draft.frame != "i" or not named or any(t.is_punct or t.ent_type_ in ("DATE", "TIME") for t in between):
        return cue, start
    top = next((token for token in doc[end - 1].rights if end <= token.i < start), None)
    return cue, end if top is None or top.dep_ in ("dobj", "dative", "ccomp", "xcomp") else start


LONGEST_OBJECT = 12
"""Tokens between a cue and its infinitive: who is urged to do it."""


def _cue_phrase(cue: Cue) -> Tokens:
    """The cue with its auxiliaries, negation and adverbs before it, and a colon behind."""
    doc, start, end = cue.head.doc, cue.start, cue.end
    if cue.kind == "verb":
        while start > 0 and _belongs_before(doc[start - 1], cue.head):
            start -= 1
    if end < len(doc) and doc[end].text == ":":
        end += 1
    return start, end


def _belongs_before(token: Token, verb: Token) -> bool:
    return token.dep_ in ("aux", "auxpass", "neg", "advmod") and token.head == verb and token.lower_ not in CONNECTING


CONNECTING = frozenset(
    "when where why how however meanwhile instead then so even indeed perhaps maybe only thus therefore yet".split()
)
"""Adverbs that lead over from what stands before, and do not belong to the cue."""


def source_phrase(cue: Cue) -> Tokens | None:
    """All the words that name and describe who it is laid to: title, name, appositions, relative clauses."""
    head = cue.speaker
    if head is None:
        return None
    pronoun = relative_subject(cue.head) if cue.kind == "verb" else None
    if pronoun is not None:
        return pronoun.i, pronoun.i + 1
    pronoun = _relative_around(cue, head)
    if pronoun is not None:
        return pronoun.i, pronoun.i + 1
    doc = head.doc
    start, end = noun_phrase(head).start, head.right_edge.i + 1
    if start <= cue.head.i < end:
        start, end = (head.i, cue.start) if head.i < cue.head.i else (max(start, cue.end), end)
    while start < head.i and (doc[start].is_punct or doc[start].is_space or doc[start].dep_ in ("cc", "prep")):
        start += 1
    if end < len(doc) and doc[end].is_quote and any(token.is_quote for token in doc[start:end]):
        return start, end + 1
    while end > head.i + 1 and (
        doc[end - 1].text in {".", ";", ":", '"', "—", "–", "-"}
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in ("all", "both", "each")
    ):
        end -= 1
    return start, end


def _relative_around(cue: Cue, head: Token) -> Token | None:
    """The relative pronoun of the clause behind its source that a cue stands in ("Lee, *who* …, naming …")."""
    for child in head.rights:
        if child.dep_ == "relcl" and child.left_edge.i <= cue.head.i <= child.right_edge.i:
            return relative_subject(child)
    return None


def _whole(parse: Parse, start: int, end: int) -> Tokens:
    """A content with the "that" before it."""
    return (start - 1, end) if start > 0 and parse.doc[start - 1].lower_ == "that" else (start, end)


def _without(parse: Parse, content: Tokens, outside: list[Tokens]) -> list[Tokens]:
    """A content in the parts that the cue and the source leave of it."""
    start, end = content
    inner = [part for part in outside if start <= part[0] and part[1] <= end]
    if not inner:
        return [content]
    first, last = min(part[0] for part in inner), max(part[1] for part in inner)
    pieces = [bare(parse.doc, start, first), bare(parse.doc, last, end)]
    return [(a, b) for a, b in pieces if b > a]


def _with_marks(parse: Parse, start: int, end: int) -> Span:
    """A content with the quotation marks at its edges, both signs of a doubled one."""
    doc, text = parse.doc, parse.article.text
    first, stop = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    opened, closed = parse.stretch_around(doc[start]), parse.stretch_around(doc[end - 1])
    if opened is not None and not parse.clean.text[opened[0] : first].strip():
        first = max(0, opened[0] - 1)
    if closed is not None and not any(char.isalnum() for char in parse.clean.text[stop : closed[1]]):
        stop = closed[1] + (parse.clean.text[closed[1] : closed[1] + 1] in {'"', "'"})
    span = parse.span(first, stop)
    first, stop = span.start, span.end
    if text[first : first + 1] == "'" and text[first - 1 : first] == "'":
        first -= 1
    if text[stop - 1 : stop] == "'" and text[stop : stop + 1] == "'":
        stop += 1
    return Span(article=span.article, start=first, end=stop)
