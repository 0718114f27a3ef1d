"""What somebody is told to have done or undergone, whatever it is: the grain of which one actor's timeline is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .actor import Party
from .span import Span

Tense = Literal["past", "before_past", "present"]
"""`before_past`: "had left", earlier than what the text tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One verb, or one noun of something that happens, of which the text holds that it took place or is so."""

    words: tuple[Span, ...]
    """The verb with its particle ("took … off"), or the noun."""
    lemma: str
    """Of the verb; a noun stands under its verb where it has one ("launch", "resignation": resign)."""
    parties: tuple[Party, ...]
    """Who does it and to whom it is done: the actor where known, and the words that name him there."""
    passage: Span
    """The sentence that tells of it."""
    tense: Tense
    date_in: Span | None = None
    """The expression of time that says when."""
