"""The summary: a few sentences, each put together from parts of the record and citing the passages it rests on.

Nothing is written that no part of the record says: a sentence is a frame of fixed words around names, claims, figures
and dates of the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, islice

from onrecord.languages.en.dating_words import FIRST_PERSON
from onrecord.record import (
    Actor,
    ArticleId,
    BriefSentence,
    Claim,
    Commitment,
    Event,
    Family,
    Figure,
    Lineage,
    Quotation,
    Record,
    Span,
    TimelineEntry,
    When,
)

from .wording import amount, called, counted, inside, listed, stems, titled, written

NAME = "brief"
VERSION = 2

MOST = 8
"""Sentences. What comes first is kept; sayings and voices give way to disputes."""

MOST_DISPUTES = 5
"""Sentences on what is contested, denied or promised."""

MOST_OTHER_EVENTS = 3
MOST_VOICES = 3

MOST_DAYS = 3

TOLD_WIDELY = 2
"""Sources that must tell of a day that is put at the top."""

MAIN_SHARE = 3
"""One source in so many must tell of the meeting that a brief begins with."""

LONGEST_CLAIM = 220
"""Characters. A longer claim is a passage that was not taken apart."""

LONGEST_SAYING = 240

UNFIT = re.compile(r"(?:if|when|because|additionally|however|so|and|but)\b|.*\byou\b", re.IGNORECASE | re.DOTALL)
"""Claims that are no clause on their own, or are addressed to somebody."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do|\w+ed)\b", re.IGNORECASE
)
"""Marks of a clause; "any wrongdoing" has none, and is denied without "that"."""
MOST_PASSAGES = 6
"""Passages cited by one sentence; the entry that it is made from has them all."""

MET = {"meeting": "met", "call": "spoke by telephone", "visit": "met"}
URGENT = {"contested": 0, "confirmed": 1, "unconfirmed": 2, "denied": 3, "attributed": 4, "corroborated": 5}
"""Which promises and claims an editor wants first."""


def write_brief(record: Record) -> tuple[BriefSentence, ...]:
    """What an editor reads first: what happened, what is disputed, promised and counted, and how many sources tell it.

    Eight sentences at most; a record with little in it has fewer.
    """
    actors = {actor.id: actor for actor in record.actors}
    happened, sources = list(_what_happened(record, actors)), list(_sources(record))
    figures = list(islice(_figures(record, actors), 1))
    room = MOST - len(happened) - len(sources) - len(figures)
    disputes = list(islice(_disputes(record, actors), min(room, MOST_DISPUTES)))
    others = islice(chain(islice(_sayings(record, actors), 1), _voices(record, actors)), room - len(disputes))
    return tuple(
        BriefSentence(text=text, evidence=cited, families=_families(record, cited))
        for text, evidence in (*happened, *disputes, *figures, *others, *sources)
        if (cited := tuple(dict.fromkeys(evidence))[:MOST_PASSAGES])
    )


Made = tuple[str, tuple[Span, ...]]
"""A sentence and the passages it rests on."""


def _what_happened(record: Record, actors: dict[str, Actor]) -> Iterator[Made]:
    events = [event for event in record.events if event.kind in MET and event.status in ("happened", "reported")]
    events = [event for event in events if len(_people(event, actors)) > 1]
    family_of = _family_of(record)

    def carriers(one: Event | TimelineEntry) -> int:
        """How many sources tell of it: a copy adds none."""
        return len({family_of[span.article] for span in one.evidence})

    events.sort(key=lambda event: (-carriers(event), event.date is None, event.date.value if event.date else ""))
    dated = [entry for entry in record.timeline if entry.date.precision == "day"]
    told = max(dated, key=carriers, default=None)
    if told is not None and told.event is not None:
        events.sort(key=lambda event: event.id != told.event)
    if events and _is_main(events[0], told, carriers, len(set(family_of.values()))):
        yield _first(_meeting(events[0], actors, titled)) + ".", events[0].evidence
        others = [event for event in events[1:] if event.date and event.date.value <= _last_day(record)]
        others = sorted(others[:MOST_OTHER_EVENTS], key=lambda event: event.date.value if event.date else "")
        if others:
            text = "; ".join(_meeting(event, actors, called) for event in others)
            yield f"{_first(text)}.", tuple(event.evidence[0] for event in others)
        return
    yield from _subject(record)
    widely = {entry.date.value: entry for entry in sorted(dated, key=carriers) if carriers(entry) >= TOLD_WIDELY}
    most = sorted(widely.values(), key=lambda entry: -carriers(entry))[:MOST_DAYS]
    for entry in sorted(most, key=lambda entry: entry.date.value):
        words = entry.text if entry.event else f"in the words of one report: “{_nested(entry.text.rstrip('.'))}”"
        yield f"{_first(_on(entry.date).strip())}, {words}.", entry.evidence


def _nested(text: str) -> str:
    """A text that is put between quotation marks: its own marks become single ones."""
    return re.sub(r'"([^"]*)"', r"‘\1’", text.replace("“", "‘").replace("”", "’"))


def _is_main(
    event: Event, told: TimelineEntry | None, carriers: Callable[[Event | TimelineEntry], int], sources: int
) -> bool:
    """Is the event what the reports are about? A third of the sources tell of it, and of no other day twice as many."""
    tell = carriers(event)
    if told is not None:
        tell = max(tell, carriers(told)) if told.event == event.id else tell
        if 2 * tell < carriers(told):
            return False
    return MAIN_SHARE * tell >= sources


def _last_day(record: Record) -> str:
    """The end of the day of the last report; what is dated later has not happened yet."""
    return max((one.published.value[:10] for one in record.articles if one.published), default="9") + "T24"


def _subject(record: Record) -> Iterator[Made]:
    """What the reports are about, by the title of their story, where the event is no meeting."""
    title = record.stories[0].title if record.stories else ""
    article = next((one for one in record.articles if title and title in one.text), None)
    if article is None:
        return
    days = sorted({one.published.value[:10] for one in record.articles if one.published})
    when = (
        f" of {written(days[0])}"
        if len(days) == 1
        else f" from {written(days[0])} to {written(days[-1])}"
        if days
        else ""
    )
    start = article.text.index(title)
    reports = _first(counted(len(record.articles), "report", "reports"))
    yield (
        f"{reports}{when} {'is' if len(record.articles) == 1 else 'are'} about this: “{title.rstrip('.')}”.",
        (Span(article=article.id, start=start, end=start + len(title)),),
    )


def _family_of(record: Record) -> dict[ArticleId, str]:
    return {article.id: article.family or article.id for article in record.articles}


def _people(event: Event, actors: dict[str, Actor]) -> list[Actor]:
    return [actors[part.actor] for part in event.participants if part.actor in actors]


def _meeting(event: Event, actors: dict[str, Actor], name: Callable[[Actor], str]) -> str:
    names = [name(actor) for actor in _people(event, actors)]
    place = f" in {event.place.text}" if event.place and event.kind != "call" else ""
    return f"{listed(names)} {MET[event.kind]}{place}{_on(event.date)}"


def _on(date: When | None) -> str:
    if date is None or date.precision in ("week", "season", "quarter", "half", "decade", "century"):
        return ""
    return f" {'on' if date.precision in ('day', 'minute') else 'in'} {written(date.value)}"


def _disputes(record: Record, actors: dict[str, Actor]) -> Iterator[Made]:
    promises = {promise.claim: promise for promise in record.commitments}
    claims = [claim for claim in record.claims if claim.id in promises or claim.status in ("contested", "denied")]
    claims.sort(
        key=lambda claim: (URGENT[claim.status], claim.id not in promises, -len(claim.families), claim.evidence)
    )
    told: list[Claim] = []
    for claim in claims:
        if any(_same_matter(claim, other) for other in told) or not _can_be_told(claim):
            continue
        sentence = _promise(claim, promises[claim.id], actors) if claim.id in promises else _claim(claim, actors)
        if sentence:
            told.append(claim)
            yield sentence, (*claim.evidence[:2], *(stance.span for stance in claim.stances))


def _can_be_told(claim: Claim) -> bool:
    """Can the claim stand behind "says that"? Not where it is a passage in somebody's own words."""
    own = set(re.findall(r"\w+", re.sub(r"“[^”]*”", "", claim.text.lower()))) & FIRST_PERSON
    return len(claim.text) <= LONGEST_CLAIM and not own and not UNFIT.match(claim.text)


def _same_matter(claim: Claim, other: Claim) -> bool:
    """Do two claims of one status, with a stance of the same actor, share half their words?"""
    words, others = stems(claim.text), stems(other.text)
    sides = {stance.actor for stance in claim.stances} & {stance.actor for stance in other.stances}
    return claim.status == other.status and bool(sides) and 2 * len(words & others) >= min(len(words), len(others))


def _claim(claim: Claim, actors: dict[str, Actor]) -> str | None:
    sayers, deniers = _who(claim, actors, "asserts", "confirms"), _who(claim, actors, "denies")
    what = re.sub(r"^any (?=([aeiou])?)", lambda m: "an " if m.group(1) else "a ", inside(claim.text))
    if not deniers:
        return None
    what = _instead_of_name(what, sayers or deniers, actors)
    deny = _verb(deniers, "denies", "deny", actors)
    if sayers:
        return f"{_first(sayers)} {_says(sayers, actors)} that {what}; {deniers} {deny} it."
    link = "that " if FINITE.search(what) else ""
    return f"{_first(deniers)} {deny} {link}{what}; no report quotes anybody who says so."


def _instead_of_name(what: str, speaker: str, actors: dict[str, Actor]) -> str:
    """ "she was not there" for "Ann Lund was not there" behind "Ann Lund says that"."""
    gender = next((actor.gender for actor in actors.values() if actor.name == speaker), None)
    if gender is None or not what.startswith(f"{speaker} "):
        return what
    return f"{'she' if gender == 'female' else 'he'}{what[len(speaker) :]}"


def _promise(claim: Claim, promise: Commitment, actors: dict[str, Actor]) -> str | None:
    himself = promise.promisor in promise.reported_by
    others = [one for one in promise.reported_by if one != promise.promisor]
    sayers = _named(promise.reported_by, actors) or _who(claim, actors, "asserts")
    confirmed = _named(promise.confirmed_by, actors)
    denied = _named(promise.denied_by, actors)
    open_ones = _named(promise.not_confirmed_by, actors)
    if promise.status == "attributed" and (not sayers or himself):
        return None
    if himself and others:
        also = _named(others, actors)
        text = f"{_first(inside(claim.text))}; {also} {_says(also, actors)} so too"
    elif himself:
        text = _first(inside(claim.text))
    elif sayers:
        text = f"{_first(sayers)} {_says(sayers, actors)} that {inside(claim.text)}"
    else:
        text = f"{_first(inside(claim.text))}, one report says without naming a source"
    if confirmed:
        text += f"; {confirmed} {_verb(confirmed, 'confirms', 'confirm', actors)} it"
    if denied:
        text += f"; {denied} {_verb(denied, 'denies', 'deny', actors)} it"
    if open_ones and not confirmed and not denied:
        text += f"; {open_ones} did not confirm it"
    if promise.status == "attributed":
        text += "; no other source says so"
    terms = [f"the condition: “{promise.condition.text}”"] if promise.condition else []
    terms += [f"the deadline: {written(promise.deadline.value)}"] if promise.deadline else []
    return f"{text} ({', '.join(terms)})." if terms else f"{text}."


def _who(claim: Claim, actors: dict[str, Actor], *kinds: str) -> str:
    return _named([stance.actor for stance in claim.stances if stance.stance in kinds and stance.actor], actors)


def _named(ids: Iterable[str], actors: dict[str, Actor]) -> str:
    return listed([called(actors[one]) for one in dict.fromkeys(ids) if one in actors])


def _first(names: str) -> str:
    return names[:1].upper() + names[1:]


def _says(names: str, actors: dict[str, Actor]) -> str:
    return _verb(names, "says", "say", actors)


def _verb(names: str, one: str, many: str, actors: dict[str, Actor]) -> str:
    """The form of a verb after names: many after several, or after "the attorneys" or a group ("Democrats")."""
    group = names.endswith("s") and any(actor.kind == "group" and actor.name == names for actor in actors.values())
    return many if group or re.search(r", | and |\b[a-z]+[^s]s$", names) else one


def _figures(record: Record, actors: dict[str, Actor]) -> Iterator[Made]:
    """Series whose values differ, those that most sources count first."""
    family_of = _family_of(record)
    in_series = sorted((figure for figure in record.figures if figure.series), key=lambda one: one.series or "")
    series = [list(group) for _, group in groupby(in_series, key=lambda figure: figure.series)]
    series.sort(
        key=lambda group: (-len({family_of[figure.evidence[0].article] for figure in group}), group[0].evidence)
    )
    for group in series:
        by_amount: dict[str, list[Figure]] = {}
        for figure in sorted(group, key=lambda one: (one.value, one.evidence)):
            by_amount.setdefault(amount(figure), []).append(figure)
        if len({figure.value for figure in group}) < 2 or len({figure.evidence[0].article for figure in group}) < 2:
            continue
        counts = listed([_count(words, figures, actors) for words, figures in by_amount.items()], most=5)
        of = max((figure.of for figure in group), key=lambda words: (len(words) <= 60, len(words)))
        yield f"The reports give different figures for {of}: {counts}.", tuple(f.evidence[0] for f in group)


def _count(words: str, figures: list[Figure], actors: dict[str, Actor]) -> str:
    by = _named([figure.by for figure in figures if figure.by], actors)
    return f"{words} ({by})" if by else words


def _sayings(record: Record, actors: dict[str, Actor]) -> Iterator[Made]:
    """The saying that most sources carry, where more than one does, in the words of its fullest rendering."""
    quotations = {quo.id: quo for quo in record.quotations}
    for utterance in sorted(record.utterances, key=lambda one: (-len(one.families), one.id)):
        quo = quotations.get(utterance.renderings[0].quotation) if utterance.renderings else None
        if quo is None or quo.kind != "direct" or len(quo.content) != 1 or utterance.speaker not in actors:
            continue
        words = _nested(" ".join(record.exact(quo.content[0]).split()).rstrip(","))
        if len(utterance.families) > 1 and len(words) <= LONGEST_SAYING:
            carried = counted(len(utterance.families), "independent source", "independent sources")
            wordings = len({record.exact(span) for q in utterance.quotations for span in quotations[q].content})
            differ = f", in {counted(wordings, 'wording', 'wordings')}" if wordings > 1 else ""
            yield (
                f"Carried by {carried}{differ}: “{words}” ({called(actors[utterance.speaker])}).",
                tuple(quotations[q].content[0] for q in utterance.quotations),
            )


def _voices(record: Record, actors: dict[str, Actor]) -> Iterator[Made]:
    """Who is quoted most, counted over families, so that copies give nobody a louder voice."""
    family_of = _family_of(record)
    said: dict[str, list[Quotation]] = {}
    for quo in record.quotations:
        if quo.speaker.actor in actors and not quo.via and actors[quo.speaker.actor].kind != "group":
            said.setdefault(quo.speaker.actor, []).append(quo)
    ranked = sorted(
        said.items(), key=lambda item: (-len({family_of[q.article] for q in item[1]}), -len(item[1]), item[0])
    )
    if len(ranked) < 2:
        return
    voices = [
        f"{called(actors[who])} ({counted(len({family_of[q.article] for q in quos}), 'source', 'sources')})"
        for who, quos in ranked[:MOST_VOICES]
    ]
    total = len(record.quotations)
    text = f"{total} quotations are read; those quoted by most sources are {listed(voices)}."
    yield text, tuple(quos[0].content[0] for _, quos in ranked[:MOST_VOICES])


def _sources(record: Record) -> Iterator[Made]:
    """How many sources the reports are, and which of them are copies. What was judged is said to be judged."""
    names = {article.id: article.publisher or article.name for article in record.articles}
    reports = counted(len(record.articles), "report", "reports")
    families = [family for family in record.families if len(family.articles) > 1]
    if len(record.articles) < 2 or not record.families:
        return
    sources = counted(len(record.families), "independent source", "independent sources")
    if not families:
        parted = [one.articles for one in record.judgements if (one.of, one.verdict) == ("copies", "different")]
        text = f"The {reports} share no passages of their own words and count as {sources}."
        if parted:
            pairs = listed([" and ".join(names[article] for article in pair) for pair in parted])
            text = f"The {reports} count as {sources}; that {pairs} are no copies was judged."
        yield text, tuple(span for article in record.articles if (span := _opening(record, article.id)))
        return
    copies = "; ".join(_copies(family, record, names) for family in families[:3])
    yield (
        f"The {reports} make {sources}: {copies}.",
        tuple(dict.fromkeys(span for family in families for span in _shared(family, record))),
    )


def _copies(family: Family, record: Record, names: dict[ArticleId, str]) -> str:
    """ "B and C draw on A", or, where nobody knows who was first, "A and B share passages"."""
    links = _inside(family, record)
    kinds = {link.copy: link.kind for link in links if link.direction == "known"}
    copies = [one for one in family.articles if one != family.origin]
    if not {one for link in links for one in (link.copy, link.origin)}.issuperset(family.articles):
        return f"{listed([names[one] for one in family.articles])} have one origin, as was judged"
    if family.origin is None or not all(one in kinds for one in copies):
        return f"{listed([names[one] for one in family.articles])} share passages"
    own = names[family.origin]
    told = [f"{'another text of ' if names[one] == own else ''}{names[one]} ({kinds[one]})" for one in copies]
    return f"{listed(told)} {'draws' if len(told) == 1 else 'draw'} on {names[family.origin]}"


def _shared(family: Family, record: Record) -> tuple[Span, ...]:
    """Passages that the reports of a family share, or where it was judged to be one, the beginning of each report."""
    passages = [span for link in _inside(family, record) for pair in link.passages[:2] for span in pair]
    return tuple(passages) or tuple(span for one in family.articles if (span := _opening(record, one)))


def _inside(family: Family, record: Record) -> list[Lineage]:
    """The links that make a family; one to another family, which was judged not to be of it, is none of them."""
    return [link for link in record.lineage if {link.copy, link.origin} <= set(family.articles)]


def _opening(record: Record, article_id: ArticleId) -> Span | None:
    article = next(article for article in record.articles if article.id == article_id)
    return Span(article=article_id, start=article.body[0].start, end=article.body[0].end) if article.body else None


def _families(record: Record, evidence: Iterable[Span]) -> tuple[str, ...]:
    cited = {span.article for span in evidence}
    return tuple(family.id for family in record.families if cited & set(family.articles))
