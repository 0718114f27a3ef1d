"""Expressions of time in one article, each with its value where the words alone say it.

Tokens become letters (`dates_letters`), a grammar finds the rows of letters that are expressions (`dates_grammar`), a
function for each rule says what they mean (`dates_values`). What counts from the day of publication ("on Tuesday",
"last month") is left as a `Relative`, which `reconciling/dating.py` resolves.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.record import DateExpression, DateKind, Relative

from .dates_atoms import Atom, Text
from .dates_extent import first_token
from .dates_grammar import GRAMMAR
from .dates_letters import letters_of
from .dates_values import atoms_of
from .parse import Parse

NAME = "dates"
VERSION = 2

BETWEEN = frozenset({"", ",", "O", ",O", "a", "x", "i", "t", "it", "Ot", "f", "'"})
"""What may stand between the parts of one expression: "Tuesday, 8 February at 5 p.m."."""


def find_dates(parse: Parse) -> tuple[DateExpression, ...]:
    """Every expression of time in the body, in order, never overlapping."""
    letters = letters_of(parse.doc)
    atoms = [_widened(parse.doc, letters, atom) for atom in _joined(_find_atoms(parse.doc, letters), letters)]
    return tuple(
        DateExpression(
            span=parse.span(*_edges(parse.doc, atom)), value=atom.value, kind=atom.kind, basis=atom.basis,
            ambiguous=atom.ambiguous, relative=atom.relative,
        )
        for atom in atoms
    )  # fmt: skip


def _find_atoms(doc: Doc, letters: str) -> list[Atom]:
    """Single expressions before neighbours are joined."""
    text = Text(doc, letters)
    found: list[Atom] = []
    at = 0
    while match := GRAMMAR.search(letters, at):
        atoms = atoms_of(text, match)
        found += atoms
        at = max(atoms[-1].end, match.start() + 1) if atoms else match.start() + 1
    return found


def _widened(doc: Doc, letters: str, atom: Atom) -> Atom:
    if atom.kind != "duration" and letters[atom.end - 1] not in "gEG":
        return atom
    start = first_token(doc, atom.start)
    if atom.kind == "duration" and start and letters[start - 1] == "t" and doc[start - 1].head.i == atom.end - 1:
        start -= 1  # "the three months ended Dec. 31"
    return replace(atom, start=start)


def _joined(atoms: list[Atom], letters: str) -> list[Atom]:
    out: list[Atom] = []
    for atom in atoms:
        if out and letters[out[-1].end : atom.start] in BETWEEN and (both := _join(out[-1], atom, letters)):
            out[-1] = both
        else:
            out.append(atom)
    return out


def _join(one: Atom, two: Atom, letters: str) -> Atom | None:
    """The two as one expression, None where they are two."""
    between = letters[one.end : two.start]
    if one.role == "weekday" and two.role == "day" and between in {"", ",", "t", ",t"} and _is_calendar_day(two):
        return replace(two, start=one.start)
    if one.role == "day" and two.role == "weekday" and between == ",":
        return None
    if one.role in {"day", "weekday"} and two.role == "clock" and between in {"", ",", "O", ",O", "x", "Ox"}:
        return _at(one, two, one.start, two.end)
    if one.role in {"clock", "part"} and two.role in {"day", "weekday"} and between in {"", ",", "O", "f", ",O"}:
        return _at(two, one, one.start, two.end)
    if one.role == "years_ago" and between in {"", "O"} and one.relative and (counted := two.relative):
        years = one.relative.shift
        return replace(two, start=one.start, relative=replace(counted, years=years, direction="nearest"))
    if one.role == "weekday" and two.role == "week" and between == "f" and one.relative and two.relative:
        week = replace(two.relative, index=one.relative.index, part=one.relative.part, time=one.relative.time)
        return replace(one, end=two.end, relative=week)
    if one.role in {"day", "weekday"} and two.role == "part" and between in {"", "it", "O"} and not _has_time(one):
        return _at(one, two, one.start, two.end)
    return None


def _at(day: Atom, clock: Atom, start: int, end: int) -> Atom:
    """The day with the clock time or part of the day."""
    small = clock.relative or Relative(unit="day")
    kind: DateKind = "time"
    if day.value is not None:
        suffix = f"T{small.time}" if small.time else f"T{small.part}" if small.part else ""
        return replace(day, start=start, end=end, value=day.value[:10] + suffix, kind=kind, role="done")
    large = day.relative or Relative(unit="day")
    return replace(
        day, start=start, end=end, kind=kind, role="done",
        relative=replace(large, part=small.part or large.part, time=small.time or large.time),
    )  # fmt: skip


def _is_calendar_day(atom: Atom) -> bool:
    return atom.relative is None or atom.relative.unit == "month"


def _has_time(atom: Atom) -> bool:
    return bool(atom.relative and (atom.relative.time or atom.relative.part in {"MO", "AF", "EV", "NI", "MI"}))


def _edges(doc: Doc, atom: Atom) -> tuple[int, int]:
    last = doc[atom.end - 1]
    return doc[atom.start].idx + atom.cut[0], last.idx + len(last) - atom.cut[1]
