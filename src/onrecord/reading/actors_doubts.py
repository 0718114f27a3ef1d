"""What makes a proposed name doubtful: title case, a question's verb, small words at its edges, never acting.

The model was trained on running text. In a line where every word has a capital it runs names together ("Mayor Ng
Wins"), and it takes the verb that opens a question for a first name ("Will Ng resign?").
"""

from __future__ import annotations

from spacy.tokens import Doc, Span as TokenSpan, Token

from onrecord.languages.en.first_words import ASKING, ASKING_NAMES, EDGES
from onrecord.languages.en.gazetteer import cities, first_names, look_up, us_states
from onrecord.languages.en.name_parts import AFFAIR, BODY_WORDS, LAWS, PLACE_WORDS
from onrecord.languages.en.roles import find_head
from onrecord.languages.en.small_words import SMALL_WORDS
from onrecord.languages.en.speech import cue_verbs
from onrecord.languages.en.word_ranks import word_rank

from .actors_draft import Found
from .parse import Parse

LONG = 4
"""Letters of a word that counts for title case; small words stay small in many house styles."""
ALWAYS = 0.8
"""Share of a word's places where the model must see a name; surnames it does not know it takes for towns."""
FEWEST = 4
"""Such words that a line needs to be judged."""
PLAIN = 5_000
"""The same for a word in capitals, which are more often letters of a body ("NASA")."""
COMMON = 12_000
"""Place among the common words, from the commonest, before which a word may well stand with a capital for no name."""

Pairs = frozenset[tuple[str, str]]
"""Two words that stand side by side somewhere in the article."""


def title_case(parse: Parse) -> frozenset[int]:
    """Tokens of headlines and of sentences set like one."""
    found: set[int] = set()
    for sentence in parse.doc.sents:
        if parse.block_of(sentence[0]).kind == "headline" or _is_set_in_title_case(sentence):
            found |= set(range(sentence.start, sentence.end))
    return frozenset(found)


def _is_set_in_title_case(sentence: TokenSpan) -> bool:
    words = [token for token in sentence if token.is_alpha]
    if sum(len(token) >= LONG for token in words) < FEWEST:
        return False
    return all(token.text[0].isupper() or token.lower_ in SMALL_WORDS for token in words)


def asks(doc: Doc, at: int, pairs: Pairs) -> bool:
    """Is the word at `at` the verb that opens a question, not a first name ("Will Ng resign?", not "Will Ng resigned")?

    Where the same two words stand together inside another sentence too, they are a name.
    """
    token = doc[at]
    word = token.lower_
    if word not in ASKING | ASKING_NAMES or not _opens(doc, at):
        return False
    if word in ASKING or at + 1 >= len(doc):
        return True
    if (token.text, doc[at + 1].text) in pairs:
        return False
    return token.tag_ == "MD" or token.sent.text.rstrip(" \"'\n").endswith("?") or _bare_verb(doc, at)


def inner_pairs(doc: Doc, words: list[str]) -> Pairs:
    """The names that may be the verb of a question, each with the word behind it, where they open no question."""
    asking = (at for at, word in enumerate(words[:-1]) if word.lower() in ASKING_NAMES)
    return frozenset((words[at], words[at + 1]) for at in asking if not _opens(doc, at))


def _bare_verb(doc: Doc, at: int) -> bool:
    return any(token.tag_ == "VB" and token.i - at <= 3 for token in doc[at + 2 : at + 4])


def _opens(doc: Doc, at: int) -> bool:
    return bool(doc[at].is_sent_start) or at == 0 or doc[at - 1].text in ('"', "'", ":", "-", "–", "—", ",")


def trim_edges(doc: Doc, words: list[str], start: int, end: int, pairs: Pairs) -> tuple[int, int]:
    """A name without the small words and verbs of a headline at its edges ("Before", "Did")."""
    while start < end and (words[start].lower() in EDGES or asks(doc, start, pairs)):
        start += 1
    while end > start and words[end - 1].lower() in EDGES and not _ends_a_name(doc, end - 1):
        end -= 1
    return start, end


def _ends_a_name(doc: Doc, at: int) -> bool:
    """ "Judicial Watch": a small word with a capital of its own that the model takes for the end of a body's name, in
    a sentence with words in small letters behind it."""
    token = doc[at]
    after = doc[at + 1] if at + 1 < len(doc) else token
    return token.ent_type_ == "ORG" and token.pos_ == "PROPN" and token.is_title and (after.is_lower or after.is_punct)


def without_state(words: list[str], start: int, end: int) -> int:
    """Where a person's name begins behind a state that the model caught with it ("Maine" | "Ann Roy")."""
    while end - start > 1 and words[start] not in first_names():
        match = look_up(words, start)
        if match is not None and match.known.use != "capital" and start + match.length < end:
            start += match.length
        elif words[start] in us_states():
            start += 1
        else:
            break
        head = find_head(words, start)
        if head is not None and start + head[0] < end:
            start += head[0]
    return start


def is_person_among_places(doc: Doc, words: list[str], start: int, end: int) -> bool:
    """Is a strange name of two or three words, that the model takes for a site, that of a speaker or title bearer?"""
    if not 2 <= end - start <= 3 or any(look_up(words, at) for at in range(start, end)):
        return False
    if not all(words[at].isalpha() and words[at].istitle() for at in range(start, end)):
        return False
    last = doc[end - 1]
    speaks = last.dep_ == "nsubj" and last.head.lemma_ in cue_verbs()
    head = find_head(words, start - 1) if start else None
    return speaks or (head is not None and words[start - 1][0].isupper() and doc[start - 1].dep_ == "compound")


def is_person_by_trade(doc: Doc, words: list[str], start: int, end: int) -> bool:
    """Is a strange name of two or three words, that the model takes for a body, a person's by the trade before it
    ("actress Ann Roy")?"""
    if not 2 <= end - start <= 3 or not start or any(look_up(words, at) for at in range(start, end)):
        return False
    if not all(words[at].isalpha() and words[at].istitle() for at in range(start, end)):
        return False
    if words[end - 1].lower() in BODY_WORDS | PLACE_WORDS or words[start].lower() in BODY_WORDS:
        return False
    before = doc[start - 1]
    return before.is_lower and before.pos_ == "NOUN" and before.head.i == end - 1 and bool(find_head([before.text], 0))


def is_affair(text: str) -> bool:
    """Is it a law, a pact or an affair, which does nothing?"""
    return text.lower() in LAWS or (text.lower().endswith(AFFAIR) and len(text) > len(AFFAIR) + 3)


def is_common_word(doc: Doc, mentions: list[Found]) -> bool:
    """Is a name of one word a common word each time, with a capital only at the head of a sentence, or shouted?"""
    text = mentions[0].text
    if text in first_names() or word_rank(text.lower()) >= COMMON:
        return False
    if text.isupper():
        return len(text) >= LONG and word_rank(text.lower()) < PLAIN
    return all(doc[item.start].is_sent_start or doc[item.start - 1].is_quote for item in mentions)


def is_first_part(doc: Doc, item: Found) -> bool:
    """Is it only a part of a longer name that the model cut ("White | Paper", "Gun | Owners of America")?"""
    last = doc[item.end - 1]
    if last.dep_ in ("compound", "nmod", "poss") and last.head.i in (item.end, item.end + 1):
        return last.head.pos_ == "PROPN" and last.head.text.istitle() and last.head.ent_type_ not in ("PERSON", "")
    return False


def is_somebody(doc: Doc, mentions: list[Found], same: list[Token]) -> bool:
    """Does a name of one word, that nowhere stands beside a first name, behave like a person's?

    It has a title, a verb of saying or "who" behind it; or the model takes it for a name nearly every time, and it
    does something or has something done to it.

    Args:
        same: where the word stands in the article, in capitals or small letters.
    """
    text = mentions[0].text
    if text.isupper() and len(text) <= 3:
        return False
    if is_common_word(doc, mentions) or all(is_first_part(doc, item) for item in mentions):
        return False
    if any(_is_titled(doc, item) or _speaks(doc, item) for item in mentions):
        return True
    proposed = sum(token.ent_type_ in ("PERSON", "GPE") for token in same)
    if text in cities() or proposed < ALWAYS * len(same):
        return False
    return any(_acts(doc, item) for item in mentions)


def _is_titled(doc: Doc, item: Found) -> bool:
    at = item.start - 1
    if at < 0 or doc[item.start].is_sent_start:
        return False
    before = [doc[at].text]
    return find_head(before, 0) is not None or doc[at].lower_.rstrip(".") in ("mr", "mrs", "ms", "miss", "sir", "lord")


def _speaks(doc: Doc, item: Found) -> bool:
    last = doc[item.end - 1]
    if last.dep_ in ("nsubj", "agent") and last.head.lemma_ in cue_verbs():
        return True
    if last.dep_ == "pobj" and last.head.lower_ in ("to", "by") and last.head.head.lower_ in ("according", "told"):
        return True
    after = [doc[at].lower_ for at in range(item.end, min(len(doc), item.end + 2))]
    return after[:1] == ["who"] or after == [",", "who"] or after[:1] == ["whose"]


def _acts(doc: Doc, item: Found) -> bool:
    """Subject or object of a verb, or one of two sides; not what is in, at or of something."""
    last = doc[item.end - 1]
    if last.dep_ == "conj" and last.head.pos_ == "PROPN":
        last = last.head
    if last.dep_ == "pobj":
        return last.head.lower_ in ("with", "to", "between", "by", "from", "against")
    return last.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "agent", "poss")
