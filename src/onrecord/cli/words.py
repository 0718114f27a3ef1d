"""The entries of a record in a few words each, for tables and the summary: one function a kind, one text a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass

from onrecord.judgements import in_words
from onrecord.record import (
    Actor,
    Article,
    Claim,
    Commitment,
    Event,
    Family,
    Figure,
    Gap,
    Judgement,
    Lineage,
    Party,
    Quotation,
    Record,
    Span,
    Story,
    TimelineEntry,
    When,
)

Cells = tuple[str, ...]
NONE = "–"
BOUNDS = {"exactly": "", "about": "about ", "at_least": "at least ", "more_than": "more than ", "at_most": "at most "}
BOUNDS |= {"less_than": "less than ", "range": ""}


@dataclass(frozen=True, slots=True)
class Table:
    columns: Cells
    rows: tuple[Cells, ...]


class Names:
    """Names by id, as a reader knows them."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._actors = {actor.id: actor.name for actor in record.actors}
        self._articles: dict[str, str] = {article.id: article.publisher or article.name for article in record.articles}
        self._families: dict[str, str] = {family.id: family.origin or family.articles[0] for family in record.families}

    def actor(self, actor: str | None) -> str:
        return self._actors.get(actor, actor) if actor else NONE

    def actors(self, actors: Iterable[str]) -> str:
        return ", ".join(self.actor(actor) for actor in actors) or NONE

    def party(self, party: Party | None) -> str:
        """The actor's name, or else the words that stand for him or her."""
        if party is None:
            return NONE
        if party.actor:
            return self.actor(party.actor)
        return self.words((party.span,)) if party.span else NONE

    def article(self, article: str) -> str:
        return self._articles.get(article, article)

    def judged(self, judgement: Judgement) -> str:
        return in_words(judgement, self._record)

    def families(self, families: Iterable[str]) -> str:
        """Each family by the article it comes from."""
        return ", ".join(self.article(self._families.get(family, family)) for family in families) or NONE

    def words(self, spans: Iterable[Span]) -> str:
        return " … ".join(" ".join(self._record.exact(span).split()) for span in spans)


def table_of(what: str, record: Record) -> Table:
    """The entries of one kind (a key of KINDS) as a table."""
    return table_rows(what, getattr(record, what), Names(record))


def table_rows(what: str, entries: Iterable[object], names: Names) -> Table:
    """Entries of one kind, whichever they are, as a table."""
    columns, row = KINDS[what]
    return Table(columns=columns, rows=tuple(row(entry, names) for entry in entries))


def counted(entries: Sized, noun: str) -> str:
    """ "1 report", "5 reports", "2 stories"."""
    several = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{len(entries)} {noun if len(entries) == 1 else several}"


def date(when: When | None) -> str:
    return when.value if when else NONE


def amount(figure: Figure) -> str:
    """The figure as one would say it: "about 130,000 troops"."""
    upper = f"–{_number(figure.upper)}" if figure.upper is not None else ""
    return f"{BOUNDS[figure.bound]}{_number(figure.value)}{upper} {figure.unit or ''}".strip()


def _number(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def stances(claim: Claim, names: Names) -> str:
    """Each actor with each of his stances, once, in the order of the claim."""
    said = [f"{names.actor(stance.actor) if stance.actor else 'a report'} {stance.stance}" for stance in claim.stances]
    return "; ".join(dict.fromkeys(said)).replace("_", " ")


def _quotation(quo: Quotation, names: Names) -> Cells:
    via = "".join(f", as {names.party(party)} says" for party in quo.via)
    speaker = names.party(quo.speaker) + via
    return speaker, quo.act, names.words(quo.content), names.party(quo.addressee), quo.kind, names.article(quo.article)


def _claim(claim: Claim, names: Names) -> Cells:
    return claim.status, claim.text, stances(claim, names), names.families(claim.families)


def _commitment(commitment: Commitment, names: Names) -> Cells:
    promise = f"{names.actor(commitment.promisor)} to {names.actor(commitment.promisee)}"
    terms = [
        commitment.condition.text if commitment.condition else "",
        commitment.deadline and date(commitment.deadline),
    ]
    sides = [
        f"{word} {names.actors(actors)}"
        for word, actors in (
            ("reported by", commitment.reported_by),
            ("confirmed by", commitment.confirmed_by),
            ("denied by", commitment.denied_by),
            ("not confirmed by", commitment.not_confirmed_by),
        )
        if actors
    ]
    return (
        commitment.status,
        promise,
        commitment.action,
        ", ".join(term for term in terms if term) or NONE,
        "; ".join(sides),
    )


def _timeline(entry: TimelineEntry, _: Names) -> Cells:
    return date(entry.date), entry.date.precision, entry.text, entry.date.reason or entry.date.basis


def _figure(figure: Figure, names: Names) -> Cells:
    place = names.article(figure.evidence[0].article) if figure.evidence else NONE
    return (
        amount(figure),
        figure.of,
        names.actor(figure.by),
        date(figure.as_of),
        names.words(figure.evidence[:1]),
        place,
    )


def _lineage(lineage: Lineage, names: Names) -> Cells:
    return (
        names.article(lineage.copy), lineage.kind, names.article(lineage.origin), lineage.direction,
        f"{lineage.score:.2f}", str(len(lineage.passages)), lineage.reason,
    )  # fmt: skip


def _article(article: Article, names: Names) -> Cells:
    family = names.families((article.family,)) if article.family else NONE
    return article.name, article.id, article.publisher or NONE, date(article.published), family


def _family(family: Family, names: Names) -> Cells:
    origin = names.article(family.origin) if family.origin else NONE
    return ", ".join(names.article(article) for article in family.articles), origin, family.reason


def _story(story: Story, names: Names) -> Cells:
    stretch = " – ".join(dict.fromkeys(day for day in (story.first, story.last) if day)) or NONE
    return story.title, str(len(story.articles)), stretch, story.reason, ", ".join(map(names.article, story.articles))


def _judgement(judgement: Judgement, names: Names) -> Cells:
    made = " by ".join(part for part in (judgement.made_at[:10], judgement.made_by) if part)
    return names.judged(judgement), judgement.why, made, judgement.id


def _actor(actor: Actor, _: Names) -> Cells:
    roles = ", ".join(dict.fromkeys(role.role for role in actor.roles)) or NONE
    return actor.name, actor.kind, roles, ", ".join(actor.aliases) or NONE, str(len(actor.mentions))


def _event(event: Event, names: Names) -> Cells:
    who = names.actors(dict.fromkeys(participant.actor for participant in event.participants))
    place = event.place.text if event.place else NONE
    code = event.plover.event if event.plover else NONE
    return date(event.date), event.kind, who, place, event.status, code, names.words(event.evidence[:1])


def _gap(gap: Gap, _: Names) -> Cells:
    return gap.text, gap.reason


KINDS: dict[str, tuple[Cells, Callable[..., Cells]]] = {
    "quotations": (("speaker", "act", "content", "to", "kind", "report"), _quotation),
    "claims": (("status", "claim", "stances", "families"), _claim),
    "commitments": (("status", "promise", "action", "condition or deadline", "sides"), _commitment),
    "timeline": (("date", "precision", "what", "how the date is known"), _timeline),
    "figures": (("figure", "of", "by", "as of", "words", "report"), _figure),
    "articles": (("name", "id", "publisher", "date", "family"), _article),
    "lineage": (("copy", "kind", "origin", "direction", "score", "passages", "reason"), _lineage),
    "families": (("reports", "origin", "reason"), _family),
    "stories": (("story", "reports", "dates", "reason", "of"), _story),
    "judgements": (("judged", "why", "made", "id"), _judgement),
    "actors": (("name", "kind", "roles", "also called", "mentions"), _actor),
    "events": (("date", "kind", "participants", "place", "status", "PLOVER", "words"), _event),
    "gaps": (("missing", "reason"), _gap),
}
"""What `onrecord show` can show: the columns of each kind and how an entry becomes a row."""
