"""Words that decide whether a verb or noun tells of something that took place. Written for this project."""

from __future__ import annotations

UNREAL_HELPERS = frozenset("will shall 'll wo would could can ca may might must should need".split())
"""Before a verb: it has not taken place, or not for certain."""

NO_DEED = frozenset(
    "be do believe think know feel want wish hope expect intend plan aim consider seem appear look mean like love hate "
    "prefer suppose assume doubt wonder remember forget understand fear regret need deserve tend depend belong try "
    "attempt seek let keep cease proceed go get become remain stay come "
    "help fail refuse decline happen occur follow include involve concern regard base relate allow enable cause age force name entitle reflect represent".split()
)
"""Verbs of the mind, of being, and those that only say how far another verb has got."""

CARRIES_ON = frozenset("start begin continue manage go come return appear travel fly serve help step take".split())
"""Verbs whose "to …" or "…ing" took place too: "moved on to talk", "returned to reveal"."""

HINDERING = frozenset("bar ban prevent block stop keep discourage dissuade deter prohibit refrain forbid abstain".split())
"""Verbs whose "from …ing" did not take place."""

PHASES = frozenset("start begin continue stop end finish".split())
"""Verbs that without an object say only how far something has got ("sales began")."""

LIGHT = frozenset(
    "make give take have hold extend pay deliver issue put do offer hand get leave lodge stage reach undertake".split()
)
"""Verbs that say little beside their noun: "made an appearance" is an appearance, "gave a speech" a speech."""

HAPPENINGS = {
    noun: verb
    for noun, verb in (
        pair.split(":") if ":" in pair else (pair, pair)
        for pair in (
            "absence accident acquisition:acquire address admission:admit agreement:agree announcement:announce apology:apologise "
            "appearance:appear appointment:appoint arrest arrival:arrive attack award ban bankruptcy bid birth bombing:bomb "
            "break-up campaign claim collapse comeback concert confession:confess conference confirmation:confirm crash "
            "cut cutback deal death:die debut decision:decide declaration:declare decline decrease defeat delay delivery:deliver "
            "demand demonstration:demonstrate denial:deny departure:depart deployment:deploy discovery:discover "
            "dismissal:dismiss dispute drop election:elect escape exit explosion:explode expulsion:expel fall farewell fight "
            "filing:file fire flight gain growth:grow hearing illness impact improvement:improve increase injury:injure "
            "inquiry interview introduction:introduce investigation:investigate investment:invest invitation:invite invasion:invade "
            "journey keynote killing:kill launch lawsuit:sue layoff leave loss:lose marriage:marry meeting:meet merger:merge "
            "murder negotiation:negotiate offer opening:open order outage performance:perform plea "
            "post-mortem pre-order press-conference production:produce promotion:promote protest purchase raid recall recovery:recover "
            "reduction:reduce refusal:refuse release report request rescue resignation:resign response:respond retirement:retire "
            "return rise ruling:rule sale:sell sentence settlement:settle shipment:ship shooting:shoot shutdown speech statement:state "
            "stay strike suit:sue suspension:suspend surgery takeover takeoff talk talks:talk testimony:testify theft "
            "threat:threaten tour transplant treatment:treat trial trip unveiling:unveil use victory visit vote walkout war warning:warn "
            "wedding win withdrawal:withdraw".split()
        )
    )
}
"""Nouns of something that happens, with the verb that says the same."""

SPOKEN = frozenset(
    "say tell add state announce note explain insist claim declare warn reply answer argue stress mention comment "
    "remark admit acknowledge confirm deny call describe praise criticise promise report reveal hint suggest write ask "
    "dismiss attribute estimate predict".split()
)
"""Verbs of saying: when something was said is not when what is said took place."""

SAME_THING = frozenset("inc corp corporation co ltd plc ag sa nv gmbh industrial average composite".split())
"""Words that may follow a name and leave it the same ("Lund Inc.")."""

THING_NOUNS = frozenset(
    "player device phone handset store shop service aircraft plane jet jetliner airliner car vehicle group company firm "
    "system software line range family model series brand index bank airline carrier maker".split()
)
"""Nouns that behind the name of a thing say what it is: "the iPod music player" is an iPod, "iPod users" are not."""

PRODUCTS = frozenset(
    "phone handset device player aircraft plane jet jetliner airliner car vehicle store service software ship".split()
)
"""Nouns that with "the" take up a thing named before ("the plane")."""
