"""Where the content of a saying ends, and what stands in it that is not said: the reporter's next deed, his comment, a
second teller, somebody else's saying in an aside; and what belongs to it although the parser cut it off.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.en.speech import OCCASIONS, cue_verbs

from .cues import Cue, verb_cue
from .direct import Stretch
from .parse import Parse
from .rejoining import begin_of
from .syntax import SUBJECTS, segment_end, trim

LONGEST_TAIL = 22
"""Words that a mixed content may run on behind its last quoted part; more is the reporter's background."""


def without_asides(parse: Parse, cue: Cue, start: int, end: int) -> list[tuple[int, int]]:
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


def cut(parse: Parse, cue: Cue, start: int, end: int, stop: int | None) -> tuple[int, int]:
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


def with_condition(parse: Parse, start: int, end: int) -> tuple[int, int]:
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


def without_background(parse: Parse, start: int, end: int, inside: list[Stretch]) -> tuple[int, int]:
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


def within_reach(parse: Parse, start: int, end: int, inside: list[Stretch]) -> tuple[int, int]:
    """A mixed content cut where the reporter's background begins, far behind the last quoted words."""
    if not inside:
        return start, end
    last = max(stretch.tokens.end for stretch in inside)
    if end - last > LONGEST_TAIL:
        for token in parse.doc[last:end]:
            if token.text in {",", "—", "–", ";", "("} and token.i > last:
                return start, token.i
    return start, end
