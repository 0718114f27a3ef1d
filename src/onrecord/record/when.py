"""A point or stretch of time at the precision that the report gives, and how it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .span import Span

Precision = Literal["minute", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century"]
Basis = Literal["metadata", "text", "story", "relative"]
"""metadata: the file or page says so; text: written out in the article; story: inferred from the other reports of the
story; relative: worked out from the article's date of publication ("on Tuesday")."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date: ISO 8601 cut to its precision (`2022`, `2022-02`, `2022-02-07`, `2022-02-07T12:33`), or a TIMEX3 value.

    `basis` is how it is known (see `Basis`), `reason` the same in words where a reader would ask why, `span` the words
    it was read from.
    """

    value: str
    precision: Precision
    basis: Basis
    reason: str | None = None
    span: Span | None = None

    @property
    def day(self) -> date | None:
        """The day, None where it is coarser than a day."""
        if not DAY.match(self.value):
            return None
        try:
            return date.fromisoformat(self.value[:10])
        except ValueError:
            return None
