"""Judgements in words: what was judged, whether it holds, and what it changed in the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.record import Judgement, Question, Record

from .words import Names, Table, counted, table_rows

MOST_CLAIMS = 6
"""Claims with another status that are listed before "… and so many more"."""


def changed_words(of: Question, before: Record, after: Record) -> Iterator[str]:
    """How many origins or stories there were and are, and the claims whose status follows from that."""
    yield _grouped(of, before, after)
    lines = list(_claims(before, after))
    yield from lines[:MOST_CLAIMS]
    if len(lines) > MOST_CLAIMS:
        yield f"  … and {counted(lines[MOST_CLAIMS:], 'more claim')}"


def _claims(before: Record, after: Record) -> Iterator[str]:
    was, now = ({claim.id: claim for claim in record.claims} for record in (before, after))
    for claim in after.claims:
        earlier = was.get(claim.id)
        if earlier is None and claim.status != "attributed":
            yield f"  newly {claim.status}: {claim.text}"
        elif earlier is not None and earlier.status != claim.status:
            yield f"  now {claim.status}, before {earlier.status}: {claim.text}"
    for claim in before.claims:
        if claim.id not in now and claim.status != "attributed":
            yield f"  no longer {claim.status}: {claim.text}"


def judgements_table(judgements: Sequence[Judgement], record: Record) -> Table:
    """All judgements of a dossier, with whether they hold."""
    found = table_rows("judgements", judgements, Names(record))
    rows = tuple((state_of(one, record), *row) for one, row in zip(judgements, found.rows, strict=True))
    return Table(columns=("state", *found.columns), rows=rows)


def state_of(judgement: Judgement, record: Record) -> str:
    """Whether it holds in the record, waits for an article that is not there, or is closed and why."""
    if not judgement.stands:
        return f"closed {(judgement.closed_at or '')[:10]}: {judgement.closed_why}"
    if judgement in record.judgements:
        return "holds"
    known = {article.id for article in record.articles}
    return f"waits: {', '.join(one for one in judgement.articles if one not in known)} is not in the dossier"


def _grouped(of: Question, before: Record, after: Record) -> str:
    reports = counted(after.articles, "report")
    was, now = (_groups(of, record) for record in (before, after))
    noun, word = ("origin", "of") if of == "copies" else ("story", "in")
    if was == now:
        return f"{reports} {word} {counted(now, noun)}, as before"
    if len(was) == len(now):
        return f"{reports} {word} {counted(now, noun)} as before, but grouped otherwise"
    return f"{reports} {word} {counted(was, noun)} before, {len(after.articles)} {word} {len(now)} now"


def _groups(of: Question, record: Record) -> list[tuple[str, ...]]:
    return [group.articles for group in (record.families if of == "copies" else record.stories)]
