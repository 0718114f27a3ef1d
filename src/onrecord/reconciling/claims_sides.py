"""Whom an actor speaks for: a state or body, so that a spokesman's confirmation counts as his side's.

Ministers, presidents, spokesmen and government bodies stand for their state; a member of a parliament, a judge or a
governor only for himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.languages.en.gazetteer import look_up
from onrecord.languages.en.undertakings import GOVERNING
from onrecord.record import Actor

WORD = re.compile(r"\w+(?:['’]s\b)?|[^\w\s]")
SPEAKS_FOR = re.compile(
    r"spokes|press secretary|aide|lawyer|attorney|counsel|representative|official|chief|chair|ceo|president|head\b|boss"
    r"|director|manager|leader|commander|founder|secretary",
    re.I,
)
BREAK = frozenset("to on for about against with".split())
"""Behind one of these a role names whom it deals with ("ambassador to Russia"), not whom it serves."""


class Sides:
    """The side of each actor of a record."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._sides = {actor.id: _own_side(actor) for actor in actors}
        names = {
            word: actor.id
            for actor in actors
            if actor.kind in ("person", "organisation")
            for word in (actor.name, actor.name.split()[-1])
        }
        for actor in actors:
            if self._sides[actor.id] is None:
                self._sides[actor.id] = self._served(actor, names)

    def of(self, actor: str | None) -> str | None:
        """A state's code, or the id of whoever it is that the actor speaks for (himself, if nobody else)."""
        if actor is None:
            return None
        return self._sides.get(actor) or actor

    def same(self, one: str | None, other: str | None) -> bool:
        """Do both stand on one side? Unknown ones never do."""
        return one is not None and other is not None and self.of(one) == self.of(other)

    def name(self, actor: str | None) -> str | None:
        found = self._actors.get(actor) if actor is not None else None
        return found.name if found is not None else None

    def share_a_name(self, one: str | None, other: str | None) -> bool:
        """Might both be one, or belong together ("Ann Lee", "Lee's lawyer")? They are not two sources."""
        first, second = (_capitals(self.name(actor) or "") for actor in (one, other))
        return bool(first & second)

    def actor(self, actor: str | None) -> Actor | None:
        return self._actors.get(actor) if actor is not None else None

    def _served(self, actor: Actor, names: dict[str, str]) -> str | None:
        """The body or person that a spokesman's role names ("a spokeswoman for Tesla", "Putin's spokesman")."""
        for role in _descriptions(actor):
            if not SPEAKS_FOR.search(role) or re.match(r"(?:former|ex|late)\b", role, re.I):
                continue
            words = [re.sub(r"['’]s$", "", word) for word in WORD.findall(role)]
            runs = {" ".join(words[at:stop]) for at in range(len(words)) for stop in range(at + 1, len(words) + 1)}
            held = [name for name in runs if len(name) > 2 and names.get(name, actor.id) != actor.id]
            if held:
                best = names[max(held, key=lambda name: (len(name), name))]
                return self._sides.get(best) or best
        return None


def _capitals(name: str) -> set[str]:
    words = (re.sub(r"['’]s$", "", word) for word in WORD.findall(name))
    return {word for word in words if word[:1].isupper()}


def _own_side(actor: Actor) -> str | None:
    for key in actor.same_as:
        if key.startswith("iso3166:"):
            return key.removeprefix("iso3166:")
        if key.startswith("office:"):
            return key.removeprefix("office:").split("/")[0]
    if actor.kind == "person":
        return next((side for role in _descriptions(actor) if (side := _state_in(role)) is not None), None)
    if actor.kind in ("organisation", "group"):
        return _state_in(actor.name)
    return None


def _descriptions(actor: Actor) -> Iterator[str]:
    yield from (role.role for role in actor.roles)
    yield from (alias for alias in actor.aliases if " " in alias)


def _state_in(role: str) -> str | None:
    """The state that the role of a government belongs to, None where it is of no government."""
    words = [re.sub(r"['’]s$", "", word) for word in WORD.findall(role)]
    governing = any(word.lower() in GOVERNING for word in words)
    for at in range(len(words)):
        if words[at].lower() in BREAK and at:
            return None
        match = look_up(words, at)
        if match is None:
            continue
        key = match.known.key
        if key.startswith("office:") and "congress" not in key and "senate" not in key and "house" not in key:
            return key.removeprefix("office:").split("/")[0]
        if match.known.iso is not None and governing:
            return match.known.iso
    return None
