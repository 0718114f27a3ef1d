"""Makes `src/onrecord/languages/en/synonym_gaps.txt`: how much commoner than a word its commonest synonym is.

    python -m training.signs.measure_synonyms WORDNET/dict > src/onrecord/languages/en/synonym_gaps.txt

A line has a lemma and, for each part of speech (N, V, A for adjectives and adverbs alike), the difference of the
logarithms of the places in `common_words.txt`, in steps of a quarter. Words without a synonym of one word are left out.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from onrecord.languages.en.word_ranks import STEPS, commonness
from training.signs.spinners import makes

KINDS = ("NOUN", "VERB", "ADJ", "ADV")


def main(wordnet: Path) -> None:
    every = makes(wordnet)["any sense"]
    gaps: dict[str, dict[str, int]] = defaultdict(dict)
    for kind in KINDS:
        for lemma in _lemmas(wordnet, kind):
            others = [commonness(other) for other in every(lemma, kind) if " " not in other]
            if others and lemma.isalpha() and lemma.isascii():
                gap = round(max(0.0, commonness(lemma) - min(others)) * STEPS)
                gaps[lemma][kind[0]] = min(gap, gaps[lemma].get(kind[0], gap))
    print("# Gaps between words and their synonyms, from WordNet 3.1 by training/signs/measure_synonyms.py (NOTICE)")
    for lemma, kinds in sorted(gaps.items()):
        print(lemma, *(f"{kind}{gap}" for kind, gap in sorted(kinds.items())))


def _lemmas(wordnet: Path, kind: str) -> list[str]:
    lines = (wordnet / f"index.{kind.lower()}").read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines if line[:1].isalpha()]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
