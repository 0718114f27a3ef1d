"""Propositions that matter and each actor's stance on them."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Actor, Claim, Family, Reading, Utterance

NAME = "claims"
VERSION = 1


def find_claims(
    readings: Sequence[Reading], families: Sequence[Family], utterances: Sequence[Utterance], actors: Sequence[Actor]
) -> tuple[Claim, ...]:
    """Claims in the order of their first evidence."""
    return ()
