"""Who said what: direct, mixed and indirect quotations of one article, with speaker, go-between, addressee, act and
time.

Three passes, each for what it is surest of. Direct speech is read from the surface around the marks (`direct.py`).
Clauses are read from the parse: what a verb, noun or phrase of saying governs (`sayings.py`); with marks inside it
the quotation is mixed, without them indirect. What still stands between marks unclaimed is given to the nearest cue
above it, or left alone (`fragments.py`). A saying inside the content of another is a row of its own, with the outer
speaker as `via` (`naming.py`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from onrecord.record import Actor, DateExpression, Mention, Party, Place, Quotation, QuotationKind, Span, make_id

from .acts import act_of, is_hedged, is_negative
from .cues import Cue, find_cues
from .direct import Frame, Stretch, find_frames, find_stretches, first_token
from .drafts import Draft
from .fragments import sayings_of_fragments
from .naming import name_speakers, nest
from .nearby import Nearby
from .parse import Parse
from .rejoining import rejoin
from .sayings import sayings_of_cues, sayings_with_that
from .speakers import Speakers
from .syntax import segment_end, segment_start
from .turns import find_turns

NAME = "quotations"

VERSION = 2


def find_quotations(
    parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], dates: tuple[DateExpression, ...]
) -> tuple[Quotation, ...]:
    """All reported sayings of the body, headlines left out, in order of their content."""
    speakers = Speakers(parse, actors, mentions)
    stretches = find_stretches(parse)
    drafts = draft_sayings(parse, speakers, stretches)
    found = [
        _finished(parse, speakers, draft, stretches, dates)
        for draft in drafts
        if not draft.inner_only and not draft.own and _says_enough(draft) and not _is_thought_of(draft)
    ]
    return tuple(sorted(_without_repeats(found), key=lambda quo: (quo.content[0].start, quo.content[0].end, quo.id)))


def draft_sayings(parse: Parse, speakers: Speakers, stretches: tuple[Stretch, ...]) -> list[Draft]:
    """The sayings of an article with their speakers, in order of their content."""
    turns = find_turns(parse, speakers)
    begun = [turn.ranges[0][0] for turn in turns]
    turn_before = (bisect_right(begun, one.tokens.start) - 1 for one in stretches)
    stretches = tuple(
        one for one, at in zip(stretches, turn_before, strict=True) if at < 0 or not turns[at].holds(one.tokens.start)
    )
    drafts = [*turns, *(_from_frame(frame) for frame in find_frames(parse, stretches))]
    framed = {stretch.start for draft in drafts for stretch in draft.stretches}
    used = {draft.cue.head.i for draft in drafts if draft.cue is not None}
    loose = [stretch for stretch in stretches if stretch.start not in framed]
    found = find_cues(parse)
    cues = [cue for cue in found if cue.head.i not in used or cue.kind == "phrase"]
    _rejoin_framed(drafts, list(found))
    drafts += sayings_of_cues(parse, speakers, cues, drafts, loose)
    drafts += sayings_with_that(parse, speakers, drafts, loose)
    drafts += sayings_of_fragments(parse, speakers, drafts, loose)
    drafts.sort(key=lambda draft: (draft.ranges[0][0], -draft.size))
    name_speakers(parse, speakers, drafts)
    nest(drafts)
    return drafts


def _rejoin_framed(drafts: list[Draft], cues: list[Cue]) -> None:
    """Gives direct speech behind ", adding: " to the speaker of the saying that its cue goes on from."""
    speaker = {new.head.i: new.speaker for old, new in zip(cues, rejoin(cues)[0], strict=True) if new is not old}
    for draft in drafts:
        if draft.cue is not None and draft.cue.kind == "verb" and draft.cue.head.i in speaker:
            draft.cue = replace(draft.cue, speaker=speaker[draft.cue.head.i])


def _is_thought_of(draft: Draft) -> bool:
    """A thought that somebody else tells of: not even he who thinks it has said so."""
    return draft.cue is not None and draft.cue.word.mind and bool(draft.via)


def _says_enough(draft: Draft) -> bool:
    """Words between marks that nobody is known to have said need to be more than a few, and no headline."""
    if draft.cue is not None and draft.cue.head.text == ":" and draft.speaker.actor is None:
        return False  # "WATCH: …": a label
    if draft.cue is not None or draft.speaker.span is not None:
        return True
    words = [token for stretch in draft.stretches for token in stretch.tokens if token.is_alpha and len(token) > 3]
    return draft.size >= ORPHAN and sum(not token.text[0].isupper() for token in words) > len(words) / 3


ORPHAN = 8
"""Tokens of a quotation that is kept although its speaker is not known."""


def _from_frame(frame: Frame) -> Draft:
    ranges = [(stretch.tokens.start, stretch.tokens.end) for stretch in frame.stretches]
    return Draft(
        cue=frame.cue,
        ranges=ranges,
        frame="q",
        direct=True,
        stretches=list(frame.stretches),
        own=frame.own,
    )


def _finished(
    parse: Parse, speakers: Speakers, draft: Draft, stretches: tuple[Stretch, ...], dates: tuple[DateExpression, ...]
) -> Quotation:
    content = tuple(
        part for start, end in sorted(draft.ranges) for part in parse.parts(_content_span(parse, draft, start, end))
    )
    text = " ".join(" ".join(parse.doc[start:end].text.replace('"', "").split()) for start, end in sorted(draft.ranges))
    quoted = tuple(
        part for stretch in _inside(draft, stretches)
        for part in parse.parts(parse.span(stretch.start, stretch.end))
    )  # fmt: skip
    cue = draft.cue
    first = parse.doc[draft.ranges[0][0] : draft.ranges[0][1]]
    kind: QuotationKind = "direct" if draft.direct else "mixed" if quoted else "indirect"
    addressee = _addressee(speakers, draft)
    told_press = draft.direct and addressee is not None and speakers.is_press(addressee)
    act = act_of(cue, text, own_subject=_own_subject(speakers, draft), frame=draft.frame, told_press=told_press)
    said_in = _said_in(parse, draft, dates)
    places = tuple(number for span in content for number in (span.start, span.end))
    return Quotation(
        id=make_id("quo", parse.article.id, places, cue.head.idx if cue is not None else None),
        article=parse.article.id,
        content=content,
        quoted=quoted,
        cue=parse.span_of(parse.doc[cue.start : cue.end]) if cue is not None else None,
        speaker=draft.speaker,
        via=draft.via,
        addressee=addressee,
        kind=kind,
        act=act,
        polarity="negative" if is_negative(first) else "positive",
        hedged=is_hedged(cue, text),
        place=_place(parse, speakers, draft),
        grade=draft.grade,
        said_in=said_in,
    )


def _inside(draft: Draft, stretches: tuple[Stretch, ...]) -> list[Stretch]:
    """The stretches that stand in the content."""
    found = set()
    for start, end in draft.ranges:
        first = bisect_left(stretches, start, key=first_token)
        stop = bisect_right(stretches, end, key=first_token)
        found |= {number for number in range(first, stop) if stretches[number].tokens.end <= end + 1}
    return [stretches[number] for number in sorted(found)]


def _addressee(speakers: Speakers, draft: Draft) -> Party | None:
    cue = draft.cue or (draft.told_by if draft.grade == "likely" else None)
    return speakers.addressee(cue, draft.ranges) if cue is not None else None


def _content_span(parse: Parse, draft: Draft, start: int, end: int) -> Span:
    """Direct: the words between the marks, to the letter. Else the clause, with a closing mark that belongs to it."""
    for stretch in draft.stretches:
        if draft.frame == "q" and (stretch.tokens.start, stretch.tokens.end) == (start, end):
            text = parse.clean.text[stretch.start : stretch.end]
            return parse.span(
                stretch.start + len(text) - len(text.lstrip()), stretch.end - (len(text) - len(text.rstrip()))
            )
    last = parse.doc[end - 1]
    stop = last.idx + len(last)
    for stretch in draft.stretches:
        if stretch.start <= last.idx < stretch.end and stop <= stretch.end <= stop + 2:
            stop = stretch.end + 1 if parse.clean.text[stretch.end : stretch.end + 1] == '"' else stretch.end
    return parse.span(parse.doc[start].idx, stop)


def _own_subject(speakers: Speakers, draft: Draft) -> bool | None:
    """Does the content speak of its own speaker?"""
    parse = speakers.parse
    start, end = draft.ranges[0]
    tokens = parse.doc[start:end]
    if draft.frame == "i":
        return True
    subject = next((t for t in tokens if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    if subject.lower_ in ("i", "we"):
        return True
    if draft.direct or (parse.is_quoted(subject) and subject.lower_ in ("he", "she", "it", "they")):
        return False
    mention = speakers.mention_at(subject)
    if mention is not None and draft.speaker.actor is not None:
        if mention.entity != draft.speaker.actor and subject.lower_ in ("it", "they"):
            return None  # a spokesman's "it" is often the body that he speaks for
        return mention.entity == draft.speaker.actor
    if subject.lower_ in ("he", "she", "it", "they") and draft.cue is not None and draft.cue.speaker is not None:
        return None if mention is not None else True
    return None if mention is None else False


def _said_in(parse: Parse, draft: Draft, dates: tuple[DateExpression, ...]) -> Span | None:
    """The expression of time beside the cue, in its sentence and outside the content."""
    if draft.cue is None:
        return None
    doc = parse.doc
    at = draft.cue.head
    begin, stop = segment_start(doc, at.i), segment_end(doc, at.i)
    if stop <= begin:
        return None
    sentence = parse.span(doc[begin].idx, doc[stop - 1].idx + len(doc[stop - 1]))
    cue = parse.span_of(at)
    content = [_content_span(parse, draft, start, end) for start, end in draft.ranges]
    near = [
        date for date in _within(sentence, dates)
        if date.kind in ("date", "time") and sentence.covers(date.span)
        and not any(span.overlaps(date.span) for span in content)
        and _belongs(parse, draft.cue, date.span)
    ]  # fmt: skip
    best = min(near, key=lambda date: (abs(date.span.start - cue.start), date.span.start), default=None)
    return best.span if best is not None else None


def _within(sentence: Span, dates: tuple[DateExpression, ...]) -> tuple[DateExpression, ...]:
    first = bisect_left(dates, sentence.start, key=_place_of)
    return dates[first : bisect_left(dates, sentence.end, key=_place_of)]


def _place_of(date: DateExpression) -> int:
    return date.span.start


def _belongs(parse: Parse, cue: Cue, span: Span) -> bool:
    """Is the expression of time part of the cue's own clause, not of a clause beside it?"""
    tokens = parse.tokens_in(span)
    if tokens is None:
        return False
    if 0 <= tokens.start - cue.end <= 1 and cue.kind == "verb":
        return True
    token = tokens.root
    for _ in range(6):
        if token.i == cue.head.i:
            return True
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "aux":
            return False
        if token.head == token:
            return False
        token = token.head
    return False


def _place(parse: Parse, speakers: Speakers, draft: Draft) -> Place | None:
    """Where it was said: "in Kyiv" beside the cue or its addressee."""
    if draft.cue is None or draft.cue.kind != "verb":
        return None
    for token in draft.cue.head.subtree:
        if (
            token.dep_ == "prep"
            and token.lower_ in ("in", "at")
            and not draft.holds(token.i)
            and not parse.is_quoted(token)
        ):
            obj = next((child for child in token.children if child.dep_ == "pobj"), None)
            if obj is None or draft.holds(obj.i) or obj.ent_type_ not in ("GPE", "LOC", "FAC"):
                continue
            if not _belongs(parse, draft.cue, parse.span_of(token)) and token.head.dep_ not in (
                "dobj",
                "dative",
                "advcl",
            ):
                continue
            mention = speakers.mention_at(obj)
            return Place(
                actor=mention.entity if mention is not None else None,
                text=obj.doc[obj.left_edge.i : obj.i + 1].text,
                span=parse.span_of(obj),
            )
    return None


def _without_repeats(found: list[Quotation]) -> list[Quotation]:
    """One row for one content: of rows with the same content and speaker the first stays; a narrower one of the same
    speaker, cue aside, inside a wider one stays only if it stands between marks and the wider one does not."""
    kept: list[Quotation] = []
    near = Nearby[int]()
    for quo in found:
        twin = min((k for k in near.overlapping(quo.content) if _same(kept[k], quo)), default=None)
        if twin is None:
            near.add(len(kept), quo.content)
            kept.append(quo)
        elif _extent(quo) > _extent(kept[twin]) and quo.kind != "direct" and kept[twin].kind != "direct":
            kept[twin] = replace(quo, via=quo.via or kept[twin].via)
            near.add(twin, quo.content)
    return kept


def _same(one: Quotation, other: Quotation) -> bool:
    if one.cue == other.cue and one.content == other.content:
        return True
    if one.speaker.actor != other.speaker.actor or one.speaker.actor is None or one.via != other.via:
        return False
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
    return shared >= 0.8 * min(_extent(one), _extent(other))


def _extent(quo: Quotation) -> int:
    return sum(span.end - span.start for span in quo.content)
