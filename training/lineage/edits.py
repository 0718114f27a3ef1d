"""A copy as edits of its original: passages left out, words put in, passages moved.

A report of a public set may be rewritten here but not given away. Who has the set gets the copy back, letter by letter;
who has it not learns the words of the copy's writer, and never more than LONGEST_RUN of the original in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

LONGEST_RUN = 7
"""Words in a row that a replacement may share with the original; eight are more than a stock phrase."""
SHORTEST_MOVE = 4
"""Words from which a run of the original that stands elsewhere in the copy is pointed at: fewer than LONGEST_RUN, so
that two moved runs with another comma between them do not make a long one."""

WORD = re.compile(r"\w+")
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class Moved(NamedTuple):
    """A passage of the original, by its code points (half-open), that the copy has in another place."""

    start: int
    end: int


class Edit(NamedTuple):
    """What takes the place of one passage of the original (half-open, in code points; may be empty: an insertion)."""

    start: int
    end: int
    replacement: str | Moved


class EditsDoNotFit(ValueError):
    """The edits belong to another text, or give away too much of it."""


def apply_edits(original: str, edits: Iterable[Edit]) -> str:
    """The copy that `edits`, in the order of the original, make of it.

    Raises:
        EditsDoNotFit: an edit starts before the last one ended, or lies outside the text.
    """
    pieces = []
    reached = 0
    for edit in edits:
        if not reached <= edit.start <= edit.end <= len(original):
            raise EditsDoNotFit(
                f"edit at {edit.start}:{edit.end}, but {reached} is reached of {len(original)} characters"
            )
        pieces.append(original[reached : edit.start])
        pieces.append(_wording(original, edit.replacement))
        reached = edit.end
    return "".join(pieces) + original[reached:]


def make_edits(original: str, copy: str) -> tuple[Edit, ...]:
    """The edits that turn `original` into `copy`, word by word.

    Raises:
        EditsDoNotFit: a replacement would still give away more than LONGEST_RUN words of the original in a row
            (say, in capitals, which cannot be pointed at). Word that passage otherwise.
    """
    tokens = _tokens(original)
    edits: list[Edit] = []
    for start, end, wording in _differences(original, copy):
        for replacement in _replacements(_tokens(wording), tokens) or [""]:
            edits.append(Edit(start, end, replacement))
            start = end  # only the first one takes the passage out
    for edit in edits:
        for run in shared_runs(edit.replacement, original):
            raise EditsDoNotFit(f"the replacement of {edit.start}:{edit.end} repeats the original: {run!r}")
    return tuple(edits)


def shared_runs(replacement: str | Moved, original: str) -> tuple[str, ...]:
    """Runs of one word more than LONGEST_RUN that stand in both, whatever their capitals and marks."""
    if isinstance(replacement, Moved):
        return ()
    known = set(_runs(original))
    return tuple(run for run in _runs(replacement) if run in known)


def _wording(original: str, replacement: str | Moved) -> str:
    return original[replacement.start : replacement.end] if isinstance(replacement, Moved) else replacement


def _differences(original: str, copy: str) -> Iterator[tuple[int, int, str]]:
    """What stands between the words that both have in the same order: where in the original, and what the copy has.

    Only words are matched; were spaces and marks matched too, the difference would hang on to commas.
    """
    before, after = list(WORD.finditer(original)), list(WORD.finditer(copy))
    matcher = SequenceMatcher(None, [word[0] for word in before], [word[0] for word in after], autojunk=False)
    reached = copied = 0
    for first, copy_first, length in matcher.get_matching_blocks():
        for word, copy_word in zip(
            before[first : first + length], after[copy_first : copy_first + length], strict=True
        ):
            if original[reached : word.start()] != copy[copied : copy_word.start()]:
                yield reached, word.start(), copy[copied : copy_word.start()]
            reached, copied = word.end(), copy_word.end()
    if original[reached:] != copy[copied:]:
        yield reached, len(original), copy[copied:]


def _replacements(tokens: Sequence[str], before: Sequence[str]) -> list[str | Moved]:
    """`tokens` of a copy, in order, as own words and as passages moved from elsewhere in the original."""
    places = _offsets(before)
    found: list[str | Moved] = []
    own: list[str] = []
    at = 0
    while at < len(tokens):
        first, length = _longest_run(tokens[at:], before)
        if sum(map(_is_word, tokens[at : at + length])) < SHORTEST_MOVE:
            own.append(tokens[at])
            at += 1
            continue
        if own:
            found.append("".join(own))
            own = []
        found.append(Moved(places[first], places[first + length]))
        at += length
    if own:
        found.append("".join(own))
    return found


def _longest_run(tokens: Sequence[str], before: Sequence[str]) -> tuple[int, int]:
    """Where in `before` the longest beginning of `tokens` stands (the first such place), and its length in tokens."""
    best, longest = 0, 0
    for first in range(len(before)):
        length = 0
        while length < min(len(tokens), len(before) - first) and tokens[length] == before[first + length]:
            length += 1
        if length > longest:
            best, longest = first, length
    return best, longest


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(text)


def _is_word(token: str) -> bool:
    return WORD.match(token) is not None


def _offsets(tokens: Iterable[str]) -> list[int]:
    """Where each token starts, in code points, and last where the text ends."""
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _runs(text: str) -> Iterator[str]:
    words = [word.casefold() for word in WORD.findall(text)]
    for first in range(len(words) - LONGEST_RUN):
        yield " ".join(words[first : first + LONGEST_RUN + 1])


def read_edits(stored: Sequence[Sequence[object]]) -> tuple[Edit, ...]:
    """Edits from their form in JSON: [start, end, "words"] or [start, end, {"copy": [start, end]}]."""
    edits = []
    for entry in stored:
        match entry:
            case [int(start), int(end), str(words)]:
                edits.append(Edit(start, end, words))
            case [int(start), int(end), {"copy": [int(first), int(last)]}]:
                edits.append(Edit(start, end, Moved(first, last)))
            case _:
                raise EditsDoNotFit(f"not an edit: {entry!r}; expected [start, end, words] or {{'copy': [start, end]}}")
    return tuple(edits)


def write_edits(edits: Iterable[Edit]) -> list[list[object]]:
    """Edits in their form in JSON, which `read_edits` reads."""
    return [
        [start, end, {"copy": list(replacement)} if isinstance(replacement, Moved) else replacement]
        for start, end, replacement in edits
    ]
