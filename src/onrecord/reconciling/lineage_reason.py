"""Why two articles are held to be one source, in words for a journalist."""

from __future__ import annotations

from onrecord.record import Article, CopyKind

from .lineage_passages import Comparison

REWRITTEN = 0.3
"""Sign of a machine from which it is mentioned."""


def reason_in_words(comparison: Comparison, kind: CopyKind, copy: Article, origin: Article, why: str) -> str:
    parts = [_what(comparison, kind, copy, origin)]
    if signs := _signs(copy, origin):
        parts.append(signs)
    parts.append(why)
    return "; ".join(parts)


def _what(comparison: Comparison, kind: CopyKind, copy: Article, origin: Article) -> str:
    passages, lines = len(comparison.worded), len(comparison.aligned)
    shorter = comparison.shorter
    percent = round(100 * min(1.0, sum(p.shared for p in comparison.worded) / max(1, shorter)))
    if kind == "translation":
        shared = f"; {percent} % of the shorter report's own words stand in both" if passages else ""
        return (
            f"{lines} sentences of {copy.name} say in other words, in the same order, what {origin.name} says{shared}"
        )
    if kind == "rewrite" and passages:
        return (
            f"{_number(passages)} of {origin.name} stand in {copy.name} with words exchanged, "
            f"{percent} % of the shorter report, quotations not counted"
        )
    if kind == "rewrite":
        return f"{lines} sentences of {copy.name} say in other words, in the same order, what {origin.name} says"
    return (
        f"{_number(passages)} of {origin.name} stand word for word in {copy.name}, "
        f"{percent} % of the shorter report, quotations not counted"
    )


def _number(passages: int) -> str:
    return "1 passage" if passages == 1 else f"{passages} passages"


def _signs(copy: Article, origin: Article) -> str:
    found = []
    for sign, machine in (("machine_rewritten", "a synonym machine"), ("machine_translated", "machine translation")):
        named = [a.name for a in (copy, origin) if getattr(a.signs, sign).score >= REWRITTEN]
        if len(named) == 2:
            found.append(f"both show signs of {machine}")
        elif named:
            found.append(f"{named[0]} shows signs of {machine}")
    return "; ".join(found)
