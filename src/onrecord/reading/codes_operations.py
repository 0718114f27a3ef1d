"""What becomes of a meaning: promised, refused, ended, demanded. Pure functions over CAMEO codes.

The rules are CAMEO's own: its codes for promises (03), demands (10), refusals (12) and threats (13) repeat those of the
deeds. To end what is friendly is a sanction, to end what is hostile gives in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.languages.en.plover import code_of

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""Verbal and material cooperation, verbal and material conflict."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A CAMEO code and the operations and words that it comes from, outermost first."""

    code: str
    path: tuple[str, ...]
    at: tuple[int, ...] = ()
    """Numbers of the tokens that the lexicon knew on the way."""

    @property
    def event(self) -> str:
        return code_of(self.code).event

    @property
    def quad(self) -> int:
        return QUADS[self.event]

    @property
    def certain(self) -> bool:
        """Did the lexicon know every word on the way, and did the doer not stand inside the deed?"""
        return not {"?", "named"} & set(self.path)

    def under(self, step: str, code: str | None = None) -> Meaning:
        return replace(self, code=code or self.code, path=(step, *self.path))


def operate(
    operation: str, below: Meaning | None, *, step: str, at: int, own: bool = False, troops: bool = False
) -> Meaning | None:
    """What an operation makes of the meaning below it; None where there is nothing to make it of.

    Args:
        step, at: lemma and number of the word that operates.
        own: a wish ("wants to …") is for what one does oneself.
        troops: it is armed people or their machines that are sent.
    """
    code = _operated(operation, below, step, own=own, troops=troops)
    if code is None:
        return None
    path, where = (below.path, below.at) if below is not None else ((), ())
    return Meaning(code, (operation, *path), (at, *where))


def _operated(operation: str, below: Meaning | None, step: str, *, own: bool, troops: bool) -> str | None:
    match operation:
        case "REFUSE":
            return "12" if below is None else {1: "121", 2: "124"}.get(below.quad, "12")
        case "DENY":
            return "12"
        case "THREATEN":
            return "13"
        case "AGREE":
            return _agreed(below, step)
        case "ASK":
            return _asked(below, own=own)
        case "ALLOW":
            return "081" if below is None or below.event not in ("AID", *HOSTILE) else below.code
        case "ORDER":
            return below.code if below is not None and (below.quad == 4 or below.event == "YIELD") else "10"
        case "SEND" if troops and (below is None or below.event == "CONSULT"):
            return "154"  # those who are sent for nothing that is known show force
    if below is None:
        return None
    match operation:
        case "WILL":
            return intended(below)
        case "STOP" | "UNDO":
            return _stopped(below)
        case "FAIL":
            return "12" if below.quad in (1, 2) else below.code
    return below.code  # SAY, LIGHT, SEND


HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})


def _agreed(below: Meaning | None, step: str) -> str:
    if below is None:
        return "030"
    if below.event == "MOBILIZE":
        return "033"  # troops that are promised are meant to help
    if below.event in HOSTILE:
        return below.code if step in ("agree", "accept") else "13"
    return _promised(below)


def _asked(below: Meaning | None, *, own: bool) -> str | None:
    if below is None:
        return None if own else "10"
    if below.code.startswith("163"):
        return "11"  # to call for sanctions rallies others against somebody
    if own:
        return intended(below)
    return {1: "102", 2: "105"}.get(below.quad, "10")


def _promised(below: Meaning) -> str:
    if below.quad >= 3:
        return below.code
    return {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "YIELD": "035"}.get(
        below.event, "030"
    )


def intended(below: Meaning) -> str:
    """What is going to be done: friendly deeds are promised, hostile ones threatened, words are as good as said."""
    if below.event in HOSTILE:
        return {"SANCTION": "1313", "PROTEST": "133", "COERCE": "132"}.get(below.event, "138")
    return _promised(below)


def _stopped(below: Meaning) -> str:
    if below.quad >= 3:
        return {"PROTEST": "0871", "ASSAULT": "0871", "MOBILIZE": "0872", "SANCTION": "085"}.get(below.event, "081")
    if below.event == "CONSULT":
        return "125" if below.code.startswith("042") else "164"
    return {"AID": "162", "AGREE": "12", "YIELD": "16"}.get(below.event, "161")


def denied(found: Meaning, *, future: bool) -> Meaning:
    """What is not done: help is refused; violence that will not come is promised away."""
    if found.path[0] in ("DENY", "FAIL") or found.event == "REJECT":
        return found.under("not")
    if found.path[0] == "AGREE" or found.quad in (1, 2) or found.event == "THREATEN":
        return found.under("not", "12")
    if found.event in HOSTILE:
        return found.under("not", "035" if future else "12")
    return found.under("not")
