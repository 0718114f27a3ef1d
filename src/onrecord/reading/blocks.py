"""What of a text is the report's own, and what the page put around it.

A text is read line by line. Each line, or a stretch of it, is *body* or *boilerplate* with the reason in words; nothing
is dropped, and what is not certainly of the page stays in the body: a sentence lost is worse than a button kept. The
rules stand in `languages/en/boilerplate.toml`, applied by `blocks_rules.py`; dates of publication are read by
`blocks_dates.py`, bylines by `blocks_byline.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Article, Block, Boilerplate, Span, When

from .blocks_byline import BYLINE, OUTLET, bare_byline, stated_byline, stated_publisher
from .blocks_dates import StatedDate, date_line, dated_dateline, run_in_date
from .blocks_lines import BLANK, BULLET, POSTED, SENTENCE, Line, split_lines
from .blocks_links import LONE_LINK_WORDS, mark_lists, mark_runs
from .blocks_rules import stretches, whole_line

NAME = "blocks"
VERSION = 1

SITE = re.compile(r"\s[|–—-]\s")
SITE_LENGTH = 40
"""Characters of a site's name behind a headline, at most."""
KICKER_WORDS = 2
HEADLINE_WORDS = 30
STANDFIRST_WORDS = 50
CROSSHEAD_WORDS = 14
HEAD_PARAGRAPHS = 1
"""A line of date is looked for up to this many paragraphs from the beginning (further down it may head an entry of a
chronology), and in the last TAIL lines."""
TAIL = 3


def mark_blocks(article: Article) -> Article:
    """The article with `body` and `boilerplate`: in order, never overlapping, together all that is not blank.

    Where metadata gave none, the title is filled from the headline, the date of publication from a line that states it
    in full (with the words as its span), and byline and publisher where the text says them outright.
    """
    lines = split_lines(article.text)
    _mark_lines(lines)
    title = _mark_headlines(lines, article.title) or _mark_headlines(lines, None)
    if title:
        title.kind = "headline"
    published, byline = _mark_dates_and_byline(article, lines)
    mark_lists(lines)
    for line in lines:
        if line.reason is None and not line.cuts:
            line.cuts = _cuts(line)
    mark_runs(lines)
    _name_kinds(lines, title)
    return replace(
        article,
        title=article.title or (article.text[title.start : title.end] if title else None),
        byline=article.byline or byline,
        publisher=article.publisher or stated_publisher(lines),
        published=article.published or published,
        body=_body(lines),
        boilerplate=_boilerplate(lines),
    )


def _mark_lines(lines: Sequence[Line]) -> None:
    """Lines that are no part of the report whatever stands around them."""
    for number, line in enumerate(lines):
        line.reason = whole_line(line.plain, place=number)


def _mark_headlines(lines: Sequence[Line], title: str | None) -> Line | None:
    """The line with the headline, if there is one; copies of it before the second paragraph are marked."""
    body = [line for line in lines if line.reason is None]
    known = _letters(title) if title else None
    headline: Line | None = None
    paragraphs = 0
    for number, line in enumerate(body):
        if headline is None and not known and line.words <= KICKER_WORDS and _is_headline_below(body, number):
            continue
        if headline is None and (_letters(line.plain) == known if known else _is_headline(line, body)):
            headline = line
        elif headline is not None and _is_copy(line.plain, headline.plain):
            line.reason = "the headline, repeated"
        elif headline is None and not known and not date_line(line.plain):
            return None
        if line.is_paragraph and line is not headline:
            paragraphs += 1
        if paragraphs > 1:
            break
    return headline


def _is_headline_below(body: Sequence[Line], number: int) -> bool:
    """Is the line a kicker ("Analysis"), with the headline under it?"""
    below = body[number + 1 : number + 2]
    return number == 0 and bool(below) and below[0].words > 2 * KICKER_WORDS and _is_headline(below[0], body)


def _is_copy(line: str, headline: str) -> bool:
    """The same words, or the same but for the site's name behind a dash or bar."""
    if _letters(line) == _letters(headline):
        return True
    parts = {_letters(SITE.split(text)[0]) for text in (line, headline)}
    return len(parts) == 1 and len(line.split()) >= LONE_LINK_WORDS and abs(len(line) - len(headline)) <= SITE_LENGTH


def _is_headline(line: Line, body: Sequence[Line]) -> bool:
    """Is the first line of the report its headline? Not if it ends as a sentence does, or if it is all there is."""
    return (
        len(body) > 1
        and line.words <= HEADLINE_WORDS
        and not re.search(r"(?<!\.)[.,;:][\"')\]]{0,2}$", line.plain)
        and not line.plain[0].islower()
        and not BULLET.match(line.text)
        and not BYLINE.fullmatch(line.plain)
        and date_line(line.plain) is None
    )


def _mark_dates_and_byline(article: Article, lines: Sequence[Line]) -> tuple[When | None, str | None]:
    """Marks lines of date and the byline near the beginning and the end; gives what they say."""
    stated: list[tuple[int, StatedDate]] = []
    byline: str | None = None
    paragraphs = 0
    for number, line in enumerate(lines):
        if line.reason is not None:
            continue
        near = paragraphs <= HEAD_PARAGRAPHS
        if not near and number < len(lines) - TAIL:
            continue
        if found := date_line(line.plain):
            if near or found.labelled:
                line.reason = "the line with the date of publication"
                if found.stated:
                    stated.append((line.start, found.stated))
            continue
        if match := stated_byline(line):
            if near:
                line.reason = "the byline"
                byline = byline or match[0]
                if match[1]:
                    stated.append((line.start + match[1][0], match[1][1]))
            continue
        if near and byline is None and (names := bare_byline(lines, number, article.text)):
            line.reason, byline = "the byline", names
            below = lines[number + 1]
            if OUTLET.fullmatch(below.plain) and not below.is_paragraph and below.reason is None:
                below.reason = "the name of the outlet, under the byline"
            continue
        if near and (run_in := run_in_date(line.plain)) and run_in.stated:
            line.cuts = ((0, run_in.end, "the date of publication, run into the text"),)
            stated.append((line.start, run_in.stated))
        elif near and (day := dated_dateline(line.plain)):
            stated.append((line.start, day))
        paragraphs += line.is_paragraph
    return _published(article, stated), byline


def _published(article: Article, stated: Sequence[tuple[int, StatedDate]]) -> When | None:
    """The first date that is said to be of publication; one of an update only if there is no other."""
    if not stated:
        return None
    at, found = next((pair for pair in stated if not pair[1].updated), stated[0])
    span = Span(article=article.id, start=at + found.start, end=at + found.end)
    reason = "stated in the text as the date of an update" if found.updated else "stated in the text"
    return When(value=found.value, precision=found.precision, basis="text", reason=reason, span=span)


def _cuts(line: Line) -> tuple[tuple[int, int, str], ...]:
    """Stretches of the line that are boilerplate, merged where they overlap."""
    cuts: list[tuple[int, int, str]] = []
    for start, end, reason in sorted(stretches(line.plain)):
        if cuts and start < cuts[-1][1]:
            cuts[-1] = (cuts[-1][0], max(end, cuts[-1][1]), cuts[-1][2])
        else:
            cuts.append((start, end, reason))
    return tuple(cuts)


def _name_kinds(lines: Sequence[Line], headline: Line | None) -> None:
    body = [line for line in lines if line.reason is None]
    seen_paragraph = False
    for number, line in enumerate(body):
        following = body[number + 1] if number + 1 < len(body) else None
        if line is headline:
            continue
        if POSTED.search(line.plain):
            seen_paragraph = True
        elif BULLET.match(line.text):
            line.kind = "item"
        elif not seen_paragraph and headline is not None and following and _is_standfirst(line):
            line.kind = "standfirst"
        elif following and _is_crosshead(line):
            line.kind = "crosshead"
        elif line.is_paragraph:
            seen_paragraph = True


def _is_standfirst(line: Line) -> bool:
    return not SENTENCE.search(line.plain) and line.words <= STANDFIRST_WORDS


def _is_crosshead(line: Line) -> bool:
    question = line.plain.endswith("?") and not line.plain.startswith('"')
    return (
        line.words <= CROSSHEAD_WORDS and (question or not SENTENCE.search(line.plain)) and not line.plain[0].islower()
    )


def _body(lines: Sequence[Line]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for line in lines:
        if line.reason is not None:
            continue
        at = 0
        for start, end in (*((cut[0], cut[1]) for cut in line.cuts), (len(line.text), len(line.text))):
            piece = line.text[at:start]
            if kept := piece.strip(BLANK):
                begin = line.start + at + len(piece) - len(piece.lstrip(BLANK))
                blocks.append(Block(start=begin, end=begin + len(kept), kind=line.kind))
            at = end
    return tuple(blocks)


def _boilerplate(lines: Sequence[Line]) -> tuple[Boilerplate, ...]:
    found: list[Boilerplate] = []
    for line in lines:
        if line.reason is not None:
            found.append(Boilerplate(start=line.start, end=line.end, reason=line.reason))
            continue
        for start, end, reason in line.cuts:
            kept = line.text[start:end].rstrip(BLANK)
            if kept:
                found.append(Boilerplate(start=line.start + start, end=line.start + start + len(kept), reason=reason))
    return tuple(found)


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line).casefold()
