"""Our own labels of attributions: prints the sheets that readers mark, and turns their marks into offsets.

    python -m training.attributions.marks list --data DIR            the articles to be marked, in order
    python -m training.attributions.marks sheet --data DIR NAME…     articles, their sentences numbered
    python -m training.attributions.marks check --data DIR FILE…     says what in a file of marks cannot be placed
    python -m training.attributions.marks build --data DIR FILE…     offsets, one article a line, on standard output
    python -m training.attributions.marks agree --data DIR ONE TWO   how far two readers of the same articles agree

The articles are those openly licensed ones of `ecbplus`, `meantime` and `re3d` that are long enough to hold reported
speech, drawn by the hash of their names. The guidelines are `docs/marking.md`. Texts stay where they are: what is kept
is the corpus, the document's name, the digest of its text, and places.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from bench.places import data_folder
from bench.scorers import score_quotations
from onrecord.record import Act

SORTS = frozenset({"say", "think", "want", "stand", "show"})
CORPORA = {"ecbplus": 250, "meantime": 30, "re3d": 20}
"""Articles drawn from each corpus."""

FEWEST = 120
"""Words of an article that is worth marking."""

MOST = 900
"""Words of the longest article that is drawn."""

REACH = 3
"""Sentences behind the cue's own in which the words of a mark are sought."""

SENTENCE_END = re.compile(r"(?<=[a-z\d)\"”])[.!?][\"”]?(?=\s+[A-Z\"“])")

Article = dict[str, Any]
Row = dict[str, Any]


def articles(data: Path) -> dict[str, Article]:
    """The articles to be marked, by "corpus/document", in the order of their digests."""
    found: list[tuple[str, str, Article]] = []
    for corpus, wanted in CORPORA.items():
        drawn = []
        with gzip.open(data / corpus / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if FEWEST <= len(row["text"].split()) <= MOST:
                    name = f"{corpus}/{row['doc']}"
                    drawn.append((hashlib.sha256(name.encode()).hexdigest(), name, row))
        found += sorted(drawn, key=lambda item: item[0])[:wanted]
    return {name: row for _, name, row in sorted(found, key=lambda item: item[0])}


def sentences_of(article: Article) -> list[tuple[int, int]]:
    """Offsets of the sentences: the corpus's own, else lines cut behind full stops."""
    if article.get("sentences"):
        return [(sentence["start"], sentence["end"]) if isinstance(sentence, dict) else (sentence[0], sentence[1])
                for sentence in article["sentences"]]  # fmt: skip
    text, found = article["text"], []
    for line in re.finditer(r"\S[^\n]*", text):
        start = line.start()
        for stop in [*(m.end() for m in SENTENCE_END.finditer(line[0])), len(line[0])]:
            words = text[start : line.start() + stop]
            if words.strip():
                found.append((start + len(words) - len(words.lstrip()), line.start() + stop))
            start = line.start() + stop
    return found


def sheet(name: str, article: Article) -> str:
    """An article as a reader sees it."""
    lines = [f"## {name}"]
    for number, (start, end) in enumerate(sentences_of(article), 1):
        lines.append(f"{number} {' '.join(article['text'][start:end].split(chr(10)))}")
    return "\n".join(lines)


class CannotPlace(ValueError):
    """Words of a mark that do not stand where they should."""


def place(article: Article, words: str, at: int, cue: int | None = None) -> list[int]:
    """Offsets of one part of a field; the nearest to the cue where it stands more than once.

    Raises:
        CannotPlace: The words do not stand in or near the sentence.
    """
    sentences, text = sentences_of(article), article["text"].replace("\n", " ")
    numbered = re.match(r"(\d+): (.*)", words)
    own = numbered is not None and not text[sentences[at - 1][0] : sentences[at - 1][1]].count(words)
    if numbered is not None and own:
        at, words = int(numbered[1]), numbered[2]
    words, _, which = words.partition("#") if re.search(r"#\d$", words) else (words, "", "")
    if not 1 <= at <= len(sentences):
        raise CannotPlace(f"there is no sentence {at}")
    begin = sentences[at - 1][0]
    end = sentences[min(at - 1 + REACH, len(sentences) - 1)][1] if not own else sentences[at - 1][1]
    hits = [m.start() for m in re.finditer(re.escape(words), text[begin:end])]
    whole = [hit for hit in hits if _stands_alone(text, begin + hit, begin + hit + len(words))] or hits
    if not whole:
        raise CannotPlace(f"sentence {at} has no {words!r}")
    if which:
        if int(which) > len(whole):
            raise CannotPlace(f"sentence {at} has no {words!r} number {which}")
        hit = whole[int(which) - 1]
    else:
        hit = whole[0] if cue is None else min(whole, key=lambda one: (abs(begin + one - cue), one))
    return [begin + hit, begin + hit + len(words)]


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (behind.isalnum() and text[end - 1].isalnum())


def read_row(article: Article, line: str) -> Row:
    """One line of marks as offsets.

    Raises:
        CannotPlace: A field is missing, or its words or codes are unknown.
    """
    fields = [field.strip() for field in re.split(r"\s\|(?=\s|$)", line)]
    if len(fields) not in (5, 6) or not fields[0].isdigit():
        raise CannotPlace("a line is: sentence | sort act | cue | source | content | addressee")
    number, (sort, _, act) = int(fields[0]), fields[1].partition(" ")
    if sort not in SORTS or (act not in get_args(Act) if sort == "say" else act):
        raise CannotPlace(f"{fields[1]!r} is no sort, or no act behind `say`")
    if not fields[2] or not fields[4]:
        raise CannotPlace("a cue and a content are needed")
    cue = [place(article, part, number) for part in fields[2].split(" … ")]
    parts = {
        role: [place(article, part, number, cue[0][0]) for part in field.split(" … ")] if field else []
        for role, field in zip(("source", "content", "addressee"), [*fields[3:], ""], strict=False)
    }
    return {"sort": sort, "act": act or None, "cue": cue, **parts}


def read_marks(data: Path, files: list[Path]) -> Iterator[tuple[str, Article, list[Row], list[str]]]:
    """Name, article, rows and complaints, an article at a time."""
    every = articles(data)
    for file in files:
        name, rows, wrong = "", [], []
        for count, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), "## "], 1):
            if line.startswith("## "):
                if name:
                    yield name, every[name], rows, wrong
                name, rows, wrong = line[3:].strip(), [], []
                if name and name not in every:
                    raise SystemExit(f"{file}:{count}: {name} is not among the articles to be marked; see `list`")
            elif line.strip():
                try:
                    rows.append(read_row(every[name], line))
                except CannotPlace as error:
                    wrong.append(f"{file}:{count}: {error}")


def build(data: Path, files: list[Path]) -> Iterator[str]:
    """Standoff labels, one article a line."""
    for name, article, rows, wrong in read_marks(data, files):
        if wrong:
            raise SystemExit("\n".join(wrong))
        corpus, _, doc = name.partition("/")
        digest = hashlib.sha256(article["text"].encode()).hexdigest()
        yield json.dumps({"corpus": corpus, "doc": doc, "sha256": digest, "attributions": rows}, ensure_ascii=False)


def agree(data: Path, one: Path, two: Path) -> str:
    """The second reader scored against the first, in the articles that both have marked."""
    first, second = ({name: rows for name, _, rows, _ in read_marks(data, [file])} for file in (one, two))
    every = articles(data)
    shared = [name for name in first if name in second]
    scores = score_quotations.score((every[name]["text"], first[name], second[name]) for name in shared)
    return f"{len(shared)} articles marked by both\n{score_quotations.table(scores)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("list", "sheet", "check", "build", "agree"))
    parser.add_argument("names", nargs="*")
    parser.add_argument("--data", help="folder of public data, else ONRECORD_DATA")
    asked = parser.parse_args()
    data = data_folder(asked.data)
    files = [Path(name) for name in asked.names]
    if asked.what == "list":
        print(*(f"{name} {len(row['text'].split())}" for name, row in articles(data).items()), sep="\n")
    elif asked.what == "sheet":
        every = articles(data)
        print(*(sheet(name, every[name]) for name in asked.names), sep="\n\n")
    elif asked.what == "check":
        marked = list(read_marks(data, files))
        print(*(line for _, _, _, wrong in marked for line in wrong), sep="\n")
        print(f"{len(marked)} articles, {sum(len(rows) for _, _, rows, _ in marked)} attributions placed")
        return 1 if any(wrong for _, _, _, wrong in marked) else 0
    elif asked.what == "build":
        print(*build(data, files), sep="\n")
    else:
        print(agree(data, *files[:2]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
