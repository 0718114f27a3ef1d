"""The made copies, kept between runs: making them parses every report that is copied from."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

from onrecord import pipeline
from training.lineage import making
from training.lineage.made import MadeCopy
from training.lineage.making import make_copies


def made_copies(data: Path, wordnet: Path, cache: Path | None) -> tuple[MadeCopy, ...]:
    """The copies that the makers in `training/lineage` make of these sets; from `cache` if neither has changed."""
    if cache is None:
        return make_copies(data, wordnet)
    kept = cache / f"copies-{_digest(data, wordnet)}.pkl"
    if kept.is_file():
        known: tuple[MadeCopy, ...] = pickle.loads(kept.read_bytes())
        return known
    copies = make_copies(data, wordnet)
    cache.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(pickle.dumps(copies))
    return copies


def _digest(data: Path, wordnet: Path) -> str:
    """Of the makers' own files, of the parser that they use, and of what the sets are called and how long they are."""
    makers = Path(making.__file__).parent
    written = b"".join(file.read_bytes() for file in sorted(makers.iterdir()) if file.is_file())
    sets = [data / "basil" / "articles.jsonl.gz", data / "allsides_event_clusters" / "index.jsonl",
            data / "wmt21" / "copies.jsonl.gz", wordnet / "data.noun"]  # fmt: skip
    sizes = " ".join(f"{file} {file.stat().st_size}" for file in sets)
    return hashlib.sha256(written + f"{pipeline.reading_versions()} {sizes}".encode()).hexdigest()[:24]
