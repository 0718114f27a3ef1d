"""From reports to the record: every stage, by hand, in order.

`read_article` knows one article, `reconcile` all readings, and nothing else runs. A stage that fails on an article sets
that article aside; a stage of reconciling that fails leaves its part of the record empty; both are named in
`record.problems`.
"""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import metadata
from importlib.util import find_spec
from os import PathLike
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from onrecord import __version__
from onrecord.engine import Lost, choose_engine
from onrecord.errors import NothingToRead, StageError
from onrecord.models import encoder, parser
from onrecord.reading import (
    actors as local_actors,
    blocks,
    clauses,
    dates,
    deeds,
    events as local_events,
    figures,
    language,
    parse,
    propositions,
    quotations,
    sentences,
    signs,
    topic,
)
from onrecord.reading.signs_words import WordEncoder
from onrecord.reconciling import (
    actors,
    brief,
    claims,
    commitments,
    dating,
    events,
    families,
    gaps,
    judging,
    judging_stories,
    lineage,
    series,
    stories,
    timeline,
    timeline_of,
    utterances,
)
from onrecord.record import (
    RECORD_VERSION,
    About,
    Article,
    Family,
    Judgement,
    Problem,
    Reading,
    Record,
    Story,
    TimelineEntry,
    Utterance,
    Version,
    make_id,
)
from onrecord.sources import Sources, read_sources

if TYPE_CHECKING:
    from spacy.language import Language

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]
Progress = Callable[[int, int, str], None]
"""Called after each article with how many are done, of how many, and its name."""
T = TypeVar("T")

READING: tuple[ModuleType, ...] = (
    blocks, language, parse, sentences, signs, local_actors, dates, clauses, quotations, figures, local_events,
    deeds, propositions, topic,
)  # fmt: skip
"""The stages of one article alone. Their versions decide whether a stored reading is still good."""

RECONCILING: tuple[ModuleType, ...] = (
    stories, judging, dating, lineage, families, actors, utterances, claims, commitments, events, series, timeline,
    brief, gaps,
)  # fmt: skip
"""The stages over all readings."""

READ = "en"
"""The language that is read; articles in others are kept, their language said."""


@dataclass(frozen=True, slots=True)
class Models:
    """What reading needs loaded: the parser and the sentence encoder."""

    nlp: Language
    encoder: WordEncoder


def read(paths: Paths, *, processes: int | None = 1, progress: Progress | None = None) -> Record:
    """The record of all reports found at `paths`; see `onrecord.read`."""
    found = find_articles(paths)
    readings, set_aside = parted(read_articles(found.articles, processes=processes, progress=progress))
    return reconcile(readings, (*found.problems, *set_aside))


def find_articles(paths: Paths) -> Sources:
    """The articles at `paths`.

    Raises:
        NothingToRead: there is none; the message names every input and what is wrong with it.
    """
    given = [paths] if isinstance(paths, str | PathLike) else list(paths)
    found = read_sources(given)
    if found.articles:
        return found
    where = ", ".join(str(path) for path in given) or "nothing was given"
    listed = "".join(f"\n  {problem.where}: {problem.error}" for problem in found.problems)
    raise NothingToRead(f"no readable report in {where}{listed}")


def read_articles(
    articles: Sequence[Article], *, processes: int | None = 1, progress: Progress | None = None
) -> Iterator[Reading | Problem]:
    """Each article read alone, or what went wrong with it, in the order of the articles' ids.

    Args:
        processes: how many at most; None for as many as there are cores.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    engine = choose_engine(len(ordered), processes)
    for done, (article, outcome) in enumerate(
        zip(ordered, engine.map(try_article, ordered, load_models), strict=True), start=1
    ):
        if isinstance(outcome, Lost):
            yield Problem(where=article.name, stage="reading", error=outcome.reason)
        else:
            yield outcome
        if progress is not None:
            progress(done, len(ordered), article.name)


def try_article(article: Article, models: Models) -> Reading | Problem:
    """The reading of one article, or the problem that it is set aside for. Raises nothing."""
    try:
        return read_article(article, models)
    except StageError as error:
        return Problem(where=article.name, stage=error.stage, error=str(error))


def read_article(article: Article, models: Models) -> Reading:
    """One article through every stage of reading.

    Raises:
        StageError: a stage failed; `error.stage` is its name.
    """
    article = run_stage(blocks, blocks.mark_blocks, article)
    article = run_stage(language, language.identify_language, article)
    if article.language not in (READ, None):
        return Reading(article=article)
    parsed = run_stage(parse, parse.parse_article, article, models.nlp)
    found_sentences = run_stage(sentences, sentences.find_sentences, parsed, models.encoder)
    article_signs = run_stage(signs, signs.find_signs, parsed, models.encoder)
    found_actors, mentions = run_stage(local_actors, local_actors.find_actors, parsed)
    found_dates = run_stage(clauses, clauses.mark_clauses, parsed, run_stage(dates, dates.find_dates, parsed))
    found_quotations = run_stage(quotations, quotations.find_quotations, parsed, found_actors, mentions, found_dates)
    found_figures = run_stage(figures, figures.find_figures, parsed, mentions, found_dates, found_quotations)
    found_events = run_stage(local_events, local_events.find_events, parsed, found_actors, mentions, found_dates)
    found_deeds = run_stage(deeds, deeds.find_deeds, parsed, found_actors, mentions, found_dates)
    found_propositions = run_stage(
        propositions, propositions.take_apart,
        parsed, found_quotations, mentions, found_dates, found_figures, models.encoder,
    )  # fmt: skip
    article_topic = run_stage(topic, topic.find_topic, parsed, found_sentences, found_dates)
    return Reading(
        article=replace(article, signs=article_signs),
        sentences=found_sentences,
        actors=found_actors,
        mentions=mentions,
        dates=found_dates,
        quotations=found_quotations,
        propositions=found_propositions,
        figures=found_figures,
        events=found_events,
        deeds=found_deeds,
        topic=article_topic,
    )


def reconcile(
    readings: Iterable[Reading], problems: Iterable[Problem] = (), judgements: Iterable[Judgement] = ()
) -> Record:
    """The record of readings made alone. The order of the readings, and of the judgements, does not matter.

    A stage that fails leaves its part empty (or its input as it was), and is named in the record's problems.

    Args:
        judgements: what a user judged of the articles; those on articles that are not here, or closed, are left out.
    """
    failed: list[Problem] = []
    attempt = functools.partial(_attempt, failed)
    read_ones = tuple(sorted(readings, key=lambda reading: reading.article.id))

    judged = judging.standing(judgements, [reading.article.id for reading in read_ones])
    found_stories = attempt(stories, (), stories.group_stories, read_ones, ())
    found_stories = attempt(judging, found_stories, judging_stories.apply_to_stories, found_stories, judged, read_ones)
    read_ones = attempt(dating, read_ones, dating.date_readings, read_ones, found_stories)
    found_stories = attempt(stories, found_stories, stories.date_stories, found_stories, read_ones)
    found_lineage = attempt(lineage, (), lineage.find_lineage, read_ones)
    found_families = attempt(families, _alone(read_ones), families.group_families, read_ones, found_lineage, judged)
    found_lineage = attempt(judging, found_lineage, judging.without_judged, found_lineage, judged)
    read_ones = _placed(read_ones, found_families, found_stories)
    found_actors, read_ones = attempt(actors, (_all(read_ones, "actors"), read_ones), actors.join_actors, read_ones)
    found_utterances = attempt(utterances, (), utterances.find_utterances, read_ones, found_families)
    read_ones = _linked(read_ones, found_utterances)
    found_claims = attempt(claims, (), claims.find_claims, read_ones, found_families, found_utterances, found_actors)
    found_commitments = attempt(
        commitments, (), commitments.find_commitments, read_ones, found_families, found_claims, found_actors
    )
    found_events = attempt(events, _all(read_ones, "events"), events.merge_events, read_ones, found_actors)
    found_figures = attempt(series, _all(read_ones, "figures"), series.group_figures, read_ones)
    found_timeline = attempt(
        timeline, (), timeline.build_timeline, read_ones, found_families, found_actors, found_events
    )
    record = Record(
        onrecord=about(),
        articles=tuple(reading.article for reading in read_ones),
        lineage=found_lineage,
        families=found_families,
        stories=found_stories,
        judgements=judged,
        actors=found_actors,
        quotations=_all(read_ones, "quotations"),
        utterances=found_utterances,
        claims=found_claims,
        commitments=found_commitments,
        events=found_events,
        figures=found_figures,
        dates=_all(read_ones, "dates"),
        timeline=found_timeline,
    )
    record = replace(record, brief=attempt(brief, (), brief.write_brief, record))
    record = replace(record, gaps=attempt(gaps, (), gaps.find_gaps, record))
    return replace(record, problems=tuple(sorted({*problems, *failed}, key=_problem_order)))


def timeline_of_name(name: str, readings: Iterable[Reading], record: Record) -> tuple[TimelineEntry, ...]:
    """All that the reports date of one actor or thing, in order; `readings` are those that `record` was made of."""
    ordered = tuple(sorted(readings, key=lambda reading: reading.article.id))
    found_actors, joined = actors.join_actors(dating.date_readings(ordered, record.stories))
    return timeline_of.entries_of(name, joined, record.families, found_actors)


def parted(outcomes: Iterable[Reading | Problem]) -> tuple[list[Reading], list[Problem]]:
    """Readings, and what was set aside."""
    every = list(outcomes)
    return (
        [outcome for outcome in every if isinstance(outcome, Reading)],
        [outcome for outcome in every if isinstance(outcome, Problem)],
    )


def load_models() -> Models:
    """The parser and the encoder that ship with the package or stand beside it."""
    return Models(nlp=parser.load_parser(), encoder=encoder.load_encoder())


def about() -> About:
    """Which program, stages and models make a record now."""
    return About(
        record_version=RECORD_VERSION,
        version=__version__,
        stages=tuple(_versions("reading", READING)) + tuple(_versions("reconciling", RECONCILING)),
        models=(Version(name=encoder.NAME, version=encoder.VERSION), *_parser_version()),
    )


def reading_versions() -> str:
    """Names and versions of all that a reading depends on; a stored reading made by others is made again."""
    made_by = about()
    stages = [stage for stage in made_by.stages if stage.name.startswith("reading/")]
    return " ".join(f"{part.name}={part.version}" for part in (*stages, *made_by.models))


def _parser_version() -> Iterator[Version]:
    """The installed parser, looked up without loading it."""
    package = next((name for name in parser.PACKAGES if find_spec(name)), None)
    if package is not None:
        yield Version(name=parser.PACKAGES[0], version=metadata.version(package))


def _versions(scope: str, stages: Iterable[ModuleType]) -> Iterator[Version]:
    return (Version(name=f"{scope}/{stage.NAME}", version=str(stage.VERSION)) for stage in stages)


def run_stage(stage: ModuleType, work: Callable[..., T], *inputs: object) -> T:
    """What a stage gives; whatever it raises becomes a `StageError` that names it."""
    try:
        return work(*inputs)
    except Exception as error:  # one bad article never stops the others, whatever a library throws
        name = getattr(stage, "NAME", stage.__name__.rpartition(".")[2])
        raise StageError(_in_words(error), stage=name) from error


def _attempt(failed: list[Problem], stage: ModuleType, instead: Any, work: Callable[..., T], *inputs: object) -> T:
    """What a stage gives; if it fails, `instead`, which must be of the same type."""
    try:
        return run_stage(stage, work, *inputs)
    except StageError as error:
        failed.append(Problem(where="record", stage=error.stage, error=str(error)))
        return cast(T, instead)


def _in_words(error: Exception) -> str:
    """The error with the place in our code that it comes from, so that a report of it can be acted on."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "onrecord" in frame.filename] or frames
    place = f" (at {Path(ours[-1].filename).name}:{ours[-1].lineno})" if ours else ""
    return f"{type(error).__name__}: {str(error)[:300]}{place}"


def _alone(readings: Iterable[Reading]) -> tuple[Family, ...]:
    """Each article a family of its own: what is believed as long as nothing is known of copies."""
    return tuple(
        Family(
            id=make_id("fam", reading.article.id), articles=(reading.article.id,), origin=None, reason="not compared"
        )
        for reading in readings
    )


def _placed(
    readings: Sequence[Reading], found_families: Iterable[Family], found_stories: Iterable[Story]
) -> tuple[Reading, ...]:
    """The readings with the family and story of each article written into it."""
    family_of = {member: family.id for family in found_families for member in family.articles}
    story_of = {member: story.id for story in found_stories for member in story.articles}
    return tuple(
        replace(
            reading,
            article=replace(
                reading.article, family=family_of.get(reading.article.id), story=story_of.get(reading.article.id)
            ),
        )
        for reading in readings
    )


def _linked(readings: Sequence[Reading], found_utterances: Iterable[Utterance]) -> tuple[Reading, ...]:
    """The readings with the utterance of each quotation written into it."""
    utterance_of = {member: utterance.id for utterance in found_utterances for member in utterance.quotations}
    return tuple(
        replace(
            reading,
            quotations=tuple(replace(quo, utterance=utterance_of.get(quo.id)) for quo in reading.quotations),
        )
        for reading in readings
    )


def _all(readings: Iterable[Reading], part: str) -> tuple[Any, ...]:
    """One part of all readings, in the order of the articles and of their texts."""
    return tuple(item for reading in readings for item in getattr(reading, part))


def _problem_order(problem: Problem) -> tuple[str, str, str]:
    return problem.where, problem.stage, problem.error
