"""What a verb of saying governs in the dependency parse: a clause, an infinitive, a gerund, an object, a phrase.

Each comes with the frame it stands in, as in `languages/en/cues.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.speech import MEDIA, OCCASIONS, PRESS, somebody

from .cues import Cue
from .syntax import RELATIVE, SUBJECTS, joined, segment_end, segment_start, trim

TAKES_OBJECT = frozenset({"accuse", "criticise", "praise", "thank"})
"""Acts whose content begins with the one they are aimed at ("accused the rebels of looting")."""

SETTING = frozenset({"when", "while", "as", "if", "after", "before", "although", "though", "because", "since", "once"})
"""Words that open the setting of a saying, not its content."""

QUESTION_WORDS = frozenset({"if", "whether", "what", "how", "why", "when", "where", "who"})


def complements(cue: Cue) -> list[tuple[int, int, str]]:
    """Token ranges of what the cue governs, each with its frame; one behind the cue, and what "and that" joins on."""
    framed = [(child, frame) for child in _near(cue) if (frame := _frame(child, cue)) is not None]
    if any(frame in "cigw" and child.i > cue.head.i for child, frame in framed):
        framed = [(child, frame) for child, frame in framed if frame != "o" or child.i < cue.head.i]
    found: list[tuple[int, int, str]] = []
    for child, frame in framed:
        if child.i < cue.head.i and frame == "c" and not _said_before(child, cue):
            continue
        if child.i > cue.head.i and any(start > cue.head.i for start, _, _ in found):
            if _goes_on(child, found[-1]):
                found[-1] = (found[-1][0], _range(child, cue)[1], found[-1][2])
            continue  # one complement behind a cue; what follows hangs there by mistake
        found += _ranges(child, frame, cue)
    if any(frame in "cig" and start > cue.head.i for start, _, frame in found):
        found = [item for item in found if item[2] in "cig" and item[0] > cue.head.i]
    return found[:3]


def _near(cue: Cue) -> Iterator[Token]:
    """What hangs on the cue, and behind an accused the "of …" that the parser hung on him."""
    for child in cue.head.children:
        yield child
        if child.dep_ == "dobj" and cue.word.act in TAKES_OBJECT:
            yield from (token for token in child.children if token.dep_ == "prep")


def _said_before(clause: Token, cue: Cue) -> bool:
    """Can a clause before the cue be its content ("Prices fell, the ministry said")? It has a subject, and the cue's
    speaker stands behind it."""
    behind = cue.speaker is not None and cue.speaker.i > clause.i
    if is_relative(cue) or clause.left_edge.lower_ in SETTING or says_something(cue):
        return False
    return behind and any(token.dep_ in SUBJECTS for token in clause.children)


def is_relative(cue: Cue) -> bool:
    """Does the cue stand in a relative clause ("the office that advises …")? Parsers call "X, she said, is …" so."""
    return cue.head.dep_ == "relcl" and any(child.lower_ in RELATIVE for child in cue.head.children)


def says_something(cue: Cue) -> bool:
    """Has the cue an object of its own ("…, the survey said the opposite")? Then what stands before is not said. Who
    is told it is no such object."""
    return not cue.word.tells and any(child.dep_ == "dobj" and child.i > cue.head.i for child in cue.head.children)


def _goes_on(clause: Token, found: tuple[int, int, str]) -> bool:
    """Is a second clause behind a cue the rest of the first, whose subject the parser took apart from its verb ("said
    the payment, made in May, *was a gift*")?"""
    alone = not any(child.dep_ in SUBJECTS or child.dep_ == "mark" for child in clause.children)
    finite = clause.tag_ in ("VBD", "VBZ", "VBP") or any(child.tag_ == "MD" for child in clause.children)
    return clause.dep_ == "ccomp" and found[2] == "c" and alone and finite and 0 <= clause.left_edge.i - found[1] <= 1


def _frame(child: Token, cue: Cue) -> str | None:
    word, behind = cue.word, child.i > cue.head.i
    if cue.head.lemma_ == "point" and not any(token.dep_ == "prt" for token in cue.head.children):
        return None  # "pointed to comments …"
    if child.dep_ == "ccomp" and "c" in word.frames:
        return "c"
    if child.dep_ in ("ccomp", "advcl") and "w" in word.frames and behind and _asks(child):
        return "w"
    if child.dep_ in ("xcomp", "ccomp", "advcl") and behind:
        if "i" in word.frames and any(token.lower_ == "to" and token.dep_ == "aux" for token in child.children):
            return "i" if cue.head.lemma_ != "call" or _calls_on(cue) else None
        apart = child.dep_ == "advcl" and child.doc[child.left_edge.i - 1].text == ","
        if ("g" in word.frames or cue.head.lemma_ == "deny") and child.tag_ == "VBG" and not apart:
            return "g"
    modal = any(token.tag_ == "MD" for token in child.children)
    if child.dep_ == "xcomp" and behind and "c" in word.frames and (modal or child.tag_ in ("VBD", "VBZ", "VBP")):
        return "c"
    if child.dep_ == "dobj" and behind and child.pos_ != "PRON":
        given = any(token.dep_ == "dative" for token in cue.head.children)  # "denied him a chance"
        return (
            "o"
            if "o" in word.frames and not given and not _is_told(child, cue) and not _is_appointed(child, cue)
            else None
        )
    if child.dep_ == "nsubjpass" and "o" in word.frames and cue.speaker is not None and cue.speaker != child:
        return "o"
    if child.dep_ == "prep" and behind and child.lower_ in word.prepositions:
        return "p"
    return None


def _calls_on(cue: Cue) -> bool:
    """ "called on them to …", not "called her to …"."""
    return any(child.dep_ == "prep" and child.lower_ in ("on", "upon", "for") for child in cue.head.children)


def _asks(clause: Token) -> bool:
    return any(token.lower_ in QUESTION_WORDS for token in clause.subtree if token.i <= clause.i)


def _is_told(thing: Token, cue: Cue) -> bool:
    """Is the object of a promise or demand somebody, who hears it, rather than what is promised?"""
    if cue.word.act not in ("promise", "demand", "ask", "warn") and not cue.word.tells:
        return False
    return thing.ent_type_ in ("PERSON", "ORG", "NORP") or thing.lower_ in PRESS or thing.lemma_.lower() in somebody()


def _is_appointed(thing: Token, cue: Cue) -> bool:
    """Is somebody confirmed in an office or rejected for it, which is a deed, rather than something that was said?"""
    return cue.word.act in ("confirm", "refuse") and (
        thing.ent_type_ == "PERSON" or thing.lemma_.lower() in OFFICE_HOLDERS
    )


OFFICE_HOLDERS = frozenset(
    "nominee appointee candidate justice judge secretary ambassador director pick choice".split()
)


def _ranges(child: Token, frame: str, cue: Cue) -> list[tuple[int, int, str]]:
    if frame == "c":
        heads = list(joined(child))
        ranges = [_range(head, cue) for head in heads]
        later = [start - 1 for head, (start, _) in zip(heads, ranges, strict=True) if head.i > child.i]
        begin = _behind_that(child, _with_subject(child, ranges[0][0], cue), cue)
        first = trim(child.doc, begin, min([ranges[0][1], *later]))
        return [(*_without_date(first, cue), "c"), *((start, end, "c") for start, end in ranges[1:])]
    start, end = _range(child, cue)
    if frame == "o" and cue.word.act == "confirm":
        start, end = _without_setting(child, start, end)
    if frame == "p" and cue.word.act in TAKES_OBJECT:
        aimed = next((token for token in cue.head.children if token.dep_ == "dobj" and token.i < child.i), None)
        start = aimed.left_edge.i if aimed is not None else start
    if frame == "o":
        start, end = _with_more(child, start, end, cue)
    return [(start, end, frame)]


def _without_setting(thing: Token, start: int, end: int) -> tuple[int, int]:
    """An object without the place where it was confirmed at its end ("confirmed the account *on Twitter*")."""
    for prep in thing.children:
        if prep.dep_ == "prep" and prep.lower_ in ("on", "in", "at", "during") and prep.right_edge.i + 1 == end:
            obj = next((child for child in prep.children if child.dep_ == "pobj"), None)
            if obj is not None and (obj.lemma_.lower() in OCCASIONS or obj.lower_ in MEDIA):
                return trim(thing.doc, start, prep.i)
    return start, end


def _behind_that(clause: Token, start: int, cue: Cue) -> int:
    """Where a clause begins that stands behind "that" and a phrase set off by a comma ("said that as a father, he …"):
    right behind the "that"."""
    doc = clause.doc
    if start < 2 or doc[start - 1].text != "," or start - cue.end > FARTHEST_THAT:
        return start
    that = next((t for t in doc[cue.end : start] if t.lower_ == "that" and t.tag_ in ("IN", "WDT", "DT")), None)
    if that is None or that.i > cue.end + 3 or any(t.is_quote or t.text in ".;" for t in doc[that.i : start]):
        return start
    return that.i + 1


FARTHEST_THAT = 24
"""Tokens between a cue and the subject of its clause, where a phrase stands between."""


def _with_subject(clause: Token, start: int, cue: Cue) -> int:
    """Where a clause begins whose subject the parser took for the cue's object ("cautioned the board must wait")."""
    if clause.dep_ != "xcomp":
        return start
    subjects = (token for token in cue.head.children if token.dep_ == "dobj" and token.right_edge.i + 1 == start)
    return next((token.left_edge.i for token in subjects), start)


def _with_more(thing: Token, start: int, end: int, cue: Cue) -> tuple[int, int]:
    """An object with the infinitive or the "of …" that belongs to it, whatever the parser hung that on."""
    for token in cue.head.children:
        if token.dep_ == "xcomp" and token.left_edge.i == end:
            return trim(thing.doc, start, token.right_edge.i + 1)
    return start, end


def _without_date(content: tuple[int, int], cue: Cue) -> tuple[int, int]:
    """A content without the day of saying right behind the cue: "said on Friday he had signed"."""
    start, end = content
    doc = cue.head.doc
    if start != cue.end or not any(token.ent_type_ in ("DATE", "TIME") for token in doc[start : start + 2]):
        return content
    at = start + (doc[start].ent_type_ not in ("DATE", "TIME"))
    while at < end and doc[at].ent_type_ in ("DATE", "TIME"):
        at += 1
    subject = at < end and (doc[at].pos_ in ("PRON", "PROPN", "DET", "NOUN", "ADJ") or doc[at].lower_ == "that")
    return trim(doc, at, end) if subject and end - at >= 2 else content


def _range(head: Token, cue: Cue) -> tuple[int, int]:
    """Tokens of a complement, trimmed, with the cue and its speaker cut off where the parser put them inside."""
    doc = head.doc
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.dep_ == "prep":
        start = head.i + 1
    if start <= cue.head.i < end:
        if head.i < cue.head.i:
            between = cue.speaker is not None and head.i < cue.speaker.i < cue.head.i
            end = min(cue.start, cue.speaker.left_edge.i) if between and cue.speaker is not None else cue.start
        else:
            start = cue.end
    start, end = max(start, segment_start(doc, head.i)), min(end, segment_end(doc, head.i))
    return trim(doc, start, end)
