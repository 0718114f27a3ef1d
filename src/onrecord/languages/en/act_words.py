"""How English says what somebody does by saying it: patterns over the first sentence of a content. Written for this
project.

Each pattern is put together from short lists, so that a word is added in one place.
"""

from __future__ import annotations

import re


def _any(*words: str) -> str:
    """An alternation of words and phrases, each list separated by bars or given apart."""
    return "(?:" + "|".join(words) + ")"


WILL = _any("will", "would", "'ll", "shall", "is going to", "are going to")
CANNOT = _any(f"{WILL} (?:not|never)", "won't", "wouldn't", "can(?:not|'t| not)", "could(?: not|n't)")

_REFUSED = _any(
    "accept", "allow", "permit", "agree", "tolerate", "recogni[sz]e", "negotiate", "compromise", "back down",
    "give up", "give in", "surrender", "sign", "support",
)  # fmt: skip
REFUSAL = re.compile(rf"\b{CANNOT} (?:ever )?{_REFUSED}\b", re.I)

_SUFFERS = _any("be met (?:with|by)", "face", "pay", "suffer", r"have (?:\w+ )?consequences")
_HARSH = r"(?:[^.,;]{0,30} )?(?:military|retaliatory|decisive|harsh|tough|severe|drastic)"
_STRIKES = _any(
    "retaliate", "respond (?:with|by|if|in kind|militarily)", "strike",
    rf"take {_HARSH}[^.,;]{{0,30}}(?:measures|action|steps)",
    r"take (?:[^.,;]{0,40} )?(?:measures|action|steps)\b[^.]{0,60}\b(?:if|unless|against|should)",
)  # fmt: skip
_READY = r"(?:prepared|ready|forced) to (?:take|use|strike|respond|retaliate|act)\b"
THREAT = re.compile(rf"\b{WILL} {_any(_SUFFERS, _STRIKES)}|\b{_READY}[^.]{{0,90}}\b(?:if|unless|should)\b", re.I)

_BE = _any("is", "are", "am", "was", "were", "be", "remains?", "'re", "'m", "'s")
_TALK = _any(
    "discuss", "talk", "negotiate", "help", "host", "mediate", "consider", "meet", "hold", "dialog", "cooperate", "work"
)
_TALKS = "(?:for|to) (?:talks|dialogue|negotiations|discussion)"
OFFER = re.compile(rf"\b{_BE} (?:\w+ )?(?:open|ready|willing|prepared)(?: to (?:\w+ )?{_TALK}\w*| {_TALKS})", re.I)

_DOES_NOT = _any(
    "can(?:not|'t| not)", "could(?: not|n't)", "would(?: not|n't)", "will not", "won't", "do(?:es)?(?: not|n't)",
    "did(?: not|n't)",
)  # fmt: skip
DECLINE = re.compile(
    rf"\b{_DOES_NOT} (?:\w+ )?{_any('comment', 'elaborate', 'say anything', 'confirm', 'discuss (?:it|this|that)')}\b"
    r"|\bno comment\b|\bdid(?: not|n't) know (?:anything|something) about\b|\bknow nothing (?:about|of)\b",
    re.I,
)

_THAT_IS = _any(
    "that's", "that is", "this is", "it's", "it is", "these are", "those are", "they are", "that was", "it was"
)
_TRUE = _any("true", "possible", "correct", "accurate", "so", "right", "the case", "what happened", "serious", "real")
_FALSE = _any("untrue", "false", "a lie", "lies", "nonsense", "fake", "simply not")
_NO_POWER = _any(
    "veto", "plans?", "intention", "knowledge", "rights?", "evidence", "involvement", "role", "connection", "links?",
    "ties", "part", "deal", "agreement", "proof", "authority", "power", "interest",
)  # fmt: skip
_NO_SUCH = _any(
    "deal", "agreement", "plans?", "evidence", "truth", "talks", "proof", "such", "attack", "order", "decision",
    "commitment", "promise", "contact", "link", "collusion", "basis", "intention",
)  # fmt: skip
_NEVER_DID = _any(
    "do", "say", "make", "give", "promise", "agree", "order", "send", "take", "commit", "sign", "receive", "offer",
    "discuss", "use", "attack", "kill",
)  # fmt: skip
_THERE_IS = "there (?:is|are|was|were|has been|have been|had been)"
DENIAL = re.compile(
    "|".join(
        (
            rf"^{_THAT_IS}(?: \w+)? (?:(?:not|never) (?:\w+ )?{_TRUE}|{_FALSE})\b",
            rf"^(?:(?!(?:who|that|which)\b)[\w'’]+ ){{0,6}}?(?:has|have|had) no {_NO_POWER}\b(?! to comment)",
            rf"\b{_THERE_IS} no (?:\w+ )?{_NO_SUCH}\b",
            r"\bnever (?:happened|took place|said that|agreed)\b",
            r"\b(?:categorically|flatly|completely) (?:untrue|false)\b",
            rf"^(?:i|we|he|she|it|they) (?:did not|didn't|have never|has never|never) {_NEVER_DID}\b",
        )
    ),
    re.I,
)

CONFIRMATION = re.compile(r"^(?:yes|indeed|that's right|that is right|that is true|it is true|correct)\b", re.I)

_NOT_ASKED = r"(?!(?:i|we|there|you|it|if|when)\b)"
_PLAIN_WORD = r"(?!(?:do|does|did|not|never|if|when|don't|doesn't|going|gonna|may|might|will|would)\b)[\w'’]+ "
DEMAND = re.compile(
    rf"^{_NOT_ASKED}(?:{_PLAIN_WORD}){{0,6}}(?:must|has to|have to|needs to)\b(?! be (?:said|noted|admitted))"
    r"|^(?:stop|release|withdraw|leave|end|lift|return|free) ",
    re.I,
)
PROPOSAL = re.compile(r"^(?:let us|let's|why don't|i (?:propose|suggest)|we (?:propose|suggest))\b", re.I)
_GRATEFUL = _any(r"i(?: am|'m) (?:very |deeply )?grateful", r"we(?: are|'re) (?:very |deeply )?grateful")
THANKS = re.compile(rf"^(?:thank you|thanks|{_GRATEFUL}|i thank|we thank|i want to thank)\b", re.I)

_NO_PROMISE = _any(
    r"be (?:a|an|able|very|difficult|hard|time|better|worse|good|bad|sad|happy|seen)\b", "have", "see", "know", "need",
    "like", "not be able", "seek", "try", "hope", "aim", "want", "continue", "probably", "likely", "say", "mean",
    "depend", "look", "neither", "very much", "love", "prefer", "hate", "rather", "welcome", "argue", "suggest",
)  # fmt: skip
PROMISE = re.compile(
    rf"^(?:[\w'’]+ ){{0,5}}?(?:i|we|he|she|it|they)(?: \w+ly)? {WILL} (?!{_NO_PROMISE}\b)"
    r"|^(?:i|we) (?:promise|pledge|guarantee|undertake|commit)\b",
    re.I,
)
"""What somebody will do himself; what will be, and what he will see or try, is no promise."""

SOFT = re.compile(
    r"\b"
    + _any(
        "may", "might", "could", "possibly", "perhaps", "probably", "likely", "apparently", "reportedly", "seems?",
        "appears?", "hopes?", "hoped",
    )
    + r"\b",
    re.I,
)  # fmt: skip
