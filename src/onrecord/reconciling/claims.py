"""Propositions that matter and each actor's stance on them.

Not every saying makes a claim. These do: promises, whoever tells of them; what somebody denies, confirms or is asked
about and will not confirm; accusations; and what two sides assert, or one asserts and the other contradicts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.record import Actor, Claim, ClaimStatus, Family, Reading, Span, Stance, StanceKind, Utterance, make_id
from onrecord.record.vector import likeness, stack

from .claims_items import Item, items_of
from .claims_links import (
    ANSWER_ALIKE,
    NAME_STEM,
    SAME_MATTER,
    SLACK,
    TWO_SAY,
    WEIGHTY,
    answered_by,
    answers,
    both_say,
    contradicts,
    opposed,
    promises_denied,
    same_matter,
    same_promise,
    speaks_of_reports,
)
from .claims_sides import Sides
from .claims_words import (
    accusation_text,
    content_text,
    headless,
    in_first_person,
    listed,
    positive_text,
    promise_text,
    says_something,
    stands_alone,
    unfinished,
)
from .utterances_pairs import EMPTY

NAME = "claims"
VERSION = 2

MOST_CARRIED = 12
"""Claims made of what several sources carry from one speaker; more would bury what is disputed."""
ROWS = 256
"""Embeddings compared with all others at a time."""
LONGEST_RUN = 5
"""Words of a quoted stretch that one is said to have used and another rejects."""
FEWEST_WORDS = 3
"""Content words: an accusation with fewer says too little to be held against anybody's answer, and so does a
confirmation with no more, which is mostly a thing ("the account of …") and no statement."""


@dataclass(slots=True)
class Draft:
    """A claim in the making."""

    core: list[Item]
    """Items that say what is claimed; the first fitting one gives the text."""
    stances: list[tuple[StanceKind, Item]] = field(default_factory=list)
    denied_only: bool = False
    """Made of a denial: nobody is known to assert it."""
    tentative: bool = False
    """Made of what another is only said to be going to do: dropped where his side says nothing to it."""

    def add(self, stance: StanceKind, item: Item) -> None:
        if (stance, item.key) not in {(kind, known.key) for kind, known in self.stances}:
            self.stances.append((stance, item))

    def holds_saying(self, item: Item, stance: StanceKind) -> bool:
        """Is the same saying, from another report, already among the stances?"""
        saying = item.quotation.utterance
        return saying is not None and any(
            kind == stance and known.quotation.utterance == saying for kind, known in self.stances
        )

    def denies_agreement(self, item: Item, sides: Sides) -> bool:
        """Is this the denial, by the same side, that any agreement was made?"""
        return self.denied_only and any(
            other.of_agreement and not other.of_promise and sides.same(other.reporter, item.reporter)
            for other in self.core
        )

    @property
    def stands(self) -> bool:
        alone = self.tentative and all(kind == "asserts" for kind, _ in self.stances)
        return bool(self.stances) and not alone and any(says_something(item) for item in self.core)

    def taken_by(self, item: Item, sides: Sides, kinds: tuple[StanceKind, ...]) -> bool:
        """Has the item's side taken one of these stances in the item's article?"""
        return any(
            kind in kinds and known.article == item.article and sides.same(known.reporter, item.reporter)
            for kind, known in self.stances
        )


def find_claims(
    readings: Sequence[Reading], families: Sequence[Family], utterances: Sequence[Utterance], actors: Sequence[Actor]
) -> tuple[Claim, ...]:
    """Claims in the order of their first evidence."""
    sides = Sides(actors)
    names = _name_words(actors)
    items = items_of(readings, families, utterances, actors)
    drafts = _promises(items, sides, names)
    drafts += _accusations(items, names)
    _confirmations(items, drafts, sides, names, _name_words(actors, ("person",)))
    sweeping = [item for item in items if item.deed == "deny" and item.of_agreement and item.generic]
    _denials([item for item in items if item not in sweeping], items, drafts, sides, names)
    _silences(items, drafts, sides, names)
    _denials(sweeping, items, drafts, sides, names)
    _asserted_elsewhere(items, drafts, sides, names)
    drafts += _refused(items, drafts, sides, names)
    _in_the_same_words(items, drafts, sides)
    drafts += _said_by_two(items, drafts, sides)
    drafts += _carried(items, drafts, sides)
    order = {reading.article.id: at for at, reading in enumerate(readings)}
    claims = {claim.id: claim for claim in (_claim(draft, sides) for draft in drafts if draft.stands)}
    return tuple(
        sorted(claims.values(), key=lambda claim: (order[claim.evidence[0].article], claim.evidence[0], claim.id))
    )


# ---- what is claimed -----------------------------------------------------------------------------------------------


def _promises(items: Sequence[Item], sides: Sides, names: frozenset[str]) -> list[Draft]:
    """One draft for each promise or agreement; tellings of one promise are put together, over all articles."""
    told = [item for item in items if item.deed in ("promise", "agreement")]
    drafts: list[Draft] = []
    for item in sorted(told, key=lambda item: item.generic):
        fitting = [
            draft
            for draft in drafts
            if any(other.deed == item.deed and same_promise(item, other, sides, names) for other in draft.core)
        ]
        if item.generic and len(fitting) > 1:
            fitting = [min(fitting, key=lambda draft: min(_distance(item, other) for other in draft.core))]
        if not fitting:
            fitting = [Draft(core=[])]
            drafts.append(fitting[0])
        first, *rest = fitting
        first.core.append(item)
        for other in rest:
            first.core += other.core
            drafts.remove(other)
    for item in items:
        if item.deed != "foretold":
            continue
        draft = next((d for d in drafts if any(same_promise(item, other, sides, names) for other in d.core)), None)
        if draft is None and sides.same(item.reporter, item.promisor):
            continue
        if draft is None:
            draft = Draft(core=[], tentative=True)
            drafts.append(draft)
        draft.core.append(item)
    for draft in drafts:
        draft.core.sort(key=lambda item: (item.article, item.at))
        for item in draft.core:
            draft.add("asserts", item)
    return drafts


def _accusations(items: Sequence[Item], names: frozenset[str]) -> list[Draft]:
    drafts: list[Draft] = []
    for item in items:
        if item.deed != "accuse" or item.reporter is None or len(set(item.lemmas)) < FEWEST_WORDS:
            continue
        same = next((d for d in drafts if any(_agree(item, other, names) for other in d.core)), None)
        if same is None:
            same = Draft(core=[], tentative=unfinished(item))
            drafts.append(same)
        same.core.append(item)
        same.add("asserts", item)
    return drafts


def _agree(item: Item, other: Item, names: frozenset[str]) -> bool:
    return same_matter(item, other, names) and not opposed(item, other)


def _by_article(items: Sequence[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[item.article].append(item)
    return found


def _distance(one: Item, other: Item) -> tuple[bool, int, int]:
    return one.article != other.article, abs(one.paragraph - other.paragraph), abs(one.at - other.at)


# ---- what others say to it -----------------------------------------------------------------------------------------


def _confirmations(
    items: Sequence[Item], drafts: list[Draft], sides: Sides, names: frozenset[str], people: frozenset[str]
) -> None:
    beside = _by_article(items)
    for item in items:
        if item.deed != "confirm":
            continue
        best: Draft | None = None
        most = 0.0
        for draft in drafts:
            fit = max((_fit(item, other, sides, names, people) for other in draft.core), default=0.0)
            fit += draft.holds_saying(item, "confirms")
            if fit > most:
                best, most = draft, fit
        if best is None and len(set(item.lemmas)) <= FEWEST_WORDS:
            continue
        if best is None:
            best = Draft(core=[])
            drafts.append(best)
        if all(other.deed == "confirm" for other in best.core):
            best.core.append(item)
        best.add("confirms", item)
        for other in beside[item.article]:
            if (
                other.deed == "assert"
                and sides.same(other.reporter, item.reporter)
                and 0 <= other.paragraph - item.paragraph <= 1
                and other.at > item.at
                and likeness(other.vector, item.vector) >= ANSWER_ALIKE
                and not opposed(other, item)
            ):
                best.add("confirms", other)


def _fit(item: Item, other: Item, sides: Sides, names: frozenset[str], people: frozenset[str]) -> float:
    if other.generic:
        return 0.0
    if other.deed in ("promise", "foretold", "agreement"):
        alone = item.reporter is not None and sides.of(item.reporter) == item.reporter and item.article == other.article
        if not sides.same(item.reporter, other.promisor) and not alone and not _agree(item, other, names):
            return 0.0
        return answers(item, other, people)
    return likeness(item.vector, other.vector) if _agree(item, other, names) else 0.0


def _denials(
    denials: Sequence[Item], items: Sequence[Item], drafts: list[Draft], sides: Sides, names: frozenset[str]
) -> None:
    """Denials put with what they deny. Of "any deal" come last: what a side says of one promise outweighs them."""
    last: tuple[Item, list[Draft]] | None = None
    beside = _by_article(items)
    promised = [item for item in items if item.deed in ("promise", "foretold", "agreement")]
    for item in denials:
        if item.deed != "deny":
            continue
        said = replace(item, negated=False)
        hit = [
            draft for draft in drafts if not item.generic and any(_agree(said, other, names) for other in draft.core)
        ]
        if item.of_agreement or item.of_promise:
            meant = promises_denied(item, promised, sides, names)
            hit += [draft for draft in _drafts_of(meant, drafts) if draft not in hit]
            if item.generic:
                hit = [draft for draft in hit if not draft.taken_by(item, sides, ("confirms", "does_not_confirm"))]
        elif item.generic:
            meant = answered_by(item, beside[item.article], sides, names)
            hit += [draft for draft in _drafts_of(meant, drafts) if draft not in hit]
        hit += [draft for draft in drafts if draft not in hit and draft.holds_saying(item, "denies")]
        if item.generic and last is not None and _goes_on(last[0], item):
            hit += [draft for draft in last[1] if draft not in hit]
        if item.of_agreement:
            hit += [draft for draft in drafts if draft not in hit and draft.denies_agreement(item, sides)]
        own = (not item.generic or item.of_agreement) and not (item.of_promise and hit)
        if own and not any(draft.denied_only or not item.of_agreement for draft in hit) and not _bare(item):
            hit.append(Draft(core=[], denied_only=True))
            drafts.append(hit[-1])
        for draft in hit:
            if draft.denied_only and own:
                draft.core.append(said)
        for draft in hit:
            draft.add("denies", item)
        last = (item, hit)


def _drafts_of(meant: Sequence[Item], drafts: list[Draft]) -> list[Draft]:
    """The drafts that hold these items; an assertion that made no claim by itself makes one once it is answered."""
    found = []
    for item in meant:
        draft = next((draft for draft in drafts if item in draft.core), None)
        if draft is None:
            draft = Draft(core=[item])
            draft.add("asserts", item)
            drafts.append(draft)
        if draft not in found:
            found.append(draft)
    return found


def _goes_on(before: Item, item: Item) -> bool:
    """Is this the same speaker's next denial, in his own words ("denied … “This is not possible”")?"""
    return (
        before.article == item.article and before.reporter == item.reporter and item.paragraph - before.paragraph <= 1
    )


def _bare(item: Item) -> bool:
    """ "No.", "categorically": what is denied stands elsewhere. So it does in the speaker's own words, if their first
    clause does not deny anything."""
    said = [lemma for lemma in item.lemmas if not lemma.endswith("ly")]
    if item.of_agreement or item.of_promise:
        return False
    return (
        len(set(said)) < 2
        or in_first_person(item)
        or (item.quotation.kind == "direct" and not item.negated)
        or headless(item)
    )


def _silences(items: Sequence[Item], drafts: list[Draft], sides: Sides, names: frozenset[str]) -> None:
    """Declining to comment, put with what the speaker was asked about."""
    weighty = [item for item in items if item.deed in WEIGHTY or item.deed == "assert"]
    for item in items:
        if item.deed != "decline":
            continue
        alike = [draft for draft in drafts if any(same_matter(item, other, names) for other in draft.core)]
        hit = alike or _drafts_of(answered_by(item, weighty, sides, names), drafts)
        for draft in hit:
            if not draft.taken_by(item, sides, ("confirms", "denies", "asserts")):
                draft.add("does_not_confirm", item)


def _asserted_elsewhere(items: Sequence[Item], drafts: Sequence[Draft], sides: Sides, names: frozenset[str]) -> None:
    """Sayings of other sides that assert what somebody denied or confirmed."""
    plain = _plain(items, drafts)
    if not plain:
        return
    rows = stack([item.vector for item in plain])
    for draft in drafts:
        if not any(kind in ("denies", "confirms") for kind, _ in draft.stances):
            continue
        for core in [core for core in draft.core if core.vector]:
            near = (rows @ stack((core.vector,))[0] >= SAME_MATTER - SLACK).nonzero()[0]
            for item in (plain[int(at)] for at in near):
                if sides.same(item.reporter, core.reporter) or not same_matter(item, core, names):
                    continue
                if item.condition is not None and core.condition is None:
                    continue  # what is only said to follow if the thing happens (or not) does not say that it does
                if draft.taken_by(item, sides, ("denies", "confirms", "asserts")) or speaks_of_reports(item, core):
                    continue
                if not opposed(item, core) or contradicts(item, core):
                    draft.add("denies" if opposed(item, core) else "asserts", item)


def _said_by_two(items: Sequence[Item], drafts: Sequence[Draft], sides: Sides) -> list[Draft]:
    """Propositions that actors of two sides assert, or one asserts and the other contradicts."""
    used = {item.key for draft in drafts for _, item in draft.stances}
    plain = [
        item
        for item in _plain(items, drafts)
        if item.reporter is not None
        and not item.quotation.via
        and not headless(item)
        and item.key not in used
        and not in_first_person(item)
    ]
    if len(plain) < 2:
        return []
    rows = stack([item.vector for item in plain])
    found: list[Draft] = []
    of: dict[tuple[str, int], Draft] = {}
    for at in range(0, len(plain), ROWS):
        for a, b in zip(*(rows[at : at + ROWS] @ rows.T >= TWO_SAY - SLACK).nonzero(), strict=True):
            one, other = plain[at + int(a)], plain[int(b)]
            if b <= at + a or not _two_voices(one, other, sides) or not both_say(one, other):
                continue
            draft = of.get(one.key) or of.get(other.key)
            if draft is None:
                draft = Draft(core=[one])
                found.append(draft)
            for item in (one, other):
                against = opposed(draft.core[0], item)
                if item.key not in of and (not against or contradicts(draft.core[0], item)):
                    draft.add("denies" if against else "asserts", item)
                    of[item.key] = draft
    return [draft for draft in found if len(draft.stances) > 1]


def _refused(items: Sequence[Item], drafts: Sequence[Draft], sides: Sides, names: frozenset[str]) -> list[Draft]:
    """What one demands or proposes and the other turns down."""
    demands = [item for item in items if item.deed == "demand" and len(set(item.lemmas)) >= 2]
    found: list[Draft] = []
    beside = _by_article(items)
    plain = _plain(items, drafts)
    for item in items:
        if item.deed != "refuse" or item.reporter is None:
            continue
        inner = [
            replace(other, reporter=other.quotation.speaker.actor, subject=other.subject or item.reporter)
            for other in beside[item.article]
            if other.quotation.via
            and other.quotation.id != item.quotation.id
            and other.quotation.speaker.actor is not None
            and any(span.covers(words) for span in item.spans for words in other.spans)
        ]
        meant = inner[:1] or [
            other
            for other in demands
            if other.reporter is not None
            and not sides.same(other.reporter, item.reporter)
            and same_matter(item, other, names)
        ]
        if not meant:
            continue
        draft = Draft(core=[meant[0]])
        for other in meant:
            draft.add("asserts", other)
        draft.add("denies", item)
        for other in plain:
            first = meant[0]
            if sides.same(other.reporter, first.reporter) and same_matter(other, first, names):
                draft.core.append(other)
                draft.add("asserts", other)
        found.append(draft)
    return found


def _in_the_same_words(items: Sequence[Item], drafts: Sequence[Draft], sides: Sides) -> None:
    """Who is quoted with the very words that somebody denies ("no “land grab”") is one who says so."""
    using: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in items:
        if item.deed in ("assert", "accuse") and not item.negated and item.reporter is not None:
            for run in item.runs:
                using[run].append(item)
    for draft in drafts:
        denials = [item for kind, item in draft.stances if kind == "denies"]
        runs = {run for item in denials for run in item.runs if 2 <= len(run) <= LONGEST_RUN and _telling(run)}
        for item in (item for run in sorted(runs) for item in using[run]):
            if not any(sides.same(item.reporter, other.reporter) for other in denials):
                draft.add("asserts", item)


def _telling(run: tuple[str, ...]) -> bool:
    return sum(word not in EMPTY and word.isalpha() for word in run) >= 2


def _carried(items: Sequence[Item], drafts: Sequence[Draft], sides: Sides) -> list[Draft]:
    """Sayings of one actor that several independent sources carry, those of most sources first."""
    used = {item.quotation.id for draft in drafts for item in (*draft.core, *(item for _, item in draft.stances))}
    of: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.deed in ("assert", "accuse") and item.quotation.utterance is not None and item.reporter is not None:
            of[item.quotation.utterance].append(item)
    found: list[tuple[int, int, Draft]] = []
    for saying in of.values():
        families = {item.family for item in saying if item.family is not None}
        nested = [item for item in saying if item.quotation.via]
        saying = [item for item in saying if not item.quotation.via]
        if len(families) < 2 or any(item.quotation.id in used for item in saying):
            continue
        fit = [item for item in saying if stands_alone(item)]
        if not fit:
            continue
        draft = Draft(core=fit)
        for item in saying:
            draft.add("asserts", item)
        for item in nested:
            draft.add("reports", item)
        found.append((-len(families), len(found), draft))
    return [draft for *_, draft in sorted(found, key=lambda one: one[:2])[:MOST_CARRIED]]


def _two_voices(one: Item, other: Item, sides: Sides) -> bool:
    """Do two sayings come from two who do not speak for one another?"""
    if sides.same(one.reporter, other.reporter) or sides.share_a_name(one.reporter, other.reporter):
        return False
    saying = one.quotation.utterance
    if saying is not None and saying == other.quotation.utterance:
        return False
    return not any(span.overlaps(against) for span in one.spans for against in other.spans)


def _plain(items: Sequence[Item], drafts: Sequence[Draft]) -> list[Item]:
    """Assertions that tell of none of the promises: those count already where they are told of."""
    told: dict[str, list[Span]] = defaultdict(list)
    for draft in drafts:
        for item in draft.core:
            if item.deed in ("promise", "foretold", "agreement"):
                told[item.article] += item.spans
    return [
        item
        for item in items
        if item.deed in ("assert", "accuse")
        and item.vector
        and not any(span.overlaps(against) for span in item.spans for against in told[item.article])
    ]


# ---- the claim -----------------------------------------------------------------------------------------------------


def _claim(draft: Draft, sides: Sides) -> Claim:
    stated = _best(draft, sides)
    text = _text(draft, stated, sides)
    stances = tuple(
        sorted(
            {
                Stance(
                    actor=item.reporter,
                    stance=kind,
                    quotation=item.quotation.id,
                    span=item.spans[0],
                    family=item.family,
                )
                for kind, item in draft.stances
            },
            key=lambda stance: (stance.span, stance.stance, stance.actor or "", stance.quotation or ""),
        )
    )
    evidence = tuple(
        sorted({span for item in (*draft.core, *(item for _, item in draft.stances)) for span in item.spans})
    )
    status, reason = _status(draft, sides)
    return Claim(
        id=make_id("clm", text, tuple(str(part) for span in evidence for part in (span.article, span.start, span.end))),
        text=text,
        evidence=_stated_first(evidence, stated),
        stances=stances,
        status=status,
        families=tuple(sorted({item.family for _, item in draft.stances if item.family is not None})),
        reason=reason,
    )


def _stated_first(evidence: tuple[Span, ...], stated: Item) -> tuple[Span, ...]:
    first = [span for span in evidence if span in stated.spans]
    return (*first, *(span for span in evidence if span not in first))


def _best(draft: Draft, sides: Sides) -> Item:
    """The item that says best what is claimed: with its promisor and promisee named, in a clause of its own, short."""

    def rank(item: Item) -> tuple[bool | int | str, ...]:
        return (
            item.generic,
            item.deed == "foretold",
            item.copied and item.deed not in ("promise", "agreement"),
            item.deed == "deny" and item.quotation.polarity == "negative",
            item.promisor is None and item.deed == "promise",
            item.promisee is None and item.deed == "promise" and not item.quotation.via,
            headless(item),
            not item.statement and not item.clause,
            in_first_person(item),
            item.quotation.kind == "direct" and not item.clause,
            item.copied,
            -min(len(set(item.lemmas)), 6),
            item.article,
            item.at,
        )

    return min(draft.core, key=rank)


def _text(draft: Draft, stated: Item, sides: Sides) -> str:
    if stated.deed in ("promise", "foretold", "agreement"):
        if stated.promisor is None or sides.name(stated.promisor) is None:
            stated = replace(stated, promisor=next((item.promisor for item in draft.core if item.promisor), None))
        return promise_text(stated, sides)
    if stated.deed == "deny":
        return positive_text(stated, sides)
    if stated.deed == "accuse" and (told := accusation_text(stated, sides)) is not None:
        return told
    return content_text(stated, sides, sides.name(stated.reporter))


def _status(draft: Draft, sides: Sides) -> tuple[ClaimStatus, str]:
    """What follows from the stances, and the reason in words."""

    def who(*kinds: StanceKind) -> list[Item]:
        return [item for kind, item in draft.stances if kind in kinds]

    named: Callable[[list[Item]], str] = lambda found: listed(  # noqa: E731
        sorted({sides.name(item.reporter) or "a source not named" for item in found})
    )
    asserting, confirming, denying, silent = (
        who("asserts", "reports"),
        who("confirms"),
        who("denies"),
        who("does_not_confirm"),
    )
    families = {item.family for item in asserting if item.family is not None}
    if denying:
        if asserting or confirming:
            return "contested", f"said by {named([*asserting, *confirming])}, denied by {named(denying)}"
        return "denied", f"denied by {named(denying)}; no report read here quotes anybody who asserts it"
    promisors = [item.promisor for item in draft.core if item.promisor is not None]
    own = [item for item in asserting if any(sides.same(item.reporter, promisor) for promisor in promisors)]
    others = [item for item in asserting if item not in own and (item.reporter is not None or confirming)]
    if others and (confirming or own):
        by = [item for item in (*confirming, *own) if not any(sides.same(item.reporter, o.reporter) for o in others)]
        if by:
            side = (
                " for the side that is to keep it"
                if promisors and any(sides.same(i.reporter, p) for i in by for p in promisors)
                else ""
            )
            return "confirmed", f"said by {named(others)}, confirmed by {named(by)}{side}"
    if silent:
        told = f"said by {named(asserting)}; " if asserting else ""
        return "unconfirmed", f"{told}{named(silent)}, when asked, did not confirm it"
    speaking = [item for item in who("asserts") if item.reporter is not None]
    speakers = {sides.of(item.reporter) for item in speaking}
    count = len(families)
    if len(speakers) > 1 and len({item.family for item in speaking}) > 1:
        return "corroborated", f"said by {named(asserting)}, who do not speak for one another, in {count} sources"
    if len(speakers) > 1:
        return "attributed", f"said by {named(asserting)}, who do not speak for one another, but all in one source"
    everyone = [*asserting, *confirming]
    spread = f", in {count} reports independent of one another" if count > 1 else ""
    return "attributed", f"said by {named(everyone)} alone{spread}"


def _name_words(actors: Sequence[Actor], kinds: tuple[str, ...] = ("person", "state", "place")) -> frozenset[str]:
    """Beginnings of the words of actors' names: in common they show who a claim is about, not what it says."""
    return frozenset(
        word.lower()[:NAME_STEM]
        for actor in actors
        if actor.kind in kinds
        for name in (actor.name, *actor.aliases)
        for word in name.split()
        if word[:1].isupper()
    )
