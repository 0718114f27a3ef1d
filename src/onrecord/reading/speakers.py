"""Who is meant by the words that name a speaker, an addressee or a go-between."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Span as TokenSpan, Token

from onrecord.languages.en.roles import role_words
from onrecord.languages.en.speech import OCCASIONS, PRESS, SPEAKING, documents, somebody
from onrecord.record import Actor, Grade, Mention, Party

from .cues import Cue
from .parse import Parse
from .syntax import agent_of, described_phrase, is_text, noun_phrase, subject_of

SENDING = frozenset(
    "send write issue submit deliver release publish post circulate distribute share file mail email tweet".split()
)
ASKED = frozenset({"ask", "press", "question", "challenge"})


SOME = frozenset("some several many numerous most few certain other".split())


def _is_part(head: Token) -> bool:
    """Are only some of a named group meant ("some Democrats", "two Republicans")?"""
    plural = head.tag_ in ("NNS", "NNPS")
    return plural and any(child.lower_ in SOME or child.dep_ == "nummod" for child in head.lefts)


class Speakers:
    """Looks up mentions of one article by place and turns phrases into parties."""

    def __init__(self, parse: Parse, actors: tuple[Actor, ...], mentions: tuple[Mention, ...]) -> None:
        self.parse = parse
        self.actors = {actor.id: actor for actor in actors}
        self.mentions = sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        self.named = {mention.entity for mention in mentions if mention.form in ("name", "metonym")}
        self.starts = [mention.span.start for mention in self.mentions]
        self.covering = {mention.span: mention for mention in reversed(self.mentions)}

    def mention_at(self, token: Token) -> Mention | None:
        """The smallest mention that covers a token, a name before a description."""
        span = self.parse.span_of(token)
        best: Mention | None = None
        at = bisect_right(self.starts, span.start) - 1
        for index in range(at, max(-1, at - 12), -1):
            mention = self.mentions[index]
            if mention.span.start <= span.start and span.end <= mention.span.end:
                length = mention.span.end - mention.span.start
                if best is None or length < best.span.end - best.span.start:
                    best = mention
        return best

    def party(self, head: Token) -> tuple[Party, Grade]:
        """The party that the phrase around `head` names, and how sure that is."""
        phrase = noun_phrase(head)
        mention = self._mention_for(head, phrase)
        if mention is None and head.pos_ == "NOUN":
            phrase = described_phrase(head)
        span = self.parse.span_of(phrase)
        if mention is None or (mention.form == "name" and _is_part(head)):
            return Party(actor=None, span=span), "unsure" if head.pos_ == "PRON" else "likely"
        grade: Grade = "likely" if mention.form in ("pronoun", "description") else "sure"
        return Party(actor=mention.entity, span=span), grade

    def _mention_for(self, head: Token, phrase: TokenSpan) -> Mention | None:
        mention = self.mention_at(head)
        if is_text(head):
            inner = self._speaker_inside(head)
            if inner is not None:
                return inner
        if mention is not None and (mention.form != "description" or mention.entity in self.named):
            return mention
        apposed = [self.mention_at(child) for child in head.children if child.dep_ == "appos"]
        beside = [found for found in apposed if found is not None]
        name = next((found for found in beside if found.form == "name"), None)
        if name is not None or mention is not None:  # "another student, Kayla Reed, said"
            return name or mention
        if beside:
            return beside[0]
        return self.covering.get(self.parse.span_of(phrase))

    def _speaker_inside(self, head: Token) -> Mention | None:
        """Who speaks through a text: "an announcement from the Palace", "the ministry's statement", "a Kremlin
        readout"."""
        if head.dep_ == "dobj" and head.head.lemma_ in SENDING:  # "issued a statement that stressed …"
            sender = subject_of(head.head)
            if sender is not None and (mention := self.mention_at(sender)) is not None:
                return mention
        for child in head.children:
            if child.dep_ in ("poss", "compound", "nmod", "amod"):
                mention = self.mention_at(child)
                own = child.dep_ == "poss" and child.lower_ in ("his", "her", "their")
                if mention is not None and mention.entity in self.actors and (own or mention.form != "pronoun"):
                    return mention
            if child.dep_ == "prep" and child.lower_ in ("from", "by", "of"):
                for obj in child.children:
                    mention = self.mention_at(obj) if obj.dep_ == "pobj" else None
                    if mention is not None:
                        return mention
            if child.dep_ == "relcl":  # "a memo he wrote"
                writer = next((token for token in child.children if token.dep_ == "nsubj"), None)
                if writer is not None and (mention := self.mention_at(writer)) is not None:
                    return mention
            if child.dep_ == "acl":
                agent = agent_of(child)
                if agent is not None and (mention := self.mention_at(agent)) is not None:
                    return mention
        return None

    def has_name(self, actor: str) -> bool:
        """Is the actor named somewhere in the article, or only described?"""
        return actor in self.named

    def can_speak(self, head: Token) -> bool:
        """Is the phrase around `head` somebody: a known actor or pronoun, or an office or text that speaks?"""
        mention = self.mention_at(head)
        if mention is not None:
            return True
        return head.lower_ in ("he", "she", "they", "i", "we", "who") or head.ent_type_ in (
            "PERSON",
            "ORG",
            "NORP",
            "GPE",
        )

    def is_somebody(self, head: Token) -> bool:
        """Is a common noun one for people or for what they publish, rather than for a thing?"""
        if head.pos_ == "PROPN":
            return True
        word, lemma = head.lower_, head.lemma_.lower()
        return head.pos_ == "NOUN" and (
            (lemma,) in role_words().get(lemma, {}) or bool({lemma, word} & (documents() | somebody() | PRESS))
        )

    def is_press(self, party: Party) -> bool:
        """Are reporters or a paper told?"""
        span = party.span
        words = self.parse.article.text[span.start : span.end].lower().split() if span is not None else []
        return bool(PRESS & set(words))

    def addressee(self, cue: Cue, content: list[tuple[int, int]]) -> Party | None:
        """To whom something is said: the object of "told", "to reporters", "in an interview with …"."""
        if cue.kind != "verb":
            return None
        inside = {i for start, end in content for i in range(start, end)}
        asker = self._asker(cue)
        if asker is not None:
            return self._heard(asker)
        if cue.word.tells or cue.word.act in ("demand", "promise"):
            for child in cue.head.children:
                if child.dep_ in ("dobj", "dative", "nsubjpass") and child.i not in inside and self._hears(child):
                    return self._heard(child)
            # the parser often makes the addressee the subject of what follows: "told Putin he was …"
            following = self.parse.doc[cue.end] if cue.end < len(self.parse.doc) else None
            if following is not None:
                named = self._chunk_head(following)
                if (
                    named is not None
                    and named.i not in inside
                    and self._hears(named)
                    and named.i != (cue.speaker.i if cue.speaker is not None else -1)
                ):
                    return self._heard(named)
        return self._by_preposition(cue.head, inside) or self._by_setting(cue, inside) or self._by_letter(cue, inside)

    def _by_letter(self, cue: Cue, inside: set[int]) -> Party | None:
        """Whom a text is for: "her letter to the board said …", "sent a memo to the board saying …"."""
        if cue.speaker is not None and cue.speaker.lemma_.lower() in documents():
            return self._by_preposition(cue.speaker, inside)
        if (
            cue.head.tag_ == "VBG"
            and cue.head.dep_ in ("acl", "advcl")
            and cue.head.head.lemma_ in SENDING | documents()
        ):
            return self._by_preposition(cue.head.head, inside)
        return None

    def _asker(self, cue: Cue) -> Token | None:
        """ "Asked by a reporter, she said …": the one who asked is answered."""
        for child in cue.head.children:
            if child.dep_ == "advcl" and child.tag_ == "VBN" and child.lemma_ in ASKED:
                agents = (prep for prep in child.subtree if prep.dep_ in ("agent", "prep") and prep.lower_ == "by")
                for prep in agents:
                    for obj in prep.children:
                        if obj.dep_ == "pobj" and self._hears(obj):
                            return obj
        return None

    def _by_preposition(self, head: Token, inside: set[int]) -> Party | None:
        for prep in head.subtree:
            if prep.dep_ not in ("prep", "dative") or prep.i in inside or self.parse.is_quoted(prep):
                continue
            for obj in prep.children:
                if obj.dep_ != "pobj" or obj.i in inside:
                    continue
                whose = prep.head == head or prep.head.lemma_.lower() in SENDING | documents()
                if prep.lower_ in ("to", "before") and whose and self._hears(obj):
                    return self._heard(obj)
                if prep.lower_ == "with" and prep.head.lemma_.lower() in OCCASIONS | {"name"} and self._hears(obj):
                    return self._heard(obj)
        return None

    def _by_setting(self, cue: Cue, inside: set[int]) -> Party | None:
        """ "Speaking to journalists in …, she said" and "In an interview with …, he has said"."""
        for child in cue.head.children:
            if (
                child.dep_ in ("advcl", "prep")
                and child.i < cue.head.i
                and child.i not in inside
                and (child.lemma_ in SPEAKING or child.dep_ == "prep")
            ):
                found = self._by_preposition(child, inside)
                if found is not None and (child.dep_ == "advcl" or child.lower_ in ("in", "at", "during")):
                    return found
        return None

    def _chunk_head(self, token: Token) -> Token | None:
        if token.pos_ not in ("PROPN", "NOUN", "PRON", "DET", "ADJ"):
            return None
        at = token
        for candidate in token.doc[token.i : min(token.i + 6, len(token.doc))]:
            if candidate.pos_ in ("PROPN", "NOUN", "PRON"):
                at = candidate
            elif candidate.pos_ not in ("DET", "ADJ", "PART") or candidate.i > at.i + 1:
                break
        return at if at.pos_ in ("PROPN", "NOUN", "PRON") else None

    def _hears(self, head: Token) -> bool:
        mention = self.mention_at(head)
        if mention is not None:
            actor = self.actors.get(mention.entity)
            return actor is None or actor.kind != "place"
        if head.ent_type_ in ("PERSON", "ORG", "NORP") or head.lower_ in PRESS:
            return True
        return self.is_somebody(head) and head.lemma_.lower() not in documents()

    def _heard(self, head: Token) -> Party:
        return self.party(head)[0]
