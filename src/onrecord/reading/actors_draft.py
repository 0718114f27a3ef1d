"""What is gathered about an actor while an article is read, before it becomes an `Actor`."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from onrecord.languages.en.roles import Office
from onrecord.record import Actor, ActorKind, Mention, MentionForm, Role, Span, make_id

from .parse import Parse

Gender = Literal["female", "male"]


@dataclass(slots=True)
class Found:
    """A run of tokens `start:end` that names somebody; `chars` are its bounds in the clean text."""

    start: int
    end: int
    chars: tuple[int, int]
    text: str
    kind: ActorKind
    form: MentionForm = "name"
    key: str | None = None
    """Key of the gazetteer, if it is a known name."""
    sure: bool = False
    """Was the kind read from the words themselves (a title, a first name, the gazetteer), not only guessed by the
    model?
    """
    phrase: tuple[int, int] | None = None
    """Tokens of the whole phrase, title included."""


@dataclass(slots=True)
class Draft:
    """An actor in the making."""

    kind: ActorKind
    key: str | None = None
    name: str | None = None
    """Fixed name; else the fullest form found."""
    gender: Gender | None = None
    guess: Gender | None = None
    """What a pronoun gave that was hardly anybody else's, but not beyond doubt; only pronouns go by it."""
    names: Counter[str] = field(default_factory=Counter)
    descriptions: Counter[str] = field(default_factory=Counter)
    offices: list[Office] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    """First token of each mention, and the one behind its last, in order."""
    longest: int = 0
    """Tokens of the longest mention."""

    def add(self, found: Found) -> None:
        self.found.append(found)
        insort(self.runs, (found.start, found.end))
        self.longest = max(self.longest, found.end - found.start)
        if found.form in ("name", "metonym"):
            self.names[found.text] += 1
        elif found.form == "description":
            self.descriptions[found.text] += 1

    def drop(self, start: int, end: int) -> None:
        """Forgets the mentions that begin at the tokens `start:end`."""
        self.found = [item for item in self.found if not (start <= item.start < end)]
        self.runs = [run for run in self.runs if not (start <= run[0] < end)]

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The mentions that begin at the tokens `start:end`."""
        return self.runs[bisect_left(self.runs, (start, 0)) : bisect_left(self.runs, (end, 0))]

    def holds(self, at: int) -> bool:
        """Does token `at` stand in a mention?"""
        return any(start <= at < end for start, end in self.between(at - self.longest, at + 1))

    def last_before(self, at: int) -> int:
        """First token of the last mention that begins before token `at`, -1 where there is none."""
        place = bisect_left(self.runs, (at, 0))
        return self.runs[place - 1][0] if place else -1

    def give_role(self, office: Office, role: Role) -> None:
        if office not in self.offices:
            self.offices.append(office)
        if all(role.role != known.role for known in self.roles):
            self.roles.append(role)

    @property
    def full_name(self) -> str:
        if self.name:
            return self.name
        if self.names:
            return max(self.names, key=lambda text: (len(text.split()), self.names[text], len(text), text))
        return max(
            self.descriptions, key=lambda text: (len(text.split()) > 1, self.descriptions[text], -len(text), text)
        )


def finish(parse: Parse, drafts: list[Draft]) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Actors in the order in which they first appear, and all mentions in order; what was never found is left out."""
    article = parse.article.id
    actors: list[Actor] = []
    mentions: list[Mention] = []
    order = sorted((d for d in drafts if any(f.form != "pronoun" for f in d.found)), key=lambda d: _first(d))
    for draft in order:
        name = draft.full_name
        first = _first(draft)
        actor = make_id("ent", article, draft.kind, name, first)
        spans: list[Span] = []
        for found in sorted(draft.found, key=lambda f: f.chars):
            span = parse.span(*found.chars)
            mentions.append(Mention(span=span, form=found.form, entity=actor))
            if found.form != "pronoun":
                spans.append(span)
        aliases = {*draft.names, *draft.descriptions} - {name}
        actors.append(
            Actor(
                id=actor,
                name=name,
                kind=draft.kind,
                roles=tuple(sorted(draft.roles, key=lambda r: r.evidence)),
                aliases=tuple(sorted(aliases)),
                mentions=tuple(spans),
                same_as=(draft.key,) if draft.key and _external(draft.key) else (),
                gender=draft.gender,
            )
        )
    return tuple(actors), tuple(sorted(mentions, key=lambda m: (m.span, m.form, m.entity)))


def _first(draft: Draft) -> int:
    return min(found.chars[0] for found in draft.found if found.form != "pronoun")


def _external(key: str) -> bool:
    return key.startswith(("iso3166:", "office:"))
