"""People without names who act or speak together: "US officials", "Western officials", "police"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from onrecord.languages.en.gazetteer import look_up
from onrecord.languages.en.group_words import ACTING, MODIFIERS, SPEAKING
from onrecord.languages.en.roles import role_words

from .actors_draft import Draft, Found
from .actors_index import DraftIndex
from .actors_phrases import describe, modifiers, speaks
from .parse import Parse

COUNTING = frozenset("many other several some fellow various certain numerous few same such different multiple".split())
"""Words before a group's name that are no part of it."""
ANY = frozenset({"all", "any", "no", "every", "most", "each"})
"""Words before a noun that make it all that there may be, not those who did something."""
BARE = frozenset({"the", "these", "those"})
"""Words before a group that was met before."""


def group(
    parse: Parse,
    words: list[str],
    at: int,
    index: DraftIndex,
    owner: dict[int, tuple[Found, Draft]],
) -> int | None:
    """A group whose noun stands at `at`, gives the token behind it."""
    doc = parse.doc
    token = doc[at]
    if token.tag_ not in ("NNS", "NNPS") or at in owner:
        return None
    acting = token.lower_ in ACTING and token.dep_ in ("nsubj", "agent", "nsubjpass")
    if token.dep_ == "compound" or not (
        acting or token.lower_ in SPEAKING | ACTING or token.lemma_.lower() in _plural_heads()
    ):
        return None
    start = modifiers(doc, words, at, owner)
    while start < at and words[start].lower() in COUNTING:
        start += 1
    if start and words[start - 1].lower() in ANY:
        return None
    modified = any(look_up(words, k) or words[k].lower() in MODIFIERS for k in range(start, at))
    speaking = (
        speaks(token)
        or (token.dep_ in ("agent", "nsubj") and modified)
        or (token.dep_ in ("dobj", "dative") and token.head.lemma_ in ("tell", "inform"))
    )
    if not speaking and not acting and not (modified and token.lemma_.lower() == "official"):
        return None
    if (start and words[start - 1].lower() in ("two", "both", "three", "2", "3")) or doc[start].ent_type_ == "CARDINAL":
        return None
    item = describe(parse, start, at + 1, True)
    item.kind = "group"
    if start == at and token.is_sent_start and token.pos_ == "NOUN":
        item.text = item.text.lower()
    draft = index.group(item.text)
    if draft is None:
        draft = Draft(kind="group")
        index.add_group(item.text, draft)
    draft.add(item)
    return at + 1


@cache
def _plural_heads() -> frozenset[str]:
    """Role words of one word; of several leaders or stars nobody in particular speaks."""
    single = {word for word, phrases in role_words().items() if (word,) in phrases}
    return frozenset(
        single - {"leader", "star", "host", "model", "forward", "general", "major", "head", "chair", "principal"}
    )


def find_groups_again(parse: Parse, drafts: list[Draft]) -> None:
    """Adds the places where a group that was met somewhere in the article stands alone or behind "the", whatever it
    does there ("clashes with police")."""
    doc = parse.doc
    groups = {
        item.text.lower(): draft
        for draft in drafts
        if draft.kind == "group" and not draft.key
        for item in draft.found
        if item.form == "description" and " " not in item.text
    }
    taken = {at for draft in drafts for item in draft.found for at in range(item.start, item.end)} if groups else set()
    for token in doc:
        draft = groups.get(token.lower_)
        if draft is None or token.i in taken or token.tag_ not in ("NNS", "NNPS", "NN") or _is_part(token):
            continue
        item = describe(parse, token.i, token.i + 1, True)
        item.kind = "group"
        draft.add(item)


def _is_part(token: Token) -> bool:
    """Does the noun belong to a longer one, or is it told from others by a word of its own ("six officers")?"""
    described = any(child.dep_ not in ("det", "case", "relcl", "acl", "punct", "prep") for child in token.children)
    whose = any(child.dep_ == "det" and child.lower_ not in BARE for child in token.children)
    return token.dep_ in ("compound", "amod", "nmod") or described or whose
