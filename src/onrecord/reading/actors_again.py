"""Names that the model missed in one place and the rest of the article shows to be names."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc, Token

from onrecord.languages.en.gazetteer import cities, look_up
from onrecord.languages.en.name_parts import BODY_WORDS, NOT_NAMES, PLACE_WORDS, TITLES
from onrecord.languages.en.speech import cue_verbs
from onrecord.languages.en.team_names import team_nickname
from onrecord.languages.en.word_ranks import word_rank
from onrecord.record import ActorKind

from .actors_doubts import COMMON, is_affair
from .actors_draft import Found
from .actors_runs import make_found

Name = tuple[str, ...]

SAID = 2
"""Times that an unknown name must have said something to be taken for a person's."""
OFTEN = 2
"""Times that the model must have seen a name that nothing else supports."""
LONGEST_SHORT = 6
"""Letters of a word in capitals that may be a body's short name ("TMZ reported")."""


def find_again(doc: Doc, words: list[str], found: list[Found], taken: dict[int, Found]) -> list[Found]:
    """Names known from elsewhere in the article, where the model missed them: in headlines, behind a glued word."""
    by_first: dict[str, list[tuple[Name, ActorKind]]] = {}
    for name, kind in sorted(_known(doc, found).items(), key=lambda pair: (-len(pair[0]), pair[0])):
        by_first.setdefault(name[0], []).append((name, kind))
    small = {word for word in words if word.islower()}
    more: list[Found] = []
    at = 0
    while at < len(doc):
        here = by_first.get(words[at], ()) if at not in taken else ()
        match = next(((name, kind) for name, kind in here if _stands(doc, words, at, name, taken, small)), None)
        if match is not None:
            more.append(make_found(doc, at, at + len(match[0]), match[1]))
        at += len(match[0]) if match is not None else 1
    return more


def _known(doc: Doc, found: list[Found]) -> dict[Name, ActorKind]:
    """Names to look for, as words: full ones, surnames, letters, nicknames of teams."""
    count = Counter(item.text for item in found)
    kinds: dict[Name, ActorKind] = {}
    for item in found:
        name = tuple(token.text for token in doc[item.start : item.end] if not token.is_space)
        supported = item.sure or count[item.text] >= OFTEN
        if item.key or item.kind == "group":
            continue
        if item.kind == "person":
            kinds.setdefault(name, "person")
            if len(name) > 1 and name[-1][0].isupper() and len(name[-1]) > 2:
                kinds.setdefault(name[-1:], "person")
        elif (len(name) > 1 and supported) or (item.kind == "organisation" and (item.text.isupper() or supported)):
            kinds.setdefault(name, item.kind)
        if item.kind == "organisation" and (nickname := team_nickname(name)):
            kinds.setdefault((nickname,), item.kind)
    return kinds


def _stands(doc: Doc, words: list[str], at: int, name: Name, taken: dict[int, Found], small: set[str]) -> bool:
    """Do the words of a name stand at `at`, as a name? A word that the article uses in small letters too ("sessions")
    must be tagged as one."""
    if tuple(words[at : at + len(name)]) != name or any(k in taken for k in range(at, at + len(name))):
        return False
    if len(name) > 1:
        return True
    token = doc[at]
    if name[0].lower() in small or token.is_sent_start:
        return token.pos_ == "PROPN" or (name[0].lower() not in small and token.pos_ in ("NOUN", "X"))
    return True


def find_speaking(doc: Doc, words: list[str], found: list[Found]) -> list[Found]:
    """Names that the model took for something else each time, and that are said to have said something: time and again
    a word that is in no gazetteer, a surname then; once a word in capitals, a body then."""
    taken = {at for item in found for at in range(item.start, item.end)}
    free: dict[str, list[Token]] = {}
    for token in doc:
        if token.pos_ == "PROPN" and token.i not in taken and len(token.text) > 2:
            free.setdefault(token.text, []).append(token)
    more: list[Found] = []
    for text, tokens in free.items():
        said = sum(token.dep_ == "nsubj" and token.head.lemma_ in cue_verbs() for token in tokens)
        if (
            not said
            or is_affair(text)
            or text.lower() in NOT_NAMES | BODY_WORDS | PLACE_WORDS | TITLES
            or look_up(words, tokens[0].i)
        ):
            continue
        alone = sum(token.dep_ in ("nsubj", "dobj", "pobj", "poss", "agent", "nsubjpass") for token in tokens)
        if text.isupper() and text.isalpha() and len(text) <= LONGEST_SHORT:
            more += [make_found(doc, token.i, token.i + 1, "organisation") for token in tokens]
        elif (
            text.istitle()
            and said >= SAID
            and word_rank(text.lower()) >= COMMON
            and alone > len(tokens) / 2
            and text not in cities()
        ):
            more += [make_found(doc, token.i, token.i + 1, "person") for token in tokens]
    return more
