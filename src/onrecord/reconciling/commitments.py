"""Promises among the claims: who promised what to whom, on what terms, and who stands by it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Actor, Claim, Commitment, Family, Reading

NAME = "commitments"
VERSION = 1


def find_commitments(
    readings: Sequence[Reading], families: Sequence[Family], claims: Sequence[Claim], actors: Sequence[Actor]
) -> tuple[Commitment, ...]:
    """One commitment for each claim that a promise was made, in the order of the claims."""
    return ()
