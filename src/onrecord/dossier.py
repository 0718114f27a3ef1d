"""A dossier over time: reports are added to it, each is read once, and its record is made of all of them."""

from __future__ import annotations

from os import PathLike

from onrecord import pipeline
from onrecord.record import Problem, Record, TimelineEntry
from onrecord.store import Store, is_dossier, open_store
from onrecord.store.fingerprint import fingerprint

__all__ = ["current_record", "is_dossier", "read_into", "record_of", "timeline_of"]


def read_into(
    path: str | PathLike[str],
    paths: pipeline.Paths,
    *,
    processes: int | None = 1,
    progress: pipeline.Progress | None = None,
) -> Record:
    """Adds the reports at `paths` to the dossier at `path` and gives the record of all that it holds.

    Each article is kept as soon as it is read, so a run that is killed is taken up where it stopped. Articles that are
    kept already are read again only if a stage or model has changed since, or they come with other metadata.

    Raises:
        NothingToRead: there is no readable report at `paths`.
        StoreError: `path` cannot be used as a dossier.
    """
    found = pipeline.find_articles(paths)
    made_by = pipeline.reading_versions()
    with open_store(path, create=True) as store:
        kept = store.kept()
        given = {article.id: article for article in found.articles}
        outdated = [one for one, how in kept.items() if how.made_by != made_by and one not in given]
        wanted = {article.id: article for article in store.articles(outdated)}
        for one, article in given.items():
            if one not in kept or kept[one].made_by != made_by or kept[one].given != fingerprint(article):
                wanted[one] = article
        before = store.problems()
        store.set_aside(found.problems)
        ordered = sorted(wanted.values(), key=lambda article: article.id)
        outcomes = pipeline.read_articles(ordered, processes=processes, progress=progress)
        for article, outcome in zip(ordered, outcomes, strict=True):
            if isinstance(outcome, Problem):
                store.set_aside((outcome,))
            else:
                store.keep(article, outcome, made_by)
        return current_record(store, unchanged=store.problems() == before)


def record_of(path: str | PathLike[str]) -> Record:
    """The record of a dossier.

    Raises:
        StoreError: `path` is not a dossier.
    """
    with open_store(path) as store:
        return store.record() or pipeline.reconcile(store.readings(), store.problems(), store.judgements())


def timeline_of(path: str | PathLike[str], name: str) -> tuple[Record, tuple[TimelineEntry, ...]]:
    """The record of a dossier, and the timeline of one actor or thing in it.

    Raises:
        StoreError: `path` is not a dossier.
    """
    with open_store(path) as store:
        record = current_record(store)
        return record, pipeline.timeline_of_name(name, store.readings(), record)


def current_record(store: Store, *, unchanged: bool = True) -> Record:
    """The record of all readings, made again and kept if anything has changed. Nothing is read again.

    Args:
        unchanged: False where something changed that the store cannot tell: an input was set aside, or is no more.
    """
    record = store.record() if unchanged else None
    if record is not None and record.onrecord == pipeline.about():
        return record
    record = pipeline.reconcile(store.readings(), store.problems(), store.judgements())
    store.write_record(record)
    return record
