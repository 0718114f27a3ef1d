"""Small readings by hand: a text, who is named in it, and what they say there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.language import Language

from onrecord.models.encoder import load_encoder
from onrecord.reading.dates import find_dates
from onrecord.reading.parse import parse_article
from onrecord.reading.propositions import take_apart
from onrecord.record import (
    Act,
    Actor,
    ActorKind,
    Article,
    ArticleId,
    Block,
    Family,
    Mention,
    Party,
    Quotation,
    Reading,
    Role,
    Span,
    When,
    make_id,
)

SPEAKERS: tuple[tuple[str, ActorKind, str | None, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Ana Lund", "person", "Norwegian prime minister", (), ()),
    ("Olav Brekke", "person", "Norwegian government spokesman", (), ()),
    ("Einar Vik", "person", "Icelandic prime minister", (), ()),
    ("Sif Jonsdottir", "person", "Icelandic government spokeswoman", (), ()),
    ("Iceland", "state", None, ("Reykjavik",), ("iso3166:IS",)),
    ("Norway", "state", None, ("Oslo",), ("iso3166:NO",)),
    ("Pia Holm", "person", "fisherman", (), ()),
)
"""Name, kind, role, aliases, external ids."""


def actors() -> tuple[Actor, ...]:
    nowhere = Span(article=ArticleId("art_0"), start=0, end=1)
    return tuple(
        Actor(
            id=actor(name), name=name, kind=kind, aliases=aliases, same_as=same_as,
            roles=(Role(role=role, evidence=nowhere),) if role else (),
        )
        for name, kind, role, aliases, same_as in SPEAKERS
    )  # fmt: skip


def actor(name: str) -> str:
    return make_id("act", name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`words` must stand in the text once; with `marks` they stand between quotation marks there."""

    words: str
    by: str | None
    act: Act = "assert"
    via: str | None = None
    marks: str | None = None
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    name: str
    text: str
    said: Sequence[Said] = field(default=())
    published: str = "2024-05-14"


def readings(nlp: Language, *reports: Report) -> tuple[Reading, ...]:
    return tuple(sorted((_reading(nlp, report) for report in reports), key=lambda reading: reading.article.id))


def families(found: Sequence[Reading], *together: Sequence[str]) -> tuple[Family, ...]:
    """Each article a family of its own, but those named `together`, of which the first is the origin."""
    by_name = {reading.article.name: reading.article.id for reading in found}
    groups = [tuple(by_name[name] for name in names) for names in together]
    taken = {article for group in groups for article in group}
    groups += [(reading.article.id,) for reading in found if reading.article.id not in taken]
    return tuple(
        Family(id=make_id("fam", group), articles=group, origin=group[0] if len(group) > 1 else None, reason="")
        for group in groups
    )


def _reading(nlp: Language, report: Report) -> Reading:
    article = Article(
        id=ArticleId(make_id("art", report.name, report.text)), name=report.name, text=report.text, language="en",
        sha256=hashlib.sha256(report.text.encode()).hexdigest(),
        body=tuple(Block(start=m.start(), end=m.end()) for m in re.finditer(r"\S[^\n]*", report.text)),
        published=When(value=report.published, precision="day", basis="text"),
    )  # fmt: skip
    parse = parse_article(article, nlp)
    mentions = tuple(sorted(_mentions(article), key=lambda mention: mention.span))
    quotations = tuple(sorted((_quotation(article, said) for said in report.said), key=lambda quo: quo.content[0]))
    dates = find_dates(parse)
    propositions = take_apart(parse, quotations, mentions, dates, (), load_encoder())
    return Reading(article=article, mentions=mentions, dates=dates, quotations=quotations, propositions=propositions)


def _mentions(article: Article) -> list[Mention]:
    return [
        Mention(span=Span(article=article.id, start=m.start(), end=m.end()), form="name", entity=actor(name))
        for name, _, _, aliases, _ in SPEAKERS
        for form in (name, name.split()[-1], *aliases)
        for m in re.finditer(rf"\b{form}\b", article.text)
    ]


def _quotation(article: Article, said: Said) -> Quotation:
    content = _span(article, said.words)
    quoted = (_span(article, said.marks),) if said.marks else ()
    kind = "indirect" if not quoted else "direct" if said.marks == said.words else "mixed"
    return Quotation(
        id=make_id("quo", article.id, content.start, content.end, said.by), article=article.id, content=(content,),
        quoted=quoted, cue=None, speaker=Party(actor=actor(said.by) if said.by else None),
        via=(Party(actor=actor(said.via)),) if said.via else (), kind=kind, act=said.act,
        polarity="negative" if said.negative else "positive",
    )  # fmt: skip


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(article=article.id, start=start, end=start + len(words))
