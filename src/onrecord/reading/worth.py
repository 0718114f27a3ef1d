"""Is a saying worth a row of the record?

Deeds, mere thoughts, suppositions, papers that tell nothing and unnamed speakers are not.
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Token

from .cues import Cue, is_negated
from .direct import Stretch, first_token
from .parse import Parse
from .speakers import Speakers
from .syntax import agent_of, is_text, segment_end

INFERRING = frozenset("suggest imply indicate show signal reveal concede mean".split())
"""Verbs by which a reporter says what somebody's words amount to: no saying, if a text is their subject."""


SAYING = frozenset("say tell insist argue deny announce warn add state ask reply confirm declare maintain".split())
"""Verbs whose subject is somebody whatever noun it is ("the operator insisted"): things do not say."""


SILENT = frozenset({"assert", "announce", "confirm", "deny", "decline", "refuse"})
"""Acts whose negation is worth telling ("would not say whether"); who did not accuse or promise has said nothing."""


STANDS_ALONE = frozenset({"deny", "confirm", "refuse", "demand", "accuse", "warn", "promise"})
"""Acts whose bare object says enough ("rejected the demand"); a bare object of stressing or announcing does not."""


def begun_in(loose: list[Stretch], start: int, end: int) -> list[Stretch]:
    """The quoted stretches whose first token is in a range of tokens."""
    return loose[bisect_left(loose, start, key=first_token) : bisect_left(loose, end, key=first_token)]


def counts(parse: Parse, speakers: Speakers, cue: Cue, start: int, end: int, frame: str, loose: list[Stretch]) -> bool:
    """Is this a saying worth a row? Thoughts, bare objects and unnamed speakers need more than a cue."""
    quoted = bool(begun_in(loose, start, end))
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
        and (is_text(cue.speaker) or not speakers.is_somebody(cue.speaker))
    ):
        return quoted  # "the storm threatened to …"
    if cue.head.lemma_ in INFERRING and _stands_behind_time(cue.speaker):
        return False  # "her words before the Senate show …": the parser took the Senate for the subject
    if cue.head.lemma_ in INFERRING and cue.speaker.pos_ == "NOUN" and not quoted:
        return speakers.is_somebody(cue.speaker) and not is_text(cue.speaker)
    if cue.kind == "noun" and speakers.mention_at(cue.speaker) is None:
        return False  # "the host's assertion that …": nobody is named
    noun = cue.speaker.pos_ == "NOUN" and cue.head.lemma_ in SAYING
    if cue.kind == "verb" and is_negated(cue) and not quoted and (cue.word.act not in SILENT or is_text(cue.speaker)):
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
            frame == "c"
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
