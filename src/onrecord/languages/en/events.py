"""The words that tell of events, read once from the table beside this file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast, get_args

from onrecord.record import EventKind, Plover

Frame = Literal[
    "with", "joint", "pact", "target", "done", "thing", "any", "alone", "befalls", "place", "from", "plea", "before",
    "race", "named", "told", "speak", "of", "by",
]  # fmt: skip
"""How those who take part stand around a trigger; told at the head of `event_words.txt`."""

LIGHT_VERBS = frozenset(
    "hold have conduct attend begin start open join host convene wrap end conclude lead resume continue "
    "schedule arrange organize organise follow complete finish make pay place take keep stage carry arrive "
    "come undertake renew".split()
)
"""Verbs that with the noun of an event say that it takes place; their subject takes part."""

PHONES = frozenset({"phone", "telephone", "cellphone", "cell", "video", "smartphone", "mobile"})
CALL_NOUNS = frozenset(
    "call conversation talk chat discussion name dialogue dialog exchange contact consultation conference "
    "meeting".split()
)
"""Nouns of a call behind a word for a telephone; `name` is what spinning programs make of "call"."""

SIDES: Mapping[str, frozenset[str]] = {
    "court": frozenset("court circuit judge justice justices judges courts tribunal jury panel magistrate".split()),
    "lawmakers": frozenset(
        "senate house congress parliament committee assembly legislature lawmakers council commission board duma "
        "senators representatives chamber subcommittee knesset bundestag commons lords".split()
    ),
    "law": frozenset(
        "fbi prosecutor prosecutors police officers agents investigators detectives detective counsel".split()
    ),
    "crowd": frozenset(),
    "power": frozenset(),
}
"""Words of a name or noun by which a subject is one that can do what a row tells. A crowd is any group, a power any
state or body; both are known by the kind of the actor."""

DOERS = frozenset(
    "police officer officers authority authorities prosecutor prosecutors agent agents judge jury gunman gunmen court "
    "attacker attackers militant militants terrorist terrorists soldier soldiers troops trooper troopers deputy "
    "deputies detective marshal assailant suspect shooter sniper bomber rebel rebels man woman men women couple "
    "governor president lawmakers senators officials investigators panel voters".split()
)
"""Nouns that can do something to somebody, though the article gives them no name; "the scandal" cannot."""

PLANS = frozenset(
    "plan expect schedule intend set prepare agree arrange slate due promise vow pledge poise ready".split()
)
"""Verbs and adjectives whose "to …" is planned."""

EACH_ALONE = frozenset(
    "attend join participate take appear testify run serve pay plead step resign cooperate be stay leave go".split()
)
"""What two who "agreed to" do, each agreed to do alone."""
ANNOUNCING = frozenset({"announce", "vow", "pledge", "promise", "confirm", "declare"})
"""Verbs behind which "would" tells of a plan; behind "said" it may be what somebody would do in another's place."""

BRINGS_ABOUT = frozenset("manage go begin start continue proceed help come vote move get opt choose".split())
"""Verbs whose "to …" took place where they did."""

CLAIMS = frozenset(
    "say tell claim allege assert contend insist maintain argue believe think suspect report write add state recall "
    "accuse testify suggest describe explain complain recount tweet".split()
)
"""Verbs whose clause holds on somebody's word alone."""

KNOWN = frozenset(
    "confirm announce reveal show know learn find note acknowledge admit concede disclose realize discover remember "
    "see indicate mention point mean ensure prove".split()
)
"""Verbs whose clause holds."""

DENYING = frozenset({"deny", "dispute", "refute"})
"""Verbs that do not hold for true what their clause tells."""

CLAIM_NOUNS = frozenset("claim allegation accusation report rumor rumour suspicion assertion contention".split())
PLAN_NOUNS = frozenset("plan intention promise pledge agreement vow".split())
DONE_NOUNS = frozenset({"decision"})
DECIDED = frozenset("fire sack oust dismiss veto pardon nominate appoint pick choose select endorse ban".split())
"""Verbs of what is done once it is decided; who decides to testify has not testified."""

HEDGES = frozenset(
    "allegedly reportedly apparently supposedly purportedly possibly presumably probably likely perhaps maybe".split()
)
NEVER = frozenset("never nearly almost hardly not n't neither nor falsely wrongly instead hypothetically".split())

CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
"""Words that open a clause which need not have come about."""

MODALS = frozenset("could might may can should must ought shall would".split())
FUTURE = frozenset({"will", "wo", "'ll", "shall"})

AS_ABOVE = frozenset({"by", "in", "while", "before", "without"} - {"without"})
"""Prepositions behind which a verb is as true as the one that they hang on: "by firing", "before meeting"."""
BEHIND = frozenset("after following since despite upon for during amid".split())
"""Prepositions that take for granted that what they govern took place: "after meeting", "for firing"."""
ACCUSED = frozenset("accuse suspect charge allege".split())
"""Verbs whose "of …" or "with …" holds on somebody's word alone."""

UNREAL = frozenset(
    "could might may can should must want hope seek propose urge demand refuse reject call wish ask threaten try offer "
    "invite consider fail decline cancel postpone suggest need suspend if unless whether struggle aim strive vie "
    "attempt request oppose delay block discuss support".split()
)
"""Verbs over the noun of an event ("sought a meeting") that say that it need not have taken place."""
UNREAL_NOUNS = frozenset(
    "interest request invitation hope desire proposal offer possibility call need chance prospect bid effort demand "
    "attempt wish refusal opposition".split()
)
"""Nouns over the noun of an event that say the same: "interest in a meeting"."""
AWAITED_NOUNS = frozenset(
    "confirmation nomination appointment inauguration impeachment indictment arraignment sentencing acquittal election "
    "reelection re-election resignation retirement ouster".split()
)
"""Nouns of what is long spoken of before it comes about, or without: "his confirmation seems certain"."""
NO_ELECTIONS = frozenset(
    "vote motion amendment bill measure resolution proposal committee subcommittee panel court courtroom argument "
    "debate lawsuit case battle war fight game match final tournament".split()
)
"""What somebody may be defeated in, or with, and had not stood for an office."""
RETIRING = frozenset({"retire", "retirement"})
TERM_ENDS = frozenset("election midterm midterms term season congress age".split())
"""Who retires at one of these has served the time out, and resigned from nothing."""
ORDERED_MANDATES = frozenset(
    "mask masks face face-mask face-covering vaccine vaccination testing evacuation curfew travel quarantine executive "
    "emergency".split()
)
"""What a mandate is called that is imposed by an order; others ("an insurance mandate") are brought in by a law."""
SIGNED = frozenset("sign issue rescind revoke lift ease".split())
"""Verbs of what is an order by whatever name."""
ALL_BUT = frozenset({"but", "except", "besides", "excluding"})
"""Behind a word of `EVERYONE`, these name the one who was left out."""
EVERYONE = frozenset("everyone everybody all anyone anybody nobody none one".split())
CAME = frozenset("come follow occur happen".split())
"""Verbs whose subject took place."""
NO = frozenset({"no", "neither"})
NOBODY = frozenset("nobody none nothing neither few no-one".split())
UNREAL_NOUN_WORDS = frozenset("possible proposed potential alleged any no would-be hypothetical".split())
PLANNED_NOUN_WORDS = frozenset("planned upcoming scheduled next future".split())


@dataclass(frozen=True, slots=True)
class EventWord:
    kind: EventKind
    plover: Plover | None
    cameo: str | None
    frame: Frame
    by: str
    """A key of `SIDES`: who alone can do it; empty for anybody."""
    things: frozenset[str]
    """Nouns one of which must be the object; empty where any will do."""
    prepositions: frozenset[str]
    """Behind these stands the target."""


@cache
def event_words() -> Mapping[tuple[str, str], tuple[EventWord, ...]]:
    """By part of speech (`verb`, `noun`) and lemma, a verb's particle behind a plus sign; rows in the table's order."""
    found: dict[tuple[str, str], list[EventWord]] = defaultdict(list)
    for line in resources.files(__package__).joinpath("event_words.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, event, mode, cameo, part, frame, by, rest = line.split("|")
        words, _, behind = rest.partition("/")
        if "@" in words:
            words, _, behind = words.partition("@")
            behind = "@" + behind
        things, _, prepositions = behind.partition("@")
        _check(line, kind, frame, by)
        word = EventWord(
            kind=cast(EventKind, kind),
            plover=Plover(event=event, mode=mode or None) if event else None,
            cameo=cameo or None,
            frame=cast(Frame, frame),
            by=by,
            things=frozenset(things.split()),
            prepositions=frozenset(prepositions.split()),
        )
        for lemma in words.split():
            found[part, lemma].append(word)
    return {key: tuple(rows) for key, rows in found.items()}


def _check(line: str, kind: str, frame: str, by: str) -> None:
    if kind not in get_args(EventKind):
        raise ValueError(f"event_words.txt: no kind of event is called {kind}: {line}")
    if frame not in get_args(Frame) or (by and by not in SIDES):
        raise ValueError(f"event_words.txt: unknown frame {frame} or side {by}: {line}")
