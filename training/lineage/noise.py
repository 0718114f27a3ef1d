"""What happens to a copy on its way to another page, whoever wrote it: headline, dateline, links, marks, breaks."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from .words import Draft

DATELINE = re.compile(r"^[A-Z][A-Z .,]{3,30}(?:\([A-Za-z .]+\) ?)?[—–-]+ ")
CITIES = ("WASHINGTON", "NEW YORK", "LONDON", "CHICAGO", "BRUSSELS", "DELHI", "SYDNEY")
LINKS = (
    "ADVERTISEMENT", "Share this article", "Read more below", "Sign up for our newsletter", "Photo: file",
    "Also read: What we know so far", "Related: More from this section", "Source link", "Click here to comment",
)  # fmt: skip
MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
CURLY = (re.compile(r'(^|[\s(\[—–])"'), re.compile(r'"'))
JOINED = 0.12
"""Part of the sentences that are split or joined where a copy has that noise."""
FEWEST_WORDS = 8
"""Shorter sentences are neither split nor joined."""
LONGEST_HEADLINE = 11
SMALL_WORDS = frozenset("a an and at but by for from in of on or the to with that which who as is".split())


def make_noise(draft: Draft, headlines: Sequence[str], rng: random.Random) -> Draft:
    """The draft as another page shows it; `headlines` of other reports may stand between its paragraphs as links."""
    for noise, chance in ((_dateline, 0.4), (_straight, 0.25), (_curly, 0.25), (_breaks, 0.3), (_sentences, 0.3)):
        if rng.random() < chance:
            draft = noise(draft, rng)
    return _links(draft, headlines, rng) if rng.random() < 0.4 else draft


def new_headline(draft: Draft, rng: random.Random) -> str:
    """The beginning of the first or second sentence, cut before a small word."""
    sentences = [sentence for paragraph in draft for sentence in paragraph][:2]
    words = rng.choice(sentences).replace('"', "").split()[:LONGEST_HEADLINE]
    while len(words) > 4 and words[-1].lower() in SMALL_WORDS:
        words.pop()
    headline = " ".join(words).rstrip(".,;:—–-")
    return headline.title() if rng.random() < 0.4 else headline


def _dateline(draft: Draft, rng: random.Random) -> Draft:
    """Drops the dateline; where there is none, puts one."""
    first = draft[0][0]
    bare = DATELINE.sub("", first)
    put = bare if bare != first else f"{rng.choice(CITIES)} — {first}"
    return [[put, *draft[0][1:]], *draft[1:]]


def _straight(draft: Draft, rng: random.Random) -> Draft:
    return [[sentence.translate(MARKS) for sentence in paragraph] for paragraph in draft]


def _curly(draft: Draft, rng: random.Random) -> Draft:
    opening, closing = CURLY
    return [[closing.sub("”", opening.sub(r"\1“", sentence)) for sentence in paragraph] for paragraph in draft]


def _breaks(draft: Draft, rng: random.Random) -> Draft:
    """Each sentence a paragraph, or paragraphs two by two."""
    if rng.random() < 0.5:
        return [[sentence] for paragraph in draft for sentence in paragraph]
    return [[sentence for paragraph in draft[at : at + 2] for sentence in paragraph] for at in range(0, len(draft), 2)]


def _sentences(draft: Draft, rng: random.Random) -> Draft:
    """Joins some sentences by "and", and splits some at it."""
    return [_rejoined(paragraph, rng) for paragraph in draft]


def _rejoined(paragraph: list[str], rng: random.Random) -> list[str]:
    result: list[str] = []
    for sentence in paragraph:
        long = len(sentence.split()) >= FEWEST_WORDS and not any(mark in sentence for mark in '“”"')
        if not long or rng.random() >= JOINED:
            result.append(sentence)
        elif ", and " in sentence:
            first, second = sentence.split(", and ", 1)
            result += [f"{first}.", second[:1].upper() + second[1:]]
        elif result and result[-1].endswith(".") and not any(mark in result[-1] for mark in '“”"'):
            result[-1] = f"{result[-1][:-1]}, and {sentence}"
        else:
            result.append(sentence)
    return result


def _links(draft: Draft, headlines: Sequence[str], rng: random.Random) -> Draft:
    result = list(draft)
    for _ in range(rng.randint(1, 3)):
        link = f"Read also: {rng.choice(headlines)}" if headlines and rng.random() < 0.5 else rng.choice(LINKS)
        result.insert(rng.randint(1, len(result)), [link])
    return result
