"""Who speaks each saying of an article, and through whom.

What reported speech itself tells about a pronoun ("He added …") goes before the general resolver of `actors.py`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Token

from onrecord.record import Grade, Party

from .cues import Cue, verb_cue
from .drafts import Draft, around_cues
from .parse import Parse
from .speakers import Speakers
from .syntax import segment_end, subject_of

ADDING = frozenset("add continue conclude repeat stress insist note reiterate go".split())
"""Verbs that go on with what the same speaker has just been saying, if a pronoun is their subject."""


def name_speakers(parse: Parse, speakers: Speakers, drafts: list[Draft]) -> None:
    """Resolves each draft's speaker; a quotation without a cue has the speaker of the one that it carries on."""
    last: Draft | None = None
    around = around_cues(drafts)
    for draft in drafts:
        if draft.cue is None and draft.direct and last is not None:
            draft.told_by = last.cue or last.told_by
        if draft.inner_only:
            if draft.cue is not None and draft.cue.speaker is not None:
                draft.speaker = speakers.party(draft.cue.speaker)[0]
            continue
        if draft.cue is not None and draft.cue.speaker is not None:
            party, grade = _named(parse, speakers, draft, draft.cue, last)
            draft.speaker = party
            draft.grade = max(draft.grade, grade, key=("sure", "likely", "unsure").index)
        elif draft.direct:
            if last is not None and _carries(parse, last, draft):
                draft.speaker, draft.grade, draft.own = last.speaker, "likely", last.own
            elif last is not None and _goes_on_above(parse, speakers, last, draft):
                draft.speaker, draft.grade = last.speaker, "unsure"
            elif (before := _speaker_before(parse, speakers, draft)) is not None:
                draft.speaker, draft.grade = before, "unsure"
            else:
                draft.grade = "unsure"
        nested = draft.cue is not None and any(
            other is not draft and not other.direct for other in around[draft.cue.head.i]
        )
        if not nested and not _is_setting(last, draft):
            last = draft


def _named(parse: Parse, speakers: Speakers, draft: Draft, cue: Cue, last: Draft | None) -> tuple[Party, Grade]:
    """The speaker that a cue's subject names; what reported speech tells about a pronoun goes before the general
    resolver."""
    assert cue.speaker is not None
    party, grade = speakers.party(cue.speaker)
    word = cue.speaker.lower_
    if word in ("he", "she", "they", "it"):
        if (
            last is not None
            and last.speaker.actor is not None
            and cue.head.lemma_ in ADDING
            and word != "it"
            and _close(parse, last, cue)
        ):
            return replace(party, actor=last.speaker.actor), "likely"
        before = _speaker_before(parse, speakers, draft) if draft.direct and word in ("he", "she") else None
        if before is not None and _could_be(speakers, before.actor, word):
            return replace(party, actor=before.actor), "likely"
        if cue.head.dep_ == "conj" and (party.actor is None or word == "it"):
            above = subject_of(cue.head.head)
            if above is not None and speakers.can_speak(above) and speakers.party(above)[0].actor is not None:
                return replace(party, actor=speakers.party(above)[0].actor), "likely"
        last_is_near = last is not None and word in ("he", "she") and _close(parse, last, cue)
        if party.actor is None and last is not None and last_is_near and _could_be(speakers, last.speaker.actor, word):
            return replace(party, actor=last.speaker.actor), "unsure"
        return party, grade
    if cue.speaker.pos_ == "NOUN" and (party.actor is None or not speakers.has_name(party.actor)):
        stranded = _stranded_name(parse, speakers, cue) or _body_before(parse, speakers, cue.speaker)
        if stranded is not None:
            return replace(party, actor=stranded), "likely"
    return party, grade


def _could_be(speakers: Speakers, actor_id: str | None, pronoun: str) -> bool:
    """Is the actor a person whose gender, if known, goes with "he" or "she"?"""
    actor = speakers.actors.get(actor_id or "")
    return (
        actor is not None and actor.kind == "person" and actor.gender in (None, "male" if pronoun == "he" else "female")
    )


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


def _body_before(parse: Parse, speakers: Speakers, head: Token) -> str | None:
    """The body that a bare "the group" or "the newspaper" means: the nearest before it, in its paragraph or the two
    above, that an apposition calls so ("Open Roads, a citizens' group"), or for a medium whose name tells that."""
    words = [token.lower_ for token in head.doc[head.left_edge.i : head.i]]
    if head.tag_ != "NN" or words != ["the"]:
        return None
    word, here = head.lemma_.lower(), parse.block_number(head)
    place = parse.span_of(head).start
    for mention in reversed(speakers.mentions[: bisect_left(speakers.starts, place)]):
        tokens = parse.tokens_in(mention.span)
        if tokens is None or parse.block_number(tokens[0]) < here - 2:
            return None
        actor = speakers.actors.get(mention.entity)
        if mention.form == "pronoun" or actor is None or actor.kind not in ("organisation", "group"):
            continue
        called = any(child.dep_ == "appos" and child.lemma_.lower() == word for child in tokens.root.children)
        medium = word in MEDIUM and bool({part.lower() for part in actor.name.split()} & MEDIUM_NAMES)
        if called or medium:
            return actor.id
    return None


MEDIUM = frozenset({"newspaper", "paper", "magazine", "outlet", "network", "website", "site", "broadcaster"})
MEDIUM_NAMES = frozenset(
    "times post journal news herald tribune gazette telegraph guardian magazine reuters press cnn nbc abc cbs npr bbc "
    "fox politico chronicle observer mail mirror sun star globe".split()
)


def _carries(parse: Parse, last: Draft, draft: Draft) -> bool:
    """Does a quotation go on with the one before: in the same paragraph or the next, nothing but its cue between?"""
    if last.speaker.actor is None and last.speaker.span is None:
        return False
    here, there = (
        parse.block_number(parse.doc[draft.ranges[0][0]]),
        parse.block_number(parse.doc[last.ranges[-1][1] - 1]),
    )
    if here == there:
        return True
    if here != there + 1:
        return False
    text = parse.clean.text
    stop = segment_end(parse.doc, last.ranges[-1][1])
    if not last.direct and stop < len(parse.doc) and not parse.doc[stop].is_space:
        return False  # the paragraph went on to something else
    start = parse.clean.starts[here]
    return not text[start : draft.stretches[0].start - 1].strip()


def _goes_on_above(parse: Parse, speakers: Speakers, last: Draft, draft: Draft) -> bool:
    """Does the paragraph above a quotation without a cue end with a sentence about the last speaker?"""
    before, blocks = _before(parse, draft)
    if before is None or blocks != 1:
        return False
    head = _main_subject(parse, before)
    mention = speakers.mention_at(head) if head is not None else None
    return mention is not None and last.speaker.actor is not None and mention.entity == last.speaker.actor


def _before(parse: Parse, draft: Draft) -> tuple[Token | None, int]:
    """The last word before a quotation, marks left out, and how many blocks before it that stands."""
    first = parse.doc[draft.ranges[0][0]]
    at = first.i - 1
    while at > 0 and (parse.doc[at].is_quote or parse.doc[at].is_space):
        at -= 1
    if at <= 0:
        return None, 0
    return parse.doc[at], parse.block_number(first) - parse.block_number(parse.doc[at])


def _main_subject(parse: Parse, token: Token) -> Token | None:
    """The subject of the sentence that a token stands in, outside quotation marks."""
    subjects = (t for t in token.sent if t.dep_ == "nsubj" and t.head.dep_ == "ROOT")
    return next((subject for subject in subjects if not parse.is_quoted(subject)), None)


def _speaker_before(parse: Parse, speakers: Speakers, draft: Draft) -> Party | None:
    """The subject of the sentence before a quotation; of one in the paragraph above only if it tells of speaking."""
    before, blocks = _before(parse, draft)
    if before is None or blocks > 1 or (blocks == 1 and not _tells(before)):
        return None
    head = _main_subject(parse, before)
    if head is None or not speakers.can_speak(head):
        return None
    mention = speakers.mention_at(head)
    if (
        mention is None
        or speakers.actors.get(mention.entity) is None
        or speakers.actors[mention.entity].kind not in ("person", "organisation", "group")
    ):
        return None
    return speakers.party(head)[0]


def _is_setting(last: Draft | None, draft: Draft) -> bool:
    """Is a saying only told to set the one before it ("Lee asked *when Kim told him to repeat it*")?"""
    if last is None or last.cue is None or draft.cue is None or draft.cue.head.dep_ != "advcl":
        return False
    return draft.cue.head.head == last.cue.head and draft.cue.head.i > last.cue.head.i


def _tells(token: Token) -> bool:
    """Is the main verb of a sentence, or the one that it leads to ("tried to stress that …"), one of saying?"""
    root = token.sent.root
    verbs = [root, *(child for child in root.children if child.dep_ == "xcomp")]
    return any((cue := verb_cue(verb)) is not None and "c" in cue.word.frames and not cue.word.mind for verb in verbs)


def nest(drafts: list[Draft]) -> None:
    """Gives each saying inside another one's content the outer speakers as `via`, outermost first."""
    chains: dict[int, tuple[Party, ...]] = {}
    holding = around_cues(drafts)
    for draft in drafts:
        if draft.cue is None:
            continue
        around = [
            other for other in holding[draft.cue.head.i]
            if other is not draft and other.cue is not None and not other.direct
            and not draft.holds(other.cue.head.i) and other.speaker != draft.speaker
            and (other.speaker.actor is None or other.speaker.actor != draft.speaker.actor)
        ]  # fmt: skip
        around.sort(key=lambda other: -other.size)
        chains[id(draft)] = tuple(dict.fromkeys(other.speaker for other in around if other.speaker.span is not None))
    for draft in drafts:
        draft.via = chains.get(id(draft), ())
