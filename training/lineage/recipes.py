"""The makes of copies: what a copyist does with one report, or with two.

A recipe gives the text and says what went into it; labels follow from that alone, never from looking at the result.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .cut import Where, frame, interleave, keep_part, words_of
from .originals import Report
from .spin import draw_style, house_style, spin, thorough_style
from .thesaurus import Thesaurus
from .words import Draft, Paragraph, as_draft, words_in

REMARKS = Path(__file__).parent / "remarks.txt"
FEWEST_KEPT = 60
"""Words of an original that are kept at least: of fewer nobody could say where they come from."""
LEAST_RATE, MOST_RATE = 0.2, 0.7
"""Part of the words with a synonym that a spinner exchanges."""
LEAST_PART = 0.2
"""Part of an original from which there is a copy to be found."""
DRAWN: tuple[Where, ...] = ("anywhere", "anywhere", "head", "stretch")
"""Which sentences are kept, drawn from these."""
MERGED_LEAST = 0.3
"""Part of each of two merged reports that is kept at least."""
WHOLE = 0.95
"""Part kept from which nothing is cut."""


@dataclass(frozen=True, slots=True)
class Original:
    report: Report
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from one report."""

    original: Original
    kept: float
    """Part of its words that stand in the copy, 0-1."""
    spun: bool


@dataclass(frozen=True, slots=True)
class Mixture:
    """A text and what went into it."""

    draft: Draft
    taken: tuple[Taken, ...]
    lent: tuple[Report, ...] = ()
    """Reports of which some paragraphs were added: the copy is neither made from them nor independent of them."""
    remarks: bool = False
    """Something of the copyist's own was added."""


@dataclass(frozen=True, slots=True)
class Kitchen:
    """What a recipe may use: the original, other reports of its event, the part to keep, a thesaurus and chance."""

    original: Original
    others: tuple[Original, ...]
    kept: float
    thesaurus: Thesaurus
    rng: random.Random


Recipe = Callable[[Kitchen], Mixture]


def spun(kitchen: Kitchen) -> Mixture:
    return _from_one(kitchen, kept=1.0, spun=True)


def cut(kitchen: Kitchen) -> Mixture:
    return _from_one(kitchen, kept=kitchen.kept, spun=False)


def cut_and_spun(kitchen: Kitchen) -> Mixture:
    return _from_one(kitchen, kept=kitchen.kept, spun=True)


def framed(kitchen: Kitchen) -> Mixture:
    """Passages of the original between paragraphs of another report of the same event."""
    return _framed(kitchen, cut(kitchen))


def cut_spun_and_framed(kitchen: Kitchen) -> Mixture:
    return _framed(kitchen, cut_and_spun(kitchen))


def excerpt_with_comment(kitchen: Kitchen) -> Mixture:
    """Two to four paragraphs in one stretch, and as many of the copyist's own or more."""
    paragraphs = len(kitchen.original.paragraphs)
    kept = max(LEAST_PART, min(1.0, kitchen.rng.randint(2, 4) / max(1, paragraphs)))
    return _commented(kitchen, _from_one(kitchen, kept=kept, spun=False, where="stretch"), most=6)


def cut_spun_and_commented(kitchen: Kitchen) -> Mixture:
    return _commented(kitchen, cut_and_spun(kitchen), most=4)


def merged(kitchen: Kitchen) -> Mixture:
    return _merged(kitchen, spun=False)


def merged_and_spun(kitchen: Kitchen) -> Mixture:
    return _merged(kitchen, spun=True)


def updated(kitchen: Kitchen) -> Mixture:
    """The whole original with some figures changed and paragraphs added, as its own newsroom does."""
    whole = as_draft(kitchen.original.paragraphs)
    changed = [[_other_figures(sentence, kitchen.rng) for sentence in paragraph] for paragraph in whole]
    return _framed(kitchen, Mixture(changed, (Taken(kitchen.original, 1.0, False),)), least=1)


def syndicated(kitchen: Kitchen) -> Mixture:
    """The original as it stands, or in the spelling and with the contractions of another house."""
    mixture = _from_one(kitchen, kept=1.0, spun=False)
    if kitchen.rng.random() < 0.5:
        return mixture
    edited = spin(kitchen.original.paragraphs, kitchen.thesaurus, house_style(kitchen.rng), kitchen.rng)
    return Mixture(edited, mixture.taken)


def thoroughly_spun(kitchen: Kitchen) -> Mixture:
    return _thoroughly_spun(kitchen, kept=1.0)


def cut_and_thoroughly_spun(kitchen: Kitchen) -> Mixture:
    return _thoroughly_spun(kitchen, kept=kitchen.kept)


def cut_thoroughly_spun_and_framed(kitchen: Kitchen) -> Mixture:
    return _framed(kitchen, cut_and_thoroughly_spun(kitchen))


RECIPES: dict[str, Recipe] = {
    "spun": spun, "cut": cut, "cut and spun": cut_and_spun, "framed": framed,
    "cut, spun and framed": cut_spun_and_framed, "excerpt with comment": excerpt_with_comment,
    "cut, spun and commented": cut_spun_and_commented, "merged": merged, "merged and spun": merged_and_spun,
    "update": updated, "syndicated": syndicated,
}  # fmt: skip
"""Of reports, in the order in which they take turns."""

THOROUGH_RECIPES: dict[str, Recipe] = {
    "thoroughly spun": thoroughly_spun, "cut and thoroughly spun": cut_and_thoroughly_spun,
    "cut, thoroughly spun and framed": cut_thoroughly_spun_and_framed,
}  # fmt: skip
"""As RECIPES, in a turn of their own: they come nearer to a careful rewriter than to a table of synonyms."""

TRANSLATION_RECIPES: dict[str, Recipe] = {
    "translated and cut": cut, "spun translation": spun, "cut and spun translation": cut_and_spun,
    "translated, cut and commented": lambda kitchen: _commented(kitchen, cut(kitchen), most=4),
    "spun translation, commented": cut_spun_and_commented,
}  # fmt: skip
"""Of one translation; the copy is also one of every other translation of the same text."""


def _from_one(kitchen: Kitchen, *, kept: float, spun: bool, where: Where | None = None) -> Mixture:
    draft, taken = _take(kitchen, kitchen.original, kept, spun=spun, where=where)
    return Mixture(draft, (taken,))


def _take(
    kitchen: Kitchen, original: Original, kept: float, *, spun: bool, where: Where | None = None
) -> tuple[Draft, Taken]:
    part, taken = _take_part(kitchen, original, kept, spun=spun, where=where)
    if not spun:
        return as_draft(part), taken
    style = draw_style(kitchen.rng, kitchen.rng.uniform(LEAST_RATE, MOST_RATE))
    return spin(part, kitchen.thesaurus, style, kitchen.rng), taken


def _take_part(
    kitchen: Kitchen, original: Original, kept: float, *, spun: bool, where: Where | None
) -> tuple[tuple[Paragraph, ...], Taken]:
    words = words_in(original.paragraphs)
    kept = max(kept, FEWEST_KEPT / max(1, words))
    part = original.paragraphs
    if kept < WHOLE:
        drawn = kitchen.rng.choice(DRAWN) if where is None else where
        part = keep_part(part, kept, drawn, kitchen.rng)
    return part, Taken(original, round(words_in(part) / max(1, words), 3), spun)


def _thoroughly_spun(kitchen: Kitchen, kept: float) -> Mixture:
    part, taken = _take_part(kitchen, kitchen.original, kept, where=None, spun=True)
    return Mixture(spin(part, kitchen.thesaurus, thorough_style(kitchen.rng), kitchen.rng), (taken,))


def _merged(kitchen: Kitchen, *, spun: bool) -> Mixture:
    kept = max(MERGED_LEAST, kitchen.kept)
    one, first = _take(kitchen, kitchen.original, kept, spun=spun)
    other, second = _take(kitchen, kitchen.rng.choice(kitchen.others), kept, spun=spun)
    return Mixture(interleave(one, other, kitchen.rng), (first, second))


def _framed(kitchen: Kitchen, mixture: Mixture, least: int = 2) -> Mixture:
    lender = kitchen.rng.choice(kitchen.others)
    number = min(len(lender.paragraphs), kitchen.rng.randint(least, 5))
    chosen = sorted(kitchen.rng.sample(range(len(lender.paragraphs)), number))
    added = as_draft([lender.paragraphs[at] for at in chosen])
    return Mixture(frame(mixture.draft, added, kitchen.rng), mixture.taken, (lender.report,))


def _commented(kitchen: Kitchen, mixture: Mixture, *, most: int) -> Mixture:
    remarks = kitchen.rng.sample(_remarks(), kitchen.rng.randint(2, most) * 2)
    added = [remarks[at : at + 2] for at in range(0, len(remarks), 2)]
    return Mixture(frame(mixture.draft, added, kitchen.rng), mixture.taken, remarks=True)


@cache
def _remarks() -> list[str]:
    return REMARKS.read_text(encoding="utf-8").splitlines()


def _other_figures(sentence: str, rng: random.Random) -> str:
    """Some numbers of two digits become the next ones: a toll rises, a count goes on."""
    words = sentence.split(" ")
    return " ".join(
        str(int(word) + rng.randint(1, 5)) if len(word) == 2 and word.isdecimal() and rng.random() < 0.5 else word
        for word in words
    )


def share_in(draft: Draft, kept_words: float) -> float:
    """Part of a draft's words that are `kept_words`, 0-1."""
    return min(1.0, kept_words / max(1, words_of(draft)))
