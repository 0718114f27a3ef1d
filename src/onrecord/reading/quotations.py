"""Who said what: direct, mixed and indirect quotations of one article, with speaker, go-between, addressee, act and time.

Three passes, each for what it is surest of. Direct speech is read from the surface around the marks (`direct.py`). Clauses
are read from the parse: what a verb, noun or phrase of saying governs; with marks inside it the quotation is mixed, without
them indirect. What still stands between marks unclaimed is given to the nearest cue above it, or left alone.
A saying inside the content of another is a row of its own, with the outer speaker as `via`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from onrecord.languages.en.speech import cue_verbs, documents
from onrecord.record import Actor, DateExpression, Grade, Mention, Party, Place, Quotation, QuotationKind, Span, make_id

from .acts import act_of, is_hedged, is_negative
from .syntax import SUBJECTS, joined, segment_end, segment_start, subject_of, trim
from .cues import Cue, complement_head, find_cues, verb_cue
from .direct import Frame, Stretch, find_frames, find_stretches
from .parse import Parse
from .speakers import Speakers

NAME = "quotations"
VERSION = 1

LONGEST_TAIL = 22
"""Words that a mixed content may run on behind its last quoted part; more is the reporter's background."""

SCARE = 3
"""Words: a shorter stretch that no cue governs is taken for a scare quote."""


INFERRING = frozenset("suggest imply indicate show signal reveal concede mean".split())
"""Verbs by which a reporter says what somebody's words amount to: no saying, if a text is their subject."""

STANDS_ALONE = frozenset({"deny", "confirm", "refuse", "demand", "accuse", "threaten", "warn", "promise", "offer"})
"""Acts whose bare object says enough ("rejected the demand"); a bare object of stressing or announcing does not."""


@dataclass(slots=True)
class Draft:
    """A quotation while it is put together; `ranges` are tokens of the content, half-open."""

    cue: Cue | None
    ranges: list[tuple[int, int]]
    frame: str
    direct: bool = False
    stretches: list[Stretch] = field(default_factory=list)
    speaker: Party = field(default_factory=Party)
    grade: Grade = "sure"
    via: tuple[Party, ...] = ()
    carries_on: bool = False
    told_by: Cue | None = None
    """The cue of the quotation that this one carries on."""
    inner_only: bool = False
    """Only lends its speaker to sayings inside it, and is no row of its own."""

    def holds(self, token: int) -> bool:
        return any(start <= token < end for start, end in self.ranges)

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.ranges)


def find_quotations(
    parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], dates: tuple[DateExpression, ...]
) -> tuple[Quotation, ...]:
    """All reported sayings of the body, headlines left out, in order of their content."""
    speakers = Speakers(parse, actors, mentions)
    stretches = find_stretches(parse)
    drafts = [_from_frame(frame) for frame in find_frames(parse, stretches)]
    framed = {stretch.start for draft in drafts for stretch in draft.stretches}
    used = {draft.cue.head.i for draft in drafts if draft.cue is not None}
    loose = [stretch for stretch in stretches if stretch.start not in framed]
    cues = [cue for cue in find_cues(parse) if cue.head.i not in used or cue.kind == "phrase"]
    drafts += _from_clauses(parse, speakers, cues, drafts, loose)
    drafts += _from_that(parse, speakers, drafts, loose)
    drafts += _from_fragments(parse, speakers, drafts, loose)
    drafts.sort(key=lambda draft: (draft.ranges[0][0], -draft.size))
    _name_speakers(parse, speakers, drafts)
    _nest(drafts)
    found = [_finished(parse, speakers, draft, stretches, dates) for draft in drafts if not draft.inner_only and _says_enough(draft)]
    return tuple(sorted(_without_repeats(found), key=lambda quo: (quo.content[0].start, quo.content[0].end, quo.id)))


def _says_enough(draft: Draft) -> bool:
    """Words between marks that nobody is known to have said need to be more than a few."""
    return draft.cue is not None or draft.speaker.span is not None or draft.size >= ORPHAN


ORPHAN = 8
"""Tokens of a quotation that is kept although its speaker is not known."""


def _from_frame(frame: Frame) -> Draft:
    ranges = [(stretch.tokens.start, stretch.tokens.end) for stretch in frame.stretches]
    return Draft(cue=frame.cue, ranges=ranges, frame="q", direct=True, stretches=list(frame.stretches), carries_on=frame.carries_on)


# ---- clauses -------------------------------------------------------------------------------------------------------


def _from_clauses(parse: Parse, speakers: Speakers, cues: list[Cue], framed: list[Draft], loose: list[Stretch]) -> list[Draft]:
    """Mixed and indirect quotations: what each cue governs."""
    found: list[Draft] = []
    for cue in cues:
        for start, end, frame in _governed(parse, cue):
            if end - start < 1 or cue.kind == "phrase" and _holds_direct(framed, start, end):
                if cue.kind == "phrase" and cue.speaker is not None and end > start:
                    found.append(Draft(cue=cue, ranges=[(start, end)], frame=frame, inner_only=True))
                continue
            if not _counts(parse, speakers, cue, start, end, frame, loose):
                continue
            if cue.kind == "noun":
                above = _reporter_of(parse, speakers, cue)
                if above is None and not parse.is_quoted(cue.head):
                    continue
                if above is not None:
                    found.append(Draft(cue=above, ranges=[(cue.start, max(end, cue.end))], frame="c", inner_only=True))
            inside = [stretch for stretch in loose if start <= stretch.tokens.start and stretch.tokens.end <= end + 1]
            start, end = _within_reach(parse, *_without_background(parse, start, end, inside), inside)
            found.append(Draft(cue=cue, ranges=[(start, end)], frame=frame, stretches=inside))
    return found


def _holds_direct(framed: list[Draft], start: int, end: int) -> bool:
    return any(start <= a < end for draft in framed for a, _ in draft.ranges)


def _governed(parse: Parse, cue: Cue) -> list[tuple[int, int, str]]:
    """Token ranges of what a cue governs, with the frame each stands in."""
    if cue.kind == "phrase":
        return _around_phrase(parse, cue)
    if cue.kind == "noun":
        return [(*trim(parse.doc, start, end), "c") for start, end in _of_noun(parse, cue)]
    found: list[tuple[int, int, str]] = []
    for child in cue.head.children:
        frame = _frame(child, cue)
        if frame is None:
            continue
        if frame == "c" and child.i < cue.head.i and (cue.speaker is None or cue.speaker.i < child.i):
            continue
        if frame == "c" and child.i < cue.head.i and not any(t.dep_ in SUBJECTS for t in child.children):
            continue
        if child.i > cue.head.i and any(start > cue.head.i for start, _, _ in found):
            continue  # one complement behind a cue; what follows hangs there by mistake
        for head in joined(child) if frame == "c" else (child,):
            start, end = _range(head, cue)
            if head == child and frame == "c":
                end = min([end, *(_range(other, cue)[0] - 1 for other in joined(child) if other != child and other.i > child.i)])
                start, end = trim(parse.doc, start, end)
            found.append((start, end, frame))
    if any(frame in ("c", "i", "g") and start > cue.head.i for start, _, frame in found):
        found = [item for item in found if item[2] in ("c", "i", "g") and item[0] > cue.head.i]
    if not found and "c" in cue.word.frames:
        return _parenthetical(parse, cue)
    return found[:3]


def _of_noun(parse: Parse, cue: Cue) -> list[tuple[int, int]]:
    """What a noun holds: "not to …" or "that …" right behind it, and a further "and that …". Marks at its edge go with it."""
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
    """The verb of saying above a noun of saying ("The palace announced Russia's commitment to …"), None where the noun is
    only wished for or supposed."""
    token = cue.head
    while token.head != token:
        token = token.head
        if token.pos_ != "VERB" and token.pos_ != "AUX":
            continue
        if token.lemma_ in SUPPOSED or any(child.lower_ in ("if", "unless") for child in token.children):
            return None
        above = verb_cue(token)
        if above is not None and above.speaker is not None and above.speaker != cue.speaker and speakers.can_speak(above.speaker):
            return above
    return None


SUPPOSED = frozenset("include want seek demand require need expect hope await lack".split())
"""Verbs under which a promise or a claim has not been made."""


def _and_that(head: Token, stop: int) -> list[Token]:
    """The "that" of clauses joined on with "and that"."""
    return [t for t in head.doc[head.i : stop] if t.lower_ == "that" and t.dep_ == "mark" and t.head.i > t.i and t.nbor(-1).lower_ == "and"]


def _from_that(parse: Parse, speakers: Speakers, drafts: list[Draft], loose: list[Stretch]) -> list[Draft]:
    """Clauses with "that" which the parser hung on the wrong word: the cue stands before them, only an addressee between.

    A clause joined on with "and that" goes with the saying before it.
    """
    found: list[Draft] = []
    begun = {start for draft in drafts for start, _ in draft.ranges}
    for token in parse.doc:
        if token.lower_ != "that" or token.dep_ != "mark" or token.head.i <= token.i or parse.is_quoted(token):
            continue
        if any(token.i < start <= token.i + 2 for start in begun) or parse.block_of(token).kind == "headline":
            continue
        cue = _cue_before_that(parse, token, [*drafts, *found])
        if cue is None:
            continue
        stop = segment_end(parse.doc, token.i)
        more = [t for t in _and_that(token.head, stop) if t.i > token.i]
        end = min([token.head.right_edge.i + 1, stop, *(t.i - 1 for t in more)])
        start, end = trim(parse.doc, token.i + 1, end)
        if end <= start or not _counts(parse, speakers, cue, start, end, "c", loose):
            continue
        inside = [stretch for stretch in loose if start <= stretch.tokens.start and stretch.tokens.end <= end + 1]
        found.append(Draft(cue=cue, ranges=[_within_reach(parse, start, end, inside)], frame="c", stretches=inside))
    return found


def _cue_before_that(parse: Parse, that: Token, drafts: list[Draft]) -> Cue | None:
    doc = parse.doc
    begin = segment_start(doc, that.i)
    if that.i > begin and doc[that.i - 1].lower_ == "and":
        before = [draft for draft in drafts if draft.cue is not None and not draft.direct and begin <= draft.ranges[0][0] < that.i and draft.cue.head.i < that.i]
        return max(before, key=lambda draft: draft.cue.head.i if draft.cue is not None else 0).cue if before else None
    for token in reversed(doc[max(begin, that.i - 10) : that.i]):
        if token.is_punct and token.text != "," or token.pos_ in ("VERB", "AUX") and token.lemma_.lower() not in cue_verbs():
            return None
        cue = verb_cue(token, misread=True)
        if cue is not None:
            return cue if "c" in cue.word.frames and not cue.word.mind and not parse.is_quoted(token) else None
    return None


def _frame(child: Token, cue: Cue) -> str | None:
    word, behind = cue.word, child.i > cue.head.i
    if child.dep_ == "ccomp" and "c" in word.frames:
        return "c"
    if child.dep_ in ("ccomp", "advcl") and "w" in word.frames and behind and any(
        t.lower_ in ("if", "whether", "what", "how", "why", "when", "where", "who") for t in child.subtree if t.i <= child.i
    ):
        return "w"
    if child.dep_ in ("xcomp", "ccomp", "advcl") and behind:
        if "i" in word.frames and any(t.lower_ == "to" and t.dep_ == "aux" for t in child.children):
            return "i"
        if ("g" in word.frames or "c" in word.frames and cue.head.lemma_ == "deny") and child.tag_ == "VBG":
            return "g"
    if child.dep_ == "xcomp" and behind and "c" in word.frames and child.tag_ in ("VBD", "VBZ", "VBP"):
        return "c"
    if child.dep_ == "dobj" and "o" in word.frames and behind and child.pos_ != "PRON":
        return "o"
    if child.dep_ in ("nsubjpass",) and "o" in word.frames and cue.speaker is not None and cue.speaker != child:
        return "o"
    if child.dep_ == "prep" and behind and child.lower_ in word.prepositions:
        return "p"
    return None


def _range(head: Token, cue: Cue) -> tuple[int, int]:
    """Tokens of a complement, trimmed, with the cue and its speaker cut off where the parser put them inside."""
    doc = head.doc
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.dep_ == "prep":
        start = head.i + 1
    if start <= cue.head.i < end:
        if head.i < cue.head.i:
            own = [cue.start, *([cue.speaker.left_edge.i] if cue.speaker is not None and cue.speaker.i < cue.head.i and cue.speaker.i > head.i else [])]
            end = min(own)
        else:
            start = cue.end
    stop = segment_end(doc, head.i)
    start, end = max(start, segment_start(doc, head.i)), min(end, stop)
    return trim(doc, start, end)


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
    return [(start, end, "c")] if end - start >= 3 else []


def _past_speaker(cue: Cue, stop: int) -> int:
    assert cue.speaker is not None
    at = cue.speaker.i + 1
    doc = cue.head.doc
    while at < stop and doc[at].text not in {",", '"', "—", "–", ";", ":"}:
        at += 1
    return at


def _clause_end(parse: Parse, start: int, stop: int) -> int:
    """Where the clause that a phrase opens ends: before ", however X said" or ", but X said"."""
    for token in parse.doc[start:stop]:
        if token.text == "," and token.i + 1 < stop and parse.doc[token.i + 1].lower_ in ("but", "however", "while", "although", "though"):
            return token.i
    return stop


def _clause_start(parse: Parse, cue: Cue, begin: int) -> int:
    """Where the clause before a phrase begins: after a semicolon, or after the marks of a direct quotation."""
    for at in range(cue.start - 1, begin, -1):
        if parse.doc[at].text == ";":
            return at + 1
    return begin


def _parenthetical(parse: Parse, cue: Cue) -> list[tuple[int, int, str]]:
    """ "The second aim, she said, is to …" and "Prices fell, the ministry said": a cue set off by commas."""
    doc = parse.doc
    if cue.speaker is None or parse.is_quoted(cue.head) or cue.word.mind:
        return []
    begin, stop = segment_start(doc, cue.start), segment_end(doc, cue.start)
    left, right = min(cue.speaker.left_edge.i, cue.start), max(cue.end, cue.speaker.right_edge.i + 1 if cue.speaker.i > cue.head.i else cue.end)
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
    if end - start < 4 or not any(token.dep_ in SUBJECTS for token in doc[start:end]) or parse.is_quoted(doc[end - 1]):
        return []
    return [(start, end, "c")]


def _counts(parse: Parse, speakers: Speakers, cue: Cue, start: int, end: int, frame: str, loose: list[Stretch]) -> bool:
    """Is this a saying worth a row? Thoughts, bare objects and unnamed speakers need more than a cue."""
    quoted = any(start <= stretch.tokens.start < end for stretch in loose)
    words = sum(1 for token in parse.doc[start:end] if token.is_alpha or token.like_num)
    if cue.speaker is None or not words:
        return False
    if cue.kind == "verb" and cue.head.tag_ == "VB" and not _is_finite(cue.head):
        return False
    if cue.kind == "verb" and cue.head.tag_ == "VBG" and cue.head.dep_ in ("pcomp", "csubj", "amod", "compound"):
        return False  # "commented on rejecting …": named, not done
    named = speakers.can_speak(cue.speaker) or speakers.is_somebody(cue.speaker)
    inferred = cue.speaker.lemma_.lower() in documents() and cue.head.lemma_ in INFERRING and not quoted
    if inferred or not named or cue.speaker.lower_ in ("it", "this", "that", "there", "which", "what") and speakers.mention_at(cue.speaker) is None:
        return False
    if cue.word.mind:
        return frame in ("c",) and words >= 4 and (quoted or speakers.can_speak(cue.speaker) and cue.speaker.lower_ not in ("i", "we", "you"))
    if frame in ("o", "p"):
        return quoted or (words >= 2 and speakers.can_speak(cue.speaker) and cue.word.act in STANDS_ALONE)
    if cue.speaker.lower_ in ("i", "you", "one"):
        return quoted
    return quoted or words >= 2


def _is_finite(verb: Token) -> bool:
    """A bare verb counts behind an auxiliary that states a fact ("did say", "would not confirm"), not behind "to"."""
    auxiliaries = [child.lower_ for child in verb.children if child.dep_ == "aux"]
    if "to" in auxiliaries:
        return verb.dep_ == "xcomp" and verb.head.lemma_ in ("go", "continue", "refuse", "decline", "appear", "seem", "use", "come")
    return bool(auxiliaries) and not {"might", "may", "could", "should", "must"} & set(auxiliaries)


def _without_background(parse: Parse, start: int, end: int, inside: list[Stretch]) -> tuple[int, int]:
    """A content without what the reporter explains at its end: ", which …" or an apposition, if no quoted words stand there."""
    doc = parse.doc
    last = max((stretch.tokens.end for stretch in inside), default=start)
    for token in doc[start:end]:
        if token.i <= max(last, start + 2) or token.right_edge.i < end - 2:
            continue
        before = token.left_edge.i - 1
        if before <= start or doc[before].text not in {",", "—", "–"} or before < last:
            continue
        explains = token.dep_ == "relcl" and any(t.tag_ in ("WDT", "WP", "WRB", "WP$") for t in doc[before + 1 : before + 3])
        if explains or token.dep_ == "appos" and token.right_edge.i - before > 4:
            return trim(doc, start, before)
    return start, end


def _within_reach(parse: Parse, start: int, end: int, inside: list[Stretch]) -> tuple[int, int]:
    """A mixed content cut where the reporter's background begins, far behind the last quoted words."""
    if not inside:
        return start, end
    last = max(stretch.tokens.end for stretch in inside)
    if end - last > LONGEST_TAIL:
        for token in parse.doc[last:end]:
            if token.text in {",", "—", "–", ";", "("} and token.i > last:
                return start, token.i
    if parse.doc[end - 1 : end].text and end < len(parse.doc) and last >= end and parse.doc[end].is_quote:
        return start, end
    return start, end


# ---- what is left between marks --------------------------------------------------------------------------------------


def _from_fragments(parse: Parse, speakers: Speakers, drafts: list[Draft], loose: list[Stretch]) -> list[Draft]:
    """Quoted words that no clause holds, given to the nearest verb above them that has somebody for its subject."""
    found: list[Draft] = []
    for stretch in loose:
        own = [draft for draft in drafts if not draft.inner_only and draft.holds(stretch.tokens.start)]
        described = _as_described(stretch)
        if described is not None:
            found.append(Draft(cue=described, ranges=[(stretch.tokens.start, stretch.tokens.end)], frame="q", stretches=[stretch]))
            continue
        if own:
            continue
        cue = _cue_above(parse, speakers, stretch)
        if cue is None:
            continue
        same = next((draft for draft in found if draft.cue is not None and draft.cue.head.i == cue.head.i), None)
        if same is not None:
            same.ranges.append((stretch.tokens.start, stretch.tokens.end))
            same.stretches.append(stretch)
        else:
            found.append(Draft(cue=cue, ranges=[(stretch.tokens.start, stretch.tokens.end)], frame="q", stretches=[stretch], grade="likely"))
    return found


def _as_described(stretch: Stretch) -> Cue | None:
    """ "a “good listener,” as the minister put it": the cue behind "as"."""
    doc = stretch.tokens.doc
    at = stretch.tokens.end
    while at < len(doc) and (doc[at].is_quote or doc[at].text == ","):
        at += 1
    if at >= len(doc) or doc[at].lower_ != "as":
        return None
    for token in doc[at + 1 : min(at + 8, len(doc))]:
        if token.pos_ == "VERB":
            cue = verb_cue(token, structural=True)
            return cue if cue is not None and cue.speaker is not None and at < cue.speaker.i < token.i else None
        if token.is_punct:
            return None
    return None


def _cue_above(parse: Parse, speakers: Speakers, stretch: Stretch) -> Cue | None:
    token = stretch.tokens.root
    words = sum(1 for t in stretch.tokens if t.is_alpha)
    unknown: Cue | None = None
    for _ in range(12):
        if not parse.is_quoted(token) and token.pos_ in ("VERB", "AUX", "NOUN"):
            cue = verb_cue(token, structural=True) if token.pos_ != "NOUN" else None
            if cue is not None and cue.speaker is not None and not parse.is_quoted(cue.speaker) and speakers.can_speak(cue.speaker):
                if cue.word is not None and verb_cue(token) is not None and not cue.word.mind:
                    return cue
                if unknown is None and token.pos_ == "VERB" and words > SCARE:
                    unknown = cue
        if token.head == token:
            break
        token = token.head
    return unknown


# ---- speakers and nesting --------------------------------------------------------------------------------------------


ADDING = frozenset("add continue conclude repeat stress insist note reiterate go".split())
"""Verbs that go on with what the same speaker has just been saying, if a pronoun is their subject."""


def _name_speakers(parse: Parse, speakers: Speakers, drafts: list[Draft]) -> None:
    """Resolves each draft's speaker; a quotation without a cue has the speaker of the one that it carries on."""
    last: Draft | None = None
    for draft in drafts:
        if draft.cue is None and draft.direct and last is not None:
            draft.told_by = last.cue or last.told_by
        if draft.inner_only:
            if draft.cue is not None and draft.cue.speaker is not None:
                draft.speaker = speakers.party(draft.cue.speaker)[0]
            continue
        if draft.cue is not None and draft.cue.speaker is not None:
            party, grade = _named(parse, speakers, draft.cue, last)
            draft.speaker = party
            draft.grade = max(draft.grade, grade, key=("sure", "likely", "unsure").index)
        elif draft.direct:
            before = _speaker_before(parse, speakers, draft)
            if last is not None and _carries(parse, last, draft):
                draft.speaker, draft.grade = last.speaker, "likely"
            elif before is not None:
                draft.speaker, draft.grade = before, "unsure"
            else:
                draft.grade = "unsure"
        nested = draft.cue is not None and any(other is not draft and not other.direct and other.holds(draft.cue.head.i) for other in drafts)
        if not nested:
            last = draft


def _named(parse: Parse, speakers: Speakers, cue: Cue, last: Draft | None) -> tuple[Party, Grade]:
    """The speaker that a cue's subject names; what reported speech tells about a pronoun goes before the general resolver."""
    assert cue.speaker is not None
    party, grade = speakers.party(cue.speaker)
    word = cue.speaker.lower_
    if word in ("he", "she", "they", "it"):
        if last is not None and last.speaker.actor is not None and cue.head.lemma_ in ADDING and word != "it" and _close(parse, last, cue):
            return replace(party, actor=last.speaker.actor), "likely"
        if cue.head.dep_ == "conj" and (party.actor is None or word == "it"):
            before = subject_of(cue.head.head)
            if before is not None and speakers.can_speak(before) and speakers.party(before)[0].actor is not None:
                return replace(party, actor=speakers.party(before)[0].actor), "likely"
        if party.actor is None and last is not None and last.speaker.actor is not None and word in ("he", "she") and _close(parse, last, cue):
            actor = speakers.actors.get(last.speaker.actor)
            if actor is not None and actor.kind == "person" and actor.gender in (None, "male" if word == "he" else "female"):
                return replace(party, actor=actor.id), "unsure"
        return party, grade
    if cue.speaker.pos_ == "NOUN" and (party.actor is None or not speakers.has_name(party.actor)):
        stranded = _stranded_name(parse, speakers, cue)
        if stranded is not None:
            return replace(party, actor=stranded), "likely"
    return party, grade


def _close(parse: Parse, last: Draft, cue: Cue) -> bool:
    """Is the saying before in the cue's paragraph or the one above?"""
    return 0 <= parse.block_number(cue.head) - parse.block_number(parse.doc[last.ranges[-1][1] - 1]) <= 1


def _stranded_name(parse: Parse, speakers: Speakers, cue: Cue) -> str | None:
    """The person of a sentence without a verb behind "a spokesman said.": a name that lost its place beside its office.

    Translated pages do this where the name was a link.
    """
    doc = parse.doc
    at = segment_end(doc, cue.head.i)
    if at >= len(doc) or at - cue.end > 2 or parse.block_number(doc[at]) != parse.block_number(cue.head):
        return None
    stop = segment_end(doc, at)
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in doc[at:stop]):
        return None
    mention = speakers.mention_at(doc[at])
    actor = speakers.actors.get(mention.entity) if mention is not None and mention.form == "name" else None
    return actor.id if actor is not None and actor.kind == "person" else None


def _carries(parse: Parse, last: Draft, draft: Draft) -> bool:
    """Does a quotation go on with the one before: in the same paragraph or the next, nothing but its cue between?"""
    if last.speaker.actor is None and last.speaker.span is None:
        return False
    here, there = parse.block_number(parse.doc[draft.ranges[0][0]]), parse.block_number(parse.doc[last.ranges[-1][1] - 1])
    if here == there:
        return True
    if here != there + 1 or not last.direct:
        return False
    text = parse.clean.text
    start = parse.clean.starts[here]
    opens = not text[start : draft.stretches[0].start - 1].strip()
    return opens


def _speaker_before(parse: Parse, speakers: Speakers, draft: Draft) -> Party | None:
    """The subject of the sentence before a quotation that has no cue."""
    doc = parse.doc
    at = draft.ranges[0][0] - 1
    while at > 0 and (doc[at].is_quote or doc[at].is_space):
        at -= 1
    if at <= 0:
        return None
    if parse.block_number(doc[at]) != parse.block_number(doc[draft.ranges[0][0]]):
        return None
    sentence = doc[at].sent
    head = next((t for t in sentence if t.dep_ == "nsubj" and t.head.dep_ == "ROOT" and not parse.is_quoted(t)), None)
    if head is None or not speakers.can_speak(head):
        return None
    mention = speakers.mention_at(head)
    if mention is None or speakers.actors.get(mention.entity) is None or speakers.actors[mention.entity].kind not in ("person", "organisation", "group"):
        return None
    return speakers.party(head)[0]


def _nest(drafts: list[Draft]) -> None:
    """Gives each saying inside another one's content the outer speakers as `via`, outermost first."""
    chains: dict[int, tuple[Party, ...]] = {}
    for draft in drafts:
        if draft.cue is None:
            continue
        around = [
            other for other in drafts
            if other is not draft and other.cue is not None and not other.direct and other.holds(draft.cue.head.i)
            and not draft.holds(other.cue.head.i) and other.speaker != draft.speaker
            and (other.speaker.actor is None or other.speaker.actor != draft.speaker.actor)
        ]  # fmt: skip
        around.sort(key=lambda other: -other.size)
        chains[id(draft)] = tuple(dict.fromkeys(other.speaker for other in around if other.speaker.span is not None))
    for draft in drafts:
        draft.via = chains.get(id(draft), ())


# ---- the finished quotation ------------------------------------------------------------------------------------------


def _finished(parse: Parse, speakers: Speakers, draft: Draft, stretches: tuple[Stretch, ...], dates: tuple[DateExpression, ...]) -> Quotation:
    content = tuple(_content_span(parse, draft, start, end) for start, end in sorted(draft.ranges))
    text = " ".join(" ".join(parse.doc[start:end].text.replace('"', "").split()) for start, end in sorted(draft.ranges))
    quoted = tuple(
        parse.span(stretch.start, stretch.end) for stretch in stretches
        if any(start <= stretch.tokens.start and stretch.tokens.end <= end + 1 for start, end in draft.ranges)
    )  # fmt: skip
    cue = draft.cue
    first = parse.doc[draft.ranges[0][0] : draft.ranges[0][1]]
    kind: QuotationKind = "direct" if draft.direct else "mixed" if quoted else "indirect"
    act = act_of(cue, text, own_subject=_own_subject(speakers, draft), frame=draft.frame)
    said_in = _said_in(parse, draft, dates)
    return Quotation(
        id=make_id("quo", parse.article.id, tuple(x for span in content for x in (span.start, span.end)), cue.head.idx if cue is not None else None),
        article=parse.article.id, content=content, quoted=quoted,
        cue=parse.span(parse.doc[cue.start].idx, parse.doc[cue.end - 1].idx + len(parse.doc[cue.end - 1])) if cue is not None else None,
        speaker=draft.speaker, via=draft.via,
        addressee=_addressee(speakers, draft),
        kind=kind, act=act, polarity="negative" if is_negative(first) else "positive",
        hedged=is_hedged(cue, text), place=_place(parse, speakers, draft), grade=draft.grade, said_in=said_in,
    )  # fmt: skip


def _addressee(speakers: Speakers, draft: Draft) -> Party | None:
    cue = draft.cue or (draft.told_by if draft.grade == "likely" else None)
    return speakers.addressee(cue, draft.ranges) if cue is not None else None


def _content_span(parse: Parse, draft: Draft, start: int, end: int) -> Span:
    """Direct: the words between the marks, to the letter. Else the clause, with a closing mark that belongs to it."""
    for stretch in draft.stretches:
        if draft.frame == "q" and (stretch.tokens.start, stretch.tokens.end) == (start, end):
            text = parse.clean.text[stretch.start : stretch.end]
            return parse.span(stretch.start + len(text) - len(text.lstrip()), stretch.end - (len(text) - len(text.rstrip())))
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
        return draft.direct is False and bool(re.match(r"(?:would|will)\b", tokens.text)) or None
    if subject.lower_ in ("i", "we"):
        return True
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
        date for date in dates
        if date.kind in ("date", "time") and sentence.covers(date.span) and not any(span.overlaps(date.span) for span in content)
        and _belongs(parse, draft.cue, date.span)
    ]  # fmt: skip
    best = min(near, key=lambda date: (abs(date.span.start - cue.start), date.span.start), default=None)
    return best.span if best is not None else None


def _belongs(parse: Parse, cue: Cue, span: Span) -> bool:
    """Is the expression of time part of the cue's own clause, not of a clause beside it?"""
    tokens = parse.tokens_in(span)
    if tokens is None:
        return False
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
        if token.dep_ == "prep" and token.lower_ in ("in", "at") and not draft.holds(token.i) and not parse.is_quoted(token):
            obj = next((child for child in token.children if child.dep_ == "pobj"), None)
            if obj is None or draft.holds(obj.i) or obj.ent_type_ not in ("GPE", "LOC", "FAC"):
                continue
            if not _belongs(parse, draft.cue, parse.span_of(token)) and token.head.dep_ not in ("dobj", "dative", "advcl"):
                continue
            mention = speakers.mention_at(obj)
            return Place(actor=mention.entity if mention is not None else None, text=obj.doc[obj.left_edge.i : obj.i + 1].text, span=parse.span_of(obj))
    return None


def _without_repeats(found: list[Quotation]) -> list[Quotation]:
    """One row for one content: of rows with the same content and speaker the first stays; a narrower one of the same speaker,
    cue aside, inside a wider one stays only if it stands between marks and the wider one does not."""
    kept: list[Quotation] = []
    for quo in found:
        twin = next((k for k, other in enumerate(kept) if _same(other, quo)), None)
        if twin is None:
            kept.append(quo)
        elif _extent(quo) > _extent(kept[twin]) and quo.kind != "direct" and kept[twin].kind != "direct":
            kept[twin] = replace(quo, via=quo.via or kept[twin].via)
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
