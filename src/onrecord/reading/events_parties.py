"""The actors of an article by token, and who stands where around a verb: who does it, and to whom it is done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.languages.en.gazetteer import us_states
from onrecord.record import Actor, Mention

from .events_clauses import (
    SUBJECTS,
    along_with,
    before_and,
    bidden,
    is_finite,
    is_loose,
    is_passive,
    joined,
    whole,
)
from .events_pronouns import GENDERS, VERBS, meant
from .parse import Parse

ACTING = frozenset({"person", "state", "organisation", "group"})
"""Kinds of actors that can take part; a place cannot."""
PAIR_NOUNS = frozenset(
    "leader president side head minister man counterpart politician statesman official diplomat".split()
)
"""Nouns that behind "two" or "both" mean the last two named."""
UNIQUE = frozenset(
    "president chancellor pope king queen premier governor mayor speaker vice-president chairman leader sheriff".split()
)
"""Offices of which an article has one: "the president" goes on being he."""
MANY = frozenset("group number hundred thousand dozen score crowd couple majority handful coalition".split())
"""Nouns that count those who stand behind "of"."""
LOOK_BACK = 3
"""Sentences in which the two must be named."""
TITLE_WORDS = 3
"""Words before a name in which its title stands, "the former president of Chad" left out."""
CLIMB = 6
"""Verbs that are gone up for a subject; more are a parser's knot."""
RELATIVE = frozenset({"who", "which", "that", "whom"})
ABOUT_OBJECT = frozenset({"of", "for", "from", "with"})
"""Prepositions whose "-ing" is done by the object of the verb above: "accused him of shooting her"."""


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
        self.named_people = sorted(
            (run.start, mention.entity)
            for mention in mentions
            if mention.form == "name"
            and self.kind(mention.entity) == "person"
            and (run := parse.tokens_in(mention.span))
        )
        self.names = sorted(
            (run.start, mention.entity)
            for mention in mentions
            if mention.form == "name" and (run := parse.tokens_in(mention.span))
        )
        self.titles: dict[str, set[str]] = {}
        self.with_names = {actor for _, actor in self.names}
        known = sorted(self.actors.values(), key=lambda a: (-len(a.mentions) if a.kind == "person" else 0, a.id))
        self.most = {actor.id for actor in known[:2]}
        """The two people that the article names most."""

    def kind(self, actor: str) -> str:
        return self.actors[actor].kind

    def acting(self, actors: Iterable[str]) -> list[str]:
        """Each once, without places, and without the press, which is at every meeting."""
        return [
            actor
            for actor in dict.fromkeys(actors)
            if self.kind(actor) in ACTING
            and "reporter" not in self.actors[actor].name
            and "journalist" not in self.actors[actor].name
        ]

    def doing(self, nouns: Iterable[Token]) -> list[str]:
        """The actors that nouns name as those who do something: also a state of the United States, which sues and
        votes.
        """
        named = self.named(nouns)
        acting = set(self.acting(named))
        return [actor for actor in named if actor in acting or self.actors[actor].name in us_states()]

    def befallen(self, nouns: Iterable[Token], kinds: frozenset[str]) -> list[str]:
        """The actors of these kinds that nouns name; a state of the United States is one, too."""
        return [
            actor
            for actor in self.named(nouns)
            if self.kind(actor) in kinds or ("state" in kinds and self.actors[actor].name in us_states())
        ]

    def doers(self, verb: Token) -> list[Token]:
        """Heads of the phrases that name who does what a verb says; of a passive verb those behind "by"."""
        if is_passive(verb):
            return [noun for child in verb.children if child.dep_ == "agent" for noun in self.under(child)]
        return self.subjects(verb)

    def undergoers(self, verb: Token) -> list[Token]:
        """Heads of the phrases that name to whom it is done."""
        if is_passive(verb):
            return self.subjects(verb)
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        if not objects:
            objects = bidden(verb)
        if not objects and verb.dep_ == "relcl" and verb.head.i < verb.i and self._has_own_subject(verb):
            between = verb.doc[verb.head.i + 1 : verb.i]  # "the man police arrested"; a comma parts two subjects
            return [] if any(token.text == "," for token in between) else [verb.head]
        found: list[Token] = []
        for noun in objects:
            found += [verb.head] if noun.lower_ in RELATIVE and verb.dep_ == "relcl" else [noun]
        return found

    def subjects(self, verb: Token | None) -> list[Token]:
        """Heads of the grammatical subject, through "plans to", "and", "who" and participles."""
        if verb is None:
            return []
        node = verb
        for _ in range(CLIMB):
            here = node.i
            own = [child for child in node.children if child.dep_ in SUBJECTS]
            for subject in sorted(own, key=lambda one: abs(one.i - here))[:1]:  # of two the nearer: one is misread
                beside = along_with(node)
                if subject.lower_ in RELATIVE and node.dep_ == "relcl":
                    meant_by = self._antecedent(subject, node)
                    return [meant_by, *beside] if meant_by is not None else beside
                return [*before_and(node, subject), subject, *beside]
            if node.tag_ == "VBG" and (owner := next((c for c in node.children if c.dep_ == "poss"), None)):
                return [owner]
            loose = node.tag_ in ("VBD", "VBZ", "VBP") or (node.dep_ == "conj" and is_finite(node))
            if loose and node.dep_ != "relcl" and (before := self._left_of(node)):
                return before
            if node.dep_ == "pcomp":
                above = node.head.head
                objects = [child for child in above.children if child.dep_ == "dobj"]
                if node.head.lower_ in ABOUT_OBJECT and objects:
                    return objects
                if above.pos_ not in ("VERB", "AUX"):
                    return []
                node = above
            elif node.dep_ == "acl" and node.tag_ in ("VBN", "VBD") and is_loose(node):
                return []
            elif node.dep_ in ("xcomp", "conj", "advcl", "ccomp") and node.head != node:
                if node.dep_ == "ccomp" and node.tag_ not in ("VB", "VBG"):
                    return []
                node = node.head
                if node.pos_ not in ("VERB", "AUX"):
                    return []
            elif node.dep_ == "acl":
                return [node.head] if node.tag_ in ("VBN", "VBD", "VBG") else self._owner_of_plan(node)
            else:
                return []
        return []

    def _antecedent(self, relative: Token, verb: Token) -> Token | None:
        """Whom "who" or "which" means; None where the parser hangs the clause on the wrong noun."""
        noun = whole(verb.head, verb)
        mention = self.at.get(noun.i)
        person = mention is not None and self.kind(mention.entity) == "person"
        if relative.lower_ == "which" and person:
            return None
        if person and self._other_person(noun, relative):
            return None
        before = relative.nbor(-1) if relative.i else relative
        if person and noun.pos_ == "PROPN" and noun.dep_ == "pobj" and before == noun:
            return noun.head.head  # "aides to Smith who resigned": a name needs no clause to be known
        return noun

    def _other_person(self, noun: Token, relative: Token) -> bool:
        """Is somebody else named between a name and "who"?"""
        near = self.people[bisect_left(self.people, (noun.i + 1, "")) : bisect_left(self.people, (relative.i, ""))]
        return any(actor != self.at[noun.i].entity for _, actor in near)

    def _owner_of_plan(self, verb: Token) -> list[Token]:
        """Who has the plan in "Smith's plan to resign", "Smith announced plans to resign"."""
        noun = verb.head
        owners = [child for child in noun.children if child.dep_ == "poss"]
        if owners:
            return owners
        above = noun.head
        return self.subjects(above) if noun.dep_ == "dobj" and above.pos_ == "VERB" else []

    def _has_own_subject(self, verb: Token) -> bool:
        return any(child.dep_ in SUBJECTS and child.lower_ not in RELATIVE for child in verb.children)

    def _left_of(self, verb: Token) -> list[Token]:
        """Who stands right before a verb whose subject the parser lost: "According to the palace, Smith and Brown
        agreed".
        """
        doc, at = verb.doc, verb.i - 1
        found: list[Token] = []
        while at >= verb.sent.start and doc[at].pos_ in ("ADV", "AUX", "PART"):
            at -= 1
        if at >= verb.sent.start and doc[at].text == "," and verb.dep_ == "conj" and is_finite(verb):
            at -= 1  # "but the senator, Jan Visser, had already endorsed her"
        while at >= verb.sent.start and at in self.at:
            mention = self.at[at]
            found.insert(0, doc[at])
            while at >= verb.sent.start and self.at.get(at) == mention:
                at -= 1
            if at >= verb.sent.start and doc[at].lower_ == "and":
                at -= 1
                continue
            return found if at < verb.sent.start or doc[at].text == "," else []
        return []

    def under(self, preposition: Token) -> list[Token]:
        return [child for child in preposition.children if child.dep_ in ("pobj", "conj")]

    def named(self, nouns: Iterable[Token]) -> list[str]:
        """The actors that nouns name, with those joined by "and"; two unnamed leaders are the last two people."""
        found: list[str] = []
        for noun in nouns:
            for token in joined(noun, self.at):
                if token.dep_ != "poss" and any(child.dep_ == "case" for child in token.children):
                    continue  # "Smith's and Brown's lawyers"
                mention = self.at.get(token.i) or self._many_of(token)
                if mention is not None and mention.form == "pronoun":
                    entity = meant(token, self.at, self.actors, self.subjects)
                    sure = entity is not None and self._is_named(entity) and self._is_taken_up(token, entity)
                    found += [entity] if entity is not None and sure else []
                elif mention is not None and self._is_sure(token, mention):
                    found.append(mention.entity)
                elif mention is None and self._is_pair(token):
                    found += self._last_two(token)
        return list(dict.fromkeys(found))

    def _is_named(self, actor: str) -> bool:
        """Has a person a name? "A former attorney" is somebody whom another report, or this one, may well name."""
        return self.kind(actor) != "person" or actor in self.with_names

    def _is_taken_up(self, token: Token, entity: str) -> bool:
        """Is a pronoun surely who it is read as: is nobody else named since, or was it that one's sentence?"""
        gender = GENDERS.get(token.lower_)
        for at, actor in reversed(self.names[: bisect_left(self.names, (token.i, ""))]):
            if actor == entity and (at >= token.sent.start or self._was_told_of(at)):
                return True
            if actor == entity or self._may_be(gender, actor):
                return self._has_the_word(token, entity, gender)
        return False

    def _was_told_of(self, at: int) -> bool:
        """Was somebody named as the subject, so that the next sentence may go on with "she"?"""
        node = self.parse.doc[at]
        while node.dep_ in ("compound", "appos", "conj") and node.head != node:
            node = node.head
        return node.dep_ in SUBJECTS

    def _may_be(self, gender: str | None, actor: str) -> bool:
        """Could a pronoun mean that actor?"""
        known = self.actors[actor]
        if gender is None:
            return known.kind in ("organisation", "group", "state")
        return known.kind == "person" and known.gender in (None, gender)

    def _has_the_word(self, token: Token, entity: str, gender: str | None) -> bool:
        """Is the actor the subject of the clause above a pronoun, or of the sentence before, and the only one who can
        be?
        """
        verb = token.head
        while verb.pos_ not in VERBS and verb.head != verb:
            verb = verb.head
        first = verb
        while verb.head != verb:
            verb = verb.head
            subjects = [one for one in verb.children if one.dep_ in SUBJECTS and one.i < token.i]
            above = [self.at[one.i].entity for one in subjects if self._is_settled(one)]
            if entity in above:
                return self._is_alone_under(verb, token, entity, gender)
            if any(self._may_be(gender, actor) for actor in above):
                return False
        if token.dep_ not in SUBJECTS or first.dep_ not in ("ROOT", "conj") or not token.sent.start:
            return False
        before = token.doc[token.sent.start - 1].sent.root
        subjects = [one for one in before.children if one.dep_ in SUBJECTS and self._is_settled(one)]
        return bool(subjects) and self.at[subjects[0].i].entity == entity

    def _is_settled(self, noun: Token) -> bool:
        """Is it sure whom a word means, a pronoun by what stands before it?"""
        mention = self.at.get(noun.i)
        if mention is None:
            return False
        return mention.form != "pronoun" or self._is_taken_up(noun, mention.entity)

    def _is_alone_under(self, verb: Token, token: Token, entity: str, gender: str | None) -> bool:
        """ "Smith told Brown that he": the subject. "Smith said that Brown complained and that he": either."""
        first = bisect_left(self.names, (token.sent.start, ""))
        for at, actor in self.names[first : bisect_left(self.names, (token.i, ""))]:
            if actor != entity and self._may_be(gender, actor) and at > verb.i:
                node = self.parse.doc[at]
                while node.pos_ not in VERBS and node.head != node:
                    node = node.head
                if node != verb:
                    return False
        return True

    def _is_sure(self, token: Token, mention: Mention) -> bool:
        """Is "the candidate" whoever it is read as? Not if somebody else was named since; "the president" is."""
        if mention.form != "description" or self.kind(mention.entity) != "person":
            return True
        if token.lemma_.lower() in UNIQUE:
            return (
                any(child.dep_ in ("amod", "compound", "poss") for child in token.children)  # "the French president"
                or token.lemma_.lower() in self._titles_of(mention.entity)
                or self._is_just_named(token, mention.entity)
            )
        if not any(child.lower_ in ("the", "that", "this") for child in token.children):
            return True
        for at, actor in reversed(self.named_people[: bisect_left(self.named_people, (token.i, ""))]):
            if actor == mention.entity:
                return True
            if self.parse.doc[at].sent.start < token.sent.start or not self._is_subject(at, token):
                return not any(actor == mention.entity for _, actor in self.named_people)
        return True

    def _titles_of(self, actor: str) -> set[str]:
        """The words of that one's roles, before the names, and in them."""
        if actor not in self.titles:
            doc = self.parse.doc
            runs = [doc[max(at - TITLE_WORDS, 0) : at + TITLE_WORDS] for at, other in self.names if other == actor]
            roles = {word for role in self.actors[actor].roles for word in role.role.lower().split()}
            self.titles[actor] = roles.union(one.lemma_.lower() for run in runs for one in run)
        return self.titles[actor]

    def _is_just_named(self, token: Token, actor: str) -> bool:
        """Is that one named in the same phrase, or the last person named before it?"""
        if any(other == actor and at in range(token.i, token.right_edge.i + 1) for at, other in self.named_people):
            return True
        before = self.named_people[: bisect_left(self.named_people, (token.i, ""))]
        return bool(before) and before[-1][1] == actor

    def _is_subject(self, at: int, token: Token) -> bool:
        """Does somebody named at a token do what befalls another token: the one can't be the other?"""
        node = self.parse.doc[at]
        while node.dep_ == "compound":
            node = node.head
        return node.dep_ in SUBJECTS and node.head in (token.head, token.head.head)

    def _many_of(self, noun: Token) -> Mention | None:
        """The diplomats of "a group of diplomats"."""
        if noun.lemma_.lower() not in MANY:
            return None
        behind = (one for child in noun.children if child.lower_ == "of" for one in self.under(child))
        return next((mention for one in behind if (mention := self.at.get(one.i)) is not None), None)

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
