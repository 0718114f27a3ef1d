"""One saying in its several renderings: which quotations, in which reports, are the same words said once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Family, Quotation, Reading, Rendering, Utterance, make_id

NAME = "utterances"
VERSION = 1


def find_utterances(readings: Sequence[Reading], families: Sequence[Family]) -> tuple[Utterance, ...]:
    """The utterances behind all quotations; each quotation belongs to exactly one. In the order of their first one."""
    family_of = {article: family.id for family in families for article in family.articles}
    return tuple(_utterance([quotation], family_of) for reading in readings for quotation in reading.quotations)


def with_utterances(readings: Sequence[Reading], utterances: Sequence[Utterance]) -> tuple[Reading, ...]:
    """The readings with the utterance of each quotation filled in."""
    of = {quotation: utterance.id for utterance in utterances for quotation in utterance.quotations}
    return tuple(
        replace(
            reading,
            quotations=tuple(replace(quotation, utterance=of.get(quotation.id)) for quotation in reading.quotations),
        )
        for reading in readings
    )


def _utterance(quotations: Sequence[Quotation], family_of: dict[str, str]) -> Utterance:
    ids = tuple(sorted(quotation.id for quotation in quotations))
    return Utterance(
        id=make_id("utt", ids),
        speaker=quotations[0].speaker.actor,
        quotations=ids,
        families=tuple(sorted({family_of.get(quotation.article, "") for quotation in quotations} - {""})),
        renderings=tuple(Rendering(quotation=quotation.id) for quotation in quotations),
    )
