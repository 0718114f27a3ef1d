"""Headlines of other reports, in lines of their own: below "Related articles" and the like, or between two paragraphs.

A crosshead stands alone over what it introduces, and is often a whole sentence; a headline of another report can look
just like it. So lines without a heading over them are taken for links only where two stand together, or where a label
is glued to one ("On the quay:Who owns the ferries"); one alone only in a text that has more of the former.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .blocks_lines import BULLET, POSTED, SENTENCE, Line
from .blocks_rules import LINK

HEADING = "the heading of a list of links"
LINK_WORDS = (3, 22)
"""Words of a line that may be a headline in a list of links: shorter is a crosshead, longer a sentence."""
LONE_LINK_WORDS = 5
"""A list of one link may be a crosshead under a list that was lost, unless it has this many words; and links without a
heading have as many."""
LINKS_IN_LIST = 12
RUN = 4
"""Lines of a run without a heading, at most: more are a list that belongs to the report."""

LONG = 7
"""Words of the longest of a run, at the least."""

LABELLED = re.compile(r"^[^:]{4,60}[\w\"'!?]:(?=[A-Z\"'][\w' ]*[a-z ])")
NO_HEADLINE = re.compile(
    r"[@#]\w|https?:|\bpic\.twitter|^\W?\d{1,2}[.):]|[ap]\.m\.|[a-z]{3}\. [A-Z]"
    r"|^(?:Contribut|Additional rep|With rep|Updated)"
)
"""Posts, entries of lists and chronologies, captions, who helped with the report."""


def mark_lists(lines: Sequence[Line]) -> None:
    """Headlines of other reports below a heading that says so.

    A list ends with the first line that is a sentence, too short or too long. One line before a paragraph may be a
    crosshead, so it must be as long as a headline.
    """
    for number, line in enumerate(lines):
        if line.reason != HEADING:
            continue
        links: list[Line] = []
        for other in lines[number + 1 : number + 1 + LINKS_IN_LIST]:
            if other.reason is not None:
                continue
            least, most = LINK_WORDS
            sentence = SENTENCE.search(other.plain) and not other.plain.endswith("?")
            if sentence or not least <= other.words <= most or other.plain[0].islower():
                break
            links.append(other)
        if len(links) == 1 and (links[0].words < LONE_LINK_WORDS or links[0].stops):
            continue
        for link in links:
            link.reason = LINK


def mark_runs(lines: Sequence[Line]) -> None:
    """Headlines of other reports between paragraphs, with nothing over them that says what they are."""
    runs = list(_runs([line for line in lines if line.reason is None]))
    together = [run for run in runs if len(run) > 1 and max(line.words for line in run) >= LONG]
    labelled = [run for run in runs if len(run) == 1 and LABELLED.match(run[0].plain)]
    alone = [run for run in runs if len(run) == 1 and run not in labelled]
    links = [*together, *labelled, *(alone if len(alone) <= len(together) else ())]
    for run in links:
        for line in run:
            line.reason = LINK


def _runs(body: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines like headlines that stand between two paragraphs."""
    at = 1
    while at < len(body):
        run: list[Line] = []
        while at + len(run) < len(body) and _like_headline(body[at + len(run)]):
            run.append(body[at + len(run)])
        before, behind = body[at - 1], body[at + len(run)] if at + len(run) < len(body) else None
        if 0 < len(run) <= RUN and _ends_paragraph(before) and behind is not None and _goes_on(behind):
            yield run
        at += len(run) + 1


def _goes_on(line: Line) -> bool:
    return line.is_paragraph or SENTENCE.search(line.plain) is not None


def _ends_paragraph(line: Line) -> bool:
    return line.stops and line.words > LONE_LINK_WORDS


def _like_headline(line: Line) -> bool:
    return (
        LONE_LINK_WORDS <= line.words <= LINK_WORDS[1]
        and not SENTENCE.search(line.plain)
        and not line.plain[0].islower()
        and not BULLET.match(line.text)
        and not POSTED.search(line.plain)
        and not NO_HEADLINE.search(line.plain)
        and not line.cuts
    )
