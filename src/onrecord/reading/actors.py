"""Actors of one article: who is named, described or meant by a pronoun, and where.

Names come first, then the offices that stand beside them, then descriptions by office, then pronouns; each step rests
on those before. A reference that fits nobody, or two alike, is left out: quotations without a speaker can be mended
by a reader, those with a wrong one mislead."""

from __future__ import annotations

from onrecord.record import Actor, Mention

from .actors_ages import find_aged
from .actors_bodies import find_staff
from .actors_cast import gather
from .actors_descriptions import find_descriptions
from .actors_draft import finish
from .actors_groups import find_groups_again
from .actors_names import find_names
from .actors_pronouns import find_pronouns
from .actors_roles import give_roles
from .parse import Parse

NAME = "actors"
VERSION = 3


def find_actors(parse: Parse) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Actors in the order of their first mention, and all mentions in order; ids are local (`ent_…`)."""
    drafts = gather(parse, find_names(parse))
    used = give_roles(parse, drafts)
    find_aged(parse, drafts)
    find_descriptions(parse, drafts, used)
    find_groups_again(parse, drafts)
    find_pronouns(parse, drafts)
    find_staff(parse, drafts)
    return finish(parse, drafts)
