"""A copy as it stands on its page: headline, outlet, date, credit line and noise; and what is therefore true of it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from .labels import Label, told_by, verbatim_kind
from .made import MadeCopy, part_of
from .noise import make_noise, new_headline
from .recipes import Mixture, share_in
from .words import words_in

OUTLETS = (
    "The Morning Ledger", "Daily Beacon Online", "Worldwide Bulletin", "Capital Dispatch", "NewsHub 365",
    "The Tribune Post", "Metro Wire Today", "Global Pulse", None,
)  # fmt: skip
CREDITS = ("This story was first reported by {}.", "Source: {}", "({})", "As {} reported.")
CREDITED = 0.3
"""Part of the copies that name their origin's outlet."""


def dress(
    name: str,
    make: str,
    mixture: Mixture,
    headlines: Sequence[str],
    rng: random.Random,
    *,
    twins: tuple[str, ...] = (),
    strangers: tuple[str, ...] = (),
) -> MadeCopy:
    """The copy with its labels.

    Args:
        headlines: of other reports, for links between the paragraphs.
        twins: other translations of the text that a copied translation is of.
        strangers: reports of other events to be compared with too.
    """
    first = mixture.taken[0].original.report
    published, publisher = _date(mixture, make, rng), first.publisher if make == "update" else rng.choice(OUTLETS)
    outlet = outlet_in_words(first.publisher)
    credited = bool(outlet) and make != "update" and rng.random() < CREDITED
    draft = make_noise(mixture.draft, headlines, rng)
    if credited:
        draft = [*draft, [rng.choice(CREDITS).format(outlet)]]
    keeps_title = make == "update" or (make != "syndicated" and first.title and rng.random() < 0.25)
    title = first.title if keeps_title else new_headline(mixture.draft, rng)
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    body = gap.join(" ".join(paragraph) for paragraph in draft)
    return MadeCopy(
        id=name,
        make=make,
        event=first.event,
        part=part_of(first.event),
        labels=tuple(_labels(make, mixture, published, credited, twins)),
        lent=tuple(report.id for report in mixture.lent),
        strangers=strangers,
        text=f"{title}{gap}{body}" if title and rng.random() < 0.5 else body,
        title=title,
        publisher=publisher,
        date=published,
    )


def _labels(
    make: str, mixture: Mixture, published: str | None, credited: bool, twins: tuple[str, ...]
) -> Iterator[Label]:
    added = bool(mixture.lent) or mixture.remarks or len(mixture.taken) > 1
    for at, taken in enumerate(mixture.taken):
        report = taken.original.report
        kept_words = taken.kept * words_in(taken.original.paragraphs)
        kind, also = verbatim_kind(taken.kept, share_in(mixture.draft, kept_words))
        if taken.spun:
            kind, also = "rewrite", ()
        elif make == "update":
            kind, also = "update", ()
        told = told_by(
            later=bool(published and report.date and published > report.date),
            credited=credited and at == 0,
            added=added,
            kept=taken.kept,
            spun=taken.spun,
        )
        yield Label(origin=report.id, kind=kind, also=also, kept=taken.kept, told_by=told)
    for twin in twins:  # neither is made from the other, whatever was added: both are made from a text that nobody has
        yield Label(origin=twin, kind="translation", kept=mixture.taken[0].kept, told_by="nothing")


def _date(mixture: Mixture, make: str, rng: random.Random) -> str | None:
    """A day or more later, the same day, or none. An update is always later."""
    latest = max((taken.original.report.date or "" for taken in mixture.taken), default="")
    later, same = rng.randint(1, 3), rng.random()
    if not latest:
        return None
    if make == "update" or same < 0.4:
        return (date.fromisoformat(latest) + timedelta(days=later)).isoformat()
    return latest if same < 0.75 else None


def outlet_in_words(publisher: str | None) -> str | None:
    """The outlet as a credit line names it; None for BASIL's codes, which no reader would write."""
    if not publisher or publisher.islower():
        return None
    return re.sub(r" \(.*\)| - .*| Online News$", "", publisher)
