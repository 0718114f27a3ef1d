"""Who takes part in an event, and where it takes place, from the grammar around the word that tells of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.languages.en.events import CALL_NOUNS, LIGHT_VERBS, PHONES, EventWord
from onrecord.record import Actor, Mention, Participant, Place

from .parse import Parse

ACTING = frozenset({"person", "state", "organisation", "group"})
PAIR_NOUNS = frozenset(
    {
        "leader",
        "president",
        "side",
        "head",
        "minister",
        "man",
        "counterpart",
        "politician",
        "statesman",
        "official",
        "diplomat",
    }
)
"""Nouns that behind "two" or "both" mean the last two named."""
TELLING_NOUNS = frozenset(
    "question doubt concern report story account detail information knowledge claim allegation suspicion rumor rumour "
    "investigation probe inquiry explanation criticism news word reporting testimony".split()
)
"""Nouns of what is said or asked about an event."""
LOOK_BACK = 3
"""Sentences in which the two must be named."""
STAGE_VERBS = frozenset("speak stand appear address talk say tell inform answer sit".split())
JOINT = frozenset({"joint"})
PRESS_NOUNS = frozenset("conference convention briefing appearance statement press".split())


class Parties:
    """The actors of an article by token."""

    def __init__(self, parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...]) -> None:
        self.parse = parse
        self.actors = {actor.id: actor for actor in actors}
        self.at: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda m: (m.span.end - m.span.start, m.span), reverse=True):
            run = parse.tokens_in(mention.span)
            for token in run or ():
                if token.i not in self.at or mention.form != "description":
                    self.at[token.i] = mention
        self.people = sorted(
            (run.start, mention.entity)
            for mention in mentions
            if self.kind(mention.entity) == "person" and (run := parse.tokens_in(mention.span))
        )
        known = sorted(self.actors.values(), key=lambda a: (-len(a.mentions) if a.kind == "person" else 0, a.id))
        self.most = {actor.id for actor in known[:2]}
        """The two people that the article names most."""

    def kind(self, actor: str) -> str:
        return self.actors[actor].kind

    def of(self, token: Token, word: EventWord) -> tuple[Participant, ...]:
        """Those who take part, sorted by id; each once, with its role."""
        if word.frame == "with" or word.frame == "joint":
            found = dict.fromkeys(self._together(token, word), "participant")
        elif word.frame == "place":
            subjects = self._subjects(token) if token.pos_ == "VERB" else self._of_noun(token)
            found = dict.fromkeys(
                (a for a in subjects if self.kind(a) in ("person", "group", "state", "organisation")), "participant"
            )
        else:
            found = {}
            for actor in self._objects(token, word):
                found[actor] = "target"
            for actor in self._subjects(token):
                found.setdefault(actor, "source")
        return tuple(Participant(actor=actor, role=role) for actor, role in sorted(found.items()))

    def is_passive(self, verb: Token) -> bool:
        return any(child.dep_ == "auxpass" for child in verb.children)

    def is_phone(self, token: Token) -> bool:
        """ "phone call", "cellphone conversation"; "spoke by telephone"."""
        if token.lemma_.lower() in CALL_NOUNS and token.i and token.nbor(-1).lower_ in PHONES:
            return True
        if token.pos_ == "VERB" and token.lemma_ in ("speak", "talk", "confer", "discuss"):
            return any(
                child.lower_ in ("by", "on", "over", "via") and any(k.lower_ in PHONES for k in child.children)
                for child in token.children
            )
        return token.pos_ == "VERB" and token.lemma_ in ("telephone", "phone")

    def is_side_by_side(self, token: Token) -> bool:
        """ "Speaking alongside Scholz", "a joint press conference with Zelensky"."""
        if token.lower_ == "alongside" and token.dep_ == "prep":
            head = token.head
            return head.lemma_ in STAGE_VERBS or head.lemma_.lower() in PRESS_NOUNS
        return (
            token.lemma_.lower() in PRESS_NOUNS
            and token.dep_ != "compound"
            and any(child.lower_ in JOINT for child in token.subtree)
        )

    def place_of(self, token: Token, word: EventWord) -> Place | None:
        """The place that belongs to the event: on the trigger itself, on its verb, or the only town of the sentence."""
        if word.frame == "place":
            goal = self._goal(token)
            return self._as_place(goal) if goal is not None else None
        near: list[Token] = []
        far: list[Token] = []
        for preposition in token.sent:
            if (
                preposition.lower_ not in ("in", "at", "inside", "outside", "near")
                or preposition.pos_ != "ADP"
                or self.parse.is_quoted(preposition)
            ):
                continue
            for noun in preposition.children:
                if noun.dep_ == "pobj" and self._is_site(noun):
                    head = preposition.head
                    hung = head == token or head == token.head or (token.dep_ == "pobj" and head == token.head.head)
                    (near if hung else far).append(noun)
        towns = [noun for noun in near + far if self.kind(self.at[noun.i].entity) == "place" and self._is_town(noun)]
        for noun in near:
            if noun in towns:
                return self._as_place(noun)
        if near:
            return self._as_place(near[0])
        return self._as_place(towns[0]) if len(towns) == 1 else None

    def _is_site(self, noun: Token) -> bool:
        mention = self.at.get(noun.i)
        if mention is None:
            return False
        actor = self.actors[mention.entity]
        return actor.kind in ("place", "state") or any(key.startswith("office:") for key in actor.same_as)

    def _is_town(self, noun: Token) -> bool:
        return self.actors[self.at[noun.i].entity].name not in (
            "Europe",
            "Asia",
            "Africa",
            "Middle East",
            "Eastern Europe",
        )

    def _as_place(self, noun: Token) -> Place:
        mention = self.at[noun.i]
        span = mention.span
        return Place(
            actor=mention.entity, text=" ".join(self.parse.article.text[span.start : span.end].split()), span=span
        )

    def _goal(self, token: Token) -> Token | None:
        """Where a visit goes."""
        for child in token.children:
            if child.dep_ == "dobj" and token.pos_ == "VERB" and self._is_site(child):
                return child
            if child.lower_ in ("to", "in", "at", "on") and child.dep_ == "prep":
                for noun in child.children:
                    if noun.dep_ == "pobj" and self._is_site(noun):
                        return noun
        return None

    def _together(self, token: Token, word: EventWord) -> list[str]:
        if token.lower_ == "alongside":
            return [
                *self._under(token),
                *self._subjects(token.head if token.head.pos_ == "VERB" else self._verb(token)),
            ]
        if token.pos_ in ("VERB", "AUX"):
            others = [actor for child in token.children for actor in self._partners(child)]
            if self.is_phone(token):
                others += [a for child in token.children for below in child.subtree for a in self._partners(below)]
            objects = (
                []
                if word.frame == "joint"
                else [a for child in token.children if child.dep_ == "dobj" for a in self._conjuncts(child)]
            )
            if word.frame == "joint" and token.lemma_ == "agree":
                return [a for a in self._subjects(token) if self.kind(a) in ("person", "state")]
            return self._acting([*self._subjects(token), *others, *objects])
        return self._of_noun(token)

    def _of_noun(self, token: Token) -> list[str]:
        """Of "Macron's talks with Putin", "a call between Macron and Biden", "Macron held talks with Putin"."""
        found: list[str] = []
        explicit = False
        for child in token.children:
            if child.dep_ == "poss":
                found += self._conjuncts(child)
            else:
                partners = self._partners(child)
                explicit = explicit or bool(partners)
                found += partners
                if child.dep_ == "prep" and child.lower_ == "between":
                    return self._acting(found)
        verb = self._verb(token)
        if self._is_told_of(token) or (explicit and len(set(self._acting(found))) > 1 and self._is_owned(token)):
            return self._acting(found)
        if token.dep_ in ("dobj", "pobj", "nsubjpass") and verb is not None:
            direct = token.head == verb
            phone = self.is_phone(token)
            if direct and (verb.lemma_ in LIGHT_VERBS or explicit or phone):
                for child in verb.children:
                    found += self._partners(child, phone=phone)
                found += self._subjects(verb)
            elif explicit or (token.dep_ == "pobj" and token.head.head.lemma_ in LIGHT_VERBS):
                found += self._subjects(verb)
            elif not found and token.dep_ == "pobj":
                people = [
                    *self._subjects(verb),
                    *(a for child in verb.children if child.dep_ in ("dobj", "dative") for a in self._conjuncts(child)),
                ]
                found += [a for a in people if self.kind(a) == "person"]
        elif explicit and len(set(self._acting(found))) < 2:
            above = self._clause_above(token)
            found += self._subjects(above) if above is not None else []
        return self._acting(found)

    def _is_told_of(self, noun: Token) -> bool:
        """ "questions about the talks", "reports on a meeting": whoever has them need not have been there."""
        preposition = noun.head
        about = noun.dep_ == "pobj" and preposition.lower_ in ("about", "on", "over", "of", "into", "regarding")
        return about and preposition.head.pos_ == "NOUN" and preposition.head.lemma_.lower() in TELLING_NOUNS

    def _is_owned(self, noun: Token) -> bool:
        return any(child.dep_ == "poss" for child in noun.children)

    def _clause_above(self, token: Token) -> Token | None:
        """The verb over the verb that the noun is the subject of: "He added that the talks with Macron had been
        fruitful".
        """
        verb = self._verb(token)
        return verb.head if verb is not None and verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" else None

    def _partners(self, preposition: Token, *, phone: bool = False) -> list[str]:
        """Those behind "with", "between", "alongside", "to" (a call to)."""
        if preposition.dep_ not in ("prep", "dative") or preposition.lower_ not in (
            "with",
            "between",
            "alongside",
            "to",
            "among",
        ):
            return []
        if (
            preposition.lower_ == "to"
            and not phone
            and not self.is_phone(preposition.head)
            and preposition.head.lemma_ != "call"
        ):
            return []
        return self._under(preposition)

    def _under(self, preposition: Token) -> list[str]:
        return [
            actor
            for child in preposition.children
            if child.dep_ in ("pobj", "conj")
            for actor in self._conjuncts(child)
        ]

    def _verb(self, token: Token) -> Token | None:
        node = token
        for _ in range(6):
            if node.head == node:
                return None
            node = node.head
            if node.pos_ in ("VERB", "AUX"):
                return node
        return None

    def _subjects(self, verb: Token | None) -> list[str]:
        """The actors that are subject of a verb, through "plans to", "and", "who" and participles."""
        node = verb
        for _ in range(5):
            if node is None:
                return []
            own = [child for child in node.children if child.dep_ in ("nsubj", "nsubjpass")]
            passive = self.is_passive(node)
            if passive and node == verb:
                agents = [a for child in node.children if child.dep_ == "agent" for a in self._under(child)]
                if verb.lemma_ not in ("meet", "schedule", "expect"):
                    return agents
            for subject in own:
                if subject.lower_ in ("who", "which", "that") and node.dep_ == "relcl":
                    return self._conjuncts(node.head)
                return self._conjuncts(subject)
            if node.tag_ in ("VBD", "VBZ", "VBP") and node.dep_ != "relcl" and (before := self._left_of(node)):
                return before
            if node.dep_ in ("xcomp", "conj", "advcl", "pcomp", "prep", "ccomp") and node.head != node:
                node = node.head
            elif node.dep_ == "acl":
                return self._conjuncts(node.head)
            else:
                return []
        return []

    def _left_of(self, verb: Token) -> list[str]:
        """Who stands right before a verb whose subject the parser lost: "According to the palace, Smith and Brown
        agreed".
        """
        doc, at = verb.doc, verb.i - 1
        found: list[str] = []
        while at >= verb.sent.start and doc[at].pos_ in ("ADV", "AUX", "PART"):
            at -= 1
        while at >= verb.sent.start and at in self.at:
            mention = self.at[at]
            found.insert(0, mention.entity)
            while at >= verb.sent.start and self.at.get(at) == mention:
                at -= 1
            if at >= verb.sent.start and doc[at].lower_ == "and":
                at -= 1
                continue
            return found if at < verb.sent.start or doc[at].text == "," else []
        return []

    def _objects(self, verb: Token, word: EventWord) -> list[str]:
        if word.frame == "thing":
            return (
                [
                    actor
                    for child in verb.subtree
                    if child.dep_ == "pobj" and child.head.lower_ in ("to", "against", "on") and child.i - verb.i < 12
                    for actor in self._conjuncts(child)
                    if self.kind(actor) != "place"
                ]
                if word.kind in ("sanction", "aid")
                else []
            )
        passive = self.is_passive(verb)
        wanted = ("nsubjpass",) if passive else ("dobj",)
        return [a for child in verb.children if child.dep_ in wanted for a in self._conjuncts(child)]

    def _conjuncts(self, noun: Token) -> list[str]:
        """The actors that a noun names, with those joined by "and"; two unnamed leaders are the last two people."""
        found: list[str] = []
        for token in self._joined(noun):
            mention = self.at.get(token.i)
            if mention is not None:
                found.append(mention.entity)
            elif self._is_pair(token):
                found += self._last_two(token)
        return found

    def _joined(self, noun: Token) -> Iterator[Token]:
        yield noun
        for child in noun.children:
            if child.dep_ == "conj" or (child.dep_ == "appos" and noun.i not in self.at):
                yield from self._joined(child)

    def _is_pair(self, noun: Token) -> bool:
        return noun.lemma_.lower() in PAIR_NOUNS and any(
            child.lower_ in ("two", "both", "2") for child in noun.children
        )

    def _last_two(self, noun: Token) -> list[str]:
        first = noun.sent.start
        for _ in range(LOOK_BACK):
            found = self._people_between(first, noun.i)
            if len(found) == 2:
                return found
            first = self.parse.doc[first - 1].sent.start if first else 0
        found = self._people_between(first, noun.i)
        return found[:2] if len(found) == 2 or self._lead(found) else []

    def _people_between(self, start: int, end: int) -> list[str]:
        """People named there, the last first."""
        near = self.people[bisect_left(self.people, (start, "")) : bisect_left(self.people, (end, ""))]
        return list(dict.fromkeys(actor for _, actor in reversed(near)))

    def _lead(self, found: list[str]) -> bool:
        """Of more than two, the last two must be the two that the article names most."""
        if len(found) < 2:
            return False
        return self.most == set(found[:2])

    def _acting(self, actors: list[str]) -> list[str]:
        """Without places, and without the press, which is at every meeting."""
        return [
            a
            for a in actors
            if self.kind(a) in ACTING
            and "reporter" not in self.actors[a].name
            and "journalist" not in self.actors[a].name
        ]
