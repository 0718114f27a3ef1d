"""Write gold.json and the texts that its offsets count in, from the sample dossier and labels.py.

    PYTHONPATH=src python tests/gold/sample/make_gold.py            write them
    PYTHONPATH=src python tests/gold/sample/make_gold.py --check    exit 1 if they are not what would be written

The texts are written as OnRecord reads them (for a page or a feed the extracted text), under the articles' names, so
that a scorer finds each one by name. Run this again after a change of the reports, the labels or the extraction.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import labels

from onrecord.sample import reports_folder
from onrecord.sources import read_sources

HERE = Path(__file__).parent
ABOUT = (
    "Hand-made gold for the sample dossier (event and people are invented), made by make_gold.py from labels.py. "
    "Offsets are code points into the text beside this file that bears the article's name."
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; say whether what is there is right")
    check = parser.parse_args().check
    texts = read_texts()
    files = {labels.ARTICLES[n]: text for n, text in texts.items()}
    files["gold.json"] = json.dumps(gold(texts), ensure_ascii=False, indent=1) + "\n"
    stale = [name for name, text in files.items() if not is_written(HERE / name, text)]
    if check:
        print("\n".join(f"{name} is not what make_gold.py would write: run it" for name in stale))
        return bool(stale)
    for name in stale:
        (HERE / name).write_bytes(files[name].encode("utf-8"))
    print(f"written: {', '.join(stale) or 'nothing new'}")
    return 0


def is_written(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode("utf-8")


def read_texts() -> dict[int, str]:
    """The text of each report as OnRecord reads it, by the report's number."""
    read = {Path(article.name).name: article.text for article in read_sources([reports_folder()]).articles}
    missing = sorted(set(labels.ARTICLES.values()) ^ set(read))
    if missing:
        raise SystemExit(f"the labels and the dossier name different reports: {missing}")
    return {n: read[name] for n, name in labels.ARTICLES.items()}


def gold(texts: dict[int, str]) -> dict[str, Any]:
    quotations = []
    for n, label in enumerate(labels.QUOTATIONS, start=1):
        asked_for = "o" if label.get("optional") else "s"
        quotations.append({"id": f"{asked_for}{label['article']}-{n}", **located(texts, label)})
    return {
        "about": ABOUT,
        "articles": [{"n": n, "file": name} for n, name in labels.ARTICLES.items()],
        "published": {str(n): {"date": date, "how": how} for n, (date, how) in labels.PUBLISHED.items()},
        "boilerplate": {str(n): strings for n, strings in labels.BOILERPLATE.items()},
        "lineage": labels.LINEAGE,
        "actors": labels.ACTORS,
        "quotations": quotations,
        "utterances": [utterance(name, speaker) for name, speaker in labels.UTTERANCES.items()],
        "claims": [claim(texts, label) for label in labels.CLAIMS],
        "meetings": labels.MEETINGS,
        "timeline": labels.TIMELINE,
        "quantities": [quantity(texts, label) for label in labels.QUANTITIES],
    }


def located(texts: dict[int, str], label: dict[str, Any]) -> dict[str, Any]:
    text = texts[label["article"]]
    spans = [place(text, words) for words in label["text"]]
    made = {**label, "text": [text[start:end] for start, end in spans], "spans": [list(span) for span in spans]}
    if "wide" in label:
        made["wide"] = {"span": list(place(text, label["wide"]))}
    return made


def utterance(name: str, speaker: str) -> dict[str, Any]:
    articles = sorted({label["article"] for label in labels.QUOTATIONS if label.get("utterance") == name})
    return {"id": name, "speaker": speaker, "articles": articles}


def claim(texts: dict[int, str], label: dict[str, Any]) -> dict[str, Any]:
    evidence = [{"article": n, "span": list(place(texts[n], words))} for n, words in label["evidence"]]
    return {**label, "evidence": evidence}


def quantity(texts: dict[int, str], label: dict[str, Any]) -> dict[str, Any]:
    return {**label, "span": list(place(texts[label["article"]], label["text"]))}


def place(text: str, wanted: str | tuple[str, int]) -> tuple[int, int]:
    """Where the words stand; they must stand there once, unless the label says which time is meant."""
    words, nth = wanted if isinstance(wanted, tuple) else (wanted, None)
    found = [start for start in range(len(text)) if text.startswith(words, start)]
    if not found or (nth is None and len(found) > 1):
        raise SystemExit(f"{words!r} stands {len(found)} times in the report that begins {text[:40]!r}")
    start = found[nth or 0]
    return start, start + len(words)


if __name__ == "__main__":
    sys.exit(main())
