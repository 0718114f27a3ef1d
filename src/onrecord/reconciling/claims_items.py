"""What each quotation does to a claim: who reports, confirms, denies or will not confirm what, in one article.

A nested promise is reported by whoever tells of it (Macron says that Putin promised); its promisor has not spoken yet.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.languages.en.speech import PRESS
from onrecord.languages.en.undertakings import (
    AGREEMENT_NOUNS,
    DEICTIC,
    HABITS,
    OCCASIONS,
    PROMISE_NOUNS,
    REPORT_NOUNS,
    VAGUE,
)
from onrecord.record import (
    Actor,
    Block,
    Family,
    Mention,
    Proposition,
    Quotation,
    Reading,
    Span,
    Undertaking,
    Utterance,
)

from .claims_sides import Sides
from .copies import copied_articles, machine_made

Deed = Literal["promise", "foretold", "agreement", "assert", "accuse", "deny", "confirm", "decline", "refuse", "demand"]
"""`foretold`: what another is said to be going to do, which is a promise only if his side answers as to one."""

ASSERTING = frozenset(("assert", "announce", "warn", "predict", "criticise", "accuse", "threaten", "praise"))
"""Acts by which the speaker holds the content true."""
TELLING = ASSERTING | {"confirm", "thank", "offer"}
"""Acts whose content may tell of a promise that was made."""
FIRST_PERSON = frozenset(("i", "we", "me", "us"))
NO_DEEDS = frozenset("say think believe know hope want see matter mean happen seem look feel".split())
"""Lemmas of verbs that nobody promises, whatever stands beside them."""
NO_TASKS = frozenset("willing open ready prepared eager able happy glad proud grateful".split())
"""Behind "be" these tell of a mood or an offer, and promise nothing."""
UNREAL = re.compile(r"(?:\b(?:would|could|should|might)|['’]d) (?:not )?have \w+(?:ed|n|t)\b", re.I)
"""What would have been done, had things been otherwise."""
DISBELIEF = re.compile(
    r"^(?:that )?(?:he|she|they|I|we) (?:do(?:es)?(?: not|n['’]t)|did(?: not|n['’]t)) (?:really |actually )?"
    r"(?:believe|think) (?:that )?(?!so\b|it\b|that\b|this\b|in\b|they\b|he\b|she\b|there\b)(?=\w)",
    re.I,
)
"""Who does not believe a thing takes the side of those who deny it."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
UNSAID = re.compile(r"to (?:say|comment|confirm|disclose|reveal|discuss|answer|elaborate|specify)\b", re.I)
AHEAD = frozenset("will would shall won't 'll going to i'll we'll he'll she'll they'll it'll can could never".split())
IS_SO = frozenset("is are was were has have had did does do".split())
"""A content with one of these and nothing of AHEAD says how things are."""
DEICTIC_LENGTH = 5
"""Content words: a longer content is what is denied, even if it begins with "that"."""


@dataclass(frozen=True, slots=True)
class Item:
    """One stance in one article on one proposition."""

    deed: Deed
    quotation: Quotation
    reporter: str | None
    spans: tuple[Span, ...]
    """The words of the proposition."""
    text: str
    lemmas: tuple[str, ...]
    vector: bytes
    negated: bool
    article: str
    family: str | None
    paragraph: int
    at: int
    """Where the words begin in the article."""
    promisor: str | None = None
    promisee: str | None = None
    generic: bool = False
    """Says nothing of its own content: "denied that", "any deal", "a pledge on the matter"."""
    of_agreement: bool = False
    of_promise: bool = False
    """Denies that a promise was made; the lemmas are those of what was not promised."""
    copied: bool = False
    """Stands in a copy of another report, or in words that a machine seems to have made."""
    actors: tuple[str, ...] = ()
    predicate: str | None = None
    subject: str | None = None
    """Whom the pronoun stands for that the words begin with."""
    parties: str = ""
    """Who agreed, in the words of the report."""
    condition: Span | None = None
    deadline: Span | None = None
    statement: bool = True
    """The words have their own subject and finite verb."""
    runs: tuple[tuple[str, ...], ...] = ()
    """Words of each quoted stretch, small."""
    clause: bool = False
    """The action is what a verb or noun of promising governs, not the whole content."""

    @property
    def in_own_voice(self) -> bool:
        """Promised here and now, rather than told of as promised."""
        return self.deed == "promise" and self.quotation.act == "promise" and not self.quotation.via and not self.clause

    @property
    def key(self) -> tuple[str, int]:
        return self.quotation.id, self.at


@dataclass(frozen=True, slots=True)
class Context:
    """What the other reports add to the reading of one."""

    family_of: Mapping[str, str]
    copies: frozenset[str]
    said_by: Mapping[str, str | None]
    """Who said it, for quotations whose saying stands in several reports: one of them may name the speaker wrongly."""
    kinds: Mapping[str, str]


def items_of(
    readings: Sequence[Reading],
    families: Sequence[Family],
    utterances: Sequence[Utterance],
    actors: Sequence[Actor],
) -> list[Item]:
    """All items in the order of the readings and of their words."""
    sides = Sides(actors)
    copies = copied_articles(readings, families) | machine_made(readings)
    context = Context(
        family_of={str(article): family.id for family in families for article in family.articles},
        copies=copies,
        said_by=_said_by(readings, utterances, copies),
        kinds={actor.id: "press" if actor.name.lower() in PRESS else actor.kind for actor in actors},
    )
    found: list[Item] = []
    for reading in readings:
        by_id = {proposition.quotation: proposition for proposition in reading.propositions}
        items = [
            item
            for quotation in reading.quotations
            if (proposition := by_id.get(quotation.id)) is not None
            for item in _items(reading, quotation, proposition, context)
        ]
        found += _promisors_filled(_without_doubles(sorted(items, key=lambda item: (item.at, item.key))), sides)
    return found


def _said_by(
    readings: Sequence[Reading], utterances: Sequence[Utterance], copies: frozenset[str]
) -> dict[str, str | None]:
    """The outermost speaker of each quotation that is one of several renderings, as the original reports name him."""
    by_id = {quotation.id: quotation for reading in readings for quotation in reading.quotations}
    found: dict[str, str | None] = {}
    for utterance in utterances:
        renderings = [by_id[quotation] for quotation in utterance.quotations if quotation in by_id]
        nested = [quotation for quotation in renderings if quotation.via]
        if len(renderings) > 1:
            found |= {quotation.id: utterance.speaker for quotation in renderings if not quotation.via}
        if len(nested) > 1:
            best = next((quotation for quotation in nested if quotation.article not in copies), nested[0])
            found |= {quotation.id: best.via[0].actor for quotation in nested}
    return found


def _items(
    reading: Reading,
    quotation: Quotation,
    proposition: Proposition,
    context: Context,
) -> Iterator[Item]:
    whole = _whole(reading, quotation, proposition, context)
    made = [one for one in proposition.undertakings if not one.negated]
    unmade = [one for one in proposition.undertakings if one.negated]
    if unmade and quotation.act in TELLING | {"deny", "promise"} and quotation.speaker.actor is not None:
        yield _undone(reading, whole, unmade[0])
        return
    if quotation.act == "promise" and _promised(whole, proposition, context.kinds):
        inner = next((one for one in made if _of_speaker(reading, quotation, one)), None)
        item = replace(whole, deed="promise", promisor=quotation.speaker.actor, promisee=_addressee(quotation))
        if inner is not None and inner.action is not None:
            item = replace(_narrowed(reading, item, inner), promisor=quotation.speaker.actor)
        yield item
        return
    if quotation.act in TELLING:
        yield from (told for one in made if (told := _told(reading, whole, one)) is not None)
    if quotation.act == "deny":
        agreement = any(one.kind == "agreement" and not _specific(one) for one in proposition.undertakings)
        yield replace(whole, deed="deny", generic=agreement or _deictic(whole), of_agreement=_of_agreement(whole))
    elif quotation.act == "confirm":
        yield replace(whole, deed="confirm")
    elif quotation.act == "decline" or (quotation.act == "refuse" and UNSAID.match(whole.text)):
        yield replace(whole, deed="decline", generic=_deictic(whole))
    elif quotation.act == "accuse":
        accused = _accused(reading, quotation)
        actors = (*((accused,) if accused is not None else ()), *whole.actors)
        yield replace(whole, deed="accuse", subject=accused or whole.subject, actors=actors)
    elif quotation.act in ASSERTING or quotation.act == "promise":
        yield _disbelieved(whole) or replace(whole, deed="assert")
    elif quotation.act == "refuse":
        yield replace(whole, deed="refuse")
    elif quotation.act in ("demand", "propose", "ask"):
        yield replace(whole, deed="demand")


def _of_speaker(reading: Reading, quotation: Quotation, one: Undertaking) -> bool:
    """Does the content tell, as its main thing, of a promise of its speaker ("he had promised to …")? What stands
    behind "will" or "to" is part of what he promises now."""
    if one.action is None or one.kind != "promise" or one.foretold:
        return False
    before = reading.article.text[quotation.content[0].start : one.cue.start].lower().replace("’", "'")
    words = re.findall(r"[\w']+", before)
    return not set(words) & AHEAD and words[:1] != ["to"]


def _disbelieved(whole: Item) -> Item | None:
    """ "does not believe that the ship was empty": a denial that it was."""
    found = DISBELIEF.match(whole.text)
    if found is None or whole.quotation.hedged:
        return None
    lemmas = tuple(lemma for lemma in whole.lemmas if lemma not in ("believe", "think", "really", "actually"))
    return replace(whole, deed="deny", text=whole.text[found.end() :], lemmas=lemmas, negated=False, subject=None)


def _undone(reading: Reading, whole: Item, one: Undertaking) -> Item:
    """ "made no promise about the ships", "promised nothing", "there is no deal": a denial in whatever words."""
    item = replace(_narrowed(reading, whole, one), deed="deny", negated=False, text=whole.text, spans=whole.spans)
    if one.kind == "agreement":
        return replace(item, of_agreement=True, generic=not _specific(one), lemmas=whole.lemmas, vector=whole.vector)
    return replace(item, of_promise=True, generic=one.action is None)


def _promised(whole: Item, proposition: Proposition, kinds: Mapping[str, str]) -> bool:
    """Is it a promise of somebody known, and not a habit ("would sometimes sit") or a forecast ("it will matter")?"""
    speaker = whole.quotation.speaker.actor
    words = re.findall(r"[\w']+", whole.text.lower().replace("’", "'"))[:12]
    if speaker is None or (proposition.predicate in NO_DEEDS and not proposition.undertakings):
        return False
    if UNREAL.search(whole.text) or ("be" in words and set(words[words.index("be") + 1 :][:2]) & NO_TASKS):
        return False
    if words[:1] == ["it"] and kinds.get(speaker) == "person":
        return False
    if not whole.lemmas or (words[0] not in ("to", "not") and not set(words) & AHEAD and set(words) & IS_SO):
        return False
    if len(set(whole.lemmas)) < 2 and words[-1] in ("it", "them", "this", "that", "so"):
        return False
    return not ("would" in words and any(word in HABITS for word in words))


def _whole(reading: Reading, quotation: Quotation, proposition: Proposition, context: Context) -> Item:
    said_by, family_of = context.said_by, context.family_of
    article = reading.article
    reporter = said_by.get(quotation.id, (quotation.via[0] if quotation.via else quotation.speaker).actor)
    if (not quotation.via and _names_himself(reading, quotation)) or context.kinds.get(reporter or "") == "press":
        reporter = None
    at = quotation.content[0].start
    return Item(
        deed="assert", quotation=quotation, reporter=reporter, spans=quotation.content,
        text=" ".join(article.text[span.start : span.end] for span in quotation.content),
        lemmas=proposition.lemmas, vector=proposition.vector, negated=proposition.negated, article=article.id,
        family=family_of.get(article.id), copied=article.id in context.copies,
        paragraph=bisect_right(article.body, at, key=_block_start), at=at, actors=proposition.actors,
        condition=proposition.condition, deadline=proposition.deadline, predicate=proposition.predicate,
        subject=_opening(reading, quotation.content[0]), statement=proposition.clause,
        runs=tuple(
            tuple(word.lower() for word in WORD.findall(article.text[span.start : span.end]))
            for span in quotation.quoted
        ),
    )  # fmt: skip


def _block_start(block: Block) -> int:
    return block.start


def _told(reading: Reading, whole: Item, one: Undertaking) -> Item | None:
    """A promise or agreement that the content tells of."""
    if one.kind == "agreement":
        if not _specific(one):
            return None
        item = _narrowed(reading, whole, one)
        parties = " and ".join(_names_in(reading, one.promisor))
        return replace(item, deed="agreement", promisor=_who(reading, one.promisor), of_agreement=True, parties=parties)
    item = _narrowed(reading, whole, one) if one.action is not None else replace(whole, generic=True)
    promisor = _who(reading, one.promisor)
    promisee = _who(reading, one.promisee)
    if one.promisee is not None and reading.article.text[one.promisee.start : one.promisee.end].lower() in FIRST_PERSON:
        promisee = whole.reporter
    if promisor is None and promisee is None:
        return None
    if one.action is not None and len(set(item.lemmas)) < 2 and re.search(r"\b(?:it|them|this|that|so)$", item.text):
        return None
    if one.foretold and (promisor is None or whole.quotation.act not in ("assert", "announce")):
        return None
    return replace(
        item,
        deed="foretold" if one.foretold else "promise",
        promisor=promisor,
        promisee=promisee if promisee != promisor else None,
        generic=one.action is None or set(item.lemmas) <= VAGUE,
    )


def _narrowed(reading: Reading, item: Item, one: Undertaking) -> Item:
    if one.action is None:
        return item
    text = reading.article.text[one.action.start : one.action.end]
    inside = [
        span if span is not None and one.action.covers(span) else None for span in (item.condition, item.deadline)
    ]
    return replace(
        item, spans=(one.action,), text=text, lemmas=one.lemmas, vector=one.vector, at=one.action.start, clause=True,
        subject=_opening(reading, one.action),
        negated=bool(re.search(r"\b(?:not|no|never|nor|neither)\b|n['’]t\b", text[:60])),
        condition=inside[0] or item.condition, deadline=inside[1] or item.deadline,
    )  # fmt: skip


def _who(reading: Reading, span: Span | None) -> str | None:
    """The actor that a passage names: a mention that ends where it ends, so that "Vik's boat" is not Vik."""
    if span is None:
        return None
    found = [mention for mention in reading.mentions if mention.span.end == span.end and mention.span.overlaps(span)]
    named = [mention for mention in found if mention.form == "name"]
    return max(named or found, key=lambda mention: mention.span.start).entity if found else None


def _names_in(reading: Reading, span: Span | None) -> list[str]:
    """The parties of an agreement as the report names them, one after the other."""
    if span is None:
        return []
    text = reading.article.text
    first = [m.span for m in reading.mentions if m.span.end <= span.start and span.start - m.span.end <= 5]
    joined = [s for s in first if text[s.end : span.start].strip() == "and"]
    return [text[s.start : s.end] for s in (*joined[-1:], span)]


def _names_himself(reading: Reading, quotation: Quotation) -> bool:
    """Is the speaker a pronoun, and named in what "it" is said to say ("It said that Oslo would pay")?

    Then it is somebody else: a pronoun never stands for one whom the clause under it names (Principle C of binding).
    """
    span = quotation.speaker.span
    if span is None or quotation.kind == "direct":
        return False
    if reading.article.text[span.start : span.end].lower() not in ("he", "she", "it", "they"):
        return False
    return any(
        mention.entity == quotation.speaker.actor and mention.form != "pronoun" and content.covers(mention.span)
        for content in quotation.content
        for mention in _beginning_in(reading, content.start, content.end)
    )


def _accused(reading: Reading, quotation: Quotation) -> str | None:
    """Who stands between the cue and what he is accused of ("accused Norway of sending …")."""
    if quotation.cue is None:
        return None
    between = (quotation.cue.end, quotation.content[0].start)
    found = [m.entity for m in _beginning_in(reading, *between) if m.span.end <= between[1]]
    if not found:
        text, start = reading.article.text, quotation.content[0].start
        found = [
            m.entity
            for m in _beginning_in(reading, start, start + len("the ") + 1)
            if re.match(r"\s(?:of|for)\s", text[m.span.end : m.span.end + len(" for ")])
        ]
    return found[0] if found and found[0] != quotation.speaker.actor else None


def _opening(reading: Reading, span: Span) -> str | None:
    """The actor of a pronoun within the first two words."""
    near = _beginning_in(reading, span.start, span.start + len("that ") + 1)
    return next((mention.entity for mention in near if mention.form == "pronoun"), None)


def _beginning_in(reading: Reading, start: int, end: int) -> Sequence[Mention]:
    """The mentions that begin in a passage, in order."""
    mentions = reading.mentions
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start


def _addressee(quotation: Quotation) -> str | None:
    return quotation.addressee.actor if quotation.addressee is not None else None


def _specific(one: Undertaking) -> bool:
    return one.action is not None and bool(set(one.lemmas) - OCCASIONS - VAGUE)


def _deictic(item: Item) -> bool:
    """Does the content only point back ("this", "the report")?"""
    words = re.findall(r"[\w'’]+", item.text.lower())
    if not words:
        return True
    content = [lemma for lemma in item.lemmas if lemma not in VAGUE]
    if len(content) > DEICTIC_LENGTH:
        return words[0] in DEICTIC and words[1:2] in (["is"], ["was"], ["simply"]) and item.deed == "assert"
    return words[0] in DEICTIC or not content or set(content) <= REPORT_NOUNS or item.predicate in REPORT_NOUNS


def _of_agreement(item: Item) -> bool:
    return any(lemma in AGREEMENT_NOUNS or lemma in PROMISE_NOUNS or lemma == "agree" for lemma in item.lemmas)


def _without_doubles(items: list[Item]) -> list[Item]:
    """One item for words that two quotations share: the nested saying and the one that tells of it."""
    kept: list[Item] = []
    for item in items:
        if item.deed not in ("promise", "agreement"):
            kept.append(item)
            continue
        twin = next(
            (
                at
                for at, other in enumerate(kept)
                if other.deed in ("promise", "agreement")
                and any(span.overlaps(against) for span in item.spans for against in other.spans)
            ),
            None,
        )
        if twin is None:
            kept.append(item)
            continue
        kept[twin] = _fuller(kept[twin], item)
    return kept


def _fuller(one: Item, other: Item) -> Item:
    """The two readings of one promise put together; a nested row knows its promisor best."""
    first, second = (one, other) if one.quotation.act == "promise" else (other, one)
    return replace(
        first,
        promisor=first.promisor or second.promisor,
        promisee=first.promisee or second.promisee,
        reporter=first.reporter if first.quotation.via else second.reporter or first.reporter,
        condition=first.condition or second.condition,
        deadline=first.deadline or second.deadline,
    )


def _promisors_filled(items: list[Item], sides: Sides) -> list[Item]:
    """A promise without a promisor ("I obtained that …") has that of the same reporter's nearest one in the article."""
    known = [item for item in items if item.deed == "promise" and item.promisor is not None]
    filled = []
    for item in items:
        if item.deed == "promise" and item.promisor is None:
            near = [
                other
                for other in known
                if sides.same(other.reporter, item.reporter)
                and not sides.same(other.promisor, item.reporter)
                and abs(other.paragraph - item.paragraph) <= 2
            ]
            best = min(
                near,
                key=lambda other: (abs(other.paragraph - item.paragraph), other.at > item.at, other.at),
                default=None,
            )
            item = replace(item, promisor=best.promisor if best is not None else None)
        filled.append(item)
    return filled
