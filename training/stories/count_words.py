"""Makes `src/onrecord/languages/en/word_counts.txt`: in how many of a set of news texts each word stands.

    python training/stories/count_words.py NEWS… > src/onrecord/languages/en/word_counts.txt

NEWS are `.jsonl.gz` files with a `text` in each line, all openly licensed (ecbplus, meantime, re3d: see NOTICE).
Words in fewer than LEAST texts are left out, so no text can be read from the counts.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from onrecord.languages.en.small_words import SMALL_WORDS

LEAST = 3
WORD = re.compile(r"[^\W\d_][^\W\d_’'-]+|\d[\d,.]*\d|\d\d")


def main(news: list[Path]) -> None:
    texts: Counter[str] = Counter()
    number = 0
    for path in news:
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            texts.update(set(words(json.loads(line)["text"])))
            number += 1
    print(
        "# Texts that a word stands in, by training/stories/count_words.py; the first line is the number of all texts"
    )
    print(f"\t{number}")
    for word, count in sorted(texts.items()):
        if count >= LEAST:
            print(f"{word}\t{count}")


def words(text: str) -> list[str]:
    """Words that may tell of what a text is about, small letters, without endings of possession."""
    found = (match.group().lower().replace("’", "'").removesuffix("'s") for match in WORD.finditer(text))
    return [word for word in found if word not in SMALL_WORDS]


if __name__ == "__main__":
    main([Path(given) for given in sys.argv[1:]])
