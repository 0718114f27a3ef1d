"""Numbers in a text with what stands around them: unit, bound, range, change. All that is counted, weighty or not.

One pass finds runs of number tokens; each run is then looked at to the left (money signs, bounds) and to the right
(magnitudes, units, "or more"). `figures.py` chooses those that a record keeps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from onrecord.languages.en import time_words, units
from onrecord.languages.en.number_words import GLYPHS, MAGNITUDES
from onrecord.record import Bound

from .numerals import digits_value, is_number_word, words_value

Change = Literal["up", "down"]


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
    change: Change | None = None
    noun: Token | None = None
    vague: bool = False
    """"dozens", "several thousand": the number is only a floor."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Number tokens `start:end` and their value."""

    start: int
    end: int
    value: float
    upper: float | None = None
    vague: bool = False
    currency: str | None = None
    suffix: str | None = None


GLUED = re.compile(r"(?P<number>[\d.,]+)(?P<rest>[a-zA-Z°²]{1,4}\d?|%)\Z")
DASHED = re.compile(r"(?P<one>\d[\d.,]*)[-–—](?P<two>\d[\d.,]*)(?P<rest>%|[a-zA-Z]{1,3})?\Z")
MONEY = re.compile(r"(?P<sign>US\$|A\$|C\$|NZ\$|HK\$|[$€£¥₽₹])(?P<number>[\d.,]+)(?P<rest>[a-zA-Z]{1,3})?\Z")
DASHES = frozenset("- – — ‑".split())
VAGUE_HEADS = frozenset("several few couple".split())


def read_quantities(doc: Doc) -> list[Quantity]:
    """All numbers of the document that count or measure something, in order, never overlapping."""
    runs = _ranges(doc, _runs(doc))
    out: list[Quantity] = []
    for run in runs:
        quantity = _quantity(doc, run, out[-1].end if out else 0)
        if quantity is not None:
            out.append(quantity)
    return out


# -- runs of number tokens --------------------------------------------------------------------------------------------


def _runs(doc: Doc) -> list[_Run]:
    runs: list[_Run] = []
    at, size = 0, len(doc)
    while at < size:
        low = doc[at].lower_
        first = low[:1]
        if not (
            first.isdigit()
            or first in "$€£¥₽₹uachn.+"
            or first in GLYPHS
            or low in units.VAGUE_PLURALS
            or low in VAGUE_HEADS
            or is_number_word(low)
        ):
            at += 1
            continue
        run = _run_at(doc, at)
        if run is None:
            at += 1
        else:
            runs.append(run)
            at = run.end
    return runs


def _run_at(doc: Doc, at: int) -> _Run | None:
    token = doc[at]
    low = token.lower_
    if vague := _vague(doc, at):
        return vague
    if money := MONEY.match(token.text):
        return _after_money(doc, at, money)
    if dashed := DASHED.match(token.text):
        return _dashed(doc, at, dashed)
    value = digits_value(low)
    if value is None and low[:1].isdigit() and (glued := GLUED.match(token.text)):
        plain = digits_value(glued["number"])
        rest = glued["rest"].lower()
        if plain is None or not (rest in units.MEASURES or rest in units.PERCENT or rest in units.CURRENCY_WORDS):
            return None
        return _Run(at, at + 1, plain, suffix=rest)
    if value is None and not (is_number_word(low) and not _is_magnitude_only(doc, at)):
        if low in {"a", "an"} and _word(doc, at + 1) in SINGLE_MAGNITUDES:
            return _words_run(doc, at, at + 1)
        return None
    if value is not None and _is_metres(doc, at):
        return _Run(at, at + 1, float(token.text[:-1].replace(",", "")), suffix="m")
    return _words_run(doc, at, at)


def _is_metres(doc: Doc, at: int) -> bool:
    """`48m` is a length where no money stands around it, `1.8M` and `$48m` are millions."""
    alone = not _money_before(doc, at) and _word(doc, at + 1) not in units.CURRENCY_WORDS
    return alone and re.fullmatch(r"\d[\d,]*m", doc[at].text) is not None


SINGLE_MAGNITUDES = frozenset("hundred thousand million billion trillion dozen".split())


def _is_magnitude_only(doc: Doc, at: int) -> bool:
    return doc[at].lower_ in MAGNITUDES and not (at and doc[at - 1].lower_ in {"a", "an"})


def _words_run(doc: Doc, start: int, at: int) -> _Run | None:
    """A run of digits and number words from `start`; hyphens and "and" inside it belong to it."""
    words: list[str] = [doc[i].lower_ for i in range(start, at)]
    end = at
    while end < len(doc):
        low = doc[end].lower_
        is_digits = digits_value(low) is not None
        if is_digits and words and not _may_follow_digits(words, low):
            break
        if (
            is_digits
            or (is_number_word(low) and low not in units.VAGUE_PLURALS and _fits(words, low))
            or (words and low in {"-", "and"} and end + 1 < len(doc) and _continues(words, low, doc[end + 1].lower_))
        ):
            words.append(low)
            end += 1
        elif low == "and" and words and _word(doc, end + 1) == "a" and _word(doc, end + 2) in {"half", "quarter"}:
            words += ["and", _word(doc, end + 2)]
            end += 3
        else:
            break
    if end == start:
        return None
    value = words_value(words)
    return None if value is None else _Run(start, end, value)


def _may_follow_digits(words: list[str], low: str) -> bool:
    """Digits behind digits only as a fraction: "2 1/2"."""
    return "/" in low and len(words) == 1 and words[0].isdecimal()


def _fits(words: list[str], low: str) -> bool:
    """ "twenty five", "five hundred", "two million three hundred thousand", but not "five ten"."""
    if not words or low in MAGNITUDES:
        return True
    last = next(word for word in reversed(words) if word not in {"and", "-"})
    return last in MAGNITUDES or (last in TENS_WORDS and low in ONES_BELOW_TEN)


TENS_WORDS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
ONES_BELOW_TEN = frozenset("one two three four five six seven eight nine".split())


def _continues(words: list[str], joint: str, following: str) -> bool:
    last = words[-1]
    if joint == "-":
        return (last in TENS_WORDS and following in ONES_BELOW_TEN) or (
            following in SINGLE_MAGNITUDES and is_number_word(last)
        )
    return last in {"hundred", "thousand"} and is_number_word(following) and following not in MAGNITUDES


def _vague(doc: Doc, at: int) -> _Run | None:
    """`dozens`, `tens of thousands`, `hundreds of thousands`, `several thousand`, `1000's`: twice the unit at least."""
    low = doc[at].lower_
    end = at + 1
    scale: float
    if low in {"several", "few", "couple"} or (low == "a" and _word(doc, at + 1) in {"few", "couple", "number"}):
        head = at if low != "a" else at + 1
        scale_at = head + 1 + (_word(doc, head + 1) == "of")
        named = MAGNITUDES.get(_word(doc, scale_at))
        return _Run(at, scale_at + 1, 2.0 * named, vague=True) if named and named >= 10 else None
    if low not in units.VAGUE_PLURALS:
        return None
    if low[0].isdigit():
        if _word(doc, at + 1) not in {"'s", "’s"} or _word(doc, at + 2) != "of":
            return None
        end = at + 2
    elif at and doc[at - 1].lower_ in {"-", "the"} and low in {"tens", "scores"}:
        return None
    scale = units.VAGUE_PLURALS[low]
    if low in {"tens", "scores"} and _word(doc, end) != "of":
        return None
    if low == "tens" and _word(doc, end + 1) not in units.VAGUE_PLURALS:
        return None
    while _word(doc, end) == "of" and (following := _word(doc, end + 1)) in units.VAGUE_PLURALS:
        scale *= units.VAGUE_PLURALS[following]
        end += 2
        if following[0].isdigit() and _word(doc, end) in {"'s", "’s"}:
            end += 1
    return _Run(at, end, 2.0 * scale, vague=True)


def _after_money(doc: Doc, at: int, money: re.Match[str]) -> _Run | None:
    value = words_value([money["number"].rstrip(".,") + (money["rest"] or "").lower()])
    if value is None:
        return None
    end = at + 1
    while _word(doc, end) in MAGNITUDES:
        value *= MAGNITUDES[_word(doc, end)]
        end += 1
    return _Run(at, end, value, currency=units.CURRENCY_SIGNS[money["sign"]])


def _dashed(doc: Doc, at: int, dashed: re.Match[str]) -> _Run | None:
    one, two = digits_value(dashed["one"]), digits_value(dashed["two"])
    if one is None or two is None or two <= one:
        return None
    rest = (dashed["rest"] or "").lower()
    scale = MAGNITUDES.get(rest, 1.0) if rest not in units.MEASURES else 1.0
    end = at + 1
    if following := MAGNITUDES.get(_word(doc, end)):
        scale, end = following, end + 1
    return _Run(at, end, one * scale, two * scale, suffix=rest if rest in units.MEASURES or rest == "%" else None)


# -- ranges -----------------------------------------------------------------------------------------------------------


def _ranges(doc: Doc, runs: list[_Run]) -> list[_Run]:
    """Runs with "5 to 10", "between 5 and 10", "5-10", "two or three" made one."""
    out: list[_Run] = []
    for run in runs:
        before = out[-1] if out else None
        if before is not None and before.upper is None and run.upper is None and not run.vague and not before.vague:
            between = [doc[i].lower_ for i in range(before.end, run.start)]
            if _is_result(doc, before, run, between):
                out.pop()
                continue
            if both := _range(doc, before, run, between):
                out[-1] = both
                continue
        out.append(run)
    return out


def _is_result(doc: Doc, one: _Run, two: _Run, between: list[str]) -> bool:
    """`52-48`: votes for and against, goals, chances; no figure of one thing."""
    glued = (
        len(between) == 1 and between[0] in DASHES and not doc[one.end - 1].whitespace_ and not doc[one.end].whitespace_
    )
    return glued and one.value >= two.value


def _range(doc: Doc, one: _Run, two: _Run, between: list[str]) -> _Run | None:
    core = [
        word
        for word in between
        if word not in SIGN_WORDS and word not in units.PERCENT and word not in units.CURRENCY_WORDS and word != "per"
    ]
    if len(core) != 1 or len(between) > 4:
        return None
    joint = core[0]
    shared = [word for word in between if word in units.PERCENT]
    if shared and _word(doc, two.end) not in units.PERCENT and two.suffix != "%":
        return None  # "rose 15 % to $ 415 million"
    lead = _word(doc, one.start - 1)
    if lead in SIGN_WORDS:
        lead = _word(doc, one.start - 2)
    fits = (
        joint in DASHES
        or (joint == "and" and lead == "between")
        or (joint == "to" and (lead != "from" or not _changes(doc, one)))
        or (joint == "or" and one.end + 1 == two.start)
    )
    if not fits:
        return None
    low, high = one.value, two.value
    scale = _shared_scale(doc, one, two)
    low *= scale
    if high <= low or low < 0:
        return None
    if joint in DASHES and (two.start - one.end) == 1 and _is_score(doc, one, two):
        return None
    start = one.start - 1 if lead in {"between", "from"} and _word(doc, one.start - 1) == lead else one.start
    return _Run(start, two.end, low, high, currency=one.currency or two.currency, suffix=two.suffix)


SIGN_WORDS = frozenset(sign.lower() for sign in units.CURRENCY_SIGNS)


def _shared_scale(doc: Doc, one: _Run, two: _Run) -> float:
    """`5 to 10 million`: the magnitude of the second belongs to the first too."""
    last = doc[two.end - 1].lower_
    has_own = any(
        doc[i].lower_ in MAGNITUDES or (doc[i].lower_[-1:].isalpha() and doc[i].lower_[:1].isdigit())
        for i in range(one.start, one.end)
    )
    if has_own or two.end - two.start < 2 or last not in MAGNITUDES:
        return 1.0
    return float(MAGNITUDES[last])


def _is_score(doc: Doc, one: _Run, two: _Run) -> bool:
    after = _word(doc, two.end)
    return after in {"vote", "decision", "ruling", "win", "victory", "lead", "loss", "split", "margin", "defeat"}


def _changes(doc: Doc, run: _Run) -> bool:
    """Does "from 5 to 10" tell of a change, not a range?"""
    token = doc[run.start]
    for at in range(max(token.sent.start, run.start - 12), run.start):
        if doc[at].lemma_.lower() in units.UP or doc[at].lemma_.lower() in units.DOWN:
            return True
    return False


# -- what stands around a number --------------------------------------------------------------------------------------


def _quantity(doc: Doc, run: _Run, floor: int) -> Quantity | None:
    start, end = run.start, run.end
    if start and doc[start - 1].lower_ == "per":
        return None  # "murders per 100,000 residents"
    unit = run.currency
    value, upper = run.value, run.upper
    if run.suffix:
        unit = (
            "percent" if run.suffix == "%" else units.MEASURES.get(run.suffix) or units.CURRENCY_WORDS.get(run.suffix)
        )
    if unit is None and start > floor and (sign := _money_before(doc, start)):
        unit = sign
        start -= 1
        if start > floor and doc[start - 1].text in {"US", "A", "C", "NZ", "HK"} and not doc[start - 1].whitespace_:
            unit = units.CURRENCY_SIGNS.get(doc[start - 1].text + "$", unit)
            start -= 1
    noun: Token | None = None
    if unit in {None, "USD"} and _word(doc, end) == "grand" and _is_last(doc, end):
        unit, value, end = "USD", value * 1_000, end + 1
    elif unit is None:
        unit, end, noun = _unit_after(doc, run, end)
    elif unit == "USD" and _word(doc, end) in {"dollars", "dollar"}:
        end += 1
    if unit is not None and noun is None:
        unit, end = _rate(doc, unit, end)
    bound: Bound = "range" if upper is not None else "at_least" if run.vague else "exactly"
    start, named = _bound_before(doc, start, floor)
    end, named_after = _bound_after(doc, end)
    if named or named_after:
        bound = named or named_after or bound
    negative = start and doc[start - 1].lower_ in {"minus", "negative"}
    if negative:
        value, start = -value, start - 1
    return Quantity(
        start=start, end=end, number=(run.start, run.end), value=value, upper=upper, unit=unit, bound=bound,
        change=_change(doc, run, start), noun=noun, vague=run.vague,
    )  # fmt: skip


def _is_last(doc: Doc, at: int) -> bool:
    """Does the noun phrase end here? "40 grand", not "two grand juries"."""
    return at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}


def _unit_after(doc: Doc, run: _Run, end: int) -> tuple[str | None, int, Token | None]:
    """Unit or counted noun behind the number, where the figure ends, and the noun."""
    at = end
    if _word(doc, at) in DASHES and at + 1 < len(doc):
        at += 1
    word = _word(doc, at)
    if word in units.PERCENT or (word == "per" and _word(doc, at + 1) == "cent"):
        at += 1 if word in units.PERCENT else 2
        if _word(doc, at) in {"points", "point"}:
            return "percentage point", at + 1, None
        return "percent", at, None
    if word == "percentage" and _word(doc, at + 1) in {"point", "points"}:
        return "percentage point", at + 2, None
    currency = _currency_word(doc, at)
    if currency and (currency[0] != "KRW" or run.value >= 100):  # "the four won"
        return currency[0], currency[1], None
    if run.vague and (currency := _currency_behind_of(doc, at)):
        return currency[0], currency[1], None
    if measure := _measure(doc, run, at):
        return measure[0], measure[1], None
    noun = _counted_noun(doc, run, end)
    if noun is None:
        return None, end, None
    if part := _compound(doc, run, at, noun):
        return part.lemma_.lower(), part.i + 1, noun
    return noun.lower_, noun.i + 1, noun


def _compound(doc: Doc, run: _Run, at: int, noun: Token) -> Token | None:
    """`a 58-page report`: pages are counted, the report has them."""
    if at >= noun.i or run.value == 1 or noun.tag_ in {"NNS", "NNPS"}:
        return None
    part = doc[at]
    return (
        part
        if part.tag_ == "NN"
        and part.i + 1 == noun.i
        and part.is_alpha
        and not is_of_time(part)
        and part.lower_ != "plus"
        else None
    )


def _currency_behind_of(doc: Doc, at: int) -> tuple[str, int] | None:
    """`billions of federal dollars`."""
    if _word(doc, at) != "of":
        return None
    at += 2 if at + 1 < len(doc) and doc[at + 1].pos_ == "ADJ" else 1
    return _currency_word(doc, at)


def _currency_word(doc: Doc, at: int) -> tuple[str, int] | None:
    for skip in (0, 1, 2):
        word = _word(doc, at + skip)
        if word in units.CURRENCY_WORDS or word in {"pound", "pounds"}:
            code = units.CURRENCY_WORDS.get(word, "pound")
            if code in {"DEM"} and doc[at + skip].tag_ != "NNS":
                return None
            for back in range(at, at + skip):
                code = units.NATIONAL.get((_word(doc, back), code), code)
            if skip and not all(
                doc[i].pos_ in {"ADJ", "PROPN"} or doc[i].lower_ in {"u.s.", "us"} for i in range(at, at + skip)
            ):
                return None
            end = at + skip + 1
            if code == "pound":
                if _word(doc, end) == "sterling":
                    return "GBP", end + 1
                return ("pound", end) if _is_weight(doc, end) else ("GBP", end)
            return code, end
        if not word.isalpha() and word != "u.s.":
            return None
    return None


def _is_weight(doc: Doc, end: int) -> bool:
    """Pounds of something, or a body that weighs pounds, not money."""
    window = [doc[i].lower_ for i in range(max(0, end - 12), min(len(doc), end + 4))]
    return _word(doc, end) == "of" or any(
        word.startswith(("weigh", "heav", "overweight", "baby", "lost", "gain")) for word in window
    )


def _measure(doc: Doc, run: _Run, at: int) -> tuple[str, int] | None:
    word = _word(doc, at)
    prefix = ""
    if word in {"square", "sq", "sq.", "cubic"}:
        prefix = "cubic " if word == "cubic" else "square "
        at += 1
        word = _word(doc, at)
    elif word in {"metric", "nautical", "short", "long"} and _word(doc, at + 1) in units.MEASURES:
        form = {"metric": "tonne", "nautical": "nautical mile"}.get(word) or units.MEASURES[_word(doc, at + 1)]
        return form, at + 2
    elif word == "basis" and _word(doc, at + 1) in {"points", "point"}:
        return "basis point", at + 2
    form = units.MEASURES.get(word, "")
    if not form:
        return None
    if len(word) <= 2 and (
        doc[at].tag_ in {"VBP", "MD"}
        or (word == "t" and doc[at].text == "T")
        or (doc[at].text.isupper() and word in {"m", "g", "mi"})
    ):
        return None
    end = at + 1
    if form == "degree" and _word(doc, end) in {"celsius", "c", "fahrenheit", "f", "centigrade"}:
        form = {"c": "celsius", "f": "fahrenheit", "centigrade": "celsius"}.get(_word(doc, end), _word(doc, end))
        end += 1
    if form in units.TIMES:
        joint = _word(doc, end) in DASHES
        if _word(doc, end + joint) in {"old", "olds", "aged"}:
            return f"{form} of age", end + joint + 1
        if _word(doc, end) == "of" and _word(doc, end + 1) == "age":
            return f"{form} of age", end + 2
    return prefix + form, end


def _rate(doc: Doc, unit: str, end: int) -> tuple[str, int]:
    """`barrels a day`, `miles per hour`, `$5 a share`."""
    if _word(doc, end) in {"a", "an", "per", "/", "each"} and (rate := units.RATES.get(_word(doc, end + 1))):
        if _word(doc, end) == "each" and unit != "percent":
            return unit, end
        return f"{unit} per {rate}", end + 2
    return unit, end


def _counted_noun(doc: Doc, run: _Run, end: int) -> Token | None:
    """The noun that the number counts: by the parse, else the next noun of the row of words behind the number."""
    last = doc[run.end - 1]
    head = last.head
    limit = min(len(doc), end + 7)
    if run.vague and doc[run.end - 1].lower_ in units.VAGUE_PLURALS:
        if _word(doc, end) != "of":
            return None  # "hundreds Sunday night"
        begin = end + 1
        while begin < limit and doc[begin].pos_ in {"DET", "PRON"} and doc[begin].tag_ in {"DT", "PRP$"}:
            begin += 1
        noun = _first_noun(doc, begin, limit)
        if noun is not None and noun.tag_ == "NN":  # "thousands of rifle and pistol rounds"
            return next((other for other in noun.conjuncts if other.tag_ == "NNS" and noun.i < other.i), noun)
        return noun
    counts = last.dep_ in {"nummod", "quantmod", "compound", "amod"} and end <= head.i < limit
    if counts and head.pos_ in {"NOUN", "PROPN"} and not is_of_time(head):
        return head
    noun = _first_noun(doc, end, limit)
    return None if noun is not None and is_of_time(noun) else noun


TIME_WORDS = frozenset(time_words.UNITS) | frozenset(time_words.MONTHS) | frozenset(time_words.WEEKDAYS)
TIME_WORDS |= frozenset(time_words.DEICTIC) | frozenset(time_words.PARTS)


def is_of_time(token: Token) -> bool:
    """Is the word one of time, which a number beside it does not count ("30,000 this month")?"""
    return token.lower_ in TIME_WORDS


def _first_noun(doc: Doc, start: int, limit: int) -> Token | None:
    """Head of the noun phrase that begins at `start`, None where something else does."""
    noun: Token | None = None
    for at in range(start, limit):
        token = doc[at]
        if token.pos_ in {"NOUN", "PROPN"}:
            noun = token
        elif (
            noun is not None
            or (token.pos_ not in {"ADJ", "NUM"} and token.text not in DASHES and token.tag_ not in {"VBN", "VBG"})
        ) or token.pos_ == "NUM":
            break
    return noun


def _money_before(doc: Doc, start: int) -> str | None:
    if not start:
        return None
    text = doc[start - 1].text
    if text in units.CURRENCY_SIGNS:
        return units.CURRENCY_SIGNS[text]
    return None


LONGEST_BOUND = max(map(len, units.BOUNDS))


def _bound_before(doc: Doc, start: int, floor: int) -> tuple[int, Bound | None]:
    """Where the figure begins with its bound words, and the bound they set. Two may stand in a row: "only about"."""
    found: Bound | None = None
    moved = True
    while moved:
        moved = False
        for length in range(LONGEST_BOUND, 0, -1):
            begin = start - length
            if begin < floor:
                continue
            words = tuple(doc[i].lower_ for i in range(begin, start))
            if words not in units.BOUNDS or _not_a_bound(doc, begin, start, words):
                continue
            named = units.BOUNDS[words]
            if not named and length == 1 and words[0] in {"the", "its", "those", "these", "all", "another"}:
                break
            if named and found is None:
                found = named  # type: ignore[assignment]
            start, moved = begin, True
            break
    return start, found


def _not_a_bound(doc: Doc, begin: int, start: int, words: tuple[str, ...]) -> bool:
    """ "over 50 years" is a bound, "over two issues" none; "talks about 12 countries"; "around 30 tables" """
    if words == ("over",) or words == ("above",) or words == ("under",) or words == ("below",):
        token = doc[begin]
        return (
            token.dep_ == "prep"
            and token.head.pos_ in {"VERB", "NOUN"}
            and token.head.i < begin
            and doc[start].text in SMALL_WORDS
        )
    if words == ("up", "to"):
        token = doc[begin]
        return token.dep_ == "prt" or (begin > 0 and doc[begin - 1].pos_ == "VERB" and doc[begin - 1].lemma_ in RISING)
    if words in {("about",), ("around",), ("near",), ("beyond",)}:
        token = doc[begin]
        return (
            token.dep_ in {"prep"}
            and token.head.i < begin
            and (
                token.head.lemma_
                in {
                    "talk",
                    "speak",
                    "concern",
                    "worry",
                    "ask",
                    "know",
                    "report",
                    "question",
                    "think",
                    "tell",
                    "hear",
                    "learn",
                }
                or words[0] in {"near", "beyond"}
            )
        )
    return False


RISING = units.UP | {"tick", "edge", "inch", "creep", "go", "move", "push", "drive", "bump", "come", "step", "nudge"}
"""Verbs whose "up to" tells where something rose, not how far it reaches at most."""
MADE = frozenset("make take pick end wind sum".split())
GIVEN = frozenset("raise drop lose gain".split())
"""What is done with money: "raised $5 million" is no rise."""
SMALL_WORDS = frozenset("one two three four five six seven eight nine".split())


def _bound_after(doc: Doc, end: int) -> tuple[int, Bound | None]:
    for length in (2, 1):
        words = tuple(_word(doc, i) for i in range(end, end + length))
        if words in units.BOUNDS_AFTER and not (words == ("at", "least") and _word(doc, end + 2)[:1].isdigit()):
            return end + length, units.BOUNDS_AFTER[words]  # type: ignore[return-value]
    return end, None


def _change(doc: Doc, run: _Run, start: int) -> Change | None:
    """Up or down, from a word of change right before the figure or the verb that it depends on."""
    if _word(doc, start - 1) == "from":
        return None  # "to 7.9 percent from 7.8"
    for back in (1, 2):
        word = _word(doc, start - back)
        if word in {"up", "higher"} and word != _word(doc, start):
            made = doc[start - back]  # "makes up 44 percent"
            return None if made.dep_ == "prt" and made.head.lemma_.lower() in MADE else "up"
        if word in {"down", "lower"}:
            return "down"
        if word not in {"by", "to", "of", "a", "from", "another"}:
            break
    token = doc[run.end - 1]
    run_is_money = bool(run.currency or _money_before(doc, run.start)) or _word(doc, run.end) == "grand"
    for _ in range(4):
        head = token.head
        if head.i == token.i:
            break
        if head.pos_ == "VERB" or head.pos_ == "NOUN":
            lemma = head.lemma_.lower()
            if lemma in units.UP or lemma in units.DOWN:
                if lemma == "lose" and token.dep_ == "prep":
                    return None  # "lost the vote by 2 million"
                if run_is_money and token.dep_ == "dobj" and lemma in GIVEN:
                    return None
                near = token.dep_ in {
                    "dobj",
                    "npadvmod",
                    "pobj",
                    "prep",
                    "obl",
                    "nummod",
                    "compound",
                    "amod",
                    "attr",
                    "advmod",
                }
                return ("up" if lemma in units.UP else "down") if near else None
            if head.pos_ == "VERB":
                return None
        token = head
    return None


def _word(doc: Doc, at: int) -> str:
    return doc[at].lower_ if 0 <= at < len(doc) else ""
