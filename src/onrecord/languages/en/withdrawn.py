"""English words by which a report takes a number back: it was wrong, or an early one that a later replaced. Compiled
for OnRecord."""

from __future__ import annotations

_ERRING = "erroneous incorrect mistaken wrong inaccurate".split()
_CLAIMS = "suggestion claim report figure statement count number reference assertion".split()
_ERRED = "erroneously incorrectly mistakenly wrongly inaccurately".split()
_SAID = "said stated reported gave put identified listed described suggested claimed".split()
WRONG = (
    frozenset((erring, claim) for erring in _ERRING for claim in _CLAIMS)
    | frozenset((erred, said) for erred in _ERRED for said in _SAID)
    | frozenset((early, text) for early in ("earlier", "previous", "original") for text in ("version", "article"))
    | frozenset({("misstated", "the"), ("misreported", "the"), ("misstated", "that")})
)
"""Pairs of words that say that the numbers behind them were wrong; "a false claim" is a quarrel's word and takes
nothing back."""

RIGHTED = frozenset("but rather instead actually fact ; correct".split())
"""Words and signs at which a sentence turns from the wrong number to the right one."""

EARLY = frozenset("initial initially first original originally earlier previous previously preliminary".split())
"""Words of a count that may have been replaced."""
COUNTS = frozenset("estimate count figure number report tally total toll reading".split())
"""What is early where one of `EARLY` describes it."""
REPORTED = frozenset("report say put estimate state count announce give".split())
"""What was done early where one of `EARLY` stands beside it."""
REPLACED = frozenset("revise correct amend update".split())
"""Verbs that say that a later number replaced an early one."""
