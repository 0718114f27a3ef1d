"""The context of an event: the field of life that the sentence speaks of, by its words."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from onrecord.languages.en.plover import context_words

WIDE = frozenset({"diplomatic", "political_institutions", "military", "legal"})
"""Contexts whose words stand in most reports: one word of another context outweighs one of these."""


def context_of(trigger: Token) -> str | None:
    """The context that most words of the trigger's sentence speak for; None where none does."""
    table = context_words()
    counts: Counter[str] = Counter()
    for token in trigger.sent:
        context = table.get(token.lemma_.lower())
        if context is not None:
            counts[context] += 1 if context in WIDE else 2
    if not counts:
        return None
    order = list(dict.fromkeys(table.values()))
    return min(counts, key=lambda context: (-counts[context], order.index(context)))
