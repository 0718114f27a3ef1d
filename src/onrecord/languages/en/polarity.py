"""English words that turn a statement round, weaken it, or stand opposite to one another. Gathered by hand."""

NEGATORS = frozenset(
    "not n't no never neither nor none nobody nothing nowhere without hardly scarcely barely cannot".split()
)

NEGATIVE_VERBS = frozenset(
    "refuse decline reject fail avoid prevent stop halt cease refrain abstain forbid ban block rule".split()
)
"""The action named after one of these is not done ("refrain from …", "rule out …")."""

HEDGES = frozenset(
    "may might could would should seem appear possibly perhaps probably likely maybe reportedly apparently allegedly "
    "supposedly almost nearly somewhat partly largely suggest believe think hope expect".split()
)

STRENGTH = {
    "may": 1, "might": 1, "could": 1, "possibly": 1, "perhaps": 1, "maybe": 1, "hope": 1, "seem": 1, "appear": 1,
    "would": 2, "should": 2, "can": 2, "probably": 2, "likely": 2, "expect": 2, "believe": 2, "think": 2, "plan": 2,
    "will": 3, "shall": 3, "must": 3, "certainly": 3, "definitely": 3, "surely": 3, "promise": 3, "guarantee": 3,
}  # fmt: skip
"""How strongly a word binds its speaker, 1 weak to 3 strong: a rendering with a weaker one is softened."""

OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in (
        "rise/fall increase/decrease increase/reduce grow/shrink raise/lower raise/cut expand/shrink gain/lose "
        "win/lose accept/reject accept/refuse agree/refuse agree/disagree approve/reject approve/disapprove "
        "support/oppose back/oppose allow/ban allow/forbid permit/forbid allow/prevent confirm/deny admit/deny "
        "begin/end start/stop start/end open/close enter/leave arrive/leave stay/leave remain/leave "
        "advance/withdraw deploy/withdraw deploy/remove send/withdraw escalate/de-escalate "
        "escalation/de-escalation attack/defend survive/die alive/dead guilty/innocent legal/illegal "
        "safe/dangerous safe/unsafe true/false success/failure succeed/fail strong/weak war/peace friend/enemy "
        "more/less more/fewer high/low higher/lower early/late before/after first/last possible/impossible "
        "likely/unlikely necessary/unnecessary voluntary/forced accidental/deliberate accident/attack hit/miss "
        "join/leave release/detain free/detain buy/sell hire/fire build/destroy repeal/enact pass/fail "
        "lift/impose lift/keep peaceful/violent cooperate/resist comply/defy"
    ).split()
)
"""Pairs of lemmas that cannot both hold of one thing at one time."""
