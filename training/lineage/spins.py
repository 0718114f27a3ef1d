"""Copies spun by hand, kept as edits of their originals, so that no passage of an original stands in the repository.

The copies test whether a copy is found, and report nothing: what their writer added to an event may be made up.

    python -m training.lineage.spins apply --data DIR --out FOLDER      the copies as texts, from bench/gold/spins
    python -m training.lineage.spins make --data DIR --texts FOLDER     new edits, from FOLDER/index.jsonl and its texts
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bench.json_lines import json_lines

from .edits import EditsDoNotFit, apply_edits, make_edits, read_edits, shared_runs, write_edits
from .originals import read_basil

FOLDER_OF_EDITS = Path("bench/gold/spins")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, says in (("apply", "write the copies as texts"), ("make", "write the edits of new copies")):
        command = commands.add_parser(name, help=says)
        command.add_argument("--data", type=Path, required=True, help="folder with basil/articles.jsonl.gz")
        command.add_argument("--edits", type=Path, default=FOLDER_OF_EDITS, help="folder of the edits")
        if name == "apply":
            command.add_argument("--out", type=Path, required=True, help="folder to write the copies to")
        else:
            command.add_argument("--texts", type=Path, required=True, help="folder of the copies, with index.jsonl")
    chosen = parser.parse_args()
    originals = {report.id: report.text for report in read_basil(chosen.data)}
    if chosen.command == "apply":
        _apply(originals, chosen.edits, chosen.out)
    else:
        _make(originals, chosen.texts, chosen.edits)


def _make(originals: Mapping[str, str], texts: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for entry in json_lines(texts / "index.jsonl"):
        origin = entry["origin"]
        original, copy = originals[origin], (texts / f"{origin}.txt").read_text("utf-8")
        edits = make_edits(original, copy)
        if apply_edits(original, edits) != copy:
            raise EditsDoNotFit(f"the edits of {origin} do not give the copy back; this is a fault of make_edits")
        stored = {
            "origin": origin,
            "set": "basil",
            "sha256": _digest(original),
            "copy_sha256": _digest(copy),
            "part": entry["part"],
            "sort": entry["sort"],
            "kept": entry["kept"],
        }
        (folder / f"{origin}.json").write_text(_as_json(stored, write_edits(edits)), "utf-8")
        own = sum(len(edit.replacement.split()) for edit in edits if isinstance(edit.replacement, str))
        print(f"{origin}  sort {entry['sort']}  {len(edits)} edits, {own} of {len(copy.split())} words new")


def _apply(originals: Mapping[str, str], folder: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.json")):
        stored = json.loads(path.read_text("utf-8"))
        original = originals[stored["origin"]]
        if _digest(original) != stored["sha256"]:
            raise EditsDoNotFit(
                f"{stored['origin']} is not the text that {path} was made from; get the set's same edition"
            )
        edits = read_edits(stored["edits"])
        copy = apply_edits(original, edits)
        if _digest(copy) != stored["copy_sha256"]:
            raise EditsDoNotFit(f"{path} does not give its copy back; its edits were changed after they were made")
        leaked = [run for edit in edits for run in shared_runs(edit.replacement, original)]
        if leaked:
            raise EditsDoNotFit(f"{path} repeats its original: {leaked}")
        (out / f"{stored['origin']}.txt").write_text(copy, "utf-8")
        print(f"{stored['origin']}  sort {stored['sort']}  {len(copy.split())} words")


def _as_json(stored: Mapping[str, object], edits: Iterable[Sequence[object]]) -> str:
    """One edit a line, so that a change of the gold reads as a change of its edits."""
    head = [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in stored.items()]
    rows = ",\n".join("    " + json.dumps(edit, ensure_ascii=False) for edit in edits)
    return "\n".join(["{", *head, '  "edits": [', rows, "  ]", "}", ""])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


if __name__ == "__main__":
    main()
