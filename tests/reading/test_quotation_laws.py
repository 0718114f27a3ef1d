"""What holds of the quotations of any text, whatever marks, scripts and boilerplate it is made of; and that reading
them takes time in step with the text."""

from __future__ import annotations

import cProfile
import hashlib
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise

from hypothesis import HealthCheck, Phase, example, find, given, settings, strategies as st
from hypothesis.errors import NoSuchExample
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.reading.actors import find_actors
from onrecord.reading.blocks import mark_blocks
from onrecord.reading.dates import find_dates
from onrecord.reading.marks import quoted_stretches
from onrecord.reading.parse import Parse, clean_body, names_alone, parse_article
from onrecord.reading.propositions import take_apart
from onrecord.reading.quotations import find_quotations
from onrecord.record import Article, ArticleId, Quotation, Span, make_id

PAIRS = (
    "“|”", '"|"', "«|»", "„|“", "„|”", "‟|”", "＂|＂", "″|″", "‘|’", "'|'", "''|''", "‘‘|’’", "``|''", "´´|´´", "”|“",
    "”|”", "“|", "|”", '"|', "“‘|’”", "‘“|”’", '"“|”"', "“\u00a0|\u00a0”", "‹|›", "「|」", "|",
)  # fmt: skip
"""Opening and closing marks, of all shapes; some are the wrong way round, nested or without their other half."""
NAMES = (
    "Ada Holm", "Peter Núñez", "finance minister Li Wei", "she", "he", "the ministry", "O’Neill", "李克强", "بوتين",
    "Anna 🙂 Berg", "a spokesman for the Kremlin", "Mr. d’Arc", "they",
)  # fmt: skip
CUES = (
    "said", "told reporters", "announced", "denied", "warned", "promised", "informed", "has said on Friday",
    "told Ada Holm in Kyiv", "added", "wrote",
)  # fmt: skip
CONTENTS = (
    "the bridge is closed", "We will stay 🙂 until Friday", "橋は closed today", "he called it ‘a good day’ for all",
    "she said “no” to Ada Holm", "السلام عليكم is what we want", "\u202ewe go home\u202c now", "I can't say''so", "No",
    "the talks, Peter Núñez said, would go on", "12\" of snow fell", "we ''never'' asked\u00a0for\u200bit", "…", "",
    "to leave Oslo", "the é\u0301tat is us\u200f", "Nobody spoke. We waited for him. It’s over",
)  # fmt: skip
AROUND = (
    "(Read more: Ten bridges that fell)", "ADVERTISEMENT", "[ad_1]", "(AP Photo/Ada Holm)", "Share this article",
    "Also read: The bridge fell", "Click here to subscribe to our newsletter", "OSLO, 3 May (Reuters) -", "By Ada Holm",
)  # fmt: skip
"""What pages put around and into reports."""
JOINTS = (" ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\u00a0", "\t", "")

FORMS = (
    "{open}{content},{close} {name} {cue}.",
    "{name} {cue}: {open}{content}.{close}",
    "{name} {cue} that {content}.",
    "{name} {cue} {open}{content}{close} on Friday.",
    "{open}{content},{close} {name} {cue}, {open}{more}.{close}",
    "{open}{content}. {around} {more},{close} {name} {cue}.",
    "{name} {cue} the plan was {open}{content}{close}, {around} and that {open}{more}{close}.",
    "According to {name}, {content} {around} {more}.",
    "{open}{content}.\n\n{open}{more},{close} {cue} {name}.",
    "{around}{open}{content}{around}{close}",
)


@st.composite
def sayings(draw: st.DrawFn) -> str:
    """A sentence with a saying, in any marks, perhaps with boilerplate inside."""
    opening, closing = draw(st.sampled_from(PAIRS)).split("|")
    return draw(st.sampled_from(FORMS)).format(
        open=opening, close=closing, name=draw(st.sampled_from(NAMES)), cue=draw(st.sampled_from(CUES)),
        content=draw(st.sampled_from(CONTENTS)), more=draw(st.sampled_from(CONTENTS)),
        around=draw(st.sampled_from(("", *AROUND))),
    )  # fmt: skip


PARTS = st.one_of(
    sayings(),
    sayings(),
    st.sampled_from((*AROUND, *"“”\"'‘’«»„`´", "said", "that", "The road was closed on Monday.", "“ “ ”", "''''")),
    st.text(max_size=8),
)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Sentences, signs and boilerplate, joined by line ends of all kinds."""
    parts = draw(st.lists(st.tuples(PARTS, st.sampled_from(JOINTS)), max_size=8))
    return "".join(part + joint for part, joint in parts)


def made(text: str) -> Article:
    """The article of a text, its boilerplate marked as it is for a report that is read."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return mark_blocks(Article(id=ArticleId(make_id("art", text)), name="a.txt", text=text, sha256=sha256))


def read(parse: Parse) -> tuple[Quotation, ...]:
    actors, mentions = find_actors(parse)
    return find_quotations(parse, actors, mentions, find_dates(parse))


def spans_of(quo: Quotation) -> Iterator[tuple[str, Span]]:
    """Every passage that a quotation points to, with what it is."""
    yield from (("content", span) for span in quo.content)
    yield from (("quoted", span) for span in quo.quoted)
    parties = {"speaker": quo.speaker, "addressee": quo.addressee}
    parties |= {f"via {at}": party for at, party in enumerate(quo.via)}
    yield from ((name, party.span) for name, party in parties.items() if party is not None and party.span is not None)
    for name, span in (("cue", quo.cue), ("said_in", quo.said_in), ("place", quo.place.span if quo.place else None)):
        if span is not None:
            yield name, span


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def parsed_letters(parse: Parse, span: Span) -> str:
    """The letters that were parsed, at the characters that a passage of the article became."""
    origin = parse.clean.origin
    return letters(parse.clean.text[bisect_left(origin, span.start) : bisect_left(origin, span.end)])


def kept(parse: Parse, span: Span) -> str:
    """The words of a passage without the boilerplate inside it, which is not parsed."""
    text = parse.article.text
    cuts = [cut for cut in parse.article.boilerplate if cut.start < span.end and span.start < cut.end]
    return "".join(text[at] for at in range(span.start, span.end) if not any(c.start <= at < c.end for c in cuts))


LAWS = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@LAWS
@given(text=reports())
def test_spans_hold_the_words_that_were_read_to_the_letter(text: str, nlp: Language) -> None:
    parse = parse_article(made(text), nlp)
    for quo in read(parse):
        assert quo.content
        for name, span in spans_of(quo):
            assert span.article == parse.article.id, name
            assert 0 <= span.start < span.end <= len(text), name
            assert text[span.start : span.end].strip(), name
            assert letters(kept(parse, span)) == parsed_letters(parse, span), name


@LAWS
@given(text=reports())
@example(text=f"“The bridge is closed, Ada Holm said. {AROUND[0]} {AROUND[0]} We wait.”")
def test_contents_hold_no_boilerplate(text: str, nlp: Language) -> None:
    article = made(text)
    for quo in read(parse_article(article, nlp)):
        for span in (*quo.content, *quo.quoted):
            held = [cut for cut in article.boilerplate if cut.start < span.end and span.start < cut.end]
            assert held == [], text[span.start : span.end]


@LAWS
@given(text=reports())
def test_passages_of_a_content_stand_in_order_and_apart(text: str, nlp: Language) -> None:
    for quo in read(parse_article(made(text), nlp)):
        for passages in (quo.content, quo.quoted):
            assert all(one.end <= other.start for one, other in pairwise(passages))


@settings(LAWS, max_examples=40)
@given(text=reports())
def test_reading_twice_gives_the_same(text: str, nlp: Language) -> None:
    first, second = (read(parse_article(made(text), nlp)) for _ in range(2))
    assert first == second
    assert len({quo.id for quo in first}) == len(first)


def test_the_reports_made_up_here_hold_quotations(nlp: Language) -> None:
    """The laws say something: of each kind there is a quotation among the texts that they are tried on."""
    wanted: dict[str, Callable[[Article, Quotation], bool]] = {
        "direct": lambda article, quo: quo.kind == "direct",
        "mixed": lambda article, quo: quo.kind == "mixed",
        "indirect": lambda article, quo: quo.kind == "indirect",
        "with a speaker": lambda article, quo: quo.speaker.actor is not None,
        "with an addressee": lambda article, quo: quo.addressee is not None,
        "through another": lambda article, quo: bool(quo.via),
        "broken": lambda article, quo: len(quo.content) > 1,
        "around boilerplate": lambda article, quo: any(
            quo.content[0].start < cut.start and cut.end < quo.content[-1].end for cut in article.boilerplate
        ),
    }
    missing = dict(wanted)

    def gives(text: str) -> bool:
        article = made(text)
        for quo in read(parse_article(article, nlp)):
            for kind in [kind for kind, fits in missing.items() if fits(article, quo)]:
                del missing[kind]
        return not missing

    tried = settings(max_examples=400, database=None, derandomize=True, phases=(Phase.generate,))
    with suppress(NoSuchExample):
        find(reports(), gives, settings=tried)
    assert not missing


REPORT = (
    "Finance minister Elena Varga met Ambassador Niko Laine in Oslo on Monday. “The budget is finished,” Varga said. "
    "“Nobody asked us, and I told the court so,” she added. The company said the plan was “a serious step”, and that "
    "it would pay. According to the energy ministry, 300 workers left Will Hays and Mark Lee in Paris by Friday.\n"
    "The French president denied that the government of Peru had promised to release the ships. His spokesman warned "
    "that Russia would “never accept it”. In an interview with the Times Anna Berg said: “We will stay.” US officials "
    "told the BBC that they had agreed with Niko Laine to meet. “We go,” said Berg, “until the contract is signed.”\n"
)
SHORT, LONG = 20, 100
"""How often the report is told in the shorter and in the longer article: about 13,000 and 67,000 characters."""
MORE_CALLS = 1.1
"""How many more calls of functions each character of the longer article may take. Counted, they are the same on every
machine; with one comparison of each quotation with every other one it was 1.4."""
MORE_TIME = 2.5
"""How much more time. A machine with other work to do may well take 1.7 times as much."""


def test_work_is_in_step_with_the_length_of_the_article(nlp: Language) -> None:
    short, long = _told(SHORT, nlp), _told(LONG, nlp)
    assert len(_read_all(short)) >= 8 * SHORT
    assert _calls(long) / LONG <= MORE_CALLS * _calls(short) / SHORT


def test_time_is_in_step_with_the_length_of_the_article(nlp: Language) -> None:
    short, long = _told(SHORT, nlp), _told(LONG, nlp)
    runs = [(_seconds(short), _seconds(long)) for _ in range(3)]
    of_short, of_long = (min(seconds) for seconds in zip(*runs, strict=True))
    assert of_long / LONG <= MORE_TIME * of_short / SHORT


def _told(times: int, nlp: Language) -> Parse:
    """The parse of the report told so many times, put together of one: the parser takes most of the time."""
    once, article = parse_article(made(REPORT), nlp), made(REPORT * times)
    clean = clean_body(article, names_alone(article))
    doc = Doc.from_docs([once.doc] * times, ensure_whitespace=False)
    assert doc is not None
    assert doc.text == clean.text
    return Parse(article=article, clean=clean, doc=doc, quoted=quoted_stretches(article, clean))


def _read_all(parse: Parse) -> tuple[Quotation, ...]:
    """Finds the marks, actors and quotations, and takes these apart."""
    quoted_stretches(parse.article, parse.clean)
    actors, mentions = find_actors(parse)
    dates = find_dates(parse)
    found = find_quotations(parse, actors, mentions, dates)
    take_apart(parse, found, mentions, dates, (), Blind())
    return found


class Blind:
    """An encoder that takes no time."""

    def encode(self, texts: list[str]) -> list[bytes]:
        return [bytes(4)] * len(texts)


def _calls(parse: Parse) -> int:
    profile = cProfile.Profile()
    profile.runcall(_read_all, parse)
    return sum(entry.callcount for entry in profile.getstats())


def _seconds(parse: Parse) -> float:
    begun = time.process_time()
    _read_all(parse)
    return time.process_time() - begun
