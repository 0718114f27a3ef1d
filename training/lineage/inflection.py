"""A synonym with the ending of the word that it stands for, about as well as spinners do it."""

from __future__ import annotations

VOWELS = frozenset("aeiou")

PAST = {
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "break": ("broke", "broken"),
    "bring": ("brought", "brought"), "build": ("built", "built"), "buy": ("bought", "bought"),
    "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "do": ("did", "done"), "draw": ("drew", "drawn"), "drive": ("drove", "driven"), "fall": ("fell", "fallen"),
    "feel": ("felt", "felt"), "fight": ("fought", "fought"), "find": ("found", "found"), "get": ("got", "got"),
    "give": ("gave", "given"), "go": ("went", "gone"), "grow": ("grew", "grown"), "have": ("had", "had"),
    "hear": ("heard", "heard"), "hold": ("held", "held"), "keep": ("kept", "kept"), "know": ("knew", "known"),
    "lead": ("led", "led"), "leave": ("left", "left"), "let": ("let", "let"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "mean": ("meant", "meant"), "meet": ("met", "met"), "pay": ("paid", "paid"),
    "put": ("put", "put"), "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"),
    "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"), "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"), "take": ("took", "taken"),
    "tell": ("told", "told"), "think": ("thought", "thought"), "win": ("won", "won"), "write": ("wrote", "written"),
}  # fmt: skip
"""Past tense and participle of the commonest irregular verbs; of the others spinners too make regular ones."""

DOUBLED = frozenset("stop plan drop bar ban permit commit refer prefer admit rap tap put get set let".split())
"""Verbs whose last letter is doubled before -ed and -ing."""


def inflect(synonym: str, like: str, tag: str) -> str:
    """`synonym` in the form that `like` has; of a phrase the word that carries the ending is changed."""
    first, gap, rest = synonym.partition(" ")
    if tag in ("NNS", "NNPS"):
        head, gap, last = synonym.rpartition(" ")
        formed = head + gap + _with_s(last)
    elif tag.startswith("VB"):
        formed = _verb(first, tag) + gap + rest
    elif tag in ("JJR", "RBR"):
        formed = f"more {synonym}"
    elif tag in ("JJS", "RBS"):
        formed = f"most {synonym}"
    else:
        formed = synonym
    if like.isupper() and len(like) > 1:
        return formed.upper()
    return formed[:1].upper() + formed[1:] if like[:1].isupper() else formed


def _verb(word: str, tag: str) -> str:
    if tag == "VBZ":
        return _with_s(word)
    if tag == "VBG":
        return _stem(word) + "ing"
    if tag in ("VBD", "VBN"):
        if word in PAST:
            return PAST[word][tag == "VBN"]
        if word.endswith("y") and word[-2:-1] not in VOWELS:
            return word[:-1] + "ied"
        return _stem(word) + "ed"
    return word


def _stem(word: str) -> str:
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1]
    return word + word[-1] if word in DOUBLED else word


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
