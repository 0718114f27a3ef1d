"""When each report was published, and what its expressions of time mean.

A stated date stays. An undated report is dated from its story (`dating_infer`); then every expression is counted from
the day of publication (`dating_resolve`), and what stands in it - sayings, events, figures - gets its time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import DateExpression, Reading, Span, Story, When

from .dating_infer import infer_published, published_day
from .dating_resolve import precision_of, resolve_dates

NAME = "dating"
VERSION = 2


def date_readings(readings: Sequence[Reading], stories: Sequence[Story]) -> tuple[Reading, ...]:
    """The readings with publication dates inferred where they can be, and every relative date resolved."""
    inferred = infer_published(readings, stories)
    return tuple(_dated(reading, inferred.get(reading.article.id)) for reading in readings)


def _dated(reading: Reading, inferred: When | None) -> Reading:
    article = reading.article
    if article.published is None and inferred is not None:
        article = replace(article, published=inferred)
        reading = replace(reading, article=article)
    dates = resolve_dates(reading.dates, published_day(reading), article.text)
    by_span = {expression.span: expression for expression in dates}
    return replace(
        reading,
        dates=dates,
        quotations=tuple(
            replace(quo, said=_when(quo.said_in, by_span, article.published) or quo.said) for quo in reading.quotations
        ),
        events=tuple(
            replace(event, date=_when(event.date_in, by_span, article.published) or event.date)
            for event in reading.events
        ),
        figures=tuple(
            replace(figure, as_of=_when(figure.as_of_in, by_span, article.published) or figure.as_of)
            for figure in reading.figures
        ),
    )


def _when(span: Span | None, by_span: dict[Span, DateExpression], published: When | None) -> When | None:
    """The time that an expression gives, None where it gives none."""
    if span is None:
        return None
    expression = by_span.get(span) or next((e for e in by_span.values() if e.span.overlaps(span)), None)
    return when_of(expression, published) if expression else None


def when_of(expression: DateExpression, published: When | None) -> When | None:
    """An expression as a point of time, parts of the day cut off; None for lengths, sets and what is not resolved."""
    if expression.value is None or expression.kind not in {"date", "time"}:
        return None
    precision = precision_of(expression.value)
    if precision is None:
        return None
    value = expression.value[:10] if precision == "day" else expression.value
    written = expression.relative is None or not expression.basis.startswith("counted")
    reason = expression.basis
    if not written and published is not None and published.basis == "story" and "publication" in reason:
        reason += " (itself inferred from the story)"
    if expression.ambiguous:
        reason += f"; {expression.ambiguous}"
    return When(
        value=value, precision=precision, basis="text" if written else "relative", reason=reason, span=expression.span
    )
