"""The sentences in which a claim is put to a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.record import Actor

from .claims_items import Item
from .claims_sides import Sides

MARKS = re.compile(r"[“”„«»\"]")
FIRST_PERSON = re.compile(r"^(?:I|we)\b|\b(?:I|we|my|our|us|me)\b", re.I)
MODAL = re.compile(r"^(?:will|would|shall|should|can|could|may|might|must)\b", re.I)
LINK = re.compile(r"(?:not )?to |that |on |about ")
PRONOUN = re.compile(r"^(he|she|it|they)(['’]s|['’]re|['’]ll|['’]d|['’]ve)?\b", re.I)
SPELT = {"'s": " is", "'re": " are", "'ll": " will", "'d": " would", "'ve": " have"}
FEWEST_LEMMAS = 3
"""Content words that a statement has at least which says something by itself."""
LONGEST = 220
"""Characters; what is longer is a speech."""
HELD = re.compile(r"^(?:I|we) (?:\w+ly )?(?:believe|think|know|feel|am sure|am confident)(?: \w+ly)? (?:that )?", re.I)
"""How one begins who says what he holds to be so."""
UNCLEAR = re.compile(
    r"(?:this|that|these|those|there|here|such|both|one|some|if|when|because|additionally|however|so|and|but|or|well|nor|with"
    r"|might|may|would|could|should|shall|will|can|must|which|who|yes|no|not|now|then|also|in (?:fact|a statement)"
    r"|as \w+ as)\b|\W",
    re.I,
)
ADDRESSED = re.compile(r"\byou(?:r|['’]re|['’]ll)?\b", re.I)
HEADLESS = re.compile(
    r"^\W*(?:is|was|are|were|has|have|had|been|being|and|or|but|which|who|when|where|if|because|as|although|while|since"
    r"|that['’]s|this|said)\b",
    re.I,
)
ACCUSED = re.compile(r"^((?:[\w.’'-]+ ){0,5}?[\w.’'-]+) (?:of|for|with) (not )?([a-z]+ing)\b(.*)$", re.S)
CLAIMED = re.compile(
    r"^(?:the |(?:[\w’'-]+ ){0,3}[\w-]+['’]s? )(?:claim|report|allegation|accusation|assertion)s? that ", re.I
)
FIRST = (
    (re.compile(r"^I(?: am|['’]m)\b"), "is"),
    (re.compile(r"^I(?: have|['’]ve)\b"), "has"),
    (re.compile(r"^I(?: will|['’]ll)\b"), "will"),
    (re.compile(r"^I(?= (?:did|would|had|could|can|was|should|must|never|made|gave|took|told|met|\w+ed)\b)"), ""),
)
"""How a saying that begins with its speaker names him."""
SIGH = re.compile(r"^(?:unfortunately|sadly|regrettably|honestly|frankly|clearly|obviously|look|well),? ", re.I)
SUBJUNCTIVE = re.compile(
    r"^((?:(?!\b(?:to|will|would|shall|should|can|could|may|might|must|not)\b)[^,;])+?) be (?=\w)", re.I
)
"""What is demanded of somebody stands without "should" behind "that" ("that the harbour be opened")."""
NEGATION = re.compile(r"\b(?:no|not|never|nothing|none)\b|n['’]t\b", re.I)
TURNED = (
    (
        re.compile(
            r"\bno (?=(?:\w+ )?(?:evidence|proof|truth|information|knowledge|doubt|reason to|need|collusion)\b)", re.I
        ),
        "",
    ),
    (re.compile(r"\b(is|are|was|were|has|have|had|be|been) no (?=\w+s\b)", re.I), r"\1 "),
    (re.compile(r"\b(is|are|was|were|has|have|had|be|been) no (?=[aeiou])", re.I), r"\1 an "),
    (re.compile(r"\b(is|are|was|were|has|have|had|be|been) no (?=\w)", re.I), r"\1 a "),
    (re.compile(r"\bwon['’]t\b", re.I), "will"),
    (re.compile(r"\bcan(?:not\b|['’]t\b)", re.I), "can"),
    (re.compile(r"(?<=\w)n['’]t\b", re.I), ""),
    (re.compile(r"\b(?:not|never) ", re.I), ""),
    (re.compile(r"^no (?=\w+s\b)", re.I), ""),
    (re.compile(r"\bno (?=\w+s\b)", re.I), ""),
    (re.compile(r"\bno (?=[aeiou])", re.I), "an "),
    (re.compile(r"\bno (?=\w)", re.I), "a "),
    (re.compile(r"^no one\b|^nobody\b", re.I), "somebody"),
)
"""How a negative statement is made into the one that it denies; the first that applies."""
GERUND = re.compile(r"^(?:not )?(?:having|being|[a-z]+ing)\b")
STATES = {"having": "has", "knowing": "knew", "being": "was", "wanting": "wanted", "owning": "owned", "saying": "said"}
"""Verbs that do not stand in the progressive ("denied knowing of it": "knew of it")."""
NOT_GERUND = frozenset("nothing anything something everything during king spring morning evening bring".split())


def promise_text(item: Item, sides: Sides) -> str:
    """ "Jane Doe gave Acme an assurance that …", "Jane Doe promised to …"."""
    promisor = sides.name(item.promisor)
    promisee = sides.name(item.promisee)
    words = _clean(item.text)
    if promisor is None and item.deed == "promise":
        return f"{promisee or 'Somebody'} was given an assurance {'' if re.match(LINK, words) else 'that '}{words}"
    if item.generic:
        return f"{promisor} gave {promisee or sides.name(item.reporter) or 'somebody'} a pledge"
    if item.deed == "agreement":
        begins = "" if re.match(r"(?:not )?to |that |on |about ", words) else "on "
        return f"{item.parties or 'The parties'} agreed {begins}{words}"
    if re.match(r"(?:not )?to [a-z]+ing\b(?<!bring)", words):
        return f"{promisor} committed {words}"
    if re.match(r"(?:not )?to \w", words):
        return f"{promisor} gave {promisee} a commitment {words}" if promisee else f"{promisor} promised {words}"
    words = re.sub(r"^that ", "", words)
    if item.deed == "foretold" or words.startswith(promisor or "?"):
        return words[:1].upper() + words[1:]
    if item.quotation.kind == "direct" and FIRST_PERSON.search(words) and not item.clause:
        return f"{promisor} promised: “{words}”"
    if MODAL.match(words):
        words = f"{_pronoun(sides.actor(item.promisor))} {words}"
    if re.match(r"(?:on|of|for|about|over|to) ", words):
        return f"{promisor} gave {promisee or 'somebody'} a pledge {words}"
    if promisee is not None and not (item.quotation.act == "promise" and not item.clause):
        return f"{promisor} gave {promisee} an assurance that {words}"
    return f"{promisor} promised that {words}"


def action_text(item: Item) -> str:
    """What is to be done, in the words of the report."""
    return re.sub(r"^that ", "", _clean(item.text))


def headless(item: Item) -> bool:
    """Do the words lack their subject, so that another rendering reads better?"""
    return HEADLESS.match(item.text) is not None


def stands_alone(item: Item) -> bool:
    """Can the words be read by somebody who has not read the report: a statement, about somebody who is named in it?"""
    words = HELD.sub("", _clean(item.text))
    if not item.statement or headless(item) or item.text.rstrip(" ”\"’'").endswith("?") or UNCLEAR.match(words):
        return False
    if len(set(item.lemmas)) < FEWEST_LEMMAS or len(words) > LONGEST:
        return False
    pronoun = PRONOUN.match(words)
    if pronoun is not None and (item.quotation.kind == "direct" or item.subject != item.reporter):
        return False
    return not FIRST_PERSON.search(words) and not ADDRESSED.search(words)


def says_something(item: Item) -> bool:
    """Do the words say that something is so, or was done, rather than name a thing ("a popular choice")?"""
    if item.deed in ("promise", "foretold", "agreement") or item.of_agreement or item.of_promise:
        return True
    words = _clean(item.text)
    if item.deed == "accuse":
        return not headless(item) and bool(item.statement or ACCUSED.match(words) or GERUND.match(words))
    if item.deed in ("refuse", "demand"):
        return True
    if not re.match(r"\w", words) or re.match(r"in a statement\b", words, re.I):
        return False
    deed = GERUND.match(words) or re.match(r"(?:any|all|every)\b", words, re.I)
    return item.statement or deed is not None


def in_first_person(item: Item) -> bool:
    """Said in somebody's own words, of himself: these cannot be held against what others say."""
    return item.quotation.kind == "direct" and FIRST_PERSON.search(HELD.sub("", _clean(item.text))) is not None


def unfinished(item: Item) -> bool:
    """Is it an accusation of "hiding it" that does not say whom?"""
    return GERUND.match(_clean(item.text)) is not None and item.subject in (None, item.reporter)


def accusation_text(item: Item, sides: Sides) -> str | None:
    """ "Oslo of hiding it" as "Oslo was hiding it"; None where the words do not say what was done."""
    words = _clean(item.text)
    named = ACCUSED.match(words)
    if named is None:
        return None
    who, negation, deed, rest = named.groups()
    accused = sides.actor(item.subject)
    if who.lower() in ("him", "her", "them", "it"):
        if accused is None:
            return None
        who = accused.name
    verb = "were" if " and " in who or _plural(who, accused) else "was"
    if deed == "being":
        verb = f"{verb} {negation or ''}".rstrip()
    else:
        verb = STATES[deed] if deed in STATES and not negation else f"{verb} {negation or ''}{deed}"
    return f"{who[:1].upper()}{who[1:]} {verb}{rest}"


def _plural(who: str, accused: Actor | None) -> bool:
    if who.endswith(("men", "people", "police")):
        return True
    if not who.endswith("s"):
        return False
    # a body has one name, and those who belong to it another ("the Reformers")
    named_so = accused is not None and accused.name.endswith("s") and accused.kind != "group"
    return who.split()[-1].islower() or (not named_so and (accused is None or accused.kind != "person"))


def content_text(item: Item, sides: Sides, subject: str | None) -> str:
    """The proposition as a sentence, its leading pronoun or missing subject filled in."""
    words = re.sub(r"^(?:yes|no|indeed|that),? ", "", _clean(item.text), flags=re.I)
    words = HELD.sub("", CLAIMED.sub("", words))
    if item.quotation.kind == "direct" and subject is not None:
        for mine, verb in FIRST:
            begins = mine.match(words)
            if begins is not None:
                words = f"{subject} {verb} {words[begins.end() :].strip()}".replace("  ", " ")
                break
    if item.quotation.act in ("demand", "propose", "ask"):
        words = SUBJUNCTIVE.sub(r"\1 should be ", words, count=1)
        pronoun = PRONOUN.match(words)
        if pronoun is not None and not item.statement and sides.name(item.subject) is not None:
            words = f"{sides.name(item.subject)} should{words[pronoun.end() :]}"
    pronoun = PRONOUN.match(words)
    # another's pronoun stays as it is: to resolve it wrongly would put words into the wrong mouth
    standing = sides.name(item.subject) if item.subject == item.reporter else None
    if item.deed == "accuse" and sides.name(item.subject) is not None:
        subject = sides.name(item.subject)
    if pronoun is not None and standing is not None and item.quotation.kind != "direct":
        rest = SPELT.get((pronoun.group(2) or "").replace("’", "'"), "")
        words = f"{standing}{rest}{words[pronoun.end() :]}"
    elif subject is None or item.statement:
        pass
    elif GERUND.match(words) and words.split()[0].lower() not in NOT_GERUND:
        first, _, rest = words.partition(" ")
        many = subject.endswith("s") and (known := sides.actor(item.subject)) is not None and known.kind == "group"
        helper = ("were" if many else "was") if item.deed == "accuse" else "is"
        words = f"{subject} {STATES[first]} {rest}" if first in STATES else f"{subject} {helper} {words}"
    elif re.match(r"to \w", words):
        words = f"{subject} {words}"
    return words[:1].upper() + words[1:]


def positive_text(item: Item, sides: Sides) -> str:
    """What a denial denies. "denied that there was a deal" names it; "there is no deal" has to be turned round."""
    words = SIGH.sub("", _clean(item.text))
    if item.quotation.polarity == "negative" or NEGATION.search(words[:80]):
        words = re.split(r"(?<=[.!?…])\s*", words)[0]
        for pattern, instead in TURNED:
            turned = pattern.sub(instead, words, count=1)
            if turned != words:
                words = re.split(r",? (?:and|but) (?=\w+ )", turned)[0]
                break
    return content_text(replace(item, text=words), sides, sides.name(item.reporter))


def listed(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    return " and ".join((", ".join(every[:-1]), every[-1])) if len(every) > 1 else "".join(every)


def _pronoun(actor: Actor | None) -> str:
    if actor is None or actor.kind != "person":
        return "it"
    return {"female": "she", "male": "he"}.get(actor.gender or "", "he or she")


def _clean(text: str) -> str:
    plain = re.sub(r"\s+", " ", MARKS.sub("", text)).strip()
    return plain.strip(" ,;:.–—-…")
