"""Phrases of office: "Kremlin spokesman", "president of France", "Putin's spokesman", read into class and body.

Two phrases mean one office if their class and what they belong to agree: "the head of the Kremlin", "the Russian
president" and "Russia's leader" do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from .gazetteer import holders, look_up, office_nouns

FORMER = frozenset({"former", "ex", "late", "ousted", "then", "onetime", "outgoing", "retired", "deposed"})
GONE = frozenset({"former", "ex", "onetime"})
"""Of them those that say that somebody else holds the office now."""
UNDER = frozenset({"deputy", "vice", "assistant", "associate", "acting", "interim"})
"""Words that make an office another one: its holder is not called by the bare office."""
LINKS = frozenset({"of", "for", "to", "at", "in", "within", "from", "with", "inside"})
NOT_A_BODY = frozenset(
    "the a an his her its their our former ex late then current new senior top chief deputy vice acting "
    "interim veteran longtime prominent state federal national local regional government security foreign "
    "policy press public affairs political military opposition party press' own lead leading first second "
    "third old young prime house senate majority minority general lady conservative liberal democratic "
    "republican democrat staff".split()
)


GENERIC = frozenset(
    "official aide lawmaker politician diplomat expert analyst adviser lawyer officer soldier journalist "
    "worker relative suspect activist judge executive artist athlete writer doctor professor cleric oligarch partisan "
    "senator representative source prosecutor".split()
)
"""Roles that many hold at once."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office read from a phrase."""

    role: str
    """Class of the role, a key of `role_classes`."""
    of: str | None
    """What it belongs to: `RU`, `office:RU/presidency`, `body:NATO`, `name:tesla`; None where the phrase does not say.
    """
    former: bool = False
    under: str | None = None
    """"deputy", "acting": the word that makes it another office than the one named."""
    gone: bool = False
    """Is it said to be over ("former"), so that whoever is called by the bare office is somebody else?"""


@cache
def role_classes() -> dict[str, frozenset[str]]:
    """Each class with all wider classes it may be called by."""
    return {name: wider for name, wider, _ in _rows()}


@cache
def relations() -> frozenset[str]:
    """Words for relatives and friends: "his wife" is nobody's office."""
    return frozenset(name for name, wider in role_classes().items() if "relative" in wider)


@cache
def is_generic(role: str) -> bool:
    """Is the role one that many hold at once, in one body too, so that it is nobody in particular?"""
    wider = role_classes().get(role, frozenset())
    return role in GENERIC or ("official" not in wider and bool(wider & GENERIC))


@cache
def role_words() -> dict[str, dict[tuple[str, ...], str]]:
    """By first word (small letters): phrases of office and their class; plurals are not here."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for name, _, phrases in _rows():
        for phrase in phrases:
            for words in {tuple(phrase.split()), tuple(phrase.replace("-", " - ").split())}:
                table.setdefault(words[0], {}).setdefault(words, name)
    return table


def find_head(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Length and class of the longest phrase of office that begins at word `at`; a full stop behind ("Sen.") is
    ignored.
    """
    first = words[at].lower().rstrip(".")
    best: tuple[int, str] | None = None
    for phrase, role in role_words().get(first, {}).items():
        if best and len(phrase) <= best[0]:
            continue
        here = tuple(word.lower().rstrip(".") for word in words[at : at + len(phrase)])
        if here == phrase:
            best = (len(phrase), role)
    return best


def read_office(words: Sequence[str]) -> Office | None:
    """The office that a phrase names, None where it names none.

    The phrase is without its article; its head is the last role word before the first "of", "for" …
    """
    link = next((i for i, word in enumerate(words) if i and word.lower() in LINKS), len(words))
    head: tuple[int, int, str] | None = None
    at = 0
    while at < link:
        found = find_head(words, at)
        if found and at + found[0] <= max(link, at + found[0]):
            head = (at, found[0], found[1])
            at += found[0]
        else:
            at += 1
    if head is None:
        return None
    begin, length, role = head
    link = max(link, begin + length)
    before, after = words[:begin], words[link + 1 :]
    former = any(word.lower().rstrip("-") in FORMER for word in before)
    of = _belongs(before, possessive=True) or _belongs(after, possessive=False)
    if of is None and len(words) > link and words[link].lower() in LINKS and after:
        of = _other(after)
    gone = any(word.lower().rstrip("-") in GONE for word in before)
    under = next((word.lower() for word in before if word.lower() in UNDER), None)
    return replace(_normal(role, of, former), under=under, gone=gone)


def same_office(description: Office, held: Office) -> bool:
    """May somebody with the office `held` be called by `description`?"""
    if description.of is not None and description.of != held.of:
        return False
    if held.role == "leader" and held.of and description.of and "leader" in role_classes().get(description.role, ()):
        return description.former == held.former
    if description.former and not held.former:
        return False
    if _is_another(description, held):
        return False
    return description.role == held.role or description.role in role_classes().get(held.role, frozenset())


def _is_another(description: Office, held: Office) -> bool:
    """Does a word like "deputy", "acting" or "former" make the two offices that different people hold?"""
    if held.gone and not description.former and description.role == held.role and not is_generic(held.role):
        return True
    if description.under == held.under:
        return False
    return description.role == held.role or bool(held.under and (description.under or description.role == "leader"))


def _normal(role: str, of: str | None, former: bool) -> Office:
    """The head of an office is who holds it: "head of the Kremlin" is the president of Russia."""
    if of in holders():
        state, holder = holders()[of]
        if role == "leader":
            return Office(holder, state, former)
    return Office(role, of, former)


def _belongs(words: Sequence[str], *, possessive: bool) -> str | None:
    """What the modifiers of a role say it belongs to. An office beats a state ("Russian presidential spokesman")."""
    state = body = None
    at = 0
    while at < len(words):
        match = look_up(words, at)
        if match is None:
            if not possessive and words[at][:1].isupper():
                break  # "president of the Center for American Progress": a name that is not known, whatever is in it
            at += 1
            continue
        if not possessive and match.known.use == "adjective" and _names_a_body(words[at + match.length :]):
            break
        if match.known.iso:
            state = state or match.known.iso
            rest = tuple(word.lower() for word in words[at + match.length :])
            for noun, office in office_nouns().items():
                if rest[: len(noun)] == noun and office != "state":
                    body = body or f"office:{match.known.iso}/{office}"
            if rest and rest[0] == "presidential":
                body = body or f"office:{match.known.iso}/presidency"
        elif match.known.kind in ("organisation", "group"):
            body = body or match.known.key
        at += match.length
    if body or state:
        return body or state
    if possessive:
        names = [word for word in words if word[:1].isupper() and word.lower() not in NOT_A_BODY]
        return f"name:{' '.join(names).lower()}" if names else None
    return None


def _names_a_body(rest: Sequence[str]) -> bool:
    """Does an adjective of a state open the name of a body ("American | Bar Association"), not of the state itself?"""
    if not rest or not rest[0][:1].isupper():
        return False
    lower = tuple(word.lower() for word in rest)
    return rest[0] not in STATE_NOUNS and not any(lower[: len(noun)] == noun for noun in office_nouns())


STATE_NOUNS = frozenset({"Republic", "Federation", "Kingdom", "Union", "People", "State"})


def _other(words: Sequence[str]) -> str | None:
    """A body that is no known name: the capitalised words behind "of"."""
    names = []
    for word in words:
        if word[:1].isupper():
            names.append(word)
        elif names:
            break
    return f"name:{' '.join(names).lower()}" if names else None


@cache
def _rows() -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    found: list[tuple[str, frozenset[str], tuple[str, ...]]] = []
    for line in resources.files(__package__).joinpath("roles.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            names, words = line.split("=", 1)
            name, wider = names.split(":", 1)
            phrases: tuple[str, ...] = tuple(word.strip().lower() for word in words.split(","))
            if name.startswith("*"):
                above = frozenset({*wider.split(), name[1:].strip()})
                found.extend((phrase, above - {phrase}, (phrase,)) for phrase in phrases)
            else:
                found.append((name.strip(), frozenset(wider.split()), phrases))
    return tuple(found)
