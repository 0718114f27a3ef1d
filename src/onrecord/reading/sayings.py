"""Mixed and indirect quotations: what a verb, noun or phrase of saying governs, read from the dependency parse."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Token

from onrecord.languages.en.speech import OCCASIONS, cue_verbs, documents

from .complements import SETTING, complements, is_relative, says_something
from .cues import Cue, complement_head, is_negated, verb_cue
from .direct import Stretch, first_token
from .drafts import ByStart, Draft
from .parse import Parse
from .rejoining import begin_of, rejoin
from .speakers import Speakers
from .syntax import SUBJECTS, agent_of, segment_end, segment_start, trim

BEFORE_THAT = 18
"""Tokens between a cue and its "that": an addressee and a phrase of time or place fit."""

CUT_OFF = 40
"""Tokens of quoted words that a content is continued by, where the parser ends the clause inside the marks."""

LONGEST_TAIL = 22
"""Words that a mixed content may run on behind its last quoted part; more is the reporter's background."""

INFERRING = frozenset("suggest imply indicate show signal reveal concede mean".split())
"""Verbs by which a reporter says what somebody's words amount to: no saying, if a text is their subject."""

SAYING = frozenset("say tell insist argue deny announce warn add state ask reply confirm declare maintain".split())
"""Verbs whose subject is somebody whatever noun it is ("the operator insisted"): things do not say."""

SILENT = frozenset({"assert", "announce", "confirm", "deny", "decline", "refuse"})
"""Acts whose negation is worth telling ("would not say whether"); who did not accuse or promise has said nothing."""

STANDS_ALONE = frozenset({"deny", "confirm", "refuse", "demand", "accuse", "warn", "promise"})
"""Acts whose bare object says enough ("rejected the demand"); a bare object of stressing or announcing does not."""


def sayings_of_cues(
    parse: Parse, speakers: Speakers, cues: list[Cue], framed: list[Draft], loose: list[Stretch]
) -> list[Draft]:
    """Mixed and indirect quotations: what each cue governs."""
    found: list[Draft] = []
    begun = sorted(start for draft in framed for start, _ in draft.ranges)
    cues, stops = rejoin(cues)
    for cue in cues:
        for start, end, frame in _governed(parse, cue):
            start, end = _cut(parse, cue, start, end, stops.get(cue.head.i))
            near = _begun_in(loose, start, end)
            end = max([end, *(s.tokens.end for s in near if end < s.tokens.end <= end + CUT_OFF)])
            if end - start < 1 or (cue.kind == "phrase" and _holds_direct(begun, start, end)):
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
            start, end = _with_condition(parse, start, end) if frame == "c" else (start, end)
            inside = _stretches_in(loose, start, end)
            start, end = _within_reach(parse, *_without_background(parse, start, end, inside), inside)
            ranges = _without_asides(parse, cue, start, end)
            found.append(Draft(cue=cue, ranges=ranges, frame=frame, stretches=inside))
    return found


def _without_asides(parse: Parse, cue: Cue, start: int, end: int) -> list[tuple[int, int]]:
    """A content in the parts that its own cue inside it leaves ("The bridge, *she said*, is safe"), and a relative
    clause with somebody else's saying ("the protesters, *several of whom said …*, were paid")."""
    doc = parse.doc
    asides = []
    if cue.speaker is not None and start < cue.start and cue.end < end and cue.kind == "verb":
        asides.append((min(cue.speaker.left_edge.i, cue.start), max(cue.speaker.i + 1, cue.end)))
    for token in doc[start:end]:
        if token.dep_ != "relcl" or parse.is_quoted(token) or verb_cue(token) is None:
            continue
        left, right = token.left_edge.i, token.right_edge.i + 1
        if start < left - 1 and right < end and doc[left - 1].text == "," and doc[right].text == ",":
            asides.append((left, right))
    parts, at = [], start
    for left, right in sorted(asides):
        if at < left:
            parts.append(trim(doc, at, left))
        at = max(at, right)
    parts.append(trim(doc, at, end) if asides else (at, end))
    kept = [part for part in parts if part[1] > part[0]]
    return kept if len(kept) == len(asides) + 1 else [(start, end)]


def _stretches_in(loose: list[Stretch], start: int, end: int) -> list[Stretch]:
    """The quoted stretches in a range of tokens; their last may be the closing mark behind it."""
    return [stretch for stretch in _begun_in(loose, start, end + 1) if stretch.tokens.end <= end + 1]


def _begun_in(loose: list[Stretch], start: int, end: int) -> list[Stretch]:
    """The quoted stretches whose first token is in a range of tokens."""
    return loose[bisect_left(loose, start, key=first_token) : bisect_left(loose, end, key=first_token)]


def _cut(parse: Parse, cue: Cue, start: int, end: int, stop: int | None) -> tuple[int, int]:
    """A content ended where the cue's next saying begins, or where ", according to X" stands behind it."""
    if stop is not None and start < stop < end:
        start, end = trim(parse.doc, start, stop)
    start, end = _without_comment(parse, *_behind_colon(parse, cue, *_to_its_end(parse, cue, start, end)))
    if cue.kind == "verb":
        start, end = _without_next_subject(parse, start, end)
        for token in parse.doc[start + 2 : end]:
            if cue.head.tag_ == "VBG" and _is_parallel(token, start):
                return trim(parse.doc, start, begin_of(token))
            if cue.head.tag_ == "VBD" and _is_next_deed(token, start):
                return trim(parse.doc, start, begin_of(token))
            contradicts = cue.head.lemma_ in CLAIMING and token.lower_ == "even" and token.nbor().lower_ == "though"
            if not parse.is_quoted(token) and (contradicts or _reporter_goes_on(parse, token)):
                return trim(parse.doc, start, token.i - (parse.doc[token.i - 1].text in DASHES))
    return start, end


def _to_its_end(parse: Parse, cue: Cue, start: int, end: int) -> tuple[int, int]:
    """A content that the parser cut too short: in a name ("the Lee | hush money"), before its verb ("the payment, made
    in May, | was a gift"), or in a list before its cue ("rain, | hail and snow, he said")."""
    doc, stop = parse.doc, segment_end(parse.doc, max(start, end - 1))
    while start < end < stop and _is_same_name(doc[end - 1], doc[end]):
        end += 1
    if cue.start < start and end + 1 < stop and not _has_verb(parse, start, end):
        verb = end + (doc[end].text == "," or doc[end].is_quote)
        if doc[verb].tag_ in ("VBD", "VBZ", "VBP", "MD") and doc[verb].pos_ in ("VERB", "AUX"):
            return trim(doc, start, stop)
    if cue.start >= end and doc[start].pos_ == "CCONJ" and end - start > 1:
        start += 1  # "But prices fell, she said"
    if cue.start >= end and cue.speaker is not None:
        left = min(cue.speaker.left_edge.i, cue.start)
        between = doc[end:left]
        listed = len(between) > 2 and between[0].text == between[-1].text == ","
        if listed and not any(t.pos_ in ("VERB", "AUX") and t.dep_ not in ("amod", "acl") for t in between):
            return start, left - 1
    return start, end


def _is_same_name(one: Token, other: Token) -> bool:
    nouns = one.pos_ in ("NOUN", "PROPN") and other.pos_ in ("NOUN", "PROPN")
    return nouns and other.ent_type_ not in ("DATE", "TIME") and one.dep_ == "compound" and one.head.i >= other.i


def _has_verb(parse: Parse, start: int, end: int) -> bool:
    """Has a content a finite verb of its own, outside its relative clauses?"""
    return any(
        token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.dep_ != "relcl" and token.head.dep_ != "relcl"
        for token in parse.doc[start:end]
    )


def _behind_colon(parse: Parse, cue: Cue, start: int, end: int) -> tuple[int, int]:
    """A content before its cue without the reporter's words that a colon leads from ("did not say more: “…,” she
    said")."""
    if cue.start < end:
        return start, end
    for token in parse.doc[start : end - 1]:
        if token.text == ":" and parse.doc[token.i + 1].is_quote and not parse.is_quoted(token):
            return trim(parse.doc, token.i + 2, end)
    return start, end


def _without_comment(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """A content without what the reporter adds at its end: ", which remains …", "as others debate …", "— notably …"."""
    doc = parse.doc
    last = max((token.i for token in doc[start:end] if parse.is_quoted(token)), default=start)
    for token in doc[start + 3 : end]:
        before = doc[token.i - 1].text
        comma = before == "," or (doc[token.i - 1].is_quote and doc[token.i - 2].text == ",")
        if token.tag_ == "VBG" and comma and _opens_speech(parse, token):
            return trim(doc, start, token.i - 1)
        if token.i <= last:
            continue
        which = token.lower_ == "which" and comma and token.head.pos_ in ("VERB", "AUX")
        meanwhile = token.lower_ == "as" and before not in ("soon", "long", "much", "far") and _tells_of_others(token)
        comment = token.lower_ in ("a", "an") and any(t.lower_ in GLOSSES for t in doc[token.i : token.i + 4])
        aside = before in DASHES and (comment or token.lower_ in ("notably", "namely", "incidentally"))
        told = before in DASHES | {","} and _tells_on(token, end)
        if which or meanwhile or aside or told:
            return trim(doc, start, token.i - (before in DASHES))
    return start, end


GLOSSES = frozenset({"reference", "nod", "allusion", "dig", "jab", "swipe", "echo", "claim", "charge"})
"""What the reporter calls a saying behind a dash ("— a clear reference to …")."""


def _opens_speech(parse: Parse, verb: Token) -> bool:
    """Does a participle lead to words between marks of its own (", adding: “…”")?"""
    behind = parse.doc[verb.i + 1 : verb.i + 3]
    led = len(behind) == 2 and behind[0].text in {":", ","} and behind[1].is_quote
    return led and not parse.is_quoted(verb) and verb_cue(verb) is not None


def _tells_on(token: Token, end: int) -> bool:
    """Does somebody's next saying open behind the comma, or a second teller of this one (", telling the paper", ", the
    paper reported")?"""
    if token.tag_ == "VBG":
        cue = verb_cue(token)
        return cue is not None and not cue.word.mind and token.right_edge.i >= end - 2
    verb = token.head if token.dep_ in ("nsubj", "det", "compound") else token
    verb = verb.head if token.dep_ in ("det", "compound") and verb.dep_ == "nsubj" else verb
    reports = verb.i > token.i and verb.i >= end - 3 and verb.lemma_ in REPORTING
    return reports and not any(child.dep_ in ("ccomp", "dobj") and child.i > verb.i for child in verb.children)


REPORTING = frozenset({"say", "report", "write", "note", "add", "tell", "state"})


def _tells_of_others(mark: Token) -> bool:
    """Does an "as" open a clause in the present tense with a noun for its subject ("as Republicans debate …")?"""
    clause = mark.head
    subject = any(child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN") for child in clause.children)
    return mark.dep_ == "mark" and clause.tag_ in ("VBP", "VBZ") and subject


CLAIMING = frozenset({"question", "doubt", "claim", "allege", "deny", "insist", "maintain"})
"""Verbs behind which "even though …" is the reporter's objection."""


def _with_condition(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """A content with the condition behind its comma ("would talk, *but only if* …"), which changes its sense."""
    doc = parse.doc
    at = end + (end < len(doc) and doc[end].text == ",")
    at += at < len(doc) and doc[at].lower_ == "but"
    only = at < len(doc) and doc[at].lower_ == "only"
    at += only
    if at >= len(doc) or doc[at].lower_ not in CONDITIONS or (doc[at].lower_ == "if" and not only):
        return start, end
    stop = segment_end(doc, at)
    plain = not any(token.is_quote or verb_cue(token) is not None for token in doc[at:stop])
    return trim(doc, start, stop) if plain and stop - at <= LONGEST_CONDITION else (start, end)


CONDITIONS = frozenset({"if", "unless", "provided"})
LONGEST_CONDITION = 25
"""Tokens of a condition behind a content."""


def _reporter_goes_on(parse: Parse, token: Token) -> bool:
    """Does the reporter take the word here: " – but …", ", though …", ", only to …", ", according to …"?"""
    before = parse.doc[token.i - 1].text
    if before in DASHES:
        return token.lower_ in CONTRASTS
    if before != ",":
        return False
    if token.lower_ in ("while", "whereas") and token.head.pos_ == "VERB" and verb_cue(token.head) is not None:
        return True
    if token.dep_ == "prep" and token.lower_ in ("in", "at", "on", "during"):
        return any(child.dep_ == "pobj" and child.lemma_.lower() in OCCASIONS for child in token.children)
    return token.lower_ in ("though", "although", "according") or _only_to(parse, token.i)


def _only_to(parse: Parse, at: int) -> bool:
    return parse.doc[at].lower_ == "only" and at + 1 < len(parse.doc) and parse.doc[at + 1].lower_ == "to"


def _without_next_subject(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """A content without "and the others" at its end, if these are the subject of the verb behind it."""
    doc = parse.doc
    if end >= len(doc) or doc[end].pos_ not in ("VERB", "AUX") or doc[end].tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return start, end
    at = next((token.i for token in reversed(doc[start:end]) if token.lower_ == "and" and token.pos_ == "CCONJ"), None)
    if at is None or end - at > 7 or any(token.pos_ in ("VERB", "AUX") for token in doc[at:end]):
        return start, end
    return trim(doc, start, at)


CONTRASTS = frozenset({"but", "although", "though", "while", "even", "despite"})
DASHES = frozenset({"—", "–", "-", "--"})


def _is_next_deed(verb: Token, start: int) -> bool:
    """Does the speaker's own next deed begin here ("promised that he would stay *and left*")? The content's verb has
    "would" or "will", and this one is a plain past without a subject."""
    head = verb.head
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VBD"
        and head.i >= start
        and not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)
        and (
            head.tag_ in ("VBZ", "VBP")
            or any(child.tag_ == "MD" for child in head.children)
            or (head.lemma_ == "be" and verb.lemma_ in cue_verbs())
            or (head.lower_ == "were" and verb.lower_ == "was")
        )
    )


def _is_parallel(verb: Token, start: int) -> bool:
    """Does a participle join on to the cue's own behind a comma ("complaining that …, *and spinning* …")?"""
    if verb.tag_ != "VBG" or verb.dep_ != "conj" or verb.head.tag_ == "VBG" or verb.i - 2 <= start:
        return False
    return verb.nbor(-1).lower_ == "and" and verb.nbor(-2).text == ","


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
        start, end = _with_condition(parse, *_cut(parse, cue, *trim(parse.doc, token.i + 1, end), None))
        if end <= start or not _counts(parse, speakers, cue, start, end, "c", loose):
            continue
        inside = _stretches_in(loose, start, end)
        found.append(Draft(cue=cue, ranges=[_within_reach(parse, start, end, inside)], frame="c", stretches=inside))
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


def _counts(parse: Parse, speakers: Speakers, cue: Cue, start: int, end: int, frame: str, loose: list[Stretch]) -> bool:
    """Is this a saying worth a row? Thoughts, bare objects and unnamed speakers need more than a cue."""
    quoted = bool(_begun_in(loose, start, end))
    words = sum(1 for token in parse.doc[start:end] if token.is_alpha or token.like_num)
    if cue.speaker is None or not words:
        return False
    if cue.kind == "verb" and cue.head.tag_ == "VB" and not _is_finite(cue.head):
        return False
    if cue.kind == "verb" and cue.head.tag_ == "VBG" and cue.head.dep_ in ("pcomp", "csubj", "amod", "compound"):
        return False  # "commented on rejecting …": named, not done
    if cue.kind == "verb" and (_is_supposed(cue) or _is_acted_on(cue)):
        return False
    if any(child.lower_ in HARDLY_ANYBODY for child in cue.speaker.lefts):
        return False
    if frame in ("o", "p") and not quoted and _is_bare(parse, cue, start, end):
        return False
    if (
        cue.head.lemma_ == "threaten"
        and cue.speaker.pos_ == "NOUN"
        and (_is_text(cue.speaker) or not speakers.is_somebody(cue.speaker))
    ):
        return quoted  # "the storm threatened to …"
    if cue.head.lemma_ in INFERRING and _stands_behind_time(cue.speaker):
        return False  # "her words before the Senate show …": the parser took the Senate for the subject
    if cue.head.lemma_ in INFERRING and cue.speaker.pos_ == "NOUN" and not quoted:
        return speakers.is_somebody(cue.speaker) and not _is_text(cue.speaker)
    if cue.kind == "noun" and speakers.mention_at(cue.speaker) is None:
        return False  # "the host's assertion that …": nobody is named
    noun = cue.speaker.pos_ == "NOUN" and cue.head.lemma_ in SAYING
    if cue.kind == "verb" and is_negated(cue) and not quoted and (cue.word.act not in SILENT or _is_text(cue.speaker)):
        return False
    named = noun or speakers.can_speak(cue.speaker) or speakers.is_somebody(cue.speaker)
    if not named or (
        cue.speaker.lower_ in ("it", "this", "that", "there", "which", "what")
        and speakers.mention_at(cue.speaker) is None
    ):
        return False
    if not quoted and cue.word.act != "ask" and parse.doc[segment_end(parse.doc, cue.head.i) - 1].text == "?":
        return False
    if cue.word.mind:
        return (
            frame in ("c",)
            and (quoted or cue.head.lemma_ not in WISHES)
            and not any(child.lower_ == "had" for child in cue.head.children if child.dep_ == "aux")
            and words >= 4
            and (quoted or _is_known(speakers, cue.speaker))
        )
    if frame in ("o", "p"):
        return quoted or (words >= 2 and cue.word.act in STANDS_ALONE)
    if cue.speaker.lower_ in ("i", "we", "you", "one"):
        return quoted
    return quoted or words >= 2


WISHES = frozenset({"hope", "fear", "worry", "suspect", "wonder", "assume", "decide", "determine"})
"""What is only felt is no saying, unless words of it are quoted."""

HARDLY_ANYBODY = frozenset({"few", "no", "neither", "hardly"})


def _stands_behind_time(head: Token) -> bool:
    first = head.left_edge.i
    return first > 0 and head.doc[first - 1].lower_ in ("before", "after", "since", "until")


def _is_text(head: Token) -> bool:
    return bool({head.lemma_.lower(), head.lower_} & documents())


def _is_bare(parse: Parse, cue: Cue, start: int, end: int) -> bool:
    """Does an object only point back ("denied the request", "requested the delay"), or is it not even denied?"""
    objects = (token for token in parse.doc[start:end] if token.dep_ in ("dobj", "pobj", "nsubjpass"))
    thing = next(objects, parse.doc[end - 1])
    if is_negated(cue) or (cue.word.act == "deny" and thing.lemma_.lower() in ASKED_FOR):
        return True
    pointing = parse.doc[start].lower_ in ("the", "this", "that", "these", "those", "its", "his", "her", "their")
    return pointing and end - start <= 2 and thing.lemma_.lower() not in HELD_AGAINST


ASKED_FOR = frozenset("request motion petition application access permission bail appeal visa entry bid".split())
"""What is denied to somebody: a refusal, not a denial."""

HELD_AGAINST = frozenset("allegation accusation charge claim report rumor rumour story account assertion".split())
"""What somebody denies or confirms, as told before."""


def _is_supposed(cue: Cue) -> bool:
    """Does the saying stand under "if" or "unless": it may never have been said?"""
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in cue.head.children)


def _is_acted_on(cue: Cue) -> bool:
    """A passive without "by" ("were accused of …"): whoever its subject is, he did not say it."""
    auxiliaries = (child for child in cue.head.children if child.dep_ in ("aux", "auxpass"))
    passive = any(child.lemma_ == "be" and child.lower_ != "'s" for child in auxiliaries)
    return passive and cue.head.tag_ == "VBN" and agent_of(cue.head) is None


def _is_known(speakers: Speakers, head: Token) -> bool:
    """Does the article tell who it is? A pronoun that may be anybody's is no holder of a thought."""
    if head.lower_ in ("i", "we", "you"):
        return False
    return speakers.mention_at(head) is not None if head.pos_ == "PRON" else speakers.can_speak(head)


def _is_finite(verb: Token) -> bool:
    """A bare verb counts behind an auxiliary that states a fact ("did say", "would not confirm"), not behind "to"."""
    auxiliaries = [child.lower_ for child in verb.children if child.dep_ == "aux"]
    if "to" in auxiliaries:
        return verb.dep_ == "xcomp" and verb.head.lemma_ in (
            "go",
            "continue",
            "refuse",
            "decline",
            "appear",
            "seem",
            "use",
            "come",
        )
    return bool(auxiliaries) and not {"might", "may", "could", "should", "must"} & set(auxiliaries)


def _without_background(parse: Parse, start: int, end: int, inside: list[Stretch]) -> tuple[int, int]:
    """A content without what the reporter explains at its end: ", which …" or an apposition, if no quoted words
    stand there."""
    doc = parse.doc
    last = max((stretch.tokens.end for stretch in inside), default=start)
    for token in doc[start:end]:
        if token.i <= max(last, start + 2) or token.right_edge.i < end - 2:
            continue
        before = token.left_edge.i - 1
        if before <= start or doc[before].text not in {",", "—", "–"} or before < last:
            continue
        explains = token.dep_ == "relcl" and any(
            t.tag_ in ("WDT", "WP", "WRB", "WP$") and t.lower_ != "that" for t in doc[before + 1 : before + 3]
        )
        listed = any(t.text == "," for t in doc[before + 1 : end])
        if explains or (token.dep_ == "appos" and token.right_edge.i - before > 4 and not listed):
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
    return start, end
