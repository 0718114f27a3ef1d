"""Promises among the claims: who promised what to whom, on what terms, and who stands by it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import (
    Actor,
    Claim,
    Commitment,
    DateExpression,
    Family,
    Precision,
    Reading,
    Span,
    StanceKind,
    When,
    Words,
    make_id,
)

from .claims_items import Item, items_of
from .claims_sides import Sides
from .claims_words import action_text

NAME = "commitments"
VERSION = 1


def find_commitments(
    readings: Sequence[Reading], families: Sequence[Family], claims: Sequence[Claim], actors: Sequence[Actor]
) -> tuple[Commitment, ...]:
    """One commitment for each claim that a promise was made, in the order of the claims."""
    sides = Sides(actors)
    items = items_of(readings, families, (), actors)
    texts = {str(reading.article.id): reading.article.text for reading in readings}
    dates = {date.span: date for reading in readings for date in reading.dates}
    found = (_commitment(claim, items, sides, texts, dates) for claim in claims)
    return tuple(commitment for commitment in found if commitment is not None)


def _commitment(
    claim: Claim,
    items: Sequence[Item],
    sides: Sides,
    texts: dict[str, str],
    dates: dict[Span, DateExpression],
) -> Commitment | None:
    spans = set(claim.evidence)
    quotations = {stance.quotation for stance in claim.stances}
    inside = [item for item in items if item.quotation.id in quotations and set(item.spans) <= spans]
    made = [item for item in inside if item.deed in ("promise", "foretold")]
    if not made:
        return None
    stated = next((item for item in made if item.spans[0] == claim.evidence[0]), made[0])
    promisor = _promisor(stated, made, sides)
    condition = next((item.condition for item in _nearest_first(inside, promisor, sides) if item.condition), None)
    deadline = next((item.deadline for item in _nearest_first(inside, promisor, sides) if item.deadline), None)
    return Commitment(
        id=make_id("com", claim.id),
        claim=claim.id,
        promisor=promisor,
        promisee=next((item.promisee for item in (stated, *made) if item.promisee not in (None, promisor)), None),
        action=action_text(_told_best(stated, claim, inside, promisor, sides)),
        condition=Words(text=texts[condition.article][condition.start : condition.end], evidence=condition)
        if condition is not None
        else None,
        deadline=_when(dates.get(deadline)) if deadline is not None else None,
        reported_by=_who(claim, "asserts", "reports"),
        confirmed_by=_who(claim, "confirms"),
        denied_by=_who(claim, "denies"),
        not_confirmed_by=_who(claim, "does_not_confirm"),
        status=claim.status,
        evidence=claim.evidence,
    )


def _promisor(stated: Item, made: Sequence[Item], sides: Sides) -> str | None:
    """Whoever the clearest telling names; a person rather than his state, where the tellings differ."""
    named = [item.promisor for item in (stated, *made) if item.promisor is not None]
    people = [actor for actor in named if (known := sides.actor(actor)) is not None and known.kind == "person"]
    return next(iter(people or named), None)


def _told_best(stated: Item, claim: Claim, inside: Sequence[Item], promisor: str | None, sides: Sides) -> Item:
    """What is promised, in the words of the side that is to keep it where that side has confirmed it."""
    if claim.status != "confirmed":
        return stated
    kept = (item for item in inside if item.deed == "confirm" and sides.same(item.reporter, promisor))
    return next((item for item in kept if item.quotation.kind != "direct" and not item.generic), stated)


def _nearest_first(items: Sequence[Item], promisor: str | None, sides: Sides) -> list[Item]:
    """What the promisor's own side says of the terms comes before what others say of them."""
    return sorted(items, key=lambda item: (not sides.same(item.reporter, promisor), item.article, item.at))


def _who(claim: Claim, *kinds: StanceKind) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(stance.actor for stance in claim.stances if stance.stance in kinds and stance.actor is not None)
    )


def _when(date: DateExpression | None) -> When | None:
    if date is None or date.value is None or date.kind not in ("date", "time"):
        return None
    return When(
        value=date.value,
        precision=_precision(date.value),
        basis="relative" if date.relative is not None else "text",
        span=date.span,
    )


def _precision(value: str) -> Precision:
    """Precision of an ISO or TIMEX3 value."""
    parts = value.split("-")
    if "T" in value:
        return "minute"
    if len(parts) == 3:
        return "day"
    if len(parts) == 2:
        kinds: dict[str, Precision] = {"W": "week", "Q": "quarter", "H": "half"}
        return kinds.get(parts[1][0], "season" if parts[1] in ("SP", "SU", "FA", "WI") else "month")
    return {4: "year", 3: "decade", 2: "century"}.get(len(value), "year")  # type: ignore[return-value]
