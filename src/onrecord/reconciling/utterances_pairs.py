"""Which two quotations render one saying.

Four kinds of evidence, each with its own bar: the quoted words of one stand in the other's; both say the same in the
same order though a translator chose other words; one tells indirectly what the other quotes; one report is a copy of
the other and has the saying at the same place. A politician repeats himself, so likeness of topic alone is never
enough.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from rapidfuzz.distance import LCSseq

from onrecord.record import Proposition, Quotation, Reading, When
from onrecord.record.vector import likeness, stack

STEM = 5
"""Letters by which two forms of one word are known."""
SHORT = 3
"""Words: a quoted fragment up to this length proves little by itself."""
LONG = 8
"""Words that two people hardly ever say alike: taken for one saying even where one report does not know the speaker."""
CONTAINED = 0.8
"""Share of the shorter one's quoted words that must stand in the other, in runs."""
ALIKE = 0.72
"""Least cosine of two renderings of one saying in other words. On the seeds true pairs have .75 and .95, and two
different sayings of one speaker on one topic reach .74 but fail on the order of their words (.29)."""
IN_ORDER = 0.5
"""Share of the shorter one's words that the other has in the same order; true pairs have .69 and .75."""
RENDERED = 0.55
RENDERED_ORDER = 0.6
RENDERED_WHOLE = 0.5
"""For two quoted sayings of about the same length and of the same days, where a translator kept the build of the
sentence and few of its words: cosine, words in the same order as a share of the shorter, and of the longer one. In six
events all seven pairs above these bars are one saying; of those with fewer words in order, two in three are not."""
INDIRECT_ALIKE = 0.76
INDIRECT_SHARED = 0.6
INDIRECT_ORDER = 0.5
CLOSE_ALIKE = 0.8
CLOSE_ORDER = 0.45
INDIRECT_WORDS = 3
"""For indirect speech: cosine; share of the shorter one's content words that the other has; share of its words in the
same order; and how many content words it must have. Two tellings of one allegation have the first two as well."""
TOLD_ALIKE = 0.73
TOLD_SHARED = 0.28
"""For what two reports say in their own words that somebody announced: cosine and shared content words. Tellings of one
letter have .73 and more; likeness alone joins, so nothing but announcements and promises are put together by it."""
NEAR_ALIKE = 0.65
NEAR_ORDER = 0.7
"""For indirect speech that keeps nearly all words in order, though the longer one has more."""
FEWEST = 6
"""Words of a content that can be compared by likeness."""
COPIED = 0.85
"""Cosine of the sentences around two quotations of a report and its copy. True pairs have .85 and more, other sentences
on one matter up to .76."""
COPIED_BETWEEN = 0.8
"""The same for the sentences before and after, where the sentence itself was changed beyond COPIED; COPIED_LEAST is
then enough for it."""
COPIED_LEAST = 0.5
COPY_WORTH = 0.8
"""A rendering in a copy must be this much longer than one in an original report to be taken for the fuller one."""
DAYS_APART = 1
"""Days: two sayings further apart are two, unless the words are the same at length."""
DAYS_PUBLISHED = 3
"""Days between two reports of one saying where neither says when it was said."""

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
EMPTY = frozenset(
    "a an and are as at be been but by can did do does for from had has have he her his i if in is it its no not of on "
    "or our she so that the their them there they this to was we were what which who will with would you your".split()
)
"""Words that make no fragment telling."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation with what comparing needs, made once."""

    quotation: Quotation
    proposition: Proposition | None
    words: tuple[str, ...]
    """Words of the content as written."""
    quoted: tuple[str, ...]
    """Words between marks as written."""
    runs: tuple[tuple[str, ...], ...]
    """Words of each quoted stretch, lower-cased."""
    day: date | None
    """The day it was said, where the report tells."""
    published: date | None
    copied: bool = False
    """Stands in a copy of another report."""
    around: tuple[bytes, bytes, bytes] = (b"", b"", b"")
    """Embeddings of the sentences before, around and behind."""

    @property
    def speaker(self) -> str | None:
        return self.quotation.speaker.actor

    @property
    def fullness(self) -> tuple[float, float, str]:
        """More quoted words first, then more words; those of a copy count for less; the id breaks ties."""
        worth = COPY_WORTH if self.copied else 1.0
        return len(self.quoted) * worth, len(self.words) * worth, self.quotation.id


@dataclass(frozen=True, slots=True)
class Link:
    """Two sayings, by their places in the list, the first the smaller."""

    one: int
    other: int
    score: float
    verbatim: bool
    """The words of one stand in the other, at a length that leaves no doubt."""


def sayings_of(readings: Sequence[Reading], copies: frozenset[str] = frozenset()) -> list[Saying]:
    """All quotations of the readings, in order."""
    found = []
    for reading in readings:
        by_id = {proposition.quotation: proposition for proposition in reading.propositions}
        text = reading.article.text
        ends = [sentence.span.end for sentence in reading.sentences]
        for quotation in reading.quotations:
            words = [word for span in quotation.content for word in WORD.findall(text[span.start : span.end])]
            stretches = quotation.quoted or (quotation.content if quotation.kind == "direct" else ())
            runs = [WORD.findall(text[span.start : span.end]) for span in stretches]
            found.append(
                Saying(
                    quotation=quotation,
                    proposition=by_id.get(quotation.id),
                    words=tuple(words),
                    quoted=tuple(word for run in runs for word in run),
                    runs=tuple(tuple(lower(word) for word in run) for run in runs if run),
                    day=_day(quotation.said),
                    published=_day(reading.article.published),
                    copied=reading.article.id in copies,
                    around=_around(reading, bisect_right(ends, quotation.content[0].start)),
                )
            )
    return found


def find_links(sayings: Sequence[Saying], family_of: Mapping[str, str]) -> Iterator[Link]:
    """The pairs that render one saying."""
    common = _slogans(sayings)
    for one, other in sorted(_candidates(sayings)):
        link = _link(one, other, sayings[one], sayings[other], common)
        if link is not None:
            yield link
    yield from _unnamed(sayings)
    yield from _copied(sayings, family_of)


def _unnamed(sayings: Sequence[Saying]) -> Iterator[Link]:
    """A telling fragment whose speaker one report does not name, where all others give it to one speaker."""
    of: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, saying in enumerate(sayings):
        words = saying.runs[0] if len(saying.runs) == 1 else ()
        if len(words) < LONG and sum(word not in EMPTY and word.isalpha() for word in words) >= 2:
            of[words].append(at)
    for places in of.values():
        named = [at for at in places if sayings[at].speaker is not None]
        if len({sayings[at].speaker for at in named}) != 1:
            continue
        for at in places:
            if sayings[at].speaker is not None:
                continue
            for other in named:
                one, two = sayings[at], sayings[other]
                if one.quotation.article != two.quotation.article and _close(one, two):
                    yield Link(min(at, other), max(at, other), 0.5, verbatim=False)


def lower(word: str) -> str:
    return word.lower().replace("’", "'")


def like_words(one: str, other: str) -> bool:
    """The same word, or two forms of one ("effort", "efforts"; "Ukraine", "Ukrainian")."""
    return stem(one) == stem(other)


def in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """Words that both have in the same order: length of their longest common subsequence."""
    return int(LCSseq.similarity([stem(word) for word in one], [stem(word) for word in other]))


def stem(word: str) -> str:
    """What `like_words` compares: two words are alike where this is the same."""
    return word[:STEM]


def _day(when: When | None) -> date | None:
    try:
        return date.fromisoformat(when.value[:10]) if when is not None else None
    except ValueError:
        return None


def _around(reading: Reading, at: int) -> tuple[bytes, bytes, bytes]:
    """Embeddings of the sentence numbered `at` and its neighbours, empty where there is none."""
    every = reading.sentences
    before, own, behind = (every[i].vector if 0 <= i < len(every) else b"" for i in (at - 1, at, at + 1))
    return before, own, behind


def _copied(sayings: Sequence[Saying], family_of: Mapping[str, str]) -> Iterator[Link]:
    """Sayings that stand at the same place of a report and its copy, each the other's best match."""
    of: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for at, saying in enumerate(sayings):
        article = saying.quotation.article
        if family_of.get(article) is not None:
            of[family_of[article]].setdefault(article, []).append(at)
    for articles in of.values():
        for one, other in combinations(articles.values(), 2):
            pairs = {(a, b): score for a in one for b in other if (score := _same_place(sayings[a], sayings[b]))}
            for (a, b), score in sorted(pairs.items()):
                rivals = [mark for (x, y), mark in pairs.items() if (x == a) != (y == b)]
                if score > max(rivals, default=0.0):
                    yield Link(a, b, 1.0 + score / 10, verbatim=False)


def _same_place(one: Saying, other: Saying) -> float:
    """How well two sayings of a report and its copy fit, 0 where they stand at different places."""
    before, own, behind = (likeness(a, b) for a, b in zip(one.around, other.around, strict=True))
    if own < COPIED and (own < COPIED_LEAST or min(before, behind) < COPIED_BETWEEN):
        return 0.0
    if bool(one.quotation.via) != bool(other.quotation.via) or one.proposition is None or other.proposition is None:
        return 0.0
    words = [[lower(word) for word in saying.words] for saying in (one, other)]
    order = in_order(*words) / max(1, *(len(each) for each in words))
    same = (one.quotation.kind == other.quotation.kind) + (one.quotation.act == other.quotation.act)
    return round(likeness(one.proposition.vector, other.proposition.vector) + order + own + 0.1 * same, 3)


def _candidates(sayings: Sequence[Saying]) -> set[tuple[int, int]]:
    """Pairs worth comparing: alike by embedding or with two neighbouring quoted words in common, and one speaker."""
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for at, saying in enumerate(sayings):
        if saying.speaker is not None:
            by_speaker[saying.speaker].append(at)
    pairs: set[tuple[int, int]] = set()
    for places in by_speaker.values():
        pairs |= _sharing(sayings, places, 2)
        known = [at for at in places if (found := sayings[at].proposition) is not None and found.vector]
        if len(known) > 1:
            rows = stack([found.vector for at in known if (found := sayings[at].proposition) is not None])
            for at in range(len(known) - 1):
                for close in ((rows[at + 1 :] @ rows[at]) >= NEAR_ALIKE - 0.01).nonzero()[0]:
                    pairs.add((known[at], known[at + 1 + int(close)]))
    return pairs | _sharing(sayings, range(len(sayings)), LONG)


def _sharing(sayings: Sequence[Saying], places: Iterable[int], length: int) -> set[tuple[int, int]]:
    """Pairs whose quoted words share a run of `length` words."""
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in places:
        grams = {run[i : i + length] for run in sayings[at].runs for i in range(len(run) - length + 1)}
        for gram in grams:
            if any(word not in EMPTY for word in gram):
                having[gram].append(at)
    return {(a, b) for group in having.values() for a, b in combinations(sorted(group), 2)}


def _slogans(sayings: Sequence[Saying]) -> set[tuple[str, tuple[str, ...]]]:
    """Short fragments that one speaker is quoted with in three or more articles, amid different words: nobody can tell
    which occasion they belong to."""
    having: dict[tuple[str, tuple[str, ...]], dict[str, list[Saying]]] = defaultdict(dict)
    short = {(s.speaker, run) for s in sayings for run in s.runs if s.speaker is not None and len(run) <= SHORT}
    of: dict[str | None, list[Saying]] = defaultdict(list)
    for saying in sayings:
        of[saying.speaker].append(saying)
    for speaker, run in sorted((speaker, run) for speaker, run in short if speaker is not None):
        for saying in of[speaker]:
            if any(_stands_in(run, other) for other in saying.runs):
                having[speaker, run].setdefault(saying.quotation.article, []).append(saying)
    return {key for key, articles in having.items() if len(articles) >= 3 and not _one_context(articles.values())}


def _one_context(groups: Iterable[list[Saying]]) -> bool:
    """Are all of these quoted with exactly the same few words?"""
    every = [saying for group in groups for saying in group]
    return len({saying.runs for saying in every}) == 1


def _stands_in(run: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(other[i : i + len(run)] == run for i in range(len(other) - len(run) + 1))


def _link(at: int, beside: int, one: Saying, other: Saying, slogans: set[tuple[str, tuple[str, ...]]]) -> Link | None:
    a, b = one.quotation, other.quotation
    if a.article == b.article and any(span.overlaps(against) for span in a.content for against in b.content):
        return None
    same = one.speaker == other.speaker
    doubtful = one.speaker is None or other.speaker is None or "unsure" in (a.grade, b.grade)
    shorter, longer = sorted((one, other), key=lambda saying: (len(saying.quoted), saying.quotation.id))
    shared, longest = _verbatim(shorter.runs, longer.runs)
    whole = shared >= CONTAINED * len(shorter.quoted) if shorter.quoted else False
    if whole and longest >= LONG and (same or doubtful or longest == len(shorter.quoted)):
        return Link(at, beside, 2.0 + shared / len(longer.quoted), verbatim=True)
    if not same or one.speaker is None or not _in_time(one, other):
        return None
    if whole and longest > SHORT:
        return Link(at, beside, 1.5 + shared / len(longer.quoted), verbatim=True)
    if whole and len(shorter.quoted) >= 2 and _telling(shorter) and a.article != b.article and _close(one, other):
        key = (one.speaker, shorter.runs[0])
        if key not in slogans:
            return Link(at, beside, 0.5 + 0.1 * len(shorter.quoted), verbatim=False)
    return _alike(at, beside, one, other)


def _verbatim(runs: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> tuple[int, int]:
    """Words of `runs` that stand in `others`, each run as a whole or in pieces of four; and the longest such piece."""
    total = longest = 0
    for run in runs:
        if any(_stands_in(run, other) for other in others):
            total += len(run)
            longest = max(longest, len(run))
            continue
        at = 0
        while at + 4 <= len(run):
            length = max((_common_run(run, at, other) for other in others), default=0)
            if length >= 4:
                total += length
                longest = max(longest, length)
            at += max(1, length if length >= 4 else 1)
    return total, longest


def _common_run(run: tuple[str, ...], at: int, other: tuple[str, ...]) -> int:
    best = 0
    for start in range(len(other)):
        length = 0
        while at + length < len(run) and start + length < len(other) and run[at + length] == other[start + length]:
            length += 1
        best = max(best, length)
    return best


def _telling(saying: Saying) -> bool:
    """Is a short fragment more than grammar and a name?"""
    return len(saying.runs) == 1 and any(
        lower(word) not in EMPTY and not word.isdigit() and not word.istitle() for word in saying.quoted
    )


def _in_time(one: Saying, other: Saying) -> bool:
    if one.day is not None and other.day is not None:
        return abs((one.day - other.day).days) <= DAYS_APART
    if one.published is not None and other.published is not None:
        return abs((one.published - other.published).days) <= 30
    return True


def _close(one: Saying, other: Saying) -> bool:
    """Near enough in time for a fragment."""
    if one.day is not None and other.day is not None:
        return one.day == other.day
    if one.published is not None and other.published is not None:
        return abs((one.published - other.published).days) <= DAYS_PUBLISHED
    return True


def _alike(at: int, beside: int, one: Saying, other: Saying) -> Link | None:
    """The same said in other words."""
    a, b = one.proposition, other.proposition
    if a is None or b is None or min(len(one.words), len(other.words)) < FEWEST:
        return None
    if a.numbers and b.numbers and not set(a.numbers) & set(b.numbers):
        return None
    close = likeness(a.vector, b.vector)
    shared = _shared(a.lemmas, b.lemmas)
    both = min(len(one.quoted), len(other.quoted)) >= FEWEST and _close(one, other)
    if not both and shared < TOLD_SHARED:
        return None  # nothing below would join them, and comparing the order of words takes long
    indirect = "indirect" in (one.quotation.kind, other.quotation.kind)
    words = [[lower(word) for word in saying.words] for saying in (one, other)]
    order = in_order(*words) / min(len(words[0]), len(words[1]))
    announced = _announced(one, other) and close >= TOLD_ALIKE and shared >= TOLD_SHARED
    if one.quotation.article == other.quotation.article and (close < 0.85 or shared < 0.6) and not announced:
        return None
    if not indirect and close >= ALIKE and order >= IN_ORDER and shared >= 0.4:
        return Link(at, beside, round(0.4 * close + 0.3 * order + 0.3 * shared, 3), verbatim=False)
    if both and close >= RENDERED and order >= RENDERED_ORDER and order * _lengths(*words) >= RENDERED_WHOLE:
        return Link(at, beside, round(0.4 * close + 0.3 * order + 0.2, 3), verbatim=False)
    if min(len(set(a.lemmas)), len(set(b.lemmas))) < INDIRECT_WORDS or a.negated != b.negated:
        return None
    bars = ((CLOSE_ALIKE, CLOSE_ORDER), (INDIRECT_ALIKE, INDIRECT_ORDER), (NEAR_ALIKE, NEAR_ORDER))
    in_words = shared >= INDIRECT_SHARED and any(close >= alike and order >= least for alike, least in bars)
    if in_words or announced:
        return Link(at, beside, round(0.4 * close + 0.3 * order + 0.3 * shared - 0.1, 3), verbatim=False)
    return None


def _announced(one: Saying, other: Saying) -> bool:
    """Are both told indirectly of the same days, as announcements or as promises?"""
    a, b = one.quotation, other.quotation
    acts = {a.act, b.act}
    if "direct" in (a.kind, b.kind) or not _close(one, other):
        return False
    if a.article == b.article:
        return acts == {"announce"}
    return acts == {"promise"} or ("announce" in acts and acts <= {"announce", "promise", "threaten", "assert"})


def _lengths(one: Sequence[str], other: Sequence[str]) -> float:
    """How long the shorter is against the longer, 0-1."""
    shorter, longer = sorted((len(one), len(other)))
    return shorter / longer


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    """Share of the shorter one's content words that the other has."""
    shorter, longer = sorted((list(dict.fromkeys(one)), list(dict.fromkeys(other))), key=len)
    if not shorter:
        return 0.0
    stems = {stem(word) for word in longer}
    return sum(stem(word) in stems for word in shorter) / len(shorter)
