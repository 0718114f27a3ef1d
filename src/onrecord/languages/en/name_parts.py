"""Words that tell what a name is, or that stand in names and beside them. Written for this project."""

from __future__ import annotations

PARTICLES = frozenset("von van der den de del della di da dos la le bin ibn al el ben ter ten du bint zu".split())
TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord dame president chancellor premier king queen prince princess pope sen "
    "senator rep representative gov governor gen general col colonel capt captain lt sgt maj judge justice "
    "prof professor rev secretary minister ambassador congressman congresswoman mayor sheriff chairman "
    "speaker imam sheikh emperor detective officer insp inspector supt det const constable".split()
)
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss"})
"""Titles behind which even a word for an office is a surname ("Mr. King")."""
OFFICE_SURNAMES = frozenset(
    "king pope bishop dean major marshal judge prince duke driver farmer singer porter page baker priest cardinal "
    "knight savage abbot".split()
)
"""Words for offices and trades that are surnames, too."""
BODY_WORDS = frozenset(
    "inc corp corporation co company ltd llc plc gmbh group holdings bank university college institute "
    "institution ministry department agency association foundation party council committee commission court "
    "union federation church hospital school center centre news times post journal press network tv radio "
    "airlines airways authority bureau service office fund league club society army police congress senate "
    "parliament assembly organization organisation alliance coalition trust board conference campaign "
    "administration laboratory lab labs studios media magazine herald tribune gazette telegraph guardian "
    "pizza pizzeria motel cafe diner walmart warehouse supermarket reuters live show tonight podcast clinic "
    "caucus broadcasting circuit beacon".split()
)
PLAIN_BODIES = frozenset(
    "court department committee council commission bureau agency ministry board company university college office "
    "campaign administration press service party government".split()
)
"""Words that, alone and with a capital, mean a body named elsewhere ("the Court"), as they do in small letters."""
CALLED_AFTER = frozenset(
    "cabinet administration campaign team tower foundation organization camp ag & co hotel hotels".split()
)
"""Words behind a person's name that make it a body's: that body is not called by the name alone."""
DOCUMENT_WORDS = frozenset(
    "convention summit festival act bill amendment treaty accord accords agreement constitution resolution "
    "protocol format process plan deal pact".split()
)
"""Last words of laws, papers, meetings and ways of meeting, which do nothing."""
HEAD_WORDS = frozenset(
    "broadcasting circuit beacon times post journal herald tribune gazette telegraph chronicle caucus".split()
)
"""Last words of bodies' names that hardly ever stand with a capital behind a name that they do not belong to."""
JOB_FIELDS = frozenset(
    "communications policy press research outreach operations finance marketing programs programming".split()
)
"""Fields of work that stand between a body and a job ("ABC Communications Director")."""
WORKS = frozenset("book novel memoir film movie documentary album song bestseller biography autobiography".split())
"""Words behind which the title of such a work stands."""
WRITERS = frozenset({"author", "co-author", "coauthor"})
FOR_ALL = "for all"
"""Ending of the name of a policy ("Housing for All")."""
PEOPLES = frozenset(
    "african native asian black white latino latina hispanic arab muslim jewish mexican cuban italian irish polish "
    "german greek chinese japanese korean indian vietnamese filipino haitian iranian iraqi somali syrian".split()
)
"""First words of a group's name that make it another group ("Native Americans")."""
LAWS = frozenset(
    "fisa nafta usmca daca foia hipaa ndaa rico gdpr jcpoa tpp coppa doma erisa ferpa obamacare trumpcare brexit ppaca "
    "dmca sopa pipa cispa vawa".split()
)
"""Letters and nicknames of laws, pacts and affairs."""
AFFAIR = "gate"
"""Ending of the name of an affair ("Pizzagate")."""
OUTLETS = frozenset(
    "politico reddit axios vox buzzfeed breitbart infowars wikileaks quartz mashable gizmodo youtube instagram "
    "huffpost newsmax telesur interfax tass xinhua kyodo yonhap ansa".split()
)
"""News outlets and sites of one word that no word of their own tells to be bodies."""
PARLIAMENTS = frozenset({"committee", "committees", "subcommittee", "panel", "caucus", "conference"})
"""Last words of bodies of a parliament, whose first word means the parliament ("House Judiciary Committee")."""
SUFFIXES = frozenset("inc corp corporation co company ltd llc plc gmbh ag group holdings".split())
"""Forms of a company behind its name."""
PLACE_WORDS = frozenset(
    "street avenue road square river lake sea ocean bay island islands mountain mountains airport county "
    "province region district city town village valley coast peninsula strait gulf park beach highway bridge "
    "boulevard drive hills creek border".split()
)
SITE_WORDS = frozenset({"street", "avenue", "airport", "highway", "boulevard", "county", "strait", "drive", "delta"})
"""Words for places that are hardly anybody's surname."""
PLACE_STARTS = frozenset({"fort", "mount", "mt", "lake", "port", "cape", "gulf", "isle", "rue", "camp"})
"""First words of places."""
MEDIA_WORDS = frozenset(
    "times post journal herald tribune gazette telegraph guardian globe chronicle observer examiner inquirer "
    "beacon".split()
)
"""Last words of newspapers, which are called by that word alone."""
PAPERS = frozenset("times post journal herald tribune gazette telegraph chronicle beacon".split())
"""Words that, alone with a capital and behind "The", are a newspaper named elsewhere."""
STORMS = frozenset({"hurricane", "superstorm", "typhoon", "cyclone"})
"""With a first name behind them these name weather, which neither speaks nor acts."""
JOINING = frozenset("of for and the on in to at against de du des la le y e und".split())
NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december i god internet twitter facebook covid covid-19 coronavirus "
    "ebola zika sars mers aids hiv islam christianity judaism hinduism buddhism "
    "christmas easter bible koran ramadan thanksgiving new team camp photo video image images getty "
    "ig ag dm dms info advertisement related read share newsletter breaking live updated update opinion analysis "
    "exclusive".split()
)
