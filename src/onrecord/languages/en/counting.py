"""English words for those who count and for the telling of a count. Written for OnRecord."""

from __future__ import annotations

TELLING = frozenset(
    "accuse say tell estimate report announce claim allege find reveal note add argue predict forecast project confirm "
    "acknowledge admit disclose testify write tweet declare count calculate conclude show indicate suggest warn insist "
    "maintain assert explain describe contend expect charge record put document uncover detail list identify reckon "
    "believe recall post point repeat boast document cite determine state".split()
)
"""Lemmas of cues whose speaker gives the numbers in what is said; not so who signals, refuses, complains or rules."""

CLAIMS = frozenset(
    "notion idea claim judgment judgement belief myth assertion allegation suggestion theory lie argument fantasy "
    "accusation rumor rumour fiction perception impression contention insinuation narrative talk "
    "falsehood".split()
)
"""Nouns of what somebody else holds: a number in "the notion that millions voted" is not the speaker's."""

CITED = frozenset({"show", "find", "say", "estimate", "report", "suggest", "indicate", "reveal", "claim", "allege"})
"""Lemmas of verbs with which a speaker gives the numbers of others ("the census shows that …")."""

OWN = frozenset({"i", "we"})
"""Subjects that are the speaker's own."""

SOURCE_CUES = (("according", "to"), ("based", "on"), ("in", "line", "with"), ("as", "per"), ("citing",))
"""Words before the name of a source."""

ESTIMATES = frozenset(
    "estimate estimates estimated believe believes figures count tally assessment assessments "
    "intelligence data census survey poll".split()
)
"""Words that make what stands behind "based on" and the like a count."""

SOURCES = frozenset(
    "official police source report study record document analyst expert witness ministry agency department court "
    "newspaper paper media figure statistic researcher doctor hospital regulator authority prosecutor lawyer".split()
)
"""Lemmas of those and that which may give a count."""

PAPERS = frozenset("report document filing record complaint indictment affidavit transcript memo statement".split())
"""Papers that relay what somebody said: where both are named, the number is his."""
