"""Figures: the numbers that a report gives, each with unit, bound, what it counts, as of when and by whose count.

    figures_number    a number and its tokens           figures_bounds      "at least", "or more"
    figures_numbers   runs of tokens that say one       figures_changes     "rose 3 percent"
    figures_glued     "3.5bn", "5kg" in one token       figures_quantities  all of these put together
    figures_shares    "two-thirds", "dozens"            figures_names       numbers that count nothing
    figures_ranges    two numbers that are one range    figures_noted       which quantities a record lists
    figures_units     the unit, of whatever kind:       figures_counted     what a figure is of
    figures_money, figures_measures, figures_rates,     figures_said_of     the same, where no noun is counted
    figures_nouns                                       figures_clauses     "those who called it a danger"
                                                        figures_known       "the 434-page report"
                                                        figures_as_of       as of when it holds
                                                        figures_whose       by whose count
                                                        figures_withdrawn   "an earlier version said 40"

`read_quantities` finds everything that is counted or measured; `find_figures` lists what a reader would note.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.record import ArticleId, DateExpression, Figure, Mention, Quotation, Span, make_id

from .figures_as_of import as_of
from .figures_counted import counted
from .figures_known import compound_part, plural
from .figures_names import counts_something
from .figures_noted import fell_to_it, is_noted, is_rate, says_enough
from .figures_number import word_at
from .figures_quantities import Quantity, read_quantities
from .figures_whose import whose
from .figures_withdrawn import is_withdrawn
from .nearby import Nearby
from .parse import Parse

NAME = "figures"
VERSION = 2


def find_figures(
    parse: Parse, mentions: Sequence[Mention], dates: Sequence[DateExpression], quotations: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """Figures that a reader would note, in order of the text, never overlapping."""
    named = Nearby((mention, (mention.span,)) for mention in mentions)
    said = Nearby((quo, quo.content) for quo in quotations)
    figures: list[Figure] = []
    before: tuple[Quantity, Figure] | None = None
    for quantity in find_quantities(parse, dates):
        last = before[0] if before else None
        part = _is_part(parse.doc, quantity, last)
        quantity = _like_the_one_before(parse.doc, quantity, last, part=part)
        if last is not None and _takes_it_up(parse.doc, quantity, last) and is_noted(parse.doc, quantity):
            quantity = replace(quantity, unit=last.unit, noun=last.noun)
        if is_withdrawn(parse.doc, quantity) or not (part or is_noted(parse.doc, quantity)):
            continue
        figure = _figure(parse, quantity, named, dates, said, before[1] if before else None)
        before = (quantity, figure)
        if says_enough(figure):
            figures.append(figure)
    return tuple(figures)


def find_quantities(parse: Parse, dates: Sequence[DateExpression]) -> list[Quantity]:
    """All quantities of a text, weighty or not, in order: everything counted or measured, lengths of time and ages
    too, but no days, names and list numbers."""
    taken = _Taken(dates)
    return [
        quantity
        for quantity in read_quantities(parse.doc)
        if counts_something(
            parse.doc, quantity, in_a_date=taken.holds(parse.span(*_edges(parse.doc, *quantity.number)))
        )
    ]


class _Taken:
    """Passages that are expressions of time."""

    def __init__(self, dates: Sequence[DateExpression]) -> None:
        self.spans = sorted(date.span for date in dates)
        self.starts = [span.start for span in self.spans]

    def holds(self, span: Span) -> bool:
        at = bisect_right(self.starts, span.end - 1) - 1
        return at >= 0 and self.spans[at].overlaps(span)


def _figure(
    parse: Parse, quantity: Quantity, mentions: Nearby[Mention], dates: Sequence[DateExpression],
    quotations: Nearby[Quotation], before: Figure | None,
) -> Figure:  # fmt: skip
    doc = parse.doc
    span = parse.span(*_edges(doc, quantity.start, quantity.end))
    of, unit = counted(doc, quantity), quantity.unit
    if compound_part(doc, quantity):
        unit = plural(unit or "")
    if fate := fell_to_it(doc, quantity):
        unit, of = "people", f"people {fate}"
    elif before is not None and (not of or (quantity.noun is not None and quantity.noun.i < quantity.start)):
        part = word_at(doc, quantity.end) == "of" and word_at(doc, quantity.end + 1) in {"which", "whom"}
        copied = quantity.noun is not None  # the second of "5,000 troops and then 30,000"
        same = part or (unit == before.unit and (copied or _beside(parse, quantity, span, before)))
        of = before.of if same and _same_breath(doc, parse, quantity, before) else of
    if is_rate(doc, quantity):
        unit = f"{unit or ''} per {_so_many(doc, quantity.end + 1)}".strip()
    article: ArticleId = parse.article.id
    return Figure(
        id=make_id("fig", article, span.start, span.end), value=quantity.value, upper=quantity.upper,
        unit=unit, bound=quantity.bound, change=quantity.change, of=of, evidence=(span,),
        as_of_in=as_of(parse, quantity, span, dates),
        by_party=whose(parse, quantity, span, mentions, quotations),
    )  # fmt: skip


def _so_many(doc: Doc, at: int) -> str:
    """`100,000 residents` of "5.4 per 100,000 residents"."""
    end = at + 1
    while end < len(doc) and (doc[end].like_num or doc[end].pos_ == "NOUN"):
        end += 1
    return doc[at:end].text


def _is_part(doc: Doc, quantity: Quantity, before: Quantity | None) -> bool:
    """`100 emails, seven of which were secret`: however small, a part of a figure that is noted."""
    return (
        before is not None
        and before.noun is not None
        and quantity.unit is None
        and doc[before.start].sent.start == doc[quantity.start].sent.start
        and word_at(doc, quantity.end) == "of"
        and word_at(doc, quantity.end + 1) in {"which", "whom", "them"}
    )


def _like_the_one_before(doc: Doc, quantity: Quantity, before: Quantity | None, *, part: bool) -> Quantity:
    """`from several thousand troops in January to an estimated 30,000`: the second counts troops too."""
    if part and before is not None:
        return replace(quantity, unit=before.unit, noun=before.noun)
    if before is None or quantity.noun is not None or quantity.unit is not None or before.noun is None:
        return quantity
    same_sentence = doc[before.start].sent.start == doc[quantity.start].sent.start
    joint = word_at(doc, quantity.start - 1)
    listed = joint == "," and not quantity.vague and word_at(doc, quantity.end) not in {"in", "of"}
    parallel = joint in CONTRASTS and _is_subject(doc, quantity.number[1] - 1) and _is_subject(doc, before.noun.i)
    if not same_sentence or not (joint in JOINTS or listed or parallel) or fell_to_it(doc, quantity):
        return quantity
    return replace(quantity, unit=before.unit, noun=before.noun)


JOINTS = frozenset("to from or and than of".split())
"""Words before a bare number that make it another count of what the last one counted."""


def _takes_it_up(doc: Doc, quantity: Quantity, before: Quantity) -> bool:
    """`48 boats have worked there. On Monday it had spoken of about 40`: a bare number of about the same size in the
    next sentence counts the same."""
    if quantity.noun is not None or quantity.unit is not None or before.noun is None or quantity.vague:
        return False
    last = doc[quantity.number[1] - 1]
    next_sentence = doc[before.start].sent.end == doc[quantity.start].sent.start
    alike = quantity.value <= TIMES_AS_LARGE * before.value and before.value <= TIMES_AS_LARGE * quantity.value
    standing = last.dep_ in {"pobj", "dobj", "nsubj", "nsubjpass"}
    return next_sentence and alike and standing and not counted(doc, quantity)


TIMES_AS_LARGE = 5
"""How much larger one of two counts of the same may be than the other."""

CONTRASTS = frozenset("while whereas but and".split())
"""Words that set one clause beside another: "1.8 million voters were dead, while 2.7 million had moved"."""


def _is_subject(doc: Doc, at: int) -> bool:
    return doc[at].dep_ in {"nsubj", "nsubjpass"}


def _beside(parse: Parse, quantity: Quantity, span: Span, before: Figure) -> bool:
    """Is the number set right beside the one before, or against it ("compared to 39 percent")?"""
    set_against = word_at(parse.doc, quantity.start - 1) in JOINTS | {"versus", "vs", "vs.", "with"}
    return set_against or span.start - before.evidence[0].end <= BESIDE


BESIDE = 40
"""Characters between two numbers that are told of one thing."""


def _same_breath(doc: Doc, parse: Parse, quantity: Quantity, before: Figure) -> bool:
    sent = doc[quantity.start].sent
    return parse.span_of(sent).covers(before.evidence[0])


def _edges(doc: Doc, start: int, end: int) -> tuple[int, int]:
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last)
