"""Signs within one text that a machine rewrote or translated it."""

from __future__ import annotations

from onrecord.record import Sentence, Signs

from .parse import Parse

NAME = "signs"
VERSION = 1


def find_signs(parse: Parse, sentences: tuple[Sentence, ...]) -> Signs:
    """How strongly the text shows either, with the passages that show it."""
    return Signs()
