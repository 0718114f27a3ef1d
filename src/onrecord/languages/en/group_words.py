"""Nouns for people who act or speak together without a name. Written for this project."""

from __future__ import annotations

SPEAKING = frozenset(
    "sources police authorities prosecutors investigators lawmakers rebels militants separatists protesters "
    "scientists researchers critics supporters advocates allies opponents backers organizers leaders "
    "relatives residents witnesses observers".split()
)
"""Those that are somebody where they say something."""

ACTING = frozenset(
    "police authorities prosecutors investigators lawmakers rebels militants separatists protesters protestors "
    "demonstrators rioters officers deputies detectives firefighters paramedics soldiers troops rescuers guards "
    "gunmen attackers robbers thieves burglars pirates hijackers kidnappers smugglers insurgents extremists jihadists "
    "terrorists jurors marshals carabinieri cops paramilitaries commandos".split()
)
"""Those that are somebody where they do something, too: whoever does it is asked for in a record."""

MODIFIERS = frozenset(
    "western eastern local federal state senior top military intelligence security government opposition "
    "government-backed pro-russian european arab republican democratic conservative liberal health law "
    "enforcement administration foreign defense defence election public diplomatic party".split()
)
"""Words before a noun that make it a group worth naming ("Western officials")."""
