"""One reported saying in one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .actor import Party
from .span import ArticleId, Place, Span
from .when import When

QuotationKind = Literal["direct", "mixed", "indirect"]
Act = Literal[
    "assert", "deny", "confirm", "decline", "promise", "demand", "propose", "offer", "threaten", "warn",
    "refuse", "ask", "accuse", "criticise", "praise", "thank", "predict", "announce",
]  # fmt: skip
Grade = Literal["sure", "likely", "unsure"]
"""sure: the speaker is named beside the cue; likely: worked out from a pronoun, a description or the passage before;
unsure: the best of several possible speakers, or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One reported saying in one article.

    `content` is what is said, in order (broken by its cue it has several spans): for a direct quotation the words
    between the marks, for a mixed or indirect one the clause. A denial's content is what is denied. `via` are those who
    report the saying inside the article, outermost first.
    """

    id: str
    article: ArticleId
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    """The parts that stand between quotation marks, marks left out."""
    cue: Span | None
    speaker: Party
    via: tuple[Party, ...] = ()
    addressee: Party | None = None
    kind: QuotationKind
    act: Act
    polarity: Literal["positive", "negative"] = "positive"
    hedged: bool = False
    said: When | None = None
    place: Place | None = None
    utterance: str | None = None
    grade: Grade = "sure"
    said_in: Span | None = field(default=None, metadata={"wire": False})
    """The expression of time that says when; `reconciling/dating.py` makes `said` of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """A promise or an agreement that the content of a quotation tells of ("obtained a pledge from X that …").

    Parties are passages, None where they are not named; who stands there is what the mentions of the reading say.
    """

    kind: Literal["promise", "agreement"]
    cue: Span
    """The verb or noun that makes it one: "pledged", "guarantees", "a deal"."""
    promisor: Span | None = None
    promisee: Span | None = None
    action: Span | None = None
    """The words that say what is promised; None where they do not ("a deal of any kind")."""
    negated: bool = False
    """The content says that there is no such promise."""
    foretold: bool = False
    """Only said to happen ("said that Oslo would pay"): a promise only if something else shows it to be one."""
    lemmas: tuple[str, ...] = ()
    vector: bytes = b""
    """Lemmas and embedding of the action."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """What the content of a quotation says, taken apart so that contents can be compared."""

    quotation: str
    lemmas: tuple[str, ...]
    """Content words of the content, lower-cased lemmas, in order."""
    actors: tuple[str, ...] = ()
    """Actors named inside the content, in order of mention."""
    predicate: str | None = None
    clause: bool = True
    """Is it a statement with its own subject and finite verb, rather than "a disgrace" or "to wait"?"""
    negated: bool = False
    numbers: tuple[float, ...] = ()
    condition: Span | None = None
    """"if …", "once …", "as soon as …" inside the content."""
    deadline: Span | None = None
    """The expression of time by which, or until when, the content holds."""
    undertakings: tuple[Undertaking, ...] = ()
    vector: bytes = b""
    """Sentence embedding of the content: signed 8-bit numbers, one for each dimension."""
