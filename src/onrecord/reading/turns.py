"""The turns of a transcript: lines that begin with a speaker's name and a colon ("VARGA: Well, look …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .cues import colon_cue
from .drafts import Draft
from .parse import Parse
from .speakers import Speakers

SPEAKER = r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}"
TURN = re.compile(rf"(?:^[\"']?\s*|(?<=[.!?…\"'] ))(?P<name>{SPEAKER})\s?:\s+(?=\S)")
FEWEST = 2
"""Lines of one article that must begin so: one alone may be a label."""


def find_turns(parse: Parse, speakers: Speakers) -> list[Draft]:
    """Each turn as direct speech of the person whom its name names; none where only one line looks like a turn."""
    found = list(_turns(parse, speakers))
    return found if len(found) >= FEWEST else []


def _turns(parse: Parse, speakers: Speakers) -> Iterator[Draft]:
    surnames = {
        actor.name.split()[-1].casefold() for actor in speakers.actors.values() if actor.kind == "person" and actor.name
    }
    text = parse.clean.text
    ends = (*parse.clean.starts[1:], len(text)) if parse.clean.starts else ()
    for block, start, end in zip(parse.clean.blocks, parse.clean.starts, ends, strict=True):
        if block.kind == "headline":
            continue
        named = [turn for turn in TURN.finditer(text[start:end]) if turn["name"].split()[-1].casefold() in surnames]
        if not named or text[start : start + named[0].start("name")].strip("\"' "):
            continue
        for turn, following in zip(named, [*named[1:], None], strict=True):
            stop = start + following.start("name") if following is not None else end
            own = text[start + turn.end() : stop]
            if turn["name"].split()[-1].casefold() in own.casefold():
                continue  # an entry about somebody, under his name
            draft = _turn(parse, start + turn.start("name"), start + turn.end("name"), start + turn.end(), stop)
            if draft is not None:
                yield draft


def _turn(parse: Parse, start: int, end: int, begin: int, stop: int) -> Draft | None:
    """The draft of one turn: characters `start:end` name the speaker, `begin:stop` hold his words."""
    begin += len(parse.clean.text[begin:stop]) - len(parse.clean.text[begin:stop].lstrip("\"' "))
    stop = begin + len(parse.clean.text[begin:stop].rstrip())
    name = parse.doc.char_span(start, end, alignment_mode="expand")
    said = parse.doc.char_span(begin, stop, alignment_mode="expand") if stop > begin else None
    colon = next((token for token in parse.doc[name.end : name.end + 2] if token.text == ":"), None) if name else None
    if name is None or said is None or colon is None or len(said) < 2:
        return None
    return Draft(cue=colon_cue(colon, name[-1]), ranges=[(said.start, said.end)], frame="q", direct=True)
