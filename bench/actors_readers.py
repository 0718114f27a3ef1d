"""Who names whom in a dossier: OnRecord, and spaCy's names joined by string or by surname."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .actors_sets import Dossier

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

    from onrecord.pipeline import Models
    from onrecord.record import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A passage of a text that a reader takes for a mention of `who`."""

    text: int
    """Number of the text in its dossier."""
    start: int
    end: int
    who: str
    kind: str


@dataclass(slots=True, kw_only=True)
class OnRecord:
    """The actors of the record: each text read alone, texts grouped into stories, actors joined."""

    models: Models
    name: str = "OnRecord"
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Of processor time, by step."""

    def read(self, dossier: Dossier) -> list[Found]:
        from onrecord.reconciling.actors import join_actors
        from onrecord.reconciling.stories import group_stories

        readings = [self._reading(text.text, number) for number, text in enumerate(dossier.texts)]
        started = time.process_time()
        stories = group_stories(tuple(readings), ())
        self.seconds["stories"] += time.process_time() - started
        story_of = {article: story.id for story in stories for article in story.articles}
        numbers = {reading.article.id: number for number, reading in enumerate(readings)}
        placed = (
            replace(one, article=replace(one.article, story=story_of.get(one.article.id)))
            for one in sorted(readings, key=lambda reading: reading.article.id)
        )
        started = time.process_time()
        joined, renamed = join_actors(tuple(placed))
        self.seconds["joining"] += time.process_time() - started
        kinds = {actor.id: actor.kind for actor in joined}
        return [
            Found(
                text=numbers[reading.article.id],
                start=mention.span.start,
                end=mention.span.end,
                who=mention.entity,
                kind=kinds[mention.entity],
            )
            for reading in renamed
            for mention in reading.mentions
        ]

    def _reading(self, text: str, number: int) -> Reading:
        from onrecord.reading import actors, blocks, dates, parse, sentences, topic
        from onrecord.record import Article, ArticleId, Reading

        article = blocks.mark_blocks(
            Article(id=ArticleId(f"art_{number:05}"), name=f"{number}.txt", text=text, sha256="", language="en")
        )
        started = time.process_time()
        parsed = parse.parse_article(article, self.models.nlp)
        self.seconds["parse"] += time.process_time() - started
        started = time.process_time()
        found, mentions = actors.find_actors(parsed)
        self.seconds["actors"] += time.process_time() - started
        started = time.process_time()
        said, dated = sentences.find_sentences(parsed, self.models.encoder), dates.find_dates(parsed)
        about = topic.find_topic(parsed, said, dated)
        self.seconds["stories"] += time.process_time() - started
        return Reading(article=article, sentences=said, dates=dated, actors=found, mentions=mentions, topic=about)


KINDS = {
    "PERSON": "person", "NORP": "group", "ORG": "organisation", "GPE": "state", "LOC": "place", "FAC": "place",
}  # fmt: skip
"""Kinds of the names that spaCy finds. A GPE counts as a state, which is right for bodies and places alike."""


@dataclass(slots=True, kw_only=True)
class SpacyNames:
    """Names as the parser's own tagger finds them. The parse is shared with the scorer."""

    by_surname: bool
    """Does a person's name of one word join the name that ends in it, of several the commonest in the dossier?"""

    @property
    def name(self) -> str:
        return "spaCy, " + ("by surname" if self.by_surname else "equal strings")

    def read(self, docs: Sequence[Doc]) -> list[Found]:
        names = [(number, ent) for number, doc in enumerate(docs) for ent in doc.ents if ent.label_ in KINDS]
        full: dict[str, Counter[str]] = defaultdict(Counter)
        for _, ent in names:
            key = _plain(ent)
            if ent.label_ == "PERSON" and " " in key:
                full[key.rpartition(" ")[2]][key] += 1
        found = []
        for number, ent in names:
            key = _plain(ent)
            if self.by_surname and ent.label_ == "PERSON" and key in full:
                key = max(full[key].items(), key=lambda pair: (pair[1], pair[0]))[0]
            found.append(Found(text=number, start=ent.start_char, end=ent.end_char, who=key, kind=KINDS[ent.label_]))
        return found


def _plain(ent: Span) -> str:
    """The name without article and possessive, in small letters."""
    text = " ".join(ent.text.lower().split())
    return text.removeprefix("the ").removesuffix("'s").removesuffix("’s").strip()


def parse_plainly(nlp: Language, dossier: Dossier) -> list[Doc]:
    """The texts as they stand, parsed: names for the baselines, and heads by which all mentions are compared."""
    return list(nlp.pipe(text.text for text in dossier.texts))
