"""Makes `src/onrecord/languages/en/common_words.txt`: English words, the commonest first.

    python training/signs/rank_words.py > src/onrecord/languages/en/common_words.txt

They are the whole words of the encoder's vocabulary (`models/minilm/tokenizer.json`, Apache-2.0), which stands in order
of how often its makers met them in books and Wikipedia.
"""

from __future__ import annotations

import json
from importlib.resources import files

LETTERS_END = 1_996
"""Entries in front of it are marks and single letters of all alphabets."""
SHORTEST = 3


def main() -> None:
    raw = (files("onrecord.models") / "minilm" / "tokenizer.json").read_text(encoding="utf-8")
    places: dict[str, int] = json.loads(raw)["model"]["vocab"]
    print("# Words, the commonest first, from the vocabulary of MiniLM by training/signs/rank_words.py (NOTICE)")
    for word, place in sorted(places.items(), key=lambda item: item[1]):
        if place >= LETTERS_END and len(word) >= SHORTEST and word.isascii() and word.isalpha():
            print(word)


if __name__ == "__main__":
    main()
