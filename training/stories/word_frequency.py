"""Makes `src/onrecord/languages/en/word_frequency.txt` from the word list of wordfreq.

    pip install wordfreq==3.1.1
    python training/stories/word_frequency.py > src/onrecord/languages/en/word_frequency.txt

wordfreq (Robyn Speer, code Apache-2.0, data CC BY-SA 4.0) counts words in subtitles, web pages, books, news,
encyclopedias and talk of the years up to 2021. What is made from its data stands under CC BY-SA 4.0, too: see NOTICE.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict

import wordfreq  # type: ignore[import-not-found, unused-ignore]  # not needed to run OnRecord

LEAST = 1e-7
"""Rarer words are left out: their frequencies are guesses, and all rare words tell about the same."""
WORD = re.compile(r"[^\W\d_][^\W\d_'-]+")


def main() -> None:
    tenths = defaultdict(list)
    for word, frequency in wordfreq.get_frequency_dict("en", wordlist="large").items():
        if frequency >= LEAST and WORD.fullmatch(word):
            tenths[round(10 * (math.log10(frequency) + 9))].append(word)
    print("# Words by frequency: ten times the logarithm of how often in 10^9 words; from wordfreq, CC BY-SA 4.0")
    for step in sorted(tenths, reverse=True):
        print(step, " ".join(sorted(tenths[step])), sep="\t")


if __name__ == "__main__":
    main()
