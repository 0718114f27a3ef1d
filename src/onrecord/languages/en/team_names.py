"""What a team is called beside its town."""

from __future__ import annotations

from collections.abc import Sequence

from .gazetteer import cities, look_up
from .name_parts import BODY_WORDS


def team_nickname(name: Sequence[str]) -> str | None:
    """The nickname in a team's full name ("Springfield Otters": Otters), None for what cannot be such a name."""
    last = name[-1]
    team = (
        2 <= len(name) <= 4
        and last.endswith("s")
        and not (last.islower() and last.isalpha())
        and last.lower() not in BODY_WORDS
    )
    at_home = " ".join(name[:-1]) in cities() or look_up(name, 0) is not None
    return last if team and at_home and "of" not in name else None
