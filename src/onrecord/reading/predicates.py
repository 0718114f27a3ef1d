"""Predicates that may lay something to somebody, beside the verbs of saying: what each governs and what it looks like.

A report lays thoughts ("fears that"), wishes ("plans to"), positions ("backs the bill"), findings ("the poll shows")
and half-spoken acts ("expressed concern about") to people with thousands of verbs, nouns and adjectives. No list holds
them all, so every predicate that governs something is a candidate here, and `attributing.py` decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from onrecord.languages.en.speech import MEDIA, OCCASIONS, cue_verbs, moods

from .cues import SPEAKING_TYPES
from .parse import Parse
from .syntax import EDGES, RELATIVE, SUBJECTS, agent_of, bare, end_with_particle, segment_end, subject_of

Form = Literal["verb", "noun", "adjective"]

CLAUSES = frozenset({"ccomp", "xcomp"})
OBJECTS = frozenset({"dobj", "oprd", "attr", "acomp", "pcomp"})
LIGHT = frozenset("make give have take express issue voice offer send raise deliver launch sound show hold".split())
"""Verbs that carry a noun of saying or thinking: the cue is both ("expressed concern about")."""

LINKING = frozenset("of for to on about against over at from with in into toward towards as that".split())
"""Prepositions that can lead to a content."""

SEEMING = frozenset({"seem", "appear"})
"""Verbs whose subject belongs to what they tell ("the talks … to have failed")."""

NO_CUE = frozenset("be have do go come get become begin start stop keep let help use include lead".split())


@dataclass(frozen=True, slots=True)
class Predicate:
    """A candidate: token ranges, half-open, of its cue and of what it governs, and its source's head if it has one."""

    head: Token
    form: Form
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    source: Token | None
    frame: str
    """What governs how: the relations of the content's parts, as "dobj+prep:of"."""
    pronoun: Token | None = None
    """The relative pronoun that stands for the source in the predicate's own clause."""


def find_predicates(parse: Parse) -> Iterator[Predicate]:
    """All candidates outside quotation marks, in order."""
    for token in parse.doc:
        if token.is_space or not token.is_alpha or parse.is_quoted(token):
            continue
        if token.pos_ == "VERB" and token.lemma_.lower() not in NO_CUE:
            found = _of_verb(token)
        elif token.pos_ == "NOUN":
            found = _of_noun(token)
        elif token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd"):
            found = _of_adjective(token)
        else:
            found = None
        if found is not None:
            yield found


def _of_verb(verb: Token) -> Predicate | None:
    if verb.dep_ in ("amod", "compound", "aux", "auxpass"):
        return None
    passive = _is_passive(verb) or (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "advcl", "relcl")
        and not any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    )
    moved = passive and verb.lemma_ in moods()
    parts, frame, cue_end = _behind(verb, end_with_particle(verb))
    content = [parts] if parts is not None else []
    if moved:
        frame = f"moved+{frame}"
    elif (passive and not _is_told(verb)) or verb.lemma_ in SEEMING:
        raised = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if raised is not None and raised.i < verb.i:
            content.insert(0, _whole(raised))
        frame = f"pass+{frame}" if passive else frame
    if not content:
        return None
    if moved:  # "was convinced that …" tells of him who was
        source = next((c for c in verb.children if c.dep_ in SUBJECTS), None) or _moved(verb)
    else:
        source = agent_of(verb) if passive else _told_of_himself(verb, subject_of(verb))
        source = None if verb.lemma_ in SEEMING else source
    pronoun = relative_subject(verb) if moved or not passive else None
    if source is not None and any(a <= source.i < b and not a <= verb.i < b for a, b in content):
        source = None
    return Predicate(
        head=verb, form="verb", cue=(verb.i, cue_end), content=tuple(content), source=source, frame=frame,
        pronoun=pronoun,
    )  # fmt: skip


def _is_passive(verb: Token) -> bool:
    """Has the verb a passive's auxiliary or subject? "'s" before a verb with an object is "has"."""
    has = any(child.lower_ == "'s" and child.dep_ == "auxpass" for child in verb.children)
    if has and any(child.dep_ == "dobj" for child in verb.children):
        return False
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _owner_above(noun: Token) -> Token | None:
    """Who holds a thought that nobody is said to own: the subject of the verb it hangs on ("persisted in arguments
    that …"), if that is somebody."""
    above = noun.head
    for _ in range(4):
        if above.pos_ in ("VERB", "AUX"):
            subject = subject_of(above)
            known = subject is not None and (subject.ent_type_ in SPEAKING_TYPES or subject.lower_ in PERSONAL)
            return subject if known else None
        above = above.head
    return None


PERSONAL = frozenset({"he", "she", "they", "i", "we", "who"})


def _told_of_himself(verb: Token, subject: Token | None) -> Token | None:
    """The speaker above, where a verb is joined to what he says of himself ("Lee said he was ill and called it …")."""
    if subject is None or subject.lower_ not in ("he", "she", "they", "it") or verb.dep_ != "conj":
        return subject
    content = subject.head
    if content.dep_ != "ccomp" or content.i > verb.i:
        return subject
    above = subject_of(content.head)
    return above if above is not None and above.pos_ != "PRON" else subject


def _is_told(verb: Token) -> bool:
    """Is the subject of a passive the one who hears it ("was asked whether …")?"""
    word = cue_verbs().get(verb.lemma_.lower())
    return word is not None and word.tells


def _moved(verb: Token) -> Token | None:
    return verb.head if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON") else None


def relative_subject(verb: Token) -> Token | None:
    """The relative pronoun that is the subject of a clause, None where a subject of its own stands nearer to the verb
    ("the reasons that the court gives")."""
    if verb.dep_ != "relcl":
        return None
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return subjects[-1] if subjects and subjects[-1].lower_ in RELATIVE else None


def _behind(head: Token, at: int) -> tuple[tuple[int, int] | None, str, int]:
    """What stands behind a predicate as its content, the relations it is made of, and where the cue ends: a
    preposition right behind it belongs to the cue."""
    start = end = None
    frames: list[str] = []
    stop = segment_end(head.doc, head.i)
    told = cue_verbs().get(head.lemma_.lower())
    for child in head.rights:
        if child.i >= stop or (child.i < at and child.dep_ == "prt"):
            continue
        if child.dep_ == "cc" and start is not None:
            break
        if child.is_punct or child.dep_ in ("prt", "neg", "advmod", "npadvmod", "cc"):
            continue
        if child.dep_ == "dative" and start is None:
            continue
        if child.dep_ == "dobj" and told is not None and told.tells and any(_is_finite(c) for c in head.rights):
            continue
        if child.dep_ in CLAUSES or child.dep_ in OBJECTS:
            left, right = _whole(child)
            name = "to" if child.dep_ in CLAUSES and not _is_finite(child) else child.dep_
        elif child.dep_ == "prep" and child.lower_ in LINKING and not _is_setting(child):
            left, right = _whole(child)
            name = f"prep:{child.lower_}"
            if start is None:
                if child.i != at:
                    break
                at, left = child.i + 1, child.i + 1
        elif child.dep_ == "advcl" and child.left_edge.lower_ in ("if", "whether") and start is None:
            left, right = _whole(child)
            name = "if"
        else:
            break
        if right <= left:
            continue
        if start is None:
            start = left
        elif left > (end or 0) + 1:
            break
        end = min(right, stop)
        frames.append(name)
    if start is None or end is None:
        return None, "+".join(frames), at
    start, end = _tidy(head, start, end)
    return (start, end) if start < end else None, "+".join(frames), at


def _is_finite(clause: Token) -> bool:
    return clause.dep_ in CLAUSES and not any(child.lower_ == "to" and child.tag_ == "TO" for child in clause.lefts)


def _is_setting(prep: Token) -> bool:
    """A time, a place or an occasion rather than a content."""
    obj = next((child for child in prep.children if child.dep_ == "pobj"), None)
    if obj is None:
        return False
    if obj.ent_type_ in ("DATE", "TIME"):
        return True
    return prep.lower_ in ("in", "at", "on", "during", "from") and (
        obj.lemma_.lower() in OCCASIONS or obj.ent_type_ in ("GPE", "LOC", "FAC") or obj.lower_ in MEDIA
    )


def _whole(token: Token) -> tuple[int, int]:
    return token.left_edge.i, token.right_edge.i + 1


def _tidy(head: Token, start: int, end: int) -> tuple[int, int]:
    doc = head.doc
    start, end = bare(doc, start, end, EDGES | {".", "("})
    if end > start and doc[end - 1].text == ")" and not any(token.text == "(" for token in doc[start:end]):
        end -= 1
    return start, end


LEADING = LINKING - {"in", "with", "from", "as", "at", "into"}
"""Prepositions behind which a noun's content stands."""


def _of_noun(noun: Token) -> Predicate | None:
    """ "its decision to …", "concern about …", "made a promise that …"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    parts, frame, cue_end = None, "", noun.i + 1
    for child in noun.rights:
        if (
            child.dep_ in ("acl", "relcl", "ccomp")
            and child.left_edge.i == noun.i + 1
            and child.left_edge.lower_ in ("that", "to")
        ):
            if child.dep_ == "relcl" and child.left_edge.tag_ == "WDT":
                break
            parts, frame = _tidy(noun, *_whole(child)), "to" if child.left_edge.lower_ == "to" else "that"
            break
        if child.dep_ == "prep" and child.i == noun.i + 1 and child.lower_ in LEADING:
            parts, frame, cue_end = (
                _tidy(noun, child.i + 1, child.right_edge.i + 1),
                f"prep:{child.lower_}",
                child.i + 1,
            )
            break
    if parts is None or parts[1] <= parts[0]:
        return None
    start, source, pronoun = noun.i, owner, None
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in LIGHT and owner is None:
        start, source = verb.i, subject_of(verb)
        frame = f"light:{verb.lemma_}+{frame}"
        pronoun = relative_subject(verb)
    elif owner is None:
        by = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("from", "by", "among")), None)
        source = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else _owner_above(noun)
    return Predicate(
        head=noun, form="noun", cue=(start, cue_end), content=(parts,), source=source, frame=frame, pronoun=pronoun
    )


def _of_adjective(adjective: Token) -> Predicate | None:
    """ "is confident that …", "was unhappy with …"."""
    parts, frame, cue_end = _behind(adjective, adjective.i + 1)
    if parts is None:
        return None
    verb = adjective.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    pronoun = relative_subject(verb)
    return Predicate(
        head=adjective, form="adjective", cue=(min(verb.i, adjective.i), cue_end), content=(parts,),
        source=subject_of(verb), frame=f"{verb.lemma_}+{frame}", pronoun=pronoun,
    )  # fmt: skip
