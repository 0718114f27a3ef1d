"""A user's judgements on a dossier: made, retracted and listed. After each the record is made again from the readings.

The time is given by the caller; nothing here looks at a clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import PurePath

from onrecord.dossier import current_record, record_of
from onrecord.errors import InputError
from onrecord.reconciling.judging import in_the_way
from onrecord.record import Article, Judgement, Question, Record, Verdict, make_judgement
from onrecord.store import open_store

Place = str | PathLike[str]
MOST_NAMED = 6
"""Articles that a message lists."""
LEAST_PREFIX = len("art_") + 1
"""Letters of an id from which it may stand for the whole, if no other begins so."""

MEANS: dict[tuple[Question, Verdict], str] = {
    ("copies", "same"): "{} and {} go back to one origin",
    ("copies", "different"): "{} and {} are no copies of one another",
    ("stories", "same"): "{} and {} are of one story",
    ("stories", "different"): "{} and {} are of different stories",
}
"""What a judgement says, with places for the names of its two articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a judgement, or its end, made of the record."""

    judgement: Judgement
    before: Record
    after: Record
    stood: bool = False
    """It had been judged so before, for the same reason; nothing was changed."""


def in_words(judgement: Judgement, record: Record) -> str:
    """What was judged, in a clause: "a.txt and b.txt go back to one origin"."""
    names = {article.id: article.name for article in record.articles}
    first, second = (names.get(article, article) for article in judgement.articles)
    return MEANS[judgement.of, judgement.verdict].format(first, second)


def judge(
    dossier: Place,
    verdict: Verdict,
    one: str,
    other: str,
    *,
    why: str,
    at: str,
    of: Question = "copies",
    by: str | None = None,
) -> Change:
    """Keeps the judgement that two articles are the same or different, and makes the record again.

    An earlier judgement on the same two articles and the same question gives way. The very same one, with the same
    reason, stays as it is.

    Args:
        one, other: articles of the dossier by id, the beginning of an id, or name.
        at: the time of judging, ISO 8601 in UTC.
        by: who judges, if that is to be kept.
    Raises:
        InputError: an article is unknown, ambiguous or named twice, no reason is given, or earlier judgements cannot
            hold together with this one.
        StoreError: there is no dossier.
    """
    if not why.strip():
        raise InputError("a judgement says why; give some words for it")
    with open_store(dossier) as store:
        before = current_record(store)
        articles = [article_called(words, before, dossier) for words in (one, other)]
        if articles[0].id == articles[1].id:
            raise InputError(f"{one} and {other} are one article ({articles[0].id}); a judgement is about two")
        made = make_judgement(
            verdict, of, articles[0].id, articles[1].id, why=_one_line(why), made_at=at, made_by=by and _one_line(by)
        )
        kept = store.judgements()
        known = next(
            (j for j in kept if j.stands and (j.id, j.why, j.made_by) == (made.id, made.why, made.made_by)), None
        )
        if known is not None:
            return Change(judgement=known, before=before, after=before, stood=True)
        if others := in_the_way(made, kept):
            raise InputError(_conflict(made, others, before))
        store.judge(made)
        return Change(judgement=made, before=before, after=current_record(store))


def retract(dossier: Place, which: str, *, at: str, why: str = "retracted") -> Change:
    """Closes a judgement: the record is again what the stages find. It stays in the list, and says when and why.

    Args:
        which: its id, or the beginning of it.
    Raises:
        InputError: no judgement that stands has this id, or several begin so.
    """
    with open_store(dossier) as store:
        before = current_record(store)
        standing = [one for one in store.judgements() if one.stands]
        found = [one for one in standing if one.id.startswith(which)] if len(which) >= LEAST_PREFIX else []
        if len(found) != 1:
            what = f"{which!r} may be {_listed([one.id for one in found])}" if found else _no_judgement(which, standing)
            raise InputError(f"{what}; list them with: onrecord judge list --in {fspath(dossier)}")
        store.retract(found[0], at=at, why=_one_line(why))
        return Change(judgement=found[0], before=before, after=current_record(store))


def judgements_of(dossier: Place) -> tuple[tuple[Judgement, ...], Record]:
    """All judgements of a dossier in the order in which they were made, closed ones too, and its record.

    One that stands and is not among the record's waits: one of its articles is not in the dossier.
    """
    with open_store(dossier) as store:
        kept = store.judgements()
    return kept, record_of(dossier)


def article_called(words: str, record: Record, where: Place = "the record") -> Article:
    """The one article that `words` name: its id, its name or address, a path that ends in its name, or the beginning
    of its id. The first of these that fits anything decides.

    Raises:
        InputError: nothing is called so, or several are; the message lists what could be meant.
    """
    ways = (
        [article for article in record.articles if article.id == words],
        [article for article in record.articles if words in (article.name, article.url)],
        [article for article in record.articles if article.name == PurePath(words).name and "://" not in words],
        [article for article in record.articles if len(words) >= LEAST_PREFIX and article.id.startswith(words)],
    )
    found = next((articles for articles in ways if articles), [])
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"{words!r} may be {_listed(map(_named, found))}; give the id")
    held = _listed(map(_named, record.articles)) or "no article"
    raise InputError(f"no article is called {words!r} in {fspath(where)}, which holds {held}; list all with: "
                     f"onrecord show articles {fspath(where)}")  # fmt: skip


def _conflict(made: Judgement, others: tuple[Judgement, ...], record: Record) -> str:
    """Which judgements cannot hold together with a new one, and what to do."""
    lines = "".join(f"\n  {one.id}: {in_words(one, record)} (“{one.why}”)" for one in others)
    return (
        f"that {in_words(made, record)} cannot hold together with what was judged before:{lines}\n"
        "Retract one of these first: onrecord judge retract ID"
    )


def _no_judgement(which: str, standing: list[Judgement]) -> str:
    held = f"; these do: {_listed([one.id for one in standing])}" if standing else "; none does"
    return f"no judgement {which!r} stands{held}"


def _named(article: Article) -> str:
    return f"{article.name} ({article.id})"


def _listed(names: Iterable[str]) -> str:
    listed = list(names)
    more = [f"{len(listed) - MOST_NAMED} more"] if len(listed) > MOST_NAMED else []
    return ", ".join(listed[:MOST_NAMED] + more)


def _one_line(words: str) -> str:
    """Words of a user as they can be kept: one line, and no lone surrogates, which a badly set terminal can give."""
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())
