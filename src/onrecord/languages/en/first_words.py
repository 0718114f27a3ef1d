"""Words that a capital at the head of a sentence or headline turns into seeming names. Written for this project."""

ASKING = frozenset(
    "did do does can could would should shall might must is are was were has have had why how what when where whose "
    "whom who which".split()
)
"""Words that open a question and are nobody's name."""

ASKING_NAMES = frozenset({"will", "may"})
"""Words that open a question and are first names as well."""

EDGES = frozenset(
    "before after about over under against with without within into onto from for at by to in on of as than that if "
    "because but and or nor so yet while since until amid during despite between through says said tells asks warns "
    "all both every some any many most no also even only then now via watch read listen click follow "
    "this these those it its his her their he she they we you not just here there if once "
    "hails slams blasts rips urges vows meet meets seeks faces takes makes gets wins".split()
)
"""Small words, and the verbs of headlines, that stand at the edge of a wrongly caught name, never in one."""
