"""Set phrases, verbs of saying, contractions and spellings that spinners exchange. Written by hand for this purpose."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, ...]] = {
    "according to": ("as per", "in line with", "as indicated by"), "as well as": ("in addition to", "along with"),
    "in order to": ("so as to", "to"), "because of": ("due to", "owing to", "as a result of"),
    "due to": ("because of", "owing to"), "such as": ("like", "for example"), "more than": ("over", "greater than"),
    "less than": ("under", "lower than"), "as a result": ("consequently", "in consequence"),
    "at least": ("no less than", "a minimum of"), "a number of": ("several", "numerous"), "a lot of": ("lots of",),
    "at the same time": ("concurrently", "on the similar time"), "in addition": ("furthermore", "as well as"),
    "for example": ("for instance", "as an example"), "in the wake of": ("following", "after"),
    "ahead of": ("earlier than", "prior to"), "along with": ("together with",), "as soon as": ("once", "the moment"),
    "so far": ("to this point", "thus far"), "part of": ("a part of", "portion of"),
    "instead of": ("as an alternative of", "rather than"),
    "in front of": ("before", "in entrance of"), "last week": ("final week", "the previous week"),
    "last year": ("final 12 months", "the previous year"), "last month": ("final month", "the past month"),
    "this week": ("this particular week",), "this year": ("this 12 months",),
    "next week": ("subsequent week", "the coming week"),
    "next month": ("subsequent month",), "no longer": ("not", "now not"), "in fact": ("actually", "in reality"),
    "of course": ("after all", "naturally"), "even though": ("although", "despite the fact that"),
    "in the past": ("up to now", "previously"), "at the time": ("on the time", "back then"),
    "white house": ("White Home", "White House"), "supreme court": ("Supreme Courtroom", "Supreme Court"),
    "take place": ("happen", "occur"), "took place": ("happened", "occurred"),
    "called for": ("referred to as for", "demanded"),
    "close to": ("near", "nearly"), "able to": ("in a position to", "capable of"), "going to": ("gonna", "set to"),
    "on the other hand": ("then again", "alternatively"), "to be sure": ("to make sure",), "as many as": ("up to",),
}  # fmt: skip

SAYING: dict[str, tuple[str, ...]] = {
    "say": ("state", "mention", "inform", "declare", "note", "claim", "remark"),
    "tell": ("inform", "notify", "instructed", "advise"), "add": ("continue", "go on", "supply"),
    "announce": ("declare", "reveal", "unveil"), "argue": ("contend", "maintain", "insist"),
    "ask": ("inquire", "request", "query"), "warn": ("caution", "alert"), "report": ("relay", "disclose"),
}  # fmt: skip

SMALL_WORDS: dict[str, tuple[str, ...]] = {
    "but": ("yet", "though"), "while": ("as", "whereas"), "after": ("following", "once"),
    "before": ("ahead of", "prior to"),
    "because": ("since", "as"), "also": ("additionally", "as well"), "about": ("around", "regarding"),
    "many": ("numerous", "plenty of"), "several": ("a number of", "various"), "although": ("though", "even if"),
    "until": ("till", "up to"), "during": ("throughout", "in the course of"), "over": ("on", "concerning"),
    "such": ("this kind of",), "some": ("a few", "certain"), "most": ("the majority of",),
    "other": ("further", "additional"),
    "however": ("still", "nevertheless"), "despite": ("in spite of", "regardless of"), "when": ("as", "once"),
    "among": ("amid", "amongst"), "against": ("opposed to",), "under": ("beneath", "below"), "within": ("inside",),
    "without": ("with no", "lacking"), "only": ("just", "merely"), "now": ("at present", "currently"),
    "even": ("indeed",), "would": ("was going to",), "could": ("might", "was able to"), "must": ("has to", "needs to"),
    "should": ("ought to",), "who": ("that",), "which": ("that",), "more": ("additional", "further"),
    "people": ("individuals", "persons"),
    "new": ("fresh", "recent"), "last": ("final", "past"), "first": ("initial", "earliest"),
    "year": ("12-month period", "12 months"),
    "day": ("24 hours",), "week": ("seven days",), "president": ("head of state",), "house": ("chamber",),
}  # fmt: skip
"""Words that only a thorough rewriter touches: a thesaurus has nothing for them, or too much."""

DIGITS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "twelve": "12", "twenty": "20", "thirty": "30", "fifty": "50", "hundred": "100",
}  # fmt: skip

SPELLED_OUT = {"'re": "are", "'ll": "will", "'ve": "have", "n't": "not", "'m": "am"}
"""Second half of a contraction as the parser cuts it, its apostrophe straight."""
BEFORE_NOT = {"ca": "can", "wo": "will", "sha": "shall"}
CONTRACTED = frozenset("is are was were do does did has have had would could should".split())
"""Words that take n't as they are."""

BRITISH = {
    "center": "centre", "centers": "centres", "color": "colour", "defense": "defence", "favor": "favour",
    "favored": "favoured", "labor": "labour", "honor": "honour", "neighbor": "neighbour", "neighbors": "neighbours",
    "program": "programme", "programs": "programmes", "traveled": "travelled", "traveling": "travelling",
    "canceled": "cancelled", "toward": "towards", "gray": "grey", "offense": "offence", "license": "licence",
    "percent": "per cent", "behavior": "behaviour", "rumors": "rumours", "skeptical": "sceptical", "fulfill": "fulfil",
}  # fmt: skip
AMERICAN = {british: american for american, british in BRITISH.items()}
ENDINGS = (("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("izes", "ises"), ("ize", "ise"))
SHORT_OF_IZE = frozenset("size sized sizes prize prizes seize seized seizing seizes".split())
