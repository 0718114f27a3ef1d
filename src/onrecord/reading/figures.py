"""Figures: the numbers that a report gives, each with unit, bound, what it counts, as of when and by whose count.

`figures_quantities` finds everything that is counted; here those are chosen that a reader would note. Lengths of time
and days belong to the dates, "the two leaders" is no figure, and neither is a number that is part of a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.languages.en import time_words, units
from onrecord.languages.en.counted import FATES
from onrecord.record import ArticleId, DateExpression, Figure, Mention, Party, Quotation, Span, make_id

from .figures_quantities import Quantity, is_of_time, read_quantities
from .nearby import Nearby
from .parse import Parse

NAME = "figures"
VERSION = 1

SMALL = 12
"""Counts up to this are kept only for weighty nouns (casualties, arms, votes), money, shares and measures."""
AS_OF_REACH = 40
"""Characters between a figure and the expression of time behind it that says as of when it holds."""
NAMES = frozenset("ORG PRODUCT FAC EVENT LAW WORK_OF_ART GPE PERSON NORP LOC".split())
LONGEST_OF = 14
"""Words kept of what is counted."""


def find_figures(
    parse: Parse, mentions: Sequence[Mention], dates: Sequence[DateExpression], quotations: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """Figures that a reader would note, in order of the text, never overlapping."""
    taken = _Taken(dates)
    named = Nearby((mention, (mention.span,)) for mention in mentions)
    said = Nearby((quo, quo.content) for quo in quotations)
    figures: list[Figure] = []
    before: tuple[Quantity, Figure] | None = None
    for quantity in read_quantities(parse.doc):
        number = parse.span(*_edges(parse.doc, *quantity.number))
        if taken.holds(number):
            continue
        last = before[0] if before else None
        part = _is_part(parse.doc, quantity, last)
        quantity = _like_the_one_before(parse.doc, quantity, last, part=part)
        if not (part or _noted(parse.doc, quantity)):
            continue
        figure = _figure(parse, quantity, named, dates, said, before[1] if before else None)
        before = (quantity, figure)
        figures.append(figure)
    return tuple(figures)


class _Taken:
    """Passages that are expressions of time."""

    def __init__(self, dates: Sequence[DateExpression]) -> None:
        self.spans = sorted(date.span for date in dates)
        self.starts = [span.start for span in self.spans]

    def holds(self, span: Span) -> bool:
        at = bisect_right(self.starts, span.end - 1) - 1
        return at >= 0 and self.spans[at].overlaps(span)


# -- which numbers are noted ------------------------------------------------------------------------------------------


def _noted(doc: Doc, quantity: Quantity) -> bool:
    first, last = quantity.number
    token = doc[first]
    unit = quantity.unit
    if unit and (unit.split(" per ")[0] in units.TIMES or unit.endswith("of age")):
        return False
    if _in_a_name(doc, quantity) or _in_a_list(doc, first, last) or _is_date(doc, quantity):
        return False
    if unit in MEASURED or (unit and quantity.noun is None):
        if unit == "percent" and quantity.value == 100:
            return quantity.end < len(doc) and doc[quantity.end].lower_ == "of"  # else "100 percent sure"
        if unit == "percent" and quantity.value in {1, 99} and _opens(doc, first) and _word(doc, quantity.end) != "of":
            return False  # "not just for the 1%"
        return not (unit == "point" and quantity.value < 5)
    if token.lower_ == "one" and last - first == 1:
        return False
    noun = quantity.noun
    if noun is None:
        return _is_rate(doc, quantity) or _stands_alone(doc, quantity)
    if noun.lower_ == "times":
        return _how_often(doc, quantity)
    if noun.lower_ in NO_NOUNS or noun.lower_ in time_words.UNITS:
        return False
    if (abs(quantity.value) <= SMALL and quantity.upper is None) or (
        (quantity.upper or 0) > 0 and (quantity.upper or 0) <= SMALL
    ):
        if noun.lower_ in units.GRAVE or (noun.lemma_.lower() == "seat" and noun.head.lemma_.lower() in WON):
            return True
        befell = _fate(noun) or noun.head.lemma_.lower() in SENT
        return noun.lower_ in units.WEIGHTY and bool(befell) and not _known_group(doc, quantity)
    return (
        noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in units.WEIGHTY or (quantity.value > SMALL and noun.pos_ == "NOUN")
    )


def _opens(doc: Doc, first: int) -> bool:
    return first > 0 and doc[first - 1].lower_ == "the"


def _word(doc: Doc, at: int) -> str:
    return doc[at].lower_ if 0 <= at < len(doc) else ""


MEASURED = frozenset({"percent", "percentage point", "basis point"})
SENT = frozenset("send dispatch expel recall".split())
"""What is done with few people and is news all the same."""
WON = frozenset("win gain lose flip net add capture retain need pick take".split())
"""What is done with seats of a parliament."""
NO_NOUNS = frozenset(
    "o'clock a.m. p.m. street avenue road st. floor page chapter verse class grade percent level photo photos image "
    "images slide slides comment comments share views likes followers retweets".split()
)
"""Addresses, places in a text, and what the page counts about itself."""


def _stands_alone(doc: Doc, quantity: Quantity) -> bool:
    """A number without a noun is noted where it is large or bounded: "an estimated 30,000", "killed at least 40"."""
    first, last = quantity.number
    token = doc[first]
    if token.ent_type_ in {"DATE", "TIME", "ORDINAL"} | NAMES:
        return False
    whole = doc[first:last].text
    if re.fullmatch(r"(1[6-9]|20)\d\d", whole) or not (token.pos_ == "NUM" or quantity.vague):
        return False
    if quantity.vague:
        return doc[last - 1].dep_ in {"nsubj", "nsubjpass", "dobj"} and any(
            child.dep_ == "prep" and child.lower_ == "of" for child in doc[last - 1].children
        )
    if quantity.bound not in {"exactly", "range"}:
        return quantity.value > 3
    return quantity.value >= 100 and (
        "," in whole or doc[last - 1].lower_ in {"thousand", "million", "billion", "trillion", "hundred"}
    )


def _how_often(doc: Doc, quantity: Quantity) -> bool:
    """`boarded its boats eleven times`, but no comparison ("three times as many") and no way of speaking ("hundreds of
    times")."""
    assert quantity.noun is not None
    behind = doc[quantity.end] if quantity.end < len(doc) else None
    compared = behind is not None and (behind.tag_ in {"JJR", "RBR"} or behind.lower_ in {"as", "the", "that", "what"})
    return not quantity.vague and not compared and quantity.value > 2 and quantity.noun.head.pos_ == "VERB"


def _is_rate(doc: Doc, quantity: Quantity) -> bool:
    """`5.4 per 100,000`."""
    return _word(doc, quantity.end) == "per" and _word(doc, quantity.end + 1)[:1].isdigit()


def _in_a_name(doc: Doc, quantity: Quantity) -> bool:
    """`Boeing 737`, `Article 5`, `S-400`, `G7`, `Route 66`, `COVID-19`."""
    first, _ = quantity.number
    token = doc[first]
    if quantity.unit in MEASURED or (
        quantity.unit and quantity.noun is None and quantity.unit not in units.MEASURES.values()
    ):
        return False
    before = doc[first - 1] if first else None
    if (
        before is not None
        and not before.whitespace_
        and before.text in {"-", "–", "/", "."}
        and first > 1
        and doc[first - 2].text[-1:].isalpha()
        and not doc[first - 2].whitespace_
    ):
        return True
    if before is not None and before.text in {"#", "No.", "no.", "Nos.", "number", "Number"}:
        return True
    if (
        before is not None
        and before.pos_ == "PROPN"
        and before.text[:1].isupper()
        and token.text[:1].isdigit()
        and quantity.bound == "exactly"
    ):
        joined = token.ent_iob_ == "I" or before.lower_ in NUMBERED
        return (
            joined and token.ent_type_ not in {"DATE", "CARDINAL", "MONEY", "QUANTITY", "PERCENT", ""}
        ) or before.lower_ in NUMBERED
    if before is not None and before.lower_ in NUMBERED and token.text[:1].isdigit():
        return True
    if token.ent_type_ in NAMES and token.text[:1].isupper():
        return True
    return token.ent_type_ in NAMES and token.ent_iob_ == "I" and quantity.value < 1000 and token.text[:1].isdigit()


NUMBERED = frozenset(
    "article articles section sections chapter title resolution proposition prop page pages paragraph rule "
    "route highway interstate flight "
    "boeing airbus amendment bill act channel group game week day round level phase tier grade class room gate "
    "district ward precinct area "
    "apollo opus volume vol vol. part scene zone studio windows type stage super bowl pier line track platform "
    "terminal size aged age "
    "version figure table exhibit count number year".split()
)
"""Behind one of these a number is a name."""


def _in_a_list(doc: Doc, first: int, last: int) -> bool:
    """`1. Macron`, `2)`, `(3)` at the head of a line, parts of longer codes and telephone numbers."""
    token = doc[first]
    after = doc[last].text if last < len(doc) else ""
    if token.is_sent_start and after in {".", ")", ":"} and last - first == 1:
        return True
    run = doc[max(0, first - 2) : min(len(doc), last + 2)]
    dashed = [t.text for t in run]
    return dashed.count("-") >= 2 and sum(t.text.isdigit() for t in run) >= 2


def _is_date(doc: Doc, quantity: Quantity) -> bool:
    """`2020 contenders`, `the 2016 race`, `the April 21 edition`: a year or day, not a count of what stands behind it.

    A count is seldom written like a year; it is one where it is round and what it counts holds no office or election.
    """
    first, last = quantity.number
    noun = quantity.noun
    if first and last - first == 1 and doc[first - 1].lower_.rstrip(".") in MONTHS and 1 <= quantity.value <= 31:
        return True
    plain = quantity.bound == "exactly" or doc[quantity.start].lower_ == "some"
    if noun is None or not plain or not YEAR.fullmatch(doc[first:last].text):
        return False
    return quantity.value % 100 != 0 or noun.tag_ in {"NN", "NNP"} or noun.lemma_.lower() in OF_A_YEAR


MONTHS = frozenset(time_words.MONTHS) | frozenset(month.rstrip(".") for month in time_words.MONTH_SHORT)
YEAR = re.compile(r"(?:19|20)\d\d")
OF_A_YEAR = frozenset(
    "candidate contender hopeful democrat republican nominee election race campaign primary caucus midterm poll game "
    "olympic protest".split()
)
"""What a year is put before."""


def _known_group(doc: Doc, quantity: Quantity) -> bool:
    """`the two men`, `both`: people named before, not a count of anything."""
    first = quantity.start
    noun = quantity.noun
    before = doc[first - 1].lower_ if first else ""
    opening = doc[first].lower_
    return (
        before in {"the", "these", "those", "both", "other", "its", "their", "his", "her"}
        or opening in {"the", "those", "these"}
    ) and (noun is None or noun.lower_ in {"men", "women", "people", "officers", "man", "woman", "children", "houses"})


# -- what a figure says -----------------------------------------------------------------------------------------------


def _figure(
    parse: Parse, quantity: Quantity, mentions: Nearby[Mention], dates: Sequence[DateExpression],
    quotations: Nearby[Quotation], before: Figure | None,
) -> Figure:  # fmt: skip
    doc = parse.doc
    span = parse.span(*_edges(doc, quantity.start, quantity.end))
    of = _counted(doc, quantity)
    if before is not None and (not of or (quantity.noun is not None and quantity.noun.i < quantity.start)):
        part = _word(doc, quantity.end) == "of" and _word(doc, quantity.end + 1) in {"which", "whom"}
        of = before.of if (part or quantity.unit == before.unit) and _same_breath(doc, parse, quantity, before) else of
    article: ArticleId = parse.article.id
    return Figure(
        id=make_id("fig", article, span.start, span.end), value=quantity.value, upper=quantity.upper,
        unit=quantity.unit, bound=quantity.bound, change=quantity.change, of=of, evidence=(span,),
        as_of_in=_as_of(parse, quantity, span, dates),
        by_party=_whose(parse, quantity, span, mentions, quotations),
    )  # fmt: skip


def _is_part(doc: Doc, quantity: Quantity, before: Quantity | None) -> bool:
    """`100 emails, seven of which were secret`: however small, a part of a figure that is noted."""
    return (
        before is not None
        and before.noun is not None
        and quantity.unit is None
        and doc[before.start].sent.start == doc[quantity.start].sent.start
        and _word(doc, quantity.end) == "of"
        and _word(doc, quantity.end + 1) in {"which", "whom", "them"}
    )


def _like_the_one_before(doc: Doc, quantity: Quantity, before: Quantity | None, *, part: bool) -> Quantity:
    """`from several thousand troops in January to an estimated 30,000`: the second counts troops too."""
    if part and before is not None:
        return replace(quantity, unit=before.unit, noun=before.noun)
    if before is None or quantity.noun is not None or quantity.unit is not None or before.noun is None:
        return quantity
    same_sentence = doc[before.start].sent.start == doc[quantity.start].sent.start
    joint = doc[quantity.start - 1].lower_ if quantity.start else ""
    if not same_sentence or joint not in {"to", "from", "or", "and", "than", "of", ","}:
        return quantity
    return replace(quantity, unit=before.unit, noun=before.noun)


def _same_breath(doc: Doc, parse: Parse, quantity: Quantity, before: Figure) -> bool:
    sent = doc[quantity.start].sent
    return parse.span_of(sent).covers(before.evidence[0])


def _counted(doc: Doc, quantity: Quantity) -> str:
    """What is counted, in words of the text: the noun with its modifiers, number and bound left out."""
    noun = quantity.noun
    number = set(range(quantity.start, quantity.end if noun is None else quantity.number[1]))
    if noun is None:
        noun = _measured(doc, quantity)
        if noun is None:
            return ""
    left = noun.left_edge.i
    right = noun.i
    for child in noun.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ in {"of", "in", "near", "on", "along", "from", "at", "for"}
            and child.right_edge.i - left < LONGEST_OF
        ):
            right = child.right_edge.i
        elif child.dep_ in {"punct", "cc", "conj", "relcl", "appos"} or child.dep_ != "prep":
            break
    right = next((token.i - 1 for token in doc[noun.i + 1 : right + 1] if token.tag_ in NO_PHRASE - {"PRP"}), right)
    words = [
        token
        for token in doc[left : right + 1]
        if token.i not in number
        and not (token.i < noun.i and token.dep_ in {"det", "predet", "quantmod", "punct"} and token.head.i == noun.i)
        and (token.i >= quantity.start or noun.i < quantity.start)
        and not _counts_otherwise(token)
    ]
    tokens = [token for token in words if not (token.is_space or token.text in {'"'})]
    while tokens and tokens[-1].pos_ in {"ADP", "CCONJ", "SCONJ"}:
        tokens.pop()
    text = " ".join(token.text for token in tokens)
    text = re.sub(r"\s+(['’]s\b|[,.;:%)])", r"\1", re.sub(r"\s*-\s*", "-", text)).strip(" ,.;-")
    if text and (fate := _fate(noun)) and fate not in text.lower().split():
        text = f"{text} {fate}"
    holder = _holder(noun) if quantity.noun is not None else ""
    return f"{text} ({holder})" if holder and text else text


def _counts_otherwise(token: Token) -> bool:
    """`20 of the more than 50,000 letters`: the other number of the phrase, and what bounds it."""
    if token.dep_ == "quantmod" or (token.dep_ in {"amod", "advmod"} and token.head.dep_ == "nummod"):
        return True
    return token.dep_ == "nummod" and token.like_num and not token.head.lower_.isdigit()


def _fate(noun: Token) -> str:
    """`killed` for "12 people were killed", "killed 12 people", "12 people killed in the raid"; empty without one."""
    verb = noun.head
    if noun.dep_ in {"nsubjpass", "dobj"} and verb.pos_ == "VERB" and verb.lemma_ in FATES:
        return PARTICIPLES.get(verb.lemma_, verb.lemma_ + ("d" if verb.lemma_.endswith("e") else "ed"))
    if noun.dep_ == "nsubj" and verb.lemma_ in {"die", "perish"}:
        return verb.lemma_ + ("d" if verb.lemma_ == "die" else "ed")
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in FATES:
            return child.lower_
    return ""


PARTICIPLES = {"hurt": "hurt", "shoot": "shot", "lay": "laid off", "lose": "lost"}


def _measured(doc: Doc, quantity: Quantity) -> Token | None:
    """`70% of the personnel`, `$5 million in aid`, `40 km of road`: the noun behind the unit."""
    end = quantity.end
    counts = quantity.unit is not None or _word(doc, end) == "of"
    if counts and _word(doc, end) in {"of", "in", "worth", "for"}:
        at = end + (2 if doc[end].lower_ == "worth" and end + 1 < len(doc) and doc[end + 1].lower_ == "of" else 1)
        if at < len(doc):
            noun = _phrase_head(doc, at, min(len(doc), at + 8))
            if noun is not None and not is_of_time(noun) and (noun.pos_ == "NOUN" or doc[end].lower_ == "of"):
                return noun
            return _subject(doc, quantity)
    if end < len(doc) and doc[end].pos_ in {"NOUN", "ADJ", "PROPN"}:
        head = doc[quantity.number[1] - 1].head
        for token in doc[end : min(len(doc), end + 5)]:
            if token.pos_ in {"ADP", "SCONJ", "VERB"} or is_of_time(token):
                break
            if token.pos_ == "NOUN" and (token.i == head.i or token.head.pos_ != "NOUN" or token.head.i < token.i):
                return token
    return _subject(doc, quantity)


def _phrase_head(doc: Doc, start: int, stop: int) -> Token | None:
    """Head of the noun phrase that begins at `start`."""
    for token in doc[start:stop]:
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"pobj", "dobj", "nsubj", "conj", "ROOT", "attr"}:
            return token
        if (token.is_punct and token.text != "-") or token.tag_ in NO_PHRASE:
            return None
    return None


NO_PHRASE = frozenset("PRP VBD VBZ VBP MD".split())
"""Tags of words that no noun phrase holds before its head."""


MEASURING = (
    units.UP
    | units.DOWN
    | frozenset(
        "be stand reach top exceed hit total number remain near approach pass peak tick edge inch creep".split()
    )
) - frozenset("raise lose cut gain drop lower reduce".split())
"""Verbs whose subject has the size that the number gives ("turnout topped 40 percent")."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PRONOUNS = frozenset("he she it they we i you who which that this these those whom".split())


def _subject(doc: Doc, quantity: Quantity) -> Token | None:
    """`Inflation rose 7%`: what the number is said of is the subject of its verb."""
    token = doc[quantity.number[1] - 1]
    for _ in range(6):
        if token.pos_ in {"VERB", "AUX"}:
            for child in token.children:
                if child.dep_ in SUBJECTS and child.i < quantity.start and child.pos_ in {"NOUN", "PROPN"}:
                    verb = token.lemma_.lower()
                    if verb not in MEASURING or (verb == "be" and quantity.unit == "USD"):
                        return None
                    return None if is_of_time(child) or child.lower_ in PRONOUNS else child
        if token.head.i == token.i or token.dep_ in {"conj", "relcl", "advcl", "acl", "ccomp", "appos", "dep"}:
            return None
        token = token.head
    return None


def _holder(noun: Token) -> str:
    """`buildup of 100,000 troops`: the noun that the counted one fills."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.head.head.pos_ != "NOUN":
        return ""
    outer = noun.head.head
    if outer.lower_ in units.VAGUE_PLURALS or outer.lower_ in units.PERCENT or outer.like_num:
        return ""
    if outer.lower_ in {
        "number",
        "total",
        "estimate",
        "some",
        "minimum",
        "maximum",
        "average",
        "hundreds",
        "thousands",
        "tens",
        "dozens",
        "lot",
    }:
        return ""
    words = [
        token.text
        for token in outer.subtree
        if token.i <= outer.i and token.dep_ not in {"det", "punct"} and token.i >= outer.i - 4
    ]
    return " ".join(words)


def _as_of(parse: Parse, quantity: Quantity, span: Span, dates: Sequence[DateExpression]) -> Span | None:
    """The expression of time close behind the figure, in its sentence, with no other number before it."""
    doc = parse.doc
    sent = parse.span_of(doc[quantity.start].sent)
    at = bisect_right(dates, span.start, key=lambda date: date.span.start)
    for date in dates[at:]:
        if date.span.start >= sent.end or date.span.start - span.end > AS_OF_REACH:
            return None
        if date.kind in {"date", "time"} and date.value != "PRESENT_REF" and date.span.start >= span.end:
            between = parse.article.text[span.end : date.span.start]
            return None if re.search(r"\d|[.;:]", between) else date.span
    return None


def _whose(
    parse: Parse, quantity: Quantity, span: Span, mentions: Nearby[Mention], quotations: Nearby[Quotation]
) -> Party | None:
    """Whose count it is: who is said to estimate it, else the speaker of the saying that holds it."""
    named = _source_named(parse, quantity)
    if named is not None:
        return Party(actor=_actor_at(named, mentions), span=named)
    near = quotations.overlapping((span,))
    holding = [quo for quo in near if any(content.covers(span) for content in quo.content)]
    if not holding:
        return None
    innermost = min(holding, key=lambda quo: (sum(c.end - c.start for c in quo.content), quo.id))
    return innermost.speaker if innermost.speaker.span or innermost.speaker.actor else None


SOURCE_CUES = (("according", "to"), ("based", "on"), ("in", "line", "with"), ("as", "per"), ("citing",), ("says",))
ESTIMATING = frozenset(
    "estimate estimates estimated believe believes figures count tally assessment assessments "
    "intelligence data census survey poll".split()
)


def _source_named(parse: Parse, quantity: Quantity) -> Span | None:
    """`according to Ukrainian intelligence`, `based on US intelligence estimates`, in the sentence of the figure."""
    sent = parse.doc[quantity.start].sent
    for token in sent:
        low = token.lower_
        for cue in SOURCE_CUES[:5]:
            if low != cue[0] or [t.lower_ for t in parse.doc[token.i : token.i + len(cue)]] != list(cue):
                continue
            at = token.i + len(cue)
            heads = [t for t in parse.doc[at : min(sent.end, at + 9)] if t.pos_ in {"NOUN", "PROPN"}]
            if not heads:
                continue
            phrase = _phrase(parse.doc, at, sent.end)
            if phrase is None:
                continue
            if cue[0] in {"based", "in", "as"} and not any(
                t.lower_ in ESTIMATING for t in parse.doc[phrase[0] : phrase[1]]
            ):
                continue
            return parse.span(*_edges(parse.doc, *phrase))
    return None


def _phrase(doc: Doc, start: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`."""
    end = start
    last_noun = -1
    while end < stop:
        token = doc[end]
        if token.pos_ in {"NOUN", "PROPN"}:
            last_noun = end
        elif token.pos_ not in {"ADJ", "DET", "NUM", "ADV", "PART", "PRON"} and token.text not in {
            "-",
            "'s",
            "’s",
            "/",
            "&",
        }:
            break
        end += 1
    return (start, last_noun + 1) if last_noun >= start else None


def _actor_at(span: Span, mentions: Nearby[Mention]) -> str | None:
    """The actor named in the passage: the longest mention, the last of equals."""
    inside = mentions.overlapping((span,))
    if not inside:
        return None
    best = max(inside, key=lambda mention: (mention.span.end - mention.span.start, mention.span.start))
    return best.entity


def _edges(doc: Doc, start: int, end: int) -> tuple[int, int]:
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last)
