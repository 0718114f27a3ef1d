"""What `onrecord read` says when it is asked for nothing else: the record in less than a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.record import Record

from .output import shown
from .words import Names, counted, date, stances

MOST = 6
"""Entries of a kind that are listed before "… and so many more"."""
NOTABLE = ("contested", "denied", "confirmed", "corroborated", "unconfirmed")


def summary(record: Record) -> str:
    """A few readable lines, ending in a line break. Control characters of the reports are made harmless."""
    return shown("\n".join(_lines(record))) + "\n"


def _lines(record: Record) -> Iterator[str]:
    names = Names(record)
    counts = (
        (record.quotations, "quotation"),
        (record.claims, "claim"),
        (record.figures, "figure"),
        (record.events, "event"),
    )
    held = ", ".join(counted(entries, noun) for entries, noun in counts)
    yield f"{counted(record.articles, 'report')} of {counted(record.families, 'origin')}: {held}"
    if record.judgements:
        yield f"counted with {counted(record.judgements, 'judgement')} by hand (onrecord show judgements)"
    yield from _part("Brief", (sentence.text for sentence in record.brief))
    told = sorted((c for c in record.claims if c.status in NOTABLE), key=lambda claim: NOTABLE.index(claim.status))
    yield from _part("Claims", (f"[{claim.status}] {claim.text} ({stances(claim, names)})" for claim in told))
    yield from _part(
        "Promises",
        (f"[{promise.status}] {names.actor(promise.promisor)}: {promise.action}" for promise in record.commitments),
    )
    yield from _part("Timeline", (f"{date(entry.date)}  {entry.text}" for entry in record.timeline))
    yield from _part("Not in any report", (gap.text for gap in record.gaps))


def _part(title: str, entries: Iterable[str]) -> Iterator[str]:
    listed = list(entries)
    if not listed:
        return
    yield ""
    yield title
    yield from (f"  {' '.join(entry.split())}" for entry in listed[:MOST])
    if len(listed) > MOST:
        yield f"  … and {len(listed) - MOST} more"
