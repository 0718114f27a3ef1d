"""The actors gathered so far, found by what a description may say of them: key, name, office, words of a body's name.

A long article has thousands of actors and as many descriptions: each description looks only at the actors that it may
mean.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.languages.en.roles import Office, role_classes

from .actors_draft import Draft


class DraftIndex:
    """Drafts in two lists: `named` by the text or the gazetteer, and `own`, which only a description gave.

    What is found comes in one order: named ones first, and then the earlier first. Names, keys and offices of a draft
    do not change once it is here; its mentions do.
    """

    def __init__(self, named: Iterable[Draft]) -> None:
        self.named: list[Draft] = []
        self.own: list[Draft] = []
        self.states: list[Draft] = []
        self._rank: dict[int, tuple[bool, int]] = {}
        self._by_key: dict[str, Draft] = {}
        self._by_name: dict[tuple[bool, str], Draft] = {}
        self._by_role: dict[str, list[Draft]] = {}
        self._by_word: dict[str, list[Draft]] = {}
        self._by_text: dict[str, Draft] = {}
        self._by_office: dict[Office, Draft] = {}
        self._beginning: dict[int, list[Draft]] = {}
        for draft in named:
            self.add_named(draft)
            for item in draft.found:
                self._beginning.setdefault(item.start, []).append(draft)
        places = sorted((item.start, rank) for rank, draft in enumerate(self.named) for item in draft.found)
        self.people_named = [(at, self.named[rank]) for at, rank in places if self.named[rank].kind == "person"]
        """Where people are named, in order: first token, and who."""
        self._bodies_named = [(at, self.named[rank]) for at, rank in places if self.named[rank].kind == "organisation"]

    def add_named(self, draft: Draft) -> None:
        self._add(draft, own=False)
        self.named.append(draft)
        if draft.key is not None:
            self._by_key.setdefault(draft.key, draft)
            if draft.key.startswith("iso3166:"):
                self.states.append(draft)

    def add_own(self, draft: Draft) -> None:
        self._add(draft, own=True)
        self.own.append(draft)
        if draft.kind == "person":
            for office in draft.offices:
                self._by_office.setdefault(office, draft)

    def add_group(self, text: str, draft: Draft) -> None:
        """A group that has no name but this description."""
        self._by_text.setdefault(text.lower(), draft)
        self.add_own(draft)

    def of_key(self, key: str) -> Draft | None:
        return self._by_key.get(key)

    def of_name(self, name: str) -> Draft | None:
        """The draft whose fixed name this is."""
        return self._by_name.get((False, name)) or self.own_of_name(name)

    def own_of_name(self, name: str) -> Draft | None:
        return self._by_name.get((True, name))

    def group(self, text: str) -> Draft | None:
        """The group that was described with these words before."""
        return self._by_text.get(text.lower())

    def own_holder(self, office: Office) -> Draft | None:
        """The person to whom a description gave this very office."""
        return self._by_office.get(office)

    def people(self, role: str, *, own: bool = True) -> list[Draft]:
        """People with an office that may be called `role`; what it belongs to is not looked at."""
        roles = (role, "leader") if "leader" in role_classes().get(role, ()) else (role,)
        found = (draft for name in roles for draft in self._by_role.get(name, ()))
        return self._in_order(draft for draft in found if own or not self._rank[id(draft)][0])

    def bodies(self, noun: str, keys: Iterable[str]) -> list[Draft]:
        """Bodies with one of the keys, or with the noun for a word of a name ("the court": U.S. Court of Appeals)."""
        keyed = [draft for key in keys if (draft := self._by_key.get(key)) is not None]
        found = (*keyed, *self._by_word.get(noun, ()))
        return self._in_order(draft for draft in found if draft.kind == "organisation")

    def bodies_near(self, start: int, end: int) -> list[Draft]:
        """Bodies that are named at the tokens `start:end`."""
        first = bisect_left(self._bodies_named, start, key=lambda place: place[0])
        last = bisect_left(self._bodies_named, end, key=lambda place: place[0])
        return list({id(draft): draft for _, draft in self._bodies_named[first:last]}.values())

    def people_near(self, start: int, end: int) -> list[Draft]:
        """People who are named at the tokens `start:end`."""
        first = bisect_left(self.people_named, start, key=lambda place: place[0])
        last = bisect_left(self.people_named, end, key=lambda place: place[0])
        return list({id(draft): draft for _, draft in self.people_named[first:last]}.values())

    def drop(self, start: int, end: int) -> None:
        """Takes back the names that begin at the tokens `start:end`, of those that were there from the beginning."""
        for draft in [draft for at in range(start, end) for draft in self._beginning.get(at, ())]:
            draft.drop(start, end)

    def _add(self, draft: Draft, *, own: bool) -> None:
        self._rank[id(draft)] = (own, len(self.own if own else self.named))
        if draft.name is not None:
            self._by_name.setdefault((own, draft.name), draft)
        if draft.kind == "person":
            for role in {called for office in draft.offices for called in _called(office)}:
                self._by_role.setdefault(role, []).append(draft)
        if draft.kind == "organisation":
            names = [*draft.names, draft.name or ""]
            words = {word for name in names for word in _heads(name.lower().split())}
            if any("Circuit" in name for name in names):
                words.add("court")
            for word in words:
                self._by_word.setdefault(word, []).append(draft)

    def _in_order(self, drafts: Iterable[Draft]) -> list[Draft]:
        return sorted({id(draft): draft for draft in drafts}.values(), key=lambda draft: self._rank[id(draft)])


def _called(office: Office) -> frozenset[str]:
    """The classes that somebody with an office may be called by; see `roles.same_office`."""
    return role_classes().get(office.role, frozenset()) | {office.role}


def _heads(words: list[str]) -> set[str]:
    """The words of a body's name that say what it is: the last, and what stands before "of" or "for"."""
    links = [at for at, word in enumerate(words) if word in ("of", "for", "on", "and", "at", "in")]
    return {words[at - 1] for at in (*links, len(words)) if at} if words else set()
