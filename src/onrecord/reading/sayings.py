"""Mixed and indirect quotations: what a verb, noun or phrase of saying governs, read from the dependency parse."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Token

from onrecord.languages.en.speech import cue_verbs

from .complements import SETTING, complements, is_relative, says_something
from .contents import cut, with_condition, within_reach, without_asides, without_background
from .cues import Cue, complement_head, verb_cue
from .direct import Stretch
from .drafts import ByStart, Draft
from .parse import Parse
from .rejoining import rejoin
from .speakers import Speakers
from .syntax import SUBJECTS, segment_end, segment_start, trim
from .worth import begun_in, counts

BEFORE_THAT = 18
"""Tokens between a cue and its "that": an addressee and a phrase of time or place fit."""


CUT_OFF = 40
"""Tokens of quoted words that a content is continued by, where the parser ends the clause inside the marks."""


def sayings_of_cues(
    parse: Parse, speakers: Speakers, cues: list[Cue], framed: list[Draft], loose: list[Stretch]
) -> list[Draft]:
    """Mixed and indirect quotations: what each cue governs."""
    found: list[Draft] = []
    begun = sorted(start for draft in framed for start, _ in draft.ranges)
    cues, stops = rejoin(cues)
    for cue in cues:
        for start, end, frame in _governed(parse, cue):
            start, end = cut(parse, cue, start, end, stops.get(cue.head.i))
            near = begun_in(loose, start, end)
            end = max([end, *(s.tokens.end for s in near if end < s.tokens.end <= end + CUT_OFF)])
            if end - start < 1 or (cue.kind == "phrase" and _holds_direct(begun, start, end)):
                if cue.kind == "phrase" and cue.speaker is not None and end > start:
                    found.append(Draft(cue=cue, ranges=[(start, end)], frame=frame, inner_only=True))
                continue
            if not counts(parse, speakers, cue, start, end, frame, loose):
                continue
            if cue.kind == "noun":
                above = _reporter_of(parse, speakers, cue)
                if above is None and not parse.is_quoted(cue.head):
                    continue
                if above is not None:
                    found.append(Draft(cue=above, ranges=[(cue.start, max(end, cue.end))], frame="c", inner_only=True))
            start, end = with_condition(parse, start, end) if frame == "c" else (start, end)
            inside = _stretches_in(loose, start, end)
            start, end = within_reach(parse, *without_background(parse, start, end, inside), inside)
            ranges = without_asides(parse, cue, start, end)
            found.append(Draft(cue=cue, ranges=ranges, frame=frame, stretches=inside))
    return found


def _stretches_in(loose: list[Stretch], start: int, end: int) -> list[Stretch]:
    """The quoted stretches in a range of tokens; their last may be the closing mark behind it."""
    return [stretch for stretch in begun_in(loose, start, end + 1) if stretch.tokens.end <= end + 1]


def _holds_direct(begun: list[int], start: int, end: int) -> bool:
    return bisect_left(begun, start) < bisect_left(begun, end)


def _governed(parse: Parse, cue: Cue) -> list[tuple[int, int, str]]:
    """Token ranges of what a cue governs, with the frame each stands in."""
    if cue.kind == "phrase":
        return _around_phrase(parse, cue)
    if cue.kind == "noun":
        return [(*trim(parse.doc, start, end), "c") for start, end in _of_noun(parse, cue)]
    found = complements(cue)
    if not found and "c" in cue.word.frames:
        return _as_said(parse, cue) or _parenthetical(parse, cue)
    return _united(parse, found)


def _united(parse: Parse, ranges: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Ranges with nothing between them as one: parsers cut a clause at a quotation mark."""
    found: list[tuple[int, int, str]] = []
    for start, end, frame in sorted(ranges):
        if found and found[-1][2] == frame and all(token.is_quote for token in parse.doc[found[-1][1] : start]):
            found[-1] = (found[-1][0], max(end, found[-1][1]), frame)
        else:
            found.append((start, end, frame))
    return found


def _of_noun(parse: Parse, cue: Cue) -> list[tuple[int, int]]:
    """What a noun holds: "not to …" or "that …" right behind it, and a further "and that …". Marks at its edge go
    with it."""
    doc, found = parse.doc, []
    head = complement_head(cue.head)
    if head is None:
        return []
    start, end = (cue.head.i if parse.is_quoted(cue.head) else cue.head.i + 1), head.right_edge.i + 1
    more = [child for child in _and_that(head, segment_end(doc, head.i)) if not parse.is_quoted(child)]
    if more:
        end = min(end, more[0].i - 1)
    found.append((start, end))
    for child in more:
        found.append((child.i + 1, child.head.right_edge.i + 1))
    return found


def _reporter_of(parse: Parse, speakers: Speakers, cue: Cue) -> Cue | None:
    """The verb of saying above a noun of saying ("The palace announced Russia's commitment to …"), None where the
    noun is only wished for or supposed."""
    token = cue.head
    while token.head != token:
        token = token.head
        if token.pos_ != "VERB" and token.pos_ != "AUX":
            continue
        if token.lemma_ in SUPPOSED or any(child.lower_ in ("if", "unless") for child in token.children):
            return None
        above = verb_cue(token)
        if (
            above is not None
            and above.speaker is not None
            and above.speaker != cue.speaker
            and speakers.can_speak(above.speaker)
        ):
            return above
    return None


SUPPOSED = frozenset("include want seek demand require need expect hope await lack".split())
"""Verbs under which a promise or a claim has not been made."""


JOINING = frozenset({"and", "but", "or"})


def _and_that(head: Token, stop: int) -> list[Token]:
    """The "that" of clauses joined on with "and that"."""
    return [
        t
        for t in head.doc[head.i : stop]
        if t.lower_ == "that" and t.dep_ == "mark" and t.head.i > t.i and t.nbor(-1).lower_ in JOINING
    ]


def sayings_with_that(parse: Parse, speakers: Speakers, drafts: list[Draft], loose: list[Stretch]) -> list[Draft]:
    """Clauses with "that" which the parser hung on the wrong word: the cue stands before them, only an addressee
    between.

    A clause joined on with "and that" goes with the saying before it.
    """
    found: list[Draft] = []
    begun = {start for draft in drafts for start, _ in draft.ranges}
    by_start = ByStart(drafts)
    for token in parse.doc:
        if token.lower_ != "that" or token.dep_ != "mark" or token.head.i <= token.i or parse.is_quoted(token):
            continue
        if begun & {token.i + 1, token.i + 2} or parse.block_of(token).kind == "headline":
            continue
        cue = _cue_before_that(parse, token, by_start)
        if cue is None:
            continue
        stop = segment_end(parse.doc, token.i)
        more = [t for t in _and_that(token.head, stop) if t.i > token.i]
        end = min([token.head.right_edge.i + 1, stop, *(t.i - 1 for t in more)])
        start, end = with_condition(parse, *cut(parse, cue, *trim(parse.doc, token.i + 1, end), None))
        if end <= start or not counts(parse, speakers, cue, start, end, "c", loose):
            continue
        inside = _stretches_in(loose, start, end)
        found.append(Draft(cue=cue, ranges=[within_reach(parse, start, end, inside)], frame="c", stretches=inside))
        by_start.add(found[-1])
    return found


def _cue_before_that(parse: Parse, that: Token, drafts: ByStart) -> Cue | None:
    doc = parse.doc
    begin = segment_start(doc, that.i)
    if that.i > begin and doc[that.i - 1].lower_ in JOINING:
        before = [
            draft
            for draft in drafts.between(begin, that.i)
            if draft.cue is not None and not draft.direct and draft.cue.head.i < that.i
        ]
        return max(before, key=lambda draft: draft.cue.head.i if draft.cue is not None else 0).cue if before else None
    for token in reversed(doc[max(begin, that.i - BEFORE_THAT) : that.i]):
        if (token.is_punct and token.text != "," and not token.is_quote) or (
            token.pos_ in ("VERB", "AUX") and token.lemma_.lower() not in cue_verbs()
        ):
            return None
        cue = verb_cue(token, misread=True)
        if cue is not None:
            return cue if "c" in cue.word.frames and not cue.word.mind and not parse.is_quoted(token) else None
    return None


def _around_phrase(parse: Parse, cue: Cue) -> list[tuple[int, int, str]]:
    """What "according to X" covers: the rest of its sentence, or the clause before it."""
    doc = parse.doc
    if cue.speaker is None:
        return []
    begin, stop = segment_start(doc, cue.start), segment_end(doc, cue.start)
    after = _past_speaker(cue, stop)
    before = [i for i in range(begin, cue.start) if not doc[i].is_punct and not doc[i].is_space]
    if len(before) <= 1 or doc[before[-1]].pos_ in ("SCONJ", "CCONJ"):
        own = _clause_end(parse, after, stop)
        start, end = trim(doc, after, own)
        return [(start, end, "c")] if end - start >= 3 else []
    start, end = trim(doc, _clause_start(parse, cue, begin), cue.start)
    if not any(token.pos_ in ("VERB", "AUX") for token in doc[start:end]):
        end = trim(doc, after, stop)[1]  # "The labour force, according to the survey, shrank": subject here, verb there
    return [(start, end, "c")] if end - start >= 3 else []


def _past_speaker(cue: Cue, stop: int) -> int:
    assert cue.speaker is not None
    at = cue.speaker.i + 1
    doc = cue.head.doc
    while at < stop and doc[at].text not in {",", '"', "—", "–", ";", ":"}:
        at += 1
    for child in cue.speaker.children:
        if (
            child.dep_ == "appos"
            and at < child.i
            and child.right_edge.i + 1 < stop
            and doc[child.right_edge.i + 1].text == ","
        ):
            return int(child.right_edge.i + 1)
    return at


def _clause_end(parse: Parse, start: int, stop: int) -> int:
    """Where the clause that a phrase opens ends: before ", however X said" or ", but X said"."""
    for token in parse.doc[start:stop]:
        if (
            token.text == ","
            and token.i + 1 < stop
            and parse.doc[token.i + 1].lower_ in ("but", "however", "while", "although", "though")
        ):
            return token.i
    return stop


def _clause_start(parse: Parse, cue: Cue, begin: int) -> int:
    """Where the clause before a phrase begins: after a semicolon, if there is one."""
    for at in range(cue.start - 1, begin, -1):
        if parse.doc[at].text == ";":
            return at + 1
    return begin


def _as_said(parse: Parse, cue: Cue) -> list[tuple[int, int, str]]:
    """ "As the minister has noted, prices are falling": the clause that such an "as" leads to."""
    if cue.head.dep_ != "advcl" or not any(t.dep_ == "mark" and t.lower_ == "as" for t in cue.head.children):
        return []
    if cue.head.head.i < cue.head.i or cue.word.mind:
        return []
    start, end = trim(parse.doc, cue.head.right_edge.i + 1, segment_end(parse.doc, cue.head.i))
    return [(start, end, "c")] if start <= cue.head.head.i < end else []


def _parenthetical(parse: Parse, cue: Cue) -> list[tuple[int, int, str]]:
    """ "The second aim, she said, is to …" and "Prices fell, the ministry said": a cue set off by commas."""
    doc = parse.doc
    if cue.speaker is None or parse.is_quoted(cue.head) or cue.word.mind or is_relative(cue):
        return []
    if says_something(cue):
        return []
    begin, stop = segment_start(doc, cue.start), segment_end(doc, cue.start)
    left, right = (
        min(cue.speaker.left_edge.i, cue.start),
        max(cue.end, cue.speaker.right_edge.i + 1 if cue.speaker.i > cue.head.i else cue.end),
    )
    if left <= begin or doc[left - 1].text != ",":
        return []
    tail = right
    while tail < stop and doc[tail].text not in {",", ".", ";", '"'} and tail - right < 8:
        tail += 1
    if tail < stop and doc[tail].text == "," and tail == right:
        first = trim(doc, begin, left)
        second = trim(doc, tail, stop)
        return [(first[0], second[1], "c")] if second[1] > second[0] and first[1] > first[0] else []
    start, end = trim(doc, begin, left)
    if start < end and doc[start].lower_ in SETTING:
        return []
    if end - start < 4 or not any(token.dep_ in SUBJECTS for token in doc[start:end]) or parse.is_quoted(doc[end - 1]):
        return []
    return [(start, end, "c")]
