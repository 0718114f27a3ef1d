"""The day of publication of an undated report, from its story.

An undated report says "on Monday"; a dated report of the same story says which day that Monday's event was. Each day
near the story is weighed: how likely are the report's weekdays, tenses and dates if it came out on that day, and do its
weekdays then fall on the days that dated reports give to the same events? The most plausible day wins, and the reason
is kept in words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from onrecord.record import ArticleId, DateExpression, Reading, Relative, Story, When
from onrecord.record.vector import DIGITS, stack

from .dating_resolve import resolve_dates
from .dating_values import nearest_weekday

BEFORE, AFTER = 9, 9
"""Days looked at before the first and after the last dated report of the story."""

# How a weekday in a report lies to its day of publication: rounded from counts over 142 dated reports of 2012-2020.
BACK = (0.61, 0.23, 0.06, 0.04, 0.03, 0.015, 0.015)
"""In days, for the latest day that the report looks back to."""
BACK_SAME_DAY = (0.88, 0.06, 0.02, 0.01, 0.01, 0.01, 0.01)
"""For "earlier on Monday", "this Monday", "Monday morning"."""
BACK_FURTHER = (0.30, 0.25, 0.13, 0.11, 0.08, 0.07, 0.06)
"""For the other days that it looks back to."""
AHEAD = (0.47, 0.26, 0.09, 0.05, 0.05, 0.04, 0.04)
UNSURE = (0.55, 0.12, 0.07, 0.05, 0.05, 0.04, 0.04)
"""In days back, where the tense does not say; ahead counts half."""
OTHER_TIME = 0.5
"""Share of written-out days that lie outside the days around publication."""
SPREAD = 1.5
"""Days over which the chance of another report of one story falls to a third."""
HEAD_SENTENCES = 4
ALIKE_FLOOR, ALIKE_FULL = 0.45, 0.80
"""Likeness of two sentences at which they begin to count as telling of one event, and count fully."""
AGREEMENT = 5.0
"""Weight of one fully alike pair of sentences on different days, in natural logarithms of the odds."""
COPY_PULL = 1.2
"""Cost of each day between a copy and the dated report it is copied from."""
PLACED = 0.6
"""Weight of a match from which on "today" and "yesterday" say something."""
COPY_LIKENESS, COPY_SHARE = 0.93, 0.5
"""A report with this share of its sentences this alike to those of a dated one is its copy, and of about its day."""
NARROW = 3
"""Days: dated reports of a story that lie closer together than this give a day to one that names none."""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a dated report and a day that it names."""

    article: ArticleId
    name: str
    published: date
    text: str
    day: date
    vector: bytes
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Sign:
    """An expression of time in an undated report that says something of its day of publication."""

    expression: DateExpression
    words: str
    sentence: str
    near_head: bool
    matches: tuple[tuple[float, _Told], ...]
    """Sentences of dated reports that tell of the same, with their weight (0-1), heaviest first."""


def infer_published(readings: Sequence[Reading], stories: Sequence[Story]) -> dict[ArticleId, When]:
    """Publication dates of articles that state none, by article, where their story or their own text gives one."""
    by_id = {reading.article.id: reading for reading in readings}
    found: dict[ArticleId, When] = {}
    for story in stories:
        members = [by_id[article] for article in story.articles if article in by_id]
        undated = [reading for reading in members if reading.article.published is None]
        if not undated:
            continue
        dated = [(reading, day) for reading in members if (day := published_day(reading)) is not None]
        told = [item for reading, day in dated for item in _told(reading, day)]
        for reading in undated:
            when = _infer(reading, dated, told) if dated else _from_text_alone(reading)
            if when is not None:
                found[reading.article.id] = when
    return found


def published_day(reading: Reading) -> date | None:
    """The stated day of publication, None where there is none or it is coarser than a day."""
    when = reading.article.published
    return when.day if when else None


# -- weighing the days ------------------------------------------------------------------------------------------------


def _infer(reading: Reading, dated: Sequence[tuple[Reading, date]], told: Sequence[_Told]) -> When | None:
    days = sorted(day for _, day in dated)
    copied = _copied_from(reading, dated)
    signs = _signs(reading, told)
    if not signs:
        return _without_signs(reading, dated, days, copied)
    weights: list[tuple[float, date]] = []
    for candidate in _candidates(days):
        weight = _nearness(candidate, days) + _likely_together(signs, candidate)
        if copied is not None:
            weight -= COPY_PULL * abs((candidate - copied[1]).days)
        weight += sum(_agreement(sign, candidate) for sign in signs)
        weights.append((round(weight, 6), candidate))
    weights.sort(key=lambda pair: (-pair[0], pair[1]))
    best = weights[0][1]
    return When(
        value=best.isoformat(), precision="day", basis="story", reason=_reason(best, signs, dated, copied, weights[:2]),
        span=max(signs, key=lambda sign: (_use(sign, best), -sign.expression.span.start)).expression.span,
    )  # fmt: skip


def _candidates(days: Sequence[date]) -> Iterable[date]:
    """Every day near a dated report."""
    near = {day + timedelta(days=step) for day in days for step in range(-BEFORE, AFTER + 1)}
    return sorted(near)


def _nearness(candidate: date, days: Sequence[date]) -> float:
    """Logarithm of how likely a report of the story on that day is: reports of one story lie close together."""
    return math.log(sum(math.exp(-abs((candidate - day).days) / SPREAD) for day in days) / len(days))


def _likely_together(signs: Sequence[_Sign], candidate: date) -> float:
    """Logarithm of how likely the expressions are in a report that came out on `candidate`.

    The latest day looked back to says most; a report of Thursday that also tells of Monday and Tuesday is nothing odd.
    """
    total = 0.0
    back: list[tuple[int, bool]] = []
    for sign in signs:
        day = _day_under(sign.expression, candidate)
        relative = sign.expression.relative
        if day is None or (relative is not None and (relative.unit == "day" or relative.shift)):
            continue
        lag = (candidate - day).days
        if relative is None or relative.unit == "month":
            around = BACK_FURTHER[lag] if 0 <= lag < 7 else AHEAD[-lag] / 2 if -7 < lag < 0 else 0.0
            total += math.log((1 - OTHER_TIME) * around + OTHER_TIME / 300)
        elif relative.direction == "future":
            total += math.log(AHEAD[-lag] if -7 < lag <= 0 else 0.01)
        elif relative.direction == "nearest":
            total += math.log(UNSURE[lag] if lag >= 0 else UNSURE[-lag] / 2)
        else:
            back.append((lag, bool(SAME_DAY_WORDS.match(sign.words)) or relative.part == "MO"))
    if back:
        latest = min(back, key=lambda pair: (pair[0], not pair[1]))
        back.remove(latest)
        total += math.log((BACK_SAME_DAY if latest[1] else BACK)[latest[0]])
        total += sum(math.log((BACK_SAME_DAY if same_day else BACK_FURTHER)[lag]) for lag, same_day in back)
    return total


SAME_DAY_WORDS = re.compile(r"(?i)earlier|later|this")


def _agreement(sign: _Sign, candidate: date) -> float:
    """Penalty where dated reports put the same event on another day than the expression means under `candidate`."""
    if not sign.matches:
        return 0.0
    day = _day_under(sign.expression, candidate)
    if day is None:
        return 0.0
    total = sum(weight for weight, _ in sign.matches)
    agreeing = sum(weight for weight, item in sign.matches if item.day == day)
    return AGREEMENT * sign.matches[0][0] * (agreeing / total - 1.0)


def _day_under(expression: DateExpression, candidate: date) -> date | None:
    """The day that the expression means in a report of `candidate`."""
    relative = expression.relative
    if expression.value is not None:
        return date.fromisoformat(expression.value[:10]) if re.match(r"\d{4}-\d\d-\d\d", expression.value) else None
    if relative is None:
        return None
    if relative.unit == "weekday":
        return nearest_weekday(candidate, relative)[0]
    if relative.unit == "day" and relative.anchor == "publication":
        return candidate + timedelta(days=relative.shift)
    if relative.unit == "month" and relative.index and relative.day:
        return _nearest_calendar_day(candidate, relative)
    return None


def _nearest_calendar_day(candidate: date, relative: Relative) -> date | None:
    options = []
    for year in (candidate.year - 1, candidate.year, candidate.year + 1):
        try:
            options.append(date(year, relative.index or 1, relative.day or 1))
        except ValueError:
            continue
    return min(options, key=lambda day: (abs((day - candidate).days), day)) if options else None


# -- what the report says of its own day ------------------------------------------------------------------------------


def _signs(reading: Reading, told: Sequence[_Told]) -> list[_Sign]:
    """One sign for each weekday (and direction), each day named, each "yesterday" that dated reports can place."""
    chosen: dict[tuple[object, ...], _Sign] = {}
    spoken = [passage for quo in reading.quotations for passage in quo.quoted]
    for expression in reading.dates:
        relative = expression.relative
        if expression.kind not in {"date", "time"} or (relative is not None and relative.anchor == "text"):
            continue
        if any(content.covers(expression.span) for content in spoken):
            continue  # counted from the day of the saying, and "today" in it is often "these days"
        if relative is None:
            if not expression.value or not re.match(r"\d{4}-\d\d-\d\d", expression.value):
                continue
            key: tuple[object, ...] = (expression.value[:10],)
        elif relative.unit == "weekday":
            key = (relative.unit, relative.index, relative.direction == "future", relative.shift)
        elif relative.unit == "day" or (relative.unit == "month" and relative.day and relative.index):
            key = (relative.unit, relative.index, relative.day, relative.shift)
        else:
            continue
        sign = _sign(reading, expression, told)
        if relative is not None and relative.unit == "day" and not (sign.matches and sign.matches[0][0] >= PLACED):
            continue
        if key not in chosen or _strength(sign) > _strength(chosen[key]):
            chosen[key] = sign
    return list(chosen.values())


def _strength(sign: _Sign) -> tuple[float, bool, bool]:
    """How much a mention says: placed by dated reports, then with a word like "earlier", then near the head."""
    return (sign.matches[0][0] if sign.matches else 0.0, bool(SAME_DAY_WORDS.match(sign.words)), sign.near_head)


def _sign(reading: Reading, expression: DateExpression, told: Sequence[_Told]) -> _Sign:
    number, sentence, vector = _sentence_at(reading, expression.span.start)
    words = reading.article.text[expression.span.start : expression.span.end]
    return _Sign(
        expression=expression, words=words, sentence=sentence, near_head=number < HEAD_SENTENCES,
        matches=_matches(sentence, vector, told),
    )  # fmt: skip


def _sentence_at(reading: Reading, at: int) -> tuple[int, str, bytes]:
    for number, sentence in enumerate(reading.sentences):
        if sentence.span.start <= at < sentence.span.end:
            return number, reading.article.text[sentence.span.start : sentence.span.end], sentence.vector
    text = reading.article.text
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return HEAD_SENTENCES, text[start : end if end > 0 else len(text)], b""


def _told(reading: Reading, published: date) -> list[_Told]:
    """Sentences of a dated report that name a day."""
    out = []
    for expression in resolve_dates(reading.dates, published, reading.article.text):
        value = expression.value
        if expression.kind not in {"date", "time"} or not value or not re.match(r"\d{4}-\d\d-\d\d", value):
            continue
        day = date.fromisoformat(value[:10])
        if abs((day - published).days) > 30:
            continue
        _, sentence, vector = _sentence_at(reading, expression.span.start)
        out.append(
            _Told(
                article=reading.article.id, name=reading.article.name, published=published, text=sentence, day=day,
                vector=vector, names=_names(sentence),
            )
        )  # fmt: skip
    return out


def _matches(sentence: str, vector: bytes, told: Sequence[_Told]) -> tuple[tuple[float, _Told], ...]:
    """Sentences of dated reports that tell of the same event as `sentence`, the five most alike."""
    if not told:
        return ()
    names = _names(sentence)
    cosines = _cosines(vector, [item.vector for item in told])
    found = []
    for item, cosine in zip(told, cosines, strict=True):
        shared = len(names & item.names) / max(1, min(len(names), len(item.names)))
        alike = 0.65 * cosine + 0.35 * shared if vector and item.vector else _overlap(sentence, item.text)
        weight = (alike - ALIKE_FLOOR) / (ALIKE_FULL - ALIKE_FLOOR)
        if weight > 0 and len(names & item.names) >= min(2, len(names)):
            found.append((round(min(1.0, weight), DIGITS), item))
    found.sort(key=lambda pair: (-pair[0], pair[1].article, pair[1].day))
    return tuple(found[:5])


def _cosines(vector: bytes, others: Sequence[bytes]) -> NDArray[np.float32]:
    out = np.zeros(len(others), dtype=np.float32)
    rows = [at for at, other in enumerate(others) if other]
    if vector and rows:
        out[rows] = np.round(stack([others[at] for at in rows]) @ stack([vector])[0], DIGITS)
    return out


NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z]\w*\b")


def _names(sentence: str) -> frozenset[str]:
    """Capitalised words inside the sentence, possessives and weekdays left out."""
    words = {re.sub(r"['’]s$", "", match.group()) for match in NAME.finditer(sentence) if match.start() > 0}
    return frozenset(words - set(WEEKDAY_NAMES) - {"The", "But", "And", "In", "On", "He", "She"})


def _overlap(one: str, other: str) -> float:
    """Share of the longer words of the shorter sentence that the other has too: the fallback without embeddings."""
    a, b = (set(re.findall(r"[a-z]{5,}|[A-Z]\w{2,}", text)) - set(WEEKDAY_NAMES) for text in (one, other))
    return len(a & b) / max(4, min(len(a), len(b))) if a and b else 0.0


# -- reports that name no day -----------------------------------------------------------------------------------------


def _copied_from(reading: Reading, dated: Sequence[tuple[Reading, date]]) -> tuple[Reading, date] | None:
    """The dated report that most of this one is copied from."""
    best: tuple[float, Reading, date] | None = None
    mine = [sentence.vector for sentence in reading.sentences if sentence.vector]
    if not mine:
        return None
    rows = stack(mine)
    for other, day in dated:
        theirs = [sentence.vector for sentence in other.sentences if sentence.vector]
        if not theirs:
            continue
        share = float((np.round((rows @ stack(theirs).T).max(axis=1), DIGITS) >= COPY_LIKENESS).mean())
        if share >= COPY_SHARE and (best is None or share > best[0]):
            best = (share, other, day)
    return best and (best[1], best[2])


def _without_signs(
    reading: Reading, dated: Sequence[tuple[Reading, date]], days: Sequence[date], copied: tuple[Reading, date] | None
) -> When | None:
    if copied is not None:
        reason = f"undated; most of it stands in {copied[0].article.name}, dated {copied[1].isoformat()}"
        return When(value=copied[1].isoformat(), precision="day", basis="story", reason=reason)
    if (days[-1] - days[0]).days > NARROW:
        return None
    day, other = max(
        ((day, other) for other, day in dated), key=lambda pair: (_alike(reading, pair[1]), pair[0].toordinal())
    )
    reason = (
        f"undated, and it names no day; of the dated reports of its story {other.article.name} ({day.isoformat()}) "
        "is most like it"
    )
    return When(value=day.isoformat(), precision="day", basis="story", reason=reason)


def _alike(one: Reading, other: Reading) -> float:
    mine = [sentence.vector for sentence in one.sentences if sentence.vector]
    theirs = [sentence.vector for sentence in other.sentences if sentence.vector]
    if not mine or not theirs:
        return 0.0
    return round(float((stack(mine) @ stack(theirs).T).max(axis=1).mean()), DIGITS)


def _from_text_alone(reading: Reading) -> When | None:
    """No report of the story is dated: the latest full date, where one of about that day stands near the head."""
    full = [
        expression
        for expression in reading.dates
        if expression.relative is None and expression.value and re.match(r"\d{4}-\d\d-\d\d", expression.value)
    ]
    if not full:
        return None
    latest = max(full, key=lambda expression: (expression.value or "", -expression.span.start))
    day = date.fromisoformat((latest.value or "")[:10])
    head = [e for e in full if _sentence_at(reading, e.span.start)[0] < HEAD_SENTENCES]
    if not any(0 <= (day - date.fromisoformat((e.value or "")[:10])).days <= NARROW for e in head):
        return None
    return When(
        value=day.isoformat(), precision="day", basis="text", span=latest.span,
        reason="no date of publication is stated; this is the latest day that the report names, near its head",
    )  # fmt: skip


# -- in words ---------------------------------------------------------------------------------------------------------


def _use(sign: _Sign, day: date) -> float:
    """How much a sign speaks for the day: for choosing which one the reason names."""
    meant = _day_under(sign.expression, day)
    agreeing = sum(weight for weight, item in sign.matches if item.day == meant)
    return agreeing - (abs((day - meant).days) / 7 if meant else 1.0)


def _reason(
    day: date, signs: Sequence[_Sign], dated: Sequence[tuple[Reading, date]], copied: tuple[Reading, date] | None,
    best: Sequence[tuple[float, date]],
) -> str:  # fmt: skip
    sign = max(signs, key=lambda sign: (_use(sign, day), -sign.expression.span.start))
    meant = _day_under(sign.expression, day)
    agreeing = [item for _, item in sign.matches if item.day == meant]
    text = f"undated; its “{sign.words}” is {meant.isoformat() if meant else 'not known'}"
    if agreeing:
        item = agreeing[0]
        text += f": {item.name}, dated {item.published.isoformat()}, puts the same on that day"
    else:
        stated = sorted({other.isoformat() for _, other in dated})
        shown = " and ".join(stated) if len(stated) < 3 else f"{stated[0]} to {stated[-1]}"
        text += f", the nearest to the dated reports of its story ({shown})"
    if copied is not None:
        text += f"; most of it stands in {copied[0].article.name}, dated {copied[1].isoformat()}"
    if len(best) > 1 and best[0][0] - best[1][0] < math.log(2):
        text += f"; {best[1][1].isoformat()} is nearly as likely"
    return text
