"""One expression of time as the grammar finds it, in tokens, and the text that it is found in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from onrecord.record import DateKind, Relative

WRITTEN = "written out"


COUNTED = "counted from the day of publication"


FROM_TEXT = "counted from the time that the text last spoke of"


LENGTH = "a length of time, written out"


VAGUE_LENGTH = "a length of time that is not given exactly"


REPEATED = "comes round again"


AGE = "an age, written out"
VAGUE = "not a point of time"


AtomRole = Literal["day", "weekday", "clock", "part", "done", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One expression in tokens `start:end`. `role` says what it may be joined with."""

    start: int
    end: int
    kind: DateKind = "date"
    value: str | None = None
    relative: Relative | None = None
    basis: str = WRITTEN
    ambiguous: str | None = None
    role: AtomRole = "other"
    cut: tuple[int, int] = (0, 0)
    """Characters of the first and of the last token that do not belong to it: "September-12" holds two dates."""


@dataclass(frozen=True, slots=True)
class Text:
    doc: Doc
    letters: str

    def words(self, start: int, end: int) -> list[str]:
        return [self.doc[at].lower_ for at in range(start, end)]

    def word(self, at: int) -> str:
        return self.doc[at].lower_ if 0 <= at < len(self.doc) else ""

    def token(self, at: int) -> Token | None:
        return self.doc[at] if 0 <= at < len(self.doc) else None
