"""What a figure is of, in words of the text: "Icelandic boats", "people killed", "errors and omissions"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.en.counted import CLASSES, FATES, HOLDERS
from onrecord.languages.en.number_words import MANY

from .figures_bounds import bound_behind
from .figures_clauses import clause_of
from .figures_known import compound_part
from .figures_nouns import is_of_time
from .figures_number import word_at
from .figures_quantities import Quantity
from .figures_said_of import NO_PHRASE, by_its_verb, compared_with, done_with_it, level_of, measured_noun, words_of

LONGEST_OF = 14
"""Words kept of what is counted."""


def counted(doc: Doc, quantity: Quantity) -> str:
    """What is counted, in words of the text: the noun with its modifiers, number and bound left out, and the level
    above or below which it is."""
    of = _counted(doc, quantity)
    level = level_of(doc, quantity)
    return f"{of} {level}".strip() if level and level not in of else of


def _counted(doc: Doc, quantity: Quantity) -> str:
    noun = quantity.noun
    if noun is None and quantity.unit == "votes":
        return "votes"  # "passed it 52-48"
    if noun is None:
        if clause := clause_of(doc, quantity):
            return clause
        noun = measured_noun(doc, quantity)
        if noun is None:
            return by_its_verb(doc, quantity)
        if (compared := compared_with(doc, quantity)) is not None and compared.i == noun.i:
            return noun.text
    number = set(range(quantity.start, _end_of_number(doc, quantity)))
    left, right = _left_edge(quantity, noun), _whole_word(doc, _right_edge(doc, noun, quantity))
    if quantity.noun is not None and _is_part_of_a_count(doc, quantity, noun):
        return words_of(doc[quantity.number[1] : right + 1])
    kept = [
        token
        for token in doc[left : right + 1]
        if token.i not in number
        and not (token.i < noun.i and token.dep_ in {"det", "predet", "quantmod", "punct"} and token.head.i == noun.i)
        and (token.i >= quantity.start or noun.i < quantity.start)
        and not _counts_otherwise(token)
        and not (token.is_space or token.text in {'"'})
    ]
    while kept and kept[-1].pos_ in {"ADP", "CCONJ", "SCONJ"}:
        kept.pop()
    while kept and kept[0].lower_ in {"the", "a", "an", "-"} and kept[0].head.dep_ != "poss":
        kept.pop(0)
    text = words_of(kept)
    fate = fate_of(noun)
    if noun in kept and fate and fate not in (token.lower_ for token in kept):
        at = kept.index(noun) + 1
        text = f"{words_of(kept[:at])} {fate} {words_of(kept[at:])}".strip()
    if noun.i >= quantity.start and (what := done_with_it(doc, quantity, noun)):
        return f"{what} {words_of(doc[quantity.end : right + 1])}"
    if text.lower() in EMPTY:
        return ""
    holder = _holder(noun) if quantity.noun is not None else ""
    return f"{text} ({holder})" if holder and text else text


def _is_part_of_a_count(doc: Doc, quantity: Quantity, noun: Token) -> bool:
    """`three of the four boats`: of how many, too."""
    at = quantity.number[1]
    return (
        word_at(doc, at) == "of"
        and at < noun.i <= at + LONGEST_OF
        and not quantity.vague
        and any(token.like_num and token.head.i == noun.i for token in doc[at + 1 : noun.i])
    )


def _end_of_number(doc: Doc, quantity: Quantity) -> int:
    """Where the number ends with its unit or what bounds it: "a dozen or so people", "a 434-page report"."""
    if quantity.noun is None or compound_part(doc, quantity):
        return quantity.end
    return max(quantity.number[1], bound_behind(doc, quantity.number[1])[0])


def _left_edge(quantity: Quantity, noun: Token) -> int:
    """The first token of what is counted, with those before it that share its noun: "thousands of rifle and pistol
    rounds"."""
    left: int = noun.left_edge.i
    first = noun.head
    while noun.dep_ == "conj" and quantity.number[1] <= first.i < left and first.pos_ in {"NOUN", "PROPN", "ADJ"}:
        left, noun, first = first.left_edge.i, first, first.head
    return left


def fate_of(noun: Token) -> str:
    """`killed` for "12 people were killed", "killed 12 people", "12 people killed in the raid"; empty without one."""
    verb = noun.head
    if noun.dep_ in {"nsubjpass", "dobj"} and verb.pos_ == "VERB" and verb.lemma_ in FATES:
        return PARTICIPLES.get(verb.lemma_, verb.lemma_ + ("d" if verb.lemma_.endswith("e") else "ed"))
    if noun.dep_ == "nsubj" and verb.lemma_ in {"die", "perish"}:
        return verb.lemma_ + ("d" if verb.lemma_ == "die" else "ed")
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in FATES:
            return child.lower_
    behind = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    return behind if behind in {"dead", "missing", "wounded", "injured", "homeless"} else ""


PARTICIPLES = {"hurt": "hurt", "shoot": "shot", "lay": "laid off", "lose": "lost"}


EMPTY = frozenset({"range", "figure", "amount", "number", "total", "sum", "estimate"})
"""Nouns that alone say nothing of what is counted."""

HANGING = frozenset("of in near on along from at for per during against".split())
"""Prepositions of the phrases of place, kind, whole or rate that belong to what is counted."""


def _right_edge(doc: Doc, noun: Token, quantity: Quantity) -> int:
    """The last token of what is counted: the noun, those counted together with it, and the phrase of place, kind or
    whole that hangs on it."""
    right = noun.i
    for child in noun.rights:
        if (child.dep_ == "punct" and child.text == '"') or (child.lower_ == "per" and _has_a_number(child)):
            continue
        if child.text == "," or (child.dep_ == "prep" and _is_when(child)):
            continue
        if child.dep_ == "prep" and child.lower_ in HANGING:
            edge = _before_a_clause(child)
            if edge - noun.left_edge.i >= LONGEST_OF:
                break
            right = max(right, edge)
        elif (
            child.dep_ in {"cc", "conj"} and (other := _counted_with(noun, alike=quantity.noun is not None)) is not None
        ):
            right = max(right, _right_edge(doc, other, quantity))
        elif child.dep_ not in {"prep", "conj", "cc"}:
            break
    if (clause := _clause_behind(doc, noun, right, quantity)) is not None:
        return clause
    return next((token.i - 1 for token in doc[noun.i + 1 : right + 1] if token.tag_ in NO_PHRASE - {"PRP"}), right)


def _clause_behind(doc: Doc, noun: Token, right: int, quantity: Quantity) -> int | None:
    """Where "who have been out of work" ends that stands right behind the noun or its phrase and fits."""
    if word_at(doc, right + 1) not in {"who", "that"} or doc[right].is_punct:
        return None
    clause = doc[right + 1].head
    if clause.dep_ != "relcl" or not noun.left_edge.i <= clause.head.i <= right:
        return None
    edge: int = clause.right_edge.i
    holds_the_number = noun.i < quantity.start <= edge
    fits = edge - noun.left_edge.i < LONGEST_OF and not holds_the_number
    return (
        edge if fits and not any(token.is_punct and token.text != "-" for token in doc[right + 1 : edge + 1]) else None
    )


def _whole_word(doc: Doc, right: int) -> int:
    """Where the word that is joined by a hyphen ends: "agencies and sub-agencies"."""
    glued = word_at(doc, right + 1) == "-" and not (doc[right].whitespace_ or doc[right + 1].whitespace_)
    return right + 2 if glued and right + 2 < len(doc) else right


def _has_a_number(phrase: Token) -> bool:
    return any(token.like_num for token in phrase.subtree)


def _counted_with(noun: Token, *, alike: bool) -> Token | None:
    """`17 errors and omissions`, `$60 million in taxes, licences and fees`: the last noun that the number counts too.

    It has no number of its own, and where things are counted, `alike`, people are not counted together with things ("12
    soldiers and tanks").
    """
    last, joined = noun, False
    while (other := next((child for child in last.rights if child.dep_ == "conj"), None)) is not None:
        if other.tag_ not in ({"NNS"} if alike else {"NN", "NNS"}) or other.i > last.i + WITH:
            return None
        described = {"compound", "amod"} if not alike else frozenset()
        lefts = (child for child in other.lefts if child.text not in {'"', "-"} and not _is_prefix(child))
        if any(child.dep_ not in described for child in lefts):
            return None
        if other.lower_ in MANY or noun.lower_ in MANY:
            return None  # "twelve boats and hundreds of nets"
        if any(child.dep_ == "prep" and child.lower_ not in HANGING for child in other.rights):
            return None  # "two passports and ties to Bergen"
        if alike and (noun.tag_ not in {"NN", "NNS"} or not _go_together(noun, other)):
            return None
        joined = joined or any(child.dep_ == "cc" for child in last.rights)
        last = other
    return last if joined else None


def _is_when(phrase: Token) -> bool:
    """`on Tuesday`, which belongs to what happened."""
    return any(child.dep_ == "pobj" and (is_of_time(child) or child.ent_type_ == "DATE") for child in phrase.children)


def _is_prefix(token: Token) -> bool:
    """`sub` of "sub-agencies"."""
    return word_at(token.doc, token.i + 1) == "-" and not token.whitespace_


def _go_together(one: Token, two: Token) -> bool:
    """People are counted with people and with bodies, bodies with all: "20 people and entities", but not "12 soldiers
    and tanks"."""
    if one.lower_ in BODIES or two.lower_ in BODIES:
        return True
    return (one.lower_ in OF_PEOPLE) == (two.lower_ in OF_PEOPLE)


BODIES = frozenset(
    "entities organizations organisations companies businesses groups institutions agencies departments offices "
    "bureaus ministries commissions boards committees councils".split()
)
"""Bodies, which are counted with people and with one another ("20 people and entities")."""

WITH = 4
"""Tokens behind a counted noun in which another one counted with it is sought; quotation marks may stand between."""

OF_PEOPLE = frozenset(
    word for name in ("dead", "injured", "detained", "troops", "police", "protesters", "people", "children")
    for word in CLASSES[name]
)  # fmt: skip


def _before_a_clause(child: Token) -> int:
    """The last token of a phrase, before the clause that hangs on a noun in it: "in the room that he took"."""
    edge = child.right_edge.i
    for token in child.subtree:
        if token.dep_ in {"relcl", "advcl", "appos", "ccomp"} and token.i > child.i:
            edge = min(edge, token.left_edge.i - 1)
    comma = next((token.i for token in child.subtree if token.text in {",", ";"} and token.i <= edge), None)
    if comma is not None and not any(token.dep_ == "cc" for token in child.doc[comma : edge + 1]):
        edge = child.i  # "counts of conspiracy, fraud, …": a list that breaks off
    while edge > child.i and (child.doc[edge].is_punct or child.doc[edge].pos_ in {"ADP", "CCONJ", "SCONJ"}):
        edge -= 1
    return edge if edge > child.i else child.i


def _counts_otherwise(token: Token) -> bool:
    """`20 of the more than 50,000 letters`: the other number of the phrase, and what bounds it."""
    if token.dep_ == "quantmod" or (token.dep_ in {"amod", "advmod"} and token.head.dep_ == "nummod"):
        return True
    return token.dep_ == "nummod" and token.like_num and not token.head.lower_.isdigit()


def _holder(noun: Token) -> str:
    """`buildup of 100,000 troops`: the noun that the counted one fills."""
    known = any(child.dep_ in {"det", "poss"} for child in noun.lefts)
    if known or noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.head.head.pos_ != "NOUN":
        return ""
    outer = noun.head.head
    if outer.lemma_.lower() not in HOLDERS:
        return ""
    words = [
        token.text
        for token in outer.subtree
        if token.i <= outer.i and token.dep_ not in {"det", "punct"} and token.i >= outer.i - 4
    ]
    return " ".join(words)
