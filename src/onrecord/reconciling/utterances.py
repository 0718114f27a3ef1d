"""One saying in its several renderings: which quotations, in which reports, are the same words said once.

Links between pairs of quotations come first (`utterances_pairs`), the strongest joined first; a join that would make
two different sayings of one article into one is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.record import Family, Reading, Rendering, Utterance, make_id

from .copies import copied_articles, machine_made
from .utterances_differ import differences
from .utterances_pairs import Link, Saying, find_links, sayings_of

NAME = "utterances"
VERSION = 1


def find_utterances(readings: Sequence[Reading], families: Sequence[Family]) -> tuple[Utterance, ...]:
    """The utterances behind all quotations; each quotation belongs to exactly one. In the order of their first one."""
    family_of = {str(article): family.id for family in families for article in family.articles}
    sayings = sayings_of(readings, copied_articles(readings, families) | machine_made(readings))
    groups = _join(sayings, find_links(sayings, family_of))
    return tuple(_utterance([sayings[at] for at in group], family_of) for group in groups)


def _join(sayings: Sequence[Saying], links: Iterable[Link]) -> list[list[int]]:
    """Groups of sayings, each in the order of the text, by their first member."""
    group_of = list(range(len(sayings)))
    members = {at: [at] for at in range(len(sayings))}
    linked: set[tuple[int, int]] = set()
    ordered = sorted(links, key=lambda link: (-link.score, link.one, link.other))
    linked.update((link.one, link.other) for link in ordered)
    for link in ordered:
        one, other = sorted((group_of[link.one], group_of[link.other]))
        if one == other or (not link.verbatim and _clash(sayings, members[one], members[other], linked)):
            continue
        for at in members[other]:
            group_of[at] = one
        members[one] += members.pop(other)
    return [sorted(group) for _, group in sorted(members.items())]


def _clash(sayings: Sequence[Saying], one: list[int], other: list[int], linked: set[tuple[int, int]]) -> bool:
    """Would two sayings of one article meet in a group that nothing links?"""
    return any(
        sayings[a].quotation.article == sayings[b].quotation.article and (min(a, b), max(a, b)) not in linked
        for a in one
        for b in other
    )


def _utterance(sayings: Sequence[Saying], family_of: dict[str, str]) -> Utterance:
    fullest, *others = sorted(sayings, key=lambda saying: saying.fullness, reverse=True)
    ids = tuple(saying.quotation.id for saying in sayings)
    return Utterance(
        id=make_id("utt", tuple(sorted(ids))),
        speaker=_speaker(fullest, others),
        quotations=ids,
        families=tuple(sorted({family_of.get(saying.quotation.article, "") for saying in sayings} - {""})),
        renderings=(
            Rendering(quotation=fullest.quotation.id),
            *(Rendering(quotation=other.quotation.id, differs=differences(other, fullest)) for other in others),
        ),
    )


def _speaker(fullest: Saying, others: Sequence[Saying]) -> str | None:
    """Whom most renderings name; those of original reports before copies, where names get broken."""
    every = [saying for saying in (fullest, *others) if saying.speaker is not None]
    named = [saying.speaker for saying in every if not saying.copied] or [saying.speaker for saying in every]
    return max(named, key=lambda speaker: (named.count(speaker), -named.index(speaker)), default=None)
