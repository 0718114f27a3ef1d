"""A small report that two outlets print, each with its own witness in the place of `{}`."""

from __future__ import annotations

FERRY = (
    "The ferry Aurora ran aground off Kalvik on Tuesday night with 212 people on board.\n"
    "Rescue boats took off the passengers within three hours, and nobody was hurt.\n"
    "{} said that the coast guard seized two trawlers near the harbour on Monday.\n"
    "The ship had left the harbour although the weather service had warned of a storm since noon.\n"
    "Its owner, a small company in the north, sold two older ferries last year to pay for new engines.\n"
    "Divers will look at the hull on Thursday before a tug tries to pull the Aurora free.\n"
)
