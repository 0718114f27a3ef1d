"""Does a predicate lay something to somebody? Features of a candidate, and the weighed sum that decides.

A logistic regression over named features (`training/attributions/fit.py`; its card stands beside the weights): each
decision can be taken apart into the words and relations that made it. Features are strings, so that the file of weights
can be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.speech import attitudes, cue_nouns, cue_verbs, somebody

from .cues import SPEAKING_TYPES
from .predicates import Predicate
from .speakers import Speakers
from .syntax import is_text


def features(predicate: Predicate, speakers: Speakers) -> Iterator[str]:
    """What a candidate looks like: its word, what it governs, and who its source would be."""
    head = predicate.head
    lemma = head.lemma_.lower()
    word = cue_verbs().get(lemma)
    source = _kind_of(predicate.source, speakers) if predicate.source is not None else "none"
    frame = predicate.frame
    key = f"{predicate.form[0]}:{lemma}"
    yield f"form {predicate.form}"
    yield key
    yield f"{key} {frame}"
    yield f"frame {predicate.form[0]} {frame}"
    for part in frame.split("+"):
        yield f"part {predicate.form[0]} {part}"
        yield f"{key} part {part}"
    yield f"source {source}"
    yield f"source {source} {predicate.form[0]} {frame}"
    yield f"{key} source {source}"
    for sort in attitudes().get(key, ()):
        yield f"sort {sort}"
        yield f"sort {sort} {predicate.form[0]} {frame}"
        yield f"sort {sort} source {source}"
    if predicate.form == "noun" and lemma in cue_nouns():
        yield "cue noun"
    if word is not None:
        yield "cue verb" + (" mind" if word.mind else "")
        yield f"act {word.act}"
        yield f"act {word.act} {frame}"
    yield f"tag {head.tag_}"
    yield f"dep {head.dep_}"
    for auxiliary in sorted(child.lower_ for child in head.children if child.dep_ in ("aux", "neg")):
        yield f"aux {auxiliary}"
    start, end = predicate.content[-1]
    first = head.doc[start]
    yield f"first {first.lower_}" if first.pos_ in ("SCONJ", "ADP", "PART", "PRON", "DET") else f"first {first.pos_}"
    yield f"length {min(7, (end - start).bit_length())}"
    obj = next((child for child in head.rights if child.dep_ == "dobj"), None)
    if obj is not None:
        kind = _kind_of(obj, speakers)
        yield f"object {kind}"
        yield f"object {obj.lemma_.lower()}"
        yield f"{key} object {kind}"
    yield f"quoted {any(token.is_quote for token in head.doc[start:end])}"
    clause = next((child for child in head.rights if child.dep_ in ("ccomp", "xcomp")), None)
    if clause is not None:
        yield f"clause {clause.tag_}"
        yield f"clause modal {sorted(c.lower_ for c in clause.children if c.tag_ == 'MD')}"


def _kind_of(token: Token, speakers: Speakers) -> str:
    """What a phrase names: the pronoun itself, a kind of actor, or a kind of thing."""
    if token.pos_ == "PRON":
        return token.lower_
    mention = speakers.mention_at(token)
    if mention is not None:
        actor = speakers.actors.get(mention.entity)
        if actor is not None:
            return actor.kind
    if token.ent_type_ in SPEAKING_TYPES:
        return token.ent_type_
    if is_text(token):
        return "document"
    if token.lemma_.lower() in somebody() or speakers.is_somebody(token):
        return "somebody"
    return "things" if token.tag_ == "NNS" else "thing"


class Judge:
    """The weighed sum of a candidate's features, as `training/attributions/fit.py` made it."""

    def __init__(self, weights: dict[str, float], threshold: float) -> None:
        self.weights = weights
        self.threshold = threshold

    def score(self, predicate: Predicate, speakers: Speakers) -> float:
        """Log odds, rounded so that machines agree on them. A feature that comes twice counts once, as in learning."""
        get = self.weights.get
        return round(sum(get(feature, 0.0) for feature in dict.fromkeys(features(predicate, speakers))), 4)

    def accepts(self, predicate: Predicate, speakers: Speakers) -> bool:
        return self.score(predicate, speakers) >= self.threshold
