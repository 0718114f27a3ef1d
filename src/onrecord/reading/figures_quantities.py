"""Numbers in a text with what stands around them: unit, bound, range, change. All that is counted or measured, weighty
or not; `figures_noted.py` chooses those that a record keeps.

Each number is looked at once, to the left (signs of money, bounds) and to the right (units, "or more").
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.languages.en import money, units
from onrecord.record import Bound

from .figures_bounds import bound_at_head, bound_before, bound_behind
from .figures_changes import Direction, change_of
from .figures_number import Number, word_at
from .figures_numbers import find_numbers
from .figures_ranges import join_ranges
from .figures_units import unit_of
from .numerals import tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in tokens `start:end` (bound words and unit included); `noun` is the head of what is counted."""

    start: int
    end: int
    number: tuple[int, int]
    value: float
    upper: float | None = None
    unit: str | None = None
    bound: Bound = "exactly"
    change: Direction | None = None
    reached: bool = False
    """The number is the level after the change, not its amount: "rose to 5 percent"."""
    noun: Token | None = None
    many: float | None = None
    """The magnitude of "dozens", "several thousand", whose `value` is only a floor."""

    @property
    def vague(self) -> bool:
        """Has the number no count of its own?"""
        return self.many is not None


def read_quantities(doc: Doc) -> list[Quantity]:
    """All numbers of the document that count or measure something, in order, never overlapping."""
    out: list[Quantity] = []
    for number in join_ranges(doc, find_numbers(doc)):
        floor = out[-1].end if out else 0
        if word_at(doc, number.start - 1) == "per" or number.start < floor:
            continue  # "murders per 100,000 residents"
        quantity = _quantity(doc, number, floor)
        if out and quantity.change is None and _in_other_terms(doc, out[-1], quantity):
            quantity = replace(quantity, change=out[-1].change, reached=out[-1].reached)
        out.append(quantity)
    return out


def _in_other_terms(doc: Doc, before: Quantity, quantity: Quantity) -> bool:
    """`rose 36 points, or 0.5 percent`: the second tells of the same change in another unit."""
    between = [doc[i].lower_ for i in range(before.end, quantity.start)]
    return between in ([",", "or"], ["or"], ["("]) and quantity.unit not in {None, before.unit}


def _quantity(doc: Doc, number: Number, floor: int) -> Quantity:
    unit = unit_of(doc, number, floor)
    of_time = unit.name in units.TIMES or (unit.name or "").endswith("of age")
    bound: Bound = "range" if number.upper is not None else "at_least" if number.many is not None else "exactly"
    start, named = bound_before(doc, unit.start, floor, of_time=of_time)
    end, named_behind = bound_behind(doc, unit.end)
    if named_behind is None and unit.noun is not None and number.end < unit.noun.i:
        named_behind = bound_behind(doc, number.end)[1]  # "a dozen or so people"
    named = named or bound_at_head(doc, start)
    if doc[number.start].lower_.startswith("sub-"):
        named = "less_than"
    named_behind = named_behind or number.bound
    if number.many is not None and named == "exactly":
        named = None  # "totaling millions" says no sum
    value, upper = number.value * unit.times, number.upper
    if start > floor and word_at(doc, start - 1) in {"minus", "negative"}:
        value, start = -value, start - 1
    change = (
        None
        if of_time
        else change_of(
            doc,
            start=start,
            last=number.end - 1,
            end=unit.end,
            noun=unit.noun,
            of_money=(unit.name or "").split(" per ")[0] in money.CODES_AND_NAMES,
        )
    )
    return Quantity(
        start=start, end=end, number=(number.start, number.end), value=tidy(value),
        upper=None if upper is None else tidy(upper * unit.times), unit=unit.name, bound=named or named_behind or bound,
        change=change.direction if change else None, reached=bool(change and change.reached), noun=unit.noun,
        many=number.many,
    )  # fmt: skip
