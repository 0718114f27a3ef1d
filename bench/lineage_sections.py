"""What lineage is measured on: dossiers of reports, and pairs of them of which the truth is known."""

from __future__ import annotations

import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from training.lineage.edits import apply_edits, read_edits
from training.lineage.made import MadeCopy, part_of
from training.lineage.originals import Report, by_event, read_basil, read_practice_events, read_translations
from training.lineage.pairs import Pair, make_pairs

from .json_lines import json_lines
from .readings import Row

SHARED_COPY = Path(__file__).parent / "gold" / "lineage" / "shared_copy.json"
BESIDE = 4
"""BASIL reports that stand in each dossier of translations."""
SEED = 4
MADE_GOAL = (
    "F1 ≥ .98 at precision ≥ .99, copies that keep 20 % found ≥ .90; of those found kind right ≥ .90,"
    " direction right ≥ .80 where dates, a credit or additions tell, and unknown where nothing tells"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Dossiers that are read and judged alike. No pair goes across dossiers."""

    name: str
    dossiers: tuple[tuple[Row, ...], ...]
    pairs: tuple[Pair, ...]
    goal: str = ""
    """What is to be reached, in words."""

    @property
    def rows(self) -> dict[str, Row]:
        """Every report by its name."""
        return {str(row["name"]): row for dossier in self.dossiers for row in dossier}


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCopy:
    """Two reports of one event, thought independent, that do share written passages."""

    a: str
    b: str
    reason: str


def read_shared_copy() -> tuple[SharedCopy, ...]:
    rows: list[dict[str, str]] = json.loads(SHARED_COPY.read_text(encoding="utf-8"))["pairs"]
    return tuple(SharedCopy(a=row["a"], b=row["b"], reason=row["reason"]) for row in rows)


def translations(data: Path) -> Section:
    """Whole translations of one text, all pairs; and reports of one event by several outlets, which are no copies."""
    basil, practice = read_basil(data), read_practice_events(data)
    dossiers: list[tuple[Row, ...]] = []
    pairs: list[Pair] = []
    for source, members in by_event(read_translations(data)).items():
        beside = random.Random(f"{SEED}:{source}").sample(basil, BESIDE)
        dossiers.append(tuple(report.row for report in (*members, *beside)))
        pairs += [
            Pair(a=one.id, b=other.id, same=True, kind="translation", part=part_of(source))
            for one, other in combinations(members, 2)
        ]
    dossiers += _event_dossiers([*basil, *practice], {})
    pairs += _without_shared_copy(make_pairs((), [*basil, *practice]))
    return Section(name="whole translations", dossiers=tuple(dossiers), pairs=tuple(pairs), goal="F1 ≥ .995")


def made(data: Path, copies: Sequence[MadeCopy], part: str) -> Section:
    """Made copies of one part, each in one dossier with the reports of its event."""
    reports = [*read_basil(data), *read_practice_events(data)]
    by_id = {report.id: report for report in (*reports, *read_translations(data))}
    chosen = [copy for copy in copies if copy.part == part]
    of_event: dict[str, list[MadeCopy]] = defaultdict(list)
    for copy in chosen:
        of_event[copy.event].append(copy)
    dossiers = _event_dossiers([report for report in reports if part_of(report.event) == part], of_event)
    known = {report.event for report in reports}
    for members in (members for event, members in of_event.items() if event not in known):
        needed = dict.fromkeys(
            name for copy in members for name in (*(label.origin for label in copy.labels), *copy.strangers)
        )
        dossiers.append((*map(_copy_row, members), *(by_id[name].row for name in needed)))
    pairs = [pair for pair in make_pairs(chosen, reports) if pair.part == part]
    used = {copy.id: {*(label.origin for label in copy.labels), *copy.lent} for copy in chosen}
    judged = _without_shared_copy(pairs, used)
    return Section(name=f"made copies, {part}", dossiers=tuple(dossiers), pairs=judged, goal=MADE_GOAL)


def practice_dossiers(data: Path) -> list[tuple[Row, ...]]:
    """The reports of each practice event."""
    return _event_dossiers(read_practice_events(data), {})


def short_answers(data: Path) -> Section:
    """Students' answers, one dossier a question: each with its original, copied (cut, light, heavy) or not (non)."""
    of_task: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for answer in json_lines(data / "short_answers" / "answers.jsonl.gz"):
        of_task[answer["task"]].append(answer)
    pairs = []
    for members in of_task.values():
        original = next(answer["file"] for answer in members if answer["category"] == "orig")
        pairs += [
            Pair(
                a=answer["file"], b=original, same=answer["category"] != "non", kind=answer["category"],
                part="test",
            )
            for answer in members
            if answer["category"] != "orig"
        ]  # fmt: skip
    dossiers = tuple(
        tuple({"name": answer["file"], "text": answer["text"]} for answer in members) for members in of_task.values()
    )
    return Section(name="short answers", dossiers=dossiers, pairs=tuple(pairs), goal="balanced accuracy ≥ .97")


def spins(data: Path, files: Iterable[Path]) -> Section:
    """Copies spun by hand, kept as changes to reports of BASIL, each in a dossier with the reports of its event."""
    reports = read_basil(data)
    by_id = {report.id: report for report in reports}
    dossiers: list[tuple[Row, ...]] = []
    pairs: list[Pair] = []
    for file in files:
        spin = json.loads(file.read_text(encoding="utf-8"))
        origin, name = by_id[spin["origin"]], f"spun-{file.stem}"
        digest = hashlib.sha256(origin.text.encode()).hexdigest()
        if digest != spin["sha256"]:
            raise ValueError(f"{file.name} changes another text of {origin.id}: sha256 {spin['sha256']}, here {digest}")
        beside = [report for report in reports if report.event == origin.event]
        copy = apply_edits(origin.text, read_edits(spin["edits"]))
        dossiers.append(({"name": name, "text": copy}, *(report.row for report in beside)))
        sort = f"{spin['part']}, sort {spin['sort']}"
        pairs += [
            Pair(a=name, b=report.id, same=report is origin, kind=sort, part=spin["part"], make=sort)
            for report in beside
        ]
    used = {pair.a: {pair.b} for pair in pairs if pair.same}
    judged = _without_shared_copy(pairs, used)
    return Section(name="spun by hand", dossiers=tuple(dossiers), pairs=judged, goal="recall ≥ .85")


def _event_dossiers(reports: Sequence[Report], copies: dict[str, list[MadeCopy]]) -> list[tuple[Row, ...]]:
    return [
        (*(report.row for report in members), *map(_copy_row, copies.get(event, ())))
        for event, members in by_event(reports).items()
    ]


def _without_shared_copy(pairs: Iterable[Pair], used: Mapping[str, set[str]] | None = None) -> tuple[Pair, ...]:
    """Less the pairs of real reports that do share copy, and of a copy made of the one against the other.

    They are neither copies as wholes nor independent: nobody is asked about them.

    Args:
        used: for each made copy the reports that went into it.
    """
    shared = {frozenset((one.a, one.b)) for one in read_shared_copy()}
    used = used or {}
    return tuple(
        pair
        for pair in pairs
        if pair.same or not any(frozenset((one, pair.b)) in shared for one in (pair.a, *used.get(pair.a, ())))
    )


def _copy_row(copy: MadeCopy) -> Row:
    return {
        "name": copy.id, "text": copy.text, "title": copy.title, "publisher": copy.publisher, "date": copy.date
    }  # fmt: skip
