"""Small records made by hand, for tests of what is written about a whole record."""

from __future__ import annotations

import hashlib

from onrecord.record import (
    About,
    Actor,
    Article,
    ArticleId,
    Block,
    Claim,
    Commitment,
    Event,
    Family,
    Participant,
    Party,
    Place,
    Quotation,
    Record,
    Span,
    Stance,
    When,
    Words,
)

TEXT = "Ann Roux says that Bo Lind promised to open the port."


def article(name: str, text: str = TEXT, **fields: object) -> Article:
    published = When(value="2021-05-03", precision="day", basis="metadata")
    known = {"publisher": f"The {name}", "published": published, "language": "en", "family": f"fam_{name}"}
    return Article(
        id=ArticleId(f"art_{name}"), name=f"{name}.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(),
        body=(Block(start=0, end=len(text)),), **{**known, **fields},  # type: ignore[arg-type]
    )  # fmt: skip


def family(*articles: Article, origin: Article | None = None) -> Family:
    known = origin or (articles[0] if len(articles) == 1 else None)
    return Family(
        id=articles[0].family or "",
        articles=tuple(a.id for a in articles),
        origin=known.id if known else None,
        reason="",
    )


def span(one: Article, words: str) -> Span:
    start = one.text.index(words)
    return Span(article=one.id, start=start, end=start + len(words))


def person(name: str, **fields: object) -> Actor:
    return Actor(id=f"act_{name.split()[-1].lower()}", name=name, kind="person", **fields)  # type: ignore[arg-type]


def said(one: Article, speaker: Actor, words: str) -> Quotation:
    return Quotation(
        id=f"quo_{one.name}_{words[:8]}", article=one.id, content=(span(one, words),), cue=None,
        speaker=Party(actor=speaker.id), kind="direct", act="assert",
    )  # fmt: skip


def claim(one: Article, text: str, status: str, **sides: list[Actor]) -> Claim:
    """`sides` names a stance and who takes it: `asserts=[ann]`."""
    stances = tuple(
        Stance(actor=actor.id, stance=stance, quotation=None, span=span(one, "promised"), family=one.family)  # type: ignore[arg-type]
        for stance, actors in sides.items()
        for actor in actors
    )
    return Claim(
        id=f"clm_{text[:12]}", text=text, evidence=(span(one, "Bo Lind promised to open the port"),), stances=stances,
        status=status, families=(one.family or "",), reason="",  # type: ignore[arg-type]
    )  # fmt: skip


def promise(
    of: Claim, promisor: Actor, status: str, condition: Words | None = None, **sides: list[Actor]
) -> Commitment:
    """`sides`: `reported_by`, `confirmed_by`, `denied_by`, `not_confirmed_by`."""
    who: dict[str, tuple[str, ...]] = dict.fromkeys(
        ("reported_by", "confirmed_by", "denied_by", "not_confirmed_by"), ()
    )
    who |= {key: tuple(actor.id for actor in them) for key, them in sides.items()}
    return Commitment(
        id=f"com_{of.id}", claim=of.id, promisor=promisor.id, promisee=None, action="", condition=condition,
        deadline=None, status=status, evidence=of.evidence, **who,  # type: ignore[arg-type]
    )  # fmt: skip


def meeting(one: Article, *people: Actor, place: str = "Lisbon", date: str = "2021-05-02") -> Event:
    return Event(
        id=f"evt_{place}", kind="meeting", place=Place(text=place),
        date=When(value=date, precision="day", basis="relative"),
        participants=tuple(Participant(actor=actor.id, role="participant") for actor in people),
        evidence=(span(one, "Ann Roux"),), articles=(one.id,),
    )  # fmt: skip


def record(*articles: Article, **parts: object) -> Record:
    return Record(
        onrecord=About(record_version=1, version="0", stages=(), models=()), articles=articles,
        **{"families": tuple(family(one) for one in articles), **parts},  # type: ignore[arg-type]
    )  # fmt: skip
