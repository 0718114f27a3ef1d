"""English words that say whether a time lies behind or ahead. Written for this project."""

from __future__ import annotations

PLANNED = frozenset(
    "plan plans planned planning set due schedule scheduled expect expected intend hope slated poised aim".split()
)
"""Words whose "to …" has not happened yet when they are written."""
CALLED = PLANNED - {"set", "hope", "intend", "aim"} | frozenset("upcoming proposed postponed next forthcoming".split())
"""Before a noun they say that it is to come: "Monday's planned hearing"."""
VOWED = frozenset("agree agreed vow vowed pledge pledged promise promised".split())
"""Done when they are told, but not what they promise: only their "to …" is to come."""
AHEAD = frozenset("will shall 'll wo would".split())
ONCE_DONE = frozenset({"once", "until"})
"""With "have" they look ahead: "once voters have spoken in November"."""
BEHIND = frozenset("after following since".split())
"""What stands behind one of these comes before what the sentence tells of: "will act after Monday's ruling" says
nothing of which Monday, "are tired after the November vote" means the last one."""
UNTIL = frozenset("until till".split())
"""What lies behind one of these comes after what the sentence tells of."""
IFS = frozenset({"if", "unless"})
FORTHCOMING = frozenset("plan plans invitation invitations deadline prospects ahead lead-up run-up".split())
"""What hangs on one of these by a weekday is mostly to come: "their plans for Monday", "ahead of Monday's hearing"."""
APPOINTED = frozenset(
    "hearing vote meeting election session trial deadline game match talk debate summit primary ceremony rally speech "
    "race appearance referendum conference".split()
)
"""What is appointed beforehand: "will be at Monday's hearing" looks ahead, "will respond to Monday's ruling" does not.
"""
TIMETABLED = frozenset("open close start begin end expire premiere air depart kick resume reopen".split())
"""Verbs that stand in the present for what is to come: "polls close on Tuesday"."""
