"""The turns of a transcript: lines that begin with a speaker's name and a colon ("VARGA: Well, look …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.en.speech import CueWord

from .cues import Cue
from .drafts import Draft
from .parse import Parse
from .speakers import Speakers

TURN = re.compile(r"[\"']?\s*(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})\s?:\s+(?=\S)")
FEWEST = 2
"""Lines of one article that must begin so: one alone may be a label."""

SPEAKS = CueWord(act="assert", frames=frozenset({"q"}))


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
        turn = TURN.match(text, start, end) if block.kind != "headline" else None
        if turn is None or turn["name"].split()[-1].casefold() not in surnames:
            continue
        name = parse.doc.char_span(turn.start("name"), turn.end("name"), alignment_mode="expand")
        said = parse.doc.char_span(
            turn.end(), turn.end() + len(text[turn.end() : end].rstrip()), alignment_mode="expand"
        )
        colon = (
            next((token for token in parse.doc[name.end : name.end + 2] if token.text == ":"), None) if name else None
        )
        if name is None or said is None or colon is None or len(said) < 2:
            continue
        cue = Cue(head=colon, kind="phrase", word=SPEAKS, start=colon.i, end=colon.i + 1, speaker=name[-1])
        yield Draft(cue=cue, ranges=[(said.start, said.end)], frame="q", direct=True)
