"""Which reports are copies: their words of a saying, and the speakers they name, count for less than the original's."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Family, Reading

MACHINE = 0.5
"""Score from which a report is taken for one that a machine rewrote or translated, where nobody knows its origin."""


def copied_articles(readings: Sequence[Reading], families: Sequence[Family]) -> frozenset[str]:
    """Ids of the articles that are made from another one, as far as lineage or their own signs tell."""
    origins = {family.origin for family in families}
    of_known = {article for family in families if family.origin is not None for article in family.articles}
    of_several = {article for family in families if len(family.articles) > 1 for article in family.articles}
    made = machine_made(readings)
    copied = set()
    for reading in readings:
        article = reading.article
        if article.id in of_known:
            copied |= {str(article.id)} - {str(origin) for origin in origins}
        elif article.id in made and article.id in of_several:
            copied.add(str(article.id))
    return frozenset(copied)


def machine_made(readings: Sequence[Reading]) -> frozenset[str]:
    """Ids of the articles whose own words show that a machine rewrote or translated them, whatever they are made of."""
    return frozenset(str(reading.article.id) for reading in readings if reading.article.signs.machine >= MACHINE)
