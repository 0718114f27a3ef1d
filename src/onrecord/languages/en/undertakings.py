"""English words for promises, agreements and their conditions. Gathered by hand for this project from news use."""

PROMISE_VERBS = frozenset("promise pledge vow commit guarantee undertake assure reassure agree consent".split())
"""Their subject takes something upon itself. `agree` counts for a single subject with "to" or "that"."""

PROMISE_NOUNS = frozenset("promise pledge vow commitment guarantee assurance reassurance undertaking word".split())
"""`word` counts only as what somebody gave ("gave his word")."""

OBTAIN_VERBS = frozenset("obtain get receive secure win extract gain wring wrest elicit have".split())
"""Their subject was promised something ("obtained guarantees from …"). `have` counts only with a party after "from"."""

GIVE_VERBS = frozenset("give make offer provide issue extend deliver repeat renew reiterate reaffirm restate".split())
"""Their subject promises something ("gave assurances that …")."""

BACKGROUND_VERBS = frozenset(
    "demand seek want request require need ask discuss refuse deny reject lack await expect".split()
)
"""A promise under one of these was not given."""

AGREEMENT_NOUNS = frozenset(
    "deal agreement accord pact arrangement settlement understanding truce ceasefire cease-fire compromise treaty "
    "memorandum bargain concession".split()
)

AGREEMENT_VERBS = frozenset(
    "agree reach strike sign conclude formalize formalise clinch seal finalize finalise broker ink make do".split()
)

REPORT_NOUNS = frozenset(
    "report claim allegation assertion statement suggestion rumour rumor accusation charge account story".split()
)
"""What a denial points back to when it does not repeat the content ("denied the report")."""

CONDITION_MARKS = (
    "on condition that", "on the condition that", "under the condition that", "as soon as", "as long as", "so long as",
    "provided that", "providing that", "only after", "only when", "only if", "even if", "in exchange for",
    "in return for", "subject to", "contingent on", "contingent upon", "conditional on", "conditional upon",
    "in the event of", "in the event that", "in case of", "in case", "upon completion of", "on completion of",
    "upon", "pending", "assuming", "unless", "once", "until", "after", "when", "if",
)  # fmt: skip
"""Openings of a clause or phrase on which a promise depends, longest first where one begins like another."""

TIME_ONLY_MARKS = frozenset(("after", "when", "until", "upon"))
"""These say only when, unless the sentence looks ahead."""

DEADLINE_MARKS = frozenset("by before until till within through".split())

GOVERNING = frozenset(
    "president presidency presidential premier minister ministers ministry chancellor chancellery government "
    "spokesman spokeswoman spokesperson spokespeople secretary ambassador envoy diplomat diplomats official "
    "officials authorities king queen monarch emir leader chief military army navy forces defence defense "
    "intelligence administration embassy cabinet commander general delegation negotiator negotiators "
    "counterpart".split()
)
"""Words of a role or body that stands for its state."""

VAGUE = frozenset("matter issue subject question point topic thing front regard score effect kind all".split())
"""What a promise "on the matter" is about is said elsewhere."""

OCCASIONS = frozenset("summit meeting talk talks conference visit call today yesterday day any kind type".split())
"""Where and when an agreement was or was not made: does not say what about."""

HABITS = frozenset("sometimes often always usually frequently regularly normally generally typically".split())
"""Beside "would" these tell of the past, not of a promise."""

DEICTIC = frozenset("this that it such these those they".split())
"""A denial that begins with one of these points back to what was reported before."""

ASKING = frozenset(
    "ask press question request query comment decline refuse say tell mention confirm elaborate discuss answer "
    "respond reply concern regard know something anything quite understand talk whether".split()
)
"""Words around a refusal to comment that do not say what about."""

FUTURE = frozenset("will would shall 'll wo".split())
