"""What the people, bodies and things of an article are told to have done or undergone: every verb, not a list of kinds.

Only what the text holds to have taken place or to be so: not what will, may, should or did not happen, what somebody
plans, tries or thinks, nor what stands between quotation marks, in a headline or in a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.deeds import (
    CARRIES_ON,
    HINDERING,
    LIGHT,
    NO_DEED,
    PHASES,
    PRODUCTS,
    SPOKEN,
    UNREAL_HELPERS,
    happenings,
)
from onrecord.record import Actor, DateExpression, Deed, Mention, Party, Span
from onrecord.record.deed import Tense

from .parse import Parse
from .syntax import agent_of, noun_phrase, subject_of

NAME = "deeds"
VERSION = 1

SUPPOSING = frozenset({"if", "unless", "whether", "lest", "until"})
NONE = frozenset({"no", "neither", "nobody", "none", "nothing"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
TOGETHER = frozenset({"with", "against"})
"""Before whom a verb without an object has its second party: "met with Holm", "competes with Lund"."""

NAMED_AS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "attr"})

NO_CLAUSE = frozenset({"amod", "compound", "aux", "auxpass", "case"})
"""Relations of a verb that only describes a noun, or helps another verb."""

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())

AS_NOUN = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "nmod", "ROOT"})
"""Relations of a word in "-ing" that names a thing or a trade ("the banking")."""

SETTINGS = frozenset({"in", "at", "during", "on"})
"""Before the noun of what happened when another thing did: "said at Monday's hearing"."""

CLIMB = 8
"""Steps from a date up to the verb that it dates; deeper trees are the parser's slips."""


def find_deeds(
    parse: Parse, actors: Sequence[Actor], mentions: Sequence[Mention], dates: Sequence[DateExpression]
) -> tuple[Deed, ...]:
    """The deeds in the order of the text, each with those who take part and the expression that dates it."""
    named = _Named(parse, mentions, actors)
    dated = _dated(parse, dates)
    asked = {sent.start for sent in parse.doc.sents if sent.text.rstrip(" \"'\n)").endswith("?")}
    found = []
    for token in parse.doc:
        if not token.is_alpha and "-" not in token.text:
            continue
        tense = _tense(token)
        if tense is None or parse.block_of(token).kind == "headline" or token.sent.start in asked:
            continue
        if parse.is_quoted(token):
            continue
        parties = tuple(named.party(head) for head in _heads(token))
        if not parties:
            continue
        date = _date(token, dated)
        found.append(
            Deed(
                words=tuple(parse.span_of(word) for word in _words(token)),
                lemma=happenings().get(token.lemma_.lower(), token.lemma_.lower()),
                parties=parties,
                passage=parse.span_of(token.sent),
                tense=tense,
                date_in=date,
            )
        )
    return tuple(found)


# -- whether it took place --------------------------------------------------------------------------------------------


def _tense(token: Token) -> Tense | None:
    """When, seen from the text; None where the word tells of nothing that took place."""
    if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.i > token.sent.start and token.is_lower):
        return _tense_of_noun(token)
    if token.pos_ != "VERB" and not (token.lemma_ == "have" and token.pos_ == "AUX" and _objects(token)):
        return None
    if token.dep_ in NO_CLAUSE or (token.tag_ == "VBG" and _is_trade(token)):
        return None
    if token.lemma_.lower() in NO_DEED or _is_light(token) or _leads_to_another(token):
        return None
    return _tense_of_verb(token)


def _is_trade(word: Token) -> bool:
    """Does a word in "-ing" name a thing or a trade ("a firm of banking")?"""
    if any(child.dep_ == "aux" for child in word.children):
        return False
    return word.dep_ in AS_NOUN or (word.dep_ == "pcomp" and word.head.lower_ == "of")


def _leads_to_another(verb: Token) -> bool:
    """ "started" in "started selling" tells only how far the selling has got; in "started a firm" it is a deed."""
    if _objects(verb) or verb.lemma_ not in CARRIES_ON:
        return False
    return verb.lemma_ in PHASES or any(child.dep_ in {"xcomp", "pcomp"} for child in verb.children)


def _is_light(verb: Token) -> bool:
    return verb.lemma_ in LIGHT and any(thing.lemma_.lower() in happenings() for thing in _objects(verb))


def _tense_of_verb(verb: Token) -> Tense | None:
    if any(child.dep_ == "neg" or child.lower_ in SUPPOSING for child in verb.children):
        return None
    if any(word.lower_ in NONE for thing in (*_objects(verb), *_subjects(verb)) for word in thing.children):
        return None
    if verb.dep_ == "pcomp" and (verb.head.lower_ in {"without", "than"} or verb.head.head.lemma_ in HINDERING):
        return None
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and any(child.lower_ == "when" for child in verb.children):
        return None
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(helper.lower_ in UNREAL_HELPERS for helper in helpers):
        return None
    if any(helper.lower_ == "to" for helper in helpers):
        return _tense_of_infinitive(verb)
    if any(helper.lower_ == "had" for helper in helpers):
        return "before_past"
    if verb.tag_ in {"VBZ", "VBP"} and not helpers:
        return "present"
    if verb.tag_ == "VBG":
        if any(helper.lower_ in {"was", "were"} for helper in helpers):
            return "past"
        if helpers:
            return "past" if any(helper.lower_ in {"has", "have"} for helper in helpers) else "present"
        return _tense_above(verb)
    if verb.tag_ == "VBN" and not helpers:
        return _tense_of_participle(verb)
    if verb.tag_ == "VBN" and any(helper.lower_ in {"is", "are", "'s", "'re"} for helper in helpers):
        return "present"
    if verb.tag_ == "VB":
        return _tense_above(verb) if verb.dep_ == "conj" else None
    return "before_past" if _is_reported(verb) else "past"


def _is_reported(verb: Token) -> bool:
    """In "Holm said that Lund sold its mill" the sale is past when Holm speaks; nobody says by how much."""
    return verb.tag_ == "VBD" and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SPOKEN


def _tense_of_infinitive(verb: Token) -> Tense | None:
    above = verb.head
    if verb.dep_ in {"xcomp", "advcl"} and above.lemma_ in CARRIES_ON and above != verb:
        return _tense_above(verb, itself=True)
    purpose = verb.dep_ in {"advcl", "relcl", "acl"} and above.lemma_.lower() in happenings()
    return _tense_above(above) if purpose else None


def _tense_of_participle(verb: Token) -> Tense | None:
    """ "The bridge, built in 1901": past; "the deal reached"; a bare conjunct goes with its head."""
    if verb.dep_ == "conj":
        return _tense_above(verb)
    return "past" if verb.dep_ in {"acl", "advcl", "relcl", "ROOT", "ccomp"} else None


def _tense_above(word: Token, itself: bool = False) -> Tense | None:
    """The tense of the verb that a participle, conjunct or noun leans on."""
    node = word
    for _ in range(CLIMB):
        if node.head == node:
            return "past"
        node = node.head
        if node.pos_ in {"VERB", "AUX"}:
            return _tense_of_verb(node)
    return "past"


def _tense_of_noun(noun: Token) -> Tense | None:
    if noun.lemma_.lower() not in happenings() or noun.dep_ in {"compound", "amod", "nmod"}:
        return None
    if any(
        child.lower_ in {"no", "any", "possible", "planned", "potential", "future", "upcoming", "proposed"}
        for child in noun.children
    ):
        return None
    return _tense_above(noun)


# -- who takes part ---------------------------------------------------------------------------------------------------


def _heads(word: Token) -> list[Token]:
    """Heads of the phrases of those who do it and to whom it is done, each with those joined to it by "and"."""
    if word.pos_ not in {"VERB", "AUX"}:
        found = list(_owners(word))
    else:
        subject = subject_of(word)
        found = [subject] if subject is not None else []
        found += _objects(word)
        agent = agent_of(word)
        found += [agent] if agent is not None else []
        if word.tag_ == "VBN" and word.dep_ == "acl":
            found.append(word.head)
        if not _objects(word):
            found += [
                noun for child in word.children if child.dep_ == "prep" and child.lower_ in TOGETHER
                for noun in child.children if noun.dep_ == "pobj"
            ]  # fmt: skip
    joined = [token for head in found for token in (head, *head.conjuncts)]
    return [token for token in dict.fromkeys(joined) if token.lower_ not in {"who", "which", "that", "what"}]


def _objects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in OBJECTS]


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "nsubj"]


def _owners(noun: Token) -> Iterator[Token]:
    """Of "her resignation", "the launch of the shop", "gave a speech"."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"of", "by", "against", "between", "with"}:
            yield from (below for below in child.children if below.dep_ == "pobj")
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB":
        subject = subject_of(verb)
        if subject is not None and (verb.lemma_ in LIGHT or verb.lemma_ == "file"):
            yield subject


def _words(token: Token) -> list[Token]:
    particles = [child for child in token.children if child.dep_ == "prt" and child.i > token.i]
    return [token, *particles]


class _Named:
    """Whom or what a word of the article names; "it" and "the plane" stand for the thing last named."""

    def __init__(self, parse: Parse, mentions: Sequence[Mention], actors: Sequence[Actor]) -> None:
        self.parse = parse
        people = {actor.id for actor in actors if actor.kind in {"person", "group"}}
        self.at: dict[int, str] = {}
        for mention in sorted(mentions, key=lambda one: one.span.start - one.span.end):
            run = parse.tokens_in(mention.span)
            if run is not None:
                self.at.setdefault(run.root.i, mention.entity)
                self.at[run.end - 1] = mention.entity
        self.stands_for = dict(_stands_for(parse, {at for at, entity in self.at.items() if entity in people}, self.at))

    def party(self, head: Token) -> Party:
        named = self.stands_for.get(head.i, head)
        return Party(actor=self.at.get(named.i), span=self.parse.span_of(_name_of(named)))


def _stands_for(parse: Parse, people: set[int], known: Mapping[int, str]) -> Iterator[tuple[int, Token]]:
    """For "it", "its" and "the plane" that are no known mention: the noun of the thing that they mean.

    "It" takes up what the sentence before was about, "its" what its own sentence is about, and "the plane" the last
    thing named by a name.
    """
    about: Token | None = None
    last_named: Token | None = None
    for sent in parse.doc.sents:
        subject = next(
            (token for token in sent if token.dep_ in {"nsubj", "nsubjpass"} and token.head == sent.root), None
        )
        meant = subject
        for token in sent:
            target = None
            if token.lower_ == "it" or (token.lower_ == "its" and (subject is None or subject.i > token.i)):
                target = about
            elif token.lower_ == "its":
                target = meant
            elif token.lemma_.lower() in PRODUCTS and _is_bare_definite(token):
                target = last_named
            if target is not None and token.i not in known and target.i not in people:
                yield token.i, target
                if token == subject:
                    meant = target
            if token.pos_ == "PROPN" and token.dep_ in NAMED_AS and token.i not in people:
                last_named = token
        if meant is not None and meant.pos_ in {"NOUN", "PROPN"}:
            about = meant if meant.i not in people else None
        elif meant is not None and meant.pos_ != "PRON":
            about = None


def _is_bare_definite(noun: Token) -> bool:
    before = list(noun.lefts)
    return len(before) == 1 and before[0].lower_ in {"the", "this"}


def _name_of(head: Token) -> TokenSpan:
    """The noun with what stands before it, and a number or name right behind ("the new Lund 4")."""
    end = head.i + 1
    while end < head.sent.end and head.doc[end].pos_ in {"NUM", "PROPN"} and head.is_ancestor(head.doc[end]):
        end += 1
    return head.doc[noun_phrase(head).start : end]


# -- when -------------------------------------------------------------------------------------------------------------


def _dated(parse: Parse, dates: Sequence[DateExpression]) -> dict[int, list[tuple[int, Span]]]:
    """By the verb or noun that an expression hangs on (its token's number): where the expression stands, and it."""
    found: dict[int, list[tuple[int, Span]]] = {}
    for date in dates:
        if date.kind not in ("date", "time"):
            continue
        run = parse.tokens_in(date.span)
        if run is None or any(token.dep_ == "case" and token.i == run.end - 1 for token in run) or _owns(run):
            continue
        at = _dated_by(run.root)
        if at is not None:
            found.setdefault(at.i, []).append((run.start, date.span))
    return found


def _owns(run: TokenSpan) -> bool:
    """ "this year's conference" does not say when; "Monday's hearing" does."""
    return run.root.dep_ == "poss" and not any(token.lower_ in DAYS for token in run)


def _dated_by(token: Token) -> Token | None:
    node = token
    for _ in range(CLIMB):
        if node.head == node:
            return None
        node = node.head
        if node.pos_ == "VERB" or (node.pos_ == "AUX" and node.dep_ not in {"aux", "auxpass"}):
            return node
        if node.pos_ == "NOUN" and node.lemma_.lower() in happenings():
            return node
    return None


def _date(word: Token, dated: dict[int, list[tuple[int, Span]]]) -> Span | None:
    """The expression on the word, or else on what it leans on in the same sentence."""
    node = word
    for _ in range(4):
        if node.i in dated:
            return min(dated[node.i], key=lambda one: abs(one[0] - word.i))[1]
        for noun in _settings(node):
            if noun.i in dated:
                return dated[noun.i][0][1]
        for child in node.conjuncts:
            if child.i in dated and child.pos_ == node.pos_ and node == word:
                after = [one for one in dated[child.i] if one[0] < word.i or child.i > word.i]
                if after and child.i > word.i and all(one[0] > child.i for one in after):
                    return min(after)[1]
        above = node.head
        if above == node:
            return None
        if above.pos_ in {"VERB", "AUX"} and above.lemma_.lower() in SPOKEN and node.dep_ in {"ccomp", "relcl"}:
            return None
        if node.dep_ in {"relcl", "acl", "ccomp", "parataxis"} and node.pos_ in {"VERB", "AUX"}:
            return None
        if node.dep_ == "conj" and any(one[0] > node.head.i for one in dated.get(above.i, ())):
            return None  # the date behind the first of two verbs is its own
        node = above
    return None


def _settings(verb: Token) -> Iterator[Token]:
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in SETTINGS:
            yield from (noun for noun in preposition.children if noun.dep_ == "pobj")
